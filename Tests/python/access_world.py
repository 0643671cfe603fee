"""A store and its model side by side: what is done to one is done to the other, and compared."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta, timezone
from typing import Any, Callable, Dict, Iterable, List, Optional, Tuple

from access_model import Fields, FileModel, Kept, LinkNames, Version, Who, redacted

import coachingkit
from coachingkit import Role, Store, errors
from coachingkit.actor import Actor
from coachingkit.page import Reference
from coachingkit.records import KINDS, Record
from coachingkit.values import new_id

ROLES = {
    "coach": Role.COACH,
    "practitioner": Role.PRACTITIONER,
    "reception": Role.RECEPTION,
    "manager": Role.MANAGER,
    "client": Role.CLIENT,
    "supporter": Role.SUPPORTER,
    "administrator": Role.ADMINISTRATOR,
    "privacy officer": Role.PRIVACY_OFFICER,
}
NOT_FIELDS = ("id", "file", "version", "kind")
TOMORROW = datetime.now(timezone.utc) + timedelta(days=1)


def who(person: str, organisation: str, *roles: str, purpose: str = "TREAT") -> Who:
    """An actor."""
    return Who(person, organisation, frozenset(roles), purpose)


def _link_names(fields: Iterable[Dict[str, Any]]) -> LinkNames:
    names: LinkNames = {}
    for field in fields:
        element = field.get("element", field)
        if element["type"] == "link" and not element["inDirectory"]:
            names[field["name"]] = {}
        elif element["type"] == "group" and _link_names(element["parts"]):
            names[field["name"]] = _link_names(element["parts"])
    return names


LINK_NAMES: Dict[str, LinkNames] = {
    kind["name"]: _link_names(kind["fields"])
    for kind in dict(coachingkit.catalogue())["kinds"]  # type: ignore[union-attr]
}


def fields_of(record: Record) -> Fields:
    """What a record says, without what the library says of it."""
    return {name: value for name, value in record.to_json().items() if name not in NOT_FIELDS}


def outcome(call: Callable[[], Any]) -> Tuple[str, Any]:
    """What a call answers; of an error all that tells one from another."""
    try:
        return "", call()
    except errors.CoachingError as problem:
        return type(problem).__name__, (
            problem.status,
            problem.kind,
            problem.field,
            problem.version,
            problem.message,
            problem.hint,
        )


class World:
    """A store in memory and what the model says of it."""

    def __init__(self) -> None:
        self.store = Store.in_memory()
        self.files: Dict[str, FileModel] = {}
        self.identifiers: Dict[str, str] = {}
        self._actors: Dict[Who, Actor] = {}
        self._numbers = itertools.count()

    def actor(self, one: Who) -> Actor:
        """The actor of the library."""
        if one not in self._actors:
            roles = Role(0)
            for role in one.roles:
                roles |= ROLES[role]
            self._actors[one] = self.store.actor(one.id, one.organisation, roles, one.purpose)
        return self._actors[one]

    def open_file(self, coach: Who, kind: str = "client") -> FileModel:
        """A new file."""
        value = str(next(self._numbers))
        id_ = self.actor(coach).open_file(kind, "urn:test", value)
        self.files[id_] = FileModel(id_, kind, coach.organisation, LINK_NAMES, files=self.files)
        self.identifiers[id_] = value
        return self.files[id_]

    # Writing. Each says whether it was done.

    def save(self, one: Who, file: FileModel, record: Record) -> bool:
        """Saves a record as it says; the outcome must be what the model says."""
        record.file = file.id
        kept = file.records.get(record.id)
        expected = self._expected_save(one, file, record, kept)
        problem, _ = outcome(lambda: self.actor(one).save(record))
        assert problem == expected, (one, record.kind, problem, expected)
        if problem:
            return False
        if kept is None:
            kept = file.records[record.id] = Kept(record.id, record.kind)
        kept.versions.append(Version(fields_of(record), one.name))
        kept.state = "active"
        assert record.version == len(kept.versions)
        return True

    def _expected_save(
        self, one: Who, file: FileModel, record: Record, kept: Optional[Kept]
    ) -> str:
        if not file.exists(one, TOMORROW):
            return "NotFound"
        if kept is None or not file.shows(one, kept, TOMORROW):
            if record.version:
                return "NotFound"
            if not file.may_add(one, record.kind, TOMORROW):
                return "NotPermitted"
            # An id can be taken by what does not exist for them, and then nothing can be added.
            return "NotFound" if kept else self._broken(one, file, record)
        if record.version != len(kept.versions):
            return "Conflict"
        if kept.state == "expunged":
            return "Expunged"
        if not file.may_change(one, kept, TOMORROW):
            return "NotPermitted"
        return self._broken(one, file, record)

    @staticmethod
    def _broken(one: Who, file: FileModel, record: Record) -> str:
        broken = file.breaks_a_rule(one, record.kind, record.id, fields_of(record))
        return "BrokenRule" if broken else ""

    def retract(self, one: Who, file: FileModel, kept: Kept) -> bool:
        """Retracts a record that is active."""
        expected = ""
        if not file.exists(one, TOMORROW) or not file.shows(one, kept, TOMORROW):
            expected = "NotFound"
        elif not file.may_change(one, kept, TOMORROW):
            expected = "NotPermitted"
        reference = Reference(file.id, kept.id, len(kept.versions))
        problem, _ = outcome(lambda: self.actor(one).retract(reference, "a reason"))
        assert problem == expected, (one, kept.kind, problem, expected)
        if not problem:
            kept.versions.append(Version(kept.newest.fields, one.name))
            kept.state = "enteredInError"
        return not problem

    def expunge(self, one: Who, file: FileModel, kept: Kept) -> bool:
        """Expunges a record."""
        expected = ""
        if not file.exists(one, TOMORROW) or not file.shows(one, kept, TOMORROW):
            expected = "NotFound"
        elif not file.may_expunge(one, TOMORROW):
            expected = "NotPermitted"
        problem, _ = outcome(lambda: self.actor(one).expunge(file.id, kept.id, "a reason"))
        assert problem == expected, (one, kept.kind, problem, expected)
        if not problem:
            for version in kept.versions:
                version.expunged = True
            kept.state = "expunged"
            kept.expunged_by = kept.expunged_by or one.name
        return not problem

    # Reading

    def check_lists(self, one: Who, file: FileModel) -> None:
        """Compares what a list of the whole file shows."""
        actor = self.actor(one)
        problem, page = outcome(
            lambda: actor.find(Record, file.id, state=None, oldest_first=True, limit=10_000)
        )
        if not file.exists(one, TOMORROW):
            assert problem == "NotFound", one
            return
        assert problem == "", one
        shown = file.visible(one, TOMORROW)
        assert {record.id for record in page} == shown, (one, self._kinds(file, shown))
        assert len(page) == len(shown)
        for record in page:
            self._check_content(file, record, shown)

    def check_everything(self, one: Who, file: FileModel) -> None:
        """Compares every reading verb on every record, and on one that never was."""
        self.check_lists(one, file)
        actor = self.actor(one)
        exists = file.exists(one, TOMORROW)
        shown = file.visible(one, TOMORROW) if exists else set()
        never = new_id()
        for kept in [*file.records.values(), None]:
            id_ = kept.id if kept else never
            for name, call in self._reads(actor, file.id, id_).items():
                problem, answer = outcome(call)
                if not exists or id_ not in shown:
                    like = outcome(self._reads(actor, file.id, never)[name])
                    assert (problem, answer) == like, (one, name, kept and kept.kind)
                    assert not problem or problem == "NotFound"
                    assert problem or not answer
                elif kept:
                    self._check_answer(one, file, kept, name, problem, answer, shown)
        self._check_whole(one, file, shown)

    def _reads(self, actor: Actor, file: str, id_: str) -> Dict[str, Callable[[], Any]]:
        return {
            "get": lambda: actor.get(file, id_),
            "first": lambda: actor.get(file, id_, 1),
            "history": lambda: actor.history(file, id_),
            "linked": lambda: actor.find(Record, file, linked_to=id_, limit=10_000),
            "tree": lambda: actor.find(Record, file, linked_to=id_, tree=True, limit=10_000),
        }

    def _check_answer(
        self,
        one: Who,
        file: FileModel,
        kept: Kept,
        name: str,
        problem: str,
        answer: Any,
        shown: "set[str]",
    ) -> None:
        where = (one, name, kept.kind, kept.newest.limits)
        if name in ("linked", "tree"):
            expected = file.linking(one, kept.id, TOMORROW, tree=name == "tree")
            assert (problem, {record.id for record in answer}) == ("", expected), where
            return
        if name == "history":
            assert problem == "", where
            versions = [record.version for record in answer]
            last = len(kept.versions)
            assert versions == [
                n for n in range(1, last + 1) if file.shows(one, kept, TOMORROW, n)
            ], where
            for record in answer:
                self._check_content(file, record, shown)
            return
        version = 1 if name == "first" else len(kept.versions)
        if kept.versions[version - 1].expunged:
            assert problem == "Expunged", where
        elif not file.shows(one, kept, TOMORROW, version):
            assert problem == "NotFound", where
        else:
            assert problem == "", where
            self._check_content(file, answer, shown)

    def _check_content(self, file: FileModel, record: Record, shown: "set[str]") -> None:
        version = file.records[record.id].versions[record.version - 1]
        expected = (
            {} if version.expunged else redacted(version.fields, LINK_NAMES[record.kind], shown)
        )
        # Sets of names and no values, so that a failure shows no text of a record.
        found = fields_of(record)
        assert found == expected, (record.kind, sorted(found), sorted(expected))

    def _check_whole(self, one: Who, file: FileModel, shown: "set[str]") -> None:
        actor = self.actor(one)
        exists = file.exists(one, TOMORROW)
        found, _ = outcome(lambda: actor.find_file("urn:test", self.identifiers[file.id]))
        assert (found == "") == exists, one
        kinds = {kept.kind: type_of(kept.kind) for kept in file.records.values()}
        for kind, type_ in kinds.items():
            problem, page = outcome(lambda: actor.find(type_, file.id, state=None, limit=10_000))  # noqa: B023
            if exists:
                of_kind = {each for each in shown if file.records[each].kind == kind}
                assert {record.id for record in page} == of_kind, (one, kind)
            else:
                assert problem == "NotFound", one
        changed: List[Tuple[str, int]] = []
        after = 0
        while True:
            feed = actor.changes(after, limit=10_000)
            if not feed:
                break
            changed += [(record.id, record.version) for record in feed if record.file == file.id]
            after = feed.commit
        expected = {
            (kept.id, number)
            for kept in file.records.values()
            for number in range(1, len(kept.versions) + 1)
            if kept.id in shown and file.shows(one, kept, TOMORROW, number)
        }
        assert set(changed) == expected, one

    @staticmethod
    def _kinds(file: FileModel, ids: Iterable[str]) -> List[str]:
        return sorted(file.records[each].kind for each in ids)


def type_of(kind: str) -> "type[Record]":
    """The class of a kind."""
    return KINDS[kind]
