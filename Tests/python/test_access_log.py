"""The access log: exactly one row for each access that was allowed or refused, and none is lost."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

import pytest
from access_world import outcome
from conftest import KEY, PACKAGE

from coachingkit import Access, Role, Store, errors
from coachingkit.actor import Actor
from coachingkit.choices import ConcernKind, ConsentScope, ConsentStatus, VisibilityLimit
from coachingkit.page import Reference
from coachingkit.records import (
    Client,
    Concern,
    Consent,
    ConsentRecipient,
    Feedback,
    Goal,
    Identifier,
    Record,
)
from coachingkit.values import FileOf, new_id

Row = Tuple[str, Any, Any, int, bool]
NHS = Identifier("urn:nhs", "943")


class Clinic:
    """A store with a client's file, who works there, and what was noted since."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.anna = store.actor("anna", "riverside", Role.COACH)
        self.ben = store.actor("ben", "riverside", Role.PRACTITIONER)
        self.kim = store.actor("kim", "riverside", Role.CLIENT)
        self.eve = store.actor("eve", "elsewhere", Role.COACH)
        self.officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
        self.file = self.anna.open_file("client", "urn:ehr", "1")
        self.client = self.anna.save(Client(identifiers=[NHS], actor_id="kim", file=self.file))
        self.goal = self.anna.save(Goal(statement="x", file=self.file))
        self.concern = self.anna.save(Concern(nature=ConcernKind.RISK, words="x", file=self.file))
        self.seen: Dict[str, Counter[Access]] = {}
        self.new()

    def new(self, file: str = "") -> List[Access]:
        """What was noted since this was asked, but for who asked."""
        now = Counter(self.officer.accesses(file or self.file))
        seen = self.seen.get(file or self.file, Counter())
        self.seen[file or self.file] = now
        gone, fresh = list((seen - now).elements()), list((now - seen).elements())
        # Of what was expunged since nobody knows any more who wrote it.
        nobody = [row for row in fresh if not row.actor]
        assert Counter(row.when for row in gone) <= Counter(row.when for row in nobody)
        assert all(row.verb in ("save", "retract") for row in gone)
        return [row for row in fresh if row.actor not in ("olga", "")]


@pytest.fixture
def clinic(memory: Store) -> Clinic:
    """A clinic in memory."""
    return Clinic(memory)


def rows(fresh: List[Access]) -> List[Row]:
    """What rows say of the access itself."""
    return [(row.verb, row.kind, row.record, row.count, row.allowed) for row in fresh]


Case = Tuple[Callable[[Clinic], Any], str, Callable[[Clinic], List[Row]]]
NEVER = new_id()


def retracted(clinic: Clinic) -> Reference:
    """A goal that was retracted, and no longer as new."""
    goal = clinic.anna.save(Goal(statement="x", file=clinic.file))
    clinic.anna.retract(goal, "wrong")
    clinic.new()
    return Reference(clinic.file, goal.id, 2)


def destroyed(clinic: Clinic) -> str:
    """A goal that was expunged, and no longer as new."""
    goal = clinic.anna.save(Goal(statement="x", file=clinic.file))
    clinic.anna.expunge(clinic.file, goal.id, "wrong")
    clinic.new()
    return goal.id


def repeated(clinic: Clinic) -> None:
    """The same save twice."""
    clinic.goal.version = 0
    clinic.anna.save(clinic.goal)


def save_three(actor: Actor, clinic: Clinic) -> None:
    """A batch of two saves and a retraction."""
    with actor.batch() as batch:
        batch.save(Goal(statement="x", file=clinic.file))
        batch.save(Goal(statement="y", file=clinic.file))
        batch.retract(clinic.goal, "wrong")


# What is done, what comes of it, and the rows that it leaves.
CASES: Dict[str, Case] = {
    "get": (
        lambda c: c.anna.get(c.file, c.goal.id),
        "",
        lambda c: [("get", "goal", c.goal.id, 1, True)],
    ),
    "get a version": (
        lambda c: c.anna.get(c.file, c.goal.id, 1),
        "",
        lambda c: [("get", "goal", c.goal.id, 1, True)],
    ),
    "get by another organisation": (
        lambda c: c.eve.get(c.file, c.goal.id),
        "NotFound",
        lambda c: [("get", None, c.goal.id, 0, False)],
    ),
    "get what is hidden": (
        lambda c: c.ben.get(c.file, c.concern.id),
        "NotFound",
        lambda c: [("get", None, c.concern.id, 0, False)],
    ),
    "get what never was": (
        lambda c: c.ben.get(c.file, NEVER),
        "NotFound",
        lambda c: [("get", None, NEVER, 0, False)],
    ),
    "get a version that never was": (
        lambda c: c.ben.get(c.file, c.goal.id, 9),
        "NotFound",
        lambda c: [("get", None, c.goal.id, 0, False)],
    ),
    "history": (
        lambda c: c.ben.history(c.file, c.goal.id),
        "",
        lambda c: [("history", "goal", c.goal.id, 1, True)],
    ),
    "history of what is hidden": (
        lambda c: c.ben.history(c.file, c.concern.id),
        "NotFound",
        lambda c: [("history", None, c.concern.id, 0, False)],
    ),
    "find a kind": (
        lambda c: c.ben.find(Goal, c.file),
        "",
        lambda c: [("find", "goal", None, 1, True)],
    ),
    "find all": (
        lambda c: c.ben.find(Record, c.file),
        "",
        lambda c: [("find", None, None, 2, True)],
    ),
    "find nothing": (
        lambda c: c.ben.find(Feedback, c.file),
        "",
        lambda c: [("find", "feedback", None, 0, True)],
    ),
    "find what links": (
        lambda c: c.ben.find(Record, c.file, linked_to=c.goal.id),
        "",
        lambda c: [("find", None, c.goal.id, 0, True)],
    ),
    "find in no file": (
        lambda c: c.eve.find(Goal, c.file),
        "NotFound",
        lambda c: [("find", "goal", None, 0, False)],
    ),
    "find by identifier": (
        lambda c: c.ben.find(Client, identifier=NHS),
        "",
        lambda c: [("find", "client", None, 1, True)],
    ),
    "find by identifier in a file": (
        lambda c: c.ben.find(Client, c.file, identifier=Identifier("urn:nhs", "0")),
        "",
        lambda c: [("find", "client", None, 0, True)],
    ),
    "changes": (
        lambda c: c.ben.changes(),
        "",
        lambda c: [("changes", None, None, 2, True)],
    ),
    "find file": (
        lambda c: c.ben.find_file("urn:ehr", "1"),
        "",
        lambda c: [("find file", None, None, 0, True)],
    ),
    "open a file that is there": (
        lambda c: c.anna.open_file("client", "urn:ehr", "1"),
        "",
        lambda c: [("find file", None, None, 0, True)],
    ),
    "get in a file by its name": (
        lambda c: c.ben.get(FileOf("client", "urn:ehr", "1"), c.goal.id),
        "",
        lambda c: [
            ("find file", None, None, 0, True),
            ("get", "goal", c.goal.id, 1, True),
        ],
    ),
    "save": (
        lambda c: c.anna.save(Goal(statement="x", id=NEVER, file=c.file)),
        "",
        lambda c: [("save", "goal", NEVER, 1, True)],
    ),
    "save by who only reads": (
        lambda c: c.ben.save(Goal(statement="x", id=NEVER, file=c.file)),
        "NotPermitted",
        lambda c: [("save", "goal", NEVER, 0, False)],
    ),
    "save by another organisation": (
        lambda c: c.eve.save(Goal(statement="x", id=NEVER, file=c.file)),
        "NotFound",
        lambda c: [("save", "goal", NEVER, 0, False)],
    ),
    "save once more": (
        repeated,
        "",
        lambda c: [("save", "goal", c.goal.id, 1, True)],
    ),
    "a batch": (
        lambda c: save_three(c.anna, c),
        "",
        lambda c: [
            ("save", "goal", None, 1, True),
            ("save", "goal", None, 1, True),
            ("retract", "goal", c.goal.id, 1, True),
        ],
    ),
    "a batch by who only reads": (
        lambda c: save_three(c.ben, c),
        "NotPermitted",
        lambda c: [("save", "goal", None, 0, False)],
    ),
    "retract": (
        lambda c: c.anna.retract(c.goal, "wrong"),
        "",
        lambda c: [("retract", "goal", c.goal.id, 1, True)],
    ),
    "retract once more": (
        lambda c: c.anna.retract(retracted(c), "wrong"),
        "",
        lambda c: [("retract", None, None, 1, True)],
    ),
    "retract by who only reads": (
        lambda c: c.ben.retract(c.goal, "wrong"),
        "NotPermitted",
        lambda c: [("retract", None, c.goal.id, 0, False)],
    ),
    "expunge": (
        lambda c: c.anna.expunge(c.file, c.goal.id, "wrong"),
        "",
        lambda c: [("expunge", None, c.goal.id, 1, True)],
    ),
    "expunge once more": (
        lambda c: c.anna.expunge(c.file, destroyed(c), "wrong"),
        "",
        lambda c: [("expunge", None, None, 0, True)],
    ),
    "expunge by who only reads": (
        lambda c: c.ben.expunge(c.file, c.goal.id, "wrong"),
        "NotPermitted",
        lambda c: [("expunge", None, c.goal.id, 0, False)],
    ),
    "get what was expunged": (
        lambda c: c.ben.get(c.file, destroyed(c)),
        "Expunged",
        lambda c: [("get", None, None, 0, True)],
    ),
    "verify": (
        lambda c: c.ben.verify(c.file),
        "",
        lambda c: [("verify", None, None, 0, True)],
    ),
    "verify by another organisation": (
        lambda c: c.eve.verify(c.file),
        "NotFound",
        lambda c: [("verify", None, None, 0, False)],
    ),
    "export": (
        lambda c: c.anna.export_file(c.file),
        "",
        lambda c: [("export", None, None, 3, True)],
    ),
    "export by who sees a part of it": (
        lambda c: c.kim.export_file(c.file),
        "",
        lambda c: [("export", None, None, 2, True)],
    ),
    "export by another organisation": (
        lambda c: c.eve.export_file(c.file),
        "NotFound",
        lambda c: [("export", None, None, 0, False)],
    ),
    "erase by a coach": (
        lambda c: c.anna.erase(c.file, "asked for"),
        "NotPermitted",
        lambda c: [("erase", None, None, 0, False)],
    ),
    "access log by its client": (
        lambda c: c.kim.accesses(c.file),
        "",
        lambda c: [("access log", None, None, 0, True)],
    ),
    "access log by a coach": (
        lambda c: c.anna.accesses(c.file),
        "NotPermitted",
        lambda c: [("access log", None, None, 0, False)],
    ),
    "break glass": (
        lambda c: c.eve.break_glass("urn:ehr", "1", "unconscious", 5),
        "",
        lambda c: [("break glass", None, None, 0, True)],
    ),
}

# Of these the records are made on the way, or the count is how many rows the client sees.
LOOSE = (
    *("a batch", "a batch by who only reads", "retract once more", "expunge once more"),
    *("get what was expunged", "access log by its client"),
)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("moved", [False, True], ids=["waiting", "moved"])
def test_each_access_leaves_its_rows(clinic: Clinic, name: str, moved: bool) -> None:
    call, problem, expected = CASES[name]
    assert outcome(lambda: call(clinic))[0] == problem
    later = clinic.anna.save(Goal(statement="x", file=clinic.file)).id if moved else ""
    fresh = [row for row in clinic.new() if row.record != later]
    found, wanted = rows(fresh), expected(clinic)
    if name in LOOSE:
        found = [(row[0], None, None, 0, row[4]) for row in found]
        wanted = [(row[0], None, None, 0, row[4]) for row in wanted]
    assert Counter(found) == Counter(wanted)
    assert all(row.file == clinic.file for row in fresh)


def test_a_row_says_who_for_whom_when_and_why(clinic: Clinic) -> None:
    reader = clinic.store.actor("rita", "riverside", Role.PRACTITIONER | Role.MANAGER, "HOPERAT")
    read = reader.get(clinic.file, clinic.goal.id)
    (row,) = clinic.new()
    assert (row.actor, row.organisation, row.purpose) == ("rita", "riverside", "HOPERAT")
    assert row.roles == Role.PRACTITIONER | Role.MANAGER
    assert (row.kind, row.record, row.count, row.allowed) == ("goal", read.id, 1, True)
    assert row.reason is None
    assert not row.emergency
    clinic.anna.retract(clinic.goal, "wrong client")
    (row,) = clinic.new()
    assert (row.actor, row.purpose, row.reason) == ("anna", "TREAT", "wrong client")
    earlier, later = clinic.officer.accesses(clinic.file)[:2]
    assert earlier.when <= later.when


def test_a_find_over_two_files_leaves_one_row_in_each(clinic: Clinic) -> None:
    other = clinic.anna.open_file("client", "urn:ehr", "2")
    clinic.anna.save(Client(identifiers=[NHS], file=other))
    clinic.new(other)
    assert len(clinic.ben.find(Client, identifier=NHS)) == 2
    assert rows(clinic.new()) == [("find", "client", None, 1, True)]
    assert rows(clinic.new(other)) == [("find", "client", None, 1, True)]


def test_what_stands_already_and_what_is_new_leave_a_row_each(clinic: Clinic) -> None:
    clinic.goal.version = 0
    with clinic.anna.batch() as batch:
        batch.save(clinic.goal)
        new = batch.save(Goal(statement="x", file=clinic.file))
    expected = [("save", "goal", each.id, 1, True) for each in (clinic.goal, new)]
    assert sorted(rows(clinic.new())) == sorted(expected)


def test_a_list_of_changes_leaves_one_row_in_each_file(clinic: Clinic) -> None:
    other = clinic.anna.open_file("client", "urn:ehr", "2")
    clinic.anna.save(Goal(statement="x", file=other))
    clinic.new()
    clinic.new(other)
    clinic.ben.changes()
    assert rows(clinic.new()) == [("changes", None, None, 2, True)]
    assert rows(clinic.new(other)) == [("changes", None, None, 1, True)]
    clinic.kim.changes()
    assert rows(clinic.new()) == [("changes", None, None, 2, True)]
    clinic.eve.changes()
    assert not clinic.new() + clinic.new(other)


def test_each_page_is_an_access(clinic: Clinic) -> None:
    clinic.anna.save_all(Goal(statement="x", file=clinic.file) for _ in range(5))
    clinic.new()
    assert len(list(clinic.ben.find_all(Goal, clinic.file, page_size=2))) == 6
    assert [row.count for row in clinic.new()] == [2, 2, 2]
    assert outcome(lambda: clinic.ben.find(Goal, clinic.file, cursor="x"))[0] == "InvalidCursor"
    assert not clinic.new()


def test_a_range_of_time_is_from_and_before(clinic: Clinic) -> None:
    every = clinic.officer.accesses(clinic.file)
    when = every[0].when
    assert not clinic.officer.accesses(clinic.file, until=when)
    before = clinic.officer.accesses(clinic.file, since=when)
    assert len(before) >= len(every)
    with pytest.raises(errors.InvalidArgument):
        clinic.officer.accesses(clinic.file, since=every[-1].when, until=when.replace(year=2000))


# Who sees it


def test_the_client_is_not_shown_accesses_to_what_is_hidden(clinic: Clinic) -> None:
    hidden = Goal(statement="x", file=clinic.file, visibility=[VisibilityLimit.NOT_FOR_CLIENT])
    clinic.anna.save(hidden)
    for record in (clinic.concern, hidden):
        clinic.anna.get(clinic.file, record.id)
        clinic.anna.history(clinic.file, record.id)
        clinic.anna.find(Record, clinic.file, linked_to=record.id)
        clinic.anna.find(Concern, clinic.file, linked_to=clinic.goal.id)
    clinic.anna.find(Concern, clinic.file)
    outcome(lambda: clinic.ben.get(clinic.file, clinic.concern.id))
    outcome(lambda: clinic.ben.save(Concern(nature=ConcernKind.RISK, file=clinic.file)))
    clinic.anna.expunge(clinic.file, clinic.concern.id, "a reason of a concern")
    shown = clinic.kim.accesses(clinic.file)
    assert shown
    for row in shown:
        assert row.kind != "concern"
        assert row.record not in (clinic.concern.id, hidden.id)
        assert row.count == 0
        assert row.reason is None
    # A refusal stays, without what it was about.
    assert [row.record for row in shown if not row.allowed] == [None, None]
    everything = {row.record for row in clinic.officer.accesses(clinic.file)}
    assert {clinic.concern.id, hidden.id} <= everything


def test_the_client_sees_who_looked_and_why_it_was_an_emergency(clinic: Clinic) -> None:
    clinic.eve.break_glass("urn:ehr", "1", "unconscious", 5)
    clinic.eve.get(clinic.file, clinic.goal.id)
    glass, read = [row for row in clinic.kim.accesses(clinic.file) if row.actor == "eve"]
    assert (glass.verb, glass.reason, glass.emergency) == ("break glass", "unconscious", True)
    assert (read.verb, read.record, read.emergency) == ("get", clinic.goal.id, True)


@pytest.mark.parametrize("roles", [Role.PRIVACY_OFFICER, Role.CLIENT, Role(255)])
def test_another_organisation_sees_no_log(clinic: Clinic, roles: Role) -> None:
    consent = Consent(
        status=ConsentStatus.GIVEN,
        scope=ConsentScope.WHOLE_FILE,
        recipients=[ConsentRecipient(organisation="elsewhere")],
        file=clinic.file,
    )
    clinic.anna.save(consent)
    actor = clinic.store.actor("kim", "elsewhere", roles)
    never = outcome(lambda: actor.accesses(NEVER))
    assert outcome(lambda: actor.accesses(clinic.file)) == never
    assert never[0] == "NotFound"
    if Role.PRIVACY_OFFICER in roles:
        assert not actor.emergencies()


def test_a_privacy_officer_sees_no_content(clinic: Clinic) -> None:
    for call in (
        lambda: clinic.officer.get(clinic.file, clinic.goal.id),
        lambda: clinic.officer.find(Goal, clinic.file),
        lambda: clinic.officer.verify(clinic.file),
        lambda: clinic.officer.find_file("urn:ehr", "1"),
    ):
        assert outcome(call)[0] == "NotFound"
    assert not clinic.officer.changes()


def test_a_supporter_sees_no_log(clinic: Clinic) -> None:
    sam = clinic.store.actor("sam", "riverside", Role.SUPPORTER)
    assert outcome(lambda: sam.accesses(clinic.file))[0] == "NotPermitted"


# Emergencies


def test_an_emergency_needs_a_reason_and_a_bounded_time(clinic: Clinic) -> None:
    for reason, minutes in (("", 5), ("x" * 4097, 5), ("x", 0), ("x", 1441), ("x", 2**32 - 1)):
        problem, _ = outcome(
            lambda: clinic.eve.break_glass("urn:ehr", "1", reason, minutes)  # noqa: B023
        )
        assert problem in ("InvalidArgument", "TooLarge")
    assert outcome(lambda: clinic.eve.get(clinic.file, clinic.goal.id))[0] == "NotFound"
    assert clinic.eve.break_glass("urn:ehr", "1", "x" * 4096, 1440) == (clinic.file,)
    assert not clinic.store.actor("olga", "elsewhere", Role.PRIVACY_OFFICER).emergencies()


def test_an_emergency_is_marked_listed_and_for_one_actor_alone(clinic: Clinic) -> None:
    assert clinic.eve.break_glass(NHS.system, NHS.value, "unconscious", 5) == (clinic.file,)
    (row,) = clinic.officer.emergencies()
    assert (row.actor, row.organisation, row.reason) == ("eve", "elsewhere", "unconscious")
    assert (row.file, row.verb, row.allowed, row.emergency) == (
        clinic.file,
        "break glass",
        True,
        True,
    )
    clinic.new()
    assert clinic.eve.find(Record, clinic.file)
    assert outcome(lambda: clinic.eve.get(clinic.file, clinic.concern.id))[0] == "NotFound"
    goal = Goal(statement="x", file=clinic.file)
    assert outcome(lambda: clinic.eve.save(goal))[0] == "NotPermitted"
    assert all(row.emergency for row in clinic.new())
    again = clinic.store.actor("eve", "elsewhere", Role.COACH)
    assert outcome(lambda: again.get(clinic.file, clinic.goal.id))[0] == "NotFound"
    assert not any(row.emergency for row in clinic.new())
    clinic.anna.save(goal)
    assert len(clinic.officer.emergencies()) == 1


def test_an_emergency_about_nobody_is_refused_alike(clinic: Clinic) -> None:
    assert outcome(lambda: clinic.eve.break_glass("urn:ehr", "none", "x", 5))[0] == "NotFound"
    for actor in (clinic.kim, clinic.officer):
        there = outcome(lambda: actor.break_glass("urn:ehr", "1", "x", 5))  # noqa: B023
        assert there == outcome(
            lambda: actor.break_glass("urn:ehr", "none", "x", 5)  # noqa: B023
        )
        assert there[0] == "NotPermitted"


# Nothing is lost. From here on stores are on the disk and processes end.

SCRIPT = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {package!r})
from coachingkit import Role, Store
from coachingkit.records import Goal
path, file, goal = sys.argv[1:4]
store = Store.open(path, key=bytes(range(32)))
ben = store.actor("ben", "riverside", Role.COACH)
"""


def start(store: "Clinic", path: Path, script: str) -> "subprocess.Popen[bytes]":
    """Another process with the store open as somebody who reads."""
    text = SCRIPT.format(package=str(PACKAGE / "src")) + textwrap.dedent(script)
    return subprocess.Popen(
        [sys.executable, "-c", text, str(path), store.file, store.goal.id],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


@pytest.fixture
def disk(store: Store) -> Clinic:
    """A clinic on the disk."""
    return Clinic(store)


def gets(fresh: List[Access]) -> int:
    """How many reads there are."""
    return sum(row.verb == "get" for row in fresh)


def journal_of(path: Path) -> Path:
    """Where accesses wait."""
    return path.with_name(path.name + "-access")


# A journal begins with the id of its store, however often it is emptied.
HEAD = 24


def test_rows_survive_a_process_that_is_killed(disk: Clinic, path: Path) -> None:
    script = """
        for _ in range(7):
            ben.get(file, goal)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    process = start(disk, path, script)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert gets(disk.new()) == 7


def test_rows_that_were_moved_but_not_removed_are_not_doubled(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
        for _ in range(3):
            clinic.ben.get(clinic.file, clinic.goal.id)
        waiting = journal_of(path).read_bytes()
        assert len(waiting) > HEAD
    assert journal_of(path).read_bytes() == waiting[:HEAD]
    # As if the process had ended between its commit and emptying the journal.
    journal_of(path).write_bytes(waiting)
    for expected in (3, 4):
        with Store.open(path, key=KEY) as store:
            officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
            assert gets(list(officer.accesses(clinic.file))) == expected
            # More is noted behind what was moved.
            store.actor("ben", "riverside", Role.PRACTITIONER).get(clinic.file, clinic.goal.id)
            assert gets(list(officer.accesses(clinic.file))) == expected + 1
        assert journal_of(path).read_bytes() == waiting[:HEAD]


def test_two_processes_that_read_and_write_lose_and_double_nothing(
    disk: Clinic, path: Path
) -> None:
    script = """
        sys.stdout.write("ready"); sys.stdout.flush()
        for number in range(300):
            ben.get(file, goal)
            if number % 10 == 0:
                ben.save(Goal(statement="x", file=file))
    """
    processes = [start(disk, path, script) for _ in range(2)]
    for process in processes:
        assert process.stdout
        assert process.stdout.read(5) == b"ready"
    for number in range(300):
        disk.anna.get(disk.file, disk.goal.id)
        if number % 10 == 0:
            disk.anna.save(Goal(statement="x", file=disk.file))
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    fresh = disk.new()
    assert gets(fresh) == 900
    assert sum(row.verb == "save" for row in fresh) == 90


def test_a_thousand_rows_are_moved_by_themselves(disk: Clinic, path: Path) -> None:
    for _ in range(1001):
        disk.ben.get(disk.file, disk.goal.id)
    assert journal_of(path).stat().st_size < 100_000
    assert gets(disk.new()) == 1001


def test_torn_and_strange_bytes_lose_nothing_else(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
        for _ in range(3):
            clinic.ben.get(clinic.file, clinic.goal.id)
        row = journal_of(path).read_bytes()[HEAD:]
    frame = row[: len(row) // 3]
    for strange in (b"\0" * 77, b"CKAJ", b"CKAJ\xff\xff\xff\xff", frame[:-5], os.urandom(500)):
        with Store.open(path, key=KEY) as store:
            officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
            ben = store.actor("ben", "riverside", Role.PRACTITIONER)
            before = gets(list(officer.accesses(clinic.file)))
            ben.get(clinic.file, clinic.goal.id)
            with journal_of(path).open("ab") as journal:
                journal.write(strange)
            ben.get(clinic.file, clinic.goal.id)
            assert gets(list(officer.accesses(clinic.file))) == before + 2
        with Store.open(path, key=KEY) as store:
            officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
            assert gets(list(officer.accesses(clinic.file))) == before + 2
            assert store.actor("otto", "riverside", Role.ADMINISTRATOR).verify().intact


def test_a_changed_row_that_waits_is_not_taken_for_one(disk: Clinic, path: Path) -> None:
    disk.ben.get(disk.file, disk.goal.id)
    disk.ben.history(disk.file, disk.goal.id)
    waiting = bytearray(journal_of(path).read_bytes())
    waiting[HEAD + 40] ^= 1
    journal_of(path).write_bytes(bytes(waiting))
    assert gets(disk.new()) <= 1


# Stores that are only read


def test_a_read_only_store_leaves_its_rows_to_who_writes(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
    with Store.open(path, key=KEY, read_only=True) as store:
        store.actor("ben", "riverside", Role.PRACTITIONER).get(clinic.file, clinic.goal.id)
        officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
        assert gets(list(officer.accesses(clinic.file))) == 1
    assert journal_of(path).stat().st_size > HEAD
    with Store.open(path, key=KEY) as store:
        officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
        assert gets(list(officer.accesses(clinic.file))) == 1
    assert journal_of(path).stat().st_size == HEAD


def test_an_emergency_opens_a_store_that_is_only_read(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
    with Store.open(path, key=KEY, read_only=True) as store:
        eve = store.actor("eve", "elsewhere", Role.COACH)
        assert eve.break_glass("urn:ehr", "1", "unconscious", 5) == (clinic.file,)
        assert eve.get(clinic.file, clinic.goal.id).id == clinic.goal.id
        officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
        assert [row.reason for row in officer.emergencies()] == ["unconscious"]
    for _ in range(2):
        with Store.open(path, key=KEY) as store:
            officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
            assert [row.reason for row in officer.emergencies()] == ["unconscious"]


def test_rows_wait_where_the_host_says(path: Path, tmp_path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
    place = tmp_path / "elsewhere" / "journal"
    place.parent.mkdir()
    with Store.open(path, key=KEY, read_only=True, access_journal=place) as store:
        store.actor("ben", "riverside", Role.PRACTITIONER).get(clinic.file, clinic.goal.id)
    assert place.stat().st_size > HEAD
    assert journal_of(path).stat().st_size == HEAD
    with Store.open(path, key=KEY, access_journal=place) as store:
        officer = store.actor("olga", "riverside", Role.PRIVACY_OFFICER)
        assert gets(list(officer.accesses(clinic.file))) == 1


def test_a_journal_that_cannot_be_made_opens_nothing(path: Path, tmp_path: Path) -> None:
    with Store.open(path, key=KEY, create=True):
        pass
    with pytest.raises(errors.CannotOpen):
        Store.open(path, key=KEY, read_only=True, access_journal=tmp_path / "none" / "journal")
    with pytest.raises(errors.CannotOpen):
        Store.open(path, key=KEY, access_journal=tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="Everything can be written by this user.")
def test_a_folder_that_cannot_be_written_needs_another_place(path: Path, tmp_path: Path) -> None:
    with Store.open(path, key=KEY, create=True):
        pass
    journal_of(path).unlink()
    path.parent.chmod(0o500)
    try:
        with pytest.raises(errors.CannotOpen):
            Store.open(path, key=KEY, read_only=True)
    finally:
        path.parent.chmod(0o700)


# Damage


def access_entries(path: Path) -> List[Tuple[int, int, int]]:
    """Where the entries of chains of accesses stand; also moves SQLite's log into the file."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return list(database.execute("SELECT file, origin, position FROM entry WHERE origin < 0"))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entry SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00' WHERE ",
        "DELETE FROM entry WHERE ",
        "UPDATE entry SET sealed = NULL WHERE ",
        "",
    ],
)
def test_verify_finds_what_was_done_to_the_log_of_accesses(path: Path, damage: str) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        clinic = Clinic(store)
        for _ in range(3):
            clinic.ben.get(clinic.file, clinic.goal.id)
            clinic.anna.save(Goal(statement="x", file=clinic.file))
    places = access_entries(path)
    assert len(places) >= 3
    for number, (file, origin, position) in enumerate(places):
        copy = path.with_name(f"copy{number}.coaching")
        shutil.copy(path, copy)
        if damage:
            where = f"file = {file} AND origin = {origin} AND position = {position}"
            with closing(sqlite3.connect(copy)) as database:
                database.execute(damage + where)
                database.commit()
        with Store.open(copy, key=KEY) as store:
            otto = store.actor("otto", "riverside", Role.ADMINISTRATOR)
            if damage:
                with pytest.raises(errors.Damaged):
                    otto.verify()
            else:
                assert otto.verify().intact
