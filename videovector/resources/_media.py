"""Stored media: their short-lived links, opened without the client's credential on whatever host they are."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast
from urllib.parse import urlsplit

from videovector._config import RequestOptions
from videovector._errors import InvalidArgumentError, ResponseDecodeError
from videovector._generated.api import videos as _api
from videovector._hooks import refuse_coroutine_function
from videovector._request.build import RequestBuilder
from videovector._request.operation import Endpoint, Operation
from videovector._response.destinations import DownloadDestination
from videovector._response.downloads import Transfer, read_pieces_async, reported_async, write_pieces_async
from videovector._response.stream import AsyncStream
from videovector._transport.concurrency import run_blocking_async

from ._downloads import Destination, download_options, resume_policy

if TYPE_CHECKING:
    from videovector._client import AsyncVideoVector
    from videovector._config import ClientConfig
    from videovector._generated.models import SignedUrl
    from videovector._request.build import PreparedRequest
    from videovector._request.upload_sources import Progress

MediaPart: TypeAlias = Literal["media", "thumbnail", "preview"]

# What stored media can be; a page of HTML or an error in XML is none.
MEDIA_TYPES: Final = (
    "video/",
    "audio/",
    "image/",
    "application/octet-stream",
    "application/mp4",
    "binary/octet-stream",
)
_PARTS: Final[Mapping[str, str]] = {
    "media": "gcs_uri",
    "thumbnail": "thumbnail_gcs_uri",
    "preview": "gif_gcs_uri",
}
_LINK: Final = Endpoint("downloadMedia", "GET", "", credentials=(), response_kind="bytes")


def uri_of(segment: object, part: MediaPart) -> str:
    """Where a part of a segment is stored.

    Args:
        segment: What the API gave for it.
        part: Which of its media.

    Raises:
        InvalidArgumentError: There is no such part, or the segment has none of it.
    """
    if part not in _PARTS:
        raise InvalidArgumentError(f"part must be one of {', '.join(_PARTS)}, not {cast('object', part)!r:.100}.")
    attribute = _PARTS[part]
    uri = getattr(segment, attribute, None)
    if not isinstance(uri, str) or not uri:
        raise InvalidArgumentError(
            f"The {type(segment).__name__} has no {part}: its {attribute} is not set; "
            "give a segment, a search result, or a result of a prompt run that has it."
        )
    return uri


async def save_media_async(
    client: AsyncVideoVector,
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
    writer = await run_blocking_async(DownloadDestination, destination)
    transfer = Transfer(max_bytes=max_bytes, media_types=MEDIA_TYPES)

    def open_stream(headers: dict[str, str], left: float | None) -> AbstractAsyncContextManager[AsyncStream]:
        return open_media_async(client, operation, headers, left, options)

    sleep = client._clock.sleep_async  # pyright: ignore[reportPrivateUsage]
    pieces = read_pieces_async(open_stream, transfer, policy, sleep)
    return await write_pieces_async(reported_async(pieces, transfer, on_progress), writer)


@asynccontextmanager
async def open_media_async(
    client: AsyncVideoVector,
    operation: Operation[SignedUrl],
    headers: dict[str, str],
    seconds_left: float | None,
    options: RequestOptions | None,
) -> AsyncGenerator[AsyncStream, None]:
    """Open stored media for reading, under a link made for it.

    Args:
        client: Whose media it is.
        operation: What makes the link.
        headers: Further headers of the request to the storage.
        seconds_left: What is left of the deadline.
        options: The caller's settings.
    """
    signed = await client.send(operation, download_options(options, {}, seconds_left))
    config = _storage(client.config, signed.signed_url)
    request = _link_request(config, signed.signed_url, _without_headers(options, headers, seconds_left))
    transport = client._make_transport(config, client._http_client)  # pyright: ignore[reportPrivateUsage]
    try:
        async with AsyncStream(request, await transport.send(request), transport) as stream:
            yield stream
    finally:
        await transport.close()


def _storage(config: ClientConfig, link: str) -> ClientConfig:
    """The client's settings for the host of a link, without what is meant for the API alone."""
    parts = urlsplit(link)
    try:
        return replace(config, base_url=f"{parts.scheme}://{parts.netloc}", custom_headers={})
    except InvalidArgumentError:
        usable = None
    del link, parts
    assert usable is None
    # A link is a credential: no message shows it.
    raise ResponseDecodeError(
        "The API gave a link to media that is no https URL.", error_code="invalid_media_link", status_code=502
    )


def _link_request(config: ClientConfig, link: str, options: RequestOptions) -> PreparedRequest:
    operation: Operation[Any] = Operation(_LINK, "", lambda content: content)
    request = RequestBuilder(config).build(operation, options, stream=True)
    # Sent as it was given, since what is signed may not be written otherwise; shown without what grants access.
    request.url = link
    request.url_without_query = config.base_url
    return request


def _without_headers(
    options: RequestOptions | None, headers: dict[str, str], seconds_left: float | None
) -> RequestOptions:
    """The caller's settings but for their headers, which are for the API."""
    given = options or RequestOptions()
    return replace(given, headers=headers, deadline=seconds_left if seconds_left is not None else given.deadline)
