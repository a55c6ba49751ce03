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


# The kind of document, and the word in its 404 code, by path parameter.
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
    """A validated request.

    Attributes:
        sandbox: The state of the server.
        operation: The operation.
        credential: The credential.
        path: Decoded path parameters.
        query: Query values, defaults filled in.
        headers: Declared header parameters by lower-case name.
        body: Checked body, for POST with the defaults of the document. Without a body, it is {}.
        raw_body: The body as it was sent.
        files: File parts.
        base_url: URL of this API, with its base path.
        request_id: Id of the request.
        related: The documents that were read for this request.
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
        """Returns a stored document; raises ApiError 404 with the code of `name`."""
        # A request with changes must read documents again, since they may have changed.
        reader = self.related if self.operation.method == "GET" else self.sandbox.store
        found = reader.get(kind, identifier)
        if found is None:
            raise not_found(name, identifier)
        return found

    def media_url(self, uri: str | None) -> str | None:
        """A short-lived link to a stored file; None if there is no file."""
        if uri is None:
            return None
        # A token needs no escaping.
        return f"{self.base_url}/media/stream?token={self.sandbox.signer.sign('media', {'uri': uri})}"


def look_up(related: DocumentLoader, path: Mapping[str, str]) -> None:
    """Raises ApiError 404 if the object of an id in the path does not exist."""
    for name, value in path.items():
        kind, word = LOOKUPS.get(name, ("", ""))
        if kind and related.get(kind, value) is None:
            raise not_found(word, value)
