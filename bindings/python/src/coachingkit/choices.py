"""The lists of choices of the catalogue.

Written by generate.py from the catalogue of CoachingKit 1.0.0: change it there.
"""

from __future__ import annotations

from typing import ClassVar

from ._choice import Choice, define

__all__ = [
    "FileKind",
    "State",
    "SaidBy",
    "NameUse",
    "CommunicationNeed",
    "InformantShare",
    "VisibilityLimit",
    "SupporterRelation",
    "ContactSystem",
    "AuthorityKind",
    "PractitionerRole",
    "AdoptionStage",
    "OrganisationSector",
    "CoachingApproach",
    "ReferralFraming",
    "IntroductionForm",
    "AgreementAnswer",
    "SuitabilityOutcome",
    "Technique",
    "ConversationMode",
    "Setting",
    "ConversationArrangement",
    "HeldWith",
    "InterpreterKind",
    "Acquaintance",
    "GoalLifecycleStatus",
    "GoalAchievementStatus",
    "GoalOwner",
    "GoalDomain",
    "IdeaOrigin",
    "StrategyStatus",
    "MethodFamily",
    "CycleDecision",
    "ObservationManner",
    "Reflector",
    "ReflectionForm",
    "FeedbackType",
    "InformationSource",
    "ActionStatus",
    "ActionPerformer",
    "ScoreOccasion",
    "ConsentStatus",
    "ConsentScope",
    "ConsentBasis",
    "ConcernKind",
    "Party",
    "LegalGround",
    "DecisionCapacity",
    "BarrierEffect",
    "BarrierKind",
    "DecisionOwner",
    "DecisionEfficacy",
    "Again",
    "ProgrammeStep",
    "PartnerStatus",
    "ReadinessOf",
    "OutcomeCategory",
    "MeasureMethod",
    "LearningEventKind",
    "MissedReason",
    "PriorExperience",
    "PeerObservationForm",
    "SupportMeeting",
    "UsageFrequency",
    "InquiryMethod",
    "InquiryPerspective",
    "Audience",
    "StoryStatus",
    "CommunicationChannel",
    "ResourceForm",
    "ReadingEase",
    "OutcomeMeasure",
    "ReportScope",
    "NotComputable",
    "LoopPart",
    "ConsentHindrance",
]


class FileKind(Choice):
    """One of: client, practitioner, organisation, programme."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[FileKind]
    """The file of one client."""
    PRACTITIONER: ClassVar[FileKind]
    """The file of a practitioner's own development."""
    ORGANISATION: ClassVar[FileKind]
    """The file of an organisation."""
    PROGRAMME: ClassVar[FileKind]
    """The file of a programme of a place."""


_FILE_KIND = define(
    FileKind,
    (1, "CLIENT", "client", "The file of one client."),
    (2, "PRACTITIONER", "practitioner", "The file of a practitioner's own development."),
    (3, "ORGANISATION", "organisation", "The file of an organisation."),
    (4, "PROGRAMME", "programme", "The file of a programme of a place."),
)


class State(Choice):
    """One of: active, enteredInError, expunged."""

    source: ClassVar[str] = "CoachingKit"

    ACTIVE: ClassVar[State]
    """It stands."""
    ENTERED_IN_ERROR: ClassVar[State]
    """It was entered in error; it can still be read."""
    EXPUNGED: ClassVar[State]
    """Its content was destroyed."""


_STATE = define(
    State,
    (1, "ACTIVE", "active", "It stands."),
    (2, "ENTERED_IN_ERROR", "enteredInError", "It was entered in error; it can still be read."),
    (3, "EXPUNGED", "expunged", "Its content was destroyed."),
)


class SaidBy(Choice):
    """One of: client, supporter, practitioner, device."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[SaidBy]
    """The client."""
    SUPPORTER: ClassVar[SaidBy]
    """Somebody around the client."""
    PRACTITIONER: ClassVar[SaidBy]
    """The practitioner."""
    DEVICE: ClassVar[SaidBy]
    """A device, such as a step counter."""


_SAID_BY = define(
    SaidBy,
    (1, "CLIENT", "client", "The client."),
    (2, "SUPPORTER", "supporter", "Somebody around the client."),
    (3, "PRACTITIONER", "practitioner", "The practitioner."),
    (4, "DEVICE", "device", "A device, such as a step counter."),
)


class NameUse(Choice):
    """One of: usual, official, temp, nickname, anonymous, old, maiden."""

    source: ClassVar[str] = "http://hl7.org/fhir/name-use"

    USUAL: ClassVar[NameUse]
    """The name that the person usually goes by."""
    OFFICIAL: ClassVar[NameUse]
    """The name in official registers."""
    TEMP: ClassVar[NameUse]
    """A name for a limited time."""
    NICKNAME: ClassVar[NameUse]
    """What friends and family say; not for formal use."""
    ANONYMOUS: ClassVar[NameUse]
    """Stands for the real name, to protect the person."""
    OLD: ClassVar[NameUse]
    """A former name; never displayed."""
    MAIDEN: ClassVar[NameUse]
    """The name before marriage; never displayed."""


_NAME_USE = define(
    NameUse,
    (1, "USUAL", "usual", "The name that the person usually goes by."),
    (2, "OFFICIAL", "official", "The name in official registers."),
    (3, "TEMP", "temp", "A name for a limited time."),
    (4, "NICKNAME", "nickname", "What friends and family say; not for formal use."),
    (5, "ANONYMOUS", "anonymous", "Stands for the real name, to protect the person."),
    (6, "OLD", "old", "A former name; never displayed."),
    (7, "MAIDEN", "maiden", "The name before marriage; never displayed."),
)


class CommunicationNeed(Choice):
    """One of: readsEasily, easyRead, pictures, symbols, signing, largePrint, readAloud,
    shortMessages.
    """

    source: ClassVar[str] = "CoachingKit"

    READS_EASILY: ClassVar[CommunicationNeed]
    """Reads ordinary text with ease."""
    EASY_READ: ClassVar[CommunicationNeed]
    """Easy-read text: short sentences with pictures."""
    PICTURES: ClassVar[CommunicationNeed]
    """Pictures."""
    SYMBOLS: ClassVar[CommunicationNeed]
    """Symbols."""
    SIGNING: ClassVar[CommunicationNeed]
    """Signing."""
    LARGE_PRINT: ClassVar[CommunicationNeed]
    """Large print."""
    READ_ALOUD: ClassVar[CommunicationNeed]
    """Text that is read aloud."""
    SHORT_MESSAGES: ClassVar[CommunicationNeed]
    """Short messages."""


_COMMUNICATION_NEED = define(
    CommunicationNeed,
    (1, "READS_EASILY", "readsEasily", "Reads ordinary text with ease."),
    (2, "EASY_READ", "easyRead", "Easy-read text: short sentences with pictures."),
    (3, "PICTURES", "pictures", "Pictures."),
    (4, "SYMBOLS", "symbols", "Symbols."),
    (5, "SIGNING", "signing", "Signing."),
    (6, "LARGE_PRINT", "largePrint", "Large print."),
    (7, "READ_ALOUD", "readAloud", "Text that is read aloud."),
    (8, "SHORT_MESSAGES", "shortMessages", "Short messages."),
)


class InformantShare(Choice):
    """One of: said, wroteTogether, confirmed."""

    source: ClassVar[str] = "CoachingKit"

    SAID: ClassVar[InformantShare]
    """Said so."""
    WROTE_TOGETHER: ClassVar[InformantShare]
    """Wrote it together with the author."""
    CONFIRMED: ClassVar[InformantShare]
    """Confirmed it afterwards."""


_INFORMANT_SHARE = define(
    InformantShare,
    (1, "SAID", "said", "Said so."),
    (2, "WROTE_TOGETHER", "wroteTogether", "Wrote it together with the author."),
    (3, "CONFIRMED", "confirmed", "Confirmed it afterwards."),
)


class VisibilityLimit(Choice):
    """One of: notForClient, notForSupporters, authorOnly."""

    source: ClassVar[str] = "CoachingKit"

    NOT_FOR_CLIENT: ClassVar[VisibilityLimit]
    """Not the client."""
    NOT_FOR_SUPPORTERS: ClassVar[VisibilityLimit]
    """Not the supporters."""
    AUTHOR_ONLY: ClassVar[VisibilityLimit]
    """Nobody but whoever recorded it."""


_VISIBILITY_LIMIT = define(
    VisibilityLimit,
    (1, "NOT_FOR_CLIENT", "notForClient", "Not the client."),
    (2, "NOT_FOR_SUPPORTERS", "notForSupporters", "Not the supporters."),
    (3, "AUTHOR_ONLY", "authorOnly", "Nobody but whoever recorded it."),
)


class SupporterRelation(Choice):
    """One of: parent, partner, spouse, carer, sibling, teacher, teachingAssistant, friend,
    volunteer, other.
    """

    source: ClassVar[str] = "CoachingKit"

    PARENT: ClassVar[SupporterRelation]
    """A parent."""
    PARTNER: ClassVar[SupporterRelation]
    """A partner."""
    SPOUSE: ClassVar[SupporterRelation]
    """Husband or wife."""
    CARER: ClassVar[SupporterRelation]
    """A carer, paid or not."""
    SIBLING: ClassVar[SupporterRelation]
    """A brother or sister."""
    TEACHER: ClassVar[SupporterRelation]
    """A teacher."""
    TEACHING_ASSISTANT: ClassVar[SupporterRelation]
    """A teaching assistant."""
    FRIEND: ClassVar[SupporterRelation]
    """A friend."""
    VOLUNTEER: ClassVar[SupporterRelation]
    """A volunteer."""
    OTHER: ClassVar[SupporterRelation]
    """Somebody else: see otherRelation."""


_SUPPORTER_RELATION = define(
    SupporterRelation,
    (1, "PARENT", "parent", "A parent."),
    (2, "PARTNER", "partner", "A partner."),
    (3, "SPOUSE", "spouse", "Husband or wife."),
    (4, "CARER", "carer", "A carer, paid or not."),
    (5, "SIBLING", "sibling", "A brother or sister."),
    (6, "TEACHER", "teacher", "A teacher."),
    (7, "TEACHING_ASSISTANT", "teachingAssistant", "A teaching assistant."),
    (8, "FRIEND", "friend", "A friend."),
    (9, "VOLUNTEER", "volunteer", "A volunteer."),
    (10, "OTHER", "other", "Somebody else: see otherRelation."),
)


class ContactSystem(Choice):
    """One of: phone, fax, email, pager, url, sms, other."""

    source: ClassVar[str] = "http://hl7.org/fhir/contact-point-system"

    PHONE: ClassVar[ContactSystem]
    """A telephone number."""
    FAX: ClassVar[ContactSystem]
    """A fax number."""
    EMAIL: ClassVar[ContactSystem]
    """An e-mail address."""
    PAGER: ClassVar[ContactSystem]
    """A pager number."""
    URL: ClassVar[ContactSystem]
    """An address on the web."""
    SMS: ClassVar[ContactSystem]
    """A number for text messages only."""
    OTHER: ClassVar[ContactSystem]
    """Something else."""


_CONTACT_SYSTEM = define(
    ContactSystem,
    (1, "PHONE", "phone", "A telephone number."),
    (2, "FAX", "fax", "A fax number."),
    (3, "EMAIL", "email", "An e-mail address."),
    (4, "PAGER", "pager", "A pager number."),
    (5, "URL", "url", "An address on the web."),
    (6, "SMS", "sms", "A number for text messages only."),
    (7, "OTHER", "other", "Something else."),
)


class AuthorityKind(Choice):
    """One of: parentalResponsibility, attorney, deputy, courtLimit, none."""

    source: ClassVar[str] = "CoachingKit"

    PARENTAL_RESPONSIBILITY: ClassVar[AuthorityKind]
    """Parental responsibility."""
    ATTORNEY: ClassVar[AuthorityKind]
    """The client gave the person the power to decide."""
    DEPUTY: ClassVar[AuthorityKind]
    """A court appointed the person to decide."""
    COURT_LIMIT: ClassVar[AuthorityKind]
    """A court limits what the person may do or know."""
    NONE: ClassVar[AuthorityKind]
    """The person may decide nothing for the client."""


_AUTHORITY_KIND = define(
    AuthorityKind,
    (1, "PARENTAL_RESPONSIBILITY", "parentalResponsibility", "Parental responsibility."),
    (2, "ATTORNEY", "attorney", "The client gave the person the power to decide."),
    (3, "DEPUTY", "deputy", "A court appointed the person to decide."),
    (4, "COURT_LIMIT", "courtLimit", "A court limits what the person may do or know."),
    (5, "NONE", "none", "The person may decide nothing for the client."),
)


class PractitionerRole(Choice):
    """One of: doctor, nurse, healthcareAssistant, pharmacist, occupationalTherapist,
    physiotherapist, speechTherapist, psychologist, dietitian, paramedic, socialWorker,
    caseManager, linkWorker, healthCoach, wellbeingAgent, navigator, receptionist,
    practiceManager, educator, volunteer, other.
    """

    source: ClassVar[str] = "CoachingKit"

    DOCTOR: ClassVar[PractitionerRole]
    """A doctor."""
    NURSE: ClassVar[PractitionerRole]
    """A nurse."""
    HEALTHCARE_ASSISTANT: ClassVar[PractitionerRole]
    """A healthcare assistant."""
    PHARMACIST: ClassVar[PractitionerRole]
    """A pharmacist."""
    OCCUPATIONAL_THERAPIST: ClassVar[PractitionerRole]
    """An occupational therapist."""
    PHYSIOTHERAPIST: ClassVar[PractitionerRole]
    """A physiotherapist."""
    SPEECH_THERAPIST: ClassVar[PractitionerRole]
    """A speech and language therapist."""
    PSYCHOLOGIST: ClassVar[PractitionerRole]
    """A psychologist."""
    DIETITIAN: ClassVar[PractitionerRole]
    """A dietitian."""
    PARAMEDIC: ClassVar[PractitionerRole]
    """A paramedic."""
    SOCIAL_WORKER: ClassVar[PractitionerRole]
    """A social worker."""
    CASE_MANAGER: ClassVar[PractitionerRole]
    """A case manager."""
    LINK_WORKER: ClassVar[PractitionerRole]
    """A link worker or social prescriber."""
    HEALTH_COACH: ClassVar[PractitionerRole]
    """A health coach."""
    WELLBEING_AGENT: ClassVar[PractitionerRole]
    """A wellbeing agent."""
    NAVIGATOR: ClassVar[PractitionerRole]
    """A care navigator."""
    RECEPTIONIST: ClassVar[PractitionerRole]
    """A receptionist."""
    PRACTICE_MANAGER: ClassVar[PractitionerRole]
    """A practice manager."""
    EDUCATOR: ClassVar[PractitionerRole]
    """A teacher or other educator."""
    VOLUNTEER: ClassVar[PractitionerRole]
    """A volunteer."""
    OTHER: ClassVar[PractitionerRole]
    """Another role: see otherRoles."""


_PRACTITIONER_ROLE = define(
    PractitionerRole,
    (1, "DOCTOR", "doctor", "A doctor."),
    (2, "NURSE", "nurse", "A nurse."),
    (3, "HEALTHCARE_ASSISTANT", "healthcareAssistant", "A healthcare assistant."),
    (4, "PHARMACIST", "pharmacist", "A pharmacist."),
    (5, "OCCUPATIONAL_THERAPIST", "occupationalTherapist", "An occupational therapist."),
    (6, "PHYSIOTHERAPIST", "physiotherapist", "A physiotherapist."),
    (7, "SPEECH_THERAPIST", "speechTherapist", "A speech and language therapist."),
    (8, "PSYCHOLOGIST", "psychologist", "A psychologist."),
    (9, "DIETITIAN", "dietitian", "A dietitian."),
    (10, "PARAMEDIC", "paramedic", "A paramedic."),
    (11, "SOCIAL_WORKER", "socialWorker", "A social worker."),
    (12, "CASE_MANAGER", "caseManager", "A case manager."),
    (13, "LINK_WORKER", "linkWorker", "A link worker or social prescriber."),
    (14, "HEALTH_COACH", "healthCoach", "A health coach."),
    (15, "WELLBEING_AGENT", "wellbeingAgent", "A wellbeing agent."),
    (16, "NAVIGATOR", "navigator", "A care navigator."),
    (17, "RECEPTIONIST", "receptionist", "A receptionist."),
    (18, "PRACTICE_MANAGER", "practiceManager", "A practice manager."),
    (19, "EDUCATOR", "educator", "A teacher or other educator."),
    (20, "VOLUNTEER", "volunteer", "A volunteer."),
    (21, "OTHER", "other", "Another role: see otherRoles."),
)


class AdoptionStage(Choice):
    """One of: unaware, aware, engaged, leaderOrChampion."""

    source: ClassVar[str] = "CoachingKit"

    UNAWARE: ClassVar[AdoptionStage]
    """Has not heard of it."""
    AWARE: ClassVar[AdoptionStage]
    """Knows of it."""
    ENGAGED: ClassVar[AdoptionStage]
    """Takes part and uses it."""
    LEADER_OR_CHAMPION: ClassVar[AdoptionStage]
    """Leads others or champions it."""


_ADOPTION_STAGE = define(
    AdoptionStage,
    (1, "UNAWARE", "unaware", "Has not heard of it."),
    (2, "AWARE", "aware", "Knows of it."),
    (3, "ENGAGED", "engaged", "Takes part and uses it."),
    (4, "LEADER_OR_CHAMPION", "leaderOrChampion", "Leads others or champions it."),
)


class OrganisationSector(Choice):
    """One of: primaryCare, community, mentalHealth, acute, socialCare, education, thirdSector,
    private, employment, volunteer, other.
    """

    source: ClassVar[str] = "CoachingKit"

    PRIMARY_CARE: ClassVar[OrganisationSector]
    """Primary care."""
    COMMUNITY: ClassVar[OrganisationSector]
    """Community services."""
    MENTAL_HEALTH: ClassVar[OrganisationSector]
    """Mental health services."""
    ACUTE: ClassVar[OrganisationSector]
    """Hospitals."""
    SOCIAL_CARE: ClassVar[OrganisationSector]
    """Social care."""
    EDUCATION: ClassVar[OrganisationSector]
    """Education."""
    THIRD_SECTOR: ClassVar[OrganisationSector]
    """Charities and other voluntary organisations."""
    PRIVATE: ClassVar[OrganisationSector]
    """Private providers."""
    EMPLOYMENT: ClassVar[OrganisationSector]
    """Employment services."""
    VOLUNTEER: ClassVar[OrganisationSector]
    """Volunteer agencies."""
    OTHER: ClassVar[OrganisationSector]
    """Another sector: see otherSector."""


_ORGANISATION_SECTOR = define(
    OrganisationSector,
    (1, "PRIMARY_CARE", "primaryCare", "Primary care."),
    (2, "COMMUNITY", "community", "Community services."),
    (3, "MENTAL_HEALTH", "mentalHealth", "Mental health services."),
    (4, "ACUTE", "acute", "Hospitals."),
    (5, "SOCIAL_CARE", "socialCare", "Social care."),
    (6, "EDUCATION", "education", "Education."),
    (7, "THIRD_SECTOR", "thirdSector", "Charities and other voluntary organisations."),
    (8, "PRIVATE", "private", "Private providers."),
    (9, "EMPLOYMENT", "employment", "Employment services."),
    (10, "VOLUNTEER", "volunteer", "Volunteer agencies."),
    (11, "OTHER", "other", "Another sector: see otherSector."),
)


class CoachingApproach(Choice):
    """One of: occupationalPerformanceCoaching, coOp, tgrow, solutionFocused, problemSolving,
    motivationalInterviewing, mixed.
    """

    source: ClassVar[str] = "CoachingKit"

    OCCUPATIONAL_PERFORMANCE_COACHING: ClassVar[CoachingApproach]
    """Occupational performance coaching."""
    CO_OP: ClassVar[CoachingApproach]
    """CO-OP: goal, plan, do, check."""
    TGROW: ClassVar[CoachingApproach]
    """TGROW: topic, goal, reality, options, will."""
    SOLUTION_FOCUSED: ClassVar[CoachingApproach]
    """Solution-focused coaching."""
    PROBLEM_SOLVING: ClassVar[CoachingApproach]
    """Problem solving."""
    MOTIVATIONAL_INTERVIEWING: ClassVar[CoachingApproach]
    """Motivational interviewing."""
    MIXED: ClassVar[CoachingApproach]
    """A mixture."""


_COACHING_APPROACH = define(
    CoachingApproach,
    (
        1,
        "OCCUPATIONAL_PERFORMANCE_COACHING",
        "occupationalPerformanceCoaching",
        "Occupational performance coaching.",
    ),
    (2, "CO_OP", "coOp", "CO-OP: goal, plan, do, check."),
    (3, "TGROW", "tgrow", "TGROW: topic, goal, reality, options, will."),
    (4, "SOLUTION_FOCUSED", "solutionFocused", "Solution-focused coaching."),
    (5, "PROBLEM_SOLVING", "problemSolving", "Problem solving."),
    (6, "MOTIVATIONAL_INTERVIEWING", "motivationalInterviewing", "Motivational interviewing."),
    (7, "MIXED", "mixed", "A mixture."),
)


class ReferralFraming(Choice):
    """One of: solution, goal."""

    source: ClassVar[str] = "CoachingKit"

    SOLUTION: ClassVar[ReferralFraming]
    """It asks for a solution, such as a piece of equipment."""
    GOAL: ClassVar[ReferralFraming]
    """It names what the person wants to be able to do."""


_REFERRAL_FRAMING = define(
    ReferralFraming,
    (1, "SOLUTION", "solution", "It asks for a solution, such as a piece of equipment."),
    (2, "GOAL", "goal", "It names what the person wants to be able to do."),
)


class IntroductionForm(Choice):
    """One of: leaflet, talk, film, pictures."""

    source: ClassVar[str] = "CoachingKit"

    LEAFLET: ClassVar[IntroductionForm]
    """A leaflet."""
    TALK: ClassVar[IntroductionForm]
    """A talk."""
    FILM: ClassVar[IntroductionForm]
    """A film."""
    PICTURES: ClassVar[IntroductionForm]
    """Pictures."""


_INTRODUCTION_FORM = define(
    IntroductionForm,
    (1, "LEAFLET", "leaflet", "A leaflet."),
    (2, "TALK", "talk", "A talk."),
    (3, "FILM", "film", "A film."),
    (4, "PICTURES", "pictures", "Pictures."),
)


class AgreementAnswer(Choice):
    """One of: agree, disagree, pending."""

    source: ClassVar[str] = "CoachingKit"

    AGREE: ClassVar[AgreementAnswer]
    """Agrees."""
    DISAGREE: ClassVar[AgreementAnswer]
    """Does not agree."""
    PENDING: ClassVar[AgreementAnswer]
    """Has not answered yet."""


_AGREEMENT_ANSWER = define(
    AgreementAnswer,
    (1, "AGREE", "agree", "Agrees."),
    (2, "DISAGREE", "disagree", "Does not agree."),
    (3, "PENDING", "pending", "Has not answered yet."),
)


class SuitabilityOutcome(Choice):
    """One of: coach, coachSomeoneElse, adapt, notNow."""

    source: ClassVar[str] = "CoachingKit"

    COACH: ClassVar[SuitabilityOutcome]
    """The person is coached."""
    COACH_SOMEONE_ELSE: ClassVar[SuitabilityOutcome]
    """Somebody around the person is coached."""
    ADAPT: ClassVar[SuitabilityOutcome]
    """Coaching is adapted to the person."""
    NOT_NOW: ClassVar[SuitabilityOutcome]
    """Not now."""


_SUITABILITY_OUTCOME = define(
    SuitabilityOutcome,
    (1, "COACH", "coach", "The person is coached."),
    (2, "COACH_SOMEONE_ELSE", "coachSomeoneElse", "Somebody around the person is coached."),
    (3, "ADAPT", "adapt", "Coaching is adapted to the person."),
    (4, "NOT_NOW", "notNow", "Not now."),
)


class Technique(Choice):
    """One of: couldNotName, cleanLanguage, tgrow, activeListening, openQuestions,
    reflectiveListening, scaling, motivationalInterviewing, nlp, solutionFocused, teachBack,
    goalPlanDoCheck.
    """

    source: ClassVar[str] = "CoachingKit"

    COULD_NOT_NAME: ClassVar[Technique]
    """The coach could not name one."""
    CLEAN_LANGUAGE: ClassVar[Technique]
    """Clean language."""
    TGROW: ClassVar[Technique]
    """TGROW: topic, goal, reality, options, will."""
    ACTIVE_LISTENING: ClassVar[Technique]
    """Active listening."""
    OPEN_QUESTIONS: ClassVar[Technique]
    """Open questions."""
    REFLECTIVE_LISTENING: ClassVar[Technique]
    """Reflective listening."""
    SCALING: ClassVar[Technique]
    """Scaling questions."""
    MOTIVATIONAL_INTERVIEWING: ClassVar[Technique]
    """Motivational interviewing."""
    NLP: ClassVar[Technique]
    """Neuro-linguistic programming."""
    SOLUTION_FOCUSED: ClassVar[Technique]
    """Solution-focused questions."""
    TEACH_BACK: ClassVar[Technique]
    """Teach-back."""
    GOAL_PLAN_DO_CHECK: ClassVar[Technique]
    """Goal, plan, do, check."""


_TECHNIQUE = define(
    Technique,
    (1, "COULD_NOT_NAME", "couldNotName", "The coach could not name one."),
    (2, "CLEAN_LANGUAGE", "cleanLanguage", "Clean language."),
    (3, "TGROW", "tgrow", "TGROW: topic, goal, reality, options, will."),
    (4, "ACTIVE_LISTENING", "activeListening", "Active listening."),
    (5, "OPEN_QUESTIONS", "openQuestions", "Open questions."),
    (6, "REFLECTIVE_LISTENING", "reflectiveListening", "Reflective listening."),
    (7, "SCALING", "scaling", "Scaling questions."),
    (8, "MOTIVATIONAL_INTERVIEWING", "motivationalInterviewing", "Motivational interviewing."),
    (9, "NLP", "nlp", "Neuro-linguistic programming."),
    (10, "SOLUTION_FOCUSED", "solutionFocused", "Solution-focused questions."),
    (11, "TEACH_BACK", "teachBack", "Teach-back."),
    (12, "GOAL_PLAN_DO_CHECK", "goalPlanDoCheck", "Goal, plan, do, check."),
)


class ConversationMode(Choice):
    """One of: inPerson, video, phone, textMessage, letter."""

    source: ClassVar[str] = "CoachingKit"

    IN_PERSON: ClassVar[ConversationMode]
    """In person."""
    VIDEO: ClassVar[ConversationMode]
    """By video."""
    PHONE: ClassVar[ConversationMode]
    """By telephone."""
    TEXT_MESSAGE: ClassVar[ConversationMode]
    """By text message."""
    LETTER: ClassVar[ConversationMode]
    """By letter."""


_CONVERSATION_MODE = define(
    ConversationMode,
    (1, "IN_PERSON", "inPerson", "In person."),
    (2, "VIDEO", "video", "By video."),
    (3, "PHONE", "phone", "By telephone."),
    (4, "TEXT_MESSAGE", "textMessage", "By text message."),
    (5, "LETTER", "letter", "By letter."),
)


class Setting(Choice):
    """One of: clinic, home, school, work, community, group, online."""

    source: ClassVar[str] = "CoachingKit"

    CLINIC: ClassVar[Setting]
    """In a clinic, surgery or hospital."""
    HOME: ClassVar[Setting]
    """At home."""
    SCHOOL: ClassVar[Setting]
    """At school or nursery."""
    WORK: ClassVar[Setting]
    """At work."""
    COMMUNITY: ClassVar[Setting]
    """Out and about: shops, clubs, parks."""
    GROUP: ClassVar[Setting]
    """In a group."""
    ONLINE: ClassVar[Setting]
    """Online."""


_SETTING = define(
    Setting,
    (1, "CLINIC", "clinic", "In a clinic, surgery or hospital."),
    (2, "HOME", "home", "At home."),
    (3, "SCHOOL", "school", "At school or nursery."),
    (4, "WORK", "work", "At work."),
    (5, "COMMUNITY", "community", "Out and about: shops, clubs, parks."),
    (6, "GROUP", "group", "In a group."),
    (7, "ONLINE", "online", "Online."),
)


class ConversationArrangement(Choice):
    """One of: planned, opportunistic."""

    source: ClassVar[str] = "CoachingKit"

    PLANNED: ClassVar[ConversationArrangement]
    """It was planned."""
    OPPORTUNISTIC: ClassVar[ConversationArrangement]
    """An opportunity was taken."""


_CONVERSATION_ARRANGEMENT = define(
    ConversationArrangement,
    (1, "PLANNED", "planned", "It was planned."),
    (2, "OPPORTUNISTIC", "opportunistic", "An opportunity was taken."),
)


class HeldWith(Choice):
    """One of: person, team, agency."""

    source: ClassVar[str] = "CoachingKit"

    PERSON: ClassVar[HeldWith]
    """With the person."""
    TEAM: ClassVar[HeldWith]
    """About the person, in a team meeting."""
    AGENCY: ClassVar[HeldWith]
    """About the person, with another agency."""


_HELD_WITH = define(
    HeldWith,
    (1, "PERSON", "person", "With the person."),
    (2, "TEAM", "team", "About the person, in a team meeting."),
    (3, "AGENCY", "agency", "About the person, with another agency."),
)


class InterpreterKind(Choice):
    """One of: professional, family, child, phone, sign."""

    source: ClassVar[str] = "CoachingKit"

    PROFESSIONAL: ClassVar[InterpreterKind]
    """A professional interpreter in the room."""
    FAMILY: ClassVar[InterpreterKind]
    """An adult of the family."""
    CHILD: ClassVar[InterpreterKind]
    """A child."""
    PHONE: ClassVar[InterpreterKind]
    """A professional by telephone."""
    SIGN: ClassVar[InterpreterKind]
    """A sign language interpreter."""


_INTERPRETER_KIND = define(
    InterpreterKind,
    (1, "PROFESSIONAL", "professional", "A professional interpreter in the room."),
    (2, "FAMILY", "family", "An adult of the family."),
    (3, "CHILD", "child", "A child."),
    (4, "PHONE", "phone", "A professional by telephone."),
    (5, "SIGN", "sign", "A sign language interpreter."),
)


class Acquaintance(Choice):
    """One of: new, longKnown."""

    source: ClassVar[str] = "CoachingKit"

    NEW: ClassVar[Acquaintance]
    """They are new to each other."""
    LONG_KNOWN: ClassVar[Acquaintance]
    """They have long known each other."""


_ACQUAINTANCE = define(
    Acquaintance,
    (1, "NEW", "new", "They are new to each other."),
    (2, "LONG_KNOWN", "longKnown", "They have long known each other."),
)


class GoalLifecycleStatus(Choice):
    """One of: proposed, planned, accepted, active, on-hold, completed, cancelled, entered-in-
    error, rejected.
    """

    source: ClassVar[str] = "http://hl7.org/fhir/goal-status"

    PROPOSED: ClassVar[GoalLifecycleStatus]
    """It was proposed."""
    PLANNED: ClassVar[GoalLifecycleStatus]
    """It is planned."""
    ACCEPTED: ClassVar[GoalLifecycleStatus]
    """It was agreed, and work has not begun."""
    ACTIVE: ClassVar[GoalLifecycleStatus]
    """It is being worked on."""
    ON_HOLD: ClassVar[GoalLifecycleStatus]
    """It rests for a while."""
    COMPLETED: ClassVar[GoalLifecycleStatus]
    """It is no longer being worked on."""
    CANCELLED: ClassVar[GoalLifecycleStatus]
    """It was given up."""
    ENTERED_IN_ERROR: ClassVar[GoalLifecycleStatus]
    """It was recorded by mistake."""
    REJECTED: ClassVar[GoalLifecycleStatus]
    """It was proposed and not accepted."""


_GOAL_LIFECYCLE_STATUS = define(
    GoalLifecycleStatus,
    (1, "PROPOSED", "proposed", "It was proposed."),
    (2, "PLANNED", "planned", "It is planned."),
    (3, "ACCEPTED", "accepted", "It was agreed, and work has not begun."),
    (4, "ACTIVE", "active", "It is being worked on."),
    (5, "ON_HOLD", "on-hold", "It rests for a while."),
    (6, "COMPLETED", "completed", "It is no longer being worked on."),
    (7, "CANCELLED", "cancelled", "It was given up."),
    (8, "ENTERED_IN_ERROR", "entered-in-error", "It was recorded by mistake."),
    (9, "REJECTED", "rejected", "It was proposed and not accepted."),
)


class GoalAchievementStatus(Choice):
    """One of: in-progress, improving, worsening, no-change, achieved, sustaining, not-achieved,
    no-progress, not-attainable.
    """

    source: ClassVar[str] = "http://terminology.hl7.org/CodeSystem/goal-achievement"

    IN_PROGRESS: ClassVar[GoalAchievementStatus]
    """Sought and not yet reached."""
    IMPROVING: ClassVar[GoalAchievementStatus]
    """On the way, and nearer."""
    WORSENING: ClassVar[GoalAchievementStatus]
    """On the way, and further off."""
    NO_CHANGE: ClassVar[GoalAchievementStatus]
    """On the way, as far as before."""
    ACHIEVED: ClassVar[GoalAchievementStatus]
    """Reached."""
    SUSTAINING: ClassVar[GoalAchievementStatus]
    """Reached, and kept up."""
    NOT_ACHIEVED: ClassVar[GoalAchievementStatus]
    """Not reached."""
    NO_PROGRESS: ClassVar[GoalAchievementStatus]
    """Not reached, and no progress."""
    NOT_ATTAINABLE: ClassVar[GoalAchievementStatus]
    """Cannot be reached."""


_GOAL_ACHIEVEMENT_STATUS = define(
    GoalAchievementStatus,
    (1, "IN_PROGRESS", "in-progress", "Sought and not yet reached."),
    (2, "IMPROVING", "improving", "On the way, and nearer."),
    (3, "WORSENING", "worsening", "On the way, and further off."),
    (4, "NO_CHANGE", "no-change", "On the way, as far as before."),
    (5, "ACHIEVED", "achieved", "Reached."),
    (6, "SUSTAINING", "sustaining", "Reached, and kept up."),
    (7, "NOT_ACHIEVED", "not-achieved", "Not reached."),
    (8, "NO_PROGRESS", "no-progress", "Not reached, and no progress."),
    (9, "NOT_ATTAINABLE", "not-attainable", "Cannot be reached."),
)


class GoalOwner(Choice):
    """One of: client, family, joint, practitioner."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[GoalOwner]
    """The client's."""
    FAMILY: ClassVar[GoalOwner]
    """The family's."""
    JOINT: ClassVar[GoalOwner]
    """The client's and others' together."""
    PRACTITIONER: ClassVar[GoalOwner]
    """The practitioner's."""


_GOAL_OWNER = define(
    GoalOwner,
    (1, "CLIENT", "client", "The client's."),
    (2, "FAMILY", "family", "The family's."),
    (3, "JOINT", "joint", "The client's and others' together."),
    (4, "PRACTITIONER", "practitioner", "The practitioner's."),
)


class GoalDomain(Choice):
    """One of: selfCare, productivity, leisure, housing, access-to-services, caregiver-needs, end-
    of-life, independence, legal, managing-conditions, medication-management, improving-health-
    and-wellness, physical-function, social-functioning, emotional-and-mental-health.
    """

    source: ClassVar[str] = "http://hl7.org/fhir/us/pco/CodeSystem/pco-goal-domains-temporary"

    SELF_CARE: ClassVar[GoalDomain]
    """Looking after oneself."""
    PRODUCTIVITY: ClassVar[GoalDomain]
    """Work, school, household."""
    LEISURE: ClassVar[GoalDomain]
    """Play, hobbies, company."""
    HOUSING: ClassVar[GoalDomain]
    """Housing."""
    ACCESS_TO_SERVICES: ClassVar[GoalDomain]
    """Access to services."""
    CAREGIVER_NEEDS: ClassVar[GoalDomain]
    """What those who care need."""
    END_OF_LIFE: ClassVar[GoalDomain]
    """The end of life."""
    INDEPENDENCE: ClassVar[GoalDomain]
    """Independence."""
    LEGAL: ClassVar[GoalDomain]
    """Legal matters."""
    MANAGING_CONDITIONS: ClassVar[GoalDomain]
    """Managing health conditions."""
    MEDICATION_MANAGEMENT: ClassVar[GoalDomain]
    """Managing medication."""
    IMPROVING_HEALTH_AND_WELLNESS: ClassVar[GoalDomain]
    """Better health and wellness."""
    PHYSICAL_FUNCTION: ClassVar[GoalDomain]
    """What the body can do."""
    SOCIAL_FUNCTIONING: ClassVar[GoalDomain]
    """Being with others."""
    EMOTIONAL_AND_MENTAL_HEALTH: ClassVar[GoalDomain]
    """Emotional and mental health."""


_GOAL_DOMAIN = define(
    GoalDomain,
    (1, "SELF_CARE", "selfCare", "Looking after oneself."),
    (2, "PRODUCTIVITY", "productivity", "Work, school, household."),
    (3, "LEISURE", "leisure", "Play, hobbies, company."),
    (4, "HOUSING", "housing", "Housing."),
    (5, "ACCESS_TO_SERVICES", "access-to-services", "Access to services."),
    (6, "CAREGIVER_NEEDS", "caregiver-needs", "What those who care need."),
    (7, "END_OF_LIFE", "end-of-life", "The end of life."),
    (8, "INDEPENDENCE", "independence", "Independence."),
    (9, "LEGAL", "legal", "Legal matters."),
    (10, "MANAGING_CONDITIONS", "managing-conditions", "Managing health conditions."),
    (11, "MEDICATION_MANAGEMENT", "medication-management", "Managing medication."),
    (
        12,
        "IMPROVING_HEALTH_AND_WELLNESS",
        "improving-health-and-wellness",
        "Better health and wellness.",
    ),
    (13, "PHYSICAL_FUNCTION", "physical-function", "What the body can do."),
    (14, "SOCIAL_FUNCTIONING", "social-functioning", "Being with others."),
    (
        15,
        "EMOTIONAL_AND_MENTAL_HEALTH",
        "emotional-and-mental-health",
        "Emotional and mental health.",
    ),
)


class IdeaOrigin(Choice):
    """One of: client, supporter, joint, practitionerSuggested, practitionerModelled."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[IdeaOrigin]
    """The client's."""
    SUPPORTER: ClassVar[IdeaOrigin]
    """A supporter's."""
    JOINT: ClassVar[IdeaOrigin]
    """Found together."""
    PRACTITIONER_SUGGESTED: ClassVar[IdeaOrigin]
    """Suggested by the practitioner."""
    PRACTITIONER_MODELLED: ClassVar[IdeaOrigin]
    """Shown by the practitioner."""


_IDEA_ORIGIN = define(
    IdeaOrigin,
    (1, "CLIENT", "client", "The client's."),
    (2, "SUPPORTER", "supporter", "A supporter's."),
    (3, "JOINT", "joint", "Found together."),
    (4, "PRACTITIONER_SUGGESTED", "practitionerSuggested", "Suggested by the practitioner."),
    (5, "PRACTITIONER_MODELLED", "practitionerModelled", "Shown by the practitioner."),
)


class StrategyStatus(Choice):
    """One of: toTry, trying, keeps, adapted, dropped."""

    source: ClassVar[str] = "CoachingKit"

    TO_TRY: ClassVar[StrategyStatus]
    """Not tried yet."""
    TRYING: ClassVar[StrategyStatus]
    """Being tried."""
    KEEPS: ClassVar[StrategyStatus]
    """It works and stays."""
    ADAPTED: ClassVar[StrategyStatus]
    """It was adapted."""
    DROPPED: ClassVar[StrategyStatus]
    """It was dropped."""


_STRATEGY_STATUS = define(
    StrategyStatus,
    (1, "TO_TRY", "toTry", "Not tried yet."),
    (2, "TRYING", "trying", "Being tried."),
    (3, "KEEPS", "keeps", "It works and stays."),
    (4, "ADAPTED", "adapted", "It was adapted."),
    (5, "DROPPED", "dropped", "It was dropped."),
)


class MethodFamily(Choice):
    """One of: backwardChaining, visualSupports, sensoryCalming, environment, equipment, routine,
    practice, pacing, other.
    """

    source: ClassVar[str] = "CoachingKit"

    BACKWARD_CHAINING: ClassVar[MethodFamily]
    """Backward chaining: the last step first."""
    VISUAL_SUPPORTS: ClassVar[MethodFamily]
    """Visual supports."""
    SENSORY_CALMING: ClassVar[MethodFamily]
    """Calming through the senses."""
    ENVIRONMENT: ClassVar[MethodFamily]
    """Changing the surroundings."""
    EQUIPMENT: ClassVar[MethodFamily]
    """Equipment."""
    ROUTINE: ClassVar[MethodFamily]
    """A routine."""
    PRACTICE: ClassVar[MethodFamily]
    """Practice."""
    PACING: ClassVar[MethodFamily]
    """Pacing."""
    OTHER: ClassVar[MethodFamily]
    """Another: see otherMethod."""


_METHOD_FAMILY = define(
    MethodFamily,
    (1, "BACKWARD_CHAINING", "backwardChaining", "Backward chaining: the last step first."),
    (2, "VISUAL_SUPPORTS", "visualSupports", "Visual supports."),
    (3, "SENSORY_CALMING", "sensoryCalming", "Calming through the senses."),
    (4, "ENVIRONMENT", "environment", "Changing the surroundings."),
    (5, "EQUIPMENT", "equipment", "Equipment."),
    (6, "ROUTINE", "routine", "A routine."),
    (7, "PRACTICE", "practice", "Practice."),
    (8, "PACING", "pacing", "Pacing."),
    (9, "OTHER", "other", "Another: see otherMethod."),
)


class CycleDecision(Choice):
    """One of: keep, adapt, drop, replace, goalMet."""

    source: ClassVar[str] = "CoachingKit"

    KEEP: ClassVar[CycleDecision]
    """Keep the strategy."""
    ADAPT: ClassVar[CycleDecision]
    """Adapt it."""
    DROP: ClassVar[CycleDecision]
    """Drop it."""
    REPLACE: ClassVar[CycleDecision]
    """Replace it by another."""
    GOAL_MET: ClassVar[CycleDecision]
    """The goal is met."""


_CYCLE_DECISION = define(
    CycleDecision,
    (1, "KEEP", "keep", "Keep the strategy."),
    (2, "ADAPT", "adapt", "Adapt it."),
    (3, "DROP", "drop", "Drop it."),
    (4, "REPLACE", "replace", "Replace it by another."),
    (5, "GOAL_MET", "goalMet", "The goal is met."),
)


class ObservationManner(Choice):
    """One of: there, video, byReport."""

    source: ClassVar[str] = "CoachingKit"

    THERE: ClassVar[ObservationManner]
    """Was there."""
    VIDEO: ClassVar[ObservationManner]
    """By video."""
    BY_REPORT: ClassVar[ObservationManner]
    """By somebody's report."""


_OBSERVATION_MANNER = define(
    ObservationManner,
    (1, "THERE", "there", "Was there."),
    (2, "VIDEO", "video", "By video."),
    (3, "BY_REPORT", "byReport", "By somebody's report."),
)


class Reflector(Choice):
    """One of: client, supporter, practitioner, pair, group."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[Reflector]
    """The client."""
    SUPPORTER: ClassVar[Reflector]
    """A supporter."""
    PRACTITIONER: ClassVar[Reflector]
    """A practitioner."""
    PAIR: ClassVar[Reflector]
    """Two people together."""
    GROUP: ClassVar[Reflector]
    """A group."""


_REFLECTOR = define(
    Reflector,
    (1, "CLIENT", "client", "The client."),
    (2, "SUPPORTER", "supporter", "A supporter."),
    (3, "PRACTITIONER", "practitioner", "A practitioner."),
    (4, "PAIR", "pair", "Two people together."),
    (5, "GROUP", "group", "A group."),
)


class ReflectionForm(Choice):
    """One of: words, pictureChosen, drawing, voice."""

    source: ClassVar[str] = "CoachingKit"

    WORDS: ClassVar[ReflectionForm]
    """In words."""
    PICTURE_CHOSEN: ClassVar[ReflectionForm]
    """By choosing a picture."""
    DRAWING: ClassVar[ReflectionForm]
    """By drawing."""
    VOICE: ClassVar[ReflectionForm]
    """By voice."""


_REFLECTION_FORM = define(
    ReflectionForm,
    (1, "WORDS", "words", "In words."),
    (2, "PICTURE_CHOSEN", "pictureChosen", "By choosing a picture."),
    (3, "DRAWING", "drawing", "By drawing."),
    (4, "VOICE", "voice", "By voice."),
)


class FeedbackType(Choice):
    """One of: affirmation, information, suggestion, model, resource, question."""

    source: ClassVar[str] = "CoachingKit"

    AFFIRMATION: ClassVar[FeedbackType]
    """Says what is strong or went well."""
    INFORMATION: ClassVar[FeedbackType]
    """Gives information."""
    SUGGESTION: ClassVar[FeedbackType]
    """Suggests something."""
    MODEL: ClassVar[FeedbackType]
    """Shows how it can be done."""
    RESOURCE: ClassVar[FeedbackType]
    """Offers a resource."""
    QUESTION: ClassVar[FeedbackType]
    """Asks a question."""


_FEEDBACK_TYPE = define(
    FeedbackType,
    (1, "AFFIRMATION", "affirmation", "Says what is strong or went well."),
    (2, "INFORMATION", "information", "Gives information."),
    (3, "SUGGESTION", "suggestion", "Suggests something."),
    (4, "MODEL", "model", "Shows how it can be done."),
    (5, "RESOURCE", "resource", "Offers a resource."),
    (6, "QUESTION", "question", "Asks a question."),
)


class InformationSource(Choice):
    """One of: trustedSite, leaflet, book."""

    source: ClassVar[str] = "CoachingKit"

    TRUSTED_SITE: ClassVar[InformationSource]
    """A trusted web site."""
    LEAFLET: ClassVar[InformationSource]
    """A leaflet."""
    BOOK: ClassVar[InformationSource]
    """A book."""


_INFORMATION_SOURCE = define(
    InformationSource,
    (1, "TRUSTED_SITE", "trustedSite", "A trusted web site."),
    (2, "LEAFLET", "leaflet", "A leaflet."),
    (3, "BOOK", "book", "A book."),
)


class ActionStatus(Choice):
    """One of: draft, active, on-hold, revoked, completed, entered-in-error, unknown."""

    source: ClassVar[str] = "http://hl7.org/fhir/request-status"

    DRAFT: ClassVar[ActionStatus]
    """Not agreed yet."""
    ACTIVE: ClassVar[ActionStatus]
    """Agreed, and to be done or being done."""
    ON_HOLD: ClassVar[ActionStatus]
    """It rests for a while."""
    REVOKED: ClassVar[ActionStatus]
    """It was given up."""
    COMPLETED: ClassVar[ActionStatus]
    """It was done."""
    ENTERED_IN_ERROR: ClassVar[ActionStatus]
    """It was recorded by mistake."""
    UNKNOWN: ClassVar[ActionStatus]
    """Which of the others applies is not known."""


_ACTION_STATUS = define(
    ActionStatus,
    (1, "DRAFT", "draft", "Not agreed yet."),
    (2, "ACTIVE", "active", "Agreed, and to be done or being done."),
    (3, "ON_HOLD", "on-hold", "It rests for a while."),
    (4, "REVOKED", "revoked", "It was given up."),
    (5, "COMPLETED", "completed", "It was done."),
    (6, "ENTERED_IN_ERROR", "entered-in-error", "It was recorded by mistake."),
    (7, "UNKNOWN", "unknown", "Which of the others applies is not known."),
)


class ActionPerformer(Choice):
    """One of: client, supporter, practitioner, organisation."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[ActionPerformer]
    """The client."""
    SUPPORTER: ClassVar[ActionPerformer]
    """A supporter."""
    PRACTITIONER: ClassVar[ActionPerformer]
    """A practitioner."""
    ORGANISATION: ClassVar[ActionPerformer]
    """An organisation."""


_ACTION_PERFORMER = define(
    ActionPerformer,
    (1, "CLIENT", "client", "The client."),
    (2, "SUPPORTER", "supporter", "A supporter."),
    (3, "PRACTITIONER", "practitioner", "A practitioner."),
    (4, "ORGANISATION", "organisation", "An organisation."),
)


class ScoreOccasion(Choice):
    """One of: baseline, review, end, followUp."""

    source: ClassVar[str] = "CoachingKit"

    BASELINE: ClassVar[ScoreOccasion]
    """At the start."""
    REVIEW: ClassVar[ScoreOccasion]
    """At a review."""
    END: ClassVar[ScoreOccasion]
    """At the end."""
    FOLLOW_UP: ClassVar[ScoreOccasion]
    """Some time after the end."""


_SCORE_OCCASION = define(
    ScoreOccasion,
    (1, "BASELINE", "baseline", "At the start."),
    (2, "REVIEW", "review", "At a review."),
    (3, "END", "end", "At the end."),
    (4, "FOLLOW_UP", "followUp", "Some time after the end."),
)


class ConsentStatus(Choice):
    """One of: given, refused, withdrawn."""

    source: ClassVar[str] = "CoachingKit"

    GIVEN: ClassVar[ConsentStatus]
    """Yes."""
    REFUSED: ClassVar[ConsentStatus]
    """No."""
    WITHDRAWN: ClassVar[ConsentStatus]
    """Yes at first, and no longer."""


_CONSENT_STATUS = define(
    ConsentStatus,
    (1, "GIVEN", "given", "Yes."),
    (2, "REFUSED", "refused", "No."),
    (3, "WITHDRAWN", "withdrawn", "Yes at first, and no longer."),
)


class ConsentScope(Choice):
    """One of: wholeFile, kinds, goals, beCoached, beObserved, beRecorded, joinGroup, getMessages,
    storyTold.
    """

    source: ClassVar[str] = "CoachingKit"

    WHOLE_FILE: ClassVar[ConsentScope]
    """To share the whole file."""
    KINDS: ClassVar[ConsentScope]
    """To share the records of some kinds."""
    GOALS: ClassVar[ConsentScope]
    """To share some goals, their small steps and what hangs on them."""
    BE_COACHED: ClassVar[ConsentScope]
    """To be coached."""
    BE_OBSERVED: ClassVar[ConsentScope]
    """To be observed."""
    BE_RECORDED: ClassVar[ConsentScope]
    """To be recorded, in sound or picture."""
    JOIN_GROUP: ClassVar[ConsentScope]
    """To join a group."""
    GET_MESSAGES: ClassVar[ConsentScope]
    """To get messages."""
    STORY_TOLD: ClassVar[ConsentScope]
    """To have the story told."""


_CONSENT_SCOPE = define(
    ConsentScope,
    (1, "WHOLE_FILE", "wholeFile", "To share the whole file."),
    (2, "KINDS", "kinds", "To share the records of some kinds."),
    (3, "GOALS", "goals", "To share some goals, their small steps and what hangs on them."),
    (4, "BE_COACHED", "beCoached", "To be coached."),
    (5, "BE_OBSERVED", "beObserved", "To be observed."),
    (6, "BE_RECORDED", "beRecorded", "To be recorded, in sound or picture."),
    (7, "JOIN_GROUP", "joinGroup", "To join a group."),
    (8, "GET_MESSAGES", "getMessages", "To get messages."),
    (9, "STORY_TOLD", "storyTold", "To have the story told."),
)


class ConsentBasis(Choice):
    """One of: own, competentChild, parentalResponsibility, attorney, bestInterests,
    otherLegalGround, deputy.
    """

    source: ClassVar[str] = "CoachingKit"

    OWN: ClassVar[ConsentBasis]
    """The person decides on their own matters."""
    COMPETENT_CHILD: ClassVar[ConsentBasis]
    """The person is a child who understands enough to decide."""
    PARENTAL_RESPONSIBILITY: ClassVar[ConsentBasis]
    """Somebody has parental responsibility."""
    ATTORNEY: ClassVar[ConsentBasis]
    """The person gave somebody the power to decide."""
    BEST_INTERESTS: ClassVar[ConsentBasis]
    """The person cannot decide, and it was decided in their best interests."""
    OTHER_LEGAL_GROUND: ClassVar[ConsentBasis]
    """Another ground: see legalGround."""
    DEPUTY: ClassVar[ConsentBasis]
    """A court appointed somebody to decide."""


_CONSENT_BASIS = define(
    ConsentBasis,
    (1, "OWN", "own", "The person decides on their own matters."),
    (
        2,
        "COMPETENT_CHILD",
        "competentChild",
        "The person is a child who understands enough to decide.",
    ),
    (
        3,
        "PARENTAL_RESPONSIBILITY",
        "parentalResponsibility",
        "Somebody has parental responsibility.",
    ),
    (4, "ATTORNEY", "attorney", "The person gave somebody the power to decide."),
    (
        5,
        "BEST_INTERESTS",
        "bestInterests",
        "The person cannot decide, and it was decided in their best interests.",
    ),
    (6, "OTHER_LEGAL_GROUND", "otherLegalGround", "Another ground: see legalGround."),
    (7, "DEPUTY", "deputy", "A court appointed somebody to decide."),
)


class ConcernKind(Choice):
    """One of: disclosure, risk, abuse, health, beyondCompetence."""

    source: ClassVar[str] = "CoachingKit"

    DISCLOSURE: ClassVar[ConcernKind]
    """Somebody disclosed something."""
    RISK: ClassVar[ConcernKind]
    """Somebody may come to harm."""
    ABUSE: ClassVar[ConcernKind]
    """Abuse or neglect, known or suspected."""
    HEALTH: ClassVar[ConcernKind]
    """The person's health."""
    BEYOND_COMPETENCE: ClassVar[ConcernKind]
    """More than whoever recorded it is competent to deal with."""


_CONCERN_KIND = define(
    ConcernKind,
    (1, "DISCLOSURE", "disclosure", "Somebody disclosed something."),
    (2, "RISK", "risk", "Somebody may come to harm."),
    (3, "ABUSE", "abuse", "Abuse or neglect, known or suspected."),
    (4, "HEALTH", "health", "The person's health."),
    (
        5,
        "BEYOND_COMPETENCE",
        "beyondCompetence",
        "More than whoever recorded it is competent to deal with.",
    ),
)


class Party(Choice):
    """One of: client, supporter, practitioner, organisation."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[Party]
    """The client."""
    SUPPORTER: ClassVar[Party]
    """A supporter: family, carer, teacher, friend."""
    PRACTITIONER: ClassVar[Party]
    """A practitioner."""
    ORGANISATION: ClassVar[Party]
    """An organisation or service."""


_PARTY = define(
    Party,
    (1, "CLIENT", "client", "The client."),
    (2, "SUPPORTER", "supporter", "A supporter: family, carer, teacher, friend."),
    (3, "PRACTITIONER", "practitioner", "A practitioner."),
    (4, "ORGANISATION", "organisation", "An organisation or service."),
)


class LegalGround(Choice):
    """One of: parentalResponsibility, attorney, deputy, bestInterests, mentalHealthLaw,
    courtOrder, other.
    """

    source: ClassVar[str] = "CoachingKit"

    PARENTAL_RESPONSIBILITY: ClassVar[LegalGround]
    """Somebody has parental responsibility."""
    ATTORNEY: ClassVar[LegalGround]
    """The person gave somebody the power to decide."""
    DEPUTY: ClassVar[LegalGround]
    """A court appointed somebody to decide."""
    BEST_INTERESTS: ClassVar[LegalGround]
    """The person cannot decide, and it was decided in their best interests."""
    MENTAL_HEALTH_LAW: ClassVar[LegalGround]
    """Mental health law allows it against the person's will."""
    COURT_ORDER: ClassVar[LegalGround]
    """A court decided."""
    OTHER: ClassVar[LegalGround]
    """Another ground: see legalGround."""


_LEGAL_GROUND = define(
    LegalGround,
    (
        1,
        "PARENTAL_RESPONSIBILITY",
        "parentalResponsibility",
        "Somebody has parental responsibility.",
    ),
    (2, "ATTORNEY", "attorney", "The person gave somebody the power to decide."),
    (3, "DEPUTY", "deputy", "A court appointed somebody to decide."),
    (
        4,
        "BEST_INTERESTS",
        "bestInterests",
        "The person cannot decide, and it was decided in their best interests.",
    ),
    (
        5,
        "MENTAL_HEALTH_LAW",
        "mentalHealthLaw",
        "Mental health law allows it against the person's will.",
    ),
    (6, "COURT_ORDER", "courtOrder", "A court decided."),
    (7, "OTHER", "other", "Another ground: see legalGround."),
)


class DecisionCapacity(Choice):
    """One of: hasCapacity, lacksCapacity, fluctuates, notAssessed."""

    source: ClassVar[str] = "CoachingKit"

    HAS_CAPACITY: ClassVar[DecisionCapacity]
    """The person can make it."""
    LACKS_CAPACITY: ClassVar[DecisionCapacity]
    """The person cannot make it."""
    FLUCTUATES: ClassVar[DecisionCapacity]
    """At times the person can."""
    NOT_ASSESSED: ClassVar[DecisionCapacity]
    """Nobody has assessed it."""


_DECISION_CAPACITY = define(
    DecisionCapacity,
    (1, "HAS_CAPACITY", "hasCapacity", "The person can make it."),
    (2, "LACKS_CAPACITY", "lacksCapacity", "The person cannot make it."),
    (3, "FLUCTUATES", "fluctuates", "At times the person can."),
    (4, "NOT_ASSESSED", "notAssessed", "Nobody has assessed it."),
)


class BarrierEffect(Choice):
    """One of: barrier, enabler."""

    source: ClassVar[str] = "CoachingKit"

    BARRIER: ClassVar[BarrierEffect]
    """It hinders."""
    ENABLER: ClassVar[BarrierEffect]
    """It helps."""


_BARRIER_EFFECT = define(
    BarrierEffect,
    (1, "BARRIER", "barrier", "It hinders."),
    (2, "ENABLER", "enabler", "It helps."),
)


class BarrierKind(Choice):
    """One of: time, language, literacy, insight, physical, psychological, behavioural, emotional,
    environmental, selfLimitingBelief, expectsToBeFixed, familyDoesNotAccept, health, money,
    transport, equipment, people, workload, system, culture, information, other.
    """

    source: ClassVar[str] = "CoachingKit"

    TIME: ClassVar[BarrierKind]
    """Time."""
    LANGUAGE: ClassVar[BarrierKind]
    """Language."""
    LITERACY: ClassVar[BarrierKind]
    """Reading and writing."""
    INSIGHT: ClassVar[BarrierKind]
    """Insight into one's own situation."""
    PHYSICAL: ClassVar[BarrierKind]
    """What the body can do."""
    PSYCHOLOGICAL: ClassVar[BarrierKind]
    """What the mind can do: attention, memory, planning."""
    BEHAVIOURAL: ClassVar[BarrierKind]
    """Habits and behaviour."""
    EMOTIONAL: ClassVar[BarrierKind]
    """Feelings."""
    ENVIRONMENTAL: ClassVar[BarrierKind]
    """The surroundings."""
    SELF_LIMITING_BELIEF: ClassVar[BarrierKind]
    """What the person believes not to be able to do."""
    EXPECTS_TO_BE_FIXED: ClassVar[BarrierKind]
    """Others are expected to put it right."""
    FAMILY_DOES_NOT_ACCEPT: ClassVar[BarrierKind]
    """The family does not accept it."""
    HEALTH: ClassVar[BarrierKind]
    """Health."""
    MONEY: ClassVar[BarrierKind]
    """Money."""
    TRANSPORT: ClassVar[BarrierKind]
    """Getting there."""
    EQUIPMENT: ClassVar[BarrierKind]
    """Equipment."""
    PEOPLE: ClassVar[BarrierKind]
    """Other people."""
    WORKLOAD: ClassVar[BarrierKind]
    """How much else there is to do."""
    SYSTEM: ClassVar[BarrierKind]
    """How services are organised."""
    CULTURE: ClassVar[BarrierKind]
    """Culture or faith."""
    INFORMATION: ClassVar[BarrierKind]
    """Knowing what is there and how it goes."""
    OTHER: ClassVar[BarrierKind]
    """Another: see otherNature."""


_BARRIER_KIND = define(
    BarrierKind,
    (1, "TIME", "time", "Time."),
    (2, "LANGUAGE", "language", "Language."),
    (3, "LITERACY", "literacy", "Reading and writing."),
    (4, "INSIGHT", "insight", "Insight into one's own situation."),
    (5, "PHYSICAL", "physical", "What the body can do."),
    (6, "PSYCHOLOGICAL", "psychological", "What the mind can do: attention, memory, planning."),
    (7, "BEHAVIOURAL", "behavioural", "Habits and behaviour."),
    (8, "EMOTIONAL", "emotional", "Feelings."),
    (9, "ENVIRONMENTAL", "environmental", "The surroundings."),
    (
        10,
        "SELF_LIMITING_BELIEF",
        "selfLimitingBelief",
        "What the person believes not to be able to do.",
    ),
    (11, "EXPECTS_TO_BE_FIXED", "expectsToBeFixed", "Others are expected to put it right."),
    (12, "FAMILY_DOES_NOT_ACCEPT", "familyDoesNotAccept", "The family does not accept it."),
    (13, "HEALTH", "health", "Health."),
    (14, "MONEY", "money", "Money."),
    (15, "TRANSPORT", "transport", "Getting there."),
    (16, "EQUIPMENT", "equipment", "Equipment."),
    (17, "PEOPLE", "people", "Other people."),
    (18, "WORKLOAD", "workload", "How much else there is to do."),
    (19, "SYSTEM", "system", "How services are organised."),
    (20, "CULTURE", "culture", "Culture or faith."),
    (21, "INFORMATION", "information", "Knowing what is there and how it goes."),
    (22, "OTHER", "other", "Another: see otherNature."),
)


class DecisionOwner(Choice):
    """One of: client, family, joint, practitioner, organisation, court."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[DecisionOwner]
    """The client's."""
    FAMILY: ClassVar[DecisionOwner]
    """The family's."""
    JOINT: ClassVar[DecisionOwner]
    """Made by several together."""
    PRACTITIONER: ClassVar[DecisionOwner]
    """The practitioner's."""
    ORGANISATION: ClassVar[DecisionOwner]
    """An organisation's, such as a panel's."""
    COURT: ClassVar[DecisionOwner]
    """A court's."""


_DECISION_OWNER = define(
    DecisionOwner,
    (1, "CLIENT", "client", "The client's."),
    (2, "FAMILY", "family", "The family's."),
    (3, "JOINT", "joint", "Made by several together."),
    (4, "PRACTITIONER", "practitioner", "The practitioner's."),
    (5, "ORGANISATION", "organisation", "An organisation's, such as a panel's."),
    (6, "COURT", "court", "A court's."),
)


class DecisionEfficacy(Choice):
    """One of: worked, partly, didNot, tooEarly."""

    source: ClassVar[str] = "CoachingKit"

    WORKED: ClassVar[DecisionEfficacy]
    """It worked."""
    PARTLY: ClassVar[DecisionEfficacy]
    """It worked in part."""
    DID_NOT: ClassVar[DecisionEfficacy]
    """It did not work."""
    TOO_EARLY: ClassVar[DecisionEfficacy]
    """It is too early to say."""


_DECISION_EFFICACY = define(
    DecisionEfficacy,
    (1, "WORKED", "worked", "It worked."),
    (2, "PARTLY", "partly", "It worked in part."),
    (3, "DID_NOT", "didNot", "It did not work."),
    (4, "TOO_EARLY", "tooEarly", "It is too early to say."),
)


class Again(Choice):
    """One of: yes, perhaps, no."""

    source: ClassVar[str] = "CoachingKit"

    YES: ClassVar[Again]
    """Yes."""
    PERHAPS: ClassVar[Again]
    """Perhaps."""
    NO: ClassVar[Again]
    """No."""


_AGAIN = define(
    Again,
    (1, "YES", "yes", "Yes."),
    (2, "PERHAPS", "perhaps", "Perhaps."),
    (3, "NO", "no", "No."),
)


class ProgrammeStep(Choice):
    """One of: preparePeople, prepareSystem, train, support, embed, spread."""

    source: ClassVar[str] = "CoachingKit"

    PREPARE_PEOPLE: ClassVar[ProgrammeStep]
    """People are prepared."""
    PREPARE_SYSTEM: ClassVar[ProgrammeStep]
    """The system is prepared."""
    TRAIN: ClassVar[ProgrammeStep]
    """People are trained."""
    SUPPORT: ClassVar[ProgrammeStep]
    """Those who were trained are supported."""
    EMBED: ClassVar[ProgrammeStep]
    """It becomes the usual way."""
    SPREAD: ClassVar[ProgrammeStep]
    """It spreads to others."""


_PROGRAMME_STEP = define(
    ProgrammeStep,
    (1, "PREPARE_PEOPLE", "preparePeople", "People are prepared."),
    (2, "PREPARE_SYSTEM", "prepareSystem", "The system is prepared."),
    (3, "TRAIN", "train", "People are trained."),
    (4, "SUPPORT", "support", "Those who were trained are supported."),
    (5, "EMBED", "embed", "It becomes the usual way."),
    (6, "SPREAD", "spread", "It spreads to others."),
)


class PartnerStatus(Choice):
    """One of: invited, committed, notReady, joined."""

    source: ClassVar[str] = "CoachingKit"

    INVITED: ClassVar[PartnerStatus]
    """Was invited."""
    COMMITTED: ClassVar[PartnerStatus]
    """Has committed itself."""
    NOT_READY: ClassVar[PartnerStatus]
    """Is not ready."""
    JOINED: ClassVar[PartnerStatus]
    """Takes part."""


_PARTNER_STATUS = define(
    PartnerStatus,
    (1, "INVITED", "invited", "Was invited."),
    (2, "COMMITTED", "committed", "Has committed itself."),
    (3, "NOT_READY", "notReady", "Is not ready."),
    (4, "JOINED", "joined", "Takes part."),
)


class ReadinessOf(Choice):
    """One of: people, managers, organisations, champions."""

    source: ClassVar[str] = "CoachingKit"

    PEOPLE: ClassVar[ReadinessOf]
    """The people who are to coach."""
    MANAGERS: ClassVar[ReadinessOf]
    """Their managers."""
    ORGANISATIONS: ClassVar[ReadinessOf]
    """The organisations."""
    CHAMPIONS: ClassVar[ReadinessOf]
    """The commitment of champions."""


_READINESS_OF = define(
    ReadinessOf,
    (1, "PEOPLE", "people", "The people who are to coach."),
    (2, "MANAGERS", "managers", "Their managers."),
    (3, "ORGANISATIONS", "organisations", "The organisations."),
    (4, "CHAMPIONS", "champions", "The commitment of champions."),
)


class OutcomeCategory(Choice):
    """One of: patient, staff, system."""

    source: ClassVar[str] = "CoachingKit"

    PATIENT: ClassVar[OutcomeCategory]
    """The people who are coached."""
    STAFF: ClassVar[OutcomeCategory]
    """The staff."""
    SYSTEM: ClassVar[OutcomeCategory]
    """The system."""


_OUTCOME_CATEGORY = define(
    OutcomeCategory,
    (1, "PATIENT", "patient", "The people who are coached."),
    (2, "STAFF", "staff", "The staff."),
    (3, "SYSTEM", "system", "The system."),
)


class MeasureMethod(Choice):
    """One of: qualitative, quantitative."""

    source: ClassVar[str] = "CoachingKit"

    QUALITATIVE: ClassVar[MeasureMethod]
    """With words: interviews, stories, reflections."""
    QUANTITATIVE: ClassVar[MeasureMethod]
    """With numbers: counts, scores, rates."""


_MEASURE_METHOD = define(
    MeasureMethod,
    (1, "QUALITATIVE", "qualitative", "With words: interviews, stories, reflections."),
    (2, "QUANTITATIVE", "quantitative", "With numbers: counts, scores, rates."),
)


class LearningEventKind(Choice):
    """One of: coreCourse, refresher, masterclass, skillShare, webinar, reflectionSession,
    championsMeeting, networking, trainTheTrainer, taster, briefing, supervision, mentoring,
    induction, appraisal, caseDiscussion, dropIn, publicEngagement, other.
    """

    source: ClassVar[str] = "CoachingKit"

    CORE_COURSE: ClassVar[LearningEventKind]
    """The core course."""
    REFRESHER: ClassVar[LearningEventKind]
    """A refresher."""
    MASTERCLASS: ClassVar[LearningEventKind]
    """A masterclass."""
    SKILL_SHARE: ClassVar[LearningEventKind]
    """People share skills."""
    WEBINAR: ClassVar[LearningEventKind]
    """A webinar."""
    REFLECTION_SESSION: ClassVar[LearningEventKind]
    """People reflect together."""
    CHAMPIONS_MEETING: ClassVar[LearningEventKind]
    """Champions meet."""
    NETWORKING: ClassVar[LearningEventKind]
    """Networking."""
    TRAIN_THE_TRAINER: ClassVar[LearningEventKind]
    """Trainers are trained."""
    TASTER: ClassVar[LearningEventKind]
    """A taster."""
    BRIEFING: ClassVar[LearningEventKind]
    """A briefing."""
    SUPERVISION: ClassVar[LearningEventKind]
    """Supervision."""
    MENTORING: ClassVar[LearningEventKind]
    """Mentoring."""
    INDUCTION: ClassVar[LearningEventKind]
    """Induction of new staff."""
    APPRAISAL: ClassVar[LearningEventKind]
    """An appraisal."""
    CASE_DISCUSSION: ClassVar[LearningEventKind]
    """A discussion of practice."""
    DROP_IN: ClassVar[LearningEventKind]
    """A drop-in."""
    PUBLIC_ENGAGEMENT: ClassVar[LearningEventKind]
    """The public is engaged."""
    OTHER: ClassVar[LearningEventKind]
    """Another kind: see otherKind."""


_LEARNING_EVENT_KIND = define(
    LearningEventKind,
    (1, "CORE_COURSE", "coreCourse", "The core course."),
    (2, "REFRESHER", "refresher", "A refresher."),
    (3, "MASTERCLASS", "masterclass", "A masterclass."),
    (4, "SKILL_SHARE", "skillShare", "People share skills."),
    (5, "WEBINAR", "webinar", "A webinar."),
    (6, "REFLECTION_SESSION", "reflectionSession", "People reflect together."),
    (7, "CHAMPIONS_MEETING", "championsMeeting", "Champions meet."),
    (8, "NETWORKING", "networking", "Networking."),
    (9, "TRAIN_THE_TRAINER", "trainTheTrainer", "Trainers are trained."),
    (10, "TASTER", "taster", "A taster."),
    (11, "BRIEFING", "briefing", "A briefing."),
    (12, "SUPERVISION", "supervision", "Supervision."),
    (13, "MENTORING", "mentoring", "Mentoring."),
    (14, "INDUCTION", "induction", "Induction of new staff."),
    (15, "APPRAISAL", "appraisal", "An appraisal."),
    (16, "CASE_DISCUSSION", "caseDiscussion", "A discussion of practice."),
    (17, "DROP_IN", "dropIn", "A drop-in."),
    (18, "PUBLIC_ENGAGEMENT", "publicEngagement", "The public is engaged."),
    (19, "OTHER", "other", "Another kind: see otherKind."),
)


class MissedReason(Choice):
    """One of: oversubscribed, notReleased, leave, sickness, other."""

    source: ClassVar[str] = "CoachingKit"

    OVERSUBSCRIBED: ClassVar[MissedReason]
    """There was no place left."""
    NOT_RELEASED: ClassVar[MissedReason]
    """They were not released from work."""
    LEAVE: ClassVar[MissedReason]
    """They were on leave."""
    SICKNESS: ClassVar[MissedReason]
    """They were ill."""
    OTHER: ClassVar[MissedReason]
    """Another reason."""


_MISSED_REASON = define(
    MissedReason,
    (1, "OVERSUBSCRIBED", "oversubscribed", "There was no place left."),
    (2, "NOT_RELEASED", "notReleased", "They were not released from work."),
    (3, "LEAVE", "leave", "They were on leave."),
    (4, "SICKNESS", "sickness", "They were ill."),
    (5, "OTHER", "other", "Another reason."),
)


class PriorExperience(Choice):
    """One of: noExperience, some, trained, experienced."""

    source: ClassVar[str] = "CoachingKit"

    NO_EXPERIENCE: ClassVar[PriorExperience]
    """None."""
    SOME: ClassVar[PriorExperience]
    """Some, without training."""
    TRAINED: ClassVar[PriorExperience]
    """Was trained before."""
    EXPERIENCED: ClassVar[PriorExperience]
    """Has coached for long."""


_PRIOR_EXPERIENCE = define(
    PriorExperience,
    (1, "NO_EXPERIENCE", "noExperience", "None."),
    (2, "SOME", "some", "Some, without training."),
    (3, "TRAINED", "trained", "Was trained before."),
    (4, "EXPERIENCED", "experienced", "Has coached for long."),
)


class PeerObservationForm(Choice):
    """One of: realVisit, buddyRolePlay, recording."""

    source: ClassVar[str] = "CoachingKit"

    REAL_VISIT: ClassVar[PeerObservationForm]
    """A real conversation, on a paired visit."""
    BUDDY_ROLE_PLAY: ClassVar[PeerObservationForm]
    """A role-play with a buddy."""
    RECORDING: ClassVar[PeerObservationForm]
    """A recording."""


_PEER_OBSERVATION_FORM = define(
    PeerObservationForm,
    (1, "REAL_VISIT", "realVisit", "A real conversation, on a paired visit."),
    (2, "BUDDY_ROLE_PLAY", "buddyRolePlay", "A role-play with a buddy."),
    (3, "RECORDING", "recording", "A recording."),
)


class SupportMeeting(Choice):
    """One of: actionLearning, skillShare, championsMeeting, reflectionSession, supervision,
    dropIn, other.
    """

    source: ClassVar[str] = "CoachingKit"

    ACTION_LEARNING: ClassVar[SupportMeeting]
    """An action-learning set."""
    SKILL_SHARE: ClassVar[SupportMeeting]
    """People share skills."""
    CHAMPIONS_MEETING: ClassVar[SupportMeeting]
    """Champions meet."""
    REFLECTION_SESSION: ClassVar[SupportMeeting]
    """People reflect together."""
    SUPERVISION: ClassVar[SupportMeeting]
    """Group supervision."""
    DROP_IN: ClassVar[SupportMeeting]
    """A drop-in."""
    OTHER: ClassVar[SupportMeeting]
    """Another meeting."""


_SUPPORT_MEETING = define(
    SupportMeeting,
    (1, "ACTION_LEARNING", "actionLearning", "An action-learning set."),
    (2, "SKILL_SHARE", "skillShare", "People share skills."),
    (3, "CHAMPIONS_MEETING", "championsMeeting", "Champions meet."),
    (4, "REFLECTION_SESSION", "reflectionSession", "People reflect together."),
    (5, "SUPERVISION", "supervision", "Group supervision."),
    (6, "DROP_IN", "dropIn", "A drop-in."),
    (7, "OTHER", "other", "Another meeting."),
)


class UsageFrequency(Choice):
    """One of: notUsed, tried, occasionally, regularly, always."""

    source: ClassVar[str] = "CoachingKit"

    NOT_USED: ClassVar[UsageFrequency]
    """Not at all."""
    TRIED: ClassVar[UsageFrequency]
    """It was tried."""
    OCCASIONALLY: ClassVar[UsageFrequency]
    """Now and then."""
    REGULARLY: ClassVar[UsageFrequency]
    """Regularly."""
    ALWAYS: ClassVar[UsageFrequency]
    """Always."""


_USAGE_FREQUENCY = define(
    UsageFrequency,
    (1, "NOT_USED", "notUsed", "Not at all."),
    (2, "TRIED", "tried", "It was tried."),
    (3, "OCCASIONALLY", "occasionally", "Now and then."),
    (4, "REGULARLY", "regularly", "Regularly."),
    (5, "ALWAYS", "always", "Always."),
)


class InquiryMethod(Choice):
    """One of: interview, focusGroup, form, other."""

    source: ClassVar[str] = "CoachingKit"

    INTERVIEW: ClassVar[InquiryMethod]
    """An interview."""
    FOCUS_GROUP: ClassVar[InquiryMethod]
    """A focus group."""
    FORM: ClassVar[InquiryMethod]
    """A form."""
    OTHER: ClassVar[InquiryMethod]
    """Another way."""


_INQUIRY_METHOD = define(
    InquiryMethod,
    (1, "INTERVIEW", "interview", "An interview."),
    (2, "FOCUS_GROUP", "focusGroup", "A focus group."),
    (3, "FORM", "form", "A form."),
    (4, "OTHER", "other", "Another way."),
)


class InquiryPerspective(Choice):
    """One of: peopleCoached, supporters, practitioners, champions, trainers, managers, partners,
    other.
    """

    source: ClassVar[str] = "CoachingKit"

    PEOPLE_COACHED: ClassVar[InquiryPerspective]
    """People who were coached."""
    SUPPORTERS: ClassVar[InquiryPerspective]
    """Those around them."""
    PRACTITIONERS: ClassVar[InquiryPerspective]
    """Those who coach."""
    CHAMPIONS: ClassVar[InquiryPerspective]
    """Champions."""
    TRAINERS: ClassVar[InquiryPerspective]
    """Trainers."""
    MANAGERS: ClassVar[InquiryPerspective]
    """Managers."""
    PARTNERS: ClassVar[InquiryPerspective]
    """Partner organisations."""
    OTHER: ClassVar[InquiryPerspective]
    """Another: see otherPerspective."""


_INQUIRY_PERSPECTIVE = define(
    InquiryPerspective,
    (1, "PEOPLE_COACHED", "peopleCoached", "People who were coached."),
    (2, "SUPPORTERS", "supporters", "Those around them."),
    (3, "PRACTITIONERS", "practitioners", "Those who coach."),
    (4, "CHAMPIONS", "champions", "Champions."),
    (5, "TRAINERS", "trainers", "Trainers."),
    (6, "MANAGERS", "managers", "Managers."),
    (7, "PARTNERS", "partners", "Partner organisations."),
    (8, "OTHER", "other", "Another: see otherPerspective."),
)


class Audience(Choice):
    """One of: peopleCoached, supporters, public, practitioners, managers, commissioners, partners,
    other.
    """

    source: ClassVar[str] = "CoachingKit"

    PEOPLE_COACHED: ClassVar[Audience]
    """People who are or may be coached."""
    SUPPORTERS: ClassVar[Audience]
    """Those around them."""
    PUBLIC: ClassVar[Audience]
    """Everybody."""
    PRACTITIONERS: ClassVar[Audience]
    """Those who coach."""
    MANAGERS: ClassVar[Audience]
    """Managers."""
    COMMISSIONERS: ClassVar[Audience]
    """Those who pay."""
    PARTNERS: ClassVar[Audience]
    """Partner organisations."""
    OTHER: ClassVar[Audience]
    """Others: see otherAudience."""


_AUDIENCE = define(
    Audience,
    (1, "PEOPLE_COACHED", "peopleCoached", "People who are or may be coached."),
    (2, "SUPPORTERS", "supporters", "Those around them."),
    (3, "PUBLIC", "public", "Everybody."),
    (4, "PRACTITIONERS", "practitioners", "Those who coach."),
    (5, "MANAGERS", "managers", "Managers."),
    (6, "COMMISSIONERS", "commissioners", "Those who pay."),
    (7, "PARTNERS", "partners", "Partner organisations."),
    (8, "OTHER", "other", "Others: see otherAudience."),
)


class StoryStatus(Choice):
    """One of: draft, published, withdrawn."""

    source: ClassVar[str] = "CoachingKit"

    DRAFT: ClassVar[StoryStatus]
    """It is being written."""
    PUBLISHED: ClassVar[StoryStatus]
    """It is told."""
    WITHDRAWN: ClassVar[StoryStatus]
    """It is to be taken down wherever it is."""


_STORY_STATUS = define(
    StoryStatus,
    (1, "DRAFT", "draft", "It is being written."),
    (2, "PUBLISHED", "published", "It is told."),
    (3, "WITHDRAWN", "withdrawn", "It is to be taken down wherever it is."),
)


class CommunicationChannel(Choice):
    """One of: leaflet, poster, newsletter, blog, talk, socialMedia, other."""

    source: ClassVar[str] = "CoachingKit"

    LEAFLET: ClassVar[CommunicationChannel]
    """A leaflet."""
    POSTER: ClassVar[CommunicationChannel]
    """A poster."""
    NEWSLETTER: ClassVar[CommunicationChannel]
    """A newsletter."""
    BLOG: ClassVar[CommunicationChannel]
    """A blog."""
    TALK: ClassVar[CommunicationChannel]
    """A talk."""
    SOCIAL_MEDIA: ClassVar[CommunicationChannel]
    """Social media."""
    OTHER: ClassVar[CommunicationChannel]
    """Another: see otherChannel."""


_COMMUNICATION_CHANNEL = define(
    CommunicationChannel,
    (1, "LEAFLET", "leaflet", "A leaflet."),
    (2, "POSTER", "poster", "A poster."),
    (3, "NEWSLETTER", "newsletter", "A newsletter."),
    (4, "BLOG", "blog", "A blog."),
    (5, "TALK", "talk", "A talk."),
    (6, "SOCIAL_MEDIA", "socialMedia", "Social media."),
    (7, "OTHER", "other", "Another: see otherChannel."),
)


class ResourceForm(Choice):
    """One of: text, picture, film, object, sound."""

    source: ClassVar[str] = "CoachingKit"

    TEXT: ClassVar[ResourceForm]
    """Something to read."""
    PICTURE: ClassVar[ResourceForm]
    """A picture."""
    FILM: ClassVar[ResourceForm]
    """A film."""
    OBJECT: ClassVar[ResourceForm]
    """A thing."""
    SOUND: ClassVar[ResourceForm]
    """A sound."""


_RESOURCE_FORM = define(
    ResourceForm,
    (1, "TEXT", "text", "Something to read."),
    (2, "PICTURE", "picture", "A picture."),
    (3, "FILM", "film", "A film."),
    (4, "OBJECT", "object", "A thing."),
    (5, "SOUND", "sound", "A sound."),
)


class ReadingEase(Choice):
    """One of: easyRead, plain, everyday, professional."""

    source: ClassVar[str] = "CoachingKit"

    EASY_READ: ClassVar[ReadingEase]
    """Easy-read: short sentences with pictures."""
    PLAIN: ClassVar[ReadingEase]
    """Plain language."""
    EVERYDAY: ClassVar[ReadingEase]
    """Everyday language."""
    PROFESSIONAL: ClassVar[ReadingEase]
    """For professionals."""


_READING_EASE = define(
    ReadingEase,
    (1, "EASY_READ", "easyRead", "Easy-read: short sentences with pictures."),
    (2, "PLAIN", "plain", "Plain language."),
    (3, "EVERYDAY", "everyday", "Everyday language."),
    (4, "PROFESSIONAL", "professional", "For professionals."),
)


class OutcomeMeasure(Choice):
    """One of: contacts, caseloadTurnover, appointments, cost, benefit, returns, other."""

    source: ClassVar[str] = "CoachingKit"

    CONTACTS: ClassVar[OutcomeMeasure]
    """Contacts."""
    CASELOAD_TURNOVER: ClassVar[OutcomeMeasure]
    """Turnover of the caseload."""
    APPOINTMENTS: ClassVar[OutcomeMeasure]
    """Appointments."""
    COST: ClassVar[OutcomeMeasure]
    """Cost."""
    BENEFIT: ClassVar[OutcomeMeasure]
    """Benefit."""
    RETURNS: ClassVar[OutcomeMeasure]
    """Returns or responses."""
    OTHER: ClassVar[OutcomeMeasure]
    """Another: see otherMeasure."""


_OUTCOME_MEASURE = define(
    OutcomeMeasure,
    (1, "CONTACTS", "contacts", "Contacts."),
    (2, "CASELOAD_TURNOVER", "caseloadTurnover", "Turnover of the caseload."),
    (3, "APPOINTMENTS", "appointments", "Appointments."),
    (4, "COST", "cost", "Cost."),
    (5, "BENEFIT", "benefit", "Benefit."),
    (6, "RETURNS", "returns", "Returns or responses."),
    (7, "OTHER", "other", "Another: see otherMeasure."),
)


class ReportScope(Choice):
    """One of: client, practitioner, place."""

    source: ClassVar[str] = "CoachingKit"

    CLIENT: ClassVar[ReportScope]
    """One client: what exists for the actor in that file."""
    PRACTITIONER: ClassVar[ReportScope]
    """One practitioner: what exists for the actor in that file."""
    PLACE: ClassVar[ReportScope]
    """Everything that the actor's organisation opened, as figures that name nobody."""


_REPORT_SCOPE = define(
    ReportScope,
    (1, "CLIENT", "client", "One client: what exists for the actor in that file."),
    (
        2,
        "PRACTITIONER",
        "practitioner",
        "One practitioner: what exists for the actor in that file.",
    ),
    (
        3,
        "PLACE",
        "place",
        "Everything that the actor's organisation opened, as figures that name nobody.",
    ),
)


class NotComputable(Choice):
    """One of: noData, noScores, notScoredTwice, noScale, noGoal, mixedScales, outsideScale,
    betweenSteps, negativeWeight, unknownInstrument, unknownVersion, versionNotNamed,
    unknownCutSet, unknownItem, itemTwice, tooFewItems, noComposite, denominatorZero,
    notCounted, countsContradict, tooLarge, parameterOutside, periodNotClosed, noSource,
    mixedRaters, otherPartition, suppressed, unknownChangeRule, notThere, wasBefore,
    cutSetNotNamed, timeNotKnown.
    """

    source: ClassVar[str] = "CoachingKit"

    NO_DATA: ClassVar[NotComputable]
    """Nothing was recorded yet."""
    NO_SCORES: ClassVar[NotComputable]
    """There is no score."""
    NOT_SCORED_TWICE: ClassVar[NotComputable]
    """Nothing was scored both times."""
    NO_SCALE: ClassVar[NotComputable]
    """A goal has no scale."""
    NO_GOAL: ClassVar[NotComputable]
    """A score is about no goal."""
    MIXED_SCALES: ClassVar[NotComputable]
    """Values of different scales do not go together."""
    OUTSIDE_SCALE: ClassVar[NotComputable]
    """A value lies outside of its scale."""
    BETWEEN_STEPS: ClassVar[NotComputable]
    """A value lies between the steps of its scale."""
    NEGATIVE_WEIGHT: ClassVar[NotComputable]
    """A weight is negative."""
    UNKNOWN_INSTRUMENT: ClassVar[NotComputable]
    """The instrument is not registered."""
    UNKNOWN_VERSION: ClassVar[NotComputable]
    """This version of the instrument is not registered."""
    VERSION_NOT_NAMED: ClassVar[NotComputable]
    """Several versions of the instrument are registered, and none is named."""
    UNKNOWN_CUT_SET: ClassVar[NotComputable]
    """The instrument has no cut set of this name and version."""
    UNKNOWN_ITEM: ClassVar[NotComputable]
    """The instrument has no item of this number."""
    ITEM_TWICE: ClassVar[NotComputable]
    """An item has more than one value."""
    TOO_FEW_ITEMS: ClassVar[NotComputable]
    """Fewer items were answered than the instrument asks for."""
    NO_COMPOSITE: ClassVar[NotComputable]
    """The instrument makes no total of its items."""
    DENOMINATOR_ZERO: ClassVar[NotComputable]
    """There is nothing to divide by: the denominator is 0."""
    NOT_COUNTED: ClassVar[NotComputable]
    """Nobody counted it."""
    COUNTS_CONTRADICT: ClassVar[NotComputable]
    """Counts contradict each other."""
    TOO_LARGE: ClassVar[NotComputable]
    """A number is too large to compute with."""
    PARAMETER_OUTSIDE: ClassVar[NotComputable]
    """A parameter lies outside of its bounds."""
    PERIOD_NOT_CLOSED: ClassVar[NotComputable]
    """The period is not one that figures are given for."""
    NO_SOURCE: ClassVar[NotComputable]
    """An amount has no source."""
    MIXED_RATERS: ClassVar[NotComputable]
    """What different people said does not go together."""
    OTHER_PARTITION: ClassVar[NotComputable]
    """The table is not by the partitions of its rule."""
    SUPPRESSED: ClassVar[NotComputable]
    """It is about so few people that it could tell of them."""
    UNKNOWN_CHANGE_RULE: ClassVar[NotComputable]
    """The instrument has no change rule of this name for this figure."""
    NOT_THERE: ClassVar[NotComputable]
    """What it is about is not there for whoever asks."""
    WAS_BEFORE: ClassVar[NotComputable]
    """It was before what it would be counted from."""
    CUT_SET_NOT_NAMED: ClassVar[NotComputable]
    """Several cut sets of the instrument fit, and none is named with its version."""
    TIME_NOT_KNOWN: ClassVar[NotComputable]
    """It is not known well enough when something was."""


_NOT_COMPUTABLE = define(
    NotComputable,
    (1, "NO_DATA", "noData", "Nothing was recorded yet."),
    (2, "NO_SCORES", "noScores", "There is no score."),
    (3, "NOT_SCORED_TWICE", "notScoredTwice", "Nothing was scored both times."),
    (4, "NO_SCALE", "noScale", "A goal has no scale."),
    (5, "NO_GOAL", "noGoal", "A score is about no goal."),
    (6, "MIXED_SCALES", "mixedScales", "Values of different scales do not go together."),
    (7, "OUTSIDE_SCALE", "outsideScale", "A value lies outside of its scale."),
    (8, "BETWEEN_STEPS", "betweenSteps", "A value lies between the steps of its scale."),
    (9, "NEGATIVE_WEIGHT", "negativeWeight", "A weight is negative."),
    (10, "UNKNOWN_INSTRUMENT", "unknownInstrument", "The instrument is not registered."),
    (11, "UNKNOWN_VERSION", "unknownVersion", "This version of the instrument is not registered."),
    (
        12,
        "VERSION_NOT_NAMED",
        "versionNotNamed",
        "Several versions of the instrument are registered, and none is named.",
    ),
    (
        13,
        "UNKNOWN_CUT_SET",
        "unknownCutSet",
        "The instrument has no cut set of this name and version.",
    ),
    (14, "UNKNOWN_ITEM", "unknownItem", "The instrument has no item of this number."),
    (15, "ITEM_TWICE", "itemTwice", "An item has more than one value."),
    (16, "TOO_FEW_ITEMS", "tooFewItems", "Fewer items were answered than the instrument asks for."),
    (17, "NO_COMPOSITE", "noComposite", "The instrument makes no total of its items."),
    (
        18,
        "DENOMINATOR_ZERO",
        "denominatorZero",
        "There is nothing to divide by: the denominator is 0.",
    ),
    (19, "NOT_COUNTED", "notCounted", "Nobody counted it."),
    (20, "COUNTS_CONTRADICT", "countsContradict", "Counts contradict each other."),
    (21, "TOO_LARGE", "tooLarge", "A number is too large to compute with."),
    (22, "PARAMETER_OUTSIDE", "parameterOutside", "A parameter lies outside of its bounds."),
    (
        23,
        "PERIOD_NOT_CLOSED",
        "periodNotClosed",
        "The period is not one that figures are given for.",
    ),
    (24, "NO_SOURCE", "noSource", "An amount has no source."),
    (25, "MIXED_RATERS", "mixedRaters", "What different people said does not go together."),
    (26, "OTHER_PARTITION", "otherPartition", "The table is not by the partitions of its rule."),
    (27, "SUPPRESSED", "suppressed", "It is about so few people that it could tell of them."),
    (
        28,
        "UNKNOWN_CHANGE_RULE",
        "unknownChangeRule",
        "The instrument has no change rule of this name for this figure.",
    ),
    (29, "NOT_THERE", "notThere", "What it is about is not there for whoever asks."),
    (30, "WAS_BEFORE", "wasBefore", "It was before what it would be counted from."),
    (
        31,
        "CUT_SET_NOT_NAMED",
        "cutSetNotNamed",
        "Several cut sets of the instrument fit, and none is named with its version.",
    ),
    (32, "TIME_NOT_KNOWN", "timeNotKnown", "It is not known well enough when something was."),
)


class LoopPart(Choice):
    """One of: plan, practice, observation, reflection, feedback."""

    source: ClassVar[str] = "Occupational performance coaching: the five features."

    PLAN: ClassVar[LoopPart]
    """A plan made together."""
    PRACTICE: ClassVar[LoopPart]
    """Practice in real life."""
    OBSERVATION: ClassVar[LoopPart]
    """Somebody watched it being used."""
    REFLECTION: ClassVar[LoopPart]
    """Looking back."""
    FEEDBACK: ClassVar[LoopPart]
    """Feedback."""


_LOOP_PART = define(
    LoopPart,
    (1, "PLAN", "plan", "A plan made together."),
    (2, "PRACTICE", "practice", "Practice in real life."),
    (3, "OBSERVATION", "observation", "Somebody watched it being used."),
    (4, "REFLECTION", "reflection", "Looking back."),
    (5, "FEEDBACK", "feedback", "Feedback."),
)


class ConsentHindrance(Choice):
    """One of: refused, withdrawn, notBegun, over, nobodyDecides."""

    source: ClassVar[str] = "CoachingKit"

    REFUSED: ClassVar[ConsentHindrance]
    """It was refused."""
    WITHDRAWN: ClassVar[ConsentHindrance]
    """It was withdrawn."""
    NOT_BEGUN: ClassVar[ConsentHindrance]
    """It has not begun."""
    OVER: ClassVar[ConsentHindrance]
    """Its time is over."""
    NOBODY_DECIDES: ClassVar[ConsentHindrance]
    """Whoever gave it may not decide, or no longer."""


_CONSENT_HINDRANCE = define(
    ConsentHindrance,
    (1, "REFUSED", "refused", "It was refused."),
    (2, "WITHDRAWN", "withdrawn", "It was withdrawn."),
    (3, "NOT_BEGUN", "notBegun", "It has not begun."),
    (4, "OVER", "over", "Its time is over."),
    (5, "NOBODY_DECIDES", "nobodyDecides", "Whoever gave it may not decide, or no longer."),
)
