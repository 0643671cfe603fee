"""What the documents show runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import KEY, PACKAGE

import coachingkit


def test_the_example_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (PACKAGE / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.S)
    exec(example, {"key": KEY})
    assert capsys.readouterr().out == "Clothes laid out in order 1\n"


def test_the_example_of_the_package_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = (coachingkit.__doc__ or "").splitlines()
    example = "\n".join(line[4:] for line in lines if line.startswith("    "))
    exec(example, {"key": KEY})
    assert capsys.readouterr().out == "Get dressed for school 1\n"
