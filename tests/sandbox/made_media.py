"""Small real media files, made with PyAV and Pillow, whose contents the tests know exactly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.subtitles.subtitle import SubtitleSet
from PIL import Image

TRAILER = Path(__file__).parents[2] / "examples" / "media" / "big-buck-bunny-trailer.mp4"
TRAILER_CUES = TRAILER.with_suffix(".vtt")

RED, GREEN, BLUE, YELLOW, BLACK = (200, 30, 30), (40, 150, 50), (30, 60, 200), (240, 220, 50), (0, 0, 0)
Scene = tuple[float, tuple[int, int, int]]
Sound = tuple[float, float]


def textured(color: tuple[int, int, int], width: int = 160, height: int = 90) -> np.ndarray:
    """Return a picture of one colour, with a lighter disc whose place depends on the colour."""
    picture = np.full((height, width, 3), color, dtype=np.uint8)
    rows, columns = np.mgrid[0:height, 0:width]
    disc = np.hypot(rows - height / 2, columns - width * (0.2 + (color[0] % 7) / 10)) < height / 4
    picture[disc] = np.minimum(255, picture[disc].astype(int) + 40).astype(np.uint8)
    return picture


def make_video(
    path: Path,
    scenes: Sequence[Scene],
    *,
    rate: int = 24,
    codec: str = "mpeg4",
    sound: Sequence[Sound] = (),
    cues: Sequence[tuple[float, float, str]] = (),
    size: tuple[int, int] = (160, 90),
) -> Path:
    """Write a video of still scenes, optionally with tones (seconds, amplitude) and an embedded subtitle stream."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        audio = container.add_stream("aac", rate=16000, layout="mono") if sound else None
        subtitles = None
        if cues:
            subtitles = container.add_stream("srt" if path.suffix == ".mkv" else "mov_text")
            subtitles.time_base = Fraction(1, 1000)
            subtitles.codec_context.subtitle_header = b"[Script Info]\n[V4+ Styles]\n[Events]\nFormat: Text\n"
        number = 0
        for seconds, color in scenes:
            for _ in range(round(seconds * rate)):
                frame = av.VideoFrame.from_ndarray(textured(color, *size), format="rgb24")
                frame.pts, frame.time_base = number, Fraction(1, rate)
                container.mux(stream.encode(frame))
                number += 1
        container.mux(stream.encode(None))
        if audio is not None:
            write_tones(container, audio, sound, 16000)
        if subtitles is not None:
            for start, end, text in cues:
                entry = SubtitleSet.create(
                    f"0,0,Default,,0,0,0,,{text}".encode(), 0, round((end - start) * 1000), pts=round(start * 1000000)
                )
                packet = subtitles.codec_context.encode_subtitle(entry)
                packet.stream, packet.time_base = subtitles, Fraction(1, 1000)
                packet.pts = packet.dts = round(start * 1000)
                packet.duration = round((end - start) * 1000)
                container.mux(packet)
    return path


def make_sound(path: Path, tones: Sequence[Sound], *, codec: str = "pcm_s16le", rate: int = 16000) -> Path:
    """Write a sound file of tones, each with its length in seconds and its amplitude; 0 is silence."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout="mono")
        write_tones(container, stream, tones, rate)
    return path


def write_tones(container, stream, tones: Sequence[Sound], rate: int) -> None:
    """Encode tones into an audio stream."""
    parts = [
        amplitude * np.sin(2 * math.pi * 440 * np.arange(round(seconds * rate)) / rate) for seconds, amplitude in tones
    ]
    samples = (np.concatenate(parts) * 32767).astype(np.int16)
    for place in range(0, len(samples), 1024):
        frame = av.AudioFrame.from_ndarray(samples[np.newaxis, place : place + 1024], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = rate, place, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def make_image(path: Path, color: tuple[int, int, int], size: tuple[int, int] = (320, 200)) -> Path:
    """Write a picture; the format follows the suffix."""
    Image.fromarray(textured(color, *size)).save(path)
    return path
