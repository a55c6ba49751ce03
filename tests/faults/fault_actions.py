"""What a server can do wrong on a connection, beyond the actions of `wire_server`."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable

from wire_server import Action, raw, reset, respond

OK_BODY = b'{"ok": true}'


def head(status: int = 200, **headers: object) -> bytes:
    """The head of a response."""
    lines = [f"HTTP/1.1 {status} X", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def encoded(content: bytes, coding: str, *, status: int = 200) -> Action:
    """A response that says to be compressed."""
    return respond(status, content, headers={"Content-Encoding": coding})


def chunked(*pieces: bytes, last: bytes = b"0\r\n\r\n") -> Action:
    """A response in chunks, ended as given."""
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    content = head(Transfer_Encoding="chunked") + body + last
    return kept(content) if last == b"0\r\n\r\n" else raw(content)


def kept(content: bytes) -> Action:
    """Send these bytes and keep the connection for further requests."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(content)
        return True

    return act


def reset_in_head(connection: socket.socket) -> bool:
    """Reset the connection in the middle of the head."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Le")
    return reset(connection)


def close_in_head(connection: socket.socket) -> bool:
    """Close in the middle of the head."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Le")
    return False


def _until_gone(connection: socket.socket) -> bool:
    """Say no more until the client gives up."""
    connection.recv(1)
    return False


def stall_in_head(connection: socket.socket) -> bool:
    """Begin to respond and stop in the head."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Le")
    return _until_gone(connection)


def stall_in_body(connection: socket.socket) -> bool:
    """Begin to respond and stop in the body."""
    connection.sendall(head(Content_Length=100) + b'{"ok":')
    return _until_gone(connection)


def drip(content: bytes, pause: float) -> Action:
    """Send byte by byte, with a pause after each."""

    def act(connection: socket.socket) -> bool:
        for byte in content:
            connection.sendall(bytes([byte]))
            time.sleep(pause)
        return True

    return act


def never_reads(connection: socket.socket) -> bool:
    """Take nothing more from the connection; stands for a peer whose buffers are full."""
    time.sleep(1)
    return False


def deflated_raw(content: bytes) -> bytes:
    """Deflate without the header of zlib, as some servers send it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def bomb(times: int) -> bytes:
    """A small gzip document that decompresses to so many MiB."""
    return gzip.compress(bytes(times << 20), 9)


def counting(actions: Callable[[int], Action]) -> Action:
    """Choose the action by the number of the request on this server, from 0."""
    count = iter(range(1 << 30))

    def act(connection: socket.socket) -> bool:
        return actions(next(count))(connection)

    return act
