"""What the verbs of an actor take and answer."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from datetime import datetime, timedelta, timezone
from typing import Any, Iterable, List, NamedTuple, Optional, TypeVar, Union

from . import _raw
from ._base import Meta
from ._call import check, take
from .choices import State
from .other import read_record, read_records
from .records import Record
from .values import FileOf, Scale

__all__ = ["File", "Page", "Reference", "page", "saved_meta", "settle", "take_scales"]

R = TypeVar("R", bound=Record)

File = Union[str, FileOf]
"""A file by its id, or by an identifier of your own system."""


class Reference(NamedTuple):
    """A version of a record, where you have no record at hand."""

    file: File
    id: str
    version: int


class Page(List[R]):
    """Some records of a longer list, and where it goes on."""

    cursor: str = ""
    """What to give to :meth:`Actor.find` for the next page; empty on the last."""

    after: int = 0
    """The commit that :meth:`Actor.changes` was asked to begin behind."""

    @property
    def commit(self) -> int:
        """What to give to :meth:`Actor.changes` in order to go on behind this page."""
        # Behind an empty page there is nothing yet: 0 would begin again.
        return self[-1].meta.commit if self and self[-1].meta else self.after


def page(listed: _raw.ListHandle) -> Page[Any]:
    """The records of a list, which is then freed."""
    try:
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_list_json(listed, buffer, error), error)
        records: Page[Any] = Page(read_records(take(buffer)))
        records.cursor = _raw.coach_list_cursor(listed).decode()
        return records
    finally:
        _raw.coach_list_free(listed)


def settle(records: Iterable[Optional[Record]], saved: bytes) -> None:
    """Gives the records the files and versions that they have now; None is for no record."""
    for record, now in zip(records, json.loads(saved)):
        if record is not None:
            record.file = now["file"]
            record.version = now["version"]
            record.meta = None
            for name, bounds in now.get("scales", {}).items():
                _take_scale(record, name, *bounds)


def _take_scale(record: Record, name: str, minimum: float, maximum: float) -> None:
    """Gives a value that was saved without its scale the one that it was recorded with.

    Saved again it keeps that, whatever the settings are then.
    """
    attribute = re.sub("([A-Z])", r"_\1", name).lower()
    value = getattr(record, attribute)
    # Whoever changed it since meant something else.
    if isinstance(value, Scale) and math.isnan(value.minimum):
        setattr(record, attribute, value._replace(minimum=minimum, maximum=maximum))


def take_scales(record: Record, handle: _raw.RecordHandle) -> None:
    """The same from a record that was just saved."""
    names = [field.name for field in dataclasses.fields(record)]
    values = [(name, getattr(record, name)) for name in names]
    open_ended = [
        name for name, value in values if isinstance(value, Scale) and math.isnan(value.minimum)
    ]
    if open_ended:
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_record_json(handle, buffer, error), error)
        saved = read_record(json.loads(take(buffer)))
        for name in open_ended:
            setattr(record, name, getattr(saved, name))


_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def saved_meta(handle: _raw.RecordHandle) -> Meta:
    """What the library says of a record that was just saved."""
    return Meta(
        State.ACTIVE,
        _EPOCH + timedelta(milliseconds=_raw.coach_record_recorded(handle)),
        _raw.coach_record_commit(handle),
        _raw.coach_record_actor(handle).decode(),
        _raw.coach_record_organisation(handle).decode(),
        _raw.coach_record_purpose(handle).decode(),
    )
