"""A record of any kind with every field set, made from the catalogue."""

from __future__ import annotations

from typing import Any, Dict

import coachingkit

TEXT = "Zoë said: “slowly”\n\t\\ \U0001f642 e\u0301"
MOMENT = "2026-03-01T10:00:00.250+01:00[Europe/London]"
ID = "0190a0a0-0000-7000-8000-00000000000a"


def catalogue() -> Dict[str, Any]:
    """The catalogue of the library."""
    read: Dict[str, Any] = dict(coachingkit.catalogue())
    return read


LISTS = {each["name"]: each["choices"] for each in catalogue()["choices"]}


def value(field: Dict[str, Any]) -> Any:
    """A value for a field; None for a link, which would need another record."""
    kind = field["type"]
    if kind == "list":
        one = value(field["element"])
        return None if one is None else [one]
    if kind == "group":
        parts = {part["name"]: value(part) for part in field["parts"]}
        return {name: one for name, one in parts.items() if one is not None}
    if kind == "text":
        return "en" if field["maximum"] < 40 else TEXT
    if kind == "choice":
        return LISTS[field["choices"]][-1]["name"]
    if kind in ("integer", "real"):
        return max(field["minimum"], min(field["maximum"], 2))
    if kind == "scale":
        bounds = {"minimum": field["minimum"], "maximum": field["maximum"]}
        return {"value": field["maximum"], **bounds, "saidBy": "client"}
    return {
        "boolean": False,
        "instant": MOMENT,
        "date": "2026-03",
        "dateTime": MOMENT,
        "id": ID,
        "concept": {"code": "73211009", "system": "http://snomed.info/sct", "text": TEXT},
        "quantity": {"value": 2.5, "unit": "km"},
        "attachment": {"link": "urn:x:1", "sha256": "ab" * 32, "mediaType": "image/png"},
        "extensions": {"x-a": {"deep": [1, 2.5, None, True, TEXT]}, "x-big": 2**62},
    }.get(kind)


def fields(kind: Dict[str, Any]) -> Dict[str, Any]:
    """Every field of a kind but links."""
    made = {field["name"]: value(field) for field in kind["fields"]}
    return {name: one for name, one in made.items() if one is not None}
