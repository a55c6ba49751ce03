"""What a handler may return."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from videovector.sandbox.storage.store import Document


@dataclass(frozen=True, slots=True)
class JsonResult:
    """A JSON response with another status than the documented one, or with headers."""

    body: Any
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Empty:
    """204."""


@dataclass(frozen=True, slots=True)
class BytesResult:
    """Content that is not JSON, or must be sent exactly as stored."""

    content: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class FileResult:
    """A stored file; Range requests are supported."""

    path: Path
    media_type: str
    filename: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """A server-sent event; without `data`, it is a heartbeat comment. `checked` is the value that the schema of the
    document describes, if it is more than `data`.
    """

    event: str | None = None
    data: Document | None = None
    identifier: str | None = None
    checked: Document | None = None


@dataclass(frozen=True, slots=True)
class EventsResult:
    """A stream of server-sent events."""

    events: AsyncIterator[ServerEvent]


HandlerResult: TypeAlias = "Document | list[Any] | JsonResult | Empty | BytesResult | FileResult | EventsResult"
