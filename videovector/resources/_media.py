"""Stored media: their short-lived links, opened without the client's credential on whatever host they are."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast
from urllib.parse import urlsplit

from videovector._config import RequestOptions
from videovector._errors import InvalidArgumentError, ResponseDecodeError
from videovector._generated.api import videos as _api
from videovector._request.build import RequestBuilder
from videovector._request.operation import Endpoint, Operation
from videovector._response.downloads import Transfer
from videovector._response.stream import AsyncStream

from ._downloads import AsyncDownload, attempt_options

if TYPE_CHECKING:
    from videovector._client import AsyncVideoVector
    from videovector._config import ClientConfig
    from videovector._request.operation import Progress

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


class AsyncMediaDownload(AsyncDownload):
    """A download of stored media, under a link that is made for each attempt."""

    def __init__(
        self,
        client: AsyncVideoVector,
        gcs_uri: str,
        options: RequestOptions | None,
        max_bytes: int | None,
        on_progress: Progress | None,
    ) -> None:
        transfer = Transfer(max_bytes=max_bytes, media_types=MEDIA_TYPES)
        super().__init__(client, _api.create_signed_media_url(gcs_uri=gcs_uri), options, transfer, on_progress)

    @asynccontextmanager
    async def _open(self, headers: dict[str, str], seconds_left: float | None) -> AsyncGenerator[AsyncStream, None]:
        client = self._client
        signed = await client.send(self._operation, attempt_options(self._options, {}, seconds_left))
        config = _storage(client.config, signed.signed_url)
        # The caller's headers are for the API.
        without_headers = replace(self._options or RequestOptions(), headers=None)
        request = RequestBuilder(config).build(
            Operation(_LINK, "", lambda content: content),
            attempt_options(without_headers, headers, seconds_left),
            stream=True,
        )
        # Sent as it was given, since what is signed may not be written otherwise; shown without what grants access.
        request.url = signed.signed_url
        request.url_without_query = config.base_url
        # Of the client, whose public names are its resources and settings.
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
