"""What the check of a story found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Optional, Tuple

__all__ = ["StoryCheck", "StoryHit"]


@dataclass(frozen=True)
class StoryHit:
    """Where a name stands in a story."""

    field: int
    """Number of the field."""
    name: str
    """Name of the field in JSON."""
    index: Optional[int]
    """Which element, where the field is a list."""
    part: Optional[int]
    """Number of the part, where the field or element is a group."""
    offset: int
    """Where in that text, in bytes of UTF-8."""
    length: int
    """How many bytes."""
    sort: str
    """"clientName", "formerName", "identifier", "supporter" or "practitioner"."""
    hit: str
    """What ``StoryOverruled.hit`` calls it, where the word may stay."""
    overruled: bool
    """Whether the story says so already."""


@dataclass(frozen=True)
class StoryCheck:
    """What :meth:`~coachingkit.Actor.check_story` found."""

    hits: Tuple[StoryHit, ...]
    """Every hit, 1,000 at most."""
    checked_text: Optional[str]
    """What ``Story.checked_text`` has to say for the story to be published as it is.

    None while there are hits that were not overruled.
    """

    @classmethod
    def read(cls, text: bytes) -> StoryCheck:
        """From the JSON of the library."""
        read = json.loads(text)
        hits = tuple(
            StoryHit(
                j["field"],
                j["name"],
                j.get("index"),
                j.get("part"),
                j["offset"],
                j["length"],
                j["sort"],
                j["hit"],
                j["overruled"],
            )
            for j in read["hits"]
        )
        return cls(hits, read["checkedText"])
