# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""SignedUrlRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_SignedUrlRequest = itemgetter("gcs_uri", "force_refresh")
_absent_of_SignedUrlRequest: dict[str, Any] = {"force_refresh": None}


@record
class SignedUrlRequest(Model):
    """The stored object to create a URL for.

    Attributes:
        gcs_uri: URI of the object, as `gs://bucket/path`, from another response of this API.
        force_refresh: Whether to create a new URL even if the last one has not expired. For a player whose URL
            expired during playback. Default: False.
    """

    gcs_uri: str
    force_refresh: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("gcs_uri", "gcs_uri", True, ("str",), False, None),
        ("force_refresh", "force_refresh", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        gcs_uri: str,
        force_refresh: bool = False,
    ) -> None:
        self._extra = None
        self.gcs_uri = gcs_uri
        self.force_refresh = force_refresh

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_SignedUrlRequest, **data}
        try:
            values = _values_of_SignedUrlRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_SignedUrlRequest, **data}
            values = _values_of_SignedUrlRequest(data)
        self = new(cls)
        _gcs_uri, _force_refresh = values
        self.gcs_uri = _gcs_uri if _gcs_uri.__class__ is str else as_str(_gcs_uri)
        self.force_refresh = (
            _force_refresh
            if _force_refresh.__class__ is bool
            else False
            if _force_refresh is None
            else as_bool(_force_refresh)
        )
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "gcs_uri": self.gcs_uri,
        }
        out["force_refresh"] = self.force_refresh
        if self._extra:
            out.update(self._extra)
        return out
