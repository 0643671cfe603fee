"""Reads a table of messages (CSV) without falling over what tables hold in practice.

Columns: speaker and utterance are needed; time, id, smart, tokens, stage, phases and act are used
where they are there. Every oddity is answered as a problem of its row, and the rest is kept.
"""

from __future__ import annotations

import ast
import codecs
import csv
import io
import re
import sys
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Tuple

CLIENT = "client"
COACH = "coach"

SPEAKERS = {
    **dict.fromkeys(["coach", "health coach", "practitioner", "therapist", "provider"], COACH),
    **dict.fromkeys(["patient", "client", "participant", "user", "citizen"], CLIENT),
}
ALIASES = {
    "utterance": ("utterance", "text", "message", "body"),
    "speaker": ("speaker", "sender", "from", "role"),
    "time": ("time", "timestamp", "date", "datetime", "sent"),
    "id": ("id", "message_id", "messageid"),
}

MOST_OF_ID = 60  # characters that an id keeps; the row is added to one that then comes twice

CLOCK = (
    r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + CLOCK)
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})" + CLOCK)


class Problem(NamedTuple):
    """Something that is not as it should be. Never holds text of a message."""

    row: int
    """Row of the table, the header being 1; 0 for the whole file."""
    what: str


@dataclass(frozen=True)
class Message:
    """One message."""

    row: int
    id: str
    speaker: str
    """CLIENT or COACH."""
    text: str
    when: Optional[date] = None
    """A datetime where the table gives a time of day; naive where it gives no offset."""
    tags: Tuple[Tuple[str, str], ...] = ()
    """Lower-case token and predicted SMART tag."""
    stage: str = ""


@dataclass
class Table:
    """What a file holds."""

    dataset: str
    messages: List[Message] = field(default_factory=list)
    problems: List[Problem] = field(default_factory=list)


def read_table(path: Path) -> Table:
    """The messages of a file, in its order."""
    table = Table(path.stem)
    text = decode(path.read_bytes(), table.problems)
    # csv before Python 3.11 stops at a NUL, and no record can hold one.
    nul = next(chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    stream = io.StringIO(text.replace("\0", nul), newline="")
    try:
        rows = list(csv.reader(stream, delimiter=delimiter(text)))
    except csv.Error:
        table.problems.append(Problem(0, "not a CSV file"))
        return table
    columns = find_columns(rows[0] if rows else [])
    if not {"speaker", "utterance"} <= columns.keys():
        table.problems.append(Problem(1, "no columns 'speaker' and 'utterance'"))
        return table
    seen: Dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        message = read_row(number, row, columns, nul, table.problems)
        if message:
            table.messages.append(unique(message, seen, table.problems))
    return table


def decode(data: bytes, problems: List[Problem]) -> str:
    """The text of a file in whichever encoding it has."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(0, "not UTF-8; read as Windows-1252"))
        return data.decode("cp1252", "replace")


def delimiter(text: str) -> str:
    """What separates columns: whatever the header has most of."""
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def find_columns(header: List[str]) -> Dict[str, int]:
    """Where each column is."""
    names = {name.strip().strip("\0").lower(): index for index, name in enumerate(header)}
    columns = dict(names)
    for column, aliases in ALIASES.items():
        found = [names[alias] for alias in aliases if alias in names]
        if found:
            columns[column] = found[0]
    return columns


def read_row(
    number: int, row: List[str], columns: Dict[str, int], nul: str, problems: List[Problem]
) -> Optional[Message]:
    """A row as a message; None where there is nothing to record in it."""
    if not any(cell.strip() for cell in row):
        return None
    if nul in "".join(row):
        problems.append(Problem(number, "holds NUL characters; left out"))
        row = [cell.replace(nul, "") for cell in row]
    if len(row) != max(columns.values()) + 1:
        problems.append(Problem(number, f"has {len(row)} columns"))

    def cell(name: str) -> str:
        index = columns.get(name, len(row))
        return row[index] if index < len(row) else ""

    speaker = SPEAKERS.get(cell("speaker").strip().strip(":").lower())
    if speaker is None:
        problems.append(Problem(number, "the speaker is neither coach nor client; row left out"))
        return None
    if not cell("utterance").strip():
        problems.append(Problem(number, "has no text; row left out"))
        return None
    return Message(
        row=number,
        id=cell("id").strip()[:MOST_OF_ID] or f"row-{number}",
        speaker=speaker,
        text=cell("utterance"),
        when=read_time(number, cell("time"), problems),
        tags=read_tags(number, cell("tokens"), cell("smart"), problems),
        stage=cell("stage").strip().lower(),
    )


def unique(message: Message, seen: Dict[str, int], problems: List[Problem]) -> Message:
    """The message; under an id of its own if the table gives one twice."""
    if message.id in seen:
        problems.append(Problem(message.row, f"has the id of row {seen[message.id]}"))
        return replace(message, id=f"{message.id}-row-{message.row}")
    seen[message.id] = message.row
    return message


def read_time(number: int, text: str, problems: List[Problem]) -> Optional[date]:
    """A time in one of the usual forms; month before day where both orders are possible."""
    text = text.strip()
    if not text:
        return None
    try:
        first = YEAR_FIRST.fullmatch(text)
        if first:
            year, month, day = (int(part) for part in first.groups()[:3])
            return with_clock(year, month, day, first.groups()[3:])
        last = YEAR_LAST.fullmatch(text)
        if last:
            month, day, year = int(last[1]), int(last[3]), int(last[4])
            if last[2] == "." or month > 12:
                month, day = day, month
            return with_clock(year if year > 99 else 2000 + year, month, day, last.groups()[4:])
    except ValueError:
        pass
    problems.append(Problem(number, "the time cannot be read"))
    return None


def with_clock(year: int, month: int, day: int, clock: Tuple[Optional[str], ...]) -> date:
    """A date with hour, minute, second, am or pm, and offset, as far as they are given."""
    hour, minute, second, half, offset = clock
    if hour is None:
        return date(year, month, day)
    hours = int(hour)
    if half and hours <= 12:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    zone = None
    if offset:
        digits = offset.replace(":", "").replace("Z", "+0000")
        minutes = int(digits[1:3]) * 60 + int(digits[3:5])
        zone = timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))
    return datetime(year, month, day, hours, int(minute or 0), int(second or 0), tzinfo=zone)


def read_tags(
    number: int, tokens: str, smart: str, problems: List[Problem]
) -> Tuple[Tuple[str, str], ...]:
    """Tokens with their tags; none where the two lists do not fit."""
    if not tokens.strip() or not smart.strip():
        return ()
    try:
        words, tags = ast.literal_eval(tokens.strip()), ast.literal_eval(smart.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        words, tags = None, None
    if not isinstance(words, list) or not isinstance(tags, list):
        problems.append(Problem(number, "the tags cannot be read"))
        return ()
    if len(words) != len(tags):
        if set(tags) != {"O"}:
            problems.append(Problem(number, "has tags that do not fit its tokens; left out"))
        return ()
    return tuple((str(word).lower(), str(tag)) for word, tag in zip(words, tags))
