"""The media items of a sandbox: their files, measurements, segments, transcripts and previews."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.media.formats import MediaError, segment_extension
from videovector.sandbox.media.subtitles import Cue
from videovector.sandbox.media.time_ranges import TimeRange
from videovector.sandbox.storage.blobs import BadUriError, Blobs, split_gs_uri
from videovector.sandbox.storage.store import Document, Store

# Decoders and numpy take longer to load than all the rest of the sandbox, and many sandboxes never see a file:
# what needs them is imported where it is used.
if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis

PLAYGROUND: Final = "playground"
Segmentation: TypeAlias = Literal["scenes", "fixed", "image"]

_ANALYSES_KEPT: Final = 6
_GIF_SECONDS: Final = 6.0
_SEGMENTS: Final = "segments"
_DERIVED: Final = frozenset({"thumbnails", "gifs", _SEGMENTS})


class Library:
    """Media items and what is derived from them. The parent of a document of kind `videos` is its index or
    `playground`.

    Args:
        store: Holds the items.
        blobs: Holds their files.
        language: Language to prefer if a file has several transcripts.
    """

    def __init__(self, store: Store, blobs: Blobs, *, language: str | None = None) -> None:
        self._store = store
        self._language = language
        self._blobs = blobs
        self._lock = threading.Lock()
        self._analyses: OrderedDict[str, MediaAnalysis] = OrderedDict()
        self._rendering = threading.Lock()

    def add(
        self,
        source: Path,
        analysis: MediaAnalysis,
        ranges: Sequence[TimeRange],
        *,
        video_id: str,
        title: str,
        filename: str,
        index_id: str | None,
        sidecars: Mapping[str, Sequence[Cue]] = MappingProxyType({}),
        cues: Sequence[Cue] = (),
    ) -> Document:
        """Stores a measured media file as an item with its first segments; the file is moved.

        Raises:
            MediaError: The index has been deleted meanwhile.
        """
        suffix = Path(filename).suffix.lower()
        name = f"{video_id}/source{suffix}"
        now = now_text()
        video: Document = {
            "video_id": video_id,
            "title": title,
            "filename": filename,
            "video_uri": self._blobs.media_uri(name),
            "index_id": index_id,
            "media_type": analysis.probe.kind,
            "duration_seconds": None if analysis.probe.kind == "image" else analysis.duration,
            "size_bytes": analysis.probe.size_bytes,
            "has_picture": analysis.probe.width is not None,
            "has_cover": analysis.probe.has_cover,
            "cues": _stored(cues),
            "sidecars": {label: _stored(sidecar) for label, sidecar in sidecars.items()},
            "embedded_cues": _stored(analysis.cues),
            "subtitle_tracks": [
                track.view(chosen=bool(track.cues) and track.cues == analysis.cues) for track in analysis.tracks
            ],
            "warnings": list(analysis.warnings),
            "status": "not_processed",
            "created_at": now,
            "updated_at": now,
        }
        thumbnails = self._thumbnail_times(video, analysis, ranges)
        with self._store.transaction():
            if index_id is not None and self._store.get("indexes", index_id) is None:
                raise MediaError("The index was deleted while this file was being imported.")
            self._store.put("videos", video_id, video, parent=index_id or PLAYGROUND)
            self._store_segments(video, default_segmentation(video), ranges, thumbnails)
            self._blobs.adopt(source, name)
            self._store.after_rollback(lambda: self._blobs.remove(video_id))
        self._remember(video_id, analysis)
        return video

    def path(self, video: Document) -> Path:
        """The file of an item; raises MediaError when it was deleted."""
        found = self._blobs.path_of(video["video_uri"])
        if found is None:
            raise MediaError(f"The file of {video['video_id']} was deleted.")
        return found

    def analysis(self, video: Document) -> MediaAnalysis:
        """The measurements of the item's file; it is measured again if they are not in memory any more."""
        with self._lock:
            known = self._analyses.get(video["video_id"])
        if known is None:
            from videovector.sandbox.media.analysis_cache import analyse_once

            known = analyse_once(self.path(video), filename=video["filename"], language=self._language)
            self._remember(video["video_id"], known)
        return known

    def cues(self, video: Document) -> list[Cue]:
        """The transcript: the cues of the sidecar if there is one, else those of the file's subtitles."""
        stored = video["cues"] or video.get("embedded_cues")
        if stored is None:
            # Stored by an earlier version.
            return list(self.analysis(video).cues)
        return [Cue(start, end, text) for start, end, text in stored]

    def cut(self, video: Document, segmentation: str) -> tuple[list[Document], bool]:
        """The segments of an item for a segmentation (see `segmentation_key`), and whether they are new."""
        family = segments_key(video, segmentation)
        known = self._store.list("segments", family=family)
        if known:
            return known, False
        from videovector.sandbox.media.scenes import segment_media

        analysis = self.analysis(video)
        kind, _, seconds = segmentation.partition(":")
        if kind == "fixed":
            ranges = segment_media(analysis, mode="fixed", segment_seconds=float(seconds))
        else:
            ranges = segment_media(analysis, mode="smart")
        thumbnails = self._thumbnail_times(video, analysis, ranges)
        with self._store.transaction():
            known = self._store.list("segments", family=family)
            if known:
                # Another job has cut the item in the same way meanwhile.
                return known, False
            return self._store_segments(video, segmentation, ranges, thumbnails), True

    def ensure_cut(self, video: Document, segmentation: str) -> None:
        """Cuts an item unless it is cut in this way already; does not read its segments."""
        if not self._store.list("segments", family=segments_key(video, segmentation), limit=1):
            self.cut(video, segmentation)

    def _thumbnail_times(
        self, video: Document, analysis: MediaAnalysis, ranges: Sequence[TimeRange]
    ) -> list[float | None]:
        from videovector.sandbox.media.renditions import best_thumbnail_time

        if video["media_type"] == "audio":
            return [0.0 if video["has_cover"] else None for _ in ranges]
        return [best_thumbnail_time(analysis, part) for part in ranges]

    def _store_segments(
        self, video: Document, segmentation: str, ranges: Sequence[TimeRange], thumbnails: Sequence[float | None]
    ) -> list[Document]:
        now = now_text()
        segments: list[Document] = [
            {
                "segment_id": new_id("seg"),
                "video_id": video["video_id"],
                "segmentation": segmentation,
                "ordinal": ordinal,
                "start_time": part.start,
                "end_time": part.end,
                "thumbnail_time": thumbnail,
                "created_at": now,
            }
            for ordinal, (part, thumbnail) in enumerate(zip(ranges, thumbnails, strict=True))
        ]
        for segment in segments:
            self._store.put(
                "segments",
                segment["segment_id"],
                segment,
                parent=video["video_id"],
                family=segments_key(video, segmentation),
                owner=("videos", video["video_id"]),
            )
        return segments

    def thumbnail_uri(self, video: Document, segment: Document) -> str | None:
        """Address of the segment's thumbnail, for sound its cover art; None for media without a picture."""
        if not video["has_picture"] and not video.get("has_cover"):
            return None
        return self._blobs.media_uri(f"{video['video_id']}/thumbnails/{segment['segment_id']}.jpg")

    def gif_uri(self, video: Document, segment: Document) -> str | None:
        """Address of the segment's moving preview, or None for media without moving pictures."""
        if not video["has_picture"] or video["media_type"] != "video":
            return None
        return self._blobs.media_uri(f"{video['video_id']}/gifs/{segment['segment_id']}.gif")

    def segment_uri(self, video: Document, segment: Document) -> str:
        """Address of the file of the segment; for an image, that of the image."""
        if video["media_type"] == "image":
            return str(video["video_uri"])
        extension = segment_extension(video["filename"])
        return self._blobs.media_uri(f"{video['video_id']}/{_SEGMENTS}/{segment['segment_id']}.{extension}")

    def file(self, uri: str) -> Path | None:
        """The file of an address; thumbnails, GIFs and segments are made at their first request.

        Raises:
            BadUriError: When `uri` is not a storage address.
            MediaError: When the picture can't be made.
        """
        found = self._blobs.path_of(uri)
        if found is not None:
            return found
        _, name = split_gs_uri(uri)
        parts = name.split("/")
        if len(parts) != 3 or parts[1] not in _DERIVED or uri != self._blobs.media_uri(name):
            return None
        video = self._store.get("videos", parts[0])
        segment = self._store.get("segments", parts[2].partition(".")[0])
        if video is None or segment is None or segment["video_id"] != parts[0]:
            return None
        with self._rendering:
            if self._blobs.path_of(uri) is None and self._store.get("videos", parts[0]) is not None:
                if parts[1] == _SEGMENTS:
                    self._cut(video, segment, name)
                else:
                    self._blobs.write(self._render(video, segment, gif=parts[1] == "gifs"), name)
        return self._blobs.path_of(uri)

    def owner(self, uri: str) -> Document | None:
        """The media item of a stored address; None for other addresses."""
        try:
            _, name = split_gs_uri(uri)
        except BadUriError:
            return None
        return self._store.get("videos", name.partition("/")[0]) if uri == self._blobs.media_uri(name) else None

    def forget(self, video_id: str) -> None:
        """Removes the files of a deleted item; must be called outside of a transaction."""
        with self._lock:
            self._analyses.pop(video_id, None)
        # A preview that is being made must not be written afterwards.
        with self._rendering:
            self._blobs.remove(video_id)

    def measured(self) -> OrderedDict[str, MediaAnalysis]:
        """The measurements of the items used last, for `set_measured`."""
        with self._lock:
            return self._analyses.copy()

    def set_measured(self, analyses: OrderedDict[str, MediaAnalysis]) -> None:
        """Replaces the cached measurements."""
        with self._lock:
            self._analyses = analyses.copy()

    def _render(self, video: Document, segment: Document, *, gif: bool) -> bytes:
        from videovector.sandbox.media.renditions import preview_gif, thumbnail_jpeg

        path = self.path(video)
        if gif:
            end = min(segment["end_time"], segment["start_time"] + _GIF_SECONDS)
            return preview_gif(path, segment["start_time"], end)
        return thumbnail_jpeg(path, segment["thumbnail_time"])

    def _cut(self, video: Document, segment: Document, name: str) -> None:
        from videovector.sandbox.media.cutting import cut_segment

        extension = name.rpartition(".")[2]
        with self._blobs.receiving() as target:
            cut_segment(self.path(video), segment["start_time"], segment["end_time"], target, extension=extension)
            self._blobs.adopt(target, name)

    def _remember(self, video_id: str, analysis: MediaAnalysis) -> None:
        with self._lock:
            self._analyses[video_id] = analysis
            self._analyses.move_to_end(video_id)
            while len(self._analyses) > _ANALYSES_KEPT:
                self._analyses.popitem(last=False)


def default_segmentation(video: Document) -> str:
    """The segmentation an item gets at import."""
    return "image" if video["media_type"] == "image" else "scenes"


def segmentation_key(media_type: str, mode: str, seconds: int | None) -> str:
    """Name of a segmentation: `smart` and `content_aware` cut alike here and share their segments."""
    if media_type == "image":
        return "image"
    return f"fixed:{seconds}" if mode == "fixed" else "scenes"


def segments_key(video: Document, segmentation: str) -> str:
    """Family of the segments of an item that are cut in one way."""
    return f"{video['video_id']}:{segmentation}"


def _stored(cues: Sequence[Cue]) -> list[list[float | str]]:
    return [[cue.start, cue.end, cue.text] for cue in cues]


def range_of(segment: Document) -> TimeRange:
    """The time range of a stored segment."""
    return TimeRange(segment["start_time"], segment["end_time"])
