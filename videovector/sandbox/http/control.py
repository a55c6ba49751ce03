"""The controls below `/_sandbox/`: faults, prepared extraction answers and the user's buckets.

They are no part of the API and need no credential, so requests that come from a web page are refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from videovector.sandbox.extraction.answers import add_answer, clear_answers, list_answers
from videovector.sandbox.http.errors import ApiError, invalid
from videovector.sandbox.http.faults import CONTROL_PREFIX, parse_rule
from videovector.sandbox.http.json_bodies import UnreadableJsonError, read_json
from videovector.sandbox.http.requests import bounded_chunks
from videovector.sandbox.storage.blobs import BadUriError

if TYPE_CHECKING:
    from videovector.sandbox.state import Sandbox


_MOST_JSON_BYTES: Final = 4 << 20


async def respond(sandbox: Sandbox, request: Request) -> Response:
    """Answers a control request; raises ApiError for what can't be done."""
    if "origin" in request.headers:
        raise ApiError(403, "control_from_web_page", "The sandbox's controls can't be used from a web page.")
    raw_path = bytes(request.scope.get("raw_path") or request.url.path.encode()).decode("ascii", "replace")
    parts = [unquote(part) for part in raw_path.removeprefix(CONTROL_PREFIX).split("/")]
    match (request.method, parts):
        case ("GET", ["health"]):
            return JSONResponse({"status": "ok", "violations": sandbox.violations})
        case (_, ["faults"]):
            return await _faults(sandbox, request)
        case (_, ["answers"]):
            return await _answers(sandbox, request)
        case ("PUT", ["buckets", bucket, *name]) if name:
            return await _put_object(sandbox, request, bucket, "/".join(name))
        case ("GET", ["buckets", bucket]):
            objects = await to_thread.run_sync(lambda: list(sandbox.blobs.objects(bucket)))
            return JSONResponse([{"name": found.name, "size_bytes": found.size} for found in objects])
        case _:
            raise ApiError(
                404, "route_not_found", "The controls are faults, answers, buckets/<bucket>/<path> and health."
            )


async def _json(request: Request) -> Any:
    content = bytearray()
    async for chunk in bounded_chunks(request, _MOST_JSON_BYTES):
        content += chunk
    try:
        return read_json(bytes(content))
    except UnreadableJsonError as reason:
        raise invalid("body", str(reason)) from None


async def _faults(sandbox: Sandbox, request: Request) -> Response:
    match request.method:
        case "GET":
            return JSONResponse({"faults": sandbox.faults.view()})
        case "DELETE":
            return JSONResponse({"removed": sandbox.faults.clear()})
        case "POST":
            content = await _json(request)
            rules = [parse_rule(rule) for rule in _rules_in(content)]
            for rule in rules:
                sandbox.faults.add(rule)
            return JSONResponse({"faults": [rule.view() for rule in rules]}, status_code=201)
        case method:
            raise ApiError(405, "method_not_allowed", f"faults takes GET, POST and DELETE, not {method}.")


def _rules_in(content: Any) -> list[Any]:
    """One rule, or several in a `faults` array."""
    if not isinstance(content, dict) or "faults" not in content:
        return [content]
    rules = cast("dict[str, Any]", content)["faults"]
    if not isinstance(rules, list):
        raise invalid("body.faults", "must be an array")
    return [*cast("Iterable[Any]", rules)]


async def _answers(sandbox: Sandbox, request: Request) -> Response:
    match request.method:
        case "GET":
            return JSONResponse({"answers": list_answers(sandbox.store)})
        case "DELETE":
            return JSONResponse({"removed": clear_answers(sandbox.store)})
        case "POST":
            return JSONResponse(add_answer(sandbox.store, await _json(request)), status_code=201)
        case method:
            raise ApiError(405, "method_not_allowed", f"answers takes GET, POST and DELETE, not {method}.")


async def _put_object(sandbox: Sandbox, request: Request, bucket: str, name: str) -> Response:
    try:
        with sandbox.blobs.receiving() as target:
            with target.open("wb") as stream:
                async for chunk in bounded_chunks(request, sandbox.request_limits.upload_bytes):
                    stream.write(chunk)
            stored = sandbox.blobs.put_object(bucket, name, target)
    except BadUriError as reason:
        raise invalid("path", str(reason)) from None
    await to_thread.run_sync(sandbox.bucket_changed, bucket)
    return JSONResponse({"uri": f"gs://{bucket}/{name}", "size_bytes": stored.stat().st_size}, status_code=201)
