"""The requests to the API and their responses, for assertions and for the page; secrets are masked."""

from __future__ import annotations

import json
import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final, cast
from urllib.parse import parse_qsl, urlencode

from starlette.types import Scope

from videovector._redaction import MASK, is_secret_name, mask_secrets
from videovector.sandbox.errors import invalid
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.openapi.document import ApiDocument

_KEPT: Final = 1_000
_MOST_BYTES: Final = 64 << 10
# The name of a field in JSON that can't be parsed as a whole.
_FIELD_NAME: Final = re.compile(r"([\w-]+)\\*\"\s*:")


@dataclass(slots=True)
class Record:
    """A request to the API, while it runs and afterwards."""

    number: int
    time: str
    method: str
    path: str
    query: str
    headers: list[tuple[str, str]]
    started: float
    request_id: str | None = None
    operation: str | None = None
    account: str | None = None
    fault_id: str | None = None
    status: int | None = None
    duration: float | None = None
    body: Any = None
    response_headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    response_body: bytearray = field(default_factory=bytearray)
    response_size: int = 0

    def note_body(self, value: Any, files: Mapping[str, tuple[str, str, int]]) -> None:
        """Stores the body; of files, only names, types and sizes."""
        described = {
            name: {"filename": filename, "content_type": content_type, "size_bytes": size}
            for name, (filename, content_type, size) in files.items()
        }
        self.body = {**cast("dict[str, Any]", value or {}), **described} if described else value

    def note_response(self, part: bytes) -> None:
        """Keeps a part of the response's body; of a long one only the beginning."""
        self.response_size += len(part)
        self.response_body += part[: max(_MOST_BYTES - len(self.response_body), 0)]

    def complete(self) -> None:
        """Records how long the response took."""
        if self.duration is None:
            self.duration = monotonic() - self.started

    def view(self) -> dict[str, Any]:
        """The record as the control returns it, with secrets masked."""
        return {
            "number": self.number,
            "time": self.time,
            "request_id": self.request_id,
            "account": self.account,
            "operation": self.operation,
            "method": self.method,
            "path": self.path,
            "query": _masked_query(self.query),
            "headers": _masked_headers(self.headers),
            "body": _shortened(masked(self.body)),
            "status": self.status,
            "response_headers": _masked_headers(self.response_headers),
            "response_body": self._response(),
            "response_size": self.response_size,
            "duration": None if self.duration is None else round(self.duration, 6),
            "fault_id": self.fault_id,
        }

    def _response(self) -> Any:
        if not self.response_body:
            return None
        media_type = dict(self.response_headers).get("content-type", "")
        if not media_type.startswith(("application/json", "text/")):
            return None
        text = self.response_body.decode("utf-8", "replace")
        if media_type.startswith("application/json"):
            try:
                return masked(json.loads(text))
            except ValueError:
                pass  # Incomplete, because of its size or a fault: it is shown as text.
        if any(_is_secret(name) for name in _FIELD_NAME.findall(text)):
            return f"{len(text)} characters, not shown"
        return mask_secrets(text)


def _is_secret(name: str) -> bool:
    # In the API, `key` is only the field of a new API key; in the errors of the client it may be any key.
    return name == "key" or is_secret_name(name)


def masked(value: Any) -> Any:
    """A JSON value with its secrets masked. It is not limited in size as in errors, since tests assert on it."""
    if isinstance(value, dict):
        return {
            name: MASK if _is_secret(name) and isinstance(entry, str) and entry else masked(entry)
            for name, entry in cast("dict[str, Any]", value).items()
        }
    if isinstance(value, list):
        return [masked(entry) for entry in cast("Sequence[Any]", value)]
    return mask_secrets(value) if isinstance(value, str) else value


def _shortened(value: Any) -> Any:
    """A JSON value whose long strings, such as base64 images, are cut."""
    if isinstance(value, dict):
        return {name: _shortened(entry) for name, entry in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_shortened(entry) for entry in cast("Sequence[Any]", value)]
    if isinstance(value, str) and len(value) > _MOST_BYTES:
        return f"{value[:200]}… ({len(value)} characters)"
    return value


def _masked_headers(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    # Other headers are shown, although the client logs only some: tests assert on the headers that they send.
    return {name: MASK if is_secret_name(name) else value for name, value in headers}


def _masked_query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    if not any(is_secret_name(name) for name, _ in pairs):
        return query
    return urlencode([(name, MASK if is_secret_name(name) else value) for name, value in pairs], safe="*")


class RequestLog:
    """The latest requests to the API, oldest first.

    Args:
        document: Its base path distinguishes requests to the API from those to the page and the controls.
    """

    def __init__(self, document: ApiDocument) -> None:
        self._lock = threading.Lock()
        self._records: deque[Record] = deque(maxlen=_KEPT)
        self._base_path = document.base_path
        self._number = 0
        self._watchers: set[Callable[[], None]] = set()

    def subscribe(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Calls `watcher` after each request until the returned function is called."""
        with self._lock:
            self._watchers.add(watcher)

        def unsubscribe() -> None:
            with self._lock:
                self._watchers.discard(watcher)

        return unsubscribe

    def begin(self, scope: Scope) -> Record | None:
        """A record for a new request; None if it is not for the API."""
        raw = cast("bytes", scope.get("raw_path") or scope["path"].encode()).decode("ascii", "replace")
        if not raw.startswith(self._base_path + "/"):
            return None
        headers = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]]
        with self._lock:
            self._number += 1
            record = Record(
                number=self._number,
                time=now_text(),
                method=scope["method"],
                path=raw.removeprefix(self._base_path),
                query=cast("bytes", scope.get("query_string", b"")).decode("latin-1"),
                headers=headers,
                started=monotonic(),
            )
            self._records.append(record)
        return record

    def finish(self, record: Record) -> None:
        """Records that the response was sent."""
        record.complete()
        with self._lock:
            watchers = list(self._watchers)
        for watch in watchers:
            watch()

    def clear(self) -> int:
        """Removes all requests; returns how many there were."""
        with self._lock:
            count = len(self._records)
            self._records.clear()
            return count

    def view(self, filters: Mapping[str, str]) -> list[dict[str, Any]]:
        """The requests that match `operation`, `method`, `path`, `account`, `request_id`, `status` and `after`.

        Raises:
            ApiError: 422 for another filter, or for a wrong number.
        """
        names = {"operation", "method", "path", "account", "request_id", "status", "after", "limit"}
        for name in filters:
            if name not in names:
                raise invalid(f"query.{name}", f"is not a filter; the filters are {', '.join(sorted(names))}")
        wanted = {name: _number(name, filters) for name in ("status", "after", "limit") if name in filters}
        texts = {name: value for name, value in filters.items() if name not in wanted}
        with self._lock:
            records = list(self._records)
        found = [
            record
            for record in records
            if all(getattr(record, name) == value for name, value in texts.items())
            and ("status" not in wanted or record.status == wanted["status"])
            and record.number > wanted.get("after", 0)
        ]
        latest = found[len(found) - min(len(found), wanted.get("limit", len(found))) :]
        return [record.view() for record in latest]


def _number(name: str, filters: Mapping[str, str]) -> int:
    text = filters[name]
    if not (text.isascii() and text.isdigit()):
        raise invalid(f"query.{name}", "must be an integer from 0 up")
    return int(text)


# The key of a request's record in its ASGI scope.
RECORD_KEY: Final = "videovector.record"
