"""Ingestion jobs: start, follow, stop, resume."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

from videovector.sandbox.errors import ApiError, invalid
from videovector.sandbox.handlers.connectors import require_glob
from videovector.sandbox.handlers.videos import require_index
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.import_jobs import job_view, job_views, output_page, source_page
from videovector.sandbox.workers.imports import TERMINAL, new_job, run_job


@handles("createImportJob")
def create_import_job(request: ApiRequest) -> Document:
    """POST /import-jobs"""
    body = request.body
    connector = request.document("connectors", body["connector_id"], name="connector")
    require_index(request, body["index_id"])
    if "import" not in connector["scopes"]:
        raise invalid("body.connector_id", "names a connector without the import scope")
    require_glob(body["file_pattern"], "body.file_pattern")
    job = new_job(
        request.sandbox,
        source_kind="connector",
        connector_id=connector["connector_id"],
        index_id=body["index_id"],
        sources=[],
        source_prefix=body["source_prefix"],
        file_pattern=body["file_pattern"],
        recursive=body["recursive"],
        import_mode=body.get("import_mode_override") or connector["import_mode"],
    )
    return job_view(request.sandbox.store, job)


@handles("listImportJobs", quick=True)
def list_import_jobs(request: ApiRequest) -> list[Document]:
    """GET /import-jobs"""
    query = request.query
    index_id, status = query.get("index_id"), query.get("status")
    jobs = (
        job
        for job in request.sandbox.store.iterate("import_jobs", newest_first=True)
        if (not status or job["status"] == status)
        and (not index_id or job["target_index_id"] == index_id)
        and (not query.get("automation_only") or job["automation"])
    )
    return job_views(request.sandbox.store, list(islice(jobs, query.get("limit") or 50)))


@handles("getImportJob", quick=True)
def get_import_job(request: ApiRequest) -> Document:
    """GET /import-jobs/{job_id}"""
    return job_view(request.sandbox.store, request.document("import_jobs", request.path["job_id"], name="job"))


@handles("cancelImportJob")
def cancel_import_job(request: ApiRequest) -> Document:
    """POST /import-jobs/{job_id}/cancel"""

    def change(job: Document) -> None:
        if job["status"] in TERMINAL:
            raise ApiError(409, "import_job_finished", f"The import job is already {job['status']}.")
        job.update(status="cancelled", completed_at=now_text(), current_file=None, phase=None)

    job = request.sandbox.store.update("import_jobs", request.path["job_id"], change)
    return job_view(request.sandbox.store, job or {})


def _with_link(url: str) -> Callable[[Document], None]:
    return lambda source: source.update(download_url=url, uri=None)


@handles("retryImportJob")
def retry_import_job(request: ApiRequest) -> Document:
    """POST /import-jobs/{job_id}/retry"""
    store = request.sandbox.store
    job_id = request.path["job_id"]
    job = request.document("import_jobs", job_id, name="job")
    if job["source_kind"] == "connector":
        raise ApiError(400, "import_retry_wrong_kind", "Only upload and attachment jobs can be retried.")
    failed_part = any(source["status"] == "failed" for source in store.list("import_sources", parent=job_id))
    if job["status"] not in {"failed", "cancelled"} and not (job["status"] == "completed" and failed_part):
        raise ApiError(409, "import_job_not_retryable", f"The import job is {job['status']}; nothing is left to retry.")
    descriptors: list[dict[str, Any]] = request.body.get("files") or []
    with store.transaction():
        for number, descriptor in enumerate(descriptors):
            key = f"{job_id}:{descriptor['file_id']}"
            if store.get("import_sources", key) is None:
                raise invalid(f"body.files[{number}].file_id", "names no file of this job")
            store.update("import_sources", key, _with_link(descriptor["download_url"]))
        for source in store.list("import_sources", parent=job_id):
            if source["status"] in {"failed", "importing"}:
                store.update(
                    "import_sources",
                    f"{job_id}:{source['file_id']}",
                    lambda found: found.update(status="pending", failure=None),
                )
        store.update(
            "import_jobs",
            job_id,
            lambda found: found.update(status="pending", phase="staging", completed_at=None, error_message=None),
        )
    request.sandbox.jobs.submit(run_job, request.sandbox, job_id)
    return job_view(store, store.require("import_jobs", job_id))


@handles("listImportJobOutputs", quick=True)
def list_import_job_outputs(request: ApiRequest) -> Document:
    """GET /import-jobs/{job_id}/outputs"""
    query = request.query
    return output_page(request.sandbox.store, request.path["job_id"], query["limit"], query.get("cursor"))


@handles("listImportJobFiles", quick=True)
def list_import_job_files(request: ApiRequest) -> Document:
    """GET /import-jobs/{job_id}/files"""
    query = request.query
    return source_page(
        request.sandbox.store,
        request.path["job_id"],
        query["limit"],
        query.get("cursor"),
        failed_only=bool(query.get("failed_only")),
    )
