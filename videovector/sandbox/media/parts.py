"""Cuts long videos into parts without decoding them.

A part can begin at a key frame only, so the cuts are moved to key frames before anything is written: each part ends
exactly where the next one begins, and no frame is in two parts or in none. (Where a codec lets frames shown before a
key frame depend on the part before it, an open group of pictures, those few frames are not shown.)
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import av
from av.error import FFmpegError

from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.streams import open_container, picture_stream

if TYPE_CHECKING:
    from av.container import InputContainer

# Times are rounded in containers; within this they are the same.
_SAME_SECONDS: Final = 0.002
# Sound may lie this much behind the picture in the file.
_INTERLEAVING_SECONDS: Final = 30.0
# Decoding stamps that the demuxer could not know are put this many ticks before the key frame.
_TICKS_BEFORE_KEY: Final = 16


def part_boundaries(path: Path, duration: float, longest: float) -> list[float]:
    """Return where to cut a video: at key frames, into the fewest parts of at most `longest` seconds.

    Args:
        path: The video.
        duration: Its length in seconds.
        longest: Longest part in seconds.

    Returns:
        Times in seconds from the start of the file, the first 0 and the last `duration`. Parts get longer than
        `longest` only where key frames are farther apart than that.

    Raises:
        MediaError: The file can't be read.
    """
    fewest = max(1, math.ceil(duration / longest))
    if fewest == 1:
        return [0.0, duration]
    with open_container(path) as container:
        bounds = [0.0, duration]
        for count in range(fewest, fewest + 3):
            keys = {_key_frame_before(container, duration * number / count) for number in range(1, count)}
            bounds = [0.0, *sorted(key for key in keys if 0.0 < key < duration), duration]
            if all(end - start <= longest for start, end in pairwise(bounds)):
                break
    return bounds


def _key_frame_before(container: InputContainer, seconds: float) -> float:
    stream = picture_stream(container)
    if stream is None or stream.time_base is None:
        return 0.0
    origin = _origin(container)
    container.seek(int((seconds + origin) / stream.time_base), stream=stream)
    for packet in container.demux(stream):
        stamp = packet.pts if packet.pts is not None else packet.dts
        if stamp is not None and packet.is_keyframe:
            return round(float(stamp * stream.time_base) - origin, 6)
    return 0.0


def _origin(container: InputContainer) -> float:
    # PyAV's stubs don't say that a container may have none.
    start = cast("int | None", container.start_time)
    return 0.0 if start is None else start / av.time_base


@dataclass(slots=True)
class _Copy:
    """One stream on its way into a part."""

    output: Any
    is_picture: bool
    offset: int
    started: bool = False
    ended: bool = False
    last_decoding: int | None = None


def cut_part(source: Path, start: float, end: float, target: Path, *, is_last: bool) -> None:
    """Writes the seconds from `start` to `end` of a video to `target` as Matroska, picture and sound as they are.

    Args:
        source: The video.
        start: A time that `part_boundaries` gave.
        end: The next of those times.
        target: The file to write.
        is_last: Whether to take everything to the end of the file.

    Raises:
        MediaError: When the file can't be read or written.
    """
    try:
        with (
            av.open(str(source), metadata_errors="replace") as container,
            av.open(str(target), "w", format="matroska") as output,
        ):
            copy_range(container, output, start, math.inf if is_last else end)
    except (FFmpegError, ValueError) as reason:
        raise MediaError(
            f"The file can't be cut into parts: {getattr(reason, 'strerror', None) or reason}."
        ) from reason


def copy_range(
    container: InputContainer, output: Any, start: float, end: float, *, from_key_frame_before: bool = False
) -> None:
    """Copies the packets of a stretch of time; times in `output` count from `start`.

    Args:
        container: The file to read.
        output: The file to write.
        start: Start in seconds: that of a key frame, unless `from_key_frame_before`.
        end: End in seconds.
        from_key_frame_before: Whether the picture begins with the last key frame before `start`, at a time below zero.
    """
    picture, origin = picture_stream(container), _origin(container)
    chosen: list[Any] = [] if picture is None else [picture]
    chosen += [stream for stream in container.streams.audio if getattr(stream, "codec_context", None) is not None]
    copies = {
        stream.index: _Copy(
            output=output.add_stream_from_template(stream),
            is_picture=stream.type == "video",
            offset=round((start + origin) / stream.time_base),
        )
        for stream in chosen
    }
    led = picture if picture is not None else next(iter(chosen), None)
    if start > 0 and led is not None and led.time_base is not None:
        container.seek(round((start + origin) / led.time_base), stream=led)
    demuxed: Any = container.demux(chosen)
    for packet in demuxed:
        stamp = packet.pts if packet.pts is not None else packet.dts
        if stamp is None:
            continue
        copy = copies[packet.stream.index]
        time = float(stamp * packet.time_base) - origin
        if from_key_frame_before and copy.is_picture:
            # Frames that are shown later may stand before the last ones of the stretch.
            decoded = packet.dts if packet.dts is not None else stamp
            copy.started = copy.started or packet.is_keyframe
            copy.ended = copy.ended or float(decoded * packet.time_base) - origin >= end - _SAME_SECONDS
        else:
            _place(copy, time, start, end, is_key=packet.is_keyframe)
        if all(other.ended for other in copies.values()) or time > end + _INTERLEAVING_SECONDS:
            return
        if copy.started and not copy.ended:
            _stamp(copy, packet, stamp)
            packet.stream = copy.output
            output.mux(packet)


def _place(copy: _Copy, time: float, start: float, end: float, *, is_key: bool) -> None:
    """Finds where a stream enters the part and where it leaves it: the picture at key frames only."""
    if copy.is_picture and not is_key:
        return
    if time >= start - _SAME_SECONDS:
        copy.started = True
    if time >= end - _SAME_SECONDS:
        copy.ended = True


def _stamp(copy: _Copy, packet: Any, stamp: int) -> None:
    """Counts a packet's times from the start of the part, and makes up the decoding time the demuxer could not know."""
    decoding = packet.dts
    if decoding is None:
        decoding = stamp - _TICKS_BEFORE_KEY if copy.last_decoding is None else copy.last_decoding + 1 + copy.offset
    decoding -= copy.offset
    if copy.last_decoding is not None:
        decoding = max(decoding, copy.last_decoding + 1)
    copy.last_decoding = decoding
    packet.pts, packet.dts = stamp - copy.offset, decoding
