"""Uploads that the server responds to before it has read them, as with 413 or 401.

A server that refuses an upload need not read the rest of it. httpcore reads the response when writing fails (its
`HTTP11Connection.handle_request`), but a server that only stops reading lets it wait for the write timeout, lose the
response and send everything again. Here writing fails as soon as there is a response to read.
"""

from __future__ import annotations

import asyncio
import os
import select
import socket
import ssl
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import httpcore

# Only a body comes in pieces of this size; heads are written as they are.
BODY_BYTES = 16_384
# How long an async write may be held up before the other direction is looked at, in seconds.
_PATIENCE = 0.05
_INTERIM = b"HTTP/1.1 1"


def write_body(sock: socket.socket, buffer: memoryview, timeout: float | None) -> None:
    """Write to a socket without TLS, until a response is there to be read.

    Args:
        sock: The connection's socket.
        buffer: What to write.
        timeout: Seconds to wait for progress; None for any time.

    Raises:
        httpcore.WriteError: A response has come, or the connection broke.
        httpcore.WriteTimeout: The server took nothing in time.
    """
    while buffer:
        readable, writable = _ready(sock, timeout)
        if readable and _is_final(sock):
            raise httpcore.WriteError("a response came before the end of the request")
        if not writable:
            if not readable:
                raise httpcore.WriteTimeout("the server took nothing in time")
            # An interim response lies there and hides what comes after it; progress is all there is to wait for.
            _, writable = _ready(sock, timeout, reading=False)
            if not writable:
                raise httpcore.WriteTimeout("the server took nothing in time")
        try:
            sent = sock.send(buffer)
        except (OSError, TimeoutError) as error:
            raise httpcore.WriteError(str(error)) from error
        buffer = buffer[sent:]


def _ready(sock: socket.socket, timeout: float | None, *, reading: bool = True) -> tuple[bool, bool]:
    """Whether a socket can be read and written, as soon as it can be one of them."""
    if not hasattr(select, "poll"):
        read, write, _ = select.select([sock] if reading else [], [sock], [], timeout)
        return bool(read), bool(write)
    poller = select.poll()
    poller.register(sock, select.POLLOUT | (select.POLLIN if reading else 0))
    events = poller.poll(None if timeout is None else timeout * 1000)
    seen = events[0][1] if events else 0
    return bool(seen & select.POLLIN), bool(seen & ~select.POLLIN)


def _is_final(sock: socket.socket) -> bool:
    """Whether what can be read is the response, or the end of the connection, and no interim response."""
    try:
        begin = sock.recv(len(_INTERIM), socket.MSG_PEEK)
    except OSError:
        return True
    return not begin or not _INTERIM.startswith(begin)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens connections whose writing ends when a response is there to be read."""

    def __init__(self) -> None:
        backend: Any = httpcore.AnyIOBackend
        self._backend: httpcore.AsyncNetworkBackend = backend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # the interface is httpcore's
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect as httpcore does."""
        return _AsyncStream(await self._backend.connect_tcp(host, port, timeout, local_address, socket_options))


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        if len(buffer) < BODY_BYTES or self._stream.get_extra_info("ssl_object") is not None:
            # Over TLS what can be read need be no response, but may be tickets.
            await self._stream.write(buffer, timeout)
            return
        writing = asyncio.ensure_future(self._stream.write(buffer, timeout))
        try:
            while not writing.done():
                await asyncio.wait([writing], timeout=_PATIENCE)
                if not writing.done() and self._stream.get_extra_info("is_readable") and self._responded():
                    raise httpcore.WriteError("a response came before the end of the request")
        finally:
            if not writing.done():
                writing.cancel()
                with suppress(asyncio.CancelledError):
                    await writing
        writing.result()

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        # As above: nothing is to be watched over TLS.
        return await self._stream.start_tls(ssl_context, server_hostname, timeout)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _responded(self) -> bool:
        # asyncio's socket can't be read from; a second handle of it can be peeked at.
        with socket.socket(fileno=os.dup(self._stream.get_extra_info("socket").fileno())) as handle:
            return _is_final(handle)
