"""What every way of sending makes of a response that is held in memory: its headers, and its content within bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from videovector._redaction import MASK, Header, secret_of

from .content_encoding import ContentEncodingError, Decoder
from .exceptions import MAX_ERROR_DOCUMENT_BYTES, TransportError

# All registered ones; those that can't be undone here are refused when the content is read.
_CODINGS = frozenset(
    {"br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "pack200-gzip", "x-compress", "x-gzip", "zstd"}
)


class ResponseHeaders(Mapping[str, str]):
    """Headers of a response by name, in any case; several of one name are joined by commas."""

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
    """Headers of a response, with the credential of the attempt blanked out where the server echoes it."""
    secret = secret_of(credential)
    if secret is not None:
        pairs = [(name, value.replace(secret, MASK.encode())) for name, value in pairs]
    return ResponseHeaders(pairs)


class Content:
    """The content of a response that is read as a whole, as far as it has come.

    Args:
        status: The status of the response.
        headers: Its headers.
        max_bytes: How large it may be; the description of an error has a limit of its own.
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
        """What the head alone decides; None when the content has to be read."""
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
        """Add a piece; gives what the response counts as when that ends its reading."""
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
        """All of it, or what the response counts as when it broke off."""
        if self._decoder is not None:
            try:
                self._decoder.finish()
            except ContentEncodingError:
                return self._undecodable()
        return self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)

    def over_limit(self) -> bytes | TransportError:
        """What it counts as when it is too large: a transport error on success, no description on an error status."""
        if self.is_success:
            return TransportError(
                "too_large",
                f"The response is larger than max_response_bytes={self.limit}; set a larger max_response_bytes, "
                "or read it piece by piece with stream().",
            )
        return b""

    def _undecodable(self) -> bytes | TransportError:
        """What it counts as when it can't be decompressed; the status of an error says more than its body."""
        if self.is_success:
            return TransportError("encoding", "its content does not match its Content-Encoding")
        return b""


def content_coding(headers: Mapping[str, str]) -> str:
    """How a response is compressed; empty where it is not.

    A value that is no coding, such as `utf-8` or `none`, says nothing about the bytes, as for browsers.
    """
    given = headers.get("content-encoding")
    if given is None:
        return ""
    named = [coding.strip().lower() for coding in given.split(",")]
    return ", ".join(coding for coding in named if coding in _CODINGS)


def declared_length(headers: Mapping[str, str]) -> int:
    """The length that a response declares; 0 where it declares none."""
    text = headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 20 else 0


def plain_length(headers: Mapping[str, str]) -> int:
    """The length of a body that is sent as it is, neither compressed nor in chunks; 0 where it is not known."""
    return 0 if "transfer-encoding" in headers or content_coding(headers) else declared_length(headers)


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
