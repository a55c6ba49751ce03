"""Checks of the credential. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.auth import AsyncAuthResource, AuthResource

__all__ = ["AsyncAuthResource", "AuthResource"]
