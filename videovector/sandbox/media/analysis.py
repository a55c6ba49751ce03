"""Decodes a media file once, and stores the few numbers from which all else is computed.

Decoding is the slow part of media work, so each file is decoded once: segmentation, facts and picture search all read
the same `MediaAnalysis`. Frames are shrunk to 96 x 54 pixels at once, which keeps a long video within a few megabytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

from videovector.sandbox.media.containers import MediaProbe, probe
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.frames import (
    Damage,
    decode_stream,
    frame_at,
    frame_time,
    orientation_of,
    picture_frames,
    stream_start,
)
from videovector.sandbox.media.pixels import SAMPLE_HEIGHT, SAMPLE_WIDTH, Pixels, sample_pixels
from videovector.sandbox.media.streams import open_container, picture_stream, sound_stream
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.media.tracks import SubtitleTrack, chosen_track, subtitle_tracks

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

Series = NDArray[np.float32]

# Sound is measured in windows this long, at a rate that still holds all of speech.
LOUDNESS_STEP_SECONDS: Final = 0.1
_LOUDNESS_RATE: Final = 8000
SILENCE_DBFS: Final = -90.0

# Frames closer than this do not improve scene detection; in long files a twelfth of a second is enough.
_LEAST_FRAME_STEP_SECONDS: Final = 1 / 31
_LONG_FRAME_STEP_SECONDS: Final = 1 / 12
_MOST_FRAMES: Final = 40_000
# Nine tenths of an import of 720p are decoding, the rest shrinking and measuring. Above these lengths no frame that is
# made of later ones, then only key frames, are decoded, so that long files stay affordable. Most encoders begin a scene
# with another frame; those that don't have their cuts found a few frames late.
_NO_BIDIRECTIONAL_FRAMES_ABOVE_SECONDS: Final = 180.0
_KEY_FRAMES_ABOVE_SECONDS: Final = 7200.0

_SAMPLE_STEP_SECONDS: Final = 0.5
_MOST_SAMPLES: Final = 2400
# A frame that differs this much from the one before it is always sampled.
_SAMPLE_ON_CHANGE: Final = 0.3
_HISTOGRAM_BINS: Final = 16
# Frames are first thinned out to this many times the size of a sample: averaging all pixels would cost ten times more.
# They keep their planes until they are small: turning all pixels into RGB would cost twice as much again.
_THINNED: Final = 3
# Small frames do not show the blocks that this filter smooths.
_DECODER_OPTIONS: Final = {"skip_loop_filter": "all"}
# A file whose content ends this much before the end it states, and this part of it, is cut off.
_MISSING_SECONDS: Final = 1.0
_MISSING_PART: Final = 0.02


@dataclass(frozen=True, slots=True)
class FrameSample:
    """A shrunken frame and the time in seconds it is shown at."""

    time: float
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class LoudnessEnvelope:
    """Loudness over time: one level in dBFS (0 is full scale) for each step of `step_seconds`."""

    step_seconds: float
    levels: Series

    def within(self, start: float, end: float) -> Series:
        """Return the levels of a time range, all of them for an empty range."""
        if end <= start:
            return self.levels
        first = int(start / self.step_seconds)
        return self.levels[first : max(first + 1, int(np.ceil(end / self.step_seconds)))]


@dataclass(frozen=True, slots=True)
class MediaAnalysis:
    """The measurements of a file.

    Attributes:
        probe: Kind, length, size and codecs.
        times: Time in seconds of each measured frame.
        changes: How much each frame differs from the one before it, 0 to 1; peaks are cuts.
        motion: Mean difference of each frame's pixels to the frame before, 0 to 1.
        brightness: Mean brightness of each frame, 0 (black) to 1 (white).
        samples: Shrunken frames, about two a second, at least one when there is a picture.
        loudness: Loudness over time, None without sound.
        cues: Cues of the subtitle track that was chosen as the transcript.
        tracks: All subtitle tracks of the file.
        warnings: Descriptions of what can't be used or is missing in the file.
    """

    probe: MediaProbe
    times: Series
    changes: Series
    motion: Series
    brightness: Series
    samples: tuple[FrameSample, ...]
    loudness: LoudnessEnvelope | None
    cues: tuple[Cue, ...]
    tracks: tuple[SubtitleTrack, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def duration(self) -> float:
        """Length of the file in seconds."""
        return self.probe.duration_seconds

    def samples_within(self, start: float, end: float) -> list[FrameSample]:
        """Return the sampled frames of a time range, or the nearest one when the range holds none."""
        if end <= start:
            return list(self.samples)
        inside = [sample for sample in self.samples if start <= sample.time < end]
        if inside or not self.samples:
            return inside
        return [min(self.samples, key=lambda sample: abs(sample.time - start))]

    def measured_within(self, series: Series, start: float, end: float) -> Series:
        """Return the part of a per-frame series that lies in a time range, all of it for an empty range."""
        return series if end <= start else series[(self.times >= start) & (self.times < end)]


def analyse(path: Path, *, filename: str | None = None, language: str | None = None) -> MediaAnalysis:
    """Decode a media file once and measure it.

    Args:
        path: The file.
        filename: Name that the user gave it, if the stored file has another name.
        language: Language of the transcript to prefer, such as `en`; see `chosen_track`.

    Raises:
        MediaError: The file is broken, empty or of an unsupported kind.
    """
    facts = probe(path, filename=filename)
    track, damage = _FrameTrack(), Damage()
    if facts.kind == "image":
        track.add(0.0, sample_pixels(frame_at(path, 0.0)), sampled=True)
    elif facts.kind == "video":
        with open_container(path) as container:
            _measure_frames(container, facts, track, damage)
        if not track.times:
            raise MediaError("The file has no frame that can be decoded. Upload a file that plays.")
    loudness: LoudnessEnvelope | None = None
    if facts.has_audio:
        with open_container(path) as container:
            loudness = LoudnessEnvelope(LOUDNESS_STEP_SECONDS, _measure_loudness(container, damage))
    if facts.kind == "audio" and (loudness is None or not len(loudness.levels)):
        raise MediaError("The file has no sound that can be decoded. Upload a file that plays.")
    tracks = tuple(subtitle_tracks(path, facts.start_seconds)) if facts.subtitle_streams else ()
    chosen = chosen_track(tracks, language)
    return MediaAnalysis(
        probe=facts,
        times=np.array(track.times, dtype=np.float32),
        changes=np.array(track.changes, dtype=np.float32),
        motion=np.array(track.motion, dtype=np.float32),
        brightness=np.array(track.brightness, dtype=np.float32),
        samples=tuple(track.samples),
        loudness=loudness,
        cues=() if chosen is None else chosen.cues,
        tracks=tracks,
        warnings=(*facts.warnings, *_warnings(facts, track, loudness, damage)),
    )


def _warnings(
    facts: MediaProbe, track: _FrameTrack, loudness: LoudnessEnvelope | None, damage: Damage
) -> Iterator[str]:
    """What was missing while decoding: an end cut off, packets that gave nothing."""
    if damage.packets:
        yield f"is damaged: {damage.packets} packets could not be decoded"
    ends = [track.times[-1]] if track.times else []
    if loudness is not None:
        ends.append(len(loudness.levels) * loudness.step_seconds)
    if facts.kind == "image" or not ends:
        return
    missing = facts.duration_seconds - max(ends)
    if missing > _MISSING_SECONDS + track.last_step and missing > _MISSING_PART * facts.duration_seconds:
        yield (
            f"is cut off: its header gives a length of {facts.duration_seconds:.1f} s, but its content ends at "
            f"{max(ends):.1f} s"
        )


@dataclass(slots=True)
class _FrameTrack:
    """Measures frames as they are decoded, and stores only what is needed later."""

    times: list[float] = field(default_factory=list[float])
    changes: list[float] = field(default_factory=list[float])
    motion: list[float] = field(default_factory=list[float])
    brightness: list[float] = field(default_factory=list[float])
    samples: list[FrameSample] = field(default_factory=list[FrameSample])
    last_step: float = 0.0
    _pixels: NDArray[np.int16] | None = None
    _histogram: Series | None = None

    def add(self, time: float, pixels: Pixels, *, sampled: bool) -> None:
        """Measure a frame against the one before it."""
        wide = pixels.astype(np.int16)
        histogram = _histogram(pixels)
        difference = shift = 0.0
        if self._pixels is not None and self._histogram is not None:
            difference = float(np.abs(wide - self._pixels).mean()) / 255.0
            shift = float(np.abs(histogram - self._histogram).sum()) / 2.0
        # A cut changes pixels and colours at once; motion changes pixels alone, a flash or fade colours slowly.
        change = (shift * min(1.0, difference * 4.0)) ** 0.5
        self.last_step = time - self.times[-1] if self.times else 0.0
        self.times.append(time)
        self.changes.append(change)
        self.motion.append(difference)
        self.brightness.append(float(wide.mean()) / 255.0)
        if (sampled or change >= _SAMPLE_ON_CHANGE) and len(self.samples) < _MOST_SAMPLES:
            self.samples.append(FrameSample(round(time, 3), pixels))
        self._pixels, self._histogram = wide, histogram


def _histogram(pixels: Pixels) -> Series:
    """Return the shares of each channel's values, three histograms in a row that sum to 1."""
    channel = np.array([0, _HISTOGRAM_BINS, 2 * _HISTOGRAM_BINS], dtype=np.intp)
    index = (pixels // (256 // _HISTOGRAM_BINS)).astype(np.intp) + channel
    counts = np.bincount(index.ravel(), minlength=3 * _HISTOGRAM_BINS)
    return (counts / index.size).astype(np.float32)


def _measure_frames(container: InputContainer, facts: MediaProbe, track: _FrameTrack, damage: Damage) -> None:
    stream = picture_stream(container)
    if stream is None:
        return
    stream.thread_type = "AUTO"
    stream.codec_context.options = dict(_DECODER_OPTIONS)
    least_step = _LEAST_FRAME_STEP_SECONDS
    if facts.duration_seconds > _NO_BIDIRECTIONAL_FRAMES_ABOVE_SECONDS:
        only_keys = facts.duration_seconds > _KEY_FRAMES_ABOVE_SECONDS
        stream.codec_context.skip_frame = "NONKEY" if only_keys else "BIDIR"
        least_step = _LONG_FRAME_STEP_SECONDS
    frame_step = max(least_step, facts.duration_seconds / _MOST_FRAMES)
    sample_step = max(_SAMPLE_STEP_SECONDS, facts.duration_seconds / _MOST_SAMPLES * 2)
    next_frame = next_sample = 0.0
    shrinker = _Shrinker()
    for time, frame in _timed_frames(container, stream, damage):
        if time < next_frame and track.times:
            continue
        sampled = not track.samples or time >= next_sample
        track.add(time, shrinker.shrink(frame), sampled=sampled)
        next_frame = time + frame_step * 0.9
        if sampled:
            next_sample = time + sample_step


def _timed_frames(container: InputContainer, stream: VideoStream, damage: Damage) -> Iterator[tuple[float, VideoFrame]]:
    start = stream_start(stream)
    rate = float(stream.average_rate or 25)
    for count, frame in enumerate(picture_frames(container, stream, damage)):
        time = frame_time(frame, start)
        yield (count / rate if time is None else time), frame


class _Shrinker:
    """Shrinks the frames of one video to samples; the scaling is set up once and not for each frame."""

    def __init__(self) -> None:
        self._thinning = VideoReformatter()
        self._averaging = VideoReformatter()

    def shrink(self, frame: VideoFrame) -> Pixels:
        """Return a frame as a sample, turned as it is shown."""
        orientation = orientation_of(frame)
        width, height = (SAMPLE_HEIGHT, SAMPLE_WIDTH) if orientation.transposed else (SAMPLE_WIDTH, SAMPLE_HEIGHT)
        if frame.width > width * _THINNED and frame.height > height * _THINNED:
            frame = self._thinning.reformat(
                frame, width * _THINNED, height * _THINNED, format="yuv444p", interpolation="POINT", threads=1
            )
        small = self._averaging.reformat(frame, width, height, format="rgb24", interpolation="AREA", threads=1)
        return orientation.apply(cast("Pixels", small.to_ndarray()))


def _measure_loudness(container: InputContainer, damage: Damage) -> Series:
    """Return the loudness in dBFS of each window of the first sound track."""
    stream = sound_stream(container)
    if stream is None:
        return np.zeros(0, dtype=np.float32)
    window = round(_LOUDNESS_RATE * LOUDNESS_STEP_SECONDS)
    pending: Series = np.zeros(0, dtype=np.float32)
    powers: list[Series] = []
    for block in _mono_sound(decode_stream(container, stream, damage)):
        pending = np.concatenate([pending, block])
        whole = len(pending) // window * window
        powers.append(np.square(pending[:whole].reshape(-1, window)).mean(axis=1))
        pending = pending[whole:]
    if len(pending):
        powers.append(np.array([np.square(pending).mean()], dtype=np.float32))
    if not powers:
        return np.zeros(0, dtype=np.float32)
    power = np.concatenate(powers)
    return np.maximum(10.0 * np.log10(np.maximum(power, 1e-12)), SILENCE_DBFS).astype(np.float32)


def _mono_sound(decoded: Iterator[object]) -> Iterator[Series]:
    """Yields sound as samples of one channel, about a second at a time: many small blocks cost more than the sound."""
    resampler: av.AudioResampler | None = None
    form: tuple[str, str, int] | None = None
    for frame in decoded:
        if not isinstance(frame, AudioFrame):
            continue
        # Files that were joined from several change rate or channels midway.
        if (found := (frame.format.name, frame.layout.name, frame.sample_rate)) != form:
            yield from _resampled(resampler, None)
            form = found
            resampler = av.AudioResampler(format="flt", layout="mono", rate=_LOUDNESS_RATE, frame_size=_LOUDNESS_RATE)
        yield from _resampled(resampler, frame)
    yield from _resampled(resampler, None)


def _resampled(resampler: av.AudioResampler | None, frame: AudioFrame | None) -> Iterator[Series]:
    """What a resampler gives for a frame, or for the end of its sound."""
    blocks = [] if resampler is None else resampler.resample(frame)
    return (cast("Series", block.to_ndarray()).ravel() for block in blocks)
