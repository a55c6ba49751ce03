"""Media: downloads of what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.resources.videos import AsyncVideosResource as _AsyncGenerated

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync.resources.videos import VideosResource as VideosResource
    from videovector._request.operation import Progress

    from ._downloads import Destination
    from ._media import MediaPart
else:
    __getattr__ = sync_twin(__name__)


class AsyncVideosResource(_AsyncGenerated):
    """Upload, register, read, process and delete media."""

    async def download_media(
        self,
        gcs_uri: str,
        destination: Destination,
        *,
        max_bytes: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Save stored media (a media item, a segment, a thumbnail, a preview) to a path or into a binary file.

        A path gets the complete file or stays as it was; a file object gets the bytes as they come. A link is made for
        each request and used without the client's credential. Broken connections are taken up again where the storage
        allows it, and the length is checked.

        Args:
            gcs_uri: `gs://` URI that the API gave, such as `segment.gcs_uri`.
            destination: Path, or file opened for writing bytes.
            max_bytes: Refuse a larger file; None for no limit.
            on_progress: Called with the bytes written so far and the total after each piece.
            options: Settings of each request. The timeout bounds a stall, not the whole transfer.

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: The path cannot be written to.
            NotFoundError: (or AuthorizationError) The media is not the caller's.
            OSError: (also a VideoVectorError) Writing fails.
            ResponseDecodeError: The response is no media.
            ConnectionError: (error_code `download_incomplete`) The download broke off for good.
        """
        from ._media import AsyncMediaDownload

        return await AsyncMediaDownload(self._client, gcs_uri, options, max_bytes, on_progress).save(destination)

    async def download_segment(
        self,
        segment: object,
        destination: Destination,
        *,
        part: MediaPart = "media",
        max_bytes: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Save the media, the thumbnail or the preview of a segment, as `download_media` does.

        Args:
            segment: A `Segment`, a `SearchResult`, or whatever else of the API has its `gcs_uri`.
            destination: Path, or file opened for writing bytes.
            part: One of `media`, `thumbnail` or `preview`.
            max_bytes: Refuse a larger file; None for no limit.
            on_progress: Called with the bytes written so far and the total after each piece.
            options: Settings of each request.

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: The segment has no such part.
            VideoVectorError: What `download_media` raises.
        """
        from ._media import uri_of

        return await self.download_media(
            uri_of(segment, part), destination, max_bytes=max_bytes, on_progress=on_progress, options=options
        )
