# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportFileDescriptor: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportFileDescriptor = itemgetter("download_url", "file_id", "file_name", "mime_type")
_absent_of_ImportFileDescriptor: dict[str, Any] = {"file_name": None, "mime_type": None}


@record
class ImportFileDescriptor(Model):
    """Where to download one source file.

    Attributes:
        download_url: URL that the service downloads the file from. If it contains a signature, treat it as a
            credential.
        file_id: Your own id for the file. It must not change: a retry uses it to find the file again, even if the URL
            is new.
        file_name: Name of the file.
        mime_type: Media type of the file, such as `video/mp4`.
    """

    download_url: str
    file_id: str
    file_name: str | None
    mime_type: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("download_url", "download_url", True, ("str",), True, None),
        ("file_id", "file_id", True, ("str",), False, None),
        ("file_name", "file_name", False, ("str",), False, None),
        ("mime_type", "mime_type", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        download_url: str,
        file_id: str,
        file_name: str | None = None,
        mime_type: str | None = None,
    ) -> None:
        self._extra = None
        download_url = revealed(download_url)
        self.download_url = download_url
        self.file_id = file_id
        self.file_name = file_name
        self.mime_type = mime_type

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ImportFileDescriptor, **data}
        try:
            values = _values_of_ImportFileDescriptor(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportFileDescriptor, **data}
            values = _values_of_ImportFileDescriptor(data)
        self = new(cls)
        _download_url, _file_id, _file_name, _mime_type = values
        self.download_url = _download_url if _download_url.__class__ is str else as_str(_download_url)
        self.file_id = _file_id if _file_id.__class__ is str else as_str(_file_id)
        self.file_name = (
            None if _file_name is None else _file_name if _file_name.__class__ is str else as_str(_file_name)
        )
        self.mime_type = (
            None if _mime_type is None else _mime_type if _mime_type.__class__ is str else as_str(_mime_type)
        )
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "download_url": self.download_url,
            "file_id": self.file_id,
        }
        if self.file_name is not None:
            out["file_name"] = self.file_name
        if self.mime_type is not None:
            out["mime_type"] = self.mime_type
        if self._extra:
            out.update(self._extra)
        return out
