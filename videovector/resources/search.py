"""Search. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.search import AsyncSearchResource, SearchResource

__all__ = ["AsyncSearchResource", "SearchResource"]
