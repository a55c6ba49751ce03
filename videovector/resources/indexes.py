"""Indexes. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.indexes import AsyncIndexesResource, IndexesResource

__all__ = ["AsyncIndexesResource", "IndexesResource"]
