"""Chat: turns as a stream of events."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from videovector._errors import ConnectionError
from videovector._generated.api import chat as _api
from videovector._generated.resources.chat import AsyncChatResource as _AsyncGenerated
from videovector._response.sse import ServerSentEvent

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ChatScope, ChatStreamEvent
    from videovector._generated.sync.resources.chat import ChatResource as ChatResource
    from videovector._request.operation import Operation
else:
    __getattr__ = sync_twin(__name__)

LAST_EVENTS: Final = frozenset({"turn_completed", "error"})


def _stream(
    session_id: str, message: str, scope: ChatScope | Mapping[str, Any] | None, idempotency_key: str | None
) -> Operation[ChatStreamEvent]:
    operation = _api.stream_chat_turn(session_id, message=message, scope=scope, idempotency_key=idempotency_key)
    return operation.then(lambda event: event, headers={"Accept": "text/event-stream"})


def read_event(operation: Operation[ChatStreamEvent], event: ServerSentEvent) -> ChatStreamEvent:
    """Read an event as its model; unknown types, and payloads that are not objects, are kept."""
    try:
        payload: object = json.loads(event.data)
    except (ValueError, RecursionError):
        payload = {"text": event.data}
    data = cast("dict[str, Any]", payload) if isinstance(payload, dict) else {"value": payload}
    name = event.event if event.event != "message" else str(data.get("event") or data.get("type") or "message")
    return operation.read({"event": name, "data": data})


def _cut_off() -> ConnectionError:
    return ConnectionError(
        "The stream ended before the turn was completed; repeat the call with the same idempotency_key to resume it, "
        "or read the turn with list_turns().",
        error_code="chat_stream_incomplete",
    )


class AsyncChatResource(_AsyncGenerated):
    """Chat sessions and their turns."""

    def stream_turn(
        self,
        session_id: str,
        *,
        message: str,
        scope: ChatScope | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[ChatStreamEvent]:
        """Ask a question and receive the answer as it is generated.

        Args:
            session_id: The chat session.
            message: The question.
            scope: Indexes and runs to search; None searches everything.
            idempotency_key: With a key, a call that broke off can be repeated, and then resumes the same turn.
            options: Settings of this call. The timeout limits the time between two events.

        Returns:
            The events in order; the last one is `turn_completed` or `error`. Unknown types are included.

        Raises:
            ConnectionError: (error_code `chat_stream_incomplete`) The stream ended before its last event.
            ResponseDecodeError: The response is not an event stream.

        Endpoint: ``POST /chat/sessions/{session_id}/turns/stream``

        Scope: ``search``
        """
        return self._events(_stream(session_id, message, scope, idempotency_key), options)

    async def _events(
        self, operation: Operation[ChatStreamEvent], options: RequestOptions | None
    ) -> AsyncIterator[ChatStreamEvent]:
        async with self._client.stream(operation, options=options) as stream:
            async for event in stream.events():
                received = read_event(operation, event)
                yield received
                if str(received.event) in LAST_EVENTS:
                    return
        raise _cut_off()
