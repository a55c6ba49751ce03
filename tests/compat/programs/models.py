"""Models without a server: made by hand, read from dicts, compared, written, copied; enumerations; constants."""

import copy
import json
import pickle

import videovector
from videovector import (
    ApiKeyScope,
    BatchVideoSegmentsTarget,
    ExportType,
    ImportJob,
    ImportJobStatus,
    Index,
    MarkerInfo,
    MultimodalSearchResult,
    ProcessingModel,
    ProcessingStatus,
    PromptRun,
    PromptRunStatus,
    PromptVideoLevelConfig,
    SearchResult,
    Segment,
    SegmentationType,
    Video,
    VideoVector,
    VideoWithDetails,
    Webhook,
    WebhookWithSecret,
    resources,
)
from videovector.resources import VideosResource

print(
    {"VideoVector", "AsyncVideoVector", "PromptRun", "SyncPage"} <= set(videovector.__all__),
    videovector.__version__ != "",
)

RUN = {
    "run_id": "run_1",
    "prompt_id": "prompt_1",
    "prompt_name": "Scenes",
    "prompt_type": "custom",
    "executed_at": "2026-03-01T12:30:00Z",
    "executed_by": "user_1",
    "status": "completed",
    "run_context": {"type": "index"},
}
run = PromptRun.model_validate(RUN)
print(run.status, run.total_videos, run.enable_transcription, run.stop_state.mode, run.marker.note)
print(run == PromptRun.model_validate(RUN), run == PromptRun(**RUN), run != PromptRun(**{**RUN, "run_id": "run_2"}))
print(PromptRun.model_validate(run) == run, run.model_dump()["status"] == "completed")
print(
    json.loads(run.model_dump_json())["status"], run.model_dump()["run_context"], run.model_dump(mode="json")["status"]
)
print(sorted(set(RUN) - set(run.model_dump(exclude_none=True))), run.model_copy(update={"status": "failed"}).status)
print(copy.deepcopy(run) == run, pickle.loads(pickle.dumps(run)) == run)
print(PromptRun(**{**RUN, "status": "paused_by_the_moon"}).status)
run.status = "failed"
print(run.status, run.status == PromptRunStatus.FAILED)

video = Video(
    video_id="vid_1", title="Clip", video_uri="gs://b/o", status="processed", created_at="2026-03-01T12:30:00Z"
)
print(
    video.media_type,
    video.media_type == "video",
    video.marker.note,
    video.processing_status,
    video.status == ProcessingStatus.PROCESSED,
)
details = VideoWithDetails(**video.model_dump(), first_thumbnail="data")
print(isinstance(details, Video), details.first_thumbnail, details.gif_data, details.title)
print(Video.model_validate({**video.model_dump(), "marker": {"color": "red", "note": "n"}}).marker.color)
print(json.loads(video.model_dump_json())["title"], Video.model_validate_json(video.model_dump_json()) == video)
print(Video.model_validate({**video.model_dump(), "newer_field": 1}).video_id)

segment = Segment(segment_id="seg_1", video_id="vid_1", start_time=0.0, end_time=2.5, metadata={"a": 1})
print(
    segment.processed,
    segment.segment_status,
    segment.metadata,
    segment.metadata_markers,
    segment.end_time - segment.start_time,
)
target = BatchVideoSegmentsTarget(video_id="vid_1", run_id="run_1")
print(target == BatchVideoSegmentsTarget(video_id="vid_1", run_id="run_1"), target.model_dump())
print(
    BatchVideoSegmentsTarget(video_id="vid_1").model_dump(exclude_none=True),
    BatchVideoSegmentsTarget(video_id="v").run_id,
)
level = PromptVideoLevelConfig(instructions_text="Sum it up.", json_schema={"type": "object"})
print(level.model_dump(exclude_none=True), level.model_dump_json(exclude_none=True))
print(
    MarkerInfo().model_dump(), Index(index_id="i", name="n", user_id="u", created_at="2026-03-01T12:30:00Z").is_default
)

job = ImportJob.model_validate({"job_id": "job_1", "status": "completed", "progress": {}})
print(job.source_kind, job.file_pattern, job.recursive, job.outputs.items, job.execution.status, job.progress.imported)
hit = SearchResult(result_id="r", video_id="v", text_content="t", similarity_score=1)
print(hit.result_type, hit.content_preview == "", hit.similarity_score == 1, hit.extracted_metadata_markers)
both = MultimodalSearchResult(result_id="r", video_id="v", text_content="t", fused_score=0.5, match_type="both")
print(isinstance(both, SearchResult), both.match_type, both.text_rank)
hook = WebhookWithSecret(
    webhook_id="w", name="n", url="https://h", events=["export.ready"], status="active", secret="whsec_x"
)
print(isinstance(hook, Webhook), hook.secret, hook.failure_count, hook.events == ["export.ready"])

for kind, value in (
    (PromptRunStatus, "completed_with_failures"),
    (ImportJobStatus, "importing"),
    (ExportType, "index"),
):
    member = kind(value)
    print(member == value, member.value, member.name, isinstance(member, str), json.dumps({"status": member}))
print([member.value for member in SegmentationType], [member.value for member in ApiKeyScope], len(ProcessingModel))
print({PromptRunStatus.FAILED: 1}["failed"], PromptRunStatus["FAILED"].value, PromptRunStatus.FAILED in ("failed",))
print([name for name in resources.__all__ if not hasattr(resources, name)], len(set(resources.__all__)) >= 26)
with VideoVector(api_key="key", base_url="https://host/api/v2") as client:
    print(isinstance(client.videos, VideosResource))
for wrong in ({}, {**RUN, "run_id": None}, {**RUN, "total_videos": "many"}, {**RUN, "marker": 5}):
    try:
        PromptRun.model_validate(wrong)
    except Exception as error:
        print("refused", isinstance(error, Exception))
