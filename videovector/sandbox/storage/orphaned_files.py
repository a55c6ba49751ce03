"""Removes files that a killed server left behind: they were written, but their transaction was not committed."""

from __future__ import annotations

import logging
from typing import Final

from videovector.sandbox.storage.blobs import EXPORTS, UPLOADS, Blobs
from videovector.sandbox.storage.store import Store

logger: Final = logging.getLogger("videovector.sandbox")


def remove_leftovers(store: Store, blobs: Blobs) -> None:
    """Removes stored files without a document; must be called before any job begins."""
    waiting = {
        source["file_id"]
        for source in store.list("import_sources")
        if source["status"] != "completed" and (source["uri"] or "").startswith(blobs.media_uri(f"{UPLOADS}/"))
    }
    exports = {f"{export['export_id']}.json" for export in store.list("exports")}
    for folder in blobs.media.iterdir():
        match folder.name:
            case name if name == UPLOADS:
                unknown = [found.name for found in folder.iterdir() if found.name not in waiting]
            case name if name == EXPORTS:
                unknown = [found.name for found in folder.iterdir() if found.name not in exports]
            case video_id:
                unknown = [] if store.get("videos", video_id) is not None else [""]
        for entry in unknown:
            logger.info("Removing the leftover file or folder %s/%s.", folder.name, entry)
            blobs.remove(f"{folder.name}/{entry}".rstrip("/"))
