"""A scripted HTTP server on a real socket, and one driver for the sync and the async client."""

from __future__ import annotations

import asyncio
import inspect
import json
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from videovector import AsyncVideoVector, VideoVector
from videovector._request.operation import UNSET, Endpoint, Operation
from videovector._transport.clock import Clock, use_clock

Action = Callable[[socket.socket], bool]


class Received:
    """One request as it came over the wire."""

    def __init__(self, head: bytes, body: bytes) -> None:
        lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, _ = lines[0].split(" ")
        self.pairs = [(name.lower(), value.strip()) for name, value in (line.split(":", 1) for line in lines[1:])]
        self.headers = dict(self.pairs)
        self.body = body


class Server:
    """Answers the n-th request with the n-th action, the last one again and again."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.actions: list[Action] = []
        self.connections = 0
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.reads_bodies = True
        self._open: list[socket.socket] = []
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/api/v2"
        threading.Thread(target=self._accept, daemon=True).start()

    def script(self, *actions: Action) -> None:
        self.actions = list(actions)

    def close(self) -> None:
        stop_listening(self._socket)
        for connection in self._open:
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    @property
    def open_connections(self) -> int:
        """How many connections neither side has closed."""
        with self._lock:
            return sum(connection.fileno() != -1 for connection in self._open)

    def _serve(self, connection: socket.socket) -> None:
        buffer = b""
        try:
            while True:
                while b"\r\n\r\n" not in buffer:
                    piece = connection.recv(65536)
                    if not piece:
                        return
                    buffer += piece
                head, buffer = buffer.split(b"\r\n\r\n", 1)
                request = Received(head, b"")
                request.body, buffer = self._body(connection, request, buffer)
                with self._lock:
                    number = len(self.received)
                    self.received.append(request)
                    action = self.actions[min(number, len(self.actions) - 1)]
                if not action(connection):
                    return
        except OSError:
            return
        finally:
            connection.close()

    def _body(self, connection: socket.socket, request: Received, buffer: bytes) -> tuple[bytes, bytes]:
        if not self.reads_bodies:
            return b"", b""
        if request.headers.get("transfer-encoding") == "chunked":
            content = b""
            while True:
                while b"\r\n" not in buffer:
                    buffer += _received(connection)
                size_text, buffer = buffer.split(b"\r\n", 1)
                size = int(size_text, 16)
                while len(buffer) < size + 2:
                    buffer += _received(connection)
                content, buffer = content + buffer[:size], buffer[size + 2 :]
                if size == 0:
                    return content, buffer
        length = int(request.headers.get("content-length", "0"))
        while len(buffer) < length:
            buffer += _received(connection)
        return buffer[:length], buffer[length:]


def stop_listening(listener: socket.socket) -> None:
    """Close a listening socket for good.

    A thread that waits in accept() would keep a socket that is only closed, and may take a connection of the next
    server that gets its file descriptor.
    """
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()


def _received(connection: socket.socket) -> bytes:
    piece = connection.recv(65536)
    if not piece:
        raise OSError("the client went away in the middle of its request")
    return piece


def connections_left(server: Server, count: int) -> bool:
    """Wait until so many connections are open at the server, which hears of a close a moment later."""
    until = time.monotonic() + 10
    while server.open_connections != count and time.monotonic() < until:
        time.sleep(0.005)
    return server.open_connections == count


async def arrival(server: Server, count: int) -> None:
    """Wait until the server has received so many requests; fails where they do not come."""
    async with asyncio.timeout(30):
        while len(server.received) < count:  # noqa: ASYNC110  # the server runs in threads, which set no asyncio event
            await asyncio.sleep(0.01)


def respond(
    status: int = 200,
    body: Any = UNSET,
    *,
    headers: dict[str, str] | None = None,
    length: int | None = None,
    chunks: int = 1,
) -> Action:
    """Answer with a status, a body (bytes as they are, anything else as JSON) and headers."""
    content = body if isinstance(body, bytes) else b'{"ok": true}' if body is UNSET else json.dumps(body).encode()
    fields = {"Content-Length": str(len(content) if length is None else length), **(headers or {})}
    head = f"HTTP/1.1 {status} X\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"

    def act(connection: socket.socket) -> bool:
        connection.sendall(head.encode("latin-1") + content)
        return length is None

    return act


def error(status: int, code: str = "some_code", **headers: str) -> Action:
    """Answer with an error in the canonical shape."""
    body = {"error": {"code": code, "message": "Something is wrong", "request_id": "req_1"}}
    return respond(status, body, headers={name.replace("_", "-"): value for name, value in headers.items()})


def raw(content: bytes) -> Action:
    """Send these bytes and close."""

    def act(connection: socket.socket) -> bool:
        connection.sendall(content)
        return False

    return act


def drop(connection: socket.socket) -> bool:
    """Close without a response."""
    return False


def reset(connection: socket.socket) -> bool:
    """Reset the connection."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def reset_in_body(connection: socket.socket) -> bool:
    """Reset the connection in the middle of the body."""
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":')
    return reset(connection)


def hang(connection: socket.socket) -> bool:
    """Say nothing until the client gives up."""
    connection.recv(1)
    return False


GET = Endpoint("getThing", "GET", "/things/{id}")
PUT = Endpoint("putThing", "PUT", "/things/{id}")
DELETE = Endpoint("deleteThing", "DELETE", "/things/{id}")
POST = Endpoint("createThing", "POST", "/things", idempotency="optional")
PATCH = Endpoint("changeThing", "PATCH", "/things/{id}", idempotency="optional")
KEYED = Endpoint("makeThing", "POST", "/things", idempotency="auto", idempotency_prefix="thing-create")
BEARER_ONLY = Endpoint("listKeys", "GET", "/api-keys", credentials=("bearer",))
PUBLIC = Endpoint("listEvents", "GET", "/webhooks/events", credentials=())


def operation(endpoint: Endpoint = GET, path: str = "/things/1", **fields: Any) -> Operation[Any]:
    """An operation whose value is the decoded response."""
    return Operation(endpoint, path, lambda document: document, **fields)


class Driver:
    """Runs the same test against the sync and the async client."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.url = url
        self.waits: list[float] = []
        # Waits are recorded instead of slept; a test replaces what else it wants to decide.
        self.clock = Clock(draw=lambda: 0.5, sleep=self.waits.append, sleep_async=self._sleep_async)
        self._clients: list[Any] = []
        self._runner = asyncio.Runner() if kind == "async" else None

    @property
    def is_async(self) -> bool:
        return self._runner is not None

    def client(self, **settings: Any) -> Any:
        """Make a client whose waits are recorded instead of slept."""
        if not {"api_key", "bearer_token", "oauth_token_provider"} & set(settings):
            settings["api_key"] = "test-key"
        kind: Any = AsyncVideoVector if self.is_async else VideoVector
        with use_clock(self.clock):
            client = kind(**{"base_url": self.url, "timeout": 5, **settings})
        return self.keep(client)

    def keep(self, client: Any) -> Any:
        """Close a client with the others, such as a copy of one of them."""
        self._clients.append(client)
        return client

    async def _sleep_async(self, seconds: float) -> None:
        self.waits.append(seconds)

    def run(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a method of either client and give its value."""

        async def call() -> Any:
            result = function(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result

        return self._runner.run(call()) if self._runner is not None else function(*args, **kwargs)

    def send(self, client: Any, *args: Any, **kwargs: Any) -> Any:
        return self.run(client.send, *args, **kwargs)

    def read_stream(self, client: Any, path: str) -> Any:
        """Read a streamed response to its end; for `run` and `raised`, which await what the async client gives."""

        def read_sync() -> Any:
            with client.stream("GET", path) as stream:
                return stream.read()

        async def read_async() -> Any:
            async with client.stream("GET", path) as stream:
                return await stream.read()

        return read_async() if self.is_async else read_sync()

    def raised(self, kind: type[Exception], function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a method that must raise, and give the exception."""
        with pytest.raises(kind) as caught:
            self.run(function, *args, **kwargs)
        return caught.value

    def close(self) -> None:
        while self._clients:
            self.run(self._clients.pop().close)
        if self._runner is not None:
            self._runner.close()
