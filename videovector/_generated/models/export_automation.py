# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportAutomation: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ExportAutomation = itemgetter(
    "index_id", "destination_connector_id", "destination_subpath", "enabled", "paused", "created_at", "updated_at"
)
_absent_of_ExportAutomation: dict[str, Any] = {
    "index_id": None,
    "destination_connector_id": None,
    "destination_subpath": None,
    "enabled": None,
    "paused": None,
    "created_at": None,
    "updated_at": None,
}


@record
class ExportAutomation(Model):
    """The saved export automation of an index.

    Attributes:
        index_id: Id of the index whose results are delivered.
        destination_connector_id: Id of the connector that results are delivered to.
        destination_subpath: Path below the connector's `export_base_path`.
        enabled: Whether the automation is set up to run. Default: True.
        paused: Whether the automation is temporarily stopped. Default: False.
        created_at: When the automation was first saved.
        updated_at: When the automation was last changed.
    """

    index_id: str | None
    destination_connector_id: str | None
    destination_subpath: str | None
    enabled: bool
    paused: bool
    created_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("index_id", "index_id", False, ("optional", ("str",)), False, None),
        ("destination_connector_id", "destination_connector_id", False, ("optional", ("str",)), False, None),
        ("destination_subpath", "destination_subpath", False, ("optional", ("str",)), False, None),
        ("enabled", "enabled", False, ("bool",), False, True),
        ("paused", "paused", False, ("bool",), False, False),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
    )

    def __init__(
        self,
        *,
        index_id: str | None = None,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        enabled: bool = True,
        paused: bool = False,
        created_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
    ) -> None:
        self._extra = None
        self.index_id = index_id
        self.destination_connector_id = destination_connector_id
        self.destination_subpath = destination_subpath
        self.enabled = enabled
        self.paused = paused
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 7:
            data = {**_absent_of_ExportAutomation, **data}
        try:
            values = _values_of_ExportAutomation(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ExportAutomation, **data}
            values = _values_of_ExportAutomation(data)
        self = new(cls)
        _index_id, _destination_connector_id, _destination_subpath, _enabled, _paused, _created_at, _updated_at = values
        self.index_id = None if _index_id is None else _index_id if _index_id.__class__ is str else as_str(_index_id)
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
        self.enabled = _enabled if _enabled.__class__ is bool else True if _enabled is None else as_bool(_enabled)
        self.paused = _paused if _paused.__class__ is bool else False if _paused is None else as_bool(_paused)
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self._extra = None if len(data) == 7 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {}
        if self.index_id is not None:
            out["index_id"] = self.index_id
        if self.destination_connector_id is not None:
            out["destination_connector_id"] = self.destination_connector_id
        if self.destination_subpath is not None:
            out["destination_subpath"] = self.destination_subpath
        out["enabled"] = self.enabled
        out["paused"] = self.paused
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self._extra:
            out.update(self._extra)
        return out
