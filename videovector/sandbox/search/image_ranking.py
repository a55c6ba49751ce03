"""Ranks documents by their frames' similarity to an image; frames are read in batches, never all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias

import numpy as np

from videovector.sandbox.search.embedding import DIMENSIONS, Vector
from videovector.sandbox.search.ranking import ImageHit

# A document's key, the time of one of its frames in seconds, and the frame's fingerprint as it is stored.
StoredFrame: TypeAlias = tuple[str, float, bytes]

# Ten megabytes of fingerprints.
_BATCH: Final = 4_096
_STORED_BYTES: Final = DIMENSIONS * 4


def rank_images(query: Vector, frames: Iterable[StoredFrame], *, limit: int) -> list[ImageHit]:
    """Rank documents by how alike their most alike frame is to a picture.

    Args:
        query: Fingerprint of the picture.
        frames: Frames of all documents, in any order.
        limit: Largest number of documents.
    """
    if limit < 1:
        return []
    best: dict[str, tuple[float, float]] = {}
    for batch in _batches(frames):
        for (key, time, _), value in zip(batch, _likeness(query, batch), strict=True):
            if key not in best or value > best[key][0]:
                best[key] = (value, time)
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:limit]
    return [ImageHit(key, round(score, 4), rank, time) for rank, (key, (score, time)) in enumerate(ranked, start=1)]


def _batches(frames: Iterable[StoredFrame]) -> Iterator[list[StoredFrame]]:
    # Fingerprints that another version has made are of another length.
    left = (frame for frame in frames if len(frame[2]) == _STORED_BYTES)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _likeness(query: Vector, batch: Sequence[StoredFrame]) -> list[float]:
    """How alike each frame is to the picture, from 0 to 1."""
    vectors = np.frombuffer(b"".join(vector for _, _, vector in batch), dtype="<f4").reshape(-1, DIMENSIONS)
    values: list[float] = np.clip(vectors @ query, 0.0, 1.0).tolist()
    return values
