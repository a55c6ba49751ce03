"""Checking the credential; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.auth import AsyncAuthResource, AuthResource

__all__ = ["AsyncAuthResource", "AuthResource"]
