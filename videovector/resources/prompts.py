"""Prompts. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.prompts import AsyncPromptsResource, PromptsResource

__all__ = ["AsyncPromptsResource", "PromptsResource"]
