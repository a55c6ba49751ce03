"""Downloads of stored media from signed links, without sending the client's credential."""

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

# The media types of stored media; a page of HTML or an error in XML is refused.
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
    """The `gs://` URI of a part of a segment.

    Args:
        segment: The segment, as the API returned it.
        part: The part: media, thumbnail or preview.

    Raises:
        InvalidArgumentError: The part does not exist, or the segment does not have it.
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
    """A download of stored media, with a new link for each attempt."""

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
        # The caller's headers are only for the API.
        without_headers = replace(self._options or RequestOptions(), headers=None)
        request = RequestBuilder(config).build(
            Operation(_LINK, "", lambda content: content),
            attempt_options(without_headers, headers, seconds_left),
            stream=True,
        )
        # The link is sent unchanged, since its signature covers its spelling; messages show it without the signature.
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
    """The client's settings for the host of a link, without the custom headers, which are only for the API."""
    parts = urlsplit(link)
    try:
        return replace(config, base_url=f"{parts.scheme}://{parts.netloc}", custom_headers={})
    except InvalidArgumentError:
        usable = None
    del link, parts
    assert usable is None
    # A link is a credential: no message shows it.
    raise ResponseDecodeError(
        "The API returned a link to media that is not an https URL.", error_code="invalid_media_link", status_code=502
    )
