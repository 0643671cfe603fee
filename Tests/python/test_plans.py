"""What is agreed and decided about a person, and that nothing of it demands a word."""

from __future__ import annotations

from typing import Iterator, Type

import pytest

from coachingkit import Attachment, PartialDate, Quantity, Role, Scale, Store
from coachingkit.actor import Actor
from coachingkit.choices import (
    AgreementAnswer,
    DecisionCapacity,
    DecisionEfficacy,
    LegalGround,
    Party,
    SaidBy,
)
from coachingkit.errors import BrokenRule, InvalidLink, MissingField, NotFound, WrongFile
from coachingkit.records import (
    AboutMe,
    Agreement,
    Barrier,
    Cycle,
    Decision,
    DecisionOption,
    Experience,
    Feedback,
    Goal,
    Informant,
    MadeFor,
    Practice,
    Provision,
    Record,
    Reflection,
    Score,
    Strategy,
    Supporter,
)
from coachingkit.values import Concept

DRAWING = Attachment("media:best-morning", "image/png")
WORDLESS = (AboutMe, Goal, Strategy, Cycle, Practice, Reflection, Feedback, Experience, Barrier)


@pytest.fixture
def anna() -> Iterator[Actor]:
    with Store.in_memory() as store, store.actor("anna", "riverside", Role.COACH) as actor:
        yield actor


@pytest.fixture
def file(anna: Actor) -> str:
    return anna.open_file("client", "urn:ehr", "4711")


@pytest.mark.parametrize("kind", WORDLESS, ids=lambda kind: str(kind.KIND))
def test_a_drawing_is_an_answer_without_a_word(kind: Type[Record], anna: Actor, file: str) -> None:
    saved = anna.save(kind(file=file, attachments=[DRAWING]))
    assert anna.get(file, saved.id, kind=kind).attachments == [DRAWING]


def test_an_agreement_is_on_a_version_of_one_thing(anna: Actor, file: str) -> None:
    goal = anna.save(Goal(statement="Walk to the bus", file=file))
    with pytest.raises(MissingField):
        anna.save(Agreement(goal=goal.id, file=file))
    word = Agreement(answer=AgreementAnswer.AGREE, goal=goal.id, on_version=goal.version, file=file)
    word.stakeholder_role, word.priority = Party.SUPPORTER, Scale(8, said_by=SaidBy.SUPPORTER)
    saved = anna.save(word)
    goal.statement = "Walk to school"
    anna.save(goal)
    (found,) = anna.find(Agreement, file, linked_to=goal.id)
    assert found.id == saved.id
    assert found.on_version is not None
    assert found.on_version < goal.version, "what changed later is open again"
    found.strategy = anna.save(Strategy(idea="Go with a friend", file=file)).id
    with pytest.raises(BrokenRule):
        anna.save(found)


def test_what_is_made_for_a_person_says_by_whom_and_on_what_ground(anna: Actor, file: str) -> None:
    mum = anna.save(Supporter(may_be_coachee=True, file=file))
    made = MadeFor(
        supporter=mum.id,
        ground=LegalGround.BEST_INTERESTS,
        capacity=DecisionCapacity.LACKS_CAPACITY,
        assessed_by="Dr Okafor",
        assessed_on=PartialDate(2026, 2, 27),
        support_given="Photos, and a day to think it over",
        review_date=PartialDate(2026, 9),
    )
    word = Agreement(answer=AgreementAnswer.AGREE, made_for=made, file=file)
    assert anna.get(file, anna.save(word).id, kind=Agreement).made_for == made


def test_a_decision_has_evidence_of_the_same_file(anna: Actor, file: str) -> None:
    score = anna.save(Score(instrument=Concept(text="ruler"), total=7, file=file))
    decision = Decision(
        question="Buttons or velcro?",
        options=[DecisionOption(words="Buttons", pros="As the others have"), DecisionOption()],
        cost=Quantity(18, "GBP"),
        efficacy=DecisionEfficacy.PARTLY,
        evidence=[score.id],
        file=file,
    )
    decision.options[1].picture, decision.options[1].chosen = DRAWING, True
    read = anna.get(file, anna.save(decision).id, kind=Decision)
    assert read.options == decision.options
    decision.evidence.append(anna.save(Supporter(file=file)).id)
    with pytest.raises(InvalidLink):
        anna.save(decision)


@pytest.mark.parametrize("owner", ["practitioner", "organisation", "programme"])
def test_a_file_about_practice_holds_what_names_no_client(
    owner: str, anna: Actor, file: str
) -> None:
    practice = anna.open_file(owner, "urn:ehr", "p1")
    jonah = anna.save(Goal(statement="Walk to the bus", file=file))
    anna.save(Barrier(words="No time to think", file=practice))
    anna.save(Decision(decided="The refresher", file=practice))
    anna.save(Experience(words="She waited", file=practice))
    with pytest.raises(InvalidLink):
        anna.save(Barrier(goals=[jonah.id], file=practice))
    supporter = anna.save(Supporter(file=file))
    with pytest.raises(InvalidLink):
        anna.save(Experience(informants=[Informant(record=supporter.id)], file=practice))
    for kind in (AboutMe, Provision, Agreement):
        record = kind(file=practice)
        if isinstance(record, Agreement):
            record.answer = AgreementAnswer.AGREE
        with pytest.raises(WrongFile):
            anna.save(record)


def test_what_the_coach_may_not_see_is_candid(anna: Actor, file: str) -> None:
    experience = Experience(words="Rushed", coach_may_see=False, file=file)
    saved = anna.save(experience)
    with pytest.raises(NotFound), anna.store.actor("bert", "riverside", Role.COACH) as bert:
        bert.get(file, saved.id)


def test_what_belongs_together_may_be_of_several_kinds(anna: Actor, file: str) -> None:
    score = anna.save(Score(instrument=Concept(text="x"), total=1, items_answered=3, file=file))
    first = anna.save(Reflection(what_happened="x", related=[score.id], file=file))
    second = anna.save(Reflection(what_happened="x", related=[first.id], file=file))
    assert second.version == 1
    first.related = [score.id, second.id]
    with pytest.raises(BrokenRule):
        anna.save(first)
