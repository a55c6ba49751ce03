"""Media of every kind the sandbox must see rightly, made here; where ffprobe is installed it is asked for the truth."""

from __future__ import annotations

import io
import json
import math
import shutil
import subprocess
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pillow_heif
import pytest
from av.stream import Disposition
from av.subtitles.subtitle import SubtitleSet
from made_media import BLUE, RED, make_sound, make_video, textured
from PIL import Image, ImageChops, features

from videovector.sandbox.media import pictures
from videovector.sandbox.media.analysis import analyse
from videovector.sandbox.media.containers import probe
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.frames import frame_at
from videovector.sandbox.media.parts import cut_part, part_boundaries
from videovector.sandbox.media.renditions import thumbnail_jpeg
from videovector.sandbox.media.tracks import chosen_track

FFPROBE = shutil.which("ffprobe")


def asked(path: Path) -> dict:
    """What ffprobe says of a file."""
    command = [str(FFPROBE), "-v", "error", "-print_format", "json", "-show_format", "-show_streams", str(path)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def numbered_video(path: Path, codec: str, options: dict[str, str], *, frames: int = 120, late: float = 0.0) -> Path:
    """A video whose frames show their own number in eight bars, optionally beginning at a later time stamp."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=24, options=options)
        stream.width, stream.height, stream.pix_fmt, stream.gop_size = 64, 64, "yuv420p", 24
        for number in range(frames):
            pixels = np.zeros((64, 64, 3), np.uint8)
            for bit in range(8):
                if number >> bit & 1:
                    pixels[:, bit * 8 : bit * 8 + 8] = 255
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            frame.pts, frame.time_base = number + round(late * 24), Fraction(1, 24)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def numbers(path: Path) -> list[int]:
    """The numbers that the frames of a video show."""
    with av.open(str(path)) as container:
        shown = [frame.to_ndarray(format="gray")[32] for frame in container.decode(video=0)]
    return [sum(1 << bit for bit in range(8) if row[bit * 8 + 4] > 128) for row in shown]


def quadrants(picture: Image.Image) -> list[str]:
    """The colours of the corners: top left, top right, bottom left, bottom right."""
    width, height = picture.size
    places = [(1 / 4, 1 / 4), (3 / 4, 1 / 4), (1 / 4, 3 / 4), (3 / 4, 3 / 4)]
    names = {"r": (200, 0, 0), "g": (0, 200, 0), "b": (0, 0, 200), "w": (240, 240, 240)}
    found = [np.array(picture.getpixel((int(width * x), int(height * y)))) for x, y in places]
    return [min(names, key=lambda name: int(np.abs(color - names[name]).sum())) for color in found]


def four_corners(width: int = 160, height: int = 90) -> np.ndarray:
    """A picture whose corners are red, green, blue and white."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2] = (200, 0, 0)
    pixels[: height // 2, width // 2 :] = (0, 200, 0)
    pixels[height // 2 :, : width // 2] = (0, 0, 200)
    pixels[height // 2 :, width // 2 :] = (240, 240, 240)
    return pixels


def corners_video(path: Path, *, aspect: Fraction | None = None, size: tuple[int, int] = (160, 90)) -> Path:
    """A short video of the four corners, optionally with pixels that are not square."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        if aspect is not None:
            stream.codec_context.sample_aspect_ratio = aspect
        for number in range(10):
            frame = av.VideoFrame.from_ndarray(four_corners(*size), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def with_matrix(path: Path, matrix: tuple[int, int, int, int]) -> Path:
    """Writes a display matrix into the track header of an MP4 file."""
    content = bytearray(path.read_bytes())
    place = content.index(b"tkhd") + 4 + 40
    for offset, value in zip((0, 4, 12, 16), matrix, strict=True):
        content[place + offset : place + offset + 4] = (value * 65536).to_bytes(4, "big", signed=True)
    path.write_bytes(bytes(content))
    return path


@pytest.mark.parametrize(
    ("matrix", "corners", "size"),
    [
        ((1, 0, 0, 1), "rgbw", (160, 90)),
        ((-1, 0, 0, 1), "grwb", (160, 90)),
        ((1, 0, 0, -1), "bwrg", (160, 90)),
        ((-1, 0, 0, -1), "wbgr", (160, 90)),
        ((0, 1, -1, 0), "brwg", (90, 160)),
        ((0, -1, 1, 0), "gwrb", (90, 160)),
        ((0, 1, 1, 0), "rbgw", (90, 160)),
        ((0, -1, -1, 0), "wgbr", (90, 160)),
    ],
)
def test_turned_and_mirrored_videos_are_shown_as_players_do(tmp_path, matrix, corners, size):
    """All eight display matrices turn and mirror thumbnails, samples and the stated size."""
    path = with_matrix(corners_video(tmp_path / "corners.mp4"), matrix)
    measured = analyse(path)
    assert (measured.probe.width, measured.probe.height) == size
    picture = frame_at(path, 0.0)
    assert (picture.size, "".join(quadrants(picture))) == (size, corners)
    assert "".join(quadrants(Image.fromarray(measured.samples[0].pixels))) == corners


@pytest.mark.parametrize(
    ("aspect", "size", "shown"),
    [
        (Fraction(64, 45), (720, 576), (1024, 576)),
        (Fraction(16, 15), (720, 576), (768, 576)),
        (Fraction(8, 9), (720, 480), (640, 480)),
        (Fraction(40, 33), (720, 480), (873, 480)),
        (Fraction(1, 1), (160, 90), (160, 90)),
    ],
)
def test_pixels_that_are_not_square_are_shown_in_their_true_shape(tmp_path, aspect, size, shown):
    """PAL and NTSC, wide and narrow, have the size that a player's window has."""
    path = corners_video(tmp_path / "pal.mkv", aspect=aspect, size=size)
    measured = probe(path)
    assert (measured.width, measured.height) == shown
    thumbnail = Image.open(io.BytesIO(thumbnail_jpeg(path, 0.0, width=480)))
    assert thumbnail.width / thumbnail.height == pytest.approx(shown[0] / shown[1], rel=0.01)
    if FFPROBE:
        stream = asked(path)["streams"][0]
        ratio = Fraction(stream["display_aspect_ratio"].replace(":", "/"))
        assert shown[0] / shown[1] == pytest.approx(float(ratio), rel=0.01)


def test_heic_photo_made_of_tiles_is_seen_whole(tmp_path):
    """A HEIC photo of 1200 x 800 pixels has its own size and all four corners."""
    path = tmp_path / "IMG_0001.HEIC"
    pillow_heif.from_pillow(Image.fromarray(four_corners(1200, 800))).save(path, quality=80)
    measured = analyse(path)
    assert (measured.probe.kind, measured.probe.width, measured.probe.height) == ("image", 1200, 800)
    assert quadrants(frame_at(path, 0.0)) == ["r", "g", "b", "w"]


def test_heic_grid_is_assembled(tmp_path):
    """A grid of two by two HEVC tiles, as iPhones write it, is one picture, not its first tile."""
    path = tmp_path / "grid.heic"
    path.write_bytes(heic_grid(tmp_path))
    measured = probe(path)
    assert (measured.width, measured.height) == (256, 256)
    assert quadrants(frame_at(path, 0.0)) == ["r", "g", "b", "w"]


def heic_grid(folder: Path) -> bytes:
    """A HEIC file whose picture is a grid of four tiles of 128 x 128 pixels, red, green, blue and white."""
    tiles: list[bytes] = []
    config = b""
    for number, color in enumerate([(200, 0, 0), (0, 200, 0), (0, 0, 200), (240, 240, 240)]):
        single = folder / f"tile{number}.heic"
        pillow_heif.from_pillow(Image.new("RGB", (128, 128), color)).save(single, quality=90)
        content = single.read_bytes()
        place = content.index(b"hvcC") - 4
        config = content[place : place + int.from_bytes(content[place : place + 4], "big")]
        start = content.index(b"mdat") + 4
        tiles.append(content[start : start - 8 + int.from_bytes(content[start - 8 : start - 4], "big")])

    def box(kind: bytes, *parts: bytes) -> bytes:
        body = b"".join(parts)
        return (8 + len(body)).to_bytes(4, "big") + kind + body

    def full(kind: bytes, *parts: bytes, version: int = 0, flags: int = 0) -> bytes:
        return box(kind, bytes([version]) + flags.to_bytes(3, "big"), *parts)

    def short(*values: int) -> bytes:
        return b"".join(value.to_bytes(2, "big") for value in values)

    def size(width: int, height: int) -> bytes:
        return full(b"ispe", width.to_bytes(4, "big"), height.to_bytes(4, "big"))

    items = [full(b"infe", short(number, 0), b"hvc1", b"\0", version=2, flags=1) for number in range(1, 5)]
    items.append(full(b"infe", short(5, 0), b"grid", b"\0", version=2))
    associations = b"".join(short(number) + bytes([2, 0x81, 2]) for number in range(1, 5)) + short(5) + bytes([1, 3])
    properties = box(b"ipco", config, size(128, 128), size(256, 256))
    grid = bytes([0, 0, 1, 1]) + short(256, 256)
    head = box(b"ftyp", b"heic", bytes(4), b"mif1heic")

    def meta(data_start: int) -> bytes:
        locations, place = b"", data_start
        for number, content in enumerate([*tiles, grid], start=1):
            locations += short(number, 0, 1) + place.to_bytes(4, "big") + len(content).to_bytes(4, "big")
            place += len(content)
        return full(
            b"meta",
            full(b"hdlr", bytes(4), b"pict", bytes(13)),
            full(b"pitm", short(5)),
            full(b"iloc", bytes([0x44, 0x00]), short(5), locations),
            full(b"iinf", short(5), *items),
            full(b"iref", box(b"dimg", short(5, 4, 1, 2, 3, 4))),
            box(b"iprp", properties, full(b"ipma", (5).to_bytes(4, "big"), associations)),
        )

    start = len(head) + len(meta(0)) + 8
    return head + meta(start) + box(b"mdat", *tiles, grid)


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow has no AVIF")
@pytest.mark.parametrize("name", ["photo.jpg", "photo.mp4", "photo"])
def test_avif_under_another_name_is_a_picture(tmp_path, name):
    """The content decides: an AVIF picture is an image whatever its name."""
    Image.fromarray(four_corners()).save(tmp_path / "photo.avif")
    path = (tmp_path / "photo.avif").rename(tmp_path / name)
    measured = probe(path)
    assert (measured.kind, measured.container, measured.width, measured.height) == ("image", "AVIF", 160, 90)
    assert quadrants(frame_at(path, 0.0)) == ["r", "g", "b", "w"]


def test_huge_photos_are_read_in_bounded_size(tmp_path, monkeypatch):
    """A JPEG far larger than the bound is made smaller while decoded; other formats are refused with the bound."""
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1_000_000)
    Image.fromarray(four_corners(9000, 5000)).save(tmp_path / "huge.jpg", quality=50)
    picture = pictures.open_picture(tmp_path / "huge.jpg")
    assert (picture.width, picture.height) == (9000, 5000)
    assert picture.image.size == (4500, 2500)
    assert quadrants(frame_at(tmp_path / "huge.jpg", 0.0)) == ["r", "g", "b", "w"]
    Image.new("RGB", (1200, 900)).save(tmp_path / "large.png")
    with pytest.raises(MediaError, match=r"has 1200 x 900 pixels; PNG pictures are read up to 1 megapixels. Make it"):
        probe(tmp_path / "large.png")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "LA"])
def test_large_pictures_are_shrunk_band_by_band_and_upright(monkeypatch, mode, orientation):
    """A picture above the bound is smaller by a whole number, and looks as the whole one would."""
    picture = Image.fromarray(four_corners(320, 180)).convert(mode)
    if mode.endswith("A"):
        picture.paste(0, (200, 100, 240, 140))
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    picture.save(file, "PNG", exif=exif)
    whole = pictures.picture_of_bytes(file.getvalue())
    monkeypatch.setattr(pictures, "_WHOLE_PIXELS", 8_000)
    monkeypatch.setattr(pictures, "_BAND_PIXELS", 4_000)
    shrunk = pictures.picture_of_bytes(file.getvalue())
    shown = (180, 320) if orientation >= 5 else (320, 180)
    assert (shrunk.width, shrunk.height) == (whole.width, whole.height) == whole.image.size == shown
    assert shrunk.image.size == (math.ceil(shown[0] / 3), math.ceil(shown[1] / 3))
    difference = ImageChops.difference(shrunk.image, whole.image.resize(shrunk.image.size, Image.Resampling.BOX))
    assert np.asarray(difference).mean() < 2.0


def test_sound_shows_its_cover(tmp_path):
    """A song with cover art is sound, and its thumbnail is the cover."""
    cover = tmp_path / "cover.jpg"
    Image.fromarray(four_corners(120, 120)).save(cover, quality=95)
    make_sound(tmp_path / "plain.mp3", [(1.0, 0.5)], codec="libmp3lame")
    song = tmp_path / "song.mp3"
    with av.open(str(tmp_path / "plain.mp3")) as source, av.open(str(cover)) as picture, av.open(str(song), "w") as out:
        sound = out.add_stream_from_template(source.streams.audio[0])
        art = out.add_stream_from_template(picture.streams.video[0])
        art.disposition = Disposition.attached_pic
        for packet in picture.demux(video=0):
            if packet.dts is not None:
                packet.stream = art
                out.mux(packet)
        for packet in source.demux(audio=0):
            if packet.dts is not None:
                packet.stream = sound
                out.mux(packet)
    measured = analyse(song)
    assert (measured.probe.kind, measured.probe.has_cover, measured.samples) == ("audio", True, ())
    assert quadrants(frame_at(song, 0.0)) == ["r", "g", "b", "w"]
    assert probe(tmp_path / "plain.mp3").has_cover is False


def subtitled(path: Path, tracks: list[tuple[dict, list[tuple[float, float, str]]]], *, late: float = 0.0) -> Path:
    """A Matroska video with several subtitle tracks, optionally beginning at a later time stamp."""
    with av.open(str(path), "w") as container:
        picture = container.add_stream("mpeg4", rate=10)
        picture.width, picture.height, picture.pix_fmt = 64, 64, "yuv420p"
        streams = []
        for marks, _ in tracks:
            stream = container.add_stream("srt")
            stream.time_base = Fraction(1, 1000)
            stream.codec_context.subtitle_header = b"[Script Info]\n[V4+ Styles]\n[Events]\nFormat: Text\n"
            stream.metadata.update(marks.get("metadata", {}))
            stream.disposition = marks.get("disposition", Disposition(0))
            streams.append(stream)
        for number in range(60):
            frame = av.VideoFrame.from_ndarray(textured(RED, 64, 64), format="rgb24")
            frame.pts, frame.time_base = number + round(late * 10), Fraction(1, 10)
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        for stream, (_, cues) in zip(streams, tracks, strict=True):
            for start, end, text in cues:
                length = round((end - start) * 1000)
                entry = SubtitleSet.create(f"0,0,Default,,0,0,0,,{text}".encode(), 0, length, pts=0)
                packet = stream.codec_context.encode_subtitle(entry)
                packet.stream, packet.time_base = stream, Fraction(1, 1000)
                packet.pts = packet.dts = round((start + late) * 1000)
                packet.duration = length
                container.mux(packet)
    return path


_FORCED = ({"disposition": Disposition.forced, "metadata": {"language": "eng"}}, [(0.5, 1.0, "[SIGN: EXIT]")])
_ENGLISH = ({"metadata": {"language": "eng"}}, [(0.5, 2.0, "Good morning"), (2.5, 4.0, "Good night")])
_GERMAN = (
    {"disposition": Disposition.default, "metadata": {"language": "ger", "title": "Deutsch"}},
    [(0.5, 2.0, "Guten Morgen")],
)


def test_transcript_is_the_track_that_people_would_choose(tmp_path):
    """Not the forced one; the default one; or the one of the preferred language; all of them are listed."""
    path = subtitled(tmp_path / "film.mkv", [_FORCED, _ENGLISH, _GERMAN])
    measured = analyse(path)
    assert [cue.text for cue in measured.cues] == ["Guten Morgen"]
    assert [(t.language, t.is_forced, t.is_default, len(t.cues)) for t in measured.tracks] == [
        ("eng", True, False, 1),
        ("eng", False, False, 2),
        ("ger", False, True, 1),
    ]
    assert [cue.text for cue in analyse(path, language="en").cues] == ["Good morning", "Good night"]
    assert chosen_track(measured.tracks, "fr") is measured.tracks[2]
    assert chosen_track(measured.tracks[:2]) is measured.tracks[1]
    assert chosen_track(measured.tracks[:1]) is measured.tracks[0]


@pytest.mark.parametrize("late", [0.0, 3600.0])
def test_times_are_counted_from_the_beginning_of_the_content(tmp_path, late):
    """Time stamps that begin at an hour change neither length nor cues nor frames."""
    path = subtitled(tmp_path / "film.mkv", [_ENGLISH], late=late)
    measured = analyse(path)
    assert measured.duration == pytest.approx(6.0, abs=0.1)
    assert [(cue.start, cue.text) for cue in measured.cues] == [(0.5, "Good morning"), (2.5, "Good night")]
    assert measured.times[0] == pytest.approx(0.0, abs=0.05)
    assert measured.warnings == ()


def test_subtitles_that_are_pictures_are_named_as_unreadable(tmp_path):
    """A track of bitmap subtitles is listed with the reason that it gives no transcript."""
    path = tmp_path / "disc.mkv"
    with av.open(str(path), "w") as container:
        picture = container.add_stream("mpeg4", rate=10)
        picture.width, picture.height, picture.pix_fmt = 64, 64, "yuv420p"
        bitmaps = container.add_stream("dvbsub")
        bitmaps.time_base = Fraction(1, 1000)
        for number in range(10):
            frame = av.VideoFrame.from_ndarray(textured(RED, 64, 64), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        packet = av.Packet(b"\x0f\x10\0\x01\0\0")
        packet.stream, packet.time_base, packet.pts, packet.dts, packet.duration = bitmaps, Fraction(1, 1000), 0, 0, 500
        container.mux(packet)
    (track,) = analyse(path).tracks
    assert (track.codec, track.cues) == ("dvbsub", ())
    assert "Its subtitles are pictures" in track.unreadable


@pytest.mark.parametrize("part", [0.35, 0.6, 0.9])
def test_file_that_is_cut_off_says_so(tmp_path, part):
    """A film whose upload broke off is imported with a warning that names both lengths."""
    whole = make_video(tmp_path / "whole.mkv", [(6.0, RED), (6.0, BLUE), (6.0, RED)], rate=10)
    cut = tmp_path / "cut.mkv"
    content = whole.read_bytes()
    cut.write_bytes(content[: round(len(content) * part)])
    measured = analyse(cut)
    assert any(
        "is cut off: its header gives a length of 18.0 s, but its content ends at" in each for each in measured.warnings
    )
    assert analyse(whole).warnings == ()


def test_damaged_packets_are_counted(tmp_path):
    """Bytes that were overwritten in the middle are a warning, and the rest is read."""
    content = bytearray(numbered_video(tmp_path / "whole.mkv", "libx264", {"bf": "0"}).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 1500] = bytes(1500)
    (tmp_path / "damaged.mkv").write_bytes(bytes(content))
    measured = analyse(tmp_path / "damaged.mkv")
    assert measured.warnings
    assert len(measured.times) > 20


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [
        ("b-frames.mkv", "libx264", {"bf": "3"}),
        ("b-frames.mp4", "libx264", {"bf": "3"}),
        ("plain.avi", "mpeg4", {}),
        ("plain.webm", "libvpx", {}),
        ("hevc.mkv", "libx265", {"x265-params": "log-level=none:open-gop=0"}),
    ],
)
@pytest.mark.parametrize("late", [0.0, 10.0])
def test_parts_hold_each_frame_once(tmp_path, name, codec, options, late):
    """The frames of all parts in a row are those of the video, with B frames and late starts too."""
    if late and name.endswith(".avi"):
        pytest.skip("AVI fills a late start with frames")
    path = numbered_video(tmp_path / name, codec, options, late=late)
    duration = probe(path).duration_seconds
    assert duration == pytest.approx(5.0, abs=0.1)
    bounds = part_boundaries(path, duration, 2.0)
    assert len(bounds) >= 4
    shown: list[int] = []
    for number, (start, end) in enumerate(pairwise(bounds)):
        part = tmp_path / f"part{number}.mkv"
        cut_part(path, start, end, part, is_last=number == len(bounds) - 2)
        measured = analyse(part)
        assert measured.duration == pytest.approx(end - start, abs=0.1)
        assert measured.warnings == ()
        shown += numbers(part)
    assert shown == list(range(120))


def test_sound_that_changes_its_rate_midway_is_measured_to_its_end(tmp_path):
    """Files that were joined from several change rate or channels; their loudness goes on."""
    first = make_sound(tmp_path / "first.mp3", [(2.0, 0.5)], codec="mp3", rate=44_100)
    second = make_sound(tmp_path / "second.mp3", [(1.0, 0.0), (2.0, 0.5)], codec="mp3", rate=16_000)
    joined = tmp_path / "joined.mp3"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    loudness = analyse(joined).loudness
    assert loudness is not None
    assert len(loudness.levels) == pytest.approx(50, abs=3)
    assert loudness.within(0.5, 1.5).min() > -15
    assert loudness.within(2.4, 2.7).max() < -60
    assert loudness.within(3.5, 4.5).min() > -15


def unknown_sound(content: bytes) -> bytes:
    """An MP4 file whose sound is said to be AC-4."""
    before, mark, after = content.partition(b"mp4a")
    assert mark
    return before + b"ac-4" + after.replace(b"esds", b"free")


def test_codec_without_a_decoder_is_a_reason(tmp_path):
    """Sound whose codec nobody here can decode is refused by name, and beside a picture left out with a warning."""
    alone = make_video(tmp_path / "clip.mp4", [(1.0, RED)], sound=[(1.0, 0.5)])
    content = alone.read_bytes()
    assert content.count(b"mp4a") == 1
    alone.write_bytes(unknown_sound(content))
    measured = analyse(alone)
    assert (measured.probe.kind, measured.probe.has_audio) == ("video", False)
    assert "sound in a codec without a decoder" in measured.warnings[0]
    only = make_sound(tmp_path / "only.m4a", [(1.0, 0.5)], codec="aac")
    only.write_bytes(unknown_sound(only.read_bytes()))
    with pytest.raises(MediaError, match="The file has sound in a codec without a decoder"):
        probe(only)


def test_variable_frame_rate_keeps_its_times(tmp_path):
    """Frames at uneven times are measured at their own times."""
    path = tmp_path / "vfr.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for pts, color in ((0, RED), (10, RED), (100, BLUE), (101, BLUE), (160, BLUE)):
            frame = av.VideoFrame.from_ndarray(textured(color, 64, 64), format="rgb24")
            frame.pts, frame.time_base = pts, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    measured = analyse(path)
    assert list(measured.times) == pytest.approx([0, 10 / 30, 100 / 30, 101 / 30, 160 / 30], abs=0.05)


@pytest.mark.skipif(not FFPROBE, reason="needs the ffprobe program")
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.mov", "a.avi", "a.webm"])
def test_lengths_and_sizes_are_those_of_ffprobe(tmp_path, name):
    """What is measured agrees with ffprobe for each container."""
    path = make_video(tmp_path / name, [(2.0, RED)], codec="libvpx" if name.endswith("webm") else "mpeg4")
    said, measured = asked(path), probe(path)
    assert measured.duration_seconds == pytest.approx(float(said["format"]["duration"]), abs=0.05)
    assert (measured.width, measured.height) == (said["streams"][0]["width"], said["streams"][0]["height"])
