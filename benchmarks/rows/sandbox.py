"""Rows 14 to 17: the sandbox, from its start over small reads and searches to imports of media."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from benchmarks.bench import Bench, Figure

_MIB = 1 << 20
# The smallest such server: the libraries of the sandbox, with one route that does nothing.
_FLOOR = """
import sys, uvicorn
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
async def index(request):
    return JSONResponse({"index_id": "idx_1", "name": "floor"})
class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        port = self.servers[0].sockets[0].getsockname()[1]
        ready = Path(sys.argv[1])
        ready.with_suffix(".new").write_text('{"base_url": "http://127.0.0.1:%d/api/v2", "api_key": "k"}' % port)
        ready.with_suffix(".new").rename(ready)
app = Starlette(routes=[Route("/api/v2/indexes/{index_id}", index)])
config = uvicorn.Config(app, port=0, log_level="warning", http="h11", ws="none", lifespan="off", timeout_keep_alive=120)
Server(config).run()
"""


class _Running:
    """A server in a process of its own, and one connection to it."""

    def __init__(self, access: dict[str, str], seconds: float) -> None:
        self.seconds = seconds
        parts = urlsplit(access["base_url"])
        self._base = parts.path
        self._headers = {"X-API-Key": access["api_key"], "Content-Type": "application/json"}
        self._connection = http.client.HTTPConnection(parts.netloc)

    def send(self, method: str, path: str, body: Any = None) -> Any:
        content = None if body is None else json.dumps(body)
        self._connection.request(method, self._base + path, body=content, headers=self._headers)
        response = self._connection.getresponse()
        text = response.read()
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {response.status} {text[:200]!r}")
        return json.loads(text)

    def rate(self, path: str, count: int) -> float:
        """Requests per second."""
        self.send("GET", path)
        begun = time.perf_counter()
        for _ in range(count):
            self.send("GET", path)
        return count / (time.perf_counter() - begun)


@contextmanager
def _running(command: list[str], ready: Path) -> Iterator[_Running]:
    # Without compiled modules, each start would compile the sandbox again.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    try:
        while not ready.exists():
            if process.poll() is not None:
                raise RuntimeError(f"{command[:4]} ended with {process.returncode}")
            time.sleep(0.005)
        yield _Running(json.loads(ready.read_text()), time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait()
        ready.unlink(missing_ok=True)


def starting(bench: Bench) -> list[Figure]:
    """From the command to the first response, compared with a bare server with the same libraries."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as name:
        ready = Path(name) / "ready.json"
        seconds: dict[str, list[float]] = {"ours": [], "floor": []}
        for number in range(-1, bench.effort.pick(9, 3)):
            for side, command in _commands(bench, ready).items():
                with _running(command, ready) as server:
                    # The first round compiles and fills caches.
                    if number >= 0:
                        seconds[side].append(server.seconds)
    start = {side: median(each) for side, each in seconds.items()}
    return [
        Figure(14, "ready", "the sandbox's start: command to ready", "≤", 1.0, None, start["ours"], "s", start, "s"),
        Figure(
            14,
            "ready-ratio",
            "the sandbox's start against that of a bare server of the same libraries",
            "≤",
            None,
            4.0,
            median(ours / theirs for ours, theirs in zip(seconds["ours"], seconds["floor"], strict=True)),
            absolute=start,
            absolute_unit="s",
        ),
    ]


def reading(bench: Bench) -> list[Figure]:
    """Small reads one after the other on one connection, compared with a bare server with the same libraries."""
    rounds, count = bench.effort.pick(9, 5), bench.effort.pick(200, 30)
    with tempfile.TemporaryDirectory(dir=bench.folder) as name:
        ready = Path(name) / "ready.json"
        other = ready.with_name("ours.json")
        floor_command, our_command = _commands(bench, ready)["floor"], _commands(bench, other)["ours"]
        with _running(floor_command, ready) as floor, _running(our_command, other) as ours:
            reads = _small_reads(ours)
            rates: dict[str, list[float]] = {kind: [] for kind in ("floor", *reads)}
            for _ in range(rounds):
                rates["floor"].append(floor.rate("/indexes/idx_1", count))
                for kind, path in reads.items():
                    rates[kind].append(ours.rate(path, count))
    absolute = {kind: median(each) for kind, each in rates.items()}
    slowest = min(reads, key=lambda kind: absolute[kind])
    words = "small reads of the sandbox, the slowest kind"
    return [
        Figure(15, "reads", words, "≥", 500, None, absolute[slowest], "req/s", absolute, "req/s"),
        Figure(
            15,
            "reads-ratio",
            f"{words}, against a bare server's",
            "≥",
            None,
            0.08,
            median(ours / theirs for ours, theirs in zip(rates[slowest], rates["floor"], strict=True)),
            absolute=absolute,
            absolute_unit="req/s",
        ),
    ]


def _commands(bench: Bench, ready: Path) -> dict[str, list[str]]:
    python = bench.pythons["sandbox"]
    return {
        "ours": [python, "-m", "videovector.sandbox", "serve", "--ready-file", str(ready)],
        "floor": [python, "-c", _FLOOR, str(ready)],
    }


def _small_reads(server: _Running) -> dict[str, str]:
    index = server.send("POST", "/indexes", {"name": "Bench"})["index_id"]
    schema = {"type": "object", "properties": {"summary": {"type": "string"}}}
    prompt = {"name": "Scenes", "prompt_text": "Describe the scene.", "json_schema": schema}
    prompt_id = server.send("POST", "/prompts", prompt)["prompt_id"]
    hook = {"name": "Hook", "url": "http://127.0.0.1:9/", "events": ["export.ready"]}
    webhook_id = server.send("POST", "/webhooks", hook)["webhook_id"]
    return {
        "index": f"/indexes/{index}",
        "indexes": "/indexes",
        "videos": f"/indexes/{index}/videos",
        "prompt": f"/prompts/{prompt_id}",
        "prompts": "/prompts",
        "runs": "/prompt-runs",
        "jobs": "/import-jobs",
        "webhook": f"/webhooks/{webhook_id}",
        "exports": "/exports",
    }


def searching(bench: Bench) -> list[Figure]:
    """Searches and long lists in a large store, and how they grow with it."""
    large, small = bench.effort.pick(100_000, 4_000), bench.effort.pick(10_000, 1_000)
    repeats, segments = bench.effort.pick(15, 7), bench.effort.pick(20_000, 1_500)
    found = {
        results: bench.alternate(
            "sandbox.searches",
            ("sandbox",),
            1,
            warm_up={"results": 200, "segments": 100, "repeats": 1},
            results=results,
            segments=min(segments, results // 2),
            repeats=repeats,
        )["sandbox"][0]
        for results in (small, large)
    }
    names = {
        "rare": ("text search for a rare word", 50),
        "frequent": ("text search for words of every result", 50),
        "number": ("filter search by a number", 200),
        "empty": ("filter search for an empty field", 200),
        "filled": ("filter search for a field that few have", 200),
        "sql": ("SQL search", 200),
        "run": ("poll of a run", 50),
        "job": ("poll of an import", 50),
        "usage": ("usage of the month", 50),
        "image": ("image search", 200),
    }
    growing = {"number", "sql", "filled", "empty", "run", "job", "image"}
    figures = [
        Figure(
            16,
            name,
            f"{words} over {large:,} results, median",
            "≤",
            goal,
            None,
            found[large][name],
            "ms",
            {f"{results:,} results": found[results][name] for results in found},
            "ms",
        )
        for name, (words, goal) in names.items()
    ]
    figures += [
        Figure(
            16,
            f"{name}-growth",
            f"{names[name][0]}: over {large:,} results against {small:,}",
            "≤",
            None,
            round(1.5 * large / small, 1) if name in growing else 5.0,
            found[large][name] / found[small][name],
        )
        for name in names
    ]
    pages = {key: found[large][key] for key in ("first_pages", "last_pages")}
    count = found[large]["page_count"]
    items = f"items of a cursor-paged list of {count:,.0f} pages"
    return [
        *figures,
        Figure(
            16, "items", f"{items}, the last ones", "≥", 2_000, None, pages["last_pages"], "items/s", pages, "items/s"
        ),
        Figure(16, "videos", "items of the list of an index", "≥", 2_000, None, found[large]["videos"], "items/s"),
        Figure(
            16,
            "depth",
            f"{items}: the last against the first",
            "≥",
            0.7,
            0.5,
            pages["last_pages"] / pages["first_pages"],
        ),
    ]


def importing(bench: Bench) -> list[Figure]:
    """Imports of media: their time compared with decoding all frames, and their memory."""
    seconds = bench.effort.pick(600, 6)
    long = bench.alternate(
        "sandbox.imports",
        ("sandbox",),
        1,
        warm_up={"seconds": 1, "size": [320, 176]},
        seconds=seconds,
        size=[1280, 720],
        count=0,
    )["sandbox"][0]
    many = bench.alternate(
        "sandbox.imports",
        ("sandbox",),
        1,
        warm_up={"count": 1},
        seconds=2,
        size=[320, 176],
        count=bench.effort.pick(50, 10),
    )["sandbox"][0]
    figures = [
        Figure(
            17,
            "long",
            f"import of {seconds} s of 720p",
            "≤",
            40 if seconds == 600 else None,
            None,
            long["wall"],
            "s",
            {"import": long["cpu"], "decoding all frames": long["decoding"]},
            "s of CPU",
        ),
        Figure(
            17,
            "long-ratio",
            f"import of {seconds} s of 720p: CPU against decoding all frames",
            "≤",
            None,
            4.0,
            long["cpu"] / long["decoding"],
        ),
        Figure(
            17,
            "long-memory",
            f"import of {seconds} s of 720p: growth of memory",
            "≤",
            400,
            400,
            long["growth"] / _MIB,
            "MiB",
        ),
        Figure(
            17, "many-memory", "growth of memory over further imports", "≤", 8, 24, many["later_growth"] / _MIB, "MiB"
        ),
    ]
    if not bench.effort.quick:
        clips = bench.alternate("sandbox.clip", ("sandbox",), 3)["sandbox"]
        wall = median(figures["wall"] for figures in clips)
        figures.append(Figure(17, "clip", "2.5 s of 1080p: upload, run and results", "≤", 3.0, None, wall, "s"))
    return figures
