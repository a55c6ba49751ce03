# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Video, VideoWithDetails: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import (
    as_dict,
    as_float,
    as_list,
    as_str,
    format_datetime,
    parse_datetime,
    read_list,
    to_datetime,
)

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Video = itemgetter(
    "video_id",
    "title",
    "video_uri",
    "status",
    "processing_status",
    "created_at",
    "updated_at",
    "duration_seconds",
    "metadata_keys",
    "media_type",
    "marker",
)
_absent_of_Video: dict[str, Any] = {
    "processing_status": None,
    "updated_at": None,
    "duration_seconds": None,
    "metadata_keys": None,
    "media_type": None,
    "marker": None,
}


@record
class Video(Model):
    """A media item: a video, an audio file or an image.

    Attributes:
        video_id: Id of the media item.
        title: Title of the media item.
        video_uri: URI of the stored media, as `gs://bucket/path`. To play it, exchange it for a signed URL.
        status: Overall status of the item.
        processing_status: Progress of each prompt run that included the item; null if there is none.
        created_at: When the item was created.
        updated_at: When the item was last changed.
        duration_seconds: Length in seconds; null for images, and if it is not known. At least 0.
        metadata_keys: Names of the extracted fields that the item has.
        media_type: Kind of the media item. Default: video.
        marker: The caller's marker on the item; an empty marker if there is none.
    """

    video_id: str
    title: str
    video_uri: str
    status: ProcessingStatus
    processing_status: list[PromptRunProcessingStatus] | None
    created_at: _datetime.datetime
    updated_at: _datetime.datetime | None
    duration_seconds: float | None
    metadata_keys: list[str] | None
    media_type: MediaType
    marker: MarkerInfo

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("title", "title", True, ("str",), False, None),
        ("video_uri", "video_uri", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "processing_status_values"), False, None),
        (
            "processing_status",
            "processing_status",
            False,
            ("optional", ("list", ("model", "PromptRunProcessingStatus"))),
            False,
            None,
        ),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("duration_seconds", "duration_seconds", False, ("optional", ("float",)), False, None),
        ("metadata_keys", "metadata_keys", False, ("optional", ("list", ("str",))), False, None),
        ("media_type", "media_type", False, ("enum", "str", "media_type_values"), False, "video"),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
    )

    def __init__(
        self,
        *,
        video_id: str,
        title: str,
        video_uri: str,
        status: ProcessingStatus | str,
        processing_status: Sequence[PromptRunProcessingStatus | Mapping[str, Any]] | None = None,
        created_at: _datetime.datetime | str,
        updated_at: _datetime.datetime | str | None = None,
        duration_seconds: float | None = None,
        metadata_keys: Sequence[str] | None = None,
        media_type: MediaType | str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.title = title
        self.video_uri = video_uri
        self.status = processing_status_values[status]
        self.processing_status = (
            None
            if processing_status is None
            else [PromptRunProcessingStatus.model_validate(i0) for i0 in processing_status]
        )
        self.created_at = to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.duration_seconds = duration_seconds
        self.metadata_keys = None if metadata_keys is None else [*metadata_keys]
        self.media_type = MediaType.VIDEO if media_type is None else (media_type_values[media_type])
        self.marker = MarkerInfo.read_dict({}) if marker is None else (MarkerInfo.model_validate(marker))

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 11:
            data = {**_absent_of_Video, **data}
        try:
            values = _values_of_Video(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Video, **data}
            values = _values_of_Video(data)
        self = new(cls)
        (
            _video_id,
            _title,
            _video_uri,
            _status,
            _processing_status,
            _created_at,
            _updated_at,
            _duration_seconds,
            _metadata_keys,
            _media_type,
            _marker,
        ) = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.title = _title if _title.__class__ is str else as_str(_title)
        self.video_uri = _video_uri if _video_uri.__class__ is str else as_str(_video_uri)
        self.status = processing_status_values[_status]
        self.processing_status = (
            None
            if _processing_status is None
            else [
                *map(
                    PromptRunProcessingStatus.read_dict,
                    _processing_status if _processing_status.__class__ is list else as_list(_processing_status),
                )
            ][:]
        )
        self.created_at = parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.duration_seconds = (
            None
            if _duration_seconds is None
            else _duration_seconds
            if _duration_seconds.__class__ is float
            else as_float(_duration_seconds)
        )
        self.metadata_keys = None if _metadata_keys is None else read_list(_metadata_keys, str, as_str)
        self.media_type = MediaType.VIDEO if _media_type is None else media_type_values[_media_type]
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self._extra = None if len(data) == 11 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "title": self.title,
            "video_uri": self.video_uri,
            "status": self.status.value,
            "created_at": format_datetime(self.created_at),
        }
        if self.processing_status is not None:
            out["processing_status"] = [i0.to_dict() for i0 in self.processing_status]
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.duration_seconds is not None:
            out["duration_seconds"] = self.duration_seconds
        if self.metadata_keys is not None:
            out["metadata_keys"] = [*self.metadata_keys]
        out["media_type"] = self.media_type.value
        out["marker"] = self.marker.to_dict()
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Video", self.video_id))


# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_VideoWithDetails = itemgetter(
    "video_id",
    "title",
    "video_uri",
    "status",
    "processing_status",
    "created_at",
    "updated_at",
    "duration_seconds",
    "metadata_keys",
    "media_type",
    "marker",
    "gif_data",
    "first_thumbnail",
)
_absent_of_VideoWithDetails: dict[str, Any] = {
    "processing_status": None,
    "updated_at": None,
    "duration_seconds": None,
    "metadata_keys": None,
    "media_type": None,
    "marker": None,
    "gif_data": None,
    "first_thumbnail": None,
}


@record
class VideoWithDetails(Video):
    """A media item with preview images.

    Attributes:
        gif_data: Animated preview: a GIF in base64; null if there is none.
        first_thumbnail: Thumbnail of the first segment, in base64; null if there is none.
    """

    gif_data: str | None
    first_thumbnail: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("title", "title", True, ("str",), False, None),
        ("video_uri", "video_uri", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "processing_status_values"), False, None),
        (
            "processing_status",
            "processing_status",
            False,
            ("optional", ("list", ("model", "PromptRunProcessingStatus"))),
            False,
            None,
        ),
        ("created_at", "created_at", True, ("datetime",), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("duration_seconds", "duration_seconds", False, ("optional", ("float",)), False, None),
        ("metadata_keys", "metadata_keys", False, ("optional", ("list", ("str",))), False, None),
        ("media_type", "media_type", False, ("enum", "str", "media_type_values"), False, "video"),
        ("marker", "marker", False, ("model", "MarkerInfo"), False, {}),
        ("gif_data", "gif_data", False, ("optional", ("str",)), False, None),
        ("first_thumbnail", "first_thumbnail", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        video_id: str,
        title: str,
        video_uri: str,
        status: ProcessingStatus | str,
        processing_status: Sequence[PromptRunProcessingStatus | Mapping[str, Any]] | None = None,
        created_at: _datetime.datetime | str,
        updated_at: _datetime.datetime | str | None = None,
        duration_seconds: float | None = None,
        metadata_keys: Sequence[str] | None = None,
        media_type: MediaType | str | None = None,
        marker: MarkerInfo | Mapping[str, Any] | None = None,
        gif_data: str | None = None,
        first_thumbnail: str | None = None,
    ) -> None:
        super().__init__(
            video_id=video_id,
            title=title,
            video_uri=video_uri,
            status=status,
            processing_status=processing_status,
            created_at=created_at,
            updated_at=updated_at,
            duration_seconds=duration_seconds,
            metadata_keys=metadata_keys,
            media_type=media_type,
            marker=marker,
        )
        self.gif_data = gif_data
        self.first_thumbnail = first_thumbnail

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 13:
            data = {**_absent_of_VideoWithDetails, **data}
        try:
            values = _values_of_VideoWithDetails(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_VideoWithDetails, **data}
            values = _values_of_VideoWithDetails(data)
        self = new(cls)
        (
            _video_id,
            _title,
            _video_uri,
            _status,
            _processing_status,
            _created_at,
            _updated_at,
            _duration_seconds,
            _metadata_keys,
            _media_type,
            _marker,
            _gif_data,
            _first_thumbnail,
        ) = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.title = _title if _title.__class__ is str else as_str(_title)
        self.video_uri = _video_uri if _video_uri.__class__ is str else as_str(_video_uri)
        self.status = processing_status_values[_status]
        self.processing_status = (
            None
            if _processing_status is None
            else [
                *map(
                    PromptRunProcessingStatus.read_dict,
                    _processing_status if _processing_status.__class__ is list else as_list(_processing_status),
                )
            ][:]
        )
        self.created_at = parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.duration_seconds = (
            None
            if _duration_seconds is None
            else _duration_seconds
            if _duration_seconds.__class__ is float
            else as_float(_duration_seconds)
        )
        self.metadata_keys = None if _metadata_keys is None else read_list(_metadata_keys, str, as_str)
        self.media_type = MediaType.VIDEO if _media_type is None else media_type_values[_media_type]
        self.marker = MarkerInfo.read_dict({}) if _marker is None else MarkerInfo.read_dict(_marker)
        self.gif_data = None if _gif_data is None else _gif_data if _gif_data.__class__ is str else as_str(_gif_data)
        self.first_thumbnail = (
            None
            if _first_thumbnail is None
            else _first_thumbnail
            if _first_thumbnail.__class__ is str
            else as_str(_first_thumbnail)
        )
        self._extra = None if len(data) == 13 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "title": self.title,
            "video_uri": self.video_uri,
            "status": self.status.value,
            "created_at": format_datetime(self.created_at),
        }
        if self.processing_status is not None:
            out["processing_status"] = [i0.to_dict() for i0 in self.processing_status]
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.duration_seconds is not None:
            out["duration_seconds"] = self.duration_seconds
        if self.metadata_keys is not None:
            out["metadata_keys"] = [*self.metadata_keys]
        out["media_type"] = self.media_type.value
        out["marker"] = self.marker.to_dict()
        if self.gif_data is not None:
            out["gif_data"] = self.gif_data
        if self.first_thumbnail is not None:
            out["first_thumbnail"] = self.first_thumbnail
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .marker_info import MarkerInfo  # noqa: E402
from .media_type import (
    MediaType,  # noqa: E402
    media_type_values,  # noqa: E402
)
from .processing_status import (
    ProcessingStatus,  # noqa: E402
    processing_status_values,  # noqa: E402
)
from .prompt_run_processing_status import PromptRunProcessingStatus  # noqa: E402
