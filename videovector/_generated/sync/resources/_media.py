# Generated from videovector/resources/_media.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Downloads of stored media from signed links, without sending the client's credential."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from videovector._config import RequestOptions
from videovector._generated.api import videos as _api
from videovector._generated.sync._response.stream import SyncStream
from videovector._generated.sync.resources._downloads import Download
from videovector._request.build import RequestBuilder
from videovector._request.operation import Operation
from videovector._response.downloads import Transfer
from videovector.resources._downloads import attempt_options
from videovector.resources._media import _LINK, MEDIA_TYPES, _storage

if TYPE_CHECKING:
    from videovector._generated.sync._client import VideoVector
    from videovector._request.operation import Progress


class MediaDownload(Download):
    """A download of stored media, with a new link for each attempt."""

    def __init__(
        self,
        client: VideoVector,
        gcs_uri: str,
        options: RequestOptions | None,
        max_bytes: int | None,
        on_progress: Progress | None,
    ) -> None:
        transfer = Transfer(max_bytes=max_bytes, media_types=MEDIA_TYPES)
        super().__init__(client, _api.create_signed_media_url(gcs_uri=gcs_uri), options, transfer, on_progress)

    @contextmanager
    def _open(self, headers: dict[str, str], seconds_left: float | None) -> Generator[SyncStream, None, None]:
        client = self._client
        signed = client.send(self._operation, attempt_options(self._options, {}, seconds_left))
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
            with SyncStream(request, transport.send(request), transport) as stream:
                yield stream
        finally:
            transport.close()
