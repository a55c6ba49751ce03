"""Subtitles as a transcript: cues from SubRip or WebVTT text.

The sandbox has no speech recognition: the transcript of a file is its subtitles.

`pysubs2` reads the same formats and more, but is made for editing: it skips lines that are not a timing and cues
that end before they start, where an upload must be refused with the number of the line; it needs to be given the
encoding; and it keeps markup as tags of its own. What is left for it to do here is less than what is written below.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from videovector.sandbox.media.formats import MediaError, extension_of

SUBTITLE_EXTENSIONS: Final = ("srt", "vtt")

_TIMESTAMP = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING: Final = re.compile(rf"^\s*{_TIMESTAMP}\s*-->\s*{_TIMESTAMP}(?:\s.*)?$")
_CONTROL: Final = re.compile(r"(?:\x1b|\x9b)\[?[0-9;?]*[ -/]*[@-~]?|[\x00-\x1f\x7f-\x9f]")
_TAG: Final = re.compile(r"</?[A-Za-z0-9][^<>]*>|\{\\[^{}]*\}")
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A cue belongs to a segment when they share at least this part of the cue or of the segment.
_SHARED_PART: Final = 0.5


class SubtitleError(MediaError):
    """Subtitle text that cannot be read; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle: its text and the time in seconds it is shown from and until."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """One word, with the second at which it is said, estimated from its place in its cue."""

    start: float
    end: float
    text: str


def is_subtitle_filename(name: str) -> bool:
    """Return whether a file name is that of a subtitle file."""
    return extension_of(name) in SUBTITLE_EXTENSIONS


def parse_subtitles(data: bytes | str, *, name: str = "subtitles") -> list[Cue]:
    """Read SubRip or WebVTT text; the format is detected.

    Byte order marks, any line ends, missing hours, cue numbers, cue settings, comments, styles and markup are accepted.

    Args:
        data: The file's bytes or text.
        name: File name for error messages.

    Returns:
        The cues in order of time; cues without text or length are left out.

    Raises:
        SubtitleError: No cue is found, a timing line is malformed or a cue ends before it starts.
    """
    lines = (_decode(data, name) if isinstance(data, bytes) else data.removeprefix("\ufeff")).splitlines()
    cues = sorted(_read_cues(lines, name), key=lambda cue: (cue.start, cue.end))
    if not cues:
        raise SubtitleError(
            f"{name} has no subtitles. Write lines like 00:00:01.000 --> 00:00:04.000 with text below them.",
            code="empty",
        )
    return cues


def read_sidecar(path: Path) -> list[Cue]:
    """Read a `.srt` or `.vtt` file; see `parse_subtitles`."""
    try:
        data = path.read_bytes()
    except OSError as failure:
        raise SubtitleError(f"{path.name} cannot be read: {failure.strerror or failure}.") from failure
    return parse_subtitles(data, name=path.name)


def cues_within(cues: Iterable[Cue], start: float, end: float) -> list[Cue]:
    """Return the cues that belong to a time range.

    A cue belongs to a range when at least half of the cue or half of the range is shared, so that a cue reaching a few
    frames over a cut is not counted on both sides. An empty range (an image) takes every cue.
    """
    return [cue for cue in cues if end <= start or _belongs(cue, start, end)]


def transcript_text(cues: Iterable[Cue], start: float, end: float) -> str:
    """Return the text of the cues that belong to a time range, in order, in one line."""
    return " ".join(cue.text for cue in cues_within(cues, start, end))


def timed_words(cues: Sequence[Cue], start: float, end: float) -> list[Word]:
    """Return the words of the cues that belong to a time range, each with an estimated time.

    A cue's time is divided among its words by their length.
    """
    words: list[Word] = []
    for cue in cues_within(cues, start, end):
        parts = cue.text.split()
        total = sum(len(part) + 1 for part in parts)
        position = cue.start
        for part in parts:
            length = (cue.end - cue.start) * (len(part) + 1) / total
            words.append(Word(round(position, 3), round(position + length, 3), part))
            position += length
    return words


def _belongs(cue: Cue, start: float, end: float) -> bool:
    shared = min(cue.end, end) - max(cue.start, start)
    return shared > 0 and shared >= _SHARED_PART * min(cue.end - cue.start, end - start)


def _decode(data: bytes, name: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as failure:
                raise SubtitleError(
                    f"{name} is not valid {encoding}: {failure.reason} at byte {failure.start}."
                ) from failure
    if b"\0" in data:
        raise SubtitleError(f"{name} is not text. Upload SubRip (.srt) or WebVTT (.vtt).", code="unsupported_format")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Old SubRip files are in the Windows code page; every byte means something in Latin-1.
        return data.decode("cp1252", errors="replace")


def _read_cues(lines: Sequence[str], name: str) -> Iterator[Cue]:
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if "-->" not in line:
            continue
        start, end = _timing(line, number, name)
        text: list[str] = []
        while number < len(lines) and lines[number].strip() and "-->" not in lines[number]:
            text.append(lines[number])
            number += 1
        if number < len(lines) and "-->" in lines[number] and text and text[-1].strip().isdigit():
            # Without the blank line between them, the next cue's number would be read as text of this one.
            text.pop()
        content = plain_text(" ".join(text))
        if content and end > start:
            yield Cue(start, end, content)


def _timing(line: str, number: int, name: str) -> tuple[float, float]:
    found = _TIMING.match(line)
    if found is None:
        raise SubtitleError(
            f"{name} has no valid timing in line {number}: {line.strip()!r}. Write 00:00:01.000 --> 00:00:04.000."
        )
    groups = found.groups()
    start, end = _seconds(groups[:4]), _seconds(groups[4:])
    if end < start:
        raise SubtitleError(f"{name} has a cue in line {number} that ends ({end} s) before it starts ({start} s).")
    return start, end


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return round(whole + int((fraction or "0").ljust(3, "0")) / 1000, 3)


def plain_text(text: str) -> str:
    """Return subtitle text without markup, entities and control characters, in one line.

    Text of an unknown file must not control a terminal that shows it.
    """
    without_markup = _TAG.sub("", text.replace("\\N", " ").replace("\\n", " ").replace("\\h", " "))
    return one_line(html.unescape(without_markup))


def one_line(text: str) -> str:
    """Return a text in one line, without control characters and the escape sequences that begin with them."""
    return _CONTROL.sub("", " ".join(text.split()))
