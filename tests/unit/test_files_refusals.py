"""Uploads that cannot work: what is said, word for word, so that it names the file and the way out."""

from __future__ import annotations

import asyncio
import errno
import io
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from videovector._errors import ForbiddenFileError, InvalidArgumentError
from videovector._request.inputs import media_file
from videovector._request.uploads import CHUNK_BYTES, PathSource, UploadSource, open_upload


def refusal(source: Any, **arguments: Any) -> str:
    """What the user reads when the upload is prepared."""
    with pytest.raises(InvalidArgumentError) as caught:
        open_upload("file", source, **arguments)
    return caught.value.message


def broken_off(source: UploadSource) -> str:
    """What the user reads when the sync client sends it."""
    with pytest.raises(InvalidArgumentError) as caught:
        list(source)
    return caught.value.message


def broken_off_async(source: UploadSource) -> str:
    """What the user reads when the async client sends it."""

    async def send() -> None:
        async for _ in source:
            pass

    with pytest.raises(InvalidArgumentError) as caught:
        asyncio.run(send())
    return caught.value.message


async def agenerate(*chunks: Any) -> AsyncIterator[Any]:
    """Chunks by an async iterator."""
    for chunk in chunks:
        yield chunk


def test_arguments_are_refused_by_name() -> None:
    """Every refusal says which argument is wrong, what it was, and what to give instead."""
    closed = io.BytesIO(b"x")
    closed.close()
    assert refusal(5) == "file must be a path, bytes, an open binary file or an iterable of bytes, not int."
    assert refusal("") == "file must not be empty; give the path of a file."
    assert refusal(io.StringIO("x")) == "Cannot upload file: it was opened as text; open it with mode 'rb'."
    assert refusal(closed) == "Cannot upload file: it is closed."
    assert refusal(b"") == "Cannot upload file: it is empty."
    assert refusal(b"", filename="a.mp4") == "Cannot upload file 'a.mp4': it is empty."
    assert refusal(b"abc", size=-1) == "size must be at least 0, not -1."
    assert refusal(b"abc", size=0) == "size is 0, but file has 3 bytes; leave size out."
    assert refusal(b"abc", size=4) == "size is 4, but file has 3 bytes; leave size out."
    assert refusal([1]) == "Cannot upload file: it returned int instead of bytes."
    assert refusal([1], filename="a.mp4") == "Cannot upload file 'a.mp4': it returned int instead of bytes."
    assert refusal(b"abc", content_type="") == "content_type must not be empty."
    expected = "content_type is sent in a header, so it must be printable ASCII characters without blanks around them."
    assert {refusal(b"abc", content_type=text) for text in ("vidéo/mp4", "video/mp4\r\n", " a/b")} == {expected}


def test_paths_are_refused_by_name(tmp_path: Path) -> None:
    """The message holds the path as it was given and the reason in plain words."""
    path = str(tmp_path / "clip.mp4")
    assert refusal(path) == f"Cannot upload file {path!r}: there is no such file."
    assert refusal(tmp_path) == f"Cannot upload file {str(tmp_path)!r}: it is a directory; give a file."
    assert refusal("nul\0byte") == "Cannot upload file 'nul\\x00byte': no file can have this path."
    os.mkfifo(path)
    assert refusal(path) == f"Cannot upload file {path!r}: it is not a regular file; open it and give the file object."
    long = "long" * 100
    assert refusal(long) == f"Cannot upload file {long!r}: {os.strerror(errno.ENAMETOOLONG)}."


def test_reasons_of_the_system_are_passed_on(tmp_path: Path) -> None:
    """Whoever runs it: a forbidden file is a PermissionError with its path; an error without a reason gets one."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"abc")
    source = open_upload("file", path)
    assert isinstance(source, PathSource)
    forbidden = source.path_error(PermissionError(errno.EACCES, "Permission denied"))
    assert isinstance(forbidden, ForbiddenFileError)
    assert forbidden.message == f"Cannot upload file {str(path)!r}: reading it is not permitted."
    assert (forbidden.errno, forbidden.strerror, forbidden.filename) == (errno.EACCES, "Permission denied", str(path))
    assert source.path_error(OSError()).message == f"Cannot upload file {str(path)!r}: it cannot be read."


def test_a_file_that_goes_away_is_named(tmp_path: Path) -> None:
    """Between the look and the reading a file may be removed or changed; the message holds its path."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"abc")
    removed, changed = open_upload("file", path), open_upload("file", path)
    path.write_bytes(b"abcd")
    assert broken_off(changed) == (
        f"Cannot upload file {str(path)!r}: it was changed while it was uploaded; "
        "upload it again when nothing writes to it."
    )
    path.unlink()
    assert broken_off(removed) == f"Cannot upload file {str(path)!r}: there is no such file."


def test_reading_twice_is_refused_by_name() -> None:
    """What can be read once says which upload it is and how to give it again."""

    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise OSError(errno.ESPIPE, "Illegal seek")

    def chunks() -> Iterator[bytes]:
        yield b"abc"

    for source, run in ((Pipe(b"abc"), broken_off), (chunks(), broken_off), (agenerate(b"abc"), broken_off_async)):
        upload = open_upload("file", source, filename="a.mp4")
        assert upload.rewind() is True
        if run is broken_off:
            list(upload)
        else:
            asyncio.run(_drained(upload))
        assert upload.rewind() is False
        assert run(upload) == (
            "Cannot upload file 'a.mp4': it can be read only once; give a new iterator, or open the file again."
        )


async def _drained(source: UploadSource) -> None:
    async for _ in source:
        pass


def test_the_sync_client_says_what_it_can_read() -> None:
    """An async iterator is refused by the sync client with what it takes."""
    assert broken_off(open_upload("file", agenerate(b"abc"))) == (
        "Cannot upload file: only AsyncVideoVector can read an async iterator or file; "
        "give a path, bytes, a binary file or an iterator of bytes."
    )


def test_wrong_chunks_are_named() -> None:
    """Whatever gives something else than bytes: which upload it was, and what it gave."""

    class Reader(io.BytesIO):
        def read(self, size: int | None = -1) -> Any:
            return 5

    expected = "Cannot upload file 'a.mp4': it returned int instead of bytes."
    assert broken_off(open_upload("file", iter([5]), filename="a.mp4")) == expected  # type: ignore[arg-type]
    assert broken_off_async(open_upload("file", agenerate(5), filename="a.mp4")) == expected
    assert broken_off(open_upload("file", Reader(b"abc"), filename="a.mp4")) == expected
    text = broken_off(open_upload("file", iter(["text"]), filename="a.mp4"))  # type: ignore[arg-type]
    assert text == "Cannot upload file 'a.mp4': it returned str instead of bytes; open it with mode 'rb'."


def test_wrong_amounts_are_named() -> None:
    """Too much, too little and nothing, with the announced and the real number of bytes."""
    assert broken_off(open_upload("file", iter([b"abc"]), size=2, filename="a.mp4")) == (
        "Cannot upload file 'a.mp4': it has more bytes than its size, 2; give the right size."
    )
    assert broken_off(open_upload("file", iter([b"abc"]), size=4, filename="a.mp4")) == (
        "Cannot upload file 'a.mp4': it ended after 3 of 4 bytes; "
        "it was cut short while it was sent, or the given size is wrong."
    )
    for run in (broken_off, broken_off_async):
        assert run(open_upload("file", iter([]), filename="a.mp4")) == "Cannot upload file 'a.mp4': it is empty."


def test_a_path_that_cannot_be_read_on_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that fails in the middle is told with the path of the file."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"abc")
    source = open_upload("file", path)

    class Failing(io.FileIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda self, mode, buffering=-1: Failing(self, mode))
    assert broken_off(source) == f"Cannot upload file {str(path)!r}: reading it failed: [Errno 5] Input/output error."


@pytest.mark.parametrize("fault", ["read", "seek"])
def test_a_failing_file_object_is_named(fault: str) -> None:
    """The reason of the device stands beside the name of the upload, and nothing is chained to it."""

    class Failing(io.BytesIO):
        armed = False

        def read(self, size: int | None = -1) -> bytes:
            if fault == "read":
                raise OSError(errno.EIO, "Input/output error")
            return super().read(size)

        def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
            if self.armed and fault == "seek":
                raise OSError(errno.EIO, "Input/output error")
            return super().seek(offset, whence)

    file = Failing(b"abc")
    source = open_upload("file", file, filename="a.mp4")
    file.armed = True
    assert broken_off(source) == "Cannot upload file 'a.mp4': reading it failed: [Errno 5] Input/output error."


@pytest.mark.parametrize("size", [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES])
def test_sizes_around_a_chunk_arrive_whole(size: int, tmp_path: Path) -> None:
    """Every source gives every byte once, in chunks of the usual size and one of the rest."""
    content = os.urandom(size)
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    expected = [content[start : start + CHUNK_BYTES] for start in range(0, size, CHUNK_BYTES)]
    for source in (path, content, io.BytesIO(content), [content], iter([content])):
        assert list(open_upload("file", source)) == expected


def test_a_file_object_is_asked_for_what_was_announced() -> None:
    """Neither more nor, at the end, for nothing: what an own reader does when asked for 0 bytes is not known."""

    class Reader(io.BytesIO):
        asked: list[int | None] = []

        def read(self, size: int | None = -1) -> bytes:
            self.asked.append(size)
            return super().read(size)

    assert b"".join(open_upload("file", Reader(bytes(CHUNK_BYTES + 5)))) == bytes(CHUNK_BYTES + 5)
    assert Reader.asked == [CHUNK_BYTES, 5]


def test_a_file_object_need_not_say_whether_it_is_closed() -> None:
    """One that can only read, seek and tell is measured, and read again for a further attempt."""

    class Plain:
        def __init__(self) -> None:
            inner = io.BytesIO(b"abc")
            self.read, self.seek, self.tell = inner.read, inner.seek, inner.tell

    source = open_upload("file", Plain())
    assert source.size == 3
    for _ in range(2):
        assert source.rewind() is True
        assert list(source) == [b"abc"]


def test_media_and_sources_show_what_they_are() -> None:
    """Media keep every argument they are given; a source shows its kind, name, type and size."""
    seen: list[tuple[int, int | None]] = []
    media = media_file(
        "file",
        iter([b"abc"]),
        filename="a.mp4",
        content_type="video/x-own",
        size=3,
        on_progress=lambda *told: seen.append(told),
    )
    assert (media.filename, media.content_type, media.size) == ("a.mp4", "video/x-own", 3)
    assert list(media) == [b"abc"]
    assert seen == [(3, 3)]
    assert repr(media) == "<ChunksSource 'a.mp4' video/x-own size=3>"
