# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""IndexExportRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_str, read_list

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_IndexExportRequest = itemgetter(
    "prompt_run_ids", "destination_connector_id", "destination_subpath", "result_scope"
)
_absent_of_IndexExportRequest: dict[str, Any] = {
    "prompt_run_ids": None,
    "destination_connector_id": None,
    "destination_subpath": None,
    "result_scope": None,
}


@record
class IndexExportRequest(Model):
    """Options of an index export.

    The body may be omitted. With an idempotency key, a request without a body and a request with fields count as
    different content.

    Attributes:
        prompt_run_ids: Ids of the prompt runs whose results to export; each must belong to the index. If omitted or
            empty, all runs of the index are exported.
        destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If omitted,
            the file is stored for download.
        destination_subpath: Path below the connector's `export_base_path`.
        result_scope: Whether to export all results or only the selected ones. Default: all.
    """

    prompt_run_ids: list[str] | None
    destination_connector_id: str | None
    destination_subpath: str | None
    result_scope: ExportResultScope

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt_run_ids", "prompt_run_ids", False, ("list", ("str",)), False, None),
        ("destination_connector_id", "destination_connector_id", False, ("str",), False, None),
        ("destination_subpath", "destination_subpath", False, ("str",), False, None),
        ("result_scope", "result_scope", False, ("enum", "str", "export_result_scope_values"), False, "all"),
    )

    def __init__(
        self,
        *,
        prompt_run_ids: Sequence[str] | None = None,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
    ) -> None:
        self._extra = None
        self.prompt_run_ids = None if prompt_run_ids is None else [*prompt_run_ids]
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
        if len(data) < 4:
            data = {**_absent_of_IndexExportRequest, **data}
        try:
            values = _values_of_IndexExportRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_IndexExportRequest, **data}
            values = _values_of_IndexExportRequest(data)
        self = new(cls)
        _prompt_run_ids, _destination_connector_id, _destination_subpath, _result_scope = values
        self.prompt_run_ids = None if _prompt_run_ids is None else read_list(_prompt_run_ids, str, as_str)
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
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.prompt_run_ids is not None:
            out["prompt_run_ids"] = [*self.prompt_run_ids]
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
