# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RotateApiKeyResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_RotateApiKeyResponse = itemgetter("old_key_id", "new_key")
_absent_of_RotateApiKeyResponse: dict[str, Any] = {}


@record
class RotateApiKeyResponse(Model):
    """A new API key, and the id of the key it replaces.

    Attributes:
        old_key_id: Id of the key that was replaced; it is now revoked.
        new_key: An API key with the full key; returned only when the key is created or rotated.
    """

    old_key_id: str
    new_key: ApiKeyWithSecret

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("old_key_id", "old_key_id", True, ("str",), False, None),
        ("new_key", "new_key", True, ("model", "ApiKeyWithSecret"), False, None),
    )

    def __init__(
        self,
        *,
        old_key_id: str,
        new_key: ApiKeyWithSecret | Mapping[str, Any],
    ) -> None:
        self._extra = None
        self.old_key_id = old_key_id
        self.new_key = ApiKeyWithSecret.model_validate(new_key)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_RotateApiKeyResponse, **data}
        try:
            values = _values_of_RotateApiKeyResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_RotateApiKeyResponse, **data}
            values = _values_of_RotateApiKeyResponse(data)
        self = new(cls)
        _old_key_id, _new_key = values
        self.old_key_id = _old_key_id if _old_key_id.__class__ is str else as_str(_old_key_id)
        self.new_key = ApiKeyWithSecret.read_dict(_new_key)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "old_key_id": self.old_key_id,
            "new_key": self.new_key.to_dict(),
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .api_key import ApiKeyWithSecret  # noqa: E402
