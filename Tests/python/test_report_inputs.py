"""Records that do not go together: each report says a reason, never NaN, 0 or an empty page."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Callable, Dict, Iterator, List, Optional

import pytest
from test_reports import EVERYTHING, LISTED, NAMES, OF_A_FILE, SPRING, validate

from coachingkit import Actor, Concept, PartialDate, Scale, Store, errors, new_id
from coachingkit.choices import ConversationArrangement, SaidBy, ScoreOccasion, UsageFrequency
from coachingkit.records import (
    Client,
    Conversation,
    ConversationCounts,
    Goal,
    GoalAttainment,
    HumanName,
    Outcome,
    Practitioner,
    Record,
    Reflection,
    Score,
    ScoreItem,
    UsageReturn,
)

Answer = Dict[str, Any]
CLIENT_REPORTS = [name for name in OF_A_FILE if LISTED[name]["scope"] == "client"]
PLACE_REPORTS = [name for name in NAMES if LISTED[name]["scope"] == "place"]
# What an answer says of the question alone.
ECHOES = {"today", "period", "smallest", "roundedTo", "personWord", "notSuppressed"}


@pytest.fixture
def everybody(memory: Store) -> Actor:
    """Somebody who may ask for every report."""
    return memory.actor("anna", "riverside", EVERYTHING)


@pytest.fixture
def client(everybody: Actor) -> str:
    """The file of a client."""
    return everybody.open_file("client", "urn:ehr", "4711")


def score(file: str, instrument: str, total: Optional[float] = None, **more: Any) -> Score:
    more.setdefault("rater", SaidBy.CLIENT)
    return Score(file=file, instrument=Concept(code=instrument), total=total, **more)


def scaled(file: str, words: str = "Walk", **more: Any) -> Goal:
    return Goal(file=file, statement=words, attainment=GoalAttainment(expected="so"), **more)


def reasons(answer: Any) -> List[str]:
    """Every reason that is said anywhere in an answer."""
    found: List[str] = []
    if isinstance(answer, dict):
        found += [each["reason"] for each in answer.get("notComputable", [])]
        for each in answer.values():
            found += reasons(each)
    elif isinstance(answer, list):
        for each in answer:
            found += reasons(each)
    return found


def numbers(answer: Answer) -> Iterator[Any]:
    """What an answer says at its top, but of the question."""
    return (value for key, value in answer.items() if key not in ECHOES and key != "notComputable")


def ask(actor: Actor, name: str, **parameters: Any) -> Answer:
    answer = dict(actor.report(name, **parameters))
    validate(LISTED[name]["resultSchema"], answer)
    json.dumps(answer, allow_nan=False)
    return answer


def says_something(answer: Answer) -> bool:
    return bool(answer.get("notComputable")) or any(numbers(answer))


def test_sums_over_conversations_may_be_larger_than_what_one_counts(
    everybody: Actor, client: str
) -> None:
    for _ in range(3):
        everybody.save(Conversation(file=client, counts=ConversationCounts(questions=90_000)))
        everybody.save(
            Conversation(file=client, counts=ConversationCounts(change_talk=90_000, sustain_talk=1))
        )
    answer = ask(everybody, "conversationBalance", file=client)
    assert answer["changeTalk"]["counts"]["changeTalk"] == 270_000
    assert answer["changeTalk"]["counts"]["sustainTalk"] == 3


def without_a_scale(file: str) -> List[Record]:
    goal = Goal(file=file, statement="Walk")
    return [goal, score(file, "gas", 1, goal=goal.id)]


def all_weights_zero(file: str) -> List[Record]:
    goals = [scaled(file, str(number), weight=0) for number in range(3)]
    return [*goals, *(score(file, "gas", 2, goal=goal.id) for goal in goals)]


def scores_without_a_goal(file: str) -> List[Record]:
    copm = [ScoreItem(number=1, value=4), ScoreItem(number=2, value=3)]
    return [
        score(file, "gas", 1),
        score(file, "gbo", 5),
        score(file, "psfs", 5),
        score(file, "copm", items=copm),
    ]


def mixed_scales(file: str) -> List[Record]:
    goal = scaled(file)
    goal.importance = Scale(5, 0, 10, said_by=SaidBy.CLIENT)
    goal.confidence = Scale(5, 1, 10, said_by=SaidBy.PRACTITIONER)
    return [
        goal,
        score(file, "gas", 2, goal=goal.id, minimum=0, maximum=100),
        score(file, "psfs", 2, goal=goal.id, minimum=0, maximum=100),
        score(file, "confidence-ruler", 2, minimum=1, maximum=5),
        Conversation(file=file, fixing_to_enabling=Scale(1, 1, 5)),
        Conversation(file=file, fixing_to_enabling=Scale(0, 0, 10)),
    ]


def unknown_instruments(file: str) -> List[Record]:
    goal = scaled(file)
    return [
        goal,
        score(file, "gbo", 3, goal=goal.id, instrument_version="99"),
        score(file, "gas", 1, goal=goal.id, instrument_version="99"),
        score(file, "nobody-knows", 3),
    ]


def goals_alone(file: str) -> List[Record]:
    return [Goal(file=file, statement="Walk")]


def a_reflection_alone(file: str) -> List[Record]:
    return [Reflection(file=file, what_i_learnt="x", occurred=SPRING)]


def conversations_alone(file: str) -> List[Record]:
    return [Conversation(file=file), Conversation(file=file, occurred=PartialDate(2026))]


def a_name_alone(file: str) -> List[Record]:
    return [Client(file=file, names=[HumanName(text="x")])]


BAD: List[Callable[[str], List[Record]]] = [
    without_a_scale,
    all_weights_zero,
    scores_without_a_goal,
    mixed_scales,
    unknown_instruments,
    goals_alone,
    a_reflection_alone,
    conversations_alone,
    a_name_alone,
]


@pytest.mark.parametrize("bad", BAD, ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", CLIENT_REPORTS)
def test_no_report_about_a_client_is_an_empty_page(
    everybody: Actor, client: str, name: str, bad: Callable[[str], List[Record]]
) -> None:
    for record in bad(client):
        everybody.save(record)
    answer = ask(everybody, name, file=client)
    assert says_something(answer), answer


@pytest.mark.parametrize("name", OF_A_FILE)
def test_where_nothing_was_recorded_there_is_no_number(
    everybody: Actor, client: str, name: str
) -> None:
    practitioner = everybody.open_file("practitioner", "urn:staff", "1")
    file = client if name in CLIENT_REPORTS else practitioner
    answer = ask(everybody, name, file=file)
    assert reasons(answer)[0] in ("noData", "noScores")
    assert not list(numbers(answer)), answer


@pytest.mark.parametrize("name", PLACE_REPORTS)
def test_a_place_without_records_has_no_number(everybody: Actor, name: str) -> None:
    needs = [each["name"] for each in LISTED[name]["parameters"] if each["required"]]
    answer = ask(everybody, name, **({"period": "2025"} if needs else {}))
    # The summary of a place is several reports, each of which says so.
    parts = [each for each in answer.values() if isinstance(each, dict)] or [answer]
    for part in parts:
        assert reasons(part) == ["noData"]
        assert not list(numbers(part)), part


@pytest.mark.parametrize("name", PLACE_REPORTS)
def test_a_client_without_records_makes_no_figure(everybody: Actor, client: str, name: str) -> None:
    test_a_place_without_records_has_no_number(everybody, name)
    assert everybody.open_file("client", "urn:ehr", "4711") == client


def test_a_goal_without_a_scale_has_no_attainment(everybody: Actor, client: str) -> None:
    everybody.save_all(without_a_scale(client))
    answer = ask(everybody, "goalAttainment", file=client)
    assert reasons(answer) == ["noScale"]
    assert "raters" not in answer


def test_weights_that_are_all_zero_count_as_one(everybody: Actor, client: str) -> None:
    everybody.save_all(all_weights_zero(client))
    (rater,) = ask(everybody, "goalAttainment", file=client)["raters"]
    assert rater["followUp"] == pytest.approx(77.38613, abs=1e-5)
    assert rater["followUpGoals"] == 3
    assert reasons(rater) == ["noScores", "notScoredTwice"]
    assert "baseline" not in rater and "change" not in rater


def test_a_score_without_a_goal_is_left_out(everybody: Actor, client: str) -> None:
    everybody.save_all(scores_without_a_goal(client))
    assert reasons(ask(everybody, "goalAttainment", file=client)) == ["noGoal"]
    lines = ask(everybody, "measures", file=client)["instruments"]
    assert [reasons(line["notComputable"]) or reasons(line) for line in lines]
    for line in lines:
        assert "noGoal" in reasons(line), line["instrument"]
    progress = ask(everybody, "goalProgress", file=client)
    assert reasons(progress) == ["noData"]


def test_mixed_scales_are_never_put_together(everybody: Actor, client: str) -> None:
    everybody.save_all(mixed_scales(client))
    attainment = ask(everybody, "goalAttainment", file=client)
    assert reasons(attainment) == ["mixedScales"]
    assert "raters" not in attainment
    for line in ask(everybody, "measures", file=client)["instruments"]:
        assert reasons(line)[0] == "mixedScales", line["instrument"]
    rulers = ask(everybody, "rulers", file=client)
    assert reasons(rulers["goals"]) == ["mixedRaters"]
    assert "mixedScales" in reasons(rulers["rulers"])
    # Where a scale begins and ends is the same place on each.
    (figure,) = ask(everybody, "fixingToEnabling", file=client)["overall"]
    assert figure["count"] == 2 and figure["mean"] == 0


def test_an_instrument_or_version_that_is_not_known_has_no_figure(
    everybody: Actor, client: str
) -> None:
    everybody.save_all(unknown_instruments(client))
    lines = ask(everybody, "measures", file=client)["instruments"]
    found = {line.get("instrument", ""): reasons(line) for line in lines}
    assert found == {
        "gbo": ["unknownVersion"],
        "gas": ["unknownVersion"],
        "nobody-knows": ["unknownInstrument"],
    }
    assert all("figures" not in line for line in lines)
    attainment = ask(everybody, "goalAttainment", file=client)
    assert reasons(attainment) == ["unknownVersion"]


def test_a_goal_that_is_part_of_itself_is_refused(everybody: Actor, client: str) -> None:
    top = everybody.save(Goal(file=client, statement="top"))
    step = everybody.save(Goal(file=client, statement="step", part_of=top.id))
    top.part_of = step.id
    with pytest.raises(errors.CoachingError) as caught:
        everybody.save(top)
    assert caught.value.field == "part_of"
    assert len(ask(everybody, "goalProgress", file=client)["goals"]) == 2


def test_joined_files_are_one_client_in_every_report(everybody: Actor, client: str) -> None:
    other = everybody.open_file("client", "urn:ehr", "4712")
    first, second = new_id(), new_id()
    # Ids are unique in a file alone: together each of the two goals is part of the other.
    for file, top, step in ((client, first, second), (other, second, first)):
        everybody.save(scaled(file, "top", id=top))
        everybody.save(scaled(file, "step", id=step, part_of=top))
        everybody.save(score(file, "gas", 1, goal=step))
    everybody.join(client, other, "registered twice")
    for name in CLIENT_REPORTS:
        answer = ask(everybody, name, file=client)
        assert answer == ask(everybody, name, file=other), name
        assert says_something(answer)
    assert len(ask(everybody, "goalProgress", file=client)["goals"]) == 4
    (rater,) = ask(everybody, "goalAttainment", file=client)["raters"]
    assert rater["followUpGoals"] == 2, "the step of each"


def test_joined_files_count_once_at_a_place(everybody: Actor) -> None:
    files = [everybody.open_file("client", "urn:ehr", str(number)) for number in range(5)]
    for file in files:
        everybody.save(
            Conversation(
                file=file,
                occurred=PartialDate(2025, 5, 1),
                fixing_to_enabling=Scale(7, 0, 10),
                arrangement=ConversationArrangement.PLANNED,
            )
        )
    told = ask(everybody, "flow", period="2025")
    assert told["conversations"] == [{"what": "notSaid", "count": 5}]
    everybody.join(files[0], files[1], "registered twice")
    for name, parameters in (
        ("flow", {"period": "2025"}),
        ("fixingToEnablingTrend", {}),
        ("placePicture", {"period": "2025"}),
    ):
        text = json.dumps(ask(everybody, name, **parameters))
        assert '"count": 5' not in text, "four people are too few"


def test_answers_on_different_scales_have_no_mean(everybody: Actor) -> None:
    place = everybody.open_file("organisation", "urn:ods", "A1")
    for number in range(12):
        everybody.save(
            UsageReturn(
                file=place,
                until=PartialDate(2025, 3, 31),
                usage=UsageFrequency.TRIED,
                confidence=Scale(3, 1, 5 if number == 0 else 10),
            )
        )
    (quarter,) = ask(everybody, "usage")["quarters"]
    assert reasons(quarter["confidence"]) == ["mixedScales"]
    assert "mean" not in quarter["confidence"]
    # Nobody is known to be trained, and yet some returned.
    assert reasons(quarter["returns"]) == ["denominatorZero"]
    assert "percentage" not in quarter["returns"]
    assert (quarter["atAll"]["numerator"], quarter["atAll"]["denominator"]) == (12, 12)


def test_a_figure_with_nothing_to_divide_by_has_no_percentage(everybody: Actor) -> None:
    place = everybody.open_file("organisation", "urn:ods", "A1")
    everybody.save(Outcome(file=place, title="Forms", numerator=0, denominator=0))
    everybody.save(Practitioner(file=place, names=[HumanName(text="x")]))
    (figure,) = ask(everybody, "programmeCounts")["figures"]
    assert reasons(figure) == ["denominatorZero"]
    assert "percentage" not in figure
    reach = ask(everybody, "reach")
    assert reach["trained"] == 0, "of somebody who is in the register and was not trained"
    assert reasons(reach["ofStaff"]) == ["notCounted"]


def test_a_period_of_another_form_or_that_is_not_over_has_no_figure(everybody: Actor) -> None:
    for name in PLACE_REPORTS:
        if "period" not in [each["name"] for each in LISTED[name]["parameters"]]:
            continue
        for period in ("2025-13", "2025-Q5", "0000", "year", "20255"):
            with pytest.raises(errors.InvalidParameter):
                ask(everybody, name, period=period)
        answer = ask(everybody, name, period="9999")
        assert reasons(answer) == ["periodNotClosed"]
        assert not list(numbers(answer)), answer


def test_a_first_score_that_is_said_to_be_later_has_no_change(
    everybody: Actor, client: str
) -> None:
    goal = everybody.save(scaled(client, start_date=date(2026, 1, 1)))
    everybody.save(score(client, "gas", 1, goal=goal.id, occasion=ScoreOccasion.END))
    (rater,) = ask(everybody, "goalAttainment", file=client)["raters"]
    assert reasons(rater) == ["noScores", "notScoredTwice"]
