"""Reads still images: recognised by their content, limited in size, upright, as RGB.

Pillow reads JPEG, PNG, WebP, GIF, BMP, TIFF and AVIF; libheif reads HEIC, whose pictures are grids of tiles on most
phones. The number of pixels is checked before any of them is decoded.
"""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import IO, Final

import pillow_heif
from PIL import Image, features

from videovector.sandbox.media.formats import MediaError

_PILLOW_FORMATS: Final = ("JPEG", "MPO", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
# A larger picture is made smaller: a JPEG is decoded at a half, a quarter or an eighth of its size, others are shrunk
# band by band, as every step over the whole would take its memory once more.
_WHOLE_PIXELS: Final = 25_000_000
_BAND_PIXELS: Final = 4_000_000
MOST_PIXELS: Final = 100_000_000
# JPEG is made smaller while it is decoded, so far larger ones are read in bounded memory.
MOST_JPEG_PIXELS: Final = 1_000_000_000
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_NEUTRAL_BRANDS: Final = frozenset({b"mif1", b"msf1", b"miaf"})
_HEAD_BYTES: Final = 64


class Picture:
    """A decoded still picture.

    Attributes:
        image: The picture, upright and as RGB; a very large one is already made smaller.
        format: Format of the file, such as `JPEG` or `HEIC`.
        width: Width in pixels of the picture in the file, upright.
        height: Height in pixels of the picture in the file, upright.
    """

    def __init__(self, image: Image.Image, picture_format: str, size: tuple[int, int]) -> None:
        self.image: Image.Image = image
        self.format: str = picture_format
        self.width: int = size[0]
        self.height: int = size[1]


def open_picture(path: Path) -> Picture | None:
    """Return the picture in a file, or None when the file is not a still picture.

    Raises:
        MediaError: The picture is broken, too large, or of a format that this installation can't read.
    """
    with path.open("rb") as stream:
        return read_picture(stream)


def picture_of_bytes(data: bytes) -> Picture | None:
    """Return the picture in some bytes; see `open_picture`."""
    return read_picture(io.BytesIO(data))


def read_picture(stream: IO[bytes]) -> Picture | None:
    """Return the picture in a stream; see `open_picture`."""
    head = stream.read(_HEAD_BYTES)
    stream.seek(0)
    brand = _still_brand(head)
    try:
        if brand == "HEIC":
            return _read_heif(stream)
        if brand == "AVIF" and not features.check("avif"):
            raise MediaError(
                "The picture is in AVIF format, which the installed Pillow can't read. Save it as JPEG or PNG.",
                code="unsupported_format",
            )
        return _read_with_pillow(stream, head)
    except MediaError:
        raise
    except Exception as failure:
        # Decoders raise whatever they stumble over in foreign bytes.
        raise MediaError(f"The picture is broken: {failure}.") from failure


def _flattened_and_bounded(picture: Image.Image) -> Image.Image:
    """Return a picture as RGB, shrunk by a whole number where it is very large."""
    width, height = picture.size
    factor = math.ceil(math.sqrt(width * height / _WHOLE_PIXELS))
    if factor <= 1:
        return flatten(picture)
    shrunk = Image.new("RGB", (math.ceil(width / factor), math.ceil(height / factor)))
    rows = max(1, _BAND_PIXELS // (width * factor)) * factor
    for top in range(0, height, rows):
        band = picture.crop((0, top, width, min(top + rows, height)))
        shrunk.paste(flatten(band).reduce(factor), (0, top // factor))
    return shrunk


def flatten(picture: Image.Image) -> Image.Image:
    """Return a picture as RGB, transparent parts on white."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layered.size, "white"), layered).convert("RGB")
    return picture.convert("RGB")


def _still_brand(head: bytes) -> str | None:
    """Distinguish HEIC and AVIF pictures from the videos that begin like them."""
    if head[4:8] != b"ftyp":
        return None
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[place : place + 4] for place in range(16, length, 4))]
    if brands[0] not in _HEIF_BRANDS | _AVIF_BRANDS | _NEUTRAL_BRANDS:
        return None
    return "AVIF" if any(brand in _AVIF_BRANDS for brand in brands) else "HEIC"


def _read_heif(stream: IO[bytes]) -> Picture:
    try:
        found = pillow_heif.open_heif(stream, convert_hdr_to_8bit=True)  # pyright: ignore[reportUnknownMemberType]
    except RuntimeError as failure:
        raise MediaError(f"The picture is broken: {failure}.") from failure
    _check_size(*found.size, most=MOST_PIXELS, picture_format="HEIC")
    # libheif has assembled the tiles and turned the picture as the file says.
    return Picture(_flattened_and_bounded(found.to_pillow()), "HEIC", found.size)


def _read_with_pillow(stream: IO[bytes], head: bytes) -> Picture | None:
    opened = _open(stream, head)
    if opened is None:
        return None
    with opened:
        picture_format = "JPEG" if opened.format == "MPO" else opened.format or "image"
        jpeg = picture_format == "JPEG"
        width, height = opened.size
        _check_size(width, height, most=MOST_JPEG_PIXELS if jpeg else MOST_PIXELS, picture_format=picture_format)
        orientation = opened.getexif().get(_ORIENTATION, 1)
        if jpeg:
            scale = next((factor for factor in (1, 2, 4) if width * height <= _WHOLE_PIXELS * factor**2), 8)
            opened.draft("RGB", (width // scale, height // scale))
        image = _flattened_and_bounded(opened)
    turn = _TURNS.get(orientation)
    upright = image if turn is None else image.transpose(turn)
    return Picture(upright, picture_format, (height, width) if orientation in _SIDEWAYS else (width, height))


_ORIENTATION: Final = 0x0112
# EXIF orientation -> how a picture is turned upright.
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# EXIF orientations that swap width and height.
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})


def _open(stream: IO[bytes], head: bytes) -> Image.Image | None:
    """Open without Pillow's own limit, which is the same for all formats and a setting of the whole process."""
    Image.init()
    for name in _PILLOW_FORMATS:
        factory, accepts = Image.OPEN.get(name, (None, None))
        if factory is None or (accepts is not None and accepts(head[:16]) is not True):
            continue
        stream.seek(0)
        try:
            return factory(stream, "")
        except (SyntaxError, IndexError, TypeError, KeyError, EOFError) as failure:
            # Two letters begin many a file; the other formats are known for certain by how they begin.
            if name != "BMP":
                raise MediaError(f"The picture is broken: {failure}.") from failure
    return None


def _check_size(width: int, height: int, *, most: int, picture_format: str) -> None:
    if width * height > most:
        raise MediaError(
            f"The picture has {width} x {height} pixels; {picture_format} pictures are read up to {most // 1_000_000} "
            "megapixels. Make it smaller, or save it as JPEG."
        )
