"""Reads the content of the page, by operations of the API and from the store of the account."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.handlers.internal_requests import perform
from videovector.sandbox.media.formats import extension_of
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.openapi.document import ApiDocument, ApiOperation
    from videovector.sandbox.state.account import Sandbox

# The formats that browsers can play and show, if they support the codec.
_PLAYABLE: Final = frozenset(
    {"mp4", "mov", "webm", "mp3", "wav", "flac", "m4a", "ogg", "aac", "jpg", "jpeg", "png", "webp", "gif", "bmp"}
)
_MOST_SEGMENTS: Final = 200
_SHOWN: Final = 50


def indexes(account: Sandbox) -> list[Document]:
    """Indexes with their size and a picture."""
    shown: list[Document] = []
    for index in account.store.list("indexes"):
        videos = account.store.list("videos", parent=index["index_id"], limit=1)
        shown.append(
            {
                **index,
                "count": account.store.count("videos", parent=index["index_id"]),
                "thumbnail": _thumbnail(account, videos[0]) if videos else None,
            }
        )
    return shown


def index_media(account: Sandbox, index_id: str) -> dict[str, Any]:
    """The media of an index, newest first, and the running imports and those that failed last."""
    videos = account.store.list("videos", parent=index_id, newest_first=True, limit=_SHOWN)
    jobs = account.store.list("import_jobs", parent=index_id, newest_first=True, limit=10)
    open_jobs = [job for job in jobs if job["status"] not in {"completed", "cancelled", "failed"}]
    failed = [job for job in jobs[:1] if job["status"] == "failed"]
    return {
        "videos": [{**video, "thumbnail": _thumbnail(account, video)} for video in videos],
        "jobs": open_jobs + failed,
    }


def require(account: Sandbox, kind: str, identifier: str, name: str) -> Document:
    """A stored document; raises ApiError 404."""
    found = account.store.get(kind, identifier)
    if found is None:
        raise not_found(name, identifier)
    return found


def media(account: Sandbox, video_id: str) -> dict[str, Any]:
    """An item with its segments, their extracted values and their transcript."""
    video = require(account, "videos", video_id, "video")
    page = perform(account, "listVideoSegments", path={"video_id": video_id}, query={"limit": _MOST_SEGMENTS})
    cues = account.library.cues(video)
    segments = [
        {**segment, "said": " ".join(cue.text for cue in cues if _within(cue, segment))} for segment in page["data"]
    ]
    return {
        "video": {**video, "plays": extension_of(video["filename"]) in _PLAYABLE},
        "segments": segments,
        "poster": segments[0]["segment_id"] if segments and video["has_picture"] else None,
    }


def _within(cue: Cue, segment: Document) -> bool:
    middle = (cue.start + cue.end) / 2
    return bool(segment["start_time"] <= middle < segment["end_time"])


def runs(account: Sandbox, *, index_id: str | None = None, limit: int = _SHOWN) -> list[Document]:
    """Runs with their counters, newest first."""
    if index_id is None:
        found: list[Document] = perform(account, "listPromptRuns", query={"limit": limit})
        return found
    page = perform(account, "listIndexPromptRuns", path={"index_id": index_id}, query={"limit": limit})
    return list(page["data"])


def run(account: Sandbox, run_id: str) -> dict[str, Any]:
    """A run, its results as rows with a column for each property of the prompt's schema, and what failed."""
    view = perform(account, "getPromptRun", path={"run_id": run_id})
    results = [*account.store.list("video_results", parent=run_id), *account.store.list("results", parent=run_id)]
    columns: dict[str, None] = {}
    rows: list[Document] = []
    for result in results:
        video = account.store.get("videos", result["video_id"])
        segment = account.store.get("segments", result.get("segment_id") or "")
        if video is None:
            continue
        metadata: Document = result["metadata"] or {}
        columns.update(dict.fromkeys(metadata))
        rows.append(
            {
                "video_id": video["video_id"],
                "title": video["title"],
                **_times(video, segment),
                "metadata": metadata,
            }
        )
    rows.sort(key=lambda row: (row["video_id"], -1.0 if row["start_time"] is None else row["start_time"]))
    return {"run": view, "rows": rows, "columns": list(columns), "failures": _failures(account, run_id)}


def _times(video: Document, segment: Document | None) -> Document:
    """The times of a segment; none for an image or a whole item."""
    shown = segment if segment is not None and video["media_type"] != "image" else {}
    return {"start_time": shown.get("start_time"), "end_time": shown.get("end_time")}


def _failures(account: Sandbox, run_id: str) -> list[Document]:
    """The segments of a run that failed, and why."""
    manifest = perform(account, "getPromptRunFailedSegments", path={"run_id": run_id})
    found: list[Document] = []
    for item in manifest["videos"]:
        video = account.store.get("videos", item["video_id"])
        if video is not None:
            found += [
                {
                    "video_id": video["video_id"],
                    "segment_id": failed["segment_id"],
                    "title": video["title"],
                    "reason": failed["failure_message"] or failed["field_extraction_error"],
                    **_times(video, failed),
                }
                for failed in item["segments"]
            ]
    return found


def search(account: Sandbox, index_id: str, query: str, field: str, contains: str) -> list[Document] | None:
    """Hits of a search by words, by a filter, or by both; None without either."""
    require(account, "indexes", index_id, "index")
    path = {"index_id": index_id}
    kept: set[str] | None = None
    found: list[Document] = []
    if field and contains:
        condition = _condition(account, field, contains)
        found = list(perform(account, "filterSearchIndex", path=path, body={"conditions": [condition]})["results"])
        kept = {hit["result_id"] for hit in found}
    if query:
        hits = perform(account, "searchIndexText", path=path, body={"query": query, "top_k": _SHOWN})
        found = [hit for hit in hits if kept is None or hit["result_id"] in kept]
    elif kept is None:
        return None
    return [_hit(account, hit) for hit in found]


def _condition(account: Sandbox, field: str, text: str) -> Document:
    """The condition that `field` contains `text`, by its type in the prompts."""
    schemas = (prompt["json_schema"].get("properties", {}).get(field, {}) for prompt in account.store.list("prompts"))
    kind = next((schema["type"] for schema in schemas if isinstance(schema.get("type"), str)), "string")
    operators = {"string": "contains", "array": "item_contains"}
    value: Any = text
    if kind in {"integer", "number", "boolean"}:
        try:
            value = json.loads(text.lower())
        except ValueError:
            raise invalid("contains", f"must be a {kind}") from None
    return {"field": field, "type": kind, "operator": operators.get(kind, "equals"), "value": value}


def search_picture(account: Sandbox, index_id: str, picture: str) -> list[Document]:
    """Hits of a search by a picture in base64."""
    body = {"image_data": picture, "top_k": _SHOWN}
    return [_hit(account, hit) for hit in perform(account, "searchIndexImage", path={"index_id": index_id}, body=body)]


def _hit(account: Sandbox, hit: Document) -> Document:
    video = account.store.get("videos", hit["video_id"]) or {}
    segment_id = hit.get("segment_id") or hit.get("preview_segment_id")
    return {**hit, "thumbnail": segment_id if video.get("has_picture") else None}


def field_names(account: Sandbox) -> list[str]:
    """The properties that prompts extract, to filter by."""
    names = {name for prompt in account.store.list("prompts") for name in prompt["json_schema"].get("properties", {})}
    return sorted(names)


def webhooks(account: Sandbox) -> list[Document]:
    """Webhooks with their latest deliveries."""
    return [
        {
            **webhook,
            "deliveries": account.store.list("deliveries", parent=webhook["webhook_id"], newest_first=True, limit=20),
        }
        for webhook in account.store.list("webhooks")
    ]


def captions(account: Sandbox, video_id: str) -> str:
    """The transcript of an item as WebVTT."""
    video = require(account, "videos", video_id, "video")
    lines = ["WEBVTT", ""]
    for cue in account.library.cues(video):
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace("-->", "--&gt;")
        lines += [f"{_timestamp(cue.start)} --> {_timestamp(max(cue.end, cue.start + 0.001))}", text, ""]
    return "\n".join(lines)


def _timestamp(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def _thumbnail(account: Sandbox, video: Document) -> str | None:
    """The first segment of an item that has a picture."""
    if not video["has_picture"]:
        return None
    segments = account.store.list("segments", parent=video["video_id"], limit=1)
    return segments[0]["segment_id"] if segments else None


def operations_by_tag(document: ApiDocument) -> list[tuple[str, list[ApiOperation]]]:
    """The operations of the document, grouped by resource, in its order."""
    groups: dict[str, list[ApiOperation]] = defaultdict(list)
    for operation in document.operations:
        groups[operation.tag].append(operation)
    return list(groups.items())
