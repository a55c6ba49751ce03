"""Objects of which some fields could not be read: using one of those raises, everything else works as ever.

Such an object is of a subclass, made on the first need, so that reading an attribute of a whole object stays as quick
as it is: `__getattr__` would slow all of them down.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from videovector._errors import UnreadableFieldError

from .base import Extra, FieldRow, Model, restored, to_json
from .secrets import revealed

# What is called on the class of such an object makes whole ones.
_OF_THE_MODEL = (
    "__doc__", "__module__", "__qualname__", "from_dict", "model_validate", "model_validate_json", "read_dict",
)  # fmt: skip


class Unread(NamedTuple):
    """A field that could not be read; what was sent in the place of a secret has a mask on."""

    is_sent: bool
    sent: Any
    path: str
    reason: str


class Incomplete(Model):
    """What the objects with unread fields have in common; goes before the model among the bases."""

    __slots__ = ()

    @property
    def _unread(self) -> dict[str, Unread]:
        return cast("Extra", self._extra).unread

    def __getattr__(self, name: str) -> Any:
        # Called only when there is no such attribute: a field that is set has one, whether it could be read or not.
        model = type(self).__name__
        unread = None if name == "_extra" else self._unread.get(name)
        if unread is None:
            raise AttributeError(f"{model!r} object has no attribute {name!r}")
        raise UnreadableFieldError(
            f"{model}.{name} can't be read, because the API sent something else than its document promises: "
            f"{unread.path}: {unread.reason}. to_dict() has what was sent; a newer release may read it.",
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
        """The object as it goes into JSON: what was read, and what was sent of the rest."""
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
    """An object of a model that raises where a field that could not be read is used."""
    return restored(_incomplete_class(model), values, extra)


# By model; there is one for each class of the document at most.
_classes: dict[type[Model], type[Model]] = {}


def _incomplete_class(model: type[Model]) -> type[Model]:
    """The subclass of a model whose objects have unread fields; it goes by the name of the model."""
    found = _classes.get(model)
    if found is None:

        def construct(_: type[Model], *arguments: Any, **named: Any) -> Model:
            return model(*arguments, **named)

        namespace = {"__slots__": (), "__new__": construct, **{name: getattr(model, name) for name in _OF_THE_MODEL}}
        found = _classes.setdefault(model, type(model.__name__, (Incomplete, model), namespace))
    return found
