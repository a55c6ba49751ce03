# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SignedUrl: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SignedUrl = itemgetter("signed_url", "expires_at")
_absent_of_SignedUrl: dict[str, Any] = {}


@record
class SignedUrl(Model):
    """A short-lived URL for one stored object.

    Attributes:
        signed_url: URL to fetch without a credential. Anyone who has it can read the object: treat it as a
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
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_SignedUrl, **data}
        try:
            values = _values_of_SignedUrl(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SignedUrl, **data}
            values = _values_of_SignedUrl(data)
        self = new(cls)
        _signed_url, _expires_at = values
        self.signed_url = _signed_url if _signed_url.__class__ is str else as_str(_signed_url)
        self.expires_at = parse_datetime(_expires_at)
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "signed_url": self.signed_url,
            "expires_at": format_datetime(self.expires_at),
        }
        if self._extra:
            out.update(self._extra)
        return out
