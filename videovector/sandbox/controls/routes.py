"""The controls over HTTP, below `/_sandbox/`. They need no credential, so requests from web pages are refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from videovector.sandbox.controls.commands import Command, run_command
from videovector.sandbox.errors import ApiError, invalid
from videovector.sandbox.http.json_bodies import UnreadableJsonError, read_json
from videovector.sandbox.http.requests import bounded_chunks
from videovector.sandbox.http.routing import raw_path

if TYPE_CHECKING:
    from videovector.sandbox.service import Service


from typing import TYPE_CHECKING

_MOST_JSON_BYTES: Final = 4 << 20


async def respond_to_control(service: Service, request: Request) -> Response:
    """Responds to a control request; raises ApiError if it is not possible."""
    if "origin" in request.headers:
        raise ApiError(403, "control_from_web_page", "The sandbox's controls can't be used from a web page.")
    parts = tuple(unquote(part) for part in raw_path(request.scope).removeprefix(CONTROL_PREFIX).split("/"))
    command = Command(request.method, parts, dict(request.query_params))
    if request.method == "PUT":
        command = replace(command, content=await _stored(service, request))
    elif request.method in {"POST", "PATCH"}:
        command = replace(command, body=await _json(request))
    try:
        status, value = await to_thread.run_sync(run_command, service, command)
    finally:
        if command.content is not None:
            command.content.unlink(missing_ok=True)
    return JSONResponse(value, status_code=status)


async def _stored(service: Service, request: Request) -> Path:
    with service.default.blobs.receiving() as target, target.open("wb") as stream:
        async for chunk in bounded_chunks(request, service.shared.request_limits.upload_bytes):
            stream.write(chunk)
    return target


async def _json(request: Request) -> object:
    """The JSON body; None without a body."""
    content = bytearray()
    async for chunk in bounded_chunks(request, _MOST_JSON_BYTES):
        content += chunk
    try:
        return read_json(bytes(content)) if content else None
    except UnreadableJsonError as reason:
        raise invalid("body", str(reason)) from None


CONTROL_PREFIX: Final = "/_sandbox/"
