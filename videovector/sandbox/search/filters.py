"""Conditions on extracted values: checks them, and finds whether a result meets them.

The API does not document some rules, which are here: strings are compared without case, a missing field meets only
`is_empty`, and a field in a repeated object meets a condition if any of its values does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from videovector._request.conditions import MAX_CONDITIONS, condition_problem
from videovector._request.validation import is_number
from videovector.sandbox.json_schema.prompt_schemas import Schema, as_list, leaf_types, values_at

Condition: TypeAlias = Mapping[str, Any]


class FilterError(ValueError):
    """A condition cannot be evaluated; the message says which one and what to change.

    Attributes:
        field: Place of the problem in the request, such as `conditions[0].value`.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field


def check_conditions(conditions: Sequence[Condition], schemas: Iterable[Schema] = ()) -> None:
    """Check conditions before they are evaluated.

    Args:
        conditions: One to four conditions with `field`, `operator`, `type` and, if the operator takes one, `value`.
        schemas: JSON Schemas of the prompts that are searched; a condition's type must be the one its field has there.

    Raises:
        FilterError: A condition is wrong; the error is about the first one.
    """
    if not 1 <= len(conditions) <= MAX_CONDITIONS:
        raise FilterError("conditions", f"give 1 to {MAX_CONDITIONS} conditions, not {len(conditions)}")
    declared: dict[str, set[str]] = {}
    for schema in schemas:
        for path, kind in leaf_types(schema).items():
            declared.setdefault(path, set()).add(kind)
    for index, condition in enumerate(conditions):
        _check(condition, f"conditions[{index}]", declared)


def matches(conditions: Iterable[Condition], metadata: Mapping[str, Any]) -> bool:
    """Return whether a result meets all conditions, which must have passed `check_conditions`."""
    return all(_meets(condition, values_at(metadata, condition["field"])) for condition in conditions)


def _check(condition: Condition, place: str, declared: Mapping[str, set[str]]) -> None:
    problem = condition_problem(condition)
    if problem is not None:
        raise FilterError(f"{place}.{problem[0]}", problem[1])
    field, kind = condition["field"], condition["type"]
    known = declared.get(field)
    if known and kind not in known and {kind, *known} != {"integer", "number"}:
        raise FilterError(f"{place}.type", f"field {field} is of type {' or '.join(sorted(known))}, not {kind}")


def _meets(condition: Condition, values: Sequence[Any]) -> bool:
    operator, wanted = condition["operator"], condition.get("value")
    if operator == "is_empty":
        return all(is_empty(value) for value in values)
    if operator == "is_not_empty":
        return any(not is_empty(value) for value in values)
    if condition["type"] == "array":
        return any(_meets_as_list(operator, as_list(value), wanted) for value in values if isinstance(value, list))
    return any(
        _COMPARISONS[operator](folded_value(value), folded_value(wanted))
        for value in values
        if _same_kind(value, wanted)
    )


def _meets_as_list(operator: str, items: Sequence[Any], wanted: Any) -> bool:
    if operator.startswith("length_"):
        return _LENGTHS[operator](len(items), wanted)
    compare = _COMPARISONS["equals" if operator == "item_equals" else "contains"]
    return any(compare(folded_value(item), folded_value(wanted)) for item in items if _same_kind(item, wanted))


_LENGTHS: Final[Mapping[str, Callable[[int, int], bool]]] = MappingProxyType(
    {
        "length_equals": lambda length, wanted: length == wanted,
        "length_greater": lambda length, wanted: length > wanted,
        "length_less": lambda length, wanted: length < wanted,
    }
)
_COMPARISONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = MappingProxyType(
    {
        "equals": lambda value, wanted: value == wanted,
        "contains": lambda value, wanted: wanted in value,
        "starts_with": lambda value, wanted: value.startswith(wanted),
        "ends_with": lambda value, wanted: value.endswith(wanted),
        "greater_than": lambda value, wanted: value > wanted,
        "greater_equal": lambda value, wanted: value >= wanted,
        "less_than": lambda value, wanted: value < wanted,
        "less_equal": lambda value, wanted: value <= wanted,
    }
)


def folded_value(value: Any) -> Any:
    """A string without case and with single spaces, as conditions compare it; other values as they are."""
    return " ".join(value.split()).casefold() if isinstance(value, str) else value


def _same_kind(value: Any, wanted: Any) -> bool:
    """Return whether two values compare: text with text, numbers with numbers, and true only with booleans."""
    if isinstance(value, bool) or isinstance(wanted, bool):
        return isinstance(value, bool) and isinstance(wanted, bool)
    if isinstance(value, str) or isinstance(wanted, str):
        return isinstance(value, str) and isinstance(wanted, str)
    return is_number(value) and is_number(wanted)


def is_empty(value: Any) -> bool:
    """Whether a value counts as empty: null, a blank string, an empty list."""
    return value is None or (isinstance(value, str) and not value.strip()) or (isinstance(value, list) and not value)
