"""Responses of the benchmark server: two stored ones of realistic size and content, and examples of the API document.

    python benchmarks/bodies.py > bodies.json

Runs in the environment "tools", the only one of them that reads YAML.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
import document

DATA = Path(__file__).resolve().parent / "data"
ITEMS = 100


def make() -> dict[str, str]:
    """JSON texts by name."""
    paths = document.load()["paths"]

    def example(path: str, method: str, status: str) -> Any:
        return paths[path][method]["responses"][status]["content"]["application/json"]["example"]

    video = example("/indexes/{index_id}/videos", "get", "200")["data"][0]
    videos = [{**video, "video_id": f"vid_{number:04x}", "title": f"Evening news {number}"} for number in range(ITEMS)]
    return {
        "index": _text(example("/indexes/{index_id}", "get", "200")),
        "search": (DATA / "search_text.json").read_text(encoding="utf-8"),
        "results": (DATA / "list_results.json").read_text(encoding="utf-8"),
        "videos": _text(videos),
        "upload": _text(example("/videos/upload", "post", "202")),
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    json.dump(make(), sys.stdout)
