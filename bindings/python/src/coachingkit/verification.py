"""What verifying a store answers."""

from __future__ import annotations

import json
from typing import NamedTuple, Tuple

__all__ = ["Finding", "Verification"]


class Finding(NamedTuple):
    """Something that does not verify. Shows no content."""

    file: str
    """Id of the file, or empty where it is about none."""
    position: int
    """Position in the chain of the file."""
    kind: str
    """What kind of damage."""
    message: str
    """The same as a sentence."""


class Verification(NamedTuple):
    """What was checked and found."""

    store: str
    """Id of the store."""
    files: int
    """How many files were checked."""
    entries: int
    """How many entries were checked; 0 for who is not told: see :meth:`Actor.verify`."""
    intact: bool
    """Whether everything verifies."""
    findings: Tuple[Finding, ...]
    """What does not."""

    @classmethod
    def read(cls, text: bytes) -> Verification:
        """From the JSON of the library."""
        j = json.loads(text)
        findings = tuple(
            Finding(f.get("file") or "", f.get("position") or 0, f["kind"], f["message"])
            for f in j["findings"]
        )
        return cls(j["store"], j["files"], j["entries"], j["intact"], findings)
