"""Templates of the page, and the headers that keep what it shows on this machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from videovector._models.media_time import media_time

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    # With "no-referrer" browsers would not say either where a form of the page comes from.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
STATIC: Final = Path(__file__).parent / "static"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clock"] = media_time
    environment.filters["pretty"] = pretty
    environment.filters["effects"] = effects_text
    environment.filters["conditions"] = conditions_text
    return environment


def render(template: str, values: Mapping[str, Any], *, status: int = 200) -> Response:
    """A page from a template."""
    content = _environment().get_template(template).render(values)
    return HTMLResponse(content, status_code=status, headers=HEADERS)


def pretty(value: Any) -> str:
    """A JSON value for people; a string unchanged."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)


def effects_text(fault: Mapping[str, Any]) -> str:
    """What a fault does, in words."""
    parts = {
        "status": "status {}",
        "code": "code {}",
        "retry_after": "Retry-After {}",
        "latency": "{} s late",
        "drop": "dropped {} the work",
        "truncate": "cut at {}",
    }
    return ", ".join(text.format(fault[name]) for name, text in parts.items() if fault[name] not in (None, 0.0, ""))


def conditions_text(answer: Mapping[str, Any]) -> str:
    """Which results a registered extraction is for, in words."""
    parts = {
        "prompt_id": "prompt {}",
        "title_contains": "title with “{}”",
        "transcript_contains": "saying “{}”",
        "at_seconds": "at {} s",
    }
    given = [text.format(answer[name]) for name, text in parts.items() if answer.get(name) is not None]
    return ", ".join([str(answer["level"]), *given])


def link_to(path: str, account: str | None, **query: Any) -> str:
    """An address of the page for the account shown."""
    pairs = query | ({} if account is None else {"account": account})
    return f"{path}?{urlencode(pairs)}" if pairs else path
