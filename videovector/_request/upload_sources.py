"""Sources of uploads: where the bytes come from, once for each attempt.

Nothing is held in memory as a whole: a source is read chunk by chunk, and read again from its
start when an attempt is repeated. Path sources are opened anew for each attempt, so nothing stays
open between attempts and nothing needs closing.
"""

from __future__ import annotations

import asyncio
import io
import os
import threading
from collections.abc import AsyncIterable, AsyncIterator, Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final, TypeAlias, cast

from videovector._errors import FileArgumentError, ForbiddenFileError, InvalidArgumentError, MissingFileError

from .file_objects import async_position

Progress: TypeAlias = Callable[[int, int | None], object]

# Large enough to make the cost per chunk vanish, small enough to keep memory flat and the event loop responsive.
CHUNK_BYTES: Final = 1_048_576


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


class BytesSource(UploadSource):
    """Bytes in memory."""

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


class PathSource(UploadSource):
    """A file by its path, which must not change while it is sent."""

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
            while chunk := read_chunk(file, (min(CHUNK_BYTES, left),), self._path):
                left -= len(chunk)
                yield chunk
            self._check(file)

    def _check(self, file: io.FileIO) -> None:
        if file_identity(os.fstat(file.fileno())) != self._identity:
            raise InvalidArgumentError(
                f"the file {self._path!r} was changed while it was uploaded; upload it again when nothing writes to it"
            )


class FileSource(UploadSource):
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
            return read_chunk(self._file, (amount,), self.filename)


class IterableSource(UploadSource):
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
            yield from _pieces(checked_chunk(chunk, self.filename))


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
            for piece in _pieces(checked_chunk(chunk, self.filename)):
                count.before(piece)
                yield piece
                count.after()
        count.end()


class AsyncIterableSource(_AsyncSource):
    """Chunks made by the caller's async iterator; sent once."""

    __slots__ = ("_chunks",)

    def __init__(self, chunks: AsyncIterable[bytes], *named: Any) -> None:
        super().__init__(*named)
        self._chunks = chunks

    def _attempt(self) -> AsyncIterable[bytes]:
        return self._chunks


class AsyncFileSource(_AsyncSource):
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
                self._start = await async_position(self._file)
            else:
                await self._file.seek(self._start)
            while chunk := await self._file.read(CHUNK_BYTES):
                yield chunk
        except (OSError, ValueError) as error:
            raise FileArgumentError(f"reading the upload {self.filename!r} failed: {error}") from None


def file_identity(status: os.stat_result) -> tuple[int, ...]:
    """Size and what else says that a file is the same one, unchanged."""
    return (status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)


def read_chunk(file: IO[bytes] | io.FileIO, size: tuple[int, ...], name: str) -> bytes:
    """Read from a file; the size is left out (an empty tuple) where its read() takes none."""
    try:
        chunk = file.read(*size)
    except (OSError, ValueError) as error:
        raise FileArgumentError(f"reading the upload {name!r} failed: {error}") from None
    return checked_chunk(chunk or b"", name)


def checked_chunk(chunk: object, name: str) -> bytes:
    """A chunk as bytes; refuses what is none, such as text."""
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


def path_error(path: str, error: OSError | ValueError) -> InvalidArgumentError:
    """The error to raise for a path that cannot be opened, with the reason of the system in plain words."""
    if not isinstance(error, OSError):
        # A null character or half a surrogate pair; what Python says of them differs between its versions.
        return InvalidArgumentError(f"cannot upload {path!r}: no file can have this path")
    refused: FileArgumentError
    if isinstance(error, FileNotFoundError):
        refused = MissingFileError(f"cannot upload {path!r}: there is no such file")
    elif isinstance(error, PermissionError):
        refused = ForbiddenFileError(f"cannot upload {path!r}: reading it is not permitted")
    else:
        refused = FileArgumentError(f"cannot upload {path!r}: {error.strerror or 'it cannot be read'}")
    # Programs that catch the built-in class read these.
    refused.errno, refused.strerror, refused.filename = error.errno, error.strerror, path
    return refused
