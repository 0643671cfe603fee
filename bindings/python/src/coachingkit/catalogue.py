"""What the library knows of itself: kinds, fields, choices and their meaning, as data."""

from __future__ import annotations

import json
from typing import Dict

from . import _raw
from ._call import check, take
from .values import JSON

__all__ = ["catalogue", "library_version", "reports_catalogue", "schema"]


def catalogue() -> Dict[str, JSON]:
    """All kinds, fields, types, bounds, choices and their meaning: for forms."""
    buffer = _raw.BufferHandle()
    check(_raw.coach_catalogue(buffer), _raw.ErrorHandle())
    result: Dict[str, JSON] = json.loads(take(buffer))
    return result


def schema() -> Dict[str, JSON]:
    """JSON Schema (draft 2020-12) of the JSON of records."""
    buffer = _raw.BufferHandle()
    check(_raw.coach_catalogue_schema(buffer), _raw.ErrorHandle())
    result: Dict[str, JSON] = json.loads(take(buffer))
    return result


def reports_catalogue() -> Dict[str, JSON]:
    """All reports with their parameters and results, as fields and as JSON Schema."""
    buffer = _raw.BufferHandle()
    check(_raw.coach_reports(buffer), _raw.ErrorHandle())
    result: Dict[str, JSON] = json.loads(take(buffer))
    return result


def library_version() -> str:
    """The version of the library that is loaded, ``1.0.0``."""
    return _raw.coach_version().decode()
