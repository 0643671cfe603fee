"""Who accessed what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Optional, Tuple

from .roles import Role

__all__ = ["Access"]


@dataclass(frozen=True)
class Access:
    """One access to a file, allowed or refused."""

    file: str
    """Id of the file."""
    when: datetime
    """When, in UTC."""
    actor: str
    """Id of the person or service."""
    organisation: str
    """The organisation they acted for."""
    roles: Role
    """What they were there; none for a write."""
    purpose: str
    """Why: a code of HL7 PurposeOfUse."""
    verb: str
    """What was done: "get", "find", "save" ..."""
    kind: Optional[str]
    """Name of the kind of record; None for all or none."""
    record: Optional[str]
    """Id of the record; None for several or none."""
    count: int
    """How many records were handed out or written; 0 where that is not shown."""
    allowed: bool
    """Whether it was allowed."""
    emergency: bool
    """Whether the file was open by an emergency."""
    reason: Optional[str]
    """Why, where a reason was asked for."""

    @classmethod
    def read(cls, text: bytes) -> Tuple[Access, ...]:
        """From the JSON of the library."""
        return tuple(
            cls(
                j["file"],
                datetime.fromisoformat(j["when"].replace("Z", "+00:00")),
                j.get("actor", ""),
                j.get("organisation", ""),
                Role(j.get("roles", 0)),
                j.get("purpose", ""),
                j.get("verb", ""),
                j.get("kind"),
                j.get("record"),
                j.get("count", 0),
                j["allowed"],
                j["emergency"],
                j.get("reason"),
            )
            for j in json.loads(text)
        )
