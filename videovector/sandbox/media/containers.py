"""Open real media files: what kind they are, how long, how large, and single frames out of them.

Video and audio are decoded by PyAV, which carries its own decoders (no `ffmpeg` program is needed); pictures by Pillow.
The sandbox has no language model inside: everything it says about a file is measured here or read from its subtitles.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

import av
from av.error import FFmpegError
from av.video.frame import VideoFrame
from PIL import Image, ImageOps, UnidentifiedImageError

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.stream import Stream
    from av.video.stream import VideoStream

MediaKind: TypeAlias = Literal["video", "audio", "image"]
MediaErrorCode: TypeAlias = Literal["unsupported_format", "unreadable", "no_such_frame", "empty"]

FORMATS: Final[Mapping[MediaKind, tuple[str, ...]]] = MappingProxyType(
    {
        "video": ("mp4", "avi", "mkv", "mov", "webm"),
        "audio": ("mp3", "wav", "flac", "m4a", "ogg", "aac"),
        "image": ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tiff", "heic", "heif"),
    }
)

# Pillow also recognises documents and MPEG streams; only these count as pictures here.
_PILLOW_FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_CONTENT_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mkv": "video/x-matroska",
        "webm": "video/webm",
        "m4a": "audio/mp4",
        "flac": "audio/flac",
        "ogg": "audio/ogg",
        "aac": "audio/aac",
        "wav": "audio/wav",
        "webp": "image/webp",
        "heic": "image/heic",
        "heif": "image/heif",
    }
)
_BRANDS_OF_HEIF: Final = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc")
# Decoding forward over a gap this short is cheaper than seeking to a key frame, which may lie further back.
_FORWARD_SECONDS: Final = 4.0


class MediaError(Exception):
    """A media file that cannot be used; the text says which file, what is wrong and what to do.

    Attributes:
        code: `unsupported_format`, `unreadable`, `no_such_frame` or `empty`.
    """

    def __init__(self, message: str, *, code: MediaErrorCode = "unreadable") -> None:
        super().__init__(message)
        self.code: MediaErrorCode = code


@dataclass(frozen=True, slots=True)
class MediaProbe:
    """What a file holds, as measured by opening it.

    Attributes:
        kind: `video`, `audio` or `image`.
        container: Container or picture format, such as `mov,mp4,m4a,3gp,3g2,mj2` or `PNG`.
        codec: Codec of the picture, or of the sound when there is no picture.
        duration_seconds: Length in seconds; 0.0 for an image.
        width: Picture width in pixels after rotation, None for audio.
        height: Picture height in pixels after rotation, None for audio.
        frame_rate: Average frames per second, None unless a video.
        has_audio: Whether a sound track exists.
        audio_codec: Codec of the sound track.
        subtitle_streams: Number of subtitle streams inside the file.
        size_bytes: Size of the file.
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


def extension_of(name: str) -> str:
    """Return the lower-case extension of a file name without its dot, or an empty string."""
    return Path(name).suffix.lower().lstrip(".")


def kind_of_filename(name: str) -> MediaKind | None:
    """Return the kind of media a file name promises, or None when its extension is not supported."""
    extension = extension_of(name)
    return next((kind for kind, extensions in FORMATS.items() if extension in extensions), None)


def content_type_of_filename(name: str) -> str:
    """Return the media type to serve a file under, `application/octet-stream` when its extension says nothing."""
    known = _CONTENT_TYPES.get(extension_of(name))
    return known or mimetypes.guess_type(name)[0] or "application/octet-stream"


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
            f"{name}: .{extension_of(name)} files are not supported; use one of {_supported_list()}",
            code="unsupported_format",
        )
    size = _size_of(path, name)
    picture = _probe_picture(path, size)
    if picture is not None:
        return picture
    with open_container(path, name) as container:
        is_still = _is_heif(path) or container.format.name.endswith("_pipe")
        return _probe_container(container, size, name, is_still=is_still)


def frame_at(path: Path, seconds: float, *, max_width: int | None = None) -> Image.Image:
    """Return the picture shown at a time.

    Args:
        path: A video or image file; for an image the time is ignored.
        seconds: Time in seconds from the start; times outside the file give its first or last frame.
        max_width: Shrink to this width in pixels, keeping the shape; None keeps the size.

    Raises:
        MediaError: The file has no picture or cannot be decoded.
    """
    return frames_at(path, [seconds], max_width=max_width)[0]


def frames_at(path: Path, times: Sequence[float], *, max_width: int | None = None) -> list[Image.Image]:
    """Return the pictures shown at several times, opening the file once; see `frame_at`.

    Args:
        path: A video or image file.
        times: Times in seconds, in ascending order.
        max_width: Shrink to this width in pixels, keeping the shape; None keeps the size.
    """
    picture = open_picture(path)
    if picture is not None:
        return [_shrink(picture, max_width)] * len(times)
    with open_container(path, path.name) as container:
        frames = _FrameReader(container, path.name)
        return [_shrink(oriented_image(frames.at(seconds)), max_width) for seconds in times]


@contextmanager
def open_container(path: Path, name: str) -> Generator[InputContainer]:
    """Open a file for decoding and turn every decoder failure inside the block into a MediaError."""
    try:
        with av.open(str(path), mode="r", metadata_errors="replace") as container:
            yield container
    except FFmpegError as failure:
        reason = failure.strerror or type(failure).__name__
        raise MediaError(
            f"{name} cannot be decoded ({reason}); the file is broken or is not one of {_supported_list()}"
        ) from failure
    except OSError as failure:
        raise MediaError(f"{name} cannot be read: {failure.strerror or failure}") from failure


def picture_stream(container: InputContainer) -> VideoStream | None:
    """Return the first moving-picture stream; cover art of a song does not count."""
    for stream in container.streams.video:
        if "attached_pic" not in (stream.disposition.name or "").lower():
            return stream
    return None


def decode_stream(container: InputContainer, stream: Stream) -> Iterator[object]:
    """Decode a stream from the current place, stepping over damaged packets as players do."""
    for packet in container.demux(stream):
        try:
            frames = cast("Iterable[object]", packet.decode())
        except FFmpegError:
            continue
        yield from frames


def picture_frames(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """Decode a picture stream; see `decode_stream`."""
    return (frame for frame in decode_stream(container, stream) if isinstance(frame, VideoFrame))


def frame_time(frame: VideoFrame, start: float) -> float | None:
    """Return a frame's time in seconds from the start of the picture stream, or None when it carries none."""
    return None if frame.pts is None else max(0.0, frame.time - start)


def stream_start(stream: VideoStream) -> float:
    """Return the time stamp, in seconds, that the first frame of a stream carries."""
    if stream.start_time is None or stream.time_base is None:
        return 0.0
    return float(stream.start_time * stream.time_base)


def oriented_image(frame: VideoFrame) -> Image.Image:
    """Turn a decoded frame into a picture, upright as players show it."""
    picture = Image.fromarray(frame.to_ndarray(format="rgb24"))
    rotation = round(frame.rotation) % 360
    return picture.rotate(rotation, expand=True) if rotation else picture


def _supported_list() -> str:
    return ", ".join(extension for extensions in FORMATS.values() for extension in extensions)


def _size_of(path: Path, name: str) -> int:
    try:
        size = path.stat().st_size
    except OSError as failure:
        raise MediaError(f"{name} cannot be read: {failure.strerror or failure}") from failure
    if size == 0:
        raise MediaError(f"{name} is empty; upload a file with content", code="empty")
    return size


def open_picture(path: Path) -> Image.Image | None:
    """Return the upright RGB picture in a file, or None when the file is not a picture that Pillow knows."""
    try:
        with Image.open(path, formats=_PILLOW_FORMATS) as opened:
            return flatten(ImageOps.exif_transpose(opened))
    except UnidentifiedImageError:
        return None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as failure:
        raise MediaError(f"{path.name} is a broken picture: {failure}") from failure


def flatten(picture: Image.Image) -> Image.Image:
    """Return a picture as RGB, transparent parts on white."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered).convert("RGB")
    return picture.convert("RGB")


def _probe_picture(path: Path, size: int) -> MediaProbe | None:
    picture = open_picture(path)
    if picture is None:
        return None
    with Image.open(path, formats=_PILLOW_FORMATS) as opened:
        picture_format = opened.format or "image"
    return MediaProbe(
        kind="image",
        container=picture_format,
        codec=picture_format.lower(),
        duration_seconds=0.0,
        width=picture.width,
        height=picture.height,
        frame_rate=None,
        has_audio=False,
        audio_codec=None,
        subtitle_streams=0,
        size_bytes=size,
    )


def _is_heif(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(12)
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS_OF_HEIF


def _probe_container(container: InputContainer, size: int, name: str, *, is_still: bool) -> MediaProbe:
    picture = picture_stream(container)
    sound = container.streams.audio[0] if container.streams.audio else None
    if picture is None and sound is None:
        raise MediaError(f"{name} holds neither picture nor sound", code="unsupported_format")
    width = height = None
    frame_rate = None
    if picture is not None:
        first = next(picture_frames(container, picture), None)
        if first is None:
            raise MediaError(f"{name} holds no picture that can be decoded; the file is broken")
        width, height = (first.height, first.width) if round(first.rotation) % 180 else (first.width, first.height)
        rate: Fraction | None = picture.average_rate or picture.guessed_rate
        frame_rate = round(float(rate), 3) if rate else None
    duration = 0.0 if is_still else _duration_of(container, name)
    main = picture if picture is not None else sound
    return MediaProbe(
        kind="image" if is_still else "video" if picture is not None else "audio",
        container=container.format.name,
        codec=main.codec_context.name if main is not None else "",
        duration_seconds=duration,
        width=width,
        height=height,
        frame_rate=None if is_still else frame_rate,
        has_audio=sound is not None,
        audio_codec=sound.codec_context.name if sound is not None else None,
        subtitle_streams=len(container.streams.subtitles),
        size_bytes=size,
    )


def _duration_of(container: InputContainer, name: str) -> float:
    """Return the length in seconds, reading every packet when the header does not tell (live recordings, raw AAC)."""
    if container.duration is not None and container.duration > 0:
        return round(container.duration / av.time_base, 3)
    container.seek(0)
    end = 0.0
    for packet in container.demux():
        if packet.pts is not None:
            end = max(end, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    if end <= 0:
        raise MediaError(f"{name} has no measurable length", code="empty")
    return round(end, 3)


def _shrink(picture: Image.Image, max_width: int | None) -> Image.Image:
    if max_width is None or picture.width <= max_width:
        return picture
    height = max(1, round(picture.height * max_width / picture.width))
    return picture.resize((max_width, height), Image.Resampling.BICUBIC)


class _FrameReader:
    """Gives the frames shown at ascending times, decoding forward and seeking only over wide gaps."""

    def __init__(self, container: InputContainer, name: str) -> None:
        stream = picture_stream(container)
        if stream is None:
            raise MediaError(f"{name} has no picture to take a frame from", code="no_such_frame")
        self._container = container
        self._stream = stream
        self._name = name
        self._start = stream_start(stream)
        # Half a frame of tolerance: the frame whose display begins at the asked time is the one that is shown.
        self._tolerance = 0.5 / float(stream.average_rate) if stream.average_rate else 0.02
        self._frames = picture_frames(container, stream)
        self._shown: VideoFrame | None = None
        self._next: VideoFrame | None = None
        self._position = 0.0

    def at(self, seconds: float) -> VideoFrame:
        """Return the frame on show at a time."""
        if not self._position <= seconds <= self._position + _FORWARD_SECONDS:
            self._seek(seconds)
        shown = self._advance(seconds + self._tolerance)
        if shown is None:
            # Some containers seek past their last key frame; from the start the last frame is always found.
            self._seek(0.0)
            shown = self._advance(seconds + self._tolerance)
        if shown is None:
            raise MediaError(f"{self._name} has no frame at {seconds:.3f} s", code="no_such_frame")
        self._position = seconds
        return shown

    def _seek(self, seconds: float) -> None:
        if self._stream.time_base is None or seconds <= 0:
            self._container.seek(0)
        else:
            self._container.seek(int((seconds + self._start) / self._stream.time_base), stream=self._stream)
        self._frames = picture_frames(self._container, self._stream)
        self._shown = self._next = None

    def _advance(self, end: float) -> VideoFrame | None:
        while True:
            following = self._next if self._next is not None else next(self._frames, None)
            self._next = following
            if following is None:
                return self._shown
            time = frame_time(following, self._start)
            if self._shown is not None and time is not None and time > end:
                return self._shown
            self._shown, self._next = following, None
