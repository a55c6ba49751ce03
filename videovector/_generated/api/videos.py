# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the videos operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import inputs as _inputs
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, FileInput, Operation, PageData

if TYPE_CHECKING:
    from ..models.batch_video_segments_target import BatchVideoSegmentsTarget
    from ..models.import_job import ImportJob
    from ..models.processing_started_response import ProcessingStartedResponse
    from ..models.prompt_run import PromptRun
    from ..models.segment import Segment
    from ..models.signed_url import SignedUrl
    from ..models.video import Video, VideoWithDetails
    from ..models.video_deletion_response import VideoDeletionResponse
    from ..models.video_segments import VideoSegments
    from ..models.video_status import VideoStatus


_CREATE_VIDEO = Endpoint(
    "createVideo",
    "POST",
    "/videos",
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


def _read_create_video(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def create_video(
    *,
    title: str,
    video_uri: str,
    index_id: str,
    source_connector_id: str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Import a media file from Google Cloud Storage (``POST /videos``)."""
    _body: _validation.JsonObject = {}
    _body["title"] = _validation.text("title", title, min_length=1, max_length=255)
    _body["video_uri"] = _validation.text("video_uri", video_uri, min_length=1)
    _body["index_id"] = _validation.text("index_id", index_id, min_length=1)
    if source_connector_id is not None:
        _body["source_connector_id"] = _validation.text("source_connector_id", source_connector_id, min_length=1)
    return Operation(
        _CREATE_VIDEO,
        "/videos",
        _read_create_video,
        json=_body,
        idempotency_key=idempotency_key,
    )


_UPLOAD_VIDEO = Endpoint(
    "uploadVideo",
    "POST",
    "/videos/upload",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="import-job-upload",
    response_kind="json",
    models=(
        __name__,
        "import_job",
    ),
)


def _read_upload_video(data: Any) -> ImportJob:
    from ..models.import_job import ImportJob

    return ImportJob.from_dict(data)


def upload_video(
    *,
    file: FileInput,
    title: str,
    index_id: str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ImportJob]:
    """Upload a video, audio or image file (``POST /videos/upload``)."""
    _parts: _validation.Parts = []
    _parts.append(("file", _inputs.upload("file", file)))
    _parts.append(("title", _validation.text("title", title, min_length=1, max_length=255)))
    if index_id:
        _parts.append(("index_id", _validation.text("index_id", index_id, min_length=1)))
    return Operation(
        _UPLOAD_VIDEO,
        "/videos/upload",
        _read_upload_video,
        parts=_parts,
        idempotency_key=idempotency_key,
    )


_BATCH_GET_VIDEOS = Endpoint(
    "batchGetVideos",
    "POST",
    "/videos/batch",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video",
    ),
)


def _read_batch_get_videos(data: Any) -> list[VideoWithDetails]:
    from videovector._models.values import decode, read_in_place

    from ..models.video import VideoWithDetails

    result: list[VideoWithDetails] = decode(
        data,
        lambda value: read_in_place(value, VideoWithDetails.read_dict),
        ("list", ("model", "VideoWithDetails")),
        {"VideoWithDetails": VideoWithDetails},
    )
    return result


def batch_get_videos(
    video_ids: Sequence[str],
) -> Operation[list[VideoWithDetails]]:
    """Get several media items (``POST /videos/batch``)."""
    _body: _validation.JsonObject = {}
    _body["video_ids"] = _validation.items(
        "video_ids",
        video_ids,
        lambda _name, _value: _validation.text(_name, _value, min_length=1),
        min_items=1,
        max_items=100,
    )
    return Operation(
        _BATCH_GET_VIDEOS,
        "/videos/batch",
        _read_batch_get_videos,
        json=_body,
    )


_BATCH_GET_VIDEO_STATUS = Endpoint(
    "batchGetVideoStatus",
    "POST",
    "/videos/batch/status",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video_status",
    ),
)


def _read_batch_get_video_status(data: Any) -> list[VideoStatus]:
    from videovector._models.values import decode, read_in_place

    from ..models.video_status import VideoStatus

    result: list[VideoStatus] = decode(
        data,
        lambda value: read_in_place(value, VideoStatus.read_dict),
        ("list", ("model", "VideoStatus")),
        {"VideoStatus": VideoStatus},
    )
    return result


def batch_get_video_status(
    video_ids: Sequence[str],
) -> Operation[list[VideoStatus]]:
    """Get the processing status of several media items (``POST /videos/batch/status``)."""
    _body: _validation.JsonObject = {}
    _body["video_ids"] = _validation.items(
        "video_ids",
        video_ids,
        lambda _name, _value: _validation.text(_name, _value, min_length=1),
        min_items=1,
        max_items=100,
    )
    return Operation(
        _BATCH_GET_VIDEO_STATUS,
        "/videos/batch/status",
        _read_batch_get_video_status,
        json=_body,
    )


_BATCH_GET_VIDEO_SEGMENTS = Endpoint(
    "batchGetVideoSegments",
    "POST",
    "/videos/batch/segments",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video_segments",
    ),
)


def _read_batch_get_video_segments(data: Any) -> list[VideoSegments]:
    from videovector._models.values import decode, read_in_place

    from ..models.video_segments import VideoSegments

    result: list[VideoSegments] = decode(
        data,
        lambda value: read_in_place(value, VideoSegments.read_dict),
        ("list", ("model", "VideoSegments")),
        {"VideoSegments": VideoSegments},
    )
    return result


def batch_get_video_segments(
    video_ids: Sequence[str] | None = None,
    *,
    targets: Sequence[BatchVideoSegmentsTarget | Mapping[str, Any]] | None = None,
) -> Operation[list[VideoSegments]]:
    """Get the segments of several media items (``POST /videos/batch/segments``)."""
    _body: _validation.JsonObject = {}
    if video_ids is not None:
        _body["video_ids"] = _validation.items(
            "video_ids",
            video_ids,
            lambda _name, _value: _validation.text(_name, _value, min_length=1),
            min_items=1,
            max_items=50,
        )
    if targets is not None:
        _body["targets"] = _validation.items("targets", targets, _validation.json_object, min_items=1, max_items=50)
    return Operation(
        _BATCH_GET_VIDEO_SEGMENTS,
        "/videos/batch/segments",
        _read_batch_get_video_segments,
        json=_body,
    )


_CREATE_SIGNED_MEDIA_URL = Endpoint(
    "createSignedMediaUrl",
    "POST",
    "/videos/signed-url",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "signed_url",
    ),
)


def _read_create_signed_media_url(data: Any) -> SignedUrl:
    from ..models.signed_url import SignedUrl

    return SignedUrl.from_dict(data)


def create_signed_media_url(
    gcs_uri: str,
    *,
    force_refresh: bool = False,
) -> Operation[SignedUrl]:
    """Create a short-lived URL for stored media (``POST /videos/signed-url``)."""
    _body: _validation.JsonObject = {}
    _body["gcs_uri"] = _validation.text("gcs_uri", gcs_uri, min_length=1)
    if force_refresh is not False:
        _body["force_refresh"] = _validation.boolean("force_refresh", force_refresh)
    return Operation(
        _CREATE_SIGNED_MEDIA_URL,
        "/videos/signed-url",
        _read_create_signed_media_url,
        json=_body,
    )


_GET_VIDEO = Endpoint(
    "getVideo",
    "GET",
    "/videos/{video_id}",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video",
    ),
)


def _read_get_video(data: Any) -> Video:
    from ..models.video import Video

    return Video.from_dict(data)


def get_video(
    video_id: str,
) -> Operation[Video]:
    """Get a media item (``GET /videos/{video_id}``)."""
    return Operation(
        _GET_VIDEO,
        "/videos/" + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1)),
        _read_get_video,
    )


_DELETE_VIDEO = Endpoint(
    "deleteVideo",
    "DELETE",
    "/videos/{video_id}",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video_deletion_response",
    ),
)


def _read_delete_video(data: Any) -> VideoDeletionResponse:
    from ..models.video_deletion_response import VideoDeletionResponse

    return VideoDeletionResponse.from_dict(data)


def delete_video(
    video_id: str,
) -> Operation[VideoDeletionResponse]:
    """Delete a media item (``DELETE /videos/{video_id}``)."""
    return Operation(
        _DELETE_VIDEO,
        "/videos/" + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1)),
        _read_delete_video,
    )


_GET_VIDEO_DELETION = Endpoint(
    "getVideoDeletion",
    "GET",
    "/videos/{video_id}/deletion",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video_deletion_response",
    ),
)


def _read_get_video_deletion(data: Any) -> VideoDeletionResponse:
    from ..models.video_deletion_response import VideoDeletionResponse

    return VideoDeletionResponse.from_dict(data)


def get_video_deletion(
    video_id: str,
) -> Operation[VideoDeletionResponse]:
    """Get the status of a media item deletion (``GET /videos/{video_id}/deletion``)."""
    return Operation(
        _GET_VIDEO_DELETION,
        "/videos/" + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1)) + "/deletion",
        _read_get_video_deletion,
    )


_PROCESS_VIDEO = Endpoint(
    "processVideo",
    "POST",
    "/videos/{video_id}/process",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "processing_started_response",
    ),
)


def _read_process_video(data: Any) -> ProcessingStartedResponse:
    from ..models.processing_started_response import ProcessingStartedResponse

    return ProcessingStartedResponse.from_dict(data)


def process_video(
    video_id: str,
    *,
    segment_duration: int = 10,
    prompt_id: str | None = None,
) -> Operation[ProcessingStartedResponse]:
    """Split a media item into segments of fixed length (``POST /videos/{video_id}/process``)."""
    _query: _validation.Pairs = []
    _query.append(
        ("segment_duration", f"{_validation.integer('segment_duration', segment_duration, minimum=1, maximum=300)}")
    )
    if prompt_id:
        _query.append(("prompt_id", _validation.text("prompt_id", prompt_id, min_length=1)))
    return Operation(
        _PROCESS_VIDEO,
        "/videos/" + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1)) + "/process",
        _read_process_video,
        query=_query,
    )


_LIST_VIDEO_SEGMENTS = Endpoint(
    "listVideoSegments",
    "GET",
    "/videos/{video_id}/segments",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "segment_page",
    ),
)


def _read_list_video_segments(data: Any) -> PageData[Segment]:
    from videovector._models.values import read_page

    from ..models.pagination_meta import PaginationMeta
    from ..models.segment import Segment
    from ..models.segment_page import SegmentPage

    return read_page(data, Segment.read_dict, PaginationMeta.read_dict, SegmentPage.from_dict)


def list_video_segments(
    video_id: str,
    *,
    run_id: str | None = None,
    latest_run: bool | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Operation[PageData[Segment]]:
    """List the segments of a media item (``GET /videos/{video_id}/segments``)."""
    _query: _validation.Pairs = []
    if run_id is not None:
        _query.append(("run_id", _validation.text("run_id", run_id, min_length=1)))
    if latest_run is not None:
        _query.append(("latest_run", ("true" if _validation.boolean("latest_run", latest_run) else "false")))
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_VIDEO_SEGMENTS,
        "/videos/" + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1)) + "/segments",
        _read_list_video_segments,
        query=_query,
    )


_LIST_VIDEO_PROMPT_RUNS = Endpoint(
    "listVideoPromptRuns",
    "GET",
    "/videos/{video_id}/prompt-runs",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run",
    ),
)


def _read_list_video_prompt_runs(data: Any) -> list[PromptRun]:
    from videovector._models.values import decode, read_in_place

    from ..models.prompt_run import PromptRun

    result: list[PromptRun] = decode(
        data,
        lambda value: read_in_place(value, PromptRun.read_dict),
        ("list", ("model", "PromptRun")),
        {"PromptRun": PromptRun},
    )
    return result


def list_video_prompt_runs(
    video_id: str,
    *,
    limit: int | None = None,
) -> Operation[list[PromptRun]]:
    """List the prompt runs of a media item (``GET /videos/{video_id}/prompt-runs``)."""
    _query: _validation.Pairs = []
    if limit is not None:
        _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=200)}"))
    return Operation(
        _LIST_VIDEO_PROMPT_RUNS,
        "/videos/"
        + _encoding.segment("video_id", _validation.text("video_id", video_id, min_length=1))
        + "/prompt-runs",
        _read_list_video_prompt_runs,
        query=_query,
    )


_LIST_PLAYGROUND_VIDEOS = Endpoint(
    "listPlaygroundVideos",
    "GET",
    "/playground/videos",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "video_page",
    ),
)


def _read_list_playground_videos(data: Any) -> PageData[Video]:
    from videovector._models.values import read_page

    from ..models.pagination_meta import PaginationMeta
    from ..models.video import Video
    from ..models.video_page import VideoPage

    return read_page(data, Video.read_dict, PaginationMeta.read_dict, VideoPage.from_dict)


def list_playground_videos(
    *,
    limit: int = 50,
    cursor: str | None = None,
) -> Operation[PageData[Video]]:
    """List the media items of the playground (``GET /playground/videos``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_PLAYGROUND_VIDEOS,
        "/playground/videos",
        _read_list_playground_videos,
        query=_query,
    )
