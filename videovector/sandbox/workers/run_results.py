"""The records of prompt runs: results of segments and of media items, and entries for calls of a language model."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from videovector.sandbox.identifiers import derived_id, new_id, now_text
from videovector.sandbox.json_schema.prompt_schemas import metadata_text
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox

MODEL: Final = "videovector-sandbox"


def segment_result(run: Document, video: Document, segment: Document, metadata: Document) -> Document:
    """Makes the result of a segment."""
    prompt = run["_prompt"]
    return {
        "result_id": f"segment:{segment['segment_id']}:{run['run_id']}",
        "segment_id": segment["segment_id"],
        "video_id": video["video_id"],
        "run_id": run["run_id"],
        "prompt_id": prompt["prompt_id"],
        "executed_at": now_text(),
        "metadata": metadata,
        "metadata_text": metadata_text(metadata, prompt["json_schema"]),
        "schema_used": json.dumps(prompt["json_schema"], separators=(",", ":")),
        "field_extraction_succeeded": True,
        "processing_warning": " ".join(f"The file {warning}." for warning in video.get("warnings", [])) or None,
        "transcription_succeeded": True if run["enable_transcription"] and video["media_type"] != "image" else None,
        "image_embedding_succeeded": True if run["enable_image_embedding"] and video["has_picture"] else None,
    }


def media_result(
    run: Document, item: Document, video: Document, metadata: Document, states: Sequence[Document], *, started: str
) -> Document:
    """Makes the result of a whole media item, after its segments."""
    prompt = run["_prompt"]
    schema = prompt["video_level"]["json_schema"]
    now = now_text()
    successful = item["segment_counts"]["successful"]
    return {
        "result_id": f"video:{video['video_id']}:{run['run_id']}",
        "run_id": run["run_id"],
        "prompt_id": prompt["prompt_id"],
        "video_id": video["video_id"],
        "executed_at": now,
        "status": "completed",
        "metadata": metadata,
        "metadata_text": metadata_text(metadata, schema),
        "schema_used": json.dumps(schema, separators=(",", ":")),
        "successful_segment_count": successful,
        "failed_segment_count": len(states) - successful,
        "source_fingerprint": derived_id("source", video["video_id"], json.dumps(prompt["video_level"])),
        "embedding_status": "searchable",
        "attempt_id": item["attempt_id"],
        "started_at": started,
        "completed_at": now,
        "preview_segment_id": states[len(states) // 2]["segment_id"] if states else None,
    }


def record_llm_call(
    sandbox: Sandbox, run: Document, video: Document, segment: Document, *, error: str | None, metadata: Any
) -> None:
    """Stores an entry as for a call of a language model; a token counts as four letters of the texts."""
    prompt = run["_prompt"]
    response = None if metadata is None else json.dumps(metadata, ensure_ascii=False)
    given, produced = len(prompt["prompt_text"]) // 4 + 1, len(response or "") // 4
    now = now_text()
    call: Document = {
        "llm_call_id": new_id("llm"),
        "prompt_run_id": run["run_id"],
        "prompt_id": prompt["prompt_id"],
        "video_id": video["video_id"],
        "segment_id": segment["segment_id"],
        "user_id": sandbox.account_id,
        "model": run["processing_model"] or MODEL,
        "purpose": "metadata_extraction",
        "status": "success" if error is None else "error",
        "input_tokens": given,
        "output_tokens": produced,
        "total_tokens": given + produced,
        "video_seconds": round(segment["end_time"] - segment["start_time"], 3),
        "segment_start_time": segment["start_time"],
        "segment_end_time": segment["end_time"],
        "prompt_text": prompt["prompt_text"],
        "response_text": response,
        "schema_used": json.dumps(prompt["json_schema"], separators=(",", ":")),
        "invoked_at": now,
        "completed_at": now,
        "created_at": now,
        "duration_ms": 0,
        "error_message": error,
    }
    sandbox.store.put("llm_calls", call["llm_call_id"], call, parent=run["run_id"], owner=("videos", video["video_id"]))
    sandbox.meter("llm_tokens", given + produced, "tokens")
