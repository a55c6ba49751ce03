"""Reads single frames of videos and images as players show them: rotated, mirrored, in their true shape."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np
from av.error import FFmpegError
from av.sidedata.sidedata import Type
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image

from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.pictures import Picture, open_picture, picture_of_bytes
from videovector.sandbox.media.streams import cover_stream, open_container, picture_stream

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.stream import Stream
    from av.video.stream import VideoStream

Pixels = NDArray[np.uint8]
# Pixel shapes beyond these are mistakes in the file.
_LARGEST_ASPECT: Final = 8
# Decoding forward over a gap this short is cheaper than seeking to a key frame, which may lie further back.
_FORWARD_SECONDS: Final = 4.0


@dataclass(frozen=True, slots=True)
class Orientation:
    """How decoded pixels must be turned: first along the diagonal, then left to right, then upside down."""

    transposed: bool = False
    mirrored: bool = False
    flipped: bool = False

    def apply(self, pixels: Pixels) -> Pixels:
        """Turn the pixels of a frame, rows first."""
        if self.transposed:
            pixels = pixels.swapaxes(0, 1)
        if self.mirrored:
            pixels = pixels[:, ::-1]
        if self.flipped:
            pixels = pixels[::-1]
        return np.ascontiguousarray(pixels)


def orientation_of(frame: VideoFrame) -> Orientation:
    """Return how a frame is to be shown, from its display matrix; angles between are taken to the nearest right one."""
    side_data: Any = frame.side_data.get(cast("Any", Type.DISPLAYMATRIX))
    if side_data is None or len(bytes(side_data)) < 36:
        return Orientation()
    across, down, _, across_of_y, down_of_y, *_ = struct.unpack("9i", bytes(side_data)[:36])
    if abs(across) + abs(down_of_y) >= abs(down) + abs(across_of_y):
        return Orientation(mirrored=across < 0, flipped=down_of_y < 0)
    return Orientation(transposed=True, mirrored=across_of_y < 0, flipped=down < 0)


def pixel_aspect(stream: VideoStream) -> Fraction:
    """Return the width of a pixel over its height; 1 where the file says nothing or nonsense."""
    ratio: Fraction | None = stream.sample_aspect_ratio
    if not ratio or not Fraction(1, _LARGEST_ASPECT) <= ratio <= _LARGEST_ASPECT:
        return Fraction(1)
    return ratio


def shown_size(frame: VideoFrame, aspect: Fraction) -> tuple[int, int]:
    """Return width and height in pixels of a frame as players show it."""
    width, height = max(1, round(frame.width * aspect)), frame.height
    return (height, width) if orientation_of(frame).transposed else (width, height)


def oriented_image(frame: VideoFrame, aspect: Fraction, max_width: int | None = None) -> Image.Image:
    """Turn a decoded frame into a picture as players show it, at most `max_width` pixels wide."""
    shown_width, shown_height = shown_size(frame, aspect)
    if max_width is not None and shown_width > max_width:
        shown_width, shown_height = max_width, max(1, round(shown_height * max_width / shown_width))
    orientation = orientation_of(frame)
    size = (shown_height, shown_width) if orientation.transposed else (shown_width, shown_height)
    scaled = frame.reformat(width=size[0], height=size[1], format="rgb24", interpolation="BICUBIC")
    return Image.fromarray(orientation.apply(cast("Pixels", scaled.to_ndarray())))


@dataclass(slots=True)
class Damage:
    """The damage found while decoding: the number of packets without a frame."""

    packets: int = 0


def decode_stream(container: InputContainer, stream: Stream, damage: Damage | None = None) -> Iterator[object]:
    """Decode a stream from the current place, stepping over damaged packets as players do."""
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
        except FFmpegError:
            # The file ends in the middle of something; what came before is as good as ever.
            if damage is not None:
                damage.packets += 1
            return
        if packet is None:
            return
        try:
            frames = cast("Iterable[object]", packet.decode())
        except FFmpegError:
            if damage is not None:
                damage.packets += 1
            continue
        yield from frames


def picture_frames(
    container: InputContainer, stream: VideoStream, damage: Damage | None = None
) -> Iterator[VideoFrame]:
    """Decode a picture stream; see `decode_stream`."""
    return (frame for frame in decode_stream(container, stream, damage) if isinstance(frame, VideoFrame))


def frame_time(frame: VideoFrame, start: float) -> float | None:
    """Return a frame's time in seconds from the start of the picture stream, or None when it carries none."""
    return None if frame.pts is None else max(0.0, frame.time - start)


def stream_start(stream: Stream) -> float:
    """Return the time stamp, in seconds, that the first frame of a stream carries."""
    if stream.start_time is None or stream.time_base is None:
        return 0.0
    return float(stream.start_time * stream.time_base)


def cover_of(container: InputContainer) -> Picture | None:
    """Return the cover art of a sound file, None when there is none or it can't be read."""
    stream = cover_stream(container)
    if stream is None:
        return None
    for packet in container.demux(stream):
        content = bytes(cast("Any", packet))
        if content:
            try:
                return picture_of_bytes(content)
            except MediaError:
                return None
    return None


def frame_at(path: Path, seconds: float, *, max_width: int | None = None) -> Image.Image:
    """Return the picture shown at a time.

    Args:
        path: A video, an image, or a sound file with cover art; the time counts for videos only.
        seconds: Time in seconds from the start; times outside the file give its first or last frame.
        max_width: Shrink to this width in pixels, keeping the shape; None keeps the size.

    Raises:
        MediaError: The file has no picture or cannot be decoded.
    """
    return frames_at(path, [seconds], max_width=max_width)[0]


def frames_at(path: Path, times: Sequence[float], *, max_width: int | None = None) -> list[Image.Image]:
    """Return the pictures shown at several times, opening the file once; see `frame_at`.

    Args:
        path: A video, image or sound file.
        times: Times in seconds, in ascending order.
        max_width: Shrink to this width in pixels, keeping the shape; None keeps the size.
    """
    picture = open_picture(path)
    if picture is not None:
        return [_shrink(picture.image, max_width)] * len(times)
    with open_container(path) as container:
        stream = picture_stream(container)
        if stream is None:
            cover = cover_of(container)
            if cover is None:
                raise MediaError("The file has no picture to take a frame from.", code="no_such_frame")
            return [_shrink(cover.image, max_width)] * len(times)
        frames = _FrameReader(container, stream)
        aspect = pixel_aspect(stream)
        return [oriented_image(frames.at(seconds), aspect, max_width) for seconds in times]


def _shrink(picture: Image.Image, max_width: int | None) -> Image.Image:
    if max_width is None or picture.width <= max_width:
        return picture
    height = max(1, round(picture.height * max_width / picture.width))
    return picture.resize((max_width, height), Image.Resampling.BICUBIC)


class _FrameReader:
    """Gives the frames shown at ascending times, decoding forward and seeking only over wide gaps."""

    def __init__(self, container: InputContainer, stream: VideoStream) -> None:
        self._container = container
        self._stream = stream
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
            raise MediaError(f"The file has no frame at {seconds:.3f} s.", code="no_such_frame")
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
