"""What a handler gets, what it may return, and how it is registered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from videovector.sandbox.errors import not_found
from videovector.sandbox.http.auth import Credential
from videovector.sandbox.http.requests import UploadedFile
from videovector.sandbox.openapi.document import ApiOperation
from videovector.sandbox.storage.document_loader import Lookups
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


# Path parameter -> kind of document and the word in its 404 code.
LOOKUPS: Final = {
    "index_id": ("indexes", "index"),
    "video_id": ("videos", "video"),
    "segment_id": ("segments", "segment"),
    "prompt_id": ("prompts", "prompt"),
    "run_id": ("runs", "run"),
    "retry_id": ("retries", "retry"),
    "job_id": ("import_jobs", "job"),
    "connector_id": ("connectors", "connector"),
    "export_id": ("exports", "export"),
    "webhook_id": ("webhooks", "webhook"),
    "delivery_id": ("deliveries", "delivery"),
    "session_id": ("chat_sessions", "session"),
    "key_id": ("api_keys", "key"),
    "marker_id": ("markers", "marker"),
}


@dataclass(frozen=True, slots=True)
class JsonResult:
    """A JSON response with a status other than the documented one, or with headers."""

    body: Any
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Empty:
    """204."""


@dataclass(frozen=True, slots=True)
class BytesResult:
    """Raw content that is not JSON, or is sent exactly as stored."""

    content: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class FileResult:
    """A stored file; Range requests are honoured."""

    path: Path
    media_type: str
    filename: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One server-sent event; without `data` it is a heartbeat comment.

    `checked` is what the document's schema describes where that is more than `data`.
    """

    event: str | None = None
    data: Document | None = None
    identifier: str | None = None
    checked: Document | None = None


@dataclass(frozen=True, slots=True)
class EventsResult:
    """A stream of server-sent events."""

    events: AsyncIterator[ServerEvent]


HandlerResult: TypeAlias = "Document | list[Any] | JsonResult | Empty | BytesResult | FileResult | EventsResult"


@dataclass(slots=True)
class Call:
    """One validated request.

    Attributes:
        sandbox: The state of the server.
        operation: What is called.
        credential: Who calls.
        path: Decoded path parameters.
        query: Query values, defaults filled in.
        headers: Declared header parameters by lower-case name.
        body: Checked body; for POST with the document's defaults filled in. An absent body reads as {}.
        raw_body: The body as it was sent.
        files: File parts.
        base_url: Where this API is reached, ending in its base path.
        request_id: Id of the request.
        related: The documents that were read for it.
    """

    sandbox: Sandbox
    operation: ApiOperation
    credential: Credential
    path: Mapping[str, str]
    query: dict[str, Any]
    headers: dict[str, Any]
    body: dict[str, Any]
    raw_body: Any
    files: dict[str, UploadedFile]
    base_url: str
    request_id: str
    related: Lookups
    authenticated_by_link: bool = False

    def document(self, kind: str, identifier: str, *, name: str) -> Document:
        """The stored document; raises ApiError 404 with the code of `name`."""
        # What a request that changes something has read before may be no longer so.
        reader = self.related if self.operation.method == "GET" else self.sandbox.store
        found = reader.get(kind, identifier)
        if found is None:
            raise not_found(name, identifier)
        return found

    def media_url(self, uri: str | None) -> str | None:
        """A short-lived link to a stored file, or None when there is none."""
        if uri is None:
            return None
        # A token holds nothing that would have to be escaped.
        return f"{self.base_url}/media/stream?token={self.sandbox.signer.sign('media', {'uri': uri})}"


def look_up(related: Lookups, path: Mapping[str, str]) -> None:
    """Raises ApiError 404 when an id in the path names nothing."""
    for name, value in path.items():
        kind, word = LOOKUPS.get(name, ("", ""))
        if kind and related.get(kind, value) is None:
            raise not_found(word, value)


Handler: TypeAlias = Callable[[Call], HandlerResult]


@dataclass(frozen=True, slots=True)
class HandlerEntry:
    """A handler and how it is carried out, as `handles` says."""

    function: Handler
    lookup: bool
    atomic: bool
    quick: bool


HANDLERS: dict[str, HandlerEntry] = {}
WRITING_METHODS: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def effects(sandbox: Sandbox, operation: ApiOperation) -> AbstractContextManager[object]:
    """The transaction of a request that may change something: what it does happens as a whole or not at all."""
    if operation.method in WRITING_METHODS and HANDLERS[operation.operation_id].atomic:
        return sandbox.store.transaction(acknowledged=True)
    return nullcontext()


def handles(
    operation_id: str, *, lookup: bool = True, atomic: bool = True, quick: bool = False
) -> Callable[[Handler], Handler]:
    """Registers a handler for an operation of the document.

    Args:
        operation_id: The operation.
        lookup: Whether each path id must name a live object (404 before 422); off for operations
            that also respond about things that are gone.
        atomic: Whether a request that may change something is one transaction, in which its response is remembered
            too; off for what takes long (search, decoding, sending), which must not hold up all other writers.
        quick: Whether it only reads a few stored documents. It then runs in the event loop: to hand it to a thread and
            back takes longer than the reading, and readers wait for no writer.
    """

    def register(function: Handler) -> Handler:
        if operation_id in HANDLERS:
            raise ValueError(f"{operation_id} has two handlers")
        HANDLERS[operation_id] = HandlerEntry(function, lookup, atomic, quick)
        return function

    return register
