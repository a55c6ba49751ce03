# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterCondition: see the class."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class FilterCondition(TypedDict):
    """One condition on a field of extracted results.

    Only these four keys are allowed. `is_empty` and `is_not_empty` have no value; every other operator needs one.

    Attributes:
        field: Path of the field: property names joined with dots, with `[]` after a list of objects.
        operator: How the field is compared. It must fit `type`.
        value: What to compare the field with. Its type depends on `type`: a string that is not blank for `string`, a
            whole number for `integer`, a finite number for `number`, true or false for `boolean`. For `array`: a
            string, number or boolean with `item_equals`, a string with `item_contains`, a whole number of at least 0
            with `length_*`. For `is_empty` and `is_not_empty`, omit it; null is refused.
        type: Type of the field, as the JSON Schema of the prompt declares it.
    """

    field: str
    operator: FilterOperator | str
    value: NotRequired[Any]
    type: FilterValueType | str


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .filter_operator import FilterOperator  # noqa: E402
from .filter_value_type import FilterValueType  # noqa: E402
