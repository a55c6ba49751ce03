"""Show the hits of a search in a notebook, with thumbnails and players."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ._errors import VideoVectorError
from ._models.html import card, cards

if TYPE_CHECKING:
    from ._generated.models import SearchResult
    from ._generated.sync._client import VideoVector

__all__ = ["Gallery", "gallery"]


class Gallery:
    """Hits as cards that a notebook shows, with players that start at the time of the hit."""

    def __init__(self, html: str, count: int) -> None:
        self._html = html
        self._count = count

    def __len__(self) -> int:
        """Number of hits."""
        return self._count

    def __repr__(self) -> str:
        return f"<Gallery of {self._count} hits>"

    def _repr_html_(self) -> str:
        return self._html


def gallery(client: VideoVector, hits: Iterable[SearchResult], *, limit: int = 12) -> Gallery:
    """Fetch the thumbnails of hits and the URLs to play them.

    The thumbnails are stored in the notebook. The URLs expire soon, but until then everybody who has one can play the
    media item. Run the cell again when the players stop working, and clear its output before you share the notebook.

    Args:
        client: The client that made the search.
        hits: The results of the search.
        limit: The greatest number of hits to show.

    Returns:
        The gallery; a notebook shows it if it is the last value of a cell.

    Raises:
        VideoVectorError: A request failed. A hit without a thumbnail or without playable media (403 or 404) is shown
            without it.

    Endpoint:
        GET /videos/segments/{segment_id}/thumbnail, POST /videos/signed-url
    """
    shown: list[str] = []
    addresses: dict[str, str | None] = {}
    for hit in list(hits)[:limit]:
        uri = hit.video_uri or ""
        if uri not in addresses:
            addresses[uri] = _address(client, uri)
        shown.append(card(hit, thumbnail=_thumbnail(client, hit), media_url=addresses[uri]))
    return Gallery(cards(shown), len(shown))


def _address(client: VideoVector, uri: str) -> str | None:
    if not uri.startswith("gs://"):
        return None
    try:
        return client.videos.get_signed_url(uri).signed_url
    except VideoVectorError as error:
        _raise_unless_absent(error)
        return None


def _thumbnail(client: VideoVector, hit: SearchResult) -> str | None:
    segment_id = hit.segment_id or hit.preview_segment_id
    if not segment_id:
        return None
    try:
        picture = client.request("GET", f"/videos/segments/{segment_id}/thumbnail", answer="bytes")
    except VideoVectorError as error:
        _raise_unless_absent(error)
        return None
    return base64.b64encode(picture).decode("ascii")


def _raise_unless_absent(error: VideoVectorError) -> None:
    if error.status_code not in (403, 404):
        raise error
