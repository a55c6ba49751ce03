"""Answers of the benchmark server, made from the examples of the API document and scaled to realistic sizes.

    python benchmarks/bodies.py > bodies.json

Runs in the environment "tools", the only one that reads YAML.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

DOCUMENT = Path(__file__).resolve().parent.parent / "openapi" / "videovector.yaml"
ITEMS = 100
SEARCH_RESULT_BYTES = 3_600
SEGMENT_RUN_RESULT_BYTES = 4_800
_WORDS = [
    "harbour",
    "crane",
    "cargo",
    "ship",
    "dawn",
    "container",
    "worker",
    "forklift",
    "warehouse",
    "quay",
    "signal",
    "weather",
    "report",
    "anchor",
]


def make() -> dict[str, str]:
    """JSON texts by name."""
    yaml = YAML(typ="safe")
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))
    paths = yaml.load(DOCUMENT.read_text(encoding="utf-8"))["paths"]

    def example(path: str, method: str, status: str) -> Any:
        return paths[path][method]["responses"][status]["content"]["application/json"]["example"]

    hit = example("/indexes/{index_id}/search", "post", "200")[0]
    result = example("/prompt-runs/{run_id}/results", "get", "200")["data"][0]
    video = example("/indexes/{index_id}/videos", "get", "200")["data"][0]
    hits = [_search_result(hit, number) for number in range(ITEMS)]
    results = [_segment_run_result(result, number) for number in range(ITEMS)]
    videos = [{**video, "video_id": f"vid_{number:04x}", "title": f"Evening news {number}"} for number in range(ITEMS)]
    return {
        "index": _text(example("/indexes/{index_id}", "get", "200")),
        "search": _text(hits),
        "results": _text({"data": results, "pagination": {"limit": ITEMS, "has_more": False, "next_cursor": None}}),
        "videos": _text(videos),
        "upload": _text(example("/videos/upload", "post", "202")),
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _prose(number: int, length: int) -> str:
    words: list[str] = []
    while sum(map(len, words)) + len(words) <= length:
        words.append(_WORDS[(number * 7 + len(words) * 5) % len(_WORDS)])
    return " ".join(words)[:length]


def _link(number: int, name: str) -> str:
    signature = f"{number * 2_654_435_761 % 2**64:016x}" * 6
    return f"https://media.example.test/{number:06d}/{name}?expires=1767225600&key=media&signature={signature}"


def _metadata(number: int) -> dict[str, Any]:
    return {
        "location": "harbour",
        "summary": _prose(number, 120),
        "people": [{"name": "Worker", "role": "crane operator", "confidence": 0.91}, {"name": "Pilot", "role": None}],
        "objects": _WORDS[:6],
        "indoor": False,
        "count": number,
        "shots": [{"start": 0.5, "end": 3.25, "camera": "wide"}, {"start": 3.25, "end": 9.75, "camera": "close"}],
    }


def _search_result(example: dict[str, Any], number: int) -> dict[str, Any]:
    metadata = _metadata(number)
    instances = [
        _matched(example["matched_field_instances"][0], name, metadata[name]) for name in ("location", "summary")
    ]
    hit = {
        **example,
        "result_id": f"segment:seg_{number:04x}:run_1",
        "segment_id": f"seg_{number:04x}",
        "video_id": f"vid_{number:04x}",
        "video_name": f"Evening news {number}",
        "start_time": number * 10.0,
        "end_time": number * 10.0 + 10.0,
        "similarity_score": round(0.95 - number / 1000, 6),
        "reranked_score": round(0.93 - number / 1000, 6),
        "gcs_uri": f"gs://bucket/segments/{number:06d}.mp4",
        "thumbnail_gcs_uri": f"gs://bucket/thumbnails/{number:06d}.jpg",
        "gif_gcs_uri": f"gs://bucket/previews/{number:06d}.gif",
        "segment_uri": _link(number, "segment.mp4"),
        "thumbnail_uri": _link(number, "thumbnail.jpg"),
        "gif_uri": _link(number, "preview.gif"),
        "thumbnail_available": True,
        "gif_available": True,
        "media_type": "video",
        "metadata": metadata,
        "field_scores": {"location": 0.91, "summary": 0.88},
        "field_instance_scores": {instance["field_instance_key"]: instance["score"] for instance in instances},
        "matched_field_paths": ["location", "summary"],
        "matched_field_instances": instances,
        "run_id": "run_1",
        "source_run_id": "run_1",
        "prompt_run_id": "run_1",
        "prompt_id": "prompt_1",
        "source_index_id": "idx_1",
        "marker": {"marker_id": None, "color": None, "note": None, "updated_at": None},
        "extracted_metadata_markers": {},
    }
    return _filled(hit, number, SEARCH_RESULT_BYTES, ("text_content", "content_preview", "metadata_text"))


def _matched(example: dict[str, Any], path: str, text: str) -> dict[str, Any]:
    return {
        **example,
        "field_path": path,
        "field_display_label": path.title(),
        "field_instance_key": f'__instance__:["{path}"]',
        "field_instance_path": path,
        "score": round(0.5 + len(text) / 1000, 3),
        "value_preview": text[:40],
    }


def _segment_run_result(example: dict[str, Any], number: int) -> dict[str, Any]:
    result = {
        **example,
        "result_id": f"segment:seg_{number:04x}:run_1",
        "segment_id": f"seg_{number:04x}",
        "start_time": number * 10.0,
        "end_time": number * 10.0 + 10.0,
        "gcs_uri": f"gs://bucket/segments/{number:06d}.mp4",
        "segment_uri": _link(number, "segment.mp4"),
        "thumbnail_uri": _link(number, "thumbnail.jpg"),
        "gif_uri": _link(number, "preview.gif"),
        "thumbnail_available": True,
        "gif_available": True,
        "metadata": {**_metadata(number), "transcript": _prose(number + 1, 1_400)},
    }
    return _filled(result, number, SEGMENT_RUN_RESULT_BYTES, ("metadata_text",))


def _filled(item: dict[str, Any], number: int, size: int, names: tuple[str, ...]) -> dict[str, Any]:
    """Fill some texts so that the item has its size in JSON."""
    item.update(dict.fromkeys(names, ""))
    missing = size - len(_text(item).encode())
    if missing < 0:
        raise ValueError(f"an item has {size - missing} bytes before its texts are filled, more than {size}")
    item.update({name: _prose(number + place, missing // len(names)) for place, name in enumerate(names)})
    return item


if __name__ == "__main__":
    json.dump(make(), sys.stdout)
