"""Operations that are not generated: readiness signals, and any route for `client.request`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict, cast
from urllib.parse import unquote
from uuid import uuid4

from videovector._errors import InvalidArgumentError

from . import validation as checks
from .encoding import to_text
from .operation import UNSET, Endpoint, Operation, ResponseKind, identity
from .validation import RESERVED_HEADERS, checked_headers

if TYPE_CHECKING:
    from videovector._config import RequestOptions

Intent: TypeAlias = Literal["upload_media", "process_media", "find", "retry_prompt_run_segment"]
Query: TypeAlias = Mapping[str, str | int | float | bool | Sequence[str] | None]


class RestArguments(TypedDict, total=False):
    """For type checkers: the arguments of `client.request` besides method, path and kind of response."""

    query: Query | None
    json: Any
    content: Any
    content_type: str | None
    headers: Mapping[str, str] | None
    idempotency_key: str | None
    options: RequestOptions | None


# The longest delay in seconds that a readiness signal may add to the call that it announces.
READINESS_SECONDS = 3.0

_READINESS = Endpoint("recordProcessingActivity", "POST", "/auth/processing-activity")
_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
# A caller may set Accept, since a route that does not return JSON needs it.
_RESERVED_HEADERS = RESERVED_HEADERS - {"accept"}
_PATH = re.compile(r"/[\x21-\x7e]*")


def readiness_operation(intent: Intent | None) -> Operation[dict[str, Any] | None]:
    """Return the signal that processing will be requested; without an intent, it only checks the credential."""
    body: dict[str, Any] = {
        "event_id": str(uuid4()),
        "surface": "sdk",
        "reason": "authentication" if intent is None else "processing_intent",
    }
    if intent is not None:
        body["operation"] = intent
    return Operation(_READINESS, _READINESS.path, _acknowledgement, json=body)


def rest_operation(
    method: str,
    path: str,
    *,
    query: Query | None = None,
    json: Any = UNSET,
    content: Any = None,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
    idempotency_key: str | None = None,
    answer: ResponseKind = "json",
) -> Operation[Any]:
    """Make the operation of a request to any route below the base URL.

    Raises:
        InvalidArgumentError: The method is unknown, the path leads out of the base URL, or a header is one that the SDK
            sets itself.
    """
    verb = method.upper() if isinstance(cast("object", method), str) else ""
    if verb not in _METHODS:
        raise InvalidArgumentError(f"method must be one of {', '.join(sorted(_METHODS))}.")
    _check_path(path)
    if json is not UNSET and content is not None:
        raise InvalidArgumentError("Give json or content, not both.")
    if isinstance(content, str):
        checks.text("content", content)
    if content_type is not None:
        checks.header("content_type", checks.text("content_type", content_type, min_length=1))
    return Operation(
        Endpoint(f"{verb} {path}", verb, path, idempotency="optional", response_kind=answer),
        path,
        _nothing if answer == "none" else identity,
        query=_pairs(query or {}),
        headers=checked_headers("headers", headers or {}, reserved=_RESERVED_HEADERS),
        json=json,
        content=content,
        content_type=content_type,
        idempotency_key=idempotency_key,
    )


def _check_path(path: object) -> None:
    if not isinstance(path, str) or not _PATH.fullmatch(path) or path.startswith("//") or "\\" in path:
        raise InvalidArgumentError("path must begin with one '/' and be relative to base_url, percent-encoded.")
    if "?" in path or "#" in path:
        raise InvalidArgumentError("path must not contain a query or fragment; pass query=... instead.")
    if any(unquote(step) in (".", "..") for step in path.split("/")):
        raise InvalidArgumentError("path must not contain '.' or '..' segments.")


def _pairs(query: Query) -> list[tuple[str, str]]:
    if not isinstance(cast("object", query), Mapping):
        raise InvalidArgumentError("query must be a mapping of names to values.")
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        place = f"query[{checks.text('a name in query', name)!r}]"
        is_several = isinstance(value, Sequence | Set) and not isinstance(value, str | bytes)
        several = cast("Sequence[object]", value if is_several else [value])
        pairs.extend((name, _query_text(place, item)) for item in several if item is not None)
    return pairs


def _query_text(place: str, value: object) -> str:
    if isinstance(value, bool):
        return to_text(value)
    return to_text(checks.number(place, value)) if isinstance(value, int | float) else checks.text(place, value)


def _acknowledgement(document: Any) -> dict[str, Any] | None:
    return cast("dict[str, Any]", document) if isinstance(document, dict) else None


def _nothing(_document: Any) -> None:
    return None
