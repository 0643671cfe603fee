#!/usr/bin/env python3
r"""What became of coaching by text message, client by client and week by week.

    import_messages.py --store clinic.coaching --key-file key patient5.csv patient6.csv
    message_charts.py --store clinic.coaching --key-file key patient5 patient6 --chart chart.png

Prints of each client that import_messages.py recorded: how many conversations there were in each
week, which goals were set and met, and how confident somebody said they were of reaching them. What
the coach took the client to say is told apart from what the client said. Nothing is read from the
messages themselves: all of it is in the store.

The chart needs matplotlib (pip install matplotlib), the table does not. No text is ever printed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Dict, Iterator, List, Literal, NamedTuple, Optional, Tuple

from coachingkit import Actor, CoachingError, Role, Scale, Store
from coachingkit.choices import GoalAchievementStatus, SaidBy
from coachingkit.errors import NotFound
from coachingkit.records import Conversation, Goal
from coachingkit.reports import GoalProgress
from coachingkit.values import Moment
from messages.frame import PEOPLE

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Confidence(NamedTuple):
    """How confident somebody said the client is, and when."""

    when: Optional[Moment]
    scale: Scale

    @property
    def is_own(self) -> bool:
        """Whether the client said it."""
        return self.scale.said_by == SaidBy.CLIENT


@dataclass
class Week:
    """What happened in a week."""

    conversations: int = 0
    goals: List[Optional[GoalAchievementStatus]] = field(default_factory=list)
    """What became of each goal that was set in it; None where nobody said."""
    confidences: List[Confidence] = field(default_factory=list)

    @property
    def met(self) -> int:
        """How many of its goals were met."""
        return self.goals.count(GoalAchievementStatus.ACHIEVED)

    @property
    def not_met(self) -> int:
        """How many of its goals were not met."""
        return self.goals.count(GoalAchievementStatus.NOT_ACHIEVED)


def day_of(when: Optional[Moment]) -> Optional[date]:
    """The local day; None where it is not known."""
    if isinstance(when, datetime):
        return when.date()
    return when.date if when else None


class Course:
    """The weeks of a client, from the first with anything in it to the last."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.undated = Week()
        """What happened on a day that nobody said."""
        self._weeks: Dict[date, Week] = {}

    def week(self, when: Optional[Moment]) -> Week:
        """The week of a moment; it begins on Monday."""
        day = day_of(when)
        if day is None:
            return self.undated
        return self._weeks.setdefault(day - timedelta(days=day.weekday()), Week())

    def weeks(self) -> List[Tuple[date, Week]]:
        """All weeks with the Monday of each, also those in which nothing happened."""
        if not self._weeks:
            return []
        first, last = min(self._weeks), max(self._weeks)
        mondays = [first + timedelta(days=days) for days in range(0, (last - first).days + 1, 7)]
        return [(monday, self._weeks.get(monday, Week())) for monday in mondays]

    def __str__(self) -> str:
        weeks = [self.undated, *self._weeks.values()]
        goals = sum(len(week.goals) for week in weeks)
        met, not_met = sum(week.met for week in weeks), sum(week.not_met for week in weeks)
        conversations = sum(week.conversations for week in weeks)
        return (
            f"{self.name}: {conversations} conversations; {goals} goals set, {met} met,"
            f" {not_met} not met, {goals - met - not_met} not said"
        )


# Out of the store


def read_course(actor: Actor, name: str) -> Course:
    """What the store says of a client."""
    file = actor.find_file(PEOPLE, name)
    course = Course(name)
    for conversation in actor.find_all(Conversation, file):
        course.week(conversation.occurred).conversations += 1
    for line in GoalProgress.of(actor, file=file).goals:
        if line.depth:
            continue  # a small step of a goal that is counted
        versions = [each for each in actor.history(file, line.goal) if isinstance(each, Goal)]
        course.week(versions[-1].start_date).goals.append(line.achievement_status)
        for confidence in confidences(versions):
            course.week(confidence.when).confidences.append(confidence)
    return course


def confidences(versions: List[Goal]) -> List[Confidence]:
    """What was said of a goal, oldest first; a version that repeats what is said adds nothing."""
    found: List[Confidence] = []
    for version in versions:
        if version.confidence:
            confidence = Confidence(version.occurred, version.confidence)
            if confidence not in found:
                found.append(confidence)
    return found


# As a table


def table(course: Course) -> Iterator[str]:
    """The lines of a client."""
    yield str(course)
    yield "  week of     conversations  goals set  met  not met  confidence"
    weeks = [(str(monday), week) for monday, week in course.weeks()]
    if course.undated != Week():
        weeks.append(("not known", course.undated))
    for monday, week in weeks:
        said = ", ".join(words(each) for each in week.confidences)
        counts = f"{week.conversations:>13}  {len(week.goals):>9}  {week.met:>3}"
        yield f"  {monday:10}  {counts}  {week.not_met:>7}  {said}".rstrip()


def words(confidence: Confidence) -> str:
    """A confidence, and who said it where that was not the client."""
    scale = confidence.scale
    who = "" if confidence.is_own else f" (said by {scale.said_by or 'nobody named'})"
    return f"{scale.value:g} on {scale.minimum:g} to {scale.maximum:g}{who}"


# As a chart


def draw(courses: List[Course], path: Path) -> None:
    """Two pictures for each client: conversations with goals, and confidence."""
    # Here and not above: who wants the table only needs no matplotlib.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 1.5 + 1.8 * len(courses)), layout="constrained")
    figure.suptitle(
        "Bars: conversations. Dots: goals (full: met, half: nobody said, empty: not met).\n"
        "Lines: confidence as the client said it. Crosses: as somebody else said it."
    )
    axes = figure.subplots(len(courses), 2, sharex=True, sharey="col", squeeze=False)
    for (left, right), course in zip(axes, courses):
        weeks = [week for _, week in course.weeks()]
        left.set_title(str(course), loc="left", fontsize="small")
        draw_weeks(left, weeks)
        draw_confidences(right, weeks)
    for bottom in axes[-1]:
        bottom.set_xlabel("week")
    # All pictures have the weeks of the longest.
    axes[0][0].set_xticks(range(1, max(len(course.weeks()) for course in courses) + 1))
    figure.savefig(path)


def draw_weeks(axes: Axes, weeks: List[Week]) -> None:
    """Conversations as bars, and a dot for each goal."""
    numbers = range(1, len(weeks) + 1)
    axes.bar(numbers, [week.conversations for week in weeks], color="0.8")
    for number, week in zip(numbers, weeks):
        for height, status in enumerate(week.goals):
            axes.plot(number, height + 0.5, "o", color="black", fillstyle=fill(status))


def draw_confidences(axes: Axes, weeks: List[Week]) -> None:
    """What the client said as a line, what others said as crosses. No scale is made another."""
    said = [(number, each) for number, week in enumerate(weeks, 1) for each in week.confidences]
    own = [(number, each.scale.value) for number, each in said if each.is_own]
    others = [(number, each.scale.value) for number, each in said if not each.is_own]
    axes.plot([week for week, _ in own], [value for _, value in own], "o-")
    axes.plot([week for week, _ in others], [value for _, value in others], "rx", markersize=10)
    for _, each in said:
        # The lowest and the highest value that could be said are in the picture.
        axes.plot([1, 1], [each.scale.minimum, each.scale.maximum], alpha=0)


def fill(status: Optional[GoalAchievementStatus]) -> Literal["full", "left", "none"]:
    """How the dot of a goal is filled."""
    if status == GoalAchievementStatus.ACHIEVED:
        return "full"
    return "none" if status == GoalAchievementStatus.NOT_ACHIEVED else "left"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("clients", nargs="+", help="named as the tables that were imported")
    parser.add_argument("--store", required=True, type=Path, help="as import_messages.py left it")
    parser.add_argument("--key-file", required=True, type=Path)
    parser.add_argument("--organisation", default="study", help="whose files to read (study)")
    parser.add_argument("--chart", type=Path, help="draws a chart into this file (png, svg, pdf)")
    return parser.parse_args()


def read_courses(actor: Actor, names: List[str]) -> Iterator[Course]:
    """The clients; one that is not in the store is said."""
    for name in names:
        try:
            yield read_course(actor, name)
        except NotFound:
            print(f"{name}: there is no such client", file=sys.stderr)


def main() -> int:
    """Prints the table and draws the chart; 0 when every client was found."""
    given = arguments()
    try:
        key = given.key_file.read_bytes()
        with Store.open(given.store, key=key, read_only=True) as store:
            actor = store.actor("message_charts", given.organisation, Role.COACH, "HRESCH")
            courses = list(read_courses(actor, given.clients))
        for course in courses:
            print("\n".join([*table(course), ""]))
        if given.chart and courses:
            draw(courses, given.chart)
    except (CoachingError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except ImportError:
        print("There is no chart: pip install matplotlib", file=sys.stderr)
        return 1
    return 0 if len(courses) == len(given.clients) else 1


if __name__ == "__main__":
    sys.exit(main())
