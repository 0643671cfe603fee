"""Fails when a public declaration has no documentation. undocumented.py SYMBOL-GRAPH-FOLDER"""

import json
import sys
from pathlib import Path

# Written by the compiler or required by the standard library's protocols.
SYNTHESISED = {"==(_:_:)", "!=(_:_:)", "hash(into:)", "hashValue", "description", "<(_:_:)"}


def undocumented(path: Path) -> list[str]:
    graph = json.loads(path.read_text())
    inherited = {
        relation["source"]
        for relation in graph["relationships"]
        if relation["kind"] in ("defaultImplementationOf", "overrides", "requirementOf")
        or "sourceOrigin" in relation
    }
    found = []
    for symbol in graph["symbols"]:
        name = symbol["names"]["title"]
        if symbol["accessLevel"] != "public" or "docComment" in symbol:
            continue
        if "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
            continue
        if symbol["identifier"]["precise"] in inherited or name.split(".")[-1] in SYNTHESISED:
            continue
        found.append(".".join(symbol["pathComponents"]))
    return found


def main() -> int:
    names = []
    for path in sorted(Path(sys.argv[1]).glob("*.symbols.json")):
        names += undocumented(path)
    for name in sorted(set(names)):
        print(f"without documentation: {name}")
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
