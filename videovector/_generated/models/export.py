# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Export: see the class."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_dict, as_int, as_str, format_datetime, parse_datetime, to_datetime

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_Export = itemgetter(
    "export_id",
    "user_id",
    "export_type",
    "target_id",
    "status",
    "created_at",
    "queue_status",
    "attempts",
    "max_attempts",
    "available_at",
    "started_at",
    "completed_at",
    "updated_at",
    "download_url",
    "file_size_bytes",
    "error_message",
    "last_error",
    "destination_type",
    "destination_connector_id",
    "destination_base_path",
    "destination_subpath",
    "destination_uri",
    "gcs_uri",
    "export_params",
)
_absent_of_Export: dict[str, Any] = {
    "user_id": None,
    "created_at": None,
    "queue_status": None,
    "attempts": None,
    "max_attempts": None,
    "available_at": None,
    "started_at": None,
    "completed_at": None,
    "updated_at": None,
    "download_url": None,
    "file_size_bytes": None,
    "error_message": None,
    "last_error": None,
    "destination_type": None,
    "destination_connector_id": None,
    "destination_base_path": None,
    "destination_subpath": None,
    "destination_uri": None,
    "gcs_uri": None,
    "export_params": None,
}


@record
class Export(Model):
    """An export, with the status of its queue entry and of its delivery.

    If `destination_type` is `download`, there is no connector and no `destination_uri`. If it is `connector`, there
    is a connector id and never a `download_url`. If it is absent, there is neither. `download_url` is set only if
    `status` is `completed`, `queue_status` is `succeeded` and `destination_type` is `download`.

    Attributes:
        export_id: Id of the export.
        user_id: Id of the account that requested the export; only in older exports.
        export_type: What is exported. `index`: results of a whole index. `prompt_run`: results of one prompt run.
        target_id: Id of the exported index or prompt run; `export_type` says which.
        status: Status of an export. `pending`: accepted, but not started. `processing`: being written. `completed`:
            ready for download, or delivered to the connector. `failed`: ended without a result; `error_message` says
            why.
        created_at: When the export was requested.
        queue_status: Status of the queue entry; null if there is none.
        attempts: Number of attempts that were started. At least 0. Default: 0.
        max_attempts: Maximum number of attempts. At least 1. Default: 1.
        available_at: Earliest time of the next attempt.
        started_at: When the first attempt started; null until then.
        completed_at: When the export ended; null until then.
        updated_at: When the export was last changed.
        download_url: Path of the download endpoint, `/api/v2/exports/<export_id>/download` with the id
            percent-encoded. It needs the usual credential; it is never an absolute URL and never contains a token.
            Null if there is nothing to download.
        file_size_bytes: Size of the finished file in bytes. At least 0.
        error_message: Why the export failed.
        last_error: Why the last attempt failed, even if a later one succeeded or will follow.
        destination_type: How the finished file is delivered.
        destination_connector_id: Id of the connector that the file is delivered to; null for downloads.
        destination_base_path: `export_base_path` of the connector when the export was created.
        destination_subpath: The requested path below the base path.
        destination_uri: URI that the file was delivered to, such as an `s3://` URI; null for downloads.
        gcs_uri: Storage URI of the file. For connector delivery it is the same as `destination_uri`, whatever the
            provider.
        export_params: The options that the export was created with: `prompt_run_ids`, `destination_connector_id`,
            `destination_base_path` and `destination_subpath`. Each may be absent or null.
    """

    export_id: str
    user_id: str | None
    export_type: ExportType
    target_id: str
    status: ExportStatus
    created_at: _datetime.datetime | None
    queue_status: ExportQueueStatus | None
    attempts: int
    max_attempts: int
    available_at: _datetime.datetime | None
    started_at: _datetime.datetime | None
    completed_at: _datetime.datetime | None
    updated_at: _datetime.datetime | None
    download_url: str | None
    file_size_bytes: int | None
    error_message: str | None
    last_error: str | None
    destination_type: ExportDestinationType | None
    destination_connector_id: str | None
    destination_base_path: str | None
    destination_subpath: str | None
    destination_uri: str | None
    gcs_uri: str | None
    export_params: dict[str, Any] | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("export_id", "export_id", True, ("str",), False, None),
        ("user_id", "user_id", False, ("optional", ("str",)), False, None),
        ("export_type", "export_type", True, ("enum", "str", "export_type_values"), False, None),
        ("target_id", "target_id", True, ("str",), False, None),
        ("status", "status", True, ("enum", "str", "export_status_values"), False, None),
        ("created_at", "created_at", False, ("optional", ("datetime",)), False, None),
        (
            "queue_status",
            "queue_status",
            False,
            ("optional", ("enum", "str", "export_queue_status_values")),
            False,
            None,
        ),
        ("attempts", "attempts", False, ("int",), False, 0),
        ("max_attempts", "max_attempts", False, ("int",), False, 1),
        ("available_at", "available_at", False, ("optional", ("datetime",)), False, None),
        ("started_at", "started_at", False, ("optional", ("datetime",)), False, None),
        ("completed_at", "completed_at", False, ("optional", ("datetime",)), False, None),
        ("updated_at", "updated_at", False, ("optional", ("datetime",)), False, None),
        ("download_url", "download_url", False, ("optional", ("str",)), False, None),
        ("file_size_bytes", "file_size_bytes", False, ("optional", ("int",)), False, None),
        ("error_message", "error_message", False, ("optional", ("str",)), False, None),
        ("last_error", "last_error", False, ("optional", ("str",)), False, None),
        (
            "destination_type",
            "destination_type",
            False,
            ("optional", ("enum", "str", "export_destination_type_values")),
            False,
            None,
        ),
        ("destination_connector_id", "destination_connector_id", False, ("optional", ("str",)), False, None),
        ("destination_base_path", "destination_base_path", False, ("optional", ("str",)), False, None),
        ("destination_subpath", "destination_subpath", False, ("optional", ("str",)), False, None),
        ("destination_uri", "destination_uri", False, ("optional", ("str",)), False, None),
        ("gcs_uri", "gcs_uri", False, ("optional", ("str",)), False, None),
        ("export_params", "export_params", False, ("optional", ("map", ("any",))), False, None),
    )

    def __init__(
        self,
        *,
        export_id: str,
        user_id: str | None = None,
        export_type: ExportType | str,
        target_id: str,
        status: ExportStatus | str,
        created_at: _datetime.datetime | str | None = None,
        queue_status: ExportQueueStatus | str | None = None,
        attempts: int = 0,
        max_attempts: int = 1,
        available_at: _datetime.datetime | str | None = None,
        started_at: _datetime.datetime | str | None = None,
        completed_at: _datetime.datetime | str | None = None,
        updated_at: _datetime.datetime | str | None = None,
        download_url: str | None = None,
        file_size_bytes: int | None = None,
        error_message: str | None = None,
        last_error: str | None = None,
        destination_type: ExportDestinationType | str | None = None,
        destination_connector_id: str | None = None,
        destination_base_path: str | None = None,
        destination_subpath: str | None = None,
        destination_uri: str | None = None,
        gcs_uri: str | None = None,
        export_params: Mapping[str, Any] | None = None,
    ) -> None:
        self._extra = None
        self.export_id = export_id
        self.user_id = user_id
        self.export_type = export_type_values[export_type]
        self.target_id = target_id
        self.status = export_status_values[status]
        self.created_at = None if created_at is None else to_datetime(created_at)
        self.queue_status = None if queue_status is None else export_queue_status_values[queue_status]
        self.attempts = attempts
        self.max_attempts = max_attempts
        self.available_at = None if available_at is None else to_datetime(available_at)
        self.started_at = None if started_at is None else to_datetime(started_at)
        self.completed_at = None if completed_at is None else to_datetime(completed_at)
        self.updated_at = None if updated_at is None else to_datetime(updated_at)
        self.download_url = download_url
        self.file_size_bytes = file_size_bytes
        self.error_message = error_message
        self.last_error = last_error
        self.destination_type = None if destination_type is None else export_destination_type_values[destination_type]
        self.destination_connector_id = destination_connector_id
        self.destination_base_path = destination_base_path
        self.destination_subpath = destination_subpath
        self.destination_uri = destination_uri
        self.gcs_uri = gcs_uri
        self.export_params = None if export_params is None else {**export_params}

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 24:
            data = {**_absent_of_Export, **data}
        try:
            values = _values_of_Export(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_Export, **data}
            values = _values_of_Export(data)
        self = new(cls)
        (
            _export_id,
            _user_id,
            _export_type,
            _target_id,
            _status,
            _created_at,
            _queue_status,
            _attempts,
            _max_attempts,
            _available_at,
            _started_at,
            _completed_at,
            _updated_at,
            _download_url,
            _file_size_bytes,
            _error_message,
            _last_error,
            _destination_type,
            _destination_connector_id,
            _destination_base_path,
            _destination_subpath,
            _destination_uri,
            _gcs_uri,
            _export_params,
        ) = values
        self.export_id = _export_id if _export_id.__class__ is str else as_str(_export_id)
        self.user_id = None if _user_id is None else _user_id if _user_id.__class__ is str else as_str(_user_id)
        self.export_type = export_type_values[_export_type]
        self.target_id = _target_id if _target_id.__class__ is str else as_str(_target_id)
        self.status = export_status_values[_status]
        self.created_at = None if _created_at is None else parse_datetime(_created_at)
        self.queue_status = None if _queue_status is None else export_queue_status_values[_queue_status]
        self.attempts = _attempts if _attempts.__class__ is int else 0 if _attempts is None else as_int(_attempts)
        self.max_attempts = (
            _max_attempts if _max_attempts.__class__ is int else 1 if _max_attempts is None else as_int(_max_attempts)
        )
        self.available_at = None if _available_at is None else parse_datetime(_available_at)
        self.started_at = None if _started_at is None else parse_datetime(_started_at)
        self.completed_at = None if _completed_at is None else parse_datetime(_completed_at)
        self.updated_at = None if _updated_at is None else parse_datetime(_updated_at)
        self.download_url = (
            None
            if _download_url is None
            else _download_url
            if _download_url.__class__ is str
            else as_str(_download_url)
        )
        self.file_size_bytes = (
            None
            if _file_size_bytes is None
            else _file_size_bytes
            if _file_size_bytes.__class__ is int
            else as_int(_file_size_bytes)
        )
        self.error_message = (
            None
            if _error_message is None
            else _error_message
            if _error_message.__class__ is str
            else as_str(_error_message)
        )
        self.last_error = (
            None if _last_error is None else _last_error if _last_error.__class__ is str else as_str(_last_error)
        )
        self.destination_type = None if _destination_type is None else export_destination_type_values[_destination_type]
        self.destination_connector_id = (
            None
            if _destination_connector_id is None
            else _destination_connector_id
            if _destination_connector_id.__class__ is str
            else as_str(_destination_connector_id)
        )
        self.destination_base_path = (
            None
            if _destination_base_path is None
            else _destination_base_path
            if _destination_base_path.__class__ is str
            else as_str(_destination_base_path)
        )
        self.destination_subpath = (
            None
            if _destination_subpath is None
            else _destination_subpath
            if _destination_subpath.__class__ is str
            else as_str(_destination_subpath)
        )
        self.destination_uri = (
            None
            if _destination_uri is None
            else _destination_uri
            if _destination_uri.__class__ is str
            else as_str(_destination_uri)
        )
        self.gcs_uri = None if _gcs_uri is None else _gcs_uri if _gcs_uri.__class__ is str else as_str(_gcs_uri)
        self.export_params = (
            None
            if _export_params is None
            else _export_params
            if _export_params.__class__ is dict
            else as_dict(_export_params)
        )
        self._extra = None if len(data) == 24 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "export_id": self.export_id,
            "export_type": self.export_type.value,
            "target_id": self.target_id,
            "status": self.status.value,
        }
        if self.user_id is not None:
            out["user_id"] = self.user_id
        if self.created_at is not None:
            out["created_at"] = format_datetime(self.created_at)
        if self.queue_status is not None:
            out["queue_status"] = self.queue_status.value
        out["attempts"] = self.attempts
        out["max_attempts"] = self.max_attempts
        if self.available_at is not None:
            out["available_at"] = format_datetime(self.available_at)
        if self.started_at is not None:
            out["started_at"] = format_datetime(self.started_at)
        if self.completed_at is not None:
            out["completed_at"] = format_datetime(self.completed_at)
        if self.updated_at is not None:
            out["updated_at"] = format_datetime(self.updated_at)
        if self.download_url is not None:
            out["download_url"] = self.download_url
        if self.file_size_bytes is not None:
            out["file_size_bytes"] = self.file_size_bytes
        if self.error_message is not None:
            out["error_message"] = self.error_message
        if self.last_error is not None:
            out["last_error"] = self.last_error
        if self.destination_type is not None:
            out["destination_type"] = self.destination_type.value
        if self.destination_connector_id is not None:
            out["destination_connector_id"] = self.destination_connector_id
        if self.destination_base_path is not None:
            out["destination_base_path"] = self.destination_base_path
        if self.destination_subpath is not None:
            out["destination_subpath"] = self.destination_subpath
        if self.destination_uri is not None:
            out["destination_uri"] = self.destination_uri
        if self.gcs_uri is not None:
            out["gcs_uri"] = self.gcs_uri
        if self.export_params is not None:
            out["export_params"] = {**self.export_params}
        if self._extra:
            out.update(self._extra)
        return out

    def __hash__(self) -> int:
        return hash(("Export", self.export_id))


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .export_destination_type import (
    ExportDestinationType,  # noqa: E402
    export_destination_type_values,  # noqa: E402
)
from .export_queue_status import (
    ExportQueueStatus,  # noqa: E402
    export_queue_status_values,  # noqa: E402
)
from .export_status import (
    ExportStatus,  # noqa: E402
    export_status_values,  # noqa: E402
)
from .export_type import (
    ExportType,  # noqa: E402
    export_type_values,  # noqa: E402
)
