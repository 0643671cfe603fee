"""An export of a file proves itself to a script that knows nothing but the format."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Tuple

import pytest
from nacl.signing import SigningKey
from verify_export import NotProven, check

from coachingkit import Role, Store
from coachingkit.actor import Actor
from coachingkit.choices import ConcernKind, VisibilityLimit
from coachingkit.records import Client, Concern, Goal, GoalSmart, Identifier, Strategy
from coachingkit.values import Quantity, Scale

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "examples" / "python" / "verify_export.py"

Json = Dict[str, Any]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


@pytest.fixture(scope="module")
def anna(store: Store) -> Actor:
    return store.actor("anna", "riverside", Role.COACH)


def fill(anna: Actor, client: str) -> str:
    """A file with two versions of a goal and an expunged one."""
    file = anna.open_file("client", "urn:ehr", client)
    goal = anna.save(Goal(statement="Get dressed for school by myself", file=file))
    goal.importance = Scale(7.5, 0, 10)
    anna.save(goal)
    misfiled = anna.save(Goal(statement="another client's", file=file))
    anna.expunge(file, misfiled.id, "another client's")
    return file


@pytest.fixture(scope="module")
def file(anna: Actor) -> str:
    return fill(anna, "4711")


@pytest.fixture(scope="module")
def text(anna: Actor, file: str) -> str:
    return anna.export_file(file)


@pytest.fixture
def export(text: str) -> Json:
    found: Json = json.loads(text)
    return found


def refuse(export: Any, public_key: str = "") -> str:
    """Why an export is not proven."""
    with pytest.raises(NotProven) as problem:
        check(json.dumps(export), public_key)
    return str(problem.value)


def test_the_script_is_short_and_knows_nothing_of_the_library() -> None:
    source = SCRIPT.read_text()
    assert len(source.splitlines()) <= 200
    assert "import coachingkit" not in source
    assert "from coachingkit" not in source


def test_an_export_is_proven_and_shows_the_records(
    store: Store, anna: Actor, file: str, text: str
) -> None:
    found = check(text, store.public_key())
    assert (found["store"], found["file"], found["kind"]) == (store.id, file, 1)
    first, second = found["records"]
    assert first["body"]["1"] == second["body"]["1"] == "Get dressed for school by myself"
    assert (first["version"], second["version"], second["base"]) == (1, 2, 1)
    assert (first["actor"], first["organisation"], first["purpose"]) == (
        "anna",
        "riverside",
        "TREAT",
    )
    assert first["id"] == anna.find(Goal, file)[0].id
    assert 7.5 in [value[0] for value in second["body"].values() if isinstance(value, list)]
    # What was expunged, and the entry that says so.
    assert [entry["position"] for entry in found["withheld"]] == [3, 4]


def test_every_kind_of_value_is_read(anna: Actor) -> None:
    file = anna.open_file("client", "urn:ehr", "values")
    goal = Goal(statement="ä" * 300, weight=0.1, file=file)
    goal.smart = GoalSmart(amount=Quantity(-70000.5, "m"))
    goal.extensions = {"x-a": [None, True, False, -1, 1 << 40, 1.5, {"b": "c"}]}
    anna.save(goal)
    (record,) = check(anna.export_file(file))["records"]
    values = json.dumps(record["body"], ensure_ascii=False)
    for value in ("ä" * 300, "0.1", "-70000.5", '[null, true, false, -1, 1099511627776, 1.5, {"b"'):
        assert value in values


def test_what_an_actor_may_not_see_is_held_back(store: Store, anna: Actor) -> None:
    file = anna.open_file("client", "urn:ehr", "otis")
    anna.save(Client(identifiers=[Identifier("urn:ehr", "otis")], actor_id="otis", file=file))
    shown = anna.save(Goal(statement="shown", file=file))
    kept = [VisibilityLimit.NOT_FOR_CLIENT]
    hidden = anna.save(
        Goal(statement="hidden", visibility=kept, visibility_reason="not yet", file=file)
    )
    anna.save(Strategy(idea="leads to what is shown", goals=[shown.id], file=file))
    anna.save(Strategy(idea="leads to what is hidden", goals=[shown.id, hidden.id], file=file))
    anna.save(Concern(nature=ConcernKind.RISK, words="for anna", file=file))
    ben = store.actor("ben", "riverside", Role.PRACTITIONER)
    otis = store.actor("otis", "riverside", Role.CLIENT)
    for actor, withheld in ((anna, []), (ben, [6]), (otis, [3, 5, 6])):
        found = check(actor.export_file(file))
        assert [entry["position"] for entry in found["withheld"]] == withheld
        assert len(found["records"]) == 6 - len(withheld)
    assert "hidden" not in json.dumps(found)
    # A version that was seen while it was not restricted goes with its record.
    shown.visibility, shown.visibility_reason = kept, "no longer"
    anna.save(shown)
    found = check(otis.export_file(file))
    assert [entry["position"] for entry in found["withheld"]] == [2, 3, 4, 5, 6, 7]


def test_an_empty_file_is_proven(anna: Actor) -> None:
    found = check(anna.export_file(anna.open_file("client", "urn:ehr", "empty")))
    assert (found["records"], found["withheld"]) == ([], [])


def test_a_file_that_grew_is_proven_as_before(anna: Actor) -> None:
    file = fill(anna, "grows")
    before = anna.export_file(file)
    anna.save(Goal(statement="more", file=file))
    assert len(check(before)["records"]) == 2
    assert len(check(anna.export_file(file))["records"]) == 3


def leaves(value: Any, path: Tuple[Any, ...] = ()) -> Iterator[Tuple[Any, ...]]:
    """The places of all numbers and texts."""
    if isinstance(value, dict):
        for name, child in value.items():
            yield from leaves(child, (*path, name))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from leaves(child, (*path, index))
    else:
        yield path


def change(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    middle = len(value) // 2
    digit = "1" if value[middle] != "1" else "2"
    return value[:middle] + digit + value[middle + 1 :]


def test_every_value_that_is_changed_is_found(export: Json) -> None:
    places = list(leaves(export))
    assert len(places) > 25
    for *path, last in places:
        changed = copy.deepcopy(export)
        parent: Any = changed
        for step in path:
            parent = parent[step]
        parent[last] = change(parent[last])
        refuse(changed)
        del parent[last]
        refuse(changed)


def test_every_byte_that_is_changed_is_found(anna: Actor) -> None:
    file = anna.open_file("client", "urn:ehr", "bytes")
    anna.save(Goal(statement="x", file=file))
    text = anna.export_file(file)
    check(text)
    for place, letter in enumerate(text):
        with pytest.raises(NotProven):
            check(text[:place] + chr(ord(letter) ^ 1) + text[place + 1 :])


def entries(export: Json) -> List[Any]:
    found: List[Any] = export["chains"][0]["entries"]
    return found


CHANGES: Dict[str, Callable[[Json], Any]] = {
    "an entry is missing": lambda e: entries(e).pop(1),
    "the first entry is missing": lambda e: entries(e).pop(0),
    "the last entry is missing": lambda e: entries(e).pop(),
    "all entries are missing": lambda e: entries(e).clear(),
    "an entry stands twice": lambda e: entries(e).insert(1, entries(e)[1]),
    "two entries are exchanged": lambda e: entries(e).insert(0, entries(e).pop(1)),
    "the key is that of another entry": lambda e: entries(e)[0].update(key=entries(e)[1]["key"]),
    "the chain is missing": lambda e: e["chains"].clear(),
    "the chain stands twice": lambda e: e["chains"].append(e["chains"][0]),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_left_out_doubled_or_moved_is_found(export: Json, what: str) -> None:
    CHANGES[what](export)
    refuse(export)


def test_a_shorter_chain_with_its_own_head_is_found(export: Json) -> None:
    chain = export["chains"][0]
    chain["entries"].pop()
    chain.update(position=len(chain["entries"]), link=chain["entries"][-1]["link"])
    assert refuse(export) == "the signature does not verify"


def test_a_chain_of_another_file_is_found(anna: Actor, export: Json) -> None:
    other = json.loads(anna.export_file(fill(anna, "other")))
    refuse({**export, "chains": other["chains"]})
    refuse({**export, "file": other["file"]})


def test_the_signature_of_another_store_is_found(store: Store, export: Json) -> None:
    with Store.in_memory() as another:
        bob = another.actor("bob", "riverside", Role.COACH)
        text = bob.export_file(fill(bob, "4711"))
        check(text, another.public_key())
        assert refuse(json.loads(text), store.public_key()) == "another store signed it"
        export["publicKey"] = another.public_key()
        assert refuse(export) == "the signature does not verify"


def test_a_forger_who_signs_with_a_key_of_his_own_is_found(store: Store, export: Json) -> None:
    forger = SigningKey(bytes(32))
    export["publicKey"] = bytes(forger.verify_key).hex()
    export["signature"] = forger.sign(b"CKPROOF1").signature.hex()
    assert refuse(export, store.public_key()) == "another store signed it"
    assert refuse(export) == "the signature does not verify"


def test_whoever_has_an_export_may_hold_an_entry_back(export: Json, text: str) -> None:
    from hashlib import blake2b

    entry = entries(export)[0]
    sealed = bytes.fromhex(entry.pop("sealed"))
    del entry["key"]
    entry["digest"] = blake2b(sealed, digest_size=32).hexdigest()
    found = check(json.dumps(export))
    assert found["records"] == check(text)["records"][1:]
    assert [entry["position"] for entry in found["withheld"]] == [1, 3, 4]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", '{"format": 1, "format": 1}', "[" * 100_000, '{"format": true}'],
)
def test_what_is_no_export_is_refused(text: str) -> None:
    with pytest.raises(NotProven):
        check(text)


def test_the_script_prints_the_records_or_why_not(tmp_path: Path, store: Store, text: str) -> None:
    path = tmp_path / "export.json"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(path), store.public_key()]
    proven = subprocess.run(command, capture_output=True, text=True, check=False)
    assert proven.returncode == 0, proven.stderr
    assert json.loads(proven.stdout) == check(text)
    path.write_text(text.replace('"position":1', '"position":2', 1), encoding="utf-8")
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr.startswith("Not proven: ")
