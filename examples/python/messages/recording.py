"""Saves drafts: what is new and nothing else, so that the same table may be imported again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Callable, Counter as CounterOf, Dict, List, Optional, Tuple

from coachingkit import Actor, Batch, CoachingError, FileOf
from coachingkit.choices import State
from coachingkit.errors import NotFound, OutOfRange, RecordError
from coachingkit.records import Goal, Record, Reflection
from coachingkit.values import JSON

from .frame import Draft

Progress = Callable[[int, int], None]


@dataclass
class Result:
    """What became of the drafts."""

    new: CounterOf[str] = field(default_factory=Counter)
    """Records that were not there, by kind."""
    changed: CounterOf[str] = field(default_factory=Counter)
    """Records that got further versions."""
    same: CounterOf[str] = field(default_factory=Counter)
    """Records that were there already."""
    left: CounterOf[str] = field(default_factory=Counter)
    """Records that somebody retracted or changed since: theirs stands."""
    refused: List[Tuple[str, str]] = field(default_factory=list)
    """Message id, and what the library said of the value or record that it refused."""


def record(actor: Actor, drafts: List[Draft], progress: Progress) -> Result:
    """Saves what is not there yet, all of it in one transaction."""
    result = Result()
    there = existing(actor, drafts)
    refused: Dict[str, CoachingError] = {}
    while True:
        try:
            attempt = Result(refused=list(result.refused))
            with actor.batch() as batch:
                for done, draft in enumerate(drafts, 1):
                    if draft.versions[0].id not in refused:
                        add(actor, batch, draft, there, attempt)
                    progress(done, len(drafts))
            return attempt
        except RecordError as problem:
            # A whole record was refused when everything was committed: go on without it.
            draft = next((d for d in drafts if d.versions[0].id == problem.record), None)
            if draft is None or problem.record in refused:
                raise
            refused[problem.record] = problem
            result.refused.append((draft.message, problem.message))


def existing(actor: Actor, drafts: List[Draft]) -> Dict[str, Record]:
    """The newest version of everything in the files that the drafts belong to."""
    there: Dict[str, Record] = {}
    files = {draft.versions[0].file for draft in drafts}
    for file in files:
        try:
            for found in actor.find_all(Record, file, state=None):
                there[found.id] = found
        except NotFound:
            continue
    return there


def add(
    actor: Actor, batch: Batch, draft: Draft, there: Dict[str, Record], result: Result
) -> None:
    """Adds to a batch the versions of a draft that are not in the store."""
    kind = draft.versions[0].kind
    versions = [checked(version, draft.message, result) for version in draft.versions]
    newest = there.get(versions[0].id)
    missing = versions if newest is None else missing_versions(actor, versions, newest)
    if missing is None:
        result.left[kind] += 1
    elif not missing:
        result.same[kind] += 1
    else:
        base = newest.version if newest else 0
        for offset, version in enumerate(missing):
            version.version = base + offset
            batch.save(version)
        (result.changed if newest else result.new)[kind] += 1


def missing_versions(
    actor: Actor, versions: List[Record], newest: Record
) -> Optional[List[Record]]:
    """Those that come behind the ones that are there; None when others have been at it."""
    if content(newest) == content(versions[-1]):
        return []
    if newest.meta is None or newest.meta.state != State.ACTIVE or newest.meta.actor != actor.id:
        return None
    stored = [content(old) for old in actor.history(newest.file, newest.id)]
    wanted = [content(version) for version in versions]
    is_beginning = wanted[: len(stored)] == stored
    return versions[len(stored) :] if is_beginning else versions[-1:]


def content(version: Record) -> Dict[str, JSON]:
    """What a version says, without what the store knows of it."""
    kept = version.to_json()
    return {name: value for name, value in kept.items() if name not in ("file", "version")}


def checked(version: Record, message: str, result: Result) -> Record:
    """A version without the confidence that the library refuses, which is reported."""
    if not isinstance(version, (Goal, Reflection)) or version.confidence is None:
        return version
    try:
        version.check()
    except OutOfRange as problem:
        result.refused.append((message, problem.message))
        version.confidence = None
    return version


__all__ = ["FileOf", "Progress", "Result", "record"]
