# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowFilterCondition: see the class."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class WorkflowFilterCondition(TypedDict):
    """One condition of a workflow search.

    Attributes:
        field: Path of the field: property names joined with dots, with `[]` after a list of objects.
        operator: How the field is compared. If omitted, `equals` is used.
        value: What to compare the field with; its type is that of the field. Omit it for `is_empty` and
            `is_not_empty`.
        type: Type of the field. If omitted, it is taken from the prompt's JSON Schema.
    """

    field: str
    operator: NotRequired[FilterOperator | str]
    value: NotRequired[Any]
    type: NotRequired[FilterValueType | str]


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .filter_operator import FilterOperator  # noqa: E402
from .filter_value_type import FilterValueType  # noqa: E402
