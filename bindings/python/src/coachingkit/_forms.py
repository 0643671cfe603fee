"""The forms of values outside Python: their JSON, both ways.

The methods ``json_text`` and ``from_json`` of each record are made of these. Text is put together
directly and not by way of dicts, which would take three times as long.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from json.encoder import encode_basestring as string
from typing import Any, Dict, FrozenSet, Iterable, Optional, Tuple

from .choices import _SAID_BY
from .errors import CoachingError, InvalidJSON, TooLarge
from .values import (
    JSON,
    Attachment,
    Concept,
    DateInput,
    FileOf,
    Moment,
    MomentInput,
    PartialDate,
    Quantity,
    RecordedZone,
    Scale,
)

__all__ = ["any_text", "milliseconds", "string"]

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def any_text(value: JSON) -> str:
    """Anything. Raises outside the handlers: the exceptions there hold text from records."""
    problem: CoachingError
    try:
        return _encoder.encode(value)
    except ValueError:
        problem = InvalidJSON("A number is not finite, or a value contains itself.")
    except RecursionError:
        problem = TooLarge("A value is nested too deep.")
    raise problem


def members_text(values: Dict[str, JSON]) -> Iterable[str]:
    """Names with their values."""
    return [f"{string(name)}:{any_text(value)}" for name, value in values.items()]


def number(value: float) -> str:
    """A number."""
    if type(value) is int:
        return str(value)
    if type(value) is float and value - value == 0:
        return repr(value)
    if isinstance(value, (int, float)):
        return any_text(value)
    raise TypeError(f"This field takes a number and not {type(value).__name__}.")


def boolean(value: bool) -> str:
    """True or false."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    raise TypeError(f"This field takes True or False and not {type(value).__name__}.")


def date(day: DateInput) -> str:
    """``"2026-03"``."""
    if isinstance(day, datetime):
        raise TypeError("This field takes a date without a time: use PartialDate or date.")
    return _date(day)


def _date_text(day: DateInput) -> str:
    return string(str(day))


# The same days come again and again. Typed: a plain tuple equals a PartialDate.
_date = lru_cache(maxsize=4096, typed=True)(_date_text)


def instant(when: datetime) -> str:
    """``"2026-03-01T10:00:00.000+00:00[Europe/London]"``."""
    text = when.isoformat(timespec="milliseconds")
    zone = when.tzinfo
    if zone is None:
        raise ValueError("A point in time needs its offset: use an aware datetime.")
    # ZoneInfo and RecordedZone have a key; fixed offsets have none.
    key = getattr(zone, "key", None)
    return string(f"{text}[{key}]") if key else f'"{text}"'


def moment(when: MomentInput) -> str:
    """Either of the two."""
    return instant(when) if isinstance(when, datetime) else _date(when)


def scale(value: Scale) -> str:
    """The value with what is known of its scale."""
    amount, minimum, maximum, said_by = value
    if type(amount) is int and type(minimum) is int and type(maximum) is int and said_by:
        # Almost every scale that was ever recorded.
        begin = f'{{"value":{amount},"minimum":{minimum},"maximum":{maximum},"saidBy":'
        return f"{begin}{string(said_by)}}}"
    text = f'{{"value":{number(amount)}'
    # NaN is the number that is not itself.
    if minimum == minimum:
        text += f',"minimum":{number(minimum)}'
    if maximum == maximum:
        text += f',"maximum":{number(maximum)}'
    return f"{text}}}" if said_by is None else f'{text},"saidBy":{string(said_by)}}}'


def quantity(value: Quantity) -> str:
    """Value and unit."""
    amount, unit = value
    return f'{{"value":{number(amount)},"unit":{string(unit)}}}'


def concept(value: Concept) -> str:
    """The parts that are given."""
    code, system, text, more = value
    known = (("code", code), ("system", system), ("text", text))
    parts = [f'"{name}":{string(part)}' for name, part in known if part is not None]
    if more:
        parts.extend(members_text(more))
    return "{" + ",".join(parts) + "}"


def attachment(value: Attachment) -> str:
    """Where it is, what it is and its digest."""
    link, media_type, sha256, more = value
    parts = [f'"link":{string(link)},"mediaType":{string(media_type)}']
    if sha256 is not None:
        parts.append(f'"sha256":{string(sha256)}')
    if more:
        parts.extend(members_text(more))
    return "{" + ",".join(parts) + "}"


def file_of(file: FileOf) -> str:
    """A file by an identifier."""
    kind, system, value = file
    return f'{{"kind":{string(kind)},"system":{string(system)},"value":{string(value)}}}'


# The same days here.
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
    return read_instant(text) if len(text) > 10 else _parse_date(text)


def read_scale(j: Dict[str, Any]) -> Scale:
    """A value on its scale."""
    said_by = j.get("saidBy")
    if said_by is not None:
        said_by = _SAID_BY[said_by]
    return Scale(j["value"], j["minimum"], j["maximum"], said_by)


def read_quantity(j: Dict[str, Any]) -> Quantity:
    """An amount."""
    return Quantity(j["value"], j["unit"])


_CONCEPT = frozenset(["code", "system", "text"])
_ATTACHMENT = frozenset(["link", "mediaType", "sha256"])


def unknown(j: Dict[str, Any], known: FrozenSet[str]) -> Dict[str, JSON]:
    """What of the JSON is in no field of this version."""
    return {key: value for key, value in j.items() if key not in known}


def read_concept(j: Dict[str, Any]) -> Concept:
    """A concept."""
    more = None if j.keys() <= _CONCEPT else unknown(j, _CONCEPT)
    return Concept(j.get("code"), j.get("system"), j.get("text"), more)


def read_attachment(j: Dict[str, Any]) -> Attachment:
    """An attachment."""
    more = None if j.keys() <= _ATTACHMENT else unknown(j, _ATTACHMENT)
    return Attachment(j["link"], j["mediaType"], j.get("sha256"), more)


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
