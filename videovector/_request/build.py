"""Builds a prepared request from an operation: URL, headers without the credential, body, time limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote, urlencode
from uuid import uuid4

from videovector._errors import AuthenticationError, InvalidArgumentError
from videovector._version import __version__

from .operation import OVERRIDABLE_SETTINGS, UNSET, Credential, Endpoint, Operation, ResponseKind
from .validation import text

if TYPE_CHECKING:
    from videovector._config import ClientConfig, RequestOptions

    from .multipart import MultipartStream
    from .uploads import UploadSource

    # A body that is produced while it is sent.
    BodyStream: TypeAlias = MultipartStream | UploadSource

MAX_IDEMPOTENCY_KEY_CHARACTERS = 255
# Sending these again has no further effect on the server.
REPEATABLE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
# The Accept header of responses that are not JSON; an Accept header of the operation replaces it.
_ACCEPT_BY_RESPONSE_KIND: dict[str, dict[str, str]] = {
    "events": {"Accept": "text/event-stream"},
    "bytes": {"Accept": "*/*"},
    "text": {"Accept": "*/*"},
}


def _refused_credential(endpoint: Endpoint, mode: Credential) -> AuthenticationError:
    """The error if an operation does not accept the kind of credential of the client; it says how to give the other
    kind."""
    place = f"{endpoint.operation_id} ({endpoint.method} {endpoint.path})"
    if mode == "api_key":
        return AuthenticationError(
            f"{place} does not accept an API key. Use a client with a signed-in user's token: "
            "VideoVector(bearer_token=...) or VideoVector(oauth_token_provider=...).",
            error_code="bearer_token_required",
            method=endpoint.method,
        )
    return AuthenticationError(
        f"{place} accepts only an API key; use VideoVector(api_key=...).",
        error_code="api_key_required",
        method=endpoint.method,
    )


def may_repeat(method: str, idempotency_key: str | None) -> bool:
    """Return whether a request that is sent twice has the same effect as one that is sent once."""
    return idempotency_key is not None or method in REPEATABLE_METHODS


class PreparedRequest:
    """A request that is ready to be sent, any number of times."""

    operation_id: str
    method: str
    url: str
    url_without_query: str
    headers: list[tuple[bytes, bytes]]
    body: bytes | BodyStream | None
    credentialed: bool
    response_kind: ResponseKind
    models: tuple[str, ...]
    read: Callable[[Any], Any]
    repeatable: bool
    stream: bool
    timeout: float
    deadline: float | None
    max_retries: int
    max_retry_delay: float

    def __repr__(self) -> str:
        return f"<PreparedRequest {self.operation_id}: {self.method} {self.url_without_query}>"

    def rewind(self) -> bool:
        """Prepare the body for another attempt; False if it cannot be read again."""
        body = self.body
        return body is None or isinstance(body, bytes) or body.rewind()


class RequestBuilder:
    """Builds the requests of one client.

    Args:
        config: The client's settings.
        defaults: Settings of a client made by ``with_options``, which replace those of `config`.
    """

    __slots__ = ("_base_url", "_common", "_config", "_mode", "defaults")

    def __init__(self, config: ClientConfig, defaults: RequestOptions | None = None) -> None:
        self._config = config
        self._mode: Credential = config.mode
        self.defaults = defaults
        self._base_url = config.base_url
        self._common: list[tuple[bytes, bytes]] = [
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", _accepted_encodings().encode("ascii")),
            (b"User-Agent", f"videovector-python/{__version__}".encode("ascii")),
        ]
        self._common = self._headers(config.custom_headers)

    def build(
        self, operation: Operation[Any], options: RequestOptions | None, *, stream: bool = False
    ) -> PreparedRequest:
        """Build the request of an operation.

        Args:
            operation: What to send and how to read the response.
            options: Settings of this request, which replace those of the client.
            stream: Whether the response is returned open instead of read.

        Raises:
            InvalidArgumentError: The body, a header or the idempotency key cannot be sent.
            AuthenticationError: The operation does not accept the client's kind of credential.
        """
        endpoint = operation.endpoint
        if endpoint.credentials and self._mode not in endpoint.credentials:
            raise _refused_credential(endpoint, self._mode)
        if self.defaults is not None:
            options = self.defaults if options is None else options.over(self.defaults)
        request = PreparedRequest()
        request.operation_id = endpoint.operation_id
        request.method = endpoint.method
        request.url_without_query = self._base_url + operation.path
        request.url = (
            f"{request.url_without_query}?{urlencode(operation.query, quote_via=quote)}"
            if operation.query
            else request.url_without_query
        )
        request.credentialed = bool(endpoint.credentials)
        request.response_kind = endpoint.response_kind
        request.models = endpoint.models
        request.read = operation.read
        request.stream = stream
        config = self._config
        request.timeout = config.timeout
        request.deadline = config.deadline
        request.max_retries = config.max_retries
        request.max_retry_delay = config.max_retry_delay
        if options is not None:
            for name in OVERRIDABLE_SETTINGS:
                value = getattr(options, name)
                if value is not None:
                    setattr(request, name, value)
        if endpoint.single_attempt:
            request.max_retries = 0
        headers = self._headers(
            _ACCEPT_BY_RESPONSE_KIND.get(endpoint.response_kind),
            operation.headers,
            options.headers if options is not None else None,
        )
        key = _idempotency_key(operation)
        if key is not None:
            headers.append((b"Idempotency-Key", key.encode("ascii")))
        request.repeatable = may_repeat(request.method, key)
        request.body = _body(operation, headers)
        request.headers = headers
        return request

    def _headers(self, *more: Mapping[str, str] | None) -> list[tuple[bytes, bytes]]:
        """The common headers, in which those of the operation and the options replace headers with the same name."""
        headers = list(self._common)
        for mapping in more:
            if mapping is None:
                continue
            for name, value in mapping.items():
                # Every header was checked when it was given.
                pair = name.encode("ascii"), value.encode("ascii")
                headers = [header for header in headers if header[0].lower() != pair[0].lower()]
                headers.append(pair)
        return headers


@cache
def _accepted_encodings() -> str:
    """The content encodings that httpx can decode in this environment."""
    encodings = ["gzip", "deflate"]
    if find_spec("brotli") is not None or find_spec("brotlicffi") is not None:
        encodings.append("br")
    if find_spec("zstandard") is not None:
        encodings.append("zstd")
    return ", ".join(encodings)


def _idempotency_key(operation: Operation[Any]) -> str | None:
    """Return the caller's key; else a new one if the operation needs it, else None.

    Raises:
        InvalidArgumentError: The caller's key is not 1..255 visible ASCII characters.
    """
    given = operation.idempotency_key
    key = "" if given is None else text("idempotency_key", given).strip()
    if not key:
        endpoint = operation.endpoint
        return f"{endpoint.idempotency_prefix}:{uuid4().hex}" if endpoint.idempotency == "auto" else None
    if len(key) > MAX_IDEMPOTENCY_KEY_CHARACTERS or not all("\x21" <= character <= "\x7e" for character in key):
        raise InvalidArgumentError(
            f"idempotency_key must be 1..{MAX_IDEMPOTENCY_KEY_CHARACTERS} visible ASCII characters without blanks."
        )
    return key


def _body(operation: Operation[Any], headers: list[tuple[bytes, bytes]]) -> bytes | BodyStream | None:
    """Encode the body and add the headers that describe it."""
    body: bytes | BodyStream
    content = operation.content
    content_type = operation.content_type or "application/octet-stream"
    if operation.json is not UNSET:
        from videovector._json import dumps

        body, content_type = dumps(operation.json), "application/json"
    elif operation.parts is not None:
        from .multipart import MultipartStream

        body = MultipartStream(operation.parts)
        content_type = body.content_type
    elif operation.form is not None:
        body, content_type = urlencode(operation.form).encode("ascii"), "application/x-www-form-urlencoded"
    elif content is None:
        if operation.endpoint.method in _METHODS_WITH_BODY:
            # Some servers and proxies refuse a write without a length (411).
            headers.append((b"Content-Length", b"0"))
        return None
    elif isinstance(content, str | bytes):
        body = content.encode() if isinstance(content, str) else content
    else:
        from .uploads import open_upload

        body = open_upload("content", content)
    headers.append((b"Content-Type", content_type.encode("ascii")))
    length = len(body) if isinstance(body, bytes) else body.size
    headers.append((b"Transfer-Encoding", b"chunked") if length is None else (b"Content-Length", b"%d" % length))
    return body
