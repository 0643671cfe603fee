"""What a sentence of a coaching message says: amounts, days, places, scales. English.

Each number is judged by what stands before and behind it in its sentence: a goal ("aim for 2700"),
something done ("yesterday I had 3100"), or neither ("1 to 10", "week 5", "250 steps to go").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

GOAL, DONE, PLAIN, OTHER = "goal", "done", "plain", "other"


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One of several expressions, whatever the case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
WORDS = {name: number for number, name in enumerate(NAMES, 1)}
UNITS = {
    **dict.fromkeys(["step", "steps"], "steps"),
    **dict.fromkeys(["mile", "miles"], "miles"),
    **dict.fromkeys(["minute", "minutes", "min", "mins"], "minutes"),
    **dict.fromkeys(["hour", "hours", "hr", "hrs"], "hours"),
    **dict.fromkeys(["floor", "floors", "flight", "flights"], "floors"),
    **dict.fromkeys(["lap", "laps"], "laps"),
    **dict.fromkeys(["block", "blocks"], "blocks"),
    **dict.fromkeys(["pound", "pounds", "lb", "lbs"], "pounds"),
    **dict.fromkeys(["glass", "glasses", "cup", "cups"], "glasses"),
    **dict.fromkeys(["ounce", "ounces", "oz"], "ounces"),
}
UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
NUMBER = re.compile(
    r"(?<![\w$#.,:/-])(?P<digits>\d{1,3}(?:,\s?\d{3})+|\d+(?:\.\d+)?)(?P<k>\s?k\b)?"
    rf"(?![\d%])(?P<unit>(?:\s+more|\s+extra)?\s*-?\s*(?:{UNIT})\b)?",
    re.IGNORECASE,
)

# What a number is not an amount of.
NOT_AN_AMOUNT_BEFORE = pattern(
    r"(?:#|\bweeks?|\bgoal|\bstep|\bnumber|\bday|\bjuly|\baug\w*|\bsept?\w*|\boct\w*|\bnov\w*"
    r"|\bdec\w*|\bjan\w*|\bfeb\w*|\bmarch|\bapril|\bmay|\bjune)\s*$"
)
NOT_AN_AMOUNT_AFTER = pattern(
    r"^\s*(?:[ap]\.?m\b|:\d|st\b|nd\b|rd\b|th\b|o'?clock|(?:more )?(?:days?|weeks?|months?|times?"
    r"|years?|hours ago)\b)"
)
SCALE = pattern(
    r"\b[01]\s*(?:-|\u2013|to|through|thru)\s*10\b",
    r"\b(?:on|the|that|a)\s+scale\b",
    r"\b10 (?:being|is|means|=)",
    r"\bhow (?:\w+ )?(?:confident|sure|certain)\b",
    r"\bconfidence\b.*\?",
    r"\blevel [\"“]?\d+\b[^.!]*\?",
)

# "2,000 to 2,500": whoever says so means to do at least the lower one.
UPPER_END = pattern(rf"\d(?:\s?k)?(?:\s*(?:{UNIT}))?\s*(?:-|\u2013|to|or)\s*$")

# Something left to do, or there before: neither a goal nor done.
LEFT_AFTER = pattern(
    r"^\s*(?:away|short|to go|left|shy|more (?:to|left)|from (?:your|the|reaching|meeting))\b"
)
LEFT_UNIT = pattern(r"\b(?:more|extra)\b")
BEFORE_THAT = pattern(
    r"\b(?:went from|started (?:out )?(?:at|with)|gone up (?:from|to)|up from|last week'?s|previous"
    r"|used to (?:do|get|walk)|trying to (?:reach|get)|instead of|rather than|than|rooting for"
    r"|hoping for)\s*$"
)
THE_SAME_AS = pattern(
    r"\b(?:that'?s|that is|which is|equals?|equal to|=|is (?:about|almost|over)|it'?s) "
    r"(?:about |almost |over |like )?$"
)

HEDGE = (
    r"(?:about|at least|atleast|around|only|just|maybe|another|a|the|my|your|those|like|up to"
    r"|over|almost|nearly|more than|a little(?: over)?|well over|now|already|probably|all|it)"
)
TAIL = rf"(?:\s+{HEDGE})*\s*$"
GOAL_BEFORE = pattern(
    r"\bgoals?\b(?! (?:on|yesterday|last))[^.?!]{0,80}?\b(?:is|was|be|at|of|to|for|being|="
    r")\b[^.?!\d]{0,35}$",
    r"\b(?:aim|aiming|shoot|shooting|shot|going|go|try|trying|strive|push)(?: for| with| in)"
    + TAIL,
    r"\b(?:stay|staying|stick|sticking|keep|keeping|leave|remain)(?: (?:it|that|the goal))?"
    r"(?: (?:at|with|to))" + TAIL,
    r"\b(?:increas|rais|bump|mov|lower|reduc|decreas|drop|chang|set|go (?:up|down|back))\w*\b"
    r"[^.?!\d]{0,25}\b(?:to|at|for|by)" + TAIL,
    r"\b(?:i'?ll|i will|ill|we'?ll|we will|you will|you'?ll|let'?s|let us|can|could|will|to|try"
    r"|would like|may|might|should|goin|gonna)(?: (?:just|maybe|only|probably|also|still|in|to"
    r"|try|like"
    r"|keep))*"
    r" (?:do|doing|say|walk|run|reach|get|getting|make|hit|start|try|lose|loose|complete|drink)"
    r"(?: (?:it|with|at|out|to|in|for|a goal of))*" + TAIL,
    r"\b(?:get|getting|reach|reaching|hit|hitting)(?: for)? (?:your|the|those|in|my)" + TAIL,
    r"\bhow about" + TAIL,
    r"\b(?:want|like)(?: it)? to be" + TAIL,
)
GOAL_AFTER = pattern(
    r"^\s*(?:a day |daily |per day )?-?\s*goals?\b",
    r"^\s*(?:it is\b|sounds good|is (?:the|my|your) (?:number|goal)|for this week)",
)
DONE_BEFORE = pattern(
    r"(?<!\bto )(?<!\bwill )(?<!\bcan )\b(?:got|did|hit|walked|ran|had|made|reached|exceeded|passed"
    r"|completed|logged|averaged|finished|earned|have|has|see|saw|i'?m|im|i am|been|you'?re"
    r"|you are|already|doing|done|steps? (?:were|was)|up|did (?:get|do|make|walk|reach"
    r"|hit))(?: (?:at|with|to|did|got|hit|in|been|doing"
    r"|reached|you|your|made|have|had|so far|walked|are|were|for))*" + TAIL,
    r"^\W*(?:(?:al ?right|wow|yes|hey)\W+)?(?:over|almost|nearly|already)\s*$",
)
DID = pattern(r"(?:did|got|hit|walked)\b")
REPORT = pattern(
    r"\b(?:yesterday|so far|last (?:week|night)|past (?:few|couple|\d|two|three)|this morning"
    r"|already|congrat\w*|great job|good job|nice job|awesome job|amazing job|way to go)\b"
)
PAST = pattern(
    r"\b(?:you|i|we) (?:\w+ )?(?:did|got|reached|met|made|hit|walked|went|were able|almost"
    r"|just missed"
    r"|had|exceeded|have been)\b",
    r"\b(?:yesterday|last week|on track|great job|good job|nice job|excellent job|amazing job"
    r"|congrat\w*)\b",
)
# Before a number: somebody says that this is the goal.
STATES_BEFORE = pattern(
    r"\bgoals?\b(?! (?:on|yesterday|last))[^.?!]{0,80}?\b(?:is|be|at|of|to|for|being|=)\b"
    r"[^.?!\d]{0,35}$",
    r"\b(?:i'?ll|i will|we'?ll|we will|let'?s|you will|you'?ll|(?:going|goin) to|stay|stick|keep"
    r"|set it|go (?:for|with))\b[^.?!\d]{0,25}$",
    r"\b(?:so you (?:want|will|are)|you want your|want(?: it)? to be)\b[^.?!\d]{0,25}$",
)
STATES_AFTER = pattern(
    r"^\s*(?:it is\b|sounds good|is (?:the|my|your) (?:number|goal)|for this week)"
)

DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b\.?"
LETTERS = r"(?:m|t|w|th|f)\s?-\s?(?:w|th|f|sat?|sun?)\b|m,?\s?w,?\s?(?:f|th?)\b"
FREE_DAYS = (
    r"(?:(?:my|your|the)\s+)?(?:off\s+days?|days?\s+off|work(?:ing)?\s+days?|other\s+days"
    r"|week\s?days"
    r"|week\s?ends|(?<=for )work|days?\s+(?:that\s+|when\s+)?(?:you|i|your)(?:'re|\s+are|\s+am)?"
    r"\s+(?:work|off)\w*)"
)
AND = r"\s*(?:,|-|\u2013|/|&|\band\b|\bto\b|\bthru\b|\bthrough\b|\bor\b|\s)\s*(?:and\s+)?"
DAYS = re.compile(
    rf"(?:\b(?:on|for|every|each|from|only|this|next|of)\s+)*\b(?:{FREE_DAYS}|{LETTERS}"
    rf"|(?:today|tomorrow)(?:{AND}(?:{DAY_NAME}|tomorrow))+"
    rf"|(?<![\w']){DAY_NAME}(?:{AND}(?:{DAY_NAME}|today|tomorrow))*)",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?:at|around|by|before|after|from)\s+(?:about\s+)?\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b\.?)"
    r"|\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\b"
    r"|\b(?:before|after|during)\s+(?:my\s+|your\s+)?(?:work|work|lunch(?: break)?|dinner"
    r"|breakfast|school|church|class|night)\b(?!\s+days?)"
    r"|\bin\s+the\s+(?:early\s+)?(?:mornings?|afternoons?|evenings?)\b"
    r"|\bthroughout\s+the\s+day\b|\b(?:every|each)\s+(?:morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\b(?:every|each)\s*day(?:\s+(?:this|of the)\s+week)?\b|\bper\s+day\b|\bdaily\b"
    r"|(?<=steps )a\s+day\b|(?<=\d )a\s+day\b"
    r"|\b(?:\d|once|twice|one|two|three|four|five|six|seven)(?:\s*-\s*\d)?\s*(?:days?|times?|x)?"
    r"\s*(?:(?:out\s+)?of\s+the|a|per|this|each|every)\s+(?:week|day)\b"
    r"|\bevery\s+other\s+day\b",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"\b(?:at|in|to|around|by|inside|through)\s+(?:the|my|your|a)?\s*(?:local\s+|nearby\s+)?"
    r"(?:park|gym|mall|work|home|house|office|school|track|church|neighbou?rhood|block|lake\w*"
    r"|beach"
    r"|treadmill|store|building|hallway|apartment|zoo|trail|yard)s?\b"
    r"|\b(?:park|mall|gym)\s+by\s+(?:my|your)\s+(?:house|home)\b|\boutside\b"
    r"|\bon\s+the\s+treadmill\b",
    re.IGNORECASE,
)
ACTIVITY = re.compile(
    r"\b(?:go(?:ing)?\s+(?:on\s+(?:a\s+)?|for\s+(?:a\s+)?)?(?:walks?|runs?|bike rides?)"
    r"|walk(?:ing)?|run(?:ning)?|jog(?:ging)?|swim(?:ming)?|danc(?:e|ing)|bik(?:e|ing)|cycl(?:e"
    r"|ing)"
    r"|exercis(?:e|ing)|work(?:ing)?\s?out|stretch(?:ing)?|yoga|zumba|climb(?:ing)?|treadmill"
    r"|los(?:e|ing)|loose|drink(?:ing)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """A part of a text, exactly as it stands there."""

    text: str
    start: int


@dataclass(frozen=True)
class Number:
    """A number of a message that is an amount of something."""

    value: float
    unit: str
    """Empty where the number stands alone."""
    status: str
    """GOAL, DONE, PLAIN or OTHER."""
    is_stated: bool
    """Whether somebody says that this is the goal."""
    sentence: Sentence
    start: int
    """Where it begins in its sentence."""
    end: int


def sentences(text: str) -> List[Sentence]:
    """The sentences of a text, without the space around them."""
    ends = [m.end() for m in re.finditer(r"[.!?]+(?=\s|$)|\.{2,}|\n+|\s:-?[)(D](?=\s|$)", text)]
    cuts = [0, *ends, len(text)]
    found = []
    for start, end in zip(cuts, cuts[1:]):
        part = text[start:end]
        if part.strip():
            found.append(Sentence(part.strip(), start + len(part) - len(part.lstrip())))
    return found


def numbers(text: str) -> List[Number]:
    """The amounts in a text."""
    return [number for sentence in sentences(text) for number in in_sentence(sentence)]


def in_sentence(sentence: Sentence) -> Iterable[Number]:
    """The amounts in a sentence, each judged by what stands around it."""
    done_until = -1
    for match in NUMBER.finditer(sentence.text):
        before, after = sentence.text[: match.start()], sentence.text[match.end() :]
        unit = (match["unit"] or "").strip(" -").split()
        value = float(re.sub(r"[,\s]", "", match["digits"])) * (1000 if match["k"] else 1)
        if NOT_AN_AMOUNT_BEFORE.search(before) and not (unit or value >= 1000):
            continue
        if NOT_AN_AMOUNT_AFTER.search(after) and not unit:
            continue
        if 0 <= value <= 10 and not unit and SCALE.search(sentence.text):
            continue
        status = judge(sentence.text, before, after, match["unit"] or "")
        if UPPER_END.search(before):
            status = OTHER
        elif status == PLAIN and done_until >= 0 and is_list(before[done_until:]):
            status = DONE
        if status == DONE:
            done_until = match.end()
        name = UNITS[unit[-1].lower()] if unit else ""
        stated = status == GOAL and bool(STATES_BEFORE.search(before) or STATES_AFTER.search(after))
        yield Number(value, name, status, stated, sentence, match.start(), match.end())


def is_list(between: str) -> bool:
    """Whether what stands between two numbers only goes on with a list: "on Sunday, and"."""
    return len(between) <= 32 and re.search(r",|\band\b|&", between) is not None


def judge(sentence: str, before: str, after: str, unit: str) -> str:
    """Whether a number in a sentence is a goal, done, neither, or not to be told."""
    if LEFT_AFTER.search(after) or LEFT_UNIT.search(unit):
        return OTHER
    if BEFORE_THAT.search(before) or THE_SAME_AS.search(before):
        return OTHER
    if GOAL_AFTER.search(after):
        return GOAL
    done = DONE_BEFORE.search(before)
    goal = GOAL_BEFORE.search(before)
    if goal and not (done and (done.start() > goal.start() or DID.match(done.group()))):
        return GOAL
    if done or REPORT.search(sentence):
        return DONE
    return PLAIN


MOST_BETWEEN = 30  # characters between a number and its days


def days_for(found: Sequence[Number]) -> Dict[Number, str]:
    """The days that each number is for: those named nearest to it in its sentence."""
    pairs = []
    for number in found:
        for match in DAYS.finditer(number.sentence.text):
            behind = match.start() >= number.end
            gap = match.start() - number.end if behind else number.start - match.end()
            if 0 <= gap <= MOST_BETWEEN:
                pairs.append((gap, not behind, number.start, number, match))
    days: Dict[Number, str] = {}
    taken = set()
    for *_, number, match in sorted(pairs, key=lambda pair: pair[:3]):
        if number not in days and (number.sentence, match.start()) not in taken:
            taken.add((number.sentence, match.start()))
            days[number] = match.group().strip(" .")
    return days


def detail(text: str) -> int:
    """How many of when, where, how often and what a wording says."""
    return sum(1 for each in (DAYS, CLOCK, OFTEN, PLACE, ACTIVITY) if each.search(text))


def scale_asked(text: str) -> Optional[Tuple[float, float]]:
    """The bounds of a scale that a message asks for a value on; None where it asks for none."""
    if not SCALE.search(text):
        return None
    return (0.0 if re.search(r"\b0\s*(?:-|\u2013|to|\(low\))", text) else 1.0, 10.0)


VALUE = r"(\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)"
ONLY_VALUE = re.compile(rf"\W*{VALUE}\W*", re.IGNORECASE)
TWO_VALUES = re.compile(r"\b(\d{1,2})\s*(?:-|or|to|and)\s*(?:a\s+)?(\d{1,2})\b", re.IGNORECASE)
SAID_VALUE = re.compile(
    rf"(?:\b(?:i'?m|im|i am|say|said|maybe|about|probably|definitely|like|be|is|an?|at|around|level"
    rf"|confidence|confident|sure|certain|myself)\s+(?:(?:at|a|an|like|about)\s+)*[\"'“]?"
    rf"|^\W*){VALUE}\b"
    rf"(?![,:]\d|\s*(?:{UNIT}|[ap]m|k|days?|weeks?|times?|thousand|%)\b)",
    re.IGNORECASE,
)
OUT_OF_TEN = re.compile(
    r"(?<![\d,])(\d{1,2}(?:\.\d)?)\s*(?:/|out of|on (?:a|the) scale)\s*(?:of|from)?\s*(?:10\b"
    r"|[01]\b)",
    re.IGNORECASE,
)
# "2,700/9": the amount and, behind it, the value on the scale.
AMOUNT_AND_VALUE = re.compile(r"\d,?\d{3}(?:\s*steps)?\s*/?\s*(10|[1-9])\W*$", re.IGNORECASE)
SOUNDS_LIKE = re.compile(
    r"\b(?:sounds? like|seems? like|(?:feel|felt) like this is|so (?:that'?s|you'?re at))\s+"
    r"(?:it'?s\s+)?(?:an?\s+)?[\"'“]?(\d{1,2})\b(?![,\d]|\s*(?:steps?|days?))",
    re.IGNORECASE,
)


def values_said(text: str) -> List[float]:
    """The values on a scale that an answer gives: none, one, or several to choose from."""
    for both in (OUT_OF_TEN.search(text), AMOUNT_AND_VALUE.search(text)):
        if both:
            return [float(both[1])]
    alone = ONLY_VALUE.fullmatch(text)
    if alone:
        return [value_of(alone[1])]
    two = TWO_VALUES.search(text)
    if two and len(text) < 40:
        return [float(two[1]), float(two[2])]
    found = [value_of(match[1]) for match in SAID_VALUE.finditer(text)]
    return found[-1:]


def value_of(text: str) -> float:
    """A number in digits or as a word."""
    return float(WORDS.get(text.lower(), 0) or text)


def value_heard(text: str) -> Optional[float]:
    """The value that a coach says it sounds like."""
    match = SOUNDS_LIKE.search(text)
    return float(match[1]) if match else None
