"""Chat sessions. Answers are made by search, since the sandbox has no language model."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any, Final

from videovector.sandbox.errors import not_found
from videovector.sandbox.handlers.search import require_query, search_scope, text_hits
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.results import EventsResult, ServerEvent
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document
from videovector.sandbox.views.results import hit_view

_MOST_HITS: Final = 5


@handles("createChatSession")
def create_chat_session(request: ApiRequest) -> Document:
    """POST /chat/sessions"""
    now = now_text()
    session: Document = {
        "session_id": new_id("session"),
        "title": request.body.get("title"),
        "created_at": now,
        "updated_at": now,
    }
    request.sandbox.store.put("chat_sessions", session["session_id"], session)
    return session


@handles("listChatSessions", quick=True)
def list_chat_sessions(request: ApiRequest) -> list[Document]:
    """GET /chat/sessions"""
    return request.sandbox.store.list("chat_sessions", newest_first=True)


def _turns(request: ApiRequest) -> list[Document]:
    turns = request.sandbox.store.list("chat_turns", parent=request.path["session_id"])
    return [turn_view(turn) for turn in turns]


def turn_view(turn: Document) -> Document:
    """`ChatTurn`."""
    return {name: value for name, value in turn.items() if not name.startswith("_")}


@handles("getChatSession")
def get_chat_session(request: ApiRequest) -> Document:
    """GET /chat/sessions/{session_id}"""
    session = request.document("chat_sessions", request.path["session_id"], name="session")
    return {**session, "turns": _turns(request)}


@handles("deleteChatSession")
def delete_chat_session(request: ApiRequest) -> Document:
    """DELETE /chat/sessions/{session_id}"""
    session_id = request.path["session_id"]
    if not request.sandbox.store.delete("chat_sessions", session_id):
        raise not_found("session", session_id)
    return {"message": "Chat session deleted"}


@handles("listChatTurns")
def list_chat_turns(request: ApiRequest) -> list[Document]:
    """GET /chat/sessions/{session_id}/turns"""
    return _turns(request)


@handles("createChatTurn")
def create_chat_turn(request: ApiRequest) -> Document:
    """POST /chat/sessions/{session_id}/turns"""
    return {"turn": turn_view(_answer(request))}


def _answer(request: ApiRequest) -> Document:
    """Searches for the message and stores a turn with the result."""
    message = require_query(request.body["message"], "body.message")
    scope: Document = request.body.get("scope") or {}
    started = time.monotonic()
    index_ids: list[str] = scope.get("index_ids") or []
    run_ids: list[str] = scope.get("prompt_run_ids") or []
    store = request.sandbox.store
    hits = text_hits(request, message, search_scope(request, index_ids or None, run_ids), _MOST_HITS)
    views = [view for view in (hit_view(request, hit.key, score=hit.score, text=hit) for hit in hits) if view]
    now = now_text()
    turn: Document = {
        "session_id": request.path["session_id"],
        "turn_id": new_id("turn"),
        "status": "completed",
        "user_message": {"role": "user", "content": message},
        "assistant_message": {"role": "assistant", "content": _sentence(views)},
        "effective_scope": {"index_ids": index_ids, "prompt_run_ids": run_ids},
        "tool_trace": [{"tool": "search", "arguments": {"query": message}, "result_count": len(views)}],
        "result_sets": [{"query": message, "results": views}],
        "stats": {"duration_ms": round((time.monotonic() - started) * 1000), "searches": 1},
        "error": None,
        "_key": request.headers.get("idempotency-key") or request.headers.get("x-idempotency-key"),
        "_message": message,
    }
    session_id = turn["session_id"]
    with store.transaction():
        store.put("chat_turns", turn["turn_id"], turn, parent=session_id, owner=("chat_sessions", session_id))
        store.update("chat_sessions", session_id, lambda session: session.update(updated_at=now))
    return turn


def _sentence(views: list[Document]) -> str:
    if not views:
        return "Nothing that was extracted so far matches."
    best = views[0]
    place = ""
    if best["start_time"] is not None:
        place = f" from {best['start_time']:.1f} to {best['end_time']:.1f} seconds"
    others = f" {len(views) - 1} more results match." if len(views) > 1 else ""
    return f"The best match is in {best['video_name']}{place}: {best['content_preview']}{others}"


@handles("streamChatTurn")
def stream_chat_turn(request: ApiRequest) -> EventsResult:
    """POST /chat/sessions/{session_id}/turns/stream"""
    key = request.headers.get("idempotency-key") or request.headers.get("x-idempotency-key")
    known = [
        turn
        for turn in request.sandbox.store.list("chat_turns", parent=request.path["session_id"])
        if key is not None and turn["_key"] == key and turn["_message"] == request.body["message"]
    ]
    turn = known[0] if known else _answer(request)
    return EventsResult(_story(turn, resumed=bool(known)))


async def _story(turn: Document, *, resumed: bool) -> AsyncIterator[ServerEvent]:
    ids = {"session_id": turn["session_id"], "turn_id": turn["turn_id"]}
    trace = turn["tool_trace"][0]
    steps: list[tuple[str, dict[str, Any]]] = [
        ("turn_resumed" if resumed else "turn_started", ids),
        ("agent_state", {**ids, "state": "searching"}),
        ("tool_call_started", {**ids, "tool": trace["tool"], "arguments": trace["arguments"]}),
        ("tool_call_result", {**ids, "tool": trace["tool"], "result_count": trace["result_count"]}),
        ("turn_completed", {**ids, "turn": turn_view(turn)}),
    ]
    for number, (name, data) in enumerate(steps, start=1):
        yield ServerEvent(
            event=name, data=data, identifier=f"{turn['turn_id']}.{number}", checked={"event": name, "data": data}
        )
