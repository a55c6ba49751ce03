"""Converts arguments of callers into what is sent; the API document assigns a function to an argument.

`input` in `x-videovector.arguments` names a function here. It gets the name and the value of the argument, and raises
InvalidArgumentError with a message that says what to change. A function whose value is annotated may read a file. The
generated method has its keyword-only parameters too, and their descriptions are copied into the docstring of the
method.
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
from .validation import items, refuse

if TYPE_CHECKING:
    from .operation import FileInput, Progress
    from .uploads import UploadSource

ImageInput: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes]
CredentialFile: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]

# A JSON body is held in memory as a whole; no reference image needs more.
MAX_IMAGE_BYTES: Final = 33_554_432
# The limit of the API for the key file of a service account.
MAX_KEY_FILE_BYTES: Final = 65_536
_BASE64: Final = r"[A-Za-z0-9+/\s]+={0,2}\s*"
_DATA_URL: Final = r"data:[^,]{0,200};base64,"


def base64_image(name: str, value: ImageInput) -> str:
    """A reference image as the API takes it: a base64 string is sent unchanged, bytes and files are encoded.

    Args:
        value: Give a path, bytes or a binary file, which are encoded here, or a base64 string.

    Raises:
        InvalidArgumentError: The file can't be read, or the string is not base64.
    """
    if isinstance(value, str):
        text = re.sub(_DATA_URL, "", value, count=1)
        if text and not re.fullmatch(_BASE64, text):
            raise InvalidArgumentError(
                f"{name} as a string must be base64; to send a file, give pathlib.Path(...), its bytes or the open "
                "file."
            )
        return text
    content = _read_whole(upload(name, value), name, MAX_IMAGE_BYTES, "send a smaller image")
    return base64.b64encode(content).decode("ascii")


def upload(name: str, value: FileInput) -> UploadSource:
    """A file to upload, opened and checked."""
    # Few calls upload anything, and the others need not load what it takes.
    from .uploads import open_upload

    return open_upload(name, value)


def media_file(
    name: str,
    value: FileInput,
    *,
    filename: str | None = None,
    content_type: str | None = None,
    size: int | None = None,
    on_progress: Progress | None = None,
) -> UploadSource:
    """A checked media file, which is streamed.

    Args:
        value: Give a path, bytes, a binary file of any library, or an iterator of bytes. A path, bytes or a seekable
            file can be sent again in a retry; an iterator or a pipe is sent only once.
        filename: Name to send instead of the name of the file.
        content_type: MIME type to send instead of the one that belongs to the file name.
        size: Number of bytes that an iterator will return, if known.
        on_progress: Called with the bytes sent so far and the total bytes (None if unknown); begins again at 0 in a
            retry.

    Raises:
        InvalidArgumentError: The file can't be read (the error is then also a FileNotFoundError or another OSError), or
            the API does not accept its type.
    """
    from .media_types import check_media_name
    from .uploads import open_upload

    source = open_upload(name, value, filename=filename, content_type=content_type, size=size, on_progress=on_progress)
    check_media_name(source.filename)
    return source


def key_file(name: str, value: CredentialFile) -> UploadSource:
    """The key file of a service account, read into memory; a file object gets its position back.

    Args:
        value: Give a path, bytes or a binary file. It is read once; a retry sends the same bytes.

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
    """The conditions of a search as they are sent; an error names the first wrong one and what to change."""
    return items(name, value, _condition, min_items=1, max_items=MAX_CONDITIONS)


def _condition(where: str, condition: object) -> dict[str, Any]:
    if not isinstance(condition, Mapping):
        refuse(where, "must be an object with field, operator, value and type")
    given = cast("Mapping[str, Any]", condition)
    problem = condition_problem(given)
    if problem is not None:
        refuse(f"{where}.{problem[0]}", problem[1])
    # Enum members are sent as strings.
    plain = {key: str(given[key]) for key in ("operator", "type")}
    return {**given, **plain, "field": given["field"].strip()}


def _read_whole(source: UploadSource, name: str, max_bytes: int, remedy: str) -> bytes:
    """Read a whole source, and refuse it if it is larger than `max_bytes`."""
    content = bytearray()
    for chunk in source:
        content += chunk
        if len(content) > max_bytes:
            refuse(name, f"is larger than {max_bytes} bytes; {remedy}")
    return bytes(content)
