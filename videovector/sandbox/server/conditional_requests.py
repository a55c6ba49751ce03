"""Responds with 304 if the client has a file already (RFC 9110, section 13)."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import FileResponse, Response

_KEPT_HEADERS = ("etag", "last-modified")


def not_modified(request: Request, response: FileResponse) -> Response | None:
    """The 304 response if the client has the file of `response` already, else None.

    Args:
        request: A GET or HEAD request.
        response: The file, with its ETag and Last-Modified headers set.
    """
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    return Response(status_code=304, headers=headers) if _has_it(request, headers) else None


def _has_it(request: Request, headers: dict[str, str]) -> bool:
    known = request.headers.get("if-none-match")
    if known is not None:
        # Dates count only without tags.
        tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
        return "*" in tags or headers.get("etag") in tags
    since = request.headers.get("if-modified-since")
    if since is None or "last-modified" not in headers:
        return False
    try:
        return parsedate_to_datetime(headers["last-modified"]) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        # Not a date, or a date without a zone, which can't be compared: the client gets the file.
        return False
