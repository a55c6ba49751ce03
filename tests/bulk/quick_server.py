"""A server that takes uploads and has their import jobs done at once, from memory: bulk's own cost is what is measured.

python tests/bulk/quick_server.py        prints its port; ends when its standard input is closed
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys

CREATED = "2026-01-01T00:00:00Z"


def job(job_id: str, status: str) -> bytes:
    """An import job as the API document has it."""
    done = status == "completed"
    return json.dumps(
        {
            "job_id": job_id,
            "status": status,
            "source_type": "upload",
            "progress": {"total_files": 1, "imported": int(done), "failed": 0, "skipped": 0},
            "video_ids": [f"vid_{job_id}"] if done else [],
            "created_at": CREATED,
            "updated_at": CREATED,
        }
    ).encode()


class Connection(asyncio.Protocol):
    """One connection, whose requests come one after the other and with a length."""

    numbers = itertools.count(1)

    def __init__(self) -> None:
        self.held = bytearray()
        self.body_left = 0
        self.pending = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        if self.body_left:
            self.body_left -= len(data)
            if self.body_left <= 0:
                self.body_left = 0
                self.transport.write(self.pending)
            return
        self.held += data
        head, separator, rest = bytes(self.held).partition(b"\r\n\r\n")
        if not separator:
            return
        self.held.clear()
        request, _, headers = head.partition(b"\r\n")
        method, target, _ = request.decode("ascii").split(" ")
        if method == "POST":
            body, status = job(f"job_{next(self.numbers)}", "pending"), "202 Accepted"
        else:
            body, status = job(target.rpartition("/")[2], "completed"), "200 OK"
        self.pending = (
            f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        lengths = [line[15:] for line in headers.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        self.body_left = max((int(lengths[0]) if lengths else 0) - len(rest), 0)
        if not self.body_left:
            self.transport.write(self.pending)


async def serve() -> None:
    """Run until the standard input ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
