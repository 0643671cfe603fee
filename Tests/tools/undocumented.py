"""Fails when a public declaration has no documentation. undocumented.py SYMBOL-GRAPH-FOLDER"""

import json
import sys
from pathlib import Path


def main() -> int:
    documented = 0
    missing = set()
    for path in Path(sys.argv[1]).glob("*.symbols.json"):
        for symbol in json.loads(path.read_text())["symbols"]:
            # What the compiler writes, and what inherits its documentation, carries it as well.
            if symbol.get("docComment", {}).get("lines"):
                documented += 1
            elif "::SYNTHESIZED::" not in symbol["identifier"]["precise"]:
                missing.add(".".join(symbol["pathComponents"]))
    for name in sorted(missing):
        print(f"without documentation: {name}")
    print(f"{documented} declarations documented, {len(missing)} not")
    return 0 if documented and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
