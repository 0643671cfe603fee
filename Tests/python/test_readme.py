"""What the documents show runs as it stands."""

from __future__ import annotations

import ast
import re
from datetime import datetime
from pathlib import Path
from typing import List

import pytest
from conftest import KEY, PACKAGE

import coachingkit
from coachingkit import Store, _raw
from coachingkit._call import check
from coachingkit.actor import Actor
from coachingkit.records import Conversation, Goal, Identifier

ROOT = PACKAGE.parent.parent


def test_the_example_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (PACKAGE / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.S)
    exec(example, {"key": KEY})
    assert capsys.readouterr().out == "Clothes laid out in order 1\n"


def test_the_report_of_the_readme_runs(anna: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    example = re.findall(r"```python\n(.*?)```", text, re.S)[2]
    file = anna.open_file("client", "urn:ehr", "4711")
    anna.save(Goal(file=file, statement="Get dressed"))
    exec(example, {"anna": anna, "file": file})
    assert capsys.readouterr().out == "Get dressed None None\n"


def test_the_example_of_the_package_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = (coachingkit.__doc__ or "").splitlines()
    example = "\n".join(line[4:] for line in lines if line.startswith("    "))
    exec(example, {"key": KEY})
    assert capsys.readouterr().out == "Get dressed for school 1\n"


@pytest.fixture
def anna() -> Actor:
    return Store.in_memory().actor("anna", "riverside", coachingkit.Role.COACH)


def check_what_was_said_in_passing(anna: Actor) -> None:
    """One file with a goal and a conversation, and in them nothing that was not said."""
    file = anna.find_file("urn:ehr", "4711")
    (goal,) = anna.find(Goal, file)
    assert goal.statement == "Walk to the bus by myself"
    (talk,) = anna.find(Conversation, file)
    assert talk.minutes == 5
    assert talk.occurred is not None
    said = {"kind", "file", "id", "version", "statement", "minutes", "occurred"}
    assert set(goal.to_json()) | set(talk.to_json()) == said


def calls_in_passing(document: str) -> List[str]:
    """The JSON that a document gives to coach_save_json, of which each is one call."""
    text = (ROOT / document).read_text("utf-8")
    calls = re.findall(
        r"coach_save_json\(\w+, (\"\{.*?\}\"),", re.sub(r"\n \* +", "\n", text), re.S
    )
    return [ast.literal_eval(f"({call})") for call in calls]


@pytest.mark.parametrize("document", ["README.md", "include/coachingkit.h"])
def test_what_is_said_in_passing_is_one_call_in_c(document: str, anna: Actor) -> None:
    calls = calls_in_passing(document)
    assert len(calls) == 2
    for call in calls:
        text, error = call.encode(), _raw.ErrorHandle()
        check(_raw.coach_save_json(anna._use(), text, -1, None, error), error)
    check_what_was_said_in_passing(anna)


def test_what_is_said_in_passing_is_one_call_in_python(anna: Actor) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    example = re.findall(r"```python\n(.*?)```", text, re.S)[1]
    assert example.count("anna.save(") == 2
    names = {"Goal": Goal, "Conversation": Conversation, "Identifier": Identifier}
    exec(example, {"anna": anna, "datetime": datetime, **names})
    check_what_was_said_in_passing(anna)
