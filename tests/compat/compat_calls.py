"""One call or more of every method that the published 2.0.0 has: the arguments are its own, names and order included.

Standard library and the SDK only, so that the published package's environment can read it too.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from videovector import BatchVideoSegmentsTarget, PromptVideoLevelConfig

SCHEMA = {"type": "object", "properties": {"summary": {"type": "string"}}, "required": ["summary"]}
VIDEO_LEVEL = {"instructions_text": "Sum it up.", "json_schema": SCHEMA}
INDEX_TARGET = {"type": "index", "index_id": "idx_1"}
CONDITIONS = [
    {"field": "summary", "operator": "contains", "value": "red", "type": "string"},
    {"field": "colors", "operator": "is_not_empty", "type": "array"},
    {"field": " count ", "operator": "greater_equal", "value": 3, "type": "integer"},
    {"field": "bright", "operator": "equals", "value": False, "type": "boolean"},
]
MARCH = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Call:
    """A call: the method, what it is given, and what is done with its result.

    `then` is "all" (go through every page), "next" (fetch the next page) or empty. `answers` replace the
    document's example; a dict is sent as JSON, the last one again and again.
    """

    method: str
    positional: tuple[Any, ...] = ()
    keyword: dict[str, Any] = field(default_factory=dict)
    label: str = ""
    then: str = ""
    answers: tuple[Any, ...] = ()
    bearer: bool = False

    @property
    def name(self) -> str:
        """What the records call it."""
        return f"{self.method} {self.label}".strip()


def call(method: str, *positional: Any, **keyword: Any) -> Call:
    """A plain call."""
    return Call(method, positional, keyword)


def labelled(label: str, method: str, *positional: Any, **keyword: Any) -> Call:
    """A further call of a method that stands in the table already."""
    return Call(method, positional, keyword, label)


def named_stream(name: str, content: bytes) -> io.BytesIO:
    """An open binary file in memory that has a name, as temporary files have."""
    stream = io.BytesIO(content)
    stream.name = name
    return stream


def page(
    *ids: str, key: str, cursor: str | None, make: Callable[[str], dict[str, Any]] | None = None
) -> dict[str, Any]:
    """A page of the shape `data` and `pagination`."""
    build = make or (lambda value: {key: value})
    return {
        "data": [build(value) for value in ids],
        "pagination": {"limit": len(ids), "has_more": cursor is not None, "next_cursor": cursor},
    }


def video(video_id: str) -> dict[str, Any]:
    """A video with what it must have."""
    return {
        "video_id": video_id,
        "title": f"Title of {video_id}",
        "video_uri": f"gs://bucket/{video_id}.mp4",
        "status": "processed",
        "created_at": "2026-03-01T12:30:00Z",
    }


def segment(segment_id: str) -> dict[str, Any]:
    """A segment with what it must have."""
    return {"segment_id": segment_id, "video_id": "vid_1", "start_time": 0.0, "end_time": 2.5}


def run(status: str, **more: Any) -> dict[str, Any]:
    """A prompt run in some state."""
    return {
        "run_id": "run_1",
        "prompt_id": "prompt_1",
        "prompt_name": "Scenes",
        "prompt_type": "custom",
        "executed_at": "2026-03-01T12:30:00Z",
        "executed_by": "user_1",
        "status": status,
        "run_context": {},
        **more,
    }


def result(segment_id: str) -> dict[str, Any]:
    """What a run read from one segment."""
    return {
        "segment_id": segment_id,
        "run_id": "run_1",
        "prompt_id": "prompt_1",
        "executed_at": "2026-03-01T12:30:00Z",
        "metadata": {"summary": "red"},
        "metadata_text": "red",
    }


def hit(result_id: str, **more: Any) -> dict[str, Any]:
    """A search hit with what it must have."""
    return {"result_id": result_id, "video_id": "vid_1", "text_content": "red wall", **more}


def job(status: str, **more: Any) -> dict[str, Any]:
    """An import job in some state."""
    return {"job_id": "job_1", "status": status, "progress": {"total_files": 1}, **more}


def workflow_page(*ids: str, cursor: str | None) -> dict[str, Any]:
    """A page of a workflow search."""
    return {
        "data": [hit(value) for value in ids],
        "mode": "vector",
        "pagination": {"limit": 10, "count": len(ids), "has_more": cursor is not None, "next_cursor": cursor},
    }


def output(video_id: str) -> dict[str, Any]:
    """One part of an ingested file."""
    return {
        "file_id": "file_1",
        "file_name": "clip.mp4",
        "source_ordinal": 0,
        "part_index": 0,
        "part_count": 1,
        "source_start_seconds": 0.0,
        "source_end_seconds": 6.0,
        "video_id": video_id,
        "title": "Clip",
        "status": "ready",
    }


def source(file_id: str) -> dict[str, Any]:
    """One file of an import."""
    return {"file_id": file_id, "file_name": f"{file_id}.mp4", "source_ordinal": 0, "status": "failed"}


def export(status: str, **more: Any) -> dict[str, Any]:
    """An export in some state."""
    return {"export_id": "exp_1", "export_type": "index", "target_id": "idx_1", "status": status, **more}


def write_files(folder: Path) -> None:
    """The files that uploads of the table read."""
    (folder / "clip.mp4").write_bytes(b"media bytes")
    (folder / "credentials.json").write_bytes(b'{"type": "service_account"}')


def calls(folder: Path) -> list[Call]:
    """The table, made anew for each client because it holds open streams."""
    return [*_media(folder), *_extraction(), *_search(), *_workflow(folder), *_delivery(folder), *_account()]


def _media(folder: Path) -> list[Call]:
    clip, two_videos = folder / "clip.mp4", ["vid_1", "vid_2"]
    videos = (
        page("vid_1", "vid_2", key="", cursor="c+2/=", make=video),
        page("vid_3", key="", cursor=None, make=video),
    )
    segments = (page("seg_1", key="", cursor="c2", make=segment), page("seg_2", key="", cursor=None, make=segment))
    runs = (
        page("a", key="", cursor="c2", make=lambda _: run("completed")),
        page("b", key="", cursor=None, make=lambda _: run("pending")),
    )
    one_run = [run("completed")]
    return [
        call("videos.create", title="Clip", video_uri="gs://bucket/clip.mp4", index_id="idx_1"),
        labelled(
            "from a connector",
            "videos.create",
            title="Clip",
            video_uri="s3://bucket/clip.mp4",
            index_id="idx_1",
            source_connector_id="conn_1",
            idempotency_key="my-key",
        ),
        labelled("blank key", "videos.create", title="T", video_uri="gs://b/o", index_id="i", idempotency_key="  "),
        labelled("padded key", "videos.create", title="T", video_uri="gs://b/o", index_id="i", idempotency_key=" k "),
        call("videos.upload", file=str(clip), title="Clip", index_id="idx_1"),
        labelled("Path", "videos.upload", file=clip, title="Clip ü", idempotency_key="my-key"),
        labelled("stream", "videos.upload", file=io.BytesIO(b"in memory"), title="Clip"),
        labelled("named stream", "videos.upload", file=named_stream("/some/where/named.mov", b"x"), title="Clip"),
        call("videos.retrieve", "vid_1"),
        call("videos.delete", "vid_1"),
        call("videos.get_deletion", "vid_1"),
        call("videos.process", "vid_1"),
        labelled("with a prompt", "videos.process", "vid_1", segment_duration=30, prompt_id="prompt_1"),
        call("videos.list_segments", "vid_1"),
        labelled("of a run", "videos.list_segments", "vid_1", run_id="run_1", latest_run=False, limit=5, cursor="c1"),
        Call("videos.list_segments", ("vid_1",), {"latest_run": True}, "all", "all", segments),
        Call("videos.list_segments", ("vid_1",), {"run_id": "run_1", "limit": 1}, "next", "next", segments),
        call("videos.batch_retrieve", two_videos),
        call("videos.batch_status", two_videos),
        call("videos.batch_segments", two_videos),
        call(
            "videos.batch_segments_for_targets",
            [
                BatchVideoSegmentsTarget(video_id="vid_1", run_id="run_1"),
                BatchVideoSegmentsTarget(video_id="vid_2"),
            ],
        ),
        call("videos.get_signed_url", "gs://bucket/clip.mp4"),
        labelled("anew", "videos.get_signed_url", "gs://bucket/clip.mp4", force_refresh=True),
        Call("videos.list_prompt_runs", ("vid_1",), answers=(one_run,)),
        Call("videos.list_prompt_runs", ("vid_1",), {"limit": 3}, "few", answers=(one_run,)),
        Call("videos.list_playground", (), {}, "all", "all", videos),
        labelled("from a cursor", "videos.list_playground", limit=2, cursor="c1"),
        call("indexes.create", name="Archive"),
        labelled("own key", "indexes.create", name="Archive", idempotency_key="my-key"),
        call("indexes.retrieve", "idx_1"),
        call("indexes.list"),
        labelled("own only", "indexes.list", include_defaults=False),
        call("indexes.delete", "idx_1"),
        call("indexes.get_deletion", "idx_1"),
        Call("indexes.list_videos", ("idx_1",), {"limit": 2}, "all", "all", videos),
        labelled("from a cursor", "indexes.list_videos", "idx_1", limit=2, cursor="c1"),
        Call("indexes.list_prompt_runs", ("idx_1",), {}, "all", "all", runs),
    ]


def _extraction() -> list[Call]:
    settings = {
        "video_segmentation_type": "fixed",
        "audio_segmentation_type": "fixed",
        "video_segment_duration": 20,
        "audio_segment_duration": 60,
        "processing_model": "gemini-2.5-pro",
        "enable_transcription": False,
        "enable_image_embedding": False,
    }
    chosen = {"type": "videos", "video_ids": ["vid_1", "vid_2"], "index_id": "idx_1"}
    results = (page("s1", key="", cursor="c2", make=result), page("s2", key="", cursor=None, make=result))
    texts = {"name": "Scenes", "prompt_text": "Describe what is seen.", "json_schema": SCHEMA}
    quick = {"poll_interval": 0.001}
    return [
        call("prompts.create", **texts),
        labelled(
            "everything",
            "prompts.create",
            **texts,
            description="For scenes",
            video_level=VIDEO_LEVEL,
            semantic_indexing={"disabled_segment_fields": ["colors"]},
            idempotency_key="my-key",
        ),
        labelled("model", "prompts.create", **texts, video_level=PromptVideoLevelConfig(**VIDEO_LEVEL)),
        call("prompts.retrieve", "prompt_1"),
        call("prompts.list"),
        labelled("all", "prompts.list", active_only=False, include_defaults=False),
        call("prompts.update", "prompt_1", name="Shots"),
        labelled(
            "everything",
            "prompts.update",
            "prompt_1",
            **texts,
            description="",
            video_level=VIDEO_LEVEL,
            semantic_indexing={"disabled_segment_fields": [], "disabled_video_level_fields": ["summary"]},
        ),
        labelled("without video level", "prompts.update", "prompt_1", clear_video_level=True, idempotency_key="my-key"),
        call("prompts.delete", "prompt_1"),
        labelled("by force", "prompts.delete", "prompt_1", force=True),
        call("prompts.test_schema", json_schema=SCHEMA, sample_data={"summary": "red"}),
        call("prompts.get_usage", "prompt_1"),
        call("prompt_runs.execute", prompt_id="prompt_1", target=INDEX_TARGET),
        labelled(
            "settings", "prompt_runs.execute", prompt_id="prompt_1", target=chosen, **settings, idempotency_key="k"
        ),
        labelled("playground", "prompt_runs.execute", prompt_id="prompt_1", target={"type": "playground"}),
        Call("prompt_runs.list", answers=([run("completed")],)),
        Call("prompt_runs.list", (), {"limit": 3}, "few", answers=([run("failed", error_message="no")],)),
        call("prompt_runs.estimate", prompt_id="prompt_1", target=INDEX_TARGET),
        labelled("settings", "prompt_runs.estimate", prompt_id="prompt_1", target=chosen, **settings),
        call("prompt_runs.retrieve", "run_1"),
        Call("prompt_runs.list_results", ("run_1",), {"video_id": "vid_1"}, "all", "all", results),
        labelled("from a cursor", "prompt_runs.list_results", "run_1", video_id="vid_1", limit=5, cursor="c1"),
        call("prompt_runs.get_llm_calls", "run_1"),
        call("prompt_runs.get_video_result", "run_1", "vid_1"),
        call("prompt_runs.get_failed_segments", "run_1"),
        call("prompt_runs.retry_segment", "run_1", "vid_1", "seg_1"),
        call("prompt_runs.cancel", "run_1"),
        labelled("own key", "prompt_runs.cancel", "run_1", idempotency_key="my-key"),
        call("prompt_runs.get_segment_retry_status", "run_1", "vid_1", "seg_1", "retry_1"),
        Call("prompt_runs.wait_for_completion", ("run_1",), quick, "", "", (run("processing"), run("completed"))),
        Call("prompt_runs.wait_for_completion", ("run_1",), quick, "cancelled", "", (run("cancelled"),)),
        Call("prompt_runs.wait_for_completion", ("run_1",), quick, "partly", "", (run("completed_with_failures"),)),
        Call("prompt_runs.wait_for_completion", ("run_1",), quick, "failed", "", (run("failed", error_message="no"),)),
        Call(
            "prompt_runs.wait_for_completion",
            ("run_1",),
            {"poll_interval": 0.25, "timeout": 0.2},
            "timeout",
            "",
            (run("processing"),),
        ),
    ]


def _search() -> list[Call]:
    narrowed = {"run_ids": ["run_1"], "index_ids": ["idx_2"]}
    matched = {"results": [hit("r1")], "next_page_token": "t2", "total_shown": 1}
    paged = {"data": [hit("r1")], "pagination": {"limit": 50, "has_more": True, "next_cursor": "c2"}}
    both = hit("r1", fused_score=0.5, match_type="both", text_rank=1)
    return [
        Call("search.text", ("idx_1",), {"query": "red wall"}, answers=([hit("r1", similarity_score=0.5)],)),
        labelled("everything", "search.text", "idx_1", query="red", top_k=3, search_fields=["summary"], **narrowed),
        labelled("empty lists", "search.text", "idx_1", query="red", search_fields=[], run_ids=[], index_ids=[]),
        Call("search.image", ("idx_1",), {"image_data": "aGVsbG8="}, answers=([hit("r1", matched_image_score=0.5)],)),
        labelled("everything", "search.image", "idx_1", image_data="aGVsbG8=", top_k=3, **narrowed),
        Call("search.multimodal", ("idx_1",), {"text_query": "red"}, answers=([both],)),
        labelled(
            "everything",
            "search.multimodal",
            "idx_1",
            text_query="red",
            image_data="aGVsbG8=",
            top_k=3,
            text_weight=0.75,
            image_weight=0.25,
            search_fields=["summary"],
            **narrowed,
        ),
        Call("search.filter", ("idx_1",), {"conditions": CONDITIONS}, answers=(matched,)),
        Call(
            "search.filter",
            ("idx_1",),
            {"conditions": CONDITIONS[:1], "page_size": 5, "cursor": "c1", **narrowed},
            "everything",
            answers=(paged,),
        ),
        Call("search.filter_playground", (), {"conditions": CONDITIONS[1:2]}, answers=({"results": []},)),
        Call("search.multi_run", (), {"query": "red", "run_ids": ["run_1", "run_2"]}, answers=([hit("r1")],)),
        labelled("index", "search.multi_run", query="red", index_id="idx_1", aggregation="weighted", top_k=3),
        Call("search.playground", (), {"query": "red"}, answers=([hit("r1")],)),
        labelled("of a run", "search.playground", query="red", top_k=3, run_id="run_1"),
    ]


def _workflow(folder: Path) -> list[Call]:
    clip = folder / "clip.mp4"
    pages = (workflow_page("r1", "r2", cursor="c+2"), workflow_page("r3", cursor=None))
    everything = {
        "segmentation_mode": "fixed",
        "fixed_segment_duration_seconds": 30,
        "advanced_transcription": True,
        "create_image_embeddings": False,
    }
    filters = [{"field": "summary", "operator": "contains", "value": "red", "type": "string"}]
    quick = {"poll_interval": 0.001}
    return [
        call("workflow.upload", str(clip)),
        labelled("everything", "workflow.upload", clip, title="Clip", index_name="Archive", idempotency_key="my-key"),
        labelled("stream", "workflow.upload", file=named_stream("/some/named.mov", b"x"), index_id="idx_1"),
        call("workflow.define", "Find colours"),
        labelled("unsaved", "workflow.define", instruction="Find colours", save=False, idempotency_key="my-key"),
        call("workflow.process", prompt_id="prompt_1", import_job_id="job_1"),
        labelled("videos", "workflow.process", prompt_instruction="Find", video_ids=["vid_1", "vid_2"], **everything),
        labelled("one video", "workflow.process", prompt_id="prompt_1", video_ids="vid_1"),
        labelled("index", "workflow.process", prompt_id="prompt_1", index_name="Archive", idempotency_key="my-key"),
        Call("workflow.search", ("red wall",), {"prompt_run_ids": ["run_1"]}, "", "all", pages),
        Call("workflow.search", (), {"query": "red", "limit": 2}, "next", "next", pages),
        Call(
            "workflow.search",
            (),
            {"filters": filters, "result_level": "video", "video_ids": "vid_1", "index_id": "idx_1"},
            "filters",
            answers=(workflow_page(cursor=None),),
        ),
        Call("workflow.search", (), {"cursor": " c1 "}, "from a cursor", answers=(workflow_page("r3", cursor=None),)),
        Call("workflow.wait_until_searchable", ("run_1",), quick, "", "", (run("pending"), run("completed"))),
        Call("workflow.wait_until_searchable", ("run_1",), quick, "cancelled", "", (run("cancelled"),)),
        Call("workflow.wait_until_searchable", ("run_1",), quick, "failed", "", (run("failed"),)),
        Call(
            "workflow.wait_until_searchable",
            ("run_1",),
            {"poll_interval": 0.25, "timeout": 0.2},
            "timeout",
            "",
            (run("processing"),),
        ),
    ]


def _delivery(folder: Path) -> list[Call]:
    quick = {"poll_interval": 0.001}
    outputs = (
        {"items": [output("vid_1")], "next_cursor": "c2", "total": 2},
        {"items": [output("vid_2")], "next_cursor": None, "total": 2},
    )
    files = (
        {"items": [source("file_1")], "next_cursor": "c2", "total": 2},
        {"items": [source("file_2")], "next_cursor": None, "total": 2},
    )
    gcs = {"name": "Bucket", "bucket": "media", "gcp_project_id": "project-1"}
    s3 = {"name": "Bucket", "bucket": "media", "region": "eu-central-1"}
    keys = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "example-secret"}
    azure = {"name": "Container", "storage_account": "account", "container": "media"}
    tenant = {"tenant_id": "tenant", "client_id": "client", "client_secret": "example-secret"}
    more = {"scopes": ["import", "export"], "export_base_path": "results/", "import_mode": "new_only"}
    return [
        call("connectors.create_gcs", **gcs, credentials_file=folder / "credentials.json"),
        labelled(
            "everything",
            "connectors.create_gcs",
            **gcs,
            credentials_file=io.BytesIO(b'{"type": "service_account"}'),
            **more,
            idempotency_key="my-key",
        ),
        call("connectors.create_s3", **s3, **keys),
        labelled("everything", "connectors.create_s3", **s3, **keys, **more, idempotency_key="my-key"),
        call("connectors.create_azure", **azure, **tenant),
        labelled("everything", "connectors.create_azure", **azure, **tenant, **more),
        call("connectors.retrieve", "conn_1"),
        call("connectors.list"),
        call("connectors.delete", "conn_1"),
        call("connectors.test", "conn_1"),
        call("connectors.browse", "conn_1"),
        labelled("narrowed", "connectors.browse", "conn_1", prefix="2026/", pattern="*.mp4", recursive=False),
        call("import_jobs.create", connector_id="conn_1", index_id="idx_1"),
        labelled(
            "narrowed",
            "import_jobs.create",
            connector_id="conn_1",
            index_id="idx_1",
            source_prefix="2026/",
            file_pattern="*.mp4",
            recursive=False,
            idempotency_key="my-key",
        ),
        call("import_jobs.retrieve", "job_1"),
        Call("import_jobs.outputs", ("job_1",), {"limit": 1, "cursor": "c1"}, answers=outputs),
        Call("import_jobs.iter_outputs", ("job_1",), answers=outputs),
        Call("import_jobs.files", ("job_1",), answers=files),
        Call("import_jobs.iter_files", ("job_1",), {"failed_only": True}, answers=files),
        call("import_jobs.retry", "job_1"),
        labelled("files", "import_jobs.retry", "job_1", files=[{"file_id": "file_1", "url": "https://host/clip.mp4"}]),
        Call("import_jobs.list", answers=([job("completed")],)),
        Call("import_jobs.list", (), {"status": "failed"}, "failed", answers=([job("failed", error_message="no")],)),
        call("import_jobs.cancel", "job_1"),
        Call("import_jobs.wait_for_completion", ("job_1",), quick, "", "", (job("importing"), job("completed"))),
        Call("import_jobs.wait_for_completion", ("job_1",), quick, "cancelled", "", (job("cancelled"),)),
        Call("import_jobs.wait_for_completion", ("job_1",), quick, "failed", "", (job("failed", error_message="no"),)),
        call("exports.create_index_export", "idx_1"),
        labelled(
            "everything",
            "exports.create_index_export",
            "idx_1",
            prompt_run_ids=["run_1"],
            destination_connector_id="conn_1",
            destination_subpath="a/b",
            idempotency_key="my-key",
        ),
        call("exports.create_prompt_run_export", "run_1"),
        labelled("connector", "exports.create_prompt_run_export", "run_1", destination_connector_id="conn_1"),
        call("exports.retrieve", "exp_1"),
        Call("exports.list", answers=([export("pending")],)),
        Call("exports.list", (), {"limit": 3}, "few", answers=([export("failed", error_message="no")],)),
        Call("exports.wait_for_completion", ("exp_1",), quick, "", "", (export("processing"), export("completed"))),
        Call("exports.wait_for_completion", ("exp_1",), quick, "failed", "", (export("failed", error_message="no"),)),
        Call(
            "exports.download_url",
            ("exp_1",),
            answers=({"export_id": "exp_1", "status": "pending", "destination_type": "download"},),
        ),
        Call("exports.iter_download", ("exp_1",), {"chunk_size": 4}, answers=({"rows": [1, 2, 3]},)),
        Call("exports.download", ("exp_1", folder / "export.json"), answers=({"rows": [1, 2, 3]},)),
        Call(
            "exports.download", ("exp_1", io.BytesIO()), {"max_bytes": 5}, "too large", answers=({"rows": [1, 2, 3]},)
        ),
        call("webhooks.create", name="Done", url="https://host/hook", events=["prompt_run.completed"]),
        labelled(
            "everything",
            "webhooks.create",
            name="Done",
            url="https://host/hook",
            events=["export.ready", "export.failed"],
            index_ids=["idx_1"],
            metadata={"team": "media"},
            idempotency_key="my-key",
        ),
        call("webhooks.retrieve", "hook_1"),
        call("webhooks.list"),
        call("webhooks.update", "hook_1", status="paused"),
        labelled(
            "everything",
            "webhooks.update",
            "hook_1",
            name="Done",
            url="https://host/hook",
            events=["export.ready"],
            index_ids=[],
            status="active",
            metadata={},
            idempotency_key="my-key",
        ),
        call("webhooks.delete", "hook_1"),
        call("webhooks.rotate_secret", "hook_1"),
        call("webhooks.test", "hook_1"),
        call("webhooks.list_deliveries", "hook_1"),
        labelled("failed", "webhooks.list_deliveries", "hook_1", status="failed", limit=3),
        call("webhooks.get_delivery", "dlv_1"),
        call("webhooks.retry_delivery", "dlv_1"),
        call("webhooks.list_events"),
    ]


def _account() -> list[Call]:
    key = {"key_id": "key_1", "key_prefix": "sk_test_0123", "name": "Job", "scopes": ["read"]}
    secret = {**key, "key": "sk_test_0123456789abcdef"}
    return [
        Call("authenticate", answers=({"status": "accepted"},)),
        Call("api_keys.create", (), {"name": "Job"}, bearer=True, answers=(secret,)),
        Call(
            "api_keys.create",
            (),
            {"name": "Job", "scopes": ["read", "write"], "expires_in_days": 30},
            "everything",
            bearer=True,
            answers=(secret,),
        ),
        Call("api_keys.retrieve", ("key_1",), bearer=True, answers=(key,)),
        Call("api_keys.list", bearer=True, answers=([key],)),
        Call("api_keys.delete", ("key_1",), bearer=True),
        Call("api_keys.revoke", ("key_1",), bearer=True, answers=({**key, "is_active": False},)),
        Call("api_keys.rotate", ("key_1",), bearer=True, answers=({"old_key_id": "key_0", "new_key": secret},)),
        Call("api_keys.rotate", ("key_1",), {}, "bare key", bearer=True, answers=(secret,)),
        call("usage.get_current"),
        call("usage.get_history"),
        labelled("range", "usage.get_history", start_date=MARCH, end_date="2026-04-01T00:00:00Z", limit=3),
        call("usage.get_details"),
        labelled("range", "usage.get_details", metric_type="search", start_date=MARCH, end_date="2026-04-01", limit=3),
        call("usage.get_breakdown"),
        labelled("range", "usage.get_breakdown", start_date=MARCH),
        call("usage.get_metric_types"),
        call("rate_limits.get_status"),
        call("rate_limits.refresh"),
    ]
