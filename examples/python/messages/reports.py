"""What was done, and what the client makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Iterator, List, Optional

from . import language as english
from .language import DONE, pattern
from .reading import CLIENT, COACH, Message
from .weeks import day_of

DAY_MET = re.compile(
    r"(?<!to )\b(?:met|reached|completed|made|beat|hit|meet(?:ing)?|reaching"
    r"|meeting)\s+(?:\w+\s+){0,3}"
    r"goals?\b(?:\s+for\s+today)?",
    re.IGNORECASE,
)
NOT_MET = pattern(
    r"\b(?:will|to|if|can|could|hope|way|toward\w*|trying|track|before|when|help\w*|be able|keep"
    r"|almost|close|what|how|plan|short of|away from|luck|not|\w+n'?t)\b"
)
NEARLY = pattern(
    r"\b(?:almost|nearly|close to|halfway to|way to)\b[^.?!\d]{0,12}$",
    r"\b(?:went from|for example|once you|will have)\b",
)
COUNTED = re.compile(
    r"\b(\d)/\d\b|\b(\d|one|two|three|four|five|six|seven)\s+(?:days|times)\b", re.IGNORECASE
)

CAUSE = pattern(
    r"\bbecause\b", r"\bcuz\b", r"\bthat'?s (?:how|why)\b", r"\bdue to\b", r"\bsince i\b"
)
WAS_LIKE = pattern(
    r"\b(?:it'?s|was|been|is|seems?) (?:so |very |too |really |kind of |a little |pretty |just "
    r"|much )*"
    r"(?:hard|easy|easier|tough|rough|difficult|challenging|obtainable|working|getting better)\b"
    r"(?! day)"
)
FELT = pattern(
    r"\bi(?:'?m| am| feel| felt| was| been|'ve been| have been) (?:so |very |just |really |too "
    r"|not |kind of"
    r" |usually |a little )*(?:tired|proud|happy|glad|excited|sick|sore|motivated|busy|overwhelmed"
    r"|exhausted|stressed|better|good|great|trying|pulled|under the weather|learning)\b",
    r"\b(?:pain|hurts?|bother(?:s|ing) me|(?<!have a )(?:rough|good|bad|hard) day"
    r"|under the weather)\b",
)
LEARNT = pattern(
    r"\b(?:reali[sz]e\w*|notice\w*|learn\w*|(?<!you )ma[dk]es? me|helped me|help(?:s|ing) me"
    r"|challenging me|challenges me|motivat\w* me|get the hang|got the hang)\b"
)
DID_NOT = pattern(
    r"(?<!if )\b(?:i|my \w+) (?:\w+ )?(?:did not|did ?n'?t|could ?n'?t|was ?n'?t able|have not"
    r"|have ?n'?t|forgot"
    r"|missed|had (?:way )?too|left my|lost|broke)\b"
)
APPARATUS = pattern(
    r"^\W*(?:i'?m )?sorry\b|\bhope i did\b",
    r"\b(?:sync\w*|bluetooth|battery|charge[rd]?|app|recording|see (?:it|them|the data)"
    r"|text(?:ing)?"
    r"|repl(?:y|ied|ying)|call(?:ed|ing)?)\b",
)


@dataclass(frozen=True)
class Report:
    """Something that was done, in the words of whoever told it."""

    message: Message
    words: str
    place: int
    """Which report of its message it is, from 0."""
    value: Optional[float] = None
    unit: str = ""
    day: Optional[date] = None
    """The day on which it was done, where the words say it."""
    times: Optional[int] = None
    often: str = ""


def find_reports(message: Message, unit: str) -> List[Report]:
    """What a message says was done: amounts, and goals met."""
    found: List[Report] = []
    for sentence in english.sentences(message.text):
        numbers = [n for n in english.in_sentence(sentence) if n.status == DONE]
        numbers = [n for n in numbers if is_done(n)]
        often = english.OFTEN.search(sentence.text)
        days = english.days_for(numbers)
        for number in numbers:
            found.append(
                Report(
                    message,
                    sentence.text,
                    len(found),
                    number.value,
                    number.unit or unit,
                    day_told(message, days.get(number, ""), near(number)),
                    times_told(sentence.text),
                    often.group() if often else "",
                )
            )
        if not numbers and tells_of_goal(sentence.text):
            day = day_told(message, "", sentence.text)
            told = often.group() if often else ""
            times = times_told(sentence.text)
            found.append(
                Report(message, sentence.text, len(found), day=day, times=times, often=told)
            )
    return found


def is_done(number: english.Number) -> bool:
    """Whether an amount was done, and not nearly, and not asked for."""
    sentence = number.sentence.text
    is_amount = bool(number.unit) or number.value >= 100
    return is_amount and "?" not in sentence and not NEARLY.search(sentence[: number.start])


def tells_of_goal(sentence: str) -> bool:
    """Whether a sentence says that the goal was met, on a day or more."""
    met = DAY_MET.search(sentence)
    return met is not None and "?" not in sentence and not NOT_MET.search(sentence[: met.start()])


def near(number: english.Number) -> str:
    """What stands around a number, up to the next comma or "and"."""
    behind = re.split(r",|\band\b", number.sentence.text[number.end :])[0]
    before = re.split(r",|\band\b", number.sentence.text[: number.start])[-1]
    return before + " " + behind


def day_told(message: Message, named: str, words: str) -> Optional[date]:
    """The one day that words speak of, counted from the day of the message."""
    today = day_of(message)
    if today is None:
        return None
    if re.search(r"\bday before\b", words, re.IGNORECASE):
        return today - timedelta(days=2)
    if re.search(r"\byesterday\b|\blast night\b", words, re.IGNORECASE):
        return today - timedelta(days=1)
    names = {name[:3].lower() for name in re.findall(english.DAY_NAME, named or words, re.I)}
    if len(names) == 1:
        order = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        index = order.index(next(iter(names))) if names <= set(order) else today.weekday()
        before = (today.weekday() - index) % 7
        is_last_week = before == 0 and re.search(r"\blast week\b", message.text, re.IGNORECASE)
        return today - timedelta(days=7 if is_last_week else before)
    if not names and re.search(r"\btoday\b|\bso far\b|\balready\b|\bnow\b", words, re.IGNORECASE):
        return today
    return None


def times_told(sentence: str) -> Optional[int]:
    """On how many days, where a sentence counts them."""
    match = COUNTED.search(sentence)
    return int(english.value_of(match[1] or match[2])) if match else None


def find_reflections(messages: List[Message]) -> Iterator[Message]:
    """Messages in which the client looks back: why it was so, what it was like, what it taught."""
    prompt: Optional[Message] = None
    for message in messages:
        if message.speaker == COACH:
            prompt = message
        elif looks_back(message.text) and not is_elsewhere(prompt):
            yield message


def looks_back(text: str) -> bool:
    """Whether a text says what something was like, why, or what it taught."""
    if len(re.findall(r"[A-Za-z']+", text)) < 5:
        return False
    kept = [s.text for s in english.sentences(text) if not APPARATUS.search(s.text)]
    return any(
        each.search(sentence) and not sentence.endswith("?")
        for sentence in kept
        for each in (CAUSE, WAS_LIKE, FELT, LEARNT, DID_NOT)
    )


def is_elsewhere(prompt: Optional[Message]) -> bool:
    """Whether the coach asked for what may come, or about the device: no looking back."""
    ahead = (
        r"\b(?:might|may|could|will|would)\b[^.!]*\b(?:get in|hard|barrier|prevent|way)\b[^.!]*\?"
    )
    device = r"\b(?:fitbit|watch|app)\b[^.!]*\bworking\b[^.!]*\?"
    return prompt is not None and re.search(f"{ahead}|{device}", prompt.text, re.I) is not None


__all__ = ["CLIENT", "Report", "find_reflections", "find_reports"]
