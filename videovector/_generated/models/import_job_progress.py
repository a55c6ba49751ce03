# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportJobProgress: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ImportJobProgress = itemgetter(
    "total_files",
    "imported",
    "failed",
    "skipped",
    "bytes_transferred",
    "current_file",
    "parts_total",
    "parts_completed",
    "parts_failed",
)
_absent_of_ImportJobProgress: dict[str, Any] = {
    "total_files": None,
    "imported": None,
    "failed": None,
    "skipped": None,
    "bytes_transferred": None,
    "current_file": None,
    "parts_total": None,
    "parts_completed": None,
    "parts_failed": None,
}


@record
class ImportJobProgress(Model):
    """Counters of an import job.

    The fields that begin with `parts` count outputs; the others count source files.

    Attributes:
        total_files: Number of source files that were found. At least 0. Default: 0.
        imported: Number of source files that were imported. At least 0. Default: 0.
        failed: Number of source files that failed. At least 0. Default: 0.
        skipped: Number of source files that were left out. At least 0. Default: 0.
        bytes_transferred: Number of bytes read from the source so far. At least 0. Default: 0.
        current_file: The file that is being imported.
        parts_total: Number of outputs expected in total. At least 0. Default: 0.
        parts_completed: Number of outputs that are ready. At least 0. Default: 0.
        parts_failed: Number of outputs that failed. At least 0. Default: 0.
    """

    total_files: int
    imported: int
    failed: int
    skipped: int
    bytes_transferred: int
    current_file: str | None
    parts_total: int
    parts_completed: int
    parts_failed: int

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("total_files", "total_files", False, ("int",), False, 0),
        ("imported", "imported", False, ("int",), False, 0),
        ("failed", "failed", False, ("int",), False, 0),
        ("skipped", "skipped", False, ("int",), False, 0),
        ("bytes_transferred", "bytes_transferred", False, ("int",), False, 0),
        ("current_file", "current_file", False, ("optional", ("str",)), False, None),
        ("parts_total", "parts_total", False, ("int",), False, 0),
        ("parts_completed", "parts_completed", False, ("int",), False, 0),
        ("parts_failed", "parts_failed", False, ("int",), False, 0),
    )

    def __init__(
        self,
        *,
        total_files: int = 0,
        imported: int = 0,
        failed: int = 0,
        skipped: int = 0,
        bytes_transferred: int = 0,
        current_file: str | None = None,
        parts_total: int = 0,
        parts_completed: int = 0,
        parts_failed: int = 0,
    ) -> None:
        self._extra = None
        self.total_files = total_files
        self.imported = imported
        self.failed = failed
        self.skipped = skipped
        self.bytes_transferred = bytes_transferred
        self.current_file = current_file
        self.parts_total = parts_total
        self.parts_completed = parts_completed
        self.parts_failed = parts_failed

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 9:
            data = {**_absent_of_ImportJobProgress, **data}
        try:
            values = _values_of_ImportJobProgress(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ImportJobProgress, **data}
            values = _values_of_ImportJobProgress(data)
        self = new(cls)
        (
            _total_files,
            _imported,
            _failed,
            _skipped,
            _bytes_transferred,
            _current_file,
            _parts_total,
            _parts_completed,
            _parts_failed,
        ) = values
        self.total_files = (
            _total_files if _total_files.__class__ is int else 0 if _total_files is None else as_int(_total_files)
        )
        self.imported = _imported if _imported.__class__ is int else 0 if _imported is None else as_int(_imported)
        self.failed = _failed if _failed.__class__ is int else 0 if _failed is None else as_int(_failed)
        self.skipped = _skipped if _skipped.__class__ is int else 0 if _skipped is None else as_int(_skipped)
        self.bytes_transferred = (
            _bytes_transferred
            if _bytes_transferred.__class__ is int
            else 0
            if _bytes_transferred is None
            else as_int(_bytes_transferred)
        )
        self.current_file = (
            None
            if _current_file is None
            else _current_file
            if _current_file.__class__ is str
            else as_str(_current_file)
        )
        self.parts_total = (
            _parts_total if _parts_total.__class__ is int else 0 if _parts_total is None else as_int(_parts_total)
        )
        self.parts_completed = (
            _parts_completed
            if _parts_completed.__class__ is int
            else 0
            if _parts_completed is None
            else as_int(_parts_completed)
        )
        self.parts_failed = (
            _parts_failed if _parts_failed.__class__ is int else 0 if _parts_failed is None else as_int(_parts_failed)
        )
        self._extra = None if len(data) == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        out["total_files"] = self.total_files
        out["imported"] = self.imported
        out["failed"] = self.failed
        out["skipped"] = self.skipped
        out["bytes_transferred"] = self.bytes_transferred
        if self.current_file is not None:
            out["current_file"] = self.current_file
        out["parts_total"] = self.parts_total
        out["parts_completed"] = self.parts_completed
        out["parts_failed"] = self.parts_failed
        if self._extra:
            out.update(self._extra)
        return out
