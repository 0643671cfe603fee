"""Saves and lists dataclasses, and the same as JSON in one table of the sqlite3 module. Prints JSON."""

import json
import sqlite3
import tempfile
import time
from pathlib import Path

from coachingkit import Store
from coachingkit.records import Conversation

COUNT = 20_000
CLIENTS = 100


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    with Store.open(folder / "store", key=bytes(32)) as store:
        anna = store.actor("anna", "riverside", "TREAT")
        files = [anna.open_file("client", "urn:bench", str(i)) for i in range(CLIENTS)]
        conversations = [
            Conversation(minutes=20, summary="a" * 520, language="en-GB", file=files[i % CLIENTS])
            for i in range(COUNT)
        ]
        start = time.perf_counter()
        anna.save_all(conversations)
        saving = COUNT / (time.perf_counter() - start)
        start = time.perf_counter()
        rows = sum(len(list(anna.find(Conversation, file, limit=200))) for file in files)
        listing = rows / (time.perf_counter() - start)
    database = sqlite3.connect(folder / "plain.db")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE record(id TEXT PRIMARY KEY, client TEXT, body TEXT)")
    start = time.perf_counter()
    with database:
        database.executemany(
            "INSERT INTO record VALUES(?, ?, ?)",
            (
                (c.id, c.file, json.dumps({"minutes": c.minutes, "summary": c.summary}))
                for c in conversations
            ),
        )
    plain = COUNT / (time.perf_counter() - start)
    print(json.dumps({"save": saving, "list": listing, "sqlite3": plain}))


if __name__ == "__main__":
    main()
