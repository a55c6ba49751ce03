"""Prompt runs; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.prompt_runs import AsyncPromptRunsResource, PromptRunsResource

__all__ = ["AsyncPromptRunsResource", "PromptRunsResource"]
