"""OpenTelemetry spans of the calls of a client, by the extra ``otel``.

    from videovector import VideoVector, otel

    client = VideoVector(hooks=otel.hooks())

Each call is one span of kind CLIENT, named after its operation, whatever the number of attempts; every
attempt, response and wait for a further one is an event of it. No attribute holds a credential, a query,
a body, or a message of the server.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from opentelemetry import trace
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from ._errors import VideoVectorError
from ._hooks import CallInfo, FinishEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from ._version import __version__

if TYPE_CHECKING:
    from opentelemetry.trace import TracerProvider

__all__ = ["hooks"]


def hooks(*, tracer_provider: TracerProvider | None = None, also: Hooks | None = None) -> Hooks:
    """Return hooks that record each call of a client as a span.

    Args:
        tracer_provider: Where the spans go; default: the global provider.
        also: Hooks of your own, called after these.

    Returns:
        What to pass as ``hooks=`` to :class:`VideoVector` or :class:`AsyncVideoVector`; several clients may share it.
    """
    recorder = _Recorder(trace.get_tracer("videovector", __version__, tracer_provider), also or Hooks())
    return Hooks(
        on_request=recorder.on_request,
        on_response=recorder.on_response,
        on_retry=recorder.on_retry,
        on_finish=recorder.on_finish,
    )


class _Recorder:
    """Keeps the open span of each call in flight."""

    def __init__(self, tracer: trace.Tracer, also: Hooks) -> None:
        self._tracer = tracer
        self._also = also
        self._lock = threading.Lock()
        self._spans: dict[int, Span] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # A client in another process has the provider of that process.
        return _restored, (self._also,)

    def on_request(self, event: RequestEvent) -> None:
        span = self._span(event.call) or self._begin(event.call)
        span.add_event("attempt", {"videovector.attempt": event.attempt})
        if self._also.on_request is not None:
            self._also.on_request(event)

    def on_response(self, event: ResponseEvent) -> None:
        span = self._span(event.call)
        if span is not None:
            facts: dict[str, str | int | float] = {
                "videovector.attempt": event.attempt,
                "http.response.status_code": event.status_code,
                "videovector.elapsed_seconds": event.elapsed,
            }
            if event.request_id is not None:
                facts["videovector.request_id"] = event.request_id
                span.set_attribute("videovector.request_id", event.request_id)
            span.add_event("response", facts)
        if self._also.on_response is not None:
            self._also.on_response(event)

    def on_retry(self, event: RetryEvent) -> None:
        span = self._span(event.call)
        if span is not None:
            span.add_event(
                "retry",
                {
                    "videovector.attempt": event.attempt,
                    "videovector.delay_seconds": event.delay,
                    "error.type": _kind(event.error),
                },
            )
        if self._also.on_retry is not None:
            self._also.on_retry(event)

    def on_finish(self, event: FinishEvent) -> None:
        with self._lock:
            span = self._spans.pop(id(event.call), None)
        # Without a span it ended before its first attempt, as by a deadline.
        if span is not None:
            self._end(span, event)
        if self._also.on_finish is not None:
            self._also.on_finish(event)

    def _end(self, span: Span, event: FinishEvent) -> None:
        span.set_attribute("http.request.resend_count", max(0, event.attempts - 1))
        if event.status_code is not None:
            span.set_attribute("http.response.status_code", event.status_code)
        if event.error is not None:
            kind = _kind(event.error)
            span.set_attribute("error.type", kind)
            # The kind alone: a message may quote what the server or the caller said.
            span.set_status(Status(StatusCode.ERROR, kind))
        span.end()

    def _span(self, call: CallInfo) -> Span | None:
        with self._lock:
            return self._spans.get(id(call))

    def _begin(self, call: CallInfo) -> Span:
        parts = urlsplit(call.url)
        attributes: dict[str, str | int] = {
            "http.request.method": call.method,
            "url.full": call.url,
            "server.address": parts.hostname or "",
            "videovector.operation": call.operation_id,
        }
        if parts.port is not None:
            attributes["server.port"] = parts.port
        span = self._tracer.start_span(f"videovector {call.operation_id}", kind=SpanKind.CLIENT, attributes=attributes)
        with self._lock:
            self._spans[id(call)] = span
        return span


def _kind(error: BaseException) -> str:
    code = error.error_code if isinstance(error, VideoVectorError) else None
    return code or type(error).__qualname__


def _restored(also: Hooks) -> _Recorder:
    return _Recorder(trace.get_tracer("videovector", __version__), also)
