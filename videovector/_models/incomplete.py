"""Objects with fields that could not be read: using such a field raises an error, and all else works as usual.

Such an object belongs to a subclass, which is made when it is first needed: a `__getattr__` in the model itself would
make the attributes of all objects slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from videovector._errors import UnreadableFieldError

from .base import Extra, FieldRow, Model, restored, to_json
from .secrets import revealed

# These make objects of the model, not of the subclass.
_OF_THE_MODEL = (
    "__doc__", "__module__", "__qualname__", "from_dict", "model_validate", "model_validate_json", "read_dict",
)  # fmt: skip


class Unread(NamedTuple):
    """A field that could not be read; the value that was sent for a secret is masked."""

    is_sent: bool
    sent: Any
    path: str
    reason: str


class Incomplete(Model):
    """The base class of objects with unread fields; it comes before the model in the bases."""

    __slots__ = ()

    @property
    def _unread(self) -> dict[str, Unread]:
        return cast("Extra", self._extra).unread

    def __getattr__(self, name: str) -> Any:
        # Python calls it only if the attribute does not exist: for a field that was read or set, it does.
        model = type(self).__name__
        unread = None if name == "_extra" else self._unread.get(name)
        if unread is None:
            raise AttributeError(f"{model!r} object has no attribute {name!r}")
        raise UnreadableFieldError(
            f"{model}.{name} can't be read, because the response differs from the API document: "
            f"{unread.path}: {unread.reason}. to_dict() returns what was sent; a newer release may be able to read it.",
            model=model,
            field=name,
            path=unread.path,
        )

    def _content(self) -> Iterator[tuple[FieldRow, Any]]:
        values = self._values()
        for row in self._FIELDS:
            if row[1] in values:
                yield row, values[row[1]]
            elif self._unread[row[1]].is_sent:
                yield row, revealed(self._unread[row[1]].sent)

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values: the fields that were read, and those that could not be read as they were sent."""
        out: dict[str, Any] = {}
        for row, value in self._content():
            wire, _, required, _, _, default = row
            if value is not None or required or default is not None:
                out[wire] = to_json(value)
        return {**out, **(self._extra or {})}

    def _shown(self, row: FieldRow) -> str | None:
        return super()._shown(row) if hasattr(self, row[1]) else f"<{self._unread[row[1]].reason}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return incomplete_object, (type(self).__mro__[2], self._values(), self._extra)


def incomplete_object(model: type[Model], values: dict[str, Any], extra: Extra) -> Model:
    """Make an object of a model with fields that could not be read."""
    return restored(_incomplete_class(model), values, extra)


# The subclasses by model, so at most one for each class of the document.
_classes: dict[type[Model], type[Model]] = {}


def _incomplete_class(model: type[Model]) -> type[Model]:
    """The subclass of a model for objects with unread fields; it has the name of the model."""
    found = _classes.get(model)
    if found is None:

        def construct(_: type[Model], *arguments: Any, **named: Any) -> Model:
            return model(*arguments, **named)

        namespace = {"__slots__": (), "__new__": construct, **{name: getattr(model, name) for name in _OF_THE_MODEL}}
        found = _classes.setdefault(model, type(model.__name__, (Incomplete, model), namespace))
    return found
