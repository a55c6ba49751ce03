"""Uploads: what is given is refused where it cannot work, before anything is sent, and read anew for each attempt.

Nothing is held in memory as a whole, except what gives itself only as a whole. A path is opened for each attempt, so
nothing stays open between attempts and nothing needs closing.
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

# Large enough to make the cost per chunk vanish, small enough to keep memory flat and the event loop responsive.
CHUNK_BYTES: Final = 1_048_576
DEFAULT_FILENAME: Final = "upload"


class UploadSettings(TypedDict, total=False):
    """What a caller may say of an upload.

    Args:
        filename: Name to send; default: the file's own, else `upload`.
        content_type: MIME type to send; default: by the extension of the name.
        size: Number of bytes that an iterator will give, if known; lets the server refuse early.
        on_progress: Called with the bytes sent so far and the total (None when unknown) after each chunk.
    """

    filename: str | None
    content_type: str | None
    size: int | None
    on_progress: Progress | None


def open_upload(argument: str, given: FileInput | UploadSource, **settings: Unpack[UploadSettings]) -> UploadSource:
    """Inspect what is to be uploaded.

    Args:
        argument: What messages call it.
        given: Path, bytes, binary file object (also an async one), iterator or async iterator of bytes. A file whose
            `read()` takes no size is read as a whole here.
        settings: See `UploadSettings`.

    Raises:
        InvalidArgumentError: It cannot be uploaded; for paths also one of FileNotFoundError, IsADirectoryError,
            PermissionError, OSError.
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
    """One file to upload: its name, type and size, and its bytes as often as they can be had."""

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
        """The error to raise; `problem` goes on from what the upload is called."""
        return kind(f"Cannot upload {self.label}: {problem}.")

    def rewind(self) -> bool:
        """Get ready for another attempt; False when the bytes have been read and cannot be read again."""
        return not self._started or self._is_repeatable()

    def __iter__(self) -> Iterator[bytes]:
        """Chunks of this attempt, with size check and progress."""
        count = self._begin()
        for chunk in self._chunks():
            count.before(chunk)
            yield chunk
            count.after()
        count.end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The same, without holding up the event loop."""
        count = self._begin()
        async with aclosing(self._chunks_async()) as chunks:
            async for chunk in chunks:
                count.before(chunk)
                yield chunk
                count.after()
        count.end()

    # What the kinds of sources differ in

    def _is_repeatable(self) -> bool:
        raise NotImplementedError

    def _chunks(self) -> Generator[bytes, None, None]:
        """The bytes from the start, in chunks of at most the usual size, none of them empty."""
        raise NotImplementedError

    async def _chunks_async(self) -> AsyncGenerator[bytes, None]:
        """The same, read in a thread one chunk ahead of the one being sent."""
        import asyncio

        chunks = self._chunks()
        loop = asyncio.get_running_loop()
        coming = loop.run_in_executor(None, next, chunks, None)
        try:
            while (chunk := await asyncio.shield(coming)) is not None:
                coming = loop.run_in_executor(None, next, chunks, None)
                yield chunk
        finally:
            # A generator that a thread is still in cannot be closed; its end is a chunk's time away.
            coming.add_done_callback(lambda future: _close_chunks(future, chunks))

    # What they have in common

    def _begin(self) -> _Count:
        if not self.rewind():
            raise self.refused(
                "it can be read only once; give it anew, such as a new iterator or the file opened again"
            )
        self._started = True
        return _Count(self)

    def _measured(self, size: int) -> None:
        """Take over the size that was found."""
        if size == 0:
            raise self.refused("it is empty")
        if self.size not in (None, size):
            raise InvalidArgumentError(f"size is {self.size}, but {self.label} has {size} bytes; leave size out.")
        self.size = size

    def _read(self, file: Any, *amount: int, position: int | None = None) -> bytes:
        """Read from a file; the amount is left out where its read() takes none."""
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
        raise self.refused(f"it gave {type(chunk).__name__} instead of bytes{hint}")

    def _pieces(self, chunk: object) -> Iterator[bytes]:
        """What a caller gave as a chunk, in chunks of the usual size: an empty one would end a chunked body."""
        content = self._as_bytes(chunk)
        for start in range(0, len(content), CHUNK_BYTES):
            yield content[start : start + CHUNK_BYTES]


def _close_chunks(future: asyncio.Future[bytes | None], chunks: Generator[bytes, None, None]) -> None:
    if not future.cancelled():
        # Retrieved, so that asyncio does not report an error nobody waits for any more.
        future.exception()
    chunks.close()


class _Count:
    """Progress of one attempt, and the check that a source gives what it announced."""

    def __init__(self, source: UploadSource) -> None:
        self.source = source
        self.taken = 0

    def before(self, chunk: bytes) -> None:
        self.taken += len(chunk)
        size = self.source.size
        if size is not None and self.taken > size:
            raise self.source.refused(f"it gave more than its size of {size} bytes; give the right size")

    def after(self) -> None:
        # Counted when the next chunk is asked for: by then this one has been handed to the network.
        if self.source.on_progress is not None:
            self.source.on_progress(self.taken, self.source.size)

    def end(self) -> None:
        if self.source.size not in (None, self.taken):
            raise self.source.refused(
                f"it ended after {self.taken} of {self.source.size} bytes; "
                "it was cut short while it was sent, or its size was given wrongly"
            )
        if self.taken == 0:
            raise self.source.refused("it is empty")


class ChunksSource(UploadSource):
    """Bytes in memory, or made by the caller's iterator; only lists and tuples of them can be sent twice."""

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
    """A file by its path, which must not change while it is sent."""

    def __init__(self, argument: str, path: str, **settings: Unpack[UploadSettings]) -> None:
        if not path:
            validation.refuse(argument, "must not be empty; give the path of a file")
        super().__init__(argument, Path(path).name, **settings)
        # The path says more than its last part, or the name to send.
        self.label = f"{argument} {path!r}"
        self._path = path
        try:
            mode = Path(path).stat().st_mode
        except (OSError, ValueError) as error:
            raise self.path_error(error) from None
        if stat.S_ISDIR(mode):
            raise self.refused("it is a directory, a file is needed", IsDirectoryError)
        if not stat.S_ISREG(mode):
            raise self.refused("it is not a regular file; open it and give the file")
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
        """The error to raise for a path that cannot be opened, with the reason of the system in plain words."""
        if not isinstance(error, OSError):
            # A null character or half a surrogate pair; what Python says of them differs between its versions.
            return self.refused("no file can have this path")
        kind, problem = FileArgumentError, error.strerror or "it cannot be read"
        if isinstance(error, FileNotFoundError):
            kind, problem = MissingFileError, "there is no such file"
        elif isinstance(error, PermissionError):
            kind, problem = ForbiddenFileError, "reading it is not permitted"
        refused = cast("FileArgumentError", self.refused(problem, kind))
        # Programs that catch the built-in class read these.
        refused.errno, refused.strerror, refused.filename = error.errno, error.strerror, self._path
        return refused


def _identity(file: io.FileIO) -> tuple[int, ...]:
    """Size and what else says that a file is the same one, unchanged."""
    status = os.fstat(file.fileno())
    return (status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)


class FileSource(UploadSource):
    """A binary file object of the caller: read from where it stands, never closed."""

    def __init__(self, argument: str, file: Any, own_name: str | None, **settings: Unpack[UploadSettings]) -> None:
        super().__init__(argument, own_name, **settings)
        if problem := file_objects.why_unreadable(file):
            raise self.refused(problem)
        self._file = file if file_objects.takes_size(file) else io.BytesIO(self._read(file))
        self._lock = threading.Lock()
        # What was read already of a file that cannot go back.
        self._first = b""
        self._start, size = file_objects.measure(self._file)
        if not file_objects.is_binary(self._file):
            # Only what it reads tells whether it is text, and that is refused before anything is sent.
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
        # A thread of an attempt that was given up may still be reading; each read finds its own place.
        with self._lock:
            return self._read(self._file, amount, position=None if self._start is None else self._start + offset)


class AsyncChunksSource(UploadSource):
    """Chunks made by the caller's async iterator, for the async client only; sent once."""

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
    """An async file object of the caller: read from where it stands, again if it can seek, never closed."""

    def __init__(self, argument: str, file: Any, own_name: str | None, **settings: Unpack[UploadSettings]) -> None:
        super().__init__(argument, file, own_name, **settings)
        if problem := file_objects.why_unreadable(file):
            raise self.refused(problem)
        if not file_objects.takes_size(file):
            raise self.refused("its async read() takes no size; give the bytes that it returns")
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
