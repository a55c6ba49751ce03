"""Connections of the sync client, which apply the deadline of a call, and notice a response while they write.

The timeout of a socket starts again with each byte, so a server that sends a byte from time to time could block a call
for ever. Here each operation gets only the time left. (The async client is cancelled instead.)
"""

from __future__ import annotations

import select
import socket
import ssl
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from .addresses import connect
from .content import is_final_response
from .http_library import httpcore, raised_as

if TYPE_CHECKING:
    from .attempts import Deadline

# After this many bytes of a request, a response is checked for; headers and small bodies are written without checks.
_BODY_BYTES: Final = 16_384
# The size of a write over TLS through a proxy, so that the deadline is checked between the pieces.
_PIECE_BYTES: Final = 262_144
# One TLS record, the most that a writable socket certainly accepts.
_TLS_RECORD_BYTES: Final = 16_384
# The size of a read of an early response.
_READ_BYTES: Final = 65_536
# How long a large buffer is filled before what is there is handed over, in seconds.
_FILL_SECONDS: Final = 0.1


class SyncBackend(httpcore.NetworkBackend):
    """Opens connections that apply a deadline."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()
        # The deadline of the call that uses the connection at present.
        self.deadline: Deadline | None = None

    @contextmanager
    def keeping(self, deadline: Deadline | None) -> Generator[None, None, None]:
        """Keep to the deadline of a call; a stream that it leaves open may take as long as it makes progress."""
        self.deadline = deadline
        try:
            yield
        finally:
            self.deadline = None

    def shorten(self, timeout: float | None, late: type[Exception]) -> float | None:
        """Shorten a timeout to the time left for the call; raises ``late`` if none is left."""
        return timeout if self.deadline is None else self.deadline.shorten(timeout, late)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect within the time left, including the name resolution and all addresses of the host."""
        seconds = self.shorten(timeout, httpcore.ConnectTimeout)
        if seconds is None:
            stream = self._backend.connect_tcp(host, port, None, local_address, socket_options)
            return SyncStream(stream, self)

        def connect_to(address: str, share: float) -> httpcore.NetworkStream:
            return self._backend.connect_tcp(address, port, share, local_address, socket_options)

        with raised_as(httpcore.ConnectTimeout, httpcore.ConnectError):
            stream = connect(host, port, seconds, connect_to, (httpcore.ConnectError, httpcore.ConnectTimeout))
        return SyncStream(stream, self)


class SyncStream(httpcore.NetworkStream):
    """One connection."""

    def __init__(self, stream: httpcore.NetworkStream, backend: SyncBackend) -> None:
        self._stream = stream
        self._backend = backend
        self._socket: socket.socket | None = stream.get_extra_info("socket")
        # TLS inside the TLS of a proxy has no socket that can be polled.
        self._watched = not isinstance(stream.get_extra_info("ssl_object"), ssl.SSLObject)
        self._written = 0
        # The bytes of a response received while the request was written.
        self._received = b""
        self._ended = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return received bytes; empty at the end of the connection."""
        self._written = 0
        if self._received or self._ended:
            piece, self._received = self._received[:max_bytes], self._received[max_bytes:]
            return piece
        return self._stream.read(max_bytes, self._backend.shorten(timeout, httpcore.ReadTimeout))

    def read_into(self, buffer: memoryview, timeout: float | None) -> int:
        """Fill a buffer as far as what comes in a tenth of a second allows.

        Args:
            buffer: Where to put it.
            timeout: Seconds to wait for the first byte; None for any time.

        Returns:
            The number of bytes; 0 at the end of the connection.

        Raises:
            httpcore.ReadTimeout: Nothing came in time.
            httpcore.ReadError: The connection broke.
        """
        if self._received or self._ended or not self._watched or self._socket is None:
            piece = self.read(len(buffer), timeout)
            buffer[: len(piece)] = piece
            return len(piece)
        filled, began = 0, monotonic()
        seconds = self._backend.shorten(timeout, httpcore.ReadTimeout)
        try:
            self._socket.settimeout(seconds)
            while filled < len(buffer):
                count = self._socket.recv_into(buffer[filled:])
                if not count:
                    # The bytes before the end are returned first.
                    break
                if not filled:
                    self._socket.settimeout(_FILL_SECONDS if seconds is None else min(_FILL_SECONDS, seconds))
                filled += count
                if monotonic() - began > _FILL_SECONDS:
                    break
        except TimeoutError as error:
            if not filled:
                raise httpcore.ReadTimeout(str(error)) from error
        except (OSError, ValueError) as error:
            if not filled:
                raise httpcore.ReadError(str(error)) from error
        return filled

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write a whole buffer, unless it belongs to a body and a response comes first.

        Raises:
            httpcore.WriteError: A response has come, or the connection broke.
            httpcore.WriteTimeout: The server took nothing in time.
        """
        self._written += len(buffer)
        if self._written >= _BODY_BYTES and self._watched and self._socket is not None:
            self._write_watched(self._socket, memoryview(buffer), timeout)
            return
        if len(buffer) <= _PIECE_BYTES or self._backend.deadline is None:
            self._stream.write(buffer, self._backend.shorten(timeout, httpcore.WriteTimeout))
            return
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE_BYTES):
            piece = bytes(view[start : start + _PIECE_BYTES])
            self._stream.write(piece, self._backend.shorten(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Encrypt what follows."""
        seconds = self._backend.shorten(timeout, httpcore.ConnectTimeout)
        return SyncStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._backend)

    def get_extra_info(self, info: str) -> Any:
        """Return a fact of the connection by httpcore's name for it; None where it is not known."""
        if info == "is_readable" and (self._received or self._ended):
            return True
        return self._stream.get_extra_info(info)

    def _write_watched(self, sock: socket.socket, buffer: memoryview, timeout: float | None) -> None:
        at_once = _TLS_RECORD_BYTES if isinstance(sock, ssl.SSLSocket) else len(buffer)
        while buffer:
            seconds = self._backend.shorten(timeout, httpcore.WriteTimeout)
            readable, writable = _ready(sock, seconds)
            if readable:
                self._receive(sock)
            if self._ended or (self._received and is_final_response(self._received)):
                raise httpcore.WriteError("a response came before the end of the request")
            if not writable:
                if not readable:
                    raise httpcore.WriteTimeout("the server took nothing in time")
                continue
            with raised_as(httpcore.WriteTimeout, httpcore.WriteError):
                sock.settimeout(seconds)
                sent = sock.send(buffer[:at_once])
            buffer = buffer[sent:]

    def _receive(self, sock: socket.socket) -> None:
        """Store the bytes that can be read now; over TLS there may be none, but only session tickets."""
        try:
            sock.settimeout(0)
            received = sock.recv(_READ_BYTES)
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return
        except (OSError, ValueError) as error:
            raise httpcore.WriteError(str(error)) from error
        self._received += received
        self._ended = not received


def _ready(sock: socket.socket, timeout: float | None) -> tuple[bool, bool]:
    """Wait until a socket is readable or writable; return both facts."""
    if not hasattr(select, "poll"):
        read, write, _ = select.select([sock], [sock], [], timeout)
        return bool(read), bool(write)
    poller = select.poll()
    poller.register(sock, select.POLLIN | select.POLLOUT)
    events = poller.poll(None if timeout is None else timeout * 1000)
    seen = events[0][1] if events else 0
    return bool(seen & select.POLLIN), bool(seen & ~select.POLLIN)
