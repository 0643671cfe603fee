"""Who may do what: every combination of the rules, against a model of them."""

from __future__ import annotations

import itertools
import json
from typing import Any, Dict, Iterator, List, NamedTuple, Tuple

import pytest
from access_model import FileModel, Who, redacted
from access_world import LINK_NAMES, ROLES, TOMORROW, World, outcome, type_of, who

from coachingkit.actor import Actor
from coachingkit.choices import (
    AgreementAnswer,
    AuthorityKind,
    ConcernKind,
    ConsentBasis,
    ConsentScope,
    ConsentStatus,
    VisibilityLimit,
)
from coachingkit.records import (
    KINDS,
    AboutMe,
    Action,
    Agreement,
    Barrier,
    Client,
    Concern,
    Consent,
    ConsentRecipient,
    Conversation,
    Cycle,
    Decision,
    Experience,
    Feedback,
    Goal,
    Identifier,
    Observation,
    PeerObservation,
    Practice,
    Practitioner,
    Provision,
    Record,
    Reflection,
    Score,
    Strategy,
    Supporter,
    SupporterAuthority,
    UsageReturn,
)
from coachingkit.values import Concept, PartialDate, new_id

ANNA = who("anna", "riverside", "coach")
PAST, FUTURE = PartialDate(2020), PartialDate(2099)
ORGANISATIONS = ("riverside", "lakeside", "hillside")
PEOPLE = ("anna", "kim", "sam", "paul", "nobody")

VISIBILITIES: Dict[str, List[VisibilityLimit]] = {
    "none": [],
    "notForClient": [VisibilityLimit.NOT_FOR_CLIENT],
    "notForSupporters": [VisibilityLimit.NOT_FOR_SUPPORTERS],
    "both": [VisibilityLimit.NOT_FOR_CLIENT, VisibilityLimit.NOT_FOR_SUPPORTERS],
    "authorOnly": [VisibilityLimit.AUTHOR_ONLY],
}


def of_kind(kind: str) -> Record:
    """The least that a record of a kind says."""
    made: Dict[str, Any] = {
        "client": lambda: Client(culture_notes="x"),
        "supporter": lambda: Supporter(agreed_to_be_recorded=True),
        "consent": lambda: Consent(status=ConsentStatus.GIVEN, scope=ConsentScope.BE_COACHED),
        "concern": lambda: Concern(nature=ConcernKind.RISK, words="x", staff=["paul"]),
        "score": lambda: Score(instrument=Concept(text="x"), total=1),
        "goal": lambda: Goal(statement="x"),
        "agreement": lambda: Agreement(answer=AgreementAnswer.AGREE),
    }
    return made[kind]() if kind in made else type_of(kind)(language="en")


class Stage(NamedTuple):
    """A world with a file in which everything stands that the rules speak of."""

    world: World
    file: FileModel
    named: Dict[str, Record]


def staged() -> Stage:
    """A client's file: goals with steps and what hangs on them, people, papers, limits."""
    world = World()
    file = world.open_file(ANNA)
    named: Dict[str, Record] = {}

    def add(name: str, record: Record, by: Who = ANNA) -> str:
        assert world.save(by, file, record)
        named[name] = record
        return record.id

    client = add("client", Client(actor_id="kim", identifiers=[Identifier("urn:nhs", "1")]))
    sam = add("sam", Supporter(actor_id="sam", may_be_coachee=True))
    add("other supporter", Supporter(actor_id="robin"))
    bigger = add("bigger", Goal(statement="x"))
    shared = add("shared", Goal(statement="x", part_of=bigger))
    step = add("step", Goal(statement="x", part_of=shared))
    other = add("other", Goal(statement="x", related=[shared]))
    strategy = add("strategy", Strategy(idea="x", goals=[shared]))
    of_step = add("of step", Strategy(idea="x", goals=[step], adapts=strategy))
    cycle = add("cycle", Cycle(strategy=of_step, number=1))
    practice = add("practice", Practice(cycle=cycle))
    add("reflection", Reflection(practice=practice, people=[client, sam], related=[bigger]))
    both = add("both", Strategy(idea="x", goals=[shared, other]))
    add("of both", Practice(strategy=both))
    add("of bigger", Strategy(idea="x", goals=[bigger], replaces=strategy))
    talk = add("talk", Conversation(goals=[]))
    add("of talk", Reflection(conversation=talk, goal=shared))
    add("action", Action(goals=[step], performers=[sam]))
    add("score", Score(instrument=Concept(text="x"), total=1, goal=other))
    add("observation", Observation(practice=practice, observer=sam))
    add("feedback", Feedback(strategy=strategy))
    decision = add("decision", Decision(decided="x", goals=[shared], evidence=[practice]))
    add("agreement", Agreement(answer=AgreementAnswer.AGREE, decision=decision, on_version=1))
    add("agreement of other", Agreement(answer=AgreementAnswer.AGREE, goal=other, stakeholder=sam))
    add("barrier", Barrier(words="x", goals=[step], people=[client]))
    add("provision", Provision(what="x", goals=[shared, other]))
    add("experience", Experience(words="x", conversation=talk))
    add("about me", AboutMe(what_matters="x", supporters=[sam]))
    robin = named["other supporter"].id
    add("hidden from sam", Feedback(goal=shared, hidden_from=[sam]))
    add("hidden from robin", Feedback(goal=shared, hidden_from=[robin]))
    add("hidden from both", Goal(statement="x", part_of=shared, hidden_from=[robin, sam]))
    secret = Feedback(goal=shared, hidden_from=[sam], visibility=VISIBILITIES["authorOnly"])
    add("hidden and of its author", secret)
    once = Feedback(goal=shared, hidden_from=[sam])
    add("once hidden from sam", once)
    once.hidden_from = []
    assert world.save(ANNA, file, once)
    for name, limits in VISIBILITIES.items():
        add(f"limited {name}", Feedback(goal=shared, visibility=limits))
        goal = Goal(statement="x", visibility=limits, part_of=shared)
        hidden = add(f"goal {name}", goal)
        if name != "authorOnly":
            add(f"hangs on {name}", Practice(goal=hidden))
            add(f"hangs on shared and {name}", Strategy(idea="x", goals=[shared, hidden]))
    add("own", Goal(statement="x", related=[shared]), who("kim", "riverside", "client"))
    add("concern", Concern(nature=ConcernKind.RISK, words="x", staff=["paul"]))
    add("concern of nobody", Concern(nature=ConcernKind.RISK, words="x", related=[shared]))
    add("concern of people", Concern(nature=ConcernKind.RISK, words="x", staff=["kim", "sam"]))
    narrow = Concern(nature=ConcernKind.RISK, words="x", staff=["paul"])
    narrow.visibility = VISIBILITIES["authorOnly"]
    add("concern of its author", narrow)
    # Versions of which some are hidden, one that was retracted, and ones that are gone.
    once = Goal(statement="x", visibility=VISIBILITIES["notForClient"])
    add("once hidden", once)
    once.visibility = []
    assert world.save(ANNA, file, once)
    for name in ("retracted", "expunged"):
        add(name, Goal(statement="x", part_of=shared))
    gone_for_robin = Feedback(goal=shared, hidden_from=[robin])
    add("expunged and hidden", gone_for_robin)
    assert world.expunge(ANNA, file, file.records[gone_for_robin.id])
    assert world.retract(ANNA, file, file.records[named["retracted"].id])
    assert world.expunge(ANNA, file, file.records[named["expunged"].id])
    gone = Reflection(visibility=VISIBILITIES["authorOnly"], language="en")
    add("expunged of one", gone)
    assert world.expunge(ANNA, file, file.records[gone.id])
    return Stage(world, file, named)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """The file, made once."""
    made = staged()
    yield made
    made.world.store.close()


RECIPIENTS = (
    ("lakeside", ConsentRecipient(organisation="lakeside")),
    ("paul", ConsentRecipient(organisation="lakeside", practitioner="paul")),
    ("sam", None),
)


def consent_states(sam: str, client: str) -> Dict[str, Dict[str, Any]]:
    """What a consent says, by what is the matter with it."""
    parent = {"basis": ConsentBasis.PARENTAL_RESPONSIBILITY, "given_by": sam}
    return {
        "in force": {"from_": PAST, "until": FUTURE},
        "by the client": {"given_by": client, "basis": ConsentBasis.OWN},
        "other purpose": {"purposes": ["HRESCH"]},
        "several purposes": {"purposes": ["HRESCH", "TREAT"]},
        "not yet": {"from_": FUTURE},
        "expired": {"until": PAST},
        "withdrawn": {"status": ConsentStatus.WITHDRAWN},
        "withdrawn on a day": {"withdrawn_on": PAST},
        "to be withdrawn": {"withdrawn_on": FUTURE},
        "refused": {"status": ConsentStatus.REFUSED},
        "by a parent": parent,
        "by an attorney who is none": {"basis": ConsentBasis.ATTORNEY, "given_by": sam},
        "own, by another": {"basis": ConsentBasis.OWN, "given_by": sam},
        "without a ground, by another": {"given_by": sam},
        "in best interests": {"basis": ConsentBasis.BEST_INTERESTS, "given_by": sam},
        "on another legal ground": {"basis": ConsentBasis.OTHER_LEGAL_GROUND, "given_by": sam},
        "in best interests, expired": {"basis": ConsentBasis.BEST_INTERESTS, "until": PAST},
        "for its author only": {"visibility": VISIBILITIES["authorOnly"]},
        "not for the client": {"visibility": VISIBILITIES["notForClient"]},
    }


AUTHORITIES: Dict[str, Dict[str, Any]] = {
    "none": {},
    "parent": {"authorities": [AuthorityKind.PARENTAL_RESPONSIBILITY]},
    "attorney": {"authorities": [AuthorityKind.ATTORNEY]},
    "none of those": {"authorities": [AuthorityKind.NONE]},
    "court": {"authorities": [AuthorityKind.PARENTAL_RESPONSIBILITY, AuthorityKind.COURT_LIMIT]},
    "must not see": {
        "authorities": [AuthorityKind.PARENTAL_RESPONSIBILITY],
        "must_not_see": True,
    },
}


def set_authority(stage: Stage, name: str, until: Any = None, from_: Any = None) -> None:
    """Gives the supporter an authority; an end holds for the first of them."""
    sam = stage.named["sam"]
    assert isinstance(sam, Supporter)
    says = AUTHORITIES[name]
    sam.authorities = [SupporterAuthority(kind) for kind in says.get("authorities", [])]
    for authority in sam.authorities[:1]:
        authority.until, authority.from_ = until, from_
    sam.must_not_see = says.get("must_not_see")
    assert stage.world.save(ANNA, stage.file, sam)


def set_consent(stage: Stage, consent: Consent, says: Dict[str, Any], scope: str) -> None:
    """Makes a consent say something else."""
    defaults: Dict[str, Any] = {
        "status": ConsentStatus.GIVEN,
        **dict.fromkeys(("from_", "until", "basis", "given_by", "withdrawn_on")),
        "purposes": [],
        "visibility": [],
        "goals": [],
        "kinds": [],
    }
    for name, value in {**defaults, **says}.items():
        setattr(consent, name, value)
    consent.scope = {
        "wholeFile": ConsentScope.WHOLE_FILE,
        "kinds": ConsentScope.KINDS,
        "goals": ConsentScope.GOALS,
        "beCoached": ConsentScope.BE_COACHED,
    }[scope]
    if scope == "goals":
        consent.goals = [stage.named["shared"].id]
    if scope == "kinds":
        consent.kinds = ["goal", "consent", "reflection", "practice"]
    assert stage.world.save(ANNA, stage.file, consent)


def everybody(purpose: str = "TREAT") -> List[Who]:
    """Each role, in each organisation, as each person."""
    return [
        who(person, organisation, role, purpose=purpose)
        for role, organisation, person in itertools.product(ROLES, ORGANISATIONS, PEOPLE)
    ]


def one_of_each() -> List[Who]:
    """Each role in each organisation, as who is one."""
    names = {"client": "kim", "supporter": "sam", "practitioner": "paul"}
    return [
        ANNA,
        *(
            who(names.get(role, "nobody"), organisation, role)
            for role, organisation in itertools.product(ROLES, ORGANISATIONS)
        ),
    ]


def shared_consents(stage: Stage) -> Iterator[Tuple[str, str, str, Consent]]:
    """One consent for each recipient, in each scope and state, one after the other."""
    sam, client = stage.named["sam"].id, stage.named["client"].id
    for name, recipient in RECIPIENTS:
        consent = Consent(recipients=[recipient or ConsentRecipient(supporter=sam)])
        for scope in ("wholeFile", "kinds", "goals", "beCoached"):
            for state, says in consent_states(sam, client).items():
                set_consent(stage, consent, says, scope)
                yield name, scope, state, consent
        set_consent(stage, consent, {}, "wholeFile")
        assert stage.world.retract(ANNA, stage.file, stage.file.records[consent.id])
        yield name, "wholeFile", "entered in error", consent


def test_each_role_sees_by_every_verb_what_the_table_says(stage: Stage) -> None:
    for one in [*everybody(), *everybody("HRESCH")]:
        stage.world.check_everything(one, stage.file)


def test_tables_that_are_built_again_say_the_same() -> None:
    stage = staged()
    consent = Consent(recipients=[ConsentRecipient(organisation="lakeside")])
    set_consent(stage, consent, {}, "goals")
    set_authority(stage, "attorney")
    stage.world.store.rebuild()
    for one in [*one_of_each(), *everybody()]:
        stage.world.check_everything(one, stage.file)
    assert stage.world.actor(who("otto", "riverside", "administrator")).verify().intact


def test_the_staff_that_a_concern_names_changes_with_each_version() -> None:
    world = World()
    file = world.open_file(ANNA)
    concern = Concern(nature=ConcernKind.RISK, words="x", staff=["bert", "paul"])
    people = [
        *(who(person, "riverside", "coach") for person in ("anna", "bert", "carl")),
        who("paul", "riverside", "practitioner"),
        who("bert", "lakeside", "coach"),
        who("bert", "riverside", "reception", "manager"),
    ]
    for staff, by in (
        (["bert", "paul"], ANNA),
        (["bert"], ANNA),
        (["paul", "anna"], people[1]),
        ([], people[1]),
        (["carl"], people[1]),
    ):
        concern.staff = staff
        assert world.save(by, file, concern)
        for one in people:
            world.check_everything(one, file)


def test_what_several_roles_give_adds_up(stage: Stage) -> None:
    for pair in itertools.combinations(ROLES, 2):
        for organisation, person in itertools.product(ORGANISATIONS, PEOPLE):
            stage.world.check_lists(who(person, organisation, *pair), stage.file)


def test_every_state_of_every_consent_shares_what_it_says() -> None:
    stage = staged()
    add_consents = shared_consents(stage)
    set_authority(stage, "parent")
    for number, _ in enumerate(add_consents):
        # With each kind of authority for those consents that rest on one.
        for one in [*one_of_each(), *everybody("HRESCH" if number % 2 else "TREAT")]:
            stage.world.check_lists(one, stage.file)


def test_a_consent_in_force_shares_by_every_verb() -> None:
    stage = staged()
    sam = stage.named["sam"].id
    for _, recipient in RECIPIENTS:
        consent = Consent(recipients=[recipient or ConsentRecipient(supporter=sam)])
        for scope in ("wholeFile", "kinds", "goals"):
            set_consent(stage, consent, {}, scope)
            for one in one_of_each():
                stage.world.check_everything(one, stage.file)


def test_a_supporter_sees_by_authority_and_a_consent_lapses_with_it() -> None:
    stage = staged()
    sam = stage.named["sam"].id
    says = consent_states(sam, "")["by a parent"]
    consent = Consent(recipients=[ConsentRecipient(organisation="lakeside")])
    actors = everybody()
    for name, (from_, until) in itertools.product(
        AUTHORITIES, [(None, None), (PAST, FUTURE), (FUTURE, None), (None, PAST)]
    ):
        set_authority(stage, name, until, from_)
        for scope in ("wholeFile", "goals"):
            set_consent(stage, consent, says, scope)
            for one in actors:
                stage.world.check_lists(one, stage.file)


def test_what_staff_decided_lapses_with_nobodys_authority() -> None:
    stage = staged()
    sam, paul = stage.named["sam"], who("paul", "lakeside", "coach")
    consent = Consent(recipients=[ConsentRecipient(organisation="lakeside")])

    def is_shared() -> bool:
        for one in one_of_each():
            stage.world.check_lists(one, stage.file)
        return stage.file.exists(paul, TOMORROW)

    for state in ("in best interests", "on another legal ground"):
        set_authority(stage, "parent")
        set_consent(stage, consent, consent_states(sam.id, "")[state], "wholeFile")
        assert is_shared()
        for name, until in (
            ("parent", PAST),
            ("none", None),
            ("court", None),
            ("must not see", None),
        ):
            set_authority(stage, name, until)
            assert is_shared(), (state, name)
        consent.withdrawn_on = PAST
        assert stage.world.save(ANNA, stage.file, consent)
        assert not is_shared()
    set_consent(stage, consent, consent_states(sam.id, "")["in best interests"], "wholeFile")
    assert stage.world.retract(ANNA, stage.file, stage.file.records[sam.id])
    assert is_shared()


def test_with_death_the_login_of_the_client_ends() -> None:
    stage = staged()
    kim = who("kim", "riverside", "client")
    assert stage.file.exists(kim, TOMORROW)
    client = stage.named["client"]
    assert isinstance(client, Client)
    client.deceased_date = PAST
    assert stage.world.save(ANNA, stage.file, client)
    stage.world.check_everything(kim, stage.file)
    assert not stage.file.exists(kim, TOMORROW)


KINDS_OF_CLIENTS = (
    *("client", "supporter", "engagement", "conversation", "goal", "strategy", "cycle", "practice"),
    *("observation", "reflection", "feedback", "action", "score", "consent", "concern"),
    *("about_me", "provision", "agreement", "barrier", "decision", "experience"),
)


def test_each_role_writes_what_the_table_says() -> None:
    stage = staged()
    sam = stage.named["sam"].id
    consents = [
        Consent(recipients=[recipient or ConsentRecipient(supporter=sam)])
        for _, recipient in RECIPIENTS
    ]
    for scope in ("wholeFile", "kinds", "goals", "beCoached"):
        for consent in consents:
            set_consent(stage, consent, {}, scope)
        for one, kind in itertools.product(one_of_each(), KINDS_OF_CLIENTS):
            try_writing(stage, one, kind, [])
    for one, kind in itertools.product(one_of_each(), KINDS_OF_CLIENTS):
        for limits in VISIBILITIES.values():
            try_writing(stage, one, kind, limits)
    for pair in itertools.combinations(ROLES, 2):
        for kind in ("goal", "concern"):
            try_writing(stage, who("kim", "riverside", *pair), kind, [])


def try_writing(stage: Stage, one: Who, kind: str, limits: List[VisibilityLimit]) -> None:
    """Adds, changes, retracts and expunges; each is done or refused as the model says."""
    world, file = stage.world, stage.file
    mine, theirs = of_kind(kind), of_kind(kind)
    mine.visibility = theirs.visibility = limits
    assert world.save(ANNA, file, theirs)
    for record in (mine, theirs):
        world.save(one, file, record)
        record.language = "de"
        world.save(one, file, record)
        # Saving what stands already, with the version that it was based on, is the same right.
        kept = file.records.get(record.id)
        if kept is not None:
            world.retract(one, file, kept)
            world.expunge(one, file, kept)
            world.expunge(one, file, kept)
            if kept.state != "expunged" and kept.newest.author == ANNA.name:
                world.expunge(ANNA, file, kept)


def test_an_id_that_is_taken_by_a_hidden_record_is_refused_like_a_new_one(stage: Stage) -> None:
    for one in one_of_each():
        for kind in KINDS_OF_CLIENTS:
            for kept in list(stage.file.records.values()):
                if stage.file.exists(one, TOMORROW) and stage.file.shows(one, kept, TOMORROW):
                    continue
                probe, never = of_kind(kind), of_kind(kind)
                probe.id, probe.file, never.file = kept.id, stage.file.id, stage.file.id
                actor = stage.world.actor(one)
                if stage.file.may_add(one, kind, TOMORROW):
                    assert outcome(lambda: actor.save(probe))[0] == "NotFound"  # noqa: B023
                else:
                    answer = outcome(lambda: actor.save(probe))  # noqa: B023
                    assert answer == outcome(lambda: actor.save(never)), one  # noqa: B023
                probe.version = never.version = 1
                answer = outcome(lambda: actor.save(probe))  # noqa: B023
                assert answer == outcome(lambda: actor.save(never)), one  # noqa: B023


def test_a_link_to_a_hidden_record_is_refused_like_one_to_none(stage: Stage) -> None:
    for one in one_of_each():
        if not stage.file.may_add(one, "feedback", TOMORROW):
            continue
        for kept in list(stage.file.records.values()):
            if stage.file.shows(one, kept, TOMORROW):
                continue
            actor = stage.world.actor(one)
            link = Feedback(related=[kept.id], language="en", file=stage.file.id)
            none = Feedback(related=[new_id()], language="en", file=stage.file.id)
            answer = outcome(lambda: actor.save(link))  # noqa: B023
            assert answer == outcome(lambda: actor.save(none)), one  # noqa: B023
            assert answer[0] == "InvalidLink"


def test_a_reader_cannot_repeat_the_save_of_somebody_else(stage: Stage) -> None:
    reader = stage.world.actor(who("nobody", "riverside", "practitioner"))
    goal = Goal(statement="x", file=stage.file.id)
    assert stage.world.save(ANNA, stage.file, goal)
    goal.version = 0
    assert outcome(lambda: reader.save(goal))[0] == "NotPermitted"


def test_an_earlier_version_does_not_lead_to_what_was_hidden_later(stage: Stage) -> None:
    hidden, link = Reflection(language="en"), Feedback(language="en")
    assert stage.world.save(ANNA, stage.file, hidden)
    link.related = [hidden.id]
    assert stage.world.save(ANNA, stage.file, link)
    link.related = []
    assert stage.world.save(ANNA, stage.file, link)
    hidden.visibility = VISIBILITIES["authorOnly"]
    assert stage.world.save(ANNA, stage.file, hidden)
    for role in ("coach", "practitioner"):
        stage.world.check_everything(who("paul", "riverside", role), stage.file)


def opened(actor: Actor, file: str) -> int:
    """How many entries an export opens: sealed with its key beside it is as good as read."""
    export = json.loads(actor.export_file(file))
    return sum("key" in entry for chain in export["chains"] for entry in chain["entries"])


def test_an_export_opens_what_is_seen_whole_and_nothing_else(stage: Stage) -> None:
    for one in [*one_of_each(), who("paul", "riverside", "coach")]:
        actor = stage.world.actor(one)
        if not stage.file.exists(one, TOMORROW):
            assert outcome(lambda: actor.export_file(stage.file.id))[0] == "NotFound"  # noqa: B023
            continue
        shown = stage.file.visible(one, TOMORROW)
        whole = [
            (kept.id, number)
            for kept in stage.file.records.values()
            for number, version in enumerate(kept.versions, 1)
            if kept.id in shown
            and not version.expunged
            and stage.file.shows(one, kept, TOMORROW, number)
            and version.fields == redacted(version.fields, LINK_NAMES[kept.kind], shown)
        ]
        assert opened(actor, stage.file.id) == len(whole), one


def test_a_limit_takes_away_what_another_record_of_the_same_person_gives() -> None:
    stage = staged()
    parent = [SupporterAuthority(AuthorityKind.PARENTAL_RESPONSIBILITY)]
    for person in (Supporter(actor_id="sam", must_not_see=True), Client(actor_id="kim")):
        assert stage.world.save(ANNA, stage.file, person)
        if isinstance(person, Client):
            person.deceased_date = PAST
            assert stage.world.save(ANNA, stage.file, person)
    assert stage.world.save(ANNA, stage.file, Supporter(actor_id="sam", authorities=parent))
    for one in one_of_each():
        stage.world.check_everything(one, stage.file)


def test_files_about_practice_are_for_staff_alone() -> None:
    world = World()
    for kind in ("practitioner", "organisation", "programme"):
        file = world.open_file(ANNA, kind)
        for limits in VISIBILITIES.values():
            assert world.save(ANNA, file, Goal(statement="x", visibility=limits))
        assert world.save(ANNA, file, Practitioner(consents_to_listing=True))
        for name in KINDS:
            if kind in KINDS[name].FILES:
                assert world.save(ANNA, file, of_kind(name))
        for one in everybody():
            world.check_everything(one, file)
        for one in one_of_each():
            for record in (Goal(statement="x"), Reflection(language="en"), UsageReturn()):
                world.save(one, file, record)


def entered(world: World) -> Dict[str, str]:
    """The entries of people in the register, by their actors, and of one who is nobody's."""
    register = world.open_file(ANNA, "organisation")
    ids: Dict[str, str] = {}
    for person in ("anna", "kim", "sam", "paul", None):
        entry = Practitioner(consents_to_listing=True, actor_id=person)
        assert world.save(ANNA, register, entry)
        ids[person or "none"] = entry.id
    return ids


def candid_words(entries: Dict[str, str]) -> Iterator[Record]:
    """Candid records of every kind, about everybody and nobody."""
    for entry in (None, *entries.values()):
        people = [] if entry is None else [entry]
        yield UsageReturn(language="en", practitioner=entry)
        yield PeerObservation(language="en", observer=entry)
        other = entries["none"] if entry != entries["none"] else None
        yield PeerObservation(language="en", observer=other, observed=entry)
        yield Reflection(language="en", practitioners=[*people, entries["none"]])
        yield Score(instrument=Concept(text="x"), total=1, rater_practitioner=entry)
        for may_see in (None, False, True):
            yield Experience(language="en", coaches=people, coach_may_see=may_see)


def test_candid_words_are_seen_by_whom_they_name_and_by_whom_they_are_about() -> None:
    world = World()
    entries = entered(world)
    for kind in ("practitioner", "organisation", "programme"):
        file = world.open_file(ANNA, kind)
        for record in candid_words(entries):
            assert world.save(ANNA, file, record)
            followed = Feedback(language="en", related=[record.id])
            assert world.save(ANNA, file, followed)
        for one in everybody():
            world.check_everything(one, file)
    world.store.rebuild()
    for one in one_of_each():
        world.check_everything(one, file)
    assert world.actor(who("otto", "riverside", "administrator")).verify().intact


def test_candid_words_are_shared_with_those_whom_their_versions_list() -> None:
    world = World()
    entries = entered(world)
    paul = who("paul", "riverside", "coach")
    file = world.open_file(ANNA, "practitioner")
    for record in candid_words(entries):
        for shared in (["paul"], ["kim", "nobody"], [], ["paul", "sam"]):
            record.shared_with = shared
            world.save(ANNA, file, record)
        if record.kind == "score":
            assert world.save(paul, file, record)
            assert world.retract(paul, file, file.records[record.id])
        if record.kind == "usage_return":
            assert world.expunge(ANNA, file, file.records[record.id])
    for one in everybody():
        world.check_everything(one, file)


def test_what_the_coach_may_not_see_is_candid_in_a_file_of_a_client(stage: Stage) -> None:
    for may_see, shared in itertools.product((None, False, True), ([], ["kim"], ["paul", "sam"])):
        experience = Experience(words="x", coach_may_see=may_see, shared_with=shared)
        for by in (ANNA, who("kim", "riverside", "client")):
            experience.id = new_id()
            experience.version = 0
            world_saves = stage.world.save(by, stage.file, experience)
            assert world_saves == (may_see is False or not shared)
    narrow = Experience(words="x", coach_may_see=False, shared_with=["sam", "robin", "kim"])
    narrow.hidden_from = [stage.named["sam"].id]
    assert stage.world.save(ANNA, stage.file, narrow)
    for kind in ("reflection", "score", "goal"):
        record = of_kind(kind)
        record.shared_with = ["paul"]
        assert not stage.world.save(ANNA, stage.file, record)
    for one in one_of_each():
        stage.world.check_everything(one, stage.file)


def test_an_entry_makes_somebody_a_colleague_only_by_somebody_else() -> None:
    world = World()
    entries = entered(world)
    register = next(iter(world.files.values()))
    bert = who("bert", "riverside", "coach")
    file = world.open_file(ANNA, "practitioner")
    words = UsageReturn(language="en", practitioner=entries["paul"])
    assert world.save(ANNA, file, words)

    def check() -> None:
        for one in (bert, who("paul", "riverside", "practitioner"), ANNA):
            world.check_everything(one, file)

    entry = world.actor(bert).get(register.id, entries["paul"], kind=Practitioner)
    for actor_id in ("bert", None, "bert", "lena", "bert"):
        entry.actor_id = actor_id
        assert world.save(bert, register, entry) == (actor_id != "bert")
        check()
    assert world.retract(bert, register, register.records[entry.id])
    entry.version += 1
    entry.actor_id = "bert"
    assert not world.save(bert, register, entry)
    copy = Practitioner(actor_id="bert")
    copy.id = entry.id
    assert not world.save(bert, file, copy)
    check()
    assert world.save(ANNA, register, entry)
    check()
    assert world.expunge(ANNA, register, register.records[entry.id])
    copy.version = 0
    assert not world.save(bert, file, copy)
    check()
    own = Practitioner(actor_id="bert")
    assert world.save(bert, file, own)
    assert world.save(bert, file, UsageReturn(language="en", practitioner=own.id))
    copy.id, copy.version = own.id, 0
    assert world.save(bert, register, copy)
    check()
    # One that says it is somebody else takes away what the other gives.
    copy.actor_id = "anna"
    assert world.save(bert, register, copy)
    assert world.save(ANNA, file, UsageReturn(language="en", practitioner=own.id))
    check()


def test_a_manager_sees_what_people_share_and_never_what_was_said_of_an_event() -> None:
    world = World()
    file = world.open_file(ANNA, "organisation")
    mona = who("mona", "riverside", "manager")
    shared = UsageReturn(language="en", shared_with=["mona"])
    for record in (shared, UsageReturn(language="en"), of_kind("outcome")):
        assert world.save(ANNA, file, record)
    for name in ("event_feedback", "help_request"):
        assert world.save(ANNA, file, of_kind(name))
    seen = world.actor(mona).find(Record, file.id)
    assert sorted(each.kind for each in seen) == ["outcome", "usage_return"]
    assert world.actor(mona).get(file.id, shared.id).version == 1


def test_an_emergency_opens_for_one_actor_all_but_concerns() -> None:
    stage = staged()
    for one in one_of_each():
        actor = stage.world.actor(one)
        may = bool(one.roles & {"coach", "practitioner"})
        problem, files = outcome(
            lambda: actor.break_glass("urn:test", "0", "unconscious", 5)  # noqa: B023
        )
        assert problem == ("" if may else "NotPermitted"), one
        if may:
            assert files == (stage.file.id,)
            stage.file.emergencies.add(one)
    for one in [*one_of_each(), *everybody()]:
        stage.world.check_everything(one, stage.file)
        stage.world.save(one, stage.file, Goal(statement="x"))
