"""The media formats that the API accepts, and their MIME types."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from videovector._errors import InvalidArgumentError
from videovector._generated.tables import MEDIA_FILES

DEFAULT_CONTENT_TYPE: Final = "application/octet-stream"

# By extension.
MEDIA_TYPES: Final = {extension: given for files in MEDIA_FILES.values() for extension, given in files.items()}


def check_media_name(filename: str) -> None:
    """Refuse a file name with an extension that the API does not accept; a name without extension is allowed."""
    extension = _extension(filename)
    if extension and extension not in MEDIA_TYPES:
        raise InvalidArgumentError(
            f"The API does not accept '.{extension}' files ({filename!r}); it accepts {', '.join(MEDIA_TYPES)}."
        )


def guess_content_type(filename: str) -> str:
    """The MIME type of a file name: that of the API for its extension, else that of the system."""
    media_type = MEDIA_TYPES.get(_extension(filename))
    if media_type is not None:
        return media_type
    import mimetypes

    return mimetypes.guess_type(filename, strict=False)[0] or DEFAULT_CONTENT_TYPE


def _extension(filename: str) -> str:
    return PurePath(filename).suffix[1:].lower()
