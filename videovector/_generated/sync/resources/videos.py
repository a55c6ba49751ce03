# Generated from videovector/resources/videos.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Media items: downloads of stored media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.resources.videos import VideosResource as _Generated

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._request.operation import Progress
    from videovector.resources._downloads import Destination
    from videovector.resources._media import MediaPart


class VideosResource(_Generated):
    """Upload, register, read, process and delete media."""

    def download_media(
        self,
        gcs_uri: str,
        destination: Destination,
        *,
        max_bytes: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Save stored media (a media item, a segment, a thumbnail, a preview) to a path or into a binary file.

        A path gets the complete file or is not changed; a file object gets the bytes as they arrive. Each request uses
        a new signed link, without the client's credential. After a broken connection, the download continues if the
        storage supports it. The length is checked.

        Args:
            gcs_uri: `gs://` URI that the API returned, such as `segment.gcs_uri`.
            destination: Path, or file opened in binary mode for writing.
            max_bytes: Refuse a larger file; None sets no limit.
            on_progress: Called with the bytes received so far and the total, after each piece.
            options: Settings of each request. The timeout limits a stall, not the whole transfer.

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: The path cannot be written to.
            NotFoundError: (or AuthorizationError) The media does not exist, or belongs to another account.
            OSError: (also a VideoVectorError) The file can't be written.
            ResponseDecodeError: The response is not media.
            ConnectionError: (error_code `download_incomplete`) The download broke off and could not be resumed.
        """
        from videovector._generated.sync.resources._media import MediaDownload

        return MediaDownload(self._client, gcs_uri, options, max_bytes, on_progress).save(destination)

    def download_segment(
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
            segment: A `Segment`, a `SearchResult`, or any other object of the API that has a `gcs_uri`.
            destination: Path, or file opened in binary mode for writing.
            part: One of `media`, `thumbnail` or `preview`.
            max_bytes: Refuse a larger file; None sets no limit.
            on_progress: Called with the bytes received so far and the total, after each piece.
            options: Settings of each request.

        Endpoint: ``POST /videos/signed-url``

        Scope: ``read``

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: The segment has no such part.
            VideoVectorError: The errors of `download_media`.
        """
        from videovector.resources._media import uri_of

        return self.download_media(
            uri_of(segment, part), destination, max_bytes=max_bytes, on_progress=on_progress, options=options
        )
