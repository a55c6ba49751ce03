"""Opaque cursors and the two page envelopes of the API."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from videovector._request.validation import is_integer
from videovector.sandbox.errors import ApiError
from videovector.sandbox.storage.store import Document, Store

T = TypeVar("T")

_LARGEST_POSITION = 2**62


def invalid_cursor(location: str = "query.cursor") -> ApiError:
    """422 for a cursor that is invalid or belongs to another list."""
    details = {"errors": [{"location": location, "message": "is not a cursor of this list"}]}
    return ApiError(422, "invalid_cursor", "cursor: is not a cursor of this list", details=details)


def _mark(context: str) -> str:
    return hashlib.sha256(context.encode()).hexdigest()[:12]


def encode_cursor(context: str, position: int) -> str:
    """A cursor that continues after `position` and is valid only for `context`."""
    text = json.dumps({"c": _mark(context), "p": position}, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def decode_cursor(context: str, cursor: str | None, *, location: str = "query.cursor") -> int | None:
    """The position in a cursor, or None without one; raises ApiError 422 `invalid_cursor`."""
    if cursor is None:
        return None
    position = _decoded(context, cursor, location)
    if not is_integer(position) or not 0 <= position <= _LARGEST_POSITION:
        raise invalid_cursor(location)
    return position


def _decoded(context: str, cursor: str, location: str) -> Any:
    try:
        content = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        mark, position = content["c"], content["p"]
    except (binascii.Error, ValueError, KeyError, TypeError, RecursionError):
        raise invalid_cursor(location) from None
    if mark != _mark(context):
        raise invalid_cursor(location)
    return position


def encode_place(context: str, place: Sequence[str | float]) -> str:
    """A cursor that continues after a place in a sorted list; see `decode_place`."""
    text = json.dumps({"c": _mark(context), "p": list(place)}, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def decode_place(
    context: str, cursor: str | None, kinds: Sequence[type | tuple[type, ...]], *, location: str = "query.cursor"
) -> list[Any] | None:
    """The place in a cursor, with one value of each kind; None without a cursor. Raises ApiError 422
    `invalid_cursor`."""
    if cursor is None:
        return None
    place = _decoded(context, cursor, location)
    values: Sequence[Any] = cast("list[object]", place) if isinstance(place, list) else ()
    if len(values) != len(kinds) or not all(map(isinstance, values, kinds)):
        raise invalid_cursor(location)
    return list(values)


def data_page(data: Sequence[Any], limit: int, next_cursor: str | None) -> Document:
    """The envelope `{data, pagination}`."""
    pagination = {"limit": limit, "has_more": next_cursor is not None, "next_cursor": next_cursor}
    return {"data": list(data), "pagination": pagination}


def items_page(items: Sequence[Any], total: int, next_cursor: str | None) -> Document:
    """The envelope `{items, next_cursor, total}`."""
    return {"items": list(items), "next_cursor": next_cursor, "total": total}


def slice_list(
    items: Sequence[T], limit: int, cursor: str | None, context: str, *, location: str = "query.cursor"
) -> tuple[Sequence[T], str | None]:
    """A page of a list whose order does not change, and the cursor of the next page."""
    start = decode_cursor(context, cursor, location=location) or 0
    end = start + limit
    return items[start:end], encode_cursor(context, end) if end < len(items) else None


def store_page(
    store: Store,
    kind: str,
    *,
    limit: int,
    cursor: str | None,
    view: Callable[[Document], Document],
    load: Callable[[Sequence[Document]], None] | None = None,
    parent: str | None = None,
    family: str | None = None,
    newest_first: bool = True,
) -> Document:
    """A `{data, pagination}` page of stored documents; new documents do not move the pages.

    Args:
        store: The store.
        kind: The kind of the documents.
        limit: Length of a page.
        cursor: The cursor of the page.
        view: Converts a document to its form in the response.
        load: Reads all that `view` needs for the documents of the page at once.
        parent: Only documents under this parent.
        family: Only documents under this family.
        newest_first: Order of the page.
    """
    context = f"{kind}:{parent}:{family}:{newest_first}"
    after = decode_cursor(context, cursor)
    found = store.list_positions(
        kind, parent=parent, family=family, newest_first=newest_first, limit=limit + 1, after=after
    )
    page = found[:limit]
    more = encode_cursor(context, page[-1][0]) if len(found) > limit else None
    documents = [document for _, document in page]
    if load is not None:
        load(documents)
    return data_page([view(document) for document in documents], limit, more)
