"""What the generated classes of reports.py have in common."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from typing import Any, Callable, ClassVar, Dict, Mapping, Tuple, Type, TypeVar

from . import _forms
from ._call import attribute_name, field_name
from .errors import TooLarge
from .values import JSON, Attachment, Concept, PartialDate, Quantity, Scale

__all__ = ["Part", "Reader", "Report", "each", "json_value", "parameters_text"]

P = TypeVar("P", bound="Part")
Reader = Callable[[Any], Any]


@dataclasses.dataclass(frozen=True, repr=False)
class Part:
    """A part of a report. It is not changed once it is made.

    ``repr`` names what is said and never shows it: what a person said must not end in a log by
    accident.
    """

    _READ: ClassVar[Mapping[str, Reader]] = {}
    """How an attribute is read that is not the JSON itself."""

    @classmethod
    def from_json(cls: Type[P], j: Mapping[str, Any]) -> P:
        """Reads the JSON that the library writes; what a newer version says more is left out."""
        known = {field.name for field in dataclasses.fields(cls)}
        said = {}
        for name, value in j.items():
            attribute = attribute_name(name)
            if attribute in known:
                read = cls._READ.get(attribute)
                said[attribute] = read(value) if read else value
        make: Callable[..., P] = cls
        return make(**said)

    def to_json(self) -> Dict[str, JSON]:
        """The JSON that the library writes."""
        return {field_name(name): json_value(value) for name, value in self._said()}

    def _said(self) -> Tuple[Tuple[str, Any], ...]:
        named = [(field.name, getattr(self, field.name)) for field in dataclasses.fields(self)]
        return tuple((name, value) for name, value in named if value is not None and value != ())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(name for name, _ in self._said())}>"


@dataclasses.dataclass(frozen=True, repr=False)
class Report(Part):
    """A report: what records say together."""

    NAME: ClassVar[str] = ""
    """Name of the report."""


def each(read: Reader) -> Reader:
    """Reads a list."""
    return lambda values: tuple(map(read, values))


_TEXTS: Tuple[Tuple[type, Callable[[Any], str]], ...] = (
    (PartialDate, _forms.date),
    (datetime, _forms.instant),
    (date, _forms.date),
    (Scale, _forms.scale),
    (Quantity, _forms.quantity),
    (Concept, _forms.concept),
    (Attachment, _forms.attachment),
)


def parameters_text(parameters: Mapping[str, object]) -> str:
    """Parameters as JSON, without those that are None or an empty tuple."""
    given = {name: value for name, value in parameters.items() if value is not None}
    try:
        values = {field_name(n): json_value(v) for n, v in given.items() if v != ()}
    except RecursionError:
        pass
    else:
        return _forms.any_text(values)
    # Outside of the handler: the exception there holds what was given.
    raise TooLarge("A value is nested too deep.")


def json_value(value: Any) -> JSON:
    """A parameter or a part as JSON."""
    if isinstance(value, Part):
        return value.to_json()
    for kind, text in _TEXTS:
        if isinstance(value, kind):
            j: JSON = json.loads(text(value))
            return j
    if isinstance(value, (list, tuple)):
        return [json_value(one) for one in value]
    plain: JSON = value
    return plain
