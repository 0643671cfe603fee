"""The weeks of a table, and what is known of each.

A week begins where an annotator said so (stage ``goal_setting``), or without that where the coach
asks for the week's goal. Until the first follow-up (stage ``goal_action``) its goal is negotiated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Dict, List, Optional, Tuple

from . import language as english
from .language import pattern
from .reading import CLIENT, COACH, Message

ASKS_GOAL = pattern(
    r"\bgoals?\b[^.!]{0,60}\?",
    r"\bwhat\b[^.?!]{0,40}\bgoals?\b",
    r"\b(?:thinking|think of|decide|pick)\b[^.?!]{0,30}\bgoal\b",
    r"\bhow many steps\b[^.?!]{0,50}\?",
    r"\b(?:new|next|final|last|week \d+)(?: \w+)? goal\b",
)
# Asks about a goal that there is.
ABOUT_GOAL = pattern(
    r"\b(?:plan|in the way|in your way|barriers?|reach(?:ing|ed)? (?:your|the|this) goal"
    r"|confident|sure"
    r"|get to your|help you|feel about|did you|scale)\b"
)


@dataclass(frozen=True)
class Amount:
    """How much of what, and on which days where that differs."""

    value: float
    unit: str = ""
    days: str = ""


@dataclass(frozen=True)
class Said:
    """A value on a scale and who said it."""

    value: float
    minimum: float
    maximum: float
    message: Message


@dataclass(frozen=True)
class Wording:
    """Words in which somebody put the goal, exactly as they stand in the message."""

    text: str
    message: Message
    is_plain: bool
    """Whether it says that this is the goal."""


@dataclass
class Step:
    """What the goal was at one moment of a negotiation."""

    amounts: Tuple[Amount, ...]
    proposed: Message
    confidence: Optional[Said] = None
    wordings: List[Wording] = field(default_factory=list)
    sources: List[Message] = field(default_factory=list)

    @property
    def values(self) -> Tuple[float, ...]:
        """The amounts without their days."""
        return tuple(sorted(amount.value for amount in self.amounts))

    @property
    def wording(self) -> Wording:
        """The client's own words if they are a sentence, else the recap, else what there is."""
        own = [w for w in self.wordings if w.message.speaker == CLIENT]
        told = [w for w in own if len(re.findall(r"[A-Za-z']{2,}", w.text)) >= 4]
        numbered = [w for w in told if re.search(r"\d", w.text)]
        recaps = [w for w in self.wordings if w.message.speaker == COACH and w.is_plain]
        best = sorted(recaps, key=lambda wording: english.detail(wording.text))
        return (numbered[-1:] or best[-1:] or told[-1:] or own[-1:] or self.wordings[-1:])[0]

    @property
    def is_joint(self) -> bool:
        """Whether one proposed it and the other said it too."""
        return len({wording.message.speaker for wording in self.wordings}) > 1


@dataclass
class Outcome:
    """What was said of whether the week's goal was reached."""

    achieved: bool
    message: Message


@dataclass
class Week:
    """A week: its messages, what was agreed, and what became of it."""

    number: int
    setting: List[Message] = field(default_factory=list)
    acting: List[Message] = field(default_factory=list)
    steps: List[Step] = field(default_factory=list)
    answers: List[Message] = field(default_factory=list)
    """What the client said to questions of when, where and how."""
    odd_values: List[Tuple[Message, str]] = field(default_factory=list)
    """Answers to a scale that are no single value."""
    outcome: Optional[Outcome] = None

    @property
    def messages(self) -> List[Message]:
        """All messages of the week."""
        return self.setting + self.acting


def split(messages: List[Message]) -> List[Week]:
    """The weeks; messages before the first belong to none."""
    if not any(message.stage == "goal_setting" for message in messages):
        return split_by_questions(messages)
    weeks: List[Week] = []
    part: List[Message] = []
    for message in messages:
        if message.stage == "goal_setting":
            weeks.append(Week(len(weeks) + 1))
            part = weeks[-1].setting
        elif message.stage == "goal_action" and weeks:
            part = weeks[-1].acting
        part.append(message)
    return [part for week in weeks for part in part_unlabelled(week)]


def part_unlabelled(week: Week) -> List[Week]:
    """A week, or two where the coach asks for another goal in the middle of a fortnight."""
    days = [day_of(message) for message in week.messages]
    for index, message in enumerate(week.acting, len(week.setting)):
        begun, asked, end = days[0], days[index], days[-1]
        if not (begun and asked and end) or message.speaker != COACH:
            continue
        is_new = asks_goal(message.text) and re.search(r"\bthis week\b", message.text)
        if is_new and (asked - begun).days >= 5 and (end - asked).days >= 3:
            first, second = week.messages[:index], week.messages[index:]
            early = [m for m in second if (day_of(m) or asked) <= asked]
            return [
                Week(week.number, week.setting, first[len(week.setting) :]),
                Week(week.number, early, second[len(early) :]),
            ]
    return [week]


def asks_goal(text: str) -> bool:
    """Whether the coach asks what the goal is to be."""
    return any(
        ASKS_GOAL.search(sentence.text) and not ABOUT_GOAL.search(sentence.text)
        for sentence in english.sentences(text)
    )


def day_of(message: Message) -> Optional[date]:
    """The day of a message."""
    return message.when and date(message.when.year, message.when.month, message.when.day)


def split_by_questions(messages: List[Message]) -> List[Week]:
    """The weeks of a table without labels: each begins with a question for its goal."""
    weeks: List[Week] = []
    begun = today = date.min
    for message in messages:
        today = day_of(message) or today
        asks = message.speaker == COACH and asks_goal(message.text)
        if not weeks or (asks and today - begun >= timedelta(days=4)):
            weeks.append(Week(len(weeks) + 1))
            begun = today
        is_early = today - begun <= timedelta(days=2)
        (weeks[-1].setting if is_early else weeks[-1].acting).append(message)
    return weeks


def usual_unit(messages: List[Message]) -> str:
    """The unit that amounts have most often in a table."""
    counts: Dict[str, int] = {}
    for message in messages:
        for number in english.numbers(message.text):
            if number.unit:
                counts[number.unit] = counts.get(number.unit, 0) + 1
    return max(counts, key=lambda unit: counts[unit], default="")
