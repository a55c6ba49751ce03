"""A receiver that verifies webhook deliveries and stores them."""

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
    """A delivery with a valid signature.

    Attributes:
        event: The event.
        delivery_id: Id of the delivery: the same when it is sent again.
        headers: Headers of the request, with names in lower case.
    """

    event: WebhookEvent
    delivery_id: str | None
    headers: dict[str, str]


class WebhookReceiver:
    """A server on this machine for the deliveries of one webhook. Use it in a ``with`` block.

    Attributes:
        deliveries: What was received and verified, in order.
        refused: Why deliveries were refused, in order.
        status: Status of the response to a verified delivery; with 500, the API repeats deliveries.
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
        """The URL to which deliveries are sent."""
        return f"http://127.0.0.1:{self._server.server_port}/webhook"

    def subscribe(self, client: VideoVector, events: Sequence[str], *, name: str = "test") -> WebhookWithSecret:
        """Create a webhook that delivers to this receiver, and verify its deliveries with its secret.

        Args:
            client: Creates the webhook.
            events: Names of the events.
            name: Name of the webhook.
        """
        made = client.webhooks.create(name=name, url=self.url, events=list(events))
        self._secret = made.secret
        return made

    def expect(self, secret: str) -> None:
        """Verify deliveries with this secret; for a webhook that `subscribe` did not create."""
        self._secret = secret

    def wait(self, count: int = 1, *, timeout: float = 10.0) -> list[ReceivedDelivery]:
        """Wait until a number of deliveries have been received and verified.

        Args:
            count: How many deliveries, counted since the receiver was started.
            timeout: Seconds to wait at most.

        Returns:
            All deliveries so far.

        Raises:
            TimeoutError: The deliveries did not come in time; the message says what was received and refused.
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
        """Stop the server."""
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
