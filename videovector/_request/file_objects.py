"""File objects of any library: which of them can be uploaded, and where they stand."""

from __future__ import annotations

import codecs
import inspect
import io
import os
from collections.abc import AsyncIterable, Iterable
from pathlib import Path
from typing import Any, Final

# Where libraries keep the plain file behind an async one: anyio and trio, Starlette and FastAPI.
_PLAIN_FILE_ATTRIBUTES: Final = ("wrapped", "file")
# What a file that cannot go to a place raises when it is asked, of whatever library it is.
_CANNOT_SEEK: Final = (OSError, ValueError, AttributeError, TypeError, NotImplementedError)


def is_async(file: Any) -> bool:
    """Whether what the file reads has to be awaited."""
    return inspect.iscoroutinefunction(file.read) or (
        isinstance(file, AsyncIterable) and not isinstance(file, Iterable)
    )


def plain_file(file: Any) -> Any:
    """The plain file that an async one stands for, or the file itself where there is none.

    Both share one position, and a plain file can be measured, and be read by either client.
    """
    if not is_async(file):
        return file
    behind = (getattr(file, attribute, None) for attribute in _PLAIN_FILE_ATTRIBUTES)
    return next((plain for plain in behind if hasattr(plain, "read") and not is_async(plain)), file)


def own_name(file: Any) -> str | None:
    """The name a file object has for itself, without its folders."""
    # Web frameworks call the name of the form's field `name`; the files of Python have a `filename` that warns.
    attributes = ("name",) if isinstance(file, io.IOBase) else ("filename", "name")
    names = (getattr(file, attribute, None) for attribute in attributes)
    return next((Path(name).name for name in names if isinstance(name, str) and name), None)


def why_unreadable(file: Any) -> str | None:
    """What is wrong with a file that is text, closed or only for writing."""
    # Wrappers of text files, such as those of tempfile, are no TextIOBase; only text has an encoding.
    # Decoders have none, but read text all the same.
    if isinstance(file, (io.TextIOBase, codecs.StreamReader)) or isinstance(getattr(file, "encoding", None), str):
        return "it was opened as text; open it with mode 'rb'"
    if is_closed(file):
        return "it is closed"
    readable = getattr(file, "readable", None)
    # Of async files it may have to be awaited; they say it when they are read.
    if callable(readable) and not inspect.iscoroutinefunction(readable) and not readable():
        return "it was not opened for reading; open it with mode 'rb'"
    return None


def is_closed(file: Any) -> bool:
    """Whether a file says that it is closed; of other libraries not all say it."""
    return getattr(file, "closed", False) is True


def takes_size(file: Any) -> bool:
    """Whether read() can be asked for a number of bytes."""
    try:
        inspect.signature(file.read).bind(1)
    except ValueError:
        # A function written in C that does not tell; those of the standard library all take one.
        return True
    except TypeError:
        return False
    return True


def is_binary(file: Any) -> bool:
    """Whether a file is of a class that reads bytes, by the contract of Python's own."""
    return isinstance(file, (io.RawIOBase, io.BufferedIOBase))


def measure(file: Any) -> tuple[int | None, int | None]:
    """Where a file object stands and how many bytes follow; None where it cannot be known."""
    try:
        start = file.tell()
        # Asked for, because what seek() returns is None for some, such as a memory map.
        file.seek(0, os.SEEK_END)
        end = file.tell()
        file.seek(start)
    except _CANNOT_SEEK:
        # Pipes and sockets: read once, as far as they go.
        return None, None
    return start, max(0, end - start)


async def position_async(file: Any) -> int | None:
    """Where an async file stands, or None where it cannot go back there."""
    try:
        start = await file.tell()
        await file.seek(start)
    except _CANNOT_SEEK:
        return None
    return start if isinstance(start, int) else None
