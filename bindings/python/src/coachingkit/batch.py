"""Batches: many saves and retractions in one transaction."""

from __future__ import annotations

import weakref
from types import TracebackType
from typing import TYPE_CHECKING, List, Optional, Type, TypeVar, Union

from . import _raw
from ._call import check, number, take, text
from ._lifetime import release
from .errors import Closed, NoMemory
from .page import Reference, settle
from .records import Record

if TYPE_CHECKING:
    from .actor import Actor

__all__ = ["Batch"]

R = TypeVar("R", bound=Record)


class Batch:
    """Saves and retractions that happen together or not at all; made by :meth:`Actor.batch`.

    A record is taken as it is when it is added. When the ``with`` statement ends the batch is
    committed, and the records that were added carry their new versions.
    """

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self._handle = _raw.coach_batch_new()
        if not self._handle:
            raise NoMemory("There are too many open handles.")
        self._records: List[Optional[Record]] = []
        self._finalizer = weakref.finalize(self, release, _raw.coach_batch_free, self._handle)

    def save(self, record: R) -> R:
        """Adds a record as it is now."""
        batch = self._use()
        handle = self.actor._record(record)
        try:
            check(_raw.coach_batch_save(batch, handle), _raw.ErrorHandle())
        finally:
            _raw.coach_record_free(handle)
        self._records.append(record)
        return record

    def retract(self, record: Union[Record, Reference], reason: str) -> None:
        """Adds the retraction of a record in this version."""
        file = self.actor._file(record.file)
        version = number(record.version, 0, 2**63 - 1, "version")
        status = _raw.coach_batch_retract(self._use(), file, text(record.id), version, text(reason))
        check(status, _raw.ErrorHandle())
        self._records.append(record if isinstance(record, Record) else None)

    def __len__(self) -> int:
        return len(self._records)

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        problem: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        try:
            if kind is None and self._records:
                self._commit()
        finally:
            self._finalizer()

    def _commit(self) -> None:
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        status = _raw.coach_commit(self.actor._use(), self._use(), buffer, error)
        check(status, error)
        settle(self._records, take(buffer))

    def _use(self) -> _raw.BatchHandle:
        if not self._finalizer.alive:
            raise Closed("The batch was committed or dropped.")
        return self._handle
