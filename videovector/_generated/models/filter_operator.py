# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""FilterOperator: see the class."""

from __future__ import annotations

from videovector._models.enums import EnumValues, OpenStrEnum


class FilterOperator(OpenStrEnum):
    """How a field is compared.

    Strings: `equals`, `contains`, `starts_with`, `ends_with`, `is_empty` (the text is empty or the field is missing),
    `is_not_empty`. Integers and numbers: `equals`, `greater_than`, `greater_equal`, `less_than`, `less_equal`.
    Booleans: `equals`. Arrays: `item_equals` (an element equals the value), `item_contains` (a string element
    contains the value), `length_equals`, `length_greater`, `length_less` (number of elements), `is_empty`,
    `is_not_empty`. Short names such as `eq` or `gte` are refused.
    """

    CONTAINS = "contains"
    ENDS_WITH = "ends_with"
    EQUALS = "equals"
    GREATER_EQUAL = "greater_equal"
    GREATER_THAN = "greater_than"
    IS_EMPTY = "is_empty"
    IS_NOT_EMPTY = "is_not_empty"
    ITEM_CONTAINS = "item_contains"
    ITEM_EQUALS = "item_equals"
    LENGTH_EQUALS = "length_equals"
    LENGTH_GREATER = "length_greater"
    LENGTH_LESS = "length_less"
    LESS_EQUAL = "less_equal"
    LESS_THAN = "less_than"
    STARTS_WITH = "starts_with"


# Members by value; an unknown value creates a member.
filter_operator_values = EnumValues(FilterOperator)
