"""The examples are run: the same story in C and Python, and the import of messages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Dict, List

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
MESSAGES = ROOT.parent / "shared" / "data" / "health-coaching-sms"


def run(*command: str) -> str:
    environment: Dict[str, str] = dict(os.environ)
    result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert result.returncode == 0, f"{Path(command[0]).name} ends well"
    return result.stdout


def summary_of(text: str) -> str:
    return text[text.index("Summary for") :]


@pytest.fixture(scope="module")
def from_c(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("c")
    library = ROOT / ".build" / "lib"
    run(
        *("gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", f"-I{ROOT / 'include'}"),
        *(str(EXAMPLES / "c" / "story.c"), "-o", str(folder / "story")),
        *(f"-L{library}", "-lcoachingkit", f"-Wl,-rpath,{library}"),
    )
    (folder / "key").write_bytes(bytes(range(32)))
    return summary_of(run(str(folder / "story"), str(folder / "store"), str(folder / "key")))


def test_python_prints_the_summary_that_c_prints(from_c: str, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(bytes(range(32)))
    script = str(EXAMPLES / "python" / "story.py")
    printed = run(sys.executable, script, str(tmp_path / "store"), str(tmp_path / "key"))
    assert summary_of(printed) == from_c


def import_messages(path: Path, folder: Path, *more: str) -> str:
    (folder / "key").write_bytes(bytes(range(32)))
    return run(
        *(sys.executable, str(EXAMPLES / "python" / "import_messages.py"), str(path)),
        *("--store", str(folder / "store"), "--key-file", str(folder / "key"), *more),
    )


FILES: List[Path] = sorted(MESSAGES.glob("patient*.csv"))


@pytest.mark.skipif(not FILES, reason="the message files are not beside the repository")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_messages_are_imported_and_a_second_run_changes_nothing(path: Path, tmp_path: Path) -> None:
    import_messages(path, tmp_path)
    assert "nothing new" in import_messages(path, tmp_path).lower()
