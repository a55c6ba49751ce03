"""Checks on every request before the API handles it: the name in the Host header, and the time its body takes."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector.sandbox.errors import ApiError
from videovector.sandbox.http.request_limits import RequestLimits
from videovector.sandbox.identifiers import new_id

_NOSNIFF: Final = (b"x-content-type-options", b"nosniff")


class SlowBodyError(Exception):
    """A client that stopped in the middle of a body, or sends it too slowly."""


class Door:
    """Wraps the API: refuses foreign names, watches bodies, forbids browsers to guess content types."""

    def __init__(self, app: ASGIApp, limits: RequestLimits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", ()), _NOSNIFF]}
            await send(message)

        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(hosts) > 1 or not self._limits.is_own_host(hosts[0] if hosts else None):
            await _refuse(guarded_send)
            return
        await self._app(scope, _WatchedBody(receive, self._limits), guarded_send)


class _WatchedBody:
    """Receives a body within a bounded time; what comes after its end has no bound."""

    def __init__(self, receive: Receive, limits: RequestLimits) -> None:
        self._receive = receive
        self._limits = limits
        self._size = 0
        self._started = time.monotonic()
        self._complete = False

    async def __call__(self) -> Message:
        if self._complete:
            return await self._receive()
        try:
            async with asyncio.timeout(self._limits.idle_seconds):
                message = await self._receive()
        except TimeoutError:
            raise SlowBodyError from None
        self._size += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body", False):
            self._complete = True
        elif time.monotonic() - self._started > self._limits.seconds_for(self._size):
            raise SlowBodyError
        return message


async def _refuse(send: Send) -> None:
    error = ApiError(
        421,
        "host_not_allowed",
        "This server is not known under the name in the Host header; use its IP address or localhost, or start it with "
        "--allowed-host NAME.",
    )
    request_id = new_id("req")
    body = json.dumps(error.envelope(request_id)).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"x-request-id", request_id.encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
