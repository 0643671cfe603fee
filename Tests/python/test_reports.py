"""Every report: what it answers is what its schema and its class say, and what it refuses."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime, timezone
from typing import Any, Callable, Dict, List, NamedTuple, Tuple

import jsonschema
import pytest

import coachingkit
from coachingkit import (
    Actor,
    Concept,
    FileOf,
    PartialDate,
    Role,
    Scale,
    Store,
    errors,
    new_id,
    reports,
)
from coachingkit.choices import (
    ActionStatus,
    ConsentScope,
    ConsentStatus,
    GoalLifecycleStatus,
    SaidBy,
    StrategyStatus,
)
from coachingkit.records import (
    Action,
    Client,
    Consent,
    Conversation,
    Goal,
    HumanName,
    Practice,
    Reflection,
    Score,
    ScoreItem,
    Strategy,
)

EVERYTHING = (
    Role.COACH | Role.PRACTITIONER | Role.MANAGER | Role.ADMINISTRATOR | Role.PRIVACY_OFFICER
)
CANARY = "Quokka7731"
SPRING = datetime(2026, 3, 1, 10, 0, 0, 250_000, timezone.utc)
Parameters = Dict[str, Any]


class World(NamedTuple):
    """A small store: a client with a story, one without, a practitioner."""

    store: Store
    anna: Actor
    client: str
    empty: str
    practitioner: str


# What each report is asked for in that world. A new report needs a row.
ROWS: Dict[str, Callable[[World], Parameters]] = {
    "clientSummary": lambda world: {"file": world.client, "today": date(2026, 3, 20)},
    "dueAndSince": lambda world: {"file": world.client, "today": PartialDate(2026, 3, 20)},
    "goalAttainment": lambda world: {"file": world.client, "correlation": 0.3},
    "goalProgress": lambda world: {"file": world.client},
    "loop": lambda world: {"file": world.client},
    "agreements": lambda world: {"file": world.client},
    "conversationBalance": lambda world: {"file": world.client},
    "decisions": lambda world: {"file": world.client},
    "fixingToEnabling": lambda world: {"file": world.client},
    "measures": lambda world: {"file": world.client},
    "rulers": lambda world: {"file": world.client},
    "sharing": lambda world: {"file": world.client},
    "trainedCircle": lambda world: {"file": world.client},
    "practitionerPicture": lambda world: {"file": world.practitioner},
    "usage": lambda _: {"until": PartialDate(2025)},
    "reach": lambda _: {"until": date(2025, 12, 31)},
    "fixingToEnablingTrend": lambda _: {},
    "value": lambda _: {},
    "programmeCounts": lambda _: {},
    "whoCanHelp": lambda _: {"place": "north", "offer": "visits"},
    "quality": lambda _: {"period": "2025"},
    "whoIsLeftOut": lambda _: {"period": "2025"},
    "flow": lambda _: {"period": "2025"},
    "personCentredOutcome": lambda _: {"period": "2025"},
    "placeSummary": lambda _: {"period": "2025"},
    "placePicture": lambda _: {"period": "2026-Q1"},
}


def catalogue() -> List[Dict[str, Any]]:
    listed: Any = coachingkit.reports_catalogue()["reports"]
    return list(listed)


LISTED = {each["name"]: each for each in catalogue()}
NAMES = sorted(LISTED)
OF_A_FILE = [name for name in NAMES if LISTED[name]["scope"] != "place"]
PARAMETERS: List[Tuple[str, Dict[str, Any]]] = [
    (name, each) for name in NAMES for each in LISTED[name]["parameters"]
]


@pytest.fixture
def world(memory: Store) -> World:
    """The world, with a record of each kind that reports are made of."""
    anna = memory.actor("anna", "riverside", EVERYTHING)
    file = anna.open_file("client", "urn:ehr", "4711")
    anna.save(Client(file=file, names=[HumanName(text=CANARY)], birth_date=date(2017, 5, 4)))
    anna.save(Conversation(file=file, occurred=SPRING, next_contact=date(2026, 4, 1)))
    school = anna.save(
        Goal(file=file, statement=CANARY, lifecycle_status=GoalLifecycleStatus.ACTIVE, weight=2)
    )
    dress = anna.save(Goal(file=file, statement="Get dressed", part_of=school.id))
    clothes = anna.save(
        Strategy(file=file, idea=CANARY, goals=[dress.id], status=StrategyStatus.KEEPS)
    )
    anna.save(Strategy(file=file, idea="Songs"))
    anna.save(Practice(file=file, goal=dress.id, strategy=clothes.id, occurred=SPRING))
    for day, total in ((1, -2), (2, 1)):
        instrument = Concept(code="gas")
        anna.save(
            Score(
                file=file,
                goal=dress.id,
                rater=SaidBy.CLIENT,
                total=total,
                instrument=instrument,
                occurred=SPRING.replace(day=day),
            )
        )
    anna.save(Reflection(file=file, goal=dress.id, what_i_learnt=CANARY, occurred=SPRING))
    anna.save(Action(file=file, what=CANARY, goals=[dress.id], due_date=date(2026, 3, 10)))
    anna.save(
        Action(file=file, what="x", status=ActionStatus.COMPLETED, done_date=date(2026, 3, 2))
    )
    scope = ConsentScope.BE_COACHED
    anna.save(
        Consent(file=file, scope=scope, status=ConsentStatus.GIVEN, renew_by=date(2026, 3, 19))
    )
    return World(
        memory,
        anna,
        file,
        anna.open_file("client", "urn:ehr", "empty"),
        anna.open_file("practitioner", "urn:staff", "1"),
    )


def told(actor: Actor, name: str, parameters: Parameters) -> Dict[str, Any]:
    return dict(actor.report(name, **parameters))


def validate(schema: Any, instance: Any) -> None:
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    validator.check_schema(schema)
    assert not [error.message for error in validator.iter_errors(instance)]


def of_file(name: str, world: World, file: str) -> Parameters:
    """The parameters of a row for another file."""
    return {**ROWS[name](world), "file": file}


def test_every_report_has_a_row_and_a_class() -> None:
    assert sorted(ROWS) == NAMES, "a new report needs a row in ROWS"
    assert sorted(reports.REPORTS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_what_its_schema_says(world: World, name: str) -> None:
    parameters = {
        key: str(value) if isinstance(value, (date, PartialDate)) else value
        for key, value in ROWS[name](world).items()
    }
    validate(LISTED[name]["parametersSchema"], parameters)
    answer = told(world.anna, name, ROWS[name](world))
    assert answer, "an empty page says nothing"
    validate(LISTED[name]["resultSchema"], answer)
    json.dumps(answer, allow_nan=False)


def test_long_words_and_many_goals_are_within_the_schema_too(world: World) -> None:
    file = world.anna.open_file("client", "urn:test", "many goals")
    goals = [Goal(statement=f"{number} " + "a" * 19_000, file=file) for number in range(20)]
    goals += [Goal(statement=str(number), file=file) for number in range(1000)]
    world.anna.save_all(goals)
    answer = told(world.anna, "goalProgress", {"file": file})
    assert len(answer["goals"]) == 1020
    validate(LISTED["goalProgress"]["resultSchema"], answer)


@pytest.mark.parametrize("name", NAMES)
def test_the_class_of_a_report_says_the_same_as_its_json(world: World, name: str) -> None:
    parameters = ROWS[name](world)
    answer = told(world.anna, name, parameters)
    report: Any = reports.REPORTS[name]
    made = report.of(world.anna, **parameters)
    assert type(made) is report
    assert made.to_json() == answer
    assert made == report.from_json(answer)
    assert hash(made) == hash(report.from_json(answer))


@pytest.mark.parametrize("name", NAMES)
def test_the_class_of_a_report_says_the_same_as_the_catalogue(name: str) -> None:
    report = reports.REPORTS[name]
    assert name == report.NAME
    assert len(dataclasses.fields(report)) == len(LISTED[name]["result"])
    assert report.__name__ in reports.__all__


@pytest.mark.parametrize("name", OF_A_FILE)
def test_a_report_of_a_file_without_records_says_so(world: World, name: str) -> None:
    for file in (world.empty, world.practitioner):
        try:
            answer = told(world.anna, name, of_file(name, world, file))
        except errors.CoachingError as problem:
            assert problem.status in (37, 40, 47)
        else:
            validate(LISTED[name]["resultSchema"], answer)
            assert answer["notComputable"]


@pytest.mark.parametrize("name", OF_A_FILE)
def test_a_file_of_another_organisation_does_not_exist(world: World, name: str) -> None:
    hugo = world.store.actor("hugo", "hillside", EVERYTHING)
    with pytest.raises(errors.NotFound):
        told(hugo, name, ROWS[name](world))
    with pytest.raises(errors.NotFound):
        told(world.anna, name, of_file(name, world, new_id()))


@pytest.mark.parametrize("name", NAMES)
def test_who_has_none_of_its_roles_gets_no_report(world: World, name: str) -> None:
    rita = world.store.actor("rita", "riverside", Role.RECEPTION)
    if "reception" not in LISTED[name]["roles"]:
        with pytest.raises(errors.NotPermitted):
            told(rita, name, ROWS[name](world))


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_parameter_is_refused(world: World, name: str) -> None:
    with pytest.raises(errors.InvalidParameter) as caught:
        told(world.anna, name, {**ROWS[name](world), "toDay": CANARY})
    assert "toDay" in caught.value.message and CANARY not in str(caught.value)
    with pytest.raises(errors.InvalidParameter) as caught:
        told(world.anna, name, {**ROWS[name](world), f"{CANARY} Hill": CANARY})
    assert CANARY not in str(caught.value)


WRONG: Dict[str, List[Any]] = {
    "id": [1, True, [], {}, CANARY, ""],
    "link": [1, True, [], {}, CANARY, ""],
    "date": [1, True, ["2026-01-01"], {}, CANARY, "2026-02-30", "2026-13", "", "99999-01-01"],
    "instant": [1, True, ["2026-01-01"], {}, CANARY, "2026-01-01", "2026-02-30T00:00:00Z"],
    "integer": [CANARY, True, [1], {}, 1.5, "1", 1e300],
    "real": [CANARY, True, [1.5], {}, "1", 1e300],
    "boolean": [CANARY, 1, 0, "true", [True], {}],
    "choice": [CANARY, 1, True, ["client"], {}, ""],
    "text": [1, True, [CANARY], {"a": CANARY}, ""],
    "list": [CANARY, 1, True, {}, [[]], [None]],
    "group": [CANARY, 1, True, [], {CANARY: CANARY}],
}


@pytest.mark.parametrize(("name", "each"), PARAMETERS, ids=lambda v: v if type(v) is str else "")
def test_a_parameter_of_another_type_or_out_of_bounds_is_refused_by_its_name(
    world: World, name: str, each: Dict[str, Any]
) -> None:
    parameter = each["name"]
    wrong = list(WRONG.get(each["type"], []))
    if each["type"] in ("integer", "real"):
        wrong += [each["minimum"] - 1, each["maximum"] + 1]
    if each["type"] == "text":
        wrong.append("a" * (each["maximum"] + 1))
    for value in wrong:
        with pytest.raises(errors.InvalidParameter) as caught:
            told(world.anna, name, {**ROWS[name](world), parameter: value})
        assert parameter in caught.value.message, (parameter, type(value))
        assert CANARY not in str(caught.value)


@pytest.mark.parametrize(("name", "each"), PARAMETERS, ids=lambda v: v if type(v) is str else "")
def test_a_parameter_that_is_required_is_missed_by_its_name(
    world: World, name: str, each: Dict[str, Any]
) -> None:
    parameters = ROWS[name](world)
    parameters.pop(each["name"], None)
    if each["required"]:
        with pytest.raises(errors.InvalidParameter, match=each["name"]):
            told(world.anna, name, parameters)
    else:
        assert told(world.anna, name, parameters)


@pytest.mark.parametrize("name", NAMES)
def test_dates_that_cross_are_refused(world: World, name: str) -> None:
    given = {each["name"]: each["type"] for each in LISTED[name]["parameters"]}
    if {"from", "until"} <= given.keys():
        late, early = ("2026-06-01", "2026-01-01")
        if given["from"] == "instant":
            late, early = f"{late}T00:00:00Z", f"{early}T00:00:00Z"
        with pytest.raises(errors.InvalidParameter):
            told(world.anna, name, {**ROWS[name](world), "from": late, "until": early})


@pytest.mark.parametrize("name", ["", "nothing", "GoalProgress", "goal_progress", "ü" * 20])
def test_a_report_that_does_not_exist_is_unknown(world: World, name: str) -> None:
    with pytest.raises((errors.UnknownReport, errors.InvalidArgument)):
        told(world.anna, name, {"file": world.client})


def test_a_name_with_u0000_is_refused(world: World) -> None:
    with pytest.raises(errors.EmbeddedNUL):
        told(world.anna, "goal\0Progress", {"file": world.client})


def test_parameters_that_are_large_or_deep_are_refused(world: World) -> None:
    deep: Any = []
    for _ in range(500):
        deep = [deep]
    for value in ("x" * 100_000, deep):
        with pytest.raises((errors.TooLarge, errors.InvalidParameter, errors.InvalidJSON)):
            told(world.anna, "dueAndSince", {"file": world.client, "today": value})
    with pytest.raises(errors.InvalidJSON):
        told(world.anna, "goalAttainment", {"file": world.client, "correlation": float("nan")})
    with pytest.raises(errors.InvalidUTF8):
        told(world.anna, "dueAndSince", {"file": world.client, "today": "\ud800"})


def test_a_file_may_be_named_by_an_identifier(world: World) -> None:
    by_id = reports.GoalProgress.of(world.anna, file=world.client)
    client = FileOf("client", "urn:ehr", "4711")
    assert reports.GoalProgress.of(world.anna, file=client) == by_id
    with pytest.raises(errors.NotFound):
        reports.GoalProgress.of(world.anna, file=FileOf("client", "urn:ehr", "nobody"))


def test_a_typed_report_holds_the_types_of_the_package(world: World) -> None:
    progress = reports.GoalProgress.of(world.anna, file=world.client)
    school, dress = progress.goals
    assert school.lifecycle_status is GoalLifecycleStatus.ACTIVE
    assert (dress.part_of, dress.depth, dress.next_action) == (school.goal, 1, CANARY)
    assert dress.next_action_due == PartialDate(2026, 3, 10)
    assert dress.last_reflection == SPRING
    (score,) = dress.scores
    assert (score.rater, score.total) == (SaidBy.CLIENT, 1)


def test_a_report_is_not_changed_and_does_not_show_what_it_says(world: World) -> None:
    progress = reports.GoalProgress.of(world.anna, file=world.client)
    with pytest.raises(dataclasses.FrozenInstanceError):
        progress.goals = ()  # type: ignore[misc]
    assert CANARY not in repr(progress)
    assert repr(progress) == "<GoalProgress: goals>"


def test_what_a_newer_version_says_more_is_left_out_of_a_typed_report() -> None:
    answer = {"goals": [{"goal": new_id(), "lifecycleStatus": "#17", "new": 1}], "newer": {}}
    progress = reports.GoalProgress.from_json(answer)
    status = progress.goals[0].lifecycle_status
    assert status is not None
    assert (str(status), status.is_known) == ("#17", False)


def test_a_scale_and_a_list_are_given_as_parameters_in_their_json() -> None:
    from coachingkit._report import json_value

    when = datetime(2026, 3, 1, tzinfo=timezone.utc)
    line = reports.GoalLine(goal="x", target_date=PartialDate(2026))
    given = [Scale(1, 0, 10), Concept(code="a"), when, line, (date(2026, 3, 1), 2)]
    assert json_value(given) == [
        {"value": 1, "minimum": 0, "maximum": 10},
        {"code": "a"},
        "2026-03-01T00:00:00.000+00:00",
        {"goal": "x", "targetDate": "2026"},
        ["2026-03-01", 2],
    ]


def test_a_report_leaves_one_row_in_the_access_log(world: World) -> None:
    reports.GoalProgress.of(world.anna, file=world.client)
    rows = [row for row in world.anna.accesses(world.client) if row.verb == "report"]
    assert [(row.reason, row.allowed) for row in rows] == [("goalProgress", True)]


HOUSE_SCALE = {
    "identifier": "house-scale",
    "version": "1",
    "citation": "Our own.",
    "minimum": 0,
    "maximum": 4,
    "items": 2,
    "scoring": "mean",
}


def test_an_instrument_of_the_hosts_own_is_scored(world: World, memory: Store) -> None:
    file = world.anna.open_file("client", "urn:ehr", "4713")
    for values in ((1, 2), (3, 4)):
        items = [ScoreItem(number=n + 1, value=value) for n, value in enumerate(values)]
        instrument = Concept(code="house-scale")
        score = Score(file=file, instrument=instrument, instrument_version="1", items=items)
        world.anna.save(score)
    before = json.dumps(world.anna.report("measures", file=file))
    assert "unknownInstrument" in before and "3.5" not in before, "nobody registered it yet"
    memory.register_instruments([HOUSE_SCALE])
    assert "house-scale" in [each["identifier"] for each in memory.instruments()]
    after = json.dumps(world.anna.report("measures", file=file))
    assert "unknownInstrument" not in after
    assert "3.5" in after, "the mean of 3 and 4"


def test_a_misspelt_instrument_is_refused_and_nothing_of_the_list_is_registered(
    memory: Store,
) -> None:
    before = memory.instruments()
    with pytest.raises(errors.CoachingError):
        memory.register_instruments([HOUSE_SCALE, {**HOUSE_SCALE, "scorring": "sum"}])
    assert memory.instruments() == before
