"""The one gate to the library: statuses become exceptions, buffers become bytes."""

from __future__ import annotations

import keyword
import os
import re
from ctypes import string_at
from typing import Union

from . import _raw
from .errors import CoachingError, EmbeddedNUL, InvalidArgument, InvalidUTF8, error_class

__all__ = [
    "Path",
    "attribute_name",
    "check",
    "failure",
    "field_name",
    "file_name",
    "number",
    "take",
    "text",
    "utf8",
]

Path = Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]


def check(status: int, error: _raw.ErrorHandle) -> None:
    """Raises what the library says; takes the error with it."""
    if status != _raw.OK:
        raise failure(status, error)


def failure(status: int, error: _raw.ErrorHandle) -> CoachingError:
    """The exception of a status. Frees the error."""
    kind = _raw.coach_error_kind(error)
    field = _raw.coach_error_field(error)
    cause = error_class(status)
    message = _raw.coach_error_message(error).decode("utf-8", "replace")
    hint = _raw.coach_error_hint(error).decode("utf-8", "replace")
    # A status without an error: what the class says of itself.
    problem = cause(message or (cause.__doc__ or "").split("\n")[0], hint, status)
    problem.kind = _raw.coach_kind_name(kind).decode()
    problem.field = attribute_name(_raw.coach_field_name(kind, field).decode())
    problem.record = _raw.coach_error_record(error).decode()
    problem.version = _raw.coach_error_version(error)
    _raw.coach_error_free(error)
    return problem


def take(buffer: _raw.BufferHandle) -> bytes:
    """The bytes of a buffer, which is then freed."""
    try:
        data = _raw.coach_buffer_data(buffer)
        return string_at(data, _raw.coach_buffer_length(buffer)) if data else b""
    finally:
        _raw.coach_buffer_free(buffer)


def text(value: Union[str, bytes]) -> bytes:
    """Text for a NUL-terminated parameter: C would cut it at a NUL and not say so."""
    data = utf8(value) if isinstance(value, str) else value
    if b"\0" in data:
        raise EmbeddedNUL("The text contains U+0000.")
    return data


def file_name(path: Path) -> bytes:
    """A path as the library takes it."""
    return text(os.fsencode(path))


def utf8(value: str) -> bytes:
    """UTF-8. Raises outside the handler: the exception there holds the text."""
    try:
        return value.encode()
    except UnicodeEncodeError:
        pass
    raise InvalidUTF8("The text holds half of a surrogate pair.")


def number(value: int, least: int, most: int, name: str) -> int:
    """A whole number: ctypes would cut one that is too long and not say so."""
    if not least <= value <= most:
        raise InvalidArgument(f"{name} is outside {least} to {most}.")
    return value


WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])")
"""Where the words of a name meet."""


def attribute_name(name: str) -> str:
    """The attribute of a field: ``smart.howOften`` is ``smart.how_often``."""
    snake = re.sub(WORDS, "_", name).lower()
    return f"{snake}_" if keyword.iskeyword(snake) else snake


def field_name(attribute: str) -> str:
    """The field of an attribute, the other way round."""
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), attribute.rstrip("_"))
