"""Charts over text messages: real ones where they lie beside the repository, and made-up ones."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, List, Set, Tuple

import pytest

from test_import_messages import ABSENT, FILES, HEADER, MADE_UP, Run, import_messages, shingles

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "examples" / "python" / "message_charts.py"
PNG = b"\x89PNG\r\n\x1a\n"

# conversations, goals set, met, not met, and the rest of a line of the table
WEEK = re.compile(r"^  (\S+|not known) +(\d+) +(\d+) +(\d+) +(\d+)(?:  (.*))?$", re.MULTILINE)
TOTAL = re.compile(
    r"^(\S+): (\d+) conversations; (\d+) goals set, (\d+) met, (\d+) not met, (\d+) not said$",
    re.MULTILINE,
)


def charts(folder: Path, *arguments: object, **environment: str) -> Run:
    command = [sys.executable, str(SCRIPT), "--store", str(folder / "store")]
    command += ["--key-file", str(folder / "key"), *map(str, arguments)]
    # What matplotlib keeps of the fonts it found stays with what is built.
    kept = {"MPLBACKEND": "Agg", "MPLCONFIGDIR": str(ROOT / ".build" / "matplotlib")}
    result = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **kept, **environment},
    )
    assert "Traceback" not in result.stderr, result.stderr[-2000:]
    return Run(result.returncode, result.stdout, result.stderr)


def totals(printed: str) -> Dict[str, Tuple[int, ...]]:
    return {name: tuple(map(int, counts)) for name, *counts in TOTAL.findall(printed)}


# Made-up messages


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with the made-up messages."""
    table = tmp_path / "made-up.csv"
    table.write_text("\n".join([HEADER, *MADE_UP, ""]), encoding="utf-8")
    assert import_messages(tmp_path, table).code == 0
    return tmp_path


def test_each_week_says_its_conversations_goals_and_confidences(store: Path) -> None:
    printed = charts(store, "made-up")
    assert printed.code == 0
    assert totals(printed.out) == {"made-up": (5, 2, 1, 0, 1)}
    assert WEEK.findall(printed.out) == [
        ("2031-04-07", "3", "1", "0", "0", ""),
        ("2031-04-14", "1", "1", "1", "0", "9 on 1 to 10 (said by practitioner)"),
        ("2031-04-21", "1", "0", "0", "0", ""),
    ]


def test_what_has_no_day_is_told_apart(tmp_path: Path) -> None:
    table = tmp_path / "timeless.csv"
    table.write_text("speaker,utterance\nCoach,Hello\nPatient,Hello\n", encoding="utf-8")
    import_messages(tmp_path, table)
    printed = charts(tmp_path, "timeless", "--chart", tmp_path / "chart.png")
    assert printed.code == 0
    assert WEEK.findall(printed.out) == [("not known", "1", "0", "0", "0", "")]
    assert totals(printed.out)["timeless"][0] == 1


@pytest.mark.parametrize(("ending", "start"), [("png", PNG), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_chart_is_drawn(store: Path, ending: str, start: bytes) -> None:
    chart = store / f"chart.{ending}"
    assert charts(store, "made-up", "--chart", chart).code == 0
    assert chart.read_bytes().startswith(start)


def test_without_matplotlib_there_is_the_table_and_how_to_get_the_chart(store: Path) -> None:
    absent = store / "absent"
    absent.mkdir()
    (absent / "matplotlib.py").write_text("raise ImportError\n")
    path = os.pathsep.join([str(absent), os.environ["PYTHONPATH"]])
    assert charts(store, "made-up", PYTHONPATH=path).code == 0
    printed = charts(store, "made-up", "--chart", store / "chart.png", PYTHONPATH=path)
    assert printed.code == 1
    assert "made-up" in totals(printed.out)
    assert "pip install matplotlib" in printed.err
    assert not (store / "chart.png").exists()


def test_a_client_who_is_not_there_is_said_and_the_others_are_shown(store: Path) -> None:
    printed = charts(store, "nobody", "made-up")
    assert printed.code == 1
    assert printed.err == "nobody: there is no such client\n"
    assert list(totals(printed.out)) == ["made-up"]


def test_a_store_or_key_that_is_not_there_is_said(tmp_path: Path) -> None:
    printed = charts(tmp_path, "made-up")
    assert (printed.code, printed.out) == (1, "")
    assert "key" in printed.err


# Real messages


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all real messages."""
    if not FILES:
        pytest.skip(ABSENT)
    folder = tmp_path_factory.mktemp("clinic")
    assert import_messages(folder, *FILES).code == 0
    return folder


@pytest.fixture(scope="module")
def printed(clinic: Path) -> Run:
    return charts(clinic, *(path.stem for path in FILES), "--chart", clinic / "chart.png")


def days_of(path: Path) -> Set[str]:
    """The days on which there were messages."""
    with path.open(encoding="utf-8", newline="") as file:
        times = [row["time"] for row in csv.DictReader(file) if row["utterance"].strip()]
    found = [re.match(r"(\d{4})\D(\d{1,2})\D(\d{1,2})", time) for time in times]
    return {"-".join(part.zfill(2) for part in day.groups()) for day in found if day}


def test_every_client_is_in_the_table_and_the_chart_is_drawn(clinic: Path, printed: Run) -> None:
    assert (printed.code, printed.err) == (0, "")
    assert list(totals(printed.out)) == [path.stem for path in FILES]
    assert (clinic / "chart.png").read_bytes().startswith(PNG)


def test_there_is_a_conversation_for_each_day_with_messages(printed: Run) -> None:
    told = {name: counts[0] for name, counts in totals(printed.out).items()}
    assert told == {path.stem: len(days_of(path)) for path in FILES}


def test_the_weeks_of_a_client_add_up(printed: Run) -> None:
    for part in printed.out.split("\n\n")[: len(FILES)]:
        ((_, counts),) = totals(part).items()
        weeks = [tuple(map(int, week[1:5])) for week in WEEK.findall(part)]
        assert tuple(map(sum, zip(*weeks))) == counts[:4]
        assert counts[2] + counts[3] + counts[4] == counts[1]


def test_goals_that_were_met_are_those_of_which_somebody_said_so(printed: Run) -> None:
    told = totals(printed.out)
    assert told["patient8"][1:] == (8, 8, 0, 0)
    assert told["patient4"][1:] == (8, 6, 1, 1)
    assert told["patient5"][1:] == (8, 1, 0, 7)


def test_confidence_over_time_says_whose_it_is(printed: Run) -> None:
    part = next(part for part in printed.out.split("\n\n") if part.startswith("patient5:"))
    said: List[str] = [week[5] for week in WEEK.findall(part) if week[5]]
    assert said == [
        "5 on 1 to 10, 10 on 1 to 10 (said by practitioner)",
        "10 on 1 to 10",
        "8 on 1 to 10",
        *["10 on 1 to 10"] * 3,
    ]


def test_no_text_of_a_message_is_printed(printed: Run) -> None:
    said = shingles(printed.out) | shingles(printed.err)
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert not shingles(row["utterance"]) & said
