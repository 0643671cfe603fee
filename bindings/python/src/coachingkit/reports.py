"""Every report, and the parts that it is made of.

Written by generate.py from the catalogue of CoachingKit 1.0.0: change it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    ClassVar,
    Dict,
    Mapping,
    Optional,
    Tuple,
    Type,
)

from . import _forms as _f
from ._report import Part, Reader, Report, each
from .choices import (
    _ACTION_PERFORMER,
    _COMMUNICATION_NEED,
    _GOAL_ACHIEVEMENT_STATUS,
    _GOAL_LIFECYCLE_STATUS,
    _IDEA_ORIGIN,
    _LOOP_PART,
    _NOT_COMPUTABLE,
    _REFLECTOR,
    _SAID_BY,
    _STRATEGY_STATUS,
    ActionPerformer,
    CommunicationNeed,
    GoalAchievementStatus,
    GoalLifecycleStatus,
    IdeaOrigin,
    LoopPart,
    NotComputable,
    Reflector,
    SaidBy,
    StrategyStatus,
)
from .page import File
from .values import (
    DateInput,
    Moment,
    PartialDate,
)

if TYPE_CHECKING:
    from .actor import Actor

__all__ = [
    "ClientSummary",
    "DueAndSince",
    "GoalAttainment",
    "GoalProgress",
    "Loop",
    "PlacePicture",
    "GoalScore",
    "GoalLine",
    "StrategyLine",
    "ReflectionLine",
    "ActionLine",
    "LeftOut",
    "RenewalLine",
    "AttainmentByRater",
    "IdeaCount",
    "GoalLoop",
    "KindCount",
    "ValueCount",
    "REPORTS",
]


@dataclass(frozen=True, repr=False)
class GoalScore(Part):
    """The newest score of each instrument and rater; raters are never merged."""

    instrument: Optional[str] = None
    """Code of the instrument, or where it has none its words."""
    rater: Optional[SaidBy] = None
    """Who rated."""
    total: Optional[float] = None
    """The total."""
    occurred: Optional[Moment] = None
    """When."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "rater": _SAID_BY.__getitem__,
        "occurred": _f.read_moment,
    }


@dataclass(frozen=True, repr=False)
class GoalLine(Part):
    """The tree of goals."""

    goal: str
    """The goal."""
    part_of: Optional[str] = None
    """The bigger goal that it is part of, where that exists for the actor."""
    depth: Optional[int] = None
    """How many bigger goals are above it."""
    statement: Optional[str] = None
    """The goal in the person's own words; missing where it was recorded without words."""
    lifecycle_status: Optional[GoalLifecycleStatus] = None
    """Whether it goes on."""
    achievement_status: Optional[GoalAchievementStatus] = None
    """How far it was reached."""
    target_date: Optional[PartialDate] = None
    """By when it is to be reached."""
    scores: Tuple[GoalScore, ...] = ()
    """The newest score of each instrument and rater; raters are never merged."""
    strategies: Optional[int] = None
    """Strategies for it that are to be tried, tried or kept."""
    last_reflection: Optional[Moment] = None
    """When somebody last looked back on it, itself or a strategy for it."""
    next_action: Optional[str] = None
    """The open action for it that is due first."""
    next_action_due: Optional[PartialDate] = None
    """When that is due."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "lifecycle_status": _GOAL_LIFECYCLE_STATUS.__getitem__,
        "achievement_status": _GOAL_ACHIEVEMENT_STATUS.__getitem__,
        "target_date": _f.read_date,
        "scores": each(GoalScore.from_json),
        "last_reflection": _f.read_moment,
        "next_action_due": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class StrategyLine(Part):
    """Strategies that are to be tried, tried or kept."""

    strategy: str
    """The strategy."""
    idea: Optional[str] = None
    """The idea."""
    whose_idea: Optional[IdeaOrigin] = None
    """Whose idea it was."""
    status: Optional[StrategyStatus] = None
    """What became of it so far."""
    goals: Tuple[str, ...] = ()
    """The goals that it is for."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "whose_idea": _IDEA_ORIGIN.__getitem__,
        "status": _STRATEGY_STATUS.__getitem__,
        "goals": tuple,
    }


@dataclass(frozen=True, repr=False)
class ReflectionLine(Part):
    """The last three reflections, the newest first."""

    reflection: str
    """The reflection."""
    occurred: Optional[Moment] = None
    """When it was."""
    reflector: Optional[Reflector] = None
    """Who reflected."""
    what_i_learnt: Optional[str] = None
    """What was noticed or learnt."""
    what_next: Optional[str] = None
    """What comes next."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "occurred": _f.read_moment,
        "reflector": _REFLECTOR.__getitem__,
    }


@dataclass(frozen=True, repr=False)
class ActionLine(Part):
    """One of: ``actions``, ``due``, ``open``, ``done``."""

    action: str
    """The action."""
    what: Optional[str] = None
    """What is to be done."""
    performer: Optional[ActionPerformer] = None
    """Who does it."""
    due_date: Optional[PartialDate] = None
    """By when."""
    done_date: Optional[PartialDate] = None
    """When it was done."""
    goals: Tuple[str, ...] = ()
    """The goals that it is for."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "performer": _ACTION_PERFORMER.__getitem__,
        "due_date": _f.read_date,
        "done_date": _f.read_date,
        "goals": tuple,
    }


@dataclass(frozen=True, repr=False)
class LeftOut(Part):
    """Why there is nothing to tell."""

    reason: NotComputable
    """Why."""
    what: Optional[str] = None
    """Which figure it would have been, by its name in the result."""
    goal: Optional[str] = None
    """The goal that it is about."""
    score: Optional[str] = None
    """The score that it is about."""
    because: Optional[str] = None
    """The reason as a sentence."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "reason": _NOT_COMPUTABLE.__getitem__,
    }


@dataclass(frozen=True, repr=False)
class RenewalLine(Part):
    """Consents to be renewed by today."""

    record: str
    """The record."""
    renew_by: Optional[PartialDate] = None
    """By when."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "renew_by": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class AttainmentByRater(Part):
    """What each rater says."""

    rater: Optional[SaidBy] = None
    """Who rated; missing where nobody said."""
    baseline: Optional[float] = None
    """T at the start."""
    baseline_goals: Optional[int] = None
    """Goals scored at the start."""
    follow_up: Optional[float] = None
    """T later."""
    follow_up_goals: Optional[int] = None
    """Goals scored later."""
    change: Optional[float] = None
    """T later less T at the start, over goals scored both times."""
    change_goals: Optional[int] = None
    """Goals scored both times."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why T at the start, T later or the change is missing."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "rater": _SAID_BY.__getitem__,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class IdeaCount(Part):
    """Whose ideas they were, with how many."""

    count: int
    """How many."""
    origin: Optional[IdeaOrigin] = None
    """From whom; missing where nobody said."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "origin": _IDEA_ORIGIN.__getitem__,
    }


@dataclass(frozen=True, repr=False)
class GoalLoop(Part):
    """Each goal that something of the loop hangs on."""

    goal: str
    """The goal."""
    strategies: Optional[int] = None
    """Strategies for it."""
    kept: Optional[int] = None
    """Those of them that are kept."""
    ideas: Tuple[IdeaCount, ...] = ()
    """Whose ideas they were, with how many."""
    rounds: Optional[int] = None
    """Rounds."""
    practices: Optional[int] = None
    """Practices in real life."""
    observations: Optional[int] = None
    """Observations."""
    reflections: Optional[int] = None
    """Reflections."""
    feedbacks: Optional[int] = None
    """Feedbacks."""
    missing: Tuple[LoopPart, ...] = ()
    """Parts of the loop of which nothing was recorded."""
    days_to_first_practice: Optional[int] = None
    """Days from the first idea to the first practice."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "ideas": each(IdeaCount.from_json),
        "missing": each(_LOOP_PART.__getitem__),
    }


@dataclass(frozen=True, repr=False)
class KindCount(Part):
    """Counts of records by kind."""

    kind: str
    """The kind."""
    count: int
    """How many, rounded."""


@dataclass(frozen=True, repr=False)
class ValueCount(Part):
    """Counts of what they say."""

    kind: str
    """The kind."""
    field: str
    """The field."""
    count: int
    """How many, rounded."""
    value: Optional[str] = None
    """The choice; true or false for a yes or no; missing for scales and sums."""
    tenth: Optional[int] = None
    """Of a scale, where on it from 0 for its lowest to 10 for its highest value."""
    is_sum: Optional[bool] = None
    """Whether the count is the sum of the values, such as of minutes."""


@dataclass(frozen=True, repr=False)
class ClientSummary(Report):
    """One page about a client: who, the goals with both statuses and scores, what is being tried
    and whose idea it was, the last reflections, what comes next. Concerns are never part of it.

    For: coach, practitioner, client, supporter.
    """

    name: Optional[str] = None
    """The name that is used now; a former name is never given."""
    birth_date: Optional[PartialDate] = None
    """When the client was born."""
    deceased_date: Optional[PartialDate] = None
    """When the client died."""
    languages: Tuple[str, ...] = ()
    """Languages of the client, as BCP 47 tags."""
    interpreter_needed: Optional[bool] = None
    """Whether an interpreter is needed."""
    communication_needs: Tuple[CommunicationNeed, ...] = ()
    """How the client likes to be told things."""
    goals: Tuple[GoalLine, ...] = ()
    """The tree of goals."""
    strategies: Tuple[StrategyLine, ...] = ()
    """Strategies that are to be tried, tried or kept."""
    reflections: Tuple[ReflectionLine, ...] = ()
    """The last three reflections, the newest first."""
    actions: Tuple[ActionLine, ...] = ()
    """Open actions, those due first before others."""
    next_contact: Optional[PartialDate] = None
    """The next contact that was agreed on and lies not before today."""
    conversations: Optional[int] = None
    """Conversations so far."""
    today: Optional[PartialDate] = None
    """The day that counted as today."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "birth_date": _f.read_date,
        "deceased_date": _f.read_date,
        "languages": tuple,
        "communication_needs": each(_COMMUNICATION_NEED.__getitem__),
        "goals": each(GoalLine.from_json),
        "strategies": each(StrategyLine.from_json),
        "reflections": each(ReflectionLine.from_json),
        "actions": each(ActionLine.from_json),
        "next_contact": _f.read_date,
        "today": _f.read_date,
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "clientSummary"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> ClientSummary:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``today``: The day that counts as today, since due dates are local; the day in UTC where
        none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            today=today,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class DueAndSince(Report):
    """Actions that are due, open, and done since the last conversation; consents to be renewed.
    After the person's death nothing is due.

    For: coach, practitioner, client, supporter.
    """

    due: Tuple[ActionLine, ...] = ()
    """Open actions that are due by today, the oldest first."""
    open: Tuple[ActionLine, ...] = ()
    """Open actions that are due later, or of which nobody said when."""
    done: Tuple[ActionLine, ...] = ()
    """Actions that were done since the last conversation before today."""
    since: Optional[PartialDate] = None
    """The day of that conversation; missing where there was none: then all that was done is given.
    """
    today: Optional[PartialDate] = None
    """The day that counted as today."""
    next_contact: Optional[PartialDate] = None
    """The next contact that was agreed on and lies not before today."""
    consents_to_renew: Tuple[RenewalLine, ...] = ()
    """Consents to be renewed by today."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "due": each(ActionLine.from_json),
        "open": each(ActionLine.from_json),
        "done": each(ActionLine.from_json),
        "since": _f.read_date,
        "today": _f.read_date,
        "next_contact": _f.read_date,
        "consents_to_renew": each(RenewalLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "dueAndSince"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> DueAndSince:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``today``: The day that counts as today, since due dates are local; the day in UTC where
        none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            today=today,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class GoalAttainment(Report):
    """Goal attainment over the goals of a client: T at the start, later, and the change over goals
    scored both times. Raters are never merged; a missing score drops out with its weight; where
    all weights are 0 each goal counts as 1.

    For: coach, practitioner, client, supporter.

    Kiresuk TJ, Sherman RE. Goal attainment scaling. Community Ment Health J 1968;4:443-453: T =
    50 + 10 * sum(w x) / sqrt((1 - r) sum(w^2) + r (sum w)^2), r = 0.3.
    """

    raters: Tuple[AttainmentByRater, ...] = ()
    """What each rater says."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Goals and scores that are not part of the figures, and why."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "raters": each(AttainmentByRater.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "goalAttainment"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        correlation: Optional[float] = None,
    ) -> GoalAttainment:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``correlation``: The correlation assumed between goals; 0.3 where none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            correlation=correlation,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class GoalProgress(Report):
    """The tree of a client's goals, each with both statuses, its newest scores, the last
    reflection and the next action.

    For: coach, practitioner, client, supporter.

    HL7 FHIR R4 Goal: lifecycle and achievement are two statuses.
    """

    goals: Tuple[GoalLine, ...] = ()
    """The goals, each behind the bigger one that it is part of."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "goals": each(GoalLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "goalProgress"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> GoalProgress:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``today``: The day that counts as today, since due dates are local; the day in UTC where
        none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            today=today,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Loop(Report):
    """How the loop of strategies goes for each goal: what was tried, in how many rounds, whose
    ideas they were, what was kept, and which parts are missing.

    For: coach, practitioner, client, supporter.

    Occupational performance coaching: the parts of the loop do not follow a sequence.
    """

    goals: Tuple[GoalLoop, ...] = ()
    """Each goal that something of the loop hangs on."""
    strategies_without_goal: Optional[int] = None
    """Strategies that are for no goal."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "goals": each(GoalLoop.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "loop"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> Loop:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``today``: The day that counts as today, since due dates are local; the day in UTC where
        none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            today=today,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class PlacePicture(Report):
    """What is recorded about the clients of a place in a closed quarter or year: how many records
    of each kind, and of each choice, scale and yes or no in them how many say what.

    For: coach, manager.

    Periods are quarters and years that are over; a cell about fewer than 5 clients is left out,
    and every count is rounded to the nearest 5, sums of minutes to 300, so that none can be had
    by subtraction: conventions of this project.
    """

    period: Optional[str] = None
    """The period."""
    kinds: Tuple[KindCount, ...] = ()
    """Counts of records by kind."""
    values: Tuple[ValueCount, ...] = ()
    """Counts of what they say."""
    suppressed: Optional[int] = None
    """Cells that were left out, because they are about too few clients."""
    smallest: Optional[int] = None
    """About how many clients a cell is at least."""
    rounded_to: Optional[int] = None
    """Counts are rounded to the nearest multiple of this; sums of minutes to 300."""
    undated: Optional[int] = None
    """Records whose date leaves open in which quarter they lie, rounded in the same way."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "kinds": each(KindCount.from_json),
        "values": each(ValueCount.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "placePicture"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
        smallest: Optional[int] = None,
    ) -> PlacePicture:
        """Makes it of what exists for the actor.

        ``period``: A quarter (2026-Q1) or a year (2026) that is over.

        ``smallest``: About how many clients a cell must be to be shown; 5 where nothing is
        said.
        """
        j = actor.report(
            cls.NAME,
            period=period,
            smallest=smallest,
        )
        return cls.from_json(j)


REPORTS: Dict[str, Type[Report]] = {
    "clientSummary": ClientSummary,
    "dueAndSince": DueAndSince,
    "goalAttainment": GoalAttainment,
    "goalProgress": GoalProgress,
    "loop": Loop,
    "placePicture": PlacePicture,
}
"""The class of each report by its name."""
