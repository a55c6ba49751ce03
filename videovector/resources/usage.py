"""Usage. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.usage import AsyncUsageResource, UsageResource

__all__ = ["AsyncUsageResource", "UsageResource"]
