# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CreateApiKeyRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CreateApiKeyRequest = itemgetter("name", "scopes", "expires_in_days")
_absent_of_CreateApiKeyRequest: dict[str, Any] = {"scopes": None, "expires_in_days": None}


@record
class CreateApiKeyRequest(Model):
    """The data that is needed to create an API key.

    Attributes:
        name: Display name of the API key. 1 to 100 characters.
        scopes: What the key may do. A scope includes the ones below it: `admin` includes `write`, `write` includes
            `read`, `read` includes `search`. Default: ['read'].
        expires_in_days: Days until the key expires. If omitted, it never expires. From 1 to 365.
    """

    name: str
    scopes: list[ApiKeyScope]
    expires_in_days: int | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("name", "name", True, ("str",), False, None),
        ("scopes", "scopes", False, ("list", ("enum", "str", "api_key_scope_values")), False, ["read"]),
        ("expires_in_days", "expires_in_days", False, ("int",), False, None),
    )

    def __init__(
        self,
        *,
        name: str,
        scopes: Sequence[ApiKeyScope | str] | None = None,
        expires_in_days: int | None = None,
    ) -> None:
        self._extra = None
        self.name = name
        self.scopes = [ApiKeyScope.READ] if scopes is None else ([api_key_scope_values[i0] for i0 in scopes])
        self.expires_in_days = expires_in_days

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_CreateApiKeyRequest, **data}
        try:
            values = _values_of_CreateApiKeyRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CreateApiKeyRequest, **data}
            values = _values_of_CreateApiKeyRequest(data)
        self = new(cls)
        _name, _scopes, _expires_in_days = values
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.scopes = (
            [ApiKeyScope.READ]
            if _scopes is None
            else [api_key_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        )
        self.expires_in_days = (
            None
            if _expires_in_days is None
            else _expires_in_days
            if _expires_in_days.__class__ is int
            else as_int(_expires_in_days)
        )
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "name": self.name,
        }
        out["scopes"] = [i0.value for i0 in self.scopes]
        if self.expires_in_days is not None:
            out["expires_in_days"] = self.expires_in_days
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .api_key_scope import (
    ApiKeyScope,  # noqa: E402
    api_key_scope_values,  # noqa: E402
)
