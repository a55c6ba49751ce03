"""The work of the sandbox itself: searches and lists in a large store, and imports of media.

The server runs in this process, the requests are carried out without HTTP, so that only the sandbox is measured.
"""

from __future__ import annotations

import random
import resource
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np
from PIL import Image

from videovector.sandbox import SandboxServer
from videovector.sandbox.handlers.internal_requests import perform
from videovector.sandbox.json_schema.prompt_schemas import metadata_text
from videovector.sandbox.search.embedding import DIMENSIONS, FrameEmbedding
from videovector.sandbox.search.text_index import text_fields
from videovector.sandbox.storage.segment_states import add_states, item_key, no_segments
from videovector.sandbox.workers.run_creation import pending_segment

from .memory import peak_growth, start_peak

_SEGMENTS = 100
# The seconds of a video that are encoded; a longer one repeats them.
_ENCODED_SECONDS = 20
_SOUND_RATE = 48_000
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


def searches(_side: str, _base_url: str, results: int, segments: int, repeats: int) -> dict[str, Any]:
    """Milliseconds of searches and polls over this many results, and items per second of long lists.

    Args:
        results: How many results of a run are stored.
        segments: How many segments one item of the run has, whose list is paged.
        repeats: How often each search is timed.
    """
    with SandboxServer() as server:
        account = server.sandbox
        _fill(account, results, segments)
        path = {"index_id": "idx_big"}

        def text(query: str) -> Callable[[], Any]:
            return lambda: perform(account, "searchIndexText", path=path, body={"query": query, "top_k": 10})

        def filtered(**condition: Any) -> Callable[[], Any]:
            body = {"conditions": [condition], "page_size": 50}
            return lambda: perform(account, "filterSearchIndex", path=path, body=body)

        table = perform(account, "getSqlSearchCatalog", path=path, body={})["tables"][0]["name"]
        query = f'SELECT rating, count(*) AS many FROM "{table}" WHERE rating > 50 GROUP BY rating ORDER BY many'
        picture = BytesIO()
        Image.fromarray(np.full((90, 160, 3), 120, dtype=np.uint8)).save(picture, "PNG")
        image = {"image_data": b64encode(picture.getvalue()).decode(), "top_k": 10}
        asked = {
            "rare": text("zebra"),
            "frequent": text("common scene"),
            "number": filtered(field="rating", operator="greater_than", value=90, type="integer"),
            "empty": filtered(field="note", operator="is_empty", type="string"),
            "filled": filtered(field="note", operator="is_not_empty", type="string"),
            "sql": lambda: perform(account, "executeSqlSearch", path=path, body={"query": query}),
            "run": lambda: perform(account, "getPromptRun", path={"run_id": "run_big"}),
            "job": lambda: perform(account, "getImportJob", path={"job_id": "job_big"}),
            "usage": lambda: perform(account, "getCurrentUsage"),
            "image": lambda: perform(account, "searchIndexImage", path=path, body=image),
        }
        figures = {name: _milliseconds(ask, repeats) for name, ask in asked.items()}
        videos = list(_page_rates(account, "listIndexVideos", path))
        pages = list(_page_rates(account, "listVideoSegments", {"video_id": "vid_0"}))
        edge = max(1, len(pages) // 5)
        figures |= {"first_pages": median(pages[:edge]), "last_pages": median(pages[-edge:])}
        return figures | {"videos": median(videos), "page_count": len(pages)}


def imports(_side: str, _base_url: str, seconds: int, size: list[int], count: int) -> dict[str, Any]:
    """CPU seconds and memory of imports of a video, compared with decoding all its frames."""
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


def _page_rates(account: Any, operation: str, path: dict[str, str]) -> Iterator[float]:
    """Items per second of each page of a long list, from the first to the last."""
    cursor = None
    while True:
        query = {"limit": 50} | ({} if cursor is None else {"cursor": cursor})
        begun = time.perf_counter()
        page = perform(account, operation, path=path, query=query)
        yield len(page["data"]) / (time.perf_counter() - begun)
        cursor = page["pagination"]["next_cursor"]
        if cursor is None:
            return


def _fill(account: Any, results: int, segments: int) -> None:
    """Stores a finished run with as many results, as imports and the run would have stored them."""
    chance, store = random.Random(7), account.store
    prompt = {"name": "big", "prompt_text": "Describe the scene.", "json_schema": _SCHEMA}
    prompt = perform(account, "createPrompt", body=prompt)
    index = store.require("indexes", perform(account, "createIndex", body={"name": "big"})["index_id"])
    with store.transaction():
        store.put("indexes", "idx_big", {**index, "index_id": "idx_big"})
        store.put("import_jobs", "job_big", _job(), parent="idx_big")
    # The first item has its own number of results, the others a hundred each.
    left = results
    while left > 0:
        count = min(left, segments if left == results else _SEGMENTS)
        with store.transaction():
            _fill_video(account, results - left, count, chance, prompt)
        left -= count
    _conclude(account, prompt)


def _job() -> dict[str, Any]:
    job = dict.fromkeys(("source_prefix", "file_pattern", "completed_at", "error_message", "phase", "current_file"))
    return job | {"job_id": "job_big", "status": "completed", "bytes_transferred": 0, "created_at": _MOMENT}


def _conclude(account: Any, prompt: dict[str, Any]) -> None:
    """Stores the run itself; its items are stored already."""
    settings = dict.fromkeys(("processing_model", "video_segment_duration", "audio_segment_duration"))
    run = {
        **settings,
        **dict.fromkeys(("video_segmentation_type", "audio_segmentation_type", "image_segmentation_type"), "smart"),
        **dict.fromkeys(("enable_transcription", "enable_image_embedding"), True),
        "run_id": "run_big",
        "prompt_id": prompt["prompt_id"],
        "prompt_name": "big",
        "executed_at": _MOMENT,
        "status": "completed",
        "_prompt": prompt,
        "_index_id": "idx_big",
    }
    account.store.put("runs", "run_big", run, parent="idx_big")


def _fill_video(account: Any, first: int, count: int, chance: random.Random, prompt: dict[str, Any]) -> None:
    store, video_id = account.store, f"vid_{first}"
    video = {
        **dict.fromkeys(("video_id", "title", "filename"), video_id),
        "video_uri": f"gs://videovector-sandbox-media/{video_id}/source.mp4",
        **dict.fromkeys(("created_at", "updated_at"), _MOMENT),
        "index_id": "idx_big",
        "media_type": "video",
        "duration_seconds": count * 5.0,
        "has_picture": True,
        "status": "processed",
        "cues": [],
    }
    item = {
        "run_id": "run_big",
        "video_id": video_id,
        "prompt_id": prompt["prompt_id"],
        "media_type": "video",
        "status": "completed",
        "segment_counts": no_segments(),
        "video_level": None,
        "attempt_id": None,
        **dict.fromkeys(("created_at", "updated_at"), _MOMENT),
        "metadata_keys": list(_SCHEMA["properties"]),
        "price_mt": 1.0,
    }
    store.put("videos", video_id, video, parent="idx_big")
    store.put("run_items", item_key("run_big", video_id), item, parent="run_big", family=video_id)
    segments = [_segment(account, video_id, first + place, place) for place in range(count)]
    add_states(store, item, [{**pending_segment(item, segment), "status": "successful"} for segment in segments])
    source = {"file_id": video_id, "file_name": video_id, "status": "completed", "source_ordinal": first}
    output = {**source, "video_id": video_id, "title": video_id, "part_index": 0, "part_count": 1}
    output |= dict.fromkeys(("source_start_seconds", "source_end_seconds"))
    store.put("import_sources", f"job_big:{video_id}", source, parent="job_big")
    store.put("import_outputs", video_id, output, parent="job_big")
    for place, segment in enumerate(segments):
        _fill_result(account, first + place, segment, chance, prompt)
        account.meter("llm_tokens", 100, "tokens")


def _segment(account: Any, video_id: str, number: int, place: int) -> dict[str, Any]:
    segment = {
        "segment_id": f"seg_{number}",
        "video_id": video_id,
        "ordinal": place,
        "start_time": place * 5.0,
        "end_time": place * 5 + 5.0,
        "thumbnail_time": place * 5.0,
        "created_at": _MOMENT,
    }
    owner = ("videos", video_id)
    account.store.put("segments", f"seg_{number}", segment, parent=video_id, family=f"{video_id}:scenes", owner=owner)
    return segment


def _fill_result(
    account: Any, number: int, segment: dict[str, Any], chance: random.Random, prompt: dict[str, Any]
) -> None:
    metadata = {
        "summary": " ".join(["the common scene", *chance.choices(_WORDS, k=20), "zebra" * (number % 20_000 == 7)]),
        "tags": chance.sample(_WORDS, 3) if number % 3 else [],
        "rating": number % 100,
        "note": "filled" if number % 1_000 == 1 else None,
    }
    key, video_id = f"segment:{segment['segment_id']}:run_big", segment["video_id"]
    result = {
        "run_id": "run_big",
        "result_id": key,
        "segment_id": segment["segment_id"],
        "video_id": video_id,
        "prompt_id": prompt["prompt_id"],
        "executed_at": _MOMENT,
        "metadata": metadata,
        "metadata_text": metadata_text(metadata, _SCHEMA),
    }
    account.store.put("results", key, result, parent="run_big", owner=("videos", video_id))
    vector = np.full(DIMENSIONS, DIMENSIONS**-0.5, dtype=np.float32)
    vector[number % DIMENSIONS] = 0.0
    account.search_index.put(
        key,
        video_id=video_id,
        run_id="run_big",
        texts=text_fields(metadata, _SCHEMA),
        frames=[FrameEmbedding(segment["thumbnail_time"], vector)],
    )


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
    """Writes a video with sound: moving texture with a cut every five seconds.

    A long one repeats what it begins with: to encode ten minutes takes far longer than to import them.
    """
    if seconds <= _ENCODED_SECONDS:
        return _encoded(path, seconds, width, height)
    part = _encoded(path.with_stem("part"), _ENCODED_SECONDS, width, height)
    with av.open(str(path), "w") as output:
        targets: dict[int, Any] = {}
        for number in range(round(seconds / _ENCODED_SECONDS)):
            with av.open(str(part)) as container:
                # Sound begins a little before the picture, and must not before it has ended.
                begin = number * (_ENCODED_SECONDS + 0.05)
                for stream in container.streams if not targets else ():
                    targets[stream.index] = output.add_stream_from_template(stream)
                for packet in container.demux():
                    if packet.dts is not None and packet.pts is not None:
                        shift = round(begin / packet.time_base)
                        packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                        packet.stream = targets[packet.stream.index]
                        output.mux(packet)
    return path


def _encoded(path: Path, seconds: float, width: int, height: int) -> Path:
    noise = np.random.default_rng(1).integers(0, 256, (height // 8 + 64, width // 8 + 64, 3), dtype=np.uint8)
    with av.open(str(path), "w") as container:
        pictures: Any = container.add_stream("libx264", rate=30, options={"preset": "veryfast"})
        pictures.width, pictures.height, pictures.pix_fmt = width, height, "yuv420p"
        sound: Any = container.add_stream("aac", rate=_SOUND_RATE, layout="mono")
        for number in range(round(seconds * 30)):
            shift, tint = number % 64, np.uint8(40 * (number // 150 % 6))
            small = noise[shift : shift + height // 8, shift : shift + width // 8] // 2 + tint
            pixels = np.ascontiguousarray(small.repeat(8, axis=0).repeat(8, axis=1))
            container.mux(pictures.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
            container.mux(sound.encode(_tone(number)))
        container.mux(pictures.encode())
        container.mux(sound.encode())
    return path


def _tone(number: int) -> av.AudioFrame:
    """The sound of one thirtieth of a second."""
    count = _SOUND_RATE // 30
    wave = np.sin(np.arange(number * count, (number + 1) * count) * (2 * np.pi * 300 / _SOUND_RATE))
    frame = av.AudioFrame.from_ndarray(wave[np.newaxis].astype(np.float32), format="fltp", layout="mono")
    frame.sample_rate, frame.pts = _SOUND_RATE, number * count
    return frame


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()
