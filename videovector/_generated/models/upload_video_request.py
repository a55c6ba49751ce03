# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""UploadVideoRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_UploadVideoRequest = itemgetter("file", "title", "index_id")
_absent_of_UploadVideoRequest: dict[str, Any] = {"index_id": None}


@record
class UploadVideoRequest(Model):
    """A file to import as media.

    Attributes:
        file: The media file. Video: mp4, avi, mkv, mov, webm. Audio: mp3, wav, flac, m4a, ogg, aac. Image: jpg, jpeg,
            png, webp, gif, bmp, tiff, heic, heif.
        title: Title of the new media item. 1 to 255 characters.
        index_id: Id of the index to import into. If omitted, the media goes to the playground.
    """

    file: str
    title: str
    index_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("file", "file", True, ("str",), False, None),
        ("title", "title", True, ("str",), False, None),
        ("index_id", "index_id", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        file: str,
        title: str,
        index_id: str | None = None,
    ) -> None:
        self._extra = None
        self.file = file
        self.title = title
        self.index_id = index_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_UploadVideoRequest, **data}
        try:
            values = _values_of_UploadVideoRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_UploadVideoRequest, **data}
            values = _values_of_UploadVideoRequest(data)
        self = new(cls)
        _file, _title, _index_id = values
        self.file = _file if _file.__class__ is str else as_str(_file)
        self.title = _title if _title.__class__ is str else as_str(_title)
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "file": self.file,
            "title": self.title,
        }
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self._extra:
            out.update(self._extra)
        return out
