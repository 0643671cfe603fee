"""Figures about people: no answer can be told from two reports; words are the organisation's."""

from __future__ import annotations

from typing import List

import pytest

from coachingkit import Actor, FileOf, PartialDate, Role, Scale, Store
from coachingkit.choices import AdoptionStage, UsageFrequency
from coachingkit.records import (
    Goal,
    HumanName,
    Practitioner,
    PractitionerAdoptionStage,
    PractitionerTraining,
    Settings,
    SettingsScale,
    SettingsStageLabel,
    UsageReturn,
)
from coachingkit.reports import Reach, Usage, UsageQuarter

PLACE = FileOf("organisation", "urn:ods", "A1")
SETTINGS = FileOf("organisation", "urn:coachingkit", "settings")
CONFIDENCE = [4, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8]


@pytest.fixture
def lead(memory: Store) -> Actor:
    """Who records."""
    return memory.actor("lead", "hillside", Role.COACH)


@pytest.fixture
def manager(memory: Store) -> Actor:
    """Who sees totals alone."""
    return memory.actor("manager", "hillside", Role.MANAGER)


def train(actor: Actor, count: int) -> List[Practitioner]:
    training = PractitionerTraining(date=PartialDate(2025, 1, 10))
    staff = [
        Practitioner(
            file=PLACE,
            names=[HumanName(text=str(each))],
            trainings=[training],
            consents_to_listing=True,
        )
        for each in range(count)
    ]
    actor.save_all(staff)
    return staff


def returns(actor: Actor, person: Practitioner, confidence: int) -> UsageReturn:
    usage = UsageFrequency.REGULARLY if confidence > 6 else UsageFrequency.TRIED
    return actor.save(
        UsageReturn(
            file=PLACE,
            practitioner=person.id,
            until=PartialDate(2025, 3, 31),
            usage=usage,
            confidence=Scale(confidence, 1, 10),
            months_after_training=2,
        )
    )


def told(actor: Actor) -> UsageQuarter:
    (quarter,) = Usage.of(actor).quarters
    return quarter


def answers(quarter: UsageQuarter) -> object:
    """What a quarter says of what people said."""
    assert quarter.at_all and quarter.regularly
    shares = [(line.numerator, line.denominator) for line in (quarter.at_all, quarter.regularly)]
    return shares, quarter.confidence, quarter.groups, quarter.changes


@pytest.mark.parametrize("late", range(1, 11))
def test_no_answer_can_be_told_from_two_reports(lead: Actor, manager: Actor, late: int) -> None:
    staff = train(lead, 70)
    for person, confidence in zip(staff, CONFIDENCE):
        returns(lead, person, confidence)
    before = told(manager)
    assert before.confidence is not None and before.confidence.mean == 6.5
    assert before.confidence.count == 17
    returns(lead, staff[17], late)
    after = told(manager)
    assert answers(after) == answers(before)
    assert after.returns is not None
    assert after.returns.numerator == 18, "that somebody returned is no opinion"


def test_five_more_answers_are_told_together(lead: Actor, manager: Actor) -> None:
    staff = train(lead, 70)
    for person, confidence in zip(staff, CONFIDENCE):
        returns(lead, person, confidence)
    before = told(manager)
    for number in range(17, 21):
        returns(lead, staff[number], 10)
        assert answers(told(manager)) == answers(before)
    returns(lead, staff[21], 10)
    later = told(manager).confidence
    assert later is not None
    assert (later.count, later.mean) == (22, 7.3)


def test_a_changed_answer_is_told_as_it_was(lead: Actor, manager: Actor) -> None:
    staff = train(lead, 20)
    given = [returns(lead, person, 8) for person in staff[:9]]
    before = told(manager)
    given[0].confidence = Scale(1, 1, 10)
    lead.save(given[0])
    assert answers(told(manager)) == answers(before)


def test_groups_say_how_many_of_those_asked_answered(lead: Actor, manager: Actor) -> None:
    staff = train(lead, 40)
    for person in staff[:10]:
        returns(lead, person, 8)
    (group,) = told(manager).groups
    assert group.what == "2"
    for line in (group.at_all, group.regularly):
        assert line is not None
        assert (line.numerator, line.denominator, line.asked) == (10, 10, 40)
        assert (line.response_percentage, line.too_few) == (25.0, False)


def test_stages_are_called_as_the_organisation_calls_them(lead: Actor, manager: Actor) -> None:
    stage = PractitionerAdoptionStage(stage=AdoptionStage.AWARE, date=PartialDate(2025, 2))
    for number in range(7):
        name = HumanName(text=str(number))
        lead.save(Practitioner(file=PLACE, names=[name], adoption_stages=[stage]))
    levels = Reach.of(manager).stage_levels
    assert [level.label for level in levels] == [
        "unaware",
        "aware",
        "engaged",
        "leaderOrChampion",
    ]
    label = SettingsStageLabel(stage=AdoptionStage.AWARE, label="curious")
    lead.save(Settings(file=SETTINGS, stage_labels=[label]))
    levels = Reach.of(manager).stage_levels
    assert [level.label for level in levels][:3] == ["unaware", "curious", "engaged"]
    assert [(level.at_start, level.at_end) for level in levels][:2] == [(0, 0), (0, 5)]
    assert {level.period for level in levels} == {"2025"}


@pytest.mark.parametrize("how", ["save", "save_all", "batch"])
def test_a_value_keeps_the_scale_that_it_was_recorded_with(memory: Store, how: str) -> None:
    lead = memory.actor("lead", "riverside", Role.COACH | Role.MANAGER)
    settings = Settings(
        file=SETTINGS,
        scales=[SettingsScale(kind_="goal", field="importance", minimum=0, maximum=10)],
    )
    lead.save(settings)
    goal = Goal(file=FileOf("client", "urn:ehr", "1"), statement="x", importance=Scale(5))
    # Without a default in the settings it is the catalogue's.
    goal.confidence = Scale(4)

    def save() -> None:
        if how == "save":
            lead.save(goal)
        elif how == "save_all":
            lead.save_all([goal])
        else:
            with lead.batch() as batch:
                batch.save(goal)

    save()
    assert goal.importance == Scale(5, 0, 10), "the record says what was recorded"
    assert goal.confidence == Scale(4, 1, 10), "the record says what was recorded"
    settings.scales[0] = SettingsScale(kind_="goal", field="importance", minimum=1, maximum=5)
    lead.save(settings)
    goal.statement = "x, mended"
    save()
    assert lead.get(goal.file, goal.id, kind=Goal).importance == Scale(5, 0, 10)
