# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ApiKey, ApiKeyWithSecret: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_bool, as_dict, as_list, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ApiKey = itemgetter(
    "key_id", "key_prefix", "name", "scopes", "created_at", "last_used_at", "revoked_at", "expires_at", "is_active"
)
_absent_of_ApiKey: dict[str, Any] = {
    "created_at": None,
    "last_used_at": None,
    "revoked_at": None,
    "expires_at": None,
    "is_active": None,
}


@record
class ApiKey(Model):
    """An API key in masked form.

    Attributes:
        key_id: Id of the API key, not the key itself.
        key_prefix: First characters of the key, enough to recognise it.
        name: Display name of the API key.
        scopes: What the key may do.
        created_at: When the key was created.
        last_used_at: When the key was last used; null if it never was.
        revoked_at: When the key was revoked; null if it was not.
        expires_at: When the key expires; null if it never does.
        is_active: Whether the key can be used. Default: True.
    """

    key_id: str
    key_prefix: str
    name: str
    scopes: list[ApiKeyScope]
    created_at: _datetime.datetime | None
    last_used_at: _datetime.datetime | None
    revoked_at: _datetime.datetime | None
    expires_at: _datetime.datetime | None
    is_active: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("key_id", "key_id", True, ("str",), False, None),
        ("key_prefix", "key_prefix", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("scopes", "scopes", True, ("list", ("enum", "str", "api_key_scope_values")), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("last_used_at", "last_used_at", False, ("optional", ("datetime",)), False, None),
        ("revoked_at", "revoked_at", False, ("optional", ("datetime",)), False, None),
        ("expires_at", "expires_at", False, ("optional", ("datetime",)), False, None),
        ("is_active", "is_active", False, ("bool",), False, True),
    )

    def __init__(
        self,
        *,
        key_id: str,
        key_prefix: str,
        name: str,
        scopes: Sequence[ApiKeyScope | str],
        created_at: _datetime.datetime | str | None = None,
        last_used_at: _datetime.datetime | str | None = None,
        revoked_at: _datetime.datetime | str | None = None,
        expires_at: _datetime.datetime | str | None = None,
        is_active: bool = True,
    ) -> None:
        self._extra = None
        self.key_id = key_id
        self.key_prefix = key_prefix
        self.name = name
        self.scopes = [api_key_scope_values[i0] for i0 in scopes]
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.last_used_at = None if last_used_at is None else to_datetime(last_used_at)
        self.revoked_at = None if revoked_at is None else to_datetime(revoked_at)
        self.expires_at = None if expires_at is None else to_datetime(expires_at)
        self.is_active = is_active

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_ApiKey, **data}
        try:
            values = _values_of_ApiKey(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ApiKey, **data}
            values = _values_of_ApiKey(data)
        self = new(cls)
        _key_id, _key_prefix, _name, _scopes, _created_at, _last_used_at, _revoked_at, _expires_at, _is_active = values
        self.key_id = _key_id if _key_id.__class__ is str else as_str(_key_id)
        self.key_prefix = _key_prefix if _key_prefix.__class__ is str else as_str(_key_prefix)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.scopes = [api_key_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.last_used_at = None if _last_used_at is None else parse_datetime(_last_used_at)
        self.revoked_at = None if _revoked_at is None else parse_datetime(_revoked_at)
        self.expires_at = None if _expires_at is None else parse_datetime(_expires_at)
        self.is_active = (
            _is_active if _is_active.__class__ is bool else True if _is_active is None else as_bool(_is_active)
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "key_id": self.key_id,
            "key_prefix": self.key_prefix,
            "name": self.name,
            "scopes": [i0.value for i0 in self.scopes],
        }
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.last_used_at is not None:
            out["last_used_at"] = format_datetime(self.last_used_at)
        if self.revoked_at is not None:
            out["revoked_at"] = format_datetime(self.revoked_at)
        if self.expires_at is not None:
            out["expires_at"] = format_datetime(self.expires_at)
        out["is_active"] = self.is_active
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("ApiKey", self.key_id))


# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ApiKeyWithSecret = itemgetter(
    "key_id",
    "key_prefix",
    "name",
    "scopes",
    "created_at",
    "last_used_at",
    "revoked_at",
    "expires_at",
    "is_active",
    "key",
)
_absent_of_ApiKeyWithSecret: dict[str, Any] = {
    "created_at": None,
    "last_used_at": None,
    "revoked_at": None,
    "expires_at": None,
    "is_active": None,
}


@record
class ApiKeyWithSecret(ApiKey):
    """An API key with the full key; returned only when the key is created or rotated.

    Attributes:
        key: The full key: `sk_live_` and 48 lowercase hexadecimal digits, or a string that begins with `sk_test_` on
            development servers. Store it now: no later request returns it.
    """

    key: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("key_id", "key_id", True, ("str",), False, None),
        ("key_prefix", "key_prefix", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("scopes", "scopes", True, ("list", ("enum", "str", "api_key_scope_values")), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("last_used_at", "last_used_at", False, ("optional", ("datetime",)), False, None),
        ("revoked_at", "revoked_at", False, ("optional", ("datetime",)), False, None),
        ("expires_at", "expires_at", False, ("optional", ("datetime",)), False, None),
        ("is_active", "is_active", False, ("bool",), False, True),
        ("key", "key", True, ("str",), True, None),
    )

    def __init__(
        self,
        *,
        key_id: str,
        key_prefix: str,
        name: str,
        scopes: Sequence[ApiKeyScope | str],
        created_at: _datetime.datetime | str | None = None,
        last_used_at: _datetime.datetime | str | None = None,
        revoked_at: _datetime.datetime | str | None = None,
        expires_at: _datetime.datetime | str | None = None,
        is_active: bool = True,
        key: str,
    ) -> None:
        super().__init__(
            key_id=key_id,
            key_prefix=key_prefix,
            name=name,
            scopes=scopes,
            created_at=created_at,
            last_used_at=last_used_at,
            revoked_at=revoked_at,
            expires_at=expires_at,
            is_active=is_active,
        )
        key = revealed(key)
        self.key = key

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 10:
            data = {**_absent_of_ApiKeyWithSecret, **data}
        try:
            values = _values_of_ApiKeyWithSecret(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ApiKeyWithSecret, **data}
            values = _values_of_ApiKeyWithSecret(data)
        self = new(cls)
        _key_id, _key_prefix, _name, _scopes, _created_at, _last_used_at, _revoked_at, _expires_at, _is_active, _key = (
            values
        )
        self.key_id = _key_id if _key_id.__class__ is str else as_str(_key_id)
        self.key_prefix = _key_prefix if _key_prefix.__class__ is str else as_str(_key_prefix)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.scopes = [api_key_scope_values[i0] for i0 in (_scopes if _scopes.__class__ is list else as_list(_scopes))]
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.last_used_at = None if _last_used_at is None else parse_datetime(_last_used_at)
        self.revoked_at = None if _revoked_at is None else parse_datetime(_revoked_at)
        self.expires_at = None if _expires_at is None else parse_datetime(_expires_at)
        self.is_active = (
            _is_active if _is_active.__class__ is bool else True if _is_active is None else as_bool(_is_active)
        )
        self.key = _key if _key.__class__ is str else as_str(_key)
        self._extra = None if len(data) == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "key_id": self.key_id,
            "key_prefix": self.key_prefix,
            "name": self.name,
            "scopes": [i0.value for i0 in self.scopes],
            "key": self.key,
        }
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.last_used_at is not None:
            out["last_used_at"] = format_datetime(self.last_used_at)
        if self.revoked_at is not None:
            out["revoked_at"] = format_datetime(self.revoked_at)
        if self.expires_at is not None:
            out["expires_at"] = format_datetime(self.expires_at)
        out["is_active"] = self.is_active
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .api_key_scope import (
    ApiKeyScope,  # noqa: E402
    api_key_scope_values,  # noqa: E402
)
