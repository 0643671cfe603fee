"""Values that fields hold, each as Python's own type where that loses nothing."""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any, Dict, List, NamedTuple, Optional, Tuple, Type, Union

from .choices import _SAID_BY, SaidBy

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


class Attachment(NamedTuple):
    """A picture, drawing, sound or film that you keep elsewhere: an answer without words.

    ``link`` says where (the library never opens it), ``sha256`` is the digest of its content in 64
    hexadecimal digits.
    """

    link: str
    media_type: str
    sha256: Optional[str] = None


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


# The JSON of each value, both ways. Each record's own two methods in records.py are made of these.


def date_json(day: DateInput) -> str:
    """``2026-03``."""
    if isinstance(day, datetime):
        raise TypeError("This field takes a date without a time: use PartialDate or date.")
    return _date_text(day)


_date_text = lru_cache(maxsize=4096, typed=True)(str)


def instant_json(when: datetime) -> str:
    """``2026-03-01T10:00:00.000+00:00[Europe/London]``."""
    text = when.isoformat(timespec="milliseconds")
    zone = when.tzinfo
    if zone is None:
        raise ValueError("A point in time needs its offset: use an aware datetime.")
    # ZoneInfo and RecordedZone have a key; fixed offsets have none.
    key = getattr(zone, "key", None)
    return f"{text}[{key}]" if key else text


def moment_json(when: MomentInput) -> str:
    """Either of the two."""
    return instant_json(when) if isinstance(when, datetime) else str(when)


def scale_json(scale: Scale) -> Dict[str, Any]:
    """The value with what is known of its scale."""
    value, minimum, maximum, said_by = scale
    json: Dict[str, Any] = {"value": value}
    # NaN is the number that is not itself.
    if minimum == minimum:
        json["minimum"] = minimum
    if maximum == maximum:
        json["maximum"] = maximum
    if said_by is not None:
        json["saidBy"] = said_by
    return json


def quantity_json(quantity: Quantity) -> Dict[str, Any]:
    """Value and unit."""
    return {"value": quantity[0], "unit": quantity[1]}


def concept_json(concept: Concept) -> Dict[str, Any]:
    """The parts that are given."""
    return {n: v for n, v in zip(("code", "system", "text"), concept) if v is not None}


def attachment_json(attachment: Attachment) -> Dict[str, Any]:
    """Where it is, what it is and its digest."""
    link, media_type, sha256 = attachment
    if sha256 is None:
        return {"link": link, "mediaType": media_type}
    return {"link": link, "sha256": sha256, "mediaType": media_type}


# The same days come again and again.
_parse_date = lru_cache(maxsize=4096)(PartialDate.parse)


def read_date(text: str) -> PartialDate:
    """A date, perhaps partial."""
    return _parse_date(text)


_from_text = datetime.fromisoformat
_zones: Dict[Tuple[Optional[timedelta], str], RecordedZone] = {}


def read_instant(text: str) -> datetime:
    """A point in time with its offset and, where it was recorded, its zone."""
    if text[-1] != "]":
        return _from_text(text)
    start = text.index("[")
    when = _from_text(text[:start])
    offset, key = when.utcoffset(), text[start + 1 : -1]
    zone = _zones.get((offset, key))
    if zone is None:
        zone = RecordedZone(offset or timedelta(), key)
        if len(_zones) < 4096:
            _zones[offset, key] = zone
    return when.replace(tzinfo=zone)


def read_moment(text: str) -> Moment:
    """Either of the two: only a point in time is longer than a date."""
    return read_instant(text) if len(text) > 10 else read_date(text)


def read_scale(json: Dict[str, Any]) -> Scale:
    """A value on its scale."""
    said_by = json.get("saidBy")
    if said_by is not None:
        said_by = _SAID_BY[said_by]
    return Scale(json["value"], json["minimum"], json["maximum"], said_by)


def read_quantity(json: Dict[str, Any]) -> Quantity:
    """An amount."""
    return Quantity(json["value"], json["unit"])


def read_concept(json: Dict[str, Any]) -> Concept:
    """A concept."""
    return Concept(json.get("code"), json.get("system"), json.get("text"))


def read_attachment(json: Dict[str, Any]) -> Attachment:
    """An attachment."""
    return Attachment(json["link"], json["mediaType"], json.get("sha256"))


def milliseconds(when: Optional[datetime]) -> int:
    """Milliseconds since 1970 as the C interface takes them; 0 for no bound.

    The interface has no way to say the bound 0 itself; a millisecond before it does as well.
    """
    if when is None:
        return 0
    if when.tzinfo is None:
        raise ValueError("A point in time needs its offset: use an aware datetime.")
    since = when - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return (since // timedelta(milliseconds=1)) or -1
