"""Spans: one per call, attempts as events, nothing secret in any attribute."""

from __future__ import annotations

import asyncio
import gc
import pickle
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, Span, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExporter, SpanExportResult
from wire_server import KEYED, Driver, Server, drop, error, hang, operation, respond

from videovector import (
    AsyncVideoVector,
    ExternalServiceError,
    Hooks,
    RequestOptions,
    TimeoutError,
    VideoVector,
    VideoVectorError,
    otel,
)

SECRET = "s3cr3t-credential-value"


class Collected(SpanExporter):
    """Keeps the spans that ended."""

    def __init__(self) -> None:
        self.spans: list[ReadableSpan] = []
        self.provider = TracerProvider(shutdown_on_exit=False)
        self.provider.add_span_processor(SimpleSpanProcessor(self))

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        self.spans.extend(spans)
        return SpanExportResult.SUCCESS


@pytest.fixture
def collected() -> Collected:
    return Collected()


def names(span: ReadableSpan) -> list[str]:
    return [event.name for event in span.events]


def test_each_call_is_one_span(driver: Driver, server: Server, collected: Collected) -> None:
    """A call with two failed attempts is one span under the caller's, with every attempt, response and wait in it."""
    server.script(error(503), drop, respond(200, {}, headers={"X-Request-ID": "req_7"}))
    client = driver.client(hooks=otel.hooks(tracer_provider=collected.provider))
    with collected.provider.get_tracer("test").start_as_current_span("mine"):
        driver.send(client, operation(KEYED, json={}))
    span, mine = collected.spans
    assert span.parent is not None
    assert span.parent.span_id == mine.context.span_id
    assert (span.name, span.kind) == ("videovector makeThing", trace.SpanKind.CLIENT)
    assert names(span) == ["attempt", "response", "retry", "attempt", "retry", "attempt", "response"]
    assert dict(span.attributes or {}) == {
        "http.request.method": "POST",
        "url.full": f"{server.url}/things/1",
        "server.address": "127.0.0.1",
        "server.port": server.port,
        "videovector.operation": "makeThing",
        "http.request.resend_count": 2,
        "http.response.status_code": 200,
        "videovector.request_id": "req_7",
    }
    assert [event.attributes["error.type"] for event in span.events if event.name == "retry" and event.attributes] == [
        "some_code",
        "connection_broken",
    ]
    assert span.status.is_unset


def test_failed_calls_are_marked_on_their_span(driver: Driver, server: Server, collected: Collected) -> None:
    """An error ends the span with its code; a deadline that is over before the first attempt makes no span."""
    server.script(error(500))
    client = driver.client(hooks=otel.hooks(tracer_provider=collected.provider), max_retries=0)
    driver.raised(ExternalServiceError, client.send, operation())
    (span,) = collected.spans
    assert (span.status.status_code, span.status.description) == (trace.StatusCode.ERROR, "some_code")
    ticks = iter([0.0, 9.0])
    driver.clock.monotonic = lambda: next(ticks, 9.0)
    driver.raised(TimeoutError, client.send, operation(), RequestOptions(deadline=1))
    assert len(collected.spans) == 1


def test_errors_that_are_not_the_sdks_end_the_span(driver: Driver, server: Server, collected: Collected) -> None:
    """A programming error ends the span too, by the name of its class."""

    def read(document: Any) -> Any:
        raise LookupError("mine")

    broken = operation()
    broken.read = read
    client = driver.client(hooks=otel.hooks(tracer_provider=collected.provider))
    driver.raised(LookupError, client.send, broken)
    assert collected.spans[0].status.description == "LookupError"


def test_cancelled_calls_end_their_span(server: Server, collected: Collected) -> None:
    """Cancelling a call ends its span, and no span is kept for ever."""
    server.script(hang)
    made = otel.hooks(tracer_provider=collected.provider)

    async def scenario() -> None:
        async with AsyncVideoVector(api_key="k", base_url=server.url, hooks=made) as client:
            with pytest.raises(asyncio.TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.send(operation())

    asyncio.run(scenario())
    assert collected.spans[0].status.description == "CancelledError"
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Span)]


def test_calls_of_many_threads_have_a_span_each(server: Server, collected: Collected) -> None:
    """Calls at the same time have a span each."""
    made = otel.hooks(tracer_provider=collected.provider)
    with VideoVector(api_key="k", base_url=server.url, hooks=made) as client, ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: client.send(operation()), range(40)))
    assert len({span.context.span_id for span in collected.spans}) == 40
    assert all(names(span) == ["attempt", "response"] for span in collected.spans)


def test_own_hooks_go_along(driver: Driver, server: Server, collected: Collected) -> None:
    """The caller's own hooks are called as well."""
    seen: list[Any] = []
    own = Hooks(on_request=seen.append, on_finish=seen.append)
    driver.send(driver.client(hooks=otel.hooks(tracer_provider=collected.provider, also=own)), operation())
    assert [type(event).__name__ for event in seen] == ["RequestEvent", "FinishEvent"]
    assert len(collected.spans) == 1


def test_own_hooks_see_what_the_spans_see(driver: Driver, server: Server, collected: Collected) -> None:
    """Each of the caller's own hooks gets the same events, whether or not the others are given."""
    server.script(error(503), respond())
    seen: list[str] = []
    own = Hooks(on_response=lambda event: seen.append(f"response {event.status_code}"))
    driver.send(driver.client(hooks=otel.hooks(tracer_provider=collected.provider, also=own)), operation())
    own = Hooks(on_retry=lambda event: seen.append(f"retry after {event.attempt}"))
    server.received.clear()
    driver.send(driver.client(hooks=otel.hooks(tracer_provider=collected.provider, also=own)), operation())
    assert seen == ["response 503", "response 200", "retry after 1"]
    assert [names(span) for span in collected.spans] == [["attempt", "response", "retry", "attempt", "response"]] * 2


def test_a_server_on_the_usual_port_is_named_without_it(driver: Driver, collected: Collected) -> None:
    """A URL that names no port gives a span that names none."""
    hooks = otel.hooks(tracer_provider=collected.provider)
    client = driver.client(base_url="https://no-such-host.invalid/api/v2", max_retries=0, hooks=hooks)
    driver.raised(VideoVectorError, client.send, operation())
    attributes = dict(collected.spans[0].attributes or {})
    assert attributes["server.address"] == "no-such-host.invalid"
    assert "server.port" not in attributes


def test_clients_with_spans_pickle(driver: Driver, server: Server, collected: Collected) -> None:
    """A client that records spans can be sent to another process, where they go to that one's provider."""
    client = driver.client(hooks=otel.hooks(tracer_provider=collected.provider, also=Hooks(on_finish=print)))
    twin = driver.keep(pickle.loads(pickle.dumps(client)))
    assert driver.send(twin, operation()) == {"ok": True}
    assert collected.spans == []


def test_no_attribute_holds_a_secret(driver: Driver, server: Server, collected: Collected) -> None:
    """Neither credential nor query, body, message or headers of either side are in a span."""
    body = {"error": {"code": "c", "message": f"no {SECRET}", "details": {"a": SECRET}}}
    server.script(respond(503, body, headers={"Set-Cookie": SECRET, "Retry-After": "1"}))
    client = driver.client(api_key=SECRET, max_retries=1, hooks=otel.hooks(tracer_provider=collected.provider))
    call = operation(KEYED, json={"password": SECRET}, query=[("token", SECRET)], headers={"X-Own": SECRET})
    driver.raised(ExternalServiceError, client.send, call)
    assert SECRET not in "".join(span.to_json() for span in collected.spans)


def test_the_span_is_sent_along_with_each_attempt(driver: Driver, server: Server, collected: Collected) -> None:
    """`traceparent` names the span of the call, so that the server's spans become its children."""
    server.script(error(503), respond())
    client = driver.client(hooks=otel.hooks(tracer_provider=collected.provider), custom_headers={"Traceparent": "mine"})
    driver.send(client, operation(KEYED, json={}))
    (span,) = collected.spans
    context = span.get_span_context()
    assert context is not None
    sent = [request.headers["traceparent"].rpartition("-")[0] for request in server.received]
    assert sent == [f"00-{context.trace_id:032x}-{context.span_id:016x}"] * 2


def test_the_duration_of_each_call_is_recorded(driver: Driver, server: Server) -> None:
    """In one histogram, told apart by operation, status and kind of error."""
    reader = InMemoryMetricReader()
    client = driver.client(hooks=otel.hooks(meter_provider=MeterProvider([reader], shutdown_on_exit=False)))
    server.script(respond(), error(404, "not_found"))
    driver.send(client, operation())
    driver.raised(VideoVectorError, client.send, operation())
    data = reader.get_metrics_data()
    assert data is not None
    (metric,) = data.resource_metrics[0].scope_metrics[0].metrics
    points: Any = metric.data.data_points
    assert (metric.name, metric.unit) == ("videovector.client.operation.duration", "s")
    found = {point.attributes["http.response.status_code"]: dict(point.attributes) for point in points}
    assert found[200]["videovector.operation"] == "getThing"
    assert "error.type" not in found[200]
    assert found[404]["error.type"] == "not_found"
    assert all(point.count == 1 and point.sum > 0 for point in points)
