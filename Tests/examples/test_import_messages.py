"""The import of text messages: real ones where they lie beside the repository, and made-up ones."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Set, Tuple

import pytest

from coachingkit import FileOf, Role, Scale, Store
from coachingkit.choices import GoalAchievementStatus, GoalLifecycleStatus, SaidBy
from coachingkit.records import Conversation, Goal, Practice, Record, Reflection

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "examples" / "python" / "import_messages.py"
DATA = ROOT.parent / "shared" / "data" / "health-coaching-sms"
FILES = sorted(DATA.glob("patient*.csv"))
ABSENT = f"the messages are not in {DATA}"
KEY = bytes(range(32))
PEOPLE = "urn:coachingkit:example:people"
SYSTEM = "urn:coachingkit:example:messages"


class Run(NamedTuple):
    """What an import printed."""

    code: int
    out: str
    err: str


def import_messages(folder: Path, *arguments: object) -> Run:
    (folder / "key").write_bytes(KEY)
    command = [sys.executable, str(SCRIPT), "--store", str(folder / "store")]
    command += ["--key-file", str(folder / "key"), *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in result.stderr
    return Run(result.returncode, result.stdout, result.stderr)


def records(folder: Path, dataset: str) -> List[Record]:
    """Every record of a client's file."""
    with Store.open(folder / "store", key=KEY, read_only=True) as store:
        actor = store.actor("test", "study", Role.COACH | Role.ADMINISTRATOR)
        return list(actor.find_all(Record, FileOf("client", PEOPLE, dataset), state=None))


def versions(folder: Path, dataset: str, record: str) -> List[Record]:
    with Store.open(folder / "store", key=KEY, read_only=True) as store:
        return list(
            store.actor("test", "study", Role.COACH | Role.ADMINISTRATOR).history(
                FileOf("client", PEOPLE, dataset), record
            )
        )


def goals(folder: Path, dataset: str) -> List[List[Goal]]:
    """The versions of each week's goal, in the order of the weeks."""
    found = [r for r in records(folder, dataset) if isinstance(r, Goal) and not r.part_of]
    found.sort(key=lambda goal: str(goal.start_date))
    histories = [versions(folder, dataset, goal.id) for goal in found]
    return [[v for v in history if isinstance(v, Goal)] for history in histories]


def shingles(text: str) -> Set[Tuple[str, ...]]:
    """Every five words in a row."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


# Real messages


@pytest.fixture(params=FILES or [None], ids=lambda path: path.stem if path else "absent")
def table(request: pytest.FixtureRequest) -> Path:
    if request.param is None:
        pytest.skip(ABSENT)
    path: Path = request.param
    return path


def rows(path: Path) -> Iterator[Dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_a_second_import_changes_nothing(table: Path, tmp_path: Path) -> None:
    first = import_messages(tmp_path, table)
    assert first.code == 0 and "  new: " in first.out
    before = {record.id: record.version for record in records(tmp_path, table.stem)}
    assert "nothing new" in import_messages(tmp_path, table).out
    assert {record.id: record.version for record in records(tmp_path, table.stem)} == before


def test_each_record_points_at_messages_of_its_table(table: Path, tmp_path: Path) -> None:
    import_messages(tmp_path, table)
    ids = {row["id"] for row in rows(table)}
    found = records(tmp_path, table.stem)
    assert {r.kind for r in found} >= {"client", "engagement", "conversation", "goal", "practice"}
    for record in found:
        assert record.sources
        assert {source.system for source in record.sources} == {f"{SYSTEM}:{table.stem}"}
        assert {source.value for source in record.sources} <= ids


def test_no_text_of_a_message_is_printed(table: Path, tmp_path: Path) -> None:
    printed = import_messages(tmp_path, table)
    said = shingles(printed.out) | shingles(printed.err)
    for row in rows(table):
        assert not shingles(row["utterance"]) & said


def test_each_week_has_one_goal_with_an_amount(table: Path, tmp_path: Path) -> None:
    import_messages(tmp_path, table)
    labelled = sum(1 for row in rows(table) if row["stage"] == "goal_setting")
    found = goals(tmp_path, table.stem)
    assert len(found) >= labelled
    for history in found:
        last = history[-1]
        parts = [r for r in records(tmp_path, table.stem) if isinstance(r, Goal) and r.part_of]
        own = [part for part in parts if part.part_of == last.id]
        assert (last.smart and last.smart.amount) or own
        assert last.statement and last.whose_words


@pytest.mark.skipif(not FILES, reason=ABSENT)
def test_all_tables_go_into_one_store(tmp_path: Path) -> None:
    assert import_messages(tmp_path, *FILES, "--zone", "America/Chicago").code == 0
    again = import_messages(tmp_path, *FILES, "--zone", "America/Chicago")
    assert again.out.count("nothing new") == len(FILES)
    with Store.open(tmp_path / "store", key=KEY, read_only=True) as store:
        assert store.actor("test", "study", Role.COACH | Role.ADMINISTRATOR).verify().intact


@pytest.mark.skipif(not FILES, reason=ABSENT)
@pytest.mark.parametrize("phases", [[], ["patient5_phases.xml"]], ids=["stages", "phases"])
def test_the_comparison_with_hand_labels_prints_its_figures(
    tmp_path: Path, phases: List[str]
) -> None:
    labels = [DATA / name for name in ["Patient5_smart.xml", *phases]]
    out = import_messages(tmp_path, DATA / "patient5.csv", "--compare", *labels).out
    figures = {
        what: (int(n), int(m)) for what, n, m in re.findall(r"  (\S.*): (\d+) of (\d+)", out)
    }
    assert figures["amount"] == (8, 8)
    assert figures["confidence"] == (7, 7)
    assert figures["confidence said by the client"] == (6, 6)
    assert figures["recorded confidences that are labelled"] == (7, 7)
    assert {"in between", "activity", "repetition"} <= figures.keys()


@pytest.mark.skipif(not FILES, reason=ABSENT)
def test_a_coach_who_hears_a_ten_is_not_the_client_saying_ten(tmp_path: Path) -> None:
    import_messages(tmp_path, DATA / "patient5.csv")
    second = [version.confidence for version in goals(tmp_path, "patient5")[1]]
    assert second[0] == Scale(5, 1, 10, SaidBy.CLIENT)
    assert second[-1] == Scale(10, 1, 10, SaidBy.PRACTITIONER)


# Made-up messages

HEADER = "speaker,utterance,time,stage,id"
MADE_UP = [
    "Coach,What would you like your goal to be for this week?,2031-04-07 09:00:00,goal_setting,a1",
    "Patient,I want to swim 12 laps on Tuesday and Friday,2031-04-07 09:05:00,,a2",
    'Coach,"How confident are you, on a scale from 1 to 10?",2031-04-07 09:06:00,,a3',
    "Patient,15,2031-04-07 09:07:00,,a4",
    "Coach,The pool opens late tomorrow.,2031-04-08 10:00,goal_action,a5",
    "Patient,Yesterday I did 9 laps,4/9/2031 8:15 PM,,a6",
    "Patient,It was hard because the lane was full of children,4/9/31 8:16 PM,,a7",
    "Coach,What is your goal for this week?,2031-04-14T09:00:00+01:00,goal_setting,b1",
    "Patient,I will try 2700 steps a day,2031-04-14T09:01:00+01:00,,b2",
    "Coach,So it sounds like a 9! Your goal this week is to walk 2700 steps every day.,"
    "2031-04-14T09:02:00+01:00,,b3",
    "Coach,Great job reaching your goal last week!,2031-04-21,goal_action,b4",
]


def write(folder: Path, lines: List[str], header: str = HEADER, encoding: str = "utf-8") -> Path:
    path = folder / "made-up.csv"
    path.write_bytes("\r\n".join([header, *lines, ""]).encode(encoding))
    return path


def test_a_confidence_outside_its_scale_is_refused_by_message_and_the_rest_kept(
    tmp_path: Path,
) -> None:
    printed = import_messages(tmp_path, write(tmp_path, MADE_UP))
    assert printed.code == 0
    assert printed.out.count("refused") == 1
    assert re.search(r"message a4: refused: .*confidence.* 1 to 10", printed.out)
    first, second = goals(tmp_path, "made-up")
    assert first[-1].confidence is None
    assert first[-1].statement == "I want to swim 12 laps on Tuesday and Friday"
    assert first[-1].smart and first[-1].smart.amount == (12, "laps")
    assert first[-1].smart.when == "on Tuesday and Friday"
    assert second[-1].smart and second[-1].smart.amount == (2700, "steps")
    again = import_messages(tmp_path, tmp_path / "made-up.csv")
    assert "message a4: refused" in again.out and "nothing new" in again.out


def test_made_up_messages_become_what_they_say(tmp_path: Path) -> None:
    import_messages(tmp_path, write(tmp_path, MADE_UP))
    found = records(tmp_path, "made-up")
    second = goals(tmp_path, "made-up")[1][-1]
    assert second.confidence == Scale(9, 1, 10, SaidBy.PRACTITIONER)
    assert second.whose_words == SaidBy.CLIENT
    assert second.achievement_status == GoalAchievementStatus.ACHIEVED
    assert second.lifecycle_status == GoalLifecycleStatus.ACTIVE
    assert goals(tmp_path, "made-up")[0][-1].lifecycle_status == GoalLifecycleStatus.COMPLETED
    laps = [r for r in found if isinstance(r, Practice) and r.amount]
    assert [(p.amount, str(p.occurred)) for p in laps] == [((9, "laps"), "2031-04-08")]
    reflections = [r for r in found if isinstance(r, Reflection)]
    assert [[source.value for source in r.sources] for r in reflections] == [["a7"]]
    talks = [r for r in found if isinstance(r, Conversation)]
    assert sorted(len(talk.sources) for talk in talks) == [1, 1, 2, 3, 4]


def test_broken_rows_are_said_by_row_and_the_rest_is_kept(tmp_path: Path) -> None:
    lines = [
        *MADE_UP,
        "Coach,only two",
        "Nobody,I am neither,2031-04-22,,c1",
        "Patient,,2031-04-22,,c2",
        "Patient,half past never,half past never,,c3",
        "Patient,nu\0l in the middle,2031-04-22,,c4",
        "Patient,twice the same id,2031-04-22,,c4",
        '"Patient,never closed,2031-04-22,,c5',
    ]
    path = write(tmp_path, lines, header="\ufeff" + HEADER)
    printed = import_messages(tmp_path, path)
    assert printed.code == 0
    for said in (
        "row 13: has 2 columns",
        "row 14: the speaker is neither coach nor client; row left out",
        "row 15: has no text; row left out",
        "row 16: the time cannot be read",
        "row 17: holds NUL characters; left out",
        "row 18: has the id of row 17",
    ):
        assert said in printed.out
    assert len(goals(tmp_path, "made-up")) == 2
    assert not shingles(printed.out) & set().union(*(shingles(line) for line in lines))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty", b"", "no columns"),
        ("nul", b"\0" * 100, "no columns"),
        ("header only", HEADER.encode(), "no messages"),
        ("other columns", b"a,b,c\n1,2,3\n", "no columns"),
        ("no time", b"speaker,utterance\nCoach,Hello\nPatient,Hello\n", "new: "),
        ("semicolons", b"speaker;utterance;time\nPatient;5 laps;2031-04-07\n", "new: "),
        ("windows", "speaker,utterance\nPatient,café tomorrow\n".encode("cp1252"), "not UTF-8"),
        ("utf-16", "speaker,utterance\nPatient,walk tomorrow\n".encode("utf-16"), "new: "),
        ("noise", bytes(range(256)) * 50, "no columns"),
    ],
)
def test_odd_files_are_read_or_said_to_be_odd(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / "made-up.csv"
    path.write_bytes(content)
    printed = import_messages(tmp_path, path)
    assert printed.code == 0, name
    assert said in printed.out


def test_a_missing_file_is_an_error_and_the_others_are_imported(tmp_path: Path) -> None:
    printed = import_messages(tmp_path, tmp_path / "missing.csv", write(tmp_path, MADE_UP))
    assert printed.code == 1
    assert "missing.csv: No such file" in printed.err
    assert "  new: " in printed.out


def test_what_somebody_changed_since_stays_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, MADE_UP)
    import_messages(tmp_path, path)
    goal = goals(tmp_path, "made-up")[0][-1]
    with Store.open(tmp_path / "store", key=KEY) as store:
        anna = store.actor("anna", "study", Role.COACH | Role.ADMINISTRATOR)
        goal.statement = "I want to swim without stopping"
        anna.save(goal)
        talk = next(anna.find_all(Conversation, goal.file))
        anna.retract(talk, "not mine")
    again = import_messages(tmp_path, path)
    assert "left: 1 conversation, 1 goal" in again.out
    assert goals(tmp_path, "made-up")[0][-1].statement == "I want to swim without stopping"


def test_more_messages_add_versions_and_records(tmp_path: Path) -> None:
    import_messages(tmp_path, write(tmp_path, MADE_UP[:7]))
    assert len(goals(tmp_path, "made-up")) == 1
    printed = import_messages(tmp_path, write(tmp_path, MADE_UP))
    assert "changed: 1 goal" in printed.out
    assert len(goals(tmp_path, "made-up")) == 2


def test_a_table_without_labels_has_its_weeks_from_the_questions(tmp_path: Path) -> None:
    lines = [line.replace("goal_setting", "").replace("goal_action", "") for line in MADE_UP]
    import_messages(tmp_path, write(tmp_path, lines))
    amounts = [history[-1].smart for history in goals(tmp_path, "made-up")]
    assert [smart and smart.amount for smart in amounts] == [(12, "laps"), (2700, "steps")]
