"""The hand-written commands: their names, their short helps, and the functions that build them."""

from __future__ import annotations

from typing import Final, NamedTuple


class HandwrittenCommand(NamedTuple):
    """A hand-written command."""

    place: str  # <module>:<function>; called with the name and with the row of the table or None
    summary: str
    endpoint: str = ""  # the route it uses, if no method of the client uses it


class DefaultCommand(NamedTuple):
    """The command that a group runs if the command line names none."""

    name: str
    needs_words: bool  # without any words the group shows its help
    help: str


HANDWRITTEN: Final[dict[str, dict[str, HandwrittenCommand]]] = {
    "events": {
        "tail": HandwrittenCommand(
            "events:build_tail", "Follow the processing events as they occur", "GET /processing/events/stream"
        ),
    },
    "exports": {"download": HandwrittenCommand("exports:build", "Download an export")},
    "prompt-runs": {
        "execute": HandwrittenCommand("prompt_runs:build_execute", "Execute a prompt over media"),
        "results": HandwrittenCommand("prompt_runs:build_results", "All results of a run, one row per segment"),
        "watch": HandwrittenCommand("prompt_runs:build_watch", "Follow a run until it ends"),
    },
    "prompts": {"create": HandwrittenCommand("prompts:build_create", "Create a prompt")},
    "sandbox": {
        "serve": HandwrittenCommand("sandbox:build_serve", "Start the local API"),
        "demo": HandwrittenCommand("sandbox:build_demo", "Upload, extract and search in a new sandbox"),
        "status": HandwrittenCommand("sandbox:build_status", "Show the health of the sandbox at the base URL"),
        "reset": HandwrittenCommand("sandbox:build_reset", "Empty the sandbox at the base URL"),
    },
    "search": {
        "find": HandwrittenCommand("search:build", "Find moments: `search find QUERY`, or `search QUERY` alone")
    },
    "usage": {
        "show": HandwrittenCommand("usage:build_usage", "Show the usage of this period; `usage` alone does it too")
    },
    "videos": {
        "upload": HandwrittenCommand("upload:build", "Upload files and folders"),
        "clip": HandwrittenCommand("media:build_clip", "Save the media of a segment"),
        "thumbnail": HandwrittenCommand(
            "media:build_thumbnail", "Save the thumbnail of a segment", "GET /videos/segments/{segment_id}/thumbnail"
        ),
        "gif": HandwrittenCommand(
            "media:build_gif", "Save the moving preview of a media item", "GET /videos/{video_id}/gif"
        ),
    },
    "webhooks": {
        "listen": HandwrittenCommand("webhooks:build_listen", "Receive deliveries, verify and show them"),
        "trigger": HandwrittenCommand("webhooks:build_trigger", "Send a signed sample of an event to a receiver"),
    },
    "workflow": {"process": HandwrittenCommand("prompt_runs:build_process", "Start a run over media")},
}

TOP_LEVEL: Final[dict[str, HandwrittenCommand]] = {
    "keys": HandwrittenCommand("", "Short for api-keys; alone, it lists the keys."),
    "events": HandwrittenCommand("", "The stream of processing events."),
    "api": HandwrittenCommand("api:build_api", "Send a request to any route of the API."),
    "sandbox": HandwrittenCommand("", "A local API to try things with; no account is needed."),
    "doctor": HandwrittenCommand("doctor:build", "Check configuration, credential and connection."),
    "completion": HandwrittenCommand("completion:build", "Print the completion script of a shell."),
}

#: Shorter names of groups.
ALIASES: Final = {"keys": "api-keys", "runs": "prompt-runs"}

DEFAULT_COMMANDS: Final[dict[str, DefaultCommand]] = {
    "api-keys": DefaultCommand("list", False, "Without a command, the keys are listed."),
    "search": DefaultCommand(
        "find", True, 'Without a command, it searches: `videovector search "harbour" --index idx_1`.'
    ),
    "usage": DefaultCommand("show", False, "Without a command, it shows the usage of this period."),
}
