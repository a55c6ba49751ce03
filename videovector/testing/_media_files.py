"""Writes small real media files whose contents are known exactly. Needs the extra `sandbox`."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, TypeAlias

import av
import numpy as np
from av.subtitles.subtitle import SubtitleSet
from PIL import Image

Colour: TypeAlias = tuple[int, int, int]
Cue: TypeAlias = tuple[float, float, str]
Tone: TypeAlias = tuple[float, float]
Draw: TypeAlias = Callable[[Colour, tuple[int, int], int], Any]

SAMPLES_PER_SECOND: Final = 16_000
_FRAME_OF_SAMPLES: Final = 1024
_PITCH: Final = 440
_SUBTITLE_HEADER: Final = b"[Script Info]\n[V4+ Styles]\n[Events]\nFormat: Text\n"


def write_video(
    path: Path,
    scenes: Sequence[tuple[int, Colour]],
    *,
    rate: int,
    size: tuple[int, int],
    codec: str = "mpeg4",
    tones: Sequence[Tone] = (),
    cues: Sequence[Cue] = (),
    draw: Draw | None = None,
) -> Path:
    """Write a video of scenes.

    Args:
        path: The file to write; its suffix gives the format.
        scenes: How many frames each scene has, and its colour.
        rate: Frames per second.
        size: Width and height in pixels, both even.
        codec: Codec of the pictures.
        tones: Seconds and amplitude of each tone of the sound; none leaves the video silent.
        cues: Start and end of each subtitle in seconds, and its text.
        draw: Makes the pixels of a frame from the colour of its scene, the size, and its number in the scene; default:
            one still picture for each scene.

    Returns:
        The path.
    """
    container: Any = av.open(str(path), "w")
    with container:
        video: Any = container.add_stream(codec, rate=rate)
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        audio: Any = container.add_stream("aac", rate=SAMPLES_PER_SECOND, layout="mono") if tones else None
        text: Any = None
        if cues:
            text = container.add_stream("srt" if path.suffix == ".mkv" else "mov_text")
            text.time_base = Fraction(1, 1000)
            text.codec_context.subtitle_header = _SUBTITLE_HEADER
        number = 0
        for frames, colour in scenes:
            pixels = picture(colour, size)
            for step in range(frames):
                if draw is not None:
                    pixels = draw(colour, size, step)
                frame = av.VideoFrame.from_ndarray(pixels, "rgb24")
                frame.pts, frame.time_base = number, Fraction(1, rate)
                container.mux(video.encode(frame))
                number += 1
        container.mux(video.encode(None))
        if audio is not None:
            write_tones(container, audio, tones)
        for cue in cues:
            _write_cue(container, text, cue)
    return path


def write_sound(path: Path, tones: Sequence[Tone], *, codec: str, rate: int = SAMPLES_PER_SECOND) -> Path:
    """Write a sound file.

    Args:
        path: The file to write; its suffix gives the format.
        tones: Seconds and amplitude of each tone; an amplitude of 0 is silence.
        codec: Codec of the samples.
        rate: Samples per second.

    Returns:
        The path.
    """
    container: Any = av.open(str(path), "w")
    with container:
        audio: Any = container.add_stream(codec, rate=rate, layout="mono")
        write_tones(container, audio, tones, rate)
    return path


def write_picture(path: Path, colour: Colour, size: tuple[int, int]) -> Path:
    """Write a picture of one colour with a lighter disc; the format follows the suffix."""
    Image.fromarray(picture(colour, size)).save(path)
    return path


def picture(colour: Colour, size: tuple[int, int]) -> Any:
    """The pixels of a picture of one colour, with a lighter disc whose position depends on the colour."""
    width, height = size
    pixels = np.full((height, width, 3), colour, dtype=np.uint8)
    rows, columns = np.mgrid[0:height, 0:width]
    disc = np.hypot(rows - height / 2, columns - width * (0.2 + (colour[0] % 7) / 10)) < height / 4
    pixels[disc] = np.minimum(255, pixels[disc].astype(int) + 40).astype(np.uint8)
    return pixels


def write_tones(container: Any, stream: Any, tones: Sequence[Tone], rate: int = SAMPLES_PER_SECOND) -> None:
    """Encode tones into an audio stream of a container that is being written."""
    parts = [
        amplitude * np.sin(2 * math.pi * _PITCH * np.arange(round(seconds * rate)) / rate)
        for seconds, amplitude in tones
    ]
    samples = (np.concatenate(parts) * 32_767).astype(np.int16)
    for place in range(0, len(samples), _FRAME_OF_SAMPLES):
        piece = samples[np.newaxis, place : place + _FRAME_OF_SAMPLES]
        frame = av.AudioFrame.from_ndarray(piece, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = rate, place, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def _write_cue(container: Any, stream: Any, cue: Cue) -> None:
    start, end, words = cue
    line = f"0,0,Default,,0,0,0,,{words}".encode()
    entry = SubtitleSet.create(line, 0, round((end - start) * 1000), pts=round(start * 1_000_000))
    packet = stream.codec_context.encode_subtitle(entry)
    packet.stream, packet.time_base = stream, Fraction(1, 1000)
    packet.pts = packet.dts = round(start * 1000)
    packet.duration = round((end - start) * 1000)
    container.mux(packet)
