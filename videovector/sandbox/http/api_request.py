"""What a handler receives: one checked request to the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.errors import not_found
from videovector.sandbox.http.auth import Credential
from videovector.sandbox.http.requests import UploadedFile
from videovector.sandbox.openapi.document import ApiOperation
from videovector.sandbox.storage.document_loader import DocumentLoader
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


@dataclass(slots=True)
class ApiRequest:
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
    related: DocumentLoader
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


def look_up(related: DocumentLoader, path: Mapping[str, str]) -> None:
    """Raises ApiError 404 when an id in the path names nothing."""
    for name, value in path.items():
        kind, word = LOOKUPS.get(name, ("", ""))
        if kind and related.get(kind, value) is None:
            raise not_found(word, value)
