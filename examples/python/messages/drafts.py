"""The records that follow from a table of messages, each with an id of its own and its sources.

The organisation's and the coach's records name no message: a practice record must not lead to a
client.
"""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, Optional

from coachingkit import PartialDate, Quantity
from coachingkit.choices import (
    ConversationMode,
    HeldWith,
    PractitionerRole,
    ReflectionForm,
    Reflector,
    Technique,
)
from coachingkit.records import (
    Client,
    Conversation,
    ConversationCounts,
    Engagement,
    Identifier,
    Organisation,
    Practice,
    Practitioner,
    PractitionerPost,
    Reflection,
)

from . import language as english
from .frame import ORGANISATIONS, PEOPLE, Draft, Frame, day
from .goals import GoalDrafts
from .negotiation import find_weeks
from .reading import CLIENT, COACH, Message
from .reports import Report, find_reflections, find_reports
from .weeks import usual_unit

OPEN_QUESTION = re.compile(
    r"^\W*(?:\w+[,!.] )?(?:so |and |but )?(?:what|how|which|why|tell me)\b(?! (?:confident|sure"
    r"|certain))",
    re.IGNORECASE,
)
REFLECTS_BACK = re.compile(r"^\W*(?:so |it )*sounds like (?:you|it|work|that)\b", re.IGNORECASE)


class Drafts:
    """Everything that a table says, in the order in which it can be saved."""

    def __init__(self, frame: Frame, messages: List[Message]) -> None:
        self.frame = frame
        self.messages = messages
        self.weeks = find_weeks(messages)
        self.goals = GoalDrafts(frame)
        self.client_id = frame.id("client")
        self.coach_id = frame.id("practitioner")
        self.engagement_id = frame.id("engagement")
        self.week_of = {m.row: week for week in self.weeks for m in week.messages}

    def all(self) -> List[Draft]:
        """The drafts: what others link to comes first."""
        drafts = [*self.people(), self.engagement()]
        for week, following in zip(self.weeks, [*self.weeks[1:], None]):
            drafts += self.goals.draft(week, following)
        touched = self.goals_by_message(drafts)
        days = list(self.by_day())
        drafts += [self.conversation(messages, touched) for messages in days]
        drafts += self.practices()
        drafts += self.reflections(days)
        return drafts

    def goal_of(self, message: Message) -> Optional[str]:
        """Id of the goal of the week of a message."""
        week = self.week_of.get(message.row)
        return self.goals.of_week.get(week.number) if week else None

    # People

    def people(self) -> Iterator[Draft]:
        """The organisation, the coach and the client."""
        frame = self.frame
        organisation = Organisation(
            id=Frame("", frame.organisation).id("organisation"),
            file=frame.own_file,
            name=frame.organisation,
            identifiers=[Identifier(ORGANISATIONS, frame.organisation)],
        )
        coach = Practitioner(
            id=self.coach_id,
            file=frame.own_file,
            identifiers=[Identifier(PEOPLE, frame.coach_number)],
            roles=[PractitionerRole.HEALTH_COACH],
            posts=[PractitionerPost(organisation=organisation.id)],
        )
        own = [m for m in self.messages if m.speaker == CLIENT] or self.messages
        client = Client(
            id=self.client_id,
            client=frame.client,
            identifiers=[frame.client],
            sources=frame.sources(own[:1]),
        )
        for record in (organisation, coach, client):
            yield Draft([record])

    def engagement(self) -> Draft:
        """The stretch of coaching that the messages are."""
        first = self.messages[0]
        record = Engagement(
            id=self.engagement_id,
            client=self.frame.client,
            occurred=self.frame.moment(first),
            start_date=day(first),
            coaches=[self.coach_id],
            coachees=[self.client_id],
            responsible_organisation=Frame("", self.frame.organisation).id("organisation"),
            sources=self.frame.sources([first]),
        )
        return Draft([record], first.id)

    # Conversations

    def by_day(self) -> Iterator[List[Message]]:
        """The messages of each day; one without a time belongs to the day before it."""
        messages: List[Message] = []
        for message in self.messages:
            if messages and day(message) and day(message) != day(messages[0]):
                yield messages
                messages = []
            messages.append(message)
        if messages:
            yield messages

    def goals_by_message(self, drafts: List[Draft]) -> Dict[str, List[str]]:
        """Ids of the goals that come from each message."""
        touched: Dict[str, List[str]] = {}
        for draft in drafts:
            for version in draft.versions:
                for source in version.sources if version.KIND == "goal" else []:
                    goals = touched.setdefault(source.value, [])
                    if version.id not in goals:
                        goals.append(version.id)
        return touched

    def conversation(self, messages: List[Message], touched: Dict[str, List[str]]) -> Draft:
        """The messages of a day."""
        first = messages[0]
        asked = [s for m in messages if m.speaker == COACH for s in questions(m)]
        goals = [goal for message in messages for goal in touched.get(message.id, [])]
        both = {message.speaker: message for message in reversed(messages)}
        record = Conversation(
            id=self.frame.id("conversation", first.id),
            client=self.frame.client,
            occurred=self.frame.moment(first),
            engagement=self.engagement_id,
            mode=ConversationMode.TEXT_MESSAGE,
            held_with=HeldWith.PERSON,
            coaches=[self.coach_id],
            coachees=[self.client_id],
            goals=list(dict.fromkeys(goals)),
            techniques=techniques(messages),
            counts=ConversationCounts(questions=len(asked)),
            informants=[self.frame.informant(m) for m in both.values()],
            sources=self.frame.sources(messages),
        )
        return Draft([record], first.id)

    # Practices and reflections

    def practices(self) -> Iterator[Draft]:
        """What the messages report as done."""
        unit = usual_unit(self.messages)
        for message in self.messages:
            for report in find_reports(message, unit):
                yield self.practice(report)

    def practice(self, report: Report) -> Draft:
        """Something done."""
        message = report.message
        when = PartialDate.of(report.day) if report.day else self.frame.moment(message)
        amount = Quantity(report.value, report.unit) if report.value and report.unit else None
        record = Practice(
            id=self.frame.id("practice", f"{message.id} {report.place}"),
            client=self.frame.client,
            # Where the words name no day: when it was told.
            occurred=when,
            goal=self.goal_of(message),
            how_it_went_words=report.words,
            participants=[self.client_id],
            amount=amount,
            times=report.times,
            how_often=report.often or None,
            informants=[self.frame.informant(message)],
            sources=self.frame.sources([message]),
        )
        return Draft([record], message.id)

    def reflections(self, days: List[List[Message]]) -> Iterator[Draft]:
        """What the client makes of it."""
        conversation_of = {
            m.row: self.frame.id("conversation", messages[0].id)
            for messages in days
            for m in messages
        }
        before = dict(zip([m.row for m in self.messages[1:]], self.messages))
        for message in find_reflections(self.messages):
            asked = before.get(message.row)
            prompts = questions(asked) if asked and asked.speaker == COACH else []
            record = Reflection(
                id=self.frame.id("reflection", message.id),
                client=self.frame.client,
                occurred=self.frame.moment(message),
                what_happened=message.text,
                reflector=Reflector.CLIENT,
                people=[self.client_id],
                form=ReflectionForm.WORDS,
                goal=self.goal_of(message),
                conversation=conversation_of[message.row],
                prompt=prompts[-1] if prompts else None,
                informants=[self.frame.informant(message)],
                sources=self.frame.sources([asked, message] if asked and prompts else [message]),
            )
            yield Draft([record], message.id)


def questions(message: Message) -> List[str]:
    """The sentences of a message that end with a question mark."""
    return [s.text for s in english.sentences(message.text) if s.text.endswith("?")]


def techniques(messages: List[Message]) -> List[Technique]:
    """The techniques that show in the coach's words themselves; most do not."""
    said = [s.text for m in messages if m.speaker == COACH for s in english.sentences(m.text)]
    found = []
    if any(sentence.endswith("?") and OPEN_QUESTION.search(sentence) for sentence in said):
        found.append(Technique.OPEN_QUESTIONS)
    if any(REFLECTS_BACK.search(sentence) for sentence in said):
        found.append(Technique.REFLECTIVE_LISTENING)
    if any(english.scale_asked(m.text) for m in messages if m.speaker == COACH):
        found.append(Technique.SCALING)
    return found
