"""What was agreed in a week, step by step as it was negotiated.

While the goal is being set, an amount is taken for a proposal unless its sentence says otherwise;
after that only words that plainly set a goal change it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Dict, List, Optional, Tuple

from . import language as english
from .language import DONE, GOAL, PLAIN, Number, pattern
from .outcomes import find_outcome
from .reading import COACH, Message
from .weeks import Amount, Said, Step, Week, Wording, asks_goal, day_of, split, usual_unit

ASKS_PLAN = pattern(
    r"\b(?:what|which|any|specific)\s+(?:\w+ )?(?:days?|time|plan)\b[^.!]*\?",
    r"\b(?:when|where|somewhere|how often|how will you|what will you do|have a plan)\b[^.!]*\?",
    r"\bdays? (?:do|are|will|would) you\b",
)
KEEPS = pattern(
    r"\b(?:the )?same\b(?! (?:time|days?|problem|thing|\d))",
    r"\b(?:keep|leave|stay)\w* (?:it|that|the goal) (?:there|at that|where)",
    r"\bsame goal\b",
)
THIS_WEEK = pattern(r"\bthis week\b", r"\blet'?s\b")
NEXT_WEEK = pattern(r"\bnext week\b", r"\b(?:in|on|for) monday'?s? goal\b")
WANTS = pattern(
    r"\b(?:want|would like|i'?ll|i will|going to|gonna|try to|trying to|my goal|lose|loose|eat"
    r"|drink"
    r"|exercise|continue|keep)\b",
    r"^\W*(?:to )?(?:walk|run|swim|go|be|get|stop|start|do)\b",
)
UNDECIDED = pattern(
    r"\b(?:do ?n'?t|do not|not) (?:know|sure|think)\b",
    r"\bno goal\b",
    r"\blost\b",
    r"\?",
    r"\b(?:did|did ?n'?t|was|were|yesterday)\b",
)
AGREES = pattern(
    r"^\W*(?:oh )?(?:yes|yeah|yea|yep|yup|correct|right|ok(?:ay)?|sure|sounds good|that'?s (?:right"
    r"|correct|fine)|absolutely)\b"
)
# In the middle of a week: the coach opens the question again.
REOPENS = pattern(
    r"\b(?:chang|lower|decreas|adjust|reduc)\w*\b[^.?!]{0,25}\b(?:goals?|steps)\b[^.!]*\?",
    r"\bso (?:your|our) goal\b|\bgoal ?# ?\d+ (?:is|to)\b",
)
BECAUSE = pattern(r"^\W*(?:because|cuz|since)\b")
FILLER = pattern(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|no|nope|hi|hello|hey|thanks?|thank you|thx|good morning"
    r"|gm|sure"
    r"|will do|correct|great|lol|welcome|you|too|so much|morning|right|absolutely)\W*)+$",
)


def find_weeks(messages: List[Message]) -> List[Week]:
    """The weeks of a table with what was agreed in each."""
    weeks = split(messages)
    for number, week in enumerate(weeks, 1):
        week.number = number
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
        self.scale_answered = False
        self.goal_asked = False
        self.plan_asked = False
        self.offered: Optional[Tuple[Message, List[Number]]] = None
        """What the coach put as a question; a goal once the client agrees."""
        self.reopened: Optional[date] = None
        """The day on which the coach opened the question of the goal again."""

    @property
    def step(self) -> Optional[Step]:
        """What the goal is now."""
        return self.week.steps[-1] if self.week.steps else None

    def hear(self, message: Message, *, setting: bool) -> None:
        """Takes in the next message."""
        if message.speaker == COACH and not setting and REOPENS.search(message.text):
            self.reopened = day_of(message)
        setting = setting or (self.reopened is not None and self.reopened == day_of(message))
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
        elif setting and self.goal_asked and KEEPS.search(message.text) and self.before:
            self.restate(message, self.before, Wording(message.text.strip(), message, True))
        elif self.offered and AGREES.search(message.text):
            self.propose(*self.offered)
        elif setting and self.goal_asked and not self.step:
            self.say_without_number(message)
        self.hear_value(message, [n.value for n in found], setting=setting)
        self.hear_answer(message, setting=setting)
        self.goal_asked = self.goal_asked and FILLER.search(message.text) is not None
        self.plan_asked = False
        if AGREES.search(message.text) or not FILLER.search(message.text):
            self.offered = None

    def hear_answer(self, message: Message, *, setting: bool) -> None:
        """An answer about when, where and how."""
        is_day = english.DAYS.fullmatch(message.text.strip()) is not None
        if setting and (self.plan_asked or is_day) and not FILLER.search(message.text):
            self.week.answers.append(message)

    def may_be_goal(self, number: Number, message: Message, *, setting: bool) -> bool:
        """Whether the client may mean a goal with a number."""
        sentence = number.sentence.text
        if re.search(r"\bwould(?:n'?t)?\b(?! like)", sentence[: number.start], re.IGNORECASE):
            return False
        if not setting:
            is_goal = number.is_stated and "goal" in sentence.lower()
            return is_goal and not NEXT_WEEK.search(sentence)
        if number.status == PLAIN and (BECAUSE.search(sentence) or self.is_of_other_unit(number)):
            return False
        if number.unit or number.value >= 100:
            return True
        is_answer = self.goal_asked and len(message.text.split()) <= 3
        return is_answer and not (self.scale and number.value <= 10)

    def is_of_other_unit(self, number: Number) -> bool:
        """Whether a number counts something else than the goal does: minutes of a plan."""
        known = [amount.unit for amount in (self.step.amounts if self.step else self.before)]
        return bool(number.unit) and any(unit and unit != number.unit for unit in known)

    def say_without_number(self, message: Message) -> None:
        """A goal that is no amount of anything."""
        words = re.findall(r"[A-Za-z']+", message.text)
        if len(words) >= 3 and WANTS.search(message.text) and not UNDECIDED.search(message.text):
            self.begin((), message, Wording(message.text.strip(), message, True))
            self.goal_asked = False

    def hear_value(self, message: Message, amounts: List[float], *, setting: bool) -> None:
        """The client's confidence, asked for or told with the scale."""
        text = message.text
        scale = self.scale or english.scale_asked(text)
        if not scale and amounts and english.AMOUNT_AND_VALUE.search(text):
            scale = (1.0, 10.0)
        values = [value for value in english.values_said(text) if value not in amounts]
        if not scale or not values or not (setting or len(text) < 40):
            return
        self.scale_answered = True
        if len(values) > 1:
            self.week.odd_values.append((message, "gives two values on the scale"))
        else:
            self.note(Said(values[0], *scale, message))

    # The coach

    def hear_coach(self, message: Message, *, setting: bool) -> None:
        """A question, a recap, a proposal, or how confident the client sounds."""
        told = english.numbers(message.text)
        found = [n for n in told if self.may_be_recap(n, setting=setting)]
        if found:
            self.propose(message, with_days(found, told))
        else:
            self.repeat(message, told, setting=setting)
        heard = english.value_heard(message.text)
        if heard is not None and self.step and not self.step.confidence:
            self.note(Said(heard, *(self.scale or (1.0, 10.0)), message))
        asked = english.scale_asked(message.text)
        if asked or self.scale_answered:
            self.scale, self.scale_answered = asked, False
        asks = asks_goal(message.text)
        self.goal_asked = asks or (self.goal_asked and "?" not in message.text)
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
        return is_known or plainly or self.suggests(sentence[: number.start])

    def suggests(self, before: str) -> bool:
        """Whether what stands before a number proposes it as a goal."""
        suggestion = r"\b(?:let'?s|how about|what about|what do you think|you wanted)\b"
        return re.search(suggestion, before, re.IGNORECASE) is not None

    def repeat(self, message: Message, told: List[Number], *, setting: bool) -> None:
        """The coach says the same amounts without stating a goal, or asks whether they are it."""
        self.offered = None
        for number in told:
            if number.status == DONE or not setting:
                continue
            if self.step and number.value in self.step.values:
                self.step.sources.append(message)
                return
            is_question = number.sentence.text.endswith("?")
            if is_question and number.status == GOAL and not self.step:
                self.offered = (message, [number])

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
            # The days of a question are not agreed.
            if any(amount.days for amount in amounts) and not wording.text.endswith("?"):
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


def with_days(found: List[Number], told: List[Number]) -> List[Number]:
    """Amounts with those beside them: "... and 2700 on work days"."""
    days = english.days_for(told)
    sentences = [number.sentence for number in found]
    last = max(sentence.start + len(sentence.text) for sentence in sentences)
    return [
        number
        for number in told
        if number in found
        or (number.status == PLAIN and number in days and number.sentence.start <= last + 3)
    ]


def choose(found: List[Number]) -> Tuple[Amount, ...]:
    """The amounts that a message says: several where each has days of its own, else the last."""
    days = english.days_for(found)
    now = [n for n in found if not NEXT_WEEK.search(before_number(n, found))] or found
    apart = {days[number].lower(): number for number in now if number in days}
    if len({number.value for number in apart.values()}) > 1:
        return tuple(Amount(n.value, n.unit, days[n]) for n in now if n in apart.values())
    main = ([n for n in now if n.status == GOAL] or now)[-1]
    return (Amount(main.value, main.unit, days.get(main, "")),)


def before_number(number: Number, others: List[Number]) -> str:
    """What stands between the number before, or the beginning of the sentence, and a number."""
    ends = [o.end for o in others if o.sentence == number.sentence and o.end <= number.start]
    return number.sentence.text[max(ends, default=0) : number.start]
