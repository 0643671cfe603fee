"""What an actor does: save, read, find, retract, expunge, follow."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import List

import pytest

from coachingkit import FileOf, PartialDate, Reference, Role, Scale, Store, _raw, errors
from coachingkit.actor import Actor
from coachingkit.choices import State
from coachingkit.records import Client, Goal, Identifier, Practice, Record, Strategy

START = datetime(2026, 3, 1, 10, tzinfo=timezone.utc)


def goals(file: str, count: int) -> List[Goal]:
    return [
        Goal(statement=f"goal {i}", file=file, occurred=START + timedelta(minutes=i))
        for i in range(count)
    ]


def test_saving_gives_the_object_its_version_and_file(anna: Actor) -> None:
    goal = Goal(statement="Walk", client=Identifier("urn:ehr", "1"))
    assert anna.save(goal) is goal
    assert goal.version == 1
    assert goal.file == anna.find_file("urn:ehr", "1")
    assert goal.meta
    assert (goal.meta.actor, goal.meta.organisation) == ("anna", "riverside")
    goal.statement = "Walk further"
    anna.save(goal)
    assert goal.version == 2


def test_what_was_saved_is_read(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="Walk", importance=Scale(9, 0, 10), file=file))
    read = anna.get(file, goal.id, kind=Goal)
    assert read == goal
    assert read.meta == goal.meta
    assert read.meta
    assert read.meta.state is State.ACTIVE


def test_a_scale_without_bounds_takes_the_default_of_its_field(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="Walk", confidence=Scale(5), file=file))
    read = anna.get(file, goal.id, kind=Goal)
    assert read.confidence == Scale(5, 1, 10)


def test_an_instant_comes_back_with_offset_and_zone(anna: Actor, file: str) -> None:
    occurred = datetime(2026, 6, 1, 10, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=5.5)))
    goal = anna.save(Goal(statement="Walk", occurred=occurred, file=file))
    read = anna.get(file, goal.id).occurred
    assert isinstance(read, datetime)
    assert (read, read.utcoffset()) == (occurred, occurred.utcoffset())


def test_an_earlier_version_can_be_read(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="first", file=file))
    goal.statement = "second"
    anna.save(goal)
    assert anna.get(file, goal.id, 1, kind=Goal).statement == "first"
    assert anna.get(file, goal.id, kind=Goal).statement == "second"
    with pytest.raises(errors.NotFound):
        anna.get(file, goal.id, 3)


def test_another_kind_than_expected_is_a_type_error(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    with pytest.raises(TypeError, match="goal and not a strategy"):
        anna.get(file, goal.id, kind=Strategy)


def test_a_stale_version_is_a_conflict_that_names_the_newest(anna: Actor, file: str) -> None:
    mine = anna.save(Goal(statement="mine", file=file))
    theirs = anna.get(file, mine.id, kind=Goal)
    theirs.statement = "theirs"
    anna.save(theirs)
    mine.statement = "mine again"
    with pytest.raises(errors.Conflict) as caught:
        anna.save(mine)
    assert (caught.value.version, caught.value.record) == (2, mine.id)
    assert mine.version == 1


def test_a_repeated_save_adds_nothing(anna: Actor, file: str) -> None:
    goal = Goal(statement="once", file=file)
    anna.save(goal)
    goal.version = 0
    anna.save(goal)
    assert goal.version == 1
    assert len(anna.history(file, goal.id)) == 1


def test_files_are_found_by_identifier(anna: Actor) -> None:
    with pytest.raises(errors.NotFound):
        anna.find_file("urn:ehr", "nobody")
    file = anna.open_file("client", "urn:ehr", "7")
    assert anna.find_file("urn:ehr", "7") == file
    assert anna.open_file("client", "urn:ehr", "7") == file
    with pytest.raises(errors.WrongFile):
        anna.open_file("practitioner", "urn:ehr", "7")
    with pytest.raises(errors.InvalidArgument):
        anna.open_file("ship", "urn:ehr", "8")


def test_every_verb_takes_an_identifier_for_a_file(anna: Actor) -> None:
    client = FileOf("client", "urn:ehr", "7")
    goal = anna.save(Goal(statement="x", file=client))
    assert anna.get(client, goal.id).version == 1
    assert len(anna.find(Goal, client)) == 1
    assert len(anna.history(client, goal.id)) == 1
    anna.retract(Reference(client, goal.id, 1), "wrong client")
    anna.expunge(client, goal.id, "wrong client")


def test_find_gives_records_of_a_kind_newest_first(anna: Actor, file: str) -> None:
    anna.save_all([*goals(file, 5), Strategy(idea="x", file=file)])
    assert [goal.statement for goal in anna.find(Goal, file, limit=3)] == [
        "goal 4",
        "goal 3",
        "goal 2",
    ]
    assert anna.find(Goal, file, oldest_first=True)[0].statement == "goal 0"
    assert len(anna.find(Record, file)) == 6


def test_find_by_time(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 5))
    found = anna.find(
        Goal,
        file,
        occurred_from=START + timedelta(minutes=1),
        occurred_until=START + timedelta(minutes=3),
    )
    assert [goal.statement for goal in found] == ["goal 2", "goal 1"]
    assert not anna.find(Goal, file, recorded_until=START - timedelta(days=9999))


def test_a_cursor_goes_on_where_the_page_ended(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 7))
    first = anna.find(Goal, file, limit=4)
    assert first.cursor
    anna.save(Goal(statement="later", file=file, occurred=START + timedelta(days=1)))
    second = anna.find(Goal, file, limit=4, cursor=first.cursor)
    assert [goal.statement for goal in second] == ["goal 2", "goal 1", "goal 0"]
    assert not second.cursor
    with pytest.raises(errors.InvalidCursor):
        anna.find(Goal, file, cursor="nonsense")
    with pytest.raises(errors.InvalidCursor):
        anna.find(Strategy, file, cursor=first.cursor)


def test_find_all_follows_the_pages(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 25))
    found = list(anna.find_all(Goal, file, page_size=10))
    assert [goal.statement for goal in found] == [f"goal {i}" for i in reversed(range(25))]


def test_find_what_links_to_a_record(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    step = anna.save(Goal(statement="step", part_of=goal.id, file=file))
    strategy = anna.save(Strategy(idea="y", goals=[goal.id], file=file))
    practice = anna.save(Practice(strategy=strategy.id, file=file))
    ids = {record.id for record in anna.find(Record, file, linked_to=goal.id)}
    assert ids == {step.id, strategy.id}
    ids = {record.id for record in anna.find(Record, file, linked_to=goal.id, tree=True)}
    assert ids == {step.id, strategy.id, practice.id}
    found = anna.find(Goal, file, linked_to=goal.id, link_field="part_of")
    assert [record.id for record in found] == [step.id]
    with pytest.raises(errors.UnknownField):
        anna.find(Goal, file, linked_to=goal.id, link_field="nothing")


def test_clients_are_found_by_identifier_without_a_file(anna: Actor, file: str) -> None:
    client = anna.save(Client(identifiers=[Identifier("urn:nhs", "943")], file=file))
    found = anna.find(Client, identifier=Identifier("urn:nhs", "943"))
    assert [each.id for each in found] == [client.id]
    assert not anna.find(Client, identifier=Identifier("urn:nhs", "944"))


def test_nobody_else_sees_a_file(memory: Store, anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    eve = memory.actor("eve", "elsewhere", Role.COACH | Role.ADMINISTRATOR)
    with pytest.raises(errors.NotFound):
        eve.get(file, goal.id)
    with pytest.raises(errors.NotFound):
        eve.save(Goal(statement="y", file=file))
    assert not eve.changes()


def test_history_shows_every_version_oldest_first(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="first", file=file))
    goal.statement = "second"
    anna.save(goal)
    anna.retract(goal, "wrong")
    history = anna.history(file, goal.id)
    assert [record.version for record in history] == [1, 2, 3]
    assert [record.meta.state for record in history if record.meta] == [
        State.ACTIVE,
        State.ACTIVE,
        State.ENTERED_IN_ERROR,
    ]
    assert history[-1].meta
    assert history[-1].meta.reason == "wrong"


def test_a_retracted_record_leaves_lists_and_stays_readable(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    anna.retract(goal, "wrong client")
    assert not anna.find(Goal, file)
    assert len(anna.find(Goal, file, state=None)) == 1
    assert len(anna.find(Goal, file, state=State.ENTERED_IN_ERROR)) == 1
    read = anna.get(file, goal.id, kind=Goal)
    assert read.statement == "x"
    assert read.meta
    assert read.meta.state is State.ENTERED_IN_ERROR
    with pytest.raises(errors.Conflict):
        anna.retract(Reference(file, goal.id, 0), "again")


def test_an_expunged_record_has_no_content(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="misfiled", file=file))
    anna.expunge(file, goal.id, "belongs to somebody else")
    with pytest.raises(errors.Expunged):
        anna.get(file, goal.id)
    (version,) = [each for each in anna.history(file, goal.id) if each.version == 1]
    assert isinstance(version, Goal)
    assert version.statement is None
    assert version.meta
    assert version.meta.state is State.EXPUNGED
    assert version.meta.reason == "belongs to somebody else"
    assert anna.verify().intact


def test_one_version_can_be_expunged(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="misfiled", file=file))
    goal.statement = "right"
    anna.save(goal)
    anna.expunge(file, goal.id, "a name in it", version=1)
    assert anna.get(file, goal.id, kind=Goal).statement == "right"
    with pytest.raises(errors.Expunged):
        anna.get(file, goal.id, 1)


def test_changes_are_followed_by_commit(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    page = anna.changes()
    assert [record.id for record in page] == [goal.id]
    assert not anna.changes(page.commit)
    goal.statement = "y"
    anna.save(goal)
    (record,) = anna.changes(page.commit)
    assert (record.id, record.version) == (goal.id, 2)


def test_an_empty_page_of_changes_goes_on_where_it_was_asked_for(anna: Actor, file: str) -> None:
    anna.save(Goal(statement="x", file=file))
    page = anna.changes()
    empty = anna.changes(page.commit)
    assert not empty
    assert empty.commit == page.commit > 0
    assert not anna.changes(empty.commit)


def test_save_all_saves_what_links_to_each_other(anna: Actor, file: str) -> None:
    goal = Goal(statement="x", file=file)
    strategy = Strategy(idea="y", goals=[goal.id], file=file)
    assert anna.save_all([goal, strategy]) == 2
    assert (goal.version, strategy.version) == (1, 1)
    assert anna.save_all([]) == 0


def test_save_all_takes_a_generator_and_identifiers(anna: Actor) -> None:
    made: List[Goal] = []

    def each() -> "List[Goal]":
        made.extend(Goal(statement="x", client=Identifier("urn:ehr", str(i))) for i in range(3))
        return made

    assert anna.save_all(goal for goal in each()) == 3
    assert [goal.file for goal in made] == [anna.find_file("urn:ehr", str(i)) for i in range(3)]


def test_save_all_is_all_or_nothing_within_a_chunk(anna: Actor, file: str) -> None:
    with pytest.raises(errors.OutOfRange) as caught:
        anna.save_all([*goals(file, 3), Goal(statement="x", weight=-1, file=file)])
    assert caught.value.saved == 0
    assert not anna.find(Goal, file)


def test_save_all_says_how_many_earlier_chunks_saved(
    anna: Actor, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachingkit.actor.CHUNK_RECORDS", 4)
    records = [*goals(file, 9), Goal(statement="x", weight=-1, file=file)]
    with pytest.raises(errors.OutOfRange) as caught:
        anna.save_all(records)
    assert caught.value.saved == 8
    assert [record.version for record in records] == [1] * 8 + [0, 0]


def test_save_all_splits_what_is_too_long(
    anna: Actor, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachingkit.actor.CHUNK_BYTES", 500)
    records = goals(file, 9)
    assert anna.save_all(records) == 9
    assert all(record.version == 1 for record in records)
    more = [*goals(file, 9), Goal(statement="x", weight=-1, file=file)]
    with pytest.raises(errors.OutOfRange) as caught:
        anna.save_all(more)
    assert caught.value.saved == sum(record.version for record in more) > 0


def test_a_batch_saves_and_retracts_together(anna: Actor, file: str) -> None:
    wrong = anna.save(Goal(statement="wrong", file=file))
    with anna.batch() as batch:
        right = batch.save(Goal(statement="right", file=file))
        batch.retract(wrong, "entered twice")
        assert len(batch) == 2
        assert right.version == 0
    assert right.version == 1
    assert [goal.id for goal in anna.find(Goal, file)] == [right.id]
    with pytest.raises(errors.Closed):
        batch.save(right)


def test_a_batch_is_dropped_by_an_exception(anna: Actor, file: str) -> None:
    with pytest.raises(KeyError), anna.batch() as batch:
        batch.save(Goal(statement="x", file=file))
        raise KeyError
    assert not anna.find(Goal, file)


def test_a_batch_fails_as_a_whole(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", file=file))
    with pytest.raises(errors.Conflict), anna.batch() as batch:
        batch.save(Goal(statement="y", file=file))
        batch.retract(Reference(file, goal.id, 0), "stale")
    assert len(anna.find(Goal, file)) == 1


def test_verify_says_what_was_checked(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 600))
    seen: List[int] = []
    found = anna.verify(progress=lambda done, total: seen.append(done))
    assert found.intact
    assert found.files == 1
    assert found.entries >= 600
    assert not found.findings
    assert anna.verify(file).intact
    assert seen
    assert seen == sorted(seen)


def test_verify_can_be_stopped(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 600))
    with pytest.raises(errors.Cancelled):
        anna.verify(progress=lambda done, total: False)


def test_an_exception_in_progress_comes_out(anna: Actor, file: str) -> None:
    anna.save_all(goals(file, 600))

    def fail(done: int, total: int) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        anna.verify(progress=fail)
    assert anna.verify().intact


def test_a_partial_date_is_kept(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="x", occurred=PartialDate(2026, 3), file=file))
    assert anna.get(file, goal.id).occurred == PartialDate(2026, 3)


def test_a_stale_save_does_not_bring_expunged_content_back(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="misfiled", file=file))
    anna.expunge(file, goal.id, "belongs to somebody else")
    with pytest.raises(errors.AnswerError):
        anna.save(goal)


def test_a_stale_version_is_a_conflict_within_one_batch_too(anna: Actor, file: str) -> None:
    first = Goal(statement="first", file=file)
    second = Goal(statement="second", id=first.id, file=file)
    with pytest.raises(errors.Conflict):
        anna.save_all([first, second])


def test_no_text_that_a_setter_takes_makes_a_list_unreadable(anna: Actor, file: str) -> None:
    anna.save(Goal(statement="before", file=file))
    record = _raw.coach_record_new(Goal.NUMBER, file.encode())
    _raw.coach_record_set_text(record, 1, b"noncharacter \xef\xbf\xbf", -1)
    _raw.coach_save(anna._use(), record, None)
    _raw.coach_record_free(record)
    assert anna.find(Goal, file)
