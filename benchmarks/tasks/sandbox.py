"""What the sandbox itself does: searches and lists in a large store, and imports of media.

The server runs in this process, the requests are carried out without HTTP, so that only the sandbox is measured.
"""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np

from videovector.sandbox import SandboxServer
from videovector.sandbox.extraction.json_schemas import metadata_text
from videovector.sandbox.perform import perform
from videovector.sandbox.search.text_index import text_fields

from .memory import peak_growth, start_peak

_SEGMENTS = 100
_MOMENT = "2026-01-01T00:00:00.000Z"
_SCHEMA = {
    "type": "object",
    "properties": {
        "summary": {"type": "string"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "rating": {"type": "integer"},
        "note": {"type": ["string", "null"]},
    },
}
_WORDS = [
    f"{a}{b}{c}" for a in ("ba", "do", "ki", "lu", "me", "no") for b in ("li", "mo", "re") for c in ("n", "r", "t")
]


def searches(_side: str, _base_url: str, results: int, repeats: int) -> dict[str, Any]:
    """Milliseconds of searches over as many results, and items per second of their lists at the start and the end."""
    with SandboxServer() as server:
        account = server.sandbox
        _fill(account, results)
        path = {"index_id": "idx_big"}

        def text(query: str) -> Callable[[], Any]:
            return lambda: perform(account, "searchIndexText", path=path, body={"query": query, "top_k": 10})

        def filtered(**condition: Any) -> Callable[[], Any]:
            body = {"conditions": [condition], "page_size": 50}
            return lambda: perform(account, "filterSearchIndex", path=path, body=body)

        table = perform(account, "getSqlSearchCatalog", path=path, body={})["tables"][0]["name"]
        query = f'SELECT rating, count(*) AS many FROM "{table}" WHERE rating > 50 GROUP BY rating ORDER BY many'
        asked = {
            "rare": text("zebra"),
            "frequent": text("common scene"),
            "number": filtered(field="rating", operator="greater_than", value=90, type="integer"),
            "empty": filtered(field="note", operator="is_empty", type="string"),
            "filled": filtered(field="note", operator="is_not_empty", type="string"),
            "sql": lambda: perform(account, "executeSqlSearch", path=path, body={"query": query}),
        }
        figures = {name: _milliseconds(ask, repeats) for name, ask in asked.items()}
        rates = list(_page_rates(account))
        edge = max(1, len(rates) // 5)
        return figures | {"first_pages": median(rates[:edge]), "last_pages": median(rates[-edge:])}


def imports(_side: str, _base_url: str, seconds: int, size: list[int], count: int) -> dict[str, Any]:
    """CPU seconds and memory of imports of a video, beside what a decoder takes for all its frames."""
    with TemporaryDirectory() as folder, SandboxServer() as server:
        file = _video(Path(folder) / "video.mp4", seconds, size[0], size[1])
        cpu = time.process_time()
        with av.open(str(file)) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            frames = sum(1 for _ in container.decode(stream))
        decoding = time.process_time() - cpu
        start_peak()
        cpu, wall = time.process_time(), time.perf_counter()
        _import(server, file)
        figures = {
            "decoding": decoding,
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "growth": peak_growth(),
            "frames": frames,
        }
        resident: list[int] = []
        for _ in range(count):
            _import(server, file)
            resident.append(_resident())
        return figures | {"later_growth": max(0, resident[-1] - resident[len(resident) // 5]) if resident else 0}


def clip(_side: str, _base_url: str) -> dict[str, Any]:
    """Seconds from the upload of a short clip of a phone to the results of a run on it."""
    with TemporaryDirectory() as folder, SandboxServer() as server:
        account, file = server.sandbox, _video(Path(folder) / "clip.mov", 2.5, 1920, 1080)
        prompt = {"name": "Scenes", "prompt_text": "Describe the scene.", "json_schema": _SCHEMA}
        prompt_id = perform(account, "createPrompt", body=prompt)["prompt_id"]
        wall = time.perf_counter()
        video_id = _import(server, file)
        body = {"prompt_id": prompt_id, "target": {"type": "videos", "video_ids": [video_id]}}
        run_id = perform(account, "executePromptRun", body=body)["run_id"]
        _until(lambda: perform(account, "getPromptRun", path={"run_id": run_id})["status"] == "completed")
        results = perform(account, "listPromptRunResults", path={"run_id": run_id}, query={"video_id": video_id})
        if not results["data"]:
            raise RuntimeError("the run on the clip has no results")
        return {"wall": time.perf_counter() - wall}


def _milliseconds(ask: Callable[[], Any], rounds: int) -> float:
    ask()
    times: list[float] = []
    for _ in range(rounds):
        begun = time.perf_counter()
        ask()
        times.append(time.perf_counter() - begun)
    return median(times) * 1e3


def _page_rates(account: Any) -> Iterator[float]:
    """Items per second of each page of a long list, from the first to the last."""
    path, cursor = {"index_id": "idx_big"}, None
    while True:
        query = {"limit": 50} | ({} if cursor is None else {"cursor": cursor})
        begun = time.perf_counter()
        page = perform(account, "listIndexVideos", path=path, query=query)
        yield len(page["data"]) / (time.perf_counter() - begun)
        cursor = page["pagination"]["next_cursor"]
        if cursor is None:
            return


def _fill(account: Any, results: int) -> None:
    """Stores a finished run with as many results, as a run would have stored them."""
    chance, store = random.Random(7), account.store
    index_id = perform(account, "createIndex", body={"name": "big"})["index_id"]
    index = {**store.require("indexes", index_id), "index_id": "idx_big"}
    prompt = {"prompt_id": "prompt_big", "name": "big", "prompt_text": "Describe the scene.", "json_schema": _SCHEMA}
    run = {"run_id": "run_big", "prompt_name": "big", "executed_at": _MOMENT, "status": "completed", "_prompt": prompt}
    with store.transaction():
        store.put("indexes", "idx_big", index)
        store.put("runs", "run_big", run, parent="idx_big")
    for number in range(results // _SEGMENTS):
        with store.transaction():
            _fill_video(account, number, chance)


def _fill_video(account: Any, number: int, chance: random.Random) -> None:
    store, video_id = account.store, f"vid_{number}"
    video = {
        **dict.fromkeys(("video_id", "title", "filename"), video_id),
        "video_uri": f"gs://videovector-sandbox-media/{video_id}/source.mp4",
        **dict.fromkeys(("created_at", "updated_at"), _MOMENT),
        "index_id": "idx_big",
        "media_type": "video",
        "duration_seconds": 500.0,
        "has_picture": True,
        "status": "processed",
        "cues": [],
    }
    store.put("videos", video_id, video, parent="idx_big")
    for place in range(_SEGMENTS):
        each = number * _SEGMENTS + place
        segment = {
            "segment_id": f"seg_{each}",
            "video_id": video_id,
            "start_time": place * 5.0,
            "end_time": place * 5 + 5.0,
        }
        store.put("segments", segment["segment_id"], segment, parent=video_id, owner=("videos", video_id))
        metadata = {
            "summary": " ".join(["the common scene", *chance.choices(_WORDS, k=20), "zebra" * (each % 20_000 == 7)]),
            "tags": chance.sample(_WORDS, 3) if each % 3 else [],
            "rating": each % 100,
            "note": "filled" if each % 1_000 == 1 else None,
        }
        key = f"segment:seg_{each}:run_big"
        result = {
            "run_id": "run_big",
            "result_id": key,
            "segment_id": segment["segment_id"],
            "video_id": video_id,
            "prompt_id": "prompt_big",
            "executed_at": _MOMENT,
            "metadata": metadata,
            "metadata_text": metadata_text(metadata, _SCHEMA),
        }
        store.put("results", key, result, parent="run_big", owner=("videos", video_id))
        account.search_index.put(key, video_id=video_id, run_id="run_big", texts=text_fields(metadata, _SCHEMA))


def _import(server: SandboxServer, file: Path) -> str:
    account = server.sandbox
    job = perform(account, "uploadVideo", body={"title": file.stem}, file=file)
    path = {"job_id": job["job_id"]}
    _until(lambda: perform(account, "getImportJob", path=path)["status"] in {"completed", "failed"})
    video_ids: list[str] = perform(account, "getImportJob", path=path)["video_ids"]
    if not video_ids:
        raise RuntimeError("the video could not be imported")
    return video_ids[0]


def _until(done: Callable[[], bool]) -> None:
    while not done():
        time.sleep(0.02)


def _video(path: Path, seconds: float, width: int, height: int) -> Path:
    """Writes a video of moving texture with a cut every five seconds."""
    noise = np.random.default_rng(1).integers(0, 256, (height // 8 + 64, width // 8 + 64, 3), dtype=np.uint8)
    with _encoder(path, width, height) as encode:
        for number in range(round(seconds * 30)):
            shift, tint = number % 64, np.uint8(40 * (number // 150 % 6))
            small = noise[shift : shift + height // 8, shift : shift + width // 8] // 2 + tint
            encode(np.ascontiguousarray(small.repeat(8, axis=0).repeat(8, axis=1)))
    return path


@contextmanager
def _encoder(path: Path, width: int, height: int) -> Iterator[Callable[[Any], None]]:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"

        def encode(pixels: Any) -> None:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))

        yield encode
        container.mux(stream.encode())


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()
