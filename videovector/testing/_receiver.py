"""A receiver of webhook deliveries that verifies and keeps them."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from videovector import VideoVectorError, webhooks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from videovector import VideoVector
    from videovector.models import WebhookEvent, WebhookWithSecret

MAX_BODY_BYTES = 4_194_304


@dataclass(frozen=True, slots=True)
class ReceivedDelivery:
    """One delivery whose signature was right.

    Attributes:
        event: The event.
        delivery_id: Id of the delivery: the same when it is sent again.
        headers: Headers of the request, with names in lower case.
    """

    event: WebhookEvent
    delivery_id: str | None
    headers: dict[str, str]


class WebhookReceiver:
    """A server on this machine for deliveries of one webhook; a context manager.

    Attributes:
        deliveries: What was received and verified, in order.
        refused: Why deliveries were refused, in order.
        status: Status it responds with to a verified delivery; set it to 500 to see deliveries repeated.
    """

    def __init__(self) -> None:
        self.deliveries: list[ReceivedDelivery] = []
        self.refused: list[str] = []
        self.status = 204
        self._secret: str | None = None
        self._changed = threading.Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(min(length, MAX_BODY_BYTES))
                headers = {name.lower(): value for name, value in self.headers.items()}
                self.send_response(receiver._receive(body, headers))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Write nothing to the output of a test."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, name="webhook-receiver", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where deliveries are to be sent."""
        return f"http://127.0.0.1:{self._server.server_port}/webhook"

    def subscribe(self, client: VideoVector, events: Sequence[str], *, name: str = "test") -> WebhookWithSecret:
        """Make a webhook that delivers here; its deliveries are verified with its own secret.

        Args:
            client: Makes the webhook.
            events: Names of the events.
            name: Name of the webhook.
        """
        made = client.webhooks.create(name=name, url=self.url, events=list(events))
        self._secret = made.secret
        return made

    def expect(self, secret: str) -> None:
        """Verify deliveries with this secret, where the webhook was made by other means."""
        self._secret = secret

    def wait(self, count: int = 1, *, timeout: float = 10.0) -> list[ReceivedDelivery]:
        """Wait until so many deliveries were received and verified.

        Args:
            count: How many, since the receiver was started.
            timeout: Seconds to wait at most.

        Returns:
            All deliveries so far.

        Raises:
            TimeoutError: They did not come in time; the message says what was received and refused.
        """
        end = time.monotonic() + timeout
        with self._changed:
            while len(self.deliveries) < count:
                left = end - time.monotonic()
                if left <= 0:
                    events = [delivery.event.event for delivery in self.deliveries]
                    raise TimeoutError(
                        f"{len(events)} of {count} deliveries came within {timeout:g} s: {events}; "
                        f"refused: {self.refused}."
                    )
                self._changed.wait(left)
            return list(self.deliveries)

    def close(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _receive(self, body: bytes, headers: dict[str, str]) -> int:
        with self._changed:
            try:
                event = webhooks.parse(body, headers, self._secret or "")
            except VideoVectorError as error:
                self.refused.append(str(error))
                return 401
            self.deliveries.append(ReceivedDelivery(event, headers.get("x-delivery-id"), headers))
            self._changed.notify_all()
            return self.status
