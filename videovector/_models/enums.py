"""Enums that accept values that are newer than this version."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import Any, Generic, Self, TypeVar, cast

EnumT = TypeVar("EnumT", bound="OpenStrEnum | OpenIntEnum")

# The greatest number of members in a table, unknown values included: a server could send any number of them.
MAX_VALUES = 1_000


class OpenStrEnum(StrEnum):
    """A string enum that accepts unknown values; these have the string that the server sent."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return _new_member(cls, str, str(value), str(value)) if isinstance(value, str) else None

    @property
    def is_known(self) -> bool:
        """Whether the API document lists the value."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


class OpenIntEnum(IntEnum):
    """An integer enum that accepts unknown values."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return _new_member(cls, int, int(value), f"VALUE_{value}")

    @property
    def is_known(self) -> bool:
        """Whether the API document lists the value."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


def _new_member(cls: type[EnumT], kind: Any, value: Any, name: str) -> EnumT:
    """Make a member for an unknown value."""
    member: EnumT = kind.__new__(cls, value)
    member._name_ = name
    member._value_ = value
    return member


class EnumValues(dict[Any, EnumT], Generic[EnumT]):
    """The members by value. A dict lookup is the fastest way; a member for an unknown value is made once."""

    def __init__(self, members: type[EnumT]) -> None:
        super().__init__((member.value, member) for member in cast("Iterable[EnumT]", members))
        self._members = members
        self._expected = "a string" if issubclass(members, str) else "an integer"

    def __missing__(self, value: Any) -> EnumT:
        try:
            member = self._members(value)
        except ValueError:
            raise TypeError(f"expected {self._expected}") from None
        # A new value may come with every object, and making a member is slow.
        if len(self) < MAX_VALUES:
            self[value] = member
        return member
