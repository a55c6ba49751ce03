"""What is made by hand beside or on top of the operations: names, short helps, and where the command is made."""

from __future__ import annotations

from typing import Final, NamedTuple


class Made(NamedTuple):
    """One command that is written by hand."""

    place: str  # <module>:<function>; the function gets the name and the row of the table, if there is one
    summary: str
    endpoint: str = ""  # the route it uses, where no method of the client does


class Default(NamedTuple):
    """The command that a group runs where its name is left out."""

    name: str
    needs_words: bool  # without any the group shows its help
    help: str


HANDMADE: Final[dict[str, dict[str, Made]]] = {
    "events": {
        "tail": Made(
            "api:build_tail", "Follow the events of processing as they occur", "GET /processing/events/stream"
        ),
    },
    "exports": {"download": Made("exports:build", "Download an export")},
    "prompt-runs": {
        "execute": Made("prompts:build_execute", "Execute a prompt over media"),
        "results": Made("prompts:build_results", "All results of a run, one row per segment"),
        "watch": Made("prompts:build_watch", "Follow a run until it ends"),
    },
    "prompts": {"create": Made("prompts:build_create", "Create a prompt")},
    "sandbox": {
        "serve": Made("sandbox:build_serve", "Start the local API"),
        "demo": Made("sandbox:build_demo", "Upload, extract and search, on a sandbox of its own"),
        "status": Made("sandbox:build_status", "Show the health of the sandbox at the base URL"),
        "reset": Made("sandbox:build_reset", "Empty the sandbox at the base URL"),
    },
    "search": {"find": Made("search:build", "Find moments: `search find QUERY`, or `search QUERY` alone")},
    "usage": {"show": Made("usage:build_usage", "What was used in this period; `usage` alone does it too")},
    "videos": {
        "upload": Made("upload:build", "Upload files and folders"),
        "clip": Made("media:build_clip", "Save the media of a segment"),
        "thumbnail": Made(
            "media:build_thumbnail", "Save the thumbnail of a segment", "GET /videos/segments/{segment_id}/thumbnail"
        ),
        "gif": Made("media:build_gif", "Save the moving preview of a media item", "GET /videos/{video_id}/gif"),
    },
    "webhooks": {
        "listen": Made("webhooks:build_listen", "Receive deliveries, verify and show them"),
        "trigger": Made("webhooks:build_trigger", "Send a signed sample of an event to a receiver"),
    },
    "workflow": {"process": Made("prompts:build_process", "Start a run over media")},
}

TOP_LEVEL: Final[dict[str, Made]] = {
    "keys": Made("", "Short for api-keys; alone it lists them."),
    "events": Made("", "The stream of processing events."),
    "api": Made("api:build_api", "Send a request to any route of the API."),
    "sandbox": Made("", "A local API to try things on; no account is needed."),
    "doctor": Made("doctor:build", "Check configuration, credential and connection."),
    "completion": Made("completion:build", "Print the completion script of a shell."),
}

#: Shorter names of groups.
ALIASES: Final = {"keys": "api-keys", "runs": "prompt-runs"}

DEFAULT_COMMANDS: Final[dict[str, Default]] = {
    "api-keys": Default("list", False, "Without a command, the keys are listed."),
    "search": Default("find", True, 'Without a command it searches: `videovector search "harbour" --index idx_1`.'),
    "usage": Default("show", False, "Without a command it shows this period."),
}
