# Generated from videovector/resources/_media.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Stored media: their short-lived links, opened without the client's credential on whatever host they are."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from videovector._config import RequestOptions
from videovector._generated.api import videos as _api
from videovector._generated.sync._response.downloads import read_pieces, reported
from videovector._generated.sync._response.stream import SyncStream
from videovector._hooks import refuse_coroutine_function
from videovector._request.operation import Operation
from videovector._response.destinations import DownloadDestination
from videovector._response.downloads import Transfer, write_pieces
from videovector._transport.concurrency import run_blocking
from videovector.resources._downloads import Destination, download_options, resume_policy
from videovector.resources._media import MEDIA_TYPES, _link_request, _storage, _without_headers

if TYPE_CHECKING:
    from videovector._generated.models import SignedUrl
    from videovector._generated.sync._client import VideoVector
    from videovector._request.upload_sources import Progress


def save_media(
    client: VideoVector,
    gcs_uri: str,
    destination: Destination,
    max_bytes: int | None,
    on_progress: Progress | None,
    options: RequestOptions | None,
) -> int:
    """Write stored media to their destination, across broken connections; gives the number of bytes."""
    refuse_coroutine_function("on_progress", on_progress)
    operation = _api.create_signed_media_url(gcs_uri=gcs_uri)
    policy = resume_policy(client, operation, options)
    writer = run_blocking(DownloadDestination, destination)
    transfer = Transfer(max_bytes=max_bytes, media_types=MEDIA_TYPES)

    def open_stream(headers: dict[str, str], left: float | None) -> AbstractContextManager[SyncStream]:
        return open_media(client, operation, headers, left, options)

    sleep = client._clock.sleep  # pyright: ignore[reportPrivateUsage]
    pieces = read_pieces(open_stream, transfer, policy, sleep)
    return write_pieces(reported(pieces, transfer, on_progress), writer)


@contextmanager
def open_media(
    client: VideoVector,
    operation: Operation[SignedUrl],
    headers: dict[str, str],
    seconds_left: float | None,
    options: RequestOptions | None,
) -> Generator[SyncStream, None, None]:
    """Open stored media for reading, under a link made for it.

    Args:
        client: Whose media it is.
        operation: What makes the link.
        headers: Further headers of the request to the storage.
        seconds_left: What is left of the deadline.
        options: The caller's settings.
    """
    signed = client.send(operation, download_options(options, {}, seconds_left))
    config = _storage(client.config, signed.signed_url)
    request = _link_request(config, signed.signed_url, _without_headers(options, headers, seconds_left))
    transport = client._make_transport(config, client._http_client)  # pyright: ignore[reportPrivateUsage]
    try:
        with SyncStream(request, transport.send(request), transport) as stream:
            yield stream
    finally:
        transport.close()
