"""Records each API request that passes."""

from __future__ import annotations

from typing import cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector.sandbox.state.request_log import RECORD_KEY, Record, RequestLog


class _RecordingSend:
    """Copies a response into its record while it is sent."""

    def __init__(self, send: Send, record: Record) -> None:
        self._send = send
        self._record = record
        # Faults that drop a connection need the transport of the server's send function.
        self.transport: object = getattr(getattr(send, "__self__", None), "transport", None)

    async def send(self, message: Message) -> None:
        record = self._record
        if message["type"] == "http.response.start":
            record.status = message["status"]
            record.response_headers = [
                (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in message["headers"]
            ]
            record.request_id = dict(record.response_headers).get("x-request-id", record.request_id)
        elif message["type"] == "http.response.body":
            record.note_response(cast("bytes", message.get("body", b"")))
            if not message.get("more_body", False):
                # The client may read the log as soon as it has the last byte.
                record.complete()
        await self._send(message)


class RequestLogMiddleware:
    """Records each API request, including those with a fault."""

    def __init__(self, app: ASGIApp, log: RequestLog) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        record = self._log.begin(scope) if scope["type"] == "http" else None
        if record is None:
            await self._app(scope, receive, send)
            return
        scope[RECORD_KEY] = record
        try:
            await self._app(scope, receive, _RecordingSend(send, record).send)
        finally:
            self._log.finish(record)
