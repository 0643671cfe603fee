#!/usr/bin/env python3
"""A small EHR: one engagement of coaching, from the referral to a goal that is met.

story.py STORE KEY_FILE      (both are made if missing)

The same story as examples/c/story.c, at the same times; it ends with the same summary. A second
run finds the client's file and only prints.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from coachingkit import Actor, Attachment, CoachingError, FileOf, PartialDate, Role, Scale, Store
from coachingkit.choices import (
    ActionPerformer,
    ActionStatus,
    AgreementAnswer,
    CoachingApproach,
    CommunicationNeed,
    ConversationMode,
    CycleDecision,
    FeedbackType,
    FileKind,
    GoalAchievementStatus,
    GoalLifecycleStatus,
    GoalOwner,
    IdeaOrigin,
    ObservationManner,
    OrganisationSector,
    PractitionerRole,
    ReferralFraming,
    ReflectionForm,
    Reflector,
    SaidBy,
    Setting,
    StrategyStatus,
    SupporterRelation,
    Technique,
)
from coachingkit.errors import Conflict, NotFound
from coachingkit.records import (
    Action,
    Client,
    Conversation,
    Cycle,
    CyclePlan,
    Engagement,
    EngagementCoachingAgreement,
    EngagementReferral,
    Feedback,
    Goal,
    HumanName,
    Observation,
    Organisation,
    Practice,
    Practitioner,
    PractitionerPost,
    Reflection,
    Strategy,
    Supporter,
)
from keys import read_key
from summary import summary

CLIENT = FileOf(FileKind.CLIENT, "urn:ehr", "4711")
RIVERSIDE = FileOf(FileKind.ORGANISATION, "urn:ehr:organisations", "riverside")
LONDON = ZoneInfo("Europe/London")


def at(day: int, hour: int) -> datetime:
    """A time in March."""
    return datetime(2026, 3, day, hour, tzinfo=LONDON)


def march(day: int) -> PartialDate:
    """A day in March."""
    return PartialDate(2026, 3, day)


class Ehr:
    """What the EHR keeps while it runs: who works with it, and what it links to."""

    def __init__(self, store: Store) -> None:
        self.anna = store.actor("anna", "riverside", Role.COACH, "TREAT")
        self.reception = store.actor("reception", "riverside", Role.COACH, "HOPERAT")

    def record_story(self) -> None:
        """The steps, in the order of the story."""
        self.people()
        self.referral()
        self.goals()
        self.first_conversation()
        self.plan()
        self.first_round()
        self.second_round()
        self.mistake()
        self.next_action()
        self.changed_goal()
        self.goal_met()

    def people(self) -> None:
        """Who coaches stands in the organisation's file, apart from every client."""
        self.organisation = self.anna.save(
            Organisation(
                file=RIVERSIDE,
                name="Riverside Children's Therapy",
                sector=OrganisationSector.COMMUNITY,
            )
        )
        self.coach = self.anna.save(
            Practitioner(
                file=RIVERSIDE,
                names=[HumanName(text="Anna Lind")],
                roles=[PractitionerRole.OCCUPATIONAL_THERAPIST],
                posts=[PractitionerPost(organisation=self.organisation.id)],
            )
        )
        # Saving the first record of a client opens the file.
        self.client = self.anna.save(
            Client(
                file=CLIENT,
                names=[HumanName(text="Sam Okafor")],
                birth_date=PartialDate(2018, 9),
                communication_needs=[CommunicationNeed.PICTURES],
            )
        )
        self.parent = self.anna.save(
            Supporter(
                file=CLIENT,
                occurred=at(2, 9),
                relation=SupporterRelation.PARENT,
                names=[HumanName(text="Maria Okafor")],
                may_be_coachee=True,
            )
        )

    def referral(self) -> None:
        """The school asks for a thing; what the child wants comes later."""
        self.engagement = self.anna.save(
            Engagement(
                file=CLIENT,
                occurred=at(2, 9),
                referral=EngagementReferral(
                    from_="Hill Road Primary School",
                    reason="Late every morning. Please send a dressing aid.",
                    framed_as=ReferralFraming.SOLUTION,
                ),
                coaching_agreement=EngagementCoachingAgreement(answer=AgreementAnswer.AGREE),
                approach=CoachingApproach.OCCUPATIONAL_PERFORMANCE_COACHING,
                coaches=[self.coach.id],
                coachees=[self.parent.id],
                responsible_organisation=self.organisation.id,
                start_date=march(2),
            )
        )

    def goals(self) -> None:
        """The goal is in the child's own words, and the confidence is what the child says."""
        self.goal = self.anna.save(
            Goal(
                file=CLIENT,
                occurred=at(2, 16),
                statement="I want to put my jumper on by myself before school.",
                whose_words=SaidBy.CLIENT,
                whose_goal=GoalOwner.CLIENT,
                why_it_matters="So I can play before the bell.",
                lifecycle_status=GoalLifecycleStatus.ACTIVE,
                confidence=Scale(3, said_by=SaidBy.CLIENT),
            )
        )
        self.step = self.anna.save(
            Goal(
                file=CLIENT,
                occurred=at(2, 17),
                statement="Find the front of my jumper.",
                whose_words=SaidBy.CLIENT,
                lifecycle_status=GoalLifecycleStatus.ACTIVE,
                part_of=self.goal.id,
            )
        )

    def first_conversation(self) -> None:
        """At home, with the mother."""
        self.anna.save(
            Conversation(
                file=CLIENT,
                occurred=at(2, 16),
                minutes=45,
                mode=ConversationMode.IN_PERSON,
                setting=Setting.HOME,
                techniques=[Technique.OPEN_QUESTIONS, Technique.SCALING],
                engagement=self.engagement.id,
                coaches=[self.coach.id],
                coachees=[self.parent.id],
                goals=[self.goal.id],
            )
        )

    def plan(self) -> None:
        """The mother has the idea; the plan for a first round is made together."""
        self.strategy = self.anna.save(
            Strategy(
                file=CLIENT,
                occurred=at(2, 17),
                idea="Lay the jumper face down on the bed, label at the bottom.",
                whose_idea=IdeaOrigin.SUPPORTER,
                status=StrategyStatus.TRYING,
                goals=[self.goal.id],
            )
        )
        self.cycle = self.anna.save(
            Cycle(
                file=CLIENT,
                occurred=at(2, 17),
                strategy=self.strategy.id,
                number=1,
                plan=CyclePlan(
                    when="After breakfast, before the bags are packed",
                    who="Sam; his mother counts and does not touch",
                ),
                opened=march(2),
            )
        )

    def tried(self, day: int, of: Strategy, within: Cycle, went: float, words: str) -> Practice:
        """The strategy, one morning."""
        return self.anna.save(
            Practice(
                file=CLIENT,
                occurred=at(day, 8),
                strategy=of.id,
                cycle=within.id,
                participants=[self.client.id],
                setting=Setting.HOME,
                how_it_went=Scale(went, said_by=SaidBy.SUPPORTER),
                how_it_went_words=words,
            )
        )

    def first_round(self) -> None:
        """One morning goes well enough, one badly; the mother looks back and asks."""
        first = self.tried(3, self.strategy, self.cycle, 5, "Over his head at the second try.")
        words = "The taxi came early. Tears, and the jumper flew."
        self.tried(5, self.strategy, self.cycle, 1, words)
        self.anna.save(
            Observation(
                file=CLIENT,
                occurred=at(3, 18),
                manner=ObservationManner.VIDEO,
                seen="He looks for the label first, and then rushes.",
                practice=first.id,
                observing_practitioner=self.coach.id,
            )
        )
        self.anna.save(
            Reflection(
                file=CLIENT,
                occurred=at(6, 20),
                reflector=Reflector.SUPPORTER,
                what_worked="He finds the label without me.",
                what_i_learnt="A taxi at the door is too much at once.",
                confidence=Scale(6, said_by=SaidBy.SUPPORTER),
                cycle=self.cycle.id,
            )
        )
        self.anna.save(
            Feedback(
                file=CLIENT,
                occurred=at(6, 20),
                asked_for=True,
                type=FeedbackType.QUESTION,
                words="What could already be done the evening before?",
                strategy=self.strategy.id,
                from_practitioner=self.coach.id,
                to=[self.parent.id],
            )
        )

    def second_round(self) -> None:
        """The strategy is adapted together, and works."""
        self.adapted = self.anna.save(
            Strategy(
                file=CLIENT,
                occurred=at(6, 21),
                idea="Lay it out the evening before, label at the bottom.",
                whose_idea=IdeaOrigin.JOINT,
                status=StrategyStatus.KEEPS,
                adapts=self.strategy.id,
                goals=[self.goal.id],
            )
        )
        self.strategy.status = StrategyStatus.ADAPTED
        self.anna.save(self.strategy)
        self.cycle.closed = march(6)
        self.cycle.decided = CycleDecision.ADAPT
        self.cycle.next_strategy = self.adapted.id
        self.anna.save(self.cycle)
        self.second_cycle = self.anna.save(
            Cycle(file=CLIENT, occurred=at(6, 21), strategy=self.adapted.id, number=2)
        )
        words = "By himself. He only asked which arm."
        self.tried(10, self.adapted, self.second_cycle, 8, words)
        # A reflection without a word: the child's drawing, which the EHR keeps.
        self.anna.save(
            Reflection(
                file=CLIENT,
                occurred=at(10, 17),
                reflector=Reflector.CLIENT,
                form=ReflectionForm.DRAWING,
                attachments=[Attachment("https://ehr.example/drawings/17", "image/png")],
            )
        )

    def mistake(self) -> None:
        """A practice of somebody else: retracted with a reason, and still in the log."""
        wrong = self.tried(12, self.adapted, self.second_cycle, 9, "She did the zip as well.")
        self.anna.retract(wrong, "This was his sister's morning.")

    def next_action(self) -> None:
        """What comes next."""
        self.anna.save(
            Action(
                file=CLIENT,
                occurred=at(13, 16),
                what="Lay the coat out the same way.",
                status=ActionStatus.ACTIVE,
                performer_role=ActionPerformer.SUPPORTER,
                goals=[self.goal.id],
                due_date=march(27),
            )
        )

    def changed_goal(self) -> None:
        """The child wants more: the same goal in a second version."""
        self.goal.statement = "I want to put my jumper and my coat on by myself."
        self.goal.confidence = Scale(7, said_by=SaidBy.CLIENT)
        self.goal.occurred = at(13, 16)
        self.anna.save(self.goal)

    def goal_met(self) -> None:
        """Reception saves the goal while Anna has it open, so her save is refused.

        Nothing of reception's is lost: she reads the newest version and sets it met again.
        """
        theirs = self.reception.get(CLIENT, self.goal.id, kind=Goal)
        theirs.target_date = march(31)
        self.reception.save(theirs)
        try:
            self.anna.save(met(self.goal))
        except Conflict as problem:
            print(f"Conflict: version {problem.version} is newer", file=sys.stderr)
            newest = met(self.anna.get(CLIENT, self.goal.id, kind=Goal))
            newest.confidence = Scale(9, said_by=SaidBy.CLIENT)
            newest.occurred = at(20, 16)
            self.goal = self.anna.save(newest)
        self.anna.save(met(self.step))


def met(goal: Goal) -> Goal:
    """The goal, as reached and no longer worked on."""
    goal.lifecycle_status = GoalLifecycleStatus.COMPLETED
    goal.achievement_status = GoalAchievementStatus.ACHIEVED
    return goal


def is_recorded(actor: Actor) -> bool:
    """Whether the client has a file."""
    try:
        actor.find_file(CLIENT.system, CLIENT.value)
    except NotFound:
        return False
    return True


def main() -> int:
    """Records the story once, prints the summary and verifies the store."""
    if len(sys.argv) != 3:
        print(f"usage: {sys.argv[0]} STORE KEY_FILE", file=sys.stderr)
        return 2
    try:
        with Store.open(sys.argv[1], key=read_key(Path(sys.argv[2])), create=True) as store:
            ehr = Ehr(store)
            if not is_recorded(ehr.anna):
                ehr.record_story()
            print("\n".join(summary(ehr.anna, CLIENT)))
            operations = store.actor("operations", "riverside", Role.ADMINISTRATOR, "HSYSADMIN")
            result = operations.verify()
            print(f"verified: {result.entries} entries, intact: {result.intact}", file=sys.stderr)
    except (CoachingError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
