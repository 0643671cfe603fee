"""Who may do what: the table of the header once more, as a small model that knows no library.

It keeps records as the JSON that they were saved from, and answers what exists for whom. The rules
are written from the words of the header alone; where they differ from the library, one is wrong.
"""

from __future__ import annotations

import dataclasses
from datetime import datetime, timezone
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, NamedTuple, Optional, Set, Tuple

Fields = Dict[str, Any]
# The fields that lead to records of the same file; of a group its parts that do.
LinkNames = Dict[str, Any]

# What reception sees: who people are.
PEOPLE = frozenset(["client", "supporter", "practitioner", "organisation"])
# What clients and supporters add.
SAID = frozenset(
    [
        *("goal", "practice", "observation", "reflection", "feedback", "action", "score"),
        *("about_me", "agreement", "barrier", "experience"),
    ]
)
# What practitioners say of themselves and of each other in files about practice, and by which
# fields it says whom it is about. An experience is candid too, and about none of its coaches.
CANDID = {
    "usage_return": ["practitioner"],
    "peer_observation": ["observer", "observed"],
    "reflection": ["practitioners"],
    "score": ["raterPractitioner"],
}
NOT_FOR_MANAGERS = frozenset(["event_feedback", "help_request"])
# People and papers hang on no goal.
APART = frozenset(["client", "supporter", "consent", "concern"])
DECIDING = frozenset(["parentalResponsibility", "attorney", "deputy"])
NOTHING: FrozenSet[str] = frozenset()


class Who(NamedTuple):
    """An actor."""

    id: str
    organisation: str
    roles: FrozenSet[str]
    purpose: str = "TREAT"

    @property
    def name(self) -> Tuple[str, str]:
        """What tells who they are, whatever they are there and why."""
        return (self.id, self.organisation)


@dataclasses.dataclass
class Version:
    """What was saved once."""

    fields: Fields
    author: Tuple[str, str]
    expunged: bool = False

    @property
    def limits(self) -> Set[str]:
        """Its visibility."""
        return set(self.fields.get("visibility", []))

    @property
    def hidden_from(self) -> Set[str]:
        """The supporters who are kept out."""
        return set(self.fields.get("hiddenFrom", []))


@dataclasses.dataclass
class Kept:
    """A record with all its versions."""

    id: str
    kind: str
    versions: List[Version] = dataclasses.field(default_factory=list)
    state: str = "active"
    # Who may know that it was, once its content is gone.
    expunged_by: Optional[Tuple[str, str]] = None

    @property
    def newest(self) -> Version:
        """What holds now."""
        return self.versions[-1]


@dataclasses.dataclass
class Grant:
    """One row of the table where it holds."""

    kinds: Optional[FrozenSet[str]] = None  # None: all
    records: Optional[Set[str]] = None
    hidden: FrozenSet[str] = NOTHING
    adds: Optional[FrozenSet[str]] = NOTHING  # None: all
    only_own: bool = False
    concerns: bool = False
    # The supporter's records of whoever it is for.
    supporters: FrozenSet[str] = NOTHING
    but: FrozenSet[str] = NOTHING

    def covers(self, record: Kept, limits: Set[str], hidden_from: Set[str]) -> bool:
        """Whether it is about a record with these limits."""
        # Whom it was hidden from is destroyed with its content: then from all of them.
        kept_out = hidden_from if record.state != "expunged" else self.supporters
        if hidden_from and kept_out & self.supporters:
            return False
        if limits & self.hidden or (record.kind == "concern" and not self.concerns):
            return False
        if record.kind in self.but:
            return False
        if self.kinds is None and self.records is None:
            return True
        return record.kind in (self.kinds or NOTHING) or record.id in (self.records or NOTHING)


def begin(text: Optional[str]) -> Optional[datetime]:
    """The first moment of a date, or a moment."""
    if text is None:
        return None
    if "T" in text:
        return datetime.fromisoformat(text.split("[")[0])
    parts = [*map(int, text.split("-")), 1, 1][:3]
    return datetime(parts[0], parts[1], parts[2], tzinfo=timezone.utc)


def end(text: Optional[str]) -> Optional[datetime]:
    """The moment behind a year, or a moment."""
    if text is None or "T" in text:
        return begin(text)
    return datetime(int(text) + 1, 1, 1, tzinfo=timezone.utc)


def in_force(fields: Fields, now: datetime) -> bool:
    """Whether something holds from `from` until `until`."""
    start, stop = begin(fields.get("from")), end(fields.get("until"))
    return (start is None or start <= now) and (stop is None or now <= stop)


def links(fields: Fields, names: LinkNames) -> Iterator[Tuple[str, str]]:
    """The links of a record, with their fields."""
    for name, inner in names.items():
        value = fields.get(name)
        for each in value if isinstance(value, list) else [value] if value else []:
            if inner:
                yield from links(each, inner)
            else:
                yield name, each


def holds(value: Any, text: str) -> bool:
    """Whether a text is anywhere in a value, as ids are."""
    if isinstance(value, dict):
        return any(holds(each, text) for each in value.values())
    if isinstance(value, list):
        return any(holds(each, text) for each in value)
    return bool(value == text)


def redacted(fields: Fields, names: LinkNames, shown: Set[str]) -> Fields:
    """The fields of a record without what leads to what does not exist, nor groups left empty."""
    kept: Fields = {}
    for name, value in fields.items():
        if name not in names:
            kept[name] = value
            continue
        inner = names[name]
        held = value if isinstance(value, list) else [value]
        if inner:
            held = [each for each in (redacted(each, inner, shown) for each in held) if each]
        else:
            held = [each for each in held if each in shown]
        if held:
            kept[name] = held if isinstance(value, list) else held[0]
    return kept


@dataclasses.dataclass
class FileModel:
    """A file."""

    id: str
    kind: str
    organisation: str
    link_names: Dict[str, LinkNames]
    records: Dict[str, Kept] = dataclasses.field(default_factory=dict)
    emergencies: Set[Who] = dataclasses.field(default_factory=set)
    # All files of the store, this one too: entries of practitioners stand in any of them.
    files: "Dict[str, FileModel]" = dataclasses.field(default_factory=dict)

    # What exists

    def exists(self, who: Who, now: datetime) -> bool:
        """Whether the file does."""
        return bool(self.grants(who, now))

    def shows(self, who: Who, record: Kept, now: datetime, version: int = 0) -> bool:
        """Whether a record does, and this version of it."""
        grants = self.grants(who, now)
        return self._shown(who, record, record.newest, grants) and (
            version == 0 or self._shown(who, record, record.versions[version - 1], grants)
        )

    def visible(self, who: Who, now: datetime) -> Set[str]:
        """The ids of all records that do."""
        grants = self.grants(who, now)
        return {
            each.id for each in self.records.values() if self._shown(who, each, each.newest, grants)
        }

    def _shown(self, who: Who, record: Kept, version: Version, grants: List[Grant]) -> bool:
        limits = version.limits
        # Where a record names its readers, they alone count.
        candid = self.is_candid(record.kind, version)
        names_readers = record.kind == "concern" or "authorOnly" in limits
        hidden_from = set() if names_readers else version.hidden_from
        if not any(grant.covers(record, limits, hidden_from) for grant in grants):
            return False
        if version.expunged and version is not record.newest:
            return True
        readers = None
        if record.kind == "concern":
            staff = version.fields.get("staff", [])
            readers = {version.author, *((each, version.author[1]) for each in staff)}
        if candid:
            shared = version.fields.get("sharedWith", [])
            readers = {version.author, *((each, version.author[1]) for each in shared)}
        if "authorOnly" in limits:
            readers = {version.author}
        if readers is not None and record.state == "expunged":
            return who.name == record.expunged_by
        if readers is None or who.name in readers:
            return True
        return candid and self._is_about(record.kind, version, who)

    # Candour

    def is_candid(self, kind: str, version: Version) -> bool:
        """Whether a version is somebody's candid word."""
        if "authorOnly" in version.limits:
            return False
        if kind == "experience":
            return not version.fields.get("coachMaySee", self.kind == "client")
        return kind in CANDID and self.kind != "client"

    def _is_about(self, kind: str, version: Version, who: Who) -> bool:
        for name in CANDID.get(kind, []) if self.kind != "client" else []:
            value = version.fields.get(name, [])
            for entry in value if isinstance(value, list) else [value]:
                if self._is_entry(entry, who):
                    return True
        return False

    def _entries(self, id_: str) -> List[Kept]:
        """The entries of an id in the files of the organisation."""
        return [
            file.records[id_]
            for file in self.files.values()
            if file.organisation == self.organisation
            and id_ in file.records
            and file.records[id_].kind == "practitioner"
        ]

    def _is_entry(self, id_: str, who: Who) -> bool:
        entries = self._entries(id_)
        return bool(entries) and all(
            each.state == "active"
            and "authorOnly" not in each.newest.limits
            and (each.newest.fields.get("actorId"), each.newest.author[1]) == who.name
            for each in entries
        )

    def breaks_a_rule(self, who: Who, kind: str, id_: str, fields: Fields) -> bool:
        """Whether saving this is refused for what it says of who may see what."""
        if "sharedWith" in fields and not self.is_candid(kind, Version(fields, who.name)):
            return True
        if kind != "practitioner" or fields.get("actorId") != who.id:
            return False
        if id_ in self.records:
            return bool(self.records[id_].newest.fields.get("actorId") != who.id)
        if self._entries(id_):
            return not self._is_entry(id_, who)
        return any(
            holds(each.newest.fields, id_)
            for file in self.files.values()
            if file.kind != "client" and file.organisation == self.organisation
            for each in file.records.values()
            if each.state != "expunged"
        )

    def linking(self, who: Who, target: str, now: datetime, *, tree: bool) -> Set[str]:
        """What links to a record, or in a tree also what links to that."""
        shown = self.visible(who, now)
        if target not in shown:
            return set()
        found: Set[str] = set()
        next_targets = [target]
        while next_targets:
            aim = next_targets.pop()
            for each in self.records.values():
                if each.state == "expunged" or each.id not in shown or each.id in found | {target}:
                    continue
                # Links to entries of the directory, too, where these stand in this file.
                if holds(each.newest.fields, aim):
                    found.add(each.id)
                    if tree:
                        next_targets.append(each.id)
        return {each for each in found if self.records[each].state == "active"}

    # What may be done

    def may_add(self, who: Who, kind: str, now: datetime) -> bool:
        """Whether they may add a record of a kind."""
        return any(each.adds is None or kind in each.adds for each in self.grants(who, now))

    def may_change(self, who: Who, record: Kept, now: datetime) -> bool:
        """Whether they may save a new version, or retract it."""
        own = record.newest.author == who.name
        return any(
            (each.adds is None or record.kind in each.adds) and (own or not each.only_own)
            for each in self.grants(who, now)
        )

    def may_expunge(self, who: Who, now: datetime) -> bool:
        """Whether they may destroy content: who changes everything may."""
        return any(each.adds is None for each in self.grants(who, now))

    # The table

    def grants(self, who: Who, now: datetime) -> List[Grant]:
        """The rows that hold for somebody in this file."""
        grants: List[Grant] = []
        if who in self.emergencies and self.kind == "client":
            grants.append(Grant())
        if who.organisation != self.organisation:
            if who.roles & {"coach", "practitioner"} and self.kind == "client":
                grants += self._consented(who, now, None, Grant())
            return grants
        if "coach" in who.roles:
            grants.append(Grant(adds=None, concerns=True))
        if "practitioner" in who.roles:
            grants.append(Grant(concerns=True))
        if "reception" in who.roles:
            grants.append(Grant(kinds=PEOPLE))
        if "manager" in who.roles and self.kind != "client":
            grants.append(Grant(but=NOT_FOR_MANAGERS))
        if "client" in who.roles:
            grants += self._as_client(who)
        if "supporter" in who.roles:
            grants += self._as_supporter(who, now)
        return grants

    def _people(self, kind: str, who: Who) -> List[Kept]:
        return [each for each in self._active(kind) if each.newest.fields.get("actorId") == who.id]

    def _active(self, kind: str) -> List[Kept]:
        # A paper that only its author sees binds nobody.
        return [
            each
            for each in self.records.values()
            if each.kind == kind
            and each.state == "active"
            and "authorOnly" not in each.newest.limits
        ]

    def _as_client(self, who: Who) -> List[Grant]:
        people = self._people("client", who)
        if not people or any("deceasedDate" in each.newest.fields for each in people):
            return []
        return [Grant(hidden=frozenset(["notForClient"]), adds=SAID, only_own=True)]

    def _as_supporter(self, who: Who, now: datetime) -> List[Grant]:
        people = self._people("supporter", who)
        if any(self._is_barred(each, now) for each in people):
            return []
        whole = Grant(hidden=frozenset(["notForSupporters"]), adds=SAID, only_own=True)
        grants: List[Grant] = []
        for each in people:
            if self._authorities(each, now) & DECIDING:
                grants.append(whole)
            else:
                grants += self._consented(who, now, each.id, whole)
        named = frozenset(each.id for each in people)
        return [dataclasses.replace(each, supporters=named) for each in grants]

    def _authorities(self, supporter: Kept, now: datetime) -> Set[str]:
        held = supporter.newest.fields.get("authorities", [])
        return {each["kind"] for each in held if in_force(each, now)}

    def _is_barred(self, supporter: Kept, now: datetime) -> bool:
        barred: bool = supporter.newest.fields.get("mustNotSee", False)
        return barred or "courtLimit" in self._authorities(supporter, now)

    def _consented(
        self, who: Who, now: datetime, supporter: Optional[str], whole: Grant
    ) -> List[Grant]:
        grants = []
        for consent in self._active("consent"):
            fields = consent.newest.fields
            if (
                self._is_for(fields, who, supporter)
                and self._holds(fields, now)
                and fields["scope"] in ("wholeFile", "kinds", "goals")
            ):
                grants.append(self._extent(fields, whole))
        return grants

    def _is_for(self, fields: Fields, who: Who, supporter: Optional[str]) -> bool:
        # Purposes are those of staff: a supporter is bound by them only where some are named.
        default = [who.purpose] if supporter else ["TREAT"]
        if who.purpose not in (fields.get("purposes") or default):
            return False
        for recipient in fields.get("recipients", []):
            if supporter and recipient.get("supporter") == supporter:
                return True
            if (
                not supporter
                and recipient.get("organisation") == who.organisation
                and recipient.get("practitioner", who.id) == who.id
            ):
                return True
        return False

    def _holds(self, fields: Fields, now: datetime) -> bool:
        withdrawn = begin(fields.get("withdrawnOn"))
        if fields["status"] != "given" or (withdrawn is not None and withdrawn <= now):
            return False
        if not in_force(fields, now):
            return False
        decider = self.records.get(fields.get("givenBy", ""))
        basis = fields.get("basis")
        if basis in DECIDING:
            return (
                decider is not None
                and decider in self._active("supporter")
                and basis in self._authorities(decider, now)
                and "courtLimit" not in self._authorities(decider, now)
            )
        if basis in (None, "own", "competentChild"):
            # Only the client decides without anything to rest it on.
            return "givenBy" not in fields or decider in self._active("client")
        # In best interests or on another legal ground: staff decided, on nobody's authority.
        return True

    def _extent(self, fields: Fields, whole: Grant) -> Grant:
        if fields["scope"] == "wholeFile":
            return whole
        if fields["scope"] == "kinds":
            kinds = frozenset(fields["kinds"]) - {"concern"}
            # Nobody adds what they could not see again.
            return dataclasses.replace(whole, kinds=kinds, adds=(whole.adds or NOTHING) & kinds)
        shared = self._with_steps(fields["goals"])
        hanging = {
            each.id
            for each in self.records.values()
            if each.kind not in APART
            and each.kind != "goal"
            and NOTHING != self._goals_of(each.id) <= shared
        }
        goals = {each for each in shared if each in self.records}
        return dataclasses.replace(whole, kinds=NOTHING, records=goals | hanging)

    def _links_of(self, record: str) -> List[Tuple[str, str]]:
        kept = self.records[record]
        if kept.state == "expunged":
            return []
        return list(links(kept.newest.fields, self.link_names[kept.kind]))

    def _with_steps(self, goals: Iterable[str]) -> Set[str]:
        shared = set(goals)
        while True:
            steps = {
                each.id
                for each in self.records.values()
                if each.kind == "goal"
                and any(n == "partOf" and t in shared for n, t in self._links_of(each.id))
            }
            if steps <= shared:
                return shared
            shared |= steps

    def _goals_of(self, record: str) -> FrozenSet[str]:
        found: Set[str] = set()
        seen, ahead = {record}, [record]
        while ahead:
            for _, target in self._links_of(ahead.pop()):
                kind = self.records[target].kind
                if target in seen or kind in APART:
                    continue
                seen.add(target)
                if kind == "goal":
                    found.add(target)
                else:
                    ahead.append(target)
        return frozenset(found)
