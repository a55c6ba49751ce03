"""Small real media files whose contents the tests know exactly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from videovector.testing._media_files import Colour, Cue, Tone, picture, write_picture, write_sound, write_video

TRAILER = Path(__file__).parents[2] / "examples" / "media" / "big-buck-bunny-trailer.mp4"
TRAILER_CUES = TRAILER.with_suffix(".vtt")

RED, GREEN, BLUE, YELLOW, BLACK = (200, 30, 30), (40, 150, 50), (30, 60, 200), (240, 220, 50), (0, 0, 0)
SMALL = (160, 90)


def make_video(
    path: Path,
    scenes: Sequence[tuple[float, Colour]],
    *,
    rate: int = 24,
    codec: str = "mpeg4",
    sound: Sequence[Tone] = (),
    cues: Sequence[Cue] = (),
    size: tuple[int, int] = SMALL,
) -> Path:
    """Write a video of still scenes, each with its seconds and its colour."""
    frames = [(round(seconds * rate), colour) for seconds, colour in scenes]
    return write_video(path, frames, rate=rate, codec=codec, tones=sound, cues=cues, size=size)


def make_sound(path: Path, tones: Sequence[Tone], *, codec: str = "pcm_s16le", rate: int = 16_000) -> Path:
    """Write a sound file of tones, each with its seconds and its amplitude; 0 is silence."""
    return write_sound(path, tones, codec=codec, rate=rate)


def make_image(path: Path, colour: Colour, size: tuple[int, int] = (320, 200)) -> Path:
    """Write a picture; the format follows the suffix."""
    return write_picture(path, colour, size)


def textured(colour: Colour, width: int = SMALL[0], height: int = SMALL[1]) -> Any:
    """The pixels of a picture of one colour."""
    return picture(colour, (width, height))
