"""Prompt runs: estimate, execute, wait, results of segments and videos, failures, retries, cancelling."""

import os

from videovector import (
    ConflictError,
    ExecutePromptTarget,
    NotFoundError,
    PromptRun,
    PromptRunStatus,
    VideoVector,
    VideoVectorError,
)
from videovector import TimeoutError as WaitedTooLong

SCHEMA = {
    "type": "object",
    "properties": {"summary": {"type": "string"}, "colors": {"type": "array", "items": {"type": "string"}}},
    "required": ["summary"],
}
media = os.environ["MEDIA"]

with VideoVector() as client:
    index = client.indexes.create(name="Scenes")
    job = client.videos.upload(file=f"{media}/scenes.mp4", title="Three scenes", index_id=index.index_id)
    job = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02)
    video_id = job.video_ids[0]
    prompt = client.prompts.create(
        name="Scene analysis",
        prompt_text="Describe what is seen.",
        json_schema=SCHEMA,
        video_level={"instructions_text": "Sum it up.", "json_schema": SCHEMA},
    )
    target: ExecutePromptTarget = {"type": "index", "index_id": index.index_id}

    estimate = client.prompt_runs.estimate(prompt_id=prompt.prompt_id, target=target)
    print(estimate.estimated_mt > 0, estimate.sufficient_balance, sorted(estimate.breakdown))

    run = client.prompt_runs.execute(
        prompt_id=prompt.prompt_id,
        target=target,
        video_segmentation_type="fixed",
        video_segment_duration=2,
        processing_model="gemini-2.5-flash",
        idempotency_key="scene-review-2026-05-07",
    )
    print(run.prompt_name, run.status in ("pending", "processing", "completed"), sorted(run.run_context))
    run = client.prompt_runs.wait_for_completion(run.run_id, poll_interval=0.02, timeout=30)
    print(run.status, run.status == "completed", run.status == PromptRunStatus.COMPLETED, run.status.upper())
    print(f"status: {run.status}; {run.status!s:>12}|", "{}".format(run.status), "%s" % run.status)
    print({"completed": "done"}[run.status], run.status in {"completed", "failed"}, len(run.status))
    print(run.total_videos, run.completed_videos, run.failed_videos, run.total_segments, run.completed_segments)
    print(run.video_segmentation_type, run.video_segment_duration, run.audio_segmentation_type, run.processing_model)
    print(run.video_level_enabled, run.video_level_completed_items, run.enable_transcription, run.billing_status)
    print(run.stop_state.requested_at, run.marker.color, run.error_message)

    results = client.prompt_runs.list_results(run.run_id, video_id=video_id, limit=2)
    for result in results.auto_paging_iter():
        print(result.start_time, result.end_time, sorted(result.metadata), result.field_extraction_succeeded)
        print("  ", result.metadata["summary"])
    try:
        client.prompt_runs.get_video_result(run.run_id, video_id)
    except NotFoundError as error:
        print("fixed segments have no video result:", error.status_code, error.error_code)
    smart = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target={"type": "videos", "video_ids": [video_id]})
    smart = client.prompt_runs.wait_for_completion(smart.run_id, poll_interval=0.02)
    print(smart.status, smart.video_segmentation_type, smart.video_level_enabled, smart.video_level_completed_items)
    level = client.prompt_runs.get_video_result(smart.run_id, video_id)
    print(level.result_type, level.status, level.metadata["summary"], level.successful_segment_count)

    calls = client.prompt_runs.get_llm_calls(run.run_id)
    print(len(calls), sorted({call.purpose for call in calls}), {call.total_tokens > 0 for call in calls})
    manifest = client.prompt_runs.get_failed_segments(run.run_id)
    print(
        manifest.failed_segments, manifest.videos_with_failures, manifest.videos, manifest.operation_counts.processing
    )

    segment = client.videos.list_segments(video_id, run_id=run.run_id)[0]
    print(segment.metadata, segment.from_run_id == run.run_id, segment.segment_status)
    try:
        retry = client.prompt_runs.retry_segment(run.run_id, video_id, segment.segment_id)
        state = client.prompt_runs.get_segment_retry_status(run.run_id, video_id, segment.segment_id, retry.retry_id)
        print(retry.status, state.retry_id == retry.retry_id)
    except ConflictError as error:
        print("ConflictError", error.status_code, error.error_code)
    try:
        client.prompt_runs.get_segment_retry_status(run.run_id, video_id, segment.segment_id, "retry_none")
    except NotFoundError as error:
        print("NotFoundError", error.status_code, error.error_code)
    try:
        print(client.prompt_runs.cancel(run.run_id).status)
    except VideoVectorError as error:
        print(type(error).__name__, error.status_code, error.error_code)

    for status in client.videos.batch_status([video_id])[0].processing_status:
        print(status.status, status.total_segments, status.successful_segments, status.video_level is None)

    chosen = {"type": "videos", "video_ids": [video_id]}
    second = client.prompt_runs.execute(prompt_id=prompt.prompt_id, target=chosen, enable_transcription=False)
    try:
        client.prompt_runs.wait_for_completion(second.run_id, poll_interval=0.02, timeout=30)
    except WaitedTooLong as error:
        print("too long", error.details)
    print(sorted(entry.run_id == second.run_id for entry in client.prompt_runs.list(limit=10)))
    print(isinstance(client.prompt_runs.retrieve(second.run_id), PromptRun))
    inline = client.workflow.process(
        prompt_instruction="Find the colours", video_ids=video_id, create_image_embeddings=True
    )
    print(
        inline.prompt_created_inline,
        client.workflow.wait_until_searchable(inline.run.run_id, poll_interval=0.02).status,
    )
