"""Makes JPEG thumbnails and short GIF previews of media."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

from videovector.sandbox.media.containers import frame_at, frames_at
from videovector.sandbox.media.time_ranges import TimeRange

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import FrameSample, MediaAnalysis

# GIFs live in lists of many hits; 64 colours halve their size and are hard to tell from 256 at preview width.
_GIF_COLORS: Final = 64


def thumbnail_jpeg(path: Path, seconds: float, *, width: int = 480, quality: int = 82) -> bytes:
    """Return the frame at a time as a JPEG.

    Args:
        path: A video or image file.
        seconds: Time in seconds; ignored for an image.
        width: Largest width in pixels; a smaller picture is not enlarged.
        quality: JPEG quality from 1 to 95.

    Raises:
        MediaError: The file has no picture or cannot be decoded.
    """
    picture = frame_at(path, seconds, max_width=width)
    target = io.BytesIO()
    picture.save(target, format="JPEG", quality=quality, optimize=True)
    return target.getvalue()


def preview_gif(
    path: Path, start: float, end: float, *, width: int = 240, frames: int = 8, frame_milliseconds: int = 250
) -> bytes:
    """Return a short looping GIF of a time range.

    Args:
        path: A video or image file; an image gives a GIF of one frame.
        start: Start of the range in seconds.
        end: End of the range in seconds.
        width: Largest width in pixels.
        frames: Number of frames, spread evenly over the range; frames that repeat are merged.
        frame_milliseconds: How long each frame is shown.

    Raises:
        MediaError: The file has no picture or cannot be decoded.
        ValueError: `frames` is not positive or the range ends before it starts.
    """
    if frames < 1 or end < start:
        raise ValueError(
            f"A preview of {start} s to {end} s with {frames} frames can't be made. Give start <= end and frames >= 1."
        )
    count = frames if end > start else 1
    step = (end - start) / count
    pictures = frames_at(path, [start + step * index for index in range(count)], max_width=width)
    indexed = [picture.quantize(colors=_GIF_COLORS, method=Image.Quantize.FASTOCTREE) for picture in pictures]
    target = io.BytesIO()
    indexed[0].save(target, format="GIF", save_all=True, append_images=indexed[1:], duration=frame_milliseconds, loop=0)
    return target.getvalue()


def best_thumbnail_time(analysis: MediaAnalysis, segment: TimeRange) -> float:
    """Return the time in seconds of the frame that shows most of a segment: bright, detailed and not at its edges."""
    samples = analysis.samples_within(segment.start, segment.end)
    if not samples or segment.duration <= 0:
        return segment.start

    def quality(sample: FrameSample) -> float:
        lightness = sample.pixels.astype(np.float32).mean(axis=2)
        off_centre = abs(sample.time - segment.middle) / segment.duration
        return float(lightness.std()) - 20.0 * off_centre

    return max(samples, key=quality).time
