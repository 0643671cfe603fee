"""Documents that name tests name such as there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "Sources/CoachingKit/CoachingKit.docc/ClinicalSafety.md"


def sources_of_tests() -> str:
    """The sources of all tests."""
    files = [
        *ROOT.glob("Tests/c/*.c"),
        *ROOT.glob("Tests/python/test_*.py"),
        *ROOT.glob("Tests/*/**/*.swift"),
    ]
    return "\n".join(path.read_text() for path in files if path != Path(__file__))


def test_every_hazard_has_a_test_that_exists() -> None:
    there = sources_of_tests()
    hazards, _ = TABLE.read_text().split("## Measured by hand")
    rows = [line for line in hazards.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 20
    for row in rows:
        *_, proof, _ = row.split("|")
        names = re.findall(r"`(\w+)`", proof)
        assert names, f"no test in: {row[:60]}"
        for name in names:
            assert re.search(rf"\b{name}\b", there), f"no test is called {name}"


@pytest.mark.parametrize("document", ["SECURITY.md", "ARCHITECTURE.md", "README.md"])
def test_what_a_document_links_to_is_there(document: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / document).read_text()):
        assert (ROOT / target).exists(), f"{document} links to {target}"
