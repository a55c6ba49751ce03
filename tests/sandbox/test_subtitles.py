from __future__ import annotations

import codecs
from itertools import pairwise

import pytest
from made_media import RED, TRAILER_CUES, make_sound, make_video

from videovector.sandbox.media.analysis import analyse
from videovector.sandbox.media.subtitles import (
    Cue,
    SubtitleError,
    cues_within,
    is_subtitle_filename,
    parse_subtitles,
    read_sidecar,
    timed_words,
    transcript_text,
)
from videovector.sandbox.media.tracks import chosen_track, subtitle_tracks

VTT = """WEBVTT - a title
Kind: captions

NOTE not a cue
STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.500 align:start position:10%
<v Anna><b>Hello</b> &amp; welcome</v>

00:00:03.000 --> 00:00:04.000
two
lines
"""
SRT = (
    "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Hello</i> {\\an8}there\r\n\r\n2\r\n00:00:03,5 --> 00:00:04,000\r\nBye\r\n"
)


def embedded_cues(path):
    chosen = chosen_track(subtitle_tracks(path, 0.0))
    return [] if chosen is None else list(chosen.cues)


def test_webvtt_is_read():
    """Titles, notes, styles, cue names and settings are stepped over, and markup is removed."""
    assert parse_subtitles(VTT) == [Cue(1.0, 2.5, "Hello & welcome"), Cue(3.0, 4.0, "two lines")]


def test_subrip_is_read():
    """Commas, numbers, tags and Windows line ends are understood."""
    assert parse_subtitles(SRT.encode()) == [Cue(1.0, 2.5, "Hello there"), Cue(3.5, 4.0, "Bye")]


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "1\n00:01,0 --> 00:02,0\nGrüße".encode(),
        "\ufeff1\n00:01,0 --> 00:02,0\nGrüße".encode("utf-16-le"),
        "1\n00:01,0 --> 00:02,0\nGrüße".encode("cp1252"),
        "\ufeff1\n00:01,0 --> 00:02,0\nGrüße",
    ],
)
def test_encodings_are_recognised(data):
    """Byte order marks and the old Windows code page give the same text."""
    assert parse_subtitles(data) == [Cue(1.0, 2.0, "Grüße")]


def test_cues_without_blank_lines_are_kept_apart():
    """The next cue's number is not read as text of the cue before it."""
    text = "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo\n"
    assert [cue.text for cue in parse_subtitles(text)] == ["One", "Two"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "has no subtitles"),
        (b"WEBVTT\n\njust prose", "has no subtitles"),
        (b"1\n00:01 -> x\n1\n00:00:0a,000 --> 00:00:02,000\nhi", "line 4"),
        (b"1\n00:00:05,000 --> 00:00:02,000\nhi", "ends .* before it starts"),
        (b"\x00\x01\x02", "is not text"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "is not valid utf-8"),
    ],
)
def test_bad_subtitles_say_where(data, words):
    """Text that is no subtitle file gives an error with the file's name and the reason."""
    with pytest.raises(SubtitleError, match=words) as caught:
        parse_subtitles(data, name="talk.srt")
    assert "talk.srt" in str(caught.value)


@pytest.mark.parametrize("name", ["talk.mkv", "talk.mp4"])
def test_subtitles_inside_a_video_are_read(tmp_path, name):
    """The subtitle stream of a file is its transcript."""
    spoken = [(0.5, 1.5, "Good morning"), (2.0, 3.0, "Good night")]
    path = make_video(tmp_path / name, [(4.0, RED)], cues=spoken)
    assert embedded_cues(path) == [Cue(*cue) for cue in spoken]
    assert analyse(path).cues == tuple(Cue(*cue) for cue in spoken)


def test_files_without_subtitles_have_no_cues(tmp_path):
    """A file without a subtitle stream has an empty transcript."""
    assert embedded_cues(make_sound(tmp_path / "tone.wav", [(0.5, 0.5)])) == []


def test_a_cue_belongs_to_the_segment_that_shows_most_of_it():
    """A cue reaching a little over a cut counts on one side only."""
    cues = [Cue(0.0, 4.2, "first"), Cue(4.2, 8.0, "second")]
    assert [cue.text for cue in cues_within(cues, 0.0, 4.0)] == ["first"]
    assert [cue.text for cue in cues_within(cues, 4.0, 8.0)] == ["second"]
    assert transcript_text(cues, 0.0, 0.0) == "first second"


def test_a_long_cue_counts_in_every_segment_it_covers():
    """A cue over several short segments is the transcript of each."""
    cues = [Cue(0.0, 12.0, "a long sentence")]
    assert transcript_text(cues, 4.0, 6.0) == "a long sentence"


def test_words_share_their_cues_time():
    """Words follow one another and fill their cue exactly."""
    words = timed_words([Cue(1.0, 3.0, "a much longer sentence")], 0.0, 5.0)
    assert [word.text for word in words] == ["a", "much", "longer", "sentence"]
    assert (words[0].start, words[-1].end) == (1.0, 3.0)
    assert all(before.end == after.start for before, after in pairwise(words))


def test_sidecars_are_read_from_disk(tmp_path):
    """The trailer's cue file is read whole, and a missing file is named."""
    assert all(cue.text and cue.end > cue.start for cue in read_sidecar(TRAILER_CUES))
    with pytest.raises(SubtitleError, match=r"gone\.srt cannot be read"):
        read_sidecar(tmp_path / "gone.srt")


def test_subtitle_names_are_recognised():
    """Only .srt and .vtt are sidecars."""
    assert [is_subtitle_filename(name) for name in ("a.SRT", "b.vtt", "c.txt")] == [True, True, False]


def test_cues_give_no_orders_to_terminals():
    """Control characters and escape sequences of a cue are dropped; joiners, which emoji need, stay."""
    text = "\x1b[31mred\x1b[0m \x9b2Jgone\x07 \N{WOMAN}\u200d\N{ROCKET}"
    cues = parse_subtitles(f"1\n00:00:00,000 --> 00:00:01,000\n{text}\n".encode(), name="a.srt")
    assert cues[0].text == "red gone \N{WOMAN}\u200d\N{ROCKET}"
