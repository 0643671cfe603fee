"""Keys and passphrases of an open store: listed, added, removed, and so changed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from conftest import KEY, PACKAGE

from coachingkit import Role, Store, StoreKey, errors
from coachingkit.records import Goal, Identifier

OTHER = bytes([9]) * 32
WORDS = "correct horse CANARY"


def test_a_key_is_changed_to_a_passphrase_while_the_store_is_open(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        goal = anna.save(Goal(statement="x", client=Identifier("urn:ehr", "1")))
        assert store.keys() == (StoreKey(1, "key"),)
        number = store.add_key(passphrase=WORDS)
        assert store.keys() == (
            StoreKey(1, "key"),
            StoreKey(number, "passphrase", 2, 64 << 20),
        )
        store.remove_key(1)
        (left,) = store.keys()
        assert left.kind == "passphrase"
        with pytest.raises(errors.WrongKey):
            Store.open(path, key=KEY)
        # Opened with what was removed, and still open.
        goal.statement = "y"
        anna.save(goal)
    with Store.open(path, passphrase=WORDS) as store:
        assert (
            store.actor("ben", "riverside", Role.COACH | Role.ADMINISTRATOR).get(goal.file, goal.id)
            == goal
        )


def test_the_last_one_stays(memory: Store) -> None:
    with pytest.raises(errors.BrokenRule) as caught:
        memory.remove_key(1)
    assert "key slot" in caught.value.message
    assert len(memory.keys()) == 1


def test_a_number_that_never_was_is_not_found_and_none_is_used_again(memory: Store) -> None:
    for number in (0, 2, 2**32 - 1):
        with pytest.raises(errors.NotFound):
            memory.remove_key(number)
    for number in (-1, 2**32):
        with pytest.raises(errors.InvalidArgument):
            memory.remove_key(number)
    assert memory.add_key(key=OTHER) == 2
    memory.remove_key(2)
    memory.remove_key(2)
    assert memory.add_key(key=OTHER) == 3


def test_what_is_neither_key_nor_passphrase_is_not_added(memory: Store) -> None:
    with pytest.raises(errors.InvalidArgument):
        memory.add_key()
    with pytest.raises(errors.InvalidArgument):
        memory.add_key(key=OTHER, passphrase=WORDS)
    for key in (b"", bytes(31), bytes(33)):
        with pytest.raises(errors.InvalidArgument):
            memory.add_key(key=key)
    with pytest.raises(errors.InvalidArgument):
        memory.add_key(passphrase="short")
    with pytest.raises(errors.TooLarge) as caught:
        memory.add_key(passphrase="CANARY" * 300)
    assert "CANARY" not in repr(caught.value)
    with pytest.raises(errors.EmbeddedNUL):
        memory.add_key(passphrase="correct\0horse")
    with pytest.raises(errors.InvalidUTF8):
        memory.add_key(passphrase="correct horse \ud800")
    assert len(memory.keys()) == 1


def test_there_are_at_most_32(memory: Store) -> None:
    for _ in range(31):
        memory.add_key(key=OTHER)
    with pytest.raises(errors.TooLarge):
        memory.add_key(key=OTHER)


def test_a_store_that_is_read_only_or_closed_changes_no_keys(path: Path) -> None:
    Store.open(path, key=KEY, create=True).close()
    with Store.open(path, key=KEY, read_only=True) as store:
        with pytest.raises(errors.ReadOnly):
            store.add_key(key=OTHER)
        with pytest.raises(errors.ReadOnly):
            store.remove_key(1)
        assert store.keys() == (StoreKey(1, "key"),)
    for use in (store.keys, lambda: store.add_key(key=OTHER), lambda: store.remove_key(1)):
        with pytest.raises(errors.Closed):
            use()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_what_one_process_changes_holds_in_another_and_a_forked_child_is_told(path: Path) -> None:
    program = """
        import os, sys
        from coachingkit import Role, Store, errors
        store = Store.open(sys.argv[1], key=bytes(range(32)))
        if os.fork() == 0:
            told = 0
            for use in (
                store.keys,
                lambda: store.add_key(key=bytes(32)),
                lambda: store.remove_key(1),
            ):
                try:
                    use()
                except errors.Forked:
                    told += 1
            os._exit(told)
        _, status = os.wait()
        store.add_key(key=bytes([9]) * 32)
        store.remove_key(1)
        print(os.WEXITSTATUS(status))
        """
    with Store.open(path, key=KEY, create=True) as store:
        ran = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(program), str(path)],
            env={**os.environ, "PYTHONPATH": str(PACKAGE / "src")},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (ran.stdout, ran.stderr) == ("3\n", "")
        assert store.keys() == (StoreKey(2, "key"),)
        with pytest.raises(errors.WrongKey):
            Store.open(path, key=KEY)
        Store.open(path, key=OTHER).close()
