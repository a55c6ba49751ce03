"""Rate limits. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.rate_limits import AsyncRateLimitsResource, RateLimitsResource

__all__ = ["AsyncRateLimitsResource", "RateLimitsResource"]
