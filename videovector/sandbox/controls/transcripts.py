"""Sets the transcript of a stored item, which the real service would get by speech recognition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from videovector.sandbox.errors import invalid, not_found
from videovector.sandbox.media.formats import MediaError
from videovector.sandbox.media.subtitles import Cue, is_subtitle_filename, one_line, parse_subtitles
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.transcripts import attach_cues

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

_MOST_BYTES: Final = 16 << 20


def set_transcript(account: Sandbox, video_id: str, content: bytes, *, name: str | None) -> Document:
    """Replaces the transcript of an item, and makes its results searchable by it.

    Args:
        account: The account of the item.
        video_id: The item.
        content: A subtitle file (SubRip or WebVTT), or plain text for the whole item.
        name: File name; if it ends in .srt or .vtt, `content` must be such a file.

    Raises:
        ApiError: 404 for an unknown item; 422 for subtitles that can't be read, or an empty transcript.
    """
    video = account.store.get("videos", video_id)
    if video is None:
        raise not_found("video", video_id)
    if len(content) > _MOST_BYTES:
        raise invalid("body", f"must have at most {_MOST_BYTES} bytes")
    subtitles = is_subtitle_filename(name or "") or b"-->" in content
    try:
        cues = (
            parse_subtitles(content, name=name or "transcript.vtt") if subtitles else _one_cue(video, content.decode())
        )
    except (MediaError, UnicodeDecodeError) as reason:
        raise invalid("body", f"is neither subtitles nor text ({reason})") from None
    if not any(cue.text.strip() for cue in cues):
        raise invalid("body", "says nothing")
    attach_cues(account, video, cues)
    return {"video_id": video_id, "cues": len(cues)}


def transcript_view(account: Sandbox, video_id: str) -> Document:
    """The transcript of an item, and its sources: the subtitle tracks of the file, and separate subtitle files.

    Args:
        account: The account of the item.
        video_id: The item.

    Raises:
        ApiError: 404 for an unknown item.
    """
    video = account.store.get("videos", video_id)
    if video is None:
        raise not_found("video", video_id)
    cues = [{"start": cue.start, "end": cue.end, "text": cue.text} for cue in account.library.cues(video)]
    # A separate subtitle file replaces the tracks.
    tracks = [track | {"chosen": track["chosen"] and not video["cues"]} for track in video.get("subtitle_tracks", ())]
    sidecars: Document = video.get("sidecars") or {}
    return {
        "video_id": video_id,
        "cues": cues,
        "tracks": tracks,
        "sidecars": [
            {"label": label, "cues": len(stored), "chosen": stored == video["cues"]}
            for label, stored in sidecars.items()
        ],
        "warnings": video.get("warnings", []),
    }


def _one_cue(video: Document, text: str) -> list[Cue]:
    return [Cue(0.0, float(video["duration_seconds"] or 0.0), one_line(text))]
