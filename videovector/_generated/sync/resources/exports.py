# Generated from videovector/resources/exports.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Exports: verified downloads and download URLs."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from videovector._config import RequestOptions
from videovector._errors import ResponseDecodeError
from videovector._generated.api import exports as _api
from videovector._generated.resources.exports import ExportsResource as _Generated
from videovector._generated.sync._response.downloads import rechunked
from videovector._generated.sync.resources._downloads import Download
from videovector._request import validation
from videovector._response.downloads import EXPORT_CHUNK_BYTES, EXPORT_MAX_BYTES, EXPORT_MEDIA_TYPE, Transfer
from videovector._response.signed_urls import read_download_url
from videovector.resources._downloads import Destination

if TYPE_CHECKING:
    from videovector._request.operation import Progress


class ExportsResource(_Generated):
    """Create, follow and download metadata exports."""

    def download_url(self, export_id: str, *, options: RequestOptions | None = None) -> str | None:
        """Create a short-lived download URL for a finished export.

        Anyone who has the URL can download the file: treat it as a credential. Prefer `download`, which needs no URL.
        Each call creates a new URL, so it is never retried.

        Args:
            export_id: Id of the export.
            options: Settings for this call alone, such as its timeout.

        Returns:
            The URL; None while the export is running, if it failed, and if it was delivered to a connector.

        Raises:
            ResponseDecodeError: The URL does not belong to this API and this export.

        Endpoint: ``POST /exports/{export_id}/download-url``

        Scope: ``read``
        """
        base_url = self._client.base_url
        try:
            response = self._client.send(_api.create_export_download_url(export_id), options)
            valid, url = read_download_url(response.to_dict(), export_id=export_id, base_url=base_url)
            del response
        except ResponseDecodeError:
            # The traceback could show the response with the link.
            valid, url = False, None
        if not valid:
            raise ResponseDecodeError(
                "The API returned an invalid export download URL response.",
                status_code=502,
                error_code="invalid_export_download_url_response",
            )
        return url

    def iter_download(
        self,
        export_id: str,
        *,
        chunk_size: int = EXPORT_CHUNK_BYTES,
        max_bytes: int | None = EXPORT_MAX_BYTES,
        options: RequestOptions | None = None,
    ) -> Generator[bytes, None, None]:
        """Yield the bytes of a finished export in pieces; the type and the length are checked.

        After a broken connection, the download continues: always before the first byte, and later if the API supports
        it.

        Args:
            export_id: The export.
            chunk_size: Bytes per piece; only the last may be smaller.
            max_bytes: Refuse a larger file; None sets no limit.
            options: Settings of each request. The timeout limits a stall, not the whole transfer.

        Raises:
            ResponseDecodeError: The response is not an export.
            ConnectionError: (error_code `download_incomplete`) The download broke off and could not be resumed.

        Endpoint: ``GET /exports/{export_id}/download``

        Scope: ``read``
        """
        validation.integer("chunk_size", chunk_size, minimum=1)
        return rechunked(self._download(export_id, max_bytes, options).pieces(), chunk_size)

    def download(
        self,
        export_id: str,
        destination: Destination,
        *,
        chunk_size: int = EXPORT_CHUNK_BYTES,
        max_bytes: int | None = EXPORT_MAX_BYTES,
        on_progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Download a finished export to a path or into a binary file.

        A path gets the complete file or is not changed; a file object gets the bytes as they arrive.

        Args:
            export_id: The export.
            destination: Path, or file opened in binary mode for writing.
            chunk_size: Has no effect; accepted for compatibility.
            max_bytes: Refuse a larger file; None sets no limit.
            on_progress: Called with the bytes received so far and the total, after each piece.
            options: Settings of each request. The timeout limits a stall, not the whole transfer.

        Returns:
            The number of bytes.

        Raises:
            InvalidArgumentError: The path cannot be written to.
            OSError: (also a VideoVectorError) The file can't be written.
            ResponseDecodeError: The response is not an export.
            ConnectionError: (error_code `download_incomplete`) The download broke off and could not be resumed.

        Endpoint: ``GET /exports/{export_id}/download``

        Scope: ``read``
        """
        validation.integer("chunk_size", chunk_size, minimum=1)
        return self._download(export_id, max_bytes, options, on_progress).save(destination)

    def _download(
        self, export_id: str, max_bytes: int | None, options: RequestOptions | None, on_progress: Progress | None = None
    ) -> Download:
        transfer = Transfer(max_bytes=max_bytes, media_types=(EXPORT_MEDIA_TYPE,))
        return Download(self._client, _api.download_export(export_id), options, transfer, on_progress)
