from __future__ import annotations

import pytest
from made_media import BLACK, BLUE, GREEN, RED, TRAILER, YELLOW, make_image, make_sound, make_video

from videovector.sandbox.extraction.facts import describe
from videovector.sandbox.extraction.measuring import media_facts, segment_facts
from videovector.sandbox.media.analysis import MediaAnalysis, analyse
from videovector.sandbox.media.renditions import best_thumbnail_time
from videovector.sandbox.media.scenes import fixed_ranges, scene_cuts, segment_media, silence_cuts
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.media.time_ranges import TimeRange


@pytest.fixture(scope="module")
def trailer() -> MediaAnalysis:
    return analyse(TRAILER)


def test_hard_cuts_are_found_at_their_times(tmp_path):
    """Each change of colour is a cut, at the frame where it happens."""
    path = make_video(tmp_path / "cuts.mp4", [(2.0, RED), (1.5, GREEN), (3.0, BLUE), (2.5, YELLOW)])
    assert scene_cuts(analyse(path)) == pytest.approx([2.0, 3.5, 6.5], abs=0.05)


def test_cuts_of_a_long_video_are_found_without_all_its_frames(tmp_path):
    """Above three minutes frames made of later ones are left out; cuts are found three frames late at most."""
    scenes = [(50.5, RED), (41.3, GREEN), (60.2, BLUE), (48.0, YELLOW)]
    path = make_video(tmp_path / "long.mp4", scenes, rate=10, codec="libx264", size=(64, 48))
    analysis = analyse(path)
    assert scene_cuts(analysis) == pytest.approx([50.5, 91.8, 152.0], abs=0.31)
    assert len(analysis.times) < 1_000
    assert analysis.warnings == ()


def test_a_black_stretch_is_a_scene_of_its_own(tmp_path):
    """A scene begins where a long black stretch begins and where it ends."""
    path = make_video(tmp_path / "black.mp4", [(2.0, RED), (2.0, BLACK), (2.0, RED)])
    assert scene_cuts(analyse(path)) == pytest.approx([2.0, 4.0], abs=0.05)


def test_a_flash_is_no_scene(tmp_path):
    """Scenes shorter than the least length are joined to their neighbours."""
    path = make_video(tmp_path / "flash.mp4", [(2.0, RED), (0.1, YELLOW), (2.0, RED)])
    assert len(scene_cuts(analyse(path))) <= 1


def test_a_still_video_has_no_cut(tmp_path):
    """A video in which nothing happens is one segment."""
    analysis = analyse(make_video(tmp_path / "still.mp4", [(4.0, BLUE)]))
    assert segment_media(analysis, mode="smart") == [TimeRange(0.0, analysis.duration)]


def test_overlong_scenes_are_split(tmp_path):
    """A scene longer than a minute becomes equal pieces."""
    analysis = analyse(make_video(tmp_path / "long.mp4", [(90.0, BLUE)], rate=2))
    lengths = [segment.duration for segment in segment_media(analysis, mode="content_aware")]
    assert lengths == pytest.approx([45.0, 45.0], abs=0.5)


def test_the_trailers_scenes_are_found(trailer):
    """In the trailer the cuts and fades seen by eye are found, in both scene modes."""
    seen = [10.0, 14.0, 24.7, 32.0, 36.0, 37.5, 41.2, 43.7, 47.2, 51.6]
    assert scene_cuts(trailer) == pytest.approx(seen, abs=0.15)
    for mode in ("smart", "content_aware"):
        segments = segment_media(trailer, mode=mode)
        assert [segment.start for segment in segments[1:]] == [segment.end for segment in segments[:-1]]
        assert (segments[0].start, segments[-1].end) == (0.0, trailer.duration)


def test_fixed_pieces_are_equal_but_the_last(trailer):
    """Fixed segmentation gives equal pieces and a shorter last one."""
    segments = segment_media(trailer, mode="fixed", segment_seconds=10)
    assert [segment.start for segment in segments] == [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]
    assert segments[-1].end == trailer.duration
    assert fixed_ranges(20.01, 10) == [TimeRange(0.0, 10.0), TimeRange(10.0, 20.01)]
    assert fixed_ranges(3.0, 10) == [TimeRange(0.0, 3.0)]


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan")])
def test_impossible_lengths_are_refused(seconds):
    """A piece needs a length."""
    with pytest.raises(ValueError, match="more than 0"):
        fixed_ranges(10.0, seconds)


def test_unknown_modes_are_refused(trailer):
    """A mistyped mode names the choices."""
    with pytest.raises(ValueError, match="smart, content_aware or fixed"):
        segment_media(trailer, mode="clever")


def test_sound_is_cut_in_its_pauses(tmp_path):
    """Sound is cut in the middle of its silences, unless the pieces would be too short."""
    tones = [(4.0, 0.5), (1.0, 0.0), (5.0, 0.5), (0.6, 0.0), (1.0, 0.5), (0.4, 0.0), (4.0, 0.5)]
    analysis = analyse(make_sound(tmp_path / "pauses.wav", tones))
    assert silence_cuts(analysis) == pytest.approx([4.5, 10.3], abs=0.11)
    assert [segment.start for segment in segment_media(analysis, mode="content_aware")] == pytest.approx(
        [0.0, 4.5, 10.3], abs=0.11
    )


def test_endless_sound_is_split(tmp_path):
    """Sound without a pause is split into equal pieces of at most half a minute."""
    analysis = analyse(make_sound(tmp_path / "endless.wav", [(70.0, 0.3)], rate=8000))
    assert [round(segment.duration) for segment in segment_media(analysis, mode="content_aware")] == [23, 23, 23]


def test_an_image_is_one_segment(tmp_path):
    """An image is one empty segment whatever the mode."""
    analysis = analyse(make_image(tmp_path / "picture.png", RED))
    for mode in ("smart", "fixed", "content_aware"):
        assert segment_media(analysis, mode=mode) == [TimeRange(0.0, 0.0)]


def test_facts_are_measured_per_segment(tmp_path):
    """Colours, brightness, sound and words belong to the segment they are in."""
    path = make_video(tmp_path / "facts.mp4", [(2.0, RED), (2.0, BLUE)], sound=[(2.0, 0.5), (2.0, 0.0)])
    analysis = analyse(path)
    cues = [Cue(0.2, 1.8, "A red wall."), Cue(2.2, 3.8, "A blue sea.")]
    first, second = (
        segment_facts(analysis, segment, title="Colours", cues=cues)
        for segment in segment_media(analysis, mode="smart")
    )
    assert (first.colors[0], second.colors[0]) == ("red", "blue")
    assert (first.transcript, second.transcript) == ("A red wall.", "A blue sea.")
    assert [word.text for word in second.words] == ["A", "blue", "sea."]
    assert first.is_audible
    assert not second.is_audible
    assert first.motion == 0.0
    assert describe(first).startswith("A dim scene of 2.0 seconds, mostly red")


def test_transcription_can_be_switched_off(trailer):
    """Without transcription the words are left out and the measurements stay."""
    facts = media_facts(trailer, title="Trailer", cues=[Cue(1.0, 2.0, "Hello")], transcribe=False)
    assert (facts.transcript, facts.words) == ("", ())
    assert facts.colors


def test_sound_and_image_have_only_their_facts(tmp_path):
    """A sound has no colours and an image no motion, loudness or length."""
    sound = media_facts(analyse(make_sound(tmp_path / "a.wav", [(1.0, 0.5)])), title="Tone")
    assert (sound.colors, sound.brightness, sound.motion) == ((), None, None)
    assert sound.loudness_dbfs == pytest.approx(-9.0, abs=0.5)
    image = media_facts(analyse(make_image(tmp_path / "a.png", GREEN)), title="Leaf")
    assert image.colors == ("green",)
    assert (image.motion, image.loudness_dbfs, image.duration) == (None, None, 0.0)


def test_the_thumbnail_shows_the_scene_not_the_fade(trailer):
    """The chosen thumbnail time lies inside the segment and isn't one of its dark frames."""
    time = best_thumbnail_time(trailer, TimeRange(10.0, 14.0))
    assert 10.6 < time < 13.4
    # The middle of this one is black.
    assert best_thumbnail_time(trailer, TimeRange(30.0, 34.0)) == pytest.approx(33.0)
