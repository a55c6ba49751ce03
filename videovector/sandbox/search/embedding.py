"""Visual fingerprints for comparing images: a vector of colours, layout and edges.

There is no learned model. Two images are similar if they have the same colours in the same places, with edges in the
same directions. The same scene from another position, or the same object in another image, is not recognised.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.pictures import picture_of_bytes

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis
    from videovector.sandbox.media.time_ranges import TimeRange
from videovector.sandbox.media.pixels import Pixels, lab_from_rgb, sample_pixels

Vector: TypeAlias = NDArray[np.float32]
Plane: TypeAlias = NDArray[np.float32]
_LIGHTNESS_BINS: Final = 6
_COLOR_BINS: Final = 8
_LAYOUT_COLUMNS: Final = 8
_LAYOUT_ROWS: Final = 6
_EDGE_COLUMNS: Final = 4
_EDGE_ROWS: Final = 3
_EDGE_BINS: Final = 8
DIMENSIONS: Final = (
    _LIGHTNESS_BINS * _COLOR_BINS * _COLOR_BINS
    + _LAYOUT_COLUMNS * _LAYOUT_ROWS * 3
    + _EDGE_COLUMNS * _EDGE_ROWS * _EDGE_BINS
)
# The weight of each part in the similarity; the sum is 1.
_COLOR_WEIGHT: Final = 0.4
_LAYOUT_WEIGHT: Final = 0.35
_EDGE_WEIGHT: Final = 0.25
# The chroma of ordinary pictures stays within this range of CIE Lab; what lies outside counts in the outermost bin.
_CHROMA_RANGE: Final = 64.0
# The size of an image is limited before decoding; decoding several at the same time would multiply the memory.
_one_at_a_time: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class FrameEmbedding:
    """The fingerprint of the frame at a time in seconds."""

    time: float
    vector: Vector

    def stored_vector(self) -> bytes:
        """Return the fingerprint as little-endian 32-bit floats."""
        return self.vector.astype("<f4").tobytes()


def embed_image(data: bytes) -> Vector:
    """Return the fingerprint of an encoded picture (JPEG, PNG, WebP, GIF, BMP or TIFF).

    Raises:
        MediaError: The bytes are not a picture.
    """
    if not data:
        raise MediaError("The query image is empty. Send the bytes of a JPEG or PNG.", code="empty")
    try:
        with _one_at_a_time:
            picture = picture_of_bytes(data)
    except MediaError as failure:
        raise MediaError(f"The query image can't be used. {failure}", code=failure.code) from failure
    if picture is None:
        raise MediaError("The query image is not a picture. Send JPEG, PNG, WebP, GIF, BMP or TIFF bytes.")
    return embed_picture(picture.image)


def embed_picture(picture: Image.Image) -> Vector:
    """Return the fingerprint of an opened picture."""
    return embed_pixels(sample_pixels(picture))


def embed_pixels(pixels: Pixels) -> Vector:
    """Return the fingerprint of rows of RGB pixels, as long as 1."""
    lab = lab_from_rgb(pixels)
    parts = (
        (_COLOR_WEIGHT, _color_histogram(lab)),
        (_LAYOUT_WEIGHT, _layout(lab)),
        (_EDGE_WEIGHT, _edges(lab[:, :, 0])),
    )
    joined = np.concatenate([np.float32(weight**0.5) * _unit(part) for weight, part in parts])
    return _unit(joined.astype(np.float32))


def segment_embeddings(analysis: MediaAnalysis, segment: TimeRange) -> list[FrameEmbedding]:
    """Return the fingerprints of the sampled frames inside a segment; at least one unless there is no picture."""
    return [
        FrameEmbedding(sample.time, embed_pixels(sample.pixels))
        for sample in analysis.samples_within(segment.start, segment.end)
    ]


def similarity(first: Vector, second: Vector) -> float:
    """Return how alike two pictures are: their vectors' cosine, from 0 (nothing in common) to 1 (the same)."""
    return float(min(1.0, max(0.0, float(np.dot(first, second)))))


def _unit(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 1e-6 else np.zeros_like(vector)


def _bins(plane: Plane, low: float, high: float, count: int) -> NDArray[np.intp]:
    scaled = (plane - low) / (high - low) * count
    numbers: NDArray[np.intp] = np.clip(scaled, 0, count - 1).astype(np.intp)
    return numbers


def _color_histogram(lab: NDArray[np.float32]) -> Vector:
    lightness = _bins(lab[:, :, 0], 0.0, 100.0, _LIGHTNESS_BINS)
    green_red = _bins(lab[:, :, 1], -_CHROMA_RANGE, _CHROMA_RANGE, _COLOR_BINS)
    blue_yellow = _bins(lab[:, :, 2], -_CHROMA_RANGE, _CHROMA_RANGE, _COLOR_BINS)
    index = (lightness * _COLOR_BINS + green_red) * _COLOR_BINS + blue_yellow
    counts = np.bincount(index.ravel(), minlength=_LIGHTNESS_BINS * _COLOR_BINS * _COLOR_BINS)
    # Square roots keep one large flat area from drowning every smaller colour.
    return np.sqrt(counts.astype(np.float32))


def _cells(plane: NDArray[np.float32], rows: int, columns: int, reduce: Callable[[Plane], Vector]) -> Vector:
    return np.concatenate(
        [
            np.atleast_1d(reduce(cell))
            for band in np.array_split(plane, rows, axis=0)
            for cell in np.array_split(band, columns, axis=1)
        ]
    ).astype(np.float32)


def _layout(lab: NDArray[np.float32]) -> Vector:
    def mean(cell: Plane) -> Vector:
        return cast("Vector", cell.mean(axis=(0, 1)))

    # Centred on mid grey, so that dark and bright places pull in opposite directions.
    return _cells(lab - np.array([50.0, 0.0, 0.0], dtype=np.float32), _LAYOUT_ROWS, _LAYOUT_COLUMNS, mean)


def _edges(lightness: Plane) -> Vector:
    down, across = np.gradient(lightness)
    strength = np.hypot(down, across)
    # Directions are taken modulo a half turn: an edge looks the same from both of its sides.
    direction = np.mod(np.arctan2(down, across), np.pi) / np.pi
    packed = np.stack([strength, direction], axis=-1).astype(np.float32)

    def histogram(cell: Plane) -> Vector:
        bins = _bins(cell[:, :, 1], 0.0, 1.0, _EDGE_BINS)
        return np.sqrt(np.bincount(bins.ravel(), weights=cell[:, :, 0].ravel(), minlength=_EDGE_BINS)).astype(
            np.float32
        )

    return _cells(packed, _EDGE_ROWS, _EDGE_COLUMNS, histogram)
