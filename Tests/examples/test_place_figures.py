"""The figures of an evaluation come out of a store that is filled with what was counted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Iterator, Optional, Tuple

import pytest
from place_figures import PLACE, figures, record

from coachingkit import Actor, Role, Store
from coachingkit.choices import LearningEventKind, NotComputable
from coachingkit.records import Attendance, EventFeedback, Practitioner, UsageReturn
from coachingkit.reports import (
    ProgrammeCounts,
    RateLine,
    Reach,
    Usage,
    UsageQuarter,
)

SCRIPT = Path(__file__).resolve().parents[2] / "examples" / "python" / "place_figures.py"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        record(store.actor("lead", "hillside", Role.COACH, "HOPERAT"))
        yield store


@pytest.fixture(scope="module")
def manager(store: Store) -> Actor:
    return store.actor("manager", "hillside", Role.MANAGER, "HOPERAT")


@pytest.fixture(scope="module")
def quarters(manager: Actor) -> Tuple[UsageQuarter, ...]:
    return Usage.of(manager).quarters


def parts(line: Optional[RateLine]) -> Tuple[object, ...]:
    """Numerator, denominator, percentage, and whether there are too few answers."""
    assert line is not None
    return line.numerator, line.denominator, line.percentage, line.too_few


def answered(line: Optional[RateLine]) -> Tuple[object, ...]:
    """How many were asked, and how many of those answered, in percent."""
    assert line is not None
    return line.asked, line.response_percentage


def test_70_were_trained_and_63_gave_feedback(manager: Actor) -> None:
    report = Reach.of(manager)
    assert report.trained == 70
    course = report.events[0]
    assert (course.kind, course.came) == (LearningEventKind.CORE_COURSE, 70)
    assert parts(course.feedback) == (63, 70, 90.0, False)
    assert report.not_suppressed


def test_11_of_70_came_to_a_skill_share_and_10_of_13_champions_to_their_meeting(
    manager: Actor,
) -> None:
    _, skill_share, meeting = Reach.of(manager).events
    assert (skill_share.kind, skill_share.came) == (LearningEventKind.SKILL_SHARE, 11)
    assert parts(skill_share.of_trained) == (11, 70, 15.7, False)
    assert skill_share.of_champions is None and skill_share.feedback is None
    assert (meeting.kind, meeting.came) == (LearningEventKind.CHAMPIONS_MEETING, 10)
    assert parts(meeting.of_champions) == (10, 13, 76.9, False)


def test_the_mean_of_17_confidences_is_6_5(quarters: Tuple[UsageQuarter, ...]) -> None:
    spring = quarters[0]
    assert spring.period == "2025-Q1"
    assert parts(spring.returns) == (17, 70, 24.3, False)
    line = spring.confidence
    assert line is not None
    assert (line.mean, line.count, line.minimum, line.maximum) == (6.5, 17, 1, 10)
    assert line.too_few is False


def test_three_months_on_all_use_it_and_half_regularly(
    quarters: Tuple[UsageQuarter, ...],
) -> None:
    summer = quarters[1]
    assert summer.period == "2025-Q2"
    (later,) = summer.groups
    assert later.what == "3"
    assert parts(later.at_all) == (20, 20, 100.0, False)
    assert parts(later.regularly) == (10, 20, 50.0, False)
    assert parts(summer.at_all) == (20, 20, 100.0, False)
    assert parts(summer.regularly) == (10, 20, 50.0, False)
    assert answered(summer.at_all) == answered(summer.regularly) == (70, 28.6)
    assert answered(later.at_all) == answered(later.regularly) == (70, 28.6)


def test_7_returns_of_70_are_too_few_to_be_confident(quarters: Tuple[UsageQuarter, ...]) -> None:
    autumn = quarters[2]
    assert autumn.period == "2025-Q3"
    assert parts(autumn.returns) == (7, 70, 10.0, True)
    assert parts(autumn.at_all) == (7, 7, 100.0, True)
    assert answered(autumn.at_all) == (70, 10.0)


def test_what_three_of_seven_said_is_not_told(quarters: Tuple[UsageQuarter, ...]) -> None:
    regularly = quarters[2].regularly
    assert regularly is not None
    assert [each.reason for each in regularly.not_computable] == [NotComputable.SUPPRESSED]
    assert (regularly.numerator, regularly.denominator, regularly.percentage) == (None,) * 3


def test_118_reflections_come_from_seven_sources(manager: Actor) -> None:
    report = ProgrammeCounts.of(manager)
    assert (report.contributions, report.origins) == (118, 7)
    assert len(report.inquiries) == 7
    assert sum(line.contributions or 0 for line in report.inquiries) == 118


def test_two_sources_that_do_not_agree_stand_beside_each_other(manager: Actor) -> None:
    told = [
        (line.numerator, line.denominator, line.percentage, line.source, line.contradicted)
        for line in ProgrammeCounts.of(manager).figures
    ]
    assert told == [
        (6, 70, 8.6, "Interim report", True),
        (7, 70, 10.0, "Final report", True),
    ]


def test_the_totals_come_from_records_that_the_manager_does_not_see(
    store: Store, manager: Actor
) -> None:
    lead = store.actor("lead", "hillside", Role.COACH, "HOPERAT")
    for kind, number in (
        (Practitioner, 70),
        (Attendance, 70 + 11 + 10),
        (EventFeedback, 63),
        (UsageReturn, 17 + 20 + 7),
    ):
        assert sum(1 for _ in lead.find_all(kind, PLACE)) == number
    assert list(manager.find_all(UsageReturn, PLACE)) == []


def test_the_example_prints_every_figure(manager: Actor) -> None:
    printed = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False
    )
    assert printed.returncode == 0, printed.stderr[-2000:]
    lines = [" ".join(line.split()) for line in printed.stdout.splitlines()]
    assert lines == [" ".join(line.split()) for line in figures(manager)]
    for line in (
        "trained 70",
        "gave feedback 63 of 70 (90.0 %)",
        "of those trained 11 of 70 (15.7 %)",
        "of the champions 10 of 13 (76.9 %)",
        "confidence 6.5 on a scale of 1 to 10, of 17 answers",
        "use it at all 20 of 20 (100.0 %); answered: 20 of 70 (28.6 %)",
        "3 months on, at all 20 of 20 (100.0 %); answered: 20 of 70 (28.6 %)",
        "3 months on, regularly 10 of 20 (50.0 %); answered: 20 of 70 (28.6 %)",
        "returned 7 of 70 (10.0 %); too few to be confident",
        "use it regularly not told: It is about so few people that it could tell of them.",
        "reflections 118 from 7 sources",
    ):
        assert line in lines
