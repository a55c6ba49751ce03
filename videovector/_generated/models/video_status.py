# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""VideoStatus: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_list, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_VideoStatus = itemgetter("video_id", "status", "processing_status")
_absent_of_VideoStatus: dict[str, Any] = {"processing_status": None}


@record
class VideoStatus(Model):
    """How far the processing of one media item has come.

    Attributes:
        video_id: Id of the media item.
        status: Overall status of the item.
        processing_status: Progress of each prompt run that included the item; null if there is none.
    """

    video_id: str
    status: ProcessingStatus
    processing_status: list[PromptRunProcessingStatus] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("video_id", "video_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "processing_status_values"), False, None),
        (
            "processing_status",
            "processing_status",
            False,
            ("optional", ("list", ("model", "PromptRunProcessingStatus"))),
            False,
            None,
        ),
    )

    def __init__(
        self,
        *,
        video_id: str,
        status: ProcessingStatus | str,
        processing_status: Sequence[PromptRunProcessingStatus | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.video_id = video_id
        self.status = processing_status_values[status]
        self.processing_status = (
            None
            if processing_status is None
            else [PromptRunProcessingStatus.model_validate(i0) for i0 in processing_status]
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_VideoStatus, **data}
        try:
            values = _values_of_VideoStatus(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_VideoStatus, **data}
            values = _values_of_VideoStatus(data)
        self = new(cls)
        _video_id, _status, _processing_status = values
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
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
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "video_id": self.video_id,
            "status": self.status.value,
        }
        if self.processing_status is not None:
            out["processing_status"] = [i0.to_dict() for i0 in self.processing_status]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .processing_status import (
    ProcessingStatus,  # noqa: E402
    processing_status_values,  # noqa: E402
)
from .prompt_run_processing_status import PromptRunProcessingStatus  # noqa: E402
