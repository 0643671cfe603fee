"""Finds and loads libcoachingkit."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from pathlib import Path
from typing import List

FILE_NAME = "libcoachingkit.so"
MAJOR = 1


def candidates() -> List[str]:
    """Where to look, in this order."""
    given = os.environ.get("COACHINGKIT_LIBRARY")
    if given:
        # Whoever names a library wants that one or an error.
        return [given]
    carried = Path(__file__).parent / FILE_NAME
    paths = [str(carried)] if carried.exists() else []
    found = ctypes.util.find_library("coachingkit")
    return [*paths, *([found] if found else []), f"{FILE_NAME}.{MAJOR}", FILE_NAME]


def load() -> ctypes.CDLL:
    """The library; an ImportError that says what was tried when there is none."""
    problems: List[str] = []
    for path in candidates():
        try:
            library = ctypes.CDLL(path)
        except OSError as problem:
            problems.append(f"{path}: {problem}")
            continue
        check_version(library, path)
        return library
    raise ImportError(
        "CoachingKit: the shared library was not found. Set COACHINGKIT_LIBRARY to the path of "
        f"{FILE_NAME}, or install the wheel that carries it. Tried: " + "; ".join(problems)
    )


def check_version(library: ctypes.CDLL, path: str) -> None:
    """Refuses what is not CoachingKit of this major version."""
    try:
        version = library.coach_version_number
    except AttributeError:
        raise ImportError(f"CoachingKit: {path} is another library.") from None
    version.restype = ctypes.c_uint32
    version.argtypes = []
    major = version() // 1_000_000
    if major != MAJOR:
        raise ImportError(f"CoachingKit: {path} is version {major}, this package needs {MAJOR}.")
