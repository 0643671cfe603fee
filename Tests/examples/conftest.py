"""What the tests of the examples share: the environment that they run in, and their data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ROOT / ".build" / "lib" / "libcoachingkit.so"
FOLDERS = [ROOT / "examples" / "python", ROOT / "bindings" / "python" / "src"]

os.environ.setdefault("COACHINGKIT_LIBRARY", str(LIBRARY))
os.environ["PYTHONPATH"] = os.pathsep.join(map(str, FOLDERS))
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
sys.path[:0] = map(str, FOLDERS)

if not Path(os.environ["COACHINGKIT_LIBRARY"]).exists():
    pytest.exit(f"There is no {os.environ['COACHINGKIT_LIBRARY']}: run make first.", 1)
