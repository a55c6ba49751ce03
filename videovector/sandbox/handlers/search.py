"""All searches over run results."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.paging import decode_place, encode_place
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.search.filters import FilterError, check_conditions
from videovector.sandbox.search.ranking import ImageHit, fuse
from videovector.sandbox.search.result_index import Place, SearchScope
from videovector.sandbox.search.text_index import TextHit
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.results import fused_view, hit_view, load_results
from videovector.sandbox.workers.run_creation import SEARCHABLE

# Hits that are read before merging and cutting; a multiple of the largest page.
_CANDIDATES = 400


def search_scope(
    request: ApiRequest, parents: Sequence[str] | None, run_ids: Sequence[str] | None, **narrowed: Any
) -> SearchScope:
    """The scope of a search; raises ApiError 404 for indexes and runs that don't exist."""
    store = request.sandbox.store
    # An id that is given a thousand times must not be searched a thousand times.
    searched = None if parents is None else tuple(dict.fromkeys(parents))
    wanted = tuple(dict.fromkeys(run_ids)) if run_ids else None
    for parent in searched or ():
        if parent != PLAYGROUND and store.get("indexes", parent) is None:
            raise not_found("index", parent)
    for run_id in wanted or ():
        if store.get("runs", run_id) is None:
            raise not_found("run", run_id)
    return SearchScope(parents=searched, run_ids=wanted, **narrowed)


def finished_scope(request: ApiRequest, scope: SearchScope) -> SearchScope:
    """The part of a scope that belongs to finished runs."""
    store = request.sandbox.store
    runs = (store.get("runs", run_id) for run_id in request.sandbox.search_index.run_counts(scope))
    return replace(scope, run_ids=tuple(run["run_id"] for run in runs if run and run["status"] in SEARCHABLE))


def index_scope(request: ApiRequest) -> SearchScope:
    """The scope of a search below an index: `index_ids` replaces the index of the path."""
    parents = request.body.get("index_ids") or [request.path["index_id"]]
    return search_scope(request, parents, request.body.get("run_ids"))


def require_query(value: str, location: str = "body.query") -> str:
    """Raises ApiError 422 for a blank query."""
    if not value.strip():
        raise invalid(location, "must not be blank")
    return value


def text_hits(
    request: ApiRequest, query: str, scope: SearchScope, limit: int, fields: Sequence[str] | None = None
) -> list[TextHit]:
    """Text hits of a scope, best first."""
    request.sandbox.meter("search_queries", 1, "count", {"query": query})
    return request.sandbox.search_index.search(query, scope=scope, limit=limit, fields=fields or None)


def image_hits(request: ApiRequest, encoded: str, scope: SearchScope, limit: int) -> list[ImageHit]:
    """Image hits of a scope, best first; raises ApiError 422 for data that is not an image."""
    # Imported here, since it loads numpy and decoders, which a sandbox without images does not need.
    from videovector.sandbox.search.embedding import embed_image

    try:
        data = base64.b64decode("".join(encoded.split()), validate=True)
        vector = embed_image(data)
    except (ValueError, MediaError) as reason:
        raise invalid("body.image_data", f"must be a JPEG, PNG or WebP image in base64 ({reason})") from None
    request.sandbox.meter("image_searches", 1, "count")
    return request.sandbox.search_index.similar_images(vector, scope=scope, limit=limit)


def text_views(request: ApiRequest, hits: Sequence[TextHit]) -> list[Document]:
    """Hits as `SearchResult`."""
    load_results(request, [hit.key for hit in hits])
    views = (hit_view(request, hit.key, score=hit.score, text=hit) for hit in hits)
    return [view for view in views if view is not None]


@handles("searchIndexText", atomic=False)
def search_index_text(request: ApiRequest) -> list[Document]:
    """POST /indexes/{index_id}/search"""
    query = require_query(request.body["query"])
    scope = index_scope(request)
    return text_views(
        request, text_hits(request, query, scope, request.body["top_k"], request.body.get("search_fields"))
    )


@handles("searchIndexImage", atomic=False)
def search_index_image(request: ApiRequest) -> list[Document]:
    """POST /indexes/{index_id}/image-search"""
    scope = index_scope(request)
    hits = image_hits(request, request.body["image_data"], scope, request.body["top_k"])
    load_results(request, [hit.key for hit in hits])
    views = (hit_view(request, hit.key, score=hit.score, image=hit) for hit in hits)
    return [view for view in views if view is not None]


@handles("searchIndexMultimodal", atomic=False)
def search_index_multimodal(request: ApiRequest) -> list[Document]:
    """POST /indexes/{index_id}/multimodal-search"""
    body = request.body
    query, image = body.get("text_query"), body.get("image_data")
    if not query and not image:
        raise invalid("body", "must hold text_query, image_data or both")
    text_weight, image_weight = float(body["text_weight"]), float(body["image_weight"])
    if abs(text_weight + image_weight - 1.0) > 0.01:
        raise invalid("body.text_weight", "and image_weight must add up to 1")
    scope = index_scope(request)
    texts = text_hits(request, query, scope, _CANDIDATES, body.get("search_fields")) if query else []
    images = image_hits(request, image, scope, _CANDIDATES) if image else []
    fused = fuse(texts, images, text_weight=text_weight, image_weight=image_weight, limit=body["top_k"])
    load_results(request, [hit.key for hit in fused])
    return [view for view in (fused_view(request, hit) for hit in fused) if view is not None]


@handles("searchPlayground", atomic=False)
def search_playground(request: ApiRequest) -> list[Document]:
    """POST /playground/search"""
    query = require_query(request.body["query"])
    run_id = request.query.get("run_id")
    scope = search_scope(request, [PLAYGROUND], [run_id] if run_id else None)
    return text_views(request, text_hits(request, query, scope, request.body["top_k"]))


@handles("searchMultiRun", atomic=False)
def search_multi_run(request: ApiRequest) -> list[Document]:
    """POST /search/multi-run"""
    body = request.body
    query = require_query(body["query"])
    run_ids = list(dict.fromkeys(body.get("run_ids") or ()))
    store = request.sandbox.store
    if not run_ids:
        index_id = body.get("index_id")
        if not index_id:
            raise invalid("body", "must hold run_ids or index_id")
        request.document("indexes", index_id, name="index")
        run_ids = [run["run_id"] for run in store.list("runs", parent=index_id) if run["status"] in SEARCHABLE]
    runs = [request.document("runs", run_id, name="run") for run_id in run_ids]
    # Newer runs have more weight: the newest counts fully, each older one a tenth less, down to a half.
    ordered = sorted(runs, key=lambda run: run["executed_at"], reverse=True)
    found: list[tuple[float, TextHit]] = []
    for age, run in enumerate(ordered):
        weight = max(0.5, 1.0 - 0.1 * age) if body["aggregation"] == "weighted" else 1.0
        scope = SearchScope(run_ids=(run["run_id"],))
        found += [(hit.score * weight, hit) for hit in text_hits(request, query, scope, body["top_k"])]
    found.sort(key=lambda pair: (-pair[0], pair[1].key))
    if body["aggregation"] == "best":
        best: dict[str, tuple[float, TextHit]] = {}
        for score, hit in found:
            best.setdefault(hit.key.rpartition(":")[0], (score, hit))
        found = list(best.values())
    load_results(request, [hit.key for _, hit in found])
    views: list[Document] = []
    for score, hit in found:
        view = hit_view(request, hit.key, score=round(score, 4), text=hit)
        if view is not None:
            views.append(view)
    return views


def checked_conditions(conditions: list[Document], location: str) -> list[Document]:
    """Conditions in a form that can be evaluated; raises ApiError 422 for invalid ones."""
    try:
        check_conditions(conditions)
    except FilterError as reason:
        field = reason.field.removeprefix("conditions")
        raise invalid(f"{location}{field}", str(reason).partition(": ")[2]) from None
    return [{**condition, "field": condition["field"].strip()} for condition in conditions]


def cursor_place(context: str, cursor: str | None, *, location: str = "query.cursor") -> Place | None:
    """The position in a cursor; raises ApiError 422 for a cursor of another listing."""
    place = decode_place(context, cursor, (str, (int, float), str, str), location=location)
    return None if place is None else (place[0], place[1], place[2], place[3])


def _filter(request: ApiRequest, parents: list[str]) -> Document:
    body = request.body
    if "start_after" in body:
        raise invalid("body.start_after", "is no longer accepted; use cursor")
    conditions = checked_conditions(body["conditions"], "body.conditions")
    scope = finished_scope(request, search_scope(request, body.get("index_ids") or parents, body.get("run_ids")))
    context = f"filter:{parents}:{sorted(body.get('run_ids') or [])}:{body.get('index_ids')}:{conditions}"
    after = cursor_place(context, body.get("cursor"), location="body.cursor")
    size: int = body["page_size"]
    found = request.sandbox.search_index.filtered(conditions, scope=scope, limit=size + 1, after=after)
    more = encode_place(context, found[size - 1][0]) if len(found) > size else None
    load_results(request, [place[3] for place, _ in found[:size]])
    views = [hit_view(request, result["result_id"], score=None) for _, result in found[:size]]
    rows = [view for view in views if view is not None]
    request.sandbox.meter("search_queries", 1, "count")
    return {
        "results": rows,
        "next_page_token": more,
        "total_shown": len(rows),
        "data": rows,
        "pagination": {"limit": size, "has_more": more is not None, "next_cursor": more},
    }


@handles("filterSearchIndex", atomic=False)
def filter_search_index(request: ApiRequest) -> Document:
    """POST /search/filter/{index_id}"""
    return _filter(request, [request.path["index_id"]])


@handles("filterSearchPlayground", atomic=False)
def filter_search_playground(request: ApiRequest) -> Document:
    """POST /search/filter/playground"""
    return _filter(request, [PLAYGROUND])
