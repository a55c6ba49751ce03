"""The facts about a segment, and words for them: colours, brightness, motion, loudness, transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from videovector.sandbox.media.subtitles import Word

if TYPE_CHECKING:
    from videovector.sandbox.media.formats import MediaKind

_QUIET_DBFS: Final = -60.0
# In silence, encoders leave this much of loud sound beside it, or of their noise.
_AUDIBLE_DBFS: Final = -55.5


@dataclass(frozen=True, slots=True)
class SegmentFacts:
    """The facts about a segment or a whole item.

    Attributes:
        title: Title of the media item.
        kind: `video`, `audio` or `image`.
        start: Start in seconds.
        end: End in seconds.
        transcript: Text of the subtitles that belong to the segment.
        words: The words of the transcript, with their estimated times.
        colors: Names of the dominant colours, the largest area first.
        brightness: Mean brightness, 0 to 1; None without a picture.
        motion: Amount of motion, 0 (still) to 1 (everything moves); None without a moving picture.
        loudness_dbfs: Mean loudness in dBFS, 0 being full scale; None without sound.
        has_audio: Whether the file has a sound track.
        width: Picture width in pixels.
        height: Picture height in pixels.
        frame_rate: Frames per second of a video.
    """

    title: str
    kind: MediaKind
    start: float
    end: float
    transcript: str = ""
    words: tuple[Word, ...] = ()
    colors: tuple[str, ...] = ()
    brightness: float | None = None
    motion: float | None = None
    loudness_dbfs: float | None = None
    has_audio: bool = False
    width: int | None = None
    height: int | None = None
    frame_rate: float | None = None

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return round(self.end - self.start, 3)

    @property
    def loudness(self) -> float | None:
        """Loudness from 0 (-60 dBFS or less) to 1 (full scale); None without sound."""
        if self.loudness_dbfs is None:
            return None
        return round(min(1.0, max(0.0, 1.0 - self.loudness_dbfs / _QUIET_DBFS)), 3)

    @property
    def is_audible(self) -> bool:
        """Whether there is sound louder than silence."""
        return self.loudness_dbfs is not None and self.loudness_dbfs > _AUDIBLE_DBFS


def describe(facts: SegmentFacts) -> str:
    """Return a sentence with the measurements."""
    parts = [part for part in (_picture_words(facts), _sound_words(facts)) if part]
    length = "" if facts.kind == "image" else f" of {facts.duration:.1f} seconds"
    noun = {"video": "scene", "audio": "recording", "image": "picture"}[facts.kind]
    tone = _tone(facts.brightness)
    opening = f"{'An' if (tone or noun)[0] in 'aeiou' else 'A'} {tone} {noun}".replace("  ", " ")
    return f"{opening}{length}{''.join(f', {part}' for part in parts)}."


def motion_word(motion: float) -> str:
    """Name an amount of motion: none, low, medium or high."""
    return _step(motion, (0.02, "none"), (0.2, "low"), (0.5, "medium"), otherwise="high")


def brightness_word(brightness: float) -> str:
    """Name a brightness: dark, dim, medium or bright."""
    return _step(brightness, (0.15, "dark"), (0.35, "dim"), (0.55, "medium"), otherwise="bright")


def loudness_word(loudness: float) -> str:
    """Name a loudness: silent, quiet, medium or loud."""
    return _step(loudness, (0.02, "silent"), (0.4, "quiet"), (0.7, "medium"), otherwise="loud")


def _step(value: float, *steps: tuple[float, str], otherwise: str) -> str:
    return next((word for limit, word in steps if value < limit), otherwise)


def _tone(brightness: float | None) -> str:
    if brightness is None:
        return ""
    word = brightness_word(brightness)
    return "evenly lit" if word == "medium" else word


def _picture_words(facts: SegmentFacts) -> str:
    colors = f"mostly {_listed(facts.colors[:3])}" if facts.colors else ""
    motion = "" if facts.motion is None else {"none": "no"}.get(motion_word(facts.motion), motion_word(facts.motion))
    return ", ".join(part for part in (colors, f"with {motion} motion" if motion else "") if part)


def _sound_words(facts: SegmentFacts) -> str:
    if facts.loudness is None:
        return "without sound" if facts.kind == "video" else ""
    word = loudness_word(facts.loudness)
    return f"{'moderately loud' if word == 'medium' else word} sound" if word != "silent" else "silent"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
