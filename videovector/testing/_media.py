"""Tiny real media files, made on request. Needs the extra `sandbox`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ._media_files import Colour, Cue, write_picture, write_sound, write_video

# Colours so different that an analysis finds a new scene.
COLOURS: tuple[Colour, ...] = ((200, 30, 30), (40, 150, 50), (30, 60, 200), (240, 220, 50))
FRAMES_PER_SECOND = 12
LOUDNESS = 0.3


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
        """Write a video of still scenes of equal length, with a tone and optional subtitles.

        Args:
            name: File name; the extension (``.mp4``, ``.mov`` or ``.mkv``) is the format.
            seconds: Length, above 0.
            scenes: Colour of each scene, as red, green and blue from 0 to 255.
            subtitles: Start and end of each cue in seconds, and its text.
            size: Width and height in pixels, both even.

        Returns:
            The path of the file.

        Raises:
            ValueError: A length, a size or the list of scenes can't be used.
        """
        if not seconds > 0 or not scenes or any(side < 2 or side % 2 for side in size):
            raise ValueError("A clip needs seconds above 0, at least one scene, and an even width and height.")
        frames = max(len(scenes), round(seconds * FRAMES_PER_SECOND))
        ends = [-(-(number + 1) * frames // len(scenes)) for number in range(len(scenes))]
        return write_video(
            self.folder / name,
            [(end - start, colour) for start, end, colour in zip([0, *ends], ends, scenes, strict=False)],
            rate=FRAMES_PER_SECOND,
            size=size,
            tones=[(seconds, LOUDNESS)],
            cues=tuple(subtitles),
        )

    def sound(self, name: str = "sound.wav", *, seconds: float = 2.0) -> Path:
        """Write a sound file with a tone.

        Args:
            name: File name, ``.wav`` or ``.flac``.
            seconds: Length, above 0.

        Returns:
            The path of the file.
        """
        path = self.folder / name
        return write_sound(path, [(seconds, LOUDNESS)], codec="flac" if path.suffix == ".flac" else "pcm_s16le")

    def picture(
        self, name: str = "picture.png", *, colour: Colour = COLOURS[0], size: tuple[int, int] = (160, 90)
    ) -> Path:
        """Write a picture of one colour with a lighter disc.

        Args:
            name: File name; the extension is the format.
            colour: Red, green and blue from 0 to 255.
            size: Width and height in pixels.

        Returns:
            The path of the file.
        """
        return write_picture(self.folder / name, colour, size)
