"""Decompression: what follows the content, values that name no coding, and bounds that hold all the same."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest

from videovector._generated.sync._transport.exchange import decoded, read
from videovector._transport.content_encoding import ContentEncodingError, Decoder
from videovector._transport.http_library import httpx

TEXT = b'{"a": 1}' * 100


def decompressed(coding: str, content: bytes, cut: int) -> bytes:
    decoder = Decoder(coding)
    found = b"".join(
        piece for start in range(0, len(content), cut) for piece in decoder.feed(content[start : start + cut])
    )
    decoder.finish()
    return found


@pytest.mark.parametrize("cut", [1, 7, 100_000])
@pytest.mark.parametrize(
    "padding", [b"\0", b"\0" * 5000, b"\r\n", b"\x1f", b"\x1f\x8b", b"\x1f\x8bno member", b"garbage"]
)
def test_what_follows_compressed_content_is_passed_over(padding: bytes, cut: int) -> None:
    """Some servers fill up the last block, which browsers and requests read all the same."""
    assert decompressed("gzip", gzip.compress(TEXT) + padding, cut) == TEXT
    assert decompressed("deflate", zlib.compress(TEXT) + padding, cut) == TEXT


@pytest.mark.parametrize("cut", [1, 100_000])
def test_members_follow_each_other_before_the_padding(cut: int) -> None:
    """A further member is content."""
    assert decompressed("gzip", gzip.compress(b"a") + gzip.compress(b"") + gzip.compress(b"b") + b"\0\0", cut) == b"ab"


@pytest.mark.parametrize(
    "content",
    [gzip.compress(TEXT)[:-1], gzip.compress(TEXT)[:20], b"\0" + gzip.compress(TEXT)],
    ids=["last byte missing", "header alone", "zero in front"],
)
def test_content_that_breaks_off_is_refused(content: bytes) -> None:
    """Padding is what comes after whole content, never in its place."""
    with pytest.raises(ContentEncodingError):
        decompressed("gzip", content, 100_000)


@pytest.mark.parametrize("value", ["utf-8", "none", "identity", "binary", "UTF-8, identity", "", "aws-chunked", "8bit"])
def test_values_that_are_no_coding_say_nothing(value: str) -> None:
    """Frameworks put a charset or `none` there; the bytes are what they are."""
    response: Any = httpx.Response(200, headers={"Content-Encoding": value}, stream=httpx.ByteStream(TEXT))
    assert decoded(response) is response
    assert read(response, 1 << 20, None) == TEXT


@pytest.mark.parametrize("value", ["compress", "gzip, gzip", "exi", "gzip, br"])
def test_codings_that_cannot_be_undone_here_are_refused(value: str) -> None:
    """Bytes that are known to be encoded are never handed on as content."""
    response: Any = httpx.Response(200, headers={"Content-Encoding": value}, stream=httpx.ByteStream(TEXT))
    assert getattr(read(response, 1 << 20, None), "kind", None) == "encoding"


def test_a_coding_beside_identity_is_undone() -> None:
    """`gzip, identity` is gzip."""
    packed = httpx.ByteStream(gzip.compress(TEXT))
    response: Any = httpx.Response(200, headers={"Content-Encoding": "gzip, identity"}, stream=packed)
    assert read(response, 1 << 20, None) == TEXT


def test_an_unknown_coding_is_refused_at_once() -> None:
    """An unknown coding is refused at once; an empty chunk is no beginning, and so no missing end."""
    with pytest.raises(ContentEncodingError):
        Decoder("compress")
    decoder = Decoder("deflate")
    assert list(decoder.feed(b"")) == []
