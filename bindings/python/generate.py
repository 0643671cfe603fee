#!/usr/bin/env python3
"""Writes choices.py, records.py and reports.py of the package from the library's own catalogues.

generate.py                    from the library that make built
generate.py --catalogue FILE   from the JSON of coach_catalogue in a file
    --reports FILE             and, if there is one, that of coach_reports
generate.py --check            changes nothing; 1 when a file is not current
"""

from __future__ import annotations

import argparse
import ctypes
import json
import keyword
import os
import re
import sys
import textwrap
from dataclasses import dataclass, field
from pathlib import Path
from typing import AbstractSet, Any, Dict, Iterable, List, Optional, Tuple

HERE = Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "coachingkit"
LIBRARY = HERE.parent.parent / ".build" / "lib" / "libcoachingkit.so"
COMMON = 1001  # numbers of the fields that all kinds share begin here
WIDTH = 100

# Names that a field must not take from what every record has.
TAKEN = {
    "id",
    "file",
    "version",
    "meta",
    "kind",
    "unknown_fields",
    "to_json",
    "json_text",
    "from_json",
    "client",
}


# What every report has.
TAKEN_IN_REPORTS = {"from_json", "of", "to_json"}


def from_library(function: str) -> Dict[str, Any]:
    """A catalogue of the library that was built."""
    library = ctypes.CDLL(os.environ.get("COACHINGKIT_LIBRARY") or str(LIBRARY))
    library.coach_buffer_data.restype = ctypes.c_void_p
    library.coach_buffer_data.argtypes = [ctypes.c_void_p]
    library.coach_buffer_length.restype = ctypes.c_int64
    library.coach_buffer_length.argtypes = [ctypes.c_void_p]
    buffer = ctypes.c_void_p()
    if library[function](ctypes.byref(buffer)) != 0:
        raise SystemExit(f"{function} failed")
    text = ctypes.string_at(library.coach_buffer_data(buffer), library.coach_buffer_length(buffer))
    result: Dict[str, Any] = json.loads(text)
    return result


# Names


def words(name: str) -> List[str]:
    """The words of a name in any of the usual spellings."""
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", name)


def camel(name: str) -> str:
    """UpperCamelCase."""
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def attribute(name: str, taken: AbstractSet[str] = frozenset(TAKEN)) -> str:
    """snake_case, with "_" behind what is taken."""
    snake = "_".join(word.lower() for word in words(name))
    return f"{snake}_" if keyword.iskeyword(snake) or snake in taken else snake


def constant(name: str) -> str:
    """UPPER_CASE."""
    upper = "_".join(word.upper() for word in words(name))
    return f"_{upper}" if upper[:1].isdigit() else upper


def singular(name: str) -> str:
    """One of what a list is named for."""
    if name == "names":
        return "humanName"
    for ending, replacement in (("History", "Entry"), ("ies", "y"), ("sses", "ss"), ("s", "")):
        if name.endswith(ending) and not name.endswith("ss"):
            return name[: -len(ending)] + replacement
    return name


# Text


def text_lines(text: str, indent: int, first: int = 3) -> List[str]:
    """Text in lines that fit behind an indent; `first` columns of the first are taken."""
    room = WIDTH - indent
    return textwrap.wrap(" " * first + text, room - first, drop_whitespace=True) or [""]


def docstring(indent: int, *paragraphs: str) -> List[str]:
    """A docstring of paragraphs."""
    pad = " " * indent
    text = paragraphs[0].replace("\\", "\\\\")
    if len(paragraphs) == 1 and len(pad) + len(text) + 6 <= WIDTH and not text.endswith('"'):
        return [f'{pad}"""{text}"""']
    lines: List[str] = []
    for paragraph in paragraphs:
        wrapped = textwrap.wrap(paragraph.replace("\\", "\\\\"), WIDTH - indent - 4)
        lines += ([""] if lines else []) + [f"{pad}{line}" for line in wrapped]
    lines[0] = f'{pad}"""{lines[0][indent:]}'
    return [*lines, f'{pad}"""']


def exploded(indent: int, opening: str, items: Iterable[str], closing: str) -> List[str]:
    """A bracket with an item on each line."""
    pad = " " * indent
    return [f"{pad}{opening}", *(f"{pad}    {item}," for item in items), f"{pad}{closing}"]


def string(text: str) -> str:
    """A string literal as the formatter leaves it."""
    quoted = json.dumps(text, ensure_ascii=False)
    if '"' in text and "'" not in text and "\\" not in text:
        return f"'{text}'"
    return quoted


def strings_tuple(indent: int, name: str, items: List[str]) -> List[str]:
    """``name = ("a", "b")``."""
    if len(items) == 1:
        return [f'{" " * indent}{name} = ("{items[0]}",)']
    if not items:
        return [f"{' ' * indent}{name} = ()"]
    return exploded(indent, f"{name} = (", [f'"{item}"' for item in items], ")")


# Types


@dataclass(frozen=True)
class Plan:
    """How one type of field looks in Python."""

    hint: str
    """Type of the attribute."""
    taken: str
    """Type of the argument."""
    text: str = "_s({})"
    """Expression for the JSON of a value, as text."""
    read: str = "{}"
    """Expression for the value of its JSON."""
    accept: str = ""
    """Function that turns the argument into the attribute; empty for none."""


def valued(hint: str, form: str, taken: str = "", accept: str = "") -> Plan:
    """A type with two functions of _forms.py."""
    return Plan(hint, taken or hint, f"_f.{form}({{}})", f"_f.read_{form}({{}})", accept)


STRING = Plan("str", "str")
NUMBER = "_f.number({})"
PLANS = {
    "text": STRING,
    "id": STRING,
    "link": STRING,
    "integer": Plan("int", "int", NUMBER),
    "real": Plan("float", "float", NUMBER),
    "boolean": Plan("bool", "bool", "_f.boolean({})"),
    "instant": valued("Instant", "instant"),
    "date": valued("PartialDate", "date", "DateInput", "date_value"),
    "dateTime": valued("Moment", "moment", "MomentInput", "moment_value"),
    "concept": valued("Concept", "concept"),
    "scale": valued("Scale", "scale"),
    "quantity": valued("Quantity", "quantity"),
    "attachment": valued("Attachment", "attachment"),
}


@dataclass
class Member:
    """A field of a kind, or a part of a group, as Python sees it."""

    json_name: str
    name: str
    shape: str
    """``one``, ``list`` or ``extensions``."""
    plan: Plan
    required: bool
    """A part without which there is no group. (A record may be read without its fields.)"""
    meaning: str

    @property
    def hint(self) -> str:
        """Type of the attribute."""
        if self.required and self.shape == "one":
            return self.plan.hint
        if self.shape == "extensions":
            return "Dict[str, JSON]"
        return f"List[{self.plan.hint}]" if self.shape == "list" else f"Optional[{self.plan.hint}]"

    @property
    def argument(self) -> str:
        """The argument of ``__init__``."""
        if self.shape == "extensions":
            return f"{self.name}: Optional[Dict[str, JSON]] = None"
        if self.shape == "list":
            default = "" if self.required else " = ()"
            return f"{self.name}: Iterable[{self.plan.taken}]{default}"
        if self.required:
            return f"{self.name}: {self.plan.taken}"
        return f"{self.name}: Optional[{self.plan.taken}] = None"

    @property
    def nothing(self) -> str:
        """The argument where there is none."""
        return "()" if self.shape == "list" else "None"

    @property
    def accepted(self) -> str:
        """The argument as the attribute takes it."""
        if self.shape == "extensions":
            return f"{self.name} or {{}}"
        if self.shape == "list":
            return f"list_value({self.name}) if {self.name} else []"
        return f"{self.plan.accept}({self.name})" if self.plan.accept else self.name

    def writing(self) -> List[str]:
        """Statements that add the attribute to the parts of the JSON."""
        one = self.plan.text.format("v")
        if self.shape == "list":
            one = f'[{{",".join([{self.plan.text.format("e")} for e in v])}}]'
        else:
            one = f"{{{one}}}"
        test = "if v is not None:" if self.shape == "one" else "if v:"
        return [f"v = self.{self.name}", test, f"    add(f'\"{self.json_name}\":{one}')"]

    def reading(self) -> List[str]:
        """Statements that take the attribute out of the JSON."""
        got = f'j["{self.json_name}"]' if self.required else f'get("{self.json_name}")'
        one = self.plan.read.format("v")
        if self.shape == "extensions":
            return [f"self.{self.name} = {got} or {{}}"]
        if self.shape == "list":
            if one == "v":
                return [f"self.{self.name} = {got} or []"]
            each = self.plan.read.format("e")
            return [
                f"v = {got}",
                f"self.{self.name} = [{each} for e in v] if v else []"
                if len(self.name) + len(each) < 55
                else f"self.{self.name} = []\n        if v:\n"
                f"            self.{self.name} = [{each} for e in v]",
            ]
        if one == "v":
            return [f"self.{self.name} = {got}"]
        return [f"v = {got}", "if v is not None:", f"    v = {one}", f"self.{self.name} = v"]


@dataclass
class Class:
    """A group or a kind as Python sees it."""

    name: str
    meaning: List[str]
    members: List[Member]
    kind: Optional[Dict[str, Any]] = None
    common: List[Member] = field(default_factory=list)
    """The common fields that a kind takes."""


@dataclass
class Model:
    """Everything that the two files say."""

    version: str
    choices: List[Dict[str, Any]]
    groups: List[Class] = field(default_factory=list)
    kinds: List[Class] = field(default_factory=list)
    common: List[Member] = field(default_factory=list)


class Builder:
    """Turns the catalogue into a model: finds a name for each group."""

    def __init__(self, catalogue: Dict[str, Any]) -> None:
        self.catalogue = catalogue
        self.model = Model(catalogue["version"], catalogue["choices"])
        self.names = {choice["name"] for choice in catalogue["choices"]}
        self.names |= {camel(kind["name"]) for kind in catalogue["kinds"]}
        self.groups: Dict[str, str] = {}
        self.owners: Dict[str, set[str]] = {}

    def build(self) -> Model:
        """The model."""
        kinds = self.catalogue["kinds"]
        for kind in kinds:
            for each in kind["fields"]:
                for parts in self.parts_of(each):
                    self.owners.setdefault(parts, set()).add(kind["name"])
        common = [each for each in kinds[0]["fields"] if each["number"] >= COMMON]
        self.model.common = [self.member(each, "") for each in common]
        for kind in kinds:
            prefix = camel(kind["name"])
            own = [each for each in kind["fields"] if each["number"] < COMMON]
            taken = [each for each in kind["fields"] if each["number"] >= COMMON]
            if taken != [each for each in common if each in taken]:
                raise SystemExit(f"{kind['name']} has other common fields than {kinds[0]['name']}")
            members = [self.member({**each, "required": False}, prefix) for each in own]
            these = [self.member(each, "") for each in taken]
            self.model.kinds.append(Class(prefix, [kind["meaning"]], members, kind, these))
        return self.model

    def parts_of(self, each: Dict[str, Any]) -> List[str]:
        """The groups inside a field, each as one text."""
        element = each.get("element", each)
        if element["type"] != "group":
            return []
        inner = [text for part in element["parts"] for text in self.parts_of(part)]
        return [json.dumps(element["parts"], sort_keys=True), *inner]

    def member(self, each: Dict[str, Any], prefix: str) -> Member:
        """A field or part."""
        element = each.get("element", each)
        if each["type"] == "extensions":
            plan, shape = Plan("JSON", "JSON", "_f.any_text({})"), "extensions"
        else:
            plan, shape = self.plan(element, each, prefix), "one"
        if each["type"] == "list":
            shape = "list"
        name = attribute(each["name"])
        meaning = each["meaning"]
        return Member(each["name"], name, shape, plan, each["required"], meaning)

    def plan(self, element: Dict[str, Any], each: Dict[str, Any], prefix: str) -> Plan:
        """How the type of a field or of an element looks."""
        kind = element["type"]
        if kind == "choice":
            name = element["choices"]
            return Plan(name, name, "_s({})", f"_{constant(name)}[{{}}]")
        if kind == "group":
            name = self.group(element, each, prefix)
            return Plan(name, name, "{}.json_text()", f"{name}.from_json({{}})")
        if kind not in PLANS:
            raise SystemExit(f"{each['name']}: type {kind} is new; teach generate.py")
        return PLANS[kind]

    def group(self, element: Dict[str, Any], each: Dict[str, Any], prefix: str) -> str:
        """Name of the class of a group; makes the class when it is the first of its parts."""
        key = json.dumps(element["parts"], sort_keys=True)
        if key in self.groups:
            return self.groups[key]
        shared = len(self.owners[key]) > 1
        base = camel(singular(each["name"]) if each["type"] == "list" else each["name"])
        name = base if shared else prefix + base
        while name in self.names:
            name = f"{prefix}{base}" if prefix and not name.startswith(prefix) else f"{name}Entry"
        self.names.add(name)
        self.groups[key] = name
        members = [self.member(part, prefix) for part in element["parts"]]
        self.model.groups.append(Class(name, [each["meaning"]], members))
        return name


# The two files

HEAD = '''"""{title}

Written by generate.py from the catalogue of CoachingKit {version}: change it there.
"""

from __future__ import annotations

'''


def choices_file(model: Model) -> str:
    """choices.py."""
    title = "The lists of choices of the catalogue."
    lines = [HEAD.format(title=title, version=model.version).rstrip("\n"), ""]
    lines += ["from typing import ClassVar", "", "from ._choice import Choice, define", ""]
    lines += exploded(0, "__all__ = [", [f'"{c["name"]}"' for c in model.choices], "]")
    for choice in model.choices:
        name = choice["name"]
        lines += ["", "", f"class {name}(Choice):"]
        lines += docstring(4, choice.get("meaning") or f"One of: {summary(choice)}.")
        lines += ["", f"    source: ClassVar[str] = {string(choice['source'])}", ""]
        for entry in choice["choices"]:
            lines.append(f"    {constant(entry['name'])}: ClassVar[{name}]")
            lines += docstring(4, entry["meaning"])
        lines += ["", ""]
        lines += definition(choice)
    return "\n".join(lines) + "\n"


def summary(choice: Dict[str, Any]) -> str:
    """The names of a list."""
    return ", ".join(entry["name"] for entry in choice["choices"])


def definition(choice: Dict[str, Any]) -> List[str]:
    """The call of define."""
    lines = [f"_{constant(choice['name'])} = define(", f"    {choice['name']},"]
    for entry in choice["choices"]:
        parts = [str(entry["number"])]
        parts += [string(s) for s in (constant(entry["name"]), entry["name"], entry["meaning"])]
        one = f"    ({', '.join(parts)}),"
        lines += [one] if len(one) <= WIDTH else exploded(4, "(", parts, "),")
    return [*lines, ")"]


def records_file(model: Model) -> str:
    """records.py."""
    title = "Every kind of record, and the groups inside them."
    lines = [HEAD.format(title=title, version=model.version).rstrip("\n"), ""]
    lines += imports(model)
    names = ["Record", *(c.name for c in model.kinds), *(c.name for c in model.groups), "KINDS"]
    lines += ["", *exploded(0, "__all__ = [", [f'"{name}"' for name in names], "]")]
    for group in model.groups:
        lines += ["", "", *group_class(group)]
    lines += ["", "", *record_class(model)]
    for kind in model.kinds:
        lines += ["", "", *kind_class(kind, model)]
    kinds = [f'"{(c.kind or {})["name"]}": {c.name}' for c in model.kinds]
    lines += ["", "", *exploded(0, "KINDS: Dict[str, Type[Record]] = {", kinds, "}")]
    lines += ['"""The class of each kind by its name."""']
    return "\n".join(lines) + "\n"


def imports(model: Model) -> List[str]:
    """The imports of records.py: of the choices only those that are used."""
    hints: set[str] = set()
    for each in [*model.groups, *model.kinds]:
        hints |= {member.plan.hint for member in each.members}
        hints |= {member.plan.taken for member in each.members}
    for member in model.common:
        hints |= {member.plan.hint, member.plan.taken}
    used = [c["name"] for c in model.choices if c["name"] in hints]
    values = {"JSON", "FileOf", *hints} & {
        *("JSON", "FileOf", "Instant", "PartialDate", "DateInput", "Moment", "MomentInput"),
        *("Concept", "Scale", "Quantity", "Attachment"),
    }
    typing = ["Any", "Callable", "ClassVar", "Dict", "FrozenSet", "Iterable", "List"]
    typing += ["Optional", "Tuple", "Type", "Union"]
    base = ["Group", "RecordBase", "date_value", "keys", "list_value", "moment_value"]
    accepts = {m.plan.accept for c in [*model.groups, *model.kinds] for m in c.members}
    accepts |= {m.plan.accept for m in model.common} | {"keys", "list_value"}
    base = [name for name in base if name[0].isupper() or name in accepts]
    lines = ["from dataclasses import dataclass", *exploded(0, "from typing import (", typing, ")")]
    lines += ["", "from . import _forms as _f", f"from ._base import {', '.join(base)}"]
    lines += ["from ._forms import string as _s"]
    ordered = sorted([f"_{constant(name)}" for name in used], key=str.lower)
    ordered += sorted(used, key=str.lower)
    lines += exploded(0, "from .choices import (", ordered, ")")
    # In the order of isort: constants, classes.
    line = f"from .values import {', '.join(sorted(values, key=lambda n: (not n.isupper(), n)))}"
    if len(line) <= WIDTH:
        return [*lines, line]
    order = sorted(values, key=lambda n: (not n.isupper(), n))
    return [*lines, *exploded(0, "from .values import (", order, ")")]


def keys(indent: int, before: str, members: List[Member]) -> List[str]:
    """The names in JSON."""
    names = [f'"{member.json_name}"' for member in members]
    return exploded(indent, "_KEYS: ClassVar[FrozenSet[str]] = keys(", [before, *names], ")")


def attributes(members: List[Member]) -> List[str]:
    """The annotations with their meaning."""
    lines: List[str] = []
    for member in members:
        lines += [f"    {member.name}: {member.hint}", *docstring(4, member.meaning)]
    return lines


def acceptance(members: Iterable[Member]) -> List[str]:
    """The body of __init__: each argument into its attribute."""
    lines: List[str] = []
    for member in members:
        line = f"        self.{member.name} = {member.accepted}"
        if len(line) > WIDTH:
            lines += [
                f"        self.{member.name} = (",
                f"            {member.accepted}",
                "        )",
            ]
        else:
            lines.append(line)
    return lines


def statements(members: Iterable[Member], way: str) -> List[str]:
    """The bodies of json_text and from_json."""
    lines: List[str] = []
    for member in members:
        body = member.writing() if way == "to" else member.reading()
        lines += [f"        {line}" for line in body]
    return lines


def needs_v(members: Iterable[Member]) -> bool:
    """Whether reading needs the variable."""
    return any(line.startswith("v = ") for member in members for line in member.reading())


def frame(name: str, base: str, meaning: Tuple[str, ...]) -> List[str]:
    """The first lines of a class."""
    lines = ["@dataclass(init=False, repr=False, eq=False)", f"class {name}({base}):"]
    return [*lines, *docstring(4, *meaning), ""]


def signature(arguments: List[str]) -> List[str]:
    """``def __init__(...)``."""
    return exploded(4, "def __init__(", ["self", *arguments], ") -> None:")


def group_class(group: Class) -> List[str]:
    """The class of a group: required parts come first and by position."""
    members = sorted(group.members, key=lambda member: not member.required)
    first = [m.argument for m in members if m.required]
    rest = [m.argument for m in members if not m.required]
    lines = frame(group.name, "Group", tuple(group.meaning))
    lines += strings_tuple(4, "__slots__", sorted(m.name for m in group.members))
    lines += keys(4, "Group._KEYS", group.members)
    lines += ["", *attributes(group.members), ""]
    extra = "unknown_fields: Optional[Dict[str, JSON]] = None"
    lines += signature([*first, "*", *rest, extra])
    lines += acceptance(group.members)
    lines += ["        self.unknown_fields = unknown_fields or {}"]
    return [*lines, *conversions(group, ["        parts: List[str] = []"], [])]


def conversions(each: Class, write_first: List[str], read_first: List[str]) -> List[str]:
    """json_text and from_json."""
    lines = ["", "    def json_text(self) -> str:", *docstring(8, JSON_TEXT), *write_first]
    lines += ["        add = parts.append"] if each.members else []
    lines += ["        v: Any"] if each.members else []
    lines += statements(each.members, "to")
    lines += ["        if self.unknown_fields:"]
    lines += ["            parts.extend(_f.members_text(self.unknown_fields))"]
    lines += ['        return "{" + ",".join(parts) + "}"']
    lines += ["", "    @classmethod"]
    lines += [f"    def from_json(cls, j: Dict[str, Any]) -> {each.name}:"]
    lines += [*docstring(8, FROM_JSON), "        self = cls.__new__(cls)"]
    body = [*read_first, *statements(each.members, "from")]
    lines += ["        get = j.get"] if any(re.search(r"\bget\b", line) for line in body) else []
    lines += read_first
    lines += ["        v: Any"] if needs_v(each.members) else []
    lines += body[len(read_first) :]
    known = "{} if j.keys() <= cls._KEYS else _f.unknown(j, cls._KEYS)"
    return [*lines, f"        self.unknown_fields = {known}", "        return self"]


JSON_TEXT = "The JSON that the library reads, as text."
FROM_JSON = "Reads the JSON that the library writes."


def record_class(model: Model) -> List[str]:
    """The base of all kinds: the fields they share."""
    common = model.common
    lines = frame("Record", "RecordBase", ("A record: what all kinds have in common.",))
    lines += strings_tuple(4, "__slots__", sorted(m.name for m in common))
    lines += keys(4, "RecordBase._KEYS", common)
    lines += ["", *attributes(common), ""]
    arguments = [member.argument.rsplit(" = ", 1)[0] for member in common]
    lines += exploded(4, "def _set_common(", ["self", *arguments], ") -> None:")
    lines += acceptance(common)
    lines += ["", "    def _write_common(self, add: Callable[[str], None]) -> None:"]
    lines += ["        v: Any"]
    lines += statements(common, "to")
    lines += ["", "    def _read_common(self, get: Callable[[str], Any]) -> None:"]
    lines += ["        v: Any", *statements(common, "from")]
    return lines


def kind_class(each: Class, model: Model) -> List[str]:
    """The class of a kind."""
    kind = each.kind or {}
    files = list(kind["files"])
    words = [each.meaning[0], f"Lives in the file of: {', '.join(files)}."]
    if each.common != model.common:
        taken = ", ".join(m.name for m in each.common)
        words += [f"Takes of what all records have only: {taken}; a save with another is refused."]
    lines = frame(each.name, "Record", tuple(words))
    lines += strings_tuple(4, "__slots__", sorted(m.name for m in each.members))
    lines += [f'    KIND: ClassVar[str] = "{kind["name"]}"']
    lines += [f"    NUMBER: ClassVar[int] = {kind['number']}"]
    lines += strings_tuple(4, "FILES: ClassVar[Tuple[str, ...]]", files)
    lines += keys(4, "Record._KEYS", each.members)
    lines += ["", *attributes(each.members), ""]
    client = ["client: Optional[Identifier] = None"] if "client" in files else []
    tail = ['file: Union[str, FileOf] = ""', *client, 'id: str = ""', "version: int = 0"]
    tail += [
        *(m.argument for m in each.common),
        "unknown_fields: Optional[Dict[str, JSON]] = None",
    ]
    lines += signature(["*", *(m.argument for m in each.members), *tail])
    if client:
        lines += ["        if client is not None:"]
        lines += ['            file = FileOf("client", client.system, client.value)']
    lines += ["        self._begin(file, id, version, unknown_fields)"]
    here = {m.name for m in each.common}
    given = [m.name if m.name in here else m.nothing for m in model.common]
    lines += exploded(8, "self._set_common(", given, ")")
    lines += acceptance(each.members)
    write = ["        parts = [self._begin_text()]", "        self._write_common(parts.append)"]
    read = ["        self._read_begin(get)", "        self._read_common(get)"]
    return [*lines, *conversions(each, write, read)]


# Reports


@dataclass
class ReportClass(Class):
    """A report, or a part of one."""

    report: Optional[Dict[str, Any]] = None
    parameters: List[Member] = field(default_factory=list)
    uses: Dict[str, str] = field(default_factory=dict)
    """The fields that hold a part, with what they mean."""

    @property
    def told(self) -> List[str]:
        """The docstring: of a part that several fields hold only which those are."""
        if self.report:
            roles, sources = self.report["roles"], self.report["sources"]
            return [self.report["meaning"], f"For: {', '.join(roles)}.", *sources]
        if len(self.uses) == 1:
            return list(self.uses.values())
        return [f"One of: {', '.join(f'``{name}``' for name in self.uses)}."]


class ReportBuilder:
    """Turns the catalogue of reports into classes: groups have names there."""

    def __init__(self, reports: Dict[str, Any]) -> None:
        self.reports = reports
        self.classes: Dict[str, ReportClass] = {}

    def build(self) -> List[ReportClass]:
        """The classes, each behind those that it is made of."""
        for report in self.reports["reports"]:
            self.report(report)
        return list(self.classes.values())

    def report(self, report: Dict[str, Any]) -> ReportClass:
        """The class of a report, which may be part of another."""
        made = ReportClass(camel(report["name"]), [], [], report=report)
        made.members = [self.member(each) for each in report["result"]]
        made.parameters = [self.parameter(each) for each in report["parameters"]]
        return self.add(made)

    def add(self, made: ReportClass) -> ReportClass:
        """One more class; the same again is fine."""
        first = self.classes.setdefault(made.name, made)
        if first.members != made.members or first.report is not made.report:
            raise SystemExit(f"{made.name}: two groups or reports have this name")
        return first

    def member(self, each: Dict[str, Any]) -> Member:
        """A field of a report or a part of a group."""
        name = attribute(each["name"], TAKEN_IN_REPORTS)
        if name.rstrip("_") in TAKEN_IN_REPORTS:
            raise SystemExit(f"{each['name']}: every report has something of this name")
        shape = "list" if each["type"] == "list" else "one"
        plan = self.plan(each.get("element", each), each)
        return Member(each["name"], name, shape, plan, each["required"], each["meaning"])

    def parameter(self, each: Dict[str, Any]) -> Member:
        """A parameter: a file is also taken by an identifier."""
        member = self.member(each)
        if (each["name"], each["type"]) == ("file", "id"):
            member.plan = Plan("File", "File")
        return member

    def plan(self, element: Dict[str, Any], each: Dict[str, Any]) -> Plan:
        """How a type looks; what reads it is a function."""
        if element["type"] == "choice":
            name = element["choices"]
            return Plan(name, name, read=f"_{constant(name)}.__getitem__")
        if element["type"] == "group":
            made = self.group(element, each)
            return Plan(made.name, made.name, read=f"{made.name}.from_json")
        if element["type"] not in PLANS:
            raise SystemExit(f"{each['name']}: type {element['type']} is new; teach generate.py")
        plan = PLANS[element["type"]]
        return Plan(plan.hint, plan.taken, read=plan.read.replace("({})", "").replace("{}", ""))

    def group(self, element: Dict[str, Any], each: Dict[str, Any]) -> ReportClass:
        """The class of a part; one that is a report of its own is that report."""
        for report in self.reports["reports"]:
            if report["result"] == element["parts"]:
                return self.report(report)
        parts = [self.member(part) for part in element["parts"]]
        made = self.add(ReportClass(each["group"], [], parts))
        made.uses.setdefault(attribute(each["name"], TAKEN_IN_REPORTS), each["meaning"])
        return made


def reports_file(model: Model, classes: List[ReportClass]) -> str:
    """reports.py."""
    title = "Every report, and the parts that it is made of."
    lines = [HEAD.format(title=title, version=model.version).rstrip("\n"), ""]
    lines += report_imports(model, classes)
    reports = [each for each in classes if each.report]
    parts = [each for each in classes if not each.report]
    names = [each.name for each in [*reports, *parts]] + ["REPORTS"]
    lines += ["", *exploded(0, "__all__ = [", [f'"{name}"' for name in names], "]")]
    for each in [*parts, *reports]:
        lines += ["", "", *report_class(each)]
    rows = [f'"{(each.report or {})["name"]}": {each.name}' for each in reports]
    lines += ["", "", *exploded(0, "REPORTS: Dict[str, Type[Report]] = {", rows, "}")]
    lines += ['"""The class of each report by its name."""']
    return "\n".join(lines) + "\n"


def report_imports(model: Model, classes: List[ReportClass]) -> List[str]:
    """The imports of reports.py: what is used of each module."""
    text = "\n".join(line for each in classes for line in report_class(each))
    used = set(re.findall(r"\b_?[A-Za-z]\w*", text))
    typing = ["TYPE_CHECKING", "ClassVar", "Dict", "Mapping", "Optional", "Sequence"]
    typing += ["Tuple", "Type"]
    kept = {"TYPE_CHECKING", "Dict", "Type"}
    lines = ["from dataclasses import dataclass"]
    lines += exploded(0, "from typing import (", [n for n in typing if n in used | kept], ")")
    lines += [""]
    if "_f" in used:
        lines += ["from . import _forms as _f"]
    base = [name for name in ("Part", "Reader", "Report", "each") if name in used | {"Report"}]
    lines += [f"from ._report import {', '.join(base)}"]
    constants = [f"_{constant(choice['name'])}" for choice in model.choices]
    choices = [choice["name"] for choice in model.choices]
    names = [name for name in (*sorted(constants), *sorted(choices)) if name in used]
    lines += exploded(0, "from .choices import (", names, ")") if names else []
    lines += ["from .page import File"] if "File" in used else []
    values = ["Attachment", "Concept", "DateInput", "Instant", "Moment", "MomentInput"]
    values += ["PartialDate", "Quantity", "Scale"]
    names = [name for name in values if name in used]
    lines += exploded(0, "from .values import (", names, ")") if names else []
    lines += ["", "if TYPE_CHECKING:", "    from .actor import Actor"] if "Actor" in used else []
    return lines


def report_class(each: ReportClass) -> List[str]:
    """The class of a report or of a part: what is required comes first."""
    report = each.report or {}
    lines = ["@dataclass(frozen=True, repr=False)"]
    lines += [f"class {each.name}({'Report' if report else 'Part'}):"]
    lines += [*docstring(4, *each.told), ""]
    for member in sorted(each.members, key=lambda member: not member.required):
        hint, default = member.hint, " = None"
        if member.shape == "list":
            hint, default = f"Tuple[{member.plan.hint}, ...]", " = ()"
        elif member.required:
            default = ""
        lines += [f"    {member.name}: {hint}{default}", *docstring(4, member.meaning)]
    readers = [row for member in each.members for row in reader(member)]
    if readers:
        lines += ["", *exploded(4, "_READ: ClassVar[Mapping[str, Reader]] = {", readers, "}")]
    if report:
        lines += [f'    NAME: ClassVar[str] = "{report["name"]}"', "", *maker(each)]
    return lines


def reader(member: Member) -> List[str]:
    """The row of an attribute that is not the JSON itself."""
    read = member.plan.read
    if member.shape == "list":
        read = f"each({read})" if read else "tuple"
    return [f'"{member.name}": {read}'] if read else []


def maker(each: ReportClass) -> List[str]:
    """The method ``of``: a report of parameters that have types."""
    arguments, passed, told = [], [], []
    for member in each.parameters:
        hint, default = member.plan.taken, ""
        if member.shape == "list":
            hint, default = f"Sequence[{hint}]", " = ()"
        elif not member.required:
            hint, default = f"Optional[{hint}]", " = None"
        required = member.required
        arguments.append(f"{member.name}: {hint}{'' if required else default}")
        passed.append(f"{member.name}={member.name}")
        told.append(f"``{member.name}``: {member.meaning}")
    star = ["*"] if arguments else []
    lines = ["    @classmethod"]
    opening = ["cls", "actor: Actor", *star, *arguments]
    lines += exploded(4, "def of(", opening, f") -> {each.name}:")
    lines += docstring(8, "Makes it of what exists for the actor.", *told)
    lines += exploded(8, "j = actor.report(", ["cls.NAME", *passed], ")")
    return [*lines, "        return cls.from_json(j)"]


def main(arguments: Optional[List[str]] = None) -> int:
    """Writes the files, or says which are not current."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--catalogue", type=Path, help="JSON of coach_catalogue")
    parser.add_argument("--reports", type=Path, help="JSON of coach_reports")
    parser.add_argument("--check", action="store_true", help="only say what is not current")
    parser.add_argument("--output", type=Path, default=PACKAGE, help="folder of the package")
    options = parser.parse_args(arguments)
    catalogue, reports = sources(options.catalogue, options.reports)
    model = Builder(catalogue).build()
    known = {choice["name"] for choice in model.choices}
    model.choices += [choice for choice in reports["choices"] if choice["name"] not in known]
    stale = 0
    for name, text in (
        ("choices.py", choices_file(model)),
        ("records.py", records_file(model)),
        ("reports.py", reports_file(model, ReportBuilder(reports).build())),
    ):
        path = options.output / name
        if path.exists() and path.read_text("utf-8") == text:
            continue
        if options.check:
            print(f"{path} is not current: run bindings/python/generate.py", file=sys.stderr)
            stale = 1
        else:
            path.write_text(text, "utf-8")
    return stale


def sources(catalogue: Optional[Path], reports: Optional[Path]) -> Tuple[Dict[str, Any], ...]:
    """The two catalogues: of files, or of the library."""
    if not catalogue:
        return from_library("coach_catalogue"), from_library("coach_reports")
    nothing: Dict[str, Any] = {"reports": [], "choices": []}
    return (
        json.loads(catalogue.read_text("utf-8")),
        json.loads(reports.read_text("utf-8")) if reports else nothing,
    )


if __name__ == "__main__":
    sys.exit(main())
