"""Sidecar transcripts: subtitle files that belong to the media of the same base name, one for each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.identifiers import now_text
from videovector.sandbox.media.languages import is_language
from videovector.sandbox.media.library import PLAYGROUND
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.indexing import reindex_video

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,4})?", re.IGNORECASE)
_FORCED: Final = "forced"
_OTHER_MARKS: Final = frozenset({"sdh", "cc", "default"})


@dataclass(frozen=True, slots=True)
class SidecarName:
    """The parts of the name of a subtitle file: `clip.de.forced.srt` is the forced German one of `clip`.

    Attributes:
        names: Base names of the media it may belong to, in lower case: with and without the possible marks.
        language: Its language code, None without one.
        is_forced: Whether it has only the subtitles that are always shown.
    """

    names: frozenset[str]
    language: str | None
    is_forced: bool

    @property
    def label(self) -> str:
        """The key of this subtitle file among those of the same media item: its language, and whether it is forced."""
        return f"{(self.language or '').lower()}{'.forced' if self.is_forced else ''}"


def sidecar_name(filename: str) -> SidecarName:
    """Read the name of a subtitle file."""
    stem = PurePosixPath(filename).stem
    names, marks, language = {stem.casefold()}, set[str](), None
    while "." in stem:
        stem, _, mark = stem.rpartition(".")
        if mark.casefold() == _FORCED or mark.casefold() in _OTHER_MARKS:
            marks.add(mark.casefold())
        elif language is None and _LANGUAGE.fullmatch(mark):
            language = mark
        else:
            break
        names.add(stem.casefold())
    return SidecarName(frozenset(names), language, _FORCED in marks)


def media_name(filename: str) -> str:
    """The base name of a media file, as in the names of sidecars."""
    return PurePosixPath(filename).stem.casefold()


def attach_transcript(sandbox: Sandbox, index_id: str | None, filename: str, title: str, cues: Sequence[Cue]) -> bool:
    """Adds the transcript to the media with the same base name or this title, and makes its results searchable by it.

    Returns whether there was such media.
    """
    sidecar = sidecar_name(filename)
    matches = [
        video
        for video in sandbox.store.list("videos", parent=index_id or PLAYGROUND)
        if media_name(video["filename"]) in sidecar.names
        or video["title"].casefold() in {*sidecar.names, title.casefold()}
    ]
    for video in matches:
        attach_cues(sandbox, video, cues, label=sidecar.label)
    return bool(matches)


def attach_cues(sandbox: Sandbox, video: Document, cues: Sequence[Cue], *, label: str = "") -> None:
    """Stores cues as a sidecar of the item, chooses its transcript, and indexes its results again."""
    stored = [[cue.start, cue.end, cue.text] for cue in cues]

    def change(found: Document) -> None:
        # Items in older data folders have a transcript without the name of its sidecar.
        known = found.get("sidecars") or ({"": found["cues"]} if found["cues"] else {})
        found["sidecars"] = {**known, label: stored}
        found.update(cues=chosen_sidecar(found["sidecars"], sandbox.transcript_language), updated_at=now_text())

    with sandbox.store.transaction():
        sandbox.store.update("videos", video["video_id"], change)
        reindex_video(sandbox, video["video_id"])


def chosen_sidecar(sidecars: Mapping[str, list[Any]], language: str | None) -> list[Any]:
    """Chooses the transcript: not forced, in the preferred language, without a language, the longest, in this order."""

    def rank(label: str) -> tuple[bool, bool, bool, int]:
        code = label.partition(".")[0]
        preferred = language is not None and is_language(code, language)
        return (
            not label.endswith(f".{_FORCED}"),
            preferred,
            not code,
            sum(len(str(cue[2])) for cue in sidecars[label]),
        )

    return sidecars[max(sidecars, key=rank)] if sidecars else []


def chosen_cues(sidecars: Mapping[str, Sequence[Cue]], language: str | None) -> list[Cue]:
    """The cues of the sidecar that `chosen_sidecar` chooses."""
    stored = {label: [[cue.start, cue.end, cue.text] for cue in cues] for label, cues in sidecars.items()}
    return _cues(chosen_sidecar(stored, language))


def keep_waiting(sandbox: Sandbox, index_id: str | None, filename: str, cues: Sequence[Cue]) -> None:
    """Stores a transcript for later media with its name: in this index or, without an index, in all indexes."""
    place, sidecar = index_id or PLAYGROUND, sidecar_name(filename)
    kept: Document = {
        "names": sorted(sidecar.names),
        "label": sidecar.label,
        "cues": [[cue.start, cue.end, cue.text] for cue in cues],
    }
    sandbox.store.put("waiting_transcripts", f"{place}:{filename.casefold()}", kept, parent=place)


def waiting_transcripts(sandbox: Sandbox, index_id: str | None, filename: str) -> dict[str, list[Cue]]:
    """The sidecars for media that is being ingested, by label: those that wait for its name."""
    name = media_name(filename)
    for place in dict.fromkeys((index_id or PLAYGROUND, PLAYGROUND)):
        waiting = [kept for kept in sandbox.store.list("waiting_transcripts", parent=place) if name in kept["names"]]
        if waiting:
            return {kept["label"]: _cues(kept["cues"]) for kept in waiting}
    for video in sandbox.store.list("videos", parent=index_id or PLAYGROUND, newest_first=True):
        if video["cues"] and media_name(video["filename"]) == name:
            return {label: _cues(cues) for label, cues in (video.get("sidecars") or {"": video["cues"]}).items()}
    return {}


def _cues(stored: Iterable[Sequence[Any]]) -> list[Cue]:
    return [Cue(start, end, text) for start, end, text in stored]
