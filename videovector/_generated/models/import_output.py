# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportOutput: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_float, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportOutput = itemgetter(
    "file_id",
    "file_name",
    "source_ordinal",
    "part_index",
    "part_count",
    "source_start_seconds",
    "source_end_seconds",
    "video_id",
    "title",
    "status",
)
_absent_of_ImportOutput: dict[str, Any] = {}


@record
class ImportOutput(Model):
    """One output of an import job: a source file, or one part of a long video.

    Every part is a media item of its own.

    Attributes:
        file_id: Id of the source file that the output comes from.
        file_name: Name of the source file.
        source_ordinal: Position of the source file in the job, counted from 0. At least 0.
        part_index: Position of the part in its source file, counted from 0. At least 0.
        part_count: Number of parts that the source file is split into; 1 if it is not split. At least 1.
        source_start_seconds: Start of the part in the source file, in seconds.
        source_end_seconds: End of the part in the source file, in seconds. A part is at most 2400 seconds long.
        video_id: Id of the media item. It is known before the part is ready.
        title: Title of the media item.
        status: Status of the output.
    """

    file_id: str
    file_name: str
    source_ordinal: int
    part_index: int
    part_count: int
    source_start_seconds: float
    source_end_seconds: float
    video_id: str
    title: str
    status: ImportOutputStatus

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("file_id", "file_id", True, ("str",), False, None),
        ("file_name", "file_name", True, ("str",), False, None),
        ("source_ordinal", "source_ordinal", True, ("int",), False, None),
        ("part_index", "part_index", True, ("int",), False, None),
        ("part_count", "part_count", True, ("int",), False, None),
        ("source_start_seconds", "source_start_seconds", True, ("float",), False, None),
        ("source_end_seconds", "source_end_seconds", True, ("float",), False, None),
        ("video_id", "video_id", True, ("str",), False, None),
        ("title", "title", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "import_output_status_values"), False, None),
    )

    def __init__(
        self,
        *,
        file_id: str,
        file_name: str,
        source_ordinal: int,
        part_index: int,
        part_count: int,
        source_start_seconds: float,
        source_end_seconds: float,
        video_id: str,
        title: str,
        status: ImportOutputStatus | str,
    ) -> None:
        self._extra = None
        self.file_id = file_id
        self.file_name = file_name
        self.source_ordinal = source_ordinal
        self.part_index = part_index
        self.part_count = part_count
        self.source_start_seconds = source_start_seconds
        self.source_end_seconds = source_end_seconds
        self.video_id = video_id
        self.title = title
        self.status = import_output_status_values[status]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 10:
            data = {**_absent_of_ImportOutput, **data}
        try:
            values = _values_of_ImportOutput(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportOutput, **data}
            values = _values_of_ImportOutput(data)
        self = new(cls)
        (
            _file_id,
            _file_name,
            _source_ordinal,
            _part_index,
            _part_count,
            _source_start_seconds,
            _source_end_seconds,
            _video_id,
            _title,
            _status,
        ) = values
        self.file_id = _file_id if _file_id.__class__ is str else as_str(_file_id)
        self.file_name = _file_name if _file_name.__class__ is str else as_str(_file_name)
        self.source_ordinal = _source_ordinal if _source_ordinal.__class__ is int else as_int(_source_ordinal)
        self.part_index = _part_index if _part_index.__class__ is int else as_int(_part_index)
        self.part_count = _part_count if _part_count.__class__ is int else as_int(_part_count)
        self.source_start_seconds = (
            _source_start_seconds if _source_start_seconds.__class__ is float else as_float(_source_start_seconds)
        )
        self.source_end_seconds = (
            _source_end_seconds if _source_end_seconds.__class__ is float else as_float(_source_end_seconds)
        )
        self.video_id = _video_id if _video_id.__class__ is str else as_str(_video_id)
        self.title = _title if _title.__class__ is str else as_str(_title)
        self.status = import_output_status_values[_status]
        self._extra = None if len(data) == 10 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "file_id": self.file_id,
            "file_name": self.file_name,
            "source_ordinal": self.source_ordinal,
            "part_index": self.part_index,
            "part_count": self.part_count,
            "source_start_seconds": self.source_start_seconds,
            "source_end_seconds": self.source_end_seconds,
            "video_id": self.video_id,
            "title": self.title,
            "status": self.status.value,
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_output_status import (
    ImportOutputStatus,  # noqa: E402
    import_output_status_values,  # noqa: E402
)
