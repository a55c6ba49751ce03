"""What each request passes before the API handles it: checks of its Host header and of the time that its body takes."""

from __future__ import annotations

import asyncio
import time
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector.sandbox.controls.routes import CONTROL_PREFIX
from videovector.sandbox.errors import ApiError
from videovector.sandbox.http.request_limits import RequestLimits
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.server.error_response import send_error
from videovector.sandbox.service import Service

_NOSNIFF: Final = (b"x-content-type-options", b"nosniff")


class SlowBodyError(Exception):
    """A client that stopped in the middle of a body, or sends it too slowly."""


class ServiceMiddleware:
    """Gives each request the clock of its server, and ends its work if the state is replaced meanwhile."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        shared = self._service.shared
        # A control may replace the state itself, so it belongs to no generation.
        control = str(scope.get("path", "")).startswith(CONTROL_PREFIX)
        with shared.clock.applied() if control else shared.generations.work()():
            await self._app(scope, receive, send)


class NoSniffMiddleware:
    """Forbids browsers to guess content types."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_header(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", ()), _NOSNIFF]}
            await send(message)

        await self._app(scope, receive, send_with_header if scope["type"] == "http" else send)


class AllowedHostMiddleware:
    """Refuses requests whose Host header names another server."""

    def __init__(self, app: ASGIApp, limits: RequestLimits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
            if len(hosts) > 1 or not self._limits.is_own_host(hosts[0] if hosts else None):
                await send_error(send, _HOST_NOT_ALLOWED, new_id("req"))
                return
        await self._app(scope, receive, send)


_HOST_NOT_ALLOWED: Final = ApiError(
    421,
    "host_not_allowed",
    "This server is not known under the name in the Host header; use its IP address or localhost, or start it with "
    "--allowed-host NAME.",
    headers={"Connection": "close"},
)


class BodyDeadlineMiddleware:
    """Lets a request body take only so long."""

    def __init__(self, app: ASGIApp, limits: RequestLimits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, _TimedBody(receive, self._limits) if scope["type"] == "http" else receive, send)


class _TimedBody:
    """Receives a body within a limited time; after the end of the body there is no limit."""

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


async def drain(receive: Receive, limit: int = 16 << 20) -> None:
    """Reads the rest of a request body, so that the client gets the response and not a reset connection."""
    size = 0
    while size < limit:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            return
        size += len(message.get("body", b""))
