# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the automations operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.debounce_interval import DebounceInterval
    from ..models.export_automation import ExportAutomation
    from ..models.import_automation import ImportAutomation
    from ..models.prompt_preset import PromptPreset


_GET_IMPORT_AUTOMATION = Endpoint(
    "getImportAutomation",
    "GET",
    "/indexes/{index_id}/automations/import",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_automation",
    ),
)


def _read_get_import_automation(data: Any) -> ImportAutomation:
    from ..models.import_automation import ImportAutomation

    return ImportAutomation.from_dict(data)


def get_import_automation(
    index_id: str,
) -> Operation[ImportAutomation]:
    """Get the import automation of an index (``GET /indexes/{index_id}/automations/import``)."""
    return Operation(
        _GET_IMPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/import",
        _read_get_import_automation,
    )


_PUT_IMPORT_AUTOMATION = Endpoint(
    "putImportAutomation",
    "PUT",
    "/indexes/{index_id}/automations/import",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_automation",
    ),
)


def _read_put_import_automation(data: Any) -> ImportAutomation:
    from ..models.import_automation import ImportAutomation

    return ImportAutomation.from_dict(data)


def put_import_automation(
    index_id: str,
    *,
    connector_id: str,
    debounce_interval: DebounceInterval | str,
    prompt_preset: PromptPreset | Mapping[str, Any],
    source_prefix: str = "",
    file_pattern: str = "*",
    recursive: bool = True,
    enabled: bool = True,
    paused: bool = False,
    idempotency_key: str | None = None,
) -> Operation[ImportAutomation]:
    """Create or replace the import automation of an index (``PUT /indexes/{index_id}/automations/import``)."""
    _body: _validation.JsonObject = {}
    _body["connector_id"] = _validation.text("connector_id", connector_id, min_length=1)
    _body["debounce_interval"] = _validation.choice("debounce_interval", debounce_interval, ("5m", "10m", "1h", "1d"))
    _body["prompt_preset"] = _validation.json_object("prompt_preset", prompt_preset)
    _body["source_prefix"] = _validation.text("source_prefix", source_prefix)
    _body["file_pattern"] = _validation.text("file_pattern", file_pattern)
    _body["recursive"] = _validation.boolean("recursive", recursive)
    _body["enabled"] = _validation.boolean("enabled", enabled)
    _body["paused"] = _validation.boolean("paused", paused)
    return Operation(
        _PUT_IMPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/import",
        _read_put_import_automation,
        json=_body,
        idempotency_key=idempotency_key,
    )


_PAUSE_IMPORT_AUTOMATION = Endpoint(
    "pauseImportAutomation",
    "POST",
    "/indexes/{index_id}/automations/import/pause",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_automation",
    ),
)


def _read_pause_import_automation(data: Any) -> ImportAutomation:
    from ..models.import_automation import ImportAutomation

    return ImportAutomation.from_dict(data)


def pause_import_automation(
    index_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[ImportAutomation]:
    """Pause the import automation of an index (``POST /indexes/{index_id}/automations/import/pause``)."""
    return Operation(
        _PAUSE_IMPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/import/pause",
        _read_pause_import_automation,
        idempotency_key=idempotency_key,
    )


_RESUME_IMPORT_AUTOMATION = Endpoint(
    "resumeImportAutomation",
    "POST",
    "/indexes/{index_id}/automations/import/resume",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_automation",
    ),
)


def _read_resume_import_automation(data: Any) -> ImportAutomation:
    from ..models.import_automation import ImportAutomation

    return ImportAutomation.from_dict(data)


def resume_import_automation(
    index_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[ImportAutomation]:
    """Resume the import automation of an index (``POST /indexes/{index_id}/automations/import/resume``)."""
    return Operation(
        _RESUME_IMPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/import/resume",
        _read_resume_import_automation,
        idempotency_key=idempotency_key,
    )


_GET_EXPORT_AUTOMATION = Endpoint(
    "getExportAutomation",
    "GET",
    "/indexes/{index_id}/automations/export",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export_automation",
    ),
)


def _read_get_export_automation(data: Any) -> ExportAutomation:
    from ..models.export_automation import ExportAutomation

    return ExportAutomation.from_dict(data)


def get_export_automation(
    index_id: str,
) -> Operation[ExportAutomation]:
    """Get the export automation of an index (``GET /indexes/{index_id}/automations/export``)."""
    return Operation(
        _GET_EXPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/export",
        _read_get_export_automation,
    )


_PUT_EXPORT_AUTOMATION = Endpoint(
    "putExportAutomation",
    "PUT",
    "/indexes/{index_id}/automations/export",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export_automation",
    ),
)


def _read_put_export_automation(data: Any) -> ExportAutomation:
    from ..models.export_automation import ExportAutomation

    return ExportAutomation.from_dict(data)


def put_export_automation(
    index_id: str,
    *,
    destination_connector_id: str,
    destination_subpath: str | None = None,
    enabled: bool = True,
    paused: bool = False,
    idempotency_key: str | None = None,
) -> Operation[ExportAutomation]:
    """Create or replace the export automation of an index (``PUT /indexes/{index_id}/automations/export``)."""
    _body: _validation.JsonObject = {}
    _body["destination_connector_id"] = _validation.text(
        "destination_connector_id", destination_connector_id, min_length=1
    )
    if destination_subpath is not None:
        _body["destination_subpath"] = _validation.text("destination_subpath", destination_subpath)
    _body["enabled"] = _validation.boolean("enabled", enabled)
    _body["paused"] = _validation.boolean("paused", paused)
    return Operation(
        _PUT_EXPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/export",
        _read_put_export_automation,
        json=_body,
        idempotency_key=idempotency_key,
    )


_PAUSE_EXPORT_AUTOMATION = Endpoint(
    "pauseExportAutomation",
    "POST",
    "/indexes/{index_id}/automations/export/pause",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export_automation",
    ),
)


def _read_pause_export_automation(data: Any) -> ExportAutomation:
    from ..models.export_automation import ExportAutomation

    return ExportAutomation.from_dict(data)


def pause_export_automation(
    index_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[ExportAutomation]:
    """Pause the export automation of an index (``POST /indexes/{index_id}/automations/export/pause``)."""
    return Operation(
        _PAUSE_EXPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/export/pause",
        _read_pause_export_automation,
        idempotency_key=idempotency_key,
    )


_RESUME_EXPORT_AUTOMATION = Endpoint(
    "resumeExportAutomation",
    "POST",
    "/indexes/{index_id}/automations/export/resume",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "export_automation",
    ),
)


def _read_resume_export_automation(data: Any) -> ExportAutomation:
    from ..models.export_automation import ExportAutomation

    return ExportAutomation.from_dict(data)


def resume_export_automation(
    index_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[ExportAutomation]:
    """Resume the export automation of an index (``POST /indexes/{index_id}/automations/export/resume``)."""
    return Operation(
        _RESUME_EXPORT_AUTOMATION,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/automations/export/resume",
        _read_resume_export_automation,
        idempotency_key=idempotency_key,
    )
