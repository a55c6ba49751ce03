"""Uploads: a file that cannot be uploaded is refused before anything is sent, and each attempt reads it again.

A file is held in memory as a whole only if its `read()` returns the whole. A path is opened for each attempt, so no
file stays open between attempts.
"""

from __future__ import annotations

import io
import os
import stat
import threading
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterable, Iterator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict, Unpack, cast

from videovector._errors import (
    FileArgumentError,
    ForbiddenFileError,
    InvalidArgumentError,
    IsDirectoryError,
    MissingFileError,
)
from videovector._hooks import refuse_coroutine_function

from . import file_objects, validation
from .media_types import guess_content_type
from .operation import FileInput, Progress

if TYPE_CHECKING:
    import asyncio

# Large enough to make the cost per chunk negligible, small enough for low memory and a responsive event loop.
CHUNK_BYTES: Final = 1_048_576
DEFAULT_FILENAME: Final = "upload"


class UploadSettings(TypedDict, total=False):
    """The settings of an upload.

    Args:
        filename: Name to send; default: the name of the file, else `upload`.
        content_type: MIME type to send; default: the one of the extension.
        size: Number of bytes that an iterator will return, if known; the server can then refuse a too large file early.
        on_progress: Called with the bytes sent so far and the total (None if unknown) after each chunk.
    """

    filename: str | None
    content_type: str | None
    size: int | None
    on_progress: Progress | None


def open_upload(argument: str, given: FileInput | UploadSource, **settings: Unpack[UploadSettings]) -> UploadSource:
    """Check a file, and make the source of its upload.

    Args:
        argument: The name of the argument, for messages.
        given: Path, bytes, binary file object (also an async one), iterator or async iterator of bytes. A file whose
            `read()` takes no size is read completely here.
        settings: See `UploadSettings`.

    Raises:
        InvalidArgumentError: The file cannot be uploaded; for a path, the error is also a FileNotFoundError,
            IsADirectoryError, PermissionError or OSError.
    """
    if isinstance(given, UploadSource):
        return given
    if isinstance(given, (bytes, bytearray, memoryview)):
        return ChunksSource(argument, [bytes(given)], **settings)
    if isinstance(given, (str, os.PathLike)):
        return PathSource(argument, os.fsdecode(given), **settings)
    if hasattr(given, "read"):
        file = file_objects.plain_file(given)
        kind = AsyncFileSource if file_objects.is_async(file) else FileSource
        return kind(argument, file, file_objects.own_name(given) or file_objects.own_name(file), **settings)
    if isinstance(given, AsyncIterable):
        return AsyncChunksSource(argument, given, **settings)
    if isinstance(given, Mapping) or not isinstance(given, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        kind_given = validation.kind_of(given)
        validation.refuse(
            argument, f"must be a path, bytes, an open binary file or an iterable of bytes, not {kind_given}"
        )
    return ChunksSource(argument, given, **settings)


class UploadSource:
    """A file to upload: its name, type and size, and its bytes for each attempt."""

    # Whether the sync client can read it.
    readable_sync = True

    def __init__(
        self,
        argument: str,
        own_name: str | None = None,
        *,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
    ) -> None:
        if size is not None:
            validation.integer("size", size, minimum=0)
        if content_type is not None:
            validation.header("content_type", validation.text("content_type", content_type, min_length=1))
        refuse_coroutine_function("on_progress", on_progress)
        name = filename or own_name
        self.label: str = f"{argument} {name!r}" if name else argument
        self.filename: str = name or DEFAULT_FILENAME
        self.content_type: str = content_type or guess_content_type(self.filename)
        self.size = size
        self.on_progress = on_progress
        self._started = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.filename!r} {self.content_type} size={self.size}>"

    def refused(self, problem: str, kind: type[InvalidArgumentError] = InvalidArgumentError) -> InvalidArgumentError:
        """The error to raise; the message is the name of the upload and then `problem`."""
        return kind(f"Cannot upload {self.label}: {problem}.")

    def rewind(self) -> bool:
        """Prepare for another attempt; False if the bytes have been read and cannot be read again."""
        return not self._started or self._is_repeatable()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the chunks for an attempt; check the size and report the progress."""
        count = self._begin()
        for chunk in self._chunks():
            count.before(chunk)
            yield chunk
            count.after()
        count.end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the same chunks without blocking the event loop."""
        count = self._begin()
        async with aclosing(self._chunks_async()) as chunks:
            async for chunk in chunks:
                count.before(chunk)
                yield chunk
                count.after()
        count.end()

    # For subclasses

    def _is_repeatable(self) -> bool:
        raise NotImplementedError

    def _chunks(self) -> Generator[bytes, None, None]:
        """Yield the bytes from the start, in chunks that are not empty and not larger than `CHUNK_BYTES`."""
        raise NotImplementedError

    async def _chunks_async(self) -> AsyncGenerator[bytes, None]:
        """Yield the same chunks; a thread reads the next one while one is sent."""
        import asyncio

        chunks = self._chunks()
        loop = asyncio.get_running_loop()
        coming = loop.run_in_executor(None, next, chunks, None)
        try:
            while (chunk := await asyncio.shield(coming)) is not None:
                coming = loop.run_in_executor(None, next, chunks, None)
                yield chunk
        finally:
            # A generator that runs in a thread cannot be closed; the callback closes it after its chunk.
            coming.add_done_callback(lambda future: _close_chunks(future, chunks))

    # For all kinds of sources

    def _begin(self) -> _Count:
        if not self.rewind():
            raise self.refused("it can be read only once; give a new iterator, or open the file again")
        self._started = True
        return _Count(self)

    def _measured(self, size: int) -> None:
        """Set the size that was found, and compare it with the given one."""
        if size == 0:
            raise self.refused("it is empty")
        if self.size not in (None, size):
            raise InvalidArgumentError(f"size is {self.size}, but {self.label} has {size} bytes; leave size out.")
        self.size = size

    def _read(self, file: Any, *amount: int, position: int | None = None) -> bytes:
        """Read from a file; without an amount if its `read()` takes none."""
        try:
            if position is not None:
                file.seek(position)
            chunk = file.read(*amount)
        except (OSError, ValueError) as error:
            raise self._failed(error) from None
        return self._as_bytes(chunk or b"")

    def _failed(self, error: Exception) -> InvalidArgumentError:
        return self.refused(f"reading it failed: {error}", FileArgumentError)

    def _as_bytes(self, chunk: object) -> bytes:
        if isinstance(chunk, bytes):
            return chunk
        if isinstance(chunk, (bytearray, memoryview)):
            return bytes(cast("bytearray", chunk))
        hint = "; open it with mode 'rb'" if isinstance(chunk, str) else ""
        raise self.refused(f"it returned {type(chunk).__name__} instead of bytes{hint}")

    def _pieces(self, chunk: object) -> Iterator[bytes]:
        """Split a chunk of the caller; an empty one yields nothing, since it would end a chunked body."""
        content = self._as_bytes(chunk)
        for start in range(0, len(content), CHUNK_BYTES):
            yield content[start : start + CHUNK_BYTES]


def _close_chunks(future: asyncio.Future[bytes | None], chunks: Generator[bytes, None, None]) -> None:
    if not future.cancelled():
        # Otherwise asyncio would report an exception that nobody retrieves.
        future.exception()
    chunks.close()


class _Count:
    """The progress of an attempt, and the check that a source has as many bytes as it announced."""

    def __init__(self, source: UploadSource) -> None:
        self.source = source
        self.taken = 0

    def before(self, chunk: bytes) -> None:
        self.taken += len(chunk)
        size = self.source.size
        if size is not None and self.taken > size:
            raise self.source.refused(f"it has more bytes than its size, {size}; give the right size")

    def after(self) -> None:
        # Called when the next chunk is requested: then this one has been passed to the network.
        if self.source.on_progress is not None:
            self.source.on_progress(self.taken, self.source.size)

    def end(self) -> None:
        if self.source.size not in (None, self.taken):
            raise self.source.refused(
                f"it ended after {self.taken} of {self.source.size} bytes; "
                "it was cut short while it was sent, or the given size is wrong"
            )
        if self.taken == 0:
            raise self.source.refused("it is empty")


class ChunksSource(UploadSource):
    """Bytes in memory, or from an iterator of the caller; only a list or tuple can be sent again."""

    def __init__(self, argument: str, chunks: Iterable[bytes], **settings: Unpack[UploadSettings]) -> None:
        super().__init__(argument, **settings)
        if isinstance(chunks, (list, tuple)):
            chunks = [self._as_bytes(chunk) for chunk in chunks]
            self._measured(sum(map(len, chunks)))
        self._given = chunks

    def _is_repeatable(self) -> bool:
        return isinstance(self._given, list)

    def _chunks(self) -> Generator[bytes, None, None]:
        for chunk in self._given:
            yield from self._pieces(chunk)


class PathSource(UploadSource):
    """A file, given by its path; it must not change while it is sent."""

    def __init__(self, argument: str, path: str, **settings: Unpack[UploadSettings]) -> None:
        if not path:
            validation.refuse(argument, "must not be empty; give the path of a file")
        super().__init__(argument, Path(path).name, **settings)
        # In messages, the whole path helps more than its last part.
        self.label = f"{argument} {path!r}"
        self._path = path
        try:
            mode = Path(path).stat().st_mode
        except (OSError, ValueError) as error:
            raise self.path_error(error) from None
        if stat.S_ISDIR(mode):
            raise self.refused("it is a directory; give a file", IsDirectoryError)
        if not stat.S_ISREG(mode):
            raise self.refused("it is not a regular file; open it and give the file object")
        with self._open() as file:
            self._identity = _identity(file)
        self._measured(self._identity[0])

    def _is_repeatable(self) -> bool:
        return True

    def _chunks(self) -> Generator[bytes, None, None]:
        left = self._identity[0]
        with self._open() as file:
            self._check_identity(file)
            while chunk := self._read(file, min(CHUNK_BYTES, left)):
                left -= len(chunk)
                yield chunk
            self._check_identity(file)

    def _open(self) -> io.FileIO:
        try:
            return Path(self._path).open("rb", buffering=0)
        except (OSError, ValueError) as error:
            raise self.path_error(error) from None

    def _check_identity(self, file: io.FileIO) -> None:
        if _identity(file) != self._identity:
            raise self.refused("it was changed while it was uploaded; upload it again when nothing writes to it")

    def path_error(self, error: OSError | ValueError) -> InvalidArgumentError:
        """The error to raise for a path that cannot be opened, with the reason in plain words."""
        if not isinstance(error, OSError):
            # A null character or a lone surrogate; the messages of Python differ between versions.
            return self.refused("no file can have this path")
        kind, problem = FileArgumentError, error.strerror or "it cannot be read"
        if isinstance(error, FileNotFoundError):
            kind, problem = MissingFileError, "there is no such file"
        elif isinstance(error, PermissionError):
            kind, problem = ForbiddenFileError, "reading it is not permitted"
        refused = cast("FileArgumentError", self.refused(problem, kind))
        # Programs that catch OSError read these.
        refused.errno, refused.strerror, refused.filename = error.errno, error.strerror, self._path
        return refused


def _identity(file: io.FileIO) -> tuple[int, ...]:
    """The size and all else that shows that a file is unchanged."""
    status = os.fstat(file.fileno())
    return (status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)


class FileSource(UploadSource):
    """A binary file object of the caller. It is read from its position, and never closed."""

    def __init__(self, argument: str, file: Any, own_name: str | None, **settings: Unpack[UploadSettings]) -> None:
        super().__init__(argument, own_name, **settings)
        if problem := file_objects.why_unreadable(file):
            raise self.refused(problem)
        self._file = file if file_objects.takes_size(file) else io.BytesIO(self._read(file))
        self._lock = threading.Lock()
        # The bytes already read from a file that cannot seek.
        self._first = b""
        self._start, size = file_objects.measure(self._file)
        if not file_objects.is_binary(self._file):
            # Only reading shows whether it is a text file, which must be refused before anything is sent.
            first = self._read_at(0, 1)
            if self._start is not None:
                self._file.seek(self._start)
            else:
                self._first, size = first, size if first else 0
        if size is not None:
            self._measured(size)

    def _is_repeatable(self) -> bool:
        return self._start is not None and not file_objects.is_closed(self._file)

    def _chunks(self) -> Generator[bytes, None, None]:
        taken = len(self._first)
        if self._first:
            yield self._first
        while self.size is None or taken < self.size:
            chunk = self._read_at(taken, CHUNK_BYTES if self.size is None else min(CHUNK_BYTES, self.size - taken))
            if not chunk:
                return
            taken += len(chunk)
            yield chunk

    def _read_at(self, offset: int, amount: int) -> bytes:
        # A thread of an abandoned attempt may still read, so each read seeks to its own position.
        with self._lock:
            return self._read(self._file, amount, position=None if self._start is None else self._start + offset)


class AsyncChunksSource(UploadSource):
    """Chunks of an async iterator of the caller, for the async client only; they are sent once."""

    readable_sync = False

    def __init__(
        self, argument: str, given: Any, own_name: str | None = None, **settings: Unpack[UploadSettings]
    ) -> None:
        super().__init__(argument, own_name, **settings)
        self._given = given

    def _is_repeatable(self) -> bool:
        return False

    def _chunks(self) -> Generator[bytes, None, None]:
        raise self.refused(
            "only AsyncVideoVector can read an async iterator or file; "
            "give a path, bytes, a binary file or an iterator of bytes"
        )

    async def _chunks_async(self) -> AsyncGenerator[bytes, None]:
        async for chunk in self._given_chunks():
            for piece in self._pieces(chunk):
                yield piece

    def _given_chunks(self) -> AsyncIterable[bytes]:
        chunks: AsyncIterable[bytes] = self._given
        return chunks


class AsyncFileSource(AsyncChunksSource):
    """An async file object of the caller. It is read from its position, again if it can seek, and never closed."""

    def __init__(self, argument: str, file: Any, own_name: str | None, **settings: Unpack[UploadSettings]) -> None:
        super().__init__(argument, file, own_name, **settings)
        if problem := file_objects.why_unreadable(file):
            raise self.refused(problem)
        if not file_objects.takes_size(file):
            raise self.refused("its async read() takes no size; read it and give the bytes")
        self._start: int | None = None

    def _is_repeatable(self) -> bool:
        return self._start is not None and not file_objects.is_closed(self._given)

    async def _given_chunks(self) -> AsyncIterator[bytes]:
        file = self._given
        try:
            if self._start is None:
                self._start = await file_objects.position_async(file)
            else:
                await file.seek(self._start)
            while chunk := await file.read(CHUNK_BYTES):
                yield chunk
        except (OSError, ValueError) as error:
            raise self._failed(error) from None
