"""Ranking of search hits: text by the full-text index, pictures by visual likeness, and both fused by rank.

There is no language model. Text is matched by words, images by their colours, layout and edges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from videovector.sandbox.search.text_index import TextHit

MatchType: TypeAlias = Literal["both", "text_only", "image_only"]

# The usual constant of reciprocal rank fusion: large enough that the first few ranks of a list weigh about the same.
_FUSION_CONSTANT: Final = 60


@dataclass(frozen=True, slots=True)
class ImageHit:
    """A document found by a picture: its most alike frame's time, the likeness from 0 to 1, and its rank from 1."""

    key: str
    score: float
    rank: int
    time: float


@dataclass(frozen=True, slots=True)
class FusedHit:
    """A document found by text, by an image or by both."""

    key: str
    fused_score: float
    match_type: MatchType
    text: TextHit | None
    image: ImageHit | None

    @property
    def text_score(self) -> float | None:
        """Score of the text hit."""
        return None if self.text is None else self.text.score

    @property
    def image_score(self) -> float | None:
        """Score of the picture hit."""
        return None if self.image is None else self.image.score

    @property
    def text_rank(self) -> int | None:
        """Rank among the text hits, from 1."""
        return None if self.text is None else self.text.rank

    @property
    def image_rank(self) -> int | None:
        """Rank among the picture hits, from 1."""
        return None if self.image is None else self.image.rank


def fuse(
    text: Sequence[TextHit],
    images: Sequence[ImageHit],
    *,
    text_weight: float = 0.5,
    image_weight: float = 0.5,
    limit: int,
) -> list[FusedHit]:
    """Merge two ranked lists by reciprocal rank fusion.

    Args:
        text: Hits of the text search.
        images: Hits of the picture search.
        text_weight: Weight of the text ranks, 0 to 1; at 0 the text hits are left out.
        image_weight: Weight of the picture ranks, 0 to 1; at 0 the picture hits are left out.
        limit: Largest number of hits.

    Returns:
        The merged hits, best first; a document that leads both lists scores 1.

    Raises:
        ValueError: A weight is negative, or both are 0.
    """
    if min(text_weight, image_weight) < 0 or text_weight + image_weight <= 0:
        raise ValueError(
            f"The weights are {text_weight} and {image_weight}. Give none below 0 and at least one above 0."
        )
    text_of = {hit.key: hit for hit in text} if text_weight else {}
    image_of = {hit.key: hit for hit in images} if image_weight else {}
    # Dividing by the best reachable sum brings the score to 0..1.
    best = (text_weight + image_weight) / (_FUSION_CONSTANT + 1)
    hits: list[FusedHit] = []
    for key in dict.fromkeys([*text_of, *image_of]):
        by_text, by_image = text_of.get(key), image_of.get(key)
        total = (text_weight / (_FUSION_CONSTANT + by_text.rank) if by_text else 0.0) + (
            image_weight / (_FUSION_CONSTANT + by_image.rank) if by_image else 0.0
        )
        match_type: MatchType = "both" if by_text and by_image else "text_only" if by_text else "image_only"
        hits.append(FusedHit(key, round(total / best, 6), match_type, by_text, by_image))
    return sorted(hits, key=lambda hit: (-hit.fused_score, hit.key))[:limit]
