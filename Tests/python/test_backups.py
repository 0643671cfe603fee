"""Backups: full ones, increments, and stores restored from them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import List, Tuple

import pytest
from conftest import KEY

from coachingkit import Role, Store, errors
from coachingkit.actor import Actor
from coachingkit.records import Goal, Identifier


@pytest.fixture
def otto(store: Store) -> Actor:
    """An administrator who also coaches."""
    actor = store.actor("otto", "riverside", Role.COACH | Role.ADMINISTRATOR)
    actor.save(Goal(statement="CANARY one", client=Identifier("urn:ehr", "1")))
    return actor


def statements(path: Path) -> List[str]:
    """What a restored store holds; it verifies."""
    with Store.open(path, key=KEY) as store:
        actor = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        assert actor.verify().intact
        return [goal.statement or "" for goal in actor.changes(0) if isinstance(goal, Goal)]


def test_a_chain_of_backups_is_restored(otto: Actor, tmp_path: Path) -> None:
    backups = [tmp_path / "full", tmp_path / "monday", tmp_path / "tuesday"]
    reached = otto.back_up(backups[0])
    for backup, word in zip(backups[1:], ("two", "three")):
        otto.save(Goal(statement=f"CANARY {word}", client=Identifier("urn:ehr", "1")))
        reached = otto.back_up(backup, reached)
    shares: List[Tuple[int, int]] = []
    Store.restore(backups, tmp_path / "new", key=KEY, progress=lambda *s: shares.append(s))
    assert statements(tmp_path / "new") == ["CANARY one", "CANARY two", "CANARY three"]
    assert statements(backups[0]) == ["CANARY one"]
    assert shares == sorted(shares)
    assert shares[-1][0] == shares[-1][1]
    with pytest.raises(errors.WrongBackup):
        Store.restore([backups[0], backups[2]], tmp_path / "other", key=KEY)
    with pytest.raises(errors.WrongKey):
        Store.restore(backups, tmp_path / "other", key=bytes(32))
    with pytest.raises(errors.FileExists):
        Store.restore(backups, tmp_path / "new", key=KEY)
    with pytest.raises(errors.InvalidArgument):
        Store.restore([], tmp_path / "other", key=KEY)
    assert not (tmp_path / "other").exists()


def test_what_was_erased_since_is_erased_in_what_is_restored(store: Store, tmp_path: Path) -> None:
    sam = store.actor("sam", "riverside", Role.COACH | Role.ADMINISTRATOR | Role.PRIVACY_OFFICER)
    for number in ("1", "2"):
        sam.save(Goal(statement=f"CANARY {number}", client=Identifier("urn:ehr", number)))
    sam.back_up(tmp_path / "full")
    sam.erase(sam.find_file("urn:ehr", "1"), "asked for")
    erasures = sam.export_erasures()
    Store.restore([tmp_path / "full"], tmp_path / "new", key=KEY, erasures=erasures)
    assert statements(tmp_path / "new") == ["CANARY 2"]
    with pytest.raises(errors.InvalidJSON):
        Store.restore([tmp_path / "full"], tmp_path / "other", key=KEY, erasures=b"{}")


def test_only_an_administrator_backs_up(store: Store, tmp_path: Path) -> None:
    with pytest.raises(errors.NotPermitted):
        store.actor("anna", "riverside", Role.COACH).back_up(tmp_path / "full")


def test_a_backup_is_stopped_by_its_progress(otto: Actor, tmp_path: Path) -> None:
    for since in (0, 1):
        with pytest.raises(errors.Cancelled):
            otto.back_up(tmp_path / "full", since, progress=lambda *_: False)

    def fails(done: int, total: int) -> None:
        raise KeyError(done, total)

    with pytest.raises(KeyError):
        otto.back_up(tmp_path / "full", progress=fails)
    otto.back_up(tmp_path / "good")
    with pytest.raises(KeyError):
        Store.restore([tmp_path / "good"], tmp_path / "full", key=KEY, progress=fails)
    assert not (tmp_path / "full").exists()


def test_a_commit_that_never_was_is_refused(otto: Actor, tmp_path: Path) -> None:
    for since in (-1, 99, 2**63):
        with pytest.raises(errors.InvalidArgument):
            otto.back_up(tmp_path / "full", since)


def test_a_damaged_store_is_salvaged(otto: Actor, store: Store, tmp_path: Path) -> None:
    otto.save(Goal(statement="CANARY two", client=Identifier("urn:ehr", "1")))
    otto.back_up(tmp_path / "damaged")
    identity = store.id
    with closing(sqlite3.connect(tmp_path / "damaged")) as database:
        database.execute(
            "UPDATE entry SET sealed = zeroblob(99) WHERE file = 1 AND origin = 1 AND position = 1"
        )
        database.commit()
    with Store.open(tmp_path / "damaged", key=KEY) as damaged, pytest.raises(errors.Damaged):
        damaged.actor("anna", "riverside", Role.ADMINISTRATOR).verify()
    found = Store.salvage(tmp_path / "damaged", tmp_path / "new", key=KEY)
    assert found.store == identity
    assert not found.intact
    assert (found.files, found.findings[0].kind) == (1, "chain")
    assert any(finding.position == 1 for finding in found.findings)
    assert "CANARY" not in str(found)
    assert statements(tmp_path / "new") == ["CANARY two"]
    with pytest.raises(errors.FileExists):
        Store.salvage(tmp_path / "damaged", tmp_path / "new", key=KEY)
    with pytest.raises(errors.WrongKey):
        Store.salvage(tmp_path / "damaged", tmp_path / "other", key=bytes(32))
    with pytest.raises(errors.Cancelled):
        Store.salvage(tmp_path / "damaged", tmp_path / "other", key=KEY, progress=lambda *_: False)
    assert not (tmp_path / "other").exists()
