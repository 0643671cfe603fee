"""Saves and lists records from Python: dataclasses of this package, JSON in one table of the sqlite3
module, and FHIR resources (fhir.resources, where it is installed) in such a table. Prints JSON.
"""

import json
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, List, Tuple

from coachingkit import Role, Store
from coachingkit.records import Conversation

COUNT = 20_000
CLIENTS = 100
SUMMARY = "a" * 520


def rate(count: int, work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return count / (time.perf_counter() - start)


def with_this_package(folder: Path) -> Tuple[float, float]:
    with Store.open(folder / "store", key=bytes(32), create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR, "TREAT")
        files = [anna.open_file("client", "urn:bench", str(i)) for i in range(CLIENTS)]
        conversations = [
            Conversation(minutes=20, summary=SUMMARY, language="en-GB", file=files[i % CLIENTS])
            for i in range(COUNT)
        ]
        saving = rate(COUNT, lambda: anna.save_all(conversations))
        listing = rate(
            COUNT, lambda: [list(anna.find(Conversation, file, limit=200)) for file in files]
        )
    return saving, listing


class Table:
    """One table of texts, written durably, found by client."""

    def __init__(self, path: Path) -> None:
        self.database = sqlite3.connect(path)
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute("PRAGMA synchronous = FULL")
        self.database.execute("CREATE TABLE record(id TEXT PRIMARY KEY, client TEXT, body TEXT)")
        self.database.execute("CREATE INDEX by_client ON record(client)")

    def save(self, bodies: Iterable[str]) -> None:
        with self.database:
            self.database.executemany(
                "INSERT INTO record VALUES(?, ?, ?)",
                ((str(i), str(i % CLIENTS), body) for i, body in enumerate(bodies)),
            )

    def list(self, read: Callable[[str], Any]) -> List[Any]:
        query = "SELECT body FROM record WHERE client = ?"
        return [
            read(body)
            for client in range(CLIENTS)
            for (body,) in self.database.execute(query, [str(client)])
        ]


def with_sqlite3(folder: Path) -> Tuple[float, float]:
    table = Table(folder / "plain.db")
    records = [{"minutes": 20, "summary": SUMMARY, "language": "en-GB"}] * COUNT
    saving = rate(COUNT, lambda: table.save(map(json.dumps, records)))
    return saving, rate(COUNT, lambda: table.list(json.loads))


def with_fhir_resources(folder: Path) -> Tuple[float, float]:
    from fhir.resources.observation import Observation

    table = Table(folder / "fhir.db")
    record: Dict[str, Any] = {
        "resourceType": "Observation",
        "status": "final",
        "language": "en-GB",
        "code": {"text": "Conversation"},
        "valueString": SUMMARY,
        "component": [{"code": {"text": "minutes"}, "valueInteger": 20}],
    }
    observations = [Observation(**record) for _ in range(COUNT)]
    saving = rate(COUNT, lambda: table.save(o.model_dump_json() for o in observations))
    return saving, rate(COUNT, lambda: table.list(Observation.model_validate_json))


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    figures: Dict[str, float] = {}
    for name, measure in (
        ("ours", with_this_package),
        ("sqlite3", with_sqlite3),
        ("fhir.resources", with_fhir_resources),
    ):
        try:
            figures[f"{name} save"], figures[f"{name} list"] = measure(folder)
        except ImportError:
            continue
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
