"""What can go wrong: one class for each status of the library, in families.

``CoachingError`` catches everything; a family such as ``RecordError`` catches what is about the
same matter; ``Conflict`` catches one status. No message ever holds text from a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Optional, Type

if TYPE_CHECKING:
    from .verification import Verification

__all__ = [
    "CoachingError",
    "CallError",
    "InvalidHandle",
    "InvalidArgument",
    "HandleBusy",
    "InUse",
    "Closed",
    "Forked",
    "TooLarge",
    "TextError",
    "InvalidUTF8",
    "EmbeddedNUL",
    "InvalidJSON",
    "RecordError",
    "UnknownKind",
    "UnknownField",
    "WrongType",
    "OutOfRange",
    "UnknownChoice",
    "MissingField",
    "NotSet",
    "WrongFile",
    "InvalidLink",
    "BrokenRule",
    "AnswerError",
    "NotFound",
    "Conflict",
    "Expunged",
    "InvalidCursor",
    "NotPermitted",
    "UnknownReport",
    "InvalidParameter",
    "RefusedError",
    "ReadOnly",
    "StoreError",
    "WrongKey",
    "NotAStore",
    "UnsupportedFeature",
    "Damaged",
    "NetworkFileSystem",
    "CannotOpen",
    "Rotated",
    "SecondCopy",
    "FileExists",
    "WrongBackup",
    "MachineError",
    "Busy",
    "DiskFull",
    "StorageFailed",
    "NoMemory",
    "Cancelled",
    "NotYetDestroyed",
    "STATUSES",
    "FAMILIES",
    "error_class",
]


class CoachingError(Exception):
    """A verb did not do what it was asked to."""

    status: int = 0
    """The code of the library: authoritative."""
    kind: str = ""
    """Name of the kind that it is about; empty where it is about none."""
    field: str = ""
    """Name of the attribute that it is about, ``smart.activity`` inside a group; or empty."""
    record: str = ""
    """Id of the record that it is about; or empty."""
    version: int = 0
    """With a conflict: the newest version, the one to read and to base a new attempt on."""
    message: str = ""
    """What happened, in one sentence."""
    hint: str = ""
    """What to do about it."""
    saved: int = 0
    """From :meth:`Actor.save_all`: how many records, from the first on, are saved all the same."""

    def __init__(self, message: str = "", hint: str = "", status: int = 0) -> None:
        super().__init__(message, hint, status)
        self.message = message
        self.hint = hint
        self.status = status or self.status

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip() or f"Status {self.status}."


class CallError(CoachingError):
    """The call itself is wrong."""


class InvalidHandle(CallError):
    """The object was closed, or is of another type."""

    status = 10


class InvalidArgument(CallError):
    """A value that means nothing; the message names it."""

    status = 11


class HandleBusy(CallError):
    """Another thread is inside a call with this object: make an actor per thread."""

    status = 12


class InUse(CallError):
    """The store cannot be closed: calls are running in it."""

    status = 13


class Closed(CallError):
    """The store was closed."""

    status = 14


class Forked(CallError):
    """The store was open at fork(): close it before, or start children by "spawn"."""

    status = 15


class TooLarge(CallError):
    """Over a documented limit of size, depth or count."""

    status = 16


class TextError(CoachingError):
    """The text is wrong."""


class InvalidUTF8(TextError):
    """Not UTF-8: a string with half of a surrogate pair."""

    status = 20


class EmbeddedNUL(TextError):
    """Contains U+0000."""

    status = 21


class InvalidJSON(TextError):
    """Not I-JSON (RFC 7493), or not of the form of a record."""

    status = 22


class RecordError(CoachingError):
    """The record is wrong."""


class UnknownKind(RecordError):
    """No kind of this number or name."""

    status = 30


class UnknownField(RecordError):
    """The kind has no field of this number or name."""

    status = 31


class WrongType(RecordError):
    """The field is of another type."""

    status = 32


class OutOfRange(RecordError):
    """Outside the field's bounds; the message names them."""

    status = 33


class UnknownChoice(RecordError):
    """Not in the field's list."""

    status = 34


class MissingField(RecordError):
    """A required field has no value."""

    status = 35


class NotSet(RecordError):
    """Asked for a value that the record does not have."""

    status = 36


class WrongFile(RecordError):
    """A kind that does not belong into this kind of file."""

    status = 37


class InvalidLink(RecordError):
    """The linked record is missing or of a kind not allowed there."""

    status = 38


class BrokenRule(RecordError):
    """A rule over several fields, records or keys; the message says which."""

    status = 39


class AnswerError(CoachingError):
    """The answer is no."""


class NotFound(AnswerError):
    """Does not exist, or not for this actor: the two look the same."""

    status = 40


class Conflict(AnswerError):
    """Somebody saved a newer version: see ``version``."""

    status = 41


class Expunged(AnswerError):
    """Existed; its content was destroyed on purpose."""

    status = 42


class InvalidCursor(AnswerError):
    """Not a cursor of this actor and query."""

    status = 43


class NotPermitted(AnswerError):
    """The actor may see it, but not do that: see :class:`~coachingkit.Role`."""

    status = 45


class UnknownReport(AnswerError):
    """No report of this name."""

    status = 46


class InvalidParameter(AnswerError):
    """A parameter of a report is unknown, missing or out of its bounds; the message names it."""

    status = 47


class RefusedError(CoachingError):
    """The store does not do that."""


class ReadOnly(RefusedError):
    """The store was opened read-only."""

    status = 50


class StoreError(CoachingError):
    """The store cannot be opened or is damaged. The file is untouched."""


class WrongKey(StoreError):
    """No key slot opens with this key or passphrase."""

    status = 60


class NotAStore(StoreError):
    """The file is something else; nothing was written to it."""

    status = 61


class UnsupportedFeature(StoreError):
    """Written by a newer version that this one must not touch."""

    status = 62


class Damaged(StoreError):
    """Content does not verify."""

    status = 63
    verification: Optional[Verification] = None
    """What :meth:`Actor.verify` found."""


class NetworkFileSystem(StoreError):
    """On NFS, SMB and the like: their locks do not protect the records."""

    status = 64


class CannotOpen(StoreError):
    """Missing file or folder, or no permission."""

    status = 65


class Rotated(StoreError):
    """The root key was rotated since the store was opened: close it and open it again."""

    status = 66


class SecondCopy(StoreError):
    """Another copy of this library has the store open in this process."""

    status = 67


class FileExists(StoreError):
    """Something is there already; nothing was overwritten."""

    status = 68


class WrongBackup(StoreError):
    """A backup does not follow on the one before it."""

    status = 69


class MachineError(CoachingError):
    """The machine. Nothing of the call was recorded, unless the message says so."""


class Busy(MachineError):
    """Waited for another writer as long as ``busy_timeout`` allows."""

    status = 70


class DiskFull(MachineError):
    """No space left."""

    status = 71


class StorageFailed(MachineError):
    """Reading or writing failed; reopen the store before going on."""

    status = 72


class NoMemory(MachineError):
    """SQLite or libsodium got no memory."""

    status = 73


class Cancelled(MachineError):
    """The progress callback asked to stop."""

    status = 74


class NotYetDestroyed(MachineError):
    """Removed, but a copy is still on the disk: call again."""

    status = 75


STATUSES: Dict[int, Type[CoachingError]] = {
    error.status: error
    for family in CoachingError.__subclasses__()
    for error in family.__subclasses__()
}
"""The class of each status."""

FAMILIES: Dict[int, Type[CoachingError]] = {
    1: CallError,
    2: TextError,
    3: RecordError,
    4: AnswerError,
    5: RefusedError,
    6: StoreError,
    7: MachineError,
}
"""The class of each family of ten."""


def error_class(status: int) -> Type[CoachingError]:
    """The class of a status; of its family when a newer library knows more."""
    return STATUSES.get(status) or FAMILIES.get(status // 10, CoachingError)
