"""File objects of other libraries: what arrives at the server, and what is refused before the server hears of it."""

from __future__ import annotations

import asyncio
import codecs
import io
import os
import tempfile
from pathlib import Path
from typing import Any

import anyio
import pytest
from starlette.datastructures import UploadFile
from wire_server import KEYED, Driver, Server, error, operation, respond

from videovector import InvalidArgumentError
from videovector._request.uploads import CHUNK_BYTES, open_upload

CONTENT = os.urandom(600_000)


class AwaitedFile:
    """An async file object with a position, as aiofiles has them."""

    name = "/media/clip.mp4"

    def __init__(self, content: bytes, *, seekable: bool = True) -> None:
        self._inner = io.BytesIO(content)
        self._seekable = seekable

    async def read(self, size: int = -1) -> bytes:
        await asyncio.sleep(0)
        return self._inner.read(size)

    async def tell(self) -> int:
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return self._inner.tell()

    async def seek(self, offset: int) -> int:
        return self._inner.seek(offset)


class WholeReader:
    """A file object whose read() takes no size."""

    def __init__(self, content: Any) -> None:
        self._content = content

    def read(self) -> Any:
        return self._content


class DecodingReader:
    """A wrapper that decodes what it reads, and shows it nowhere else."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)
        self.tell, self.seek = self._inner.tell, self._inner.seek

    def read(self, size: int = -1) -> str:
        return self._inner.read(size).decode("latin-1")


def send(driver: Driver, client: Any, source: Any) -> Any:
    """Send a file as one part of a form."""
    return driver.send(client, operation(KEYED, parts=[("file", open_upload("file", source))]))


def refusal(driver: Driver, server: Server, source: Any) -> str:
    """What is said of a source that the server never hears of."""
    client = driver.client()
    message: str = driver.raised(InvalidArgumentError, lambda: send(driver, client, source)).message
    assert server.connections == 0
    return message


@pytest.mark.parametrize("kind", ["upload file", "whole reader", "async file of anyio"])
def test_foreign_file_objects_are_taken_by_both_clients(
    driver: Driver, server: Server, kind: str, tmp_path: Path
) -> None:
    """Their bytes arrive whole, with their size told beforehand, and again when the first attempt failed."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(CONTENT)
    server.script(error(503), respond())
    with path.open("rb") as plain:
        sources: dict[str, Any] = {
            "upload file": UploadFile(plain, filename="own.mp4"),
            "whole reader": WholeReader(CONTENT),
            "async file of anyio": anyio.wrap_file(plain),
        }
        assert send(driver, driver.client(), sources[kind]) == {"ok": True}
    names = {"upload file": "own.mp4", "whole reader": "upload", "async file of anyio": "clip.mp4"}
    assert len(server.received) == 2
    for request in server.received:
        assert CONTENT in request.body
        assert f'filename="{names[kind]}"'.encode() in request.body
        assert int(request.headers["content-length"]) == len(request.body)


def test_a_spooled_upload_is_read_from_where_it_stands(driver: Driver, server: Server) -> None:
    """What a web framework received is handed on, without what its program has read already."""
    with tempfile.SpooledTemporaryFile() as spooled:
        spooled.write(b"HEAD" + CONTENT)
        spooled.seek(4)
        send(driver, driver.client(), UploadFile(spooled, filename="../in/clip.mp4"))  # type: ignore[arg-type]
        assert not spooled.closed
    body = server.received[0].body
    assert CONTENT in body
    assert b"HEAD" not in body
    assert b'filename="clip.mp4"' in body


def test_an_async_file_is_awaited_by_the_async_client(driver: Driver, server: Server) -> None:
    """It is read from where it stands, again for a second attempt; the sync client refuses it before it connects."""
    file = AwaitedFile(b"HEAD" + CONTENT)
    asyncio.run(file.seek(4))
    if not driver.is_async:
        assert refusal(driver, server, file) == (
            "An async iterator or file can only be uploaded with AsyncVideoVector."
        )
        return
    server.script(error(503), respond())
    assert send(driver, driver.client(), file) == {"ok": True}
    assert len(server.received) == 2
    for request in server.received:
        assert CONTENT in request.body
        assert b"HEAD" not in request.body
        assert b'filename="clip.mp4"' in request.body


def test_an_async_file_that_cannot_seek_is_sent_once() -> None:
    """It says that it cannot be repeated, and does not send what is left as if it were all."""

    async def scenario() -> None:
        source = open_upload("file", AwaitedFile(CONTENT, seekable=False))
        assert b"".join([chunk async for chunk in source]) == CONTENT
        assert not source.rewind()
        with pytest.raises(InvalidArgumentError, match="can be read only once"):
            [chunk async for chunk in source]

    asyncio.run(scenario())


def test_an_async_file_that_fails_is_told_as_a_source() -> None:
    """The reason of the device stands beside the name of the upload."""

    class Failing(AwaitedFile):
        async def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    async def scenario() -> None:
        with pytest.raises(OSError, match=r"^Cannot upload file 'clip.mp4': reading it failed: \[Errno 5\]") as caught:
            [chunk async for chunk in open_upload("file", Failing(CONTENT))]
        assert isinstance(caught.value, InvalidArgumentError)

    asyncio.run(scenario())


def test_an_async_file_keeps_what_the_caller_says_of_it() -> None:
    """Its name, its media type and its progress are those that were given, and no read is larger than a chunk."""
    sizes: list[int] = []
    progress: list[tuple[int, int | None]] = []

    class Measuring(AwaitedFile):
        async def read(self, size: int = -1) -> bytes:
            sizes.append(size)
            return await super().read(size)

    async def scenario() -> None:
        given = {"filename": "a.mov", "on_progress": lambda sent, total: progress.append((sent, total))}
        source = open_upload("file", Measuring(CONTENT), **given)
        assert source.filename == "a.mov"
        assert b"".join([chunk async for chunk in source]) == CONTENT

    asyncio.run(scenario())
    assert set(sizes) == {CHUNK_BYTES}
    assert progress[-1][0] == len(CONTENT)


def test_an_async_file_that_cannot_be_read_from_its_start_is_refused() -> None:
    """A closed one at once, before an attempt and after one; one whose position is no number is sent once."""

    class Closed(AwaitedFile):
        closed = True

    with pytest.raises(InvalidArgumentError, match="it is closed"):
        open_upload("file", Closed(CONTENT))

    class Lost(AwaitedFile):
        async def tell(self) -> Any:
            return "anywhere"

        async def seek(self, offset: Any) -> int:
            return 0

    async def scenario() -> None:
        file: Any = AwaitedFile(CONTENT)
        source = open_upload("file", file)
        assert [chunk async for chunk in source]
        assert source.rewind()
        file.closed = True
        assert not source.rewind()
        lost = open_upload("file", Lost(CONTENT))
        assert [chunk async for chunk in lost]
        assert not lost.rewind()

    asyncio.run(scenario())


@pytest.mark.parametrize("kind", ["decoder", "decoder and encoder", "decoding wrapper", "async text", "upload file"])
def test_text_is_refused_however_it_is_wrapped(driver: Driver, server: Server, kind: str, tmp_path: Path) -> None:
    """Whatever reads text is refused before anything is sent, also where its class does not say so."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"text")
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        sources: dict[str, Any] = {
            "decoder": codecs.getreader("utf-8")(binary),
            "decoder and encoder": codecs.StreamReaderWriter(binary, *codecs.lookup("utf-8")[2:4]),
            "decoding wrapper": DecodingReader(b"text"),
            "async text": anyio.wrap_file(text),
            "upload file": UploadFile(text, filename="clip.mp4"),  # type: ignore[arg-type]
        }
        said = "returned str instead of bytes" if kind == "decoding wrapper" else "was opened as text"
        name = "" if kind == "decoding wrapper" else " 'clip.mp4'"
        assert refusal(driver, server, sources[kind]) == f"Cannot upload file{name}: it {said}; open it with mode 'rb'."


def test_a_read_without_a_size_is_refused_where_it_cannot_be_taken(driver: Driver, server: Server) -> None:
    """Text, nothing, and what has to be awaited are refused before anything is sent."""

    class Awaited:
        async def read(self) -> bytes:
            return CONTENT

    assert refusal(driver, server, WholeReader("text")) == (
        "Cannot upload file: it returned str instead of bytes; open it with mode 'rb'."
    )
    assert refusal(driver, server, WholeReader(b"")) == "Cannot upload file: it is empty."
    assert refusal(driver, server, Awaited()) == (
        "Cannot upload file: its async read() takes no size; read it and give the bytes."
    )


class OneWayReader:
    """A foreign file object that can only be read forward, such as a response of another library."""

    def __init__(self, content: Any) -> None:
        self._inner: Any = io.StringIO(content) if isinstance(content, str) else io.BytesIO(content)

    def read(self, size: int = -1) -> Any:
        return self._inner.read(size)


def test_text_that_can_only_be_read_forward_is_refused_before_anything_is_sent(driver: Driver, server: Server) -> None:
    """So is one that has nothing to read."""
    client = driver.client()
    for source, said in ((OneWayReader("text"), "mode 'rb'"), (OneWayReader(b""), "empty")):
        failure = driver.raised(
            InvalidArgumentError, lambda file=source: client.videos.upload(file=file, title="A", filename="a.mp4")
        )
        assert said in str(failure)
    assert server.received == []


@pytest.mark.parametrize("size", [None, len(CONTENT)])
def test_bytes_that_can_only_be_read_forward_arrive_whole(driver: Driver, server: Server, size: int | None) -> None:
    """What was read to look at it is sent first."""
    source = open_upload("file", OneWayReader(CONTENT), size=size)
    driver.send(driver.client(), operation(KEYED, content=source))
    assert server.received[0].body == CONTENT
