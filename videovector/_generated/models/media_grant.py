# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""MediaGrant: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_MediaGrant = itemgetter("url", "filename", "mime_type", "video_id")
_absent_of_MediaGrant: dict[str, Any] = {"filename": None, "mime_type": None, "video_id": None}


@record
class MediaGrant(Model):
    """A short-lived URL for a media item or one of its segments.

    Attributes:
        url: URL to fetch without a credential. Anyone who has it can read the media: treat it as a credential.
        filename: File name to save the media with.
        mime_type: Media type of the file.
        video_id: Id of the media item.
    """

    url: str
    filename: str | None
    mime_type: str | None
    video_id: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("url", "url", True, ("str",), True, None),
        ("filename", "filename", False, ("optional", ("str",)), False, None),
        ("mime_type", "mime_type", False, ("optional", ("str",)), False, None),
        ("video_id", "video_id", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        url: str,
        filename: str | None = None,
        mime_type: str | None = None,
        video_id: str | None = None,
    ) -> None:
        self._extra = None
        url = revealed(url)
        self.url = url
        self.filename = filename
        self.mime_type = mime_type
        self.video_id = video_id

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_MediaGrant, **data}
        try:
            values = _values_of_MediaGrant(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_MediaGrant, **data}
            values = _values_of_MediaGrant(data)
        self = new(cls)
        _url, _filename, _mime_type, _video_id = values
        self.url = _url if _url.__class__ is str else as_str(_url)
        self.filename = None if _filename is None else _filename if _filename.__class__ is str else as_str(_filename)
        self.mime_type = (
            None if _mime_type is None else _mime_type if _mime_type.__class__ is str else as_str(_mime_type)
        )
        self.video_id = None if _video_id is None else _video_id if _video_id.__class__ is str else as_str(_video_id)
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "url": self.url,
        }
        if self.filename is not None:
            out["filename"] = self.filename
        if self.mime_type is not None:
            out["mime_type"] = self.mime_type
        if self.video_id is not None:
            out["video_id"] = self.video_id
        if self._extra:
            out.update(self._extra)
        return out
