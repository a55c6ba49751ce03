# Generated from videovector/resources/_downloads.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""A download: makes its requests and passes its bytes to the destination."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from videovector._config import RequestOptions
from videovector._errors import ConnectionError, TimeoutError
from videovector._hooks import refuse_coroutine_function
from videovector._response.destinations import DownloadDestination
from videovector._response.downloads import Transfer, write_pieces
from videovector._transport.concurrency import run_blocking
from videovector._transport.retry import retry_delay
from videovector.resources._downloads import Destination, attempt_options

if TYPE_CHECKING:
    from videovector._generated.sync._client import VideoVector
    from videovector._generated.sync._response.stream import SyncStream
    from videovector._request.operation import Operation
    from videovector._transport.exchange import Piece


class Download:
    """A download with all its attempts, within the retries, waits and deadline of its operation."""

    def __init__(
        self,
        client: VideoVector,
        operation: Operation[Any],
        options: RequestOptions | None,
        transfer: Transfer,
        on_progress: Callable[[int, int | None], object] | None = None,
    ) -> None:
        refuse_coroutine_function("on_progress", on_progress)
        self._client = client
        self._operation = operation
        self._options = options
        self._transfer = transfer
        self._on_progress = on_progress
        # Private: the public attributes of a client are its resources and settings.
        self._request = client._request_builder.build(operation, options)  # pyright: ignore[reportPrivateUsage]
        self._clock = client._clock  # pyright: ignore[reportPrivateUsage]
        deadline = self._request.deadline
        self._expires = None if deadline is None else self._clock.monotonic() + deadline

    def save(self, destination: Destination) -> int:
        """Write the download to its destination; return the number of bytes."""
        writer = run_blocking(DownloadDestination, destination)
        return write_pieces(self.pieces(), writer)

    def pieces(self) -> Generator[Piece, None, None]:
        """Yield the bytes as they arrive; after a broken connection, resume if the server allows it.

        A piece that is a view of a buffer is valid until the second piece after it is requested. The progress of a
        piece is reported when the next one is requested.
        """
        transfer, failures = self._transfer, 0
        while True:
            with self._open(transfer.request_headers(), self._seconds_left()) as stream:
                transfer.accept(stream.status_code, stream.headers)
                # Private: only this module may depend on how long its views are valid.
                pieces = stream._iter_pieces()  # pyright: ignore[reportPrivateUsage]
                while True:
                    try:
                        piece = next(pieces, None)
                        if piece is None:
                            transfer.finish()
                            return
                    except (ConnectionError, TimeoutError) as error:
                        pause = self._pause(failures, error)
                        failures += 1
                        break
                    if new := transfer.take(piece):
                        failures = 0
                        yield new
                        if self._on_progress is not None:
                            self._on_progress(transfer.received, transfer.length)
                    if not transfer.complete:
                        self._seconds_left()
            self._clock.sleep(pause)

    def _open(self, headers: dict[str, str], seconds_left: float | None) -> AbstractContextManager[SyncStream]:
        """Start an attempt."""
        return self._client.stream(self._operation, options=attempt_options(self._options, headers, seconds_left))

    def _seconds_left(self) -> float | None:
        """The seconds left of the deadline, None without one; raises TimeoutError if none are left."""
        if self._expires is None:
            return None
        left = self._expires - self._clock.monotonic()
        if left <= 0:
            raise TimeoutError(
                f"The deadline of {self._request.deadline:g} s passed after {self._transfer.received} of "
                f"{self._transfer.length} bytes.",
                error_code="deadline_exceeded",
                details=self._transfer.progress,
            )
        return left

    def _pause(self, failures: int, error: ConnectionError | TimeoutError) -> float:
        """Seconds to wait before the next attempt; raises the error, with the progress, if there is none."""
        left = self._seconds_left()
        if self._transfer.resumable and failures < self._request.max_retries:
            delay = retry_delay(failures, None, self._request.max_retry_delay, self._clock.draw)
            if left is None or delay < left:
                return delay
        if isinstance(error, ConnectionError):
            error.error_code = "download_incomplete"
        error.details.update(self._transfer.progress)
        raise error
