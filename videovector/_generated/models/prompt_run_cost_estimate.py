# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunCostEstimate: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_float

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunCostEstimate = itemgetter("estimated_mt", "breakdown", "sufficient_balance", "current_balance_mt")
_absent_of_PromptRunCostEstimate: dict[str, Any] = {}


@record
class PromptRunCostEstimate(Model):
    """Estimated cost of a prompt run.

    Attributes:
        estimated_mt: Expected cost in mt.
        breakdown: How the amount was calculated, as a free-form object.
        sufficient_balance: Whether the balance covers the expected cost.
        current_balance_mt: Current balance of the account in mt.
    """

    estimated_mt: float
    breakdown: dict[str, Any]
    sufficient_balance: bool
    current_balance_mt: float

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("estimated_mt", "estimated_mt", True, ("float",), False, None),
        ("breakdown", "breakdown", True, ("map", ("any",)), False, None),
        ("sufficient_balance", "sufficient_balance", True, ("bool",), False, None),
        ("current_balance_mt", "current_balance_mt", True, ("float",), False, None),
    )

    def __init__(
        self,
        *,
        estimated_mt: float,
        breakdown: Mapping[str, Any],
        sufficient_balance: bool,
        current_balance_mt: float,
    ) -> None:
        self._extra = None
        self.estimated_mt = estimated_mt
        self.breakdown = {**breakdown}
        self.sufficient_balance = sufficient_balance
        self.current_balance_mt = current_balance_mt

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_PromptRunCostEstimate, **data}
        try:
            values = _values_of_PromptRunCostEstimate(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunCostEstimate, **data}
            values = _values_of_PromptRunCostEstimate(data)
        self = new(cls)
        _estimated_mt, _breakdown, _sufficient_balance, _current_balance_mt = values
        self.estimated_mt = _estimated_mt if _estimated_mt.__class__ is float else as_float(_estimated_mt)
        self.breakdown = _breakdown if _breakdown.__class__ is dict else as_dict(_breakdown)
        self.sufficient_balance = (
            _sufficient_balance if _sufficient_balance.__class__ is bool else as_bool(_sufficient_balance)
        )
        self.current_balance_mt = (
            _current_balance_mt if _current_balance_mt.__class__ is float else as_float(_current_balance_mt)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "estimated_mt": self.estimated_mt,
            "breakdown": {**self.breakdown},
            "sufficient_balance": self.sufficient_balance,
            "current_balance_mt": self.current_balance_mt,
        }
        if self._extra:
            out.update(self._extra)
        return out
