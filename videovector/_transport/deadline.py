"""Connections of the sync client that keep to the deadline of a call with every read and write.

A socket's timeout counts anew with each byte, so a server that sends one now and then could hold a
call for ever; here each operation gets what is left. (The async client is cancelled instead.)
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any

import httpcore

from .early_response import BODY_BYTES, write_body

# Written at once, so that a slow reader is noticed between the pieces.
_PIECE_BYTES = 262_144


class Deadline:
    """The time left for the call that uses a connection at present; None when there is no deadline."""

    __slots__ = ("seconds_left",)

    def __init__(self) -> None:
        self.seconds_left: Callable[[], float | None] | None = None

    def shorten(self, timeout: float | None, late: type[Exception]) -> float | None:
        """Shorten a timeout to what is left; raises ``late`` when nothing is."""
        left = None if self.seconds_left is None else self.seconds_left()
        if left is None:
            return timeout
        if left <= 0:
            raise late("the deadline of the call passed")
        return left if timeout is None else min(timeout, left)


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens connections that keep to a limit."""

    def __init__(self, deadline: Deadline) -> None:
        self._backend = httpcore.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect within the time left, the look-up of the name and all addresses of the host included."""
        seconds = self._deadline.shorten(timeout, httpcore.ConnectTimeout)
        if seconds is None:
            stream = self._backend.connect_tcp(host, port, None, local_address, socket_options)
            return _DeadlineStream(stream, self._deadline)
        until = monotonic() + seconds
        addresses = _resolved(host, port, seconds)
        failure: Exception = httpcore.ConnectTimeout("no address answered in time")
        for number, address in enumerate(addresses):
            # A part for each, so that one that leads nowhere doesn't use up the time of those after it.
            share = (until - monotonic()) / (len(addresses) - number)
            if share <= 0:
                break
            try:
                stream = self._backend.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _DeadlineStream(stream, self._deadline)
        raise failure


class _DeadlineStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.shorten(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        connected = self._stream.get_extra_info("socket")
        if len(buffer) >= BODY_BYTES and not isinstance(connected, ssl.SSLSocket):
            view = memoryview(buffer)
            for start in range(0, len(view), _PIECE_BYTES):
                seconds = self._deadline.shorten(timeout, httpcore.WriteTimeout)
                write_body(connected, view[start : start + _PIECE_BYTES], seconds)
            return
        if len(buffer) <= _PIECE_BYTES or self._deadline.seconds_left is None:
            self._stream.write(buffer, self._deadline.shorten(timeout, httpcore.WriteTimeout))
            return
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE_BYTES):
            piece = bytes(view[start : start + _PIECE_BYTES])
            self._stream.write(piece, self._deadline.shorten(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = self._deadline.shorten(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, looked up in a thread, since nothing else ends a look-up."""
    found: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(entry[4][0]) for entry in entries)))
        except (OSError, UnicodeError) as error:
            found.put(error if isinstance(error, OSError) else socket.gaierror(str(error)))

    if _is_address(host):
        return [host]
    # Not waited for beyond its time, nor at the end of the program.
    threading.Thread(target=look_up, name="videovector-resolve", daemon=True).start()
    try:
        outcome = found.get(timeout=seconds)
    except Empty:
        outcome = None
    if outcome is None:
        raise httpcore.ConnectTimeout("the host name was not resolved in time")
    if isinstance(outcome, OSError):
        raise httpcore.ConnectError(str(outcome)) from outcome
    return outcome


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
