"""Events of the stream and of deliveries as lines for people."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .terminal import terminal_width

if TYPE_CHECKING:
    from .session import Session


def event_line(when: str, parts: Iterable[str]) -> str:
    """Return a line about an event.

    Args:
        when: The time of day.
        parts: The name of the event, and the ids in it.
    """
    text = "  ".join(part for part in (when, *parts) if part)
    safe = "".join(one if one.isprintable() else "�" for one in text)
    if not sys.stdout.isatty():
        return safe
    # People copy ids, so a line breaks only between them.
    return textwrap.fill(
        safe, terminal_width(), subsequent_indent=" " * 10, break_long_words=False, break_on_hyphens=False
    )


def warn_of_unknown_event(session: Session, name: str, known: Sequence[str]) -> None:
    """Warn that the name of an event may be misspelt; it is allowed, since the API may have new events.

    Args:
        session: The session.
        name: The event.
        known: The events of the document.
    """
    if name in known:
        return
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"known events: {', '.join(known)}."
    session.output.note(f"Warning: the API document has no event {name!r}; {hint}")
