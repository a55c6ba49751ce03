# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Facts about each value of some enums, from `x-table` of the API document."""

from __future__ import annotations

from typing import Final

#: By value of FilterValueType.
FILTER_OPERATORS: Final[dict[str, tuple[str, ...]]] = {
    "string": ("equals", "contains", "starts_with", "ends_with", "is_empty", "is_not_empty"),
    "integer": ("equals", "greater_than", "greater_equal", "less_than", "less_equal"),
    "number": ("equals", "greater_than", "greater_equal", "less_than", "less_equal"),
    "boolean": ("equals",),
    "array": (
        "item_equals",
        "item_contains",
        "length_equals",
        "length_greater",
        "length_less",
        "is_empty",
        "is_not_empty",
    ),
}
#: By value of MediaType.
MEDIA_FILES: Final[dict[str, dict[str, str]]] = {
    "video": {
        "mp4": "video/mp4",
        "avi": "video/x-msvideo",
        "mkv": "video/x-matroska",
        "mov": "video/quicktime",
        "webm": "video/webm",
    },
    "audio": {
        "mp3": "audio/mpeg",
        "wav": "audio/wav",
        "flac": "audio/flac",
        "m4a": "audio/mp4",
        "ogg": "audio/ogg",
        "aac": "audio/aac",
    },
    "image": {
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "png": "image/png",
        "webp": "image/webp",
        "gif": "image/gif",
        "bmp": "image/bmp",
        "tiff": "image/tiff",
        "heic": "image/heic",
        "heif": "image/heif",
    },
}
