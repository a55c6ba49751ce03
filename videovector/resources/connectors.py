"""Connectors. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.connectors import AsyncConnectorsResource, ConnectorsResource

__all__ = ["AsyncConnectorsResource", "ConnectorsResource"]
