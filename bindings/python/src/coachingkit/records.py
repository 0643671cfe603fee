"""Every kind of record, and the groups inside them.

Written by generate.py from the catalogue of CoachingKit 1.0.0: change it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import (
    Any,
    Callable,
    ClassVar,
    Dict,
    FrozenSet,
    Iterable,
    List,
    Optional,
    Tuple,
    Type,
    Union,
)

from . import _forms as _f
from ._base import Group, RecordBase, date_value, keys, list_value, moment_value
from ._forms import string as _s
from .choices import (
    _ACQUAINTANCE,
    _ACTION_PERFORMER,
    _ACTION_STATUS,
    _ADOPTION_STAGE,
    _AGAIN,
    _AGREEMENT_ANSWER,
    _AUDIENCE,
    _AUTHORITY_KIND,
    _BARRIER_EFFECT,
    _BARRIER_KIND,
    _COACHING_APPROACH,
    _COMMUNICATION_CHANNEL,
    _COMMUNICATION_NEED,
    _CONCERN_KIND,
    _CONSENT_BASIS,
    _CONSENT_SCOPE,
    _CONSENT_STATUS,
    _CONTACT_SYSTEM,
    _CONVERSATION_ARRANGEMENT,
    _CONVERSATION_MODE,
    _CYCLE_DECISION,
    _DECISION_CAPACITY,
    _DECISION_EFFICACY,
    _DECISION_OWNER,
    _FEEDBACK_TYPE,
    _GOAL_ACHIEVEMENT_STATUS,
    _GOAL_DOMAIN,
    _GOAL_LIFECYCLE_STATUS,
    _GOAL_OWNER,
    _HELD_WITH,
    _IDEA_ORIGIN,
    _INFORMANT_SHARE,
    _INFORMATION_SOURCE,
    _INQUIRY_METHOD,
    _INQUIRY_PERSPECTIVE,
    _INTERPRETER_KIND,
    _INTRODUCTION_FORM,
    _LEARNING_EVENT_KIND,
    _LEGAL_GROUND,
    _MEASURE_METHOD,
    _METHOD_FAMILY,
    _MISSED_REASON,
    _NAME_USE,
    _OBSERVATION_MANNER,
    _ORGANISATION_SECTOR,
    _OUTCOME_CATEGORY,
    _OUTCOME_MEASURE,
    _PARTNER_STATUS,
    _PARTY,
    _PEER_OBSERVATION_FORM,
    _PRACTITIONER_ROLE,
    _PRIOR_EXPERIENCE,
    _PROGRAMME_STEP,
    _READINESS_OF,
    _READING_EASE,
    _REFERRAL_FRAMING,
    _REFLECTION_FORM,
    _REFLECTOR,
    _RESOURCE_FORM,
    _SAID_BY,
    _SCORE_OCCASION,
    _SETTING,
    _STORY_STATUS,
    _STRATEGY_STATUS,
    _SUITABILITY_OUTCOME,
    _SUPPORT_MEETING,
    _SUPPORTER_RELATION,
    _TECHNIQUE,
    _USAGE_FREQUENCY,
    _VISIBILITY_LIMIT,
    Acquaintance,
    ActionPerformer,
    ActionStatus,
    AdoptionStage,
    Again,
    AgreementAnswer,
    Audience,
    AuthorityKind,
    BarrierEffect,
    BarrierKind,
    CoachingApproach,
    CommunicationChannel,
    CommunicationNeed,
    ConcernKind,
    ConsentBasis,
    ConsentScope,
    ConsentStatus,
    ContactSystem,
    ConversationArrangement,
    ConversationMode,
    CycleDecision,
    DecisionCapacity,
    DecisionEfficacy,
    DecisionOwner,
    FeedbackType,
    GoalAchievementStatus,
    GoalDomain,
    GoalLifecycleStatus,
    GoalOwner,
    HeldWith,
    IdeaOrigin,
    InformantShare,
    InformationSource,
    InquiryMethod,
    InquiryPerspective,
    InterpreterKind,
    IntroductionForm,
    LearningEventKind,
    LegalGround,
    MeasureMethod,
    MethodFamily,
    MissedReason,
    NameUse,
    ObservationManner,
    OrganisationSector,
    OutcomeCategory,
    OutcomeMeasure,
    PartnerStatus,
    Party,
    PeerObservationForm,
    PractitionerRole,
    PriorExperience,
    ProgrammeStep,
    ReadinessOf,
    ReadingEase,
    ReferralFraming,
    ReflectionForm,
    Reflector,
    ResourceForm,
    SaidBy,
    ScoreOccasion,
    Setting,
    StoryStatus,
    StrategyStatus,
    SuitabilityOutcome,
    SupporterRelation,
    SupportMeeting,
    Technique,
    UsageFrequency,
    VisibilityLimit,
)
from .values import (
    JSON,
    Attachment,
    Concept,
    DateInput,
    FileOf,
    Moment,
    MomentInput,
    PartialDate,
    Quantity,
    Scale,
)

__all__ = [
    "Record",
    "Client",
    "Supporter",
    "Practitioner",
    "Organisation",
    "Engagement",
    "Conversation",
    "Goal",
    "Strategy",
    "Cycle",
    "Practice",
    "Observation",
    "Reflection",
    "Feedback",
    "Action",
    "Score",
    "Consent",
    "Concern",
    "AboutMe",
    "Provision",
    "Agreement",
    "Barrier",
    "Decision",
    "Experience",
    "Programme",
    "LearningEvent",
    "Attendance",
    "EventFeedback",
    "PeerObservation",
    "SupportNote",
    "HelpRequest",
    "UsageReturn",
    "Inquiry",
    "Story",
    "Communication",
    "Resource",
    "Outcome",
    "Settings",
    "Informant",
    "Translation",
    "Source",
    "Identifier",
    "HumanName",
    "SupporterContact",
    "SupporterAuthority",
    "PractitionerPost",
    "PractitionerTraining",
    "PractitionerChampion",
    "PractitionerTrainerAccreditation",
    "PractitionerAdoptionStage",
    "OrganisationStaffCount",
    "EngagementReferral",
    "EngagementCoachingAgreement",
    "EngagementSuitability",
    "ConversationInformationGiven",
    "ConversationCounts",
    "ConversationInterpreter",
    "GoalSmart",
    "GoalAttainment",
    "GoalLifecycleEntry",
    "GoalAchievementEntry",
    "CyclePlan",
    "ActionCheckIn",
    "ScoreItem",
    "ConsentRecipient",
    "ConcernPassedOn",
    "ProvisionRating",
    "MadeFor",
    "DecisionOption",
    "ProgrammePhase",
    "ProgrammePartner",
    "ProgrammeReadiness",
    "ProgrammeMeasure",
    "LearningEventDay",
    "EventFeedbackRating",
    "PeerObservationFidelity",
    "InquiryTheme",
    "StoryOverruled",
    "StoryPublication",
    "SettingsStageLabel",
    "SettingsScale",
    "KINDS",
]


@dataclass(init=False, repr=False, eq=False)
class Informant(Group):
    """Who said so, wrote it together or confirmed it."""

    __slots__ = (
        "name",
        "record",
        "role",
        "share",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "role",
        "share",
        "record",
        "name",
    )

    role: Optional[SaidBy]
    """In which role."""
    share: Optional[InformantShare]
    """What they had to do with it."""
    record: Optional[str]
    """The client's or supporter's record in this file."""
    name: Optional[str]
    """A name, where there is no record."""

    def __init__(
        self,
        *,
        role: Optional[SaidBy] = None,
        share: Optional[InformantShare] = None,
        record: Optional[str] = None,
        name: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.role = role
        self.share = share
        self.record = record
        self.name = name
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.role
        if v is not None:
            add(f'"role":{_s(v)}')
        v = self.share
        if v is not None:
            add(f'"share":{_s(v)}')
        v = self.record
        if v is not None:
            add(f'"record":{_s(v)}')
        v = self.name
        if v is not None:
            add(f'"name":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Informant:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("role")
        if v is not None:
            v = _SAID_BY[v]
        self.role = v
        v = get("share")
        if v is not None:
            v = _INFORMANT_SHARE[v]
        self.share = v
        self.record = get("record")
        self.name = get("name")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Translation(Group):
    """The same words in other languages."""

    __slots__ = (
        "checked",
        "field",
        "language",
        "text",
        "translator",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "language",
        "field",
        "text",
        "translator",
        "checked",
    )

    language: str
    """Language as a BCP 47 tag."""
    field: Optional[int]
    """Number of the field whose words these are."""
    text: str
    """The words."""
    translator: Optional[str]
    """Who translated."""
    checked: Optional[bool]
    """Whether it was checked with the speaker."""

    def __init__(
        self,
        language: str,
        text: str,
        *,
        field: Optional[int] = None,
        translator: Optional[str] = None,
        checked: Optional[bool] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.language = language
        self.field = field
        self.text = text
        self.translator = translator
        self.checked = checked
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.language
        if v is not None:
            add(f'"language":{_s(v)}')
        v = self.field
        if v is not None:
            add(f'"field":{_f.number(v)}')
        v = self.text
        if v is not None:
            add(f'"text":{_s(v)}')
        v = self.translator
        if v is not None:
            add(f'"translator":{_s(v)}')
        v = self.checked
        if v is not None:
            add(f'"checked":{_f.boolean(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Translation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.language = j["language"]
        self.field = get("field")
        self.text = j["text"]
        self.translator = get("translator")
        self.checked = get("checked")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Source(Group):
    """What it was taken from in other systems."""

    __slots__ = (
        "system",
        "value",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "system",
        "value",
    )

    system: str
    """URI of the other system."""
    value: str
    """The identifier there."""

    def __init__(
        self,
        system: str,
        value: str,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.system = system
        self.value = value
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.system
        if v is not None:
            add(f'"system":{_s(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Source:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        self.system = j["system"]
        self.value = j["value"]
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Identifier(Group):
    """Numbers by which other systems know the person."""

    __slots__ = (
        "system",
        "value",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "system",
        "value",
    )

    system: str
    """URI of the numbering."""
    value: str
    """The identifier."""

    def __init__(
        self,
        system: str,
        value: str,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.system = system
        self.value = value
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.system
        if v is not None:
            add(f'"system":{_s(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Identifier:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        self.system = j["system"]
        self.value = j["value"]
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class HumanName(Group):
    """Names, present and former; a former name is never displayed."""

    __slots__ = (
        "family",
        "from_",
        "given",
        "prefix",
        "suffix",
        "text",
        "until",
        "use",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "use",
        "text",
        "family",
        "given",
        "prefix",
        "suffix",
        "from",
        "until",
    )

    use: Optional[NameUse]
    """What the name is for; an old or maiden name is never displayed."""
    text: Optional[str]
    """The whole name as it is displayed."""
    family: Optional[str]
    """Family name."""
    given: Optional[str]
    """Given names in their order."""
    prefix: Optional[str]
    """What stands before the name, such as a title."""
    suffix: Optional[str]
    """What stands after the name."""
    from_: Optional[PartialDate]
    """Since when it is their name."""
    until: Optional[PartialDate]
    """Until when it was their name."""

    def __init__(
        self,
        *,
        use: Optional[NameUse] = None,
        text: Optional[str] = None,
        family: Optional[str] = None,
        given: Optional[str] = None,
        prefix: Optional[str] = None,
        suffix: Optional[str] = None,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.use = use
        self.text = text
        self.family = family
        self.given = given
        self.prefix = prefix
        self.suffix = suffix
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.use
        if v is not None:
            add(f'"use":{_s(v)}')
        v = self.text
        if v is not None:
            add(f'"text":{_s(v)}')
        v = self.family
        if v is not None:
            add(f'"family":{_s(v)}')
        v = self.given
        if v is not None:
            add(f'"given":{_s(v)}')
        v = self.prefix
        if v is not None:
            add(f'"prefix":{_s(v)}')
        v = self.suffix
        if v is not None:
            add(f'"suffix":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> HumanName:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("use")
        if v is not None:
            v = _NAME_USE[v]
        self.use = v
        self.text = get("text")
        self.family = get("family")
        self.given = get("given")
        self.prefix = get("prefix")
        self.suffix = get("suffix")
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class SupporterContact(Group):
    """How to reach the person."""

    __slots__ = (
        "note",
        "system",
        "value",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "system",
        "value",
        "note",
    )

    system: Optional[ContactSystem]
    """Of which sort it is."""
    value: str
    """The number or address."""
    note: Optional[str]
    """What to know before using it, such as good times to ring."""

    def __init__(
        self,
        value: str,
        *,
        system: Optional[ContactSystem] = None,
        note: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.system = system
        self.value = value
        self.note = note
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.system
        if v is not None:
            add(f'"system":{_s(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_s(v)}')
        v = self.note
        if v is not None:
            add(f'"note":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> SupporterContact:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("system")
        if v is not None:
            v = _CONTACT_SYSTEM[v]
        self.system = v
        self.value = j["value"]
        self.note = get("note")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class SupporterAuthority(Group):
    """What the person may decide for the client, and what a court forbids."""

    __slots__ = (
        "evidence",
        "from_",
        "kind_",
        "until",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "kind",
        "evidence",
        "from",
        "until",
    )

    kind_: AuthorityKind
    """Of which sort it is."""
    evidence: Optional[str]
    """What shows it: an order, a certificate, a letter."""
    from_: Optional[Moment]
    """Since when; a partial date counts from its beginning."""
    until: Optional[Moment]
    """Until when; a partial date counts to its end."""

    def __init__(
        self,
        kind_: AuthorityKind,
        *,
        evidence: Optional[str] = None,
        from_: Optional[MomentInput] = None,
        until: Optional[MomentInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.kind_ = kind_
        self.evidence = evidence
        self.from_ = moment_value(from_)
        self.until = moment_value(until)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.kind_
        if v is not None:
            add(f'"kind":{_s(v)}')
        v = self.evidence
        if v is not None:
            add(f'"evidence":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.moment(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.moment(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> SupporterAuthority:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["kind"]
        if v is not None:
            v = _AUTHORITY_KIND[v]
        self.kind_ = v
        self.evidence = get("evidence")
        v = get("from")
        if v is not None:
            v = _f.read_moment(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_moment(v)
        self.until = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PractitionerPost(Group):
    """Where the person works or worked."""

    __slots__ = (
        "from_",
        "organisation",
        "role",
        "until",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "organisation",
        "role",
        "from",
        "until",
    )

    organisation: Optional[str]
    """The organisation."""
    role: Optional[Concept]
    """The role there."""
    from_: Optional[PartialDate]
    """Since when."""
    until: Optional[PartialDate]
    """Until when."""

    def __init__(
        self,
        *,
        organisation: Optional[str] = None,
        role: Optional[Concept] = None,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.organisation = organisation
        self.role = role
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.organisation
        if v is not None:
            add(f'"organisation":{_s(v)}')
        v = self.role
        if v is not None:
            add(f'"role":{_f.concept(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PractitionerPost:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.organisation = get("organisation")
        v = get("role")
        if v is not None:
            v = _f.read_concept(v)
        self.role = v
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PractitionerTraining(Group):
    """When and by whom the person was trained in coaching."""

    __slots__ = (
        "course",
        "date",
        "trained_by",
        "trainer",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "date",
        "course",
        "trainer",
        "trainedBy",
    )

    date: Optional[PartialDate]
    """When it was completed."""
    course: Optional[str]
    """What it was called."""
    trainer: Optional[str]
    """The trainer's register entry."""
    trained_by: Optional[str]
    """The trainer or provider, where there is no register entry."""

    def __init__(
        self,
        *,
        date: Optional[DateInput] = None,
        course: Optional[str] = None,
        trainer: Optional[str] = None,
        trained_by: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.date = date_value(date)
        self.course = course
        self.trainer = trainer
        self.trained_by = trained_by
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.course
        if v is not None:
            add(f'"course":{_s(v)}')
        v = self.trainer
        if v is not None:
            add(f'"trainer":{_s(v)}')
        v = self.trained_by
        if v is not None:
            add(f'"trainedBy":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PractitionerTraining:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.course = get("course")
        self.trainer = get("trainer")
        self.trained_by = get("trainedBy")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PractitionerChampion(Group):
    """Being a champion of the approach, whom colleagues may ask."""

    __slots__ = (
        "kind_",
        "offer",
        "since",
        "until",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "since",
        "until",
        "kind",
        "offer",
    )

    since: Optional[PartialDate]
    """Since when."""
    until: Optional[PartialDate]
    """Until when."""
    kind_: Optional[Concept]
    """What kind of champion."""
    offer: Optional[str]
    """What support the person offers to colleagues."""

    def __init__(
        self,
        *,
        since: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        kind_: Optional[Concept] = None,
        offer: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.since = date_value(since)
        self.until = date_value(until)
        self.kind_ = kind_
        self.offer = offer
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.since
        if v is not None:
            add(f'"since":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        v = self.kind_
        if v is not None:
            add(f'"kind":{_f.concept(v)}')
        v = self.offer
        if v is not None:
            add(f'"offer":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PractitionerChampion:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("since")
        if v is not None:
            v = _f.read_date(v)
        self.since = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        v = get("kind")
        if v is not None:
            v = _f.read_concept(v)
        self.kind_ = v
        self.offer = get("offer")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PractitionerTrainerAccreditation(Group):
    """Accreditation as a trainer of others."""

    __slots__ = (
        "by",
        "organisation",
        "until",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "by",
        "organisation",
        "until",
    )

    by: Optional[str]
    """Who accredited, where there is no entry."""
    organisation: Optional[str]
    """The organisation that accredited."""
    until: Optional[PartialDate]
    """Until when it holds."""

    def __init__(
        self,
        *,
        by: Optional[str] = None,
        organisation: Optional[str] = None,
        until: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.by = by
        self.organisation = organisation
        self.until = date_value(until)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.by
        if v is not None:
            add(f'"by":{_s(v)}')
        v = self.organisation
        if v is not None:
            add(f'"organisation":{_s(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PractitionerTrainerAccreditation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.by = get("by")
        self.organisation = get("organisation")
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PractitionerAdoptionStage(Group):
    """How far the approach was taken up, dated; never part of the shared register."""

    __slots__ = (
        "assessed_by",
        "assessor",
        "date",
        "stage",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "stage",
        "date",
        "assessor",
        "assessedBy",
    )

    stage: AdoptionStage
    """The stage."""
    date: Optional[PartialDate]
    """When it was assessed."""
    assessor: Optional[str]
    """The assessor's register entry."""
    assessed_by: Optional[str]
    """The assessor, where there is no register entry."""

    def __init__(
        self,
        stage: AdoptionStage,
        *,
        date: Optional[DateInput] = None,
        assessor: Optional[str] = None,
        assessed_by: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.stage = stage
        self.date = date_value(date)
        self.assessor = assessor
        self.assessed_by = assessed_by
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.stage
        if v is not None:
            add(f'"stage":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.assessor
        if v is not None:
            add(f'"assessor":{_s(v)}')
        v = self.assessed_by
        if v is not None:
            add(f'"assessedBy":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PractitionerAdoptionStage:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["stage"]
        if v is not None:
            v = _ADOPTION_STAGE[v]
        self.stage = v
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.assessor = get("assessor")
        self.assessed_by = get("assessedBy")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class OrganisationStaffCount(Group):
    """Staff in post, each number with its date."""

    __slots__ = (
        "date",
        "number",
        "profession",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "number",
        "date",
        "profession",
    )

    number: int
    """How many people."""
    date: Optional[PartialDate]
    """On which date."""
    profession: Optional[PractitionerRole]
    """Of which profession or role; of all where nothing is said."""

    def __init__(
        self,
        number: int,
        *,
        date: Optional[DateInput] = None,
        profession: Optional[PractitionerRole] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.number = number
        self.date = date_value(date)
        self.profession = profession
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.number
        if v is not None:
            add(f'"number":{_f.number(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.profession
        if v is not None:
            add(f'"profession":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> OrganisationStaffCount:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.number = j["number"]
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        v = get("profession")
        if v is not None:
            v = _PRACTITIONER_ROLE[v]
        self.profession = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class EngagementReferral(Group):
    """Where the person came from and why."""

    __slots__ = (
        "framed_as",
        "from_",
        "reason",
        "referrer",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "from",
        "referrer",
        "reason",
        "framedAs",
    )

    from_: Optional[str]
    """Who referred, where there is no entry."""
    referrer: Optional[str]
    """The entry of who referred."""
    reason: Optional[str]
    """Why, in the words of the referral."""
    framed_as: Optional[ReferralFraming]
    """Whether it asks for a solution or names a goal."""

    def __init__(
        self,
        *,
        from_: Optional[str] = None,
        referrer: Optional[str] = None,
        reason: Optional[str] = None,
        framed_as: Optional[ReferralFraming] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.from_ = from_
        self.referrer = referrer
        self.reason = reason
        self.framed_as = framed_as
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.from_
        if v is not None:
            add(f'"from":{_s(v)}')
        v = self.referrer
        if v is not None:
            add(f'"referrer":{_s(v)}')
        v = self.reason
        if v is not None:
            add(f'"reason":{_s(v)}')
        v = self.framed_as
        if v is not None:
            add(f'"framedAs":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> EngagementReferral:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.from_ = get("from")
        self.referrer = get("referrer")
        self.reason = get("reason")
        v = get("framedAs")
        if v is not None:
            v = _REFERRAL_FRAMING[v]
        self.framed_as = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class EngagementCoachingAgreement(Group):
    """The person's answer to being coached."""

    __slots__ = (
        "answer",
        "date",
        "words",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "answer",
        "date",
        "words",
    )

    answer: Optional[AgreementAnswer]
    """The answer."""
    date: Optional[PartialDate]
    """When it was given."""
    words: Optional[str]
    """The answer in the person's own words."""

    def __init__(
        self,
        *,
        answer: Optional[AgreementAnswer] = None,
        date: Optional[DateInput] = None,
        words: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.answer = answer
        self.date = date_value(date)
        self.words = words
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.answer
        if v is not None:
            add(f'"answer":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> EngagementCoachingAgreement:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("answer")
        if v is not None:
            v = _AGREEMENT_ANSWER[v]
        self.answer = v
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.words = get("words")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class EngagementSuitability(Group):
    """Whether coaching suits the person now, and what follows."""

    __slots__ = (
        "capacity",
        "date",
        "insight",
        "language",
        "outcome",
        "readiness",
        "reason",
        "time",
        "wellness",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "outcome",
        "reason",
        "date",
        "language",
        "insight",
        "readiness",
        "capacity",
        "wellness",
        "time",
    )

    outcome: Optional[SuitabilityOutcome]
    """What follows from the review."""
    reason: Optional[str]
    """Why."""
    date: Optional[PartialDate]
    """When it was reviewed."""
    language: Optional[str]
    """What was found about language."""
    insight: Optional[str]
    """What was found about insight."""
    readiness: Optional[str]
    """What was found about readiness to change."""
    capacity: Optional[str]
    """What was found about capacity."""
    wellness: Optional[str]
    """What was found about being well enough."""
    time: Optional[str]
    """What was found about having time."""

    def __init__(
        self,
        *,
        outcome: Optional[SuitabilityOutcome] = None,
        reason: Optional[str] = None,
        date: Optional[DateInput] = None,
        language: Optional[str] = None,
        insight: Optional[str] = None,
        readiness: Optional[str] = None,
        capacity: Optional[str] = None,
        wellness: Optional[str] = None,
        time: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.outcome = outcome
        self.reason = reason
        self.date = date_value(date)
        self.language = language
        self.insight = insight
        self.readiness = readiness
        self.capacity = capacity
        self.wellness = wellness
        self.time = time
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.outcome
        if v is not None:
            add(f'"outcome":{_s(v)}')
        v = self.reason
        if v is not None:
            add(f'"reason":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.language
        if v is not None:
            add(f'"language":{_s(v)}')
        v = self.insight
        if v is not None:
            add(f'"insight":{_s(v)}')
        v = self.readiness
        if v is not None:
            add(f'"readiness":{_s(v)}')
        v = self.capacity
        if v is not None:
            add(f'"capacity":{_s(v)}')
        v = self.wellness
        if v is not None:
            add(f'"wellness":{_s(v)}')
        v = self.time
        if v is not None:
            add(f'"time":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> EngagementSuitability:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("outcome")
        if v is not None:
            v = _SUITABILITY_OUTCOME[v]
        self.outcome = v
        self.reason = get("reason")
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.language = get("language")
        self.insight = get("insight")
        self.readiness = get("readiness")
        self.capacity = get("capacity")
        self.wellness = get("wellness")
        self.time = get("time")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ConversationInformationGiven(Group):
    """Information that was given."""

    __slots__ = (
        "asked_for",
        "what",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "what",
        "askedFor",
    )

    what: str
    """What was explained or handed over."""
    asked_for: Optional[bool]
    """Whether the person had asked for it."""

    def __init__(
        self,
        what: str,
        *,
        asked_for: Optional[bool] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.what = what
        self.asked_for = asked_for
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.asked_for
        if v is not None:
            add(f'"askedFor":{_f.boolean(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ConversationInformationGiven:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.what = j["what"]
        self.asked_for = get("askedFor")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ConversationCounts(Group):
    """What somebody counted while listening."""

    __slots__ = (
        "change_talk",
        "complex_reflections",
        "questions",
        "simple_reflections",
        "sustain_talk",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "questions",
        "simpleReflections",
        "complexReflections",
        "changeTalk",
        "sustainTalk",
    )

    questions: Optional[int]
    """Questions."""
    simple_reflections: Optional[int]
    """Reflections that repeat what was said."""
    complex_reflections: Optional[int]
    """Reflections that add meaning or feeling."""
    change_talk: Optional[int]
    """Utterances of the person in favour of change."""
    sustain_talk: Optional[int]
    """Utterances of the person in favour of staying as it is."""

    def __init__(
        self,
        *,
        questions: Optional[int] = None,
        simple_reflections: Optional[int] = None,
        complex_reflections: Optional[int] = None,
        change_talk: Optional[int] = None,
        sustain_talk: Optional[int] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.questions = questions
        self.simple_reflections = simple_reflections
        self.complex_reflections = complex_reflections
        self.change_talk = change_talk
        self.sustain_talk = sustain_talk
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.questions
        if v is not None:
            add(f'"questions":{_f.number(v)}')
        v = self.simple_reflections
        if v is not None:
            add(f'"simpleReflections":{_f.number(v)}')
        v = self.complex_reflections
        if v is not None:
            add(f'"complexReflections":{_f.number(v)}')
        v = self.change_talk
        if v is not None:
            add(f'"changeTalk":{_f.number(v)}')
        v = self.sustain_talk
        if v is not None:
            add(f'"sustainTalk":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ConversationCounts:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.questions = get("questions")
        self.simple_reflections = get("simpleReflections")
        self.complex_reflections = get("complexReflections")
        self.change_talk = get("changeTalk")
        self.sustain_talk = get("sustainTalk")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ConversationInterpreter(Group):
    """Who interpreted."""

    __slots__ = (
        "kind_",
        "language",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "kind",
        "language",
    )

    kind_: Optional[InterpreterKind]
    """Of what kind the interpreter was."""
    language: Optional[str]
    """Into which language (BCP 47)."""

    def __init__(
        self,
        *,
        kind_: Optional[InterpreterKind] = None,
        language: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.kind_ = kind_
        self.language = language
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.kind_
        if v is not None:
            add(f'"kind":{_s(v)}')
        v = self.language
        if v is not None:
            add(f'"language":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ConversationInterpreter:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("kind")
        if v is not None:
            v = _INTERPRETER_KIND[v]
        self.kind_ = v
        self.language = get("language")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class GoalSmart(Group):
    """What exactly, how much, when, where and how often, where given."""

    __slots__ = (
        "activity",
        "amount",
        "how_often",
        "place",
        "when",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "activity",
        "amount",
        "when",
        "place",
        "howOften",
    )

    activity: Optional[str]
    """What exactly."""
    amount: Optional[Quantity]
    """How much, with its unit."""
    when: Optional[str]
    """When."""
    place: Optional[str]
    """Where."""
    how_often: Optional[str]
    """How often."""

    def __init__(
        self,
        *,
        activity: Optional[str] = None,
        amount: Optional[Quantity] = None,
        when: Optional[str] = None,
        place: Optional[str] = None,
        how_often: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.activity = activity
        self.amount = amount
        self.when = when
        self.place = place
        self.how_often = how_often
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.activity
        if v is not None:
            add(f'"activity":{_s(v)}')
        v = self.amount
        if v is not None:
            add(f'"amount":{_f.quantity(v)}')
        v = self.when
        if v is not None:
            add(f'"when":{_s(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_s(v)}')
        v = self.how_often
        if v is not None:
            add(f'"howOften":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> GoalSmart:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.activity = get("activity")
        v = get("amount")
        if v is not None:
            v = _f.read_quantity(v)
        self.amount = v
        self.when = get("when")
        self.place = get("place")
        self.how_often = get("howOften")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class GoalAttainment(Group):
    """What each level of goal attainment scaling means here."""

    __slots__ = (
        "baseline",
        "expected",
        "less",
        "more",
        "much_less",
        "much_more",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "muchLess",
        "less",
        "expected",
        "more",
        "muchMore",
        "baseline",
    )

    much_less: Optional[str]
    """What -2 means: much less than expected."""
    less: Optional[str]
    """What -1 means: less than expected."""
    expected: Optional[str]
    """What 0 means: the expected outcome."""
    more: Optional[str]
    """What +1 means: more than expected."""
    much_more: Optional[str]
    """What +2 means: much more than expected."""
    baseline: Optional[int]
    """The level at the start."""

    def __init__(
        self,
        *,
        much_less: Optional[str] = None,
        less: Optional[str] = None,
        expected: Optional[str] = None,
        more: Optional[str] = None,
        much_more: Optional[str] = None,
        baseline: Optional[int] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.much_less = much_less
        self.less = less
        self.expected = expected
        self.more = more
        self.much_more = much_more
        self.baseline = baseline
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.much_less
        if v is not None:
            add(f'"muchLess":{_s(v)}')
        v = self.less
        if v is not None:
            add(f'"less":{_s(v)}')
        v = self.expected
        if v is not None:
            add(f'"expected":{_s(v)}')
        v = self.more
        if v is not None:
            add(f'"more":{_s(v)}')
        v = self.much_more
        if v is not None:
            add(f'"muchMore":{_s(v)}')
        v = self.baseline
        if v is not None:
            add(f'"baseline":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> GoalAttainment:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.much_less = get("muchLess")
        self.less = get("less")
        self.expected = get("expected")
        self.more = get("more")
        self.much_more = get("muchMore")
        self.baseline = get("baseline")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class GoalLifecycleEntry(Group):
    """Every lifecycle status with its date, oldest first."""

    __slots__ = (
        "date",
        "reason",
        "status",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "status",
        "date",
        "reason",
    )

    status: GoalLifecycleStatus
    """The status."""
    date: Optional[Moment]
    """Since when."""
    reason: Optional[Concept]
    """Why."""

    def __init__(
        self,
        status: GoalLifecycleStatus,
        *,
        date: Optional[MomentInput] = None,
        reason: Optional[Concept] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.status = status
        self.date = moment_value(date)
        self.reason = reason
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.moment(v)}')
        v = self.reason
        if v is not None:
            add(f'"reason":{_f.concept(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> GoalLifecycleEntry:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["status"]
        if v is not None:
            v = _GOAL_LIFECYCLE_STATUS[v]
        self.status = v
        v = get("date")
        if v is not None:
            v = _f.read_moment(v)
        self.date = v
        v = get("reason")
        if v is not None:
            v = _f.read_concept(v)
        self.reason = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class GoalAchievementEntry(Group):
    """Every achievement status with its date, oldest first."""

    __slots__ = (
        "date",
        "reason",
        "status",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "status",
        "date",
        "reason",
    )

    status: GoalAchievementStatus
    """The status."""
    date: Optional[Moment]
    """Since when."""
    reason: Optional[Concept]
    """Why."""

    def __init__(
        self,
        status: GoalAchievementStatus,
        *,
        date: Optional[MomentInput] = None,
        reason: Optional[Concept] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.status = status
        self.date = moment_value(date)
        self.reason = reason
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.moment(v)}')
        v = self.reason
        if v is not None:
            add(f'"reason":{_f.concept(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> GoalAchievementEntry:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["status"]
        if v is not None:
            v = _GOAL_ACHIEVEMENT_STATUS[v]
        self.status = v
        v = get("date")
        if v is not None:
            v = _f.read_moment(v)
        self.date = v
        v = get("reason")
        if v is not None:
            v = _f.read_concept(v)
        self.reason = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class CyclePlan(Group):
    """The plan made together."""

    __slots__ = (
        "how_often",
        "place",
        "what",
        "when",
        "who",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "what",
        "place",
        "when",
        "who",
        "howOften",
    )

    what: Optional[str]
    """What will be done."""
    place: Optional[str]
    """Where."""
    when: Optional[str]
    """When."""
    who: Optional[str]
    """Who does it and who helps."""
    how_often: Optional[str]
    """How often."""

    def __init__(
        self,
        *,
        what: Optional[str] = None,
        place: Optional[str] = None,
        when: Optional[str] = None,
        who: Optional[str] = None,
        how_often: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.what = what
        self.place = place
        self.when = when
        self.who = who
        self.how_often = how_often
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_s(v)}')
        v = self.when
        if v is not None:
            add(f'"when":{_s(v)}')
        v = self.who
        if v is not None:
            add(f'"who":{_s(v)}')
        v = self.how_often
        if v is not None:
            add(f'"howOften":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> CyclePlan:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.what = get("what")
        self.place = get("place")
        self.when = get("when")
        self.who = get("who")
        self.how_often = get("howOften")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ActionCheckIn(Group):
    """What was said about it at each check-in, oldest first."""

    __slots__ = (
        "date",
        "next",
        "since_last_time",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "date",
        "sinceLastTime",
        "next",
    )

    date: Optional[PartialDate]
    """When."""
    since_last_time: Optional[str]
    """What was done since last time."""
    next: Optional[str]
    """What comes next."""

    def __init__(
        self,
        *,
        date: Optional[DateInput] = None,
        since_last_time: Optional[str] = None,
        next: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.date = date_value(date)
        self.since_last_time = since_last_time
        self.next = next
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.since_last_time
        if v is not None:
            add(f'"sinceLastTime":{_s(v)}')
        v = self.next
        if v is not None:
            add(f'"next":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ActionCheckIn:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.since_last_time = get("sinceLastTime")
        self.next = get("next")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ScoreItem(Group):
    """The value of each answered item, by number; never its text."""

    __slots__ = (
        "number",
        "value",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "number",
        "value",
    )

    number: int
    """Number of the item in the instrument."""
    value: float
    """Its value."""

    def __init__(
        self,
        number: int,
        value: float,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.number = number
        self.value = value
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.number
        if v is not None:
            add(f'"number":{_f.number(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ScoreItem:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        self.number = j["number"]
        self.value = j["value"]
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ConsentRecipient(Group):
    """With whom; whoever is meant by one of them is meant."""

    __slots__ = (
        "organisation",
        "practitioner",
        "supporter",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "organisation",
        "practitioner",
        "supporter",
    )

    organisation: Optional[str]
    """The organisation, as its actors name it."""
    practitioner: Optional[str]
    """The id of one actor there, where the others are not meant."""
    supporter: Optional[str]
    """The record of a supporter."""

    def __init__(
        self,
        *,
        organisation: Optional[str] = None,
        practitioner: Optional[str] = None,
        supporter: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.organisation = organisation
        self.practitioner = practitioner
        self.supporter = supporter
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.organisation
        if v is not None:
            add(f'"organisation":{_s(v)}')
        v = self.practitioner
        if v is not None:
            add(f'"practitioner":{_s(v)}')
        v = self.supporter
        if v is not None:
            add(f'"supporter":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ConsentRecipient:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.organisation = get("organisation")
        self.practitioner = get("practitioner")
        self.supporter = get("supporter")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ConcernPassedOn(Group):
    """To whom it was passed on, and when."""

    __slots__ = (
        "to",
        "when",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "to",
        "when",
    )

    to: str
    """To whom."""
    when: Optional[Moment]
    """When."""

    def __init__(
        self,
        to: str,
        *,
        when: Optional[MomentInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.to = to
        self.when = moment_value(when)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.to
        if v is not None:
            add(f'"to":{_s(v)}')
        v = self.when
        if v is not None:
            add(f'"when":{_f.moment(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ConcernPassedOn:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.to = j["to"]
        v = get("when")
        if v is not None:
            v = _f.read_moment(v)
        self.when = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ProvisionRating(Group):
    """How well it goes according to client, family and practitioner, each apart."""

    __slots__ = (
        "date",
        "how_well",
        "person",
        "practitioner",
        "rater",
        "words",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "rater",
        "person",
        "practitioner",
        "howWell",
        "words",
        "date",
    )

    rater: Optional[SaidBy]
    """In which role somebody says so; raters are never merged."""
    person: Optional[str]
    """Who says so, where client or supporter."""
    practitioner: Optional[str]
    """Who says so, where a practitioner."""
    how_well: Optional[Scale]
    """How well it goes."""
    words: Optional[str]
    """How well it goes, in words."""
    date: Optional[PartialDate]
    """When it was said."""

    def __init__(
        self,
        *,
        rater: Optional[SaidBy] = None,
        person: Optional[str] = None,
        practitioner: Optional[str] = None,
        how_well: Optional[Scale] = None,
        words: Optional[str] = None,
        date: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.rater = rater
        self.person = person
        self.practitioner = practitioner
        self.how_well = how_well
        self.words = words
        self.date = date_value(date)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.rater
        if v is not None:
            add(f'"rater":{_s(v)}')
        v = self.person
        if v is not None:
            add(f'"person":{_s(v)}')
        v = self.practitioner
        if v is not None:
            add(f'"practitioner":{_s(v)}')
        v = self.how_well
        if v is not None:
            add(f'"howWell":{_f.scale(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ProvisionRating:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("rater")
        if v is not None:
            v = _SAID_BY[v]
        self.rater = v
        self.person = get("person")
        self.practitioner = get("practitioner")
        v = get("howWell")
        if v is not None:
            v = _f.read_scale(v)
        self.how_well = v
        self.words = get("words")
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class MadeFor(Group):
    """How it was decided where the person could not decide."""

    __slots__ = (
        "assessed_by",
        "assessed_on",
        "assessor",
        "capacity",
        "decided_by",
        "ground",
        "legal_ground",
        "practitioner",
        "review_date",
        "support_given",
        "supporter",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "supporter",
        "practitioner",
        "decidedBy",
        "ground",
        "legalGround",
        "capacity",
        "assessor",
        "assessedBy",
        "assessedOn",
        "supportGiven",
        "reviewDate",
    )

    supporter: Optional[str]
    """Who decided, where a supporter."""
    practitioner: Optional[str]
    """Who decided, where a practitioner."""
    decided_by: Optional[str]
    """Who decided, where there is no record: a court, a panel."""
    ground: Optional[LegalGround]
    """On what ground they may decide."""
    legal_ground: Optional[str]
    """The legal ground in words."""
    capacity: Optional[DecisionCapacity]
    """Whether the person could make this very decision."""
    assessor: Optional[str]
    """Who assessed that, where a practitioner."""
    assessed_by: Optional[str]
    """Who assessed that, where there is no register entry."""
    assessed_on: Optional[PartialDate]
    """When that was assessed."""
    support_given: Optional[str]
    """What was done so that the person could decide, or take part in deciding."""
    review_date: Optional[PartialDate]
    """When to ask again whether the person can decide: a local date."""

    def __init__(
        self,
        *,
        supporter: Optional[str] = None,
        practitioner: Optional[str] = None,
        decided_by: Optional[str] = None,
        ground: Optional[LegalGround] = None,
        legal_ground: Optional[str] = None,
        capacity: Optional[DecisionCapacity] = None,
        assessor: Optional[str] = None,
        assessed_by: Optional[str] = None,
        assessed_on: Optional[DateInput] = None,
        support_given: Optional[str] = None,
        review_date: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.supporter = supporter
        self.practitioner = practitioner
        self.decided_by = decided_by
        self.ground = ground
        self.legal_ground = legal_ground
        self.capacity = capacity
        self.assessor = assessor
        self.assessed_by = assessed_by
        self.assessed_on = date_value(assessed_on)
        self.support_given = support_given
        self.review_date = date_value(review_date)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.supporter
        if v is not None:
            add(f'"supporter":{_s(v)}')
        v = self.practitioner
        if v is not None:
            add(f'"practitioner":{_s(v)}')
        v = self.decided_by
        if v is not None:
            add(f'"decidedBy":{_s(v)}')
        v = self.ground
        if v is not None:
            add(f'"ground":{_s(v)}')
        v = self.legal_ground
        if v is not None:
            add(f'"legalGround":{_s(v)}')
        v = self.capacity
        if v is not None:
            add(f'"capacity":{_s(v)}')
        v = self.assessor
        if v is not None:
            add(f'"assessor":{_s(v)}')
        v = self.assessed_by
        if v is not None:
            add(f'"assessedBy":{_s(v)}')
        v = self.assessed_on
        if v is not None:
            add(f'"assessedOn":{_f.date(v)}')
        v = self.support_given
        if v is not None:
            add(f'"supportGiven":{_s(v)}')
        v = self.review_date
        if v is not None:
            add(f'"reviewDate":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> MadeFor:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.supporter = get("supporter")
        self.practitioner = get("practitioner")
        self.decided_by = get("decidedBy")
        v = get("ground")
        if v is not None:
            v = _LEGAL_GROUND[v]
        self.ground = v
        self.legal_ground = get("legalGround")
        v = get("capacity")
        if v is not None:
            v = _DECISION_CAPACITY[v]
        self.capacity = v
        self.assessor = get("assessor")
        self.assessed_by = get("assessedBy")
        v = get("assessedOn")
        if v is not None:
            v = _f.read_date(v)
        self.assessed_on = v
        self.support_given = get("supportGiven")
        v = get("reviewDate")
        if v is not None:
            v = _f.read_date(v)
        self.review_date = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class DecisionOption(Group):
    """What could be chosen, with what speaks for and against it."""

    __slots__ = (
        "chosen",
        "cons",
        "cost",
        "picture",
        "pros",
        "words",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "words",
        "picture",
        "pros",
        "cons",
        "chosen",
        "cost",
    )

    words: Optional[str]
    """What it is."""
    picture: Optional[Attachment]
    """What it is, in a picture, symbol, drawing or sound."""
    pros: Optional[str]
    """What speaks for it."""
    cons: Optional[str]
    """What speaks against it."""
    chosen: Optional[bool]
    """Whether it was chosen."""
    cost: Optional[Quantity]
    """What it would cost; the unit is the currency (ISO 4217)."""

    def __init__(
        self,
        *,
        words: Optional[str] = None,
        picture: Optional[Attachment] = None,
        pros: Optional[str] = None,
        cons: Optional[str] = None,
        chosen: Optional[bool] = None,
        cost: Optional[Quantity] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.words = words
        self.picture = picture
        self.pros = pros
        self.cons = cons
        self.chosen = chosen
        self.cost = cost
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.picture
        if v is not None:
            add(f'"picture":{_f.attachment(v)}')
        v = self.pros
        if v is not None:
            add(f'"pros":{_s(v)}')
        v = self.cons
        if v is not None:
            add(f'"cons":{_s(v)}')
        v = self.chosen
        if v is not None:
            add(f'"chosen":{_f.boolean(v)}')
        v = self.cost
        if v is not None:
            add(f'"cost":{_f.quantity(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> DecisionOption:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.words = get("words")
        v = get("picture")
        if v is not None:
            v = _f.read_attachment(v)
        self.picture = v
        self.pros = get("pros")
        self.cons = get("cons")
        self.chosen = get("chosen")
        v = get("cost")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ProgrammePhase(Group):
    """Its phases, each with its dates."""

    __slots__ = (
        "from_",
        "note",
        "phase",
        "until",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "phase",
        "from",
        "until",
        "note",
    )

    phase: ProgrammeStep
    """Which phase."""
    from_: Optional[PartialDate]
    """Since when."""
    until: Optional[PartialDate]
    """Until when."""
    note: Optional[str]
    """What belongs to it here."""

    def __init__(
        self,
        phase: ProgrammeStep,
        *,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        note: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.phase = phase
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.note = note
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.phase
        if v is not None:
            add(f'"phase":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        v = self.note
        if v is not None:
            add(f'"note":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ProgrammePhase:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["phase"]
        if v is not None:
            v = _PROGRAMME_STEP[v]
        self.phase = v
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        self.note = get("note")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ProgrammePartner(Group):
    """Organisations that were invited, and where they stand."""

    __slots__ = (
        "name",
        "note",
        "organisation",
        "since",
        "status",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "organisation",
        "name",
        "status",
        "since",
        "note",
    )

    organisation: Optional[str]
    """Its entry of the directory."""
    name: Optional[str]
    """Its name, where there is no entry."""
    status: Optional[PartnerStatus]
    """Where it stands."""
    since: Optional[PartialDate]
    """Since when."""
    note: Optional[str]
    """What it committed to, or why it is not ready."""

    def __init__(
        self,
        *,
        organisation: Optional[str] = None,
        name: Optional[str] = None,
        status: Optional[PartnerStatus] = None,
        since: Optional[DateInput] = None,
        note: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.organisation = organisation
        self.name = name
        self.status = status
        self.since = date_value(since)
        self.note = note
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.organisation
        if v is not None:
            add(f'"organisation":{_s(v)}')
        v = self.name
        if v is not None:
            add(f'"name":{_s(v)}')
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.since
        if v is not None:
            add(f'"since":{_f.date(v)}')
        v = self.note
        if v is not None:
            add(f'"note":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ProgrammePartner:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.organisation = get("organisation")
        self.name = get("name")
        v = get("status")
        if v is not None:
            v = _PARTNER_STATUS[v]
        self.status = v
        v = get("since")
        if v is not None:
            v = _f.read_date(v)
        self.since = v
        self.note = get("note")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ProgrammeReadiness(Group):
    """How ready people and organisations are, dated."""

    __slots__ = (
        "date",
        "of",
        "value",
        "words",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "of",
        "value",
        "words",
        "date",
    )

    of: ReadinessOf
    """Whose readiness."""
    value: Optional[Scale]
    """How ready, from not at all (0) to fully (10)."""
    words: Optional[str]
    """In words."""
    date: Optional[PartialDate]
    """When it was assessed."""

    def __init__(
        self,
        of: ReadinessOf,
        *,
        value: Optional[Scale] = None,
        words: Optional[str] = None,
        date: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.of = of
        self.value = value
        self.words = words
        self.date = date_value(date)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.of
        if v is not None:
            add(f'"of":{_s(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_f.scale(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ProgrammeReadiness:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = j["of"]
        if v is not None:
            v = _READINESS_OF[v]
        self.of = v
        v = get("value")
        if v is not None:
            v = _f.read_scale(v)
        self.value = v
        self.words = get("words")
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class ProgrammeMeasure(Group):
    """How it is to be measured."""

    __slots__ = (
        "category",
        "how",
        "method",
        "what",
        "when",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "what",
        "category",
        "method",
        "how",
        "when",
    )

    what: str
    """What is measured."""
    category: Optional[OutcomeCategory]
    """Whom the outcome is about."""
    method: Optional[MeasureMethod]
    """With words or with numbers."""
    how: Optional[str]
    """How and by whom."""
    when: Optional[str]
    """When."""

    def __init__(
        self,
        what: str,
        *,
        category: Optional[OutcomeCategory] = None,
        method: Optional[MeasureMethod] = None,
        how: Optional[str] = None,
        when: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.what = what
        self.category = category
        self.method = method
        self.how = how
        self.when = when
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.category
        if v is not None:
            add(f'"category":{_s(v)}')
        v = self.method
        if v is not None:
            add(f'"method":{_s(v)}')
        v = self.how
        if v is not None:
            add(f'"how":{_s(v)}')
        v = self.when
        if v is not None:
            add(f'"when":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> ProgrammeMeasure:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.what = j["what"]
        v = get("category")
        if v is not None:
            v = _OUTCOME_CATEGORY[v]
        self.category = v
        v = get("method")
        if v is not None:
            v = _MEASURE_METHOD[v]
        self.method = v
        self.how = get("how")
        self.when = get("when")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class LearningEventDay(Group):
    """The days it takes, and where each is held."""

    __slots__ = (
        "date",
        "minutes",
        "place",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "date",
        "place",
        "minutes",
    )

    date: Optional[PartialDate]
    """On which date."""
    place: Optional[str]
    """Where, or how it is reached online."""
    minutes: Optional[int]
    """How many minutes it takes."""

    def __init__(
        self,
        *,
        date: Optional[DateInput] = None,
        place: Optional[str] = None,
        minutes: Optional[int] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.date = date_value(date)
        self.place = place
        self.minutes = minutes
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_s(v)}')
        v = self.minutes
        if v is not None:
            add(f'"minutes":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> LearningEventDay:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.place = get("place")
        self.minutes = get("minutes")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class EventFeedbackRating(Group):
    """What was rated, and how."""

    __slots__ = (
        "value",
        "what",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "what",
        "value",
    )

    what: str
    """What was rated."""
    value: Scale
    """How it was rated."""

    def __init__(
        self,
        what: str,
        value: Scale,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.what = what
        self.value = value
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_f.scale(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> EventFeedbackRating:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        v: Any
        self.what = j["what"]
        v = j["value"]
        if v is not None:
            v = _f.read_scale(v)
        self.value = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PeerObservationFidelity(Group):
    """Ratings by the numbers of the form."""

    __slots__ = (
        "item",
        "value",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "item",
        "value",
    )

    item: int
    """The item by its number."""
    value: Scale
    """How it was rated."""

    def __init__(
        self,
        item: int,
        value: Scale,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.item = item
        self.value = value
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.item
        if v is not None:
            add(f'"item":{_f.number(v)}')
        v = self.value
        if v is not None:
            add(f'"value":{_f.scale(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PeerObservationFidelity:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        v: Any
        self.item = j["item"]
        v = j["value"]
        if v is not None:
            v = _f.read_scale(v)
        self.value = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class InquiryTheme(Group):
    """What came up."""

    __slots__ = (
        "contributions",
        "name",
        "words",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "name",
        "contributions",
        "words",
    )

    name: str
    """The theme."""
    contributions: Optional[int]
    """In how many contributions."""
    words: Optional[str]
    """What was said about it."""

    def __init__(
        self,
        name: str,
        *,
        contributions: Optional[int] = None,
        words: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.name = name
        self.contributions = contributions
        self.words = words
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.name
        if v is not None:
            add(f'"name":{_s(v)}')
        v = self.contributions
        if v is not None:
            add(f'"contributions":{_f.number(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> InquiryTheme:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self.name = j["name"]
        self.contributions = get("contributions")
        self.words = get("words")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class StoryOverruled(Group):
    """Words that the check took for names and that may stay."""

    __slots__ = (
        "by",
        "hit",
        "on",
        "reason",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "hit",
        "by",
        "reason",
        "on",
    )

    hit: str
    """What the check calls it."""
    by: str
    """Who decided."""
    reason: str
    """Why it may stay."""
    on: Optional[PartialDate]
    """When it was decided."""

    def __init__(
        self,
        hit: str,
        by: str,
        reason: str,
        *,
        on: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.hit = hit
        self.by = by
        self.reason = reason
        self.on = date_value(on)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.hit
        if v is not None:
            add(f'"hit":{_s(v)}')
        v = self.by
        if v is not None:
            add(f'"by":{_s(v)}')
        v = self.reason
        if v is not None:
            add(f'"reason":{_s(v)}')
        v = self.on
        if v is not None:
            add(f'"on":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> StoryOverruled:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.hit = j["hit"]
        self.by = j["by"]
        self.reason = j["reason"]
        v = get("on")
        if v is not None:
            v = _f.read_date(v)
        self.on = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class StoryPublication(Group):
    """Where it was published, and taken down."""

    __slots__ = (
        "address",
        "from_",
        "place",
        "taken_down",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "place",
        "address",
        "from",
        "takenDown",
    )

    place: str
    """Where: the name of the leaflet, newsletter or site."""
    address: Optional[str]
    """Its address."""
    from_: Optional[PartialDate]
    """Since when."""
    taken_down: Optional[PartialDate]
    """When it was taken down."""

    def __init__(
        self,
        place: str,
        *,
        address: Optional[str] = None,
        from_: Optional[DateInput] = None,
        taken_down: Optional[DateInput] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.place = place
        self.address = address
        self.from_ = date_value(from_)
        self.taken_down = date_value(taken_down)
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.place
        if v is not None:
            add(f'"place":{_s(v)}')
        v = self.address
        if v is not None:
            add(f'"address":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.taken_down
        if v is not None:
            add(f'"takenDown":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> StoryPublication:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        v: Any
        self.place = j["place"]
        self.address = get("address")
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("takenDown")
        if v is not None:
            v = _f.read_date(v)
        self.taken_down = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class SettingsStageLabel(Group):
    """What the stages of adoption are called."""

    __slots__ = (
        "label",
        "stage",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "stage",
        "label",
    )

    stage: AdoptionStage
    """The stage."""
    label: str
    """What it is called."""

    def __init__(
        self,
        stage: AdoptionStage,
        label: str,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.stage = stage
        self.label = label
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.stage
        if v is not None:
            add(f'"stage":{_s(v)}')
        v = self.label
        if v is not None:
            add(f'"label":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> SettingsStageLabel:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        v: Any
        v = j["stage"]
        if v is not None:
            v = _ADOPTION_STAGE[v]
        self.stage = v
        self.label = j["label"]
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class SettingsScale(Group):
    """Scales that a value has when it is given without one."""

    __slots__ = (
        "field",
        "kind_",
        "maximum",
        "minimum",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Group._KEYS,
        "kind",
        "field",
        "minimum",
        "maximum",
    )

    kind_: str
    """Name of the kind."""
    field: str
    """Name of the field; values within its lists have the scale of the catalogue where they are
    given none.
    """
    minimum: float
    """The lowest value."""
    maximum: float
    """The highest value."""

    def __init__(
        self,
        kind_: str,
        field: str,
        minimum: float,
        maximum: float,
        *,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self.kind_ = kind_
        self.field = field
        self.minimum = minimum
        self.maximum = maximum
        self.unknown_fields = unknown_fields or {}

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts: List[str] = []
        add = parts.append
        v: Any
        v = self.kind_
        if v is not None:
            add(f'"kind":{_s(v)}')
        v = self.field
        if v is not None:
            add(f'"field":{_s(v)}')
        v = self.minimum
        if v is not None:
            add(f'"minimum":{_f.number(v)}')
        v = self.maximum
        if v is not None:
            add(f'"maximum":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> SettingsScale:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        self.kind_ = j["kind"]
        self.field = j["field"]
        self.minimum = j["minimum"]
        self.maximum = j["maximum"]
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Record(RecordBase):
    """A record: what all kinds have in common."""

    __slots__ = (
        "attachments",
        "extensions",
        "hidden_from",
        "informants",
        "language",
        "occurred",
        "related",
        "shared_event",
        "shared_with",
        "sources",
        "translations",
        "visibility",
        "visibility_reason",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        RecordBase._KEYS,
        "informants",
        "occurred",
        "visibility",
        "visibilityReason",
        "language",
        "translations",
        "attachments",
        "related",
        "sharedEvent",
        "sources",
        "extensions",
        "hiddenFrom",
        "sharedWith",
    )

    informants: List[Informant]
    """Who said so, wrote it together or confirmed it."""
    occurred: Optional[Moment]
    """When it happened; a partial date where no more is known. Order follows this."""
    visibility: List[VisibilityLimit]
    """Who may not see it that otherwise might; where nothing is said, it is as the rules say."""
    visibility_reason: Optional[str]
    """Why not everybody may see it."""
    language: Optional[str]
    """Language of the text as a BCP 47 tag."""
    translations: List[Translation]
    """The same words in other languages."""
    attachments: List[Attachment]
    """Pictures, drawings, sounds or films that the host keeps: an answer without words."""
    related: List[str]
    """Records of the same file that belong to this one in a way no other field says."""
    shared_event: Optional[str]
    """The same id in the records of several files that are about one event."""
    sources: List[Source]
    """What it was taken from in other systems."""
    extensions: Dict[str, JSON]
    """The host's own fields: names of "x-" and any JSON value."""
    hidden_from: List[str]
    """Supporters who may not see it, where others may."""
    shared_with: List[str]
    """Ids of actors of the file's organisation who may see it too, where it is candid: where only
    who recorded it and the practitioners whom it is about may. Any other record refuses it.
    """

    def _set_common(
        self,
        informants: Iterable[Informant],
        occurred: Optional[MomentInput],
        visibility: Iterable[VisibilityLimit],
        visibility_reason: Optional[str],
        language: Optional[str],
        translations: Iterable[Translation],
        attachments: Iterable[Attachment],
        related: Iterable[str],
        shared_event: Optional[str],
        sources: Iterable[Source],
        extensions: Optional[Dict[str, JSON]],
        hidden_from: Iterable[str],
        shared_with: Iterable[str],
    ) -> None:
        self.informants = list_value(informants) if informants else []
        self.occurred = moment_value(occurred)
        self.visibility = list_value(visibility) if visibility else []
        self.visibility_reason = visibility_reason
        self.language = language
        self.translations = list_value(translations) if translations else []
        self.attachments = list_value(attachments) if attachments else []
        self.related = list_value(related) if related else []
        self.shared_event = shared_event
        self.sources = list_value(sources) if sources else []
        self.extensions = extensions or {}
        self.hidden_from = list_value(hidden_from) if hidden_from else []
        self.shared_with = list_value(shared_with) if shared_with else []

    def _write_common(self, add: Callable[[str], None]) -> None:
        v: Any
        v = self.informants
        if v:
            add(f'"informants":[{",".join([e.json_text() for e in v])}]')
        v = self.occurred
        if v is not None:
            add(f'"occurred":{_f.moment(v)}')
        v = self.visibility
        if v:
            add(f'"visibility":[{",".join([_s(e) for e in v])}]')
        v = self.visibility_reason
        if v is not None:
            add(f'"visibilityReason":{_s(v)}')
        v = self.language
        if v is not None:
            add(f'"language":{_s(v)}')
        v = self.translations
        if v:
            add(f'"translations":[{",".join([e.json_text() for e in v])}]')
        v = self.attachments
        if v:
            add(f'"attachments":[{",".join([_f.attachment(e) for e in v])}]')
        v = self.related
        if v:
            add(f'"related":[{",".join([_s(e) for e in v])}]')
        v = self.shared_event
        if v is not None:
            add(f'"sharedEvent":{_s(v)}')
        v = self.sources
        if v:
            add(f'"sources":[{",".join([e.json_text() for e in v])}]')
        v = self.extensions
        if v:
            add(f'"extensions":{_f.any_text(v)}')
        v = self.hidden_from
        if v:
            add(f'"hiddenFrom":[{",".join([_s(e) for e in v])}]')
        v = self.shared_with
        if v:
            add(f'"sharedWith":[{",".join([_s(e) for e in v])}]')

    def _read_common(self, get: Callable[[str], Any]) -> None:
        v: Any
        v = get("informants")
        self.informants = [Informant.from_json(e) for e in v] if v else []
        v = get("occurred")
        if v is not None:
            v = _f.read_moment(v)
        self.occurred = v
        v = get("visibility")
        self.visibility = [_VISIBILITY_LIMIT[e] for e in v] if v else []
        self.visibility_reason = get("visibilityReason")
        self.language = get("language")
        v = get("translations")
        self.translations = [Translation.from_json(e) for e in v] if v else []
        v = get("attachments")
        self.attachments = [_f.read_attachment(e) for e in v] if v else []
        self.related = get("related") or []
        self.shared_event = get("sharedEvent")
        v = get("sources")
        self.sources = [Source.from_json(e) for e in v] if v else []
        self.extensions = get("extensions") or {}
        self.hidden_from = get("hiddenFrom") or []
        self.shared_with = get("sharedWith") or []


@dataclass(init=False, repr=False, eq=False)
class Client(Record):
    """The person the file is about: who they are and what they need to be reached.

    Lives in the file of: client.
    """

    __slots__ = (
        "access_needs",
        "actor_id",
        "birth_date",
        "communication_needs",
        "culture_notes",
        "deceased_date",
        "identifiers",
        "interpreter_needed",
        "languages",
        "names",
        "other_communication_needs",
        "understanding_notes",
    )
    KIND: ClassVar[str] = "client"
    NUMBER: ClassVar[int] = 1
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "identifiers",
        "names",
        "birthDate",
        "deceasedDate",
        "languages",
        "interpreterNeeded",
        "communicationNeeds",
        "otherCommunicationNeeds",
        "understandingNotes",
        "cultureNotes",
        "accessNeeds",
        "actorId",
    )

    identifiers: List[Identifier]
    """Numbers by which other systems know the person."""
    names: List[HumanName]
    """Names, present and former; a former name is never displayed."""
    birth_date: Optional[PartialDate]
    """Date of birth, as far as it is known."""
    deceased_date: Optional[PartialDate]
    """Date of death, as far as it is known."""
    languages: List[str]
    """Languages the person speaks, the preferred first (BCP 47)."""
    interpreter_needed: Optional[bool]
    """Whether an interpreter is needed."""
    communication_needs: List[CommunicationNeed]
    """What the person needs in order to be reached."""
    other_communication_needs: List[Concept]
    """Needs that the list does not name."""
    understanding_notes: Optional[str]
    """Reading, writing and understanding, noted together with the person."""
    culture_notes: Optional[str]
    """What matters to the person in culture and faith."""
    access_needs: Optional[str]
    """What the person needs to get in and take part."""
    actor_id: Optional[str]
    """The id by which the person acts in systems of the file's organisation, where they may."""

    def __init__(
        self,
        *,
        identifiers: Iterable[Identifier] = (),
        names: Iterable[HumanName] = (),
        birth_date: Optional[DateInput] = None,
        deceased_date: Optional[DateInput] = None,
        languages: Iterable[str] = (),
        interpreter_needed: Optional[bool] = None,
        communication_needs: Iterable[CommunicationNeed] = (),
        other_communication_needs: Iterable[Concept] = (),
        understanding_notes: Optional[str] = None,
        culture_notes: Optional[str] = None,
        access_needs: Optional[str] = None,
        actor_id: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.identifiers = list_value(identifiers) if identifiers else []
        self.names = list_value(names) if names else []
        self.birth_date = date_value(birth_date)
        self.deceased_date = date_value(deceased_date)
        self.languages = list_value(languages) if languages else []
        self.interpreter_needed = interpreter_needed
        self.communication_needs = list_value(communication_needs) if communication_needs else []
        self.other_communication_needs = (
            list_value(other_communication_needs) if other_communication_needs else []
        )
        self.understanding_notes = understanding_notes
        self.culture_notes = culture_notes
        self.access_needs = access_needs
        self.actor_id = actor_id

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.identifiers
        if v:
            add(f'"identifiers":[{",".join([e.json_text() for e in v])}]')
        v = self.names
        if v:
            add(f'"names":[{",".join([e.json_text() for e in v])}]')
        v = self.birth_date
        if v is not None:
            add(f'"birthDate":{_f.date(v)}')
        v = self.deceased_date
        if v is not None:
            add(f'"deceasedDate":{_f.date(v)}')
        v = self.languages
        if v:
            add(f'"languages":[{",".join([_s(e) for e in v])}]')
        v = self.interpreter_needed
        if v is not None:
            add(f'"interpreterNeeded":{_f.boolean(v)}')
        v = self.communication_needs
        if v:
            add(f'"communicationNeeds":[{",".join([_s(e) for e in v])}]')
        v = self.other_communication_needs
        if v:
            add(f'"otherCommunicationNeeds":[{",".join([_f.concept(e) for e in v])}]')
        v = self.understanding_notes
        if v is not None:
            add(f'"understandingNotes":{_s(v)}')
        v = self.culture_notes
        if v is not None:
            add(f'"cultureNotes":{_s(v)}')
        v = self.access_needs
        if v is not None:
            add(f'"accessNeeds":{_s(v)}')
        v = self.actor_id
        if v is not None:
            add(f'"actorId":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Client:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("identifiers")
        self.identifiers = [Identifier.from_json(e) for e in v] if v else []
        v = get("names")
        self.names = [HumanName.from_json(e) for e in v] if v else []
        v = get("birthDate")
        if v is not None:
            v = _f.read_date(v)
        self.birth_date = v
        v = get("deceasedDate")
        if v is not None:
            v = _f.read_date(v)
        self.deceased_date = v
        self.languages = get("languages") or []
        self.interpreter_needed = get("interpreterNeeded")
        v = get("communicationNeeds")
        self.communication_needs = [_COMMUNICATION_NEED[e] for e in v] if v else []
        v = get("otherCommunicationNeeds")
        self.other_communication_needs = [_f.read_concept(e) for e in v] if v else []
        self.understanding_notes = get("understandingNotes")
        self.culture_notes = get("cultureNotes")
        self.access_needs = get("accessNeeds")
        self.actor_id = get("actorId")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Supporter(Record):
    """A person around the client: family, carer, teacher, friend. Often the one who is coached.

    Lives in the file of: client.
    """

    __slots__ = (
        "actor_id",
        "agreed_on",
        "agreed_to_be_recorded",
        "authorities",
        "communication_needs",
        "contacts",
        "interpreter_needed",
        "languages",
        "lives_with_client",
        "may_be_coachee",
        "must_not_be_contacted",
        "must_not_see",
        "names",
        "other_communication_needs",
        "other_relation",
        "relation",
    )
    KIND: ClassVar[str] = "supporter"
    NUMBER: ClassVar[int] = 2
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "relation",
        "names",
        "contacts",
        "mayBeCoachee",
        "livesWithClient",
        "languages",
        "interpreterNeeded",
        "communicationNeeds",
        "otherCommunicationNeeds",
        "otherRelation",
        "authorities",
        "agreedToBeRecorded",
        "agreedOn",
        "mustNotSee",
        "mustNotBeContacted",
        "actorId",
    )

    relation: Optional[SupporterRelation]
    """What the person is to the client."""
    names: List[HumanName]
    """Names, present and former; a former name is never displayed."""
    contacts: List[SupporterContact]
    """How to reach the person."""
    may_be_coachee: Optional[bool]
    """Whether this person may be the one who is coached."""
    lives_with_client: Optional[bool]
    """Whether this person lives with the client."""
    languages: List[str]
    """Languages the person speaks, the preferred first (BCP 47)."""
    interpreter_needed: Optional[bool]
    """Whether an interpreter is needed."""
    communication_needs: List[CommunicationNeed]
    """What the person needs in order to be reached."""
    other_communication_needs: List[Concept]
    """Needs that the list does not name."""
    other_relation: Optional[Concept]
    """The relation in other words, where the list does not name it."""
    authorities: List[SupporterAuthority]
    """What the person may decide for the client, and what a court forbids."""
    agreed_to_be_recorded: Optional[bool]
    """Whether the person agreed to be recorded."""
    agreed_on: Optional[PartialDate]
    """When the person agreed to be recorded."""
    must_not_see: Optional[bool]
    """Whether the person must not see anything of the file."""
    must_not_be_contacted: Optional[bool]
    """Whether the person must not be contacted."""
    actor_id: Optional[str]
    """The id by which the person acts in systems of the file's organisation, where they may."""

    def __init__(
        self,
        *,
        relation: Optional[SupporterRelation] = None,
        names: Iterable[HumanName] = (),
        contacts: Iterable[SupporterContact] = (),
        may_be_coachee: Optional[bool] = None,
        lives_with_client: Optional[bool] = None,
        languages: Iterable[str] = (),
        interpreter_needed: Optional[bool] = None,
        communication_needs: Iterable[CommunicationNeed] = (),
        other_communication_needs: Iterable[Concept] = (),
        other_relation: Optional[Concept] = None,
        authorities: Iterable[SupporterAuthority] = (),
        agreed_to_be_recorded: Optional[bool] = None,
        agreed_on: Optional[DateInput] = None,
        must_not_see: Optional[bool] = None,
        must_not_be_contacted: Optional[bool] = None,
        actor_id: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.relation = relation
        self.names = list_value(names) if names else []
        self.contacts = list_value(contacts) if contacts else []
        self.may_be_coachee = may_be_coachee
        self.lives_with_client = lives_with_client
        self.languages = list_value(languages) if languages else []
        self.interpreter_needed = interpreter_needed
        self.communication_needs = list_value(communication_needs) if communication_needs else []
        self.other_communication_needs = (
            list_value(other_communication_needs) if other_communication_needs else []
        )
        self.other_relation = other_relation
        self.authorities = list_value(authorities) if authorities else []
        self.agreed_to_be_recorded = agreed_to_be_recorded
        self.agreed_on = date_value(agreed_on)
        self.must_not_see = must_not_see
        self.must_not_be_contacted = must_not_be_contacted
        self.actor_id = actor_id

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.relation
        if v is not None:
            add(f'"relation":{_s(v)}')
        v = self.names
        if v:
            add(f'"names":[{",".join([e.json_text() for e in v])}]')
        v = self.contacts
        if v:
            add(f'"contacts":[{",".join([e.json_text() for e in v])}]')
        v = self.may_be_coachee
        if v is not None:
            add(f'"mayBeCoachee":{_f.boolean(v)}')
        v = self.lives_with_client
        if v is not None:
            add(f'"livesWithClient":{_f.boolean(v)}')
        v = self.languages
        if v:
            add(f'"languages":[{",".join([_s(e) for e in v])}]')
        v = self.interpreter_needed
        if v is not None:
            add(f'"interpreterNeeded":{_f.boolean(v)}')
        v = self.communication_needs
        if v:
            add(f'"communicationNeeds":[{",".join([_s(e) for e in v])}]')
        v = self.other_communication_needs
        if v:
            add(f'"otherCommunicationNeeds":[{",".join([_f.concept(e) for e in v])}]')
        v = self.other_relation
        if v is not None:
            add(f'"otherRelation":{_f.concept(v)}')
        v = self.authorities
        if v:
            add(f'"authorities":[{",".join([e.json_text() for e in v])}]')
        v = self.agreed_to_be_recorded
        if v is not None:
            add(f'"agreedToBeRecorded":{_f.boolean(v)}')
        v = self.agreed_on
        if v is not None:
            add(f'"agreedOn":{_f.date(v)}')
        v = self.must_not_see
        if v is not None:
            add(f'"mustNotSee":{_f.boolean(v)}')
        v = self.must_not_be_contacted
        if v is not None:
            add(f'"mustNotBeContacted":{_f.boolean(v)}')
        v = self.actor_id
        if v is not None:
            add(f'"actorId":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Supporter:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("relation")
        if v is not None:
            v = _SUPPORTER_RELATION[v]
        self.relation = v
        v = get("names")
        self.names = [HumanName.from_json(e) for e in v] if v else []
        v = get("contacts")
        self.contacts = [SupporterContact.from_json(e) for e in v] if v else []
        self.may_be_coachee = get("mayBeCoachee")
        self.lives_with_client = get("livesWithClient")
        self.languages = get("languages") or []
        self.interpreter_needed = get("interpreterNeeded")
        v = get("communicationNeeds")
        self.communication_needs = [_COMMUNICATION_NEED[e] for e in v] if v else []
        v = get("otherCommunicationNeeds")
        self.other_communication_needs = [_f.read_concept(e) for e in v] if v else []
        v = get("otherRelation")
        if v is not None:
            v = _f.read_concept(v)
        self.other_relation = v
        v = get("authorities")
        self.authorities = [SupporterAuthority.from_json(e) for e in v] if v else []
        self.agreed_to_be_recorded = get("agreedToBeRecorded")
        v = get("agreedOn")
        if v is not None:
            v = _f.read_date(v)
        self.agreed_on = v
        self.must_not_see = get("mustNotSee")
        self.must_not_be_contacted = get("mustNotBeContacted")
        self.actor_id = get("actorId")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Practitioner(Record):
    """Register entry of somebody who coaches, clinical or not: posts, training, what they offer.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "actor_id",
        "adoption_stages",
        "champion",
        "consents_to_listing",
        "identifiers",
        "languages",
        "listing_decided_on",
        "names",
        "other_roles",
        "posts",
        "roles",
        "trainer_accreditation",
        "trainings",
    )
    KIND: ClassVar[str] = "practitioner"
    NUMBER: ClassVar[int] = 3
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "identifiers",
        "names",
        "roles",
        "otherRoles",
        "posts",
        "trainings",
        "champion",
        "trainerAccreditation",
        "consentsToListing",
        "adoptionStages",
        "actorId",
        "listingDecidedOn",
        "languages",
    )

    identifiers: List[Identifier]
    """Numbers by which registers and systems know the person."""
    names: List[HumanName]
    """Names, present and former; a former name is never displayed."""
    roles: List[PractitionerRole]
    """Professions and roles, clinical or not."""
    other_roles: List[Concept]
    """Professions and roles in the host's own vocabulary."""
    posts: List[PractitionerPost]
    """Where the person works or worked."""
    trainings: List[PractitionerTraining]
    """When and by whom the person was trained in coaching."""
    champion: Optional[PractitionerChampion]
    """Being a champion of the approach, whom colleagues may ask."""
    trainer_accreditation: Optional[PractitionerTrainerAccreditation]
    """Accreditation as a trainer of others."""
    consents_to_listing: Optional[bool]
    """Whether the person agrees to be listed in the shared register."""
    adoption_stages: List[PractitionerAdoptionStage]
    """How far the approach was taken up, dated; never part of the shared register."""
    actor_id: Optional[str]
    """The host's id of the actor that the person is: candid records about the person are theirs to
    see. In an entry that is there somebody else says so.
    """
    listing_decided_on: Optional[PartialDate]
    """When the person agreed to be listed, or refused."""
    languages: List[str]
    """Languages the person can coach in (BCP 47)."""

    def __init__(
        self,
        *,
        identifiers: Iterable[Identifier] = (),
        names: Iterable[HumanName] = (),
        roles: Iterable[PractitionerRole] = (),
        other_roles: Iterable[Concept] = (),
        posts: Iterable[PractitionerPost] = (),
        trainings: Iterable[PractitionerTraining] = (),
        champion: Optional[PractitionerChampion] = None,
        trainer_accreditation: Optional[PractitionerTrainerAccreditation] = None,
        consents_to_listing: Optional[bool] = None,
        adoption_stages: Iterable[PractitionerAdoptionStage] = (),
        actor_id: Optional[str] = None,
        listing_decided_on: Optional[DateInput] = None,
        languages: Iterable[str] = (),
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.identifiers = list_value(identifiers) if identifiers else []
        self.names = list_value(names) if names else []
        self.roles = list_value(roles) if roles else []
        self.other_roles = list_value(other_roles) if other_roles else []
        self.posts = list_value(posts) if posts else []
        self.trainings = list_value(trainings) if trainings else []
        self.champion = champion
        self.trainer_accreditation = trainer_accreditation
        self.consents_to_listing = consents_to_listing
        self.adoption_stages = list_value(adoption_stages) if adoption_stages else []
        self.actor_id = actor_id
        self.listing_decided_on = date_value(listing_decided_on)
        self.languages = list_value(languages) if languages else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.identifiers
        if v:
            add(f'"identifiers":[{",".join([e.json_text() for e in v])}]')
        v = self.names
        if v:
            add(f'"names":[{",".join([e.json_text() for e in v])}]')
        v = self.roles
        if v:
            add(f'"roles":[{",".join([_s(e) for e in v])}]')
        v = self.other_roles
        if v:
            add(f'"otherRoles":[{",".join([_f.concept(e) for e in v])}]')
        v = self.posts
        if v:
            add(f'"posts":[{",".join([e.json_text() for e in v])}]')
        v = self.trainings
        if v:
            add(f'"trainings":[{",".join([e.json_text() for e in v])}]')
        v = self.champion
        if v is not None:
            add(f'"champion":{v.json_text()}')
        v = self.trainer_accreditation
        if v is not None:
            add(f'"trainerAccreditation":{v.json_text()}')
        v = self.consents_to_listing
        if v is not None:
            add(f'"consentsToListing":{_f.boolean(v)}')
        v = self.adoption_stages
        if v:
            add(f'"adoptionStages":[{",".join([e.json_text() for e in v])}]')
        v = self.actor_id
        if v is not None:
            add(f'"actorId":{_s(v)}')
        v = self.listing_decided_on
        if v is not None:
            add(f'"listingDecidedOn":{_f.date(v)}')
        v = self.languages
        if v:
            add(f'"languages":[{",".join([_s(e) for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Practitioner:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("identifiers")
        self.identifiers = [Identifier.from_json(e) for e in v] if v else []
        v = get("names")
        self.names = [HumanName.from_json(e) for e in v] if v else []
        v = get("roles")
        self.roles = [_PRACTITIONER_ROLE[e] for e in v] if v else []
        v = get("otherRoles")
        self.other_roles = [_f.read_concept(e) for e in v] if v else []
        v = get("posts")
        self.posts = [PractitionerPost.from_json(e) for e in v] if v else []
        v = get("trainings")
        self.trainings = [PractitionerTraining.from_json(e) for e in v] if v else []
        v = get("champion")
        if v is not None:
            v = PractitionerChampion.from_json(v)
        self.champion = v
        v = get("trainerAccreditation")
        if v is not None:
            v = PractitionerTrainerAccreditation.from_json(v)
        self.trainer_accreditation = v
        self.consents_to_listing = get("consentsToListing")
        v = get("adoptionStages")
        self.adoption_stages = [PractitionerAdoptionStage.from_json(e) for e in v] if v else []
        self.actor_id = get("actorId")
        v = get("listingDecidedOn")
        if v is not None:
            v = _f.read_date(v)
        self.listing_decided_on = v
        self.languages = get("languages") or []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Organisation(Record):
    """An organisation that coaches, refers or provides: its sector, its place and its staff.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "identifiers",
        "name",
        "other_sector",
        "part_of",
        "place",
        "sector",
        "staff_counts",
    )
    KIND: ClassVar[str] = "organisation"
    NUMBER: ClassVar[int] = 4
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "name",
        "identifiers",
        "sector",
        "otherSector",
        "partOf",
        "place",
        "staffCounts",
    )

    name: Optional[str]
    """What it is called."""
    identifiers: List[Identifier]
    """Numbers by which registers and systems know it."""
    sector: Optional[OrganisationSector]
    """The sector it belongs to."""
    other_sector: Optional[Concept]
    """The sector in other words, where the list does not name it."""
    part_of: Optional[str]
    """The organisation of which it is a part."""
    place: Optional[Concept]
    """The place or cluster it belongs to."""
    staff_counts: List[OrganisationStaffCount]
    """Staff in post, each number with its date."""

    def __init__(
        self,
        *,
        name: Optional[str] = None,
        identifiers: Iterable[Identifier] = (),
        sector: Optional[OrganisationSector] = None,
        other_sector: Optional[Concept] = None,
        part_of: Optional[str] = None,
        place: Optional[Concept] = None,
        staff_counts: Iterable[OrganisationStaffCount] = (),
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.name = name
        self.identifiers = list_value(identifiers) if identifiers else []
        self.sector = sector
        self.other_sector = other_sector
        self.part_of = part_of
        self.place = place
        self.staff_counts = list_value(staff_counts) if staff_counts else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.name
        if v is not None:
            add(f'"name":{_s(v)}')
        v = self.identifiers
        if v:
            add(f'"identifiers":[{",".join([e.json_text() for e in v])}]')
        v = self.sector
        if v is not None:
            add(f'"sector":{_s(v)}')
        v = self.other_sector
        if v is not None:
            add(f'"otherSector":{_f.concept(v)}')
        v = self.part_of
        if v is not None:
            add(f'"partOf":{_s(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_f.concept(v)}')
        v = self.staff_counts
        if v:
            add(f'"staffCounts":[{",".join([e.json_text() for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Organisation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.name = get("name")
        v = get("identifiers")
        self.identifiers = [Identifier.from_json(e) for e in v] if v else []
        v = get("sector")
        if v is not None:
            v = _ORGANISATION_SECTOR[v]
        self.sector = v
        v = get("otherSector")
        if v is not None:
            v = _f.read_concept(v)
        self.other_sector = v
        self.part_of = get("partOf")
        v = get("place")
        if v is not None:
            v = _f.read_concept(v)
        self.place = v
        v = get("staffCounts")
        self.staff_counts = [OrganisationStaffCount.from_json(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Engagement(Record):
    """A stretch of coaching: how it came about, with whom, in which way, and how it ended.

    Lives in the file of: client.
    """

    __slots__ = (
        "approach",
        "coachees",
        "coaches",
        "coaching_agreement",
        "cost_planned",
        "cost_spent",
        "end_date",
        "end_reason",
        "expectations",
        "introduced_date",
        "introduced_how",
        "introduction_forms",
        "other_approach",
        "planned_contacts",
        "referral",
        "responsible_organisation",
        "start_date",
        "suitability",
    )
    KIND: ClassVar[str] = "engagement"
    NUMBER: ClassVar[int] = 5
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "coaches",
        "startDate",
        "endDate",
        "endReason",
        "coachees",
        "approach",
        "otherApproach",
        "responsibleOrganisation",
        "referral",
        "introducedDate",
        "introducedHow",
        "introductionForms",
        "expectations",
        "coachingAgreement",
        "suitability",
        "plannedContacts",
        "costPlanned",
        "costSpent",
    )

    coaches: List[str]
    """Who coaches."""
    start_date: Optional[PartialDate]
    """When it began."""
    end_date: Optional[PartialDate]
    """When it ended."""
    end_reason: Optional[Concept]
    """Why it ended."""
    coachees: List[str]
    """Who is coached: the client or somebody around them."""
    approach: Optional[CoachingApproach]
    """The approach that is followed."""
    other_approach: Optional[Concept]
    """An approach that the list does not name."""
    responsible_organisation: Optional[str]
    """The organisation that is responsible."""
    referral: Optional[EngagementReferral]
    """Where the person came from and why."""
    introduced_date: Optional[PartialDate]
    """When coaching was introduced to the person."""
    introduced_how: Optional[str]
    """How coaching was introduced to the person."""
    introduction_forms: List[IntroductionForm]
    """In what form it was introduced."""
    expectations: Optional[str]
    """What the person expects, in their own words."""
    coaching_agreement: Optional[EngagementCoachingAgreement]
    """The person's answer to being coached."""
    suitability: Optional[EngagementSuitability]
    """Whether coaching suits the person now, and what follows."""
    planned_contacts: Optional[int]
    """How many contacts are planned."""
    cost_planned: Optional[Quantity]
    """Cost as planned; the unit is the currency (ISO 4217)."""
    cost_spent: Optional[Quantity]
    """Cost as spent; the unit is the currency (ISO 4217)."""

    def __init__(
        self,
        *,
        coaches: Iterable[str] = (),
        start_date: Optional[DateInput] = None,
        end_date: Optional[DateInput] = None,
        end_reason: Optional[Concept] = None,
        coachees: Iterable[str] = (),
        approach: Optional[CoachingApproach] = None,
        other_approach: Optional[Concept] = None,
        responsible_organisation: Optional[str] = None,
        referral: Optional[EngagementReferral] = None,
        introduced_date: Optional[DateInput] = None,
        introduced_how: Optional[str] = None,
        introduction_forms: Iterable[IntroductionForm] = (),
        expectations: Optional[str] = None,
        coaching_agreement: Optional[EngagementCoachingAgreement] = None,
        suitability: Optional[EngagementSuitability] = None,
        planned_contacts: Optional[int] = None,
        cost_planned: Optional[Quantity] = None,
        cost_spent: Optional[Quantity] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.coaches = list_value(coaches) if coaches else []
        self.start_date = date_value(start_date)
        self.end_date = date_value(end_date)
        self.end_reason = end_reason
        self.coachees = list_value(coachees) if coachees else []
        self.approach = approach
        self.other_approach = other_approach
        self.responsible_organisation = responsible_organisation
        self.referral = referral
        self.introduced_date = date_value(introduced_date)
        self.introduced_how = introduced_how
        self.introduction_forms = list_value(introduction_forms) if introduction_forms else []
        self.expectations = expectations
        self.coaching_agreement = coaching_agreement
        self.suitability = suitability
        self.planned_contacts = planned_contacts
        self.cost_planned = cost_planned
        self.cost_spent = cost_spent

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.coaches
        if v:
            add(f'"coaches":[{",".join([_s(e) for e in v])}]')
        v = self.start_date
        if v is not None:
            add(f'"startDate":{_f.date(v)}')
        v = self.end_date
        if v is not None:
            add(f'"endDate":{_f.date(v)}')
        v = self.end_reason
        if v is not None:
            add(f'"endReason":{_f.concept(v)}')
        v = self.coachees
        if v:
            add(f'"coachees":[{",".join([_s(e) for e in v])}]')
        v = self.approach
        if v is not None:
            add(f'"approach":{_s(v)}')
        v = self.other_approach
        if v is not None:
            add(f'"otherApproach":{_f.concept(v)}')
        v = self.responsible_organisation
        if v is not None:
            add(f'"responsibleOrganisation":{_s(v)}')
        v = self.referral
        if v is not None:
            add(f'"referral":{v.json_text()}')
        v = self.introduced_date
        if v is not None:
            add(f'"introducedDate":{_f.date(v)}')
        v = self.introduced_how
        if v is not None:
            add(f'"introducedHow":{_s(v)}')
        v = self.introduction_forms
        if v:
            add(f'"introductionForms":[{",".join([_s(e) for e in v])}]')
        v = self.expectations
        if v is not None:
            add(f'"expectations":{_s(v)}')
        v = self.coaching_agreement
        if v is not None:
            add(f'"coachingAgreement":{v.json_text()}')
        v = self.suitability
        if v is not None:
            add(f'"suitability":{v.json_text()}')
        v = self.planned_contacts
        if v is not None:
            add(f'"plannedContacts":{_f.number(v)}')
        v = self.cost_planned
        if v is not None:
            add(f'"costPlanned":{_f.quantity(v)}')
        v = self.cost_spent
        if v is not None:
            add(f'"costSpent":{_f.quantity(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Engagement:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.coaches = get("coaches") or []
        v = get("startDate")
        if v is not None:
            v = _f.read_date(v)
        self.start_date = v
        v = get("endDate")
        if v is not None:
            v = _f.read_date(v)
        self.end_date = v
        v = get("endReason")
        if v is not None:
            v = _f.read_concept(v)
        self.end_reason = v
        self.coachees = get("coachees") or []
        v = get("approach")
        if v is not None:
            v = _COACHING_APPROACH[v]
        self.approach = v
        v = get("otherApproach")
        if v is not None:
            v = _f.read_concept(v)
        self.other_approach = v
        self.responsible_organisation = get("responsibleOrganisation")
        v = get("referral")
        if v is not None:
            v = EngagementReferral.from_json(v)
        self.referral = v
        v = get("introducedDate")
        if v is not None:
            v = _f.read_date(v)
        self.introduced_date = v
        self.introduced_how = get("introducedHow")
        v = get("introductionForms")
        self.introduction_forms = [_INTRODUCTION_FORM[e] for e in v] if v else []
        self.expectations = get("expectations")
        v = get("coachingAgreement")
        if v is not None:
            v = EngagementCoachingAgreement.from_json(v)
        self.coaching_agreement = v
        v = get("suitability")
        if v is not None:
            v = EngagementSuitability.from_json(v)
        self.suitability = v
        self.planned_contacts = get("plannedContacts")
        v = get("costPlanned")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost_planned = v
        v = get("costSpent")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost_spent = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Conversation(Record):
    """A coaching conversation of any length: who, when, about what, and how it was held.

    Lives in the file of: client.
    """

    __slots__ = (
        "arrangement",
        "coachees",
        "coaches",
        "counts",
        "engagement",
        "fixing_to_enabling",
        "goals",
        "held_with",
        "information_given",
        "interpreter",
        "known_since",
        "minutes",
        "minutes_expected_saved",
        "mode",
        "next_contact",
        "other_techniques",
        "others_present",
        "practitioners_present",
        "setting",
        "summary",
        "supporters_present",
        "team",
        "techniques",
    )
    KIND: ClassVar[str] = "conversation"
    NUMBER: ClassVar[int] = 6
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "minutes",
        "coaches",
        "coachees",
        "goals",
        "summary",
        "techniques",
        "mode",
        "setting",
        "arrangement",
        "heldWith",
        "nextContact",
        "fixingToEnabling",
        "engagement",
        "informationGiven",
        "counts",
        "interpreter",
        "knownSince",
        "supportersPresent",
        "practitionersPresent",
        "othersPresent",
        "team",
        "otherTechniques",
        "minutesExpectedSaved",
    )

    minutes: Optional[int]
    """How many minutes it took."""
    coaches: List[str]
    """Who coached."""
    coachees: List[str]
    """Who was coached: the client or somebody around them."""
    goals: List[str]
    """Goals that were spoken about."""
    summary: Optional[str]
    """What was said, in short."""
    techniques: List[Technique]
    """Techniques that were used, or that none could be named."""
    mode: Optional[ConversationMode]
    """How it was held."""
    setting: Optional[Setting]
    """Where it was held."""
    arrangement: Optional[ConversationArrangement]
    """Whether it was planned or just happened."""
    held_with: Optional[HeldWith]
    """Whether it was with the person, or about the person."""
    next_contact: Optional[PartialDate]
    """When to speak next: a local date."""
    fixing_to_enabling: Optional[Scale]
    """From fixing it for the person (0) to enabling the person (10)."""
    engagement: Optional[str]
    """The engagement it belongs to."""
    information_given: List[ConversationInformationGiven]
    """Information that was given."""
    counts: Optional[ConversationCounts]
    """What somebody counted while listening."""
    interpreter: Optional[ConversationInterpreter]
    """Who interpreted."""
    known_since: Optional[Acquaintance]
    """Whether coach and person are new to each other."""
    supporters_present: List[str]
    """Supporters who were there and were not coached."""
    practitioners_present: List[str]
    """Practitioners who were there and did not coach."""
    others_present: List[str]
    """Who else was there."""
    team: Optional[Concept]
    """The team of the coaches."""
    other_techniques: List[Concept]
    """Techniques that the list does not name."""
    minutes_expected_saved: Optional[int]
    """Minutes expected to be saved later; never a benefit."""

    def __init__(
        self,
        *,
        minutes: Optional[int] = None,
        coaches: Iterable[str] = (),
        coachees: Iterable[str] = (),
        goals: Iterable[str] = (),
        summary: Optional[str] = None,
        techniques: Iterable[Technique] = (),
        mode: Optional[ConversationMode] = None,
        setting: Optional[Setting] = None,
        arrangement: Optional[ConversationArrangement] = None,
        held_with: Optional[HeldWith] = None,
        next_contact: Optional[DateInput] = None,
        fixing_to_enabling: Optional[Scale] = None,
        engagement: Optional[str] = None,
        information_given: Iterable[ConversationInformationGiven] = (),
        counts: Optional[ConversationCounts] = None,
        interpreter: Optional[ConversationInterpreter] = None,
        known_since: Optional[Acquaintance] = None,
        supporters_present: Iterable[str] = (),
        practitioners_present: Iterable[str] = (),
        others_present: Iterable[str] = (),
        team: Optional[Concept] = None,
        other_techniques: Iterable[Concept] = (),
        minutes_expected_saved: Optional[int] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.minutes = minutes
        self.coaches = list_value(coaches) if coaches else []
        self.coachees = list_value(coachees) if coachees else []
        self.goals = list_value(goals) if goals else []
        self.summary = summary
        self.techniques = list_value(techniques) if techniques else []
        self.mode = mode
        self.setting = setting
        self.arrangement = arrangement
        self.held_with = held_with
        self.next_contact = date_value(next_contact)
        self.fixing_to_enabling = fixing_to_enabling
        self.engagement = engagement
        self.information_given = list_value(information_given) if information_given else []
        self.counts = counts
        self.interpreter = interpreter
        self.known_since = known_since
        self.supporters_present = list_value(supporters_present) if supporters_present else []
        self.practitioners_present = (
            list_value(practitioners_present) if practitioners_present else []
        )
        self.others_present = list_value(others_present) if others_present else []
        self.team = team
        self.other_techniques = list_value(other_techniques) if other_techniques else []
        self.minutes_expected_saved = minutes_expected_saved

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.minutes
        if v is not None:
            add(f'"minutes":{_f.number(v)}')
        v = self.coaches
        if v:
            add(f'"coaches":[{",".join([_s(e) for e in v])}]')
        v = self.coachees
        if v:
            add(f'"coachees":[{",".join([_s(e) for e in v])}]')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.summary
        if v is not None:
            add(f'"summary":{_s(v)}')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        v = self.mode
        if v is not None:
            add(f'"mode":{_s(v)}')
        v = self.setting
        if v is not None:
            add(f'"setting":{_s(v)}')
        v = self.arrangement
        if v is not None:
            add(f'"arrangement":{_s(v)}')
        v = self.held_with
        if v is not None:
            add(f'"heldWith":{_s(v)}')
        v = self.next_contact
        if v is not None:
            add(f'"nextContact":{_f.date(v)}')
        v = self.fixing_to_enabling
        if v is not None:
            add(f'"fixingToEnabling":{_f.scale(v)}')
        v = self.engagement
        if v is not None:
            add(f'"engagement":{_s(v)}')
        v = self.information_given
        if v:
            add(f'"informationGiven":[{",".join([e.json_text() for e in v])}]')
        v = self.counts
        if v is not None:
            add(f'"counts":{v.json_text()}')
        v = self.interpreter
        if v is not None:
            add(f'"interpreter":{v.json_text()}')
        v = self.known_since
        if v is not None:
            add(f'"knownSince":{_s(v)}')
        v = self.supporters_present
        if v:
            add(f'"supportersPresent":[{",".join([_s(e) for e in v])}]')
        v = self.practitioners_present
        if v:
            add(f'"practitionersPresent":[{",".join([_s(e) for e in v])}]')
        v = self.others_present
        if v:
            add(f'"othersPresent":[{",".join([_s(e) for e in v])}]')
        v = self.team
        if v is not None:
            add(f'"team":{_f.concept(v)}')
        v = self.other_techniques
        if v:
            add(f'"otherTechniques":[{",".join([_f.concept(e) for e in v])}]')
        v = self.minutes_expected_saved
        if v is not None:
            add(f'"minutesExpectedSaved":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Conversation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.minutes = get("minutes")
        self.coaches = get("coaches") or []
        self.coachees = get("coachees") or []
        self.goals = get("goals") or []
        self.summary = get("summary")
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        v = get("mode")
        if v is not None:
            v = _CONVERSATION_MODE[v]
        self.mode = v
        v = get("setting")
        if v is not None:
            v = _SETTING[v]
        self.setting = v
        v = get("arrangement")
        if v is not None:
            v = _CONVERSATION_ARRANGEMENT[v]
        self.arrangement = v
        v = get("heldWith")
        if v is not None:
            v = _HELD_WITH[v]
        self.held_with = v
        v = get("nextContact")
        if v is not None:
            v = _f.read_date(v)
        self.next_contact = v
        v = get("fixingToEnabling")
        if v is not None:
            v = _f.read_scale(v)
        self.fixing_to_enabling = v
        self.engagement = get("engagement")
        v = get("informationGiven")
        self.information_given = []
        if v:
            self.information_given = [ConversationInformationGiven.from_json(e) for e in v]
        v = get("counts")
        if v is not None:
            v = ConversationCounts.from_json(v)
        self.counts = v
        v = get("interpreter")
        if v is not None:
            v = ConversationInterpreter.from_json(v)
        self.interpreter = v
        v = get("knownSince")
        if v is not None:
            v = _ACQUAINTANCE[v]
        self.known_since = v
        self.supporters_present = get("supportersPresent") or []
        self.practitioners_present = get("practitionersPresent") or []
        self.others_present = get("othersPresent") or []
        v = get("team")
        if v is not None:
            v = _f.read_concept(v)
        self.team = v
        v = get("otherTechniques")
        self.other_techniques = [_f.read_concept(e) for e in v] if v else []
        self.minutes_expected_saved = get("minutesExpectedSaved")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Goal(Record):
    """What the person wants to be able to do or be, in their own words, picture or sound.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "achievement_history",
        "achievement_status",
        "attainment",
        "confidence",
        "domains",
        "importance",
        "lifecycle_history",
        "lifecycle_status",
        "other_domains",
        "part_of",
        "readiness",
        "smart",
        "start_date",
        "statement",
        "status_reason",
        "target_date",
        "weight",
        "whose_goal",
        "whose_words",
        "why_it_matters",
    )
    KIND: ClassVar[str] = "goal"
    NUMBER: ClassVar[int] = 7
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "statement",
        "lifecycleStatus",
        "achievementStatus",
        "startDate",
        "targetDate",
        "importance",
        "confidence",
        "readiness",
        "whyItMatters",
        "whoseGoal",
        "whoseWords",
        "partOf",
        "domains",
        "smart",
        "attainment",
        "weight",
        "statusReason",
        "lifecycleHistory",
        "achievementHistory",
        "otherDomains",
    )

    statement: Optional[str]
    """The goal in the person's own words; a picture or sound may stand for it."""
    lifecycle_status: Optional[GoalLifecycleStatus]
    """Where the goal stands; says nothing of achievement."""
    achievement_status: Optional[GoalAchievementStatus]
    """How far it is achieved; says nothing of lifecycle."""
    start_date: Optional[PartialDate]
    """When work on it began."""
    target_date: Optional[PartialDate]
    """By when it is to be reached."""
    importance: Optional[Scale]
    """How important it is."""
    confidence: Optional[Scale]
    """How confident the person is of reaching it."""
    readiness: Optional[Scale]
    """How ready the person is to start."""
    why_it_matters: Optional[str]
    """Why it matters to the person."""
    whose_goal: Optional[GoalOwner]
    """Whose goal it is."""
    whose_words: Optional[SaidBy]
    """Whose words the statement is in."""
    part_of: Optional[str]
    """The bigger goal of which it is a small step."""
    domains: List[GoalDomain]
    """Parts of life it is about."""
    smart: Optional[GoalSmart]
    """What exactly, how much, when, where and how often, where given."""
    attainment: Optional[GoalAttainment]
    """What each level of goal attainment scaling means here."""
    weight: Optional[float]
    """Its weight among the person's goals."""
    status_reason: Optional[Concept]
    """Why it has its present status."""
    lifecycle_history: List[GoalLifecycleEntry]
    """Every lifecycle status with its date, oldest first."""
    achievement_history: List[GoalAchievementEntry]
    """Every achievement status with its date, oldest first."""
    other_domains: List[Concept]
    """Parts of life that the list does not name."""

    def __init__(
        self,
        *,
        statement: Optional[str] = None,
        lifecycle_status: Optional[GoalLifecycleStatus] = None,
        achievement_status: Optional[GoalAchievementStatus] = None,
        start_date: Optional[DateInput] = None,
        target_date: Optional[DateInput] = None,
        importance: Optional[Scale] = None,
        confidence: Optional[Scale] = None,
        readiness: Optional[Scale] = None,
        why_it_matters: Optional[str] = None,
        whose_goal: Optional[GoalOwner] = None,
        whose_words: Optional[SaidBy] = None,
        part_of: Optional[str] = None,
        domains: Iterable[GoalDomain] = (),
        smart: Optional[GoalSmart] = None,
        attainment: Optional[GoalAttainment] = None,
        weight: Optional[float] = None,
        status_reason: Optional[Concept] = None,
        lifecycle_history: Iterable[GoalLifecycleEntry] = (),
        achievement_history: Iterable[GoalAchievementEntry] = (),
        other_domains: Iterable[Concept] = (),
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.statement = statement
        self.lifecycle_status = lifecycle_status
        self.achievement_status = achievement_status
        self.start_date = date_value(start_date)
        self.target_date = date_value(target_date)
        self.importance = importance
        self.confidence = confidence
        self.readiness = readiness
        self.why_it_matters = why_it_matters
        self.whose_goal = whose_goal
        self.whose_words = whose_words
        self.part_of = part_of
        self.domains = list_value(domains) if domains else []
        self.smart = smart
        self.attainment = attainment
        self.weight = weight
        self.status_reason = status_reason
        self.lifecycle_history = list_value(lifecycle_history) if lifecycle_history else []
        self.achievement_history = list_value(achievement_history) if achievement_history else []
        self.other_domains = list_value(other_domains) if other_domains else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.statement
        if v is not None:
            add(f'"statement":{_s(v)}')
        v = self.lifecycle_status
        if v is not None:
            add(f'"lifecycleStatus":{_s(v)}')
        v = self.achievement_status
        if v is not None:
            add(f'"achievementStatus":{_s(v)}')
        v = self.start_date
        if v is not None:
            add(f'"startDate":{_f.date(v)}')
        v = self.target_date
        if v is not None:
            add(f'"targetDate":{_f.date(v)}')
        v = self.importance
        if v is not None:
            add(f'"importance":{_f.scale(v)}')
        v = self.confidence
        if v is not None:
            add(f'"confidence":{_f.scale(v)}')
        v = self.readiness
        if v is not None:
            add(f'"readiness":{_f.scale(v)}')
        v = self.why_it_matters
        if v is not None:
            add(f'"whyItMatters":{_s(v)}')
        v = self.whose_goal
        if v is not None:
            add(f'"whoseGoal":{_s(v)}')
        v = self.whose_words
        if v is not None:
            add(f'"whoseWords":{_s(v)}')
        v = self.part_of
        if v is not None:
            add(f'"partOf":{_s(v)}')
        v = self.domains
        if v:
            add(f'"domains":[{",".join([_s(e) for e in v])}]')
        v = self.smart
        if v is not None:
            add(f'"smart":{v.json_text()}')
        v = self.attainment
        if v is not None:
            add(f'"attainment":{v.json_text()}')
        v = self.weight
        if v is not None:
            add(f'"weight":{_f.number(v)}')
        v = self.status_reason
        if v is not None:
            add(f'"statusReason":{_f.concept(v)}')
        v = self.lifecycle_history
        if v:
            add(f'"lifecycleHistory":[{",".join([e.json_text() for e in v])}]')
        v = self.achievement_history
        if v:
            add(f'"achievementHistory":[{",".join([e.json_text() for e in v])}]')
        v = self.other_domains
        if v:
            add(f'"otherDomains":[{",".join([_f.concept(e) for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Goal:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.statement = get("statement")
        v = get("lifecycleStatus")
        if v is not None:
            v = _GOAL_LIFECYCLE_STATUS[v]
        self.lifecycle_status = v
        v = get("achievementStatus")
        if v is not None:
            v = _GOAL_ACHIEVEMENT_STATUS[v]
        self.achievement_status = v
        v = get("startDate")
        if v is not None:
            v = _f.read_date(v)
        self.start_date = v
        v = get("targetDate")
        if v is not None:
            v = _f.read_date(v)
        self.target_date = v
        v = get("importance")
        if v is not None:
            v = _f.read_scale(v)
        self.importance = v
        v = get("confidence")
        if v is not None:
            v = _f.read_scale(v)
        self.confidence = v
        v = get("readiness")
        if v is not None:
            v = _f.read_scale(v)
        self.readiness = v
        self.why_it_matters = get("whyItMatters")
        v = get("whoseGoal")
        if v is not None:
            v = _GOAL_OWNER[v]
        self.whose_goal = v
        v = get("whoseWords")
        if v is not None:
            v = _SAID_BY[v]
        self.whose_words = v
        self.part_of = get("partOf")
        v = get("domains")
        self.domains = [_GOAL_DOMAIN[e] for e in v] if v else []
        v = get("smart")
        if v is not None:
            v = GoalSmart.from_json(v)
        self.smart = v
        v = get("attainment")
        if v is not None:
            v = GoalAttainment.from_json(v)
        self.attainment = v
        self.weight = get("weight")
        v = get("statusReason")
        if v is not None:
            v = _f.read_concept(v)
        self.status_reason = v
        v = get("lifecycleHistory")
        self.lifecycle_history = [GoalLifecycleEntry.from_json(e) for e in v] if v else []
        v = get("achievementHistory")
        self.achievement_history = [GoalAchievementEntry.from_json(e) for e in v] if v else []
        v = get("otherDomains")
        self.other_domains = [_f.read_concept(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Strategy(Record):
    """An idea to try on the way to one goal or several, whose idea it was, and what became of it.

    Lives in the file of: client.
    """

    __slots__ = (
        "adapts",
        "builds_on",
        "goals",
        "idea",
        "method_family",
        "other_method",
        "permission_asked",
        "replaces",
        "resources",
        "status",
        "whose_idea",
    )
    KIND: ClassVar[str] = "strategy"
    NUMBER: ClassVar[int] = 8
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "idea",
        "goals",
        "whoseIdea",
        "status",
        "permissionAsked",
        "buildsOn",
        "methodFamily",
        "otherMethod",
        "resources",
        "replaces",
        "adapts",
    )

    idea: Optional[str]
    """The idea."""
    goals: List[str]
    """The goals it is for."""
    whose_idea: Optional[IdeaOrigin]
    """Whose idea it was."""
    status: Optional[StrategyStatus]
    """What became of it."""
    permission_asked: Optional[bool]
    """Whether permission was asked before it was suggested or shown."""
    builds_on: Optional[str]
    """What it builds on: strengths, routines, what has worked before."""
    method_family: Optional[MethodFamily]
    """The family of methods it belongs to."""
    other_method: Optional[Concept]
    """A method that the list does not name."""
    resources: List[str]
    """What it needs: things, leaflets, links."""
    replaces: Optional[str]
    """The strategy it replaces."""
    adapts: Optional[str]
    """The strategy of which it is an adaptation."""

    def __init__(
        self,
        *,
        idea: Optional[str] = None,
        goals: Iterable[str] = (),
        whose_idea: Optional[IdeaOrigin] = None,
        status: Optional[StrategyStatus] = None,
        permission_asked: Optional[bool] = None,
        builds_on: Optional[str] = None,
        method_family: Optional[MethodFamily] = None,
        other_method: Optional[Concept] = None,
        resources: Iterable[str] = (),
        replaces: Optional[str] = None,
        adapts: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.idea = idea
        self.goals = list_value(goals) if goals else []
        self.whose_idea = whose_idea
        self.status = status
        self.permission_asked = permission_asked
        self.builds_on = builds_on
        self.method_family = method_family
        self.other_method = other_method
        self.resources = list_value(resources) if resources else []
        self.replaces = replaces
        self.adapts = adapts

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.idea
        if v is not None:
            add(f'"idea":{_s(v)}')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.whose_idea
        if v is not None:
            add(f'"whoseIdea":{_s(v)}')
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.permission_asked
        if v is not None:
            add(f'"permissionAsked":{_f.boolean(v)}')
        v = self.builds_on
        if v is not None:
            add(f'"buildsOn":{_s(v)}')
        v = self.method_family
        if v is not None:
            add(f'"methodFamily":{_s(v)}')
        v = self.other_method
        if v is not None:
            add(f'"otherMethod":{_f.concept(v)}')
        v = self.resources
        if v:
            add(f'"resources":[{",".join([_s(e) for e in v])}]')
        v = self.replaces
        if v is not None:
            add(f'"replaces":{_s(v)}')
        v = self.adapts
        if v is not None:
            add(f'"adapts":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Strategy:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.idea = get("idea")
        self.goals = get("goals") or []
        v = get("whoseIdea")
        if v is not None:
            v = _IDEA_ORIGIN[v]
        self.whose_idea = v
        v = get("status")
        if v is not None:
            v = _STRATEGY_STATUS[v]
        self.status = v
        self.permission_asked = get("permissionAsked")
        self.builds_on = get("buildsOn")
        v = get("methodFamily")
        if v is not None:
            v = _METHOD_FAMILY[v]
        self.method_family = v
        v = get("otherMethod")
        if v is not None:
            v = _f.read_concept(v)
        self.other_method = v
        self.resources = get("resources") or []
        self.replaces = get("replaces")
        self.adapts = get("adapts")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Cycle(Record):
    """One round of a strategy: the plan made together, and what was decided at its end.

    Lives in the file of: client.
    """

    __slots__ = (
        "closed",
        "decided",
        "next_strategy",
        "number",
        "opened",
        "plan",
        "strategy",
    )
    KIND: ClassVar[str] = "cycle"
    NUMBER: ClassVar[int] = 9
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "strategy",
        "number",
        "plan",
        "opened",
        "closed",
        "decided",
        "nextStrategy",
    )

    strategy: Optional[str]
    """The strategy."""
    number: Optional[int]
    """Which round it is."""
    plan: Optional[CyclePlan]
    """The plan made together."""
    opened: Optional[PartialDate]
    """When the round began."""
    closed: Optional[PartialDate]
    """When the round ended."""
    decided: Optional[CycleDecision]
    """What was decided at its end."""
    next_strategy: Optional[str]
    """The strategy to go on with."""

    def __init__(
        self,
        *,
        strategy: Optional[str] = None,
        number: Optional[int] = None,
        plan: Optional[CyclePlan] = None,
        opened: Optional[DateInput] = None,
        closed: Optional[DateInput] = None,
        decided: Optional[CycleDecision] = None,
        next_strategy: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.strategy = strategy
        self.number = number
        self.plan = plan
        self.opened = date_value(opened)
        self.closed = date_value(closed)
        self.decided = decided
        self.next_strategy = next_strategy

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.number
        if v is not None:
            add(f'"number":{_f.number(v)}')
        v = self.plan
        if v is not None:
            add(f'"plan":{v.json_text()}')
        v = self.opened
        if v is not None:
            add(f'"opened":{_f.date(v)}')
        v = self.closed
        if v is not None:
            add(f'"closed":{_f.date(v)}')
        v = self.decided
        if v is not None:
            add(f'"decided":{_s(v)}')
        v = self.next_strategy
        if v is not None:
            add(f'"nextStrategy":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Cycle:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.strategy = get("strategy")
        self.number = get("number")
        v = get("plan")
        if v is not None:
            v = CyclePlan.from_json(v)
        self.plan = v
        v = get("opened")
        if v is not None:
            v = _f.read_date(v)
        self.opened = v
        v = get("closed")
        if v is not None:
            v = _f.read_date(v)
        self.closed = v
        v = get("decided")
        if v is not None:
            v = _CYCLE_DECISION[v]
        self.decided = v
        self.next_strategy = get("nextStrategy")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Practice(Record):
    """A strategy tried in real life: where, by whom, and how it went.

    Lives in the file of: client.
    """

    __slots__ = (
        "amount",
        "cycle",
        "goal",
        "help_needed",
        "how_it_went",
        "how_it_went_words",
        "how_often",
        "other_participants",
        "participants",
        "setting",
        "strategy",
        "times",
    )
    KIND: ClassVar[str] = "practice"
    NUMBER: ClassVar[int] = 10
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "strategy",
        "cycle",
        "goal",
        "howItWent",
        "howItWentWords",
        "setting",
        "participants",
        "otherParticipants",
        "times",
        "howOften",
        "amount",
        "helpNeeded",
    )

    strategy: Optional[str]
    """The strategy that was tried."""
    cycle: Optional[str]
    """The round it belongs to."""
    goal: Optional[str]
    """The goal it is for."""
    how_it_went: Optional[Scale]
    """How it went."""
    how_it_went_words: Optional[str]
    """How it went, in words."""
    setting: Optional[Setting]
    """Where it was tried."""
    participants: List[str]
    """Who tried it."""
    other_participants: List[str]
    """Who else took part."""
    times: Optional[int]
    """How many times."""
    how_often: Optional[str]
    """How often, in words."""
    amount: Optional[Quantity]
    """How much, with its unit."""
    help_needed: Optional[str]
    """What help was needed."""

    def __init__(
        self,
        *,
        strategy: Optional[str] = None,
        cycle: Optional[str] = None,
        goal: Optional[str] = None,
        how_it_went: Optional[Scale] = None,
        how_it_went_words: Optional[str] = None,
        setting: Optional[Setting] = None,
        participants: Iterable[str] = (),
        other_participants: Iterable[str] = (),
        times: Optional[int] = None,
        how_often: Optional[str] = None,
        amount: Optional[Quantity] = None,
        help_needed: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.strategy = strategy
        self.cycle = cycle
        self.goal = goal
        self.how_it_went = how_it_went
        self.how_it_went_words = how_it_went_words
        self.setting = setting
        self.participants = list_value(participants) if participants else []
        self.other_participants = list_value(other_participants) if other_participants else []
        self.times = times
        self.how_often = how_often
        self.amount = amount
        self.help_needed = help_needed

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.cycle
        if v is not None:
            add(f'"cycle":{_s(v)}')
        v = self.goal
        if v is not None:
            add(f'"goal":{_s(v)}')
        v = self.how_it_went
        if v is not None:
            add(f'"howItWent":{_f.scale(v)}')
        v = self.how_it_went_words
        if v is not None:
            add(f'"howItWentWords":{_s(v)}')
        v = self.setting
        if v is not None:
            add(f'"setting":{_s(v)}')
        v = self.participants
        if v:
            add(f'"participants":[{",".join([_s(e) for e in v])}]')
        v = self.other_participants
        if v:
            add(f'"otherParticipants":[{",".join([_s(e) for e in v])}]')
        v = self.times
        if v is not None:
            add(f'"times":{_f.number(v)}')
        v = self.how_often
        if v is not None:
            add(f'"howOften":{_s(v)}')
        v = self.amount
        if v is not None:
            add(f'"amount":{_f.quantity(v)}')
        v = self.help_needed
        if v is not None:
            add(f'"helpNeeded":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Practice:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.strategy = get("strategy")
        self.cycle = get("cycle")
        self.goal = get("goal")
        v = get("howItWent")
        if v is not None:
            v = _f.read_scale(v)
        self.how_it_went = v
        self.how_it_went_words = get("howItWentWords")
        v = get("setting")
        if v is not None:
            v = _SETTING[v]
        self.setting = v
        self.participants = get("participants") or []
        self.other_participants = get("otherParticipants") or []
        self.times = get("times")
        self.how_often = get("howOften")
        v = get("amount")
        if v is not None:
            v = _f.read_quantity(v)
        self.amount = v
        self.help_needed = get("helpNeeded")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Observation(Record):
    """Somebody watched a strategy being used: what was seen and what helped.

    Lives in the file of: client.
    """

    __slots__ = (
        "cycle",
        "manner",
        "observer",
        "observer_role",
        "observing_practitioner",
        "practice",
        "seen",
        "strategy",
        "used_by",
        "what_helped",
    )
    KIND: ClassVar[str] = "observation"
    NUMBER: ClassVar[int] = 11
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "seen",
        "whatHelped",
        "strategy",
        "cycle",
        "practice",
        "manner",
        "observerRole",
        "observer",
        "observingPractitioner",
        "usedBy",
    )

    seen: Optional[str]
    """What was seen."""
    what_helped: Optional[str]
    """What helped."""
    strategy: Optional[str]
    """The strategy that was used."""
    cycle: Optional[str]
    """The round it belongs to."""
    practice: Optional[str]
    """The practice that was watched."""
    manner: Optional[ObservationManner]
    """How it was watched."""
    observer_role: Optional[SaidBy]
    """In which role the observer watched."""
    observer: Optional[str]
    """The observer, where client or supporter."""
    observing_practitioner: Optional[str]
    """The observer, where a practitioner."""
    used_by: List[str]
    """Who was using the strategy."""

    def __init__(
        self,
        *,
        seen: Optional[str] = None,
        what_helped: Optional[str] = None,
        strategy: Optional[str] = None,
        cycle: Optional[str] = None,
        practice: Optional[str] = None,
        manner: Optional[ObservationManner] = None,
        observer_role: Optional[SaidBy] = None,
        observer: Optional[str] = None,
        observing_practitioner: Optional[str] = None,
        used_by: Iterable[str] = (),
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.seen = seen
        self.what_helped = what_helped
        self.strategy = strategy
        self.cycle = cycle
        self.practice = practice
        self.manner = manner
        self.observer_role = observer_role
        self.observer = observer
        self.observing_practitioner = observing_practitioner
        self.used_by = list_value(used_by) if used_by else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.seen
        if v is not None:
            add(f'"seen":{_s(v)}')
        v = self.what_helped
        if v is not None:
            add(f'"whatHelped":{_s(v)}')
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.cycle
        if v is not None:
            add(f'"cycle":{_s(v)}')
        v = self.practice
        if v is not None:
            add(f'"practice":{_s(v)}')
        v = self.manner
        if v is not None:
            add(f'"manner":{_s(v)}')
        v = self.observer_role
        if v is not None:
            add(f'"observerRole":{_s(v)}')
        v = self.observer
        if v is not None:
            add(f'"observer":{_s(v)}')
        v = self.observing_practitioner
        if v is not None:
            add(f'"observingPractitioner":{_s(v)}')
        v = self.used_by
        if v:
            add(f'"usedBy":[{",".join([_s(e) for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Observation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.seen = get("seen")
        self.what_helped = get("whatHelped")
        self.strategy = get("strategy")
        self.cycle = get("cycle")
        self.practice = get("practice")
        v = get("manner")
        if v is not None:
            v = _OBSERVATION_MANNER[v]
        self.manner = v
        v = get("observerRole")
        if v is not None:
            v = _SAID_BY[v]
        self.observer_role = v
        self.observer = get("observer")
        self.observing_practitioner = get("observingPractitioner")
        self.used_by = get("usedBy") or []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Reflection(Record):
    """Looking back on a round, a practice or a conversation: what happened and what was learnt.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "confidence",
        "conversation",
        "cycle",
        "feeling",
        "form",
        "goal",
        "people",
        "practice",
        "practitioners",
        "prompt",
        "reflector",
        "strategy",
        "what_did_not_work",
        "what_happened",
        "what_i_learnt",
        "what_next",
        "what_worked",
    )
    KIND: ClassVar[str] = "reflection"
    NUMBER: ClassVar[int] = 12
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "whatHappened",
        "whatWorked",
        "whatDidNotWork",
        "whatILearnt",
        "whatNext",
        "feeling",
        "confidence",
        "reflector",
        "strategy",
        "cycle",
        "practice",
        "conversation",
        "goal",
        "people",
        "practitioners",
        "prompt",
        "form",
    )

    what_happened: Optional[str]
    """What happened."""
    what_worked: Optional[str]
    """What worked."""
    what_did_not_work: Optional[str]
    """What did not work."""
    what_i_learnt: Optional[str]
    """What I noticed or learnt."""
    what_next: Optional[str]
    """What comes next."""
    feeling: Optional[str]
    """How it felt."""
    confidence: Optional[Scale]
    """How confident the one who reflects is of going on."""
    reflector: Optional[Reflector]
    """Who reflects."""
    strategy: Optional[str]
    """The strategy it is about."""
    cycle: Optional[str]
    """The round it is about."""
    practice: Optional[str]
    """The practice it is about."""
    conversation: Optional[str]
    """The conversation it is about."""
    goal: Optional[str]
    """The goal it is about."""
    people: List[str]
    """The client and supporters who reflect."""
    practitioners: List[str]
    """The practitioners who reflect."""
    prompt: Optional[str]
    """The question that prompted it."""
    form: Optional[ReflectionForm]
    """The form it took."""

    def __init__(
        self,
        *,
        what_happened: Optional[str] = None,
        what_worked: Optional[str] = None,
        what_did_not_work: Optional[str] = None,
        what_i_learnt: Optional[str] = None,
        what_next: Optional[str] = None,
        feeling: Optional[str] = None,
        confidence: Optional[Scale] = None,
        reflector: Optional[Reflector] = None,
        strategy: Optional[str] = None,
        cycle: Optional[str] = None,
        practice: Optional[str] = None,
        conversation: Optional[str] = None,
        goal: Optional[str] = None,
        people: Iterable[str] = (),
        practitioners: Iterable[str] = (),
        prompt: Optional[str] = None,
        form: Optional[ReflectionForm] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.what_happened = what_happened
        self.what_worked = what_worked
        self.what_did_not_work = what_did_not_work
        self.what_i_learnt = what_i_learnt
        self.what_next = what_next
        self.feeling = feeling
        self.confidence = confidence
        self.reflector = reflector
        self.strategy = strategy
        self.cycle = cycle
        self.practice = practice
        self.conversation = conversation
        self.goal = goal
        self.people = list_value(people) if people else []
        self.practitioners = list_value(practitioners) if practitioners else []
        self.prompt = prompt
        self.form = form

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.what_happened
        if v is not None:
            add(f'"whatHappened":{_s(v)}')
        v = self.what_worked
        if v is not None:
            add(f'"whatWorked":{_s(v)}')
        v = self.what_did_not_work
        if v is not None:
            add(f'"whatDidNotWork":{_s(v)}')
        v = self.what_i_learnt
        if v is not None:
            add(f'"whatILearnt":{_s(v)}')
        v = self.what_next
        if v is not None:
            add(f'"whatNext":{_s(v)}')
        v = self.feeling
        if v is not None:
            add(f'"feeling":{_s(v)}')
        v = self.confidence
        if v is not None:
            add(f'"confidence":{_f.scale(v)}')
        v = self.reflector
        if v is not None:
            add(f'"reflector":{_s(v)}')
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.cycle
        if v is not None:
            add(f'"cycle":{_s(v)}')
        v = self.practice
        if v is not None:
            add(f'"practice":{_s(v)}')
        v = self.conversation
        if v is not None:
            add(f'"conversation":{_s(v)}')
        v = self.goal
        if v is not None:
            add(f'"goal":{_s(v)}')
        v = self.people
        if v:
            add(f'"people":[{",".join([_s(e) for e in v])}]')
        v = self.practitioners
        if v:
            add(f'"practitioners":[{",".join([_s(e) for e in v])}]')
        v = self.prompt
        if v is not None:
            add(f'"prompt":{_s(v)}')
        v = self.form
        if v is not None:
            add(f'"form":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Reflection:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.what_happened = get("whatHappened")
        self.what_worked = get("whatWorked")
        self.what_did_not_work = get("whatDidNotWork")
        self.what_i_learnt = get("whatILearnt")
        self.what_next = get("whatNext")
        self.feeling = get("feeling")
        v = get("confidence")
        if v is not None:
            v = _f.read_scale(v)
        self.confidence = v
        v = get("reflector")
        if v is not None:
            v = _REFLECTOR[v]
        self.reflector = v
        self.strategy = get("strategy")
        self.cycle = get("cycle")
        self.practice = get("practice")
        self.conversation = get("conversation")
        self.goal = get("goal")
        self.people = get("people") or []
        self.practitioners = get("practitioners") or []
        self.prompt = get("prompt")
        v = get("form")
        if v is not None:
            v = _REFLECTION_FORM[v]
        self.form = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Feedback(Record):
    """What one person gave another to go on with: affirmation, information, a suggestion.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "asked_for",
        "cycle",
        "from_",
        "from_practitioner",
        "from_role",
        "goal",
        "information_reference",
        "information_source",
        "strategy",
        "to",
        "to_practitioners",
        "to_role",
        "type",
        "words",
    )
    KIND: ClassVar[str] = "feedback"
    NUMBER: ClassVar[int] = 13
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "words",
        "type",
        "askedFor",
        "strategy",
        "cycle",
        "goal",
        "fromRole",
        "from",
        "fromPractitioner",
        "toRole",
        "to",
        "toPractitioners",
        "informationSource",
        "informationReference",
    )

    words: Optional[str]
    """What was said."""
    type: Optional[FeedbackType]
    """What sort of feedback it is."""
    asked_for: Optional[bool]
    """Whether it was asked for."""
    strategy: Optional[str]
    """The strategy it is about."""
    cycle: Optional[str]
    """The round it is about."""
    goal: Optional[str]
    """The goal it is about."""
    from_role: Optional[SaidBy]
    """In which role it was given."""
    from_: Optional[str]
    """Who gave it, where client or supporter."""
    from_practitioner: Optional[str]
    """Who gave it, where a practitioner."""
    to_role: Optional[SaidBy]
    """In which role it was received."""
    to: List[str]
    """Who received it, where client or supporter."""
    to_practitioners: List[str]
    """Who received it, where practitioners."""
    information_source: Optional[InformationSource]
    """Where information in it came from."""
    information_reference: Optional[str]
    """Title or link of where the information came from."""

    def __init__(
        self,
        *,
        words: Optional[str] = None,
        type: Optional[FeedbackType] = None,
        asked_for: Optional[bool] = None,
        strategy: Optional[str] = None,
        cycle: Optional[str] = None,
        goal: Optional[str] = None,
        from_role: Optional[SaidBy] = None,
        from_: Optional[str] = None,
        from_practitioner: Optional[str] = None,
        to_role: Optional[SaidBy] = None,
        to: Iterable[str] = (),
        to_practitioners: Iterable[str] = (),
        information_source: Optional[InformationSource] = None,
        information_reference: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.words = words
        self.type = type
        self.asked_for = asked_for
        self.strategy = strategy
        self.cycle = cycle
        self.goal = goal
        self.from_role = from_role
        self.from_ = from_
        self.from_practitioner = from_practitioner
        self.to_role = to_role
        self.to = list_value(to) if to else []
        self.to_practitioners = list_value(to_practitioners) if to_practitioners else []
        self.information_source = information_source
        self.information_reference = information_reference

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.type
        if v is not None:
            add(f'"type":{_s(v)}')
        v = self.asked_for
        if v is not None:
            add(f'"askedFor":{_f.boolean(v)}')
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.cycle
        if v is not None:
            add(f'"cycle":{_s(v)}')
        v = self.goal
        if v is not None:
            add(f'"goal":{_s(v)}')
        v = self.from_role
        if v is not None:
            add(f'"fromRole":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_s(v)}')
        v = self.from_practitioner
        if v is not None:
            add(f'"fromPractitioner":{_s(v)}')
        v = self.to_role
        if v is not None:
            add(f'"toRole":{_s(v)}')
        v = self.to
        if v:
            add(f'"to":[{",".join([_s(e) for e in v])}]')
        v = self.to_practitioners
        if v:
            add(f'"toPractitioners":[{",".join([_s(e) for e in v])}]')
        v = self.information_source
        if v is not None:
            add(f'"informationSource":{_s(v)}')
        v = self.information_reference
        if v is not None:
            add(f'"informationReference":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Feedback:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.words = get("words")
        v = get("type")
        if v is not None:
            v = _FEEDBACK_TYPE[v]
        self.type = v
        self.asked_for = get("askedFor")
        self.strategy = get("strategy")
        self.cycle = get("cycle")
        self.goal = get("goal")
        v = get("fromRole")
        if v is not None:
            v = _SAID_BY[v]
        self.from_role = v
        self.from_ = get("from")
        self.from_practitioner = get("fromPractitioner")
        v = get("toRole")
        if v is not None:
            v = _SAID_BY[v]
        self.to_role = v
        self.to = get("to") or []
        self.to_practitioners = get("toPractitioners") or []
        v = get("informationSource")
        if v is not None:
            v = _INFORMATION_SOURCE[v]
        self.information_source = v
        self.information_reference = get("informationReference")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Action(Record):
    """An agreed step: what, who does it, by when, and what was done since last time.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "check_ins",
        "done_date",
        "due_date",
        "goals",
        "performer_role",
        "performers",
        "performers_in_directory",
        "status",
        "what",
    )
    KIND: ClassVar[str] = "action"
    NUMBER: ClassVar[int] = 14
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "what",
        "goals",
        "dueDate",
        "status",
        "doneDate",
        "performerRole",
        "performers",
        "performersInDirectory",
        "checkIns",
    )

    what: Optional[str]
    """What is to be done."""
    goals: List[str]
    """The goals it is for."""
    due_date: Optional[PartialDate]
    """By when: a local date."""
    status: Optional[ActionStatus]
    """Where it stands."""
    done_date: Optional[PartialDate]
    """When it was done."""
    performer_role: Optional[ActionPerformer]
    """Who does it."""
    performers: List[str]
    """Who does it, where client or supporter."""
    performers_in_directory: List[str]
    """Who does it, where practitioner or organisation."""
    check_ins: List[ActionCheckIn]
    """What was said about it at each check-in, oldest first."""

    def __init__(
        self,
        *,
        what: Optional[str] = None,
        goals: Iterable[str] = (),
        due_date: Optional[DateInput] = None,
        status: Optional[ActionStatus] = None,
        done_date: Optional[DateInput] = None,
        performer_role: Optional[ActionPerformer] = None,
        performers: Iterable[str] = (),
        performers_in_directory: Iterable[str] = (),
        check_ins: Iterable[ActionCheckIn] = (),
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.what = what
        self.goals = list_value(goals) if goals else []
        self.due_date = date_value(due_date)
        self.status = status
        self.done_date = date_value(done_date)
        self.performer_role = performer_role
        self.performers = list_value(performers) if performers else []
        self.performers_in_directory = (
            list_value(performers_in_directory) if performers_in_directory else []
        )
        self.check_ins = list_value(check_ins) if check_ins else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.due_date
        if v is not None:
            add(f'"dueDate":{_f.date(v)}')
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.done_date
        if v is not None:
            add(f'"doneDate":{_f.date(v)}')
        v = self.performer_role
        if v is not None:
            add(f'"performerRole":{_s(v)}')
        v = self.performers
        if v:
            add(f'"performers":[{",".join([_s(e) for e in v])}]')
        v = self.performers_in_directory
        if v:
            add(f'"performersInDirectory":[{",".join([_s(e) for e in v])}]')
        v = self.check_ins
        if v:
            add(f'"checkIns":[{",".join([e.json_text() for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Action:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.what = get("what")
        self.goals = get("goals") or []
        v = get("dueDate")
        if v is not None:
            v = _f.read_date(v)
        self.due_date = v
        v = get("status")
        if v is not None:
            v = _ACTION_STATUS[v]
        self.status = v
        v = get("doneDate")
        if v is not None:
            v = _f.read_date(v)
        self.done_date = v
        v = get("performerRole")
        if v is not None:
            v = _ACTION_PERFORMER[v]
        self.performer_role = v
        self.performers = get("performers") or []
        self.performers_in_directory = get("performersInDirectory") or []
        v = get("checkIns")
        self.check_ins = [ActionCheckIn.from_json(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Score(Record):
    """A score of an instrument, from one rater: scores of different raters are never merged.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "goal",
        "instrument",
        "instrument_version",
        "items",
        "items_answered",
        "items_asked",
        "level",
        "maximum",
        "minimum",
        "occasion",
        "rater",
        "rater_person",
        "rater_practitioner",
        "total",
    )
    KIND: ClassVar[str] = "score"
    NUMBER: ClassVar[int] = 15
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "instrument",
        "instrumentVersion",
        "total",
        "minimum",
        "maximum",
        "level",
        "rater",
        "occasion",
        "goal",
        "itemsAnswered",
        "itemsAsked",
        "items",
        "raterPerson",
        "raterPractitioner",
    )

    instrument: Optional[Concept]
    """The instrument."""
    instrument_version: Optional[str]
    """The version of the instrument."""
    total: Optional[float]
    """The total, or the one value of a single question."""
    minimum: Optional[float]
    """The lowest total of the scale."""
    maximum: Optional[float]
    """The highest total of the scale."""
    level: Optional[int]
    """The level that the total stands for."""
    rater: Optional[SaidBy]
    """Who rated."""
    occasion: Optional[ScoreOccasion]
    """On which occasion."""
    goal: Optional[str]
    """The goal it is about."""
    items_answered: Optional[int]
    """How many items were answered."""
    items_asked: Optional[int]
    """How many items were asked."""
    items: List[ScoreItem]
    """The value of each answered item, by number; never its text."""
    rater_person: Optional[str]
    """The rater, where client or supporter."""
    rater_practitioner: Optional[str]
    """The rater, where a practitioner."""

    def __init__(
        self,
        *,
        instrument: Optional[Concept] = None,
        instrument_version: Optional[str] = None,
        total: Optional[float] = None,
        minimum: Optional[float] = None,
        maximum: Optional[float] = None,
        level: Optional[int] = None,
        rater: Optional[SaidBy] = None,
        occasion: Optional[ScoreOccasion] = None,
        goal: Optional[str] = None,
        items_answered: Optional[int] = None,
        items_asked: Optional[int] = None,
        items: Iterable[ScoreItem] = (),
        rater_person: Optional[str] = None,
        rater_practitioner: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.instrument = instrument
        self.instrument_version = instrument_version
        self.total = total
        self.minimum = minimum
        self.maximum = maximum
        self.level = level
        self.rater = rater
        self.occasion = occasion
        self.goal = goal
        self.items_answered = items_answered
        self.items_asked = items_asked
        self.items = list_value(items) if items else []
        self.rater_person = rater_person
        self.rater_practitioner = rater_practitioner

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.instrument
        if v is not None:
            add(f'"instrument":{_f.concept(v)}')
        v = self.instrument_version
        if v is not None:
            add(f'"instrumentVersion":{_s(v)}')
        v = self.total
        if v is not None:
            add(f'"total":{_f.number(v)}')
        v = self.minimum
        if v is not None:
            add(f'"minimum":{_f.number(v)}')
        v = self.maximum
        if v is not None:
            add(f'"maximum":{_f.number(v)}')
        v = self.level
        if v is not None:
            add(f'"level":{_f.number(v)}')
        v = self.rater
        if v is not None:
            add(f'"rater":{_s(v)}')
        v = self.occasion
        if v is not None:
            add(f'"occasion":{_s(v)}')
        v = self.goal
        if v is not None:
            add(f'"goal":{_s(v)}')
        v = self.items_answered
        if v is not None:
            add(f'"itemsAnswered":{_f.number(v)}')
        v = self.items_asked
        if v is not None:
            add(f'"itemsAsked":{_f.number(v)}')
        v = self.items
        if v:
            add(f'"items":[{",".join([e.json_text() for e in v])}]')
        v = self.rater_person
        if v is not None:
            add(f'"raterPerson":{_s(v)}')
        v = self.rater_practitioner
        if v is not None:
            add(f'"raterPractitioner":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Score:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("instrument")
        if v is not None:
            v = _f.read_concept(v)
        self.instrument = v
        self.instrument_version = get("instrumentVersion")
        self.total = get("total")
        self.minimum = get("minimum")
        self.maximum = get("maximum")
        self.level = get("level")
        v = get("rater")
        if v is not None:
            v = _SAID_BY[v]
        self.rater = v
        v = get("occasion")
        if v is not None:
            v = _SCORE_OCCASION[v]
        self.occasion = v
        self.goal = get("goal")
        self.items_answered = get("itemsAnswered")
        self.items_asked = get("itemsAsked")
        v = get("items")
        self.items = [ScoreItem.from_json(e) for e in v] if v else []
        self.rater_person = get("raterPerson")
        self.rater_practitioner = get("raterPractitioner")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Consent(Record):
    """A consent that was given, refused or withdrawn: to what, for whom, for how long, and by
    whom.

    Lives in the file of: client.
    """

    __slots__ = (
        "basis",
        "explanation",
        "from_",
        "given_by",
        "goals",
        "kinds",
        "legal_ground",
        "purposes",
        "recipients",
        "renew_by",
        "scope",
        "status",
        "story_id",
        "until",
        "withdrawal_reason",
        "withdrawn_on",
    )
    KIND: ClassVar[str] = "consent"
    NUMBER: ClassVar[int] = 16
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "status",
        "scope",
        "kinds",
        "goals",
        "recipients",
        "purposes",
        "from",
        "until",
        "basis",
        "givenBy",
        "legalGround",
        "explanation",
        "withdrawnOn",
        "withdrawalReason",
        "renewBy",
        "storyId",
    )

    status: Optional[ConsentStatus]
    """Whether it was given, refused or withdrawn."""
    scope: Optional[ConsentScope]
    """To what: to share the file or a part of it, or to take part in something."""
    kinds: List[str]
    """Names of the kinds of record that are shared, where the scope is kinds; never concern."""
    goals: List[str]
    """Goals that are shared with their small steps, where the scope is goals."""
    recipients: List[ConsentRecipient]
    """With whom; whoever is meant by one of them is meant."""
    purposes: List[str]
    """For which purposes, as codes of HL7 PurposeOfUse; where none is given, for TREAT."""
    from_: Optional[Moment]
    """From when it holds; a partial date counts from its beginning."""
    until: Optional[Moment]
    """Until when it holds; a partial date counts to its end."""
    basis: Optional[ConsentBasis]
    """On what ground whoever decided may decide."""
    given_by: Optional[str]
    """The client's or supporter's record of whoever decided."""
    legal_ground: Optional[str]
    """The legal ground in words."""
    explanation: Optional[str]
    """How it was explained: in which words, pictures or language."""
    withdrawn_on: Optional[Moment]
    """When it was withdrawn."""
    withdrawal_reason: Optional[str]
    """Why it was withdrawn."""
    renew_by: Optional[PartialDate]
    """By when to ask again: a local date."""
    story_id: Optional[str]
    """The id of the story that is told with it, which says where it was published."""

    def __init__(
        self,
        *,
        status: Optional[ConsentStatus] = None,
        scope: Optional[ConsentScope] = None,
        kinds: Iterable[str] = (),
        goals: Iterable[str] = (),
        recipients: Iterable[ConsentRecipient] = (),
        purposes: Iterable[str] = (),
        from_: Optional[MomentInput] = None,
        until: Optional[MomentInput] = None,
        basis: Optional[ConsentBasis] = None,
        given_by: Optional[str] = None,
        legal_ground: Optional[str] = None,
        explanation: Optional[str] = None,
        withdrawn_on: Optional[MomentInput] = None,
        withdrawal_reason: Optional[str] = None,
        renew_by: Optional[DateInput] = None,
        story_id: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.status = status
        self.scope = scope
        self.kinds = list_value(kinds) if kinds else []
        self.goals = list_value(goals) if goals else []
        self.recipients = list_value(recipients) if recipients else []
        self.purposes = list_value(purposes) if purposes else []
        self.from_ = moment_value(from_)
        self.until = moment_value(until)
        self.basis = basis
        self.given_by = given_by
        self.legal_ground = legal_ground
        self.explanation = explanation
        self.withdrawn_on = moment_value(withdrawn_on)
        self.withdrawal_reason = withdrawal_reason
        self.renew_by = date_value(renew_by)
        self.story_id = story_id

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.scope
        if v is not None:
            add(f'"scope":{_s(v)}')
        v = self.kinds
        if v:
            add(f'"kinds":[{",".join([_s(e) for e in v])}]')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.recipients
        if v:
            add(f'"recipients":[{",".join([e.json_text() for e in v])}]')
        v = self.purposes
        if v:
            add(f'"purposes":[{",".join([_s(e) for e in v])}]')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.moment(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.moment(v)}')
        v = self.basis
        if v is not None:
            add(f'"basis":{_s(v)}')
        v = self.given_by
        if v is not None:
            add(f'"givenBy":{_s(v)}')
        v = self.legal_ground
        if v is not None:
            add(f'"legalGround":{_s(v)}')
        v = self.explanation
        if v is not None:
            add(f'"explanation":{_s(v)}')
        v = self.withdrawn_on
        if v is not None:
            add(f'"withdrawnOn":{_f.moment(v)}')
        v = self.withdrawal_reason
        if v is not None:
            add(f'"withdrawalReason":{_s(v)}')
        v = self.renew_by
        if v is not None:
            add(f'"renewBy":{_f.date(v)}')
        v = self.story_id
        if v is not None:
            add(f'"storyId":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Consent:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("status")
        if v is not None:
            v = _CONSENT_STATUS[v]
        self.status = v
        v = get("scope")
        if v is not None:
            v = _CONSENT_SCOPE[v]
        self.scope = v
        self.kinds = get("kinds") or []
        self.goals = get("goals") or []
        v = get("recipients")
        self.recipients = [ConsentRecipient.from_json(e) for e in v] if v else []
        self.purposes = get("purposes") or []
        v = get("from")
        if v is not None:
            v = _f.read_moment(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_moment(v)
        self.until = v
        v = get("basis")
        if v is not None:
            v = _CONSENT_BASIS[v]
        self.basis = v
        self.given_by = get("givenBy")
        self.legal_ground = get("legalGround")
        self.explanation = get("explanation")
        v = get("withdrawnOn")
        if v is not None:
            v = _f.read_moment(v)
        self.withdrawn_on = v
        self.withdrawal_reason = get("withdrawalReason")
        v = get("renewBy")
        if v is not None:
            v = _f.read_date(v)
        self.renew_by = v
        self.story_id = get("storyId")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Concern(Record):
    """A disclosure or worry that was raised, and what followed: for named staff only, never
    shared.

    Lives in the file of: client.
    """

    __slots__ = (
        "closed",
        "immediate_action",
        "legal_ground",
        "nature",
        "outcome",
        "passed_on",
        "person_told",
        "reason_not_told",
        "staff",
        "words",
    )
    KIND: ClassVar[str] = "concern"
    NUMBER: ClassVar[int] = 17
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "nature",
        "words",
        "immediateAction",
        "passedOn",
        "personTold",
        "reasonNotTold",
        "legalGround",
        "outcome",
        "closed",
        "staff",
    )

    nature: Optional[ConcernKind]
    """Of which sort it is."""
    words: Optional[str]
    """What was said or seen, in the words that were used."""
    immediate_action: Optional[str]
    """What was done at once."""
    passed_on: List[ConcernPassedOn]
    """To whom it was passed on, and when."""
    person_told: Optional[bool]
    """Whether the person was told that it is passed on."""
    reason_not_told: Optional[str]
    """Why the person was not told."""
    legal_ground: Optional[str]
    """The legal ground for passing it on."""
    outcome: Optional[str]
    """What came of it."""
    closed: Optional[Moment]
    """When it was closed."""
    staff: List[str]
    """Ids of actors of the file's organisation who may see it, beside whoever recorded it."""

    def __init__(
        self,
        *,
        nature: Optional[ConcernKind] = None,
        words: Optional[str] = None,
        immediate_action: Optional[str] = None,
        passed_on: Iterable[ConcernPassedOn] = (),
        person_told: Optional[bool] = None,
        reason_not_told: Optional[str] = None,
        legal_ground: Optional[str] = None,
        outcome: Optional[str] = None,
        closed: Optional[MomentInput] = None,
        staff: Iterable[str] = (),
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.nature = nature
        self.words = words
        self.immediate_action = immediate_action
        self.passed_on = list_value(passed_on) if passed_on else []
        self.person_told = person_told
        self.reason_not_told = reason_not_told
        self.legal_ground = legal_ground
        self.outcome = outcome
        self.closed = moment_value(closed)
        self.staff = list_value(staff) if staff else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.nature
        if v is not None:
            add(f'"nature":{_s(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.immediate_action
        if v is not None:
            add(f'"immediateAction":{_s(v)}')
        v = self.passed_on
        if v:
            add(f'"passedOn":[{",".join([e.json_text() for e in v])}]')
        v = self.person_told
        if v is not None:
            add(f'"personTold":{_f.boolean(v)}')
        v = self.reason_not_told
        if v is not None:
            add(f'"reasonNotTold":{_s(v)}')
        v = self.legal_ground
        if v is not None:
            add(f'"legalGround":{_s(v)}')
        v = self.outcome
        if v is not None:
            add(f'"outcome":{_s(v)}')
        v = self.closed
        if v is not None:
            add(f'"closed":{_f.moment(v)}')
        v = self.staff
        if v:
            add(f'"staff":[{",".join([_s(e) for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Concern:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("nature")
        if v is not None:
            v = _CONCERN_KIND[v]
        self.nature = v
        self.words = get("words")
        self.immediate_action = get("immediateAction")
        v = get("passedOn")
        self.passed_on = [ConcernPassedOn.from_json(e) for e in v] if v else []
        self.person_told = get("personTold")
        self.reason_not_told = get("reasonNotTold")
        self.legal_ground = get("legalGround")
        self.outcome = get("outcome")
        v = get("closed")
        if v is not None:
            v = _f.read_moment(v)
        self.closed = v
        self.staff = get("staff") or []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class AboutMe(Record):
    """What a good day is to the person: what matters, hopes, strengths, people, what helps.

    Lives in the file of: client.
    """

    __slots__ = (
        "hopes",
        "important_people",
        "roles",
        "routines",
        "strengths",
        "supporters",
        "what_helps",
        "what_matters",
        "what_to_avoid",
        "whose_words",
    )
    KIND: ClassVar[str] = "about_me"
    NUMBER: ClassVar[int] = 18
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "whatMatters",
        "hopes",
        "strengths",
        "roles",
        "routines",
        "importantPeople",
        "supporters",
        "whatHelps",
        "whatToAvoid",
        "whoseWords",
    )

    what_matters: Optional[str]
    """What matters to the person."""
    hopes: Optional[str]
    """What the person hopes for."""
    strengths: Optional[str]
    """What the person is good at and can build on."""
    roles: Optional[str]
    """Who the person is to others: parent, worker, neighbour, pupil."""
    routines: Optional[str]
    """How the person's days and weeks go."""
    important_people: Optional[str]
    """Who matters to the person, and how; pets too."""
    supporters: List[str]
    """The records of people who matter to the person."""
    what_helps: Optional[str]
    """What helps the person, also on bad days."""
    what_to_avoid: Optional[str]
    """What to avoid."""
    whose_words: Optional[SaidBy]
    """Whose words these are."""

    def __init__(
        self,
        *,
        what_matters: Optional[str] = None,
        hopes: Optional[str] = None,
        strengths: Optional[str] = None,
        roles: Optional[str] = None,
        routines: Optional[str] = None,
        important_people: Optional[str] = None,
        supporters: Iterable[str] = (),
        what_helps: Optional[str] = None,
        what_to_avoid: Optional[str] = None,
        whose_words: Optional[SaidBy] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.what_matters = what_matters
        self.hopes = hopes
        self.strengths = strengths
        self.roles = roles
        self.routines = routines
        self.important_people = important_people
        self.supporters = list_value(supporters) if supporters else []
        self.what_helps = what_helps
        self.what_to_avoid = what_to_avoid
        self.whose_words = whose_words

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.what_matters
        if v is not None:
            add(f'"whatMatters":{_s(v)}')
        v = self.hopes
        if v is not None:
            add(f'"hopes":{_s(v)}')
        v = self.strengths
        if v is not None:
            add(f'"strengths":{_s(v)}')
        v = self.roles
        if v is not None:
            add(f'"roles":{_s(v)}')
        v = self.routines
        if v is not None:
            add(f'"routines":{_s(v)}')
        v = self.important_people
        if v is not None:
            add(f'"importantPeople":{_s(v)}')
        v = self.supporters
        if v:
            add(f'"supporters":[{",".join([_s(e) for e in v])}]')
        v = self.what_helps
        if v is not None:
            add(f'"whatHelps":{_s(v)}')
        v = self.what_to_avoid
        if v is not None:
            add(f'"whatToAvoid":{_s(v)}')
        v = self.whose_words
        if v is not None:
            add(f'"whoseWords":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> AboutMe:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.what_matters = get("whatMatters")
        self.hopes = get("hopes")
        self.strengths = get("strengths")
        self.roles = get("roles")
        self.routines = get("routines")
        self.important_people = get("importantPeople")
        self.supporters = get("supporters") or []
        self.what_helps = get("whatHelps")
        self.what_to_avoid = get("whatToAvoid")
        v = get("whoseWords")
        if v is not None:
            v = _SAID_BY[v]
        self.whose_words = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Provision(Record):
    """What another provider does in the plan: for which goals, how much, at what cost, how well.

    Lives in the file of: client.
    """

    __slots__ = (
        "amount",
        "cost_planned",
        "cost_spent",
        "end_date",
        "goals",
        "intensity",
        "provider",
        "provider_name",
        "ratings",
        "start_date",
        "what",
    )
    KIND: ClassVar[str] = "provision"
    NUMBER: ClassVar[int] = 19
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "provider",
        "providerName",
        "what",
        "goals",
        "intensity",
        "amount",
        "startDate",
        "endDate",
        "costPlanned",
        "costSpent",
        "ratings",
    )

    provider: Optional[str]
    """The entry of the provider."""
    provider_name: Optional[str]
    """The provider, where there is no entry."""
    what: Optional[str]
    """What is provided."""
    goals: List[str]
    """The goals it is for."""
    intensity: Optional[str]
    """How much and how often, in words."""
    amount: Optional[Quantity]
    """How much in each period; the unit names the period too, such as h/wk."""
    start_date: Optional[PartialDate]
    """From when it is provided."""
    end_date: Optional[PartialDate]
    """Until when it is provided."""
    cost_planned: Optional[Quantity]
    """Cost as planned; the unit is the currency (ISO 4217)."""
    cost_spent: Optional[Quantity]
    """Cost as spent; the unit is the currency (ISO 4217)."""
    ratings: List[ProvisionRating]
    """How well it goes according to client, family and practitioner, each apart."""

    def __init__(
        self,
        *,
        provider: Optional[str] = None,
        provider_name: Optional[str] = None,
        what: Optional[str] = None,
        goals: Iterable[str] = (),
        intensity: Optional[str] = None,
        amount: Optional[Quantity] = None,
        start_date: Optional[DateInput] = None,
        end_date: Optional[DateInput] = None,
        cost_planned: Optional[Quantity] = None,
        cost_spent: Optional[Quantity] = None,
        ratings: Iterable[ProvisionRating] = (),
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.provider = provider
        self.provider_name = provider_name
        self.what = what
        self.goals = list_value(goals) if goals else []
        self.intensity = intensity
        self.amount = amount
        self.start_date = date_value(start_date)
        self.end_date = date_value(end_date)
        self.cost_planned = cost_planned
        self.cost_spent = cost_spent
        self.ratings = list_value(ratings) if ratings else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.provider
        if v is not None:
            add(f'"provider":{_s(v)}')
        v = self.provider_name
        if v is not None:
            add(f'"providerName":{_s(v)}')
        v = self.what
        if v is not None:
            add(f'"what":{_s(v)}')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.intensity
        if v is not None:
            add(f'"intensity":{_s(v)}')
        v = self.amount
        if v is not None:
            add(f'"amount":{_f.quantity(v)}')
        v = self.start_date
        if v is not None:
            add(f'"startDate":{_f.date(v)}')
        v = self.end_date
        if v is not None:
            add(f'"endDate":{_f.date(v)}')
        v = self.cost_planned
        if v is not None:
            add(f'"costPlanned":{_f.quantity(v)}')
        v = self.cost_spent
        if v is not None:
            add(f'"costSpent":{_f.quantity(v)}')
        v = self.ratings
        if v:
            add(f'"ratings":[{",".join([e.json_text() for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Provision:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.provider = get("provider")
        self.provider_name = get("providerName")
        self.what = get("what")
        self.goals = get("goals") or []
        self.intensity = get("intensity")
        v = get("amount")
        if v is not None:
            v = _f.read_quantity(v)
        self.amount = v
        v = get("startDate")
        if v is not None:
            v = _f.read_date(v)
        self.start_date = v
        v = get("endDate")
        if v is not None:
            v = _f.read_date(v)
        self.end_date = v
        v = get("costPlanned")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost_planned = v
        v = get("costSpent")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost_spent = v
        v = get("ratings")
        self.ratings = [ProvisionRating.from_json(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Agreement(Record):
    """One stakeholder's yes or no to a goal, a decision or a plan, and to which version of it.

    Lives in the file of: client.
    """

    __slots__ = (
        "answer",
        "comment",
        "cycle",
        "decision",
        "goal",
        "made_for",
        "on_version",
        "other_stakeholder",
        "priority",
        "renew_by",
        "stakeholder",
        "stakeholder_in_directory",
        "stakeholder_role",
        "strategy",
    )
    KIND: ClassVar[str] = "agreement"
    NUMBER: ClassVar[int] = 20
    FILES: ClassVar[Tuple[str, ...]] = ("client",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "answer",
        "goal",
        "decision",
        "strategy",
        "cycle",
        "onVersion",
        "stakeholderRole",
        "stakeholder",
        "stakeholderInDirectory",
        "otherStakeholder",
        "priority",
        "comment",
        "madeFor",
        "renewBy",
    )

    answer: Optional[AgreementAnswer]
    """Whether they agree."""
    goal: Optional[str]
    """The goal that is agreed on."""
    decision: Optional[str]
    """The decision that is agreed on."""
    strategy: Optional[str]
    """The strategy that is agreed on."""
    cycle: Optional[str]
    """The round whose plan is agreed on."""
    on_version: Optional[int]
    """Which version of it was agreed on; words that change later open the question again."""
    stakeholder_role: Optional[Party]
    """What they are."""
    stakeholder: Optional[str]
    """Whose word it is, where client or supporter."""
    stakeholder_in_directory: Optional[str]
    """Whose word it is, where practitioner or organisation."""
    other_stakeholder: Optional[str]
    """Whose word it is, where there is no record."""
    priority: Optional[Scale]
    """How much it matters to them."""
    comment: Optional[str]
    """What they say about it, in their own words."""
    made_for: Optional[MadeFor]
    """How it was decided where the person could not decide."""
    renew_by: Optional[PartialDate]
    """By when to ask again: a local date."""

    def __init__(
        self,
        *,
        answer: Optional[AgreementAnswer] = None,
        goal: Optional[str] = None,
        decision: Optional[str] = None,
        strategy: Optional[str] = None,
        cycle: Optional[str] = None,
        on_version: Optional[int] = None,
        stakeholder_role: Optional[Party] = None,
        stakeholder: Optional[str] = None,
        stakeholder_in_directory: Optional[str] = None,
        other_stakeholder: Optional[str] = None,
        priority: Optional[Scale] = None,
        comment: Optional[str] = None,
        made_for: Optional[MadeFor] = None,
        renew_by: Optional[DateInput] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.answer = answer
        self.goal = goal
        self.decision = decision
        self.strategy = strategy
        self.cycle = cycle
        self.on_version = on_version
        self.stakeholder_role = stakeholder_role
        self.stakeholder = stakeholder
        self.stakeholder_in_directory = stakeholder_in_directory
        self.other_stakeholder = other_stakeholder
        self.priority = priority
        self.comment = comment
        self.made_for = made_for
        self.renew_by = date_value(renew_by)

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.answer
        if v is not None:
            add(f'"answer":{_s(v)}')
        v = self.goal
        if v is not None:
            add(f'"goal":{_s(v)}')
        v = self.decision
        if v is not None:
            add(f'"decision":{_s(v)}')
        v = self.strategy
        if v is not None:
            add(f'"strategy":{_s(v)}')
        v = self.cycle
        if v is not None:
            add(f'"cycle":{_s(v)}')
        v = self.on_version
        if v is not None:
            add(f'"onVersion":{_f.number(v)}')
        v = self.stakeholder_role
        if v is not None:
            add(f'"stakeholderRole":{_s(v)}')
        v = self.stakeholder
        if v is not None:
            add(f'"stakeholder":{_s(v)}')
        v = self.stakeholder_in_directory
        if v is not None:
            add(f'"stakeholderInDirectory":{_s(v)}')
        v = self.other_stakeholder
        if v is not None:
            add(f'"otherStakeholder":{_s(v)}')
        v = self.priority
        if v is not None:
            add(f'"priority":{_f.scale(v)}')
        v = self.comment
        if v is not None:
            add(f'"comment":{_s(v)}')
        v = self.made_for
        if v is not None:
            add(f'"madeFor":{v.json_text()}')
        v = self.renew_by
        if v is not None:
            add(f'"renewBy":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Agreement:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("answer")
        if v is not None:
            v = _AGREEMENT_ANSWER[v]
        self.answer = v
        self.goal = get("goal")
        self.decision = get("decision")
        self.strategy = get("strategy")
        self.cycle = get("cycle")
        self.on_version = get("onVersion")
        v = get("stakeholderRole")
        if v is not None:
            v = _PARTY[v]
        self.stakeholder_role = v
        self.stakeholder = get("stakeholder")
        self.stakeholder_in_directory = get("stakeholderInDirectory")
        self.other_stakeholder = get("otherStakeholder")
        v = get("priority")
        if v is not None:
            v = _f.read_scale(v)
        self.priority = v
        self.comment = get("comment")
        v = get("madeFor")
        if v is not None:
            v = MadeFor.from_json(v)
        self.made_for = v
        v = get("renewBy")
        if v is not None:
            v = _f.read_date(v)
        self.renew_by = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Barrier(Record):
    """What stands in the way or what helps: of whom, of which sort, since when, and until when.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "addressed_by",
        "effect",
        "goals",
        "in_directory",
        "nature",
        "of_whom",
        "other_nature",
        "people",
        "resolution",
        "resolved_date",
        "since",
        "strategies",
        "words",
    )
    KIND: ClassVar[str] = "barrier"
    NUMBER: ClassVar[int] = 21
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "words",
        "effect",
        "nature",
        "otherNature",
        "ofWhom",
        "people",
        "inDirectory",
        "goals",
        "strategies",
        "addressedBy",
        "since",
        "resolvedDate",
        "resolution",
    )

    words: Optional[str]
    """What it is, in the words of whoever names it."""
    effect: Optional[BarrierEffect]
    """Whether it hinders or helps."""
    nature: Optional[BarrierKind]
    """Of which sort it is."""
    other_nature: Optional[Concept]
    """The sort in other words, or as a code of the host's vocabulary."""
    of_whom: Optional[Party]
    """Whose it is."""
    people: List[str]
    """Whose it is, where client or supporters."""
    in_directory: List[str]
    """Whose it is, where practitioners or organisations."""
    goals: List[str]
    """The goals it stands in the way of, or helps to reach."""
    strategies: List[str]
    """The strategies it stands in the way of, or helps with."""
    addressed_by: Optional[str]
    """What is done about it, or made of it."""
    since: Optional[PartialDate]
    """Since when."""
    resolved_date: Optional[PartialDate]
    """When it was overcome, or ceased."""
    resolution: Optional[str]
    """How it was overcome."""

    def __init__(
        self,
        *,
        words: Optional[str] = None,
        effect: Optional[BarrierEffect] = None,
        nature: Optional[BarrierKind] = None,
        other_nature: Optional[Concept] = None,
        of_whom: Optional[Party] = None,
        people: Iterable[str] = (),
        in_directory: Iterable[str] = (),
        goals: Iterable[str] = (),
        strategies: Iterable[str] = (),
        addressed_by: Optional[str] = None,
        since: Optional[DateInput] = None,
        resolved_date: Optional[DateInput] = None,
        resolution: Optional[str] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.words = words
        self.effect = effect
        self.nature = nature
        self.other_nature = other_nature
        self.of_whom = of_whom
        self.people = list_value(people) if people else []
        self.in_directory = list_value(in_directory) if in_directory else []
        self.goals = list_value(goals) if goals else []
        self.strategies = list_value(strategies) if strategies else []
        self.addressed_by = addressed_by
        self.since = date_value(since)
        self.resolved_date = date_value(resolved_date)
        self.resolution = resolution

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.effect
        if v is not None:
            add(f'"effect":{_s(v)}')
        v = self.nature
        if v is not None:
            add(f'"nature":{_s(v)}')
        v = self.other_nature
        if v is not None:
            add(f'"otherNature":{_f.concept(v)}')
        v = self.of_whom
        if v is not None:
            add(f'"ofWhom":{_s(v)}')
        v = self.people
        if v:
            add(f'"people":[{",".join([_s(e) for e in v])}]')
        v = self.in_directory
        if v:
            add(f'"inDirectory":[{",".join([_s(e) for e in v])}]')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.strategies
        if v:
            add(f'"strategies":[{",".join([_s(e) for e in v])}]')
        v = self.addressed_by
        if v is not None:
            add(f'"addressedBy":{_s(v)}')
        v = self.since
        if v is not None:
            add(f'"since":{_f.date(v)}')
        v = self.resolved_date
        if v is not None:
            add(f'"resolvedDate":{_f.date(v)}')
        v = self.resolution
        if v is not None:
            add(f'"resolution":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Barrier:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.words = get("words")
        v = get("effect")
        if v is not None:
            v = _BARRIER_EFFECT[v]
        self.effect = v
        v = get("nature")
        if v is not None:
            v = _BARRIER_KIND[v]
        self.nature = v
        v = get("otherNature")
        if v is not None:
            v = _f.read_concept(v)
        self.other_nature = v
        v = get("ofWhom")
        if v is not None:
            v = _PARTY[v]
        self.of_whom = v
        self.people = get("people") or []
        self.in_directory = get("inDirectory") or []
        self.goals = get("goals") or []
        self.strategies = get("strategies") or []
        self.addressed_by = get("addressedBy")
        v = get("since")
        if v is not None:
            v = _f.read_date(v)
        self.since = v
        v = get("resolvedDate")
        if v is not None:
            v = _f.read_date(v)
        self.resolved_date = v
        self.resolution = get("resolution")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Decision(Record):
    """A decision: what could be chosen, what was chosen, with whom, and whether it worked.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "cost",
        "decided",
        "decided_date",
        "efficacy",
        "efficacy_notes",
        "evidence",
        "goals",
        "made_for",
        "options",
        "other_participants",
        "participants",
        "participants_in_directory",
        "question",
        "review_date",
        "reviewed_date",
        "understood",
        "whose_decision",
    )
    KIND: ClassVar[str] = "decision"
    NUMBER: ClassVar[int] = 22
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "question",
        "options",
        "decided",
        "goals",
        "participants",
        "participantsInDirectory",
        "otherParticipants",
        "understood",
        "whoseDecision",
        "madeFor",
        "cost",
        "reviewDate",
        "efficacy",
        "reviewedDate",
        "efficacyNotes",
        "evidence",
        "decidedDate",
    )

    question: Optional[str]
    """What was to be decided."""
    options: List[DecisionOption]
    """What could be chosen, with what speaks for and against it."""
    decided: Optional[str]
    """What was decided."""
    goals: List[str]
    """The goals it is about."""
    participants: List[str]
    """Who took part, where client or supporters."""
    participants_in_directory: List[str]
    """Who took part, where practitioners or organisations."""
    other_participants: List[str]
    """Who else took part."""
    understood: Optional[str]
    """What the person understood of it, in plain words."""
    whose_decision: Optional[DecisionOwner]
    """Whose decision it was."""
    made_for: Optional[MadeFor]
    """How it was decided where the person could not decide."""
    cost: Optional[Quantity]
    """What it costs; the unit is the currency (ISO 4217)."""
    review_date: Optional[PartialDate]
    """When to look at it again: a local date."""
    efficacy: Optional[DecisionEfficacy]
    """Whether it worked, at the review."""
    reviewed_date: Optional[PartialDate]
    """When it was reviewed."""
    efficacy_notes: Optional[str]
    """How it turned out, in words."""
    evidence: List[str]
    """Records that show how it turned out."""
    decided_date: Optional[PartialDate]
    """When it was decided."""

    def __init__(
        self,
        *,
        question: Optional[str] = None,
        options: Iterable[DecisionOption] = (),
        decided: Optional[str] = None,
        goals: Iterable[str] = (),
        participants: Iterable[str] = (),
        participants_in_directory: Iterable[str] = (),
        other_participants: Iterable[str] = (),
        understood: Optional[str] = None,
        whose_decision: Optional[DecisionOwner] = None,
        made_for: Optional[MadeFor] = None,
        cost: Optional[Quantity] = None,
        review_date: Optional[DateInput] = None,
        efficacy: Optional[DecisionEfficacy] = None,
        reviewed_date: Optional[DateInput] = None,
        efficacy_notes: Optional[str] = None,
        evidence: Iterable[str] = (),
        decided_date: Optional[DateInput] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.question = question
        self.options = list_value(options) if options else []
        self.decided = decided
        self.goals = list_value(goals) if goals else []
        self.participants = list_value(participants) if participants else []
        self.participants_in_directory = (
            list_value(participants_in_directory) if participants_in_directory else []
        )
        self.other_participants = list_value(other_participants) if other_participants else []
        self.understood = understood
        self.whose_decision = whose_decision
        self.made_for = made_for
        self.cost = cost
        self.review_date = date_value(review_date)
        self.efficacy = efficacy
        self.reviewed_date = date_value(reviewed_date)
        self.efficacy_notes = efficacy_notes
        self.evidence = list_value(evidence) if evidence else []
        self.decided_date = date_value(decided_date)

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.question
        if v is not None:
            add(f'"question":{_s(v)}')
        v = self.options
        if v:
            add(f'"options":[{",".join([e.json_text() for e in v])}]')
        v = self.decided
        if v is not None:
            add(f'"decided":{_s(v)}')
        v = self.goals
        if v:
            add(f'"goals":[{",".join([_s(e) for e in v])}]')
        v = self.participants
        if v:
            add(f'"participants":[{",".join([_s(e) for e in v])}]')
        v = self.participants_in_directory
        if v:
            add(f'"participantsInDirectory":[{",".join([_s(e) for e in v])}]')
        v = self.other_participants
        if v:
            add(f'"otherParticipants":[{",".join([_s(e) for e in v])}]')
        v = self.understood
        if v is not None:
            add(f'"understood":{_s(v)}')
        v = self.whose_decision
        if v is not None:
            add(f'"whoseDecision":{_s(v)}')
        v = self.made_for
        if v is not None:
            add(f'"madeFor":{v.json_text()}')
        v = self.cost
        if v is not None:
            add(f'"cost":{_f.quantity(v)}')
        v = self.review_date
        if v is not None:
            add(f'"reviewDate":{_f.date(v)}')
        v = self.efficacy
        if v is not None:
            add(f'"efficacy":{_s(v)}')
        v = self.reviewed_date
        if v is not None:
            add(f'"reviewedDate":{_f.date(v)}')
        v = self.efficacy_notes
        if v is not None:
            add(f'"efficacyNotes":{_s(v)}')
        v = self.evidence
        if v:
            add(f'"evidence":[{",".join([_s(e) for e in v])}]')
        v = self.decided_date
        if v is not None:
            add(f'"decidedDate":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Decision:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.question = get("question")
        v = get("options")
        self.options = [DecisionOption.from_json(e) for e in v] if v else []
        self.decided = get("decided")
        self.goals = get("goals") or []
        self.participants = get("participants") or []
        self.participants_in_directory = get("participantsInDirectory") or []
        self.other_participants = get("otherParticipants") or []
        self.understood = get("understood")
        v = get("whoseDecision")
        if v is not None:
            v = _DECISION_OWNER[v]
        self.whose_decision = v
        v = get("madeFor")
        if v is not None:
            v = MadeFor.from_json(v)
        self.made_for = v
        v = get("cost")
        if v is not None:
            v = _f.read_quantity(v)
        self.cost = v
        v = get("reviewDate")
        if v is not None:
            v = _f.read_date(v)
        self.review_date = v
        v = get("efficacy")
        if v is not None:
            v = _DECISION_EFFICACY[v]
        self.efficacy = v
        v = get("reviewedDate")
        if v is not None:
            v = _f.read_date(v)
        self.reviewed_date = v
        self.efficacy_notes = get("efficacyNotes")
        self.evidence = get("evidence") or []
        v = get("decidedDate")
        if v is not None:
            v = _f.read_date(v)
        self.decided_date = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Experience(Record):
    """What being coached was like, from the person; it may live apart from the client's file.

    Lives in the file of: client, practitioner, organisation, programme.
    """

    __slots__ = (
        "coach_may_see",
        "coached_by",
        "coaches",
        "conversation",
        "engagement",
        "felt_difference",
        "felt_heard",
        "words",
        "would_do_again",
    )
    KIND: ClassVar[str] = "experience"
    NUMBER: ClassVar[int] = 23
    FILES: ClassVar[Tuple[str, ...]] = (
        "client",
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "feltHeard",
        "feltDifference",
        "wouldDoAgain",
        "words",
        "engagement",
        "conversation",
        "coaches",
        "coachedBy",
        "coachMaySee",
    )

    felt_heard: Optional[Scale]
    """How far the person felt heard."""
    felt_difference: Optional[Scale]
    """How far the person felt a difference."""
    would_do_again: Optional[Again]
    """Whether the person would do it again."""
    words: Optional[str]
    """What it was like, in the person's own words."""
    engagement: Optional[str]
    """The engagement it is about, in the client's own file."""
    conversation: Optional[str]
    """The conversation it is about, in the client's own file."""
    coaches: List[str]
    """Who coached."""
    coached_by: Optional[str]
    """Where the coaching took place."""
    coach_may_see: Optional[bool]
    """Whether the person agrees that the coach sees it: without, and in a file about practice
    where nothing is said, it is candid and all others see totals.
    """

    def __init__(
        self,
        *,
        felt_heard: Optional[Scale] = None,
        felt_difference: Optional[Scale] = None,
        would_do_again: Optional[Again] = None,
        words: Optional[str] = None,
        engagement: Optional[str] = None,
        conversation: Optional[str] = None,
        coaches: Iterable[str] = (),
        coached_by: Optional[str] = None,
        coach_may_see: Optional[bool] = None,
        file: Union[str, FileOf] = "",
        client: Optional[Identifier] = None,
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        if client is not None:
            file = FileOf("client", client.system, client.value)
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.felt_heard = felt_heard
        self.felt_difference = felt_difference
        self.would_do_again = would_do_again
        self.words = words
        self.engagement = engagement
        self.conversation = conversation
        self.coaches = list_value(coaches) if coaches else []
        self.coached_by = coached_by
        self.coach_may_see = coach_may_see

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.felt_heard
        if v is not None:
            add(f'"feltHeard":{_f.scale(v)}')
        v = self.felt_difference
        if v is not None:
            add(f'"feltDifference":{_f.scale(v)}')
        v = self.would_do_again
        if v is not None:
            add(f'"wouldDoAgain":{_s(v)}')
        v = self.words
        if v is not None:
            add(f'"words":{_s(v)}')
        v = self.engagement
        if v is not None:
            add(f'"engagement":{_s(v)}')
        v = self.conversation
        if v is not None:
            add(f'"conversation":{_s(v)}')
        v = self.coaches
        if v:
            add(f'"coaches":[{",".join([_s(e) for e in v])}]')
        v = self.coached_by
        if v is not None:
            add(f'"coachedBy":{_s(v)}')
        v = self.coach_may_see
        if v is not None:
            add(f'"coachMaySee":{_f.boolean(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Experience:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("feltHeard")
        if v is not None:
            v = _f.read_scale(v)
        self.felt_heard = v
        v = get("feltDifference")
        if v is not None:
            v = _f.read_scale(v)
        self.felt_difference = v
        v = get("wouldDoAgain")
        if v is not None:
            v = _AGAIN[v]
        self.would_do_again = v
        self.words = get("words")
        self.engagement = get("engagement")
        self.conversation = get("conversation")
        self.coaches = get("coaches") or []
        self.coached_by = get("coachedBy")
        self.coach_may_see = get("coachMaySee")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Programme(Record):
    """The roll-out of coaching in a place: its phases, partners, aims, and how it is to be
    measured.

    Lives in the file of: programme.
    """

    __slots__ = (
        "aims",
        "from_",
        "measures",
        "name",
        "partners",
        "phases",
        "place",
        "population",
        "readiness",
        "success",
        "until",
    )
    KIND: ClassVar[str] = "programme"
    NUMBER: ClassVar[int] = 24
    FILES: ClassVar[Tuple[str, ...]] = ("programme",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "name",
        "place",
        "population",
        "from",
        "until",
        "phases",
        "partners",
        "readiness",
        "aims",
        "success",
        "measures",
    )

    name: Optional[str]
    """What it is called."""
    place: Optional[Concept]
    """The place or cluster it is for."""
    population: Optional[str]
    """Whom it is for."""
    from_: Optional[PartialDate]
    """When it begins."""
    until: Optional[PartialDate]
    """When it ends."""
    phases: List[ProgrammePhase]
    """Its phases, each with its dates."""
    partners: List[ProgrammePartner]
    """Organisations that were invited, and where they stand."""
    readiness: List[ProgrammeReadiness]
    """How ready people and organisations are, dated."""
    aims: List[str]
    """What it is to achieve."""
    success: Optional[str]
    """What success looks like."""
    measures: List[ProgrammeMeasure]
    """How it is to be measured."""

    def __init__(
        self,
        *,
        name: Optional[str] = None,
        place: Optional[Concept] = None,
        population: Optional[str] = None,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        phases: Iterable[ProgrammePhase] = (),
        partners: Iterable[ProgrammePartner] = (),
        readiness: Iterable[ProgrammeReadiness] = (),
        aims: Iterable[str] = (),
        success: Optional[str] = None,
        measures: Iterable[ProgrammeMeasure] = (),
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.name = name
        self.place = place
        self.population = population
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.phases = list_value(phases) if phases else []
        self.partners = list_value(partners) if partners else []
        self.readiness = list_value(readiness) if readiness else []
        self.aims = list_value(aims) if aims else []
        self.success = success
        self.measures = list_value(measures) if measures else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.name
        if v is not None:
            add(f'"name":{_s(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_f.concept(v)}')
        v = self.population
        if v is not None:
            add(f'"population":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        v = self.phases
        if v:
            add(f'"phases":[{",".join([e.json_text() for e in v])}]')
        v = self.partners
        if v:
            add(f'"partners":[{",".join([e.json_text() for e in v])}]')
        v = self.readiness
        if v:
            add(f'"readiness":[{",".join([e.json_text() for e in v])}]')
        v = self.aims
        if v:
            add(f'"aims":[{",".join([_s(e) for e in v])}]')
        v = self.success
        if v is not None:
            add(f'"success":{_s(v)}')
        v = self.measures
        if v:
            add(f'"measures":[{",".join([e.json_text() for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Programme:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.name = get("name")
        v = get("place")
        if v is not None:
            v = _f.read_concept(v)
        self.place = v
        self.population = get("population")
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        v = get("phases")
        self.phases = [ProgrammePhase.from_json(e) for e in v] if v else []
        v = get("partners")
        self.partners = [ProgrammePartner.from_json(e) for e in v] if v else []
        v = get("readiness")
        self.readiness = [ProgrammeReadiness.from_json(e) for e in v] if v else []
        self.aims = get("aims") or []
        self.success = get("success")
        v = get("measures")
        self.measures = [ProgrammeMeasure.from_json(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class LearningEvent(Record):
    """An occasion to learn coaching: of which kind, on which days, with whom, for whom.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "aimed_at",
        "days",
        "event_kind",
        "held_by",
        "other_kind",
        "other_trainers",
        "places",
        "resources",
        "summary",
        "techniques",
        "title",
        "topics",
        "trainers",
    )
    KIND: ClassVar[str] = "learning_event"
    NUMBER: ClassVar[int] = 25
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "eventKind",
        "otherKind",
        "title",
        "days",
        "places",
        "trainers",
        "otherTrainers",
        "aimedAt",
        "heldBy",
        "techniques",
        "topics",
        "resources",
        "summary",
    )

    event_kind: Optional[LearningEventKind]
    """Of which kind it is."""
    other_kind: Optional[Concept]
    """The kind in other words, where the list does not name it."""
    title: Optional[str]
    """What it is called."""
    days: List[LearningEventDay]
    """The days it takes, and where each is held."""
    places: Optional[int]
    """How many people it has room for."""
    trainers: List[str]
    """Who trains or leads it."""
    other_trainers: List[str]
    """Who trains or leads it, where there is no register entry."""
    aimed_at: List[AdoptionStage]
    """People of which stages it is for."""
    held_by: Optional[str]
    """The organisation that holds it."""
    techniques: List[Technique]
    """Techniques that it is about."""
    topics: List[Concept]
    """What else it is about."""
    resources: List[str]
    """Resources that it uses."""
    summary: Optional[str]
    """What was done, in short; never about a client."""

    def __init__(
        self,
        *,
        event_kind: Optional[LearningEventKind] = None,
        other_kind: Optional[Concept] = None,
        title: Optional[str] = None,
        days: Iterable[LearningEventDay] = (),
        places: Optional[int] = None,
        trainers: Iterable[str] = (),
        other_trainers: Iterable[str] = (),
        aimed_at: Iterable[AdoptionStage] = (),
        held_by: Optional[str] = None,
        techniques: Iterable[Technique] = (),
        topics: Iterable[Concept] = (),
        resources: Iterable[str] = (),
        summary: Optional[str] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.event_kind = event_kind
        self.other_kind = other_kind
        self.title = title
        self.days = list_value(days) if days else []
        self.places = places
        self.trainers = list_value(trainers) if trainers else []
        self.other_trainers = list_value(other_trainers) if other_trainers else []
        self.aimed_at = list_value(aimed_at) if aimed_at else []
        self.held_by = held_by
        self.techniques = list_value(techniques) if techniques else []
        self.topics = list_value(topics) if topics else []
        self.resources = list_value(resources) if resources else []
        self.summary = summary

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.event_kind
        if v is not None:
            add(f'"eventKind":{_s(v)}')
        v = self.other_kind
        if v is not None:
            add(f'"otherKind":{_f.concept(v)}')
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.days
        if v:
            add(f'"days":[{",".join([e.json_text() for e in v])}]')
        v = self.places
        if v is not None:
            add(f'"places":{_f.number(v)}')
        v = self.trainers
        if v:
            add(f'"trainers":[{",".join([_s(e) for e in v])}]')
        v = self.other_trainers
        if v:
            add(f'"otherTrainers":[{",".join([_s(e) for e in v])}]')
        v = self.aimed_at
        if v:
            add(f'"aimedAt":[{",".join([_s(e) for e in v])}]')
        v = self.held_by
        if v is not None:
            add(f'"heldBy":{_s(v)}')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        v = self.topics
        if v:
            add(f'"topics":[{",".join([_f.concept(e) for e in v])}]')
        v = self.resources
        if v:
            add(f'"resources":[{",".join([_s(e) for e in v])}]')
        v = self.summary
        if v is not None:
            add(f'"summary":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> LearningEvent:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("eventKind")
        if v is not None:
            v = _LEARNING_EVENT_KIND[v]
        self.event_kind = v
        v = get("otherKind")
        if v is not None:
            v = _f.read_concept(v)
        self.other_kind = v
        self.title = get("title")
        v = get("days")
        self.days = [LearningEventDay.from_json(e) for e in v] if v else []
        self.places = get("places")
        self.trainers = get("trainers") or []
        self.other_trainers = get("otherTrainers") or []
        v = get("aimedAt")
        self.aimed_at = [_ADOPTION_STAGE[e] for e in v] if v else []
        self.held_by = get("heldBy")
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        v = get("topics")
        self.topics = [_f.read_concept(e) for e in v] if v else []
        self.resources = get("resources") or []
        self.summary = get("summary")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Attendance(Record):
    """Who came to a learning event: a practitioner, or a number of people whom nobody names.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "backfill_claimed",
        "backfill_paid",
        "came_from",
        "days_attended",
        "days_offered",
        "event",
        "event_name",
        "head_count",
        "practitioner",
        "prior_experience",
        "prior_experience_note",
        "profession",
        "why_missed",
        "why_missed_note",
    )
    KIND: ClassVar[str] = "attendance"
    NUMBER: ClassVar[int] = 26
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "event",
        "eventName",
        "practitioner",
        "headCount",
        "cameFrom",
        "profession",
        "daysOffered",
        "daysAttended",
        "whyMissed",
        "whyMissedNote",
        "priorExperience",
        "priorExperienceNote",
        "backfillClaimed",
        "backfillPaid",
    )

    event: Optional[str]
    """The event, in the same file."""
    event_name: Optional[str]
    """The event, where it is recorded elsewhere."""
    practitioner: Optional[str]
    """The register entry of who came."""
    head_count: Optional[int]
    """How many came, where they are not named."""
    came_from: Optional[str]
    """The organisation they came from."""
    profession: Optional[PractitionerRole]
    """Their profession or role."""
    days_offered: Optional[float]
    """How many days they could have come."""
    days_attended: Optional[float]
    """How many days they came."""
    why_missed: List[MissedReason]
    """Why days were missed."""
    why_missed_note: Optional[str]
    """Why days were missed, in words."""
    prior_experience: Optional[PriorExperience]
    """Experience of coaching before."""
    prior_experience_note: Optional[str]
    """Experience of coaching before, in words."""
    backfill_claimed: Optional[Quantity]
    """Money claimed for those who stood in: an amount and its currency."""
    backfill_paid: Optional[Quantity]
    """Money paid for those who stood in."""

    def __init__(
        self,
        *,
        event: Optional[str] = None,
        event_name: Optional[str] = None,
        practitioner: Optional[str] = None,
        head_count: Optional[int] = None,
        came_from: Optional[str] = None,
        profession: Optional[PractitionerRole] = None,
        days_offered: Optional[float] = None,
        days_attended: Optional[float] = None,
        why_missed: Iterable[MissedReason] = (),
        why_missed_note: Optional[str] = None,
        prior_experience: Optional[PriorExperience] = None,
        prior_experience_note: Optional[str] = None,
        backfill_claimed: Optional[Quantity] = None,
        backfill_paid: Optional[Quantity] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.event = event
        self.event_name = event_name
        self.practitioner = practitioner
        self.head_count = head_count
        self.came_from = came_from
        self.profession = profession
        self.days_offered = days_offered
        self.days_attended = days_attended
        self.why_missed = list_value(why_missed) if why_missed else []
        self.why_missed_note = why_missed_note
        self.prior_experience = prior_experience
        self.prior_experience_note = prior_experience_note
        self.backfill_claimed = backfill_claimed
        self.backfill_paid = backfill_paid

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.event
        if v is not None:
            add(f'"event":{_s(v)}')
        v = self.event_name
        if v is not None:
            add(f'"eventName":{_s(v)}')
        v = self.practitioner
        if v is not None:
            add(f'"practitioner":{_s(v)}')
        v = self.head_count
        if v is not None:
            add(f'"headCount":{_f.number(v)}')
        v = self.came_from
        if v is not None:
            add(f'"cameFrom":{_s(v)}')
        v = self.profession
        if v is not None:
            add(f'"profession":{_s(v)}')
        v = self.days_offered
        if v is not None:
            add(f'"daysOffered":{_f.number(v)}')
        v = self.days_attended
        if v is not None:
            add(f'"daysAttended":{_f.number(v)}')
        v = self.why_missed
        if v:
            add(f'"whyMissed":[{",".join([_s(e) for e in v])}]')
        v = self.why_missed_note
        if v is not None:
            add(f'"whyMissedNote":{_s(v)}')
        v = self.prior_experience
        if v is not None:
            add(f'"priorExperience":{_s(v)}')
        v = self.prior_experience_note
        if v is not None:
            add(f'"priorExperienceNote":{_s(v)}')
        v = self.backfill_claimed
        if v is not None:
            add(f'"backfillClaimed":{_f.quantity(v)}')
        v = self.backfill_paid
        if v is not None:
            add(f'"backfillPaid":{_f.quantity(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Attendance:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.event = get("event")
        self.event_name = get("eventName")
        self.practitioner = get("practitioner")
        self.head_count = get("headCount")
        self.came_from = get("cameFrom")
        v = get("profession")
        if v is not None:
            v = _PRACTITIONER_ROLE[v]
        self.profession = v
        self.days_offered = get("daysOffered")
        self.days_attended = get("daysAttended")
        v = get("whyMissed")
        self.why_missed = [_MISSED_REASON[e] for e in v] if v else []
        self.why_missed_note = get("whyMissedNote")
        v = get("priorExperience")
        if v is not None:
            v = _PRIOR_EXPERIENCE[v]
        self.prior_experience = v
        self.prior_experience_note = get("priorExperienceNote")
        v = get("backfillClaimed")
        if v is not None:
            v = _f.read_quantity(v)
        self.backfill_claimed = v
        v = get("backfillPaid")
        if v is not None:
            v = _f.read_quantity(v)
        self.backfill_paid = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class EventFeedback(Record):
    """What somebody said of a learning event: anonymous unless they want to be named.

    Lives in the file of: organisation, programme.

    Takes of what all records have only: occurred, visibility, visibility_reason, language,
    translations, attachments, related, extensions; a save with another is refused.
    """

    __slots__ = (
        "confidence_after",
        "confidence_before",
        "event",
        "event_name",
        "given_by",
        "less_useful",
        "other_profession",
        "profession",
        "ratings",
        "useful",
    )
    KIND: ClassVar[str] = "event_feedback"
    NUMBER: ClassVar[int] = 27
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "event",
        "eventName",
        "profession",
        "otherProfession",
        "ratings",
        "useful",
        "lessUseful",
        "confidenceBefore",
        "confidenceAfter",
        "givenBy",
    )

    event: Optional[str]
    """The event, in the same file."""
    event_name: Optional[str]
    """The event, where it is recorded elsewhere."""
    profession: Optional[PractitionerRole]
    """Profession or role, if given."""
    other_profession: Optional[Concept]
    """Profession or role in other words, if given."""
    ratings: List[EventFeedbackRating]
    """What was rated, and how."""
    useful: Optional[str]
    """What was useful."""
    less_useful: Optional[str]
    """What was not."""
    confidence_before: Optional[Scale]
    """Confidence to coach before the event."""
    confidence_after: Optional[Scale]
    """Confidence to coach after the event."""
    given_by: Optional[str]
    """Who gave it, only where they want to be named."""

    def __init__(
        self,
        *,
        event: Optional[str] = None,
        event_name: Optional[str] = None,
        profession: Optional[PractitionerRole] = None,
        other_profession: Optional[Concept] = None,
        ratings: Iterable[EventFeedbackRating] = (),
        useful: Optional[str] = None,
        less_useful: Optional[str] = None,
        confidence_before: Optional[Scale] = None,
        confidence_after: Optional[Scale] = None,
        given_by: Optional[str] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            (),
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            None,
            (),
            extensions,
            (),
            (),
        )
        self.event = event
        self.event_name = event_name
        self.profession = profession
        self.other_profession = other_profession
        self.ratings = list_value(ratings) if ratings else []
        self.useful = useful
        self.less_useful = less_useful
        self.confidence_before = confidence_before
        self.confidence_after = confidence_after
        self.given_by = given_by

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.event
        if v is not None:
            add(f'"event":{_s(v)}')
        v = self.event_name
        if v is not None:
            add(f'"eventName":{_s(v)}')
        v = self.profession
        if v is not None:
            add(f'"profession":{_s(v)}')
        v = self.other_profession
        if v is not None:
            add(f'"otherProfession":{_f.concept(v)}')
        v = self.ratings
        if v:
            add(f'"ratings":[{",".join([e.json_text() for e in v])}]')
        v = self.useful
        if v is not None:
            add(f'"useful":{_s(v)}')
        v = self.less_useful
        if v is not None:
            add(f'"lessUseful":{_s(v)}')
        v = self.confidence_before
        if v is not None:
            add(f'"confidenceBefore":{_f.scale(v)}')
        v = self.confidence_after
        if v is not None:
            add(f'"confidenceAfter":{_f.scale(v)}')
        v = self.given_by
        if v is not None:
            add(f'"givenBy":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> EventFeedback:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.event = get("event")
        self.event_name = get("eventName")
        v = get("profession")
        if v is not None:
            v = _PRACTITIONER_ROLE[v]
        self.profession = v
        v = get("otherProfession")
        if v is not None:
            v = _f.read_concept(v)
        self.other_profession = v
        v = get("ratings")
        self.ratings = [EventFeedbackRating.from_json(e) for e in v] if v else []
        self.useful = get("useful")
        self.less_useful = get("lessUseful")
        v = get("confidenceBefore")
        if v is not None:
            v = _f.read_scale(v)
        self.confidence_before = v
        v = get("confidenceAfter")
        if v is not None:
            v = _f.read_scale(v)
        self.confidence_after = v
        self.given_by = get("givenBy")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class PeerObservation(Record):
    """What a colleague saw of somebody coaching, and the reply; never about a client.

    Lives in the file of: practitioner, organisation, programme.

    Takes of what all records have only: informants, occurred, visibility, visibility_reason,
    language, translations, attachments, related, extensions, hidden_from, shared_with; a save
    with another is refused.
    """

    __slots__ = (
        "client_agreed",
        "enabling_seen",
        "fidelity",
        "fixing_seen",
        "fixing_to_enabling",
        "form",
        "instrument",
        "observed",
        "observer",
        "one_thing_to_try",
        "other_techniques",
        "replied_on",
        "reply",
        "techniques",
        "went_well",
    )
    KIND: ClassVar[str] = "peer_observation"
    NUMBER: ClassVar[int] = 28
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "form",
        "observer",
        "observed",
        "wentWell",
        "enablingSeen",
        "fixingSeen",
        "fixingToEnabling",
        "techniques",
        "otherTechniques",
        "oneThingToTry",
        "reply",
        "repliedOn",
        "instrument",
        "fidelity",
        "clientAgreed",
    )

    form: Optional[PeerObservationForm]
    """What was watched."""
    observer: Optional[str]
    """Who watched."""
    observed: Optional[str]
    """Who was watched."""
    went_well: Optional[str]
    """What went well."""
    enabling_seen: Optional[str]
    """When enabling was seen."""
    fixing_seen: Optional[str]
    """When fixing was seen."""
    fixing_to_enabling: Optional[Scale]
    """From fixing it for the person (0) to enabling the person (10)."""
    techniques: List[Technique]
    """Techniques that were seen."""
    other_techniques: List[Concept]
    """Techniques that the list does not name."""
    one_thing_to_try: Optional[str]
    """One thing to try next."""
    reply: Optional[str]
    """What the person who was watched replied."""
    replied_on: Optional[PartialDate]
    """When they replied."""
    instrument: Optional[Concept]
    """The form by which fidelity was rated."""
    fidelity: List[PeerObservationFidelity]
    """Ratings by the numbers of the form."""
    client_agreed: Optional[bool]
    """Whether the client agreed to the observer; never who that is."""

    def __init__(
        self,
        *,
        form: Optional[PeerObservationForm] = None,
        observer: Optional[str] = None,
        observed: Optional[str] = None,
        went_well: Optional[str] = None,
        enabling_seen: Optional[str] = None,
        fixing_seen: Optional[str] = None,
        fixing_to_enabling: Optional[Scale] = None,
        techniques: Iterable[Technique] = (),
        other_techniques: Iterable[Concept] = (),
        one_thing_to_try: Optional[str] = None,
        reply: Optional[str] = None,
        replied_on: Optional[DateInput] = None,
        instrument: Optional[Concept] = None,
        fidelity: Iterable[PeerObservationFidelity] = (),
        client_agreed: Optional[bool] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            None,
            (),
            extensions,
            hidden_from,
            shared_with,
        )
        self.form = form
        self.observer = observer
        self.observed = observed
        self.went_well = went_well
        self.enabling_seen = enabling_seen
        self.fixing_seen = fixing_seen
        self.fixing_to_enabling = fixing_to_enabling
        self.techniques = list_value(techniques) if techniques else []
        self.other_techniques = list_value(other_techniques) if other_techniques else []
        self.one_thing_to_try = one_thing_to_try
        self.reply = reply
        self.replied_on = date_value(replied_on)
        self.instrument = instrument
        self.fidelity = list_value(fidelity) if fidelity else []
        self.client_agreed = client_agreed

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.form
        if v is not None:
            add(f'"form":{_s(v)}')
        v = self.observer
        if v is not None:
            add(f'"observer":{_s(v)}')
        v = self.observed
        if v is not None:
            add(f'"observed":{_s(v)}')
        v = self.went_well
        if v is not None:
            add(f'"wentWell":{_s(v)}')
        v = self.enabling_seen
        if v is not None:
            add(f'"enablingSeen":{_s(v)}')
        v = self.fixing_seen
        if v is not None:
            add(f'"fixingSeen":{_s(v)}')
        v = self.fixing_to_enabling
        if v is not None:
            add(f'"fixingToEnabling":{_f.scale(v)}')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        v = self.other_techniques
        if v:
            add(f'"otherTechniques":[{",".join([_f.concept(e) for e in v])}]')
        v = self.one_thing_to_try
        if v is not None:
            add(f'"oneThingToTry":{_s(v)}')
        v = self.reply
        if v is not None:
            add(f'"reply":{_s(v)}')
        v = self.replied_on
        if v is not None:
            add(f'"repliedOn":{_f.date(v)}')
        v = self.instrument
        if v is not None:
            add(f'"instrument":{_f.concept(v)}')
        v = self.fidelity
        if v:
            add(f'"fidelity":[{",".join([e.json_text() for e in v])}]')
        v = self.client_agreed
        if v is not None:
            add(f'"clientAgreed":{_f.boolean(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> PeerObservation:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("form")
        if v is not None:
            v = _PEER_OBSERVATION_FORM[v]
        self.form = v
        self.observer = get("observer")
        self.observed = get("observed")
        self.went_well = get("wentWell")
        self.enabling_seen = get("enablingSeen")
        self.fixing_seen = get("fixingSeen")
        v = get("fixingToEnabling")
        if v is not None:
            v = _f.read_scale(v)
        self.fixing_to_enabling = v
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        v = get("otherTechniques")
        self.other_techniques = [_f.read_concept(e) for e in v] if v else []
        self.one_thing_to_try = get("oneThingToTry")
        self.reply = get("reply")
        v = get("repliedOn")
        if v is not None:
            v = _f.read_date(v)
        self.replied_on = v
        v = get("instrument")
        if v is not None:
            v = _f.read_concept(v)
        self.instrument = v
        v = get("fidelity")
        self.fidelity = [PeerObservationFidelity.from_json(e) for e in v] if v else []
        self.client_agreed = get("clientAgreed")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class SupportNote(Record):
    """An anonymous note of a support group: it has no field for a person, and no name in its
    words.

    Lives in the file of: organisation, programme.

    Takes of what all records have only: occurred, language; a save with another is refused.
    """

    __slots__ = (
        "actions",
        "help_requests",
        "infrastructure_needs",
        "meeting",
        "not_so_well",
        "present",
        "result",
        "story",
        "techniques",
        "working_well",
    )
    KIND: ClassVar[str] = "support_note"
    NUMBER: ClassVar[int] = 29
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "meeting",
        "present",
        "story",
        "result",
        "workingWell",
        "notSoWell",
        "helpRequests",
        "actions",
        "infrastructureNeeds",
        "techniques",
    )

    meeting: Optional[SupportMeeting]
    """What kind of meeting it was."""
    present: Optional[int]
    """How many were there."""
    story: Optional[str]
    """What was told, so that nobody can be recognised."""
    result: Optional[str]
    """What came of it."""
    working_well: List[str]
    """What works well."""
    not_so_well: List[str]
    """What does not work so well."""
    help_requests: List[str]
    """What help is asked for."""
    actions: List[str]
    """What is to be done."""
    infrastructure_needs: List[str]
    """What the system must provide: rooms, time, templates."""
    techniques: List[Technique]
    """Techniques that were spoken about."""

    def __init__(
        self,
        *,
        meeting: Optional[SupportMeeting] = None,
        present: Optional[int] = None,
        story: Optional[str] = None,
        result: Optional[str] = None,
        working_well: Iterable[str] = (),
        not_so_well: Iterable[str] = (),
        help_requests: Iterable[str] = (),
        actions: Iterable[str] = (),
        infrastructure_needs: Iterable[str] = (),
        techniques: Iterable[Technique] = (),
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        occurred: Optional[MomentInput] = None,
        language: Optional[str] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            (),
            occurred,
            (),
            None,
            language,
            (),
            (),
            (),
            None,
            (),
            None,
            (),
            (),
        )
        self.meeting = meeting
        self.present = present
        self.story = story
        self.result = result
        self.working_well = list_value(working_well) if working_well else []
        self.not_so_well = list_value(not_so_well) if not_so_well else []
        self.help_requests = list_value(help_requests) if help_requests else []
        self.actions = list_value(actions) if actions else []
        self.infrastructure_needs = list_value(infrastructure_needs) if infrastructure_needs else []
        self.techniques = list_value(techniques) if techniques else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.meeting
        if v is not None:
            add(f'"meeting":{_s(v)}')
        v = self.present
        if v is not None:
            add(f'"present":{_f.number(v)}')
        v = self.story
        if v is not None:
            add(f'"story":{_s(v)}')
        v = self.result
        if v is not None:
            add(f'"result":{_s(v)}')
        v = self.working_well
        if v:
            add(f'"workingWell":[{",".join([_s(e) for e in v])}]')
        v = self.not_so_well
        if v:
            add(f'"notSoWell":[{",".join([_s(e) for e in v])}]')
        v = self.help_requests
        if v:
            add(f'"helpRequests":[{",".join([_s(e) for e in v])}]')
        v = self.actions
        if v:
            add(f'"actions":[{",".join([_s(e) for e in v])}]')
        v = self.infrastructure_needs
        if v:
            add(f'"infrastructureNeeds":[{",".join([_s(e) for e in v])}]')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> SupportNote:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("meeting")
        if v is not None:
            v = _SUPPORT_MEETING[v]
        self.meeting = v
        self.present = get("present")
        self.story = get("story")
        self.result = get("result")
        self.working_well = get("workingWell") or []
        self.not_so_well = get("notSoWell") or []
        self.help_requests = get("helpRequests") or []
        self.actions = get("actions") or []
        self.infrastructure_needs = get("infrastructureNeeds") or []
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class HelpRequest(Record):
    """A practitioner asks a champion for help with coaching; never about a client.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "answer",
        "answered_by",
        "answered_on",
        "asked_on",
        "from_",
        "matter",
        "to",
    )
    KIND: ClassVar[str] = "help_request"
    NUMBER: ClassVar[int] = 30
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "from",
        "to",
        "matter",
        "askedOn",
        "answer",
        "answeredBy",
        "answeredOn",
    )

    from_: Optional[str]
    """Who asks."""
    to: Optional[str]
    """The champion who is asked."""
    matter: Optional[str]
    """What it is about."""
    asked_on: Optional[PartialDate]
    """When it was asked."""
    answer: Optional[str]
    """What was answered."""
    answered_by: Optional[str]
    """Who answered."""
    answered_on: Optional[PartialDate]
    """When it was answered."""

    def __init__(
        self,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        matter: Optional[str] = None,
        asked_on: Optional[DateInput] = None,
        answer: Optional[str] = None,
        answered_by: Optional[str] = None,
        answered_on: Optional[DateInput] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.from_ = from_
        self.to = to
        self.matter = matter
        self.asked_on = date_value(asked_on)
        self.answer = answer
        self.answered_by = answered_by
        self.answered_on = date_value(answered_on)

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.from_
        if v is not None:
            add(f'"from":{_s(v)}')
        v = self.to
        if v is not None:
            add(f'"to":{_s(v)}')
        v = self.matter
        if v is not None:
            add(f'"matter":{_s(v)}')
        v = self.asked_on
        if v is not None:
            add(f'"askedOn":{_f.date(v)}')
        v = self.answer
        if v is not None:
            add(f'"answer":{_s(v)}')
        v = self.answered_by
        if v is not None:
            add(f'"answeredBy":{_s(v)}')
        v = self.answered_on
        if v is not None:
            add(f'"answeredOn":{_f.date(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> HelpRequest:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.from_ = get("from")
        self.to = get("to")
        self.matter = get("matter")
        v = get("askedOn")
        if v is not None:
            v = _f.read_date(v)
        self.asked_on = v
        self.answer = get("answer")
        self.answered_by = get("answeredBy")
        v = get("answeredOn")
        if v is not None:
            v = _f.read_date(v)
        self.answered_on = v
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class UsageReturn(Record):
    """How one practitioner used coaching in a period: how often, how well, what helped.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "confidence",
        "enjoyment",
        "from_",
        "helped",
        "hindered",
        "months_after_training",
        "other_techniques",
        "people_coached",
        "people_seen",
        "perceived_effect",
        "practitioner",
        "still_useful",
        "support_wanted",
        "techniques",
        "until",
        "usage",
    )
    KIND: ClassVar[str] = "usage_return"
    NUMBER: ClassVar[int] = 31
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "practitioner",
        "from",
        "until",
        "usage",
        "peopleCoached",
        "peopleSeen",
        "stillUseful",
        "confidence",
        "techniques",
        "otherTechniques",
        "helped",
        "hindered",
        "supportWanted",
        "enjoyment",
        "perceivedEffect",
        "monthsAfterTraining",
    )

    practitioner: Optional[str]
    """Whose return it is."""
    from_: Optional[PartialDate]
    """First day of the period."""
    until: Optional[PartialDate]
    """Last day of the period."""
    usage: Optional[UsageFrequency]
    """How often it was used."""
    people_coached: Optional[int]
    """With how many people it was used."""
    people_seen: Optional[int]
    """Of how many people that were seen."""
    still_useful: Optional[Scale]
    """How useful it still is."""
    confidence: Optional[Scale]
    """How confident they are to coach."""
    techniques: List[Technique]
    """Techniques that were used."""
    other_techniques: List[Concept]
    """Techniques that the list does not name."""
    helped: Optional[str]
    """What helped."""
    hindered: Optional[str]
    """What hindered."""
    support_wanted: Optional[str]
    """What support is wanted."""
    enjoyment: Optional[Scale]
    """How much they enjoy their work."""
    perceived_effect: Optional[str]
    """What effect on people they see; never about one client."""
    months_after_training: Optional[int]
    """How many months after the training it was asked."""

    def __init__(
        self,
        *,
        practitioner: Optional[str] = None,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        usage: Optional[UsageFrequency] = None,
        people_coached: Optional[int] = None,
        people_seen: Optional[int] = None,
        still_useful: Optional[Scale] = None,
        confidence: Optional[Scale] = None,
        techniques: Iterable[Technique] = (),
        other_techniques: Iterable[Concept] = (),
        helped: Optional[str] = None,
        hindered: Optional[str] = None,
        support_wanted: Optional[str] = None,
        enjoyment: Optional[Scale] = None,
        perceived_effect: Optional[str] = None,
        months_after_training: Optional[int] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.practitioner = practitioner
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.usage = usage
        self.people_coached = people_coached
        self.people_seen = people_seen
        self.still_useful = still_useful
        self.confidence = confidence
        self.techniques = list_value(techniques) if techniques else []
        self.other_techniques = list_value(other_techniques) if other_techniques else []
        self.helped = helped
        self.hindered = hindered
        self.support_wanted = support_wanted
        self.enjoyment = enjoyment
        self.perceived_effect = perceived_effect
        self.months_after_training = months_after_training

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.practitioner
        if v is not None:
            add(f'"practitioner":{_s(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        v = self.usage
        if v is not None:
            add(f'"usage":{_s(v)}')
        v = self.people_coached
        if v is not None:
            add(f'"peopleCoached":{_f.number(v)}')
        v = self.people_seen
        if v is not None:
            add(f'"peopleSeen":{_f.number(v)}')
        v = self.still_useful
        if v is not None:
            add(f'"stillUseful":{_f.scale(v)}')
        v = self.confidence
        if v is not None:
            add(f'"confidence":{_f.scale(v)}')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        v = self.other_techniques
        if v:
            add(f'"otherTechniques":[{",".join([_f.concept(e) for e in v])}]')
        v = self.helped
        if v is not None:
            add(f'"helped":{_s(v)}')
        v = self.hindered
        if v is not None:
            add(f'"hindered":{_s(v)}')
        v = self.support_wanted
        if v is not None:
            add(f'"supportWanted":{_s(v)}')
        v = self.enjoyment
        if v is not None:
            add(f'"enjoyment":{_f.scale(v)}')
        v = self.perceived_effect
        if v is not None:
            add(f'"perceivedEffect":{_s(v)}')
        v = self.months_after_training
        if v is not None:
            add(f'"monthsAfterTraining":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> UsageReturn:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.practitioner = get("practitioner")
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        v = get("usage")
        if v is not None:
            v = _USAGE_FREQUENCY[v]
        self.usage = v
        self.people_coached = get("peopleCoached")
        self.people_seen = get("peopleSeen")
        v = get("stillUseful")
        if v is not None:
            v = _f.read_scale(v)
        self.still_useful = v
        v = get("confidence")
        if v is not None:
            v = _f.read_scale(v)
        self.confidence = v
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        v = get("otherTechniques")
        self.other_techniques = [_f.read_concept(e) for e in v] if v else []
        self.helped = get("helped")
        self.hindered = get("hindered")
        self.support_wanted = get("supportWanted")
        v = get("enjoyment")
        if v is not None:
            v = _f.read_scale(v)
        self.enjoyment = v
        self.perceived_effect = get("perceivedEffect")
        self.months_after_training = get("monthsAfterTraining")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Inquiry(Record):
    """Part of an evaluation: an interview, a focus group or a form, and its themes.

    Lives in the file of: organisation, programme.

    Takes of what all records have only: occurred, visibility, visibility_reason, language,
    translations, attachments, related, extensions; a save with another is refused.
    """

    __slots__ = (
        "consent_to_record",
        "contributions",
        "method",
        "origins",
        "other_perspective",
        "perspective",
        "questions",
        "summary",
        "themes",
        "title",
    )
    KIND: ClassVar[str] = "inquiry"
    NUMBER: ClassVar[int] = 32
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "method",
        "title",
        "questions",
        "consentToRecord",
        "perspective",
        "otherPerspective",
        "contributions",
        "origins",
        "themes",
        "summary",
    )

    method: Optional[InquiryMethod]
    """How people were asked."""
    title: Optional[str]
    """What it is called."""
    questions: List[str]
    """What was asked."""
    consent_to_record: Optional[bool]
    """Whether those asked agreed to being recorded."""
    perspective: Optional[InquiryPerspective]
    """From whose perspective."""
    other_perspective: Optional[Concept]
    """The perspective in other words."""
    contributions: Optional[int]
    """How many contributions, which are not people."""
    origins: Optional[int]
    """From how many sources they come."""
    themes: List[InquiryTheme]
    """What came up."""
    summary: Optional[str]
    """What was found; never about one client."""

    def __init__(
        self,
        *,
        method: Optional[InquiryMethod] = None,
        title: Optional[str] = None,
        questions: Iterable[str] = (),
        consent_to_record: Optional[bool] = None,
        perspective: Optional[InquiryPerspective] = None,
        other_perspective: Optional[Concept] = None,
        contributions: Optional[int] = None,
        origins: Optional[int] = None,
        themes: Iterable[InquiryTheme] = (),
        summary: Optional[str] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            (),
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            None,
            (),
            extensions,
            (),
            (),
        )
        self.method = method
        self.title = title
        self.questions = list_value(questions) if questions else []
        self.consent_to_record = consent_to_record
        self.perspective = perspective
        self.other_perspective = other_perspective
        self.contributions = contributions
        self.origins = origins
        self.themes = list_value(themes) if themes else []
        self.summary = summary

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.method
        if v is not None:
            add(f'"method":{_s(v)}')
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.questions
        if v:
            add(f'"questions":[{",".join([_s(e) for e in v])}]')
        v = self.consent_to_record
        if v is not None:
            add(f'"consentToRecord":{_f.boolean(v)}')
        v = self.perspective
        if v is not None:
            add(f'"perspective":{_s(v)}')
        v = self.other_perspective
        if v is not None:
            add(f'"otherPerspective":{_f.concept(v)}')
        v = self.contributions
        if v is not None:
            add(f'"contributions":{_f.number(v)}')
        v = self.origins
        if v is not None:
            add(f'"origins":{_f.number(v)}')
        v = self.themes
        if v:
            add(f'"themes":[{",".join([e.json_text() for e in v])}]')
        v = self.summary
        if v is not None:
            add(f'"summary":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Inquiry:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("method")
        if v is not None:
            v = _INQUIRY_METHOD[v]
        self.method = v
        self.title = get("title")
        self.questions = get("questions") or []
        self.consent_to_record = get("consentToRecord")
        v = get("perspective")
        if v is not None:
            v = _INQUIRY_PERSPECTIVE[v]
        self.perspective = v
        v = get("otherPerspective")
        if v is not None:
            v = _f.read_concept(v)
        self.other_perspective = v
        self.contributions = get("contributions")
        self.origins = get("origins")
        v = get("themes")
        self.themes = [InquiryTheme.from_json(e) for e in v] if v else []
        self.summary = get("summary")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Story(Record):
    """A case study: what mattered, what was tried, what changed; told only when checked.

    Lives in the file of: organisation, programme.

    Takes of what all records have only: occurred, visibility, visibility_reason, language,
    translations, attachments, related, extensions; a save with another is refused.
    """

    __slots__ = (
        "approved_on",
        "audiences",
        "checked_by",
        "checked_on",
        "checked_text",
        "consent_checked_by",
        "consent_on",
        "learning",
        "other_audience",
        "overruled",
        "own_words",
        "publications",
        "second_read_on",
        "second_reader",
        "situation",
        "status",
        "title",
        "what_changed",
        "what_mattered",
        "what_was_tried",
    )
    KIND: ClassVar[str] = "story"
    NUMBER: ClassVar[int] = 33
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "title",
        "situation",
        "whatMattered",
        "whatWasTried",
        "whatChanged",
        "ownWords",
        "learning",
        "audiences",
        "otherAudience",
        "status",
        "consentOn",
        "consentCheckedBy",
        "secondReader",
        "secondReadOn",
        "approvedOn",
        "checkedOn",
        "checkedBy",
        "checkedText",
        "overruled",
        "publications",
    )

    title: Optional[str]
    """What it is called."""
    situation: Optional[str]
    """How it was at the beginning."""
    what_mattered: Optional[str]
    """What mattered to the person."""
    what_was_tried: Optional[str]
    """What was tried."""
    what_changed: Optional[str]
    """What changed."""
    own_words: Optional[str]
    """In the person's own words."""
    learning: Optional[str]
    """What can be learnt from it."""
    audiences: List[Audience]
    """For whom it is."""
    other_audience: Optional[Concept]
    """For whom else it is."""
    status: Optional[StoryStatus]
    """Where it stands."""
    consent_on: Optional[PartialDate]
    """Date of the consent, which the client's file holds."""
    consent_checked_by: Optional[str]
    """Who looked at the consent."""
    second_reader: Optional[str]
    """Who read it a second time."""
    second_read_on: Optional[PartialDate]
    """When it was read a second time."""
    approved_on: Optional[PartialDate]
    """When the person approved the final text."""
    checked_on: Optional[PartialDate]
    """When its text was checked for names."""
    checked_by: Optional[str]
    """Who had its text checked for names."""
    checked_text: Optional[str]
    """What the check answered for the text as it is."""
    overruled: List[StoryOverruled]
    """Words that the check took for names and that may stay."""
    publications: List[StoryPublication]
    """Where it was published, and taken down."""

    def __init__(
        self,
        *,
        title: Optional[str] = None,
        situation: Optional[str] = None,
        what_mattered: Optional[str] = None,
        what_was_tried: Optional[str] = None,
        what_changed: Optional[str] = None,
        own_words: Optional[str] = None,
        learning: Optional[str] = None,
        audiences: Iterable[Audience] = (),
        other_audience: Optional[Concept] = None,
        status: Optional[StoryStatus] = None,
        consent_on: Optional[DateInput] = None,
        consent_checked_by: Optional[str] = None,
        second_reader: Optional[str] = None,
        second_read_on: Optional[DateInput] = None,
        approved_on: Optional[DateInput] = None,
        checked_on: Optional[DateInput] = None,
        checked_by: Optional[str] = None,
        checked_text: Optional[str] = None,
        overruled: Iterable[StoryOverruled] = (),
        publications: Iterable[StoryPublication] = (),
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            (),
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            None,
            (),
            extensions,
            (),
            (),
        )
        self.title = title
        self.situation = situation
        self.what_mattered = what_mattered
        self.what_was_tried = what_was_tried
        self.what_changed = what_changed
        self.own_words = own_words
        self.learning = learning
        self.audiences = list_value(audiences) if audiences else []
        self.other_audience = other_audience
        self.status = status
        self.consent_on = date_value(consent_on)
        self.consent_checked_by = consent_checked_by
        self.second_reader = second_reader
        self.second_read_on = date_value(second_read_on)
        self.approved_on = date_value(approved_on)
        self.checked_on = date_value(checked_on)
        self.checked_by = checked_by
        self.checked_text = checked_text
        self.overruled = list_value(overruled) if overruled else []
        self.publications = list_value(publications) if publications else []

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.situation
        if v is not None:
            add(f'"situation":{_s(v)}')
        v = self.what_mattered
        if v is not None:
            add(f'"whatMattered":{_s(v)}')
        v = self.what_was_tried
        if v is not None:
            add(f'"whatWasTried":{_s(v)}')
        v = self.what_changed
        if v is not None:
            add(f'"whatChanged":{_s(v)}')
        v = self.own_words
        if v is not None:
            add(f'"ownWords":{_s(v)}')
        v = self.learning
        if v is not None:
            add(f'"learning":{_s(v)}')
        v = self.audiences
        if v:
            add(f'"audiences":[{",".join([_s(e) for e in v])}]')
        v = self.other_audience
        if v is not None:
            add(f'"otherAudience":{_f.concept(v)}')
        v = self.status
        if v is not None:
            add(f'"status":{_s(v)}')
        v = self.consent_on
        if v is not None:
            add(f'"consentOn":{_f.date(v)}')
        v = self.consent_checked_by
        if v is not None:
            add(f'"consentCheckedBy":{_s(v)}')
        v = self.second_reader
        if v is not None:
            add(f'"secondReader":{_s(v)}')
        v = self.second_read_on
        if v is not None:
            add(f'"secondReadOn":{_f.date(v)}')
        v = self.approved_on
        if v is not None:
            add(f'"approvedOn":{_f.date(v)}')
        v = self.checked_on
        if v is not None:
            add(f'"checkedOn":{_f.date(v)}')
        v = self.checked_by
        if v is not None:
            add(f'"checkedBy":{_s(v)}')
        v = self.checked_text
        if v is not None:
            add(f'"checkedText":{_s(v)}')
        v = self.overruled
        if v:
            add(f'"overruled":[{",".join([e.json_text() for e in v])}]')
        v = self.publications
        if v:
            add(f'"publications":[{",".join([e.json_text() for e in v])}]')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Story:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.title = get("title")
        self.situation = get("situation")
        self.what_mattered = get("whatMattered")
        self.what_was_tried = get("whatWasTried")
        self.what_changed = get("whatChanged")
        self.own_words = get("ownWords")
        self.learning = get("learning")
        v = get("audiences")
        self.audiences = [_AUDIENCE[e] for e in v] if v else []
        v = get("otherAudience")
        if v is not None:
            v = _f.read_concept(v)
        self.other_audience = v
        v = get("status")
        if v is not None:
            v = _STORY_STATUS[v]
        self.status = v
        v = get("consentOn")
        if v is not None:
            v = _f.read_date(v)
        self.consent_on = v
        self.consent_checked_by = get("consentCheckedBy")
        self.second_reader = get("secondReader")
        v = get("secondReadOn")
        if v is not None:
            v = _f.read_date(v)
        self.second_read_on = v
        v = get("approvedOn")
        if v is not None:
            v = _f.read_date(v)
        self.approved_on = v
        v = get("checkedOn")
        if v is not None:
            v = _f.read_date(v)
        self.checked_on = v
        self.checked_by = get("checkedBy")
        self.checked_text = get("checkedText")
        v = get("overruled")
        self.overruled = [StoryOverruled.from_json(e) for e in v] if v else []
        v = get("publications")
        self.publications = [StoryPublication.from_json(e) for e in v] if v else []
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Communication(Record):
    """Something that tells people about coaching: to whom, by which channel, when, with which
    story.

    Lives in the file of: organisation, programme.
    """

    __slots__ = (
        "audiences",
        "channel",
        "date",
        "other_audience",
        "other_channel",
        "reached",
        "stories",
        "summary",
        "title",
    )
    KIND: ClassVar[str] = "communication"
    NUMBER: ClassVar[int] = 34
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "audiences",
        "otherAudience",
        "channel",
        "otherChannel",
        "date",
        "title",
        "summary",
        "stories",
        "reached",
    )

    audiences: List[Audience]
    """For whom it is."""
    other_audience: Optional[Concept]
    """For whom else it is."""
    channel: Optional[CommunicationChannel]
    """By which channel."""
    other_channel: Optional[Concept]
    """The channel in other words."""
    date: Optional[PartialDate]
    """When it was sent, shown or held."""
    title: Optional[str]
    """What it is called."""
    summary: Optional[str]
    """What it says."""
    stories: List[str]
    """Stories that it tells."""
    reached: Optional[int]
    """How many people it reached."""

    def __init__(
        self,
        *,
        audiences: Iterable[Audience] = (),
        other_audience: Optional[Concept] = None,
        channel: Optional[CommunicationChannel] = None,
        other_channel: Optional[Concept] = None,
        date: Optional[DateInput] = None,
        title: Optional[str] = None,
        summary: Optional[str] = None,
        stories: Iterable[str] = (),
        reached: Optional[int] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.audiences = list_value(audiences) if audiences else []
        self.other_audience = other_audience
        self.channel = channel
        self.other_channel = other_channel
        self.date = date_value(date)
        self.title = title
        self.summary = summary
        self.stories = list_value(stories) if stories else []
        self.reached = reached

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.audiences
        if v:
            add(f'"audiences":[{",".join([_s(e) for e in v])}]')
        v = self.other_audience
        if v is not None:
            add(f'"otherAudience":{_f.concept(v)}')
        v = self.channel
        if v is not None:
            add(f'"channel":{_s(v)}')
        v = self.other_channel
        if v is not None:
            add(f'"otherChannel":{_f.concept(v)}')
        v = self.date
        if v is not None:
            add(f'"date":{_f.date(v)}')
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.summary
        if v is not None:
            add(f'"summary":{_s(v)}')
        v = self.stories
        if v:
            add(f'"stories":[{",".join([_s(e) for e in v])}]')
        v = self.reached
        if v is not None:
            add(f'"reached":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Communication:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        v = get("audiences")
        self.audiences = [_AUDIENCE[e] for e in v] if v else []
        v = get("otherAudience")
        if v is not None:
            v = _f.read_concept(v)
        self.other_audience = v
        v = get("channel")
        if v is not None:
            v = _COMMUNICATION_CHANNEL[v]
        self.channel = v
        v = get("otherChannel")
        if v is not None:
            v = _f.read_concept(v)
        self.other_channel = v
        v = get("date")
        if v is not None:
            v = _f.read_date(v)
        self.date = v
        self.title = get("title")
        self.summary = get("summary")
        self.stories = get("stories") or []
        self.reached = get("reached")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Resource(Record):
    """Something to learn or to coach with: a text, a picture, a film or a thing.

    Lives in the file of: practitioner, organisation, programme.
    """

    __slots__ = (
        "description",
        "form",
        "link",
        "needs",
        "reading_ease",
        "techniques",
        "text_language",
        "title",
        "topics",
    )
    KIND: ClassVar[str] = "resource"
    NUMBER: ClassVar[int] = 35
    FILES: ClassVar[Tuple[str, ...]] = (
        "practitioner",
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "title",
        "link",
        "form",
        "textLanguage",
        "readingEase",
        "needs",
        "topics",
        "techniques",
        "description",
    )

    title: Optional[str]
    """What it is called."""
    link: Optional[str]
    """Where it is. The library never opens it."""
    form: Optional[ResourceForm]
    """What it is."""
    text_language: Optional[str]
    """In which language it is (BCP 47)."""
    reading_ease: Optional[ReadingEase]
    """How easy it is to read."""
    needs: List[CommunicationNeed]
    """Whose needs it meets."""
    topics: List[Concept]
    """What it is about."""
    techniques: List[Technique]
    """Techniques that it is about."""
    description: Optional[str]
    """What is in it."""

    def __init__(
        self,
        *,
        title: Optional[str] = None,
        link: Optional[str] = None,
        form: Optional[ResourceForm] = None,
        text_language: Optional[str] = None,
        reading_ease: Optional[ReadingEase] = None,
        needs: Iterable[CommunicationNeed] = (),
        topics: Iterable[Concept] = (),
        techniques: Iterable[Technique] = (),
        description: Optional[str] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.title = title
        self.link = link
        self.form = form
        self.text_language = text_language
        self.reading_ease = reading_ease
        self.needs = list_value(needs) if needs else []
        self.topics = list_value(topics) if topics else []
        self.techniques = list_value(techniques) if techniques else []
        self.description = description

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.link
        if v is not None:
            add(f'"link":{_s(v)}')
        v = self.form
        if v is not None:
            add(f'"form":{_s(v)}')
        v = self.text_language
        if v is not None:
            add(f'"textLanguage":{_s(v)}')
        v = self.reading_ease
        if v is not None:
            add(f'"readingEase":{_s(v)}')
        v = self.needs
        if v:
            add(f'"needs":[{",".join([_s(e) for e in v])}]')
        v = self.topics
        if v:
            add(f'"topics":[{",".join([_f.concept(e) for e in v])}]')
        v = self.techniques
        if v:
            add(f'"techniques":[{",".join([_s(e) for e in v])}]')
        v = self.description
        if v is not None:
            add(f'"description":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Resource:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.title = get("title")
        self.link = get("link")
        v = get("form")
        if v is not None:
            v = _RESOURCE_FORM[v]
        self.form = v
        self.text_language = get("textLanguage")
        v = get("readingEase")
        if v is not None:
            v = _READING_EASE[v]
        self.reading_ease = v
        v = get("needs")
        self.needs = [_COMMUNICATION_NEED[e] for e in v] if v else []
        v = get("topics")
        self.topics = [_f.read_concept(e) for e in v] if v else []
        v = get("techniques")
        self.techniques = [_TECHNIQUE[e] for e in v] if v else []
        self.description = get("description")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Outcome(Record):
    """A figure of a programme: of how many, in which period, by which source and of when.

    Lives in the file of: organisation, programme.
    """

    __slots__ = (
        "about_organisation",
        "amount",
        "category",
        "denominator",
        "from_",
        "measure",
        "note",
        "numerator",
        "other_measure",
        "place",
        "source",
        "source_date",
        "title",
        "until",
    )
    KIND: ClassVar[str] = "outcome"
    NUMBER: ClassVar[int] = 36
    FILES: ClassVar[Tuple[str, ...]] = (
        "organisation",
        "programme",
    )
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "title",
        "category",
        "measure",
        "otherMeasure",
        "source",
        "sourceDate",
        "numerator",
        "denominator",
        "amount",
        "from",
        "until",
        "aboutOrganisation",
        "place",
        "note",
    )

    title: Optional[str]
    """What it is."""
    category: Optional[OutcomeCategory]
    """Whom it is about."""
    measure: Optional[OutcomeMeasure]
    """What is measured."""
    other_measure: Optional[Concept]
    """What is measured, where the list does not name it."""
    source: Optional[str]
    """Where the figure comes from."""
    source_date: Optional[PartialDate]
    """Of which date the source is."""
    numerator: Optional[float]
    """How many."""
    denominator: Optional[float]
    """Of how many."""
    amount: Optional[Quantity]
    """An amount with its unit, such as money."""
    from_: Optional[PartialDate]
    """First day of the period."""
    until: Optional[PartialDate]
    """Last day of the period."""
    about_organisation: Optional[str]
    """The organisation it is about."""
    place: Optional[Concept]
    """The place it is about."""
    note: Optional[str]
    """What to know about it."""

    def __init__(
        self,
        *,
        title: Optional[str] = None,
        category: Optional[OutcomeCategory] = None,
        measure: Optional[OutcomeMeasure] = None,
        other_measure: Optional[Concept] = None,
        source: Optional[str] = None,
        source_date: Optional[DateInput] = None,
        numerator: Optional[float] = None,
        denominator: Optional[float] = None,
        amount: Optional[Quantity] = None,
        from_: Optional[DateInput] = None,
        until: Optional[DateInput] = None,
        about_organisation: Optional[str] = None,
        place: Optional[Concept] = None,
        note: Optional[str] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.title = title
        self.category = category
        self.measure = measure
        self.other_measure = other_measure
        self.source = source
        self.source_date = date_value(source_date)
        self.numerator = numerator
        self.denominator = denominator
        self.amount = amount
        self.from_ = date_value(from_)
        self.until = date_value(until)
        self.about_organisation = about_organisation
        self.place = place
        self.note = note

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.title
        if v is not None:
            add(f'"title":{_s(v)}')
        v = self.category
        if v is not None:
            add(f'"category":{_s(v)}')
        v = self.measure
        if v is not None:
            add(f'"measure":{_s(v)}')
        v = self.other_measure
        if v is not None:
            add(f'"otherMeasure":{_f.concept(v)}')
        v = self.source
        if v is not None:
            add(f'"source":{_s(v)}')
        v = self.source_date
        if v is not None:
            add(f'"sourceDate":{_f.date(v)}')
        v = self.numerator
        if v is not None:
            add(f'"numerator":{_f.number(v)}')
        v = self.denominator
        if v is not None:
            add(f'"denominator":{_f.number(v)}')
        v = self.amount
        if v is not None:
            add(f'"amount":{_f.quantity(v)}')
        v = self.from_
        if v is not None:
            add(f'"from":{_f.date(v)}')
        v = self.until
        if v is not None:
            add(f'"until":{_f.date(v)}')
        v = self.about_organisation
        if v is not None:
            add(f'"aboutOrganisation":{_s(v)}')
        v = self.place
        if v is not None:
            add(f'"place":{_f.concept(v)}')
        v = self.note
        if v is not None:
            add(f'"note":{_s(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Outcome:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.title = get("title")
        v = get("category")
        if v is not None:
            v = _OUTCOME_CATEGORY[v]
        self.category = v
        v = get("measure")
        if v is not None:
            v = _OUTCOME_MEASURE[v]
        self.measure = v
        v = get("otherMeasure")
        if v is not None:
            v = _f.read_concept(v)
        self.other_measure = v
        self.source = get("source")
        v = get("sourceDate")
        if v is not None:
            v = _f.read_date(v)
        self.source_date = v
        self.numerator = get("numerator")
        self.denominator = get("denominator")
        v = get("amount")
        if v is not None:
            v = _f.read_quantity(v)
        self.amount = v
        v = get("from")
        if v is not None:
            v = _f.read_date(v)
        self.from_ = v
        v = get("until")
        if v is not None:
            v = _f.read_date(v)
        self.until = v
        self.about_organisation = get("aboutOrganisation")
        v = get("place")
        if v is not None:
            v = _f.read_concept(v)
        self.place = v
        self.note = get("note")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


@dataclass(init=False, repr=False, eq=False)
class Settings(Record):
    """How an organisation wants things to be called in what a person reads, and its default
    scales.

    Lives in the file of: organisation.
    """

    __slots__ = (
        "people_word",
        "person_word",
        "scales",
        "smallest_cell",
        "stage_labels",
    )
    KIND: ClassVar[str] = "settings"
    NUMBER: ClassVar[int] = 37
    FILES: ClassVar[Tuple[str, ...]] = ("organisation",)
    _KEYS: ClassVar[FrozenSet[str]] = keys(
        Record._KEYS,
        "personWord",
        "peopleWord",
        "stageLabels",
        "scales",
        "smallestCell",
    )

    person_word: Optional[str]
    """The word for the person: client, patient, citizen, service user."""
    people_word: Optional[str]
    """The word for several of them."""
    stage_labels: List[SettingsStageLabel]
    """What the stages of adoption are called."""
    scales: List[SettingsScale]
    """Scales that a value has when it is given without one."""
    smallest_cell: Optional[int]
    """About how many clients a cell of the picture of the place must be to be shown; 5 where
    nothing is said.
    """

    def __init__(
        self,
        *,
        person_word: Optional[str] = None,
        people_word: Optional[str] = None,
        stage_labels: Iterable[SettingsStageLabel] = (),
        scales: Iterable[SettingsScale] = (),
        smallest_cell: Optional[int] = None,
        file: Union[str, FileOf] = "",
        id: str = "",
        version: int = 0,
        informants: Iterable[Informant] = (),
        occurred: Optional[MomentInput] = None,
        visibility: Iterable[VisibilityLimit] = (),
        visibility_reason: Optional[str] = None,
        language: Optional[str] = None,
        translations: Iterable[Translation] = (),
        attachments: Iterable[Attachment] = (),
        related: Iterable[str] = (),
        shared_event: Optional[str] = None,
        sources: Iterable[Source] = (),
        extensions: Optional[Dict[str, JSON]] = None,
        hidden_from: Iterable[str] = (),
        shared_with: Iterable[str] = (),
        unknown_fields: Optional[Dict[str, JSON]] = None,
    ) -> None:
        self._begin(file, id, version, unknown_fields)
        self._set_common(
            informants,
            occurred,
            visibility,
            visibility_reason,
            language,
            translations,
            attachments,
            related,
            shared_event,
            sources,
            extensions,
            hidden_from,
            shared_with,
        )
        self.person_word = person_word
        self.people_word = people_word
        self.stage_labels = list_value(stage_labels) if stage_labels else []
        self.scales = list_value(scales) if scales else []
        self.smallest_cell = smallest_cell

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        parts = [self._begin_text()]
        self._write_common(parts.append)
        add = parts.append
        v: Any
        v = self.person_word
        if v is not None:
            add(f'"personWord":{_s(v)}')
        v = self.people_word
        if v is not None:
            add(f'"peopleWord":{_s(v)}')
        v = self.stage_labels
        if v:
            add(f'"stageLabels":[{",".join([e.json_text() for e in v])}]')
        v = self.scales
        if v:
            add(f'"scales":[{",".join([e.json_text() for e in v])}]')
        v = self.smallest_cell
        if v is not None:
            add(f'"smallestCell":{_f.number(v)}')
        if self.unknown_fields:
            parts.extend(_f.members_text(self.unknown_fields))
        return "{" + ",".join(parts) + "}"

    @classmethod
    def from_json(cls, j: Dict[str, Any]) -> Settings:
        """Reads the JSON that the library writes."""
        self = cls.__new__(cls)
        get = j.get
        self._read_begin(get)
        self._read_common(get)
        v: Any
        self.person_word = get("personWord")
        self.people_word = get("peopleWord")
        v = get("stageLabels")
        self.stage_labels = [SettingsStageLabel.from_json(e) for e in v] if v else []
        v = get("scales")
        self.scales = [SettingsScale.from_json(e) for e in v] if v else []
        self.smallest_cell = get("smallestCell")
        self.unknown_fields = {} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)
        return self


KINDS: Dict[str, Type[Record]] = {
    "client": Client,
    "supporter": Supporter,
    "practitioner": Practitioner,
    "organisation": Organisation,
    "engagement": Engagement,
    "conversation": Conversation,
    "goal": Goal,
    "strategy": Strategy,
    "cycle": Cycle,
    "practice": Practice,
    "observation": Observation,
    "reflection": Reflection,
    "feedback": Feedback,
    "action": Action,
    "score": Score,
    "consent": Consent,
    "concern": Concern,
    "about_me": AboutMe,
    "provision": Provision,
    "agreement": Agreement,
    "barrier": Barrier,
    "decision": Decision,
    "experience": Experience,
    "programme": Programme,
    "learning_event": LearningEvent,
    "attendance": Attendance,
    "event_feedback": EventFeedback,
    "peer_observation": PeerObservation,
    "support_note": SupportNote,
    "help_request": HelpRequest,
    "usage_return": UsageReturn,
    "inquiry": Inquiry,
    "story": Story,
    "communication": Communication,
    "resource": Resource,
    "outcome": Outcome,
    "settings": Settings,
}
"""The class of each kind by its name."""
