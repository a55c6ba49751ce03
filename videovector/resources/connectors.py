"""Connectors; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.connectors import AsyncConnectorsResource, ConnectorsResource

__all__ = ["AsyncConnectorsResource", "ConnectorsResource"]
