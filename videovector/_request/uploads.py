"""What is to be uploaded: looked at, and refused where it cannot work, before anything is sent.

The bytes themselves come from the sources of `upload_sources.py`.
"""

from __future__ import annotations

import os
import stat as stat_modes
from collections.abc import AsyncIterable, Callable, Iterable
from pathlib import Path
from typing import Any, Final

from videovector._errors import InvalidArgumentError, IsDirectoryError
from videovector._hooks import refuse_coroutine_function

from . import file_objects, validation
from .media_types import check_media_name, guess_content_type
from .operation import FileInput
from .upload_sources import (
    AsyncFileSource,
    AsyncIterableSource,
    BytesSource,
    FileSource,
    IterableSource,
    PathSource,
    Progress,
    UploadSource,
    checked_chunk,
    file_identity,
    path_error,
    read_chunk,
)

DEFAULT_FILENAME: Final = "upload"


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
        return BytesSource(content, *named(None, len(content)))
    if isinstance(source, (str, os.PathLike)):
        path = os.fsdecode(source)
        if not path:
            raise InvalidArgumentError("the path of the file to upload is empty")
        identity = _inspect(path)
        return PathSource(path, identity, *named(Path(path).name, identity[0]))
    if hasattr(source, "read"):
        return _open_file_object(source, named)
    if isinstance(source, AsyncIterable):
        return AsyncIterableSource(source, *named(None, None))
    if isinstance(source, (list, tuple)):
        chunks = [checked_chunk(chunk, filename or DEFAULT_FILENAME) for chunk in source]
        return IterableSource(chunks, *named(None, sum(map(len, chunks))))
    if isinstance(source, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        return IterableSource(source, *named(None, None))
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


def read_whole(source: UploadSource, name: str, max_bytes: int, remedy: str) -> bytes:
    """Read a source that is sent as one value.

    Args:
        source: What to read.
        name: The argument that it was given as.
        max_bytes: The most that it may have.
        remedy: What to say of more.

    Raises:
        InvalidArgumentError: It is larger.
    """
    content = bytearray()
    for chunk in source:
        content += chunk
        if len(content) > max_bytes:
            raise InvalidArgumentError(f"{name} is larger than {max_bytes} bytes{remedy}")
    return bytes(content)


def _inspect(path: str) -> tuple[int, ...]:
    """Size and identity of a file that can be opened for reading."""
    try:
        status = Path(path).stat()
        if stat_modes.S_ISDIR(status.st_mode):
            raise IsDirectoryError(f"cannot upload {path!r}: it is a directory, a file is needed")
        if not stat_modes.S_ISREG(status.st_mode):
            raise InvalidArgumentError(f"cannot upload {path!r}: it is not a regular file; open it and give the file")
        with Path(path).open("rb"):
            return file_identity(status)
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
        content = read_chunk(file, (), name or DEFAULT_FILENAME)
        return BytesSource(content, *named(name, len(content)))
    if is_async:
        return AsyncFileSource(file, *named(name, None))
    start, length = file_objects.measure(file)
    name = name or file_objects.own_name(file)
    begin = b""
    if start is None and not file_objects.is_binary(file):
        # Only what it reads tells whether it is text, and that is refused before anything is sent.
        begin = read_chunk(file, (1,), name or DEFAULT_FILENAME)
        length = None if begin else 0
    return FileSource(file, start, begin, *named(name, length))
