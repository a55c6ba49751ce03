# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportCreateResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ExportCreateResult = itemgetter("export_id", "status")
_absent_of_ExportCreateResult: dict[str, Any] = {}


@record
class ExportCreateResult(Model):
    """An export that was started.

    Attributes:
        export_id: Id of the export, to poll it with.
        status: Status of an export. `pending`: accepted, but not started. `processing`: being written. `completed`:
            ready for download, or delivered to the connector. `failed`: ended without a result; `error_message` says
            why.
    """

    export_id: str
    status: ExportStatus

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("export_id", "export_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "export_status_values"), False, None),
    )

    def __init__(
        self,
        *,
        export_id: str,
        status: ExportStatus | str,
    ) -> None:
        self._extra = None
        self.export_id = export_id
        self.status = export_status_values[status]

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 2:
            data = {**_absent_of_ExportCreateResult, **data}
        try:
            values = _values_of_ExportCreateResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ExportCreateResult, **data}
            values = _values_of_ExportCreateResult(data)
        self = new(cls)
        _export_id, _status = values
        self.export_id = _export_id if _export_id.__class__ is str else as_str(_export_id)
        self.status = export_status_values[_status]
        self._extra = None if len(data) == 2 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "export_id": self.export_id,
            "status": self.status.value,
        }
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .export_status import (
    ExportStatus,  # noqa: E402
    export_status_values,  # noqa: E402
)
