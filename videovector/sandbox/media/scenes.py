"""Cuts media into segments: at scene changes, at silences, or in equal pieces.

Three kinds of scene change are found in the numbers of a `MediaAnalysis`: hard cuts (one frame much unlike the frame
before it, and much more so than its neighbours, which rules out fast motion), dips (a fade through black or a dissolve
through a dark picture) and black stretches. It only measures; it is not a model that understands the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from videovector.sandbox.media.analysis import MediaAnalysis
from videovector.sandbox.media.time_ranges import TimeRange

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import Series

SegmentationMode: TypeAlias = Literal["smart", "content_aware", "fixed"]

DEFAULT_SEGMENT_SECONDS: Final = 10.0
MINIMUM_SCENE_SECONDS: Final = 1.0
MAXIMUM_SCENE_SECONDS: Final = 60.0
MINIMUM_SOUND_SECONDS: Final = 3.0
MAXIMUM_SOUND_SECONDS: Final = 30.0

# Measured on animation and live action: cuts score 0.4 to 0.8, pans and fades stay under 0.25 or rise slowly.
_CUT_LEAST_CHANGE: Final = 0.25
_CUT_OVER_NEIGHBOURS: Final = 3.0
_NEIGHBOUR_FRAMES: Final = 8
_BLACK: Final = 0.04
_BLACK_SECONDS: Final = 1.0
# A dip falls below this part of the brightness on both of its sides, looked at over this many seconds.
_DIP_DEPTH: Final = 0.55
_DIP_REACH_SECONDS: Final = 1.5
_SILENCE_SECONDS: Final = 0.3
_SILENCE_BELOW_MEDIAN: Final = 20.0
_SILENCE_RANGE_DBFS: Final = (-65.0, -35.0)


@dataclass(frozen=True, slots=True)
class _Cut:
    time: float
    strength: float


def segment_media(
    analysis: MediaAnalysis, *, mode: SegmentationMode, segment_seconds: float | None = None
) -> list[TimeRange]:
    """Cut media into segments that follow one another without gaps.

    Args:
        analysis: What was measured in the file.
        mode: `smart` and `content_aware` cut video at scene changes and sound at silences; `fixed` cuts equal pieces.
        segment_seconds: Length of the equal pieces in seconds, 10 when left out; the last piece may be shorter.

    Returns:
        The segments in order; an image gives one empty range at 0.

    Raises:
        ValueError: `segment_seconds` is not positive or `mode` is unknown.
    """
    if analysis.probe.kind == "image":
        return [TimeRange(0.0, 0.0)]
    if mode == "fixed":
        return fixed_ranges(analysis.duration, DEFAULT_SEGMENT_SECONDS if segment_seconds is None else segment_seconds)
    if mode not in ("smart", "content_aware"):
        raise ValueError(f"The segmentation {mode!r} is unknown. Use smart, content_aware or fixed.")
    if analysis.probe.kind == "audio":
        return _ranges(analysis.duration, silence_cuts(analysis), MAXIMUM_SOUND_SECONDS)
    return _ranges(analysis.duration, scene_cuts(analysis), MAXIMUM_SCENE_SECONDS)


def fixed_ranges(duration: float, seconds: float) -> list[TimeRange]:
    """Cut a length into pieces of `seconds`; the last one may be shorter.

    Raises:
        ValueError: `seconds` is not positive.
    """
    if not seconds > 0:
        raise ValueError(f"A segment length of {seconds} s makes no segments. Give more than 0.")
    # A last piece of under 50 ms is a rounding of the file's length, not something to look at.
    count = max(1, ceil((duration - 0.05) / seconds))
    edges = [*(round(float(index * seconds), 3) for index in range(count)), round(float(duration), 3)]
    return [TimeRange(*edge) for edge in pairwise(edges)]


def scene_cuts(analysis: MediaAnalysis, *, minimum_seconds: float = MINIMUM_SCENE_SECONDS) -> list[float]:
    """Return the times in seconds at which new scenes begin, without 0.

    Args:
        analysis: What was measured in the video.
        minimum_seconds: Shortest scene; of two cuts nearer to each other the stronger stays.
    """
    cuts = [*_hard_cuts(analysis), *_dips(analysis), *_black_edges(analysis)]
    return _spaced(cuts, analysis.duration, minimum_seconds)


def silence_cuts(analysis: MediaAnalysis, *, minimum_seconds: float = MINIMUM_SOUND_SECONDS) -> list[float]:
    """Return the middles, in seconds, of the pauses in the sound.

    Args:
        analysis: What was measured in the file.
        minimum_seconds: Shortest piece; of two pauses nearer to each other the longer stays.
    """
    envelope = analysis.loudness
    if envelope is None or not len(envelope.levels):
        return []
    low, high = _SILENCE_RANGE_DBFS
    threshold = min(high, max(low, float(np.median(envelope.levels)) - _SILENCE_BELOW_MEDIAN))
    cuts: list[_Cut] = []
    for first, last in _runs(envelope.levels < threshold):
        start, end = first * envelope.step_seconds, last * envelope.step_seconds
        if end - start >= _SILENCE_SECONDS and start > 0:
            cuts.append(_Cut((start + end) / 2, end - start))
    return _spaced(cuts, analysis.duration, minimum_seconds)


def _hard_cuts(analysis: MediaAnalysis) -> list[_Cut]:
    changes = analysis.changes
    cuts: list[_Cut] = []
    for index in np.flatnonzero(changes >= _CUT_LEAST_CHANGE).tolist():
        before = changes[max(1, index - _NEIGHBOUR_FRAMES) : index]
        after = changes[index + 1 : index + 1 + _NEIGHBOUR_FRAMES]
        change = float(changes[index])
        if change >= _CUT_OVER_NEIGHBOURS * max(_mean(before), _mean(after)):
            # Hard cuts outrank every fade, so that a cut beside a fade is placed at the cut.
            cuts.append(_Cut(float(analysis.times[index]), 1.0 + change))
    return cuts


def _dips(analysis: MediaAnalysis) -> list[_Cut]:
    """Find short dark moments between two brighter stretches."""
    brightness, times = analysis.brightness, analysis.times
    long_black = np.zeros(len(times), dtype=np.bool_)
    for first, last in _black_runs(analysis):
        long_black[first:last] = True
    cuts: list[_Cut] = []
    for index in range(1, len(brightness) - 1):
        lowest = float(brightness[index])
        if long_black[index] or lowest > float(brightness[index - 1]) or lowest > float(brightness[index + 1]):
            continue
        first = _place(times, float(times[index]) - _DIP_REACH_SECONDS)
        last = _place(times, float(times[index]) + _DIP_REACH_SECONDS)
        if lowest > float(brightness[first:last].min()):
            continue
        sides = min(float(brightness[first : index + 1].max()), float(brightness[index:last].max()))
        if sides > 2 * _BLACK and lowest <= _DIP_DEPTH * sides:
            cuts.append(_Cut(float(times[index]), 1.0 - lowest / sides))
    return cuts


def _black_edges(analysis: MediaAnalysis) -> list[_Cut]:
    """Find where long black stretches begin and end."""
    cuts: list[_Cut] = []
    for first, last in _black_runs(analysis):
        cuts.append(_Cut(float(analysis.times[first]), 0.9))
        cuts.append(_Cut(_frame_start(analysis, last), 0.9))
    return cuts


def _black_runs(analysis: MediaAnalysis) -> list[tuple[int, int]]:
    """Return the black stretches that last, as half-open pairs of frame numbers."""
    return [
        (first, last)
        for first, last in _runs(analysis.brightness < _BLACK)
        if _frame_start(analysis, last) - float(analysis.times[first]) >= _BLACK_SECONDS
    ]


def _frame_start(analysis: MediaAnalysis, index: int) -> float:
    return float(analysis.times[index]) if index < len(analysis.times) else analysis.duration


def _spaced(cuts: Sequence[_Cut], duration: float, minimum_seconds: float) -> list[float]:
    """Take cuts strongest first, leaving out those too near to one already taken or to either end."""
    taken = [0.0, duration]
    for cut in sorted(cuts, key=lambda cut: (-cut.strength, cut.time)):
        if all(abs(cut.time - other) >= minimum_seconds for other in taken):
            taken.append(cut.time)
    return sorted(round(time, 3) for time in taken[2:])


def _ranges(duration: float, cuts: Iterable[float], maximum_seconds: float) -> list[TimeRange]:
    """Turn cuts into ranges and split those that are too long into equal pieces."""
    ranges: list[TimeRange] = []
    for start, end in pairwise([0.0, *cuts, duration]):
        pieces = max(1, ceil((end - start) / maximum_seconds))
        edges = [round(start + (end - start) * index / pieces, 3) for index in range(pieces)]
        ranges.extend(TimeRange(*edge) for edge in pairwise([*edges, round(end, 3)]))
    return ranges


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of True as half-open index pairs."""
    padded = np.concatenate([[False], mask, [False]]).astype(np.int8)
    edges: list[int] = np.flatnonzero(np.diff(padded)).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _place(times: Series, time: float) -> int:
    """Return the index of the first frame at or after a time."""
    return int(np.searchsorted(times, np.float32(time)))


def _mean(values: Series) -> float:
    return float(values.mean()) if len(values) else 0.0
