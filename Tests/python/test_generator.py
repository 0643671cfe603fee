"""records.py, reports.py and choices.py are what generate.py makes of the catalogues."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

import pytest
from conftest import PACKAGE

import coachingkit
from coachingkit import choices, records

GENERATE = PACKAGE / "generate.py"


def generate(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(GENERATE), *arguments], capture_output=True, text=True, check=False
    )


def test_the_generated_files_are_current() -> None:
    ran = generate("--check")
    assert ran.returncode == 0, ran.stderr


def test_check_tells_a_file_that_is_not_current(tmp_path: Path) -> None:
    assert generate("--output", str(tmp_path)).returncode == 0
    assert generate("--output", str(tmp_path), "--check").returncode == 0
    for name in ("records.py", "reports.py", "choices.py"):
        with (tmp_path / name).open("a") as file:
            file.write("# changed\n")
        ran = generate("--output", str(tmp_path), "--check")
        assert ran.returncode == 1
        assert f"{name} is not current" in ran.stderr


def kinds() -> List[Dict[str, Any]]:
    listed: Any = coachingkit.catalogue()["kinds"]
    return list(listed)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: str(kind["name"]))
def test_every_kind_of_the_catalogue_has_its_class(kind: Dict[str, Any]) -> None:
    record = records.KINDS[kind["name"]]
    assert (kind["name"], kind["number"]) == (record.KIND, record.NUMBER)
    assert list(record.FILES) == kind["files"]
    assert {field["name"] for field in kind["fields"]} <= record._KEYS
    assert record.__name__ in records.__all__


def test_every_choice_of_the_catalogue_has_its_constant() -> None:
    listed: Any = coachingkit.catalogue()["choices"]
    of_reports: Any = coachingkit.reports_catalogue()["choices"]
    for each in [*listed, *of_reports]:
        choice = getattr(choices, each["name"])
        known = [(c.number, str(c), c.meaning) for c in choice.all()]
        assert known == [(c["number"], c["name"], c["meaning"]) for c in each["choices"]]
        assert choice.source == each["source"]


TINY: Dict[str, Any] = {
    "version": "9.0.0",
    "choices": [
        {"name": name, "source": "s", "choices": [{"number": 1, "name": "a-b", "meaning": "M."}]}
        for name in ("SaidBy", "State", "FileKind", "Mood")
    ],
    "kinds": [
        {
            "number": 1,
            "name": "small_kind",
            "meaning": "Small.",
            "files": ["client"],
            "fields": [
                {"number": 1, "name": "from", "required": False, "meaning": "F.", "type": "date"},
                {
                    "number": 2,
                    "name": "names",
                    "required": False,
                    "meaning": "N.",
                    "type": "list",
                    "maximum": 10,
                    "element": {
                        "type": "group",
                        "parts": [
                            {
                                "number": 10,
                                "name": "mood",
                                "required": True,
                                "meaning": "M.",
                                "type": "choice",
                                "choices": "Mood",
                            }
                        ],
                    },
                },
                {
                    "number": 1001,
                    "name": "extensions",
                    "required": False,
                    "meaning": "E.",
                    "type": "extensions",
                },
            ],
        }
    ],
}


def made(tmp_path: Path, catalogue: Dict[str, Any]) -> str:
    source = tmp_path / "catalogue.json"
    source.write_text(json.dumps(catalogue), "utf-8")
    ran = generate("--catalogue", str(source), "--output", str(tmp_path))
    assert ran.returncode == 0, ran.stderr
    return (tmp_path / "records.py").read_text("utf-8")


def report_of(*result: Dict[str, Any]) -> Dict[str, Any]:
    """The catalogue of a report that says something."""
    named = {"name": "small", "meaning": "S.", "scope": "client", "roles": [], "sources": []}
    return {"choices": [], "reports": [{**named, "parameters": [], "result": list(result)}]}


def part(name: str, **more: Any) -> Dict[str, Any]:
    return {"number": 1, "name": name, "required": False, "meaning": "M.", **more}


def reports_made(tmp_path: Path, reports: Dict[str, Any]) -> "subprocess.CompletedProcess[str]":
    for name, catalogue in (("catalogue", TINY), ("reports", reports)):
        (tmp_path / f"{name}.json").write_text(json.dumps(catalogue), "utf-8")
    given = [str(tmp_path / f"{name}.json") for name in ("catalogue", "reports")]
    return generate("--catalogue", given[0], "--reports", given[1], "--output", str(tmp_path))


def test_a_list_in_a_group_of_a_list_is_a_class_in_a_report(tmp_path: Path) -> None:
    moods = part("moods", type="list", element={"type": "choice", "choices": "Mood"})
    inner = part("days", type="list", group="Day", element={"type": "group", "parts": [moods]})
    outer = part("weeks", type="list", group="Week", element={"type": "group", "parts": [inner]})
    ran = reports_made(tmp_path, report_of(outer, part("class", type="integer")))
    assert ran.returncode == 0, ran.stderr
    text = (tmp_path / "reports.py").read_text("utf-8")
    assert "    moods: Tuple[Mood, ...] = ()\n" in text
    assert "    days: Tuple[Day, ...] = ()\n" in text
    assert "    class_: Optional[int] = None\n" in text
    assert text.index("class Day(") < text.index("class Week(") < text.index("class Small(")


def test_two_groups_of_one_name_are_refused(tmp_path: Path) -> None:
    one = part("a", type="group", group="Day", parts=[part("x", type="integer")])
    other = part("b", type="group", group="Day", parts=[part("y", type="integer")])
    ran = reports_made(tmp_path, report_of(one, other))
    assert ran.returncode != 0
    assert "Day: two groups" in ran.stderr


def test_names_of_python_are_not_taken(tmp_path: Path) -> None:
    text = made(tmp_path, TINY)
    assert "class SmallKind(Record):" in text
    assert "    from_: Optional[PartialDate]\n" in text
    assert "class SmallKindHumanName(Group):" in text
    assert "        mood: Mood,\n        *,\n" in text
    assert "A_B: ClassVar[Mood]" in (tmp_path / "choices.py").read_text("utf-8")


def test_a_type_that_the_generator_does_not_know_is_refused_by_name(tmp_path: Path) -> None:
    catalogue = json.loads(json.dumps(TINY))
    catalogue["kinds"][0]["fields"][0]["type"] = "hologram"
    source = tmp_path / "catalogue.json"
    source.write_text(json.dumps(catalogue), "utf-8")
    ran = generate("--catalogue", str(source), "--output", str(tmp_path))
    assert ran.returncode != 0
    assert "type hologram is new" in ran.stderr
