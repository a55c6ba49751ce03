"""Chooses the value of a field of an extraction by the words in its name and description.

There is no language model. A field `colors` gets the measured colours, `has_speech` is true if there are subtitles, and
`summary` gets the subtitles or, without any, a sentence with measurements. For a field about something else, the words
of its name are searched in the subtitles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from videovector.sandbox.extraction.facts import SegmentFacts, brightness_word, describe, loudness_word, motion_word
from videovector.sandbox.search.tokenizer import STOP_WORDS, query_words

_MOST_KEYWORDS: Final = 8
_LABEL_WORDS: Final = 6

_SPEECH: Final = frozenset(
    [
        "transcript",
        "transcription",
        "speech",
        "spoken",
        "dialogue",
        "dialog",
        "said",
        "says",
        "quote",
        "quotes",
        "subtitle",
        "subtitles",
        "narration",
        "words",
        "lyrics",
        "voice",
        "talking",
    ]
)
_TITLE: Final = frozenset(["title", "filename"])
_LABEL: Final = frozenset(["label", "headline", "name", "heading", "topic", "subject"])
_COLOR: Final = frozenset(["color", "colors", "colour", "colours", "palette", "hue"])
_LIGHT: Final = frozenset(["brightness", "lighting", "light", "luminance", "exposure"])
_MOTION: Final = frozenset(["motion", "movement", "pace", "tempo", "speed", "activity", "dynamics", "camera"])
_SOUND: Final = frozenset(
    ["loudness", "volume", "sound", "audio", "noise", "music", "decibel", "decibels", "dbfs", "db"]
)
_KIND: Final = frozenset(["kind", "media", "medium"])
_TIME: Final = frozenset(["timestamp", "timecode", "time"])
_LENGTH: Final = frozenset(["duration", "length", "seconds"])
_START: Final = frozenset(["start", "begin", "beginning", "from"])
_END: Final = frozenset(["end", "until", "to"])
_COUNT: Final = frozenset(["count", "number", "amount", "total", "how", "many"])
_CONFIDENCE: Final = frozenset(
    ["confidence", "score", "certainty", "probability", "relevance", "quality", "rating", "importance"]
)
_TEXT: Final = frozenset(["text", "caption", "captions", "visible"])
_SUMMARY: Final = frozenset(["summary", "description", "overview", "content", "scene", "text", "caption", "what"])
_TAGS: Final = frozenset(["tags", "keywords", "topics", "labels", "objects", "entities", "themes", "concepts"])
_SENTENCES: Final = frozenset(["lines", "sentences", "quotes", "events", "actions", "steps"])
_QUALIFIERS: Final = frozenset(
    ["has", "have", "is", "are", "was", "contains", "contain", "any", "whether", "there", "does", "includes", "include"]
)
_BRIGHT: Final = frozenset(["bright", "light", "day", "daylight", "sunny"])
_DARK: Final = frozenset(["dark", "night", "dim", "black"])
_STILL: Final = frozenset(["still", "static", "frozen"])
_SILENT: Final = frozenset(["silent", "silence", "quiet", "mute", "muted"])
_LOUD: Final = frozenset(["loud", "noisy"])


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic of a field: the words of its name and of its description."""

    name: frozenset[str]
    description: frozenset[str]

    @classmethod
    def of(cls, name: str, description: str) -> Topic:
        """Read a field's name (snake_case or camelCase) and description."""
        separated = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
        return cls(frozenset(query_words(separated)), frozenset(query_words(description)))

    def names(self, words: Collection[str]) -> bool:
        """Return whether the name of the field contains one of some words."""
        return not self.name.isdisjoint(words)

    def about(self, words: Collection[str]) -> bool:
        """Return whether the name or the description of the field contains one of some words."""
        return self.names(words) or not self.description.isdisjoint(words)

    @property
    def subject(self) -> frozenset[str]:
        """The words of the name that are its topic."""
        return frozenset(word for word in self.name if word not in STOP_WORDS | _QUALIFIERS | _COUNT)


def text_value(topic: Topic, facts: SegmentFacts) -> str:
    """Return the text of a string field."""
    for about in (topic.names, topic.about):
        if about(_SPEECH):
            return facts.transcript
        if about(_TITLE):
            return facts.title
        if about(_COLOR):
            return facts.colors[0] if facts.colors else "none"
        if about(_LABEL):
            return _label(facts)
        measured = _measured_word(about, facts)
        if measured is not None:
            return measured
        if topic.names(_TIME | _START | _END):
            return timecode(facts.end if topic.names(_END) else facts.start)
        if topic.names(_SUMMARY):
            break
    return facts.transcript or describe(facts)


def choice_index(topic: Topic, facts: SegmentFacts, choices: Sequence[Any]) -> int:
    """Return the index of the best value of an enum; the first one if no other is better."""
    folded = [" ".join(query_words(str(choice).replace("_", " "))) for choice in choices]
    measured = _measured_word(topic.about, facts)
    if topic.about(_COLOR):
        for color in facts.colors:
            if color in folded:
                return folded.index(color)
    if measured is not None and measured in folded:
        return folded.index(measured)
    said = Counter(_stem(word) for word in query_words(f"{facts.transcript} {facts.title}"))
    said.update({facts.kind: 1})
    scores = [sum(said[_stem(word)] for word in set(choice.split())) for choice in folded]
    return scores.index(max(scores))


def boolean_value(topic: Topic, facts: SegmentFacts) -> bool:
    """Return the value of a boolean field; false if it is neither measured nor in the subtitles."""
    brightness, motion, loudness = facts.brightness or 0.0, facts.motion or 0.0, facts.loudness or 0.0
    if topic.names(_SPEECH | _TEXT):
        return bool(facts.transcript)
    if topic.names(_SILENT):
        return not facts.is_audible
    if topic.names(_LOUD):
        return loudness_word(loudness) == "loud"
    if topic.names(_SOUND):
        return facts.is_audible
    if topic.names(_STILL):
        return facts.motion is None or motion_word(motion) in ("none", "low")
    if topic.names(_MOTION | {"moving", "dynamic", "moves"}):
        return motion_word(motion) not in ("none", "low")
    if topic.names(_BRIGHT):
        return brightness_word(brightness) == "bright"
    if topic.names(_DARK):
        return facts.brightness is not None and brightness_word(brightness) in ("dark", "dim")
    if topic.names(_COLOR | {"colorful", "colourful"}):
        return any(color not in ("black", "gray", "white") for color in facts.colors)
    if any(color in facts.colors for color in topic.name):
        return True
    return _mentions(topic, facts) > 0


def number_value(topic: Topic, facts: SegmentFacts) -> tuple[float, bool]:
    """Return the value of a number field, and whether it is a share from 0 to 1 that may be scaled to a range."""
    if topic.names(_COUNT):
        return float(_count(topic, facts)), False
    if topic.names({"width", "height", "fps", "rate"}):
        size = facts.width if topic.names({"width"}) else facts.height if topic.names({"height"}) else facts.frame_rate
        return float(size or 0), False
    for about in (topic.names, topic.about):
        if about(_LIGHT):
            return facts.brightness or 0.0, True
        if about(_MOTION):
            return facts.motion or 0.0, True
        if about(_SOUND):
            in_decibels = topic.about({"db", "dbfs", "decibel", "decibels"})
            return (facts.loudness_dbfs or 0.0, False) if in_decibels else (facts.loudness or 0.0, True)
        if about(_LENGTH) and not topic.names(_START | _END):
            return facts.duration, False
        if about(_END):
            return round(facts.end, 3), False
        if about(_START | _TIME):
            return round(facts.start, 3), False
        if about(_CONFIDENCE):
            # Subtitles are certain; measurements alone say little about the content.
            return (1.0 if facts.transcript else 0.5), True
        if topic.name & (_SPEECH | _TEXT | _COLOR | _TAGS):
            break
    return float(_count(topic, facts)), False


def list_values(topic: Topic, facts: SegmentFacts) -> list[str]:
    """Return the texts of a list field: colours, sentences or keywords."""
    if topic.about(_COLOR):
        return list(facts.colors)
    if topic.names(_SENTENCES | _SPEECH):
        return [part.strip() for part in re.split(r"(?<=[.!?…])\s+", facts.transcript) if part.strip()]
    return keywords(facts)


def keywords(facts: SegmentFacts) -> list[str]:
    """Return the keywords of the subtitles or, without any, of the measurements."""
    said = [word for word in query_words(facts.transcript) if word not in STOP_WORDS and len(word) > 2]
    if not said:
        said = [*facts.colors, *filter(None, (_brightness(facts), _motion(facts, prefix=True)))]
    return list(dict.fromkeys(said))[:_MOST_KEYWORDS]


def timecode(seconds: float) -> str:
    """Write a time as `HH:MM:SS.mmm`."""
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _measured_word(about: Any, facts: SegmentFacts) -> str | None:
    if about(_LIGHT):
        return _brightness(facts)
    if about(_MOTION):
        return _motion(facts)
    if about(_SOUND):
        return "silent" if facts.loudness is None else loudness_word(facts.loudness)
    if about(_KIND):
        return facts.kind
    return None


def _brightness(facts: SegmentFacts) -> str | None:
    return None if facts.brightness is None else brightness_word(facts.brightness)


def _motion(facts: SegmentFacts, *, prefix: bool = False) -> str | None:
    if facts.motion is None:
        return None
    return f"{motion_word(facts.motion)} motion" if prefix else motion_word(facts.motion)


def _label(facts: SegmentFacts) -> str:
    words = facts.transcript.split()
    return " ".join(words[:_LABEL_WORDS]).rstrip(",;:.") if words else facts.title


def _count(topic: Topic, facts: SegmentFacts) -> int:
    if topic.names({"word", "words"}):
        return len(facts.words)
    if topic.names(_COLOR):
        return len(facts.colors)
    return _mentions(topic, facts)


def _mentions(topic: Topic, facts: SegmentFacts) -> int:
    wanted = {_stem(word) for word in topic.subject}
    return sum(_stem(word.text.lower().strip(".,;:!?\"'()")) in wanted for word in facts.words)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
