"""From an unsuccessful response to the exception to raise: the class of its status, in the words of its document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from videovector._errors import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ExternalServiceError,
    IdempotencyError,
    NotFoundError,
    RateLimitError,
    ValidationError,
    VideoVectorError,
)
from videovector._redaction import MAX_ITEMS, bounded, is_secret_name, printable

from .content import MAX_ERROR_DOCUMENT_BYTES, request_id_from_headers, short_text

# Long enough for any sentence of the API, short enough for a log line.
MAX_MESSAGE_CHARACTERS = 2_000


def error_class(status_code: int, error_code: str | None) -> type[VideoVectorError]:
    """Return the exception class for a response."""
    if status_code in (409, 422) and error_code is not None and "idempotency" in error_code.lower():
        return IdempotencyError
    kind = _BY_STATUS.get(status_code)
    if kind is not None:
        return kind
    if status_code >= 500:
        return ExternalServiceError
    return ValidationError if status_code >= 400 else VideoVectorError


_BY_STATUS: dict[int, type[VideoVectorError]] = {
    401: AuthenticationError,
    403: AuthorizationError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}


def error_from_response(
    status_code: int, headers: Mapping[str, str], content: bytes, retry_after: float | None = None
) -> VideoVectorError:
    """Convert an unsuccessful response to the exception to raise.

    Args:
        status_code: HTTP status.
        headers: Response headers, with names in any case if the mapping ignores case, else in lower case.
        content: Decoded body; quoted only if it is a JSON object.
        retry_after: The seconds that the server asked for.
    """
    document = _document(content)
    message, code, details, request_id = _read_fields(document or {})
    message = message or _reason(document)
    return error_class(status_code, code)(
        _clean_message(message or "") or _fixed_message(status_code),
        status_code=status_code,
        error_code=code or f"http_{status_code}",
        details=bounded(details),
        request_id=request_id or request_id_from_headers(headers),
        retry_after=retry_after,
        body=bounded(document),
    )


def _document(content: bytes) -> dict[str, Any] | None:
    """The JSON object that the body of an error is; None where it is anything else."""
    if len(content) > MAX_ERROR_DOCUMENT_BYTES:
        return None
    try:
        decoded = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        # The exception of the decoder holds the document, so it is dropped.
        return None
    return cast("dict[str, Any]", decoded) if isinstance(decoded, dict) else None


def _read_fields(document: dict[str, Any]) -> tuple[str | None, str | None, dict[str, Any], str | None]:
    error = _mapping(document.get("error"))
    detail = _mapping(document.get("detail"))
    plain = _first_text(document.get("error"))
    is_sentence = plain is not None and _BLANK.search(plain.strip()) is not None
    message = _first_text(
        error.get("message"),
        document.get("message"),
        detail.get("message"),
        document.get("detail"),
        document.get("error_description"),
        plain if is_sentence else None,
    )
    code = _first_text(
        error.get("code"),
        error.get("error_code"),
        document.get("error_code"),
        document.get("code"),
        detail.get("code"),
        detail.get("error_code"),
        None if is_sentence else plain,
    )
    details = _details(error) or _details(document) or _details(detail)
    problems = document.get("detail")
    if isinstance(problems, list):
        listed = [_problem(item) for item in cast("list[object]", problems)[:MAX_ITEMS]]
        message = message or "; ".join(listed)
        details = details or {"errors": problems}
    request_id = _first_text(error.get("request_id"), document.get("request_id"), detail.get("request_id"))
    return message, short_text(code), details, short_text(request_id)


# The names under which gateways, frameworks and RFC 9457 give the reason, the most specific first.
_REASONS = (
    *("message", "msg", "detail", "error_description", "error_message", "errorMessage", "description", "reason"),
    *("faultstring", "title", "error", "errors", "detail", "details", "fault", "problems"),
)
_MAX_REASONS = 5
_MAX_REASON_DEPTH = 4
_BLANK = re.compile(r"\s")


def _reason(found: object, depth: int = 0) -> str | None:
    """The reason in an error document that is not of the API: of a gateway, a framework or another version."""
    if depth > _MAX_REASON_DEPTH:
        return None
    if isinstance(found, str):
        return found.strip() or None
    if isinstance(found, list):
        reasons = [_reason(item, depth + 1) for item in cast("list[object]", found)[:MAX_ITEMS]]
        return "; ".join([reason for reason in reasons if reason][:_MAX_REASONS]) or None
    if not isinstance(found, dict):
        return None
    fields = cast("dict[str, Any]", found)
    # Strings first: a title says more than a list of parts.
    for name in [*[name for name in _REASONS if isinstance(fields.get(name), str)], *_REASONS]:
        if reason := _reason(fields.get(name), depth + 1):
            return reason
    named = [
        f"{name}: {reason}"
        for name, item in fields.items()
        # A plain value beside the lists is not a reason.
        if isinstance(item, list) and not is_secret_name(name) and (reason := _reason(cast("object", item), depth + 1))
    ]
    return "; ".join(named[:_MAX_REASONS]) or None


def _mapping(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _details(holder: dict[str, Any]) -> dict[str, Any]:
    value = holder.get("details")
    return {"errors": cast("list[object]", value)} if value and isinstance(value, list) else _mapping(value)


def _first_text(*candidates: object) -> str | None:
    for candidate in candidates:
        if isinstance(candidate, str) and candidate.strip():
            return candidate
    return None


def _problem(item: object) -> str:
    """One line for one entry of a validation list, such as ``body.name: field required``."""
    entry = _mapping(item)
    where = entry.get("loc")
    place = ".".join(str(step) for step in cast("list[object]", where)) if isinstance(where, list) else ""
    text = _first_text(entry.get("msg"), entry.get("message"), item) or "invalid"
    return f"{place}: {text}" if place else text


def _clean_message(message: str) -> str:
    text = printable(message)
    return text if len(text) <= MAX_MESSAGE_CHARACTERS else text[: MAX_MESSAGE_CHARACTERS - 1] + "…"


def _fixed_message(status_code: int) -> str:
    if 300 <= status_code < 400:
        return f"The API responded with a redirect ({status_code}); redirects are never followed. Check base_url."
    return f"The API responded with status {status_code} and no readable error description."
