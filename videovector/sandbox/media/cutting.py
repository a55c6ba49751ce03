"""Copies a segment of a media file, without decoding picture and sound."""

from __future__ import annotations

from pathlib import Path

import av
from av.error import FFmpegError

from videovector.sandbox.media.formats import ANY_CONTAINER, MediaError, segment_container
from videovector.sandbox.media.parts import copy_range


def cut_segment(source: Path, start: float, end: float, target: Path, *, extension: str) -> None:
    """Write the seconds from `start` to `end` of a video or sound file to `target`, without decoding them.

    A picture can be read from a key frame on only, so the file holds what lies between the last one before `start` and
    `start` too. In MP4 and MOV it is marked as not to be shown; in other containers the segment begins there.

    Args:
        source: The video or sound file.
        start: Start in seconds.
        end: End in seconds.
        target: The file to write.
        extension: The extension from `segment_extension`.

    Raises:
        MediaError: The file can't be read or written.
    """
    failure: Exception | None = None
    for container in dict.fromkeys((segment_container(extension), ANY_CONTAINER)):
        try:
            with (
                av.open(str(source), metadata_errors="replace") as whole,
                av.open(str(target), "w", format=container) as output,
            ):
                copy_range(whole, output, start, end, from_key_frame_before=True)
        except (FFmpegError, ValueError) as reason:
            # The content of a file need not be what its name says, and not every container takes every codec.
            failure = reason
        else:
            return
    raise MediaError(f"The file can't be cut: {getattr(failure, 'strerror', None) or failure}.") from failure
