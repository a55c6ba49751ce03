"""Sidecar transcripts: subtitle files that belong to the media of the same base name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from videovector.sandbox.identifiers import now_text
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.result_index import reindex_video

if TYPE_CHECKING:
    from videovector.sandbox.state import Sandbox


def base_name(name: str) -> str:
    """The part of a file name that media and subtitles share: `clip` for `clip.mp4`, `clip.vtt` and `clip.en.vtt`."""
    stem = PurePosixPath(name).stem
    language = PurePosixPath(stem).suffix
    if name.lower().endswith((".srt", ".vtt")) and 3 <= len(language) <= 4 and language[1:].isalpha():
        stem = PurePosixPath(stem).stem
    return stem.casefold()


def attach_transcript(sandbox: Sandbox, index_id: str | None, filename: str, title: str, cues: Sequence[Cue]) -> bool:
    """Gives the media of the same base name, or of this title, the transcript, and makes its results findable by it.

    Returns whether there was such media.
    """
    wanted = {base_name(filename), title.casefold()}
    matches = [
        video
        for video in sandbox.store.list("videos", parent=index_id or PLAYGROUND)
        if base_name(video["filename"]) in wanted or video["title"].casefold() in wanted
    ]
    for video in matches:
        attach_cues(sandbox, video, cues)
    return bool(matches)


def attach_cues(sandbox: Sandbox, video: Document, cues: Sequence[Cue]) -> None:
    """Stores cues as the item's transcript and indexes its results anew."""
    stored = [[cue.start, cue.end, cue.text] for cue in cues]
    sandbox.store.update("videos", video["video_id"], lambda found: found.update(cues=stored, updated_at=now_text()))
    reindex_video(sandbox, video["video_id"])


def keep_waiting(sandbox: Sandbox, index_id: str | None, filename: str, cues: Sequence[Cue]) -> None:
    """Keeps a transcript for media of its name that comes later: in this index, or anywhere when no index is named."""
    place = index_id or PLAYGROUND
    stored = [[cue.start, cue.end, cue.text] for cue in cues]
    sandbox.store.put("waiting_transcripts", f"{place}:{base_name(filename)}", {"cues": stored}, parent=place)


def waiting_transcript(sandbox: Sandbox, index_id: str | None, filename: str) -> list[Cue]:
    """The transcript for media that is being ingested: one that waits for its name, or that of the same media here."""
    name = base_name(filename)
    for place in dict.fromkeys((index_id or PLAYGROUND, PLAYGROUND)):
        kept = sandbox.store.get("waiting_transcripts", f"{place}:{name}")
        if kept is not None:
            return [Cue(start, end, text) for start, end, text in kept["cues"]]
    for video in sandbox.store.list("videos", parent=index_id or PLAYGROUND, newest_first=True):
        if video["cues"] and base_name(video["filename"]) == name:
            return [Cue(start, end, text) for start, end, text in video["cues"]]
    return []
