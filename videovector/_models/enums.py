"""Enums that also hold values which are newer than this version."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntEnum, StrEnum
from typing import Any, Generic, Self, TypeVar, cast

EnumT = TypeVar("EnumT", bound="OpenStrEnum | OpenIntEnum")

# Members that a table holds at most, those made on the fly included; a server could send values without end.
MAX_VALUES = 1_000


class OpenEnum(Enum):
    """What both kinds have in common: values of their type that this version does not know become members."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        kind: Any = str if issubclass(cls, str) else int
        if not isinstance(value, kind) or isinstance(value, bool):
            return None
        member: Self = kind.__new__(cls, value)
        member._name_ = str(value) if kind is str else f"VALUE_{value}"
        member._value_ = kind(value)
        return member

    @property
    def is_known(self) -> bool:
        """Whether the value is one the API document lists."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        # Not by name, as some releases of Python do: what is not known has none.
        return type(self), (self._value_,)


class OpenStrEnum(OpenEnum, StrEnum):
    """A string enum that also holds values this version does not know; those keep the text the server sent."""


class OpenIntEnum(OpenEnum, IntEnum):
    """An integer enum that also holds values this version does not know."""


class EnumValues(dict[Any, EnumT], Generic[EnumT]):
    """Value -> member. A dict subscript is the fastest way there; unknown values make a member once."""

    def __init__(self, members: type[EnumT]) -> None:
        super().__init__((member.value, member) for member in cast("Iterable[EnumT]", members))
        self._members = members
        self._expected = "a string" if issubclass(members, str) else "an integer"

    def __missing__(self, value: Any) -> EnumT:
        try:
            member = self._members(value)
        except ValueError:
            raise TypeError(f"expected {self._expected}") from None
        # A value that is newer than this version comes with every object, and making a member takes its time.
        if len(self) < MAX_VALUES:
            self[value] = member
        return member
