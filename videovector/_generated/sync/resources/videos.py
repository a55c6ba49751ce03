# Generated from videovector/resources/videos.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Media: uploads with progress, and waiting for deletions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.resources.videos import VideosResource as _Generated
from videovector._request.upload_sources import Progress
from videovector._transport.concurrency import run_blocking
from videovector.resources.videos import upload_operation

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ImportJob
    from videovector._request.operation import FileInput
    from videovector.resources._downloads import Destination
    from videovector.resources._media import MediaPart


class VideosResource(_Generated):
    """Upload, register, read, process and delete media."""

    def upload(
        self,
        *,
        file: FileInput,
        title: str,
        index_id: str | None = None,
        idempotency_key: str | None = None,
        filename: str | None = None,
        content_type: str | None = None,
        size: int | None = None,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> ImportJob:
        """Upload a video, audio or image file; returns the job that takes it in.

        The file is streamed, whatever its size. A path, bytes or a seekable file is sent again after a fault;
        an iterator or a pipe is sent once. A readiness signal goes first; its failure is ignored.

        Args:
            file: Path, bytes, binary file of any library, or iterator of bytes.
            title: Title of the media item, 1 to 255 characters.
            index_id: Index to put it in; None puts it in the playground.
            idempotency_key: Makes a repeated call count once; generated if omitted.
            filename: Name to send instead of the file's own.
            content_type: MIME type to send instead of the one that fits the name.
            size: Number of bytes that an iterator will give, if known.
            on_progress: Called with bytes sent and total bytes (None if unknown); starts anew when the file is resent.
            options: Settings of this call. The timeout bounds a stall, not the whole transfer.

        Raises:
            InvalidArgumentError: (also FileNotFoundError and the like) The file cannot be read or is of an unsupported
                type.
            NotFoundError: There is no such index.

        Endpoint: ``POST /videos/upload``

        Scope: ``write``
        """
        # Looking at a file can take its time, as on a network drive.
        operation = run_blocking(
            upload_operation, file, title, index_id, idempotency_key, filename, content_type, size, on_progress
        )
        self._client.announce("upload_media")
        return self._client.send(operation, options)

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
        from videovector._generated.sync.resources._media import save_media

        return save_media(self._client, gcs_uri, destination, max_bytes, on_progress, options)

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
        from videovector.resources._media import uri_of

        return self.download_media(
            uri_of(segment, part), destination, max_bytes=max_bytes, on_progress=on_progress, options=options
        )
