"""Measures the facts about a segment: colours, brightness, motion, loudness and the words of its subtitles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from videovector.sandbox.extraction.facts import SegmentFacts
from videovector.sandbox.media.pixels import lab_from_rgb
from videovector.sandbox.media.subtitles import Cue, timed_words, transcript_text
from videovector.sandbox.media.time_ranges import TimeRange

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import FrameSample, MediaAnalysis, Series

# Common names of colours, with typical sRGB values of their light, dark and muted kinds.
NAMED_COLORS: Final[Mapping[str, tuple[tuple[int, int, int], ...]]] = MappingProxyType(
    {
        "red": ((205, 30, 35), (150, 40, 40)),
        "orange": ((240, 135, 30), (200, 120, 60)),
        "yellow": ((245, 220, 50), (210, 190, 90)),
        "green": ((60, 150, 60), (130, 175, 60), (45, 85, 35), (95, 130, 60), (170, 200, 110)),
        "cyan": ((40, 200, 210), (60, 130, 135)),
        "blue": ((40, 80, 200), (60, 90, 140), (25, 40, 90)),
        "light blue": ((150, 190, 235), (185, 205, 225)),
        "purple": ((120, 50, 160), (110, 90, 140), (75, 60, 100)),
        "pink": ((245, 160, 190), (225, 180, 190)),
        "brown": ((115, 75, 45), (70, 50, 35), (140, 100, 75)),
        "beige": ((225, 205, 170), (200, 185, 150)),
    }
)
_GRAYS: Final = ("black", "gray", "white")
_POINT_NAMES: Final = tuple(name for name, points in NAMED_COLORS.items() for _ in points)
_POINTS: Final = lab_from_rgb(
    np.array([[point for points in NAMED_COLORS.values() for point in points]], dtype=np.uint8)
)[0]
_COLOR_NAMES: Final = (*_GRAYS, *NAMED_COLORS)
_NAME_OF_POINT: Final = np.array([_COLOR_NAMES.index(name) for name in _POINT_NAMES], dtype=np.intp)
# Below this distance from the grey axis of CIE Lab people see no colour; very dark pixels are black whatever their hue.
_LEAST_CHROMA: Final = 10.0
_BLACK_LIGHTNESS: Final = 14.0
_WHITE_LIGHTNESS: Final = 86.0
# The weight of a degree of hue, compared with a step of lightness or chroma, for finding the nearest name.
_HUE_WEIGHT: Final = 1.0
_LIGHTNESS_WEIGHT: Final = 0.5
_CHROMA_WEIGHT: Final = 0.4
_LEAST_COLOR_SHARE: Final = 0.08
_MOST_COLORS: Final = 5
_MOST_SAMPLES_FOR_COLORS: Final = 12
# Mean pixel difference between neighbouring frames that counts as full motion; only cuts exceed it.
_FULL_MOTION: Final = 0.08


def segment_facts(
    analysis: MediaAnalysis,
    segment: TimeRange,
    *,
    title: str,
    cues: Sequence[Cue] | None = None,
    transcribe: bool = True,
) -> SegmentFacts:
    """Collect the facts about a segment.

    Args:
        analysis: The measurements of the file.
        segment: The time range; an empty one means the whole file.
        title: Title of the media item.
        cues: Subtitles to use as the transcript; default: those of the file.
        transcribe: False leaves the transcript empty.
    """
    spoken: Sequence[Cue] = (analysis.cues if cues is None else cues) if transcribe else ()
    start, end = segment.start, segment.end
    moving = analysis.probe.kind == "video"
    brightness = analysis.measured_within(analysis.brightness, start, end)
    motion = analysis.measured_within(analysis.motion, start, end)
    levels = None if analysis.loudness is None else analysis.loudness.within(start, end)
    return SegmentFacts(
        title=title,
        kind=analysis.probe.kind,
        start=start,
        end=end,
        transcript=transcript_text(spoken, start, end),
        words=tuple(timed_words(spoken, start, end)),
        colors=dominant_colors(analysis.samples_within(start, end)),
        brightness=round(float(brightness.mean()), 3) if len(brightness) else None,
        motion=_motion(motion) if moving and len(motion) else None,
        loudness_dbfs=_mean_level(levels) if levels is not None and len(levels) else None,
        has_audio=analysis.probe.has_audio,
        width=analysis.probe.width,
        height=analysis.probe.height,
        frame_rate=analysis.probe.frame_rate,
    )


def media_facts(
    analysis: MediaAnalysis, *, title: str, cues: Sequence[Cue] | None = None, transcribe: bool = True
) -> SegmentFacts:
    """Collect the facts about a whole media item; see `segment_facts`."""
    whole = TimeRange(0.0, analysis.duration)
    return segment_facts(analysis, whole, title=title, cues=cues, transcribe=transcribe)


def dominant_colors(samples: Sequence[FrameSample]) -> tuple[str, ...]:
    """Name the colours that cover most of some frames, the largest first, at most five."""
    if not samples:
        return ()
    step = max(1, len(samples) // _MOST_SAMPLES_FOR_COLORS)
    pixels = np.concatenate([sample.pixels[::2, ::2].reshape(-1, 3) for sample in samples[::step]])
    names = _color_names(lab_from_rgb(pixels[np.newaxis])[0])
    shares = {name: float((names == index).mean()) for index, name in enumerate(_COLOR_NAMES)}
    largest = sorted(shares, key=lambda name: -shares[name])[:_MOST_COLORS]
    return tuple(name for name in largest if shares[name] >= _LEAST_COLOR_SHARE)


def _color_names(lab: Series) -> NDArray[np.intp]:
    """Return for each pixel the index of its colour's name in `_COLOR_NAMES`."""
    lightness, chroma, hue = _polar(lab)
    point_lightness, point_chroma, point_hue = _polar(_POINTS)
    turn = np.abs(hue[:, np.newaxis] - point_hue[np.newaxis])
    distances = (
        np.square(_HUE_WEIGHT * np.minimum(turn, 360.0 - turn))
        + np.square(_LIGHTNESS_WEIGHT * (lightness[:, np.newaxis] - point_lightness[np.newaxis]))
        + np.square(_CHROMA_WEIGHT * (chroma[:, np.newaxis] - point_chroma[np.newaxis]))
    )
    colored = _NAME_OF_POINT[distances.argmin(axis=1)]
    gray = np.digitize(lightness, [_BLACK_LIGHTNESS, _WHITE_LIGHTNESS])
    colorless = (chroma < _LEAST_CHROMA) | (lightness < _BLACK_LIGHTNESS)
    return np.where(colorless, gray, colored)


def _polar(lab: Series) -> tuple[Series, Series, Series]:
    """Return lightness, distance from the grey axis, and hue in degrees."""
    hue = np.degrees(np.arctan2(lab[:, 2], lab[:, 1])).astype(np.float32)
    return lab[:, 0], np.hypot(lab[:, 1], lab[:, 2]), hue


def _motion(series: Series) -> float:
    # The median ignores the single large difference of a cut at the edge of the segment.
    return round(min(1.0, float(np.median(series)) / _FULL_MOTION), 3)


def _mean_level(levels: Series) -> float:
    power = float(np.power(10.0, levels / 10.0).mean())
    return round(10.0 * float(np.log10(max(power, 1e-9))), 1)
