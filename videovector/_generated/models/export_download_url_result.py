# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""ExportDownloadUrlResult: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.secrets import revealed
from videovector._models.values import as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_ExportDownloadUrlResult = itemgetter(
    "export_id", "status", "destination_type", "destination_connector_id", "download_url"
)
_absent_of_ExportDownloadUrlResult: dict[str, Any] = {"destination_connector_id": None, "download_url": None}


@record
class ExportDownloadUrlResult(Model):
    """A new download URL for a finished export, or null if the export can't be downloaded.

    An export that is delivered to a connector has a connector id and no URL; there is a URL only if `status` is
    `completed`.

    Attributes:
        export_id: Id of the requested export.
        status: Status of an export. `pending`: accepted, but not started. `processing`: being written. `completed`:
            ready for download, or delivered to the connector. `failed`: ended without a result; `error_message` says
            why.
        destination_type: How the finished file is delivered. `download`: it is downloaded from the API. `connector`:
            it is written to the bucket or container of a connector.
        destination_connector_id: Id of the connector that the file is delivered to; null for downloads.
        download_url: Short-lived absolute https URL with the same origin as the API and one query parameter, `token`,
            of 32 to 2048 characters. Anyone who has it can download the file: treat it as a credential. Null while
            the export is running, if it failed, and if it was delivered to a connector.
    """

    export_id: str
    status: ExportStatus
    destination_type: ExportDestinationType
    destination_connector_id: str | None
    download_url: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("export_id", "export_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "export_status_values"), False, None),
        ("destination_type", "destination_type", True, ("enum", "str", "export_destination_type_values"), False, None),
        ("destination_connector_id", "destination_connector_id", False, ("optional", ("str",)), False, None),
        ("download_url", "download_url", False, ("optional", ("str",)), True, None),
    )

    def __init__(
        self,
        *,
        export_id: str,
        status: ExportStatus | str,
        destination_type: ExportDestinationType | str,
        destination_connector_id: str | None = None,
        download_url: str | None = None,
    ) -> None:
        self._extra = None
        download_url = revealed(download_url)
        self.export_id = export_id
        self.status = export_status_values[status]
        self.destination_type = export_destination_type_values[destination_type]
        self.destination_connector_id = destination_connector_id
        self.download_url = download_url

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 5:
            data = {**_absent_of_ExportDownloadUrlResult, **data}
        try:
            values = _values_of_ExportDownloadUrlResult(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_ExportDownloadUrlResult, **data}
            values = _values_of_ExportDownloadUrlResult(data)
        self = new(cls)
        _export_id, _status, _destination_type, _destination_connector_id, _download_url = values
        self.export_id = _export_id if _export_id.__class__ is str else as_str(_export_id)
        self.status = export_status_values[_status]
        self.destination_type = export_destination_type_values[_destination_type]
        self.destination_connector_id = (
            None
            if _destination_connector_id is None
            else _destination_connector_id
            if _destination_connector_id.__class__ is str
            else as_str(_destination_connector_id)
        )
        self.download_url = (
            None
            if _download_url is None
            else _download_url
            if _download_url.__class__ is str
            else as_str(_download_url)
        )
        self._extra = None if len(data) == 5 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "export_id": self.export_id,
            "status": self.status.value,
            "destination_type": self.destination_type.value,
        }
        if self.destination_connector_id is not None:
            out["destination_connector_id"] = self.destination_connector_id
        if self.download_url is not None:
            out["download_url"] = self.download_url
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .export_destination_type import (
    ExportDestinationType,  # noqa: E402
    export_destination_type_values,  # noqa: E402
)
from .export_status import (
    ExportStatus,  # noqa: E402
    export_status_values,  # noqa: E402
)
