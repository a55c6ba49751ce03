"""How many of our modules one call goes through, which is what a reader has to open to follow it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from wire_server import Server, respond

from videovector import VideoVector

VIDEO: dict[str, Any] = {
    "video_id": "vid_2b90",
    "title": "Evening news",
    "video_uri": "gs://bucket/evening-news.mp4",
    "status": "processed",
    "processing_status": [
        {
            **dict.fromkeys(("created_at", "updated_at"), "2026-01-01T00:00:00Z"),
            **dict.fromkeys(("pending_segments", "processing_segments", "failed_segments"), 0),
            **dict.fromkeys(("total_segments", "successful_segments"), 1),
            "run_id": "run_1",
            "prompt_id": "prm_1",
            "status": "completed",
            "attempt_id": None,
            "video_level": None,
            "segments": [],
        }
    ],
    "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:01Z",
    "duration_seconds": 61.25,
    "metadata_keys": ["summary"],
    "media_type": "video",
    "marker": {"marker_id": "mrk_1", "color": "green", "note": None, "updated_at": "2026-01-01T00:00:01Z"},
}
PAGE = {"pagination": {"limit": 50, "has_more": False, "next_cursor": None}}


@pytest.mark.parametrize(
    ("body", "call", "most"),
    [
        ([], lambda client: client.indexes.list(), 14),
        ({**PAGE, "data": []}, lambda client: client.indexes.list_videos("idx_1"), 17),
        ({**PAGE, "data": [VIDEO]}, lambda client: client.indexes.list_videos("idx_1"), 20),
    ],
    ids=["empty list", "empty page", "page with a whole video"],
)
def test_one_call_goes_through_few_modules(
    body: Any, call: Callable[[VideoVector], Any], most: int, server: Server
) -> None:
    """A warm sync client lists through few modules: a page and the fields of its items cost their own, and no more."""
    server.script(respond(200, body))
    entered: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        name = str(frame.f_globals.get("__name__", ""))
        if event == "call" and name.startswith("videovector."):
            entered.add(name)

    with VideoVector(api_key="k", base_url=server.url) as client:
        call(client)
        before = sys.getprofile()
        sys.setprofile(note)
        try:
            call(client)
        finally:
            sys.setprofile(before)
    assert len(entered) <= most, f"{len(entered)}: {sorted(entered)}"
