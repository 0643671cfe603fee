#!/usr/bin/env python3
"""Prints the summary of a client from what is in a store, whoever recorded it.

summary.py STORE KEY_FILE [--system urn:ehr] [--value 4711] [--organisation riverside]
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import Iterator, List, Optional, Union

from coachingkit import Actor, CoachingError, FileOf, PartialDate, Role, Scale, Store
from coachingkit.choices import ActionStatus, FileKind
from coachingkit.records import Action, Client, Goal, Practice, Reflection, Strategy
from coachingkit.values import Moment

File = Union[str, FileOf]


def day(when: Optional[Moment]) -> str:
    """The local day of a moment, as far as it is known."""
    if when is None:
        return ""
    return str(PartialDate.of(when.date()) if isinstance(when, datetime) else when)


def goals(actor: Actor, file: File) -> Iterator[str]:
    """The goals, each with its small steps below it."""
    found = list(actor.find_all(Goal, file, oldest_first=True))

    def tree(parent: Optional[str], indent: int) -> Iterator[str]:
        for goal in found:
            if goal.part_of != parent:
                continue
            words = goal.whose_words or "not said"
            lifecycle = goal.lifecycle_status or "no status"
            achievement = goal.achievement_status or "achievement not said"
            yield f"{'':{indent}}{goal.statement or ''}"
            yield f"{'':{indent}}  (words: {words}; {lifecycle}; {achievement})"
            yield from tree(goal.id, indent + 4)

    return tree(None, 2)


def strategies(actor: Actor, file: File) -> Iterator[str]:
    """What was tried, and whose idea it was."""
    for strategy in actor.find_all(Strategy, file, oldest_first=True):
        yield f"  {strategy.idea or ''}"
        yield f"    (idea: {strategy.whose_idea or 'not said'}; {strategy.status or 'no status'})"


def practices(actor: Actor, file: File) -> Iterator[str]:
    """What was done, and how it went."""
    for practice in actor.find_all(Practice, file, oldest_first=True):
        parts = [day(practice.occurred)]
        if practice.setting:
            parts.append(practice.setting)
        if practice.how_it_went:
            parts.append(f"{practice.how_it_went.value:g} of {practice.how_it_went.maximum:g}")
        if practice.amount:
            parts.append(f"{practice.amount.value:g} {practice.amount.unit}")
        yield f"  {', '.join(parts)}: {practice.how_it_went_words or ''}"


def reflections(actor: Actor, file: File) -> Iterator[str]:
    """What people made of it, in words or without."""
    for reflection in actor.find_all(Reflection, file, oldest_first=True):
        words = [
            reflection.what_happened,
            reflection.what_worked,
            reflection.what_did_not_work,
            reflection.what_i_learnt,
            reflection.what_next,
        ]
        said = "".join(f" {each}" for each in words if each)
        drawn = f" [{reflection.attachments[0].media_type}]" if reflection.attachments else ""
        who = reflection.reflector or "not said"
        yield f"  {day(reflection.occurred)}, {who}:{said}{drawn}"


def next_action(actor: Actor, file: File) -> Iterator[str]:
    """The agreed step that is due first."""
    found = actor.find_all(Action, file, oldest_first=True)
    active = [action for action in found if action.status == ActionStatus.ACTIVE]
    for action in sorted(active, key=lambda action: day(action.due_date))[:1]:
        who = action.performer_role or "not said"
        yield f"  {day(action.due_date)}, {who}: {action.what or ''}"


def said(when: Optional[Moment], scale: Scale) -> str:
    """A confidence, on which scale, who said it and when; begins with the day, to sort by."""
    who = scale.said_by or "not said"
    bounds = f"{scale.minimum:g} to {scale.maximum:g}"
    return f"{day(when)}|{scale.value:g} of {bounds}, said by: {who}, {day(when)}"


def confidences(actor: Actor, file: File) -> Iterator[str]:
    """Each confidence that was said; of a goal, every version with another than the one before."""
    for goal in actor.find_all(Goal, file, oldest_first=True):
        before = None
        for version in actor.history(file, goal.id):
            scale = version.confidence if isinstance(version, Goal) else None
            if scale is None:
                continue
            if before is None or (scale.value, scale.said_by) != (before.value, before.said_by):
                yield said(version.occurred, scale)
            before = scale
    for reflection in actor.find_all(Reflection, file, oldest_first=True):
        if reflection.confidence:
            yield said(reflection.occurred, reflection.confidence)


def confidence(actor: Actor, file: File) -> Iterator[str]:
    """The first confidence and the last."""
    found = sorted(confidences(actor, file), key=lambda each: each.split("|")[0])
    if found:
        yield f"  first: {found[0].split('|')[1]}"
        yield f"  last: {found[-1].split('|')[1]}"


def summary(actor: Actor, file: File) -> List[str]:
    """The lines of a client's summary."""
    lines: List[str] = []
    for client in actor.find_all(Client, file):
        name = client.names[0].text if client.names else ""
        lines.append(f"Summary for {name or ''}")
    for title, part in (
        ("Goals", goals),
        ("Strategies tried", strategies),
        ("Practices", practices),
        ("Reflections", reflections),
        ("Next action", next_action),
        ("Confidence", confidence),
    ):
        lines += ["", title, *part(actor, file)]
    return lines


def main() -> int:
    """Prints the summary."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("key_file", type=Path)
    parser.add_argument("--system", default="urn:ehr", help="numbering of the client's identifier")
    parser.add_argument("--value", default="4711", help="the client's identifier")
    parser.add_argument("--organisation", default="riverside", help="whose files to read")
    given = parser.parse_args()
    try:
        key = given.key_file.read_bytes()
        with Store.open(given.store, key=key, read_only=True) as store:
            actor = store.actor("summary", given.organisation, Role.COACH)
            file = FileOf(FileKind.CLIENT, given.system, given.value)
            print("\n".join(summary(actor, file)))
    except (CoachingError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
