"""Workflow search: a frozen snapshot of hits that is paged through without searching again."""

from __future__ import annotations

from typing import Any, Final

from videovector.sandbox.extraction.json_schemas import leaf_types
from videovector.sandbox.extraction.selection import complete
from videovector.sandbox.handlers.search import checked_conditions, filtered, require_query, scope_keys, text_hits
from videovector.sandbox.handlers.workflow import destination
from videovector.sandbox.http.calls import Call, handles
from videovector.sandbox.http.errors import ApiError, invalid
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.results import find_result, hit_view
from videovector.sandbox.workers.run_records import SEARCHABLE

RESULT_WINDOW: Final = 100
_CANDIDATES: Final = 1_000
_CURSOR_SECONDS: Final = 3_600


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


def _scope(call: Call) -> tuple[set[str], Document]:
    index_id = destination(call, create=False)
    run_ids, video_ids = _listed(call.body.get("prompt_run_ids")), _listed(call.body.get("video_ids"))
    store = call.sandbox.store
    for video_id in video_ids:
        call.document("videos", video_id, name="video")
    if index_id is not None:
        parents = [index_id]
    elif run_ids or video_ids:
        parents = [PLAYGROUND, *(index["index_id"] for index in store.list("indexes"))]
    else:
        parents = [PLAYGROUND]
    keys = scope_keys(call, parents, run_ids or None)
    level = f"{call.body.get('result_level', 'segment')}:"
    keys = {key for key in keys if key.startswith(level)}
    if video_ids:
        wanted = set(video_ids)
        keys = {key for key in keys if (found := find_result(call, key)) and found["video_id"] in wanted}
    scope: Document = {"type": "index", "index_id": index_id} if index_id else {"type": "playground"}
    if run_ids:
        scope = {**scope, "type": "prompt_runs", "prompt_run_ids": run_ids}
    if video_ids:
        scope = {**scope, "type": "videos", "video_ids": video_ids}
    return keys, scope


def _conditions(call: Call, keys: set[str], filters: list[Document]) -> list[Document]:
    """Filters with the operator and type the searched prompts' schemas suggest where they leave them out."""
    types: dict[str, Any] = {}
    for run_id in {key.rpartition(":")[2] for key in keys}:
        run = call.sandbox.store.get("runs", run_id)
        if run is not None:
            types.update(leaf_types(run["_prompt"]["json_schema"]))
    completed = [complete(condition, types) for condition in filters]
    return checked_conditions(completed, "body.filters")


@handles("searchWorkflow", atomic=False)
def search_workflow(call: Call) -> Document:
    """POST /workflow/search"""
    body = call.body
    query, filters = body.get("query"), body.get("filters")
    if not query and not filters:
        raise invalid("body", "must hold query, filters or both")
    keys, scope = _scope(call)
    runs = [call.sandbox.store.get("runs", run_id) for run_id in {key.rpartition(":")[2] for key in keys}]
    searchable = {run["run_id"] for run in runs if run is not None and run["status"] in SEARCHABLE}
    covered = {key for key in keys if key.rpartition(":")[2] in searchable}
    found: list[tuple[str, float | None]] = [(key, None) for key in covered]
    if filters:
        found = [(entry["result_id"], None) for entry in filtered(call, covered, _conditions(call, covered, filters))]
    if query:
        hits = text_hits(call, require_query(query), {key for key, _ in found}, _CANDIDATES)
        found = [(hit.key, hit.score) for hit in hits]
    snapshot: Document = {
        "snapshot_id": new_id("snap"),
        "hits": found[:RESULT_WINDOW],
        "truncated": len(found) > RESULT_WINDOW,
        "limit": body["limit"],
        "mode": "vector" if query else "condition",
        "result_level": body["result_level"],
        "scope": scope,
        "coverage": {"searched_results": len(covered), "unfinished_results": len(keys) - len(covered)},
        "warnings": [] if covered else ["Nothing in this scope is searchable yet."],
    }
    call.sandbox.store.put("snapshots", snapshot["snapshot_id"], snapshot)
    return _page(call, snapshot, 0)


def _page(call: Call, snapshot: Document, start: int) -> Document:
    end = start + snapshot["limit"]
    rows = [hit_view(call, key, score=score) for key, score in snapshot["hits"][start:end]]
    data = [row for row in rows if row is not None]
    more = None
    if end < len(snapshot["hits"]):
        claims = {"snapshot": snapshot["snapshot_id"], "start": end}
        more = call.sandbox.signer.sign("workflow-search", claims, seconds=_CURSOR_SECONDS)
    shown = ("mode", "result_level", "scope", "coverage", "warnings", "snapshot_id")
    return {
        "data": data,
        **{name: snapshot[name] for name in shown},
        "candidate_limit": RESULT_WINDOW,
        "pagination": {
            "limit": snapshot["limit"],
            "count": len(data),
            "has_more": more is not None,
            "next_cursor": more,
            "result_window": RESULT_WINDOW,
            "truncated": snapshot["truncated"],
        },
    }


@handles("getWorkflowSearchPage")
def get_workflow_search_page(call: Call) -> Document:
    """GET /workflow/search/page"""
    claims = call.sandbox.signer.read("workflow-search", call.query["cursor"])
    snapshot = None if claims is None else call.sandbox.store.get("snapshots", claims["snapshot"])
    if claims is None or snapshot is None:
        details = {"errors": [{"location": "query.cursor", "message": "is no cursor of a search, or has expired"}]}
        raise ApiError(422, "invalid_cursor", "cursor: is no cursor of a search, or has expired", details=details)
    return _page(call, snapshot, claims["start"])
