"""Responses that are held in memory: their headers, their content within limits, and the value of a success."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from videovector._errors import ResponseDecodeError, VideoVectorError
from videovector._json import loads
from videovector._redaction import MASK, Header, printable

from .auth import secret_of
from .collector import LARGE, keep_freed_memory, run_uncollected
from .content_encoding import ContentEncodingError, Decoder
from .transport_errors import MISENCODED, TransportError

if TYPE_CHECKING:
    from videovector._models.tolerant import Policy
    from videovector._request.build import PreparedRequest

# Error documents are small; beyond this the body is not even parsed.
MAX_ERROR_DOCUMENT_BYTES: Final = 1_048_576
_INTERIM: Final = b"HTTP/1.1 1"
_HEAD_END: Final = b"\r\n\r\n"
# All registered content codings; those that can't be decoded are refused when the content is read.
_CODINGS = frozenset(
    {"br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "pack200-gzip", "x-compress", "x-gzip", "zstd"}
)


class Response:
    """A whole response or, for a streamed call, its headers and the open response."""

    __slots__ = ("attempts", "content", "headers", "opened", "status")
    # Set by the attempt loop.
    attempts: int

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes, opened: Any = None) -> None:
        self.status: int = status
        self.headers: Mapping[str, str] = headers
        self.content: bytes = content
        self.opened: Any = opened


class ResponseHeaders(Mapping[str, str]):
    """The headers of a response by name, in any case; values with the same name are joined by commas."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        values: dict[str, str] = {}
        for raw_name, raw_value in pairs:
            name, value = raw_name.decode("latin-1").lower(), _text(raw_value)
            values[name] = f"{values[name]}, {value}" if name in values else value
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._values!r})"


def response_headers(pairs: Iterable[tuple[bytes, bytes]], credential: Header | None) -> ResponseHeaders:
    """The headers of a response, with the credential of the attempt masked."""
    secret = secret_of(credential)
    if secret is not None:
        pairs = [(name, value.replace(secret, MASK.encode())) for name, value in pairs]
    return ResponseHeaders(pairs)


def request_id_from_headers(headers: Mapping[str, str]) -> str | None:
    """Return the request id in the headers of a response, if there is one."""
    return short_text(headers.get("x-request-id") or headers.get("x-correlation-id"))


def short_text(value: str | None) -> str | None:
    """What is printable of an id or a code; None where that is nothing."""
    return printable(value)[:200] or None if value else None


def with_facts(problem: TransportError, status: int | None, headers: Mapping[str, str]) -> TransportError:
    """Add the status and the request id of the response to a transport error."""
    problem.status = status
    problem.request_id = request_id_from_headers(headers)
    return problem


class Content:
    """The content of a response that is read as a whole.

    Args:
        status: The status of the response.
        headers: Its headers.
        max_bytes: The largest size of a success; the content of an error has another limit.
    """

    __slots__ = ("_chunks", "_decoder", "_size", "headers", "is_success", "limit", "status")

    def __init__(self, status: int, headers: Mapping[str, str], max_bytes: int) -> None:
        self.status = status
        self.headers = headers
        self.is_success = 200 <= status < 300
        self.limit = max_bytes if self.is_success else MAX_ERROR_DOCUMENT_BYTES
        self._decoder: Decoder | None = None
        self._chunks: list[bytes] = []
        self._size = 0

    def begin(self) -> bytes | TransportError | None:
        """Return the outcome if the headers decide it; None if the content must be read."""
        if self.status < 200:
            return TransportError("broken", "the server changed to another protocol")
        if declared_length(self.headers) > self.limit:
            return self.over_limit()
        if coding := content_coding(self.headers):
            try:
                self._decoder = Decoder(coding)
            except ContentEncodingError:
                return self._undecodable()
        return None

    def take(self, received: bytes) -> bytes | TransportError | None:
        """Add a piece; return the outcome if that ends the reading, else None."""
        try:
            for chunk in (received,) if self._decoder is None else self._decoder.feed(received):
                self._size += len(chunk)
                if self._size > self.limit:
                    return self.over_limit()
                self._chunks.append(chunk)
        except ContentEncodingError:
            return self._undecodable()
        return None

    def whole(self) -> bytes | TransportError:
        """Return the whole content, or the outcome if it is incomplete."""
        if self._decoder is not None:
            try:
                self._decoder.finish()
            except ContentEncodingError:
                return self._undecodable()
        return b"".join(self._chunks)

    def over_limit(self) -> bytes | TransportError:
        """The outcome for too large content: a transport error for a success, empty content for an error."""
        if self.is_success:
            return TransportError(
                "too_large",
                f"The response is larger than max_response_bytes={self.limit}; set a larger max_response_bytes, "
                "or read it piece by piece with stream().",
            )
        return b""

    def _undecodable(self) -> bytes | TransportError:
        """The outcome for content that can't be decoded: a transport error for a success, empty content for an
        error."""
        if self.is_success:
            return TransportError("encoding", MISENCODED)
        return b""


def content_coding(headers: Mapping[str, str]) -> str:
    """The content coding of a response; empty if it has none.

    A value that is not a coding, such as `utf-8` or `none`, is ignored, as browsers do.
    """
    given = headers.get("content-encoding")
    if given is None:
        return ""
    named = [coding.strip().lower() for coding in given.split(",")]
    return ", ".join(coding for coding in named if coding in _CODINGS)


def declared_length(headers: Mapping[str, str]) -> int:
    """The declared length of a response; 0 if there is none."""
    text = headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 20 else 0


def plain_length(headers: Mapping[str, str]) -> int:
    """The length of a body that is neither compressed nor chunked; 0 if it is unknown."""
    return 0 if "transfer-encoding" in headers or content_coding(headers) else declared_length(headers)


def is_final_response(received: bytes) -> bool:
    """Whether bytes received while a request was sent are its final response, and not only interim responses (1xx).

    A server that refuses an upload, for example with 413 or 401, need not read the rest of it. httpcore reads the
    response if writing fails (in `HTTP11Connection.handle_request`). But if the server only stops reading, httpcore
    waits for the write timeout, loses the response and sends everything again. Therefore the connections of the SDK
    make writing fail as soon as there is a response.

    Args:
        received: The bytes received so far; not empty.
    """
    while received.startswith(_INTERIM):
        _, complete, received = received.partition(_HEAD_END)
        if not complete:
            return False
    return not _INTERIM.startswith(received)


# Responses that have no body by definition.
_EMPTY_STATUSES = frozenset({204, 205})


def read_value(
    request: PreparedRequest, response: Response, policy: Policy | None
) -> tuple[Any, VideoVectorError | None]:
    """Return the value of a 2xx response, or the error to raise or to retry."""
    if len(response.content) < LARGE:
        return _read(request, response, policy)
    keep_freed_memory()
    return run_uncollected(lambda: _read(request, response, policy))


def _read(request: PreparedRequest, response: Response, policy: Policy | None) -> tuple[Any, VideoVectorError | None]:
    kind = request.response_kind
    if request.stream:
        return response, None
    if kind == "bytes":
        return request.read(response.content), None
    if kind == "none" or response.status in _EMPTY_STATUSES or request.method == "HEAD":
        return _empty(request, response)
    if kind == "text":
        return request.read(response.content.decode(errors="replace")), None
    if not response.content or response.content.isspace():
        if request.method == "DELETE":
            # The deletion is done, and there is nothing to return.
            return _empty(request, response)
        return None, _unreadable(response, "empty_response", "The body of the response is empty")
    try:
        document = loads(response.content)
    except (ValueError, RecursionError):
        # The exception of the decoder holds the body, which may contain secrets, so it is dropped.
        return None, _unreadable(response, "invalid_json_response", "The response is not JSON")
    return _parsed(request, document, response, policy)


def _empty(request: PreparedRequest, response: Response) -> tuple[Any, VideoVectorError | None]:
    """The value of an empty response, whose missing fields are not reported."""
    from videovector._models.tolerant import Policy

    return _parsed(request, {}, response, Policy(strict=False, report=_unreported))


def _unreported(mismatch: object) -> None:
    """Report nothing: the missing fields of an empty response are not mismatches."""


def _parsed(
    request: PreparedRequest, document: Any, response: Response, policy: Policy | None
) -> tuple[Any, VideoVectorError | None]:
    try:
        value = request.read(document) if policy is None else policy.apply(request.read, document)
        _keep_request_id(value, response)
        return value, None
    except ResponseDecodeError as failure:
        error = failure
    except RecursionError:
        error = ResponseDecodeError("The response is nested too deeply.")
    # The traceback and the context are dropped too: their frames hold the document.
    error.__traceback__ = error.__context__ = error.__cause__ = None
    error.status_code = response.status if error.status_code is None else error.status_code
    error.error_code = error.error_code or "unexpected_response"
    error.request_id = error.request_id or request_id_from_headers(response.headers)
    return None, error


def _keep_request_id(value: Any, response: Response) -> None:
    """Store the request id in models and pages; lists and plain JSON values cannot hold it."""
    keep = getattr(value, "_keep_request_id", None)
    if keep is not None and (request_id := request_id_from_headers(response.headers)) is not None:
        keep(request_id)


def _unreadable(response: Response, code: str, message: str) -> ResponseDecodeError:
    return ResponseDecodeError(
        f"{message} (status {response.status}).",
        # For compatibility it is reported as a bad gateway, whatever the status was.
        status_code=502,
        error_code=code,
        request_id=request_id_from_headers(response.headers),
    )


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
