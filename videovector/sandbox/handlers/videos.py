"""Media items: upload, read, delete, segments and previews."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from videovector.sandbox.errors import ApiError, invalid, not_found
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.paging import data_page, decode_cursor, encode_cursor, store_page
from videovector.sandbox.http.requests import UploadedFile
from videovector.sandbox.http.results import BytesResult, FileResult
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.media.formats import FORMATS, MediaError, extension_of, kind_of_filename
from videovector.sandbox.media.library import PLAYGROUND, default_segmentation, segments_key
from videovector.sandbox.media.subtitles import SUBTITLE_EXTENSIONS, is_subtitle_filename
from videovector.sandbox.state.account_limits import require_ingestion_quota
from videovector.sandbox.storage.blobs import UPLOADS, BadUriError, split_gs_uri
from videovector.sandbox.storage.document_loader import DocumentLoader
from videovector.sandbox.storage.segment_states import KIND as SEGMENT_STATES
from videovector.sandbox.storage.segment_states import item_key
from videovector.sandbox.storage.signed_links import GRANT_SECONDS
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.import_jobs import job_view
from videovector.sandbox.views.media import (
    encoded_file,
    load_markers,
    load_videos,
    run_item_status,
    segment_view,
    video_view,
)
from videovector.sandbox.views.prompt_runs import load_runs, run_view
from videovector.sandbox.workers.deletions import deletion_view, start_deletion
from videovector.sandbox.workers.imports import new_job, new_source
from videovector.sandbox.workers.prompt_runs import fixed_run


def accept_upload(request: ApiRequest, upload: UploadedFile, *, title: str, index_id: str | None) -> Document:
    """Starts the ingestion of an uploaded file; raises ApiError 415 or 422 if it can't be media."""
    name = PurePosixPath(upload.filename.replace("\\", "/")).name or "upload"
    extension = extension_of(name)
    if extension and kind_of_filename(name) is None and not is_subtitle_filename(name):
        supported = [*(ext for group in FORMATS.values() for ext in group), *SUBTITLE_EXTENSIONS]
        raise ApiError(
            415,
            "media_type_unsupported",
            f"{name}: .{extension} files can't be ingested; send one of {', '.join(supported)}.",
            details={"supported": supported},
        )
    if upload.size == 0:
        raise invalid("body.file", "is empty")
    require_ingestion_quota(request.sandbox, upload.size)
    source = new_source(name, title, None)
    # Stored with the media until the job has processed it, so that a retry or a restart finds it.
    folder = f"{UPLOADS}/{source['file_id']}"
    source["uri"] = request.sandbox.blobs.adopt(upload.path, f"{folder}/{extension or 'file'}")
    request.sandbox.store.after_rollback(lambda: request.sandbox.blobs.remove(folder))
    return new_job(request.sandbox, source_kind="upload", index_id=index_id, sources=[source])


def require_index(request: ApiRequest, index_id: str | None) -> None:
    """Raises ApiError 404 if the index in the body does not exist."""
    if index_id is not None:
        request.document("indexes", index_id, name="index")


@handles("uploadVideo")
def upload_video(request: ApiRequest) -> Document:
    """POST /videos/upload"""
    index_id = request.body.get("index_id") or None
    require_index(request, index_id)
    job = accept_upload(request, request.files["file"], title=request.body["title"], index_id=index_id)
    return job_view(request.sandbox.store, job)


@handles("createVideo")
def create_video(request: ApiRequest) -> Document:
    """POST /videos"""
    body = request.body
    require_index(request, body["index_id"])
    connector_id = body.get("source_connector_id")
    if connector_id is not None:
        request.document("connectors", connector_id, name="connector")
    try:
        _, name = split_gs_uri(body["video_uri"])
    except BadUriError as reason:
        raise invalid("body.video_uri", f"must be a gs:// address: {reason}") from None
    source = new_source(PurePosixPath(name).name, body["title"], body["video_uri"], path=name)
    job = new_job(request.sandbox, source_kind="upload", index_id=body["index_id"], sources=[source])
    return job_view(request.sandbox.store, job)


@handles("getVideo", quick=True)
def get_video(request: ApiRequest) -> Document:
    """GET /videos/{video_id}"""
    video = request.document("videos", request.path["video_id"], name="video")
    return video_view(request.related, video, with_segments=True)


@handles("deleteVideo", lookup=False)
def delete_video(request: ApiRequest) -> Document:
    """DELETE /videos/{video_id}"""
    deletion = start_deletion(request.sandbox, "video", request.path["video_id"])
    if deletion is None:
        raise not_found("video", request.path["video_id"])
    return deletion_view(deletion)


@handles("getVideoDeletion", lookup=False, quick=True)
def get_video_deletion(request: ApiRequest) -> Document:
    """GET /videos/{video_id}/deletion"""
    deletion = request.sandbox.store.get("deletions", f"video:{request.path['video_id']}")
    if deletion is None:
        raise not_found("video_deletion", request.path["video_id"])
    return deletion_view(deletion)


@handles("processVideo", atomic=False)
def process_video(request: ApiRequest) -> Document:
    """POST /videos/{video_id}/process"""
    video = request.document("videos", request.path["video_id"], name="video")
    prompt_id = request.query.get("prompt_id") or None
    prompt = None if prompt_id is None else request.document("prompts", prompt_id, name="prompt")
    if video["status"] == "processing":
        raise ApiError(409, "resource_video_busy", "The video is already being processed.")
    fixed_run(request.sandbox, video, prompt, request.query["segment_duration"])
    return {"message": f"Processing of {video['video_id']} has started."}


def segments_of(
    request: ApiRequest, video: Document, run_id: str | None, limit: int | None = None, cursor: str | None = None
) -> tuple[list[Document], str | None]:
    """The segments of an item in order, of a run or, without a run, of the import; and the next cursor."""
    store, related = request.sandbox.store, request.related
    after = decode_cursor(context := f"segments:{video['video_id']}:{run_id}", cursor)
    more = None if limit is None else limit + 1
    if run_id is None:
        segmentation = default_segmentation(video)
        request.sandbox.library.ensure_cut(video, segmentation)
        found = store.list_positions("segments", family=segments_key(video, segmentation), limit=more, after=after)
    else:
        parent = item_key(run_id, video["video_id"])
        found = store.list_positions(SEGMENT_STATES, parent=parent, limit=more, after=after)
    shown = [document for _, document in found[:limit]]
    next_cursor = encode_cursor(context, found[len(shown) - 1][0]) if len(found) > len(shown) else None
    identifiers = [document["segment_id"] for document in shown]
    _load_segment_markers(related, identifiers)
    if run_id is None:
        return [segment_view(request, video, segment, None, None) for segment in shown], next_cursor
    results = [f"segment:{identifier}:{run_id}" for identifier in identifiers]
    related.load("segments", identifiers)
    related.load("results", results)
    views: list[Document] = []
    for state, result in zip(shown, results, strict=True):
        segment = related.get("segments", state["segment_id"])
        if segment is not None:
            run_state = {**state, "run_id": run_id}
            views.append(segment_view(request, video, segment, run_state, related.get("results", result)))
    return views, next_cursor


def _load_segment_markers(related: DocumentLoader, identifiers: Sequence[str]) -> None:
    for target_type in ("segment", "field"):
        load_markers(related, target_type, identifiers)


def latest_run_id(request: ApiRequest, video_id: str) -> str | None:
    """The newest run with this item."""
    items = request.sandbox.store.list("run_items", family=video_id, newest_first=True, limit=1)
    return items[0]["run_id"] if items else None


@handles("listVideoSegments")
def list_video_segments(request: ApiRequest) -> Document:
    """GET /videos/{video_id}/segments"""
    video = request.document("videos", request.path["video_id"], name="video")
    run_id = request.query.get("run_id") or None
    if run_id is not None:
        request.document("runs", run_id, name="run")
        if request.related.get("run_items", item_key(run_id, video["video_id"])) is None:
            return data_page([], request.query["limit"], None)
    else:
        run_id = latest_run_id(request, video["video_id"])
    page, more = segments_of(request, video, run_id, request.query["limit"], request.query.get("cursor"))
    return data_page(page, request.query["limit"], more)


@handles("listVideoPromptRuns", quick=True)
def list_video_prompt_runs(request: ApiRequest) -> list[Document]:
    """GET /videos/{video_id}/prompt-runs"""
    store = request.sandbox.store
    items = store.list(
        "run_items", family=request.path["video_id"], newest_first=True, limit=request.query.get("limit")
    )
    related = request.related
    related.load("runs", [item["run_id"] for item in items])
    runs = [run for run in (related.get("runs", item["run_id"]) for item in items) if run is not None]
    load_runs(related, runs)
    return [run_view(related, run) for run in runs]


def _known_videos(request: ApiRequest) -> list[Document]:
    wanted = dict.fromkeys(request.body["video_ids"])
    request.related.load("videos", wanted)
    found = (request.related.get("videos", video_id) for video_id in wanted)
    return [video for video in found if video is not None]


@handles("batchGetVideos", atomic=False)
def batch_get_videos(request: ApiRequest) -> list[Document]:
    """POST /videos/batch"""
    library = request.sandbox.library
    views: list[Document] = []
    videos = _known_videos(request)
    load_videos(request.related, videos)
    for video in videos:
        segments, _ = library.cut(video, default_segmentation(video))
        first = segments[0] if segments else None
        view = video_view(request.related, video)
        view["gif_data"] = None if first is None else encoded_file(request, library.gif_uri(video, first))
        view["first_thumbnail"] = None if first is None else encoded_file(request, library.thumbnail_uri(video, first))
        views.append(view)
    return views


@handles("batchGetVideoStatus", atomic=False)
def batch_get_video_status(request: ApiRequest) -> list[Document]:
    """POST /videos/batch/status"""
    videos = _known_videos(request)
    request.related.load_lists("run_items", families=[video["video_id"] for video in videos])
    return [
        {
            "video_id": video["video_id"],
            "status": video["status"],
            "processing_status": [
                run_item_status(request.related, item, with_segments=True)
                for item in request.related.list("run_items", family=video["video_id"], newest_first=True)
            ],
        }
        for video in videos
    ]


@handles("batchGetVideoSegments", atomic=False)
def batch_get_video_segments(request: ApiRequest) -> list[Document]:
    """POST /videos/batch/segments"""
    body: dict[str, Any] = request.body
    if ("video_ids" in body) == ("targets" in body):
        raise invalid("body", "must hold exactly one of video_ids and targets")
    scoped = "targets" in body
    targets: list[Document] = body["targets"] if scoped else [{"video_id": found} for found in body["video_ids"]]
    answers: list[Document] = []
    for target in targets:
        video = request.sandbox.store.get("videos", target["video_id"])
        if video is None:
            continue
        run_id = target.get("run_id")
        if run_id is not None:
            request.document("runs", run_id, name="run")
        shown = run_id or latest_run_id(request, video["video_id"])
        missing = run_id is not None and request.related.get("run_items", item_key(run_id, video["video_id"])) is None
        segments = [] if missing else segments_of(request, video, shown)[0]
        answers.append({"video_id": video["video_id"], "run_id": shown, "segments": segments})
    return answers


@handles("createSignedMediaUrl", atomic=False)
def create_signed_media_url(request: ApiRequest) -> Document:
    """POST /videos/signed-url"""
    uri = request.body["gcs_uri"]
    try:
        found = request.sandbox.library.file(uri)
    except BadUriError as reason:
        raise invalid("body.gcs_uri", str(reason)) from None
    if found is None:
        raise not_found("media", uri)
    return {"signed_url": request.media_url(uri), "expires_at": now_text(plus_seconds=GRANT_SECONDS)}


@handles("listPlaygroundVideos", quick=True)
def list_playground_videos(request: ApiRequest) -> Document:
    """GET /playground/videos"""
    return store_page(
        request.sandbox.store,
        "videos",
        parent=PLAYGROUND,
        limit=request.query["limit"],
        cursor=request.query.get("cursor"),
        load=partial(load_videos, request.related),
        view=partial(video_view, request.related),
    )


@handles("getVideoGif")
def get_video_gif(request: ApiRequest) -> FileResult:
    """GET /videos/{video_id}/gif"""
    video = request.document("videos", request.path["video_id"], name="video")
    segments, _ = request.sandbox.library.cut(video, default_segmentation(video))
    uri = request.sandbox.library.gif_uri(video, segments[0]) if segments else None
    path = None if uri is None else request.sandbox.library.file(uri)
    if path is None:
        raise not_found("video_preview", video["video_id"])
    return FileResult(path, "image/gif")


@handles("getSegmentThumbnail")
def get_segment_thumbnail(request: ApiRequest) -> FileResult | BytesResult:
    """GET /videos/segments/{segment_id}/thumbnail"""
    segment = request.document("segments", request.path["segment_id"], name="segment")
    video = request.document("videos", segment["video_id"], name="video")
    uri = request.sandbox.library.thumbnail_uri(video, segment)
    try:
        path = None if uri is None else request.sandbox.library.file(uri)
    except MediaError as reason:
        raise ApiError(404, "resource_segment_thumbnail_not_found", str(reason)) from None
    if path is None:
        raise not_found("segment_thumbnail", segment["segment_id"])
    return FileResult(path, "image/jpeg")
