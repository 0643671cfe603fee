"""What an annotator labelled in a conversation, beside the goals that were recorded from it.

The labels say which words are an amount, an activity, a repetition or a confidence; they do not say
which amount was agreed. So this comparison takes as the labelled goal of a week the *last* labelled
number in the part of the week that sets the goal, leaving out what the annotator marked as
accomplished, remaining, previous or other. It counts, over the weeks that the annotator began:

    amount       the recorded goal, as it was agreed, has this last labelled number
    in between   every other labelled number of that part is an amount of an earlier version
    activity     the recorded activity is one of the labelled ones (walk, walked, walking are one)
    repetition   the recorded "how often" is one of the labelled ones
    confidence   each labelled score stands in a version of a goal with the same value, from the
                 same message, said by its writer

and the other way round, how many recorded confidences are labelled. Weeks without a label of a sort
do not count for it. Patient 5 was read while the rules were written: agreement there says that they
do what they are meant to, and nothing about conversations that they have not seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple
from xml.etree import ElementTree

from coachingkit import Actor
from coachingkit.choices import SaidBy
from coachingkit.records import Goal

from . import language as english
from .frame import Frame
from .reading import Message
from .weeks import Week, split

HEAD = re.compile(r"(\d\d/\d\d/\d\d \d\d:\d\d) (Coach|Patient):")


@dataclass
class Label:
    """Words that the annotator marked, and how."""

    tag: str
    marks: Dict[str, str]
    words: str


@dataclass
class LabelledMessage:
    """A message of the annotated conversation."""

    minute: datetime
    speaker: str
    labels: List[Label] = field(default_factory=list)


class Count(NamedTuple):
    """Something that agrees n times of m."""

    what: str
    agreeing: int
    of: int

    def __str__(self) -> str:
        return f"{self.what}: {self.agreeing} of {self.of}"


class NotLabelled(Exception):
    """The file is no annotated conversation."""


def read_labels(path: Path) -> List[LabelledMessage]:
    """The messages of an annotated conversation with the labels in each."""
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        root = ElementTree.fromstring(f'<all xmlns:gate="urn:gate">{text}</all>')
    except ElementTree.ParseError as problem:
        raise NotLabelled(f"{path.name} is not XML: {problem}") from None
    messages: List[LabelledMessage] = []
    for element, words in pieces(root):
        heads = list(HEAD.finditer(words)) if element is None else []
        for head in heads:
            minute = datetime.strptime(head[1], "%m/%d/%y %H:%M")
            messages.append(LabelledMessage(minute, head[2].lower()))
        if element is not None and messages:
            marks = {name.split("}")[-1]: value for name, value in element.attrib.items()}
            messages[-1].labels.append(Label(element.tag, marks, words))
    return messages


def pieces(root: ElementTree.Element) -> Iterator[Tuple[Optional[ElementTree.Element], str]]:
    """Text between labels, and labels with their text, in order."""
    yield None, root.text or ""
    for element in root:
        yield element, "".join(element.itertext())
        yield None, element.tail or ""


def compare(
    actor: Actor, frame: Frame, messages: List[Message], smart: Path, phases: Optional[Path]
) -> List[Count]:
    """The figures; weeks from the labelled phases if given, else from the table's stages."""
    labels = by_message(read_labels(smart), messages)
    if phases:
        messages = staged(messages, by_message(read_labels(phases), messages))
    weeks = split(messages)
    goals = recorded(actor, frame, weeks)
    return [*compare_weeks(weeks, goals, labels), *compare_scores(messages, goals, labels)]


def by_message(
    labelled: List[LabelledMessage], messages: List[Message]
) -> Dict[int, LabelledMessage]:
    """Which labelled message each row is: the same minute and writer, in order."""
    found: Dict[int, LabelledMessage] = {}
    waiting = list(labelled)
    for message in messages:
        when = message.when
        if not isinstance(when, datetime):
            continue
        minute = when.replace(second=0, microsecond=0, tzinfo=None)
        speaker = "coach" if message.speaker == "coach" else "patient"
        match = next((w for w in waiting if (w.minute, w.speaker) == (minute, speaker)), None)
        if match:
            waiting.remove(match)
            found[message.row] = match
    return found


def staged(messages: List[Message], labels: Dict[int, LabelledMessage]) -> List[Message]:
    """The messages with labelled stages. Each phase carries its stage: a change begins a part."""
    now = ""
    found = []
    for message in messages:
        tags = [label.tag for label in labels[message.row].labels] if message.row in labels else []
        begun = next((tag for tag in tags if tag != now), "")
        now = begun or now
        found.append(replace(message, stage=begun))
    return found


def recorded(actor: Actor, frame: Frame, weeks: List[Week]) -> Dict[int, List[Goal]]:
    """The versions of the goal that was recorded from each week, without retracted ones."""
    week_of = {m.id: index for index, week in enumerate(weeks) for m in week.messages}
    found: Dict[int, List[Goal]] = {}
    file = actor.find_file(frame.client.system, frame.client.value)
    for goal in actor.find_all(Goal, file, oldest_first=True):
        sources = [s.value for s in goal.sources if s.system == frame.system]
        if goal.part_of or not sources or sources[0] not in week_of:
            continue
        versions = [v for v in actor.history(file, goal.id) if isinstance(v, Goal)]
        found.setdefault(week_of[sources[0]], []).extend(versions)
    return found


def compare_weeks(
    weeks: List[Week], goals: Dict[int, List[Goal]], labels: Dict[int, LabelledMessage]
) -> List[Count]:
    """Amounts, activities and repetitions of each week."""
    agreeing = {what: [0, 0] for what in ("amount", "in between", "activity", "repetition")}

    def note(what: str, agrees: bool) -> None:
        agreeing[what][0] += agrees
        agreeing[what][1] += 1

    for index, week in enumerate(weeks):
        marked = [x for m in week.setting if m.row in labels for x in labels[m.row].labels]
        valid = [x for x in marked if not {"status", "stage"} & x.marks.keys()]
        amounts = [number for x in valid if is_number(x) for number in digits(x.words)]
        versions = goals.get(index, [])
        agreed = versions[-1].smart if versions else None
        had = [v.smart.amount.value for v in versions if v.smart and v.smart.amount]
        if amounts:
            note("amount", bool(agreed and agreed.amount and agreed.amount.value == amounts[-1]))
            for other in sorted(set(amounts) - {amounts[-1]}):
                note("in between", other in had)
        activities = {stem(x.words) for x in valid if x.marks.get("specType") == "activity"}
        if activities:
            note(
                "activity", bool(agreed and agreed.activity and stem(agreed.activity) in activities)
            )
        repetitions = {plain(x.words) for x in valid if x.marks.get("measureType") == "repetition"}
        if repetitions:
            often = plain(agreed.how_often) if agreed and agreed.how_often else ""
            note("repetition", any(often.startswith(each) for each in repetitions))
    return [Count(what, *figures) for what, figures in agreeing.items()]


def compare_scores(
    messages: List[Message], goals: Dict[int, List[Goal]], labels: Dict[int, LabelledMessage]
) -> List[Count]:
    """Confidences, both ways round."""
    labelled = [
        (message.id, "client" if message.speaker == "client" else "practitioner", float(value))
        for message in messages
        if message.row in labels
        for label in labels[message.row].labels
        if label.marks.get("infoType") == "score"
        for value in digits(label.words)
    ]
    said = set()
    for versions in goals.values():
        for version in versions:
            scale = version.confidence
            for source in version.sources if scale else []:
                said.add((source.value, str(scale and scale.said_by), scale and scale.value))
    distinct = {
        (v.id, v.confidence.value, v.confidence.said_by)
        for versions in goals.values()
        for v in versions
        if v.confidence
    }
    agreeing = [score for score in labelled if score in said]
    by_client = [score for score in labelled if score[1] == SaidBy.CLIENT]
    return [
        Count("confidence", len(agreeing), len(labelled)),
        Count("confidence said by the client", len(set(by_client) & said), len(by_client)),
        Count("recorded confidences that are labelled", len(agreeing), len(distinct)),
    ]


def is_number(label: Label) -> bool:
    """Whether a label marks a number of something, and not a distance or a duration."""
    return label.marks.get("quantityType") == "number"


def digits(words: str) -> List[float]:
    """The numbers in marked words."""
    return [float(text.replace(",", "")) for text in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]


def stem(words: str) -> str:
    """The first word of an activity without its ending."""
    match = english.ACTIVITY.search(words)
    word = (match.group() if match else words).lower().split()[-1]
    return re.sub(r"(?:ing|ed|s)$", "", word)


def plain(words: str) -> str:
    """Words without case and space, so that "every day" and "everyday" are one."""
    return re.sub(r"\W", "", words.lower())
