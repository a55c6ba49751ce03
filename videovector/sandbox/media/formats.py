"""The supported kinds, extensions and content types of media, and the error for unusable files."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from videovector._generated.tables import MEDIA_FILES
from videovector._request.media_types import guess_content_type

MediaKind: TypeAlias = Literal["video", "audio", "image"]
MediaErrorCode: TypeAlias = Literal["unsupported_format", "unreadable", "no_such_frame", "empty"]

# Kind -> extensions, of what the API takes.
FORMATS: Final[Mapping[MediaKind, tuple[str, ...]]] = MappingProxyType(
    {kind: tuple(MEDIA_FILES[kind]) for kind in get_args(MediaKind)}
)

# Extension of a file -> that of its segments, and their container. AVI can't say when a frame is shown, and the header
# of a FLAC file says how long the whole is: segments of these are Matroska, which takes everything.
_SEGMENT_CONTAINERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "mp4": ("mp4", "mp4"),
        "mov": ("mov", "mov"),
        "webm": ("webm", "webm"),
        "m4a": ("m4a", "mp4"),
        "mp3": ("mp3", "mp3"),
        "wav": ("wav", "wav"),
        "ogg": ("ogg", "ogg"),
        "aac": ("aac", "adts"),
    }
)
ANY_CONTAINER: Final = "matroska"


class MediaError(Exception):
    """A media file cannot be used.

    The message says what is wrong and what to do, but not which file it is: the caller that knows the user's name of
    the file puts it before the message.

    Attributes:
        code: `unsupported_format`, `unreadable`, `no_such_frame` or `empty`.
    """

    def __init__(self, message: str, *, code: MediaErrorCode = "unreadable") -> None:
        super().__init__(message)
        self.code: MediaErrorCode = code


def extension_of(name: str) -> str:
    """Return the lower-case extension of a file name without its dot, or an empty string."""
    return Path(name).suffix.lower().lstrip(".")


def kind_of_filename(name: str) -> MediaKind | None:
    """Return the kind of media a file name promises, or None when its extension is not supported."""
    extension = extension_of(name)
    return next((kind for kind, extensions in FORMATS.items() if extension in extensions), None)


def content_type_of_filename(name: str) -> str:
    """Return the media type to serve a file under, as clients guess it."""
    return guess_content_type(name)


def segment_extension(filename: str) -> str:
    """Return the extension of files that hold a segment of this one."""
    return _SEGMENT_CONTAINERS.get(extension_of(filename), ("mkv", ANY_CONTAINER))[0]


def segment_container(extension: str) -> str:
    """Return the container of a segment with the extension that `segment_extension` gave."""
    return next((container for known, container in _SEGMENT_CONTAINERS.values() if known == extension), ANY_CONTAINER)


def supported_list() -> str:
    """Return all supported extensions, for messages."""
    return ", ".join(extension for extensions in FORMATS.values() for extension in extensions)


def media_type_of(path: PurePath) -> str:
    """The content type a file is served with."""
    guessed = content_type_of_filename(path.name)
    return guessed or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
