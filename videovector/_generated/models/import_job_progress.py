# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ImportJobProgress: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str


@record
class ImportJobProgress(Model):
    """Counters of an import job.

    The first ones count source files; those that begin with `parts` count outputs.

    Attributes:
        total_files: Source files found. At least 0. Default: 0.
        imported: Source files taken in. At least 0. Default: 0.
        failed: Source files that failed. At least 0. Default: 0.
        skipped: Source files left out. At least 0. Default: 0.
        bytes_transferred: Bytes read from the source so far. At least 0. Default: 0.
        current_file: The file being worked on.
        parts_total: Outputs planned. At least 0. Default: 0.
        parts_completed: Outputs ready. At least 0. Default: 0.
        parts_failed: Outputs that failed. At least 0. Default: 0.
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
        """The bare reading behind from_dict; its errors do not say where they happened."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        absent = 0
        if "total_files" in data:
            value = data["total_files"]
            self.total_files = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.total_files = 0
        if "imported" in data:
            value = data["imported"]
            self.imported = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.imported = 0
        if "failed" in data:
            value = data["failed"]
            self.failed = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.failed = 0
        if "skipped" in data:
            value = data["skipped"]
            self.skipped = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.skipped = 0
        if "bytes_transferred" in data:
            value = data["bytes_transferred"]
            self.bytes_transferred = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.bytes_transferred = 0
        if "current_file" in data:
            value = data["current_file"]
            self.current_file = value if value.__class__ is str else None if value is None else as_str(value)
        else:
            absent += 1
            self.current_file = None
        if "parts_total" in data:
            value = data["parts_total"]
            self.parts_total = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.parts_total = 0
        if "parts_completed" in data:
            value = data["parts_completed"]
            self.parts_completed = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.parts_completed = 0
        if "parts_failed" in data:
            value = data["parts_failed"]
            self.parts_failed = value if value.__class__ is int else 0 if value is None else as_int(value)
        else:
            absent += 1
            self.parts_failed = 0
        self._extra = None if len(data) + absent == 9 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it goes into JSON, with the fields that are not known. Fields that are None are left out."""
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
