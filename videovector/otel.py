"""OpenTelemetry spans and durations of the calls of a client. Needs the extra ``otel``.

    from videovector import VideoVector, otel

    client = VideoVector(hooks=otel.hooks())

Each call is one span of kind CLIENT, named after its operation, however many attempts it takes. Each attempt, response
and retry is an event of the span. Each attempt carries the span's context in its headers (``traceparent``, or what the
configured propagators set). The histogram ``videovector.client.operation.duration`` records the seconds of each call,
by operation, status and kind of error. No attribute holds a credential, a query, a body, or a message of the server.
"""

from __future__ import annotations

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
        also: Other hooks to call after these.

    Returns:
        The hooks to pass as ``hooks=`` to :class:`VideoVector` or :class:`AsyncVideoVector`; several clients may share
        them.
    """
    recorder = _Recorder(also or Hooks(), tracer_provider, meter_provider)
    return Hooks(
        on_request=recorder.on_request,
        on_response=recorder.on_response,
        on_retry=recorder.on_retry,
        on_finish=recorder.on_finish,
    )


class _Recorder:
    """Keeps the open span of each call in flight, and when it began."""

    def __init__(
        self, also: Hooks, tracer_provider: TracerProvider | None = None, meter_provider: MeterProvider | None = None
    ) -> None:
        self._tracer = trace.get_tracer("videovector", __version__, tracer_provider)
        self._durations = metrics.get_meter("videovector", __version__, meter_provider).create_histogram(
            DURATION, unit="s", description="How long a call took, with all its attempts and waits."
        )
        self._also = also
        self._spans: dict[CallInfo, tuple[Span, float]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # A client in another process has the providers of that process.
        return _Recorder, (self._also,)

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
        begun = self._spans.pop(event.call, None)
        # There is no span if the call ended before its first attempt, for example by its deadline.
        if begun is not None:
            self._end(*begun, event)
        if self._also.on_finish is not None:
            self._also.on_finish(event)

    def _span(self, call: CallInfo) -> Span | None:
        return self._spans[call][0] if call in self._spans else None

    def _begin(self, call: CallInfo) -> Span:
        attributes = {**_facts(call), "url.full": call.url}
        port = urlsplit(call.url).port
        if port is not None:
            attributes["server.port"] = port
        span = self._tracer.start_span(f"videovector {call.operation_id}", kind=SpanKind.CLIENT, attributes=attributes)
        self._spans[call] = span, time.monotonic()
        return span

    def _end(self, span: Span, began: float, event: FinishEvent) -> None:
        outcome: dict[str, str | int] = {}
        if event.status_code is not None:
            outcome["http.response.status_code"] = event.status_code
        if event.error is not None:
            outcome["error.type"] = kind = _kind(event.error)
            # Only the kind: a message may quote the server or the caller.
            span.set_status(Status(StatusCode.ERROR, kind))
        span.set_attributes({"http.request.resend_count": max(0, event.attempts - 1), **outcome})
        span.end()
        facts = {**_facts(event.call), **outcome}
        self._durations.record(time.monotonic() - began, facts, trace.set_span_in_context(span))


def _facts(call: CallInfo) -> dict[str, str | int]:
    """The attributes of spans and durations; each has few values, since a histogram grows with them."""
    return {
        "videovector.operation": call.operation_id,
        "http.request.method": call.method,
        "server.address": urlsplit(call.url).hostname or "",
    }


def _kind(error: BaseException) -> str:
    code = error.error_code if isinstance(error, VideoVectorError) else None
    return code or type(error).__qualname__
