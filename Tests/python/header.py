"""Reads coachingkit.h: the declarations, constants and structs that the package repeats."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Dict, List, Tuple

HEADER = Path(__file__).resolve().parents[2] / "include" / "coachingkit.h"


def text() -> str:
    """The header without its comments."""
    source = HEADER.read_text("utf-8")
    return re.sub(r"//[^\n]*", "", re.sub(r"/\*.*?\*/", "", source, flags=re.S))


def functions() -> Dict[str, Tuple[str, List[str]]]:
    """Type of the result and types of the parameters of every function."""
    found: Dict[str, Tuple[str, List[str]]] = {}
    for result, name, parameters in re.findall(
        r"^((?:const )?\w+ \*?)\s*(coach_\w+)\(([^;{]*?)\);", text(), re.S | re.M
    ):
        each = [" ".join(part.split()) for part in parameters.split(",")]
        types = [re.sub(r"\w+$", "", part).strip() for part in each if part != "void"]
        found[name] = (result.strip(), types)
    return found


def constants() -> Dict[str, int]:
    """Every ``#define`` of a number."""
    pairs = re.findall(r"^#define COACH_(\w+) (\d+)u?\b", text(), re.M)
    return {name: int(value) for name, value in pairs}


def statuses() -> Dict[str, int]:
    """The status codes: defined between sections 2 and 3."""
    source = HEADER.read_text("utf-8")
    section = source[source.index(" * 2. Status codes") : source.index(" * 3. Errors")]
    pairs = re.findall(r"^#define COACH_(\w+) (\d+)\b", section, re.M)
    return {name: int(value) for name, value in pairs}


def struct(name: str) -> List[Tuple[str, str]]:
    """Type and name of the members of a struct."""
    match = re.search(rf"typedef struct {name} \{{(.*?)\}}", text(), re.S)
    assert match, name
    members = [" ".join(part.split()) for part in match[1].split(";")]
    pairs = [re.fullmatch(r"(.*?)(\w+)", member) for member in members if member]
    return [(pair[1].strip(), pair[2]) for pair in pairs if pair]
