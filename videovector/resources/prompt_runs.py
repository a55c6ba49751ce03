"""Prompt runs. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.prompt_runs import AsyncPromptRunsResource, PromptRunsResource

__all__ = ["AsyncPromptRunsResource", "PromptRunsResource"]
