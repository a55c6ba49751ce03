"""How much memory a bulk run holds while it takes in very many files.

    python tests/bulk/memory.py ITEMS

One small file is sent again and again under ever new titles, to a server that has everything done at once. Prints the
bytes that the run holds, as `tracemalloc` counts them, after each tenth of the items, as a JSON array.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from videovector import VideoVector
from videovector.bulk import Ingest

SERVER = Path(__file__).with_name("quick_server.py")


@contextmanager
def quick_client() -> Iterator[VideoVector]:
    """A client of a server that costs next to nothing."""
    with subprocess.Popen([sys.executable, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        base_url = f"http://127.0.0.1:{int(server.stdout.readline())}"
        with VideoVector(api_key="key", base_url=base_url) as client:
            yield client
        server.stdin.close()


def sources(folder: Path, items: int) -> Iterator[Ingest]:
    """One small file under so many titles."""
    file = folder / "picture.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1_000))
    for number in range(items):
        yield Ingest(file, title=f"Picture {number}")


def held(items: int) -> list[int]:
    """Bytes held after each tenth of the items.

    Args:
        items: How many files to take in.
    """
    counted: list[int] = []
    with tempfile.TemporaryDirectory() as name, quick_client() as client:
        folder = Path(name)
        tracemalloc.start()
        run = client.bulk.ingest(
            sources(folder, items), index_id="idx_1", journal=folder / "journal.sqlite", concurrency=16
        )
        for number, item in enumerate(run, 1):
            assert item.ok, item.error
            if number % max(items // 10, 1) == 0:
                gc.collect()
                counted.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
    return counted


def main() -> None:
    """Read the command line and measure."""
    print(json.dumps(held(int(sys.argv[1]))))


if __name__ == "__main__":
    main()
