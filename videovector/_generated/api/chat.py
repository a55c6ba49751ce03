# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the chat operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.chat_scope import ChatScope
    from ..models.chat_session import ChatSession, ChatSessionDetail
    from ..models.chat_stream_event import ChatStreamEvent
    from ..models.chat_turn import ChatTurn
    from ..models.chat_turn_response import ChatTurnResponse
    from ..models.delete_response import DeleteResponse


_CREATE_CHAT_SESSION = Endpoint(
    "createChatSession",
    "POST",
    "/chat/sessions",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "chat_session",
    ),
)


def _read_create_chat_session(data: Any) -> ChatSession:
    from ..models.chat_session import ChatSession

    return ChatSession.from_dict(data)


def create_chat_session(
    *,
    title: str | None = None,
    idempotency_key: str | None = None,
) -> Operation[ChatSession]:
    """Create a chat session (``POST /chat/sessions``)."""
    _body: _validation.JsonObject = {}
    if title is not None:
        _body["title"] = _validation.text("title", title)
    return Operation(
        _CREATE_CHAT_SESSION,
        "/chat/sessions",
        _read_create_chat_session,
        json=_body,
        idempotency_key=idempotency_key,
    )


_LIST_CHAT_SESSIONS = Endpoint(
    "listChatSessions",
    "GET",
    "/chat/sessions",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "chat_session",
    ),
)


def _read_list_chat_sessions(data: Any) -> list[ChatSession]:
    from videovector._models.values import decode, read_in_place

    from ..models.chat_session import ChatSession

    result: list[ChatSession] = decode(
        data,
        lambda value: read_in_place(value, ChatSession.read_dict),
        ("list", ("model", "ChatSession")),
        {"ChatSession": ChatSession},
    )
    return result


def list_chat_sessions() -> Operation[list[ChatSession]]:
    """List chat sessions (``GET /chat/sessions``)."""
    return Operation(
        _LIST_CHAT_SESSIONS,
        "/chat/sessions",
        _read_list_chat_sessions,
    )


_GET_CHAT_SESSION = Endpoint(
    "getChatSession",
    "GET",
    "/chat/sessions/{session_id}",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "chat_session",
    ),
)


def _read_get_chat_session(data: Any) -> ChatSessionDetail:
    from ..models.chat_session import ChatSessionDetail

    return ChatSessionDetail.from_dict(data)


def get_chat_session(
    session_id: str,
) -> Operation[ChatSessionDetail]:
    """Get a chat session with its turns (``GET /chat/sessions/{session_id}``)."""
    return Operation(
        _GET_CHAT_SESSION,
        "/chat/sessions/" + _encoding.segment("session_id", _validation.text("session_id", session_id, min_length=1)),
        _read_get_chat_session,
    )


_DELETE_CHAT_SESSION = Endpoint(
    "deleteChatSession",
    "DELETE",
    "/chat/sessions/{session_id}",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_chat_session(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_chat_session(
    session_id: str,
) -> Operation[DeleteResponse]:
    """Delete a chat session (``DELETE /chat/sessions/{session_id}``)."""
    return Operation(
        _DELETE_CHAT_SESSION,
        "/chat/sessions/" + _encoding.segment("session_id", _validation.text("session_id", session_id, min_length=1)),
        _read_delete_chat_session,
    )


_LIST_CHAT_TURNS = Endpoint(
    "listChatTurns",
    "GET",
    "/chat/sessions/{session_id}/turns",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "chat_turn",
    ),
)


def _read_list_chat_turns(data: Any) -> list[ChatTurn]:
    from videovector._models.values import decode, read_in_place

    from ..models.chat_turn import ChatTurn

    result: list[ChatTurn] = decode(
        data,
        lambda value: read_in_place(value, ChatTurn.read_dict),
        ("list", ("model", "ChatTurn")),
        {"ChatTurn": ChatTurn},
    )
    return result


def list_chat_turns(
    session_id: str,
) -> Operation[list[ChatTurn]]:
    """List the turns of a chat session (``GET /chat/sessions/{session_id}/turns``)."""
    return Operation(
        _LIST_CHAT_TURNS,
        "/chat/sessions/"
        + _encoding.segment("session_id", _validation.text("session_id", session_id, min_length=1))
        + "/turns",
        _read_list_chat_turns,
    )


_CREATE_CHAT_TURN = Endpoint(
    "createChatTurn",
    "POST",
    "/chat/sessions/{session_id}/turns",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "chat_turn_response",
    ),
)


def _read_create_chat_turn(data: Any) -> ChatTurnResponse:
    from ..models.chat_turn_response import ChatTurnResponse

    return ChatTurnResponse.from_dict(data)


def create_chat_turn(
    session_id: str,
    *,
    message: str,
    scope: ChatScope | Mapping[str, Any] | None = None,
    idempotency_key: str | None = None,
) -> Operation[ChatTurnResponse]:
    """Ask the search agent and wait for its answer (``POST /chat/sessions/{session_id}/turns``)."""
    _body: _validation.JsonObject = {}
    _body["message"] = _validation.text("message", message, min_length=1)
    if scope is not None:
        _body["scope"] = _validation.json_object("scope", scope)
    return Operation(
        _CREATE_CHAT_TURN,
        "/chat/sessions/"
        + _encoding.segment("session_id", _validation.text("session_id", session_id, min_length=1))
        + "/turns",
        _read_create_chat_turn,
        json=_body,
        idempotency_key=idempotency_key,
    )


_STREAM_CHAT_TURN = Endpoint(
    "streamChatTurn",
    "POST",
    "/chat/sessions/{session_id}/turns/stream",
    credentials=("api_key", "bearer"),
    scope="search",
    idempotency="optional",
    idempotency_prefix=None,
    response_kind="events",
)


def _read_stream_chat_turn(data: Any) -> ChatStreamEvent:
    from ..models.chat_stream_event import ChatStreamEvent

    return ChatStreamEvent.from_dict(data)


def stream_chat_turn(
    session_id: str,
    *,
    message: str,
    scope: ChatScope | Mapping[str, Any] | None = None,
    idempotency_key: str | None = None,
) -> Operation[ChatStreamEvent]:
    """Ask the search agent and stream its progress (``POST /chat/sessions/{session_id}/turns/stream``)."""
    _body: _validation.JsonObject = {}
    _body["message"] = _validation.text("message", message, min_length=1)
    if scope is not None:
        _body["scope"] = _validation.json_object("scope", scope)
    return Operation(
        _STREAM_CHAT_TURN,
        "/chat/sessions/"
        + _encoding.segment("session_id", _validation.text("session_id", session_id, min_length=1))
        + "/turns/stream",
        _read_stream_chat_turn,
        json=_body,
        idempotency_key=idempotency_key,
    )
