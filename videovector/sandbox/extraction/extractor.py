"""Extraction for runs, from the facts about a segment or item, or from a registered extraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector.sandbox.extraction.answers import answer_book, note_failure
from videovector.sandbox.extraction.facts import SegmentFacts
from videovector.sandbox.extraction.schema_filling import ExtractionError, extract
from videovector.sandbox.media.library import range_of
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis
    from videovector.sandbox.state.account import Sandbox


class ExtractionFailure(Exception):
    """A segment or item has no result; `code` is stored in the manifest of failures."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


def extract_segment(
    sandbox: Sandbox,
    prompt: Document,
    video: Document,
    segment: Document,
    analysis: MediaAnalysis,
    *,
    transcribe: bool,
) -> Document:
    """The metadata of a segment; raises ExtractionFailure."""
    from videovector.sandbox.extraction.measuring import segment_facts

    facts = segment_facts(
        analysis,
        range_of(segment),
        title=video["title"],
        cues=sandbox.library.cues(video),
        transcribe=transcribe,
    )
    return _extract(sandbox, prompt, prompt["json_schema"], facts, level="segment")


def extract_media(
    sandbox: Sandbox, prompt: Document, video: Document, analysis: MediaAnalysis, *, transcribe: bool
) -> Document:
    """The metadata of a whole item; raises ExtractionFailure."""
    from videovector.sandbox.extraction.measuring import media_facts

    facts = media_facts(analysis, title=video["title"], cues=sandbox.library.cues(video), transcribe=transcribe)
    return _extract(sandbox, prompt, prompt["video_level"]["json_schema"], facts, level="video")


def _extract(sandbox: Sandbox, prompt: Document, schema: Document, facts: SegmentFacts, *, level: str) -> Document:
    failure = answer_book(sandbox.store, level=level, failures=True).find(facts, prompt["prompt_id"])
    if failure is not None:
        note_failure(sandbox.store, failure["answer_id"])
        raise ExtractionFailure(failure["fail"], "prepared_failure")
    answers = answer_book(sandbox.store, level=level, failures=False)
    try:
        return extract(schema, facts, answers=answers, prompt_id=prompt["prompt_id"])
    except ExtractionError as reason:
        raise ExtractionFailure(str(reason), reason.code) from reason
