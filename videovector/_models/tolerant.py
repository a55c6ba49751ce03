"""The slow way of reading, field by field, for documents that the reader of a model refuses.

If a field does not match the API document, the object raises an error when that field is used; all else is read as
usual. If the mismatch is not in a field (but in an item of a list, or the whole document), the field with the list, or
the document, is refused. The transport sets the policy for the reading of a response.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from copy import deepcopy
from typing import Any, NamedTuple, TypeVar

from videovector._errors import ResponseDecodeError
from videovector._logging import logger

from .base import Extra, FieldRow, Model, restored, unknown_fields
from .incomplete import Unread, incomplete_object
from .secrets import masked
from .values import (
    FAILURES,
    Form,
    as_bool,
    as_const,
    as_dict,
    as_float,
    as_int,
    as_list,
    as_none,
    as_str,
    as_union,
    parse_date,
    parse_datetime,
    parse_uuid,
)

T = TypeVar("T")
Result = TypeVar("Result")

_SIMPLE: dict[str, Callable[[Any], Any]] = {
    "str": as_str,
    "int": as_int,
    "float": as_float,
    "bool": as_bool,
    "null": as_none,
    "datetime": parse_datetime,
    "date": parse_date,
    "uuid": parse_uuid,
}


# The fields that were logged already; each is logged once per process.
_logged: set[tuple[str, str]] = set()


class Mismatch(NamedTuple):
    """A field of a response that differs from the API document."""

    model: str
    field: str
    path: str
    reason: str


class Policy(NamedTuple):
    """How strictly a response is read, and the function that gets its mismatches."""

    strict: bool
    report: Callable[[Mismatch], object]

    def apply(self, read: Callable[[T], Result], document: T) -> Result:
        """Read a document with this policy."""
        token = current_policy.set(self)
        try:
            return read(document)
        finally:
            current_policy.reset(token)


def log_mismatch(mismatch: Mismatch) -> None:
    """Log a mismatch, once per model and field."""
    place = (mismatch.model, mismatch.field)
    if place not in _logged:
        _logged.add(place)
        logger.warning(
            "In a response of the API, %s.%s differs from the API document (%s: %s). Only programs that use the "
            "field are affected; please report it, and try a newer release. This is logged once.",
            *mismatch,
        )


# The policy outside of calls, for example if a program reads data that it has stored.
_TOLERANT = Policy(strict=False, report=log_mismatch)
current_policy: ContextVar[Policy] = ContextVar("videovector_reading_policy", default=_TOLERANT)


def read_again(
    data: Any, form: Form, classes: Mapping[str, Any], *, strict: bool = False, by_name: bool = False
) -> Any:
    """Read a document field by field after the exact reader refused it, and report the mismatches.

    Args:
        data: The document.
        form: Its form.
        classes: The models and enum tables by their names in the form.
        strict: Refuse any mismatch, whatever the policy of the call is.
        by_name: Accept the names of attributes too, as a dump has them.

    Raises:
        ResponseDecodeError: The document as a whole does not match, or the reading is strict.
    """
    policy = current_policy.get()
    reading = Reading(by_name=by_name)
    try:
        found = reading.value(data, form, classes, "")
    except Unfit as unfit:
        raise _refusal(unfit.path, unfit.reason) from None
    for mismatch in reading.mismatches:
        if strict or policy.strict:
            raise _refusal(mismatch.path, mismatch.reason)
        policy.report(mismatch)
    return found


def _refusal(path: str, reason: str) -> ResponseDecodeError:
    place = path or "$"
    return ResponseDecodeError(
        f"The response can't be read: {place}: {reason}. It may come from a newer API; try a newer release.",
        path=place,
    )


class Unfit(Exception):
    """A value differs from the API document."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class Reading:
    """One reading of a document; it collects the mismatches in the order of the document."""

    def __init__(self, *, by_name: bool = False) -> None:
        self.mismatches: list[Mismatch] = []
        self._by_name = by_name

    def value(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        """Read a value of any form.

        Raises:
            Unfit: The value does not have that form, and the mismatch is not in a field of an object.
        """
        try:
            return self._read(value, form, classes, path)
        except FAILURES as failure:
            reason = f"{failure}, {kind_of(value)}"
        raise Unfit(path, reason)

    def _read(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        kind = form[0]
        if kind == "any":
            return value
        if kind == "optional":
            return None if value is None else self.value(value, form[1], classes, path)
        if kind == "list":
            items = enumerate(as_list(value))
            return [self.value(item, form[1], classes, f"{path}[{index}]") for index, item in items]
        if kind == "map":
            content = as_dict(value).items()
            return {name: self.value(item, form[1], classes, _below(path, name)) for name, item in content}
        if kind == "model":
            return self._model(value, classes[form[1]], path)
        if kind == "pick":
            return self._pick(as_dict(value), form, classes, path)
        if kind == "union":
            return as_union(value, tuple(self._exact(option, classes, path) for option in form[1]))
        if kind == "enum":
            return classes[form[2]][_SIMPLE[form[1]](value)]
        return as_const(value, form[1]) if kind == "const" else _SIMPLE[kind](value)

    def _pick(self, content: dict[str, Any], form: Form, classes: Mapping[str, Any], path: str) -> Any:
        wire, models = form[1], {kind: classes[name] for kind, name in form[2]}
        names = [wire]
        if self._by_name:
            names += [row[1] for model in models.values() for row in fields_of(model) if row[0] == wire]
        place, sent = _below(path, wire), [content[name] for name in names if name in content]
        if not sent:
            raise Unfit(place, "is missing")
        model = models.get(self.value(sent[0], ("str",), classes, place))
        return content if model is None else self._model(content, model, path)

    def _exact(self, option: Form, classes: Mapping[str, Any], path: str) -> Callable[[Any], Any]:
        """A reader of an option of a union, which refuses every mismatch, so that no wrong option is chosen."""

        def read(value: Any) -> Any:
            attempt = Reading(by_name=self._by_name)
            try:
                found = attempt.value(value, option, classes, path)
            except Unfit as unfit:
                raise ValueError(unfit.reason) from None
            if attempt.mismatches:
                raise ValueError(attempt.mismatches[0].reason)
            return found

        return read

    def _model(self, value: Any, model: type[Model], path: str) -> Any:
        if value.__class__ is model:
            # The exact reader read it before it failed at a later item.
            return value
        data, rows = as_dict(value), fields_of(model)
        if self._by_name:
            data = _by_wire(data, rows)
        else:
            try:
                return model.read_dict(data)
            except FAILURES:
                pass
        classes = vars(sys.modules[model.__module__])
        values: dict[str, Any] = {}
        unread: dict[str, Unread] = {}
        for row in rows:
            wire, name, _, _, secret, _ = row
            try:
                values[name] = self._field(data, row, classes, _below(path, wire))
            except Unfit as unfit:
                sent = data.get(wire)
                unread[name] = Unread(wire in data, masked(sent) if secret else sent, unfit.path, unfit.reason)
                self.mismatches.append(Mismatch(model.__name__, name, unfit.path, unfit.reason))
        extra = unknown_fields(data, rows)
        if not unread:
            return restored(model, values, extra or None)
        extra_fields = Extra(extra)
        extra_fields.unread = unread
        return incomplete_object(model, values, extra_fields)

    def _field(self, data: dict[str, Any], row: FieldRow, classes: Mapping[str, Any], path: str) -> Any:
        wire, _, required, form, _, _ = row
        if wire not in data:
            if required:
                raise Unfit(path, "is missing")
            return default_of(row, classes)
        if data[wire] is None and not required and form[0] not in ("optional", "any"):
            return default_of(row, classes)
        return self.value(data[wire], form, classes, path)


def _by_wire(content: dict[str, Any], rows: tuple[FieldRow, ...]) -> dict[str, Any]:
    """An object with the names of the API document; such a name goes before an attribute with the same name."""
    wires, names = {row[0] for row in rows}, {row[1] for row in rows}
    # A name may be one field in the document and another one in Python; the other names decide which is meant.
    is_dump = any(key in names - wires for key in content) and not any(key in wires - names for key in content)
    wire_of = {name: wire for wire, name, *_ in rows if is_dump or (name not in wires and wire not in content)}
    return {wire_of.get(key, key): value for key, value in content.items()}


def fields_of(model: type[Model]) -> tuple[FieldRow, ...]:
    """The rows of the fields of a model."""
    # The public names of a model are those of its fields.
    return model._FIELDS  # pyright: ignore[reportPrivateUsage]


def default_of(row: FieldRow, classes: Mapping[str, Any]) -> Any:
    """A new default value, for an optional field that was not sent."""
    _, _, _, form, _, default = row
    if default is None or form[0] in ("any", "union", "const"):
        return deepcopy(default)
    return Reading().value(deepcopy(default), form, classes, "")


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else str(name)


def kind_of(value: Any) -> str:
    """The type of a value, for messages; not the value, which may be a secret."""
    if value is None:
        return "got null"
    names: dict[Any, str] = {
        str: "a string",
        bool: "a boolean",
        int: "an integer",
        float: "a number",
        list: "an array",
        dict: "an object",
    }
    return f"got {names.get(value.__class__, value.__class__.__name__)}"
