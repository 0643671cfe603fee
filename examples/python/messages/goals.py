"""A week's goal as a record: each step of its negotiation is a version, and so is its end."""

from __future__ import annotations

from typing import Dict, List, Optional

from coachingkit import Quantity, Scale
from coachingkit.choices import (
    GoalAchievementStatus,
    GoalLifecycleStatus,
    GoalOwner,
    InformantShare,
)
from coachingkit.records import (
    Goal,
    GoalAchievementEntry,
    GoalLifecycleEntry,
    GoalSmart,
    Informant,
    Record,
)

from .frame import Draft, Frame, day, said_by
from .reading import CLIENT, Message
from .smart import Parts, find_parts
from .weeks import Amount, Step, Week


class GoalDrafts:
    """Drafts the goals of a table."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.of_week: Dict[int, str] = {}
        """Id of the goal of each week that has one."""

    def draft(self, week: Week, following: Optional[Week]) -> List[Draft]:
        """The goal of a week, and the small steps that it has where amounts differ by day."""
        if not week.steps:
            return []
        key = week.steps[0].proposed.id
        goal_id = self.of_week[week.number] = self.frame.id("goal", key)
        history: List[GoalLifecycleEntry] = []
        versions: List[Record] = []
        for step in week.steps:
            versions.append(self.version(week, step, goal_id, history))
        end = self.end(week, following, goal_id, history)
        versions += [end] if end else []
        parts = self.small_steps(week, goal_id, key, is_over=end is not None)
        said = {s.confidence.value: s.confidence.message.id for s in week.steps if s.confidence}
        return [Draft(versions, key, said), *parts]

    def version(
        self, week: Week, step: Step, goal_id: str, history: List[GoalLifecycleEntry]
    ) -> Goal:
        """The goal as it was after a step; `history` goes on with it."""
        is_agreed = step is week.steps[-1]
        status = GoalLifecycleStatus.ACTIVE if is_agreed else GoalLifecycleStatus.PROPOSED
        said = step.confidence
        since = step.sources[-1] if is_agreed else step.proposed
        if not history or history[-1].status != status:
            history.append(GoalLifecycleEntry(status, date=self.frame.moment(since)))
        parts = find_parts(week, step)
        wording = step.wording
        plan = week.answers if is_agreed and (parts.when or parts.place) else []
        return Goal(
            id=goal_id,
            client=self.frame.client,
            occurred=self.frame.moment(said.message if said else step.proposed),
            statement=wording.text,
            whose_words=said_by(wording.message),
            whose_goal=owner(step),
            lifecycle_status=status,
            lifecycle_history=list(history),
            start_date=day(step.proposed),
            confidence=confidence(step),
            smart=smart(parts, step.amounts[0] if len(step.amounts) == 1 else None),
            informants=self.informants(step),
            sources=self.frame.sources([*step.sources, wording.message, *plan]),
        )

    def end(
        self,
        week: Week,
        following: Optional[Week],
        goal_id: str,
        history: List[GoalLifecycleEntry],
    ) -> Optional[Goal]:
        """The goal once the next week has begun, or somebody said what became of it."""
        if not following and not week.outcome:
            return None
        goal = self.version(week, week.steps[-1], goal_id, history)
        told: List[Message] = []
        if following:
            begun = following.setting[0]
            told.append(begun)
            goal.lifecycle_status = GoalLifecycleStatus.COMPLETED
            goal.lifecycle_history.append(
                GoalLifecycleEntry(goal.lifecycle_status, date=self.frame.moment(begun))
            )
        if week.outcome:
            told.append(week.outcome.message)
            is_reached = week.outcome.achieved
            status = GoalAchievementStatus.ACHIEVED
            goal.achievement_status = status if is_reached else GoalAchievementStatus.NOT_ACHIEVED
            when = self.frame.moment(week.outcome.message)
            goal.achievement_history = [GoalAchievementEntry(goal.achievement_status, date=when)]
            goal.informants.append(self.frame.informant(week.outcome.message))
        goal.sources += [s for s in self.frame.sources(told) if s not in goal.sources]
        return goal

    def small_steps(self, week: Week, goal_id: str, key: str, *, is_over: bool) -> List[Draft]:
        """A goal for each amount, part of the week's, where they are for different days."""
        step = week.steps[-1]
        if len(step.amounts) < 2:
            return []
        drafts = []
        for index, amount in enumerate(step.amounts):
            part = self.version(week, step, self.frame.id("goal", f"{key} {index}"), [])
            part.part_of = goal_id
            part.confidence = None
            part.smart = smart(find_parts(week, step), amount)
            versions: List[Record] = [part]
            drafts.append(Draft(versions, key))
        return drafts

    def informants(self, step: Step) -> List[Informant]:
        """Who proposed it, and who said it too."""
        first = self.frame.informant(step.proposed)
        others = [w.message for w in step.wordings if w.message.speaker != step.proposed.speaker]
        confirmed = [self.frame.informant(m, InformantShare.CONFIRMED) for m in others[:1]]
        return [first, *confirmed]


def owner(step: Step) -> GoalOwner:
    """Whose goal it is: the client's who proposed it, or both's when the client took it up."""
    if step.proposed.speaker == CLIENT:
        return GoalOwner.CLIENT
    return GoalOwner.JOINT if step.is_joint else GoalOwner.PRACTITIONER


def confidence(step: Step) -> Optional[Scale]:
    """The confidence with its scale and who said it."""
    said = step.confidence
    if said is None:
        return None
    return Scale(said.value, said.minimum, said.maximum, said_by(said.message))


def smart(parts: Parts, amount: Optional[Amount]) -> Optional[GoalSmart]:
    """The parts that were said; None when none was."""
    has_amount = amount is not None and amount.unit
    if not (has_amount or any(vars(parts).values())):
        return None
    when = amount.days if amount and amount.days and amount.days not in parts.when else ""
    return GoalSmart(
        activity=parts.activity or None,
        amount=Quantity(amount.value, amount.unit) if amount and has_amount else None,
        when=", ".join(part for part in (when, parts.when) if part) or None,
        place=parts.place or None,
        how_often=parts.often or None,
    )
