# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RateLimitStatus: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_RateLimitStatus = itemgetter("user_id", "plan_id", "categories")
_absent_of_RateLimitStatus: dict[str, Any] = {}


@record
class RateLimitStatus(Model):
    """The rate limits of an account, and how much is left.

    Attributes:
        user_id: Id of the account.
        plan_id: Id of the plan that sets the limits.
        categories: Limits and counters by category of endpoints, such as `search`.
    """

    user_id: str
    plan_id: str
    categories: dict[str, RateLimitCategoryStatus]

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("user_id", "user_id", True, ("str",), False, None),
        ("plan_id", "plan_id", True, ("str",), False, None),
        ("categories", "categories", True, ("map", ("model", "RateLimitCategoryStatus")), False, None),
    )

    def __init__(
        self,
        *,
        user_id: str,
        plan_id: str,
        categories: Mapping[str, RateLimitCategoryStatus | Mapping[str, Any]],
    ) -> None:
        self._extra = None
        self.user_id = user_id
        self.plan_id = plan_id
        self.categories = {k0: RateLimitCategoryStatus.model_validate(i0) for k0, i0 in categories.items()}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_RateLimitStatus, **data}
        try:
            values = _values_of_RateLimitStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_RateLimitStatus, **data}
            values = _values_of_RateLimitStatus(data)
        self = new(cls)
        _user_id, _plan_id, _categories = values
        self.user_id = _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.plan_id = _plan_id if _plan_id.__class__ is str else as_str(_plan_id)
        self.categories = (
            {}
            if _categories == {}
            else {
                k0: RateLimitCategoryStatus.read_dict(i0)
                for k0, i0 in (_categories if _categories.__class__ is dict else as_dict(_categories)).items()
            }
        )
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "user_id": self.user_id,
            "plan_id": self.plan_id,
            "categories": {k0: i0.to_dict() for k0, i0 in self.categories.items()},
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .rate_limit_category_status import RateLimitCategoryStatus  # noqa: E402
