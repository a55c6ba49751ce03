"""Drafts a prompt from the words of an instruction; the sandbox has no language model."""

from __future__ import annotations

import re
from typing import Any, Final

from videovector.sandbox.storage.store import Document

_TITLE_LENGTH: Final = 60
_LONGEST_TEXT: Final = 5000
# The field for each word that an instruction may have.
_FIELDS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "colo": ("dominant_colors", {"type": "array", "items": {"type": "string"}, "description": "Dominant colours"}),
    "motion": ("motion", {"type": "string", "description": "How much moves in the scene"}),
    "action": ("motion", {"type": "string", "description": "How much moves in the scene"}),
    "bright": ("brightness", {"type": "string", "description": "How bright the scene is"}),
    "light": ("brightness", {"type": "string", "description": "How bright the scene is"}),
    "keyword": ("keywords", {"type": "array", "items": {"type": "string"}, "description": "Keywords"}),
    "tag": ("tags", {"type": "array", "items": {"type": "string"}, "description": "Keywords"}),
    "say": ("transcript", {"type": "string", "description": "What is said"}),
    "said": ("transcript", {"type": "string", "description": "What is said"}),
    "speech": ("transcript", {"type": "string", "description": "What is said"}),
    "loud": ("loudness", {"type": "number", "description": "How loud the scene is, from 0 to 1"}),
    "sound": ("loudness", {"type": "number", "description": "How loud the scene is, from 0 to 1"}),
    "duration": ("duration_seconds", {"type": "number", "description": "Length in seconds"}),
    "long": ("duration_seconds", {"type": "number", "description": "Length in seconds"}),
}
_SUMMARY: Final = {"type": "string", "description": "What the scene shows and says"}


def draft_prompt(instruction: str) -> Document:
    """A `WorkflowPromptDefinition`: a summary, and a field for each word of the instruction that can be measured."""
    text = " ".join(instruction.split())
    properties: dict[str, Any] = {"summary": _SUMMARY}
    for word in re.findall(r"[a-z]+", text.lower()):
        for stem, (name, schema) in _FIELDS.items():
            if word.startswith(stem):
                properties[name] = schema
    name = text[:_TITLE_LENGTH].rsplit(" ", 1)[0] if len(text) > _TITLE_LENGTH else text
    return {
        "name": name.rstrip(".,;:") if len(name.rstrip(".,;:")) >= 3 else f"Prompt {name}".strip(),
        "description": text[:500],
        "prompt_text": (text if len(text) >= 10 else f"Describe the scene: {text}")[:_LONGEST_TEXT],
        "json_schema": {"type": "object", "properties": properties, "required": ["summary"]},
        "video_level": None,
        "semantic_indexing": {"disabled_segment_fields": [], "disabled_video_level_fields": []},
    }
