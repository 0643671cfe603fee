"""Saves drafts: what is new and nothing else, so that the same table may be imported again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Callable, Dict, List, Optional, Tuple
from typing import Counter as CounterOf

from coachingkit import Actor, Batch, CoachingError
from coachingkit.choices import State
from coachingkit.errors import NotFound, RecordError, TextError
from coachingkit.records import Goal, Record
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
    """Saves what is not there yet, all of it in one transaction.

    What the library refuses is reported with its message, and the rest is kept.
    """
    there = existing(actor, drafts)
    result = Result()
    with actor.batch() as batch:
        for done, draft in enumerate(drafts, 1):
            versions = accepted(actor, draft, result)
            if versions:
                add(actor, batch, versions, there.get(versions[0].id), result)
            progress(done, len(drafts))
    return result


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


def accepted(actor: Actor, draft: Draft, result: Result) -> List[Record]:
    """The versions as the library takes them: without a confidence that it refuses."""
    versions: List[Record] = []
    for version in draft.versions:
        problem = objection(actor, version)
        if problem and isinstance(version, Goal) and version.confidence:
            message = draft.said_in.get(version.confidence.value, draft.message)
            refuse(result, message, problem)
            version.confidence = None
            problem = objection(actor, version)
        if problem:
            refuse(result, draft.message, problem)
            return []
        if not versions or content(version) != content(versions[-1]):
            versions.append(version)
    return versions


def objection(actor: Actor, version: Record) -> Optional[CoachingError]:
    """What the library says against a record. The batch is never committed: it only listens."""
    try:
        actor.batch().save(version)
    except (RecordError, TextError) as problem:
        return problem
    return None


def refuse(result: Result, message: str, problem: CoachingError) -> None:
    """Notes a refusal, each once."""
    if (message, problem.message) not in result.refused:
        result.refused.append((message, problem.message))


def add(
    actor: Actor, batch: Batch, versions: List[Record], newest: Optional[Record], result: Result
) -> None:
    """Adds to a batch the versions that are not in the store."""
    kind = versions[0].kind
    missing = missing_versions(actor, versions, newest) if newest else versions
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
    if newest.meta is None or newest.meta.state != State.ACTIVE:
        return None
    if content(newest) == content(versions[-1]):
        return []
    if newest.meta.actor != actor.id:
        return None
    stored = [content(old) for old in actor.history(newest.file, newest.id)]
    wanted = [content(version) for version in versions]
    is_beginning = wanted[: len(stored)] == stored
    return versions[len(stored) :] if is_beginning else versions[-1:]


def content(version: Record) -> Dict[str, JSON]:
    """What a version says, without what the store knows of it."""
    kept = version.to_json()
    return {name: value for name, value in kept.items() if name not in ("file", "version")}
