"""Opening and closing, in any order, with threads and forks and the collector."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import textwrap
import threading
import weakref
from ctypes import CDLL, POINTER, byref, c_uint8, cast, sizeof
from pathlib import Path
from typing import List, Tuple

import pytest
from conftest import KEY, PACKAGE

from coachingkit import LogLevel, Role, Store, _raw, catalogue, errors, library_version, schema
from coachingkit.actor import Actor
from coachingkit.records import Goal, Identifier

CLIENT = Identifier("urn:ehr", "4711")


def test_a_store_keeps_what_was_saved(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        goal = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).save(
            Goal(statement="x", client=CLIENT)
        )
        name = store.id
    with Store.open(str(path), key=KEY) as store:
        assert store.id == name
        assert (
            store.actor("ben", "riverside", Role.COACH | Role.ADMINISTRATOR).get(goal.file, goal.id)
            == goal
        )


def test_a_passphrase_opens_what_a_key_opens(path: Path) -> None:
    with Store.open(path, key=KEY, passphrase="correct horse", create=True):
        pass
    with Store.open(path, key=KEY), Store.open(path, passphrase="correct horse") as store:
        assert store.id


def test_the_library_says_what_it_is() -> None:
    assert library_version().startswith("1.")
    assert catalogue()["kinds"]
    assert schema()["$schema"]


def test_closing_twice_is_fine(store: Store) -> None:
    store.close()
    store.close()
    assert store.closed
    assert repr(store) == "<Store closed>"
    with pytest.raises(errors.Closed):
        store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    with pytest.raises(errors.Closed):
        assert store.id


def test_closing_a_store_closes_its_actors(store: Store) -> None:
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    file = anna.open_file("client", "urn:ehr", "1")
    store.close()
    assert anna.closed
    with pytest.raises(errors.Closed):
        anna.find(Goal, file)
    anna.close()


def test_closing_an_actor_leaves_the_store_open(store: Store) -> None:
    with store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR) as anna:
        anna.open_file("client", "urn:ehr", "1")
    with pytest.raises(errors.Closed):
        anna.open_file("client", "urn:ehr", "1")
    assert store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).find_file(
        "urn:ehr", "1"
    )


def test_an_exception_closes_the_store(path: Path) -> None:
    with pytest.raises(KeyError), Store.open(path, key=KEY, create=True) as store:
        raise KeyError
    assert store.closed


def test_what_is_forgotten_is_closed_by_the_collector(path: Path) -> None:
    store = Store.open(path, key=KEY, create=True)
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    anna.save(Goal(statement="x", client=CLIENT))
    gone = weakref.ref(store)
    del store
    # An actor keeps its store.
    assert anna.find_file("urn:ehr", "4711")
    del anna
    gc.collect()
    assert gone() is None
    with Store.open(path, key=KEY) as again:
        assert again.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).find_file(
            "urn:ehr", "4711"
        )


def test_the_collector_may_free_in_any_order(path: Path) -> None:
    for _ in range(50):
        store = Store.open(path, key=KEY, create=True)
        actors: List[object] = [
            store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR) for _ in range(3)
        ]
        # A cycle: the collector chooses the order of store, actors and batch.
        batch = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).batch()
        actors += [store, actors, batch]
        store.cycle = actors  # type: ignore[attr-defined]
        del store, actors, batch
    gc.collect()
    with Store.open(path, key=KEY) as again:
        assert again.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR).verify().intact


def run(program: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src")}
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_program_that_closes_nothing_ends_well(path: Path) -> None:
    ran = run(
        """
        import sys
        from coachingkit import Role, Store
        from coachingkit.records import Goal, Identifier
        store = Store.open(sys.argv[1], key=bytes(32), create=True, log=lambda level, message: None)
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        batch = anna.batch()
        anna.save(Goal(statement="x", client=Identifier("urn:ehr", "1")))
        loop = [store, anna]
        loop.append(loop)
        """,
        str(path),
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_is_told_and_harms_nothing(path: Path) -> None:
    ran = run(
        """
        import os, sys
        from coachingkit import Role, Store, errors
        from coachingkit.records import Goal, Identifier
        store = Store.open(sys.argv[1], key=bytes(32), create=True)
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        goal = anna.save(Goal(statement="x", client=Identifier("urn:ehr", "1")))
        child = os.fork()
        if child == 0:
            told = 0
            for use in (
                lambda: anna.get(goal.file, goal.id),
                lambda: anna.save(goal),
                lambda: store.actor("ben", "riverside", Role.COACH | Role.ADMINISTRATOR),
            ):
                try:
                    use()
                except errors.Forked:
                    told += 1
            store.close()
            try:
                Store.open(sys.argv[1], key=bytes(32))
            except errors.Forked as forked:
                told += "exec" in forked.hint
            with Store.open(sys.argv[1] + ".own", key=bytes(32), create=True) as own:
                own.actor("anna", "riverside", Role.COACH).open_file("client", "urn:ehr", "1")
            sys.exit(told)
        _, status = os.waitpid(child, 0)
        goal.statement = "y"
        anna.save(goal)
        assert anna.verify().intact
        print(os.WEXITSTATUS(status), goal.version)
        """,
        str(path),
    )
    assert (ran.stdout, ran.stderr) == ("4 2\n", "")


def test_threads_share_a_store(store: Store) -> None:
    threads, each = 8, 25
    failures: List[BaseException] = []

    def work(number: int) -> None:
        try:
            actor = store.actor(f"actor {number}", "riverside", Role.COACH | Role.ADMINISTRATOR)
            file = actor.open_file("client", "urn:ehr", str(number % 3))
            for i in range(each):
                goal = actor.save(Goal(statement=f"{number} {i}", file=file))
                assert actor.get(file, goal.id, kind=Goal).statement == f"{number} {i}"
        except BaseException as problem:
            failures.append(problem)

    started = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    assert not failures
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    found = [
        goal
        for number in range(3)
        for goal in anna.find_all(Goal, anna.find_file("urn:ehr", str(number)), page_size=30)
    ]
    assert len({goal.id for goal in found}) == threads * each
    assert anna.verify().intact


def test_one_actor_in_two_threads_is_busy_and_stays_whole(store: Store) -> None:
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    file = anna.open_file("client", "urn:ehr", "1")
    saved: List[str] = []
    others: List[BaseException] = []

    def work() -> None:
        for _ in range(200):
            try:
                saved.append(anna.save(Goal(statement="x", file=file)).id)
            except errors.HandleBusy:
                continue
            except BaseException as problem:
                others.append(problem)

    started = [threading.Thread(target=work) for _ in range(4)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    assert not others
    assert {goal.id for goal in anna.find_all(Goal, file)} == set(saved)


def test_a_store_in_use_is_not_closed(store: Store) -> None:
    anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
    anna.save_all(Goal(statement="x", client=CLIENT) for _ in range(600))
    inside, go_on = threading.Event(), threading.Event()

    def progress(done: int, total: int) -> None:
        inside.set()
        go_on.wait(30)

    thread = threading.Thread(target=lambda: anna.verify(progress=progress))
    thread.start()
    assert inside.wait(30)
    with pytest.raises(errors.InUse):
        store.close()
    with pytest.raises(errors.HandleBusy):
        anna.find(Goal, "x")
    with pytest.raises(errors.HandleBusy):
        anna.close()
    assert not store.closed
    go_on.set()
    thread.join()
    store.close()
    assert store.closed


def test_the_log_is_called_and_may_fail(path: Path) -> None:
    lines: List[Tuple[LogLevel, str]] = []

    def log(level: LogLevel, message: str) -> None:
        lines.append((level, message))
        gc.collect()

    with Store.open(path, key=KEY, create=True, log=log) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        anna.save(Goal(statement="CANARY", client=CLIENT))
        # What dies inside the callback is freed later.
        for _ in range(10):
            cycle: List[object] = [store.actor("ben", "riverside", Role.COACH | Role.ADMINISTRATOR)]
            cycle.append(cycle)
        del cycle
        anna.verify()
        store.rebuild()
    assert all(isinstance(level, LogLevel) for level, _ in lines)
    assert "CANARY" not in repr(lines)


def test_writers_in_other_processes_are_waited_for(path: Path) -> None:
    program = """
        import sys
        from coachingkit import Role, Store
        from coachingkit.records import Goal, Identifier
        with Store.open(sys.argv[1], key=bytes(32), busy_timeout=60) as store:
            anna = store.actor(sys.argv[2], "riverside", Role.COACH | Role.ADMINISTRATOR)
            for i in range(50):
                anna.save(Goal(statement="x", client=Identifier("urn:ehr", "1")))
        """
    Store.open(path, key=bytes(32), create=True).close()
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src")}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(program), str(path), str(number)],
            env=environment,
        )
        for number in range(3)
    ]
    assert [process.wait(120) for process in started] == [0, 0, 0]
    with Store.open(path, key=bytes(32)) as store:
        anna: Actor = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        file = anna.find_file("urn:ehr", "1")
        assert len(list(anna.find_all(Goal, file))) == 150


def test_a_wrong_library_is_refused_by_name(tmp_path: Path) -> None:
    wrong = tmp_path / "libcoachingkit.so"
    wrong.write_bytes(b"not a library")
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE / "src")}
    environment["COACHINGKIT_LIBRARY"] = str(wrong)
    ran = subprocess.run(
        [sys.executable, "-c", "import coachingkit"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "ImportError: CoachingKit: the shared library was not found" in ran.stderr
    assert str(wrong) in ran.stderr


def test_a_second_copy_of_the_library_is_refused_the_same_store(path: Path, tmp_path: Path) -> None:
    Store.open(path, key=KEY, create=True).close()
    copy = CDLL(shutil.copy(os.environ["COACHINGKIT_LIBRARY"], tmp_path / "copy.so"))
    copy.coach_store_close.argtypes = [_raw.StoreHandle, POINTER(_raw.ErrorHandle)]
    key = (c_uint8 * 32).from_buffer_copy(KEY)
    options = _raw.StoreOptions(size=sizeof(_raw.StoreOptions), key_length=32)
    options.key = cast(key, POINTER(c_uint8))
    handle = _raw.StoreHandle()
    assert copy.coach_store_open(os.fsencode(path), byref(options), byref(handle), None) == _raw.OK
    with pytest.raises(errors.SecondCopy):
        Store.open(path, key=KEY)
    assert copy.coach_store_close(handle, None) == _raw.OK
    Store.open(path, key=KEY).close()


def test_a_store_whose_file_is_removed_acknowledges_nothing(path: Path) -> None:
    with Store.open(path, key=KEY, create=True) as store:
        anna = store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR)
        path.rename(path.with_suffix(".moved"))
        with pytest.raises(errors.StorageFailed, match="removed, moved or replaced"):
            anna.save(Goal(statement="x", client=CLIENT))
        path.with_suffix(".moved").rename(path)
        anna.save(Goal(statement="x", client=CLIENT))
