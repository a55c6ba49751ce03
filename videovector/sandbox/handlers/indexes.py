"""Indexes: the collections media lies in."""

from __future__ import annotations

from functools import partial

from videovector.sandbox.errors import not_found
from videovector.sandbox.http.api_request import Call, handles
from videovector.sandbox.http.paging import store_page
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.state.account_limits import require_index_capacity
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.media import load_videos, video_view
from videovector.sandbox.workers.deletions import deletion_view, start_deletion
from videovector.sandbox.workers.run_creation import load_runs, run_view


def new_index(call: Call, name: str) -> Document:
    """Creates and stores an index."""
    require_index_capacity(call.sandbox.limits.limits, call.sandbox.store.count("indexes"))
    index: Document = {
        "index_id": new_id("idx"),
        "name": name,
        "user_id": call.sandbox.account_id,
        "created_at": now_text(),
        "description": None,
        "sort_order": None,
        "is_default": False,
    }
    call.sandbox.store.put("indexes", index["index_id"], index)
    return index


@handles("createIndex")
def create_index(call: Call) -> Document:
    """POST /indexes"""
    return new_index(call, call.body["name"])


@handles("listIndexes", quick=True)
def list_indexes(call: Call) -> list[Document]:
    """GET /indexes"""
    return call.sandbox.store.list("indexes")


@handles("getIndex", quick=True)
def get_index(call: Call) -> Document:
    """GET /indexes/{index_id}"""
    return call.document("indexes", call.path["index_id"], name="index")


@handles("deleteIndex", lookup=False)
def delete_index(call: Call) -> Document:
    """DELETE /indexes/{index_id}"""
    deletion = start_deletion(call.sandbox, "index", call.path["index_id"])
    if deletion is None:
        raise not_found("index", call.path["index_id"])
    return deletion_view(deletion)


@handles("getIndexDeletion", lookup=False, quick=True)
def get_index_deletion(call: Call) -> Document:
    """GET /indexes/{index_id}/deletion"""
    deletion = call.sandbox.store.get("deletions", f"index:{call.path['index_id']}")
    if deletion is None:
        raise not_found("index_deletion", call.path["index_id"])
    return deletion_view(deletion)


@handles("listIndexVideos", quick=True)
def list_index_videos(call: Call) -> Document:
    """GET /indexes/{index_id}/videos"""
    return store_page(
        call.sandbox.store,
        "videos",
        parent=call.path["index_id"],
        limit=call.query["limit"],
        cursor=call.query.get("cursor"),
        load=partial(load_videos, call.related),
        view=partial(video_view, call.related),
    )


@handles("listIndexPromptRuns", quick=True)
def list_index_prompt_runs(call: Call) -> Document:
    """GET /indexes/{index_id}/prompt-runs"""
    return store_page(
        call.sandbox.store,
        "runs",
        parent=call.path["index_id"],
        limit=call.query["limit"],
        cursor=call.query.get("cursor"),
        load=partial(load_runs, call.related),
        view=partial(run_view, call.related),
    )
