"""Workflow search: stores the hits of a search, so that later pages need no new search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from videovector.sandbox.errors import ApiError, invalid
from videovector.sandbox.extraction.selection import complete
from videovector.sandbox.handlers.search import checked_conditions, require_query, search_scope
from videovector.sandbox.handlers.workflow import destination
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.json_schema.prompt_schemas import leaf_types
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.search.filters import matches
from videovector.sandbox.search.result_index import SearchScope
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.results import find_result, hit_view, load_results
from videovector.sandbox.workers.run_creation import SEARCHABLE

RESULT_WINDOW: Final = 100
_CURSOR_SECONDS: Final = 3_600


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(dict.fromkeys(value or ()))


def _scope(request: ApiRequest) -> tuple[SearchScope, Document]:
    index_id = destination(request, create=False)
    run_ids, video_ids = _listed(request.body.get("prompt_run_ids")), _listed(request.body.get("video_ids"))
    for video_id in video_ids:
        request.document("videos", video_id, name="video")
    parents = [PLAYGROUND] if index_id is None else [index_id]
    anywhere = index_id is None and bool(run_ids or video_ids)
    found = search_scope(
        request,
        None if anywhere else parents,
        run_ids,
        video_ids=tuple(video_ids) or None,
        level=request.body.get("result_level", "segment"),
    )
    scope: Document = {"type": "index", "index_id": index_id} if index_id else {"type": "playground"}
    if run_ids:
        scope = {**scope, "type": "prompt_runs", "prompt_run_ids": run_ids}
    if video_ids:
        scope = {**scope, "type": "videos", "video_ids": video_ids}
    return found, scope


def _conditions(runs: Sequence[Document], filters: list[Document]) -> list[Document]:
    """The filters; a missing operator or type is taken from the schemas of the prompts."""
    types: dict[str, Any] = {}
    for run in runs:
        types.update(leaf_types(run["_prompt"]["json_schema"]))
    completed = [complete(condition, types) for condition in filters]
    return checked_conditions(completed, "body.filters")


@handles("searchWorkflow", atomic=False)
def search_workflow(request: ApiRequest) -> Document:
    """POST /workflow/search"""
    body = request.body
    query, filters = body.get("query"), body.get("filters")
    if not query and not filters:
        raise invalid("body", "must hold query, filters or both")
    given, scope = _scope(request)
    index, store = request.sandbox.search_index, request.sandbox.store
    counts = index.run_counts(given)
    runs = [run for run in map(partial(store.get, "runs"), counts) if run is not None]
    finished = [run for run in runs if run["status"] in SEARCHABLE]
    covered = replace(given, run_ids=tuple(run["run_id"] for run in finished))
    conditions = _conditions(runs, filters) if filters else []
    # One more than the limit shows whether there are more.
    found = _found(request, require_query(query) if query else None, conditions, covered, RESULT_WINDOW + 1)
    searched = sum(counts[run["run_id"]] for run in finished)
    snapshot: Document = {
        "snapshot_id": new_id("snap"),
        "hits": found[:RESULT_WINDOW],
        "truncated": len(found) > RESULT_WINDOW,
        "limit": body["limit"],
        "mode": "vector" if query else "condition",
        "result_level": body["result_level"],
        "scope": scope,
        "coverage": {"searched_results": searched, "unfinished_results": sum(counts.values()) - searched},
        "warnings": [] if searched else ["Nothing in this scope is searchable yet."],
    }
    store.put("snapshots", snapshot["snapshot_id"], snapshot)
    return _page(request, snapshot, 0)


def _found(
    request: ApiRequest, query: str | None, conditions: list[Document], scope: SearchScope, limit: int
) -> list[tuple[str, float | None]]:
    """The ids and scores of the results: the best for a query, else the first that match the conditions."""
    index = request.sandbox.search_index
    if query is None:
        return [(place[3], None) for place, _ in index.filtered(conditions, scope=scope, limit=limit)]

    def accept(key: str) -> bool:
        result = find_result(request, key)
        return result is not None and matches(conditions, result["metadata"])

    request.sandbox.meter("search_queries", 1, "count", {"query": query})
    hits = index.search(query, scope=scope, limit=limit, accept=accept if conditions else None)
    return [(hit.key, hit.score) for hit in hits]


def _page(request: ApiRequest, snapshot: Document, start: int) -> Document:
    end = start + snapshot["limit"]
    load_results(request, [key for key, _ in snapshot["hits"][start:end]])
    rows = [hit_view(request, key, score=score) for key, score in snapshot["hits"][start:end]]
    data = [row for row in rows if row is not None]
    more = None
    if end < len(snapshot["hits"]):
        claims = {"snapshot": snapshot["snapshot_id"], "start": end}
        more = request.sandbox.signer.sign("workflow-search", claims, seconds=_CURSOR_SECONDS)
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
def get_workflow_search_page(request: ApiRequest) -> Document:
    """GET /workflow/search/page"""
    claims = request.sandbox.signer.read("workflow-search", request.query["cursor"])
    snapshot = None if claims is None else request.sandbox.store.get("snapshots", claims["snapshot"])
    if claims is None or snapshot is None:
        details = {"errors": [{"location": "query.cursor", "message": "is not a cursor of a search, or has expired"}]}
        raise ApiError(422, "invalid_cursor", "cursor: is not a cursor of a search, or has expired", details=details)
    return _page(request, snapshot, claims["start"])
