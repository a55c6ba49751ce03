"""Indexes: collections of media."""

from __future__ import annotations

from functools import partial

from videovector.sandbox.errors import not_found
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.paging import store_page
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.state.account_limits import require_index_capacity
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.media import load_videos, video_view
from videovector.sandbox.views.prompt_runs import load_runs, run_view
from videovector.sandbox.workers.deletions import deletion_view, start_deletion


def new_index(request: ApiRequest, name: str) -> Document:
    """Creates and stores an index."""
    require_index_capacity(request.sandbox.limits.limits, request.sandbox.store.count("indexes"))
    index: Document = {
        "index_id": new_id("idx"),
        "name": name,
        "user_id": request.sandbox.account_id,
        "created_at": now_text(),
        "description": None,
        "sort_order": None,
        "is_default": False,
    }
    request.sandbox.store.put("indexes", index["index_id"], index)
    return index


@handles("createIndex")
def create_index(request: ApiRequest) -> Document:
    """POST /indexes"""
    return new_index(request, request.body["name"])


@handles("listIndexes", quick=True)
def list_indexes(request: ApiRequest) -> list[Document]:
    """GET /indexes"""
    return request.sandbox.store.list("indexes")


@handles("getIndex", quick=True)
def get_index(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}"""
    return request.document("indexes", request.path["index_id"], name="index")


@handles("deleteIndex", lookup=False)
def delete_index(request: ApiRequest) -> Document:
    """DELETE /indexes/{index_id}"""
    deletion = start_deletion(request.sandbox, "index", request.path["index_id"])
    if deletion is None:
        raise not_found("index", request.path["index_id"])
    return deletion_view(deletion)


@handles("getIndexDeletion", lookup=False, quick=True)
def get_index_deletion(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}/deletion"""
    deletion = request.sandbox.store.get("deletions", f"index:{request.path['index_id']}")
    if deletion is None:
        raise not_found("index_deletion", request.path["index_id"])
    return deletion_view(deletion)


@handles("listIndexVideos", quick=True)
def list_index_videos(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}/videos"""
    return store_page(
        request.sandbox.store,
        "videos",
        parent=request.path["index_id"],
        limit=request.query["limit"],
        cursor=request.query.get("cursor"),
        load=partial(load_videos, request.related),
        view=partial(video_view, request.related),
    )


@handles("listIndexPromptRuns", quick=True)
def list_index_prompt_runs(request: ApiRequest) -> Document:
    """GET /indexes/{index_id}/prompt-runs"""
    return store_page(
        request.sandbox.store,
        "runs",
        parent=request.path["index_id"],
        limit=request.query["limit"],
        cursor=request.query.get("cursor"),
        load=partial(load_runs, request.related),
        view=partial(run_view, request.related),
    )
