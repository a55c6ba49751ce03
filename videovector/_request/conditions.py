"""Checks the conditions of a search by field values, for the client and for the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from videovector._generated.tables import FILTER_OPERATORS

from .validation import is_integer, is_number

MAX_CONDITIONS: Final = 4
CONDITION_KEYS: Final = frozenset({"field", "operator", "value", "type"})
VALUELESS_OPERATORS: Final = ("is_empty", "is_not_empty")
_LENGTHS: Final = ("length_equals", "length_greater", "length_less")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_scalar(value: object) -> bool:
    return _is_text(value) or isinstance(value, bool) or is_number(value)


def _is_length(value: object) -> bool:
    return is_integer(value) and value >= 0


_VALUES: Final[dict[str, tuple[Callable[[object], bool], str]]] = {
    "string": (_is_text, "a string that is not blank"),
    "integer": (is_integer, "a whole number"),
    "number": (is_number, "a finite number"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
    "item_equals": (_is_scalar, "a string, a number or a boolean"),
    "item_contains": (_is_text, "a string that is not blank"),
    "length": (_is_length, "a whole number from 0 up"),
}


def condition_problem(condition: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the wrong key of a condition and what to change; None if the condition is valid.

    Args:
        condition: `field`, `operator`, `type` and, if the operator takes one, `value`, as the caller gave them.
    """
    unknown = sorted(str(key) for key in condition if key not in CONDITION_KEYS)
    if unknown:
        return unknown[0], f"is not a key of a condition; it takes {', '.join(sorted(CONDITION_KEYS))}"
    field, operator, kind = condition.get("field"), condition.get("operator"), condition.get("type")
    if not isinstance(field, str) or not field.strip():
        return "field", "must be the path of a field, such as 'scene.people[].name'"
    if not isinstance(kind, str) or kind not in FILTER_OPERATORS:
        return "type", f"must be one of {', '.join(FILTER_OPERATORS)}, not {kind!r}"
    allowed = FILTER_OPERATORS[kind]
    if not isinstance(operator, str) or operator not in allowed:
        return "operator", f"must be one of {', '.join(allowed)} for type {str(kind)!r}, not {operator!r}"
    if operator in VALUELESS_OPERATORS:
        return ("value", f"must be left out: {operator!s} takes no value") if "value" in condition else None
    fits, requirement = _VALUES["length" if operator in _LENGTHS else operator if kind == "array" else kind]
    if not fits(condition.get("value")):
        return "value", f"must be {requirement} for {operator!s} on type {str(kind)!r}"
    return None
