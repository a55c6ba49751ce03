"""Opens a media file and finds its kind, length, size, codecs and subtitle tracks.

Video and audio are decoded by PyAV, which carries its own decoders (no `ffmpeg` program is needed); pictures by Pillow
and libheif. The sandbox has no language model inside: everything it says about a file is measured here or read from its
subtitles.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import av

from videovector.sandbox.media.formats import (
    FORMATS,
    MediaError,
    MediaKind,
    content_type_of_filename,
    extension_of,
    kind_of_filename,
    supported_list,
)
from videovector.sandbox.media.frames import cover_of, frame_at, frames_at, picture_frames, pixel_aspect, shown_size
from videovector.sandbox.media.pictures import flatten, open_picture
from videovector.sandbox.media.streams import open_container, picture_stream, sound_stream, undecodable_streams

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

__all__ = [
    "FORMATS",
    "MediaError",
    "MediaKind",
    "MediaProbe",
    "content_type_of_filename",
    "extension_of",
    "flatten",
    "frame_at",
    "frames_at",
    "kind_of_filename",
    "open_container",
    "open_picture",
    "probe",
]


_LONGEST_SECONDS: Final = 48 * 3600.0
# Hours of one still picture take some kilobytes.
_FREE_SECONDS: Final = 3600.0
_LEAST_BYTES_PER_SECOND: Final = 1.0


@dataclass(frozen=True, slots=True)
class MediaProbe:
    """The properties of a media file.

    Attributes:
        kind: `video`, `audio` or `image`.
        container: Container or picture format, such as `mov,mp4,m4a,3gp,3g2,mj2` or `PNG`.
        codec: Codec of the picture, or of the sound when there is no picture.
        duration_seconds: Length in seconds, from the first thing shown or heard; 0.0 for an image.
        width: Picture width in pixels as shown: turned, and in its true shape. None for audio.
        height: Picture height in pixels as shown; None for audio.
        frame_rate: Average frames per second, None unless a video.
        has_audio: Whether a sound track exists.
        audio_codec: Codec of the sound track.
        subtitle_streams: Number of subtitle streams inside the file.
        size_bytes: Size of the file.
        start_seconds: Time stamp at which the file begins; times are counted from there.
        has_cover: Whether a sound file has cover art.
        warnings: Descriptions of what can't be used in the file.
    """

    kind: MediaKind
    container: str
    codec: str
    duration_seconds: float
    width: int | None
    height: int | None
    frame_rate: float | None
    has_audio: bool
    audio_codec: str | None
    subtitle_streams: int
    size_bytes: int
    start_seconds: float = 0.0
    has_cover: bool = False
    warnings: tuple[str, ...] = ()


def probe(path: Path, *, filename: str | None = None) -> MediaProbe:
    """Open a media file and measure it.

    Args:
        path: The file.
        filename: Name the user gave it, when the stored file is called differently.

    Returns:
        The kind, length, size and codecs. The content decides the kind, not the extension.

    Raises:
        MediaError: The extension is not supported, or the content is empty, broken or not media.
    """
    name = filename or path.name
    if extension_of(name) and kind_of_filename(name) is None:
        raise MediaError(
            f"Files with the extension .{extension_of(name)} are not supported. Use one of {supported_list()}.",
            code="unsupported_format",
        )
    size = _size_of(path)
    picture = open_picture(path)
    if picture is not None:
        return MediaProbe(
            kind="image",
            container=picture.format,
            codec=picture.format.lower(),
            duration_seconds=0.0,
            width=picture.width,
            height=picture.height,
            frame_rate=None,
            has_audio=False,
            audio_codec=None,
            subtitle_streams=0,
            size_bytes=size,
        )
    with open_container(path) as container:
        return _probe_container(container, size)


def _size_of(path: Path) -> int:
    try:
        size = path.stat().st_size
    except OSError as failure:
        raise MediaError(f"The file cannot be read: {failure.strerror or failure}.") from failure
    if size == 0:
        raise MediaError("The file is empty. Upload a file with content.", code="empty")
    return size


def _probe_container(container: InputContainer, size: int) -> MediaProbe:
    picture, sound = picture_stream(container), sound_stream(container)
    missing = undecodable_streams(container)
    if picture is None and sound is None:
        if missing:
            raise MediaError(
                f"The file has {' and '.join(missing)}. Convert it to a common codec such as H.264.",
                code="unsupported_format",
            )
        raise MediaError(
            "The file has neither picture nor sound. Upload a video, sound or image file.", code="unsupported_format"
        )
    width = height = None
    is_still = container.format.name.endswith("_pipe")
    if picture is not None:
        first = next(picture_frames(container, picture), None)
        if first is None:
            raise MediaError("The file is broken: it has no picture that can be decoded.")
        width, height = shown_size(first, pixel_aspect(picture))
    start = _start_of(container)
    main: VideoStream | AudioStream | None = picture if picture is not None else sound
    return MediaProbe(
        kind="image" if is_still else "video" if picture is not None else "audio",
        container=container.format.name,
        codec=main.codec_context.name if main is not None else "",
        duration_seconds=0.0 if is_still else _duration_of(container, start),
        width=width,
        height=height,
        frame_rate=None if is_still or picture is None else _frame_rate(picture),
        has_audio=sound is not None,
        audio_codec=sound.codec_context.name if sound is not None else None,
        subtitle_streams=len(container.streams.subtitles),
        size_bytes=size,
        start_seconds=start,
        has_cover=picture is None and cover_of(container) is not None,
        warnings=tuple(f"has {phrase}, which is left out" for phrase in missing),
    )


def _frame_rate(picture: VideoStream) -> float | None:
    rate: Fraction | None = picture.average_rate or picture.guessed_rate
    return round(float(rate), 3) if rate else None


def _start_of(container: InputContainer) -> float:
    """Return the time stamp of the first thing in the container, in seconds."""
    # PyAV's stubs don't say that a container may have none.
    start = cast("int | None", container.start_time)
    return 0.0 if start is None else start / av.time_base


def _duration_of(container: InputContainer, start: float) -> float:
    """Return the length in seconds, reading every packet when the header does not say it (live recordings, raw AAC)."""
    if container.duration is not None and container.duration > 0:
        seconds = container.duration / av.time_base
        # Matroska states the time stamp of the end, others how long the content lasts.
        if "matroska" in container.format.name and 0 < start < seconds:
            seconds -= start
        return _checked_duration(round(seconds, 3), container.size)
    container.seek(0)
    end = 0.0
    for packet in container.demux():
        if packet.pts is not None:
            end = max(end, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    if end - start <= 0:
        raise MediaError("The file has no length that can be measured.", code="empty")
    return _checked_duration(round(end - start, 3), container.size)


def _checked_duration(seconds: float, size: int) -> float:
    """Return a length that content may have: it decides how many parts and segments there are, before any is seen."""
    most = min(_LONGEST_SECONDS, _FREE_SECONDS + size / _LEAST_BYTES_PER_SECOND)
    if not seconds <= most:
        raise MediaError(
            f"The file is broken: its header gives a length of {seconds:.0f} s, too much for a file of {size} bytes."
        )
    return seconds
