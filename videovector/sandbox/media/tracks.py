"""The subtitle tracks inside a media file: all are listed, one is chosen as the transcript."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from av.error import FFmpegError
from av.subtitles.subtitle import AssSubtitle, BitmapSubtitle

from videovector.sandbox.media.languages import is_language
from videovector.sandbox.media.streams import open_container
from videovector.sandbox.media.subtitles import Cue, plain_text

if TYPE_CHECKING:
    from fractions import Fraction

    from av.packet import Packet
    from av.subtitles.stream import SubtitleStream

_PICTURE_CODECS: Final = frozenset(
    {"dvbsub", "dvdsub", "pgssub", "xsub", "dvb_teletext", "dvd_subtitle", "dvb_subtitle"}
)


@dataclass(frozen=True, slots=True)
class SubtitleTrack:
    """One subtitle stream.

    Attributes:
        index: Number of the stream in its file.
        codec: Its codec, such as `subrip`; `unknown` where there is no decoder.
        language: Language code as the file gives it, None without one.
        title: Its title.
        is_default: Whether the file marks it as the one to show.
        is_forced: Whether it has only the subtitles that are always shown, such as translated signs.
        cues: Its cues; empty if it can't be read.
        unreadable: Why it can't be read; None if it can.
    """

    index: int
    codec: str
    language: str | None
    title: str | None
    is_default: bool
    is_forced: bool
    cues: tuple[Cue, ...]
    unreadable: str | None = None

    def view(self, *, chosen: bool) -> dict[str, Any]:
        """The track as it is listed for people."""
        return {
            "stream": self.index,
            "codec": self.codec,
            "language": self.language,
            "title": self.title,
            "default": self.is_default,
            "forced": self.is_forced,
            "cues": len(self.cues),
            "unreadable": self.unreadable,
            "chosen": chosen,
        }


def subtitle_tracks(path: Path, start: float) -> list[SubtitleTrack]:
    """Read all subtitle streams of a file in one pass.

    Args:
        path: The media file.
        start: Time stamp at which the file begins; cues are counted from there.

    Raises:
        MediaError: The file cannot be opened.
    """
    with open_container(path) as container:
        streams = list(container.streams.subtitles)
        cues: dict[int, list[Cue]] = {stream.index: [] for stream in streams}
        pictures: set[int] = {stream.index for stream in streams if _codec(stream) in _PICTURE_CODECS}
        readable = [stream for stream in streams if stream.index not in pictures]
        for packet in _packets(container, readable):
            # PyAV's stubs don't say that a packet may have no time base.
            time_base = cast("Fraction | None", packet.time_base)
            if packet.pts is None or time_base is None:
                continue
            begin = float(packet.pts * time_base) - start
            end = begin + float((packet.duration or 0) * time_base)
            text = _packet_text(packet, pictures)
            if text and end > max(begin, 0.0):
                cues[packet.stream_index].append(Cue(round(max(begin, 0.0), 3), round(end, 3), text))
        return [_track(stream, cues[stream.index], is_picture=stream.index in pictures) for stream in streams]


def chosen_track(tracks: Sequence[SubtitleTrack], language: str | None = None) -> SubtitleTrack | None:
    """Return the track for the transcript; None if no track can be read.

    The order is: tracks that are not forced, the preferred language, the default track of the file, the longest text.
    """
    candidates = [track for track in tracks if track.cues]

    def rank(track: SubtitleTrack) -> tuple[bool, bool, bool, int]:
        preferred = language is not None and is_language(track.language, language)
        return (not track.is_forced, preferred, track.is_default, sum(len(cue.text) for cue in track.cues))

    return max(candidates, key=rank, default=None)


def _track(stream: SubtitleStream, cues: list[Cue], *, is_picture: bool) -> SubtitleTrack:
    marks = (stream.disposition.name or "").lower().split("|")
    unreadable = None
    if is_picture:
        unreadable = "Its subtitles are pictures, and the sandbox does not recognise text in pictures."
    elif not cues:
        unreadable = "It has no text."
    return SubtitleTrack(
        index=stream.index,
        codec=_codec(stream),
        language=stream.metadata.get("language"),
        title=stream.metadata.get("title"),
        is_default="default" in marks,
        is_forced="forced" in marks,
        cues=tuple(sorted(cues, key=lambda cue: (cue.start, cue.end))),
        unreadable=unreadable,
    )


def _codec(stream: SubtitleStream) -> str:
    # PyAV leaves the context out where it has no decoder, which its stubs don't say.
    context: Any = stream.codec_context
    return "unknown" if context is None else str(context.name)


def _packets(container: Any, streams: Sequence[SubtitleStream]) -> Iterable[Packet[SubtitleStream]]:
    try:
        yield from container.demux(streams) if streams else ()
    except FFmpegError:
        # The file ends in the middle of something; what came before is as good as ever.
        return


def _packet_text(packet: Packet[SubtitleStream], pictures: set[int]) -> str:
    stream = packet.stream
    if _codec(stream) == "unknown":
        # WebVTT in Matroska and the like: the payload is the text itself.
        return _text_of(bytes(cast("Any", packet)))
    try:
        decoded = cast("Iterable[object]", stream.decode(packet))  # pyright: ignore[reportUnknownMemberType]
    except FFmpegError:
        # One damaged subtitle does not make the whole stream unreadable.
        return ""
    texts: list[str] = []
    for entry in decoded:
        if isinstance(entry, AssSubtitle):
            texts.append(entry.dialogue.decode("utf-8", "replace"))
        elif isinstance(entry, BitmapSubtitle):
            pictures.add(stream.index)
    return plain_text(" ".join(texts))


def _text_of(payload: bytes) -> str:
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    is_text = all(character.isspace() or unicodedata.category(character) != "Cc" for character in text)
    return plain_text(text) if is_text else ""
