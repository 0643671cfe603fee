"""When handles are freed, and the functions of the host that the library calls."""

from __future__ import annotations

import gc
import threading
from collections import deque
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, Callable, Deque, Iterator, Optional, Tuple

from . import _raw
from ._call import check

__all__ = [
    "Log",
    "LogLevel",
    "Progress",
    "ProgressCall",
    "collector_paused",
    "log_callback",
    "release",
]


class LogLevel(IntEnum):
    """How grave a message is."""

    ERROR = 1
    WARNING = 2
    INFORMATION = 3


Log = Callable[[LogLevel, str], object]
"""Receives diagnostics. Must not use the store: the library calls it while it holds locks."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """While tens of thousands of objects are made, none of them garbage.

    They would set the collector off again and again and double the time. It is one switch for the
    whole process: two threads at a time can only have it on again too early.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class _Inside(threading.local):
    depth = 0


_inside = _Inside()
_later: Deque[Tuple[Callable[[Any], int], Any, Tuple[object, ...]]] = deque()


def release(free: Callable[[Any], int], handle: Any, *kept: object) -> None:
    """Frees a handle; `kept` is what had to stay alive until now.

    The collector may run this anywhere, also inside a callback, where the library must not be
    called. What it wants to free there waits for the next handle that is freed.
    """
    _later.append((free, handle, kept))
    if _inside.depth:
        return
    while _later:
        try:
            free, handle, kept = _later.popleft()
        except IndexError:
            return
        # Nobody is left to tell: a forked child, for instance, frees nothing and may not.
        free(handle)


def log_callback(log: Optional[Log]) -> Any:
    """The C function for a log; it has to be kept as long as the store."""
    if log is None:
        return _raw.Log()
    receive = log

    def call(_: Optional[int], level: int, message: Optional[bytes]) -> None:
        _inside.depth += 1
        try:
            receive(LogLevel(level), (message or b"").decode("utf-8", "replace"))
        finally:
            _inside.depth -= 1

    return _raw.Log(call)


Progress = Callable[[int, int], Optional[bool]]
"""Receives what is done and the total; False stops. Must not use the store."""


class ProgressCall:
    """The C function for a progress callback; remembers what the callback raised."""

    def __init__(self, progress: Optional[Progress]) -> None:
        self.raised: Optional[BaseException] = None
        self._progress = progress
        self.function = _raw.Progress(self._call) if progress else _raw.Progress()

    def check(self, status: int, error: _raw.ErrorHandle) -> None:
        """Raises what the callback raised, or else what the library says."""
        if self.raised is not None:
            _raw.coach_error_free(error)
            raise self.raised
        check(status, error)

    def _call(self, _: Optional[int], done: int, total: int) -> int:
        if self._progress is None:
            return 0
        _inside.depth += 1
        try:
            return int(self._progress(done, total) is False)
        except BaseException as problem:
            self.raised = problem
            return 1
        finally:
            _inside.depth -= 1
