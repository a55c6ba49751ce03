"""What is read from the head and the content of a response, without I/O."""

from __future__ import annotations

import gzip

import pytest

from videovector._transport.content import (
    MAX_ERROR_DOCUMENT_BYTES,
    Content,
    ResponseHeaders,
    content_coding,
    declared_length,
    is_final_response,
    plain_length,
    response_headers,
)
from videovector._transport.transport_errors import TransportError

INTERIM = b"HTTP/1.1 100 Continue\r\n\r\n"


@pytest.mark.parametrize(
    ("received", "final"),
    [
        (b"H", False),
        (b"HTTP/1.1 ", False),
        (b"HTTP/1.1 1", False),
        (b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n", False),
        (INTERIM, False),
        (INTERIM + INTERIM, False),
        (INTERIM + b"HTTP/1.1", False),
        (b"HTTP/1.1 4", True),
        (INTERIM + b"HTTP/1.1 4", True),
        (INTERIM + INTERIM + b"HTTP/1.1 413 Too Large\r\n\r\n", True),
        (b"SSH-2.0", True),
    ],
)
def test_only_what_is_no_interim_response_stops_an_upload(received: bytes, final: bool) -> None:
    """As soon as its first bytes tell; an interim response that is still coming says nothing."""
    assert is_final_response(received) is final


@pytest.mark.parametrize(
    ("headers", "coding", "declared", "plain"),
    [
        ({}, "", 0, 0),
        ({"content-length": "7"}, "", 7, 7),
        ({"content-length": "7", "content-encoding": "GZIP"}, "gzip", 7, 0),
        ({"content-length": "7", "content-encoding": "identity, br ,utf-8,zstd"}, "br, zstd", 7, 0),
        ({"content-length": "7", "content-encoding": "none"}, "", 7, 7),
        ({"content-length": "7", "transfer-encoding": "chunked"}, "", 7, 0),
        ({"content-length": "9" * 19}, "", int("9" * 19), int("9" * 19)),
        ({"content-length": "9" * 20}, "", 0, 0),
        ({"content-length": "-7"}, "", 0, 0),
        ({"content-length": "7, 7"}, "", 0, 0),
    ],
)
def test_what_a_head_says_of_the_content(headers: dict[str, str], coding: str, declared: int, plain: int) -> None:
    """Only registered codings count, and a length only where it is one."""
    assert (content_coding(headers), declared_length(headers), plain_length(headers)) == (coding, declared, plain)


def test_headers_of_a_response_are_found_in_any_case() -> None:
    """Several of one name are joined, and what is not UTF-8 is read byte by byte."""
    headers = ResponseHeaders(
        [(b"X-One", b"1"), (b"Vary", b"a"), (b"vary", b"b"), (b"X-Name", "ü".encode()), (b"X-Old", b"\xfc")]
    )
    assert dict(headers) == {"x-one": "1", "vary": "a, b", "x-name": "ü", "x-old": "ü"}
    assert (headers["VARY"], headers.get("X-one"), headers.get("none"), len(headers)) == ("a, b", "1", None, 4)
    assert repr(ResponseHeaders([(b"Vary", b"a")])) == "ResponseHeaders({'vary': 'a'})"


@pytest.mark.parametrize("credential", [(b"Authorization", b"Bearer s3cr3t-t"), (b"X-API-Key", b"s3cr3t-t")])
def test_a_header_that_echoes_the_credential_shows_none_of_it(credential: tuple[bytes, bytes]) -> None:
    """It is masked in any header; a response to a request without one stays as it is."""
    pairs = [(b"X-Echo", b"asked by s3cr3t-t."), (b"Vary", b"a")]
    assert dict(response_headers(pairs, credential)) == {"x-echo": "asked by ***.", "vary": "a"}
    assert dict(response_headers(pairs, None)) == {"x-echo": "asked by s3cr3t-t.", "vary": "a"}


def told(outcome: bytes | TransportError | None) -> tuple[str, str] | bytes | None:
    return (outcome.kind, outcome.reason) if isinstance(outcome, TransportError) else outcome


TOO_LARGE = (
    "too_large",
    "The response is larger than max_response_bytes=10; set a larger max_response_bytes, "
    "or read it piece by piece with stream().",
)
UNDECODABLE = ("encoding", "its content does not match its Content-Encoding")


@pytest.mark.parametrize(("status", "over"), [(200, TOO_LARGE), (299, TOO_LARGE)], ids=["200", "299"])
def test_a_success_may_be_as_large_as_its_limit(status: int, over: object) -> None:
    """One byte more is refused: at once where it is declared, else as soon as it has come."""
    assert told(Content(status, {"content-length": "11"}, 10).begin()) == over
    content = Content(status, {"content-length": "10"}, 10)
    assert content.begin() is content.take(b"12345") is content.take(b"67890") is None
    assert content.whole() == b"1234567890"
    assert told(content.take(b"1")) == over


@pytest.mark.parametrize("status", [300, 404])
def test_the_description_of_an_error_has_a_limit_of_its_own(status: int) -> None:
    """Beyond it, or where it can't be decompressed, there is none, and the status alone is told."""
    content = Content(status, {}, 10)
    assert content.begin() is content.take(b"x" * MAX_ERROR_DOCUMENT_BYTES) is None
    assert len(content.whole()) == MAX_ERROR_DOCUMENT_BYTES
    assert content.take(b"x") == b""
    assert Content(status, {"content-length": str(MAX_ERROR_DOCUMENT_BYTES + 1)}, 10).begin() == b""
    garbled = Content(status, {"content-encoding": "gzip"}, 10)
    assert garbled.begin() is None
    assert garbled.take(b"no gzip at all") == b""


def test_a_response_that_changes_the_protocol_is_broken() -> None:
    """Nobody asked for that."""
    assert told(Content(199, {}, 10).begin()) == ("broken", "the server changed to another protocol")


def test_compressed_content_is_measured_as_it_is_read() -> None:
    """The limit is for what comes out; what does not fit its coding is broken, wherever that shows."""
    packed = gzip.compress(b"1234567890")
    content = Content(200, {"content-encoding": "gzip", "content-length": "10"}, 10)
    assert content.begin() is content.take(packed[:9]) is content.take(packed[9:]) is None
    assert content.whole() == b"1234567890"
    over = Content(200, {"content-encoding": "gzip"}, 10)
    assert over.begin() is None
    assert told(over.take(gzip.compress(b"12345678901"))) == TOO_LARGE
    unfinished = Content(200, {"content-encoding": "gzip"}, 10)
    assert unfinished.begin() is unfinished.take(packed[:-1]) is None
    assert told(unfinished.whole()) == UNDECODABLE
    garbage = Content(200, {"content-encoding": "gzip"}, 10)
    assert garbage.begin() is None
    assert told(garbage.take(b"no gzip at all")) == UNDECODABLE
    assert told(Content(200, {"content-encoding": "compress"}, 10).begin()) == UNDECODABLE
