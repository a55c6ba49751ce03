"""Secrets inside models: what reads the attrs fields of an object sees a mask, only the attribute itself has the value.

Tracebacks of rich, `attrs.asdict`, debuggers and serialisers of error reports go through the attrs fields. A secret
`key` is therefore kept in an attrs field `masked_key`, and `key` is a property.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from attrs import field

from videovector._redaction import MASK

T = TypeVar("T")

_PREFIX = "masked_"


class Masked(str):
    """A secret as everybody sees it; `revealed` gives what is behind it."""

    __slots__ = ("_secret",)
    _secret: Any

    def __new__(cls, secret: Any) -> Masked:
        """Hide a value of whatever type."""
        self = str.__new__(cls, MASK)
        self._secret = secret
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # Whole, or an object that went through pickle or a copy would have lost its secret.
        return Masked, (self._secret,)


def masked(value: Any) -> Any:
    """A value with its mask on; None needs none."""
    return value if value is None or isinstance(value, Masked) else Masked(value)


def revealed(value: T) -> T:
    """The value behind a mask, or a value that has none."""
    return cast("T", value._secret) if isinstance(value, Masked) else value  # pyright: ignore[reportPrivateUsage]


def rename_secret_fields(cls: type, names: Iterable[str]) -> dict[str, Any]:
    """Let attrs make a field `masked_key` of the annotation `key`; gives the annotations as they were."""
    written: dict[str, Any] = dict(cls.__annotations__)
    hidden = set(names)
    cls.__annotations__ = {_PREFIX + name if name in hidden else name: kind for name, kind in written.items()}
    for name in hidden:
        setattr(cls, _PREFIX + name, field(alias=name))
    return written


def restore_secret_fields(cls: type, names: Iterable[str], written: dict[str, Any]) -> None:
    """Give a class the properties that reveal its secrets, and the annotations that its source has."""
    cls.__annotations__ = written
    for name in names:
        setattr(cls, name, _secret_property(name))


def _secret_property(name: str) -> property:
    place = _PREFIX + name

    def get(self: Any) -> Any:
        return revealed(getattr(self, place))

    def set_(self: Any, value: Any) -> None:
        setattr(self, place, masked(value))

    return property(get, set_, doc=f"The secret itself; `{place}` shows a mask.")
