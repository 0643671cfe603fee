"""What the generated classes of records.py have in common."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from typing import (
    Any,
    Callable,
    ClassVar,
    Dict,
    FrozenSet,
    Iterable,
    List,
    NamedTuple,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
)

from ._forms import file_of, number, read_instant, string
from .choices import _STATE, State
from .values import JSON, DateInput, FileOf, Moment, MomentInput, PartialDate, new_id

__all__ = [
    "Group",
    "Meta",
    "RecordBase",
    "date_value",
    "keys",
    "list_value",
    "moment_value",
]

T = TypeVar("T")
G = TypeVar("G", bound="Group")


class Meta(NamedTuple):
    """What the library knows about a version of a record beside its fields."""

    state: State
    """Whether it stands, was retracted or expunged."""
    recorded: datetime
    """When it was saved, UTC."""
    commit: int
    """Its place in :meth:`Actor.changes`."""
    actor: str
    """Who saved it."""
    organisation: str
    """On behalf of which organisation."""
    purpose: str
    """For which purpose."""
    reason: str = ""
    """Why it was retracted or expunged."""


@dataclasses.dataclass(init=False, repr=False, eq=False)
class Group:
    """Parts that belong together.

    Two are equal when their JSON is. ``repr`` names the parts that are set and never shows what
    they hold: what a person said must not end in a log by accident.
    """

    __slots__ = ("__weakref__", "unknown_fields")
    _KEYS: ClassVar[FrozenSet[str]] = frozenset()

    unknown_fields: Dict[str, JSON]
    """Fields of a newer version: kept, and saved again with the rest."""

    def json_text(self) -> str:
        """The JSON that the library reads, as text."""
        raise NotImplementedError

    def to_json(self) -> Dict[str, JSON]:
        """The JSON that the library reads."""
        j: Dict[str, JSON] = json.loads(self.json_text())
        return j

    @classmethod
    def from_json(cls: Type[G], j: Dict[str, Any]) -> G:
        """Reads the JSON that the library writes."""
        raise NotImplementedError

    def _set_names(self) -> str:
        names = [field.name for field in dataclasses.fields(self)]
        values = [(name, getattr(self, name)) for name in names if name not in _NOT_FIELDS]
        return ", ".join(name for name, value in values if value not in (None, [], {}))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Group) or type(other) is not type(self):
            return NotImplemented
        return self.to_json() == other.to_json()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._set_names()}>"


_NOT_FIELDS = frozenset(["id", "file", "version", "unknown_fields"])


@dataclasses.dataclass(init=False, repr=False, eq=False)
class RecordBase(Group):
    """What every record has beside its fields."""

    __slots__ = ("file", "id", "meta", "version")
    KIND: ClassVar[str] = ""
    """Name of the kind."""
    NUMBER: ClassVar[int] = 0
    """Permanent number of the kind."""
    FILES: ClassVar[Tuple[str, ...]] = ()
    """In the files of what it lives."""
    _KEYS: ClassVar[FrozenSet[str]] = frozenset(
        (
            *("kind", "id", "file", "version", "state", "recorded", "commit"),
            *("actor", "organisation", "purpose", "reason"),
        )
    )

    id: str
    """A UUID, there from the beginning so that others can link: a new one, or one of your own."""
    file: Union[str, FileOf]
    """The file it belongs to: an id, or until it is saved an identifier of your own system."""
    version: int
    """The version it is based on: 0 before the first save; saving sets it."""

    @property
    def kind(self) -> str:
        """Name of the kind."""
        return self.KIND

    def _begin(
        self,
        file: Union[str, FileOf],
        id: str,  # noqa: A002
        version: int,
        unknown_fields: Optional[Dict[str, JSON]],
    ) -> None:
        self.file = file
        self.id = id or new_id()
        self.version = version
        self.meta: Optional[Meta] = None
        self.unknown_fields = unknown_fields or {}

    def _begin_text(self) -> str:
        file = self.file
        place = string(file) if isinstance(file, str) else file_of(file)
        begin = f'"kind":{string(self.kind)},"id":{string(self.id)},"file":{place}'
        return f'{begin},"version":{number(self.version)}'

    def _read_begin(self, get: Callable[[str], Any]) -> None:
        self.id = get("id")
        self.file = get("file")
        self.version = get("version")
        state = get("state")
        if state is None:
            self.meta = None
        else:
            self.meta = Meta(
                _STATE[state],
                read_instant(get("recorded")),
                get("commit"),
                get("actor"),
                get("organisation"),
                get("purpose"),
                get("reason") or "",
            )

    def __repr__(self) -> str:
        name = type(self).__name__
        return f"<{name} {self.id} version {self.version}: {self._set_names()}>"


def keys(base: FrozenSet[str], *names: str) -> FrozenSet[str]:
    """The names in JSON that a class knows."""
    return base | frozenset(names)


def list_value(values: Iterable[T]) -> List[T]:
    """A list of what was given."""
    if isinstance(values, str):
        raise TypeError("This field takes a list: put the one value into brackets.")
    return list(values)


def date_value(day: Optional[DateInput]) -> Optional[PartialDate]:
    """A date as the fields hold it."""
    if isinstance(day, datetime):
        raise TypeError("This field takes a date without a time: use PartialDate or date.")
    return PartialDate.of(day) if isinstance(day, date) else day


def moment_value(when: Optional[MomentInput]) -> Optional[Moment]:
    """A moment as the fields hold it."""
    if isinstance(when, date) and not isinstance(when, datetime):
        return PartialDate.of(when)
    return when
