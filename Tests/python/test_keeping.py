"""What is done for a whole file: erasing it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import KEY

from coachingkit import Role, Store, errors
from coachingkit.records import Goal


def test_a_privacy_officer_erases_a_file(memory: Store) -> None:
    anna = memory.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    paul = memory.actor("paul", "riverside", Role.PRIVACY_OFFICER)
    file = anna.open_file("client", "urn:ehr", "4711")
    goal = anna.save(Goal(statement="to be erased", file=file))
    with pytest.raises(errors.NotPermitted):
        anna.erase(file, "asked for")
    paul.erase(file, "asked for")
    paul.erase(file, "asked for")
    with pytest.raises(errors.NotFound):
        anna.get(file, goal.id)
    assert anna.verify().intact
    assert anna.open_file("client", "urn:ehr", "4711") != file


def test_a_list_of_erasures_brings_a_backup_up_to_date(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH)
        file = anna.open_file("client", "urn:ehr", "4711")
    backup = path.with_name("backup.coaching")
    shutil.copy(path, backup)
    shutil.copy(f"{path}-wal", f"{backup}-wal")
    with Store.open(path, key=KEY) as store:
        paul = store.actor("paul", "riverside", Role.PRIVACY_OFFICER)
        paul.erase(file, "asked for")
        erasures = paul.export_erasures()
    assert [each["file"] for each in json.loads(erasures)["erasures"]] == [file]
    with Store.open(backup, key=KEY) as store:
        otto = store.actor("otto", "riverside", Role.ADMINISTRATOR)
        otto.replay_erasures(erasures)
        with pytest.raises(errors.NotFound):
            store.actor("anna", "riverside", Role.COACH).find_file("urn:ehr", "4711")
        assert otto.verify().intact
    with Store.in_memory() as other, pytest.raises(errors.BrokenRule):
        other.actor("otto", "riverside", Role.ADMINISTRATOR).replay_erasures(erasures)


def test_the_root_key_is_rotated(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        otto = store.actor("otto", "riverside", Role.COACH | Role.ADMINISTRATOR)
        file = otto.open_file("client", "urn:ehr", "4711")
        goal = otto.save(Goal(statement="kept", file=file))
        otto.rotate_root_key(passphrase="correct horse")
        with pytest.raises(errors.Rotated):
            otto.get(file, goal.id)
    with pytest.raises(errors.WrongKey):
        Store.open(path, key=KEY)
    with Store.open(path, passphrase="correct horse") as store:
        otto = store.actor("otto", "riverside", Role.COACH | Role.ADMINISTRATOR)
        assert otto.get(file, goal.id, kind=Goal).statement == "kept"
        assert otto.verify().intact


def test_files_of_one_person_are_joined_and_separated(memory: Store) -> None:
    anna = memory.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    one = anna.open_file("client", "urn:ehr", "1")
    other = anna.open_file("client", "urn:ehr", "2")
    goals = [anna.save(Goal(statement="a goal", file=file)) for file in (one, other)]
    anna.join(one, other, "moved here")
    for file in (one, other):
        found = anna.find_all(Goal, file, page_size=1)
        assert {goal.id for goal in found} == {goal.id for goal in goals}
    changed = [each for each in anna.changes() if each.kind == "#60004"]
    assert [(each.meta and each.meta.reason) for each in changed] == ["moved here"] * 2
    anna.separate(one, other, "another child")
    assert [goal.id for goal in anna.find(Goal, one)] == [goals[0].id]
    with pytest.raises(errors.InvalidArgument):
        anna.join(one, one, "the same")
    assert anna.verify().intact
