"""The package says the same as coachingkit.h."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from ctypes import POINTER
from pathlib import Path
from typing import Any, List, Tuple

import header
import pytest

from coachingkit import _raw, errors

BASIC = {
    "const char *": ctypes.c_char_p,
    "const char **": POINTER(ctypes.c_char_p),
    "const char *const *": POINTER(ctypes.c_char_p),
    "const uint8_t *": POINTER(ctypes.c_uint8),
    "void *": ctypes.c_void_p,
    "size_t": ctypes.c_size_t,
    "double": ctypes.c_double,
    "double *": POINTER(ctypes.c_double),
    "int32_t": ctypes.c_int32,
    "int32_t *": POINTER(ctypes.c_int32),
    "int64_t": ctypes.c_int64,
    "int64_t *": POINTER(ctypes.c_int64),
    "uint32_t": ctypes.c_uint32,
    "uint32_t *": POINTER(ctypes.c_uint32),
    "coach_status": ctypes.c_int32,
    "coach_log": _raw.Log,
    "coach_progress": _raw.Progress,
    "const coach_store_options *": POINTER(_raw.StoreOptions),
    "const coach_key_options *": POINTER(_raw.KeyOptions),
    "const coach_restore_options *": POINTER(_raw.RestoreOptions),
    "const coach_query *": POINTER(_raw.Query),
}

STRUCTS: List[Tuple[str, Any]] = [
    ("coach_store_options", _raw.StoreOptions),
    ("coach_key_options", _raw.KeyOptions),
    ("coach_restore_options", _raw.RestoreOptions),
    ("coach_query", _raw.Query),
]


def ctype(spelling: str) -> Any:
    """The type of ctypes for a type of C."""
    if spelling in BASIC:
        return BASIC[spelling]
    name = spelling.replace("const ", "").replace("coach_", "").rstrip("* ")
    handle = getattr(_raw, f"{name.capitalize()}Handle")
    return POINTER(handle) if spelling.endswith("**") else handle


FUNCTIONS = header.functions()


def test_every_declaration_of_the_header_was_understood() -> None:
    semicolons = [part for part in header.text().split(";") if "coach_" in part]
    declared = [part for part in semicolons if "(" in part and "typedef" not in part]
    assert len(declared) == len(FUNCTIONS)


def test_every_function_has_a_prototype_and_no_other_is_declared() -> None:
    declared = {name for name in vars(_raw) if name.startswith("coach_")}
    assert declared == set(FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_prototype_says_what_the_header_says(name: str) -> None:
    result, parameters = FUNCTIONS[name]
    function = getattr(_raw, name)
    assert list(function.argtypes) == [ctype(each) for each in parameters]
    # The bytes of a buffer may hold anything, and c_char_p would stop at a NUL.
    wanted = ctypes.c_void_p if name == "coach_buffer_data" else ctype(result)
    assert function.restype is wanted


def test_text_that_the_caller_owns_is_never_c_char_p() -> None:
    owned = [name for name, (result, _) in FUNCTIONS.items() if result == "char *"]
    assert not owned
    assert issubclass(_raw.BufferHandle, ctypes.c_void_p)


@pytest.mark.parametrize(
    ("name", "mirror"),
    STRUCTS,
)
def test_a_struct_has_the_members_of_the_header(name: str, mirror: Any) -> None:
    wanted = [(member, ctype(spelling)) for spelling, member in header.struct(name)]
    assert list(mirror._fields_) == wanted


@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
def test_structs_are_laid_out_as_the_compiler_does(tmp_path: Path) -> None:
    lines = ["#include <stdio.h>", '#include "coachingkit.h"', "int main(void) {"]
    wanted = []
    for name, mirror in STRUCTS:
        lines.append(f'  printf("%zu ", sizeof({name}));')
        wanted.append(ctypes.sizeof(mirror))
        for member, *_ in mirror._fields_:
            lines.append(f'  printf("%zu ", offsetof({name}, {member}));')
            wanted.append(getattr(mirror, member).offset)
    source = tmp_path / "layout.c"
    source.write_text("\n".join([*lines, "  return 0;", "}", ""]))
    program = tmp_path / "layout"
    include = str(header.HEADER.parent)
    subprocess.run(["cc", "-I", include, str(source), "-o", str(program)], check=True)
    said = subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout
    assert [int(number) for number in said.split()] == wanted


def test_constants_are_those_of_the_header() -> None:
    named = {name: value for name, value in vars(_raw).items() if isinstance(value, int)}
    constants = header.constants()
    assert {name: constants[name] for name in named} == named
    prefixes = ("OPEN_", "STATE_", "FILE_", "LIMIT_", "NEWEST", "OLDEST")
    chosen = {name for name in constants if name.startswith(prefixes)}
    expected = chosen - set(header.statuses())
    # The catalogue's constants of choices live in another header.
    assert expected <= set(named)


def test_every_status_has_a_class_of_its_own() -> None:
    codes = {value for name, value in header.statuses().items() if name not in ("OK", "END")}
    assert set(errors.STATUSES) == codes
    assert len(set(errors.STATUSES.values())) == len(codes)


RENAMED = {"RULE": "BrokenRule", "STORAGE": "StorageFailed"}


@pytest.mark.parametrize("name", [n for n in header.statuses() if n not in ("OK", "END")])
def test_a_class_is_named_for_its_status(name: str) -> None:
    kind = errors.error_class(header.statuses()[name])
    assert kind.__name__.lower() == RENAMED.get(name, name.replace("_", "")).lower()
    assert kind.__name__ in errors.__all__
    assert kind.__bases__ == (errors.FAMILIES[kind.status // 10],)


def test_an_unknown_status_becomes_its_family() -> None:
    assert errors.error_class(49) is errors.AnswerError
    assert errors.error_class(990) is errors.CoachingError


def test_every_status_has_its_name_in_the_library() -> None:
    for name, value in header.statuses().items():
        assert _raw.coach_status_name(value) == f"COACH_{name}".encode()
