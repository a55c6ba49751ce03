# Generated from videovector/resources/videos.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Media: uploads with progress, and waiting for deletions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.resources.videos import VideosResource as _Generated
from videovector._request.uploads import Progress
from videovector._transport.concurrency import run_blocking
from videovector.resources.videos import upload_operation

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ImportJob
    from videovector._request.operation import FileInput


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
