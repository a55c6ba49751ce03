"""Opens containers, and says which of their streams is the picture, the sound and the cover."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import av
from av.error import FFmpegError

from videovector.sandbox.media.formats import MediaError, supported_list

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream


@contextmanager
def open_container(path: Path) -> Generator[InputContainer]:
    """Open a file for decoding and turn every decoder failure inside the block into a MediaError."""
    try:
        with av.open(str(path), mode="r", metadata_errors="replace") as container:
            yield container
    except FFmpegError as failure:
        reason = failure.strerror or type(failure).__name__
        raise MediaError(
            f"The file cannot be decoded ({reason}). It is broken or is not one of {supported_list()}."
        ) from failure
    except OSError as failure:
        raise MediaError(f"The file cannot be read: {failure.strerror or failure}.") from failure


def picture_stream(container: InputContainer) -> VideoStream | None:
    """Return the first moving-picture stream that can be decoded; cover art of a song does not count."""
    return next((stream for stream in container.streams.video if not _is_cover(stream) and _decodable(stream)), None)


def cover_stream(container: InputContainer) -> VideoStream | None:
    """Return the stream that holds cover art."""
    return next((stream for stream in container.streams.video if _is_cover(stream)), None)


def sound_stream(container: InputContainer) -> AudioStream | None:
    """Return the first sound stream that can be decoded."""
    return next((stream for stream in container.streams.audio if _decodable(stream)), None)


def undecodable_streams(container: InputContainer) -> list[str]:
    """Return a phrase for each picture or sound stream whose codec has no decoder here."""
    return [
        f"{word} in a codec without a decoder (stream {stream.index})"
        for word, streams in (("picture", container.streams.video), ("sound", container.streams.audio))
        for stream in streams
        if not _decodable(stream)
    ]


def _is_cover(stream: VideoStream) -> bool:
    return "attached_pic" in (stream.disposition.name or "").lower()


def _decodable(stream: VideoStream | AudioStream) -> bool:
    # PyAV leaves the context out where it has no decoder, which its stubs don't say.
    return cast("object", stream.codec_context) is not None
