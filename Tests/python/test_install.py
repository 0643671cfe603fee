"""The wheel carries the library, and what it installs runs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Dict

import pytest
from conftest import PACKAGE


def builds() -> bool:
    """Whether this Python can build a wheel without fetching anything."""
    if not importlib.util.find_spec("pip") or not importlib.util.find_spec("setuptools"):
        return False
    version = [int(part) for part in metadata.version("setuptools").split(".")[:2]]
    return version >= [70, 1] or (version >= [61, 0] and bool(importlib.util.find_spec("wheel")))


needs_tools = pytest.mark.skipif(
    not builds(), reason="needs pip and setuptools 70.1, or 61 with wheel"
)


def environment(**more: str) -> Dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, **more}


def build(source: Path, target: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", str(target), str(source)]
    return subprocess.run(
        command, env=environment(**more), capture_output=True, text=True, check=False
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of the package, so that nothing is built beside the sources."""
    copy = tmp_path / "source"
    ignore = shutil.ignore_patterns("build", "dist", "*.egg-info", "__pycache__", "*.so*", ".*")
    shutil.copytree(PACKAGE, copy, ignore=ignore)
    return copy


@needs_tools
def test_the_wheel_installs_and_runs(source: Path, tmp_path: Path) -> None:
    built = build(source, tmp_path / "wheels")
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = (tmp_path / "wheels").iterdir()
    assert wheel.name.startswith("coachingkit-1.0.0-py3-none-")
    assert not wheel.name.endswith("any.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"coachingkit/libcoachingkit.so", "coachingkit/py.typed"} <= set(names)
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    python = venv / "bin" / "python"
    where = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('platlib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index"]
    subprocess.run(
        [*install, "--quiet", "--target", where, str(wheel)], check=True, env=environment()
    )
    program = (
        "import coachingkit as c, pathlib\n"
        "from coachingkit.records import Goal, Identifier\n"
        "s = c.Store.in_memory()\n"
        "a = s.actor('anna', 'riverside', c.Role.COACH)\n"
        "g = a.save(Goal(statement='x', client=Identifier('urn:ehr', '1')))\n"
        "assert a.get(g.file, g.id) == g\n"
        "print(pathlib.Path(c.__file__).parent)"
    )
    ran = subprocess.run(
        [str(python), "-c", program],
        env=environment(COACHINGKIT_LIBRARY=""),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.strip() == str(Path(where) / "coachingkit"), ran.stderr


@needs_tools
def test_without_a_library_the_build_says_what_to_do(source: Path, tmp_path: Path) -> None:
    built = build(source, tmp_path / "wheels", COACHINGKIT_LIBRARY=str(tmp_path / "none.so"))
    assert built.returncode != 0
    assert "Run make first" in built.stdout + built.stderr
