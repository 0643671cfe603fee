#!/usr/bin/env python3
r"""Records coaching by text message from tables of messages (CSV).

    import_messages.py --store clinic.coaching --key-file key patient5.csv patient6.csv
    import_messages.py --store clinic.coaching --key-file key patient5.csv \
        --compare Patient5_smart.xml patient5_phases.xml

Of each table: the client, the coach, the engagement, a conversation for each day, the goal of each
week step by step as it was negotiated (with its SMART parts, and each confidence with who said it),
what was done, and what the client makes of it. Every record of the client's file names the messages
that it comes from. Importing a table again records nothing twice; what somebody changed since stays
as it is.

Needs columns ``speaker`` and ``utterance``; uses ``time``, ``id``, ``stage``, ``tokens`` and
``smart`` where they are. What is odd is said by row, what the library refuses by message id. No
text of a message is ever printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import List, Optional
from zoneinfo import ZoneInfo

from coachingkit import Actor, CoachingError, Role, Store
from keys import read_key
from messages.comparison import NotLabelled, compare
from messages.drafts import Drafts
from messages.frame import Frame
from messages.reading import Table, read_table
from messages.recording import Result, record

MOST_PROBLEMS = 20


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").split("\n\n")[0],
        epilog="No text of a message is ever printed.",
    )
    parser.add_argument("tables", nargs="+", type=Path, help="CSV files of messages")
    parser.add_argument("--store", required=True, type=Path, help="the store; made if missing")
    parser.add_argument("--key-file", required=True, type=Path, help="32 bytes; made if missing")
    parser.add_argument("--organisation", default="study", help="on whose behalf (study)")
    parser.add_argument("--zone", type=ZoneInfo, help="where times have no offset: America/Chicago")
    parser.add_argument(
        "--compare",
        nargs="+",
        type=Path,
        metavar=("SMART", "PHASES"),
        help="hand labels of the one table: says how much agrees",
    )
    given = parser.parse_args()
    if given.compare and (len(given.compare) > 2 or len(given.tables) > 1):
        parser.error("--compare takes one or two files, and one table")
    return given


class Progress:
    """How far the records of a table are; shown on a terminal, where a line can be rewritten."""

    def __init__(self, dataset: str) -> None:
        self.dataset = dataset
        self.shows = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Called after each record."""
        if self.shows:
            end = "\n" if done == total else ""
            print(f"\r{self.dataset}: {done} of {total} records", end=end, file=sys.stderr)


def import_table(actor: Actor, frame: Frame, table: Table) -> Optional[Result]:
    """Records a table; None where there is nothing in it."""
    if not table.messages:
        return None
    drafts = Drafts(frame, table.messages)
    for week in drafts.weeks:
        for message, what in week.odd_values:
            print(f"  message {message.id}: {what}; not recorded")
    return record(actor, drafts.all(), Progress(table.dataset))


def report(table: Table, result: Optional[Result]) -> None:
    """What was found and recorded. Counts and numbers, no text."""
    for row, what in table.problems[:MOST_PROBLEMS]:
        print(f"  row {row}: {what}" if row else f"  {what}")
    if len(table.problems) > MOST_PROBLEMS:
        print(f"  and {len(table.problems) - MOST_PROBLEMS} more problems like these")
    if result is None:
        print("  no messages")
        return
    for message, what in result.refused:
        print(f"  message {message}: refused: {what}")
    for said, counts in (("new", result.new), ("changed", result.changed), ("left", result.left)):
        if counts:
            kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
            print(f"  {said}: {kinds}")
    if not result.new and not result.changed:
        print(f"  nothing new: {sum(result.same.values())} records are there already")


def import_all(actor: Actor, given: argparse.Namespace) -> int:
    """Every table; the exit code."""
    code = 0
    for number, path in enumerate(given.tables, 1):
        try:
            table = read_table(path)
        except OSError as problem:
            print(f"{path.name}: {problem.strerror}", file=sys.stderr)
            code = 1
            continue
        print(f"{path.name} ({number} of {len(given.tables)}): {len(table.messages)} messages")
        frame = Frame(table.dataset, given.organisation, given.zone)
        report(table, import_table(actor, frame, table))
        if given.compare:
            code = max(code, show_comparison(actor, frame, table, given.compare))
    return code


def show_comparison(actor: Actor, frame: Frame, table: Table, files: List[Path]) -> int:
    """How much of what an annotator labelled is in the store."""
    smart, phases = (files[0], files[1]) if len(files) > 1 else (files[0], None)
    try:
        figures = compare(actor, frame, table.messages, smart, phases)
    except (NotLabelled, OSError) as problem:
        print(f"  cannot compare: {problem}", file=sys.stderr)
        return 1
    print("  beside the hand labels:")
    for count in figures:
        print(f"    {count}")
    return 0


def main() -> int:
    """Imports; 0 when every table could be read."""
    given = arguments()
    try:
        with Store.open(given.store, key=read_key(given.key_file), create=True) as store:
            return import_all(store.actor("import_messages", given.organisation, Role.COACH), given)
    except (CoachingError, OSError) as problem:
        print(f"{given.store}: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
