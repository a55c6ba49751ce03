"""The async client over aiohttp, when the extra ``fast`` is installed: a fraction of the CPU time per call.

httpx-aiohttp puts aiohttp under httpx's requests and responses. Only calls whose body and response are
held in memory go this way: aiohttp has no timeout for writing, so a streamed body could hang on it,
and it gives streamed responses in small pieces.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable
from typing import Any

import aiohttp
import httpx
import httpx_aiohttp
import yarl

from .exceptions import TransportError

# aiohttp refuses header lines over 8 KiB where httpx takes them.
_MAX_HEADER_BYTES = 65_536
# A connection unused for longer than these seconds may have been closed by the server in the meantime.
_WARM_SECONDS = 0.001
# Rounds of the event loop in which it reads that a connection was closed and informs aiohttp; TLS takes the most.
_ROUNDS = 4


class _Connector(aiohttp.TCPConnector):
    """Holds the one connection of a sender, to end what aiohttp gave up.

    aiohttp forgets a connection whose call was cut off as soon as it has begun to close it, which over TLS lasts
    until the server has closed its side, and with a body half sent until the server has taken the rest. Its own close()
    waits for none of that, and the event loop may end before.
    """

    _transport: asyncio.Transport | None = None

    async def connect(self, *arguments: Any, **named: Any) -> aiohttp.connector.Connection:
        """Give the connection for a call."""
        connection = await super().connect(*arguments, **named)
        if connection.transport is not self._transport:
            self.abort()
            self._transport = connection.transport
        return connection

    def abort_if_broken(self) -> None:
        """End the connection that was used last if bytes came that nothing asked for, as aiohttp would take them."""
        protocol: Any = None if self._transport is None else self._transport.get_protocol()
        if protocol is not None and getattr(protocol, "should_close", False):
            self.abort()

    def abort(self) -> None:
        """End the connection that was used last, without notice to the server."""
        if self._transport is not None:
            self._transport.abort()


class AiohttpSender:
    """One pooled connection: aiohttp for short calls, httpx for the others."""

    __slots__ = (
        "_connector",
        "_httpx_transport",
        "_keepalive",
        "_open_httpx_transport",
        "_short",
        "_short_extension",
        "_used_at",
        "_verify",
    )

    def __init__(
        self,
        verify: ssl.SSLContext,
        keepalive: float,
        short_extension: str,
        open_httpx_transport: Callable[[], httpx.AsyncHTTPTransport],
    ) -> None:
        self._verify = verify
        self._keepalive = keepalive
        # Name of the request extension that says that a call is short.
        self._short_extension = short_extension
        self._open_httpx_transport = open_httpx_transport
        self._httpx_transport: httpx.AsyncHTTPTransport | None = None
        self._used_at = 0.0
        self._connector: _Connector | None = None
        self._short = httpx_aiohttp.AiohttpTransport(verify=verify, client=self._session)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its response is open."""
        if request.extensions.get(self._short_extension):
            # A request that was read is sent from its bytes, with the length they have.
            request.read()
            await self._notice_closed()
            try:
                return await self._short.handle_async_request(request)
            except aiohttp.ClientError as error:
                # httpx-aiohttp translates most of them; `transport_error_from_aiohttp` distinguishes them again.
                raise httpx.RemoteProtocolError("aiohttp") from error
            finally:
                self._used_at = time.monotonic()
        if self._httpx_transport is None:
            self._httpx_transport = self._open_httpx_transport()
        return await self._httpx_transport.handle_async_request(request)

    async def close(self) -> None:
        """Close both connections."""
        if self._connector is not None:
            self._connector.abort()
        await self._short.aclose()
        if self._httpx_transport is not None:
            await self._httpx_transport.aclose()
        # A connection that was aborted is closed in the next round of the event loop.
        await asyncio.sleep(0)

    def __del__(self) -> None:
        """Let go of a session that cannot be closed any more because its event loop is gone.

        The SDK itself has warned of a client that was not closed; aiohttp would log two more per connection.
        """
        session, connector = self._short.client, self._connector
        if isinstance(session, aiohttp.ClientSession) and connector is not None:
            session.detach()
            # The public close() wants to be awaited.
            connector._close()  # pyright: ignore[reportPrivateUsage]

    async def _notice_closed(self) -> None:
        """Let the event loop read that an idle connection was closed, so that nothing is sent into the void.

        Where httpx looks at the socket, aiohttp knows only what a busy or idle loop has not read yet.
        """
        if self._used_at and time.monotonic() - self._used_at > _WARM_SECONDS:
            for _ in range(_ROUNDS):
                await asyncio.sleep(0)
        if self._connector is not None:
            self._connector.abort_if_broken()

    def _session(self) -> aiohttp.ClientSession:
        self._connector = _Connector(ssl=self._verify, keepalive_timeout=self._keepalive, limit=1)
        session = aiohttp.ClientSession(
            connector=self._connector,
            # The SDK has no cookies, as with httpx.
            cookie_jar=aiohttp.DummyCookieJar(),
            # Nor headers that nobody asked for, such as a type for a body that is not there.
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_line_size=_MAX_HEADER_BYTES,
            max_field_size=_MAX_HEADER_BYTES,
        )
        # aiohttp would silently send some calls twice; the attempt loop decides that. No public setting.
        session._retry_connection = False  # pyright: ignore[reportPrivateUsage]
        # It would also decode what need not be encoded in a path (%3B, say): `..;` is another path to some servers.
        # Set past aiohttp's own __setattr__, which warns in Python's development mode.
        object.__setattr__(session, "_build_url", _exact_url)
        return session


def _exact_url(text: str) -> yarl.URL:
    """Take a URL as it is written."""
    return yarl.URL(text, encoded=True)


def transport_error_from_aiohttp(cause: BaseException | None, reason: str) -> TransportError:
    """Describe an exception of aiohttp.

    httpx-aiohttp reports a refused or dropped connection as a timeout, so its cause is examined.

    Args:
        cause: The exception of aiohttp.
        reason: The operating system's reason, if there is one, else what to say instead.
    """
    if isinstance(cause, aiohttp.ConnectionTimeoutError):
        return TransportError("timeout", "no connection could be made in time")
    if isinstance(cause, aiohttp.ServerTimeoutError):
        return TransportError("timeout", "the server sent nothing in time")
    if isinstance(cause, aiohttp.ClientConnectorError | aiohttp.ClientSSLError):
        return TransportError("connect", reason)
    if isinstance(cause, aiohttp.InvalidURL):
        return TransportError("refused", "The URL of the request is not valid; check base_url and the length of ids.")
    if isinstance(cause, aiohttp.ServerDisconnectedError):
        return TransportError("broken", "the server closed it without a response")
    if isinstance(cause, aiohttp.ClientPayloadError):
        return TransportError("broken", "the server closed it in the middle of the response")
    if isinstance(cause, aiohttp.ClientResponseError):
        return TransportError("broken", "the server did not send valid HTTP")
    return TransportError("broken", reason)
