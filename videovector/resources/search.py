"""Search; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.search import AsyncSearchResource, SearchResource

__all__ = ["AsyncSearchResource", "SearchResource"]
