"""Keys and passphrases on their way into a call."""

from __future__ import annotations

from contextlib import contextmanager
from ctypes import POINTER, c_uint8, cast, memset
from typing import Iterator, Optional, Union

from . import _raw
from ._call import text


@contextmanager
def secrets(
    options: Union[_raw.StoreOptions, _raw.KeyOptions, _raw.RestoreOptions],
    key: Optional[bytes],
    passphrase: Optional[str],
) -> Iterator[None]:
    """Puts key and passphrase into options for one call, and wipes the copy of the key."""
    options.passphrase = None if passphrase is None else text(passphrase)
    copy = (c_uint8 * len(key)).from_buffer_copy(key) if key is not None else None
    if copy is not None:
        options.key = cast(copy, POINTER(c_uint8))
        options.key_length = len(copy)
    try:
        yield
    finally:
        if copy is not None:
            memset(copy, 0, len(copy))
