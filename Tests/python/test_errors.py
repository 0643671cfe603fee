"""Wrong calls, odd bytes, wrong stores: each gets its status, and shows nothing of a record."""

from __future__ import annotations

import pickle
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from conftest import KEY

from coachingkit import Role, Scale, Store, errors
from coachingkit.actor import Actor
from coachingkit.choices import GoalLifecycleStatus
from coachingkit.records import Goal, Identifier, Strategy

ODD = ["é", "e\u0301", "\U0001f642", "\u200f", "\ufeff", "\u2028", "\\u0041", '"', "\x7f", "\x01"]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_comes_back_as_it_was(anna: Actor, text: str) -> None:
    words = f" {text} \n"
    goal = anna.save(Goal(statement=words, client=Identifier("urn:ehr", text)))
    assert anna.get(goal.file, goal.id, kind=Goal).statement == words
    assert anna.find_file("urn:ehr", text) == goal.file


def test_half_a_surrogate_pair_is_refused(anna: Actor, file: str) -> None:
    with pytest.raises(errors.InvalidUTF8) as caught:
        anna.save(Goal(statement="CANARY \ud800", file=file))
    assert caught.value.__context__ is None
    with pytest.raises(errors.InvalidUTF8):
        anna.find_file("urn:ehr", "\ud800")


def test_a_nul_is_refused_and_cuts_nothing(memory: Store, anna: Actor, file: str) -> None:
    with pytest.raises(errors.EmbeddedNUL):
        anna.save(Goal(statement="a\0b", file=file))
    with pytest.raises(errors.EmbeddedNUL):
        anna.open_file("client", "urn:ehr", "4711\0")
    with pytest.raises(errors.EmbeddedNUL):
        memory.actor("anna\0", "riverside", Role.COACH | Role.ADMINISTRATOR)
    with pytest.raises(errors.EmbeddedNUL):
        Store.open(b"a\0b", key=KEY)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_refused(anna: Actor, file: str, value: float) -> None:
    with pytest.raises(errors.InvalidJSON):
        anna.save(Goal(statement="x", weight=value, file=file))


def test_extensions_that_contain_themselves_are_refused(anna: Actor, file: str) -> None:
    loop: Any = []
    loop.append(loop)
    with pytest.raises(errors.InvalidJSON):
        anna.save(Goal(statement="x", extensions={"x-a": loop}, file=file))


def test_extensions_nested_too_deep_are_refused(anna: Actor, file: str) -> None:
    deep: Any = 1
    for _ in range(100):
        deep = [deep]
    with pytest.raises((errors.TooLarge, errors.InvalidJSON)):
        anna.save(Goal(statement="x", extensions={"x-a": deep}, file=file))


def test_a_value_outside_its_scale_is_named(anna: Actor, file: str) -> None:
    with pytest.raises(errors.OutOfRange) as caught:
        anna.save(Goal(statement="x", confidence=Scale(15), file=file))
    problem = caught.value
    assert (problem.kind, problem.field) == ("goal", "confidence")
    assert "10" in problem.message
    assert problem.hint
    assert problem.hint in str(problem)


def test_the_message_never_shows_what_was_written(anna: Actor, file: str) -> None:
    canary = "CANARY"
    for wrong in (
        Goal(statement=canary, lifecycle_status=GoalLifecycleStatus(canary), file=file),
        Goal(statement=canary * 10_000, file=file),
        Goal(statement=canary, language=canary * 10, file=file),
        Goal(statement=canary, extensions={canary: 1}, file=file),
        Goal(statement=canary, part_of=canary, file=file),
        Goal(statement=canary, file=canary),
        Goal(statement=canary, unknown_fields={canary: canary}, file=file),
    ):
        with pytest.raises(errors.CoachingError) as caught:
            anna.save(wrong)
        assert canary not in repr(caught.value)
        assert canary not in str(caught.value)


def test_records_that_are_wrong_are_refused(anna: Actor, file: str) -> None:
    nobody = "0190a0a0-0000-7000-8000-00000000000a"
    for wrong, status in (
        (Goal(statement="x", lifecycle_status=GoalLifecycleStatus("no")), errors.UnknownChoice),
        (Goal(statement="x", unknown_fields={"no": 1}), errors.UnknownField),
        (Goal(unknown_fields={"statement": 1}), errors.WrongType),
        (Goal(statement="x", part_of=nobody), errors.InvalidLink),
        (Goal(statement="x" * 30_000), errors.OutOfRange),
        (Strategy(idea="x", goals=["x"]), errors.RecordError),
    ):
        wrong.file = file
        with pytest.raises(status):
            anna.save(wrong)
    practice = anna.open_file("organisation", "urn:ods", "A1")
    with pytest.raises(errors.WrongFile):
        anna.save(Strategy(idea="x", file=practice))
    with pytest.raises(errors.CoachingError):
        anna.save(Goal(statement="x"))


def test_a_wrong_type_of_python_is_a_type_error(anna: Actor, file: str) -> None:
    with pytest.raises(TypeError):
        anna.save(Goal(statement=b"x", file=file))  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError)):
        anna.get(file, 5)  # type: ignore[call-overload]


def test_numbers_that_c_would_cut_are_refused(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    with pytest.raises(errors.InvalidArgument):
        anna.get(file, goal.id, 2**64 + 1)
    with pytest.raises(errors.InvalidArgument):
        anna.get(file, goal.id, -1)
    for limit in (0, -1, 2**32 + 1, 10_001):
        with pytest.raises(errors.InvalidArgument):
            anna.find(Goal, file, limit=limit)
    with pytest.raises(errors.InvalidArgument):
        anna.changes(-1)


def test_a_wrong_key_leaves_the_file_alone(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).save(
            Goal(statement="x", client=Identifier("urn:ehr", "1"))
        )
    before = path.read_bytes()
    with pytest.raises(errors.WrongKey):
        Store.open(path, key=bytes(32))
    with pytest.raises(errors.WrongKey):
        Store.open(path, passphrase="not this one")
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_key_of_another_length_is_refused(path: Path, key: bytes) -> None:
    with pytest.raises(errors.InvalidArgument):
        Store.open(path, key=key, create=True)
    assert not path.exists()


def test_a_store_needs_a_key_or_a_passphrase(path: Path) -> None:
    with pytest.raises(errors.InvalidArgument):
        Store.open(path, create=True)
    with pytest.raises(errors.CoachingError):
        Store.open(path, passphrase="short", create=True)
    assert not path.exists()


def test_a_missing_file_is_not_made_unless_asked(path: Path) -> None:
    with pytest.raises(errors.CannotOpen):
        Store.open(path, key=KEY)
    with pytest.raises(errors.CannotOpen):
        Store.open(path, key=KEY, read_only=True)
    with pytest.raises(errors.CannotOpen):
        Store.open(path / "no" / "such", key=KEY, create=True)
    assert not path.exists()


def test_a_file_of_something_else_is_left_alone(path: Path) -> None:
    path.write_bytes(b"My notes. " * 1000)
    with pytest.raises(errors.NotAStore):
        Store.open(path, key=KEY, create=True)
    assert path.read_bytes() == b"My notes. " * 1000


def test_a_store_opened_for_reading_refuses_to_write(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        goal = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).save(
            Goal(statement="x", client=Identifier("urn:ehr", "1"))
        )
    with Store.open(path, key=KEY, read_only=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        assert anna.get(goal.file, goal.id) == goal
        with pytest.raises(errors.ReadOnly):
            anna.save(goal)
        with pytest.raises(errors.ReadOnly):
            anna.open_file("client", "urn:ehr", "2")
        with pytest.raises(errors.ReadOnly):
            store.rebuild()


def test_a_damaged_store_is_found_out(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        anna.save_all(
            Goal(statement=f"goal {i}" * 200, client=Identifier("urn:ehr", "1")) for i in range(40)
        )
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096  # where a page begins
    data[middle : middle + 64] = bytes(64)
    copy = path.with_name("copy.coaching")
    shutil.copy(path, copy)
    copy.write_bytes(data)
    with pytest.raises(errors.CoachingError) as caught, Store.open(copy, key=KEY) as store:
        store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).verify()
    assert isinstance(caught.value, (errors.Damaged, errors.StorageFailed, errors.NotAStore))
    if isinstance(caught.value, errors.Damaged) and caught.value.verification:
        assert not caught.value.verification.intact
        assert caught.value.verification.findings


def test_exceptions_can_be_pickled() -> None:
    problem = errors.Conflict("m", "h", 41)
    problem.version = 7
    copied = pickle.loads(pickle.dumps(problem))
    assert (str(copied), copied.status, copied.version) == ("m h", 41, 7)


def test_families_catch_their_statuses(anna: Actor, file: str) -> None:
    with pytest.raises(errors.RecordError):
        anna.save(Goal(statement="x", weight=-1, file=file))
    with pytest.raises(errors.AnswerError):
        anna.find_file("urn:ehr", "nobody")
