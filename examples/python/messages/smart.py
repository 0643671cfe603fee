"""The SMART parts of a week's goal: activity, when, where, how often, in the messages' words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Iterator, List, Optional

from . import language as english
from .reading import CLIENT, Message
from .weeks import Step, Week

MOST_WORDS = 7


@dataclass(frozen=True)
class Parts:
    """What makes a goal specific; empty where nobody said."""

    activity: str = ""
    when: str = ""
    place: str = ""
    often: str = ""


def find_parts(week: Week, step: Step) -> Parts:
    """The parts of the goal as it was at a step of the negotiation.

    First what the wording itself says, then recaps, newest first, then what the client answered
    when asked for a plan, then what was said before in the negotiation. Predicted tags fill in
    what no expression finds.
    """
    is_last = step is week.steps[-1]
    answers = list(reversed(week.answers)) if is_last else []
    wordings = [step.wording, *reversed(step.wordings)]
    stated = [wording.text for wording in wordings]
    told = stated + [answer.text for answer in answers]
    earlier = [w.text for s in week.steps[: week.steps.index(step)] for w in reversed(s.wordings)]
    messages = [wording.message for wording in wordings] + answers
    days = ""
    if len(step.amounts) <= 1:
        near = step.amounts[0].days if step.amounts else ""
        days = near or first(english.DAYS.search, [answer.text for answer in answers])
    clock = first(english.CLOCK.search, told) or tagged(messages, "ST", told)
    return Parts(
        activity=find_activity(told, messages) or find_activity(earlier, []),
        when=", ".join(part for part in (days, clock) if part),
        place=first(english.PLACE.search, told) or tagged(messages, "SL", told),
        often=first(english.OFTEN.search, told + earlier),
    )


def find_activity(told: List[str], messages: List[Message]) -> str:
    """What is to be done: a verb, else what is counted."""
    return (
        first(english.ACTIVITY.search, told)
        or tagged(messages, "SA", told)
        or first(re.compile(r"\bsteps\b", re.IGNORECASE).search, told)
    )


def first(search: Callable[[str], Optional[re.Match[str]]], texts: List[str]) -> str:
    """The first thing found in the first text that has one."""
    for text in texts:
        match = search(text)
        if match:
            return match.group().strip(" .,")
    return ""


def tagged(messages: List[Message], tag: str, told: List[str]) -> str:
    """The first few words of what was told that carry a tag, as they stand in the message."""
    for message in messages:
        for words in runs(message, tag):
            is_told = any(words in text for text in told)
            if is_told and (message.speaker == CLIENT or tag == "SA"):
                return words
    return ""


def runs(message: Message, tag: str) -> Iterator[str]:
    """Words of a message in a row with a tag, if they read like words and are few.

    Tokens are lemmas ("be", "step") without punctuation: each is looked for behind the one before
    by its beginning.
    """
    position = 0
    begin, end, count = -1, 0, 0
    for token, label in (*message.tags, ("", "")):
        match = find_token(message.text, token, position) if token else None
        if match:
            position = match.end()
        if label == tag and match:
            begin = match.start() if begin < 0 else begin
            end, count = match.end(), count + 1
        elif begin >= 0:
            words = message.text[begin:end].strip()
            if count <= MOST_WORDS and re.search(r"[A-Za-z]{3}", words):
                yield words
            begin, count = -1, 0


def find_token(text: str, token: str, position: int) -> Optional[re.Match[str]]:
    """The word that a token stands for, if it comes soon."""
    beginning = re.escape(token if len(token) < 4 else token[:-1])
    found = re.compile(rf"(?<!\w){beginning}[\w']*", re.IGNORECASE).search(text, position)
    return found if found and found.start() - position <= 30 else None
