"""What was agreed in a week, step by step as it was negotiated.

A week begins where an annotator said so (stage ``goal_setting``), or without that where the coach
asks for the week's goal. What is said until the first follow-up (stage ``goal_action``) negotiates;
after that only words that plainly set a goal change it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Dict, List, Optional, Tuple

from . import language as english
from .language import DONE, GOAL, OTHER, PLAIN, Number, pattern
from .reading import CLIENT, COACH, Message

ASKS_GOAL = pattern(
    r"\bgoals?\b[^.!]{0,60}\?",
    r"\bwhat\b[^.?!]{0,40}\bgoals?\b",
    r"\b(?:thinking|think of|decide|pick)\b[^.?!]{0,30}\bgoal\b",
    r"\bhow many\b[^.?!]{0,40}\?",
)
ASKS_PLAN = pattern(
    r"\b(?:what|which|any|specific)\s+(?:\w+ )?(?:days?|time|plan)\b[^.!]*\?",
    r"\b(?:when|where|somewhere|how often|how will you|what will you do|have a plan)\b[^.!]*\?",
    r"\bdays? (?:do|are|will|would) you\b",
)
KEEPS = pattern(
    r"\b(?:the )?same\b(?! (?:time|day|problem|thing happen))",
    r"\b(?:keep|leave|stay)\w* (?:it|that|the goal) (?:there|at that|where)",
    r"\bsame goal\b",
)
THIS_WEEK = pattern(r"\bthis week\b", r"\blet'?s\b")
NEXT_WEEK = pattern(r"\bnext week\b", r"\b(?:in|on|for) monday'?s? goal\b")
WANTS = pattern(
    r"\b(?:want|would like|i'?ll|i will|going to|gonna|try to|trying to|my goal|lose|loose|eat|drink"
    r"|exercise|continue|keep)\b",
    r"^\W*(?:to )?(?:walk|run|swim|go|be|get|stop|start|do)\b",
)
UNDECIDED = pattern(
    r"\b(?:do ?n'?t|do not|not) (?:know|sure|think)\b", r"\bno goal\b", r"\blost\b", r"\?",
    r"\b(?:did|did ?n'?t|was|were|yesterday)\b",
)
FILLER = pattern(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|no|nope|hi|hello|hey|thanks?|thank you|thx|good morning|gm|sure"
    r"|will do|correct|great|lol|welcome|you|too|so much|morning|right|absolutely)\W*)+$",
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


def find_weeks(messages: List[Message]) -> List[Week]:
    """The weeks of a table with what was agreed in each."""
    weeks = split(messages)
    unit = usual_unit(messages)
    before: Tuple[Amount, ...] = ()
    for week in weeks:
        negotiation = Negotiation(week, before)
        for message in week.setting:
            negotiation.hear(message, setting=True)
        for message in week.acting:
            negotiation.hear(message, setting=False)
        name_units(week, unit)
        if week.steps:
            before = week.steps[-1].amounts
    for week, following in zip(weeks, [*weeks[1:], None]):
        week.outcome = find_outcome(week, following)
    return weeks


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
    return weeks


def split_by_questions(messages: List[Message]) -> List[Week]:
    """The weeks of a table without labels: each begins with a question for its goal."""
    weeks: List[Week] = []
    begun = today = date.min
    for message in messages:
        if message.when:
            today = date(message.when.year, message.when.month, message.when.day)
        asks = message.speaker == COACH and ASKS_GOAL.search(message.text)
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


def name_units(week: Week, usual: str) -> None:
    """Gives amounts that stood alone the unit that the same number has elsewhere in the week."""
    named: Dict[float, str] = {}
    for message in week.messages:
        for number in english.numbers(message.text):
            if number.unit:
                named.setdefault(number.value, number.unit)
    for step in week.steps:
        step.amounts = tuple(
            replace(amount, unit=amount.unit or named.get(amount.value, usual))
            for amount in step.amounts
        )


class Negotiation:
    """Hears the messages of a week and notes what the goal is after each."""

    def __init__(self, week: Week, before: Tuple[Amount, ...]) -> None:
        self.week = week
        self.before = before
        self.scale: Optional[Tuple[float, float]] = None
        self.goal_asked = False
        self.plan_asked = False

    @property
    def step(self) -> Optional[Step]:
        """What the goal is now."""
        return self.week.steps[-1] if self.week.steps else None

    def hear(self, message: Message, *, setting: bool) -> None:
        """Takes in the next message."""
        if message.speaker == COACH:
            self.hear_coach(message, setting=setting)
        else:
            self.hear_client(message, setting=setting)

    # The client

    def hear_client(self, message: Message, *, setting: bool) -> None:
        """A proposal, a value on a scale, or an answer about when and where."""
        found = [n for n in english.numbers(message.text) if n.status in (GOAL, PLAIN)]
        found = [n for n in found if self.may_be_goal(n, message, setting=setting)]
        if found:
            self.propose(message, found)
        elif setting and KEEPS.search(message.text) and self.before:
            self.restate(message, self.before, Wording(message.text.strip(), message, True))
        elif setting and self.goal_asked and not self.step and not FILLER.search(message.text):
            self.say_without_number(message)
        if self.scale and (setting or len(message.text) < 40):
            self.hear_value(message, [n.value for n in found])
        is_day = english.DAYS.fullmatch(message.text.strip()) is not None
        if setting and (self.plan_asked or is_day) and not FILLER.search(message.text):
            self.week.answers.append(message)
        self.goal_asked = self.goal_asked and FILLER.search(message.text) is not None
        self.plan_asked = False

    def may_be_goal(self, number: Number, message: Message, *, setting: bool) -> bool:
        """Whether the client may mean a goal with a number."""
        before = number.sentence.text[: number.start]
        if re.search(r"\bwould(?:n'?t)?\b(?! like)", before, re.IGNORECASE):
            return False
        if not setting:
            is_goal = number.is_stated and "goal" in number.sentence.text.lower()
            return is_goal and not NEXT_WEEK.search(number.sentence.text)
        if number.unit or number.value >= 100:
            return True
        is_answer = self.goal_asked and len(message.text.split()) <= 3
        return is_answer and not (self.scale and number.value <= 10)

    def say_without_number(self, message: Message) -> None:
        """A goal that is no amount of anything."""
        words = re.findall(r"[A-Za-z']+", message.text)
        if len(words) >= 3 and WANTS.search(message.text) and not UNDECIDED.search(message.text):
            self.begin((), message, Wording(message.text.strip(), message, True))
            self.goal_asked = False

    def hear_value(self, message: Message, amounts: List[float]) -> None:
        """The client's answer to a question for confidence."""
        values = [v for v in english.values_said(message.text) if v not in amounts]
        if not values:
            return
        if len(values) > 1:
            self.week.odd_values.append((message, "gives two values on the scale"))
        elif self.scale:
            self.note(Said(values[0], *self.scale, message))
        self.scale = None

    # The coach

    def hear_coach(self, message: Message, *, setting: bool) -> None:
        """A question, a recap, a proposal, or how confident the client sounds."""
        all_numbers = english.numbers(message.text)
        found = [n for n in all_numbers if self.may_be_recap(n, setting=setting)]
        if found:
            # "... and 4000 on the days that you work" belongs to what was said before it.
            days = english.days_for(all_numbers)
            found = [n for n in all_numbers if n in found or (n.status == PLAIN and n in days)]
            self.propose(message, found)
        elif setting:
            self.repeat(message)
        heard = english.value_heard(message.text)
        if heard is not None and self.step and not self.step.confidence:
            self.note(Said(heard, *(self.scale or (1.0, 10.0)), message))
        self.scale = english.scale_asked(message.text) or self.scale
        is_other_question = "?" in message.text and not self.scale
        self.goal_asked = bool(ASKS_GOAL.search(message.text)) or (
            self.goal_asked and not is_other_question
        )
        self.plan_asked = ASKS_PLAN.search(message.text) is not None

    def may_be_recap(self, number: Number, *, setting: bool) -> bool:
        """Whether the coach says with a number what the goal is, and not how it went."""
        sentence = number.sentence.text
        if number.status != GOAL or english.PAST.search(sentence):
            return False
        if not (number.unit or number.value >= 100):
            return False
        plainly = number.is_stated and "?" not in sentence
        if not setting:
            # A reminder of one of several amounts does not make it the only one.
            if self.step and len(self.step.values) > 1:
                return False
            return plainly and (self.step is None or THIS_WEEK.search(sentence) is not None)
        is_known = self.step is not None and number.value in self.step.values
        return is_known or plainly or self.suggests(sentence)

    def suggests(self, sentence: str) -> bool:
        """Whether a sentence proposes a goal."""
        suggestion = r"\b(?:let'?s|how about|what about|what do you think|you wanted)\b"
        return re.search(suggestion, sentence, re.IGNORECASE) is not None

    def repeat(self, message: Message) -> None:
        """The coach says the amounts again in other ways: words for the same goal."""
        for number in english.numbers(message.text):
            if self.step and number.value in self.step.values and number.status != DONE:
                self.step.sources.append(message)
                return

    # What both do

    def propose(self, message: Message, found: List[Number]) -> None:
        """Somebody says amounts that are this week's goal."""
        amounts = choose(found)
        first, last = found[0].sentence, found[-1].sentence
        text = message.text[first.start : last.start + len(last.text)]
        is_plain = any(number.is_stated for number in found)
        is_question = last.text.endswith("?") and not re.search(r"right\s*\?", last.text)
        self.restate(message, amounts, Wording(text, message, is_plain and not is_question))

    def restate(self, message: Message, amounts: Tuple[Amount, ...], wording: Wording) -> None:
        """Notes amounts: the same goal in other words, or another goal."""
        step = self.step
        values = tuple(sorted(amount.value for amount in amounts))
        is_part = step is not None and set(values) < set(step.values) and not wording.is_plain
        if step is None or (values != step.values and not is_part):
            self.begin(amounts, message, wording)
            return
        step.sources.append(message)
        if values == step.values:
            step.wordings.append(wording)
            if any(amount.days for amount in amounts):
                step.amounts = amounts

    def begin(self, amounts: Tuple[Amount, ...], message: Message, wording: Wording) -> None:
        """Another goal than before."""
        self.week.steps.append(Step(amounts, message, None, [wording], [message]))

    def note(self, said: Said) -> None:
        """Somebody said a confidence; a second one is another moment of the same goal."""
        if not self.step:
            return
        if self.step.confidence:
            now = self.step
            self.week.steps.append(
                Step(now.amounts, now.proposed, None, list(now.wordings), list(now.sources))
            )
        self.week.steps[-1].confidence = said
        self.week.steps[-1].sources.append(said.message)


def choose(found: List[Number]) -> Tuple[Amount, ...]:
    """The amounts that a message says: several where each has days of its own, else the last."""
    days = english.days_for(found)
    apart = {days[number].lower(): number for number in found if number in days}
    if len({number.value for number in apart.values()}) > 1:
        return tuple(Amount(n.value, n.unit, days[n]) for n in found if n in apart.values())
    main = ([n for n in found if n.status == GOAL] or found)[-1]
    return (Amount(main.value, main.unit, days.get(main, "")),)


# What became of it

REACHED = re.compile(
    r"\b(reached|reaching|met|meeting|hit|hitting|completed?|completing|achieved|achieving|exceeded"
    r"|exceeding|made|making|accomplished)\s+(?:[\w',]+\s+){0,4}?goals?\b",
    re.IGNORECASE,
)
MISSED = pattern(
    r"\b(?:did ?n'?t|did not|have ?n'?t|have not|was ?n'?t able to|were ?n'?t able to|could ?n'?t"
    r"|not) (?:quite |yet )?(?:reach|meet|met|hit|make|made|complete)\w*\s+(?:[\w',]+\s+){0,4}?goals?\b"
)
NOT_YET = pattern(
    r"\b(?:on (?:your|the) (?:way|track)|close|almost|if|hope|before|when you|will|toward\w*|instead"
    r"|in terms of|steps short|from|way of|continue|keep|help|plan|confident|be able|might|could)\b"
)
WHOLE_WEEK = pattern(
    r"\b(?:last week|this week|every day|each day|all week|for the week|the week|last goal|your goal!)"
)


def find_outcome(week: Week, following: Optional[Week]) -> Optional[Outcome]:
    """What was last said of whether the goal of a week as a whole was reached."""
    if not week.steps:
        return None
    outcome = None
    own = [(message, False) for message in week.acting]
    after = [(message, True) for message in (following.setting[:3] if following else [])]
    one_day = len(week.steps[-1].amounts) == 1 and is_one_day(week)
    for message, is_after in own + after:
        for sentence in english.sentences(message.text):
            missed = MISSED.search(sentence.text) is not None
            reached = REACHED.search(sentence.text) is not None and not NOT_YET.search(sentence.text)
            scope = WHOLE_WEEK.search(sentence.text) is not None
            if (missed or reached) and (scope or (one_day and not is_after)):
                outcome = Outcome(reached and not missed, message)
    return outcome


def is_one_day(week: Week) -> bool:
    """Whether the goal is for one day only."""
    text = ". ".join([a.text for a in week.answers] + [w.text for w in week.steps[-1].wordings])
    named = {name[:3].lower() for name in re.findall(english.DAY_NAME, text, re.IGNORECASE)}
    return len(named) == 1 and not re.search(r"\b(?:(?:every|each|a|per) ?day|daily)\b", text)


__all__ = ["OTHER", "Amount", "Outcome", "Said", "Step", "Week", "Wording", "find_weeks"]
