"""What became of a week's goal, where somebody said so."""

from __future__ import annotations

import re
from typing import Optional

from . import language as english
from .language import pattern
from .weeks import Outcome, Week

REACHED = re.compile(
    r"(?<!to )\b(reached|reaching|met|meeting|hitting|completed|completing|achieved|achieving"
    r"|exceeded"
    r"|exceeding|made|making|accomplished)\s+(?:[\w',]+\s+){0,4}?goals?\b",
    re.IGNORECASE,
)
MISSED = pattern(
    r"\b(?:did ?n'?t|did not|have ?n'?t|have not|was ?n'?t able to|were ?n'?t able to|could ?n'?t"
    r"|not) (?:quite |yet )?(?:reach|meet|met|hit|make|made"
    r"|complete)\w*\s+(?:[\w',]+\s+){0,4}?goals?\b"
)
NOT_YET = pattern(
    r"\b(?:on (?:your|the) (?:way|track)|close|almost|if|hope|before|when you|will|toward\w*"
    r"|instead"
    r"|in terms of|steps short|from|way of|continue|keep|help|plan|confident|be able|might|could"
    r"|so far|towards?)\b",
    # "3/4 days", "on 3 days": some of the days.
    r"\b(?!(\d)/\1)\d/\d\b|\bon (?:\d|one|two|three|four) days\b",
)
WHOLE_WEEK = pattern(
    r"\b(?:last week|this week|every day|each day|all week|for the week|the week|last goal"
    r"|your goal!)"
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
            reached = REACHED.search(sentence.text) is not None and not NOT_YET.search(
                sentence.text
            )
            scope = WHOLE_WEEK.search(sentence.text) is not None
            if (missed or reached) and (scope or (one_day and not is_after)):
                outcome = Outcome(reached and not missed, message)
    return outcome


def is_one_day(week: Week) -> bool:
    """Whether the goal is for one day only."""
    text = ". ".join([a.text for a in week.answers] + [w.text for w in week.steps[-1].wordings])
    named = {name[:3].lower() for name in re.findall(english.DAY_NAME, text, re.IGNORECASE)}
    return len(named) == 1 and not re.search(r"\b(?:(?:every|each|a|per) ?day|daily)\b", text)
