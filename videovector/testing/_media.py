"""Tiny real media files, made when they are asked for. Needs the extra `sandbox`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import av
import numpy as np
from av.subtitles.subtitle import SubtitleSet
from PIL import Image

Colour: TypeAlias = tuple[int, int, int]
Cue: TypeAlias = tuple[float, float, str]

# Scenes that an analysis tells apart.
COLOURS: tuple[Colour, ...] = ((200, 30, 30), (40, 150, 50), (30, 60, 200), (240, 220, 50))
FRAMES_PER_SECOND = 12
SAMPLES_PER_SECOND = 16_000
SUBTITLE_HEADER = b"[Script Info]\n[V4+ Styles]\n[Events]\nFormat: Text\n"


class MediaFactory:
    """Makes media files in a folder.

    Args:
        folder: Where they are written; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def clip(
        self,
        name: str = "clip.mp4",
        *,
        seconds: float = 3.0,
        scenes: Sequence[Colour] = COLOURS[:3],
        subtitles: Iterable[Cue] = (),
        size: tuple[int, int] = (160, 90),
    ) -> Path:
        """A video of still scenes of equal length, with a tone and, where given, subtitles.

        Args:
            name: File name; the extension (``.mp4``, ``.mov`` or ``.mkv``) is the format.
            seconds: Length, above 0.
            scenes: Colour of each scene, as red, green and blue from 0 to 255.
            subtitles: Start and end in seconds, and the text, of each cue.
            size: Width and height in pixels, both even.

        Returns:
            The path of the file.

        Raises:
            ValueError: A length, a size or the list of scenes is of no use.
        """
        if not seconds > 0 or not scenes or any(side < 2 or side % 2 for side in size):
            raise ValueError("A clip needs seconds above 0, at least one scene, and an even width and height.")
        path = self.folder / name
        frames = max(len(scenes), round(seconds * FRAMES_PER_SECOND))
        container: Any = av.open(str(path), "w")
        with container:
            video: Any = container.add_stream("mpeg4", rate=FRAMES_PER_SECOND)
            video.width, video.height, video.pix_fmt = *size, "yuv420p"
            audio: Any = container.add_stream("aac", rate=SAMPLES_PER_SECOND, layout="mono")
            cues = tuple(subtitles)
            text: Any = None
            if cues:
                text = container.add_stream("srt" if path.suffix == ".mkv" else "mov_text")
                text.time_base = Fraction(1, 1000)
                text.codec_context.subtitle_header = SUBTITLE_HEADER
            for number in range(frames):
                frame = av.VideoFrame.from_ndarray(_picture(scenes[number * len(scenes) // frames], size), "rgb24")
                frame.pts, frame.time_base = number, Fraction(1, FRAMES_PER_SECOND)
                container.mux(video.encode(frame))
            container.mux(video.encode(None))
            _write_tone(container, audio, seconds)
            for start, end, words in cues:
                _write_cue(container, text, start, end, words)
        return path

    def sound(self, name: str = "sound.wav", *, seconds: float = 2.0) -> Path:
        """A sound file with a tone.

        Args:
            name: File name, ``.wav`` or ``.flac``.
            seconds: Length, above 0.

        Returns:
            The path of the file.
        """
        path = self.folder / name
        container: Any = av.open(str(path), "w")
        with container:
            codec = "flac" if path.suffix == ".flac" else "pcm_s16le"
            audio: Any = container.add_stream(codec, rate=SAMPLES_PER_SECOND, layout="mono")
            _write_tone(container, audio, seconds)
        return path

    def picture(
        self, name: str = "picture.png", *, colour: Colour = COLOURS[0], size: tuple[int, int] = (160, 90)
    ) -> Path:
        """A picture of one colour with a lighter disc.

        Args:
            name: File name; the extension is the format.
            colour: Red, green and blue from 0 to 255.
            size: Width and height in pixels.

        Returns:
            The path of the file.
        """
        path = self.folder / name
        Image.fromarray(_picture(colour, size)).save(path)
        return path


def _picture(colour: Colour, size: tuple[int, int]) -> Any:
    width, height = size
    picture = np.full((height, width, 3), colour, dtype=np.uint8)
    rows, columns = np.mgrid[0:height, 0:width]
    disc = np.hypot(rows - height / 2, columns - width * (0.2 + (colour[0] % 7) / 10)) < height / 4
    picture[disc] = np.minimum(255, picture[disc].astype(int) + 40).astype(np.uint8)
    return picture


def _write_tone(container: Any, stream: Any, seconds: float) -> None:
    count = round(seconds * SAMPLES_PER_SECOND)
    wave = 0.3 * np.sin(2 * math.pi * 440 * np.arange(count) / SAMPLES_PER_SECOND)
    samples = (wave * 32_767).astype(np.int16)
    for place in range(0, count, 1024):
        frame = av.AudioFrame.from_ndarray(samples[np.newaxis, place : place + 1024], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = SAMPLES_PER_SECOND, place, Fraction(1, SAMPLES_PER_SECOND)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def _write_cue(container: Any, stream: Any, start: float, end: float, words: str) -> None:
    line = f"0,0,Default,,0,0,0,,{words}".encode()
    entry = SubtitleSet.create(line, 0, round((end - start) * 1000), pts=round(start * 1_000_000))
    packet = stream.codec_context.encode_subtitle(entry)
    packet.stream, packet.time_base = stream, Fraction(1, 1000)
    packet.pts = packet.dts = round(start * 1000)
    packet.duration = round((end - start) * 1000)
    container.mux(packet)
