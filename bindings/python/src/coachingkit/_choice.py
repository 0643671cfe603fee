"""The base of every list of choices."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Tuple, Type, TypeVar

C = TypeVar("C", bound="Choice")


class Choice(str):
    """One of a list that later versions may lengthen.

    A string and not an enum, so that a choice of a newer version survives a read and a save: it is
    then a choice whose ``is_known`` is false, such as ``"#17"``. The constants of each subclass are
    what this version knows.
    """

    number: int = 0
    """The permanent number; 0 for a choice that this version does not know."""
    meaning: str = ""
    """What choosing it says; empty for a choice that this version does not know."""

    source: ClassVar[str] = ""
    """Where the list comes from: the URI of a code system, or what was followed."""
    _known: ClassVar[Dict[str, Any]] = {}

    @property
    def is_known(self) -> bool:
        """Whether this version knows it."""
        return self.number != 0

    @classmethod
    def all(cls: Type[C]) -> Tuple[C, ...]:
        """Every choice that this version knows, in the order of their numbers."""
        return tuple(cls._known.values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self) -> str:
        return str.__str__(self)

    def __reduce__(self) -> Tuple[Type[Choice], Tuple[str]]:
        return type(self), (str(self),)


class Known(Dict[str, C]):
    """The choices of one list by name; makes those that this version does not know."""

    def __init__(self, choice: Type[C]) -> None:
        super().__init__()
        self._choice = choice

    def __missing__(self, name: str) -> C:
        return self._choice(name)


def define(choice: Type[C], *members: Tuple[int, str, str, str]) -> Known[C]:
    """Gives a list its constants: number, constant, name and meaning of each."""
    known = Known(choice)
    for number, constant, name, meaning in members:
        member = choice(name)
        member.number = number
        member.meaning = meaning
        setattr(choice, constant, member)
        known[name] = member
    choice._known = known
    return known
