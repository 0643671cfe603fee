"""The same story in C, Python and Swift ends with the same summary."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
BUILD = ROOT / ".build"
KEY = bytes(range(32))


def run(*command: str) -> str:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return result.stdout


def sources_digest() -> str:
    """What is different when a source of the library or of the example is."""
    digest = hashlib.sha256()
    for folder in (ROOT / "Sources", EXAMPLES / "swift"):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(str(path).encode() + b"\0" + path.read_bytes())
    digest.update((ROOT / "Package.swift").read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Dict[str, List[str]]:
    """The command of the story in each language."""
    story = str(tmp_path_factory.mktemp("c") / "story")
    library = BUILD / "lib"
    run(
        *("gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", f"-I{ROOT / 'include'}"),
        *(str(EXAMPLES / "c" / "story.c"), "-o", story),
        *(f"-L{library}", "-lcoachingkit", f"-Wl,-rpath,{library}"),
    )
    programs = {"C": [story], "Python": [sys.executable, str(EXAMPLES / "python" / "story.py")]}
    if shutil.which("swift"):
        # One scratch folder until something changes: an incremental build of a package does not follow all that
        # changes in one that it depends on, such as the layout of a structure.
        scratch = BUILD / "examples" / sources_digest()
        if not scratch.exists():
            shutil.rmtree(BUILD / "examples", ignore_errors=True)
        package = ["--package-path", str(EXAMPLES / "swift")]
        build = ["swift", "build", *package, "--scratch-path", str(scratch)]
        run(*build)
        folder = run(*build, "--show-bin-path").strip()
        programs["Swift"] = [str(Path(folder) / "Story")]
    return programs


@pytest.fixture(scope="session")
def stores(
    programs: Dict[str, List[str]], tmp_path_factory: pytest.TempPathFactory
) -> Dict[str, Path]:
    """The folder of each language, with its store, its key and what it printed."""
    folders = {}
    for language, command in programs.items():
        folder = folders[language] = tmp_path_factory.mktemp("story")
        (folder / "key").write_bytes(KEY)
        printed = run(*command, str(folder / "store"), str(folder / "key"))
        (folder / "summary").write_text(printed)
    return folders


def printed(folder: Path) -> str:
    return (folder / "summary").read_text()


def test_c_python_and_swift_print_the_same_summary(stores: Dict[str, Path]) -> None:
    if "Swift" not in stores:
        pytest.skip("swift is not installed")
    assert printed(stores["Python"]) == printed(stores["C"])
    assert printed(stores["Swift"]) == printed(stores["C"])


def test_the_summary_tells_the_story(stores: Dict[str, Path]) -> None:
    summary = printed(stores["C"])
    for told in (
        "I want to put my jumper and my coat on by myself.",
        "(words: client; completed; achieved)",
        "(idea: supporter; adapted)",
        "2026-03-05, home, 1 of 10: The taxi came early.",
        "2026-03-10, client: [image/png]",
        "2026-03-27, supporter: Lay the coat out the same way.",
        "first: 3 of 1 to 10, said by: client, 2026-03-02",
        "last: 9 of 1 to 10, said by: client, 2026-03-20",
    ):
        assert told in summary


def test_what_was_retracted_is_not_in_the_summary(stores: Dict[str, Path]) -> None:
    assert "zip" not in printed(stores["C"])


@pytest.mark.parametrize("language", ["C", "Python", "Swift"])
def test_python_reads_what_any_language_recorded(stores: Dict[str, Path], language: str) -> None:
    if language not in stores:
        pytest.skip("swift is not installed")
    script = str(EXAMPLES / "python" / "summary.py")
    folder = stores[language]
    read = run(sys.executable, script, str(folder / "store"), str(folder / "key"))
    assert read == printed(stores["C"])


@pytest.mark.parametrize("language", ["C", "Python", "Swift"])
def test_a_second_run_only_prints(
    stores: Dict[str, Path], programs: Dict[str, List[str]], language: str
) -> None:
    if language not in stores:
        pytest.skip("swift is not installed")
    folder = stores[language]
    again = run(*programs[language], str(folder / "store"), str(folder / "key"))
    assert again == printed(stores["C"])


def test_a_story_makes_its_own_key_and_nobody_else_may_read_it(
    programs: Dict[str, List[str]], tmp_path: Path
) -> None:
    for language, command in programs.items():
        key = tmp_path / f"{language}.key"
        run(*command, str(tmp_path / f"{language}.store"), str(key))
        assert len(key.read_bytes()) == 32
        assert os.stat(key).st_mode & 0o077 == 0
