# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the import_jobs operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import UNSET, Endpoint, Operation, PageData

if TYPE_CHECKING:
    from ..models.connector_import_mode import ConnectorImportMode
    from ..models.import_file_descriptor import ImportFileDescriptor
    from ..models.import_job import ImportJob
    from ..models.import_job_status import ImportJobStatus
    from ..models.import_output import ImportOutput
    from ..models.import_source_file import ImportSourceFile


_CREATE_IMPORT_JOB = Endpoint(
    "createImportJob",
    "POST",
    "/import-jobs",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="import-job-create",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_create_import_job(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def create_import_job(
    *,
    connector_id: str,
    index_id: str,
    source_prefix: str = "",
    file_pattern: str = "*",
    recursive: bool = True,
    import_mode_override: ConnectorImportMode | str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Import files from a connector (``POST /import-jobs``)."""
    _body: _validation.JsonObject = {}
    _body["connector_id"] = _validation.text("connector_id", connector_id, min_length=1)
    _body["index_id"] = _validation.text("index_id", index_id, min_length=1)
    _body["source_prefix"] = _validation.text("source_prefix", source_prefix)
    _body["file_pattern"] = _validation.text("file_pattern", file_pattern)
    _body["recursive"] = _validation.boolean("recursive", recursive)
    if import_mode_override is not None:
        _body["import_mode_override"] = _validation.choice(
            "import_mode_override", import_mode_override, ("all", "new_only")
        )
    return Operation(
        _CREATE_IMPORT_JOB,
        "/import-jobs",
        _read_create_import_job,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_IMPORT_JOBS = Endpoint(
    "listImportJobs",
    "GET",
    "/import-jobs",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_list_import_jobs(data: Any) -> list[ImportJob]:
    from videovector._models.values import decode, read_in_place

    from ..models.import_job import ImportJob

    result: list[ImportJob] = decode(
        data,
        lambda value: read_in_place(value, ImportJob.read_dict),
        ("list", ("model", "ImportJob")),
        {"ImportJob": ImportJob},
    )
    return result


def list_import_jobs(
    *,
    status: ImportJobStatus | str | None = None,
    limit: int | None = None,
    index_id: str | None = None,
    automation_only: bool | None = None,
) -> Operation[list[ImportJob]]:
    """List import jobs (``GET /import-jobs``)."""
    _query: _validation.Pairs = []
    if status is not None:
        _query.append(("status", _validation.open_choice("status", status)))
    if limit is not None:
        _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=200)}"))
    if index_id is not None:
        _query.append(("index_id", _validation.text("index_id", index_id, min_length=1)))
    if automation_only is not None:
        _query.append(
            ("automation_only", ("true" if _validation.boolean("automation_only", automation_only) else "false"))
        )
    return Operation(
        _LIST_IMPORT_JOBS,
        "/import-jobs",
        _read_list_import_jobs,
        query=_query,
    )


_GET_IMPORT_JOB = Endpoint(
    "getImportJob",
    "GET",
    "/import-jobs/{job_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_get_import_job(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def get_import_job(
    job_id: str,
) -> Operation[ImportJob]:
    """Get an import job (``GET /import-jobs/{job_id}``)."""
    return Operation(
        _GET_IMPORT_JOB,
        "/import-jobs/" + _encoding.segment("job_id", _validation.text("job_id", job_id, min_length=1)),
        _read_get_import_job,
    )


_CANCEL_IMPORT_JOB = Endpoint(
    "cancelImportJob",
    "POST",
    "/import-jobs/{job_id}/cancel",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="import-job-cancel",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_cancel_import_job(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def cancel_import_job(
    job_id: str,
    *,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Cancel an import job (``POST /import-jobs/{job_id}/cancel``)."""
    return Operation(
        _CANCEL_IMPORT_JOB,
        "/import-jobs/" + _encoding.segment("job_id", _validation.text("job_id", job_id, min_length=1)) + "/cancel",
        _read_cancel_import_job,
        idempotency_key=idempotency_key,
    )


_RETRY_IMPORT_JOB = Endpoint(
    "retryImportJob",
    "POST",
    "/import-jobs/{job_id}/retry",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="import-job-retry",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_retry_import_job(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def retry_import_job(
    job_id: str,
    *,
    files: Sequence[ImportFileDescriptor | Mapping[str, Any]] | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Retry a failed or cancelled import job (``POST /import-jobs/{job_id}/retry``)."""
    _body: _validation.JsonObject = {}
    if files is not None:
        _body["files"] = _validation.items("files", files, _validation.json_object)
    return Operation(
        _RETRY_IMPORT_JOB,
        "/import-jobs/" + _encoding.segment("job_id", _validation.text("job_id", job_id, min_length=1)) + "/retry",
        _read_retry_import_job,
        json=_body or UNSET,
        idempotency_key=idempotency_key,
    )


_LIST_IMPORT_JOB_OUTPUTS = Endpoint(
    "listImportJobOutputs",
    "GET",
    "/import-jobs/{job_id}/outputs",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_outputs_page",
    ),
)


def _read_list_import_job_outputs(data: Any) -> PageData[ImportOutput]:
    from ..models.import_outputs_page import ImportOutputsPage

    page = ImportOutputsPage.from_dict(data)
    return PageData(
        page.items or [],
        has_more=page.next_cursor is not None,
        next_cursor=page.next_cursor,
        total=getattr(page, "total", None),
    )


def list_import_job_outputs(
    job_id: str,
    *,
    limit: int = 100,
    cursor: str | None = None,
) -> Operation[PageData[ImportOutput]]:
    """List the outputs of an import job (``GET /import-jobs/{job_id}/outputs``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_IMPORT_JOB_OUTPUTS,
        "/import-jobs/" + _encoding.segment("job_id", _validation.text("job_id", job_id, min_length=1)) + "/outputs",
        _read_list_import_job_outputs,
        query=_query,
    )


_LIST_IMPORT_JOB_FILES = Endpoint(
    "listImportJobFiles",
    "GET",
    "/import-jobs/{job_id}/files",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "import_files_page",
    ),
)


def _read_list_import_job_files(data: Any) -> PageData[ImportSourceFile]:
    from ..models.import_files_page import ImportFilesPage

    page = ImportFilesPage.from_dict(data)
    return PageData(
        page.items or [],
        has_more=page.next_cursor is not None,
        next_cursor=page.next_cursor,
        total=getattr(page, "total", None),
    )


def list_import_job_files(
    job_id: str,
    *,
    limit: int = 100,
    cursor: str | None = None,
    failed_only: bool = False,
) -> Operation[PageData[ImportSourceFile]]:
    """List the source files of an import job (``GET /import-jobs/{job_id}/files``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    _query.append(("failed_only", ("true" if _validation.boolean("failed_only", failed_only) else "false")))
    return Operation(
        _LIST_IMPORT_JOB_FILES,
        "/import-jobs/" + _encoding.segment("job_id", _validation.text("job_id", job_id, min_length=1)) + "/files",
        _read_list_import_job_files,
        query=_query,
    )
