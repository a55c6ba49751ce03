# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""CloudFile: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_CloudFile = itemgetter("path", "name", "size_bytes", "last_modified", "content_type", "extension")
_absent_of_CloudFile: dict[str, Any] = {"content_type": None}


@record
class CloudFile(Model):
    """One file found in the bucket or container of a connector.

    Attributes:
        path: Full path in the bucket or container.
        name: File name, the last part of the path.
        size_bytes: Size in bytes. At least 0.
        last_modified: When the file was last changed.
        content_type: Media type as the storage provider reports it; null if it reports none.
        extension: File extension with the leading dot; empty for a file without one.
    """

    path: str
    name: str
    size_bytes: int
    last_modified: _datetime.datetime
    content_type: str | None
    extension: str

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("path", "path", True, ("str",), False, None),
        ("name", "name", True, ("str",), False, None),
        ("size_bytes", "size_bytes", True, ("int",), False, None),
        ("last_modified", "last_modified", True, ("datetime",), False, None),
        ("content_type", "content_type", False, ("optional", ("str",)), False, None),
        ("extension", "extension", True, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        path: str,
        name: str,
        size_bytes: int,
        last_modified: _datetime.datetime | str,
        content_type: str | None = None,
        extension: str,
    ) -> None:
        self._extra = None
        self.path = path
        self.name = name
        self.size_bytes = size_bytes
        self.last_modified = to_datetime(last_modified)
        self.content_type = content_type
        self.extension = extension

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_CloudFile, **data}
        try:
            values = _values_of_CloudFile(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_CloudFile, **data}
            values = _values_of_CloudFile(data)
        self = new(cls)
        _path, _name, _size_bytes, _last_modified, _content_type, _extension = values
        self.path = _path if _path.__class__ is str else as_str(_path)
        self.name = _name if _name.__class__ is str else as_str(_name)
        self.size_bytes = _size_bytes if _size_bytes.__class__ is int else as_int(_size_bytes)
        self.last_modified = parse_datetime(_last_modified)
        self.content_type = (
            None
            if _content_type is None
            else _content_type
            if _content_type.__class__ is str
            else as_str(_content_type)
        )
        self.extension = _extension if _extension.__class__ is str else as_str(_extension)
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "path": self.path,
            "name": self.name,
            "size_bytes": self.size_bytes,
            "last_modified": format_datetime(self.last_modified),
            "extension": self.extension,
        }
        if self.content_type is not None:
            out["content_type"] = self.content_type
        if self._extra:
            out.update(self._extra)
        return out
