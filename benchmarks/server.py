"""A local server that responds from memory, so fast that it hardly affects the figures.

    python benchmarks/server.py bodies.json [certificate.pem]

Prints its port, with a certificate also a port that speaks TLS; ends when its standard input is closed.

One protocol object per connection parses just enough of HTTP/1.1 for the clients compared here.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from pathlib import Path

ITEMS_PER_PAGE = 100
_BUFFER_BYTES = 1 << 20
_BLOCK = bytes(1 << 18)


def _response(body: bytes, status: str = "200 OK") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}X-Request-Id: request-1\r\n\r\n".encode() + body


class PreparedResponses:
    """The prepared responses."""

    def __init__(self, bodies: dict[str, str]) -> None:
        self.index = _response(bodies["index"].encode())
        self.indexes = _response(f"[{bodies['index']}]".encode())
        self.search = _response(bodies["search"].encode())
        self.results = _response(bodies["results"].encode())
        self.upload = _response(bodies["upload"].encode(), "202 Accepted")
        self.ready = _response(b"{}")
        self.unknown = _response(b'{"detail":"no such route"}', "404 Not Found")
        self._videos = bodies["videos"]

    def videos(self, index_id: str, query: str) -> bytes:
        """A page of a long listing; the id of the index states the number of pages, such as idx_pages_20."""
        pages = int(index_id.rpartition("_")[2])
        cursor = dict(pair.split("=", 1) for pair in query.split("&")).get("cursor", "0")
        number = int(cursor) + 1
        more = number < pages
        following = f'"{number}"' if more else "null"
        pagination = f'{{"limit":{ITEMS_PER_PAGE},"has_more":{str(more).lower()},"next_cursor":{following}}}'
        return _response(f'{{"data":{self._videos},"pagination":{pagination}}}'.encode())


class Connection(asyncio.BufferedProtocol):
    """One connection; uploads are read into one buffer and dropped."""

    def __init__(self, responses: PreparedResponses) -> None:
        self._responses = responses
        self._buffer = bytearray(_BUFFER_BYTES)
        self._held = b""
        self._pending: bytes | None = None
        self._body_left = 0
        self._blocks_left = 0
        self._writable = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def get_buffer(self, sizehint: int) -> bytearray:  # noqa: ARG002  # the name is given by asyncio
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        if self._body_left:
            self._body_left -= nbytes
            if self._body_left <= 0:
                self._finish()
            return
        self._held += self._buffer[:nbytes]
        head, separator, rest = self._held.partition(b"\r\n\r\n")
        if not separator:
            return
        self._held = b""
        request, _, headers = head.partition(b"\r\n")
        method, target, _ = request.decode("ascii").split(" ")
        self._pending = self._respond(method, target)
        self._body_left = _content_length(headers) - len(rest)
        if self._body_left <= 0:
            self._finish()

    def pause_writing(self) -> None:
        self._writable = False

    def resume_writing(self) -> None:
        self._writable = True
        self._send_blocks()

    def _finish(self) -> None:
        self._body_left = 0
        assert self._pending is not None
        self._transport.write(self._pending)
        self._send_blocks()

    def _send_blocks(self) -> None:
        while self._blocks_left and self._writable:
            self._blocks_left -= 1
            self._transport.write(_BLOCK)

    def _respond(self, method: str, target: str) -> bytes:
        responses = self._responses
        path, _, query = target.partition("?")
        parts = path.split("/")[1:]
        match method, *parts:
            case "GET", "indexes":
                return responses.indexes
            case "GET", "indexes", _:
                return responses.index
            case "GET", "indexes", index_id, "videos":
                return responses.videos(index_id, query)
            case "POST", "indexes", _, "search":
                return responses.search
            case "GET", "prompt-runs", _, "results":
                return responses.results
            case "POST", "auth", "processing-activity":
                return responses.ready
            case "POST", "videos", "upload":
                return responses.upload
            case "GET", "exports", export_id, "download":
                # exp_<MiB>: that many mebibytes of zeros follow the head.
                self._blocks_left = int(export_id.rpartition("_")[2]) * (1 << 20) // len(_BLOCK)
                return _head(self._blocks_left * len(_BLOCK))
            case _:
                return responses.unknown


def _head(length: int) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n".encode()


def _content_length(headers: bytes) -> int:
    for line in headers.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line[15:])
        if line.startswith(b"transfer-encoding:"):
            raise ValueError("the benchmark server takes bodies of a known length only")
    return 0


async def _serve(bodies: dict[str, str], certificate: str | None) -> None:
    responses = PreparedResponses(bodies)
    loop = asyncio.get_running_loop()
    contexts: list[ssl.SSLContext | None] = [None]
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        contexts.append(context)
    servers = [
        await loop.create_server(lambda: Connection(responses), "127.0.0.1", 0, backlog=2_048, ssl=context)
        for context in contexts
    ]
    print(*(server.sockets[0].getsockname()[1] for server in servers), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    for server in servers:
        server.close()


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    asyncio.run(_serve(given, sys.argv[2] if len(sys.argv) > 2 else None))
