"""File objects of any library: which of them can be uploaded, where they stand, how they are read.

What cannot be uploaded is refused here, before anything is sent.
"""

from __future__ import annotations

import codecs
import inspect
import io
import os
from collections.abc import AsyncIterable, Iterable
from pathlib import Path
from typing import Any, Final

from videovector._errors import FileArgumentError, InvalidArgumentError

_OPENED_AS_TEXT: Final = "the file was opened as text; open it with mode 'rb'"
# Where libraries keep the plain file behind an async one: anyio and trio, Starlette and FastAPI.
_PLAIN_FILE_ATTRIBUTES: Final = ("wrapped", "file")


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


def check_readable(file: Any) -> None:
    """Refuse what is text, closed or only for writing."""
    # Wrappers of text files, such as those of tempfile, are no TextIOBase; only text has an encoding.
    # Decoders have none, but read text all the same.
    if isinstance(file, (io.TextIOBase, codecs.StreamReader)) or isinstance(getattr(file, "encoding", None), str):
        raise InvalidArgumentError(_OPENED_AS_TEXT)
    if getattr(file, "closed", False) is True:
        raise InvalidArgumentError("the file to upload is closed")
    readable = getattr(file, "readable", None)
    # Of async files it may have to be awaited; they say it when they are read.
    if callable(readable) and not inspect.iscoroutinefunction(readable) and not readable():
        raise InvalidArgumentError("the file to upload was not opened for reading; open it with mode 'rb'")


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
    except (OSError, ValueError, AttributeError, TypeError, NotImplementedError):
        # Pipes and sockets: read once, as far as they go.
        return None, None
    _refuse_text(file, start)
    return start, max(0, end - start)


async def async_position(file: Any) -> int | None:
    """Where an async file stands, or None where it cannot go back there."""
    try:
        start = await file.tell()
        await file.seek(start)
    except (OSError, ValueError, AttributeError, TypeError, NotImplementedError):
        return None
    return start if isinstance(start, int) else None


def _refuse_text(file: Any, start: int) -> None:
    """Look at one byte of a foreign file: a wrapper that decodes a binary file looks like one until it is read."""
    if is_binary(file):
        return
    try:
        first = file.read(1)
        file.seek(start)
    except (OSError, ValueError) as error:
        raise FileArgumentError(f"the file to upload cannot be read: {error}") from None
    if isinstance(first, str):
        raise InvalidArgumentError(_OPENED_AS_TEXT)
