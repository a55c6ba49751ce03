"""Indexes; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.indexes import AsyncIndexesResource, IndexesResource

__all__ = ["AsyncIndexesResource", "IndexesResource"]
