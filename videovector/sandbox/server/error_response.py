"""Sends an error of the API from a middleware, where there is no response object yet."""

from __future__ import annotations

import json

from starlette.types import Send

from videovector.sandbox.errors import ApiError


async def send_error(send: Send, error: ApiError, request_id: str) -> None:
    """Sends an error as a whole response.

    Args:
        send: The ASGI function of the request.
        error: The error, whose headers go along.
        request_id: Id of the request.
    """
    body = json.dumps(error.envelope(request_id)).encode()
    headers = {
        "content-type": "application/json",
        "content-length": str(len(body)),
        "x-request-id": request_id,
        **{name.lower(): value for name, value in error.headers.items()},
    }
    raw = [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": error.status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
