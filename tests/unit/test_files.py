"""Uploads: any source, its bytes exactly, its name as browsers send it, and clear refusals."""

from __future__ import annotations

import asyncio
import errno
import gc
import io
import mmap
import os
import pickle
import socket
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Iterator
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector import AsyncVideoVector, VideoVector
from videovector._errors import InvalidArgumentError
from videovector._request.inputs import media_file
from videovector._request.media_types import MEDIA_TYPES, guess_content_type
from videovector._request.multipart import MultipartStream, escape_parameter
from videovector._request.uploads import CHUNK_BYTES, UploadSource, open_upload
from videovector._transport.http_library import httpx

CONTENT = bytes(range(256)) * (CHUNK_BYTES * 26 // 2560)  # a little over two and a half chunks


def read(source: UploadSource) -> bytes:
    """All bytes, as the sync client sends them."""
    return b"".join(source)


def read_async(source: UploadSource | MultipartStream) -> bytes:
    """All bytes, as the async client sends them."""

    async def collect() -> bytes:
        return b"".join([chunk async for chunk in source])

    return asyncio.run(collect())


class Unseekable(io.RawIOBase):
    """A binary stream like a pipe."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._inner.read(size)


async def agenerate(*chunks: bytes) -> AsyncIterator[bytes]:
    """Chunks by an async iterator."""
    for chunk in chunks:
        await asyncio.sleep(0)
        yield chunk


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A file to upload."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("kind", ["text path", "Path", "bytes", "bytearray", "file", "BytesIO", "list"])
def test_repeatable_sources_give_the_same_bytes_each_time(kind: str, clip: Path) -> None:
    """Whatever can be read again is, by both clients, after a complete and after a broken attempt."""
    sources: dict[str, Any] = {
        "text path": str(clip),
        "Path": clip,
        "bytes": CONTENT,
        "bytearray": bytearray(CONTENT),
        "BytesIO": io.BytesIO(CONTENT),
        "list": [CONTENT[:5], b"", CONTENT[5:]],
    }
    with clip.open("rb") as file:
        source = open_upload("file", file if kind == "file" else sources[kind])
        assert source.size == len(CONTENT)
        assert source.rewind()
        assert read(source) == CONTENT
        broken = iter(source)
        next(broken)
        assert source.rewind()
        assert read_async(source) == CONTENT
        assert source.rewind()
        assert read(source) == CONTENT
        assert not file.closed


@pytest.mark.parametrize("size", [None, len(CONTENT)])
@pytest.mark.parametrize("kind", ["generator", "pipe", "async generator"])
def test_one_shot_sources_are_read_once(kind: str, size: int | None) -> None:
    """They cannot be repeated, say so, and refuse a second reading."""
    sources: dict[str, Any] = {
        "generator": (CONTENT[i : i + 1000] for i in range(0, len(CONTENT), 1000)),
        "pipe": Unseekable(CONTENT),
        "async generator": agenerate(CONTENT[:7], b"", CONTENT[7:]),
    }
    source = open_upload("file", sources[kind], size=size)
    assert source.size == size
    assert source.rewind()
    assert read_async(source) == CONTENT
    assert not source.rewind()
    with pytest.raises(InvalidArgumentError, match="can be read only once"):
        read_async(source)


def test_a_file_object_is_read_from_where_it_stands() -> None:
    """What was read before the upload is not part of it, on a repeated attempt neither."""
    file = io.BytesIO(b"header" + CONTENT)
    file.seek(6)
    source = open_upload("file", file)
    assert read(source) == CONTENT
    assert source.rewind()
    assert read(source) == CONTENT


def test_no_chunk_is_large_or_empty(clip: Path) -> None:
    """Memory stays flat, and no empty chunk ends a chunked body early."""
    for source in (clip, CONTENT, io.BytesIO(CONTENT), [b"", CONTENT], iter([b"", CONTENT, b""])):
        sizes = [len(chunk) for chunk in open_upload("file", source)]
        assert min(sizes) > 0
        assert max(sizes) <= CHUNK_BYTES
        assert sum(sizes) == len(CONTENT)


def test_progress_counts_what_was_sent(clip: Path) -> None:
    """Rising to the total, once per chunk; the total of an unknown size is None."""
    seen: list[tuple[int, int | None]] = []
    for run in (read, read_async):
        seen.clear()
        run(open_upload("file", clip, on_progress=lambda sent, total: seen.append((sent, total))))
        assert seen == [(min(n * CHUNK_BYTES, len(CONTENT)), len(CONTENT)) for n in range(1, 4)]
    unknown: list[tuple[int, int | None]] = []
    read(open_upload("file", iter([b"ab", b"c"]), on_progress=lambda sent, total: unknown.append((sent, total))))
    assert unknown == [(2, None), (3, None)]


def test_an_error_of_the_progress_callback_stops_the_upload(clip: Path) -> None:
    """It comes out as it is, and leaves no open file."""

    def stop(sent: int, total: int | None) -> None:
        raise KeyError("enough")

    for run in (read, read_async):
        with pytest.raises(KeyError, match="enough"):
            run(open_upload("file", clip, on_progress=stop))


def test_paths_that_cannot_be_read_are_refused_before_sending(tmp_path: Path) -> None:
    """Each with the path, and also as the built-in class that open() would have raised."""
    empty = tmp_path / "empty.mp4"
    empty.touch()
    cases: list[tuple[Any, type[Exception], str]] = [
        (tmp_path / "missing.mp4", FileNotFoundError, "no such file"),
        (tmp_path, IsADirectoryError, "is a directory"),
        (empty, ValueError, "is empty"),
        ("", ValueError, "must not be empty; give the path"),
        ("nul\0byte.mp4", ValueError, "nul"),
        (str(tmp_path / ("long" * 100)), OSError, "^Cannot upload file '.*long'"),
    ]
    for path, also, text in cases:
        with pytest.raises(InvalidArgumentError, match=text) as caught:
            open_upload("file", path)
        assert isinstance(caught.value, also)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_missing_file_says_which(tmp_path: Path) -> None:
    """Who catches FileNotFoundError finds on it what open() would have put there."""
    path = str(tmp_path / "missing.mp4")
    with pytest.raises(FileNotFoundError) as caught:
        open_upload("file", path)
    assert (caught.value.filename, caught.value.errno) == (path, errno.ENOENT)
    assert caught.value.strerror == os.strerror(errno.ENOENT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_opened_by_path(tmp_path: Path) -> None:
    """Opening one would wait for a writer for ever."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InvalidArgumentError, match="not a regular file"):
        open_upload("file", tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(clip: Path) -> None:
    """It is also a PermissionError."""
    clip.chmod(0)
    with pytest.raises(InvalidArgumentError, match="not permitted") as caught:
        open_upload("file", clip)
    assert isinstance(caught.value, PermissionError)


def test_other_wrong_sources_are_refused(clip: Path) -> None:
    """Text files, closed files, empty bytes, numbers, wrong sizes and types."""
    closed = io.BytesIO(b"x")
    closed.close()
    cases: list[tuple[Any, dict[str, Any], str]] = [
        (io.StringIO("text"), {}, "mode 'rb'"),
        (closed, {}, "closed"),
        (b"", {}, "empty"),
        (io.BytesIO(), {}, "empty"),
        ([], {}, "empty"),
        (5, {}, "file must be a path, .*, not int"),
        (None, {}, "file must be a path, .*, not None"),
        ({"a": b"x"}, {}, "file must be a path, .*, not dict"),
        (b"abc", {"size": 4}, "leave size out"),
        (b"abc", {"size": -1}, "size must be"),
        (b"abc", {"size": True}, "size must be"),
        (iter([b"abc"]), {"size": 3.0}, "size must be"),
        (iter([b"abc"]), {"size": "3"}, "size must be"),
        ([1, 2], {}, "returned int instead of bytes"),
        (["text"], {}, "returned str instead of bytes"),
        (b"abc", {"content_type": "video/mp4\r\nX-Evil: 1"}, "content_type"),
    ]
    for source, arguments, text in cases:
        with pytest.raises(InvalidArgumentError, match=text):
            open_upload("file", source, **arguments)
    with clip.open() as text_file, pytest.raises(InvalidArgumentError, match="mode 'rb'"):
        open_upload("file", text_file)  # type: ignore[arg-type]


def test_a_progress_callback_that_nothing_would_await_is_refused() -> None:
    """A coroutine function would silently never run."""

    async def show(_sent: int, _total: int | None) -> None:
        raise AssertionError("never called")

    with pytest.raises(InvalidArgumentError, match=r"^on_progress is a coroutine function"):
        open_upload("file", b"abc", on_progress=show)


def test_text_and_write_only_files_are_refused_before_sending(tmp_path: Path) -> None:
    """Also where a wrapper hides that the file is text, and where there would be bytes but no reading."""
    with (
        tempfile.SpooledTemporaryFile(mode="w+") as spooled,
        tempfile.NamedTemporaryFile("w+", encoding="utf-8") as named,
        (tmp_path / "new.mp4").open("wb") as writing,
    ):
        for text in (spooled, named):
            text.write("text")
            text.seek(0)
            with pytest.raises(InvalidArgumentError, match="opened as text"):
                open_upload("file", text)  # type: ignore[arg-type]
        writing.write(b"abc")
        writing.seek(0)
        with pytest.raises(
            InvalidArgumentError, match=r"^Cannot upload file '.*new.mp4': it was not opened for reading"
        ):
            open_upload("file", writing)


def test_files_whose_seek_tells_nothing_are_measured(clip: Path) -> None:
    """A memory map is sent like any file, with its size; a file that cannot seek to its end goes as far as it goes."""

    class NoEnd(io.BytesIO):
        def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
            if whence == os.SEEK_END:
                raise ValueError("Seek from end not supported")
            return super().seek(offset, whence)

    with clip.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        mapped.seek(10)
        source = open_upload("file", cast("Any", mapped), filename="clip.mp4")
        assert source.size == clip.stat().st_size - 10
        assert b"".join(source) == clip.read_bytes()[10:]
    endless = open_upload("file", NoEnd(b"abc"))
    assert endless.size is None
    assert b"".join(endless) == b"abc"


def test_chunks_that_are_no_bytes_are_named() -> None:
    """Text from an iterator or a stream is refused when it shows, with the way out."""

    class TextReader:
        def read(self, size: int) -> str:
            return "text"

    for source in (iter(["text"]), TextReader()):
        with pytest.raises(InvalidArgumentError, match="str instead of bytes; open it with mode 'rb'"):
            read(open_upload("file", source))  # type: ignore[arg-type]
    assert read(open_upload("file", [bytearray(b"a"), memoryview(b"b")])) == b"ab"  # type: ignore[list-item]


def test_an_empty_iterator_is_refused() -> None:
    """Nothing to send is an error when it shows, not an empty video."""
    with pytest.raises(InvalidArgumentError, match="is empty"):
        read(open_upload("file", iter([])))
    with pytest.raises(InvalidArgumentError, match="is empty"):
        read_async(open_upload("file", agenerate()))


@pytest.mark.parametrize("run", [read, read_async])
def test_an_iterator_must_keep_its_size(run: Any) -> None:
    """Too few and too many bytes are told, never sent as if complete."""
    with pytest.raises(InvalidArgumentError, match="ended after 3 of 4"):
        run(open_upload("file", iter([b"abc"]), size=4))
    with pytest.raises(InvalidArgumentError, match="more bytes than its size, 2"):
        run(open_upload("file", iter([b"abc"]), size=2))


@pytest.mark.parametrize("run", [read, read_async])
def test_a_file_changed_on_the_way_is_told(run: Any, clip: Path) -> None:
    """Grown, cut, rewritten in place or replaced between look and end: never a silent mixture."""

    def grow() -> None:
        with clip.open("ab") as file:
            file.write(b"more")

    def cut() -> None:
        os.truncate(clip, 10)

    def rewrite() -> None:
        clip.write_bytes(CONTENT[::-1])
        os.utime(clip, ns=(0, 1))

    def replace() -> None:
        other = clip.with_name("other")
        other.write_bytes(CONTENT)
        os.replace(other, clip)

    for change in (grow, cut, rewrite, replace):
        clip.write_bytes(CONTENT)
        source = open_upload("file", clip)
        change()
        with pytest.raises(InvalidArgumentError, match="was changed while it was uploaded"):
            run(source)
    clip.write_bytes(CONTENT)
    during = open_upload("file", clip, on_progress=lambda sent, total: grow())
    with pytest.raises(InvalidArgumentError, match="was changed while it was uploaded"):
        run(during)
    source = open_upload("file", clip)
    clip.unlink()
    with pytest.raises(FileNotFoundError):
        run(source)


def test_a_file_object_cut_on_the_way_is_told() -> None:
    """A file object has no identity to compare, but its size must hold."""
    file = io.BytesIO(CONTENT)
    source = open_upload("file", file)
    file.truncate(10)
    with pytest.raises(InvalidArgumentError, match="ended after 10 of"):
        read(source)


def test_a_read_that_fails_is_an_upload_error() -> None:
    """The device's reason is kept, and the class is also OSError."""

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(OSError, match="Input/output error") as caught:
        read(open_upload("file", Broken(b"abc")))
    assert isinstance(caught.value, InvalidArgumentError)


def test_a_source_that_reads_over_http_fails_as_a_source() -> None:
    """Its fault is not taken for one of the connection it is sent over, and is named."""

    def chunks() -> Iterator[bytes]:
        yield b"abc"
        raise httpx.ReadError("the origin went away")

    async def chunks_async() -> AsyncIterator[bytes]:
        yield b"abc"
        raise httpx.ReadError("the origin went away")

    async def send() -> None:
        async with AsyncVideoVector(api_key="k", base_url=url) as client:
            await client.request("POST", "/things", content=chunks_async(), content_type="video/mp4")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/api/v2"
        with (
            VideoVector(api_key="k", base_url=url) as client,
            pytest.raises(OSError, match="ReadError: the origin went away") as caught,
        ):
            client.request("POST", "/things", content=chunks(), content_type="video/mp4")
        assert isinstance(caught.value, InvalidArgumentError)
        with pytest.raises(OSError, match="ReadError: the origin went away"):
            asyncio.run(send())


def test_a_source_closed_after_the_first_attempt_cannot_be_repeated() -> None:
    """The failed attempt is what the user hears of, not a closed file."""
    file = io.BytesIO(CONTENT)
    source = open_upload("file", file)
    next(iter(source))
    file.close()
    assert not source.rewind()


def test_the_sync_client_refuses_async_iterators() -> None:
    """With what to use instead."""
    source = open_upload("file", agenerate(b"abc"))
    assert not source.readable_sync
    with pytest.raises(InvalidArgumentError, match="AsyncVideoVector"):
        read(source)


def test_names_and_types_come_from_the_source(clip: Path) -> None:
    """Base name of paths and of named files, `upload` for the rest; arguments win."""
    with clip.open("rb") as file:
        assert open_upload("file", file).filename == open_upload("file", str(clip)).filename == "clip.mp4"
    assert open_upload("file", clip).content_type == "video/mp4"
    assert (open_upload("file", b"x").filename, open_upload("file", b"x").content_type) == (
        "upload",
        "application/octet-stream",
    )
    named = open_upload("file", clip, filename="a.png", content_type="image/x-own")
    assert (named.filename, named.content_type) == ("a.png", "image/x-own")
    with open(os.open(clip, os.O_RDONLY), "rb") as by_number:
        assert open_upload("file", by_number).filename == "upload"
    assert open_upload("file", named) is named
    assert "clip.mp4" in repr(open_upload("file", clip))


def test_every_media_format_has_its_type() -> None:
    """The API's formats are all known, whatever the case of the extension, without the system's table."""
    for extension, content_type in MEDIA_TYPES.items():
        assert guess_content_type(f"x.{extension.upper()}") == content_type
        assert media_file("file", b"x", filename=f"x.{extension}").content_type == content_type
    assert guess_content_type("credentials.json") == "application/json"


def test_unknown_media_extensions_are_refused() -> None:
    """Before anything is sent, with the list; a name without extension is left to the API."""
    for name in ("notes.txt", "clip.mp5", "archive.tar.gz"):
        with pytest.raises(InvalidArgumentError, match="mp4, avi, mkv"):
            media_file("file", b"x", filename=name)
    assert media_file("file", b"x", filename="clip").filename == "clip"


class Part:
    """A part of a body as an independent parser reads it."""

    def __init__(self, head: str, content: bytes) -> None:
        self.head = head
        self.content = content


def parse(stream: MultipartStream, body: bytes) -> list[Part]:
    """Take a body apart at its boundary, as a server does."""
    marker = b"--" + stream.boundary.encode()
    opening, *sections, end = body.split(marker)
    assert (opening, end) == (b"", b"--\r\n")
    parts: list[Part] = []
    for section in sections:
        head, content = section.removeprefix(b"\r\n").split(b"\r\n\r\n", 1)
        parts.append(Part(head.decode(), content.removesuffix(b"\r\n")))
    return parts


def test_a_body_holds_its_parts_in_order(clip: Path) -> None:
    """Text and files, with lengths right to the byte and the same bytes on each attempt and client."""
    stream = MultipartStream(
        [
            ("title", "Ein Täßchen"),
            ("file", open_upload("file", clip)),
            ("tag", ""),
            ("other", open_upload("file", b"x")),
        ]
    )
    body = b"".join(stream)
    assert stream.size == len(body)
    assert stream.rewind()
    assert b"".join(stream) == body
    assert stream.rewind()
    assert read_async(stream) == body
    title, file, tag, other = parse(stream, body)
    assert (title.head, title.content.decode()) == ('Content-Disposition: form-data; name="title"', "Ein Täßchen")
    assert file.head == 'Content-Disposition: form-data; name="file"; filename="clip.mp4"\r\nContent-Type: video/mp4'
    assert (file.content, tag.content, other.content) == (CONTENT, b"", b"x")


def test_a_body_can_be_read_by_the_standard_library() -> None:
    """An independent parser agrees about it."""
    stream = MultipartStream([("title", "one"), ("file", open_upload("file", b"\x00\xff", filename="a.png"))])
    message = BytesParser(policy=HTTP).parsebytes(
        f"Content-Type: {stream.content_type}\r\n\r\n".encode() + b"".join(stream)
    )
    title, file = message.iter_parts()
    assert title.get_content() == "one"
    assert (file.get_filename(), file.get_content_type(), file.get_payload(decode=True)) == (
        "a.png",
        "image/png",
        b"\x00\xff",
    )


def test_boundaries_are_random() -> None:
    """No two bodies share one, so content cannot be made to match it."""
    assert MultipartStream([]).boundary != MultipartStream([]).boundary


def test_a_body_of_unknown_size_says_so() -> None:
    """It is sent in chunks, once."""
    stream = MultipartStream([("file", open_upload("file", iter([b"abc"])))])
    assert stream.size is None
    assert stream.readable_sync
    assert parse(stream, b"".join(stream))[0].content == b"abc"
    assert not stream.rewind()
    assert not MultipartStream([("file", open_upload("file", agenerate(b"abc")))]).readable_sync
    assert MultipartStream([("file", open_upload("file", iter([b"abc"])))]).rewind()


@given(st.text(min_size=1))
def test_no_name_leaves_its_quotes(name: str) -> None:
    """Quotes and line breaks become what browsers send; everything else arrives as it is."""
    stream = MultipartStream([("file", open_upload("file", b"x", filename=name)), ("end", "1")])
    first, second = parse(stream, b"".join(stream))
    disposition, content_type = first.head.split("\r\n")
    sent = disposition.removeprefix('Content-Disposition: form-data; name="file"; filename="').removesuffix('"')
    assert '"' not in sent
    assert "\n" not in sent
    assert "\r" not in sent
    assert sent == name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    assert content_type.startswith("Content-Type: ")
    assert second.content == b"1"


def test_undecodable_file_names_are_sent_readable() -> None:
    """A file name that is no text, as some systems have, becomes text with replacement characters."""
    assert escape_parameter(os.fsdecode(b"caf\xe9.mp4")) == "caf\ufffd.mp4"
    assert escape_parameter("half \ud83c.mp4") == "half \ufffd.mp4"


def test_the_async_client_reads_outside_the_event_loop() -> None:
    """A disk that takes its time does not stop the loop: others run while a chunk is read."""
    gate = threading.Event()

    class SlowDisk(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert gate.wait(5), "the loop was blocked by the read"
            return super().read(size)

    async def upload() -> bytes:
        async def release() -> None:
            gate.set()

        source = open_upload("file", SlowDisk(b"abc"))
        releasing = asyncio.create_task(release())
        received = b"".join([chunk async for chunk in source])
        await releasing
        return received

    assert asyncio.run(upload()) == b"abc"


def test_cancelling_an_async_upload_lets_its_reader_end() -> None:
    """The read in flight ends by itself; the file can be read again right away, from its start."""
    entered, gate = threading.Event(), threading.Event()

    class SlowOnce(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if not entered.is_set():
                entered.set()
                gate.wait(5)
            return super().read(size)

    async def upload() -> bytes:
        source = open_upload("file", SlowOnce(CONTENT))

        async def drain() -> bytes:
            return b"".join([chunk async for chunk in source])

        first = asyncio.create_task(drain())
        await asyncio.get_running_loop().run_in_executor(None, entered.wait, 5)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert source.rewind()
        second = asyncio.create_task(drain())
        await asyncio.sleep(0)
        gate.set()
        return await second

    assert asyncio.run(upload()) == CONTENT


def test_a_read_that_fails_after_the_upload_was_given_up_is_not_reported() -> None:
    """Nobody waits for it any more, so that asyncio has nothing to complain of."""
    gate = threading.Event()
    complaints: list[dict[str, Any]] = []

    class FailsLater(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                gate.wait(5)
                raise OSError(5, "Input/output error")
            return super().read(size)

    async def upload() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: complaints.append(context))
        chunks = aiter(open_upload("file", FailsLater(CONTENT)))
        await anext(chunks)
        await chunks.aclose()  # type: ignore[attr-defined]
        gate.set()
        await asyncio.get_running_loop().shutdown_default_executor()
        await asyncio.sleep(0)
        gc.collect()

    asyncio.run(upload())
    assert complaints == []


def test_reading_is_streamed(tmp_path: Path) -> None:
    """A sparse gigabyte costs no memory: the first chunk comes at once, none is kept."""
    big = tmp_path / "big.mp4"
    with big.open("wb") as file:
        file.truncate(1 << 30)
    started = time.monotonic()
    chunks: Iterator[bytes] = iter(open_upload("file", big))
    assert len(next(chunks)) == CHUNK_BYTES
    assert time.monotonic() - started < 5
    chunks.close()  # type: ignore[attr-defined]
