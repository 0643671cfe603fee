"""The C interface as it is: a prototype for every function of coachingkit.h.

Nothing here checks or converts; the modules above do. Handles are a type each, so that a type
checker sees a wrong one. Text that the library lends comes as bytes, which are a copy; text that it
hands over is a buffer and never c_char_p, which would lose the pointer to free.
"""

from __future__ import annotations

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_double,
    c_int32,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_void_p,
)
from typing import Any, Callable, ClassVar, List, Optional, Tuple

from ._library import load

library = load()


Text = Optional[bytes]
"""Text that goes in, NUL-terminated or with its length; None is NULL."""


class StoreHandle(c_void_p):
    """``coach_store *``."""


class ActorHandle(c_void_p):
    """``coach_actor *``."""


class RecordHandle(c_void_p):
    """``coach_record *``."""


class BatchHandle(c_void_p):
    """``coach_batch *``."""


class ListHandle(c_void_p):
    """``coach_list *``."""


class BufferHandle(c_void_p):
    """``coach_buffer *``."""


class ErrorHandle(c_void_p):
    """``coach_error *``."""


Log = CFUNCTYPE(None, c_void_p, c_int32, c_char_p)
Progress = CFUNCTYPE(c_int32, c_void_p, c_int64, c_int64)


class StoreOptions(Structure):
    """``coach_store_options``."""

    size: int
    key: Any
    key_length: int
    passphrase: Text
    log: object
    log_context: Optional[int]
    flags: int
    busy_timeout_ms: int
    cache_kibibytes: int
    reserved: int
    access_journal: Text
    _fields_: ClassVar[List[Tuple[str, Any]]] = [
        ("size", c_size_t),
        ("key", POINTER(c_uint8)),
        ("key_length", c_size_t),
        ("passphrase", c_char_p),
        ("log", Log),
        ("log_context", c_void_p),
        ("flags", c_uint32),
        ("busy_timeout_ms", c_uint32),
        ("cache_kibibytes", c_uint32),
        ("reserved", c_uint32),
        ("access_journal", c_char_p),
    ]


class KeyOptions(Structure):
    """``coach_key_options``."""

    size: int
    key: Any
    key_length: int
    passphrase: Text
    _fields_: ClassVar[List[Tuple[str, Any]]] = [
        ("size", c_size_t),
        ("key", POINTER(c_uint8)),
        ("key_length", c_size_t),
        ("passphrase", c_char_p),
    ]


class RestoreOptions(Structure):
    """``coach_restore_options``."""

    size: int
    key: Any
    key_length: int
    passphrase: Text
    progress: Any
    progress_context: Optional[int]
    erasures: Optional[bytes]
    erasures_length: int
    _fields_: ClassVar[List[Tuple[str, Any]]] = [
        ("size", c_size_t),
        ("key", POINTER(c_uint8)),
        ("key_length", c_size_t),
        ("passphrase", c_char_p),
        ("progress", Progress),
        ("progress_context", c_void_p),
        ("erasures", c_char_p),
        ("erasures_length", c_int64),
    ]


class Query(Structure):
    """``coach_query``."""

    size: int
    file: Text
    identifier_system: Text
    identifier_value: Text
    linked_to: Text
    cursor: Text
    occurred_from: int
    occurred_until: int
    recorded_from: int
    recorded_until: int
    kind: int
    state: int
    link_field: int
    tree: int
    order: int
    limit: int
    _fields_: ClassVar[List[Tuple[str, Any]]] = [
        ("size", c_size_t),
        ("file", c_char_p),
        ("identifier_system", c_char_p),
        ("identifier_value", c_char_p),
        ("linked_to", c_char_p),
        ("cursor", c_char_p),
        ("occurred_from", c_int64),
        ("occurred_until", c_int64),
        ("recorded_from", c_int64),
        ("recorded_until", c_int64),
        ("kind", c_uint32),
        ("state", c_uint32),
        ("link_field", c_uint32),
        ("tree", c_uint32),
        ("order", c_uint32),
        ("limit", c_uint32),
    ]


OK = 0
END = 44
NOT_PERMITTED = 45
OPEN_CREATE = 1
OPEN_READ_ONLY = 2
OPEN_IN_MEMORY = 4
OPEN_STRICT = 8
STATE_ACTIVE = 1
STATE_ENTERED_IN_ERROR = 2
STATE_EXPUNGED = 3
STATE_ANY = 255
NEWEST_FIRST = 0
OLDEST_FIRST = 1
FILE_CLIENT = 1
FILE_PRACTITIONER = 2
FILE_ORGANISATION = 3
FILE_PROGRAMME = 4
LIMIT_BODY = 1048576
LIMIT_JSON = 67108864
LIMIT_JSON_DEPTH = 64
LIMIT_BATCH = 1000000
LIMIT_PAGE = 10000
LIMIT_IDENTIFIER = 256
LIMIT_REASON = 4096
LIMIT_KEYS = 32
LIMIT_BACKUPS = 10000
LIMIT_HEADS = 1073741824
LIMIT_PARAMETERS = 65536
LIMIT_FILES = 32


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    try:
        function = library[name]
    except AttributeError:
        raise ImportError(f"CoachingKit: {library._name} is too old: it has no {name}.") from None
    function.restype = result
    function.argtypes = arguments
    return function


# Version

coach_version: Callable[[], bytes] = _function("coach_version", c_char_p)

coach_version_number: Callable[[], int] = _function("coach_version_number", c_uint32)


# Status codes

coach_status_name: Callable[[int], bytes] = _function("coach_status_name", c_char_p, c_int32)


# Errors

coach_error_status: Callable[[ErrorHandle], int] = _function(
    "coach_error_status", c_int32, ErrorHandle
)

coach_error_kind: Callable[[ErrorHandle], int] = _function(
    "coach_error_kind", c_uint32, ErrorHandle
)

coach_error_field: Callable[[ErrorHandle], int] = _function(
    "coach_error_field", c_uint32, ErrorHandle
)

coach_error_record: Callable[[ErrorHandle], bytes] = _function(
    "coach_error_record", c_char_p, ErrorHandle
)

coach_error_version: Callable[[ErrorHandle], int] = _function(
    "coach_error_version", c_int64, ErrorHandle
)

coach_error_message: Callable[[ErrorHandle], bytes] = _function(
    "coach_error_message", c_char_p, ErrorHandle
)

coach_error_hint: Callable[[ErrorHandle], bytes] = _function(
    "coach_error_hint", c_char_p, ErrorHandle
)

coach_error_free: Callable[[ErrorHandle], int] = _function("coach_error_free", c_int32, ErrorHandle)


# Text and memory

coach_buffer_data: Callable[[BufferHandle], Optional[int]] = _function(
    "coach_buffer_data", c_void_p, BufferHandle
)

coach_buffer_length: Callable[[BufferHandle], int] = _function(
    "coach_buffer_length", c_int64, BufferHandle
)

coach_buffer_free: Callable[[BufferHandle], int] = _function(
    "coach_buffer_free", c_int32, BufferHandle
)


# Stores

coach_store_open: Callable[
    [Text, Optional[StoreOptions], Optional[StoreHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_store_open",
    c_int32,
    c_char_p,
    POINTER(StoreOptions),
    POINTER(StoreHandle),
    POINTER(ErrorHandle),
)

coach_store_close: Callable[[StoreHandle, Optional[ErrorHandle]], int] = _function(
    "coach_store_close", c_int32, StoreHandle, POINTER(ErrorHandle)
)

coach_store_id: Callable[[StoreHandle], bytes] = _function("coach_store_id", c_char_p, StoreHandle)

coach_store_rebuild: Callable[[StoreHandle, Optional[ErrorHandle]], int] = _function(
    "coach_store_rebuild", c_int32, StoreHandle, POINTER(ErrorHandle)
)

coach_store_keys: Callable[[StoreHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function("coach_store_keys", c_int32, StoreHandle, POINTER(BufferHandle), POINTER(ErrorHandle))
)

coach_instruments: Callable[[StoreHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function(
        "coach_instruments", c_int32, StoreHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
    )
)
coach_store_instruments: Callable[[StoreHandle, Text, int, Optional[ErrorHandle]], int] = _function(
    "coach_store_instruments", c_int32, StoreHandle, c_char_p, c_int64, POINTER(ErrorHandle)
)

coach_store_public_key: Callable[
    [StoreHandle, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_store_public_key", c_int32, StoreHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
)

coach_store_add_key: Callable[
    [StoreHandle, Optional[KeyOptions], Optional[c_uint32], Optional[ErrorHandle]], int
] = _function(
    "coach_store_add_key",
    c_int32,
    StoreHandle,
    POINTER(KeyOptions),
    POINTER(c_uint32),
    POINTER(ErrorHandle),
)

coach_store_remove_key: Callable[[StoreHandle, int, Optional[ErrorHandle]], int] = _function(
    "coach_store_remove_key", c_int32, StoreHandle, c_uint32, POINTER(ErrorHandle)
)


# Actors and files

coach_actor_new: Callable[
    [StoreHandle, Text, Text, int, Text, Optional[ActorHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_actor_new",
    c_int32,
    StoreHandle,
    c_char_p,
    c_char_p,
    c_uint32,
    c_char_p,
    POINTER(ActorHandle),
    POINTER(ErrorHandle),
)

coach_actor_free: Callable[[ActorHandle], int] = _function("coach_actor_free", c_int32, ActorHandle)

coach_file_open: Callable[
    [ActorHandle, int, Text, Text, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_file_open",
    c_int32,
    ActorHandle,
    c_uint32,
    c_char_p,
    c_char_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_file_find: Callable[
    [ActorHandle, Text, Text, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_file_find",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)


# Records

coach_record_new: Callable[[int, Text], RecordHandle] = _function(
    "coach_record_new", RecordHandle, c_uint32, c_char_p
)

coach_record_new_for: Callable[[int, int, Text, Text], RecordHandle] = _function(
    "coach_record_new_for", RecordHandle, c_uint32, c_uint32, c_char_p, c_char_p
)

coach_record_from_json: Callable[
    [Text, int, Optional[RecordHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_record_from_json",
    c_int32,
    c_char_p,
    c_int64,
    POINTER(RecordHandle),
    POINTER(ErrorHandle),
)

coach_record_copy: Callable[[RecordHandle, Optional[RecordHandle]], int] = _function(
    "coach_record_copy", c_int32, RecordHandle, POINTER(RecordHandle)
)

coach_record_free: Callable[[RecordHandle], int] = _function(
    "coach_record_free", c_int32, RecordHandle
)

coach_record_error: Callable[[RecordHandle], ErrorHandle] = _function(
    "coach_record_error", ErrorHandle, RecordHandle
)

coach_record_set_id: Callable[[RecordHandle, Text], int] = _function(
    "coach_record_set_id", c_int32, RecordHandle, c_char_p
)

coach_record_set_version: Callable[[RecordHandle, int], int] = _function(
    "coach_record_set_version", c_int32, RecordHandle, c_int64
)

coach_record_set_text: Callable[[RecordHandle, int, Text, int], int] = _function(
    "coach_record_set_text", c_int32, RecordHandle, c_uint32, c_char_p, c_int64
)

coach_record_set_integer: Callable[[RecordHandle, int, int], int] = _function(
    "coach_record_set_integer", c_int32, RecordHandle, c_uint32, c_int64
)

coach_record_set_real: Callable[[RecordHandle, int, float], int] = _function(
    "coach_record_set_real", c_int32, RecordHandle, c_uint32, c_double
)

coach_record_set_boolean: Callable[[RecordHandle, int, int], int] = _function(
    "coach_record_set_boolean", c_int32, RecordHandle, c_uint32, c_int32
)

coach_record_set_instant: Callable[[RecordHandle, int, int, int, Text], int] = _function(
    "coach_record_set_instant", c_int32, RecordHandle, c_uint32, c_int64, c_int32, c_char_p
)

coach_record_set_date: Callable[[RecordHandle, int, int, int, int], int] = _function(
    "coach_record_set_date", c_int32, RecordHandle, c_uint32, c_int32, c_int32, c_int32
)

coach_record_set_id_value: Callable[[RecordHandle, int, Text], int] = _function(
    "coach_record_set_id_value", c_int32, RecordHandle, c_uint32, c_char_p
)

coach_record_set_choice: Callable[[RecordHandle, int, int], int] = _function(
    "coach_record_set_choice", c_int32, RecordHandle, c_uint32, c_uint32
)

coach_record_set_concept: Callable[[RecordHandle, int, Text, Text, Text], int] = _function(
    "coach_record_set_concept", c_int32, RecordHandle, c_uint32, c_char_p, c_char_p, c_char_p
)

coach_record_set_scale: Callable[[RecordHandle, int, float, float, float, int], int] = _function(
    "coach_record_set_scale",
    c_int32,
    RecordHandle,
    c_uint32,
    c_double,
    c_double,
    c_double,
    c_uint32,
)

coach_record_set_quantity: Callable[[RecordHandle, int, float, Text], int] = _function(
    "coach_record_set_quantity", c_int32, RecordHandle, c_uint32, c_double, c_char_p
)

coach_record_set_attachment: Callable[[RecordHandle, int, Text, Text, Text], int] = _function(
    "coach_record_set_attachment", c_int32, RecordHandle, c_uint32, c_char_p, c_char_p, c_char_p
)

coach_record_set_link: Callable[[RecordHandle, int, Text], int] = _function(
    "coach_record_set_link", c_int32, RecordHandle, c_uint32, c_char_p
)

coach_record_set_extension: Callable[[RecordHandle, Text, Text, int], int] = _function(
    "coach_record_set_extension", c_int32, RecordHandle, c_char_p, c_char_p, c_int64
)

coach_record_get_extension: Callable[[RecordHandle, Text, Optional[BufferHandle]], int] = _function(
    "coach_record_get_extension", c_int32, RecordHandle, c_char_p, POINTER(BufferHandle)
)

coach_record_clear: Callable[[RecordHandle, int], int] = _function(
    "coach_record_clear", c_int32, RecordHandle, c_uint32
)

coach_record_count: Callable[[RecordHandle, int, Optional[c_int64]], int] = _function(
    "coach_record_count", c_int32, RecordHandle, c_uint32, POINTER(c_int64)
)

coach_record_get_text: Callable[[RecordHandle, int, Optional[c_char_p], Optional[c_int64]], int] = (
    _function(
        "coach_record_get_text",
        c_int32,
        RecordHandle,
        c_uint32,
        POINTER(c_char_p),
        POINTER(c_int64),
    )
)

coach_record_get_integer: Callable[[RecordHandle, int, Optional[c_int64]], int] = _function(
    "coach_record_get_integer", c_int32, RecordHandle, c_uint32, POINTER(c_int64)
)

coach_record_get_real: Callable[[RecordHandle, int, Optional[c_double]], int] = _function(
    "coach_record_get_real", c_int32, RecordHandle, c_uint32, POINTER(c_double)
)

coach_record_get_boolean: Callable[[RecordHandle, int, Optional[c_int32]], int] = _function(
    "coach_record_get_boolean", c_int32, RecordHandle, c_uint32, POINTER(c_int32)
)

coach_record_get_instant: Callable[
    [RecordHandle, int, Optional[c_int64], Optional[c_int32], Optional[c_char_p]], int
] = _function(
    "coach_record_get_instant",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_int64),
    POINTER(c_int32),
    POINTER(c_char_p),
)

coach_record_get_date: Callable[
    [RecordHandle, int, Optional[c_int32], Optional[c_int32], Optional[c_int32]], int
] = _function(
    "coach_record_get_date",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_int32),
    POINTER(c_int32),
    POINTER(c_int32),
)

coach_record_get_id_value: Callable[[RecordHandle, int, Optional[c_char_p]], int] = _function(
    "coach_record_get_id_value", c_int32, RecordHandle, c_uint32, POINTER(c_char_p)
)

coach_record_get_choice: Callable[[RecordHandle, int, Optional[c_uint32]], int] = _function(
    "coach_record_get_choice", c_int32, RecordHandle, c_uint32, POINTER(c_uint32)
)

coach_record_get_concept: Callable[
    [RecordHandle, int, Optional[c_char_p], Optional[c_char_p], Optional[c_char_p]], int
] = _function(
    "coach_record_get_concept",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_char_p),
    POINTER(c_char_p),
    POINTER(c_char_p),
)

coach_record_get_scale: Callable[
    [
        RecordHandle,
        int,
        Optional[c_double],
        Optional[c_double],
        Optional[c_double],
        Optional[c_uint32],
    ],
    int,
] = _function(
    "coach_record_get_scale",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_double),
    POINTER(c_double),
    POINTER(c_double),
    POINTER(c_uint32),
)

coach_record_get_quantity: Callable[
    [RecordHandle, int, Optional[c_double], Optional[c_char_p]], int
] = _function(
    "coach_record_get_quantity",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_double),
    POINTER(c_char_p),
)

coach_record_get_attachment: Callable[
    [RecordHandle, int, Optional[c_char_p], Optional[c_char_p], Optional[c_char_p]], int
] = _function(
    "coach_record_get_attachment",
    c_int32,
    RecordHandle,
    c_uint32,
    POINTER(c_char_p),
    POINTER(c_char_p),
    POINTER(c_char_p),
)

coach_record_get_link: Callable[[RecordHandle, int, Optional[c_char_p]], int] = _function(
    "coach_record_get_link", c_int32, RecordHandle, c_uint32, POINTER(c_char_p)
)

coach_record_json: Callable[[RecordHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function(
        "coach_record_json", c_int32, RecordHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
    )
)

coach_record_body: Callable[[RecordHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function(
        "coach_record_body", c_int32, RecordHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
    )
)

coach_record_kind: Callable[[RecordHandle], int] = _function(
    "coach_record_kind", c_uint32, RecordHandle
)

coach_record_id: Callable[[RecordHandle], bytes] = _function(
    "coach_record_id", c_char_p, RecordHandle
)

coach_record_file: Callable[[RecordHandle], bytes] = _function(
    "coach_record_file", c_char_p, RecordHandle
)

coach_record_version: Callable[[RecordHandle], int] = _function(
    "coach_record_version", c_int64, RecordHandle
)

coach_record_state: Callable[[RecordHandle], int] = _function(
    "coach_record_state", c_uint32, RecordHandle
)

coach_record_recorded: Callable[[RecordHandle], int] = _function(
    "coach_record_recorded", c_int64, RecordHandle
)

coach_record_commit: Callable[[RecordHandle], int] = _function(
    "coach_record_commit", c_int64, RecordHandle
)

coach_record_actor: Callable[[RecordHandle], bytes] = _function(
    "coach_record_actor", c_char_p, RecordHandle
)

coach_record_organisation: Callable[[RecordHandle], bytes] = _function(
    "coach_record_organisation", c_char_p, RecordHandle
)

coach_record_purpose: Callable[[RecordHandle], bytes] = _function(
    "coach_record_purpose", c_char_p, RecordHandle
)

coach_record_reason: Callable[[RecordHandle], bytes] = _function(
    "coach_record_reason", c_char_p, RecordHandle
)


# Saving

coach_save: Callable[[ActorHandle, RecordHandle, Optional[ErrorHandle]], int] = _function(
    "coach_save", c_int32, ActorHandle, RecordHandle, POINTER(ErrorHandle)
)

coach_save_json: Callable[
    [ActorHandle, Text, int, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_save_json",
    c_int32,
    ActorHandle,
    c_char_p,
    c_int64,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_batch_new: Callable[[], BatchHandle] = _function("coach_batch_new", BatchHandle)

coach_batch_free: Callable[[BatchHandle], int] = _function("coach_batch_free", c_int32, BatchHandle)

coach_batch_save: Callable[[BatchHandle, RecordHandle], int] = _function(
    "coach_batch_save", c_int32, BatchHandle, RecordHandle
)

coach_batch_retract: Callable[[BatchHandle, Text, Text, int, Text], int] = _function(
    "coach_batch_retract", c_int32, BatchHandle, c_char_p, c_char_p, c_int64, c_char_p
)

coach_commit: Callable[
    [ActorHandle, BatchHandle, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_commit", c_int32, ActorHandle, BatchHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
)

coach_retract: Callable[[ActorHandle, Text, Text, int, Text, Optional[ErrorHandle]], int] = (
    _function(
        "coach_retract",
        c_int32,
        ActorHandle,
        c_char_p,
        c_char_p,
        c_int64,
        c_char_p,
        POINTER(ErrorHandle),
    )
)

coach_expunge: Callable[[ActorHandle, Text, Text, int, Text, Optional[ErrorHandle]], int] = (
    _function(
        "coach_expunge",
        c_int32,
        ActorHandle,
        c_char_p,
        c_char_p,
        c_int64,
        c_char_p,
        POINTER(ErrorHandle),
    )
)

coach_same_person: Callable[[ActorHandle, Text, Text, int, Text, Optional[ErrorHandle]], int] = (
    _function(
        "coach_same_person",
        c_int32,
        ActorHandle,
        c_char_p,
        c_char_p,
        c_uint32,
        c_char_p,
        POINTER(ErrorHandle),
    )
)

coach_store_rotate: Callable[[ActorHandle, KeyOptions, Optional[ErrorHandle]], int] = _function(
    "coach_store_rotate", c_int32, ActorHandle, POINTER(KeyOptions), POINTER(ErrorHandle)
)

coach_erase: Callable[[ActorHandle, Text, Text, Optional[ErrorHandle]], int] = _function(
    "coach_erase", c_int32, ActorHandle, c_char_p, c_char_p, POINTER(ErrorHandle)
)

coach_erasures_export: Callable[[ActorHandle, BufferHandle, Optional[ErrorHandle]], int] = (
    _function(
        "coach_erasures_export", c_int32, ActorHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
    )
)

coach_erasures_replay: Callable[[ActorHandle, Text, int, Optional[ErrorHandle]], int] = _function(
    "coach_erasures_replay", c_int32, ActorHandle, c_char_p, c_int64, POINTER(ErrorHandle)
)


# Reading

coach_get: Callable[
    [ActorHandle, Text, Text, int, Optional[RecordHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_get",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    c_int64,
    POINTER(RecordHandle),
    POINTER(ErrorHandle),
)

coach_history: Callable[
    [ActorHandle, Text, Text, Optional[ListHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_history",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    POINTER(ListHandle),
    POINTER(ErrorHandle),
)

coach_find: Callable[
    [ActorHandle, Optional[Query], Optional[ListHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_find", c_int32, ActorHandle, POINTER(Query), POINTER(ListHandle), POINTER(ErrorHandle)
)

coach_changes: Callable[
    [ActorHandle, int, int, Optional[ListHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_changes",
    c_int32,
    ActorHandle,
    c_int64,
    c_uint32,
    POINTER(ListHandle),
    POINTER(ErrorHandle),
)


# Lists

coach_list_next: Callable[[ListHandle, Optional[RecordHandle]], int] = _function(
    "coach_list_next", c_int32, ListHandle, POINTER(RecordHandle)
)

coach_list_count: Callable[[ListHandle], int] = _function("coach_list_count", c_int64, ListHandle)

coach_list_cursor: Callable[[ListHandle], bytes] = _function(
    "coach_list_cursor", c_char_p, ListHandle
)

coach_list_json: Callable[[ListHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function("coach_list_json", c_int32, ListHandle, POINTER(BufferHandle), POINTER(ErrorHandle))
)

coach_list_free: Callable[[ListHandle], int] = _function("coach_list_free", c_int32, ListHandle)


# Reports

coach_reports: Callable[[Optional[BufferHandle]], int] = _function(
    "coach_reports", c_int32, POINTER(BufferHandle)
)

coach_report: Callable[
    [ActorHandle, Text, Text, int, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_report",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    c_int64,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)


# Proof

coach_verify: Callable[
    [ActorHandle, Text, object, Optional[int], Optional[BufferHandle], Optional[ErrorHandle]],
    int,
] = _function(
    "coach_verify",
    c_int32,
    ActorHandle,
    c_char_p,
    Progress,
    c_void_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_heads_export: Callable[[ActorHandle, Optional[BufferHandle], Optional[ErrorHandle]], int] = (
    _function(
        "coach_heads_export", c_int32, ActorHandle, POINTER(BufferHandle), POINTER(ErrorHandle)
    )
)

coach_heads_check: Callable[
    [ActorHandle, Text, int, Text, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_heads_check",
    c_int32,
    ActorHandle,
    c_char_p,
    c_int64,
    c_char_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_file_export: Callable[
    [ActorHandle, Text, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_file_export",
    c_int32,
    ActorHandle,
    c_char_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_story_check: Callable[
    [ActorHandle, Text, Text, Text, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_story_check",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    c_char_p,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)


# Who accessed what

coach_access_log: Callable[
    [ActorHandle, Text, int, int, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_access_log",
    c_int32,
    ActorHandle,
    c_char_p,
    c_int64,
    c_int64,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_emergencies: Callable[
    [ActorHandle, int, int, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_emergencies",
    c_int32,
    ActorHandle,
    c_int64,
    c_int64,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)

coach_break_glass: Callable[
    [ActorHandle, Text, Text, Text, int, Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_break_glass",
    c_int32,
    ActorHandle,
    c_char_p,
    c_char_p,
    c_char_p,
    c_uint32,
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)


# Backups

coach_backup: Callable[
    [
        ActorHandle,
        Text,
        int,
        object,
        Optional[int],
        Optional[c_int64],
        Optional[ErrorHandle],
    ],
    int,
] = _function(
    "coach_backup",
    c_int32,
    ActorHandle,
    c_char_p,
    c_int64,
    Progress,
    c_void_p,
    POINTER(c_int64),
    POINTER(ErrorHandle),
)

coach_restore: Callable[
    [Text, object, int, Optional[RestoreOptions], Optional[ErrorHandle]], int
] = _function(
    "coach_restore",
    c_int32,
    c_char_p,
    POINTER(c_char_p),
    c_size_t,
    POINTER(RestoreOptions),
    POINTER(ErrorHandle),
)

coach_salvage: Callable[
    [Text, Text, Optional[RestoreOptions], Optional[BufferHandle], Optional[ErrorHandle]], int
] = _function(
    "coach_salvage",
    c_int32,
    c_char_p,
    c_char_p,
    POINTER(RestoreOptions),
    POINTER(BufferHandle),
    POINTER(ErrorHandle),
)


# The catalogue

coach_catalogue: Callable[[Optional[BufferHandle]], int] = _function(
    "coach_catalogue", c_int32, POINTER(BufferHandle)
)

coach_catalogue_schema: Callable[[Optional[BufferHandle]], int] = _function(
    "coach_catalogue_schema", c_int32, POINTER(BufferHandle)
)

coach_kind_number: Callable[[Text], int] = _function("coach_kind_number", c_uint32, c_char_p)

coach_kind_name: Callable[[int], bytes] = _function("coach_kind_name", c_char_p, c_uint32)

coach_field_number: Callable[[int, Text], int] = _function(
    "coach_field_number", c_uint32, c_uint32, c_char_p
)

coach_field_name: Callable[[int, int], bytes] = _function(
    "coach_field_name", c_char_p, c_uint32, c_uint32
)
