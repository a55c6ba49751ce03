from __future__ import annotations

import io
import struct

import av
import pytest
from av.stream import Disposition
from made_media import BLUE, GREEN, RED, TRAILER, make_image, make_sound, make_video, textured
from PIL import Image

from videovector.sandbox.media.analysis import analyse
from videovector.sandbox.media.containers import (
    MediaError,
    content_type_of_filename,
    frame_at,
    kind_of_filename,
    probe,
)
from videovector.sandbox.media.renditions import preview_gif, thumbnail_jpeg
from videovector.testing._media_files import write_tones


def mean_color(picture: Image.Image) -> tuple[int, ...]:
    return picture.convert("RGB").resize((1, 1)).getpixel((0, 0))


def test_probe_measures_a_real_film():
    """A film's length, size, frame rate and codecs are those that its makers gave it."""
    measured = probe(TRAILER)
    assert (measured.kind, measured.codec, measured.audio_codec) == ("video", "h264", "aac")
    assert (measured.width, measured.height, measured.frame_rate) == (640, 360, 24.0)
    assert measured.duration_seconds == pytest.approx(55.125)
    assert measured.has_audio
    assert measured.size_bytes == TRAILER.stat().st_size


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("clip.mp4", "libx264"),
        ("clip.mkv", "mpeg4"),
        ("clip.mov", "mpeg4"),
        ("clip.avi", "mpeg4"),
        ("clip.webm", "libvpx"),
    ],
)
def test_probe_opens_every_video_container(tmp_path, name, codec):
    """Each supported video container is measured, sound or not."""
    measured = probe(make_video(tmp_path / name, [(1.0, RED)], codec=codec))
    assert measured.kind == "video"
    assert measured.duration_seconds == pytest.approx(1.0, abs=0.1)
    assert (measured.width, measured.height, measured.has_audio) == (160, 90, False)


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("tone.wav", "pcm_s16le"),
        ("tone.mp3", "libmp3lame"),
        ("tone.flac", "flac"),
        ("tone.m4a", "aac"),
        ("tone.ogg", "libopus"),
        ("tone.aac", "aac"),
    ],
)
def test_probe_opens_every_audio_format(tmp_path, name, codec):
    """Each supported sound format is measured, also raw AAC, which states no length."""
    measured = probe(make_sound(tmp_path / name, [(2.0, 0.5)], codec=codec))
    assert (measured.kind, measured.has_audio, measured.width) == ("audio", True, None)
    assert measured.duration_seconds == pytest.approx(2.0, abs=0.2)


@pytest.mark.parametrize("suffix", ["jpg", "jpeg", "png", "webp", "gif", "bmp", "tiff"])
def test_probe_opens_every_picture_format(tmp_path, suffix):
    """Each supported picture format is measured and has no length."""
    measured = probe(make_image(tmp_path / f"picture.{suffix}", BLUE))
    assert (measured.kind, measured.width, measured.height, measured.duration_seconds) == ("image", 320, 200, 0.0)


def test_content_decides_over_the_name(tmp_path):
    """A sound file stored under a video's name is still a sound."""
    path = make_sound(tmp_path / "tone.wav", [(0.5, 0.5)])
    assert probe(path, filename="tone.mp4").kind == "audio"


def test_a_rotated_photo_is_shown_upright(tmp_path):
    """Width and height are those of the upright picture."""
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(tmp_path / "phone.jpg", exif=exif)
    measured = probe(tmp_path / "phone.jpg")
    assert (measured.width, measured.height) == (20, 40)


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("empty.mp4", b"", "empty", "is empty"),
        ("notes.txt", b"hello", "unsupported_format", "extension .txt are not supported"),
        ("noise.mp4", bytes(range(256)) * 40, "unreadable", "cannot be decoded"),
        ("cut.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "unreadable", "picture is broken"),
    ],
)
def test_unusable_files_say_why(tmp_path, name, content, code, words):
    """A file that can't be used gives an error that names it and the reason."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MediaError, match=words.replace(".", r"\.")) as caught:
        probe(tmp_path / name)
    assert caught.value.code == code


def test_a_truncated_film_is_refused(tmp_path):
    """An upload that broke off before the film's index gives an error, not a guess."""
    (tmp_path / "half.mp4").write_bytes(make_video(tmp_path / "whole.mp4", [(1.0, RED)]).read_bytes()[:600])
    with pytest.raises(MediaError, match="cannot be decoded"):
        probe(tmp_path / "half.mp4")


def test_a_missing_file_is_named(tmp_path):
    """A path without a file gives a media error with the file's name."""
    with pytest.raises(MediaError, match="cannot be read: No such file"):
        probe(tmp_path / "gone.mp4")


def test_frames_are_those_on_show_at_the_time(tmp_path):
    """The frame at a time belongs to the scene that is on at that time, to the frame."""
    path = make_video(tmp_path / "scenes.mp4", [(1.0, RED), (1.0, GREEN), (1.0, BLUE)])
    for seconds, color in [
        (0.0, RED),
        (0.95, RED),
        (1.0, GREEN),
        (1.95, GREEN),
        (2.0, BLUE),
        (2.9, BLUE),
        (99.0, BLUE),
    ]:
        shown = mean_color(frame_at(path, seconds))
        assert max(abs(a - b) for a, b in zip(shown, color, strict=True)) < 25, seconds


def test_thumbnails_are_jpegs_of_the_asked_width():
    """A thumbnail keeps the film's shape."""
    with Image.open(io.BytesIO(thumbnail_jpeg(TRAILER, 20.0, width=320))) as picture:
        assert (picture.format, picture.size) == ("JPEG", (320, 180))


def test_gifs_move_and_stay_small():
    """A preview GIF has several frames, loops and is a fraction of the film."""
    data = preview_gif(TRAILER, 24.8, 31.0, width=200, frames=6)
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.width, picture.n_frames, picture.info["loop"]) == ("GIF", 200, 6, 0)
    assert len(data) < 200_000


def test_sound_has_no_thumbnail(tmp_path):
    """Asking for a picture of a sound is an error that says so."""
    with pytest.raises(MediaError, match="no picture") as caught:
        thumbnail_jpeg(make_sound(tmp_path / "tone.wav", [(0.5, 0.5)]), 0.0)
    assert caught.value.code == "no_such_frame"


def test_names_tell_kind_and_content_type():
    """Extensions decide in any case what a file is served as."""
    assert [kind_of_filename(name) for name in ("A.MP4", "b.flac", "c.HEIC", "d.exe", "e")] == [
        "video", "audio", "image", None, None,
    ]  # fmt: skip
    assert content_type_of_filename("a.mkv") == "video/x-matroska"
    assert content_type_of_filename("a.jpg") == "image/jpeg"
    assert content_type_of_filename("a.unknown") == "application/octet-stream"


def test_damaged_packets_are_stepped_over(tmp_path):
    """A film with damage in its middle is measured and shown from the packets that are whole."""
    data = bytearray(TRAILER.read_bytes())
    for place in range(200_000, len(data), 900):
        data[place] ^= 0x5A
    damaged = tmp_path / "damaged.mp4"
    damaged.write_bytes(data)
    analysis = analyse(damaged)
    assert len(analysis.times) > 600
    assert thumbnail_jpeg(damaged, 30.0)


def test_cover_art_does_not_make_a_song_a_video(tmp_path):
    """A song with a picture attached is a sound."""
    song = tmp_path / "song.mp3"
    with av.open(str(song), "w") as container:
        stream = container.add_stream("libmp3lame", rate=16000, layout="mono")
        cover = container.add_stream("mjpeg")
        cover.width, cover.height, cover.pix_fmt = 160, 90, "yuvj420p"
        cover.disposition = Disposition.attached_pic
        frame = av.VideoFrame.from_ndarray(textured(RED), format="rgb24").reformat(format="yuvj420p")
        frame.pts = 0
        container.mux(cover.encode(frame))
        container.mux(cover.encode(None))
        write_tones(container, stream, [(1.0, 0.5)])
    assert probe(song).kind == "audio"


@pytest.mark.parametrize("seconds", [1e12, 1e9, 200_000.0, 5_000_000.0])
def test_a_length_that_no_such_file_can_have_is_refused(tmp_path, seconds):
    """A stated length that decides on parts and segments is refused where the content can't hold it."""
    path = make_video(tmp_path / "stated.mkv", [(1.0, RED)])
    content = bytearray(path.read_bytes())
    place = content.index(b"\x44\x89\x88") + 3
    content[place : place + 8] = struct.pack(">d", seconds * 1e3)
    path.write_bytes(content)
    with pytest.raises(MediaError, match="length"):
        probe(path)
