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
    _ADOPTION_STAGE,
    _AGREEMENT_ANSWER,
    _BARRIER_KIND,
    _COMMUNICATION_NEED,
    _CONSENT_HINDRANCE,
    _CONSENT_SCOPE,
    _CONVERSATION_ARRANGEMENT,
    _CONVERSATION_MODE,
    _DECISION_EFFICACY,
    _DECISION_OWNER,
    _GOAL_ACHIEVEMENT_STATUS,
    _GOAL_LIFECYCLE_STATUS,
    _IDEA_ORIGIN,
    _INQUIRY_METHOD,
    _INQUIRY_PERSPECTIVE,
    _LEARNING_EVENT_KIND,
    _LOOP_PART,
    _NOT_COMPUTABLE,
    _OUTCOME_CATEGORY,
    _OUTCOME_MEASURE,
    _PARTY,
    _PEER_OBSERVATION_FORM,
    _PRACTITIONER_ROLE,
    _REFLECTOR,
    _SAID_BY,
    _STRATEGY_STATUS,
    _USAGE_FREQUENCY,
    ActionPerformer,
    AdoptionStage,
    AgreementAnswer,
    BarrierKind,
    CommunicationNeed,
    ConsentHindrance,
    ConsentScope,
    ConversationArrangement,
    ConversationMode,
    DecisionEfficacy,
    DecisionOwner,
    GoalAchievementStatus,
    GoalLifecycleStatus,
    IdeaOrigin,
    InquiryMethod,
    InquiryPerspective,
    LearningEventKind,
    LoopPart,
    NotComputable,
    OutcomeCategory,
    OutcomeMeasure,
    Party,
    PeerObservationForm,
    PractitionerRole,
    Reflector,
    SaidBy,
    StrategyStatus,
    UsageFrequency,
)
from .page import File
from .values import (
    Concept,
    DateInput,
    Moment,
    PartialDate,
    Quantity,
    Scale,
)

if TYPE_CHECKING:
    from .actor import Actor

__all__ = [
    "Agreements",
    "ClientSummary",
    "ConversationBalance",
    "Decisions",
    "DueAndSince",
    "FixingToEnabling",
    "FixingToEnablingTrend",
    "Flow",
    "GoalAttainment",
    "GoalProgress",
    "Loop",
    "Measures",
    "PersonCentredOutcome",
    "PlacePicture",
    "Reach",
    "Usage",
    "Quality",
    "WhoIsLeftOut",
    "ProgrammeCounts",
    "Value",
    "PlaceSummary",
    "PractitionerPicture",
    "Rulers",
    "Sharing",
    "TrainedCircle",
    "WhoCanHelp",
    "AgreementLine",
    "AgreementSubject",
    "LeftOut",
    "GoalScore",
    "GoalLine",
    "StrategyLine",
    "ReflectionLine",
    "ActionLine",
    "BarrierLine",
    "TalkCounts",
    "BalanceFigure",
    "BalanceLine",
    "DecisionLine",
    "RenewalLine",
    "SpectrumCount",
    "SpectrumFigure",
    "MeanLine",
    "CountLine",
    "FixingQuarter",
    "RateLine",
    "AttainmentByRater",
    "IdeaCount",
    "GoalLoop",
    "MeasureFigure",
    "MeasureLine",
    "KindCount",
    "ValueCount",
    "EventLine",
    "StageLevel",
    "UsageShares",
    "UsageQuarter",
    "PlaceRatio",
    "StatedFigure",
    "InquiryLine",
    "ValueInput",
    "OwnReturn",
    "SeenLine",
    "RulerLine",
    "ConsentRecipient",
    "Publication",
    "SharingLine",
    "SupporterSight",
    "Training",
    "CircleLine",
    "ChampionLine",
    "REPORTS",
]


@dataclass(frozen=True, repr=False)
class AgreementLine(Part):
    """One of: ``words``, ``elsewhere``, ``agreements``, ``open_agreements``."""

    agreement: str
    """The agreement."""
    on: Optional[str] = None
    """What it is on."""
    answer: Optional[AgreementAnswer] = None
    """Whether they agree."""
    stakeholder_role: Optional[Party] = None
    """What they are."""
    stakeholder: Optional[str] = None
    """Whose word it is, where client or supporter."""
    stakeholder_in_directory: Optional[str] = None
    """Whose word it is, where practitioner or organisation."""
    other_stakeholder: Optional[str] = None
    """Whose word it is, where there is no record."""
    reopened: Optional[bool] = None
    """Whether the words have changed since."""
    renew_by: Optional[PartialDate] = None
    """By when to ask again."""
    due: Optional[bool] = None
    """Whether that is due."""
    occurred: Optional[Moment] = None
    """When it was said."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "answer": _AGREEMENT_ANSWER.__getitem__,
        "stakeholder_role": _PARTY.__getitem__,
        "renew_by": _f.read_date,
        "occurred": _f.read_moment,
    }


@dataclass(frozen=True, repr=False)
class AgreementSubject(Part):
    """What somebody's word was asked on, with the newest word of each."""

    on: str
    """The goal, decision, strategy or round."""
    agreed: Optional[int] = None
    """How many agree to it as it is now."""
    disagreed: Optional[int] = None
    """How many disagree."""
    pending: Optional[int] = None
    """How many have not said yet."""
    reopened: Optional[int] = None
    """How many said something about words that have changed since."""
    open: Optional[bool] = None
    """Whether somebody disagrees, has not said yet, or spoke of other words."""
    words: Tuple[AgreementLine, ...] = ()
    """The newest word of each."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "words": each(AgreementLine.from_json),
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
    rater_person: Optional[str] = None
    """The rater's record, where there is one: two people in one role are two raters."""

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
    """When somebody last looked back on it: itself, a strategy for it, a round or a practice of
    that.
    """
    next_action: Optional[str] = None
    """The open action for it that is due first."""
    next_action_due: Optional[PartialDate] = None
    """When that is due."""
    agreements: Tuple[AgreementLine, ...] = ()
    """The newest word of each who agreed to it or did not, in the progress of goals alone."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "lifecycle_status": _GOAL_LIFECYCLE_STATUS.__getitem__,
        "achievement_status": _GOAL_ACHIEVEMENT_STATUS.__getitem__,
        "target_date": _f.read_date,
        "scores": each(GoalScore.from_json),
        "last_reflection": _f.read_moment,
        "next_action_due": _f.read_date,
        "agreements": each(AgreementLine.from_json),
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
class BarrierLine(Part):
    """What stands in the way and was not overcome."""

    barrier: str
    """The barrier."""
    words: Optional[str] = None
    """What it is, in the words of whoever names it."""
    nature: Optional[BarrierKind] = None
    """Of which sort it is."""
    goals: Tuple[str, ...] = ()
    """The goals that it stands in the way of."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "nature": _BARRIER_KIND.__getitem__,
        "goals": tuple,
    }


@dataclass(frozen=True, repr=False)
class TalkCounts(Part):
    """The sums of what was counted in all of these conversations."""

    questions: Optional[int] = None
    """Questions."""
    simple_reflections: Optional[int] = None
    """Reflections that repeat what was said."""
    complex_reflections: Optional[int] = None
    """Reflections that add meaning or feeling."""
    change_talk: Optional[int] = None
    """Utterances of the person in favour of change."""
    sustain_talk: Optional[int] = None
    """Utterances of the person in favour of staying as it is."""


@dataclass(frozen=True, repr=False)
class BalanceFigure(Part):
    """One of: ``reflections_to_questions``, ``complex_reflections``, ``change_talk``."""

    value: Optional[float] = None
    """The ratio, half up to four decimals."""
    counts: Optional[TalkCounts] = None
    """The sums of what was counted in all of these conversations."""
    conversations: Optional[int] = None
    """In how many conversations everything that the ratio needs was counted."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no ratio."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "counts": TalkCounts.from_json,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class BalanceLine(Part):
    """Each conversation in which something was counted."""

    conversation: str
    """The conversation."""
    occurred: Optional[Moment] = None
    """When it was."""
    counts: Optional[TalkCounts] = None
    """What was counted."""
    reflections_to_questions: Optional[float] = None
    """Reflections for each question."""
    complex_reflections: Optional[float] = None
    """Complex reflections of all reflections."""
    change_talk: Optional[float] = None
    """Change talk of change and sustain talk."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why one of them is missing."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "occurred": _f.read_moment,
        "counts": TalkCounts.from_json,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class DecisionLine(Part):
    """One of: ``decisions``, ``decisions_to_review``."""

    decision: str
    """The decision."""
    question: Optional[str] = None
    """What was to be decided."""
    decided: Optional[str] = None
    """What was decided."""
    day: Optional[PartialDate] = None
    """When: a local day."""
    whose_decision: Optional[DecisionOwner] = None
    """Whose decision it was."""
    made_for_person: Optional[bool] = None
    """Whether it was made for a person who could not decide."""
    goals: Tuple[str, ...] = ()
    """The goals that it is about."""
    review_date: Optional[PartialDate] = None
    """When to look at it again."""
    review_due: Optional[bool] = None
    """Whether that is due and not yet done."""
    efficacy: Optional[DecisionEfficacy] = None
    """Whether it worked."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "day": _f.read_date,
        "whose_decision": _DECISION_OWNER.__getitem__,
        "goals": tuple,
        "review_date": _f.read_date,
        "efficacy": _DECISION_EFFICACY.__getitem__,
    }


@dataclass(frozen=True, repr=False)
class RenewalLine(Part):
    """One of: ``consents_to_renew``, ``agreements_to_renew``."""

    record: str
    """The record."""
    renew_by: Optional[PartialDate] = None
    """By when."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "renew_by": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class SpectrumCount(Part):
    """How many stood where."""

    place: int
    """Where, from 0 for fixing to 10 for enabling."""
    count: int
    """How many."""


@dataclass(frozen=True, repr=False)
class SpectrumFigure(Part):
    """One of: ``overall``, ``months``, ``arrangements``, ``modes``."""

    count: int
    """How many there are."""
    said_by: Optional[SaidBy] = None
    """Who placed them; missing where nobody said."""
    month: Optional[str] = None
    """In which month: 2026-03."""
    arrangement: Optional[ConversationArrangement] = None
    """Whether they were planned."""
    mode: Optional[ConversationMode] = None
    """How they were held."""
    mean: Optional[float] = None
    """The mean, from 0 for fixing to 10 for enabling."""
    distribution: Tuple[SpectrumCount, ...] = ()
    """How many stood where."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "said_by": _SAID_BY.__getitem__,
        "arrangement": _CONVERSATION_ARRANGEMENT.__getitem__,
        "mode": _CONVERSATION_MODE.__getitem__,
        "distribution": each(SpectrumCount.from_json),
    }


@dataclass(frozen=True, repr=False)
class MeanLine(Part):
    """One of: ``mean``, ``contacts_per_engagement``, ``still_useful``, ``confidence``,
    ``fixing_to_enabling``, ``fidelity``, ``experience``, ``by_arrangement``.
    """

    what: Optional[str] = None
    """Of what."""
    mean: Optional[float] = None
    """The mean with one decimal, half up."""
    count: Optional[int] = None
    """How many people, or where it is of other things how many of those."""
    minimum: Optional[float] = None
    """The lowest value of the scale."""
    maximum: Optional[float] = None
    """The highest value of the scale."""
    too_few: Optional[bool] = None
    """Whether there are too few to be confident."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no mean."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class CountLine(Part):
    """One of: ``conversations``, ``teams``, ``undated``, ``engagements``, ``minutes``,
    ``undetermined``, ``score_undetermined``, ``stages``, ``changes``, ``observations``,
    ``would_do_again``, ``by_language``, ``by_need``, ``by_interpreter``, ``techniques``,
    ``distribution``.
    """

    what: str
    """Of what."""
    also: Optional[str] = None
    """What it is divided by beside."""
    count: Optional[int] = None
    """How many; missing where that is about too few people."""
    suppressed: Optional[bool] = None
    """Whether the count is left out because it is about too few people."""


@dataclass(frozen=True, repr=False)
class FixingQuarter(Part):
    """Quarters that are over, in order."""

    period: str
    """The quarter."""
    mean: Optional[MeanLine] = None
    """The mean over the conversations."""
    conversations: Tuple[CountLine, ...] = ()
    """How many conversations lay where, by whether they were planned."""
    teams: Tuple[CountLine, ...] = ()
    """How many conversations lay where, by team."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "mean": MeanLine.from_json,
        "conversations": each(CountLine.from_json),
        "teams": each(CountLine.from_json),
    }


@dataclass(frozen=True, repr=False)
class RateLine(Part):
    """One of: ``turnover``, ``rate``, ``of_staff``, ``organisations``, ``sectors``,
    ``professions``, ``of_trained``, ``of_champions``, ``feedback``, ``returns``, ``at_all``,
    ``regularly``.
    """

    what: Optional[str] = None
    """Of what."""
    numerator: Optional[int] = None
    """How many."""
    denominator: Optional[int] = None
    """Of how many."""
    asked: Optional[int] = None
    """How many were asked, where those are others than the denominator."""
    percentage: Optional[float] = None
    """In percent, with one decimal, half up."""
    response_percentage: Optional[float] = None
    """How many answered of those who were asked, in percent, where that is not the share itself."""
    too_few: Optional[bool] = None
    """Whether there are too few answers to be confident."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no percentage."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "not_computable": each(LeftOut.from_json),
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
    rater_person: Optional[str] = None
    """The rater's record, where there is one: two people in one role are two raters."""

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
    not_computable: Tuple[LeftOut, ...] = ()
    """Why those days are missing."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "ideas": each(IdeaCount.from_json),
        "missing": each(_LOOP_PART.__getitem__),
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class MeasureFigure(Part):
    """What they come to."""

    what: str
    """What it is: total, performance or satisfaction, goal or item."""
    goal: Optional[str] = None
    """The goal that it is about, where it is about one."""
    item: Optional[int] = None
    """The item by its number, where it is about one."""
    before: Optional[float] = None
    """At the start: the mean of all that was scored then."""
    scored_before: Optional[int] = None
    """How many were scored at the start."""
    after: Optional[float] = None
    """Later: the mean of all that was scored then."""
    scored_after: Optional[int] = None
    """How many were scored later."""
    from_: Optional[float] = None
    """The mean at the start of what was scored both times."""
    to: Optional[float] = None
    """The mean later of what was scored both times."""
    scored_both: Optional[int] = None
    """How many were scored both times."""
    change: Optional[float] = None
    """Later less at the start, over what was scored both times."""
    improvement: Optional[float] = None
    """The change for the better: above 0 also where a lower value is the better one."""
    threshold: Optional[float] = None
    """From how much on a change for the better counts."""
    change_rule: Optional[str] = None
    """Which rule says so."""
    threshold_citation: Optional[str] = None
    """Where the threshold comes from."""
    reached: Optional[bool] = None
    """Whether the change for the better reaches it."""
    level_before: Optional[str] = None
    """The level at the start."""
    level_after: Optional[str] = None
    """The level later."""
    cut_set: Optional[str] = None
    """The cut set that makes levels, with its version."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why something is missing."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class MeasureLine(Part):
    """One of: ``instruments``, ``rulers``."""

    instrument: Optional[str] = None
    """Code of the instrument, or where it has none its words."""
    version: Optional[str] = None
    """The version that scores name; missing where they name none."""
    rater: Optional[SaidBy] = None
    """Who rated; missing where nobody said."""
    rater_person: Optional[str] = None
    """The rater's record, where client or supporter."""
    rater_practitioner: Optional[str] = None
    """The rater's entry, where a practitioner."""
    citation: Optional[str] = None
    """Where the instrument comes from."""
    scores: Optional[int] = None
    """How many scores there are."""
    first: Optional[Moment] = None
    """When the first one was."""
    newest: Optional[Moment] = None
    """When the newest one was."""
    figures: Tuple[MeasureFigure, ...] = ()
    """What they come to."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Scores that are not part of it, and why."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "rater": _SAID_BY.__getitem__,
        "first": _f.read_moment,
        "newest": _f.read_moment,
        "figures": each(MeasureFigure.from_json),
        "not_computable": each(LeftOut.from_json),
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
    """The choice; true or false for a yes or no; missing for scales."""
    tenth: Optional[int] = None
    """Of a scale, where on it from 0 for its lowest to 10 for its highest value."""


@dataclass(frozen=True, repr=False)
class EventLine(Part):
    """Learning events in these days, with who came and what came back."""

    title: Optional[str] = None
    """What it is called."""
    kind: Optional[LearningEventKind] = None
    """Of which kind it is."""
    date: Optional[PartialDate] = None
    """Its first day."""
    came: Optional[int] = None
    """How many came. Who missed days, and of whom no day is known that they came, did not. Not
    told where 1 to 4 of them are members who did not agree to be listed.
    """
    in_full: Optional[int] = None
    """How many of them came on every day that was offered."""
    in_part: Optional[int] = None
    """How many of them came on some of the days."""
    of_trained: Optional[RateLine] = None
    """Of the members of the register who were trained by the day of the event: those who came. Not
    told where people came whom nobody names, since they may be among them or not.
    """
    of_champions: Optional[RateLine] = None
    """Of a meeting of champions: of those who were champions on its day, those who came."""
    feedback: Optional[RateLine] = None
    """How many gave feedback, of those who came."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why it is not known how many came."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "kind": _LEARNING_EVENT_KIND.__getitem__,
        "date": _f.read_date,
        "of_trained": RateLine.from_json,
        "of_champions": RateLine.from_json,
        "feedback": RateLine.from_json,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class StageLevel(Part):
    """How many people stood at each stage when each of those years began and when it ended."""

    period: str
    """The year."""
    stage: AdoptionStage
    """The stage."""
    label: str
    """What the organisation calls it; where it has no word, the name of the stage."""
    at_start: Optional[int] = None
    """How many when the year began, to the nearest 5; missing where that is about too few people.
    """
    at_end: Optional[int] = None
    """How many when it ended, to the nearest 5; missing where that is about too few people."""
    suppressed: Optional[bool] = None
    """Whether a count is left out because it is about too few people."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "stage": _ADOPTION_STAGE.__getitem__,
    }


@dataclass(frozen=True, repr=False)
class UsageShares(Part):
    """The same for those who had returned in a quarter before, and for those who were asked so
    many months after the training, as they were told first.
    """

    what: str
    """Who they are: returnedBefore, or the number of months after the training."""
    at_all: Optional[RateLine] = None
    """How many use it at all."""
    regularly: Optional[RateLine] = None
    """How many use it regularly or always."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "at_all": RateLine.from_json,
        "regularly": RateLine.from_json,
    }


@dataclass(frozen=True, repr=False)
class UsageQuarter(Part):
    """Quarters with returns, in order."""

    period: str
    """The quarter."""
    returns: Optional[RateLine] = None
    """Of the members who agreed to be listed and were trained by then: how many returned."""
    at_all: Optional[RateLine] = None
    """Of those who said how often: how many use it at all, from tried to always."""
    regularly: Optional[RateLine] = None
    """Of those who said how often: how many use it regularly or always."""
    groups: Tuple[UsageShares, ...] = ()
    """The same for those who had returned in a quarter before, and for those who were asked so
    many months after the training, as they were told first.
    """
    changes: Tuple[CountLine, ...] = ()
    """Of those who had said in a quarter before how often: how many use it more often, as often or
    less often than they said last, as they were told first.
    """
    still_useful: Optional[MeanLine] = None
    """How useful it still is."""
    confidence: Optional[MeanLine] = None
    """How confident they are to coach."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "returns": RateLine.from_json,
        "at_all": RateLine.from_json,
        "regularly": RateLine.from_json,
        "groups": each(UsageShares.from_json),
        "changes": each(CountLine.from_json),
        "still_useful": MeanLine.from_json,
        "confidence": MeanLine.from_json,
    }


@dataclass(frozen=True, repr=False)
class PlaceRatio(Part):
    """The balance over conversations in which both was counted."""

    what: str
    """Which ratio."""
    numerator: Optional[int] = None
    """What is divided, rounded to the nearest 5."""
    denominator: Optional[int] = None
    """What it is divided by, rounded to the nearest 5."""
    value: Optional[float] = None
    """The ratio of the rounded counts with two decimals, half up."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no ratio."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class StatedFigure(Part):
    """Figures, in the order of their titles, dates and sources."""

    title: Optional[str] = None
    """What it is."""
    category: Optional[OutcomeCategory] = None
    """Whom it is about."""
    measure: Optional[OutcomeMeasure] = None
    """What is measured."""
    numerator: Optional[float] = None
    """How many."""
    denominator: Optional[float] = None
    """Of how many."""
    percentage: Optional[float] = None
    """In percent, with one decimal, half up."""
    amount: Optional[Quantity] = None
    """An amount with its unit."""
    from_: Optional[PartialDate] = None
    """First day of the period."""
    until: Optional[PartialDate] = None
    """Last day of the period."""
    source: Optional[str] = None
    """Where it comes from."""
    source_date: Optional[PartialDate] = None
    """Of which date the source is."""
    contradicted: Optional[bool] = None
    """Whether another source states another number."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no number or percentage."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "category": _OUTCOME_CATEGORY.__getitem__,
        "measure": _OUTCOME_MEASURE.__getitem__,
        "amount": _f.read_quantity,
        "from_": _f.read_date,
        "until": _f.read_date,
        "source_date": _f.read_date,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class InquiryLine(Part):
    """Parts of the evaluation."""

    title: Optional[str] = None
    """What it is called."""
    method: Optional[InquiryMethod] = None
    """How people were asked."""
    perspective: Optional[InquiryPerspective] = None
    """From whose perspective."""
    date: Optional[PartialDate] = None
    """When."""
    contributions: Optional[int] = None
    """How many contributions, which are not people."""
    origins: Optional[int] = None
    """From how many sources."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "method": _INQUIRY_METHOD.__getitem__,
        "perspective": _INQUIRY_PERSPECTIVE.__getitem__,
        "date": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class ValueInput(Part):
    """Every benefit and cost; where sources differ, from the lowest to the highest."""

    title: Optional[str] = None
    """What it is."""
    measure: Optional[OutcomeMeasure] = None
    """Benefit or cost."""
    lowest: Optional[float] = None
    """The lowest that is stated."""
    highest: Optional[float] = None
    """The highest that is stated."""
    unit: Optional[str] = None
    """The currency."""
    from_: Optional[PartialDate] = None
    """First day of the period."""
    until: Optional[PartialDate] = None
    """Last day of the period."""
    sources: Tuple[str, ...] = ()
    """Who states it, with the date."""
    about_organisation: Optional[str] = None
    """The organisation it is about."""
    place: Optional[Concept] = None
    """The place it is about."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "measure": _OUTCOME_MEASURE.__getitem__,
        "from_": _f.read_date,
        "until": _f.read_date,
        "sources": tuple,
        "place": _f.read_concept,
    }


@dataclass(frozen=True, repr=False)
class OwnReturn(Part):
    """The own usage returns, oldest first."""

    until: Optional[PartialDate] = None
    """Last day of the period that it is about."""
    usage: Optional[UsageFrequency] = None
    """How often coaching was used."""
    confidence: Optional[Scale] = None
    """How confident they were."""
    still_useful: Optional[Scale] = None
    """How useful it still was."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "until": _f.read_date,
        "usage": _USAGE_FREQUENCY.__getitem__,
        "confidence": _f.read_scale,
        "still_useful": _f.read_scale,
    }


@dataclass(frozen=True, repr=False)
class SeenLine(Part):
    """What colleagues saw, oldest first."""

    observation: str
    """The record."""
    date: Optional[PartialDate] = None
    """When."""
    form: Optional[PeerObservationForm] = None
    """What was watched."""
    went_well: Optional[str] = None
    """What went well."""
    one_thing_to_try: Optional[str] = None
    """One thing to try next."""
    fixing_to_enabling: Optional[Scale] = None
    """From fixing to enabling."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "date": _f.read_date,
        "form": _PEER_OBSERVATION_FORM.__getitem__,
        "fixing_to_enabling": _f.read_scale,
    }


@dataclass(frozen=True, repr=False)
class RulerLine(Part):
    """Each goal that has an importance, a confidence or a readiness."""

    goal: str
    """The goal."""
    importance: Optional[Scale] = None
    """How important it is."""
    confidence: Optional[Scale] = None
    """How confident the person is of reaching it."""
    readiness: Optional[Scale] = None
    """How ready the person is to start."""
    important: Optional[bool] = None
    """Whether importance is high."""
    confident: Optional[bool] = None
    """Whether confidence is high."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no profile."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "importance": _f.read_scale,
        "confidence": _f.read_scale,
        "readiness": _f.read_scale,
        "not_computable": each(LeftOut.from_json),
    }


@dataclass(frozen=True, repr=False)
class ConsentRecipient(Part):
    """With whom."""

    organisation: Optional[str] = None
    """The organisation, as its actors name it."""
    practitioner: Optional[str] = None
    """The id of one actor there, where the others are not meant."""
    supporter: Optional[str] = None
    """The record of a supporter."""


@dataclass(frozen=True, repr=False)
class Publication(Part):
    """Where the story was published, and taken down: where it has to go once withdrawn."""

    place: str
    """Where: the name of the leaflet, newsletter or site."""
    address: Optional[str] = None
    """Its address."""
    from_: Optional[PartialDate] = None
    """Since when."""
    taken_down: Optional[PartialDate] = None
    """When it was taken down."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "from_": _f.read_date,
        "taken_down": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class SharingLine(Part):
    """Each consent, in the order in which they were given."""

    consent: str
    """The consent."""
    scope: Optional[ConsentScope] = None
    """To what."""
    kinds: Tuple[str, ...] = ()
    """Names of the kinds that are shared, where the scope is kinds."""
    goals: Tuple[str, ...] = ()
    """Goals that are shared with their small steps, where the scope is goals."""
    recipients: Tuple[ConsentRecipient, ...] = ()
    """With whom."""
    purposes: Tuple[str, ...] = ()
    """For which purposes; none is for treatment."""
    from_: Optional[Moment] = None
    """From when it holds."""
    until: Optional[Moment] = None
    """Until when it holds."""
    in_force: Optional[bool] = None
    """Whether it is in force."""
    hindrance: Optional[ConsentHindrance] = None
    """Why not."""
    renew_by: Optional[PartialDate] = None
    """By when to ask again."""
    story_id: Optional[str] = None
    """The story that is told with it."""
    story_file: Optional[str] = None
    """The file in which the story stands; none where it is not there for whoever asks."""
    story_title: Optional[str] = None
    """What the story is called."""
    publications: Tuple[Publication, ...] = ()
    """Where the story was published, and taken down: where it has to go once withdrawn."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "scope": _CONSENT_SCOPE.__getitem__,
        "kinds": tuple,
        "goals": tuple,
        "recipients": each(ConsentRecipient.from_json),
        "purposes": tuple,
        "from_": _f.read_moment,
        "until": _f.read_moment,
        "hindrance": _CONSENT_HINDRANCE.__getitem__,
        "renew_by": _f.read_date,
        "publications": each(Publication.from_json),
    }


@dataclass(frozen=True, repr=False)
class SupporterSight(Part):
    """The supporters, with whether they see by authority."""

    supporter: str
    """The supporter."""
    sees_by_authority: Optional[bool] = None
    """Whether they decide for the client, and so see what supporters may."""
    barred: Optional[bool] = None
    """Whether a court or the file says that they see nothing, whatever else is said."""


@dataclass(frozen=True, repr=False)
class Training(Part):
    """The trainings."""

    date: Optional[PartialDate] = None
    """When it was completed."""
    course: Optional[str] = None
    """What it was called."""
    trainer: Optional[str] = None
    """The trainer's register entry."""
    trained_by: Optional[str] = None
    """The trainer or provider, where there is no register entry."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "date": _f.read_date,
    }


@dataclass(frozen=True, repr=False)
class CircleLine(Part):
    """The practitioners whom the client's records name, trained ones first."""

    practitioner: str
    """The entry in the register."""
    name: Optional[str] = None
    """The name that is used now."""
    roles: Tuple[PractitionerRole, ...] = ()
    """Professions and roles."""
    trained: Optional[bool] = None
    """Whether a training is known that is not still to come."""
    trainings: Tuple[Training, ...] = ()
    """The trainings."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "roles": each(_PRACTITIONER_ROLE.__getitem__),
        "trainings": each(Training.from_json),
    }


@dataclass(frozen=True, repr=False)
class ChampionLine(Part):
    """Champions who agreed to be listed, in the order of their names."""

    practitioner: str
    """The entry in the register."""
    name: Optional[str] = None
    """The name that is used now."""
    kind: Optional[Concept] = None
    """What kind of champion."""
    offer: Optional[str] = None
    """What support they offer."""
    organisations: Tuple[str, ...] = ()
    """Where they work."""
    places: Tuple[Concept, ...] = ()
    """The places of those organisations."""
    languages: Tuple[str, ...] = ()
    """Languages they can coach in."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "kind": _f.read_concept,
        "organisations": tuple,
        "places": each(_f.read_concept),
        "languages": tuple,
    }


@dataclass(frozen=True, repr=False)
class Agreements(Report):
    """Who agreed to each goal, decision and plan, who did not, and of whom nothing is known yet.
    The newest word of each stakeholder counts; a change of the words that they agreed to opens
    the question again.

    For: coach, practitioner, client, supporter.
    """

    subjects: Tuple[AgreementSubject, ...] = ()
    """What somebody's word was asked on, with the newest word of each."""
    open: Optional[int] = None
    """How many of them are open."""
    due: Optional[int] = None
    """How many words are to be asked for again by today."""
    elsewhere: Tuple[AgreementLine, ...] = ()
    """Words on nothing that exists for the actor."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "subjects": each(AgreementSubject.from_json),
        "elsewhere": each(AgreementLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "agreements"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> Agreements:
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
class ClientSummary(Report):
    """One page about a client: who, what matters, the goals with both statuses and scores, what is
    being tried and whose idea it was, the last reflections, what comes next, open agreements
    and barriers. Concerns are never part of it.

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
    what_matters: Optional[str] = None
    """What matters to the person, in the newest words."""
    strengths: Optional[str] = None
    """What the person is good at and can build on."""
    what_helps: Optional[str] = None
    """What helps the person."""
    what_to_avoid: Optional[str] = None
    """What to avoid."""
    open_agreements: Tuple[AgreementLine, ...] = ()
    """Words of stakeholders that leave a question open."""
    barriers: Tuple[BarrierLine, ...] = ()
    """What stands in the way and was not overcome."""
    person_word: Optional[str] = None
    """The word for the person that the organisation wants to be read."""

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
        "open_agreements": each(AgreementLine.from_json),
        "barriers": each(BarrierLine.from_json),
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
class ConversationBalance(Report):
    """Reflections to questions, complex reflections of all, and change talk of all talk about
    change, for each conversation and over all of them, with the counts. Without questions there
    is no ratio.

    For: coach, practitioner, client, supporter.

    Moyers TB, Manuel JK, Ernst D. Motivational Interviewing Treatment Integrity Coding Manual
    4.2.1, 2014; for change talk Miller WR, Rollnick S. Motivational Interviewing, 3rd ed.
    Guilford Press, 2013.
    """

    reflections_to_questions: Optional[BalanceFigure] = None
    """Reflections for each question, over the conversations in which both were counted."""
    complex_reflections: Optional[BalanceFigure] = None
    """Complex reflections of all reflections."""
    change_talk: Optional[BalanceFigure] = None
    """Change talk of change and sustain talk."""
    conversations: Tuple[BalanceLine, ...] = ()
    """Each conversation in which something was counted."""
    held: Optional[int] = None
    """Conversations in these days, counted or not."""
    undated: Optional[int] = None
    """Conversations of which no more than a month or year is known, so that they may lie outside.
    """
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "reflections_to_questions": BalanceFigure.from_json,
        "complex_reflections": BalanceFigure.from_json,
        "change_talk": BalanceFigure.from_json,
        "conversations": each(BalanceLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "conversationBalance"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> ConversationBalance:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; without an end where none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Decisions(Report):
    """What was decided: how much of it together, how much for a person who could not decide, what
    was looked at again, and what worked. Who made a decision is told only where it was
    recorded.

    For: coach, practitioner, client, supporter.
    """

    decisions: Tuple[DecisionLine, ...] = ()
    """Each decision, in the order in which they were made."""
    count: Optional[int] = None
    """How many there are."""
    own: Optional[int] = None
    """Of them, the client's own."""
    together: Optional[int] = None
    """Of them, made by several together."""
    made_for_person: Optional[int] = None
    """Of them, made for a person who could not decide."""
    reviewed: Optional[int] = None
    """Of them, looked at again."""
    worked: Optional[int] = None
    """Of those that were looked at again, it worked."""
    partly_worked: Optional[int] = None
    """Of those that were looked at again, it worked in part."""
    did_not_work: Optional[int] = None
    """Of those that were looked at again, it did not work."""
    too_early: Optional[int] = None
    """Of those that were looked at again, it is too early to say."""
    reviews_due: Optional[int] = None
    """To be looked at again by today, and not yet done."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "decisions": each(DecisionLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "decisions"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> Decisions:
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
    """Actions that are due, open, and done since the last conversation; consents and agreements to
    be renewed, and decisions to look at again. After the person's death nothing is due.

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
    agreements_to_renew: Tuple[RenewalLine, ...] = ()
    """Agreements to ask for again by today."""
    decisions_to_review: Tuple[DecisionLine, ...] = ()
    """Decisions to look at again by today."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "due": each(ActionLine.from_json),
        "open": each(ActionLine.from_json),
        "done": each(ActionLine.from_json),
        "since": _f.read_date,
        "today": _f.read_date,
        "next_contact": _f.read_date,
        "consents_to_renew": each(RenewalLine.from_json),
        "not_computable": each(LeftOut.from_json),
        "agreements_to_renew": each(RenewalLine.from_json),
        "decisions_to_review": each(DecisionLine.from_json),
    }
    NAME: ClassVar[str] = "dueAndSince"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
        renew_after_months: Optional[int] = None,
    ) -> DueAndSince:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``today``: The day that counts as today, since due dates are local; the day in UTC where
        none is given.

        ``renew_after_months``: After how many months a consent that does not say when is to be
        renewed.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            today=today,
            renew_after_months=renew_after_months,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class FixingToEnabling(Report):
    """Where conversations stood from fixing it for the person (0) to enabling the person (10): how
    many where, by month, by whether they were planned and by how they were held. What different
    people said stays apart.

    For: coach, practitioner, client, supporter.

    That a value of any scale is told as where it lies from 0, its lowest, to 10, its highest,
    is a convention of this project.
    """

    overall: Tuple[SpectrumFigure, ...] = ()
    """All conversations, for each who placed them."""
    months: Tuple[SpectrumFigure, ...] = ()
    """The same by month: how it went over time."""
    arrangements: Tuple[SpectrumFigure, ...] = ()
    """The same by whether it was planned."""
    modes: Tuple[SpectrumFigure, ...] = ()
    """The same by how it was held."""
    held: Optional[int] = None
    """Conversations in these days, placed or not."""
    undated: Optional[int] = None
    """Conversations of which no more than a month or year is known, so that they may lie outside.
    """
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "overall": each(SpectrumFigure.from_json),
        "months": each(SpectrumFigure.from_json),
        "arrangements": each(SpectrumFigure.from_json),
        "modes": each(SpectrumFigure.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "fixingToEnabling"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> FixingToEnabling:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; without an end where none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class FixingToEnablingTrend(Report):
    """Where conversations stood from fixing it for the person (0) to enabling the person (10), for
    each quarter that is over: the mean, and how many lay where by kind of conversation and by
    team. What a client or supporter said of it is no part of that: raters are never merged. A
    coach's own picture is another report.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.

    A value of any scale counts as where it lies from 0, its lowest, to 10, its highest; below
    3.5 is told as fixing, from 6.5 on as enabling: conventions of this project.

    A team is an organisation of the register. A conversation is of the team in which the first
    of its coaches who had a post on that day had the first of them: a convention of this
    project, so that each is of one. Where coaches are named, nothing is told of fewer than 5 of
    them, since it is their opinion.

    A conversation of one quarter that stands in several files is one: each part is told as the
    file says that was opened first, of those that say it: a convention of this project.
    """

    quarters: Tuple[FixingQuarter, ...] = ()
    """Quarters that are over, in order."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""
    undated: Optional[CountLine] = None
    """Conversations of which the date leaves open in which quarter they lay; they are in none."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "quarters": each(FixingQuarter.from_json),
        "not_computable": each(LeftOut.from_json),
        "undated": CountLine.from_json,
    }
    NAME: ClassVar[str] = "fixingToEnablingTrend"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> FixingToEnablingTrend:
        """Makes it of what exists for the actor.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; to today where none is given.
        """
        j = actor.report(
            cls.NAME,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Flow(Report):
    """Engagements that were open, started and ended in a year, contacts of those that ended,
    conversations and the minutes spent on them. Minutes expected to be saved later are never
    counted.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.

    Turnover is engagements that ended divided by those that were open at the start or started,
    all together to the nearest 5, since a sum of rounded parts may be less than what ended;
    minutes expected to be saved later are no part of anything: conventions of this project.

    An engagement that does not say when it started, and was recorded after it had ended, is
    told of the year in which it ended, as startNotSaid: it was open at the start or started.
    Whether it was open in a year before is not known, and it is told of none: a convention of
    this project.

    A conversation that names no engagement is a contact of the only one in whose days it lay: a
    convention of this project.
    """

    period: Optional[str] = None
    """The year."""
    engagements: Tuple[CountLine, ...] = ()
    """Engagements that were open when the year began (openAtStart), started, did one of both
    without saying which (startNotSaid), ended, and were open when it ended (openAtEnd).
    """
    turnover: Optional[RateLine] = None
    """Engagements that ended, of all that were open at the start or started, both to the nearest
    5.
    """
    contacts_per_engagement: Optional[MeanLine] = None
    """Contacts of each engagement that ended in the year, to the end of that year."""
    conversations: Tuple[CountLine, ...] = ()
    """Conversations by how they were held; one about several clients counts once."""
    minutes: Optional[CountLine] = None
    """Minutes spent, as they were recorded, to the nearest 300."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "engagements": each(CountLine.from_json),
        "turnover": RateLine.from_json,
        "contacts_per_engagement": MeanLine.from_json,
        "conversations": each(CountLine.from_json),
        "minutes": CountLine.from_json,
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "flow"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
    ) -> Flow:
        """Makes it of what exists for the actor.

        ``period``: A year (2026) that is over. Figures are of years alone, since periods that
        overlap could be subtracted.
        """
        j = actor.report(
            cls.NAME,
            period=period,
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
    """The tree of a client's goals, each with both statuses, its newest scores, what people agreed
    to, the last reflection and the next action.

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
    ) -> GoalProgress:
        """Makes it of what exists for the actor.

        ``file``: The file that it is about.
        """
        j = actor.report(
            cls.NAME,
            file=file,
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
    ) -> Loop:
        """Makes it of what exists for the actor.

        ``file``: The file that it is about.
        """
        j = actor.report(
            cls.NAME,
            file=file,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Measures(Report):
    """What scores say: first and newest values, and the change over what was scored both times,
    with how many there were. Instruments, their versions and raters are never merged: two
    parents are two raters.

    For: coach, practitioner, client, supporter.

    gas: Kiresuk TJ, Sherman RE. Community Ment Health J 1968;4:443-453.

    copm: Law M et al. Canadian Occupational Performance Measure. CAOT Publications, 2014.

    psfs: Stratford P, Gill C, Westaway M, Binkley J. Physiother Can 1995;47:258-263.

    gbo: Law D, Jacob J. Goals and Goal Based Outcomes (GBOs), 3rd ed. CAMHS Press, 2015.

    mycaw: Paterson C et al. Complement Ther Med 2007;15:38-45.

    pam: Hibbard JH et al. Health Serv Res 2005;40:1918-1930.

    ons4: Office for National Statistics. Personal well-being user guidance.

    importance-ruler: Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press,
    2013.

    confidence-ruler: Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press,
    2013.

    readiness-ruler: Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press,
    2013.

    A score of copm or gbo is about one goal, one of gas too, one of psfs about a goal or by
    item; the items of copm are 1 performance and 2 satisfaction: conventions of this project.
    """

    instruments: Tuple[MeasureLine, ...] = ()
    """Each instrument in each version by each rater."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "instruments": each(MeasureLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "measures"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        instrument: Optional[str] = None,
        change_rule: Optional[str] = None,
        threshold: Optional[float] = None,
        cut_set: Optional[str] = None,
        cut_set_version: Optional[str] = None,
    ) -> Measures:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``instrument``: Only this instrument, by its code; all where none is given.

        ``change_rule``: Which of the instrument's change rules says what counts: its first
        where none is given.

        ``threshold``: From how much on a change counts, instead of a change rule.

        ``cut_set``: Which of the instrument's cut sets makes levels; needed only where it has
        several.

        ``cut_set_version``: Which version of the cut set.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            instrument=instrument,
            change_rule=change_rule,
            threshold=threshold,
            cut_set=cut_set,
            cut_set_version=cut_set_version,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class PersonCentredOutcome(Report):
    """Persons of 18 and over whose goal started in the year with a scale and a plan; of those, how
    many had a score 14 to 182 days after the start. A plan is a strategy or a provision for the
    goal.

    For: coach, manager.

    HL7 Person-Centered Outcomes implementation guide (R4) and the measures of the National
    Committee for Quality Assurance that it serves: follow-up 2 to 26 weeks after a goal was
    set.

    Rounded to the nearest 5, and told only where 5 clients or more have a score and 5 or more
    have none; and with and without the ends only where none or 5 and more differ: a convention
    of this project.
    """

    period: Optional[str] = None
    """The year in which goals started."""
    rate: Optional[RateLine] = None
    """Persons with a score 2 to 26 weeks after the start, of all persons of the measure."""
    undetermined: Optional[CountLine] = None
    """Persons of whom a date leaves open whether they belong to the measure; they are in neither
    count.
    """
    score_undetermined: Optional[CountLine] = None
    """Persons of the measure of whom a date leaves open whether their score counts; it does not."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "rate": RateLine.from_json,
        "undetermined": CountLine.from_json,
        "score_undetermined": CountLine.from_json,
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "personCentredOutcome"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
        includes_ends: Optional[bool] = None,
    ) -> PersonCentredOutcome:
        """Makes it of what exists for the actor.

        ``period``: A year (2026) that is over.

        ``includes_ends``: Whether days 14 and 182 count; they do where nothing is said. The
        published logic leaves them out.
        """
        j = actor.report(
            cls.NAME,
            period=period,
            includes_ends=includes_ends,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class PlacePicture(Report):
    """What is recorded about the clients of a place in a closed quarter or year: how many records
    of each kind, and of each choice, scale and yes or no in them how many say what.

    For: coach, manager.

    Periods are quarters and years that are over; a cell about fewer than 5 clients is left out,
    and every count is rounded to the nearest 5, so that none can be had by subtraction:
    conventions of this project. A meeting about several clients is a record in each file;
    minutes, which count once, are told by flow.
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
    """Counts are rounded to the nearest multiple of this."""
    undated: Optional[int] = None
    """Records whose date leaves open in which quarter they lie, rounded in the same way."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""
    people_word: Optional[str] = None
    """What the organisation calls clients, where it says so."""

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
    ) -> PlacePicture:
        """Makes it of what exists for the actor.

        ``period``: A quarter (2026-Q1) or a year (2026) that is over.
        """
        j = actor.report(
            cls.NAME,
            period=period,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Reach(Report):
    """Who was trained, by organisation, sector and profession, of the staff in post; who came to
    learning events, in full or in part, and how many gave feedback; how adoption stages moved.
    Nobody is named.

    For: coach, manager.

    Training, attendance and how many forms came back are told as they are, of members of the
    register who agreed to be listed; how adoption stages moved only of none, or of 5 and more,
    and how many people stood at a stage only to the nearest 5; shares of an event are of those
    who were trained, or champions, by its day, and of nobody else who came: conventions of this
    project.

    What people answer is told of those who had answered when it was told first, and of later
    ones five people at a time, so that no answer can be told from two reports; that somebody
    answered is told as it is: conventions of this project.
    """

    trained: Optional[int] = None
    """Members of the register who agreed to be listed and were trained by the last day."""
    of_staff: Optional[RateLine] = None
    """Of those, how many work in organisations whose staff in post is known, of that staff."""
    organisations: Tuple[RateLine, ...] = ()
    """By organisation."""
    sectors: Tuple[RateLine, ...] = ()
    """By sector."""
    professions: Tuple[RateLine, ...] = ()
    """By profession or role."""
    events: Tuple[EventLine, ...] = ()
    """Learning events in these days, with who came and what came back."""
    stages: Tuple[CountLine, ...] = ()
    """How adoption stages moved, for each year that is over."""
    not_suppressed: Optional[str] = None
    """What is told as it is."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""
    stage_levels: Tuple[StageLevel, ...] = ()
    """How many people stood at each stage when each of those years began and when it ended."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "of_staff": RateLine.from_json,
        "organisations": each(RateLine.from_json),
        "sectors": each(RateLine.from_json),
        "professions": each(RateLine.from_json),
        "events": each(EventLine.from_json),
        "stages": each(CountLine.from_json),
        "not_computable": each(LeftOut.from_json),
        "stage_levels": each(StageLevel.from_json),
    }
    NAME: ClassVar[str] = "reach"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> Reach:
        """Makes it of what exists for the actor.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; to today where none is given.
        """
        j = actor.report(
            cls.NAME,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Usage(Report):
    """For each quarter that is over: how many of those trained returned what they use, how many of
    them use coaching at all and regularly, also those who returned before and so many months
    after the training, how useful it still is and how confident they are. Nobody is named.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.

    What people answer is told of those who had answered when it was told first, and of later
    ones five people at a time, so that no answer can be told from two reports; that somebody
    answered is told as it is: conventions of this project.

    Under ten answers, or answers of fewer than one in five who were asked, are too few to be
    confident: a convention of this project. How many members who agreed to be listed were
    trained and returned is told as it is; a return without a name is by one of them. Who was
    asked so many months after the training: those who were trained so many months before the
    end of the quarter.
    """

    quarters: Tuple[UsageQuarter, ...] = ()
    """Quarters with returns, in order."""
    undated: Optional[int] = None
    """Returns whose days are not known well enough to belong to one quarter."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "quarters": each(UsageQuarter.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "usage"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> Usage:
        """Makes it of what exists for the actor.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; to today where none is given.
        """
        j = actor.report(
            cls.NAME,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Quality(Report):
    """How well coaching is done, in totals: peer observations and fidelity by item, the balance of
    conversations, and what being coached was like. What only its author may see is not part of
    it.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.

    What people answer is told of those who had answered when it was told first, and of later
    ones five people at a time, so that no answer can be told from two reports; that somebody
    answered is told as it is: conventions of this project.

    Moyers TB, Manuel JK, Ernst D. Motivational Interviewing Treatment Integrity Coding Manual
    4.2.1, 2014, for reflections to questions and complex reflections; Miller WR, Rollnick S.
    Motivational Interviewing, 3rd ed. Guilford Press, 2013, for change talk.
    """

    period: Optional[str] = None
    """The year."""
    observations: Tuple[CountLine, ...] = ()
    """Peer observations by form."""
    fixing_to_enabling: Optional[MeanLine] = None
    """How colleagues placed each other from fixing (0) to enabling (10)."""
    fidelity: Tuple[MeanLine, ...] = ()
    """Fidelity by instrument and number of the item."""
    balance: Tuple[PlaceRatio, ...] = ()
    """The balance over conversations in which both was counted."""
    experience: Tuple[MeanLine, ...] = ()
    """How far the people coached felt heard, and felt a difference."""
    would_do_again: Tuple[CountLine, ...] = ()
    """Whether the people coached would do it again."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "observations": each(CountLine.from_json),
        "fixing_to_enabling": MeanLine.from_json,
        "fidelity": each(MeanLine.from_json),
        "balance": each(PlaceRatio.from_json),
        "experience": each(MeanLine.from_json),
        "would_do_again": each(CountLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "quality"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
    ) -> Quality:
        """Makes it of what exists for the actor.

        ``period``: A year (2026) that is over. Figures are of years alone, since periods that
        overlap could be subtracted.
        """
        j = actor.report(
            cls.NAME,
            period=period,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class WhoIsLeftOut(Report):
    """What followed from the reviews of a year whether coaching suits somebody, by language,
    communication need and interpreter: who is coached, and who is not now. Each person counts
    once, by the newest review of the year.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.

    Cells from which a small one could be computed are left out too: Cox LH. Network models for
    complementary cell suppression. J Am Stat Assoc 1995;90:1453-1462.
    """

    period: Optional[str] = None
    """The year."""
    by_language: Tuple[CountLine, ...] = ()
    """Outcomes by the preferred language; one of few people is part of other."""
    by_need: Tuple[CountLine, ...] = ()
    """Outcomes by communication need."""
    by_interpreter: Tuple[CountLine, ...] = ()
    """Outcomes by whether an interpreter is needed."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "by_language": each(CountLine.from_json),
        "by_need": each(CountLine.from_json),
        "by_interpreter": each(CountLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "whoIsLeftOut"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
    ) -> WhoIsLeftOut:
        """Makes it of what exists for the actor.

        ``period``: A year (2026) that is over. Figures are of years alone, since periods that
        overlap could be subtracted.
        """
        j = actor.report(
            cls.NAME,
            period=period,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class ProgrammeCounts(Report):
    """The figures of outcomes and inquiries with source and date. Where two sources state
    different numbers for one thing both are kept and marked. One that states more than all
    there are has no percentage: its counts contradict each other. Contributions are not people.

    For: coach, manager.

    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what
    staff say is told of none, or of 5 and more; periods are over and never overlap: conventions
    of this project.
    """

    figures: Tuple[StatedFigure, ...] = ()
    """Figures, in the order of their titles, dates and sources."""
    inquiries: Tuple[InquiryLine, ...] = ()
    """Parts of the evaluation."""
    contributions: Optional[int] = None
    """Contributions of all parts."""
    origins: Optional[int] = None
    """From how many sources those come."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are none."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "figures": each(StatedFigure.from_json),
        "inquiries": each(InquiryLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "programmeCounts"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> ProgrammeCounts:
        """Makes it of what exists for the actor.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; to today where none is given.
        """
        j = actor.report(
            cls.NAME,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Value(Report):
    """Benefit divided by cost as a range, from amounts of money that outcomes of the programme
    state with their source. Time that somebody expects to save is no benefit.

    For: coach, manager.

    The lowest value sets the lowest benefits against the highest costs, the highest the other
    way round; several amounts of one title, period, organisation and place are readings of the
    same, and all others, as those without a title, are added up; an amount whose period reaches
    beyond the days that are asked for is left out, since nobody said how much of it lies in
    them: conventions of this project.
    """

    lowest: Optional[float] = None
    """Benefit for each unit of cost, at least."""
    highest: Optional[float] = None
    """Benefit for each unit of cost, at most."""
    currency: Optional[str] = None
    """The currency of all amounts."""
    inputs: Tuple[ValueInput, ...] = ()
    """Every benefit and cost; where sources differ, from the lowest to the highest."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is no range."""
    undated: Optional[int] = None
    """Benefits and costs without a period, or with one that reaches beyond the days that are asked
    for; they are left out.
    """

    _READ: ClassVar[Mapping[str, Reader]] = {
        "inputs": each(ValueInput.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "value"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
    ) -> Value:
        """Makes it of what exists for the actor.

        ``from_``: From this day, month or year on; from the beginning where none is given.

        ``until``: To the end of this day, month or year; to today where none is given.
        """
        j = actor.report(
            cls.NAME,
            from_=from_,
            until=until,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class PlaceSummary(Report):
    """A place in a year that is over, on one page: reach, usage, quality, adoption stages,
    barriers, who is left out, outcomes, and value as a range with its inputs. Each part is a
    report of its own, with the same parameters and the same figures.

    For: coach, manager.
    """

    period: Optional[str] = None
    """The year."""
    reach: Optional[Reach] = None
    """Who was trained, who came to what, and how adoption stages moved."""
    usage: Optional[Usage] = None
    """How much coaching is used, by those who returned."""
    quality: Optional[Quality] = None
    """How well it is done."""
    records: Optional[PlacePicture] = None
    """What was recorded about clients, barriers by kind among it."""
    left_out: Optional[WhoIsLeftOut] = None
    """For whom coaching was found suitable, by language and communication need."""
    goals: Optional[PersonCentredOutcome] = None
    """How the goals that started in the year went."""
    flow: Optional[Flow] = None
    """Caseload, contacts and minutes."""
    outcomes: Optional[ProgrammeCounts] = None
    """Outcomes at the level of the programme, each with its source."""
    value: Optional[Value] = None
    """Benefit and cost as a range, with every input."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are no figures."""
    people_word: Optional[str] = None
    """What the organisation calls clients, where it says so."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "reach": Reach.from_json,
        "usage": Usage.from_json,
        "quality": Quality.from_json,
        "records": PlacePicture.from_json,
        "left_out": WhoIsLeftOut.from_json,
        "goals": PersonCentredOutcome.from_json,
        "flow": Flow.from_json,
        "outcomes": ProgrammeCounts.from_json,
        "value": Value.from_json,
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "placeSummary"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        period: str,
    ) -> PlaceSummary:
        """Makes it of what exists for the actor.

        ``period``: A year (2026) that is over. Figures are of years alone, since periods that
        overlap could be subtracted.
        """
        j = actor.report(
            cls.NAME,
            period=period,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class PractitionerPicture(Report):
    """A practitioner's own picture: conversations, techniques, fixing to enabling over time, own
    usage returns and what colleagues saw. Only for the practitioner, by the actorId of the
    entry in that file; others get totals of the place.

    For: coach, practitioner.
    """

    conversations: Optional[int] = None
    """Conversations with the practitioner as coach, in files that they may read; shared ones count
    once.
    """
    minutes: Optional[int] = None
    """Minutes of those conversations, where they were said."""
    techniques: Tuple[CountLine, ...] = ()
    """Techniques that were used."""
    fixing_to_enabling: Tuple[MeanLine, ...] = ()
    """Where conversations stood from fixing (0) to enabling (10), by quarter."""
    by_arrangement: Tuple[MeanLine, ...] = ()
    """The same by kind of conversation."""
    returns: Tuple[OwnReturn, ...] = ()
    """The own usage returns, oldest first."""
    observations: Tuple[SeenLine, ...] = ()
    """What colleagues saw, oldest first."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""
    distribution: Tuple[CountLine, ...] = ()
    """How many of these conversations lay where from fixing to enabling."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "techniques": each(CountLine.from_json),
        "fixing_to_enabling": each(MeanLine.from_json),
        "by_arrangement": each(MeanLine.from_json),
        "returns": each(OwnReturn.from_json),
        "observations": each(SeenLine.from_json),
        "not_computable": each(LeftOut.from_json),
        "distribution": each(CountLine.from_json),
    }
    NAME: ClassVar[str] = "practitionerPicture"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
    ) -> PractitionerPicture:
        """Makes it of what exists for the actor.

        ``file``: The file that it is about.
        """
        j = actor.report(
            cls.NAME,
            file=file,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Rulers(Report):
    """How important each goal is and how confident the person is of reaching it, by what the goal
    says now, and the change over time by scores of the instruments importance-ruler,
    confidence-ruler and readiness-ruler.

    For: coach, practitioner, client, supporter.

    Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013. That high
    begins above the middle of the scale is a convention of this project.
    """

    goals: Tuple[RulerLine, ...] = ()
    """Each goal that has an importance, a confidence or a readiness."""
    rulers: Tuple[MeasureLine, ...] = ()
    """The change over time of what was scored with a ruler, each rater apart."""
    unrated: Optional[int] = None
    """Goals of which none of the three was said."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "goals": each(RulerLine.from_json),
        "rulers": each(MeasureLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "rulers"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        high_above: Optional[float] = None,
    ) -> Rulers:
        """Makes it of what exists for the actor.

        ``file``: The client's file.

        ``high_above``: The part of a scale above which a value is high; 0.5, its middle, where
        none is given.
        """
        j = actor.report(
            cls.NAME,
            file=file,
            high_above=high_above,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class Sharing(Report):
    """Who may see what now: each consent with recipients, extent, purposes and time, whether it is
    in force and why not, where a story that is told with it was published, and the supporters
    who see by authority. Only of what the actor may see.

    For: coach, practitioner, client, supporter.
    """

    consents: Tuple[SharingLine, ...] = ()
    """Each consent, in the order in which they were given."""
    in_force: Optional[int] = None
    """How many of them are in force."""
    supporters: Tuple[SupporterSight, ...] = ()
    """The supporters, with whether they see by authority."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there is nothing to tell."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "consents": each(SharingLine.from_json),
        "supporters": each(SupporterSight.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "sharing"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
    ) -> Sharing:
        """Makes it of what exists for the actor.

        ``file``: The file that it is about.
        """
        j = actor.report(
            cls.NAME,
            file=file,
        )
        return cls.from_json(j)


@dataclass(frozen=True, repr=False)
class TrainedCircle(Report):
    """The practitioners whom this client's records name, as far as the actor may see them, and
    which of them were trained in coaching when and in what, by the register.

    For: coach, practitioner.
    """

    practitioners: Tuple[CircleLine, ...] = ()
    """The practitioners whom the client's records name, trained ones first."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are none."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "practitioners": each(CircleLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "trainedCircle"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        file: File,
        today: Optional[DateInput] = None,
    ) -> TrainedCircle:
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
class WhoCanHelp(Report):
    """Champions whom colleagues may ask, with what they offer and where they work. Only those who
    agreed to be listed; they are named.

    For: coach, practitioner, manager.
    """

    champions: Tuple[ChampionLine, ...] = ()
    """Champions who agreed to be listed, in the order of their names."""
    not_computable: Tuple[LeftOut, ...] = ()
    """Why there are none."""

    _READ: ClassVar[Mapping[str, Reader]] = {
        "champions": each(ChampionLine.from_json),
        "not_computable": each(LeftOut.from_json),
    }
    NAME: ClassVar[str] = "whoCanHelp"

    @classmethod
    def of(
        cls,
        actor: Actor,
        *,
        place: Optional[str] = None,
        offer: Optional[str] = None,
    ) -> WhoCanHelp:
        """Makes it of what exists for the actor.

        ``place``: Only those who work at this place, by its code or name, in capital or small
        letters, with accents or without.

        ``offer``: Only those whose offer holds this word, in small or capital letters, with
        accents or without.
        """
        j = actor.report(
            cls.NAME,
            place=place,
            offer=offer,
        )
        return cls.from_json(j)


REPORTS: Dict[str, Type[Report]] = {
    "agreements": Agreements,
    "clientSummary": ClientSummary,
    "conversationBalance": ConversationBalance,
    "decisions": Decisions,
    "dueAndSince": DueAndSince,
    "fixingToEnabling": FixingToEnabling,
    "fixingToEnablingTrend": FixingToEnablingTrend,
    "flow": Flow,
    "goalAttainment": GoalAttainment,
    "goalProgress": GoalProgress,
    "loop": Loop,
    "measures": Measures,
    "personCentredOutcome": PersonCentredOutcome,
    "placePicture": PlacePicture,
    "reach": Reach,
    "usage": Usage,
    "quality": Quality,
    "whoIsLeftOut": WhoIsLeftOut,
    "programmeCounts": ProgrammeCounts,
    "value": Value,
    "placeSummary": PlaceSummary,
    "practitionerPicture": PractitionerPicture,
    "rulers": Rulers,
    "sharing": Sharing,
    "trainedCircle": TrainedCircle,
    "whoCanHelp": WhoCanHelp,
}
"""The class of each report by its name."""
