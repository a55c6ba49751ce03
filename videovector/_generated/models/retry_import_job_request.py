# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""RetryImportJobRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import ABSENT, as_dict, as_list


@record
class RetryImportJobRequest(Model):
    """What a retry needs.

    The whole body may be omitted.

    Attributes:
        files: New download URLs for the files whose `failure` contains `refresh_required` true. Files are matched by
            `file_id`.
    """

    files: list[ImportFileDescriptor] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("files", "files", False, ("list", ("model", "ImportFileDescriptor")), False, None),
    )

    def __init__(
        self,
        *,
        files: Sequence[ImportFileDescriptor | Mapping[str, Any]] | None = None,
    ) -> None:
        self._extra = None
        self.files = None if files is None else [ImportFileDescriptor.model_validate(i0) for i0 in files]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        self = new(cls)
        _files = data["files"] if "files" in data else ABSENT
        self.files = (
            None
            if _files is None
            else [*map(ImportFileDescriptor.read_dict, _files if _files.__class__ is list else as_list(_files))][:]
        )
        self._extra = None if len(data) == 1 and "files" in data else unknown_fields(data, cls._FIELDS) or None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.files is not None:
            out["files"] = [i0.to_dict() for i0 in self.files]
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .import_file_descriptor import ImportFileDescriptor  # noqa: E402
