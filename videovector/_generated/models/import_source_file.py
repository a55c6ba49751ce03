# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportSourceFile: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportSourceFile = itemgetter(
    "file_id",
    "file_name",
    "source_ordinal",
    "status",
    "part_count",
    "parts_completed",
    "parts_failed",
    "failure",
    "skip_reason",
)
_absent_of_ImportSourceFile: dict[str, Any] = {
    "part_count": None,
    "parts_completed": None,
    "parts_failed": None,
    "failure": None,
    "skip_reason": None,
}


@record
class ImportSourceFile(Model):
    """One source file of an import job, and its result.

    Attributes:
        file_id: Id of the source file.
        file_name: Name of the source file.
        source_ordinal: Position of the source file in the job, counted from 0. At least 0.
        status: Status of the source file.
        part_count: Number of parts that the file is split into; null if that is not known yet. At least 0.
        parts_completed: Number of parts that are ready. At least 0.
        parts_failed: Number of parts that failed. At least 0.
        failure: Why the file failed. Usually has `error_code` (for example `attachment_download_failed`), `message`,
            and `refresh_required`, which is true if a retry needs a new download URL. Other fields may occur.
        skip_reason: Why the file was left out.
    """

    file_id: str
    file_name: str
    source_ordinal: int
    status: ImportSourceFileStatus
    part_count: int | None
    parts_completed: int | None
    parts_failed: int | None
    failure: dict[str, Any] | None
    skip_reason: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("file_id", "file_id", True, ("str",), False, None),
        ("file_name", "file_name", True, ("str",), False, None),
        ("source_ordinal", "source_ordinal", True, ("int",), False, None),
        ("status", "status", True, ("enum", "str", "import_source_file_status_values"), False, None),
        ("part_count", "part_count", False, ("optional", ("int",)), False, None),
        ("parts_completed", "parts_completed", False, ("optional", ("int",)), False, None),
        ("parts_failed", "parts_failed", False, ("optional", ("int",)), False, None),
        ("failure", "failure", False, ("optional", ("map", ("any",))), False, None),
        ("skip_reason", "skip_reason", False, ("optional", ("str",)), False, None),
    )

    def __init__(
        self,
        *,
        file_id: str,
        file_name: str,
        source_ordinal: int,
        status: ImportSourceFileStatus | str,
        part_count: int | None = None,
        parts_completed: int | None = None,
        parts_failed: int | None = None,
        failure: Mapping[str, Any] | None = None,
        skip_reason: str | None = None,
    ) -> None:
        self._extra = None
        self.file_id = file_id
        self.file_name = file_name
        self.source_ordinal = source_ordinal
        self.status = import_source_file_status_values[status]
        self.part_count = part_count
        self.parts_completed = parts_completed
        self.parts_failed = parts_failed
        self.failure = None if failure is None else {**failure}
        self.skip_reason = skip_reason

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_ImportSourceFile, **data}
        try:
            values = _values_of_ImportSourceFile(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportSourceFile, **data}
            values = _values_of_ImportSourceFile(data)
        self = new(cls)
        (
            _file_id,
            _file_name,
            _source_ordinal,
            _status,
            _part_count,
            _parts_completed,
            _parts_failed,
            _failure,
            _skip_reason,
        ) = values
        self.file_id = _file_id if _file_id.__class__ is str else as_str(_file_id)
        self.file_name = _file_name if _file_name.__class__ is str else as_str(_file_name)
        self.source_ordinal = _source_ordinal if _source_ordinal.__class__ is int else as_int(_source_ordinal)
        self.status = import_source_file_status_values[_status]
        self.part_count = (
            None if _part_count is None else _part_count if _part_count.__class__ is int else as_int(_part_count)
        )
        self.parts_completed = (
            None
            if _parts_completed is None
            else _parts_completed
            if _parts_completed.__class__ is int
            else as_int(_parts_completed)
        )
        self.parts_failed = (
            None
            if _parts_failed is None
            else _parts_failed
            if _parts_failed.__class__ is int
            else as_int(_parts_failed)
        )
        self.failure = None if _failure is None else _failure if _failure.__class__ is dict else as_dict(_failure)
        self.skip_reason = (
            None if _skip_reason is None else _skip_reason if _skip_reason.__class__ is str else as_str(_skip_reason)
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "file_id": self.file_id,
            "file_name": self.file_name,
            "source_ordinal": self.source_ordinal,
            "status": self.status.value,
        }
        if self.part_count is not None:
            out["part_count"] = self.part_count
        if self.parts_completed is not None:
            out["parts_completed"] = self.parts_completed
        if self.parts_failed is not None:
            out["parts_failed"] = self.parts_failed
        if self.failure is not None:
            out["failure"] = {**self.failure}
        if self.skip_reason is not None:
            out["skip_reason"] = self.skip_reason
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("ImportSourceFile", self.file_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_source_file_status import (
    ImportSourceFileStatus,  # noqa: E402
    import_source_file_status_values,  # noqa: E402
)
