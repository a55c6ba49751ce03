"""Carries out the faults that `POST /_sandbox/faults` registers, on the API requests that they apply to."""

from __future__ import annotations

import asyncio
from typing import cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector.sandbox.controls.routes import CONTROL_PREFIX
from videovector.sandbox.errors import ApiError
from videovector.sandbox.http.routing import MethodNotAllowed, Router, raw_path
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.server.error_response import send_error
from videovector.sandbox.server.middleware import drain
from videovector.sandbox.state.faults import FaultRule, FaultTable
from videovector.sandbox.state.request_log import RECORD_KEY, Record


class FaultMiddleware:
    """Applies the faults of a table to the API, but not to the controls.

    Dropping a connection needs the send function of the server, or one of an object with its `transport`.
    """

    def __init__(self, app: ASGIApp, table: FaultTable, router: Router, base_path: str) -> None:
        self._app = app
        self._table = table
        self._router = router
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._table.active or scope["path"].startswith(CONTROL_PREFIX):
            await self._app(scope, receive, send)
            return
        path = raw_path(scope).removeprefix(self._base_path)
        operation = self._operation(scope["method"], path)
        rule = self._table.strike(scope["method"], path, operation)
        if rule is None:
            await self._app(scope, receive, send)
            return
        record: Record | None = scope.get(RECORD_KEY)
        if record is not None:
            record.fault_id = rule.fault_id
            record.operation = operation
        if rule.latency:
            await asyncio.sleep(rule.latency)
        if rule.drop == "before":
            await _abort(receive, send)
        elif rule.drop == "after":
            await self._run_to_first_event(scope, receive, _discard)
            await _abort(receive, send)
        elif rule.status is not None:
            await drain(receive)
            await _respond(rule, send)
        elif rule.truncate is not None:
            await self._truncated(rule.truncate, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _operation(self, method: str, path: str) -> str | None:
        try:
            match = self._router.match(method, path)
        except MethodNotAllowed:
            return None
        return None if match is None else match.operation.operation_id

    async def _run_to_first_event(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Runs the application to its end, but an endless stream of events only to its first event or heartbeat."""
        endless = False
        received = asyncio.Event()

        async def watch(message: Message) -> None:
            nonlocal endless
            if message["type"] == "http.response.start":
                endless = any(value.startswith(b"text/event-stream") for _, value in message["headers"])
            await send(message)
            if endless and message.get("body"):
                received.set()

        running = asyncio.ensure_future(self._app(scope, receive, watch))
        first = asyncio.ensure_future(received.wait())
        try:
            await asyncio.wait((running, first), timeout=None, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
        finally:
            for task in (running, first):
                task.cancel()
            await asyncio.gather(running, first, return_exceptions=True)
        return endless

    async def _truncated(self, fraction: float, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                body.extend(message.get("body", b""))

        endless = await self._run_to_first_event(scope, receive, collect)
        headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
        if not endless:
            headers.append((b"content-length", str(len(body)).encode()))
        await send({**start, "headers": headers})
        await send({"type": "http.response.body", "body": bytes(body[: int(len(body) * fraction)]), "more_body": True})
        transport = _transport(send)
        if transport is not None:
            transport.close()
            await _until_disconnected(receive)


async def _respond(rule: FaultRule, send: Send) -> None:
    status = cast("int", rule.status)
    code = rule.code or ("rate_limit_exceeded" if status == 429 else "injected_fault")
    headers = {} if rule.retry_after is None else {"Retry-After": rule.retry_after}
    error = ApiError(status, code, "A registered fault.", details={"fault_id": rule.fault_id}, headers=headers)
    await send_error(send, error, new_id("req"))


async def _discard(message: Message) -> None:
    """Drops a response: the work is done, but the client gets no response."""


def _transport(send: Send) -> asyncio.Transport | None:
    """The connection behind uvicorn's send function; ASGI itself has no way to drop one."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    return transport if isinstance(transport, asyncio.Transport) else None


async def _abort(receive: Receive, send: Send) -> None:
    transport = _transport(send)
    if transport is not None:
        transport.abort()
        await _until_disconnected(receive)


async def _until_disconnected(receive: Receive) -> None:
    """Waits until the server has noticed the closed connection; otherwise it would report a missing response."""
    while (await receive())["type"] != "http.disconnect":
        pass
