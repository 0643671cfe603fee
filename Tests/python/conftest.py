"""What the tests share: the package from the sources, with the library that make built."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Iterator

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "bindings" / "python"
os.environ.setdefault("COACHINGKIT_LIBRARY", str(ROOT / ".build" / "lib" / "libcoachingkit.so"))
sys.path.insert(0, str(PACKAGE / "src"))

if not Path(os.environ["COACHINGKIT_LIBRARY"]).exists():
    pytest.exit(f"There is no {os.environ['COACHINGKIT_LIBRARY']}: run make first.", 1)

from coachingkit import Role, Store  # noqa: E402
from coachingkit.actor import Actor  # noqa: E402

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "clinic.coaching"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new store on the disk."""
    with Store.open(path, key=KEY, create=True) as store:
        yield store


@pytest.fixture
def memory() -> Iterator[Store]:
    """A new store in memory."""
    with Store.in_memory() as store:
        yield store


@pytest.fixture
def anna(memory: Store) -> Actor:
    """An actor in memory."""
    return memory.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)


@pytest.fixture
def file(anna: Actor) -> str:
    """The file of a client."""
    return anna.open_file("client", "urn:ehr", "4711")
