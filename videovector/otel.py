"""OpenTelemetry spans and durations of the calls of a client, by the extra ``otel``.

    from videovector import VideoVector, otel

    client = VideoVector(hooks=otel.hooks())

Each call is one span of kind CLIENT, named after its operation, whatever the number of attempts; every
attempt, response and wait for a further one is an event of it. The span's context is sent along with each attempt
(``traceparent``, by the propagators that are set), and the histogram ``videovector.client.operation.duration`` gets the
seconds of each call, by operation, status and kind of error. No attribute holds a credential, a query,
a body, or a message of the server.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from opentelemetry import metrics, propagate, trace
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from ._annotations import make_evaluable
from ._errors import VideoVectorError
from ._hooks import CallInfo, FinishEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from ._version import __version__

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider

__all__ = ["hooks"]

DURATION: Final = "videovector.client.operation.duration"


@make_evaluable
def hooks(
    *,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
    also: Hooks | None = None,
) -> Hooks:
    """Return hooks that record each call of a client as a span, and its duration.

    Args:
        tracer_provider: Where the spans go; default: the global provider.
        meter_provider: Where the durations go; default: the global provider.
        also: Hooks of your own, called after these.

    Returns:
        What to pass as ``hooks=`` to :class:`VideoVector` or :class:`AsyncVideoVector`; several clients may share it.
    """
    recorder = _Recorder(
        trace.get_tracer("videovector", __version__, tracer_provider),
        metrics.get_meter("videovector", __version__, meter_provider),
        also or Hooks(),
    )
    return Hooks(
        on_request=recorder.on_request,
        on_response=recorder.on_response,
        on_retry=recorder.on_retry,
        on_finish=recorder.on_finish,
    )


class _Recorder:
    """Keeps the open span of each call in flight, and when it began."""

    def __init__(self, tracer: trace.Tracer, meter: metrics.Meter, also: Hooks) -> None:
        self._tracer = tracer
        self._durations = meter.create_histogram(
            DURATION, unit="s", description="How long a call took, with all its attempts and waits."
        )
        self._also = also
        self._lock = threading.Lock()
        self._spans: dict[int, tuple[Span, float]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # A client in another process has the provider of that process.
        return _restored, (self._also,)

    def on_request(self, event: RequestEvent) -> None:
        span = self._span(event.call) or self._begin(event.call)
        span.add_event("attempt", {"videovector.attempt": event.attempt})
        carrier: dict[str, str] = {}
        propagate.inject(carrier, trace.set_span_in_context(span))
        for name, value in carrier.items():
            event.add_header(name, value)
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
            begun = self._spans.pop(id(event.call), None)
        # Without a span it ended before its first attempt, as by a deadline.
        if begun is not None:
            span, began = begun
            self._end(span, event)
            self._durations.record(time.monotonic() - began, _facts(event), trace.set_span_in_context(span))
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
            begun = self._spans.get(id(call))
        return None if begun is None else begun[0]

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
            self._spans[id(call)] = span, time.monotonic()
        return span


def _facts(event: FinishEvent) -> dict[str, str | int]:
    """What durations are told apart by; nothing that takes more values than operations and errors have."""
    facts: dict[str, str | int] = {
        "videovector.operation": event.call.operation_id,
        "http.request.method": event.call.method,
        "server.address": urlsplit(event.call.url).hostname or "",
    }
    if event.status_code is not None:
        facts["http.response.status_code"] = event.status_code
    if event.error is not None:
        facts["error.type"] = _kind(event.error)
    return facts


def _kind(error: BaseException) -> str:
    code = error.error_code if isinstance(error, VideoVectorError) else None
    return code or type(error).__qualname__


def _restored(also: Hooks) -> _Recorder:
    return _Recorder(trace.get_tracer("videovector", __version__), metrics.get_meter("videovector", __version__), also)
