"""The stream of processing events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

from anyio import to_thread

from videovector.sandbox.errors import invalid
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.http.results import EventsResult, ServerEvent
from videovector.sandbox.jobs import JobCancelled
from videovector.sandbox.state.account import Sandbox
from videovector.sandbox.storage.store import Document

HEARTBEAT_SECONDS: Final = 15.0


def _position(request: ApiRequest) -> int:
    """The position of the stored event after which to begin.

    With `Last-Event-ID`, after this event, which must exist. Without that header, at the first event of `run_id`, so
    that no event between the start of the run and the request is missed. Without both, at the next event.
    """
    store = request.sandbox.store
    last_id = request.headers.get("last-event-id")
    events = store.list_positions("events")
    if last_id is not None:
        for position, event in events:
            if event["event_id"] == last_id:
                return position
        raise invalid("header.Last-Event-ID", "is not an event of this account")
    if request.query.get("run_id"):
        return 0
    return events[-1][0] if events else 0


def _filter(request: ApiRequest) -> Callable[[Document], bool]:
    query = request.query
    run_id, index_id = query.get("run_id"), query.get("index_id")
    video_ids, types = query.get("video_ids"), query.get("event_types")

    def wanted(event: Document) -> bool:
        return (
            (not run_id or event["run_id"] == run_id)
            and (not index_id or event["index_id"] == index_id)
            and (not video_ids or event["video_id"] in video_ids)
            and (not types or event["event_type"] in types)
        )

    return wanted


@handles("streamProcessingEvents")
def stream_processing_events(request: ApiRequest) -> EventsResult:
    """GET /processing/events/stream"""
    if request.query.get("run_id"):
        request.document("runs", request.query["run_id"], name="run")
    if request.query.get("index_id"):
        request.document("indexes", request.query["index_id"], name="index")
    return EventsResult(_events(request, _position(request), _filter(request), request.query.get("batch_size") or 100))


def _batch(sandbox: Sandbox, position: int, size: int) -> Sequence[tuple[int, Document]]:
    return sandbox.store.list_positions("events", after=position, limit=size)


async def _events(
    request: ApiRequest, position: int, wanted: Callable[[Document], bool], batch_size: int
) -> AsyncIterator[ServerEvent]:
    sandbox = request.sandbox
    loop = asyncio.get_running_loop()
    fresh = asyncio.Event()

    def wake() -> None:
        loop.call_soon_threadsafe(fresh.set)

    unsubscribe = sandbox.events.subscribe(wake)
    try:
        while not sandbox.stopping.is_set():
            fresh.clear()
            try:
                # The key may have been revoked or have expired since the stream began.
                left = await to_thread.run_sync(sandbox.authenticator.seconds_left, request.credential)
                if left == 0:
                    return
                batch = await to_thread.run_sync(_batch, sandbox, position, batch_size)
            except JobCancelled:
                # The state was restored or reset, so the events that follow do not belong to this stream.
                return
            pause = HEARTBEAT_SECONDS if left is None else min(HEARTBEAT_SECONDS, left)
            for stored_at, event in batch:
                position = stored_at
                if wanted(event):
                    yield ServerEvent(event=event["event_type"], data=event, identifier=event["event_id"])
            if len(batch) == batch_size:
                continue
            try:
                await asyncio.wait_for(fresh.wait(), pause)
            except TimeoutError:
                yield ServerEvent()
    finally:
        unsubscribe()
