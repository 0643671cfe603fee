"""What leaves a store signed, and what it shows later."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import KEY

from coachingkit import Role, Store, errors
from coachingkit.actor import Actor
from coachingkit.records import Goal, Identifier

CLIENT = Identifier("urn:ehr", "4711")


def administrator(store: Store) -> Actor:
    return store.actor("otto", "riverside", Role.ADMINISTRATOR)


def save(store: Store, statement: str) -> Goal:
    anna = store.actor("anna", "riverside", Role.COACH)
    return anna.save(Goal(statement=statement, client=CLIENT))


def kinds(store: Store, heads: str) -> list[str]:
    with pytest.raises(errors.Damaged) as problem:
        administrator(store).check_heads(heads, public_key=store.public_key())
    found = problem.value.verification
    assert found is not None
    assert not found.intact
    return [finding.kind for finding in found.findings]


def test_heads_and_the_public_key_are_the_stores(store: Store) -> None:
    save(store, "x")
    heads = json.loads(administrator(store).export_heads())
    assert heads["store"] == store.id
    assert heads["publicKey"] == store.public_key()
    assert {head["file"] for head in heads["heads"]} > {store.id}


def test_a_store_that_went_on_has_no_findings(store: Store) -> None:
    save(store, "x")
    heads = administrator(store).export_heads()
    save(store, "y")
    found = administrator(store).check_heads(heads, public_key=store.public_key())
    assert found.intact
    assert found.files == 1
    assert found.entries >= 3


def test_an_older_copy_and_one_that_went_another_way_are_found(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.coaching"
    with Store.open(path, key=KEY, create=True) as store:
        save(store, "x")
    for part in path.parent.glob(f"{path.name}*"):
        shutil.copy(part, f"{copy}{part.name[len(path.name) :]}")
    with Store.open(path, key=KEY) as store:
        save(store, "y")
        heads = administrator(store).export_heads()
    with Store.open(copy, key=KEY) as store:
        assert administrator(store).verify().intact
        assert set(kinds(store, heads)) == {"rollback"}
        save(store, "z")
        assert administrator(store).verify().intact
        assert "fork" in kinds(store, heads)


def test_what_was_changed_or_belongs_elsewhere_is_found(store: Store, memory: Store) -> None:
    save(store, "x")
    heads = administrator(store).export_heads()
    assert kinds(memory, heads) == ["store"]
    changed = json.loads(heads)
    changed["commit"] += 1
    assert kinds(store, json.dumps(changed)) == ["signature"]
    with pytest.raises(errors.Damaged):
        administrator(store).check_heads(heads, public_key=memory.public_key())
    with pytest.raises(errors.InvalidArgument):
        administrator(store).check_heads(heads, public_key="x")
    with pytest.raises(errors.InvalidJSON):
        administrator(store).check_heads("{")


def test_only_an_administrator_has_to_do_with_heads(store: Store) -> None:
    anna = store.actor("anna", "riverside", Role.COACH)
    with pytest.raises(errors.NotPermitted):
        anna.export_heads()
    with pytest.raises(errors.NotPermitted):
        anna.check_heads("{}")


def test_a_file_is_exported_for_those_who_may_see_it(store: Store) -> None:
    goal = save(store, "x")
    anna = store.actor("anna", "riverside", Role.COACH)
    export = json.loads(anna.export_file(goal.file))
    assert (export["store"], export["file"]) == (store.id, goal.file)
    assert anna.export_file(CLIENT).startswith("{")
    with pytest.raises(errors.NotFound):
        store.actor("carl", "hillside", Role.COACH).export_file(goal.file)
