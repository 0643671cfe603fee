"""Reading records: of the kinds of this version, and of kinds it does not know."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Union

from ._forms import members_text
from ._lifetime import collector_paused
from .records import KINDS, Record
from .values import JSON, FileOf

__all__ = ["OtherRecord", "read_record", "read_records"]


class OtherRecord(Record):
    """A record of a kind that this version does not know: its fields are in ``unknown_fields``."""

    __slots__ = ("_kind",)

    def __init__(
        self,
        kind: str,
        *,
        file: Union[str, FileOf] = "",
        id: str = "",  # noqa: A002
        version: int = 0,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._kind = kind
        self._begin(file, id, version, unknown_fields)
        self._read_common(lambda _: None)

    @property
    def kind(self) -> str:
        """Name of the kind, or "#" and its number."""
        return self._kind

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        parts.extend(members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> OtherRecord:
        """Reads the JSON that the library writes."""
        self = cls(j["kind"], unknown_fields={k: v for k, v in j.items() if k not in cls._KEYS})
        self._read_begin(j.get)
        self._read_common(j.get)
        return self


def read_record(j: Dict[str, Any]) -> Record:
    """A record from its JSON."""
    kind = KINDS.get(j["kind"])
    return kind.from_json(j) if kind else OtherRecord.from_json(j)


def read_records(text: bytes) -> List[Record]:
    """Records from the JSON of a list."""
    with collector_paused():
        return [read_record(j) for j in json.loads(text)]
