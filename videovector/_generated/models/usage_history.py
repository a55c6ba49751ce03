# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UsageHistory: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UsageHistory = itemgetter("user_id", "periods")
_absent_of_UsageHistory: dict[str, Any] = {}


@record
class UsageHistory(Model):
    """Usage in past billing periods.

    Attributes:
        user_id: Id of the account.
        periods: The periods, newest first.
    """

    user_id: str
    periods: list[UsageHistoryItem]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("user_id", "user_id", True, ("str",), False, None),
        ("periods", "periods", True, ("list", ("model", "UsageHistoryItem")), False, None),
    )

    def __init__(
        self,
        *,
        user_id: str,
        periods: Sequence[UsageHistoryItem | Mapping[str, Any]],
    ) -> None:
        self._extra = None
        self.user_id = user_id
        self.periods = [UsageHistoryItem.model_validate(i0) for i0 in periods]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_UsageHistory, **data}
        try:
            values = _values_of_UsageHistory(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UsageHistory, **data}
            values = _values_of_UsageHistory(data)
        self = new(cls)
        _user_id, _periods = values
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.periods = [
            *map(UsageHistoryItem.read_dict, _periods if _periods.__class__ is list else as_list(_periods))
        ][:]
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "user_id": self.user_id,
            "periods": [i0.to_dict() for i0 in self.periods],
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .usage_history_item import UsageHistoryItem  # noqa: E402
