"""What callers may give for an argument, turned into what is sent; the API document names each for its arguments.

`input` in `x-videovector.arguments` names a function here. It gets the name and the value of the argument, and raises
InvalidArgumentError with a message that says what to change. One whose value is annotated may read a file. The method
takes its keyword-only parameters too, and what its docstring says of them goes into that of the method.
"""

from __future__ import annotations

import base64
import io
import os
import re
from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias, cast

from videovector._errors import InvalidArgumentError

from .conditions import MAX_CONDITIONS, condition_problem
from .validation import items, refuse, upload

if TYPE_CHECKING:
    from .operation import FileInput, Progress
    from .uploads import UploadSource

ImageInput: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]
CredentialFile: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]

# What goes into a JSON body is held in memory whole; no reference image needs more.
MAX_IMAGE_BYTES: Final = 33_554_432
# The API's bound for a service account's key file.
MAX_KEY_FILE_BYTES: Final = 65_536
_BASE64: Final = r"[A-Za-z0-9+/\s]+={0,2}\s*"
_DATA_URL: Final = r"data:[^,]{0,200};base64,"


def base64_image(name: str, value: ImageInput) -> str:
    """A reference image as the API takes it: base64 text is taken as it is, bytes and files are encoded."""
    if isinstance(value, str):
        text = re.sub(_DATA_URL, "", value, count=1)
        if text and not re.fullmatch(_BASE64, text):
            raise InvalidArgumentError(
                f"{name} as text must be base64; to send a file give pathlib.Path(...), its bytes or the open file."
            )
        return text
    content = _read_whole(upload(name, value), name, MAX_IMAGE_BYTES, "send a smaller image")
    return base64.b64encode(content).decode("ascii")


def media_file(
    name: str,
    value: FileInput,
    *,
    filename: str | None = None,
    content_type: str | None = None,
    size: int | None = None,
    on_progress: Progress | None = None,
) -> UploadSource:
    """A media file, opened and checked; it is streamed, whatever its size.

    Args:
        value: Give a path, bytes, a binary file of any library, or an iterator of bytes. A path, bytes or a seekable
            file is sent again after a fault; an iterator or a pipe is sent once.
        filename: Name to send instead of the file's own.
        content_type: MIME type to send instead of the one that fits the name.
        size: Number of bytes that an iterator will give, if known.
        on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is resent.

    Raises:
        InvalidArgumentError: The file can't be read (it is a FileNotFoundError or the like then), or the API does not
            take its type.
    """
    from .media_types import check_media_name
    from .uploads import open_upload

    source = open_upload(name, value, filename=filename, content_type=content_type, size=size, on_progress=on_progress)
    check_media_name(source.filename)
    return source


def key_file(name: str, value: CredentialFile) -> UploadSource:
    """The key file of a service account, in memory: a file object is put back to its place.

    Args:
        value: Give a path, bytes or a binary file. It is read once; a repeated request sends the same bytes.

    Raises:
        InvalidArgumentError: The key file can't be read, is empty or too large.
    """
    from .uploads import DEFAULT_FILENAME, open_upload

    source = open_upload(name, value)
    content = _read_whole(source, name, MAX_KEY_FILE_BYTES, "no key file is")
    if isinstance(value, io.IOBase) and source.size is not None:
        value.seek(-len(content), os.SEEK_CUR)
    filename = "credentials.json" if source.filename == DEFAULT_FILENAME else source.filename
    return open_upload(name, content, filename=filename, content_type="application/json")


def filter_conditions(name: str, value: object) -> Sequence[Mapping[str, Any]]:
    """The conditions of a search as they are sent; the first wrong one is named, with its remedy."""
    return items(name, value, _condition, min_items=1, max_items=MAX_CONDITIONS)


def _condition(where: str, condition: object) -> dict[str, Any]:
    if not isinstance(condition, Mapping):
        refuse(where, "must be an object with field, operator, value and type")
    given = cast("Mapping[str, Any]", condition)
    problem = condition_problem(given)
    if problem is not None:
        refuse(f"{where}.{problem[0]}", problem[1])
    # Members of enums are sent as the strings that they are.
    plain = {key: str(given[key]) for key in ("operator", "type")}
    return {**given, **plain, "field": given["field"].strip()}


def _read_whole(source: UploadSource, name: str, max_bytes: int, remedy: str) -> bytes:
    """Read what is sent as one value, unless it is larger than that may be."""
    content = bytearray()
    for chunk in source:
        content += chunk
        if len(content) > max_bytes:
            refuse(name, f"is larger than {max_bytes} bytes; {remedy}")
    return bytes(content)
