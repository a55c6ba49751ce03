"""Makes HTTP responses of what handlers return, and checks each against the API document."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from typing import Final

from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from videovector.sandbox.errors import ApiError
from videovector.sandbox.http.results import (
    BytesResult,
    Empty,
    EventsResult,
    FileResult,
    HandlerResult,
    JsonResult,
    ServerEvent,
)
from videovector.sandbox.openapi.document import ApiOperation

logger: Final = logging.getLogger("videovector.sandbox")


class ResponseEncoder:
    """Encodes results of handlers.

    Args:
        violations: Where each response that breaks the document is noted.
    """

    def __init__(self, violations: list[str]) -> None:
        self._violations = violations

    def encode(self, operation: ApiOperation, result: HandlerResult) -> Response:
        """The response to send for the result of a handler; raises ApiError 500 where it breaks the document."""
        status = operation.success_status
        match result:
            case Empty():
                self._check(operation, 204, None)
                return Response(status_code=204)
            case BytesResult():
                self._check_media(operation, result.media_type)
                return Response(result.content, media_type=result.media_type, headers=dict(result.headers))
            case FileResult():
                self._check_media(operation, result.media_type)
                return FileResponse(
                    result.path, media_type=result.media_type, filename=result.filename, headers=dict(result.headers)
                )
            case EventsResult():
                self._check_media(operation, "text/event-stream")
                return StreamingResponse(
                    self._event_lines(operation, result.events),
                    media_type="text/event-stream",
                    headers={"Cache-Control": "no-store"},
                )
            case JsonResult():
                self._check(operation, result.status or status, result.body)
                return JSONResponse(result.body, status_code=result.status or status, headers=dict(result.headers))
            case _:
                self._check(operation, status, result)
                return JSONResponse(result, status_code=status)

    async def _event_lines(self, operation: ApiOperation, events: AsyncIterator[ServerEvent]) -> AsyncIterator[str]:
        content = operation.responses[str(operation.success_status)]
        async for event in events:
            if event.data is None:
                yield ": heartbeat\n\n"
                continue
            if content.validator is not None:
                self._report(operation, content.validator.problems(event.checked or event.data, "event", trusted=True))
            lines = [f"id: {event.identifier}"] if event.identifier else []
            lines += [f"event: {event.event}"] if event.event else []
            lines.append("data: " + json.dumps(event.data, ensure_ascii=False, separators=(",", ":")))
            yield "\n".join(lines) + "\n\n"

    def _check_media(self, operation: ApiOperation, media_type: str) -> None:
        content = operation.responses.get(str(operation.success_status))
        documented = None if content is None else content.media_type
        if documented != media_type:
            self._report(operation, [("response", f"is {media_type}, documented is {documented}")])

    def _check(self, operation: ApiOperation, status: int, body: object) -> None:
        content = operation.responses.get(str(status))
        if content is None:
            self._report(operation, [("response", f"has the undocumented status {status}")])
        elif content.validator is not None:
            self._report(operation, content.validator.problems(body, "response", trusted=True))
        elif body is not None and content.media_type is None:
            self._report(operation, [("response", "has a body where none is documented")])

    def _report(self, operation: ApiOperation, errors: list[tuple[str, str]]) -> None:
        """Reports a response that does not match the document as a failure of the sandbox."""
        if not errors:
            return
        reason = "; ".join(f"{location} {message}" for location, message in errors[:10])
        self._violations.append(f"{operation.operation_id}: {reason}")
        logger.error("%s does not match the API document: %s", operation.operation_id, reason)
        raise ApiError(
            500,
            "sandbox_contract_violation",
            f"The sandbox's response to {operation.operation_id} does not match the API document: {reason}",
            details={"errors": [{"location": location, "message": message} for location, message in errors[:50]]},
        )
