# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportAutomationRequest: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ExportAutomationRequest = itemgetter("destination_connector_id", "destination_subpath", "enabled", "paused")
_absent_of_ExportAutomationRequest: dict[str, Any] = {"destination_subpath": None, "enabled": None, "paused": None}


@record
class ExportAutomationRequest(Model):
    """The export automation of an index.

    It replaces the saved one completely.

    Attributes:
        destination_connector_id: Id of the connector to deliver to. It needs the scope `export`.
        destination_subpath: Path below the connector's `export_base_path`.
        enabled: Whether the automation is set up to run. Default: True.
        paused: Whether the automation is temporarily stopped. Default: False.
    """

    destination_connector_id: str
    destination_subpath: str | None
    enabled: bool
    paused: bool

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("destination_connector_id", "destination_connector_id", True, ("str",), False, None),
        ("destination_subpath", "destination_subpath", False, ("str",), False, None),
        ("enabled", "enabled", False, ("bool",), False, True),
        ("paused", "paused", False, ("bool",), False, False),
    )

    def __init__(
        self,
        *,
        destination_connector_id: str,
        destination_subpath: str | None = None,
        enabled: bool = True,
        paused: bool = False,
    ) -> None:
        self._extra = None
        self.destination_connector_id = destination_connector_id
        self.destination_subpath = destination_subpath
        self.enabled = enabled
        self.paused = paused

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 4:
            data = {**_absent_of_ExportAutomationRequest, **data}
        try:
            values = _values_of_ExportAutomationRequest(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ExportAutomationRequest, **data}
            values = _values_of_ExportAutomationRequest(data)
        self = new(cls)
        _destination_connector_id, _destination_subpath, _enabled, _paused = values
        self.destination_connector_id = (
            _destination_connector_id
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
        self._extra = None if len(data) == 4 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "destination_connector_id": self.destination_connector_id,
        }
        if self.destination_subpath is not None:
            out["destination_subpath"] = self.destination_subpath
        out["enabled"] = self.enabled
        out["paused"] = self.paused
        if self._extra:
            out.update(self._extra)
        return out
