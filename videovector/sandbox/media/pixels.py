"""Pictures shrunk to the size that is measured, and their colours as people see them (CIE Lab)."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from videovector.sandbox.media.pictures import flatten

Pixels: TypeAlias = NDArray[np.uint8]
SAMPLE_WIDTH: Final = 96
SAMPLE_HEIGHT: Final = 54


def sample_pixels(picture: Image.Image) -> Pixels:
    """Shrink a picture to the size that fingerprints and measurements are taken at, as rows of RGB."""
    small = flatten(picture).resize((SAMPLE_WIDTH, SAMPLE_HEIGHT), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.uint8)


def lab_from_rgb(pixels: Pixels) -> NDArray[np.float32]:
    """Convert sRGB pixels to CIE Lab (D65), where equal distances look about equally different."""
    linear = _LINEAR_LIGHT[pixels]
    xyz = linear @ _XYZ_OF_RGB.T
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16.0 / 116.0)
    lightness = 116.0 * root[..., 1] - 16.0
    green_red = 500.0 * (root[..., 0] - root[..., 1])
    blue_yellow = 200.0 * (root[..., 1] - root[..., 2])
    return np.stack([lightness, green_red, blue_yellow], axis=-1).astype(np.float32)


def _linear_light() -> NDArray[np.float32]:
    encoded = np.arange(256, dtype=np.float32) / 255.0
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4).astype(np.float32)


_LINEAR_LIGHT: Final = _linear_light()


# sRGB to CIE XYZ, each row divided by the white point.
_XYZ_OF_RGB: Final = np.array(
    [
        [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883],
    ],
    dtype=np.float32,
)
