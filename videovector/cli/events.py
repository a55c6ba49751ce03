"""`events tail`: the stream of processing events."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from videovector._generated.cli import PROCESSING_EVENTS

from .event_lines import event_line, warn_of_unknown_event
from .formatting import as_object
from .parameter_types import Suggestion
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from videovector._generated.cli import Command


def build_tail(name: str, _row: Command | None) -> click.Command:
    """`events tail`."""
    return SessionCommand(
        name,
        _tail,
        summary="Follow the processing events as they occur",
        text="Follow the processing events as they occur, until Ctrl-C. A broken connection is resumed.",
        params=[
            click.Option(["--run", "run_id"], metavar="RUN_ID", help="Only events of this run."),
            click.Option(["--index", "index_id"], metavar="INDEX_ID", help="Only events of this index."),
            click.Option(
                ["--video", "video_ids"],
                multiple=True,
                metavar="VIDEO_ID",
                help="Only events of this media item; may be given several times.",
            ),
            click.Option(
                ["--type", "event_types"],
                type=Suggestion(PROCESSING_EVENTS),
                multiple=True,
                metavar="TYPE",
                help=f"Only events of this type; may be given several times. Known: {', '.join(PROCESSING_EVENTS)}.",
            ),
            click.Option(["--since"], metavar="EVENT_ID", help="Continue after this event."),
            click.Option(["--max-items"], type=click.IntRange(1), help="Stop after this many events."),
        ],
        epilog="\b\nEndpoint    GET /processing/events/stream\nScope       read",
    )


def _tail(session: Session, values: dict[str, Any]) -> None:
    query = {name: values[name] for name in ("run_id", "index_id") if values[name]}
    query |= {name: list(values[name]) for name in ("video_ids", "event_types") if values[name]}
    for name in values["event_types"]:
        warn_of_unknown_event(session, name, PROCESSING_EVENTS)
    headers = {"Last-Event-ID": values["since"]} if values["since"] else None
    output = session.output
    if output.format == "json":
        # A stream has no end, so a JSON array could not be closed.
        output.format = "jsonl"
    shows_lines = output.format == "table"
    count = 0
    with session.client.stream("GET", "/processing/events/stream", query=query, headers=headers) as stream:
        output.note("Listening; end with Ctrl-C.")
        for event in stream.iter_events():
            content = _event(event.data)
            if event.id:
                session.continue_hint = f"To continue: videovector events tail --since {event.id}"
            if shows_lines:
                output.text(f"{_line(event.event, content, known=query)}\n")
            else:
                output.rows([content], identifier="event_id")
            count += 1
            if count == values["max_items"]:
                return


_ABOUT: Final = ("index_id", "run_id", "video_id", "segment_id")


def _event(data: str) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return {"data": data}


def _line(name: str, content: Any, known: Mapping[str, object]) -> str:
    """An event for people: its time, its name, and its ids, without those of the command line.

    Args:
        name: Name of the event.
        content: The data of the event.
        known: The ids of the command line, by name; a run has one index.
    """
    left = [key for key in _ABOUT if key not in known and not (key == "index_id" and "run_id" in known)]
    fields = as_object(content) or {}
    when = str(fields.get("created_at") or "")[11:19]
    about = [f"{key}={fields[key]}" for key in left if fields.get(key)]
    return event_line(when, (str(fields.get("event_type") or name), *about))
