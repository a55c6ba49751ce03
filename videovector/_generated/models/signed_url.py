# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SignedUrl: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime


@record
class SignedUrl(Model):
    """A short-lived URL for one stored object.

    Attributes:
        signed_url: URL to fetch without further credentials. Whoever holds it can read the object: treat it as a
            credential.
        expires_at: When the URL stops working.
    """

    signed_url: str
    expires_at: _datetime.datetime

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("signed_url", "signed_url", True, ("str",), True, None),
        ("expires_at", "expires_at", True, ("datetime",), False, None),
    )

    def __init__(
        self,
        *,
        signed_url: str,
        expires_at: _datetime.datetime | str,
    ) -> None:
        self._extra = None
        signed_url = revealed(signed_url)
        self.signed_url = signed_url
        self.expires_at = to_datetime(expires_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        value = data["signed_url"]
        self.signed_url = value if value.__class__ is str else as_str(value)
        value = data["expires_at"]
        self.expires_at = parse_datetime(value)
        self._extra = None if len(data) + absent == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
        out: dict[str, Any] = {
            "signed_url": self.signed_url,
            "expires_at": format_datetime(self.expires_at),
        }
        if self._extra:
            out.update(self._extra)
        return out
