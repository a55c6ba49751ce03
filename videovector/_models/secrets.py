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
    # Under no name that a dump or a repr would show.
    return cast("T", value._secret) if isinstance(value, Masked) else value  # pyright: ignore[reportPrivateUsage]


def masking_fields(cls: type, rows: Iterable[tuple[Any, ...]]) -> dict[str, Any] | None:
    """The attrs fields of a class that has secrets of its own, which get their properties; None for all others."""
    kinds = cls.__annotations__
    own = {row[1]: row[4] for row in rows if row[1] in kinds}
    if True not in own.values():
        return None
    these: dict[str, Any] = {}
    for name, secret in own.items():
        if secret:
            setattr(cls, name, _secret_property(name))
            these[_PREFIX + name] = field(alias=name, type=kinds[name])
        else:
            these[name] = field()
    return these


def _secret_property(name: str) -> property:
    place = _PREFIX + name

    def get(self: Any) -> Any:
        return revealed(getattr(self, place))

    def set_(self: Any, value: Any) -> None:
        setattr(self, place, masked(value))

    return property(get, set_, doc=f"The secret itself; `{place}` shows a mask.")
