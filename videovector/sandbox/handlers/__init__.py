"""The handlers of all operations of the sandbox, by resource; importing this package registers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector.sandbox.handlers import (
    api_keys,
    automations,
    chat,
    connectors,
    events,
    exports,
    import_jobs,
    indexes,
    markers,
    mcp,
    prompt_runs,
    prompts,
    readiness,
    search,
    sql,
    usage,
    videos,
    webhooks,
    workflow,
    workflow_search,
)
from videovector.sandbox.workers.automations import bucket_changed, export_finished_run, start_preset
from videovector.sandbox.workers.deletions import resume_deletions
from videovector.sandbox.workers.deliveries import deliver_event, resume_deliveries
from videovector.sandbox.workers.exports import resume_exports
from videovector.sandbox.workers.imports import resume_imports
from videovector.sandbox.workers.indexing import rebuild_search
from videovector.sandbox.workers.prompt_runs import resume_runs

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

__all__ = [
    "api_keys",
    "automations",
    "chat",
    "connect",
    "connectors",
    "events",
    "exports",
    "import_jobs",
    "indexes",
    "markers",
    "mcp",
    "prompt_runs",
    "prompts",
    "readiness",
    "resume",
    "search",
    "sql",
    "usage",
    "videos",
    "webhooks",
    "workflow",
    "workflow_search",
]


def connect(sandbox: Sandbox) -> None:
    """Connects the handlers of events, and continues the unfinished work of an earlier server."""
    sandbox.events.add_listener(lambda event: deliver_event(sandbox, event))
    sandbox.run_listeners.append(export_finished_run)
    sandbox.preset_listeners.append(start_preset)
    sandbox.bucket_listeners.append(bucket_changed)
    resume(sandbox)


def resume(sandbox: Sandbox) -> None:
    """Continues the unfinished jobs."""
    # Deliveries first: jobs create new ones, which are queued by themselves.
    rebuild_search(sandbox)
    for resume_jobs in (resume_deliveries, resume_imports, resume_runs, resume_deletions, resume_exports):
        resume_jobs(sandbox)
