# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterCondition: see the class."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class FilterCondition(TypedDict):
    """One condition on a field of extracted results.

    Other keys than these four are refused. `is_empty` and `is_not_empty` come without a value, every other operator
    needs one.

    Attributes:
        field: Path of the field, property names joined with dots and `[]` after a repeated object.
        operator: How the field is compared; must fit `type`.
        value: What the field is compared with. Its JSON type follows `type`: text that is not blank for `string`, a
            whole number for `integer`, a finite number for `number`, true or false for `boolean`. For `array`: text,
            number or boolean with `item_equals`, text with `item_contains`, a whole number of at least 0 with
            `length_*`. Left out, not null, for `is_empty` and `is_not_empty`.
        type: Declared type of the field.
    """

    field: str
    operator: FilterOperator | str
    value: NotRequired[Any]
    type: FilterValueType | str


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .filter_operator import FilterOperator  # noqa: E402
from .filter_value_type import FilterValueType  # noqa: E402
