"""The slow path of reading: field by field, only for what a model's own reader refuses.

A model whose fields do not all fit becomes an object that raises when one of the others is used. What surrounds it
reads as ever. Where there is no field to blame (the document as a whole, an item of a list), what holds it is refused:
the field that the list belongs to, or in the end the document. How strictly that is judged, the transport says around
the reading of a response.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from copy import deepcopy
from typing import Any, NamedTuple, TypeVar, cast

from videovector._errors import ResponseDecodeError
from videovector._logging import logger

from .base import FieldRow, Model, unknown_fields
from .incomplete import Unread, incomplete_object, plain_object
from .values import (
    FAILURES,
    Form,
    as_bool,
    as_const,
    as_float,
    as_int,
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


# Fields that the log has spoken of; each is told once per process, however many responses have it.
_logged: set[tuple[str, str]] = set()


class Mismatch(NamedTuple):
    """One field of a response that is not as the API document promises."""

    model: str
    field: str
    path: str
    reason: str


class Policy:
    """How strictly a response is read, and who is told of what does not fit."""

    __slots__ = ("report", "strict")
    strict: bool
    report: Callable[[Mismatch], object]

    def __init__(self, *, strict: bool, report: Callable[[Mismatch], object]) -> None:
        self.strict = strict
        self.report = report

    def apply(self, read: Callable[[T], Result], document: T) -> Result:
        """Read a document as this policy says."""
        token = current_policy.set(self)
        try:
            return read(document)
        finally:
            current_policy.reset(token)


def log_mismatch(mismatch: Mismatch) -> None:
    """Log that a field did not fit, once per model and field."""
    known = (mismatch.model, mismatch.field)
    if known not in _logged:
        _logged.add(known)
        logger.warning(
            "The API sent %s.%s in a form that its document does not promise (%s: %s). Only programs that use the "
            "field are affected; please report it, and try a newer release. This is said once.",
            *mismatch,
        )


# What holds where no call says otherwise, as when a program reads what it has stored.
_TOLERANT = Policy(strict=False, report=log_mismatch)
current_policy: ContextVar[Policy] = ContextVar("videovector_reading_policy", default=_TOLERANT)


def read_again(data: Any, form: Form, classes: Mapping[str, Any], *, strict: bool = False) -> Any:
    """Read field by field what the exact reader has refused, and report what did not fit.

    Args:
        data: The document.
        form: Its form.
        classes: Models and tables of enums by the names that the form has.
        strict: Refuse it whatever the policy of the call is.

    Raises:
        ResponseDecodeError: It does not fit as a whole, or the reading is strict.
    """
    policy = current_policy.get()
    reading = Reading()
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
    """A value is not of the form that the document promises."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class Reading:
    """One reading of a document; it notes what did not fit, in the order of the document."""

    def __init__(self) -> None:
        self.mismatches: list[Mismatch] = []

    def value(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        """Read a value of any form.

        Raises:
            Unfit: It is not of that form, and no field of an object can be blamed for it.
        """
        kind = form[0]
        if kind == "any":
            return value
        if kind == "optional":
            return None if value is None else self.value(value, form[1], classes, path)
        if kind == "list":
            if not isinstance(value, (list, tuple)):
                raise Unfit(path, f"expected an array, {kind_of(value)}")
            items = cast("list[Any]", value)
            return [self.value(item, form[1], classes, f"{path}[{index}]") for index, item in enumerate(items)]
        if kind == "map":
            content = _object(value, path)
            return {name: self.value(item, form[1], classes, _below(path, name)) for name, item in content.items()}
        if kind == "model":
            return self._model(classes[form[1]], value, path)
        if kind == "pick":
            return self._pick(value, form, classes, path)
        if kind == "union":
            return self._union(value, form, classes, path)
        return self._single(value, form, classes, path)

    def _single(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        kind = form[0]
        try:
            if kind == "const":
                return as_const(value, form[1])
            if kind == "enum":
                return classes[form[2]][as_str(value) if form[1] == "str" else as_int(value)]
            return _SIMPLE[kind](value)
        except FAILURES as failure:
            reason = str(failure)
        raise Unfit(path, f"{reason}, {kind_of(value)}")

    def _pick(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        content, place = _object(value, path), _below(path, form[1])
        if form[1] not in content:
            raise Unfit(place, "is missing")
        kind = content[form[1]]
        if not isinstance(kind, str):
            raise Unfit(place, f"expected a string, {kind_of(kind)}")
        model = dict(form[2]).get(kind)
        return content if model is None else self._model(classes[model], content, path)

    def _union(self, value: Any, form: Form, classes: Mapping[str, Any], path: str) -> Any:
        """Read as the exact reader does; an option counts that fits wholly, none is guessed when none does."""
        try:
            return as_union(value, tuple(_exact(option, classes, path) for option in form[1]))
        except TypeError:
            raise Unfit(path, f"fits none of the {len(form[1])} forms, {kind_of(value)}") from None

    def _model(self, model: type[Model], value: Any, path: str) -> Any:
        if value.__class__ is model:
            # Read before the exact reader came to what it could not read.
            return value
        data = _object(value, path)
        try:
            return model.read_dict(data)
        except FAILURES:
            pass
        rows, classes = fields_of(model), vars(sys.modules[model.__module__])
        values: dict[str, Any] = {}
        unread: dict[str, Unread] = {}
        for row in rows:
            wire, name, required, form, _, _ = row
            place = _below(path, wire)
            try:
                if wire in data and (data[wire] is not None or required):
                    values[name] = self.value(data[wire], form, classes, place)
                elif wire not in data and required:
                    raise Unfit(place, "is missing")
                else:
                    is_null = wire in data and form[0] in ("optional", "any")
                    values[name] = None if is_null else default_of(row, classes)
            except Unfit as unfit:
                unread[name] = Unread.of(row, data, unfit.path, unfit.reason)
                self.mismatches.append(Mismatch(model.__name__, name, unfit.path, unfit.reason))
        extra = unknown_fields(data, rows) or None
        return incomplete_object(model, values, extra, unread) if unread else plain_object(model, values, extra)


def _exact(option: Form, classes: Mapping[str, Any], path: str) -> Callable[[Any], Any]:
    """A reader of an option of a union, which refuses whatever does not fit."""

    def read(value: Any) -> Any:
        attempt = Reading()
        try:
            found = attempt.value(value, option, classes, path)
        except Unfit as unfit:
            raise ValueError(unfit.reason) from None
        if attempt.mismatches:
            raise ValueError(attempt.mismatches[0].reason)
        return found

    return read


def fields_of(model: type[Model]) -> tuple[FieldRow, ...]:
    """The rows of a model's fields."""
    return model._FIELDS  # pyright: ignore[reportPrivateUsage]


def default_of(row: FieldRow, classes: Mapping[str, Any]) -> Any:
    """A new default of a field: the value of an optional field that was not sent."""
    _, _, _, form, _, default = row
    if default is None or form[0] in ("any", "union", "const"):
        return deepcopy(default)
    return Reading().value(deepcopy(default), form, classes, "")


def _object(value: Any, path: str) -> dict[str, Any]:
    if isinstance(value, dict):
        return cast("dict[str, Any]", value)
    if not isinstance(value, Mapping):
        raise Unfit(path, f"expected an object, {kind_of(value)}")
    return dict(cast("Mapping[str, Any]", value))


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else str(name)


def kind_of(value: Any) -> str:
    """The kind of value found. Never the value: it may be a secret."""
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
