"""The key of a store in a file. A real EHR gets it from its key service."""

from __future__ import annotations

import os
from pathlib import Path


def read_key(path: Path) -> bytes:
    """The 32 bytes in a file, which is made with new ones when there is none."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(os.urandom(32))
    return path.read_bytes()
