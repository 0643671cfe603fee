"""Candour: words about own practice are for oneself and whom one chooses; figures count them."""

from __future__ import annotations

import json
from typing import Iterator, List, NamedTuple

import pytest

from coachingkit import PartialDate, Role, Store, reports
from coachingkit.actor import Actor
from coachingkit.choices import UsageFrequency, VisibilityLimit
from coachingkit.errors import BrokenRule, NotFound
from coachingkit.records import (
    Action,
    Experience,
    PeerObservation,
    Practitioner,
    Record,
    Reflection,
    Score,
    UsageReturn,
)
from coachingkit.values import Concept

AUTHOR_ONLY = VisibilityLimit.AUTHOR_ONLY


class Place(NamedTuple):
    """An organisation: its register, and who works there."""

    store: Store
    anna: Actor
    bert: Actor
    paul: Actor
    mona: Actor
    register: str
    entry: str


@pytest.fixture
def place() -> Iterator[Place]:
    with Store.in_memory() as store:
        anna, bert = (store.actor(each, "riverside", Role.COACH) for each in ("anna", "bert"))
        paul = store.actor("paul", "riverside", Role.PRACTITIONER)
        mona = store.actor("mona", "riverside", Role.MANAGER)
        register = anna.open_file("organisation", "urn:ods", "A1")
        entry = anna.save(Practitioner(actor_id="paul", file=register))
        yield Place(store, anna, bert, paul, mona, register, entry.id)


def is_seen(actor: Actor, record: Record) -> bool:
    """Whether a record exists for an actor, by every verb alike."""
    assert record.file
    try:
        actor.get(record.file, record.id)
        seen = True
    except NotFound:
        seen = False
    for list_of_all in (
        actor.find(Record, record.file),
        actor.find(type(record), record.file),
        actor.changes(),
    ):
        assert (record.id in [each.id for each in list_of_all]) == seen
    if seen:
        assert actor.history(record.file, record.id)
    else:
        with pytest.raises(NotFound):
            actor.history(record.file, record.id)
    return seen


def own_words(place: Place) -> List[Record]:
    """One record of every candid kind, recorded by anna."""
    return [
        UsageReturn(usage=UsageFrequency.TRIED, file=place.register),
        PeerObservation(went_well="x", file=place.register),
        Reflection(what_happened="x", file=place.register),
        Score(instrument=Concept(text="x"), total=1, file=place.register),
        Experience(words="x", file=place.register),
    ]


def test_who_recorded_it_sees_it_and_no_colleague_or_manager(place: Place) -> None:
    for record in own_words(place):
        place.anna.save(record)
        assert is_seen(place.anna, record)
        for other in (place.bert, place.paul, place.mona):
            assert not is_seen(other, record)


def test_a_colleague_or_manager_sees_what_is_shared_with_them(place: Place) -> None:
    for record in own_words(place):
        record.shared_with = ["bert", "mona"]
        place.anna.save(record)
        assert is_seen(place.bert, record)
        assert is_seen(place.mona, record)
        assert not is_seen(place.paul, record)
        record.shared_with = []
        place.anna.save(record)
        assert not is_seen(place.bert, record)


def test_an_actor_of_the_same_name_elsewhere_is_another(place: Place) -> None:
    reflection = Reflection(what_happened="x", shared_with=["bert"], file=place.register)
    place.anna.save(reflection)
    assert is_seen(place.bert, reflection)
    with pytest.raises(NotFound):
        place.store.actor("bert", "lakeside", Role.COACH).get(place.register, reflection.id)


def test_a_practitioner_sees_the_return_that_somebody_else_entered(place: Place) -> None:
    about_paul = [
        UsageReturn(practitioner=place.entry, usage=UsageFrequency.TRIED, file=place.register),
        PeerObservation(observed=place.entry, went_well="x", file=place.register),
        PeerObservation(observer=place.entry, went_well="x", file=place.register),
        Reflection(practitioners=[place.entry], what_happened="x", file=place.register),
        Score(
            instrument=Concept(text="x"),
            total=1,
            rater_practitioner=place.entry,
            file=place.register,
        ),
    ]
    for record in about_paul:
        place.anna.save(record)
        assert is_seen(place.paul, record)
        assert not is_seen(place.bert, record)
    experience = Experience(words="x", coaches=[place.entry], file=place.register)
    place.anna.save(experience)
    assert not is_seen(place.paul, experience), "that is from whom it is kept"


def test_a_coach_sees_an_experience_only_where_the_person_agrees(place: Place) -> None:
    client = place.anna.open_file("client", "urn:ehr", "4711")
    for file, may_see, seen in (
        (client, None, True),
        (client, True, True),
        (client, False, False),
        (place.register, None, False),
        (place.register, True, True),
        (place.register, False, False),
    ):
        experience = Experience(words="x", coach_may_see=may_see, file=file)
        place.anna.save(experience)
        assert is_seen(place.bert, experience) == seen


def test_an_emergency_does_not_show_what_the_coach_may_not_see(place: Place) -> None:
    client = place.anna.open_file("client", "urn:ehr", "4711")
    hidden = place.anna.save(Experience(words="x", coach_may_see=False, file=client))
    shown = place.anna.save(Experience(words="x", file=client))
    hugo = place.store.actor("hugo", "hillside", Role.PRACTITIONER)
    assert hugo.break_glass("urn:ehr", "4711", "unconscious", 5) == (client,)
    assert [each.id for each in hugo.find(Record, client)] == [shown.id]
    with pytest.raises(NotFound):
        hugo.get(client, hidden.id)


def test_sharing_without_effect_is_refused(place: Place) -> None:
    client = place.anna.open_file("client", "urn:ehr", "4711")
    own = Reflection(what_happened="x", shared_with=["bert"], file=place.register)
    own.visibility = [AUTHOR_ONLY]
    for record in (
        own,
        Reflection(what_happened="x", shared_with=["bert"], file=client),
        Action(what="x", shared_with=["bert"], file=place.register),
        Experience(coach_may_see=True, shared_with=["bert"], file=place.register),
    ):
        with pytest.raises(BrokenRule) as refused:
            place.anna.save(record)
        assert refused.value.field == "shared_with"


def test_a_narrower_limit_holds(place: Place) -> None:
    own = UsageReturn(practitioner=place.entry, file=place.register)
    own.visibility = [AUTHOR_ONLY]
    place.anna.save(own)
    assert not is_seen(place.paul, own)


def test_nobody_makes_themselves_into_a_colleague(place: Place) -> None:
    return_ = place.anna.save(UsageReturn(practitioner=place.entry, file=place.register))
    entry = place.bert.get(place.register, place.entry, kind=Practitioner)
    entry.actor_id = "bert"
    with pytest.raises(BrokenRule) as refused:
        place.bert.save(entry)
    assert refused.value.field == "actor_id"
    copy = Practitioner(actor_id="bert", file=place.bert.open_file("practitioner", "urn:p", "1"))
    copy.id = place.entry
    with pytest.raises(BrokenRule):
        place.bert.save(copy)
    assert not is_seen(place.bert, return_)
    own = place.bert.save(Practitioner(actor_id="bert", file=place.register))
    assert own.version == 1


def test_an_entry_that_was_erased_is_nobodys_to_take(place: Place) -> None:
    file = place.anna.open_file("practitioner", "urn:p", "1")
    entry = place.anna.save(Practitioner(actor_id="paul", file=file))
    return_ = place.anna.save(UsageReturn(practitioner=entry.id, file=place.register))
    place.store.actor("olga", "riverside", Role.PRIVACY_OFFICER).erase(file, "on request")
    again = Practitioner(actor_id="bert", file=place.register)
    again.id = entry.id
    with pytest.raises(BrokenRule):
        place.bert.save(again)
    assert not is_seen(place.bert, return_)


def test_older_versions_are_seen_by_whom_they_name(place: Place) -> None:
    own = Reflection(what_happened="x", file=place.register)
    place.anna.save(own)
    own.shared_with = ["bert"]
    place.anna.save(own)
    assert [each.version for each in place.bert.history(place.register, own.id)] == [2]
    with pytest.raises(NotFound):
        place.bert.get(place.register, own.id, 1)
    assert len(place.anna.history(place.register, own.id)) == 2


def test_what_follows_from_candid_words_does_not_lead_others_to_them(place: Place) -> None:
    own = place.anna.save(Reflection(what_happened="x", file=place.register))
    step = Action(what="x", related=[own.id], file=place.register)
    place.anna.save(step)
    assert place.anna.get(place.register, step.id).related == [own.id]
    seen = place.bert.get(place.register, step.id, kind=Action)
    assert seen.related == []
    assert [each.related for each in place.bert.find(Action, place.register)] == [[]]
    with pytest.raises(NotFound):
        place.bert.get(place.register, own.id)
    assert not list(place.bert.find(Record, place.register, linked_to=own.id))
    seen.what = "y"
    place.bert.save(seen)
    kept = place.anna.get(place.register, step.id, kind=Action)
    assert (kept.what, kept.related) == ("y", [own.id]), "who does not see a link keeps it"


def test_only_who_expunged_it_knows_of_it(place: Place) -> None:
    own = Reflection(what_happened="x", shared_with=["bert", "mona"], file=place.register)
    place.anna.save(own)
    place.bert.expunge(place.register, own.id, "misfiled")
    assert [each.version for each in place.bert.history(place.register, own.id)] == [1]
    for other in (place.anna, place.mona):
        with pytest.raises(NotFound):
            other.history(place.register, own.id)


def test_figures_count_what_nobody_else_sees(place: Place) -> None:
    for number in range(12):
        one = place.anna.save(Practitioner(file=place.register))
        place.anna.save(
            UsageReturn(
                practitioner=one.id,
                usage=UsageFrequency.TRIED if number % 2 else UsageFrequency.REGULARLY,
                until=PartialDate(2025, 3, 31),
                file=place.register,
            )
        )
    assert not list(place.mona.find(UsageReturn, place.register))
    usage = reports.Usage.of(place.mona)
    assert usage.quarters[0].at_all is not None
    assert usage.quarters[0].at_all.numerator == 12


def test_an_export_opens_for_each_what_they_see(place: Place) -> None:
    own = place.anna.save(Reflection(what_happened="x", file=place.register))
    place.anna.save(Action(what="x", related=[own.id], file=place.register))

    def opened(actor: Actor) -> int:
        chains = json.loads(actor.export_file(place.register))["chains"]
        return sum("key" in entry for chain in chains for entry in chain["entries"])

    assert (opened(place.anna), opened(place.bert)) == (3, 1)


def test_tables_that_are_built_again_say_the_same(place: Place) -> None:
    return_ = place.anna.save(UsageReturn(practitioner=place.entry, file=place.register))
    place.store.rebuild()
    assert is_seen(place.paul, return_)
    assert not is_seen(place.bert, return_)
    assert place.store.actor("otto", "riverside", Role.ADMINISTRATOR).verify().intact


def test_in_a_file_of_a_client_only_what_no_more_people_see_leads_to_it(place: Place) -> None:
    client = place.anna.open_file("client", "urn:ehr", "4711")
    hidden = place.anna.save(Experience(words="x", coach_may_see=False, file=client))
    with pytest.raises(BrokenRule):
        place.anna.save(Action(what="x", related=[hidden.id], file=client))
    for own in (
        Experience(words="y", coach_may_see=False, related=[hidden.id], file=client),
        Action(what="x", related=[hidden.id], visibility=[AUTHOR_ONLY], file=client),
    ):
        place.anna.save(own)
    shown = place.anna.save(Experience(words="x", file=client))
    place.anna.save(Action(what="x", related=[shown.id], file=client))
    shown.coach_may_see = False
    with pytest.raises(BrokenRule):
        place.anna.save(shown)
