"""Hits and segments for players and editors: subtitles, marker lists, timelines.

    Path("hits.srt").write_text(timelines.srt(client.search.text(index_id, query="harbour")), encoding="utf-8")

The API gives times in seconds but no frame rate, so formats that count frames need `fps`. Entries without a start time,
such as hits in images, have no place on a timeline and are left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

from ._annotations import make_evaluable
from ._errors import InvalidArgumentError
from ._request import validation

if TYPE_CHECKING:
    from ._generated.models import SearchResult, Segment

__all__ = ["FrameRate", "edl", "frame_at", "otio", "srt", "timecode", "vtt"]

#: A number of frames per second: 25, 29.97, `Fraction(30000, 1001)` or "30000/1001".
FrameRate: TypeAlias = "int | float | str | Fraction"
Entry: TypeAlias = "SearchResult | Segment | Mapping[str, Any]"
TextOf: TypeAlias = Callable[[Any], str]

#: Rates that people round: 29.97 stands for 30000/1001.
_NTSC: Final = {
    Fraction(text): Fraction(nominal * 1000, 1001)
    for nominal, texts in {
        24: ("23.976", "23.98", "23.97"),
        30: ("29.97",),
        48: ("47.952", "47.95"),
        60: ("59.94",),
        120: ("119.88",),
    }.items()
    for text in texts
}
_TIMECODE: Final = re.compile(r"(\d{2}):(\d{2}):(\d{2})([:;.])(\d{2,3})")
_SECONDS_A_DAY: Final = 86_400
# Nobody can read a shorter cue, and a hit may have no length at all.
_SHORTEST_CUE: Final = 0.5
_MOST_CHARACTERS: Final = 200


@dataclass(frozen=True, slots=True)
class _Moment:
    """One entry on the timeline of its media, in seconds."""

    start: float
    end: float
    text: str
    video_id: str
    entry: Any


@make_evaluable
def srt(entries: Iterable[Entry], *, video_id: str | None = None, text: TextOf | None = None) -> str:
    """Return subtitles in SubRip format: one cue per hit or segment, ordered by time.

    Args:
        entries: Hits of a search or segments, as the client returns them or as dicts.
        video_id: Use only the entries of this media item; required if the entries belong to several.
        text: Returns the text of an entry; default: the text that was found or extracted, at most 200 characters.

    Returns:
        The content of a `.srt` file.

    Raises:
        InvalidArgumentError: The entries belong to several media items, or a time is not a number.
    """
    cues = [
        f"{number}\n{_clock(one.start, ',')} --> {_clock(_cue_end(one), ',')}\n{one.text}\n"
        for number, one in enumerate(_of_one_media(entries, video_id, text), 1)
    ]
    return "\n".join(cues)


@make_evaluable
def vtt(entries: Iterable[Entry], *, video_id: str | None = None, text: TextOf | None = None) -> str:
    """Return subtitles in WebVTT format: one cue per hit or segment, ordered by time.

    Args:
        entries: Hits of a search or segments, as the client returns them or as dicts.
        video_id: Use only the entries of this media item; required if the entries belong to several.
        text: Returns the text of an entry; default: the text that was found or extracted, at most 200 characters.

    Returns:
        The content of a `.vtt` file.

    Raises:
        InvalidArgumentError: The entries belong to several media items, or a time is not a number.
    """
    cues = ["WEBVTT\n"]
    for one in _of_one_media(entries, video_id, text):
        shown = one.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        cues.append(f"{_clock(one.start, '.')} --> {_clock(_cue_end(one), '.')}\n{shown}\n")
    return "\n".join(cues)


@make_evaluable
def edl(
    entries: Iterable[Entry],
    *,
    fps: FrameRate,
    drop_frame: bool | None = None,
    start_timecode: str = "00:00:00:00",
    title: str = "VideoVector",
    video_id: str | None = None,
    text: TextOf | None = None,
) -> str:
    """Return markers as an edit decision list, which DaVinci Resolve imports onto a timeline.

    Args:
        entries: Hits of a search or segments, as the client returns them or as dicts.
        fps: Frames per second of the timeline: a whole number, or 23.976, 29.97, 47.952, 59.94, 119.88.
        drop_frame: Whether timecode drops frame numbers; default: only at 29.97, 59.94 and 119.88 frames per second.
        start_timecode: Timecode of the first frame; Resolve begins its timelines at 01:00:00:00.
        title: Title of the list.
        video_id: Use only the entries of this media item; required if the entries belong to several.
        text: Returns the text of an entry; default: the text that was found or extracted, at most 200 characters.

    Returns:
        The content of a `.edl` file.

    Raises:
        InvalidArgumentError: The rate has no timecode, the entries belong to several media items, or a time lies
            beyond 24 hours.
    """
    scale = _Scale.of(fps, drop_frame)
    offset = scale.parse(start_timecode)
    lines = [f"TITLE: {_one_line(title)}", f"FCM: {'' if scale.drops else 'NON-'}DROP FRAME", ""]
    for number, one in enumerate(_of_one_media(entries, video_id, text), 1):
        first = scale.frame(one.start)
        length = max(scale.frame(one.end) - first, 1)
        point, after = scale.write(offset + first), scale.write(offset + first + 1)
        lines.append(f"{number:03}  001      V     C        {point} {after} {point} {after}  ")
        lines.append(f" |C:ResolveColorBlue |M:{_one_line(one.text).replace('|', '/')} |D:{length}")
        lines.append("")
    return "\n".join(lines)


@make_evaluable
def otio(
    entries: Iterable[Entry],
    *,
    fps: FrameRate,
    title: str = "VideoVector",
    text: TextOf | None = None,
) -> str:
    """Return an OpenTimelineIO timeline: one clip with a marker per hit or segment, in the order given.

    The entries may belong to several media items: each clip refers to its own.

    Args:
        entries: Hits of a search or segments, as the client returns them or as dicts.
        fps: Frames per second of the media.
        title: Name of the timeline.
        text: Returns the text of an entry; default: the text that was found or extracted, at most 200 characters.

    Returns:
        The content of a `.otio` file.

    Raises:
        InvalidArgumentError: The rate or a time is not a number.
        ModuleNotFoundError: The extra `timeline` is not installed.
    """
    try:
        # The package has neither types nor stubs.
        library: Any = import_module("opentimelineio")
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            "OpenTimelineIO is not installed; run: pip install 'videovector[timeline]'", name="opentimelineio"
        ) from None
    opentime, schema = library.opentime, library.schema
    rate = _rate(fps)
    track = schema.Track(name="Hits", kind="Video")
    for one in _moments(entries, text):
        first = _frame(one.start, rate)
        length = opentime.RationalTime(max(_frame(one.end, rate) - first, 1), float(rate))
        placed = opentime.TimeRange(opentime.RationalTime(first, float(rate)), length)
        address = _address(_field(one.entry, "video_uri"))
        reference = schema.ExternalReference(target_url=address) if address else schema.MissingReference()
        facts = {name: value for name in _FACTS if (value := _field(one.entry, name)) is not None}
        marker = schema.Marker(name=one.text, marked_range=placed, color="BLUE")
        track.append(
            schema.Clip(
                name=str(_field(one.entry, "video_name") or one.video_id or one.text),
                media_reference=reference,
                source_range=placed,
                markers=[marker],
                metadata={"videovector": facts},
            )
        )
    timeline = schema.Timeline(name=title)
    timeline.tracks.append(track)
    return str(timeline.to_json_string(indent=2)) + "\n"


def timecode(seconds: float, *, fps: FrameRate, drop_frame: bool | None = None) -> str:
    """Return the SMPTE timecode of a time, with `;` before the frames if frame numbers are dropped.

    Args:
        seconds: Time from the start, 0 to 24 hours.
        fps: Frames per second.
        drop_frame: Whether frame numbers are dropped; default: only at 29.97, 59.94 and 119.88 frames per second.

    Raises:
        InvalidArgumentError: The rate has no timecode, or the time is out of range.
    """
    scale = _Scale.of(fps, drop_frame)
    return scale.write(scale.frame(seconds))


def frame_at(seconds: float, *, fps: FrameRate) -> int:
    """Return the number of the frame nearest to a time; the first frame is 0.

    Args:
        seconds: Time from the start.
        fps: Frames per second.

    Raises:
        InvalidArgumentError: The rate is not a number from 1 to 1000, or the time is not a number from 0 up.
    """
    return _frame(seconds, _rate(fps))


#: The fields of an entry that its clip stores, so that a program can find the entry again.
_FACTS: Final = ("video_id", "segment_id", "result_id", "run_id", "similarity_score", "start_time", "end_time")


@dataclass(frozen=True, slots=True)
class _Scale:
    """Frames and timecode of one rate."""

    rate: Fraction
    nominal: int
    drops: int  # frame numbers skipped in each minute except every tenth

    @classmethod
    def of(cls, fps: FrameRate, drop_frame: bool | None) -> _Scale:
        rate = _rate(fps)
        nominal = round(rate)
        is_ntsc = rate == Fraction(nominal * 1000, 1001)
        if rate != nominal and not is_ntsc:
            raise InvalidArgumentError(f"fps must be a rate that has a timecode, such as 25 or 29.97, not {fps}.")
        may_drop = is_ntsc and nominal % 30 == 0
        if drop_frame and not may_drop:
            raise InvalidArgumentError(f"drop_frame is for 29.97, 59.94 and 119.88 frames per second, not for {fps}.")
        drops = nominal // 15 if may_drop and (drop_frame is None or drop_frame) else 0
        return cls(rate, nominal, drops)

    def frame(self, seconds: float) -> int:
        return _frame(seconds, self.rate)

    def write(self, frame: int) -> str:
        """The timecode of a frame."""
        number = frame
        if self.drops:
            minute = self.nominal * 60 - self.drops
            tens, rest = divmod(frame, minute * 10 + self.drops)
            number += 9 * self.drops * tens
            if rest >= self.nominal * 60:
                number += self.drops * (1 + (rest - self.nominal * 60) // minute)
        seconds, frames = divmod(number, self.nominal)
        if seconds >= _SECONDS_A_DAY:
            raise InvalidArgumentError(
                "Timecode ends at 24 hours; a time, with start_timecode added, lies beyond that."
            )
        mark = ";" if self.drops else ":"
        digits = 3 if self.nominal > 100 else 2
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{frames:0{digits}}"

    def parse(self, text: str) -> int:
        """The frame of a timecode."""
        match = _TIMECODE.fullmatch(text)
        if match is None:
            raise InvalidArgumentError(f"start_timecode must read HH:MM:SS:FF, not {text!r}.")
        hours, minutes, seconds, _, frames = match.groups()
        whole = int(hours) * 60 + int(minutes)
        if int(minutes) > 59 or int(seconds) > 59 or int(frames) >= self.nominal:
            raise InvalidArgumentError(
                f"start_timecode {text!r} is not a timecode at {self.nominal} frames per second."
            )
        return (whole * 60 + int(seconds)) * self.nominal + int(frames) - self.drops * (whole - whole // 10)


def _rate(fps: object) -> Fraction:
    try:
        rate = Fraction(str(fps)) if isinstance(fps, float) else Fraction(cast("str", fps))
    except (TypeError, ValueError, ZeroDivisionError):
        raise InvalidArgumentError(f"fps must be a number of frames per second, not {fps!r}.") from None
    if isinstance(fps, bool) or not 1 <= rate <= 1000:
        raise InvalidArgumentError(f"fps must be a number of frames per second from 1 to 1000, not {fps!r}.")
    if rate in _NTSC:
        return _NTSC[rate]
    # 30000 / 1001 as a float, with all its digits.
    nearest = Fraction(round(rate) * 1000, 1001)
    return nearest if rate != nearest and abs(rate - nearest) < Fraction(1, 100_000) else rate


def _frame(seconds: object, rate: Fraction) -> int:
    return math.floor(Fraction(_seconds("seconds", seconds)) * rate + Fraction(1, 2))


def _seconds(name: str, value: object) -> float:
    try:
        return float(validation.number(name, value, minimum=0))
    except OverflowError:
        validation.refuse(name, "must be a number of seconds that a float can hold")


def _moments(entries: Iterable[Entry], text: TextOf | None) -> list[_Moment]:
    found: list[_Moment] = []
    for number, entry in enumerate(entries, 1):
        begin: object = _field(entry, "start_time")
        if begin is None:
            continue
        start = _seconds(f"start_time of entry {number}", begin)
        given: object = _field(entry, "end_time")
        end = start if given is None else max(_seconds(f"end_time of entry {number}", given), start)
        words = _one_line(text(entry)) if text is not None else _text(entry)
        video_id = str(_field(entry, "video_id") or "")
        found.append(_Moment(start, end, words or f"Entry {number}", video_id, entry))
    return found


def _of_one_media(entries: Iterable[Entry], video_id: str | None, text: TextOf | None) -> list[_Moment]:
    """The moments of one media item, ordered by time; one file can't show the times of several."""
    moments = _moments(entries, text)
    if video_id is not None:
        moments = [one for one in moments if one.video_id == video_id]
    media = list(dict.fromkeys(one.video_id for one in moments))
    if len(media) > 1:
        raise InvalidArgumentError(
            f"The entries belong to {len(media)} media items, and one file can show only one; "
            f"set video_id to one of: {', '.join(media[:10])}."
        )
    return sorted(moments, key=lambda one: (one.start, one.end))


def _field(entry: Any, name: str) -> Any:
    return cast("Mapping[str, Any]", entry).get(name) if isinstance(entry, Mapping) else getattr(entry, name, None)


def _address(uri: object) -> str:
    """The address of the media, without the signature that makes it a credential."""
    return urlsplit(uri)._replace(query="", fragment="").geturl() if isinstance(uri, str) else ""


def _text(entry: Any) -> str:
    """The text that was found or extracted, on one line."""
    metadata: object = _field(entry, "metadata")
    described = cast("Mapping[str, object]", metadata).get("description") if isinstance(metadata, Mapping) else None
    found: list[object] = [_field(entry, name) for name in ("text_content", "content_preview", "metadata_text")]
    candidates = [*found[:2], described, found[2]]
    text = next((_one_line(one) for one in candidates if isinstance(one, str) and one.strip()), "")
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1].rstrip()}…"


def _one_line(text: str) -> str:
    """The text on one line: line breaks and control characters would end a cue or a marker, an arrow would begin
    one."""
    plain = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(plain.replace("-->", "→").split())


def _cue_end(moment: _Moment) -> float:
    return max(moment.end, moment.start + _SHORTEST_CUE)


def _clock(seconds: float, mark: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}{mark}{rest % 1000:03}"
