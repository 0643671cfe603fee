"""Actors: every verb is done by one, the person or service on whose behalf you call."""

from __future__ import annotations

import json
import weakref
from ctypes import c_int64, sizeof
from datetime import datetime
from itertools import islice
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Dict,
    Iterable,
    Iterator,
    List,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
    overload,
)

from . import _raw
from ._call import Path, check, failure, field_name, file_name, number, take, text, utf8
from ._forms import milliseconds
from ._lifetime import Progress, ProgressCall, collector_paused, release
from ._report import parameters_text
from ._secrets import secrets
from .accesses import Access
from .batch import Batch
from .choices import _FILE_KIND, _STATE, State
from .errors import Closed, CoachingError, Damaged, HandleBusy, UnknownField
from .other import read_record
from .page import File, Page, Reference, page, saved_meta, settle, take_scales
from .records import Identifier, Record, Story
from .stories import StoryCheck
from .values import JSON, FileOf
from .verification import Verification

if TYPE_CHECKING:
    from .store import Store

__all__ = ["Actor"]

R = TypeVar("R", bound=Record)

CHUNK_RECORDS = 20_000
CHUNK_BYTES = 32 << 20
MOST = 2**63 - 1


class Actor:
    """A person or service that acts, made by :meth:`Store.actor`. One thread at a time."""

    def __init__(
        self,
        store: Store,
        handle: _raw.ActorHandle,
        id: str,  # noqa: A002
        organisation: str,
        purpose: str,
    ) -> None:
        self.store = store
        self.id = id
        self.organisation = organisation
        self.purpose = purpose
        self._handle = handle
        self._finalizer = weakref.finalize(self, release, _raw.coach_actor_free, handle)

    # Files

    def open_file(self, kind: str, system: str, value: str) -> str:
        """Id of the file that an identifier stands for; opened when there is none."""
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        file_kind = _FILE_KIND[kind].number
        status = _raw.coach_file_open(
            self._use(), file_kind, text(system), text(value), buffer, error
        )
        check(status, error)
        return take(buffer).decode()

    def find_file(self, system: str, value: str) -> str:
        """Id of the file that an identifier stands for, without opening one."""
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        status = _raw.coach_file_find(self._use(), text(system), text(value), buffer, error)
        check(status, error)
        return take(buffer).decode()

    # Saving

    def save(self, record: R) -> R:
        """Saves a record; it is on the disk when this returns, and carries its version and file.

        Raises :class:`~coachingkit.errors.Conflict` when somebody saved since: read the newest,
        decide, save again.
        """
        handle = self._record(record)
        try:
            error = _raw.ErrorHandle()
            check(_raw.coach_save(self._use(), handle, error), error)
            record.file = _raw.coach_record_file(handle).decode()
            record.version = _raw.coach_record_version(handle)
            record.meta = saved_meta(handle)
            take_scales(record, handle)
            return record
        finally:
            _raw.coach_record_free(handle)

    def save_all(self, records: Iterable[Record]) -> int:
        """Saves many records and says how many.

        Up to 20,000 records (or 32 MiB of JSON) go into one transaction: all of them or none. When
        there are more, a failure leaves the transactions before it saved, and ``saved`` of the
        exception says how many records those are. For one transaction over anything use
        :meth:`batch`.
        """
        saved = 0
        source = iter(records)
        while True:
            chunk = list(islice(source, CHUNK_RECORDS))
            if not chunk:
                return saved
            try:
                self._save_chunk(chunk)
            except CoachingError as problem:
                problem.saved += saved
                raise
            saved += len(chunk)

    def _save_chunk(self, chunk: List[Record]) -> None:
        with collector_paused():
            data = utf8(f"[{','.join([record.json_text() for record in chunk])}]")
        if len(data) > CHUNK_BYTES and len(chunk) > 1:
            half = len(chunk) // 2
            self._save_chunk(chunk[:half])
            try:
                self._save_chunk(chunk[half:])
            except CoachingError as problem:
                problem.saved += half
                raise
            return
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_save_json(self._use(), data, len(data), buffer, error), error)
        settle(chunk, take(buffer))

    def batch(self) -> Batch:
        """Saves and retractions in one transaction, however many: all of them or none.

        In a ``with`` statement, at the end of which it is committed; an exception drops it.
        """
        return Batch(self)

    def retract(self, record: Union[Record, Reference], reason: str) -> None:
        """Marks a record as entered in error; it stays readable by :meth:`get` and history.

        Raises :class:`~coachingkit.errors.Conflict` unless its version is the newest. The object
        stays as it is.
        """
        error = _raw.ErrorHandle()
        version = number(record.version, 0, MOST, "version")
        status = _raw.coach_retract(
            self._use(), self._file(record.file), text(record.id), version, text(reason), error
        )
        check(status, error)

    def expunge(
        self,
        file: File,
        id: str,  # noqa: A002
        reason: str,
        *,
        version: Optional[int] = None,
    ) -> None:
        """Destroys the content of a misfiled record: of one version, or of all.

        That it existed, who removed it and why stays, and the log still verifies. Raises
        :class:`~coachingkit.errors.NotYetDestroyed` while a copy is on disk: call again.
        """
        error = _raw.ErrorHandle()
        which = 0 if version is None else number(version, 1, MOST, "version")
        status = _raw.coach_expunge(
            self._use(), self._file(file), text(id), which, text(reason), error
        )
        check(status, error)

    def join(self, file: File, other: File, reason: str) -> None:
        """States that two client files are of one person; for a coach who may write in both.

        :meth:`find` in one of them then also finds what is in the other, as far as the rules of
        each show it. Again is fine.
        """
        self._same_person(file, other, 1, reason)

    def separate(self, file: File, other: File, reason: str) -> None:
        """Takes back what :meth:`join` stated."""
        self._same_person(file, other, 0, reason)

    def _same_person(self, file: File, other: File, is_same: int, reason: str) -> None:
        one, another, error = self._file(file), self._file(other), _raw.ErrorHandle()
        status = _raw.coach_same_person(self._use(), one, another, is_same, text(reason), error)
        check(status, error)

    def erase(self, file: File, ground: str) -> None:
        """Destroys a file for good: its key and all that it holds. For a privacy officer.

        That there was a file, who erased it, when and on what ground (name nobody in it) stays. Its
        identifier opens a new file. Raises :class:`~coachingkit.errors.NotYetDestroyed` while a
        reader keeps a copy: call again, with the file's id.
        """
        error = _raw.ErrorHandle()
        check(_raw.coach_erase(self._use(), self._file(file), text(ground), error), error)

    def export_erasures(self) -> bytes:
        """The files that were erased in this store, as JSON to be kept away from its backups.

        For an administrator or a privacy officer. It names nobody.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_erasures_export(self._use(), buffer, error), error)
        return take(buffer)

    def replay_erasures(self, erasures: bytes) -> None:
        """Erases in a restored backup what was erased since. For an administrator.

        Takes what :meth:`export_erasures` gave; a list of another store breaks a rule.
        """
        error = _raw.ErrorHandle()
        status = _raw.coach_erasures_replay(self._use(), erasures, len(erasures), error)
        check(status, error)

    def rotate_root_key(
        self, *, key: Optional[bytes] = None, passphrase: Optional[str] = None
    ) -> None:
        """Replaces the root key of the store; from now on only this key or passphrase opens it.

        For an administrator. Whoever has the store open, this one too, gets
        :class:`~coachingkit.errors.Rotated` for every verb: close it and open it again. Older
        copies and backups stay as they were.

        Raises :class:`~coachingkit.errors.NotYetDestroyed` when it is done, but a reader keeps the
        old bytes on the disk: open the store again and remove the key of number 1.
        """
        options, error = _raw.KeyOptions(size=sizeof(_raw.KeyOptions)), _raw.ErrorHandle()
        with secrets(options, key, passphrase):
            check(_raw.coach_store_rotate(self._use(), options, error), error)

    # Reading

    @overload
    def get(
        self,
        file: File,
        id: str,
        version: Optional[int] = None,
    ) -> Record: ...

    @overload
    def get(
        self,
        file: File,
        id: str,
        version: Optional[int] = None,
        *,
        kind: Type[R],
    ) -> R: ...

    def get(
        self,
        file: File,
        id: str,  # noqa: A002
        version: Optional[int] = None,
        *,
        kind: Type[Record] = Record,
    ) -> Record:
        """One record: its newest version, or an earlier one.

        With ``kind`` a type checker knows what it is, and another kind is a TypeError.
        """
        handle, error = _raw.RecordHandle(), _raw.ErrorHandle()
        which = 0 if version is None else number(version, 1, MOST, "version")
        status = _raw.coach_get(self._use(), self._file(file), text(id), which, handle, error)
        check(status, error)
        try:
            buffer = _raw.BufferHandle()
            check(_raw.coach_record_json(handle, buffer, error), error)
        finally:
            _raw.coach_record_free(handle)
        record = read_record(json.loads(take(buffer)))
        if not isinstance(record, kind):
            raise TypeError(f"The record is a {record.kind} and not a {kind.KIND}.")
        return record

    def history(self, file: File, id: str) -> Page[Record]:  # noqa: A002
        """All versions of one record, oldest first; an expunged one has no fields."""
        listed, error = _raw.ListHandle(), _raw.ErrorHandle()
        status = _raw.coach_history(self._use(), self._file(file), text(id), listed, error)
        check(status, error)
        return page(listed)

    def find(
        self,
        kind: Type[R],
        file: Optional[File] = None,
        *,
        identifier: Optional[Identifier] = None,
        linked_to: Optional[str] = None,
        link_field: Optional[str] = None,
        tree: bool = False,
        occurred_from: Optional[datetime] = None,
        occurred_until: Optional[datetime] = None,
        recorded_from: Optional[datetime] = None,
        recorded_until: Optional[datetime] = None,
        state: Optional[State] = State.ACTIVE,
        oldest_first: bool = False,
        limit: int = 100,
        cursor: str = "",
    ) -> Page[R]:
        """A page of the records of a kind (``Record`` for all kinds) in their newest version.

        In order of when they occurred. ``linked_to`` takes an id: only what links to that record,
        with ``link_field`` only through this attribute, with ``tree`` also what links to those.
        ``identifier`` finds clients and practitioners without a file. Until is before and not at.
        ``state`` None stands for any.
        """
        query = _raw.Query(size=sizeof(_raw.Query), kind=kind.NUMBER, tree=tree)
        query.file = None if file is None else self._file(file)
        if identifier is not None:
            query.identifier_system = text(identifier.system)
            query.identifier_value = text(identifier.value)
        query.linked_to = None if linked_to is None else text(linked_to)
        query.link_field = 0 if link_field is None else link_number(kind, link_field)
        query.occurred_from = milliseconds(occurred_from)
        query.occurred_until = milliseconds(occurred_until)
        query.recorded_from = milliseconds(recorded_from)
        query.recorded_until = milliseconds(recorded_until)
        query.state = _raw.STATE_ANY if state is None else _STATE[state].number
        query.order = _raw.OLDEST_FIRST if oldest_first else _raw.NEWEST_FIRST
        query.limit = number(limit, 1, _raw.LIMIT_PAGE, "limit")
        query.cursor = text(cursor) if cursor else None
        listed, error = _raw.ListHandle(), _raw.ErrorHandle()
        check(_raw.coach_find(self._use(), query, listed, error), error)
        return page(listed)

    def find_all(
        self,
        kind: Type[R],
        file: Optional[File] = None,
        *,
        identifier: Optional[Identifier] = None,
        linked_to: Optional[str] = None,
        link_field: Optional[str] = None,
        tree: bool = False,
        occurred_from: Optional[datetime] = None,
        occurred_until: Optional[datetime] = None,
        recorded_from: Optional[datetime] = None,
        recorded_until: Optional[datetime] = None,
        state: Optional[State] = State.ACTIVE,
        oldest_first: bool = False,
        page_size: int = 1000,
    ) -> Iterator[R]:
        """All records that :meth:`find` would find, page by page as they are asked for."""
        cursor = ""
        while True:
            found = self.find(
                kind,
                file,
                identifier=identifier,
                linked_to=linked_to,
                link_field=link_field,
                tree=tree,
                occurred_from=occurred_from,
                occurred_until=occurred_until,
                recorded_from=recorded_from,
                recorded_until=recorded_until,
                state=state,
                oldest_first=oldest_first,
                limit=page_size,
                cursor=cursor,
            )
            yield from found
            cursor = found.cursor
            if not cursor:
                return

    def changes(self, after: int = 0, limit: int = 1000) -> Page[Record]:
        """Every version that was committed after a commit, in whole commits.

        To follow on: ``actor.changes(page.commit)``, until the page is empty.
        """
        listed, error = _raw.ListHandle(), _raw.ErrorHandle()
        commit = number(after, 0, MOST, "after")
        most = number(limit, 1, _raw.LIMIT_PAGE, "limit")
        check(_raw.coach_changes(self._use(), commit, most, listed, error), error)
        found: Page[Record] = page(listed)
        found.after = commit
        return found

    # Reports

    def report(self, name: str, /, **parameters: object) -> Dict[str, JSON]:
        """A report by its name, as JSON; ``coachingkit.reports`` has a class for each.

        Parameters are named as in :func:`~coachingkit.reports_catalogue` or in the spelling of
        Python; None, or an empty tuple, is not given. ``file`` may be an identifier of your own
        system. Raises :class:`~coachingkit.errors.InvalidParameter` with the name of what means
        nothing.
        """
        for key, value in parameters.items():
            if isinstance(value, FileOf):
                parameters[key] = self.find_file(value.system, value.value)
        data = utf8(parameters_text(parameters))
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        status = _raw.coach_report(self._use(), text(name), data, len(data), buffer, error)
        check(status, error)
        answer: Dict[str, JSON] = json.loads(take(buffer))
        return answer

    # Proof

    def verify(
        self,
        file: Optional[File] = None,
        *,
        progress: Optional[Progress] = None,
    ) -> Verification:
        """Checks a file, or the whole store, against its keys; raises Damaged with the findings.

        An administrator verifies any file and alone the whole store; others a file that they see,
        without being told how many entries it has.

        ``progress`` is called now and then with what is done and the total; False stops with
        :class:`~coachingkit.errors.Cancelled`. It must not use the store.
        """
        which = None if file is None else self._file(file)
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        call = ProgressCall(progress)
        status = _raw.coach_verify(self._use(), which, call.function, None, buffer, error)
        found = take(buffer) if buffer else b""
        if call.raised is not None:
            _raw.coach_error_free(error)
            raise call.raised
        return verified(status, error, found)

    def export_heads(self) -> str:
        """The ends of all chains, signed, as JSON; shows no content. Needs an administrator.

        What verifies may still be an older copy of the store, or one that went another way. That
        shows in :meth:`check_heads` with heads that were kept where the store is not.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_heads_export(self._use(), buffer, error), error)
        return take(buffer).decode()

    def check_heads(self, heads: str, *, public_key: Optional[str] = None) -> Verification:
        """Compares the store with heads exported earlier; raises Damaged with the findings.

        ``public_key`` is the :meth:`Store.public_key` that was kept: it must then have signed
        them. Whether the chains are what they say is for :meth:`verify`.
        """
        data = utf8(heads)
        key = None if public_key is None else text(public_key)
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        status = _raw.coach_heads_check(self._use(), data, len(data), key, buffer, error)
        return verified(status, error, take(buffer) if buffer else b"")

    def export_file(self, file: File) -> str:
        """A file with the proof that nothing in it was changed, left out or added, as JSON.

        Anybody can check it without this library: examples/python/verify_export.py does. What this
        actor may see can be read by whoever has the text; of other entries it holds a digest.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_file_export(self._use(), self._file(file), buffer, error), error)
        return take(buffer).decode()

    def check_story(self, story: Union[Story, Reference], client: File) -> StoryCheck:
        """Looks through the newest version of a story for the names of a client.

        Names in all versions that can be read, identifiers and that of the file, the names of
        supporters and how they are reached, and the names of practitioners in the files of the
        actor's organisation. A story is published with the ``checked_text``
        that is answered for its words; after a change they have to be checked anew. It keeps
        nothing that leads to the client.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        status = _raw.coach_story_check(
            self._use(),
            self._file(story.file),
            text(story.id),
            self._file(client),
            buffer,
            error,
        )
        check(status, error)
        return StoryCheck.read(take(buffer))

    # Who accessed what

    def accesses(
        self,
        file: File,
        since: Optional[datetime] = None,
        until: Optional[datetime] = None,
    ) -> Tuple[Access, ...]:
        """Who accessed a file, when, why and to what, oldest first: reads, refusals and writes.

        For the privacy officer of the organisation that opened it, and for its client, who is not
        shown accesses to what does not exist for them.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        start, end = milliseconds(since), milliseconds(until)
        check(
            _raw.coach_access_log(self._use(), self._file(file), start, end, buffer, error), error
        )
        return Access.read(take(buffer))

    def emergencies(
        self, since: Optional[datetime] = None, until: Optional[datetime] = None
    ) -> Tuple[Access, ...]:
        """Every emergency in the files of the organisation: for its privacy officer."""
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        start, end = milliseconds(since), milliseconds(until)
        check(_raw.coach_emergencies(self._use(), start, end, buffer, error), error)
        return Access.read(take(buffer))

    def break_glass(self, system: str, value: str, reason: str, minutes: int) -> Tuple[str, ...]:
        """Opens the client files of an identifier in an emergency; answers their ids.

        For reading, whichever organisation opened them, for this actor alone and for 1 to 1,440
        minutes. The reason is on the disk before this returns, and listed by :meth:`emergencies`.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        minutes = number(minutes, 0, 2**32 - 1, "minutes")
        status = _raw.coach_break_glass(
            self._use(), text(system), text(value), text(reason), minutes, buffer, error
        )
        check(status, error)
        return tuple(json.loads(take(buffer)))

    # Backups

    def back_up(self, path: Path, since: int = 0, *, progress: Optional[Progress] = None) -> int:
        """Copies the store into a new file while others go on writing.

        The copy is a store that opens with the same keys. With ``since`` it is an increment
        instead, of what came after that commit, for :meth:`Store.restore`. Answers the commit that
        it reaches: the ``since`` of the next increment. Needs :attr:`Role.ADMINISTRATOR`.

        ``progress`` is called now and then with what is done and the total; False stops with
        :class:`~coachingkit.errors.Cancelled`, and there is no file. It must not use the store.
        """
        reached, error = c_int64(), _raw.ErrorHandle()
        call = ProgressCall(progress)
        status = _raw.coach_backup(
            self._use(),
            file_name(path),
            number(since, 0, MOST, "since"),
            call.function,
            None,
            reached,
            error,
        )
        call.check(status, error)
        return reached.value

    # Lifetime

    @property
    def closed(self) -> bool:
        """Whether it or its store was closed."""
        return not self._finalizer.alive

    def close(self) -> None:
        """Frees the actor; the store stays open. Twice is fine."""
        if self.closed:
            return
        if _raw.coach_actor_free(self._handle) == HandleBusy.status:
            raise HandleBusy("Another thread is inside a call with this actor.")
        self._finalizer.detach()

    def _use(self) -> _raw.ActorHandle:
        if self.closed:
            raise Closed("The actor or its store was closed.")
        return self._handle

    def _file(self, file: File) -> bytes:
        if isinstance(file, str):
            return text(file)
        return text(self.find_file(file.system, file.value))

    def _record(self, record: Record) -> _raw.RecordHandle:
        data = utf8(record.json_text())
        handle, error = _raw.RecordHandle(), _raw.ErrorHandle()
        check(_raw.coach_record_from_json(data, len(data), handle, error), error)
        return handle

    def __enter__(self) -> Actor:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        problem: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Actor {self.id!r} of {self.organisation!r} for {self.purpose}>"


def link_number(kind: Type[Record], attribute: str) -> int:
    """Number of a link field."""
    found = _raw.coach_field_number(kind.NUMBER, text(field_name(attribute)))
    if not found:
        # 0 would mean any field.
        raise UnknownField(f"A {kind.KIND or 'record'} has no such field.")
    return found


def verified(status: int, error: _raw.ErrorHandle, found: bytes) -> Verification:
    """What was found; raised with the error when it is something."""
    if status != _raw.OK:
        problem = failure(status, error)
        if isinstance(problem, Damaged) and found:
            problem.verification = Verification.read(found)
        raise problem
    return Verification.read(found)
