# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""PromptRunExportRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_PromptRunExportRequest = itemgetter("destination_connector_id", "destination_subpath", "result_scope")
_absent_of_PromptRunExportRequest: dict[str, Any] = {
    "destination_connector_id": None,
    "destination_subpath": None,
    "result_scope": None,
}


@record
class PromptRunExportRequest(Model):
    """Options of a prompt-run export.

    The body may be omitted. With an idempotency key, a request without a body and a request with fields count as
    different content.

    Attributes:
        destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If omitted,
            the file is stored for download.
        destination_subpath: Path below the connector's `export_base_path`.
        result_scope: Whether to export all results or only the selected ones. Default: all.
    """

    destination_connector_id: str | None
    destination_subpath: str | None
    result_scope: ExportResultScope

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("destination_connector_id", "destination_connector_id", False, ("str",), False, None),
        ("destination_subpath", "destination_subpath", False, ("str",), False, None),
        ("result_scope", "result_scope", False, ("enum", "str", "export_result_scope_values"), False, "all"),
    )

    def __init__(
        self,
        *,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
    ) -> None:
        self._extra = None
        self.destination_connector_id = destination_connector_id
        self.destination_subpath = destination_subpath
        self.result_scope = (
            ExportResultScope.ALL if result_scope is None else (export_result_scope_values[result_scope])
        )

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 3:
            data = {**_absent_of_PromptRunExportRequest, **data}
        try:
            values = _values_of_PromptRunExportRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_PromptRunExportRequest, **data}
            values = _values_of_PromptRunExportRequest(data)
        self = new(cls)
        _destination_connector_id, _destination_subpath, _result_scope = values
        self.destination_connector_id = (
            None
            if _destination_connector_id is None
            else _destination_connector_id
            if _destination_connector_id.__class__ is str
            else as_str(_destination_connector_id)
        )
        self.destination_subpath = (
            None
            if _destination_subpath is None
            else _destination_subpath
            if _destination_subpath.__class__ is str
            else as_str(_destination_subpath)
        )
        self.result_scope = (
            ExportResultScope.ALL if _result_scope is None else export_result_scope_values[_result_scope]
        )
        self._extra = None if len(data) == 3 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.destination_connector_id is not None:
            out["destination_connector_id"] = self.destination_connector_id
        if self.destination_subpath is not None:
            out["destination_subpath"] = self.destination_subpath
        out["result_scope"] = self.result_scope.value
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .export_result_scope import (
    ExportResultScope,  # noqa: E402
    export_result_scope_values,  # noqa: E402
)
