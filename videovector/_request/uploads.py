"""Uploads: where the bytes come from.

Nothing is held in memory as a whole: a source is read chunk by chunk, and read again from its
start when an attempt is repeated. Path sources are opened anew for each attempt, so nothing stays
open between attempts and nothing needs closing.
"""

from __future__ import annotations

import asyncio
import io
import os
import stat as stat_modes
import threading
from collections.abc import AsyncIterable, AsyncIterator, Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final, TypeAlias, cast

from videovector._errors import InvalidArgumentError
from videovector._hooks import refuse_coroutine_function

from . import file_objects, validation
from .media_types import check_media_name, guess_content_type
from .operation import FileInput
from .upload_errors import FileArgumentError, IsDirectoryError, path_error

Progress: TypeAlias = Callable[[int, int | None], object]

# Large enough to make the cost per chunk vanish, small enough to keep memory flat and the event loop responsive.
CHUNK_BYTES: Final = 1_048_576
DEFAULT_FILENAME: Final = "upload"


class UploadSource:
    """One file to upload: its name, type and size, and its bytes as often as they can be had.

    Made by `open_upload`. `len()` is not offered because the size may be unknown; see `size`.
    """

    __slots__ = ("content_type", "filename", "on_progress", "size")
    filename: str
    content_type: str
    size: int | None
    on_progress: Progress | None

    # Whether the sync client can read it; only async iterables cannot.
    readable_sync = True

    def __init__(self, filename: str, content_type: str, size: int | None, on_progress: Progress | None) -> None:
        self.filename = filename
        self.content_type = content_type
        self.size = size
        self.on_progress = on_progress

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.filename!r} {self.content_type} size={self.size}>"

    def rewind(self) -> bool:
        """Get ready for another attempt; False when the bytes have been read and cannot be read again."""
        raise NotImplementedError

    def read_chunks(self) -> Generator[bytes, None, None]:
        """The raw chunks from the start; subclasses check what they can."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[bytes]:
        """Chunks of this attempt, with size check and progress."""
        count = _Count(self)
        for chunk in self.read_chunks():
            count.before(chunk)
            yield chunk
            count.after()
        count.end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Chunks of this attempt, read in a thread one chunk ahead of the one being sent."""
        count = _Count(self)
        chunks = self.read_chunks()
        loop = asyncio.get_running_loop()
        coming = loop.run_in_executor(None, next, chunks, None)
        try:
            while (chunk := await asyncio.shield(coming)) is not None:
                coming = loop.run_in_executor(None, next, chunks, None)
                count.before(chunk)
                yield chunk
                count.after()
            count.end()
        finally:
            # A generator that a thread is still in cannot be closed; its end is a chunk's time away.
            coming.add_done_callback(lambda future: _close_chunks(future, chunks))


def _close_chunks(future: asyncio.Future[bytes | None], chunks: Generator[bytes, None, None]) -> None:
    if not future.cancelled():
        # Retrieved, so that asyncio does not report an error nobody waits for any more.
        future.exception()
    chunks.close()


class _Count:
    """Progress of one attempt, and the check that a source gives what it announced."""

    __slots__ = ("expected", "name", "progress", "taken")

    def __init__(self, source: UploadSource) -> None:
        self.expected = source.size
        self.name = source.filename
        self.progress = source.on_progress
        self.taken = 0

    def before(self, chunk: bytes) -> None:
        self.taken += len(chunk)
        if self.expected is not None and self.taken > self.expected:
            raise InvalidArgumentError(
                f"the upload {self.name!r} gave more than its size of {self.expected} bytes; give the right size"
            )

    def after(self) -> None:
        # Counted when the next chunk is asked for: by then this one has been handed to the network.
        if self.progress is not None:
            self.progress(self.taken, self.expected)

    def end(self) -> None:
        if self.expected is not None and self.taken != self.expected:
            raise InvalidArgumentError(
                f"the upload {self.name!r} ended after {self.taken} of {self.expected} bytes; "
                "the file was cut short while it was sent, or its size was given wrongly"
            )
        if self.taken == 0:
            raise InvalidArgumentError(f"the upload {self.name!r} is empty")


class _BytesSource(UploadSource):
    __slots__ = ("_content",)

    def __init__(self, content: bytes, *named: Any) -> None:
        super().__init__(*named)
        self._content = content

    def rewind(self) -> bool:
        return True

    def read_chunks(self) -> Generator[bytes, None, None]:
        view = memoryview(self._content)
        for start in range(0, len(view), CHUNK_BYTES):
            yield bytes(view[start : start + CHUNK_BYTES])


class _PathSource(UploadSource):
    __slots__ = ("_identity", "_path")

    def __init__(self, path: str, identity: tuple[int, ...], *named: Any) -> None:
        super().__init__(*named)
        self._path = path
        self._identity = identity

    def rewind(self) -> bool:
        return True

    def read_chunks(self) -> Generator[bytes, None, None]:
        try:
            file = Path(self._path).open("rb", buffering=0)  # closed by the with below  # noqa: SIM115  # closed by the with below
        except OSError as error:
            raise path_error(self._path, error) from None
        left = self._identity[0]
        with file:
            self._check(file)
            while chunk := _read(file, (min(CHUNK_BYTES, left),), self._path):
                left -= len(chunk)
                yield chunk
            self._check(file)

    def _check(self, file: io.FileIO) -> None:
        if _identity(os.fstat(file.fileno())) != self._identity:
            raise InvalidArgumentError(
                f"the file {self._path!r} was changed while it was uploaded; upload it again when nothing writes to it"
            )


class _FileSource(UploadSource):
    """A binary file object of the caller: read from where it stands, never closed."""

    __slots__ = ("_begin", "_file", "_lock", "_start", "_started")

    def __init__(self, file: IO[bytes], start: int | None, begin: bytes, *named: Any) -> None:
        super().__init__(*named)
        self._file = file
        # What was read already of a file that cannot go back.
        self._begin = begin
        self._start = start
        self._started = False
        self._lock = threading.Lock()

    def rewind(self) -> bool:
        return not self._started or (self._start is not None and not getattr(self._file, "closed", False))

    def read_chunks(self) -> Generator[bytes, None, None]:
        if not self.rewind():
            raise InvalidArgumentError(f"the upload {self.filename!r} cannot be read twice; open it again")
        self._started = True
        taken = len(self._begin)
        if self._begin:
            yield self._begin
        while self.size is None or taken < self.size:
            chunk = self._read_at(taken, CHUNK_BYTES if self.size is None else min(CHUNK_BYTES, self.size - taken))
            if not chunk:
                return
            taken += len(chunk)
            yield chunk

    def _read_at(self, offset: int, amount: int) -> bytes:
        # A thread of an attempt that was given up may still be reading; each read finds its own place.
        with self._lock:
            if self._start is not None:
                try:
                    self._file.seek(self._start + offset)
                except (OSError, ValueError) as error:
                    raise FileArgumentError(f"reading the upload {self.filename!r} failed: {error}") from None
            return _read(self._file, (amount,), self.filename)


class _IterableSource(UploadSource):
    """Chunks made by the caller; only lists and tuples of them can be sent twice."""

    __slots__ = ("_chunks", "_started")

    def __init__(self, chunks: Iterable[bytes], *named: Any) -> None:
        super().__init__(*named)
        self._chunks = chunks
        self._started = False

    def rewind(self) -> bool:
        return not self._started or isinstance(self._chunks, (list, tuple))

    def read_chunks(self) -> Generator[bytes, None, None]:
        if not self.rewind():
            raise InvalidArgumentError(f"the upload {self.filename!r} cannot be read twice; make a new iterator")
        self._started = True
        for chunk in self._chunks:
            yield from _pieces(_checked_chunk(chunk, self.filename))


class _AsyncSource(UploadSource):
    """Chunks that have to be awaited, for the async client only."""

    __slots__ = ("_started",)
    readable_sync = False

    def __init__(self, *named: Any) -> None:
        super().__init__(*named)
        self._started = False

    def rewind(self) -> bool:
        return not self._started

    def read_chunks(self) -> Generator[bytes, None, None]:
        raise InvalidArgumentError(
            f"the upload {self.filename!r} is an async iterator or file, which only AsyncVideoVector can read; "
            "give a path, bytes, a binary file or an iterator"
        )

    def _attempt(self) -> AsyncIterable[bytes]:
        """The caller's chunks, for one attempt."""
        raise NotImplementedError

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if not self.rewind():
            raise InvalidArgumentError(f"the upload {self.filename!r} cannot be read twice; make a new iterator")
        count = _Count(self)
        chunks = self._attempt()
        self._started = True
        async for chunk in chunks:
            for piece in _pieces(_checked_chunk(chunk, self.filename)):
                count.before(piece)
                yield piece
                count.after()
        count.end()


class _AsyncIterableSource(_AsyncSource):
    """Chunks made by the caller's async iterator; sent once."""

    __slots__ = ("_chunks",)

    def __init__(self, chunks: AsyncIterable[bytes], *named: Any) -> None:
        super().__init__(*named)
        self._chunks = chunks

    def _attempt(self) -> AsyncIterable[bytes]:
        return self._chunks


class _AsyncFileSource(_AsyncSource):
    """An async file object of the caller: read from where it stands, again if it can seek, never closed."""

    __slots__ = ("_file", "_start")

    def __init__(self, file: Any, *named: Any) -> None:
        super().__init__(*named)
        self._file = file
        self._start: int | None = None

    def rewind(self) -> bool:
        return not self._started or (self._start is not None and getattr(self._file, "closed", False) is not True)

    async def _attempt(self) -> AsyncIterator[bytes]:
        try:
            if self._start is None:
                self._start = await file_objects.async_position(self._file)
            else:
                await self._file.seek(self._start)
            while chunk := await self._file.read(CHUNK_BYTES):
                yield chunk
        except (OSError, ValueError) as error:
            raise FileArgumentError(f"reading the upload {self.filename!r} failed: {error}") from None


def open_upload(
    source: FileInput | UploadSource,
    *,
    filename: str | None = None,
    content_type: str | None = None,
    size: int | None = None,
    on_progress: Progress | None = None,
) -> UploadSource:
    """Inspect what is to be uploaded and refuse what cannot work, before anything is sent.

    Args:
        source: path, bytes, binary file object (also an async one), iterator or async iterator of bytes. A file whose
            `read()` takes no size is read as a whole here.
        filename: name to send; default: the file's own, else `upload`.
        content_type: MIME type to send; default: by the extension of the name.
        size: number of bytes an iterator will give, if known; lets the server refuse early.
        on_progress: called with the bytes sent so far and the total (None when unknown) after each chunk.

    Raises: InvalidArgumentError; for paths also one of FileNotFoundError, IsADirectoryError, PermissionError, OSError.
    """
    if isinstance(source, UploadSource):
        return source
    if size is not None:
        validation.integer("size", size, minimum=0)
    refuse_coroutine_function("on_progress", on_progress)
    if content_type is not None:
        validation.header("content_type", validation.text("content_type", content_type, min_length=1))

    def named(name: str | None, known_size: int | None) -> tuple[str, str, int | None, Progress | None]:
        chosen = filename or name or DEFAULT_FILENAME
        if known_size == 0:
            raise InvalidArgumentError(f"the upload {chosen!r} is empty")
        if size is not None and known_size is not None and size != known_size:
            raise InvalidArgumentError(f"size is {size}, but {chosen!r} has {known_size} bytes; leave size out")
        return (
            chosen,
            content_type or guess_content_type(chosen),
            size if known_size is None else known_size,
            on_progress,
        )

    if isinstance(source, (bytes, bytearray, memoryview)):
        content = bytes(source)
        return _BytesSource(content, *named(None, len(content)))
    if isinstance(source, (str, os.PathLike)):
        path = os.fsdecode(source)
        if not path:
            raise InvalidArgumentError("the path of the file to upload is empty")
        identity = _inspect(path)
        return _PathSource(path, identity, *named(Path(path).name, identity[0]))
    if hasattr(source, "read"):
        return _open_file_object(source, named)
    if isinstance(source, AsyncIterable):
        return _AsyncIterableSource(source, *named(None, None))
    if isinstance(source, (list, tuple)):
        chunks = [_checked_chunk(chunk, filename or DEFAULT_FILENAME) for chunk in source]
        return _IterableSource(chunks, *named(None, sum(map(len, chunks))))
    if isinstance(source, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        return _IterableSource(source, *named(None, None))
    raise InvalidArgumentError(
        f"cannot upload a {type(source).__name__}; give a path, bytes, a binary file, or an iterator of bytes"
    )


def open_media(
    source: FileInput,
    *,
    filename: str | None = None,
    content_type: str | None = None,
    size: int | None = None,
    on_progress: Progress | None = None,
) -> UploadSource:
    """The same for media, which must be of a format that the API takes."""
    upload = open_upload(source, filename=filename, content_type=content_type, size=size, on_progress=on_progress)
    check_media_name(upload.filename)
    return upload


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)


def _inspect(path: str) -> tuple[int, ...]:
    """Size and identity of a file that can be opened for reading."""
    try:
        status = Path(path).stat()
        if stat_modes.S_ISDIR(status.st_mode):
            raise IsDirectoryError(f"cannot upload {path!r}: it is a directory, a file is needed")
        if not stat_modes.S_ISREG(status.st_mode):
            raise InvalidArgumentError(f"cannot upload {path!r}: it is not a regular file; open it and give the file")
        with Path(path).open("rb"):
            return _identity(status)
    except InvalidArgumentError:
        raise
    except (OSError, ValueError) as error:
        raise path_error(path, error) from None


def _open_file_object(given: Any, named: Callable[[str | None, int | None], tuple[Any, ...]]) -> UploadSource:
    name = file_objects.own_name(given)
    file = file_objects.plain_file(given)
    file_objects.check_readable(file)
    is_async = file_objects.is_async(file)
    if not file_objects.takes_size(file):
        if is_async:
            raise InvalidArgumentError(
                "the async read() of the file to upload takes no size; give the bytes it returns"
            )
        content = _read(file, (), name or DEFAULT_FILENAME)
        return _BytesSource(content, *named(name, len(content)))
    if is_async:
        return _AsyncFileSource(file, *named(name, None))
    start, length = file_objects.measure(file)
    name = name or file_objects.own_name(file)
    begin = b""
    if start is None and not file_objects.is_binary(file):
        # Only what it reads tells whether it is text, and that is refused before anything is sent.
        begin = _read(file, (1,), name or DEFAULT_FILENAME)
        length = None if begin else 0
    return _FileSource(file, start, begin, *named(name, length))


def _read(file: IO[bytes] | io.FileIO, size: tuple[int, ...], name: str) -> bytes:
    try:
        chunk = file.read(*size)
    except (OSError, ValueError) as error:
        raise FileArgumentError(f"reading the upload {name!r} failed: {error}") from None
    return _checked_chunk(chunk or b"", name)


def _checked_chunk(chunk: object, name: str) -> bytes:
    if isinstance(chunk, bytes):
        return chunk
    if isinstance(chunk, (bytearray, memoryview)):
        return bytes(cast("bytearray", chunk))
    hint = "; open it with mode 'rb'" if isinstance(chunk, str) else ""
    raise InvalidArgumentError(f"the upload {name!r} gave {type(chunk).__name__} instead of bytes{hint}")


def _pieces(chunk: bytes) -> Iterator[bytes]:
    """A chunk in parts of at most the usual size, none of them empty: an empty one would end a chunked body."""
    for start in range(0, len(chunk), CHUNK_BYTES):
        yield chunk[start : start + CHUNK_BYTES]
