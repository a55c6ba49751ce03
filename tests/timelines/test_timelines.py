"""Subtitles, marker lists and timelines, read again by what others read them with."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, cast

import opentimelineio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from videovector import InvalidArgumentError, Segment, timelines

HITS: list[dict[str, Any]] = [
    {"video_id": "vid_1", "start_time": start, "end_time": start + 4.2, "text_content": f"Harbour {number}"}
    for number, start in enumerate([12.5, 59.96, 61.37, 600.02, 3661.111], 1)
]
RATES = ["23.976", "24", "25", "29.97", "30", "50", "59.94", "60"]
NTSC = Fraction(30000, 1001)


def seconds_of_edl(text: str, rate: float) -> list[float]:
    """The record times of an EDL, as OpenTimelineIO reads timecode."""
    found = re.findall(r"^\d{3,}  001      V     C        (\S+) \S+ \1 \S+  $", text, re.MULTILINE)
    return [opentimelineio.opentime.from_timecode(one, rate).to_seconds() for one in found]


def test_a_marker_list_at_2997_reopens_within_one_frame() -> None:
    """Five hits at 29.97, drop-frame, are read again at their times."""
    text = timelines.edl(HITS, fps=29.97)
    assert "FCM: DROP FRAME" in text
    again = seconds_of_edl(text, 30000 / 1001)
    assert len(again) == 5
    for hit, seconds in zip(HITS, again, strict=True):
        assert abs(seconds - hit["start_time"]) <= 1001 / 30000
    assert re.findall(r"\|C:ResolveColorBlue \|M:(.*) \|D:(\d+)", text)[0] == ("Harbour 1", "125")


def test_a_timeline_at_2997_reopens_within_one_frame() -> None:
    """Five hits at 29.97 are clips of a timeline that the library reads again at their times."""
    timeline: Any = opentimelineio.adapters.read_from_string(timelines.otio(HITS, fps=29.97), "otio_json")
    clips = list(timeline.find_clips())
    assert len(clips) == 5
    for hit, clip in zip(HITS, clips, strict=True):
        placed = clip.source_range
        assert placed.start_time.rate == pytest.approx(30000 / 1001)
        assert abs(placed.start_time.to_seconds() - hit["start_time"]) <= 1001 / 30000
        assert abs(placed.duration.to_seconds() - 4.2) <= 1001 / 30000
        assert clip.markers[0].name == hit["text_content"]
        assert clip.metadata["videovector"]["video_id"] == "vid_1"


def test_drop_frame_leaves_out_two_numbers_each_minute_but_the_tenth() -> None:
    """The frames around a minute and around the tenth minute have the numbers of the standard."""
    shown = {frame: timelines.timecode(float(frame / NTSC), fps=29.97) for frame in (1799, 1800, 17981, 17982, 107892)}
    assert shown == {
        1799: "00:00:59;29",
        1800: "00:01:00;02",
        17981: "00:09:59;29",
        17982: "00:10:00;00",
        107892: "01:00:00;00",
    }


@settings(deadline=None, max_examples=150)
@given(frame=st.integers(0, 2_500_000), fps=st.sampled_from(RATES), drop=st.booleans())
def test_any_frame_has_the_timecode_that_the_library_gives(frame: int, fps: str, drop: bool) -> None:
    """Our timecode is OpenTimelineIO's, at every rate, with and without dropped numbers."""
    nominal = round(float(fps))
    rate = Fraction(nominal * 1000, 1001) if "." in fps else Fraction(nominal)
    drop = drop and fps in ("29.97", "59.94")
    seconds = float(frame / rate)
    if seconds >= 86_000:
        return
    expected = opentimelineio.opentime.to_timecode(
        opentimelineio.opentime.RationalTime(frame, float(rate)), float(rate), drop_frame=drop
    )
    assert timelines.timecode(seconds, fps=fps, drop_frame=drop) == expected
    assert timelines.frame_at(seconds, fps=fps) == frame


@pytest.mark.parametrize("fps", [29.97, 30000 / 1001, "29.97", "30000/1001", NTSC])
def test_all_spellings_of_2997_are_one_rate(fps: timelines.FrameRate) -> None:
    """A rounded rate, a float, text and a fraction give the same frame after an hour."""
    assert timelines.frame_at(3600, fps=fps) == 107892


def test_a_list_may_begin_at_another_timecode() -> None:
    """Resolve's timelines begin at one hour; markers follow."""
    text = timelines.edl(HITS[:1], fps=25, start_timecode="01:00:00:00")
    assert "FCM: NON-DROP FRAME" in text
    assert "01:00:12:13 01:00:12:14" in text
    text = timelines.edl(HITS[:1], fps=29.97, start_timecode="01:00:00;00")
    assert "01:00:12;15" in text


def test_subtitles_are_in_the_order_of_time_and_numbered() -> None:
    """Hits come best first, cues by time."""
    text = timelines.srt(HITS[::-1])
    assert text.startswith("1\n00:00:12,500 --> 00:00:16,700\nHarbour 1\n\n2\n00:00:59,960 --> ")
    assert text.count(" --> ") == 5
    assert "01:01:01,111" in text


def test_no_text_can_break_a_cue() -> None:
    """Line breaks, arrows and markup of a text stay text."""
    hit = {"video_id": "v", "start_time": 0, "end_time": 0, "text_content": "a\n\n2\n00:00:00 --> b <i>\x1b[2J|x & y"}
    assert timelines.srt([hit]) == "1\n00:00:00,000 --> 00:00:00,500\na 2 00:00:00 → b <i> [2J|x & y\n"
    assert timelines.vtt([hit]).splitlines()[3] == "a 2 00:00:00 → b &lt;i&gt; [2J|x &amp; y"
    assert "|M:a 2 00:00:00 → b <i> [2J/x & y |D:1" in timelines.edl([hit], fps=25)


def test_long_texts_are_cut_and_missing_ones_named() -> None:
    """A cue shows at most 200 characters, and something where there is no text."""
    lines = timelines.srt(
        [{"start_time": 1, "end_time": 2, "text_content": "word " * 100}, {"start_time": 3, "end_time": None}]
    ).splitlines()
    assert len(lines[2]) <= 200
    assert lines[2].endswith("…")
    assert lines[6] == "Entry 2"


def test_segments_serve_as_well_as_hits() -> None:
    """Models of the client give the extracted description; entries without a time are left out."""
    segment = Segment.from_dict(
        {"segment_id": "s", "video_id": "v", "start_time": 1.0, "end_time": 2.0, "metadata": {"description": "A quay"}}
    )
    assert "A quay" in timelines.vtt([segment, {"video_id": "v", "start_time": None}])


def test_a_signed_link_does_not_get_into_a_timeline() -> None:
    """What is written to a file keeps the place of the media, not the credential in its link."""
    hit = {**HITS[0], "video_uri": "https://media.example.test/vid_1.mp4?token=secret#t=1"}
    text = timelines.otio([hit], fps=25)
    assert '"https://media.example.test/vid_1.mp4"' in text
    assert "secret" not in text


def test_several_media_items_need_a_choice() -> None:
    """One subtitle file can't hold times of two files; a timeline of clips can."""
    hits = [HITS[0], {**HITS[1], "video_id": "vid_2"}]
    for write in (timelines.srt, timelines.vtt):
        with pytest.raises(InvalidArgumentError, match=r"2 media items.*vid_1, vid_2"):
            write(hits)
    with pytest.raises(InvalidArgumentError, match="video_id"):
        timelines.edl(hits, fps=25)
    assert timelines.srt(hits, video_id="vid_2").count("-->") == 1
    assert timelines.otio(hits, fps=25).count('"OTIO_SCHEMA": "Clip') == 2


@pytest.mark.parametrize("fps", [0, -1, True, "fast", float("nan"), 100_000, "1/0", None])
def test_impossible_rates_are_refused(fps: Any) -> None:
    """What is no rate is named."""
    with pytest.raises(InvalidArgumentError, match="fps"):
        timelines.frame_at(1, fps=fps)


def test_what_has_no_timecode_is_refused() -> None:
    """Odd rates, dropped numbers where none are dropped, times beyond a day, and bad starts."""
    for options in (
        {"fps": 12.5},
        {"fps": 25, "drop_frame": True},
        {"fps": 25, "start_timecode": "1:2"},
        {"fps": 25, "start_timecode": "00:00:00:25"},
    ):
        with pytest.raises(InvalidArgumentError):
            timelines.edl(HITS, **options)
    for seconds in (10**400, -1, True, float("nan"), "1"):
        with pytest.raises(InvalidArgumentError, match=r"^seconds must be "):
            timelines.frame_at(cast("float", seconds), fps=25)
    with pytest.raises(InvalidArgumentError, match="24 hours"):
        timelines.timecode(86_401, fps=25)
    with pytest.raises(InvalidArgumentError, match="entry 1"):
        timelines.srt([{"start_time": "soon"}])
