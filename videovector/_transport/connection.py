"""The one connection behind each pooled connection, where httpx would have a pool of its own.

A pool inside each of them would manage a single connection, with locks and shields that cost as much as the exchange
itself; the pool of the SDK already lets one request at a time use a connection.
"""

from __future__ import annotations

import ssl

import httpcore

from .early_response import AsyncBackend


class SyncConnection:
    """A connection to one server, opened at the first request and anew once it is used up."""

    def __init__(self, context: ssl.SSLContext, keepalive: float | None, backend: httpcore.NetworkBackend) -> None:
        """Open nothing yet.

        Args:
            context: What TLS trusts.
            keepalive: Seconds after which an idle connection is not used again.
            backend: How connections are made.
        """
        self._context = context
        self._keepalive = keepalive
        self._backend = backend
        self._connection: httpcore.HTTPConnection | None = None

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request; the response is open, and has to be closed before the next one."""
        connection = self._connection
        if connection is None or not connection.is_available() or connection.has_expired():
            self.close()
            connection = self._connection = httpcore.HTTPConnection(
                request.url.origin, self._context, self._keepalive, network_backend=self._backend
            )
        return connection.handle_request(request)

    def close(self) -> None:
        """Close the connection; a later request opens another."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


class AsyncConnection:
    """The same for asyncio."""

    def __init__(self, context: ssl.SSLContext, keepalive: float | None) -> None:
        """Open nothing yet.

        Args:
            context: What TLS trusts.
            keepalive: Seconds after which an idle connection is not used again.
        """
        self._context = context
        self._keepalive = keepalive
        self._connection: httpcore.AsyncHTTPConnection | None = None

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request; the response is open, and has to be closed before the next one."""
        connection = self._connection
        if connection is None or not connection.is_available() or connection.has_expired():
            await self.aclose()
            connection = httpcore.AsyncHTTPConnection(
                request.url.origin, self._context, self._keepalive, network_backend=AsyncBackend()
            )
            self._connection = connection
        return await connection.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connection; a later request opens another."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.aclose()
