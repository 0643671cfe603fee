"""What all records of one table have in common: ids, file, sources, times, people."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Dict, Iterable, List, Optional, Union
from zoneinfo import ZoneInfo

from coachingkit import FileOf, PartialDate
from coachingkit.choices import FileKind, InformantShare, SaidBy
from coachingkit.records import Identifier, Informant, Record, Source

from .reading import CLIENT, Message

URN = "urn:coachingkit:example"
PEOPLE = f"{URN}:people"
ORGANISATIONS = f"{URN}:organisations"

MOST_SOURCES = 1000  # what a list of the library holds

Moment = Union[datetime, PartialDate]


@dataclass
class Draft:
    """A record as it should be: its versions, oldest first, all with one id."""

    versions: List[Record]
    message: str = ""
    """Id of the message that a refusal is reported with."""
    said_in: Dict[float, str] = field(default_factory=dict)
    """Id of the message that holds each confidence."""


@dataclass(frozen=True)
class Frame:
    """The table that is imported, and where it goes."""

    dataset: str
    organisation: str
    zone: Optional[ZoneInfo] = None
    """Where the messages were written, for times without an offset."""

    @property
    def system(self) -> str:
        """The numbering of the messages."""
        return f"{URN}:messages:{self.dataset}"

    @property
    def client(self) -> Identifier:
        """The client."""
        return Identifier(PEOPLE, self.dataset)

    @property
    def coach_number(self) -> str:
        """The coach's number, which does not tell the client's."""
        return "coach-" + hashlib.sha256(self.dataset.encode()).hexdigest()[:8]

    @property
    def own_file(self) -> FileOf:
        """The organisation's file."""
        return FileOf(FileKind.ORGANISATION, ORGANISATIONS, self.organisation)

    def id(self, kind: str, key: str = "") -> str:
        """The id of a record: always the same for the same kind and key of the same table.

        A UUID of version 8 (RFC 9562) made of a digest, so that a second import finds what the
        first recorded.
        """
        text = "\x1f".join([self.system, self.organisation, kind, key])
        digest = bytearray(hashlib.sha256(text.encode()).digest()[:16])
        digest[6] = digest[6] & 0x0F | 0x80
        digest[8] = digest[8] & 0x3F | 0x80
        return str(uuid.UUID(bytes=bytes(digest)))

    def sources(self, messages: Iterable[Message]) -> List[Source]:
        """The messages that a record comes from, in their order and each once."""
        rows = sorted({message.row: message for message in messages}.items())
        return [Source(self.system, message.id) for _, message in rows[:MOST_SOURCES]]

    def moment(self, message: Message) -> Optional[Moment]:
        """When a message was written: the time if its offset is known, else the day."""
        when = message.when
        if isinstance(when, datetime):
            if when.tzinfo or self.zone:
                return when if when.tzinfo else when.replace(tzinfo=self.zone)
            return PartialDate.of(when.date())
        return PartialDate.of(when) if when else None

    def informant(self, message: Message, share: InformantShare = InformantShare.SAID) -> Informant:
        """Who wrote a message."""
        if message.speaker == CLIENT:
            return Informant(role=SaidBy.CLIENT, share=share, record=self.id("client"))
        return Informant(role=SaidBy.PRACTITIONER, share=share)


def said_by(message: Message) -> SaidBy:
    """Who wrote a message."""
    return SaidBy.CLIENT if message.speaker == CLIENT else SaidBy.PRACTITIONER


def day(message: Message) -> Optional[PartialDate]:
    """The day of a message."""
    when = message.when
    return PartialDate.of(date(when.year, when.month, when.day)) if when else None
