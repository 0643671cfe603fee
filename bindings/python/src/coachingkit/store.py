"""Stores: one SQLite file that holds an append-only log of sealed records."""

from __future__ import annotations

import json
import os
import threading
import weakref
from ctypes import c_char_p, c_uint32, sizeof
from types import TracebackType
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple, Type

from . import _raw
from ._call import Path, check, failure, file_name, number, take, text
from ._lifetime import Log, Progress, ProgressCall, log_callback, release
from ._secrets import secrets
from .actor import Actor
from .errors import Closed, Forked
from .roles import Role
from .values import JSON
from .verification import Verification

__all__ = ["Store", "StoreKey"]


class StoreKey(NamedTuple):
    """One of the keys and passphrases that open a store. Nothing in it is secret."""

    number: int
    """The number of its slot. It is never given to another one."""
    kind: str
    """``key`` or ``passphrase``; ``unknown`` where only a newer version knows it."""
    operations: int = 0
    """With a passphrase, the passes of Argon2id."""
    memory: int = 0
    """With a passphrase, the memory that Argon2id takes, in bytes."""


class Store:
    """A store, open. Use it in a ``with`` statement, and from as many threads as you like.

    Made by :meth:`open` or :meth:`in_memory`. Not usable in a child after ``fork()``, nor
    can the child open the same path: it gets :class:`~coachingkit.errors.Forked`. Close the store
    before forking, or start children by "spawn".
    """

    def __init__(self, handle: _raw.StoreHandle, callback: object) -> None:
        self._handle = handle
        self._lock = threading.Lock()
        self._actors: weakref.WeakSet[Actor] = weakref.WeakSet()
        # The callback has to live until the store is closed, which may be here.
        self._finalizer = weakref.finalize(self, release, _close, handle, callback)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        key: Optional[bytes] = None,
        passphrase: Optional[str] = None,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: Optional[float] = None,
        cache_kibibytes: int = 0,
        log: Optional[Log] = None,
        strict: bool = False,
        access_journal: Optional[Path] = None,
    ) -> Store:
        """Opens a store; with ``create`` makes one where there is no file.

        ``key`` is 32 random bytes that you keep; a ``passphrase`` takes about 0.1 s. One of them is
        required; a new store with both opens by either. ``busy_timeout`` is how many seconds a
        writer waits for others (10 unless given). With ``strict`` each access is on the disk before
        its answer is given. ``access_journal`` is where accesses wait for the next commit: for
        stores that are read from where nothing can be written; otherwise beside the store.
        """
        flags = _raw.OPEN_READ_ONLY if read_only else _raw.OPEN_CREATE if create else 0
        if strict:
            flags |= _raw.OPEN_STRICT
        journal = None if access_journal is None else text(os.fsencode(access_journal))
        return cls._open(
            file_name(path),
            flags,
            key,
            passphrase,
            busy_timeout,
            cache_kibibytes,
            log,
            journal,
        )

    @classmethod
    def in_memory(
        cls,
        *,
        key: Optional[bytes] = None,
        passphrase: Optional[str] = None,
        log: Optional[Log] = None,
    ) -> Store:
        """A store without a file, for tests and previews; with a key of its own unless given."""
        if key is None and passphrase is None:
            key = os.urandom(32)
        return cls._open(None, _raw.OPEN_IN_MEMORY, key, passphrase, None, 0, log)

    @classmethod
    def _open(
        cls,
        path: Optional[bytes],
        flags: int,
        key: Optional[bytes],
        passphrase: Optional[str],
        busy_timeout: Optional[float],
        cache_kibibytes: int,
        log: Optional[Log],
        journal: Optional[bytes] = None,
    ) -> Store:
        options = _raw.StoreOptions(size=sizeof(_raw.StoreOptions), flags=flags)
        options.access_journal = journal
        if busy_timeout is not None:
            # 0 would mean the default.
            wait = max(1, round(busy_timeout * 1000))
            options.busy_timeout_ms = number(wait, 1, 2**32 - 1, "busy_timeout in milliseconds")
        options.cache_kibibytes = number(cache_kibibytes, 0, 2**32 - 1, "cache_kibibytes")
        callback = log_callback(log)
        options.log = callback
        handle, error = _raw.StoreHandle(), _raw.ErrorHandle()
        with secrets(options, key, passphrase):
            check(_raw.coach_store_open(path, options, handle, error), error)
        return cls(handle, callback)

    @staticmethod
    def restore(
        backups: Sequence[Path],
        path: Path,
        *,
        key: Optional[bytes] = None,
        passphrase: Optional[str] = None,
        erasures: Optional[bytes] = None,
        progress: Optional[Progress] = None,
    ) -> None:
        """Makes a new store of a full backup and the increments after it, oldest first.

        It is verified before it gets its name, and goes on under a new origin: let only one of it
        and the store that was backed up go on being used. ``key`` or ``passphrase`` opens the store
        as the last of the backups has it. ``erasures`` is what :meth:`Actor.export_erasures` gave
        last: what was erased since is erased in the new store before it can be opened.

        Raises :class:`~coachingkit.errors.WrongBackup` when one is missing or of another store,
        :class:`~coachingkit.errors.FileExists`, and :class:`~coachingkit.errors.Damaged` when what
        they give does not verify. Then there is no file.
        """
        names = [file_name(backup) for backup in backups]
        call = ProgressCall(progress)
        options = _raw.RestoreOptions(size=sizeof(_raw.RestoreOptions), progress=call.function)
        if erasures is not None:
            options.erasures, options.erasures_length = erasures, len(erasures)
        error = _raw.ErrorHandle()
        each = (c_char_p * len(names))(*names)
        with secrets(options, key, passphrase):
            status = _raw.coach_restore(file_name(path), each, len(names), options, error)
        call.check(status, error)

    @staticmethod
    def salvage(
        damaged: Path,
        path: Path,
        *,
        key: Optional[bytes] = None,
        passphrase: Optional[str] = None,
        progress: Optional[Progress] = None,
    ) -> Verification:
        """Makes a new store of what verifies in a damaged one, which is only read.

        Files that are whole are copied as they are; of others every entry that opens is sealed
        anew. Answers how many files and entries the new store has, and as findings what is lost.

        Raises :class:`~coachingkit.errors.FileExists`,
        :class:`~coachingkit.errors.WrongKey` also when no key can be read any more, and
        :class:`~coachingkit.errors.Damaged` when nothing can be read. Then there is no file.
        """
        call = ProgressCall(progress)
        options = _raw.RestoreOptions(size=sizeof(_raw.RestoreOptions), progress=call.function)
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        with secrets(options, key, passphrase):
            status = _raw.coach_salvage(file_name(damaged), file_name(path), options, buffer, error)
        call.check(status, error)
        return Verification.read(take(buffer))

    @property
    def id(self) -> str:
        """The store's id, assigned when it was created."""
        return _raw.coach_store_id(self._use()).decode()

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return not self._finalizer.alive

    def actor(
        self,
        id: str,  # noqa: A002
        organisation: str,
        roles: Role,
        purpose: str = "TREAT",
    ) -> Actor:
        """On whose behalf you act from here on: your own id of a person or service.

        ``roles`` say what they may see and do. ``purpose`` is a code of HL7 PurposeOfUse: TREAT,
        HOPERAT, HRESCH. Who acts, for whom and why is sealed into every entry. Use an actor from
        one thread at a time; make one for each thread.
        """
        handle, error = _raw.ActorHandle(), _raw.ErrorHandle()
        status = _raw.coach_actor_new(
            self._use(), text(id), text(organisation), int(roles), text(purpose), handle, error
        )
        check(status, error)
        actor = Actor(self, handle, id, organisation, purpose)
        with self._lock:
            self._actors.add(actor)
        return actor

    def rebuild(self) -> None:
        """Builds everything derived again from the log: only when verifying says so."""
        error = _raw.ErrorHandle()
        check(_raw.coach_store_rebuild(self._use(), error), error)

    def register_instruments(self, instruments: JSON) -> None:
        """Registers instruments of your own, one or a list of them, all or none.

        They are for the reports of this open store, and not stored: register them after opening.
        """
        error = _raw.ErrorHandle()
        text = json.dumps(instruments, ensure_ascii=False).encode()
        check(_raw.coach_store_instruments(self._use(), text, len(text), error), error)

    def instruments(self) -> List[Dict[str, JSON]]:
        """All instruments that reports of this open store know, as data."""
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_instruments(self._use(), buffer, error), error)
        result: List[Dict[str, JSON]] = json.loads(take(buffer))
        return result

    def keys(self) -> Tuple[StoreKey, ...]:
        """The keys and passphrases that open this store, in the order they were added."""
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_store_keys(self._use(), buffer, error), error)
        return tuple(
            StoreKey(j["number"], j["kind"], j.get("operations", 0), j.get("memory", 0))
            for j in json.loads(take(buffer))
        )

    def add_key(self, *, key: Optional[bytes] = None, passphrase: Optional[str] = None) -> int:
        """Adds a key or a passphrase that opens this store from now on; answers its number.

        To change one, add the new one, then remove the old one: whatever happens in between, one
        of the two opens the store. What was added before gets a second number, and opens the store
        until both are removed.

        Raises :class:`~coachingkit.errors.TooLarge` when there are 32 already.
        """
        options = _raw.KeyOptions(size=sizeof(_raw.KeyOptions))
        slot, error = c_uint32(), _raw.ErrorHandle()
        with secrets(options, key, passphrase):
            check(_raw.coach_store_add_key(self._use(), options, slot, error), error)
        return slot.value

    def remove_key(self, slot: int) -> None:
        """Removes a key or passphrase by its number: this file does not open with it any more.

        This store stays open. Removing protects no copies: an older one still opens with what was
        removed, and with it newer ones can be read too, because the root key behind all keys stays
        the same. Against somebody who has both, only a new store helps. Again is fine.

        Raises :class:`~coachingkit.errors.BrokenRule` for the last one,
        :class:`~coachingkit.errors.NotFound` when there never was such a number, and
        :class:`~coachingkit.errors.NotYetDestroyed` when it is removed, but a copy is still
        on the disk: call again.
        """
        error = _raw.ErrorHandle()
        slot = number(slot, 0, 2**32 - 1, "slot")
        check(_raw.coach_store_remove_key(self._use(), slot, error), error)

    def public_key(self) -> str:
        """What checks the signatures of this store: Ed25519, 64 hexadecimal digits.

        It stays the same for the life of the store. Keep it where the store is not.
        """
        buffer, error = _raw.BufferHandle(), _raw.ErrorHandle()
        check(_raw.coach_store_public_key(self._use(), buffer, error), error)
        return take(buffer).decode()

    def close(self) -> None:
        """Closes the store and its actors. Twice is fine.

        Raises :class:`~coachingkit.errors.InUse`, and everything stays open, while a call of
        another thread is running.
        """
        if self.closed:
            return
        error = _raw.ErrorHandle()
        status = _raw.coach_store_close(self._handle, error)
        if status != _raw.OK:
            problem = failure(status, error)
            # In a forked child there is nothing that would be the child's to close.
            if not isinstance(problem, Forked):
                raise problem
        self._finalizer.detach()
        with self._lock:
            actors = list(self._actors)
        for actor in actors:
            actor.close()

    def _use(self) -> _raw.StoreHandle:
        if self.closed:
            raise Closed("The store was closed.")
        return self._handle

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        problem: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store {'closed' if self.closed else self.id}>"


def _close(handle: Any) -> int:
    return _raw.coach_store_close(handle, None)
