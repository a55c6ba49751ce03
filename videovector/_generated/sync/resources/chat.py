# Generated from videovector/resources/chat.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Chat: turns as a stream of events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from videovector._generated.resources.chat import ChatResource as _Generated
from videovector.resources.chat import LAST_EVENTS, _cut_off, _stream, read_event

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ChatScope, ChatStreamEvent
    from videovector._request.operation import Operation


class ChatResource(_Generated):
    """Chat sessions and their turns."""

    def stream_turn(
        self,
        session_id: str,
        *,
        message: str,
        scope: ChatScope | Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Iterator[ChatStreamEvent]:
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

    def _events(
        self, operation: Operation[ChatStreamEvent], options: RequestOptions | None
    ) -> Iterator[ChatStreamEvent]:
        with self._client.stream(operation, options=options) as stream:
            for event in stream.events():
                received = read_event(operation, event)
                yield received
                if str(received.event) in LAST_EVENTS:
                    return
        raise _cut_off()
