"""The log of processing events, which are stored, streamed to readers and delivered to webhooks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document, Store

ACCOUNT: Final = "user_sandbox"
Listener = Callable[[Document], None]


class EventLog:
    """Publishes events and wakes those who wait for the next one."""

    def __init__(self, store: Store, account_id: str = ACCOUNT) -> None:
        self._account_id = account_id
        self._store = store
        self._lock = threading.Lock()
        self._wakers: set[Callable[[], None]] = set()
        self._listeners: list[Listener] = []

    def add_listener(self, listener: Listener) -> None:
        """Calls `listener` with each event, in the transaction that publishes it."""
        self._listeners.append(listener)

    def subscribe(self, waker: Callable[[], None]) -> Callable[[], None]:
        """Calls `waker` after each event until the returned function is called."""
        with self._lock:
            self._wakers.add(waker)

        def unsubscribe() -> None:
            with self._lock:
                self._wakers.discard(waker)

        return unsubscribe

    def publish(
        self,
        event_type: str,
        *,
        run_id: str | None = None,
        video_id: str | None = None,
        segment_id: str | None = None,
        index_id: str | None = None,
        payload: dict[str, Any] | None = None,
    ) -> Document:
        """Stores an event together with the changes of its listeners, all or nothing, and returns it."""
        event: Document = {
            "event_id": new_id("evt"),
            "event_type": event_type,
            "user_id": self._account_id,
            "run_id": run_id,
            "video_id": video_id,
            "segment_id": segment_id,
            "index_id": index_id,
            "created_at": now_text(),
            "payload": payload or {},
        }
        with self._store.transaction():
            self._store.put("events", event["event_id"], event)
            for listener in self._listeners:
                listener(event)
            self._store.after_commit(self.wake)
        return event

    def wake(self) -> None:
        """Wakes all subscribers, for a new event or for the end of the server."""
        with self._lock:
            wakers = list(self._wakers)
        for wake in wakers:
            wake()
