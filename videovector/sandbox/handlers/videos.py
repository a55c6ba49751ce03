"""Media items: upload, read, delete, segments and previews."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from videovector.sandbox.errors import ApiError, invalid, not_found
from videovector.sandbox.http.api_request import BytesResult, Call, FileResult, handles
from videovector.sandbox.http.paging import data_page, decode_cursor, encode_cursor, store_page
from videovector.sandbox.http.requests import UploadedFile
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.media.formats import FORMATS, MediaError, extension_of, kind_of_filename
from videovector.sandbox.media.library import PLAYGROUND, default_segmentation, segments_key
from videovector.sandbox.media.subtitles import SUBTITLE_EXTENSIONS, is_subtitle_filename
from videovector.sandbox.state.account_limits import require_ingestion_quota
from videovector.sandbox.storage.blobs import GRANT_SECONDS, UPLOADS, BadUriError, split_gs_uri
from videovector.sandbox.storage.document_loader import Lookups
from videovector.sandbox.storage.segment_states import KIND as SEGMENT_STATES
from videovector.sandbox.storage.segment_states import item_key
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
from videovector.sandbox.workers.deletions import deletion_view, start_deletion
from videovector.sandbox.workers.imports import new_job, new_source
from videovector.sandbox.workers.prompt_runs import fixed_run
from videovector.sandbox.workers.run_creation import load_runs, run_view


def accept_upload(call: Call, upload: UploadedFile, *, title: str, index_id: str | None) -> Document:
    """Starts the ingestion of an uploaded file; raises ApiError 415 or 422 for what can't be media."""
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
    require_ingestion_quota(call.sandbox, upload.size)
    source = new_source(name, title, None)
    # Kept among the stored media until the job has taken it over, so that a retry or a restart finds it.
    folder = f"{UPLOADS}/{source['file_id']}"
    source["uri"] = call.sandbox.blobs.adopt(upload.path, f"{folder}/{extension or 'file'}")
    call.sandbox.store.after_rollback(lambda: call.sandbox.blobs.remove(folder))
    return new_job(call.sandbox, source_kind="upload", index_id=index_id, sources=[source])


def require_index(call: Call, index_id: str | None) -> None:
    """Raises ApiError 404 when an index named in the body does not exist."""
    if index_id is not None:
        call.document("indexes", index_id, name="index")


@handles("uploadVideo")
def upload_video(call: Call) -> Document:
    """POST /videos/upload"""
    index_id = call.body.get("index_id") or None
    require_index(call, index_id)
    job = accept_upload(call, call.files["file"], title=call.body["title"], index_id=index_id)
    return job_view(call.sandbox.store, job)


@handles("createVideo")
def create_video(call: Call) -> Document:
    """POST /videos"""
    body = call.body
    require_index(call, body["index_id"])
    connector_id = body.get("source_connector_id")
    if connector_id is not None:
        call.document("connectors", connector_id, name="connector")
    try:
        _, name = split_gs_uri(body["video_uri"])
    except BadUriError as reason:
        raise invalid("body.video_uri", f"must be a gs:// address: {reason}") from None
    source = new_source(PurePosixPath(name).name, body["title"], body["video_uri"], path=name)
    job = new_job(call.sandbox, source_kind="upload", index_id=body["index_id"], sources=[source])
    return job_view(call.sandbox.store, job)


@handles("getVideo", quick=True)
def get_video(call: Call) -> Document:
    """GET /videos/{video_id}"""
    video = call.document("videos", call.path["video_id"], name="video")
    return video_view(call.related, video, with_segments=True)


@handles("deleteVideo", lookup=False)
def delete_video(call: Call) -> Document:
    """DELETE /videos/{video_id}"""
    deletion = start_deletion(call.sandbox, "video", call.path["video_id"])
    if deletion is None:
        raise not_found("video", call.path["video_id"])
    return deletion_view(deletion)


@handles("getVideoDeletion", lookup=False, quick=True)
def get_video_deletion(call: Call) -> Document:
    """GET /videos/{video_id}/deletion"""
    deletion = call.sandbox.store.get("deletions", f"video:{call.path['video_id']}")
    if deletion is None:
        raise not_found("video_deletion", call.path["video_id"])
    return deletion_view(deletion)


@handles("processVideo", atomic=False)
def process_video(call: Call) -> Document:
    """POST /videos/{video_id}/process"""
    video = call.document("videos", call.path["video_id"], name="video")
    prompt_id = call.query.get("prompt_id") or None
    prompt = None if prompt_id is None else call.document("prompts", prompt_id, name="prompt")
    if video["status"] == "processing":
        raise ApiError(409, "resource_video_busy", "The video is already being processed.")
    fixed_run(call.sandbox, video, prompt, call.query["segment_duration"])
    return {"message": f"Processing of {video['video_id']} has started."}


def segments_of(
    call: Call, video: Document, run_id: str | None, limit: int | None = None, cursor: str | None = None
) -> tuple[list[Document], str | None]:
    """Segments of an item in order, as a run saw them, or without a run as the import cut them; and the next cursor."""
    store, related = call.sandbox.store, call.related
    after = decode_cursor(context := f"segments:{video['video_id']}:{run_id}", cursor)
    more = None if limit is None else limit + 1
    if run_id is None:
        segmentation = default_segmentation(video)
        call.sandbox.library.ensure_cut(video, segmentation)
        found = store.list_positions("segments", family=segments_key(video, segmentation), limit=more, after=after)
    else:
        parent = item_key(run_id, video["video_id"])
        found = store.list_positions(SEGMENT_STATES, parent=parent, limit=more, after=after)
    shown = [document for _, document in found[:limit]]
    next_cursor = encode_cursor(context, found[len(shown) - 1][0]) if len(found) > len(shown) else None
    identifiers = [document["segment_id"] for document in shown]
    _load_segment_markers(related, identifiers)
    if run_id is None:
        return [segment_view(call, video, segment, None, None) for segment in shown], next_cursor
    results = [f"segment:{identifier}:{run_id}" for identifier in identifiers]
    related.load("segments", identifiers)
    related.load("results", results)
    views: list[Document] = []
    for state, result in zip(shown, results, strict=True):
        segment = related.get("segments", state["segment_id"])
        if segment is not None:
            run_state = {**state, "run_id": run_id}
            views.append(segment_view(call, video, segment, run_state, related.get("results", result)))
    return views, next_cursor


def _load_segment_markers(related: Lookups, identifiers: Sequence[str]) -> None:
    for target_type in ("segment", "field"):
        load_markers(related, target_type, identifiers)


def latest_run_id(call: Call, video_id: str) -> str | None:
    """The newest run that touched an item."""
    items = call.sandbox.store.list("run_items", family=video_id, newest_first=True, limit=1)
    return items[0]["run_id"] if items else None


@handles("listVideoSegments")
def list_video_segments(call: Call) -> Document:
    """GET /videos/{video_id}/segments"""
    video = call.document("videos", call.path["video_id"], name="video")
    run_id = call.query.get("run_id") or None
    if run_id is not None:
        call.document("runs", run_id, name="run")
        if call.related.get("run_items", item_key(run_id, video["video_id"])) is None:
            return data_page([], call.query["limit"], None)
    else:
        run_id = latest_run_id(call, video["video_id"])
    page, more = segments_of(call, video, run_id, call.query["limit"], call.query.get("cursor"))
    return data_page(page, call.query["limit"], more)


@handles("listVideoPromptRuns", quick=True)
def list_video_prompt_runs(call: Call) -> list[Document]:
    """GET /videos/{video_id}/prompt-runs"""
    store = call.sandbox.store
    items = store.list("run_items", family=call.path["video_id"], newest_first=True, limit=call.query.get("limit"))
    related = call.related
    related.load("runs", [item["run_id"] for item in items])
    runs = [run for run in (related.get("runs", item["run_id"]) for item in items) if run is not None]
    load_runs(related, runs)
    return [run_view(related, run) for run in runs]


def _known_videos(call: Call) -> list[Document]:
    wanted = dict.fromkeys(call.body["video_ids"])
    call.related.load("videos", wanted)
    found = (call.related.get("videos", video_id) for video_id in wanted)
    return [video for video in found if video is not None]


@handles("batchGetVideos", atomic=False)
def batch_get_videos(call: Call) -> list[Document]:
    """POST /videos/batch"""
    library = call.sandbox.library
    views: list[Document] = []
    videos = _known_videos(call)
    load_videos(call.related, videos)
    for video in videos:
        segments, _ = library.cut(video, default_segmentation(video))
        first = segments[0] if segments else None
        view = video_view(call.related, video)
        view["gif_data"] = None if first is None else encoded_file(call, library.gif_uri(video, first))
        view["first_thumbnail"] = None if first is None else encoded_file(call, library.thumbnail_uri(video, first))
        views.append(view)
    return views


@handles("batchGetVideoStatus", atomic=False)
def batch_get_video_status(call: Call) -> list[Document]:
    """POST /videos/batch/status"""
    videos = _known_videos(call)
    call.related.load_lists("run_items", families=[video["video_id"] for video in videos])
    return [
        {
            "video_id": video["video_id"],
            "status": video["status"],
            "processing_status": [
                run_item_status(call.related, item, with_segments=True)
                for item in call.related.list("run_items", family=video["video_id"], newest_first=True)
            ],
        }
        for video in videos
    ]


@handles("batchGetVideoSegments", atomic=False)
def batch_get_video_segments(call: Call) -> list[Document]:
    """POST /videos/batch/segments"""
    body: dict[str, Any] = call.body
    if ("video_ids" in body) == ("targets" in body):
        raise invalid("body", "must hold exactly one of video_ids and targets")
    scoped = "targets" in body
    targets: list[Document] = body["targets"] if scoped else [{"video_id": found} for found in body["video_ids"]]
    answers: list[Document] = []
    for target in targets:
        video = call.sandbox.store.get("videos", target["video_id"])
        if video is None:
            continue
        run_id = target.get("run_id")
        if run_id is not None:
            call.document("runs", run_id, name="run")
        shown = run_id or latest_run_id(call, video["video_id"])
        missing = run_id is not None and call.related.get("run_items", item_key(run_id, video["video_id"])) is None
        segments = [] if missing else segments_of(call, video, shown)[0]
        answers.append({"video_id": video["video_id"], "run_id": shown, "segments": segments})
    return answers


@handles("createSignedMediaUrl", atomic=False)
def create_signed_media_url(call: Call) -> Document:
    """POST /videos/signed-url"""
    uri = call.body["gcs_uri"]
    try:
        found = call.sandbox.library.file(uri)
    except BadUriError as reason:
        raise invalid("body.gcs_uri", str(reason)) from None
    if found is None:
        raise not_found("media", uri)
    return {"signed_url": call.media_url(uri), "expires_at": now_text(plus_seconds=GRANT_SECONDS)}


@handles("listPlaygroundVideos", quick=True)
def list_playground_videos(call: Call) -> Document:
    """GET /playground/videos"""
    return store_page(
        call.sandbox.store,
        "videos",
        parent=PLAYGROUND,
        limit=call.query["limit"],
        cursor=call.query.get("cursor"),
        load=partial(load_videos, call.related),
        view=partial(video_view, call.related),
    )


@handles("getVideoGif")
def get_video_gif(call: Call) -> FileResult:
    """GET /videos/{video_id}/gif"""
    video = call.document("videos", call.path["video_id"], name="video")
    segments, _ = call.sandbox.library.cut(video, default_segmentation(video))
    uri = call.sandbox.library.gif_uri(video, segments[0]) if segments else None
    path = None if uri is None else call.sandbox.library.file(uri)
    if path is None:
        raise not_found("video_preview", video["video_id"])
    return FileResult(path, "image/gif")


@handles("getSegmentThumbnail")
def get_segment_thumbnail(call: Call) -> FileResult | BytesResult:
    """GET /videos/segments/{segment_id}/thumbnail"""
    segment = call.document("segments", call.path["segment_id"], name="segment")
    video = call.document("videos", segment["video_id"], name="video")
    uri = call.sandbox.library.thumbnail_uri(video, segment)
    try:
        path = None if uri is None else call.sandbox.library.file(uri)
    except MediaError as reason:
        raise ApiError(404, "resource_segment_thumbnail_not_found", str(reason)) from None
    if path is None:
        raise not_found("segment_thumbnail", segment["segment_id"])
    return FileResult(path, "image/jpeg")
