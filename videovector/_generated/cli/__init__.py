# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The groups of commands; each has a module with its commands, one per operation. Imports nothing heavy."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple


class Option(NamedTuple):
    """One argument of a command."""

    name: str  # the keyword argument of the method
    kind: str  # string, integer, number, boolean, datetime, json, binary (a file), image (a file, sent as base64)
    required: bool
    positional: bool
    repeated: bool  # may be given several times
    choices: tuple[str, ...]
    open_choices: bool  # other values are allowed too
    secret: bool
    nullable: bool  # null does not mean the same as omitting it
    help: str


class Command(NamedTuple):
    """One operation as a command."""

    operation: str
    methods: tuple[str, ...]  # <resource>.<method>; the first that takes the given arguments is called
    endpoint: str
    summary: str
    description: str
    scope: str | None
    credentials: tuple[str, ...]
    errors: tuple[int, ...]  # the statuses of error responses
    options: tuple[Option, ...]
    idempotency: str
    paging: str
    response_kind: str
    rows: str | None  # the property of the response with its rows
    columns: tuple[str, ...]
    identifier: str | None
    wait: tuple[str, tuple[str, ...], str] | None  # the method, the ids that it needs, the command that reads the job


GROUPS: dict[str, str] = {
    "indexes": "Collections of media. Searches, automations and webhooks can be limited to one index.",
    "videos": "Media items (video, audio and images) and their segments.",
    "markers": "Colours and notes that users put on prompts, prompt runs, media items, segments and fields.",
    "import-jobs": "Jobs that import media, with their outputs and source files.",
    "auth": "Check of credentials, and readiness signals.",
    "workflow": "The main steps in few calls: upload media, define a prompt, process, search.",
    "prompts": "What to extract from media: instructions and a JSON Schema of the result.",
    "prompt-runs": "Runs of a prompt over media, and their results.",
    "search": "Search by text, image, field values and SQL.",
    "chat": "Conversations with a search agent about the content of media.",
    "connectors": "Access to cloud storage that media is imported from and exports are written to.",
    "exports": "JSON files with the extracted data.",
    "webhooks": "Subscriptions to events, and the deliveries of events.",
    "api-keys": "API keys of the account. They are managed with the token of a signed-in web session.",
    "usage": "How much the account has used.",
    "rate-limits": "The rate limits of the account, and how much of them is left.",
    "automations": "Imports and exports that start by themselves.",
}

# The types of events in the stream of processing.
PROCESSING_EVENTS: tuple[str, ...] = (
    "processing.stream_error",
    "media.created",
    "media.processing.started",
    "media.processing.completed",
    "media.processing.failed",
    "prompt_run.started",
    "prompt_run.progress",
    "prompt_run.completed",
    "prompt_run.partial_completed",
    "prompt_run.failed",
    "prompt_run.cancelled",
)

# The events that a webhook can subscribe to, and the body of one delivery, from the example of the document.
WEBHOOK_EVENTS: tuple[str, ...] = (
    "media.created",
    "media.processing.started",
    "media.processing.completed",
    "media.processing.failed",
    "prompt_run.started",
    "prompt_run.completed",
    "prompt_run.failed",
    "prompt_run.cancelled",
    "prompt_run.partial_completed",
    "prompt_run.progress",
    "export.ready",
    "export.failed",
    "import_job.started",
    "import_job.completed",
    "import_job.failed",
    "import_job.partial_completed",
    "import_job.progress",
)
WEBHOOK_EXAMPLE: str = '{"id": "evt_1", "event": "prompt_run.completed", "data": {"run_id": "run_1", "index_id": "idx_1"}, "created_at": "2026-01-01T00:00:04Z", "api_version": "2024-01"}'


def commands_of(group: str) -> dict[str, Command]:
    """The commands of one group, by name; empty if the API has no such group.

    Args:
        group: Name of the group.
    """
    if group not in GROUPS:
        return {}
    # One command needs only its own group: loading all of them would make help slow.
    rows: dict[str, Command] = import_module(f"{__name__}.{group.replace('-', '_')}").COMMANDS
    return rows
