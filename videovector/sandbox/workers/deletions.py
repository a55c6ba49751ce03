"""Durable deletion of indexes and media: draining, deleting, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

_POLL_SECONDS: Final = 1
_KIND_OF: Final = {"index": "indexes", "video": "videos"}


def deletion_view(deletion: Document) -> Document:
    """`IndexDeletionResponse` or `VideoDeletionResponse`."""
    return {
        f"{deletion['target']}_id": deletion["target_id"],
        "deletion_id": deletion["deletion_id"],
        "status": deletion["status"],
        "retry_after_seconds": None if deletion["status"] == "deleted" else _POLL_SECONDS,
    }


def start_deletion(sandbox: Sandbox, target: str, target_id: str) -> Document | None:
    """Starts the deletion of an `index` or `video`, or returns the deletion that was started before.

    From now on, the object itself is not found (404). Returns None if the object never existed.
    """
    key = f"{target}:{target_id}"
    with sandbox.store.transaction():
        known = sandbox.store.get("deletions", key)
        if known is not None:
            return known
        document = sandbox.store.get(_KIND_OF[target], target_id)
        if document is None:
            return None
        deletion: Document = {
            "target": target,
            "target_id": target_id,
            "deletion_id": new_id("del"),
            "status": "draining",
            "started_at": now_text(),
        }
        sandbox.store.put("deletions", key, deletion)
        if target == "video":
            _erase_video(sandbox, target_id)
        else:
            sandbox.store.delete("indexes", target_id)
        sandbox.jobs.submit(run_deletion, sandbox, key)
    return deletion


def run_deletion(sandbox: Sandbox, key: str) -> None:
    """Completes a deletion; it can be repeated after an interruption."""
    deletion = sandbox.store.require("deletions", key)
    sandbox.pause()
    _advance(sandbox, key, "deleting")
    if deletion["target"] == "index":
        for video in sandbox.store.list("videos", parent=deletion["target_id"]):
            sandbox.pause()
            _erase_video(sandbox, video["video_id"])
            sandbox.library.forget(video["video_id"])
        with sandbox.store.transaction():
            for kind in ("import_automations", "export_automations"):
                sandbox.store.delete(kind, deletion["target_id"])
            sandbox.store.delete_where("waiting_transcripts", parent=deletion["target_id"])
    else:
        sandbox.library.forget(deletion["target_id"])
    _advance(sandbox, key, "deleted")


def resume_deletions(sandbox: Sandbox) -> None:
    """Queues the deletions an earlier server did not finish."""
    for deletion in sandbox.store.list("deletions"):
        if deletion["status"] != "deleted":
            sandbox.jobs.submit(run_deletion, sandbox, f"{deletion['target']}:{deletion['target_id']}")


def _advance(sandbox: Sandbox, key: str, status: str) -> None:
    sandbox.store.update("deletions", key, lambda deletion: deletion.update(status=status))


def _erase_video(sandbox: Sandbox, video_id: str) -> None:
    """Removes an item with its segments, results, markers and search entries."""
    with sandbox.store.transaction():
        sandbox.store.delete("videos", video_id)
        sandbox.search_index.remove_video(video_id)
