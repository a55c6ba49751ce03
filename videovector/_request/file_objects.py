"""Inspects file objects of any library: whether they can be uploaded, and their position and size."""

from __future__ import annotations

import codecs
import inspect
import io
import os
from collections.abc import AsyncIterable, Iterable
from pathlib import Path
from typing import Any, Final

# The attribute with the plain file of an async one: in anyio and trio, in Starlette and FastAPI.
_PLAIN_FILE_ATTRIBUTES: Final = ("wrapped", "file")
# The exceptions of files that cannot seek, in all libraries.
_CANNOT_SEEK: Final = (OSError, ValueError, AttributeError, TypeError, NotImplementedError)


def is_async(file: Any) -> bool:
    """Whether the result of `read()` must be awaited."""
    return inspect.iscoroutinefunction(file.read) or (
        isinstance(file, AsyncIterable) and not isinstance(file, Iterable)
    )


def plain_file(file: Any) -> Any:
    """The plain file behind an async one, or else the file itself.

    Both have the same position. The size of a plain file can be found, and both clients can read it.
    """
    if not is_async(file):
        return file
    behind = (getattr(file, attribute, None) for attribute in _PLAIN_FILE_ATTRIBUTES)
    return next((plain for plain in behind if hasattr(plain, "read") and not is_async(plain)), file)


def own_name(file: Any) -> str | None:
    """The name of a file object, without its folders."""
    # In web frameworks, `name` is the name of the form field; in Python's own files, `filename` is deprecated.
    attributes = ("name",) if isinstance(file, io.IOBase) else ("filename", "name")
    names = (getattr(file, attribute, None) for attribute in attributes)
    return next((Path(name).name for name in names if isinstance(name, str) and name), None)


def why_unreadable(file: Any) -> str | None:
    """Why a file can't be read: it is a text file, closed or only for writing; None if it can be read."""
    # Wrappers of text files, such as those of tempfile, are not a TextIOBase; but only text files have an encoding.
    # The readers of `codecs` have no encoding, but read text too.
    if isinstance(file, (io.TextIOBase, codecs.StreamReader)) or isinstance(getattr(file, "encoding", None), str):
        return "it was opened as text; open it with mode 'rb'"
    if is_closed(file):
        return "it is closed"
    readable = getattr(file, "readable", None)
    # An async `readable()` can't be called here; such a file fails when it is read.
    if callable(readable) and not inspect.iscoroutinefunction(readable) and not readable():
        return "it was not opened for reading; open it with mode 'rb'"
    return None


def is_closed(file: Any) -> bool:
    """Whether a file reports that it is closed; not all libraries do."""
    return getattr(file, "closed", False) is True


def takes_size(file: Any) -> bool:
    """Whether `read()` accepts a number of bytes."""
    try:
        inspect.signature(file.read).bind(1)
    except ValueError:
        # A C function without a signature; all those of the standard library accept a number.
        return True
    except TypeError:
        return False
    return True


def is_binary(file: Any) -> bool:
    """Whether a file is of a class of Python that always reads bytes."""
    return isinstance(file, (io.RawIOBase, io.BufferedIOBase))


def measure(file: Any) -> tuple[int | None, int | None]:
    """The position of a file object and the number of bytes after it; None if they cannot be found."""
    try:
        start = file.tell()
        # `tell()` is used because `seek()` returns None for some files, such as a memory map.
        file.seek(0, os.SEEK_END)
        end = file.tell()
        file.seek(start)
    except _CANNOT_SEEK:
        # Pipes and sockets are read once, to their end.
        return None, None
    return start, max(0, end - start)


async def position_async(file: Any) -> int | None:
    """The position of an async file; None if it cannot seek."""
    try:
        start = await file.tell()
        await file.seek(start)
    except _CANNOT_SEEK:
        return None
    return start if isinstance(start, int) else None
