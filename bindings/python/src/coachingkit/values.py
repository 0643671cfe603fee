"""Values that fields hold, each as Python's own type where that loses nothing."""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta, tzinfo
from typing import Dict, List, NamedTuple, Optional, Tuple, Type, Union

from .choices import SaidBy

__all__ = [
    "JSON",
    "Attachment",
    "Concept",
    "DateInput",
    "FileOf",
    "Instant",
    "Moment",
    "MomentInput",
    "PartialDate",
    "Quantity",
    "RecordedZone",
    "Scale",
    "new_id",
]

JSON = Union[None, bool, int, float, str, List["JSON"], Dict[str, "JSON"]]
"""Anything that JSON can say: what fields of your own (``extensions``) hold."""

_NAN = float("nan")


class PartialDate(NamedTuple):
    """A date of which the day, or month and day, may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads ``2026``, ``2026-03`` or ``2026-03-01``."""
        return cls(*map(int, text.split("-")))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The same day as a date of Python."""
        return cls(day.year, day.month, day.day)

    @property
    def date(self) -> Optional[date]:
        """The same day as a date of Python, when the day is known."""
        return date(self.year, self.month, self.day) if self.day else None

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"


class RecordedZone(tzinfo):
    """The offset that was recorded, and the name of its zone.

    A datetime that was read has this when the record names a zone: the offset is the one that was
    valid for whoever recorded it, whatever later editions of the zone's rules say. For arithmetic
    over days go to the zone itself: ``when.astimezone(ZoneInfo(when.tzinfo.key))``.
    """

    __slots__ = ("_offset", "key")

    def __init__(self, offset: timedelta, key: str) -> None:
        self._offset = offset
        self.key = key

    def utcoffset(self, _: Optional[datetime]) -> timedelta:
        """The offset that was recorded."""
        return self._offset

    def dst(self, _: Optional[datetime]) -> None:
        """How much of the offset is daylight saving was not recorded."""

    def tzname(self, _: Optional[datetime]) -> str:
        """Name of the zone."""
        return self.key

    def fromutc(self, when: datetime) -> datetime:
        """Local time of a time in UTC."""
        return when + self._offset

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RecordedZone):
            return NotImplemented
        return self.key == other.key and self._offset == other._offset

    def __hash__(self) -> int:
        return hash((self.key, self._offset))

    def __repr__(self) -> str:
        return f"RecordedZone({self._offset!r}, {self.key!r})"

    def __reduce__(self) -> Tuple[Type[RecordedZone], Tuple[timedelta, str]]:
        return RecordedZone, (self._offset, self.key)


Instant = datetime
"""A point in time; aware, to the millisecond, with the offset that was recorded."""

Moment = Union[datetime, PartialDate]
"""When something happened: a point in time, or a date as far as it is known."""

DateInput = Union[PartialDate, date]
"""What a date may be given as."""

MomentInput = Union[datetime, PartialDate, date]
"""What a moment may be given as."""


class Scale(NamedTuple):
    """A value on a scale, which is part of it, and who said it.

    A coach who writes "so it sounds like a 10" is not the client saying 10. Bounds that are not
    given (NaN) become the field's default scale when the record is saved.
    """

    value: float
    minimum: float = _NAN
    maximum: float = _NAN
    said_by: Optional[SaidBy] = None


class Quantity(NamedTuple):
    """An amount and of what: a UCUM code or the person's own word ("steps")."""

    value: float
    unit: str


class Concept(NamedTuple):
    """A concept of your own vocabulary: at least one of the three is given."""

    code: Optional[str] = None
    system: Optional[str] = None
    text: Optional[str] = None
    unknown_fields: Optional[Dict[str, JSON]] = None
    """Parts of a newer version: kept, and saved again with the rest."""


class Attachment(NamedTuple):
    """A picture, drawing, sound or film that you keep elsewhere: an answer without words.

    ``link`` says where (the library never opens it), ``sha256`` is the digest of its content in 64
    hexadecimal digits.
    """

    link: str
    media_type: str
    sha256: Optional[str] = None
    unknown_fields: Optional[Dict[str, JSON]] = None
    """Parts of a newer version: kept, and saved again with the rest."""


class FileOf(NamedTuple):
    """A file named by an identifier of your own system; saving opens it when there is none."""

    kind: str
    """``FileKind.CLIENT``, ``.PRACTITIONER``, ``.ORGANISATION`` or ``.PROGRAMME``."""
    system: str
    """A URI for the kind of number."""
    value: str


def new_id() -> str:
    """A new id: a UUID of version 7 (RFC 9562), which sorts by time."""
    moment = f"{time.time_ns() // 1_000_000:012x}"
    chance = os.urandom(10).hex()
    variant = "89ab"[int(chance[3], 16) & 3]
    return f"{moment[:8]}-{moment[8:]}-7{chance[:3]}-{variant}{chance[4:7]}-{chance[7:19]}"
