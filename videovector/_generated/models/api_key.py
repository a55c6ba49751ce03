# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ApiKey, ApiKeyWithSecret: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_bool, as_dict, as_list, as_str, format_datetime, parse_datetime, to_datetime


@record
class ApiKey(Model):
    """An API key in masked form.

    Attributes:
        key_id: Identifies the key; not the key itself.
        key_prefix: Leading part of the key, enough to tell keys apart.
        name: Display name.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["key_id"]
        self.key_id = value if value.__class__ is str else as_str(value)
        value = data["key_prefix"]
        self.key_prefix = value if value.__class__ is str else as_str(value)
        value = data["name"]
        self.name = value if value.__class__ is str else as_str(value)
        value = data["scopes"]
        self.scopes = [api_key_scope_values[i0] for i0 in (value if value.__class__ is list else as_list(value))]
        if "created_at" in data:
            value = data["created_at"]
            self.created_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.created_at = None
        if "last_used_at" in data:
            value = data["last_used_at"]
            self.last_used_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.last_used_at = None
        if "revoked_at" in data:
            value = data["revoked_at"]
            self.revoked_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.revoked_at = None
        if "expires_at" in data:
            value = data["expires_at"]
            self.expires_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.expires_at = None
        if "is_active" in data:
            value = data["is_active"]
            self.is_active = value if value.__class__ is bool else True if value is None else as_bool(value)
        else:
            absent += 1
            self.is_active = True
        self._extra = None if len(data) + absent == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


@record
class ApiKeyWithSecret(ApiKey):
    """An API key together with its full text, as the calls that create one return it.

    Attributes:
        key: The full key: `sk_live_` and 48 lowercase hexadecimal digits, or a text beginning with `sk_test_` on
            development deployments. Store it now: no other call returns it.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["key_id"]
        self.key_id = value if value.__class__ is str else as_str(value)
        value = data["key_prefix"]
        self.key_prefix = value if value.__class__ is str else as_str(value)
        value = data["name"]
        self.name = value if value.__class__ is str else as_str(value)
        value = data["scopes"]
        self.scopes = [api_key_scope_values[i0] for i0 in (value if value.__class__ is list else as_list(value))]
        if "created_at" in data:
            value = data["created_at"]
            self.created_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.created_at = None
        if "last_used_at" in data:
            value = data["last_used_at"]
            self.last_used_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.last_used_at = None
        if "revoked_at" in data:
            value = data["revoked_at"]
            self.revoked_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.revoked_at = None
        if "expires_at" in data:
            value = data["expires_at"]
            self.expires_at = None if value is None else parse_datetime(value)
        else:
            absent += 1
            self.expires_at = None
        if "is_active" in data:
            value = data["is_active"]
            self.is_active = value if value.__class__ is bool else True if value is None else as_bool(value)
        else:
            absent += 1
            self.is_active = True
        value = data["key"]
        self.key = value if value.__class__ is str else as_str(value)
        self._extra = None if len(data) + absent == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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


# At the end on purpose: the classes above exist before what they refer to is loaded, so cycles can't fail.
from .api_key_scope import (
    ApiKeyScope,  # noqa: E402
    api_key_scope_values,  # noqa: E402
)
