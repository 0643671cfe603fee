"""Verifies a store, changes one byte of a copy, and shows that it is found. damage.py STORE KEY"""

import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

import coachingkit


def verify(path: Path, key: bytes) -> coachingkit.Verification:
    with coachingkit.Store.open(path, key=key) as store:
        with store.actor(
            "auditor", "audit", coachingkit.Role.COACH | coachingkit.Role.ADMINISTRATOR, "HOPERAT"
        ) as actor:
            try:
                return actor.verify()
            except coachingkit.errors.Damaged as damaged:
                assert damaged.verification is not None
                return damaged.verification


def change_a_byte(path: Path) -> None:
    """Changes the middle byte of the last entry that was sealed into a client's file."""
    with sqlite3.connect(path) as database:
        entry = database.execute(
            "SELECT file, origin, position, sealed FROM entry WHERE file > 0 ORDER BY position DESC"
        ).fetchone()
        sealed = bytearray(entry[3])
        sealed[len(sealed) // 2] ^= 1
        database.execute(
            "UPDATE entry SET sealed = ? WHERE file = ? AND origin = ? AND position = ?",
            (bytes(sealed), *entry[:3]),
        )
    database.close()


def main() -> int:
    path, key = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()
    result = verify(path, key)
    print(f"intact: {result.intact} ({result.entries} entries in {result.files} files)")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("", "-wal", "-shm"):
            if Path(f"{path}{suffix}").exists():
                shutil.copy(f"{path}{suffix}", folder)
        copy = Path(folder) / path.name
        change_a_byte(copy)
        changed = verify(copy, key)
    print(f"after changing one byte of a copy: intact: {changed.intact}")
    for finding in changed.findings:
        print(f"  entry {finding.position}: {finding.message}")
    return 0 if result.intact and not changed.intact else 1


if __name__ == "__main__":
    sys.exit(main())
