"""Starts automations: new files in a bucket are imported and processed, and finished runs are exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector.sandbox.jobs import logger
from videovector.sandbox.storage.object_stores import bucket_of, is_remote
from videovector.sandbox.storage.store import Document
from videovector.sandbox.workers.exports import new_export
from videovector.sandbox.workers.imports import new_job
from videovector.sandbox.workers.prompt_runs import start
from videovector.sandbox.workers.run_creation import SEARCHABLE, create_run, settings_of

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


def bucket_changed(sandbox: Sandbox, bucket: str) -> None:
    """Starts the import automations of a bucket that has a new file."""
    for automation in sandbox.store.list("import_automations"):
        connector = sandbox.store.get("connectors", automation["connector_id"])
        if connector is None or is_remote(connector) or bucket != bucket_of(connector):
            continue
        if automation["enabled"] and not automation["paused"]:
            new_job(
                sandbox,
                source_kind="connector",
                connector_id=connector["connector_id"],
                index_id=automation["index_id"],
                sources=[],
                source_prefix=automation["source_prefix"] or "",
                file_pattern=automation["file_pattern"] or "*",
                recursive=automation["recursive"],
                import_mode="new_only",
                automation=True,
                prompt_preset=automation["prompt_preset"],
            )


def start_preset(sandbox: Sandbox, job: Document) -> None:
    """Starts the run that was requested with a finished ingestion job, over its media."""
    preset: Document = job["prompt_preset"]
    prompt = sandbox.store.get("prompts", preset["prompt_id"])
    outputs = sandbox.store.list("import_outputs", parent=job["job_id"])
    ready = (sandbox.store.get("videos", entry["video_id"]) for entry in outputs if entry["status"] == "completed")
    videos = [video for video in ready if video is not None]
    if not videos:
        _set_execution(sandbox, job, {"status": "not_requested"})
    elif prompt is None:
        _set_execution(
            sandbox,
            job,
            {"status": "blocked", "error_code": "resource_prompt_not_found", "error": "The prompt was deleted."},
        )
    else:
        defaults = {
            "video_segmentation_type": "content_aware",
            "audio_segmentation_type": "content_aware",
            "enable_transcription": True,
            "enable_image_embedding": True,
        }
        index_id = job["target_index_id"]
        run = create_run(
            sandbox,
            prompt,
            videos,
            context={"type": "videos", "index_id": index_id, "video_ids": [video["video_id"] for video in videos]},
            index_id=index_id,
            settings=settings_of(defaults, preset, prompt),
        )
        _set_execution(sandbox, job, {"status": "submitted", "run_id": run["run_id"]})
        start(sandbox, run)


def _set_execution(sandbox: Sandbox, job: Document, execution: Document) -> None:
    sandbox.store.update("import_jobs", job["job_id"], lambda found: found.update(execution=execution))


def export_finished_run(sandbox: Sandbox, run: Document) -> None:
    """Exports a finished run of an index that has an export automation."""
    index_id = run["_index_id"]
    automation = None if index_id is None else sandbox.store.get("export_automations", index_id)
    if automation is None or run["status"] not in SEARCHABLE or not automation["enabled"] or automation["paused"]:
        return
    connector = sandbox.store.get("connectors", automation["destination_connector_id"])
    if connector is None:
        logger.warning("export automation of %s: its connector was deleted", index_id)
        return
    new_export(
        sandbox,
        export_type="prompt_run",
        target_id=run["run_id"],
        run_ids=None,
        connector=connector,
        subpath=automation["destination_subpath"],
        result_scope="all",
    )
