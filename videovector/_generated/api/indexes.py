# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the indexes operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation, PageData

if TYPE_CHECKING:
    from ..models.index import Index
    from ..models.index_deletion_response import IndexDeletionResponse
    from ..models.prompt_run import PromptRun
    from ..models.video import Video


_CREATE_INDEX = Endpoint(
    "createIndex",
    "POST",
    "/indexes",
    credentials=("api_key", "bearer"),
    scope="write",
    idempotency="auto",
    idempotency_prefix="index-create",
    response_kind="json",
    models=(
        __name__,
        "index",
    ),
)


def _read_create_index(data: Any) -> Index:
    from ..models.index import Index

    return Index.from_dict(data)


def create_index(
    *,
    name: str,
    idempotency_key: str | None = None,
) -> Operation[Index]:
    """Create an index (``POST /indexes``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=1, max_length=255)
    return Operation(
        _CREATE_INDEX,
        "/indexes",
        _read_create_index,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_INDEXES = Endpoint(
    "listIndexes",
    "GET",
    "/indexes",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "index",
    ),
)


def _read_list_indexes(data: Any) -> list[Index]:
    from videovector._models.values import decode, read_in_place

    from ..models.index import Index

    result: list[Index] = decode(
        data, lambda value: read_in_place(value, Index.read_dict), ("list", ("model", "Index")), {"Index": Index}
    )
    return result


def list_indexes(
    *,
    include_defaults: bool = True,
) -> Operation[list[Index]]:
    """List indexes (``GET /indexes``)."""
    _query: _validation.Pairs = []
    _query.append(
        ("include_defaults", ("true" if _validation.boolean("include_defaults", include_defaults) else "false"))
    )
    return Operation(
        _LIST_INDEXES,
        "/indexes",
        _read_list_indexes,
        query=_query,
    )


_GET_INDEX = Endpoint(
    "getIndex",
    "GET",
    "/indexes/{index_id}",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "index",
    ),
)


def _read_get_index(data: Any) -> Index:
    from ..models.index import Index

    return Index.from_dict(data)


def get_index(
    index_id: str,
) -> Operation[Index]:
    """Get an index (``GET /indexes/{index_id}``)."""
    return Operation(
        _GET_INDEX,
        "/indexes/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)),
        _read_get_index,
    )


_DELETE_INDEX = Endpoint(
    "deleteIndex",
    "DELETE",
    "/indexes/{index_id}",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "index_deletion_response",
    ),
)


def _read_delete_index(data: Any) -> IndexDeletionResponse:
    from ..models.index_deletion_response import IndexDeletionResponse

    return IndexDeletionResponse.from_dict(data)


def delete_index(
    index_id: str,
) -> Operation[IndexDeletionResponse]:
    """Delete an index and its media (``DELETE /indexes/{index_id}``)."""
    return Operation(
        _DELETE_INDEX,
        "/indexes/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)),
        _read_delete_index,
    )


_GET_INDEX_DELETION = Endpoint(
    "getIndexDeletion",
    "GET",
    "/indexes/{index_id}/deletion",
    credentials=("api_key", "bearer"),
    scope="admin",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "index_deletion_response",
    ),
)


def _read_get_index_deletion(data: Any) -> IndexDeletionResponse:
    from ..models.index_deletion_response import IndexDeletionResponse

    return IndexDeletionResponse.from_dict(data)


def get_index_deletion(
    index_id: str,
) -> Operation[IndexDeletionResponse]:
    """Get the status of an index deletion (``GET /indexes/{index_id}/deletion``)."""
    return Operation(
        _GET_INDEX_DELETION,
        "/indexes/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)) + "/deletion",
        _read_get_index_deletion,
    )


_LIST_INDEX_VIDEOS = Endpoint(
    "listIndexVideos",
    "GET",
    "/indexes/{index_id}/videos",
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


def _read_list_index_videos(data: Any) -> PageData[Video]:
    from videovector._models.values import read_page

    from ..models.pagination_meta import PaginationMeta
    from ..models.video import Video
    from ..models.video_page import VideoPage

    return read_page(data, Video.read_dict, PaginationMeta.read_dict, VideoPage.from_dict)


def list_index_videos(
    index_id: str,
    *,
    limit: int = 50,
    cursor: str | None = None,
) -> Operation[PageData[Video]]:
    """List the media items of an index (``GET /indexes/{index_id}/videos``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_INDEX_VIDEOS,
        "/indexes/" + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1)) + "/videos",
        _read_list_index_videos,
        query=_query,
    )


_LIST_INDEX_PROMPT_RUNS = Endpoint(
    "listIndexPromptRuns",
    "GET",
    "/indexes/{index_id}/prompt-runs",
    credentials=("api_key", "bearer"),
    scope="read",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "prompt_run_page",
    ),
)


def _read_list_index_prompt_runs(data: Any) -> PageData[PromptRun]:
    from videovector._models.values import read_page

    from ..models.pagination_meta import PaginationMeta
    from ..models.prompt_run import PromptRun
    from ..models.prompt_run_page import PromptRunPage

    return read_page(data, PromptRun.read_dict, PaginationMeta.read_dict, PromptRunPage.from_dict)


def list_index_prompt_runs(
    index_id: str,
    *,
    limit: int = 50,
    cursor: str | None = None,
) -> Operation[PageData[PromptRun]]:
    """List the prompt runs of an index (``GET /indexes/{index_id}/prompt-runs``)."""
    _query: _validation.Pairs = []
    _query.append(("limit", f"{_validation.integer('limit', limit, minimum=1, maximum=100)}"))
    if cursor:
        _query.append(("cursor", _validation.text("cursor", cursor, min_length=1)))
    return Operation(
        _LIST_INDEX_PROMPT_RUNS,
        "/indexes/"
        + _encoding.segment("index_id", _validation.text("index_id", index_id, min_length=1))
        + "/prompt-runs",
        _read_list_index_prompt_runs,
        query=_query,
    )
