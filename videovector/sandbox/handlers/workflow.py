"""The simplified workflow: upload, define, process, results, attachments and media grants."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from videovector.sandbox.errors import conflict, invalid, not_found
from videovector.sandbox.extraction.prompt_drafts import draft_prompt
from videovector.sandbox.extraction.selection import has_selection, selected
from videovector.sandbox.handlers.indexes import new_index
from videovector.sandbox.handlers.prompts import prompt_view, store_prompt
from videovector.sandbox.handlers.search import require_query
from videovector.sandbox.handlers.videos import accept_upload, require_index
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.paging import data_page, slice_list
from videovector.sandbox.http.results import JsonResult
from videovector.sandbox.media.formats import media_type_of
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.storage.blobs import encode_segment
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.import_jobs import job_view
from videovector.sandbox.views.prompt_runs import run_view
from videovector.sandbox.views.results import segment_result_view, video_result_view
from videovector.sandbox.workers.imports import TERMINAL as FINISHED_JOBS
from videovector.sandbox.workers.imports import new_job, new_source
from videovector.sandbox.workers.pricing import require_balance
from videovector.sandbox.workers.prompt_runs import start
from videovector.sandbox.workers.run_creation import (
    DEFAULT_FIXED_SECONDS,
    TERMINAL,
    create_run,
    require_media,
    resolve_target,
    settings_of,
)


def destination(request: ApiRequest, *, create: bool) -> str | None:
    """The index that a request gives by id or name; None is the playground.

    With `create`, an unknown name creates an index; otherwise it is a 404.
    """
    index_id, name = request.body.get("index_id") or None, request.body.get("index_name") or None
    if index_id and name:
        raise invalid("body.index_name", "can't be given together with index_id")
    require_index(request, index_id)
    if name is None:
        return index_id
    for index in request.sandbox.store.list("indexes"):
        if index["name"] == name:
            return str(index["index_id"])
    if not create:
        raise not_found("index", name)
    return str(new_index(request, name)["index_id"])


@handles("uploadWorkflowMedia")
def upload_workflow_media(request: ApiRequest) -> Document:
    """POST /workflow/upload"""
    upload = request.files["file"]
    index_id = destination(request, create=True)
    title = request.body.get("title") or PurePosixPath(upload.filename).stem or "upload"
    return job_view(request.sandbox.store, accept_upload(request, upload, title=title[:255], index_id=index_id))


@handles("createWorkflowAttachments")
def create_workflow_attachments(request: ApiRequest) -> Document:
    """POST /workflow/attachments"""
    files: list[Document] = request.body["files"]
    seen: set[str] = set()
    sources: list[Document] = []
    for number, entry in enumerate(files):
        if entry["file_id"] in seen:
            raise invalid(f"body.files[{number}].file_id", "is used twice")
        seen.add(entry["file_id"])
        path = PurePosixPath(entry["download_url"].partition("?")[0])
        name = entry.get("file_name") or path.name or entry["file_id"]
        title = request.body.get("title") if len(files) == 1 else None
        sources.append(
            new_source(
                name,
                title or PurePosixPath(name).stem,
                None,
                file_id=entry["file_id"],
                download_url=entry["download_url"],
            )
        )
    index_id = destination(request, create=True)
    job = new_job(request.sandbox, source_kind="attachments", index_id=index_id, sources=sources)
    return job_view(request.sandbox.store, job)


@handles("createWorkflowMediaGrant", atomic=False)
def create_workflow_media_grant(request: ApiRequest) -> Document:
    """POST /workflow/media-grants"""
    body = request.body
    video = request.document("videos", body["video_id"], name="video")
    segment_id = body.get("segment_id")
    if segment_id is not None:
        segment = request.document("segments", segment_id, name="segment")
        if segment["video_id"] != video["video_id"]:
            raise not_found("segment", segment_id)
    if body.get("run_id") is not None:
        request.document("runs", body["run_id"], name="run")
    path = request.sandbox.library.path(video)
    filename = PurePosixPath(video["title"]).stem + path.suffix
    claims = {"uri": video["video_uri"]} | ({"filename": filename} if body["intent"] == "download" else {})
    token = request.sandbox.signer.sign("media", claims)
    return {
        "url": f"{request.base_url}/media/stream?token={encode_segment(token)}",
        "filename": filename,
        "mime_type": media_type_of(path),
        "video_id": video["video_id"],
    }


@handles("defineWorkflowPrompt")
def define_workflow_prompt(request: ApiRequest) -> JsonResult:
    """POST /workflow/define"""
    definition = draft_prompt(require_query(request.body["instruction"], "body.instruction"))
    prompt = store_prompt(request, definition) if request.body["save"] else None
    return JsonResult(
        {
            "prompt_id": prompt and prompt["prompt_id"],
            "saved": prompt is not None,
            "definition": definition,
            "prompt": prompt and prompt_view(prompt),
        }
    )


def _process_target(request: ApiRequest) -> tuple[list[Document], str | None, Document]:
    """The media to process, their index, and the context of the run."""
    body, store = request.body, request.sandbox.store
    job_id = body.get("import_job_id")
    named = [name for name in ("video_ids", "index_id", "index_name") if body.get(name)]
    if job_id and named:
        raise invalid("body.import_job_id", f"can't be given together with {named[0]}")
    if job_id:
        job = request.document("import_jobs", job_id, name="job")
        if job["status"] not in FINISHED_JOBS:
            raise conflict("import_job_in_progress", "The import job has not finished yet.", status=job["status"])
        outputs = store.list("import_outputs", parent=job_id)
        ids = [output["video_id"] for output in outputs if output["status"] == "completed"]
        target: Document = {"type": "videos", "video_ids": ids}
    else:
        index_id = destination(request, create=False)
        given: str | list[str] = body.get("video_ids") or []
        ids = [given] if isinstance(given, str) else given
        if ids:
            target = {"type": "videos", "video_ids": ids, "index_id": index_id}
        elif index_id:
            target = {"type": "index", "index_id": index_id}
        else:
            target = {"type": "playground"}
    videos, index_id = resolve_target(request.sandbox, target)
    require_media(videos)
    return videos, index_id, {**target, "index_id": index_id, "is_playground": target["type"] == PLAYGROUND}


def _process_settings(request: ApiRequest, prompt: Document) -> Document:
    body = request.body
    asked: dict[str, Any] = {name: value for name, value in body.items() if value is not None}
    mode, seconds = body.get("segmentation_mode"), body.get("fixed_segment_duration_seconds")
    if seconds is not None and mode != "fixed":
        raise invalid("body.fixed_segment_duration_seconds", "needs segmentation_mode fixed")
    for kind in ("video", "audio"):
        if mode is not None:
            asked[f"{kind}_segmentation_type"] = mode
        if seconds is not None:
            asked[f"{kind}_segment_duration"] = seconds
        if asked.get(f"{kind}_segmentation_type") == "fixed":
            asked.setdefault(f"{kind}_segment_duration", DEFAULT_FIXED_SECONDS)
    for source, name in (
        ("advanced_transcription", "enable_transcription"),
        ("create_image_embeddings", "enable_image_embedding"),
    ):
        if body.get(source) is not None:
            asked[name] = body[source]
    defaults = {
        "video_segmentation_type": "content_aware",
        "audio_segmentation_type": "content_aware",
        "enable_transcription": True,
        "enable_image_embedding": True,
    }
    return settings_of(defaults, asked, prompt)


@handles("processWorkflow")
def process_workflow(request: ApiRequest) -> Document:
    """POST /workflow/process"""
    body, store = request.body, request.sandbox.store
    prompt_id = (body.get("prompt_id") or "").strip()
    instruction = (body.get("prompt_instruction") or "").strip()
    if bool(prompt_id) == bool(instruction):
        raise invalid("body", "must hold exactly one of prompt_id and prompt_instruction")
    prompt = request.document("prompts", prompt_id, name="prompt") if prompt_id else None
    settings = _process_settings(request, prompt or {})
    videos, index_id, context = _process_target(request)
    require_balance(request.sandbox, videos)
    prompt = prompt or store_prompt(request, draft_prompt(instruction))
    run = create_run(request.sandbox, prompt, videos, context=context, index_id=index_id, settings=settings)
    view = run_view(store, run)
    start(request.sandbox, run)
    base = request.sandbox.document.base_path
    return {
        "prompt": prompt_view(prompt),
        "run": view,
        "status_url": f"{base}/prompt-runs/{run['run_id']}",
        "prompt_created_inline": not prompt_id,
        "run_id": run["run_id"],
        "results_url": f"{base}/workflow/runs/{run['run_id']}/results",
    }


@handles("listWorkflowRunResults")
def list_workflow_run_results(request: ApiRequest) -> Document:
    """GET /workflow/runs/{run_id}/results"""
    run = request.document("runs", request.path["run_id"], name="run")
    query = request.query
    level = query.get("result_level", "segment")
    finished = run["status"] in TERMINAL
    video_id = query.get("video_id")
    kind = "results" if level == "segment" else "video_results"
    results = [
        result
        for result in request.sandbox.store.list(kind, parent=run["run_id"])
        if video_id is None or result["video_id"] == video_id
    ]
    matching = selected(run, results) if level == "segment" else results
    view = query.get("view", "unfiltered")
    chosen = has_selection(run) and finished
    summary = {
        "status": "completed" if chosen else "pending",
        "selected_media_count": len({result["video_id"] for result in matching}),
        "selected_video_count": len({result["video_id"] for result in matching}),
        "selected_segment_count": len(matching) if level == "segment" else 0,
    }
    return {
        "run_id": run["run_id"],
        "status": run["status"],
        "result_level": level,
        "selection_summary": summary if has_selection(run) else None,
        "unfiltered": _stream(request, results, level, "unfiltered") if finished and view != "filtered" else None,
        "filtered": _stream(request, matching, level, "filtered") if chosen and view != "unfiltered" else None,
    }


def _stream(request: ApiRequest, results: list[Document], level: str, name: str) -> Document:
    make = segment_result_view if level == "segment" else video_result_view
    limit = request.query.get("limit") or 50
    context = f"workflow:{request.path['run_id']}:{name}:{level}:{request.query.get('video_id')}"
    location = f"query.{name}_cursor"
    page, more = slice_list(results, limit, request.query.get(f"{name}_cursor"), context, location=location)
    views = [view for view in (make(request, result) for result in page) if view is not None]
    return data_page(views, limit, more)
