"""The JSON Schema of the catalogue, checked with jsonschema: it accepts what the library accepts and refuses
what the library refuses for its shape. And JSON as the library reads it is JSON as Python reads it."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any, Dict, List

import jsonschema
import pytest
from coachingkit import CoachingError, Role, Store, schema
from coachingkit.catalogue import catalogue

FIXTURES = Path(__file__).parent.parent / "RecordsTests" / "Fixtures"
FILES = sorted(path for path in FIXTURES.glob("*.json") if path.stem != "malformed")
MALFORMED: List[Dict[str, Any]] = json.loads((FIXTURES / "malformed.json").read_text())


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    document = schema()
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_fixture_validates(path: Path, validator: jsonschema.Draft202012Validator) -> None:
    for record in json.loads(path.read_text()):
        errors = [error.json_path for error in validator.iter_errors(record)]
        assert errors == [], "the schema accepts the fixture"


def test_every_kind_has_fixtures() -> None:
    kinds: Any = catalogue()["kinds"]
    assert {kind["name"] for kind in kinds} == {path.stem for path in FILES}


@pytest.mark.parametrize("case", MALFORMED, ids=lambda case: case["why"])
def test_what_the_library_refuses_for_its_shape_the_schema_refuses_too(
    case: Dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    assert not validator.is_valid(case["record"]), "the schema refuses it"
    with (
        Store.in_memory() as store,
        store.actor("anna", "riverside", Role.COACH | Role.ADMINISTRATOR, "TREAT") as anna,
    ):
        with pytest.raises(CoachingError):
            _save(anna, case["record"])


def _save(anna: Any, record: Any) -> None:
    """Saves a record as JSON, through the raw interface: the typed one could not say such things."""
    from coachingkit import _raw
    from coachingkit._call import check

    text = json.dumps(record).encode()
    saved, error = _raw.BufferHandle(), _raw.ErrorHandle()
    status = _raw.coach_save_json(anna._use(), text, len(text), saved, error)
    check(status, error)


def _value(random_: random.Random, depth: int) -> Any:
    choice = random_.randrange(8 if depth < 6 else 6)
    if choice == 0:
        return None
    if choice == 1:
        return random_.random() < 0.5
    if choice == 2:
        return random_.randrange(-(2**63), 2**63)
    if choice == 3:
        return random_.uniform(-1e300, 1e300)
    if choice in (4, 5):
        return "".join(random_.choice('ab"\\/\n\té€😀') for _ in range(random_.randrange(12)))
    if choice == 6:
        return [_value(random_, depth + 1) for _ in range(random_.randrange(4))]
    return {f"n{index}": _value(random_, depth + 1) for index in range(random_.randrange(4))}


def test_generated_documents_mean_the_same_to_python_and_to_the_library() -> None:
    from ctypes import byref

    from coachingkit import _raw
    from coachingkit._call import take

    random_ = random.Random(7)
    record = _raw.coach_record_new(7, b"01a1fc66-f589-7c43-a979-437ad3e25e39")
    for _ in range(2000):
        value = _value(random_, 0)
        text = json.dumps(value, ensure_ascii=random_.random() < 0.5).encode()
        assert _raw.coach_record_set_extension(record, b"x-value", text, len(text)) == 0
        buffer = _raw.BufferHandle()
        assert _raw.coach_record_get_extension(record, b"x-value", byref(buffer)) == 0
        assert json.loads(take(buffer)) == value
    _raw.coach_record_free(record)


def test_integers_of_64_bits_stay_exact() -> None:
    from ctypes import byref

    from coachingkit import _raw
    from coachingkit._call import take

    record = _raw.coach_record_new(7, b"01a1fc66-f589-7c43-a979-437ad3e25e39")
    for number in (2**63 - 1, -(2**63), 2**53 + 1, 9007199254740993):
        text = str(number).encode()
        assert _raw.coach_record_set_extension(record, b"x-value", text, -1) == 0
        buffer = _raw.BufferHandle()
        assert _raw.coach_record_get_extension(record, b"x-value", byref(buffer)) == 0
        assert take(buffer) == text
    assert _raw.coach_record_set_extension(record, b"x-value", str(2**63).encode(), -1) != 0
    _raw.coach_record_free(record)
