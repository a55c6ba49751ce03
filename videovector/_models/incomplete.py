"""Objects of which some fields could not be read: using one of those raises, everything else works as ever.

Such an object is of a subclass, made on the first need, so that reading an attribute of a whole object stays as quick
as it is: `__getattr__` would slow all of them down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple, Self, cast

from videovector._errors import UnreadableFieldError

from .base import FieldRow, Model, new, to_json
from .secrets import masked, revealed


class Unread(NamedTuple):
    """A field that could not be read."""

    wire: str
    is_sent: bool
    sent: Any
    path: str
    reason: str

    @classmethod
    def of(cls, row: FieldRow, data: Mapping[str, Any], path: str, reason: str) -> Unread:
        """Keep what was sent; a secret with its mask on."""
        wire, secret = row[0], row[4]
        sent = data.get(wire)
        return cls(wire, wire in data, masked(sent) if secret else sent, path, reason)


class Incomplete(Model):
    """What the objects with unread fields have in common; goes before the model among the bases."""

    __slots__ = ()
    _unread: dict[str, Unread]

    def __getattr__(self, name: str) -> Any:
        # Called only when there is no such attribute.
        unread = None if name == "_unread" else self._unread.get(name)
        if unread is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        model = type(self).__name__
        raise UnreadableFieldError(
            f"{model}.{name} can't be read, because the API sent something else than its document promises: "
            f"{unread.path}: {unread.reason}. to_dict() has what was sent; a newer release may read it.",
            model=model,
            field=name,
            path=unread.path,
        )

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value)
        if name != "_unread":
            self._unread.pop(name, None)

    def _content(self) -> Iterator[tuple[FieldRow, Any]]:
        for row in self._FIELDS:
            unread = self._unread.get(row[1])
            if unread is None:
                yield row, getattr(self, row[1])
            elif unread.is_sent:
                yield row, revealed(unread.sent)

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON: what was read, and what was sent of the rest."""
        out: dict[str, Any] = {}
        for row, value in self._content():
            wire, name, required, _, _, default = row
            if name in self._unread or value is not None or required or default is not None:
                out[wire] = to_json(value)
        return {**out, **(self._extra or {})}

    def _shown(self, row: FieldRow) -> str | None:
        unread = self._unread.get(row[1])
        return super()._shown(row) if unread is None else f"<{unread.reason}>"

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        theirs = cast("Self", other)
        # By attribute, not by JSON: True and 1 are the same to both.
        return dict(self) == dict(theirs) and self._unread.keys() == theirs._unread.keys()

    __hash__ = None  # type: ignore[assignment]  # the model's own is put in its place

    def __copy__(self) -> Self:
        extra = None if self._extra is None else self._extra.copy()
        copied: Self = incomplete_object(_model_of(type(self)), self._values(), extra, dict(self._unread))
        return copied

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        values, extra, unread = deepcopy((self._values(), self._extra, self._unread), memo)
        copied: Self = incomplete_object(_model_of(type(self)), values, extra, unread)
        return copied

    def __reduce__(self) -> tuple[Any, ...]:
        return incomplete_object, (_model_of(type(self)), self._values(), self._extra, self._unread)

    def _values(self) -> dict[str, Any]:
        return {row[1]: getattr(self, row[1]) for row in self._FIELDS if row[1] not in self._unread}


def plain_object(model: type[Model], values: dict[str, Any], extra: dict[str, Any] | None) -> Any:
    """An object of a model, of all its values."""
    made = new(model)
    for name, value in values.items():
        setattr(made, name, value)
    made._extra = extra  # pyright: ignore[reportPrivateUsage]
    return made


def incomplete_object(
    model: type[Model], values: dict[str, Any], extra: dict[str, Any] | None, unread: dict[str, Unread]
) -> Any:
    """An object of a model that raises where a field that could not be read is used."""
    made: Any = new(_incomplete_class(model))
    made._unread = unread
    for name, value in values.items():
        setattr(made, name, value)
    made._extra = extra
    return made


# By model; there is one for each class of the document at most.
_classes: dict[type[Model], type[Model]] = {}


def _incomplete_class(model: type[Model]) -> type[Model]:
    found = _classes.get(model)
    return _classes.setdefault(model, _made_class(model)) if found is None else found


def _made_class(model: type[Model]) -> type[Model]:
    """The subclass of a model whose objects have unread fields; it goes by the name of the model."""

    def construct(_: type[Model], *arguments: Any, **named: Any) -> Model:
        return model(*arguments, **named)

    namespace = {
        "__slots__": ("_unread",),
        # What makes further objects of the class makes them of the model.
        "__new__": construct,
        "from_dict": model.from_dict,
        "read_dict": model.read_dict,
        "model_validate": model.model_validate,
        "model_validate_json": model.model_validate_json,
        "__module__": model.__module__,
        "__qualname__": model.__qualname__,
        "__doc__": model.__doc__,
        "__hash__": model.__hash__,
    }
    return type(model.__name__, (Incomplete, model), namespace)


def _model_of(kind: type[Model]) -> type[Model]:
    return kind.__mro__[2]
