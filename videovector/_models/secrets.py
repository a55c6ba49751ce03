"""Secrets in models: the attrs field of a secret holds a mask; only its attribute returns the value.

Tracebacks of rich, `attrs.asdict`, debuggers and error reports read the attrs fields. Therefore a secret `key` is
stored in an attrs field `masked_key`, and `key` is a property.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from attrs import field

from videovector._redaction import MASK

T = TypeVar("T")

_PREFIX = "masked_"


class Masked(str):
    """A secret, shown as a mask; `revealed` returns the value."""

    __slots__ = ("_secret",)
    _secret: Any

    def __new__(cls, secret: Any) -> Masked:
        """Mask a value of any type."""
        self = str.__new__(cls, MASK)
        self._secret = secret
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # With the secret: otherwise pickling or copying an object would lose it.
        return Masked, (self._secret,)


def masked(value: Any) -> Any:
    """A value as a mask; None stays None."""
    return value if value is None or isinstance(value, Masked) else Masked(value)


def revealed(value: T) -> T:
    """The value of a mask; any other value unchanged."""
    # A private attribute, since a dump or a repr would show a public one.
    return cast("T", value._secret) if isinstance(value, Masked) else value  # pyright: ignore[reportPrivateUsage]


def masking_fields(cls: type, rows: Iterable[tuple[Any, ...]]) -> dict[str, Any] | None:
    """The attrs fields of a class with secrets, for which it adds the properties; None for other classes."""
    kinds = cls.__annotations__
    secret_by_name = {row[1]: row[4] for row in rows if row[1] in kinds}
    if True not in secret_by_name.values():
        return None
    these: dict[str, Any] = {}
    for name, secret in secret_by_name.items():
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

    return property(get, set_, doc=f"The secret; `{place}` shows a mask.")
