"""How fast the Python binding is: ``python measure.py [records] [folder]``.

Says for each step what one record takes: in all, and for the share of Python alone. Uses the clock
of the processor for Python's share, the one on the wall for all.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Callable, List, Optional

import conftest

from coachingkit import PartialDate, Role, Scale, Store
from coachingkit.choices import GoalDomain, GoalLifecycleStatus, GoalOwner, SaidBy
from coachingkit.records import Goal

START = datetime(2026, 3, 1, 10, tzinfo=timezone.utc)


def goal(number: int, file: str) -> Goal:
    """A goal of 12 fields."""
    return Goal(
        statement=f"Get dressed for school by myself {number}",
        why_it_matters="So that mornings are calm",
        lifecycle_status=GoalLifecycleStatus.ACTIVE,
        whose_goal=GoalOwner.all()[0],
        whose_words=SaidBy.CLIENT,
        domains=[GoalDomain.all()[0]],
        start_date=PartialDate(2026, 3, 1),
        target_date=PartialDate(2026, 6),
        importance=Scale(9, 0, 10, SaidBy.CLIENT),
        confidence=Scale(6, 1, 10, SaidBy.CLIENT),
        occurred=START + timedelta(minutes=number),
        language="en",
        file=file,
    )


def say(what: str, count: int, seconds: float) -> None:
    """One line."""
    print(f"{what:34} {seconds / count * 1e6:8.2f} us {count / seconds:10,.0f} /s")


def best(work: Callable[[], object], clock: Callable[[], float], times: int = 5) -> float:
    """The fastest of several runs."""
    taken: List[float] = []
    for _ in range(times):
        began = clock()
        work()
        taken.append(clock() - began)
    return min(taken)


def main(count: int = 20_000, folder: Optional[str] = None) -> None:
    """Measures and says."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "measure.coaching"
        with Store.open(path, key=conftest.KEY, create=True) as store:
            measure(store, count)


def measure(store: Store, count: int) -> None:
    """All steps."""
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    files = [anna.open_file("client", "urn:ehr", str(n)) for n in range(100)]
    rounds = iter(range(1000))

    def made() -> List[Goal]:
        first = next(rounds) * count
        return [goal(first + n, files[n % 100]) for n in range(count)]

    say("make objects", count, best(made, time.process_time))
    goals = made()
    say("json_text", count, best(lambda: [g.json_text() for g in goals], time.process_time))
    rows = [g.to_json() for g in goals]
    text = json.dumps(rows)
    batches = iter([made() for _ in range(3)])
    say("save_all", count, best(lambda: anna.save_all(next(batches)), time.perf_counter, 3))
    singles = [goal(n, files[0]) for n in range(500)]
    say(
        "save, one by one", 500, best(lambda: [anna.save(g) for g in singles], time.perf_counter, 1)
    )
    many = anna.open_file("client", "urn:ehr", "many")
    for _ in range(2):
        anna.save_all([goal(n, many) for n in range(count // 2)])
    say("json.loads", count, best(lambda: json.loads(text), time.process_time))
    say("from_json", count, best(lambda: [Goal.from_json(r) for r in rows], time.process_time))
    page = min(count, 10_000)
    say("find", page, best(lambda: anna.find(Goal, many, limit=page), time.perf_counter))
    ids = [g.id for g in anna.find(Goal, many, limit=1000)]
    say("get", 1000, best(lambda: [anna.get(many, each) for each in ids], time.perf_counter))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    main(int(arguments[0]) if arguments else 20_000, arguments[1] if len(arguments) > 1 else None)
