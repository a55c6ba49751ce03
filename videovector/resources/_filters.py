"""Conditions of a filter search: which operator goes with which type, and with which value."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from videovector._errors import InvalidArgumentError

if TYPE_CHECKING:
    from videovector._generated.models import FilterSearchResponse

MAX_CONDITIONS: Final = 4
_KEYS: Final = frozenset({"field", "operator", "value", "type"})
_ORDERED: Final = ("equals", "greater_than", "greater_equal", "less_than", "less_equal")
_EMPTINESS: Final = ("is_empty", "is_not_empty")
_LENGTHS: Final = ("length_equals", "length_greater", "length_less")
OPERATORS: Final[dict[str, tuple[str, ...]]] = {
    "string": ("equals", "contains", "starts_with", "ends_with", *_EMPTINESS),
    "integer": _ORDERED,
    "number": _ORDERED,
    "boolean": ("equals",),
    "array": ("item_equals", "item_contains", *_LENGTHS, *_EMPTINESS),
}


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return _is_integer(value) or (isinstance(value, float) and math.isfinite(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_scalar(value: object) -> bool:
    return _is_text(value) or isinstance(value, bool) or _is_number(value)


def _is_length(value: object) -> bool:
    return _is_integer(value) and cast("int", value) >= 0


_VALUES: Final[dict[str, tuple[Callable[[object], bool], str]]] = {
    "string": (_is_text, "a text that is not blank"),
    "integer": (_is_integer, "a whole number"),
    "number": (_is_number, "a finite number"),
    "boolean": (lambda value: isinstance(value, bool), "true or false"),
    "item_equals": (_is_scalar, "a text, a number or a boolean"),
    "item_contains": (_is_text, "a text that is not blank"),
    "length": (_is_length, "a whole number from 0 up"),
}


def check_conditions(conditions: object) -> list[dict[str, Any]]:
    """The conditions as they are sent; raises InvalidArgumentError that names the first wrong one and its remedy."""
    if not isinstance(conditions, Sequence) or isinstance(conditions, (str, bytes)):
        raise InvalidArgumentError("conditions must be a list of 1 to 4 conditions")
    listed = cast("Sequence[object]", conditions)
    if not 1 <= len(listed) <= MAX_CONDITIONS:
        raise InvalidArgumentError(f"conditions must have 1 to {MAX_CONDITIONS} entries, not {len(listed)}")
    return [_checked(f"conditions[{number}]", condition) for number, condition in enumerate(listed)]


def _checked(where: str, condition: object) -> dict[str, Any]:
    if not isinstance(condition, Mapping):
        raise InvalidArgumentError(f"{where} must be an object with field, operator, value and type")
    given = cast("Mapping[str, Any]", condition)
    unknown = sorted(str(key) for key in given if key not in _KEYS)
    if unknown:
        raise InvalidArgumentError(
            f"{where} has the unknown keys {', '.join(unknown)}; it takes {', '.join(sorted(_KEYS))}"
        )
    field, operator, kind = given.get("field"), given.get("operator"), given.get("type")
    if not isinstance(field, str) or not field.strip():
        raise InvalidArgumentError(f"{where}.field must be the path of a field, such as 'scene.people[].name'")
    if not isinstance(kind, str) or kind not in OPERATORS:
        raise InvalidArgumentError(f"{where}.type must be one of {', '.join(OPERATORS)}, not {kind!r}")
    allowed = OPERATORS[kind]
    if not isinstance(operator, str) or operator not in allowed:
        raise InvalidArgumentError(
            f"{where}.operator must be one of {', '.join(allowed)} for type {str(kind)!r}, not {operator!r}"
        )
    checked: dict[str, Any] = {"field": field.strip(), "operator": str(operator), "type": str(kind)}
    if operator in _EMPTINESS:
        if "value" in given:
            raise InvalidArgumentError(f"{where}: {operator!s} takes no value; leave the key out")
        return checked
    fits, wanted = _VALUES["length" if operator in _LENGTHS else operator if kind == "array" else kind]
    if not fits(given.get("value")):
        raise InvalidArgumentError(f"{where}.value must be {wanted} for {operator!s} on type {str(kind)!r}")
    checked["value"] = given["value"]
    return checked


def in_both_spellings(answer: FilterSearchResponse) -> FilterSearchResponse:
    """Fill in the half of the answer that the server left out: results and token, or data and pagination."""
    from videovector._generated.models import PaginationMeta

    answer.results = answer.results or answer.data
    answer.data = answer.data or answer.results
    if answer.pagination is None:
        token = answer.next_page_token
        answer.pagination = PaginationMeta(limit=len(answer.results), has_more=bool(token), next_cursor=token)
    elif answer.next_page_token is None:
        answer.next_page_token = answer.pagination.next_cursor
    answer.total_shown = answer.total_shown or len(answer.results)
    return answer
