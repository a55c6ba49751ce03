"""An index and its media: uploads in all forms, listings, segments, batches, playback links, deletion."""

import io
import os
import time
from pathlib import Path

from videovector import BatchVideoSegmentsTarget, NotFoundError, ProcessingError, VideoVector

media = Path(os.environ["MEDIA"])
client = VideoVector()

index = client.indexes.create(name="Archive")
print(index.name, index.index_id, index.is_default, index.description)
print(client.indexes.retrieve(index.index_id).name)
print(sorted(entry.name for entry in client.indexes.list(include_defaults=False)))
print(any(entry.is_default for entry in client.indexes.list()))

again = client.indexes.create(name="Once", idempotency_key="create-once")
same = client.indexes.create(name="Once", idempotency_key="create-once")
print("created once:", again.index_id == same.index_id, again == same)

jobs = [client.videos.upload(file=str(media / "scenes.mp4"), title="By path", index_id=index.index_id)]
with open(media / "scenes.mp4", "rb") as stream:
    jobs.append(client.videos.upload(file=stream, title="By stream", index_id=index.index_id))
buffer = io.BytesIO((media / "tone.wav").read_bytes())
buffer.name = "tone.wav"
jobs.append(client.videos.upload(file=buffer, title="From memory: Tön", index_id=index.index_id))
jobs.append(client.videos.upload(file=media / "wall.png", title="A picture", index_id=index.index_id))
for job in jobs:
    done = client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02)
    print(done.status, len(done.video_ids), done.outputs.total, done.phase, done.execution.status)
    for output in done.outputs.items:
        print("  ", output.file_name, output.part_index, output.part_count, output.title)

outputs = client.import_jobs.outputs(jobs[0].job_id, limit=10)
print(len(outputs.items), outputs.total, outputs.next_cursor)
files = client.import_jobs.files(jobs[0].job_id)
print([(file.file_name, file.status, file.source_ordinal) for file in files.items], files.total)
print([file.file_name for file in client.import_jobs.iter_files(jobs[0].job_id, failed_only=True)])
print(len(client.import_jobs.list()), len(client.import_jobs.list(status="failed")))

page = client.indexes.list_videos(index.index_id, limit=3)
print(len(page), page.has_more, page.next_cursor is not None, page[0].video_id == page.data[0].video_id)
second = page.next_page()
print(len(second), second.has_more, second.next_page())
titles = [video.title for video in client.indexes.list_videos(index.index_id, limit=1).auto_paging_iter()]
print(sorted(titles))
for video in sorted(client.indexes.list_videos(index.index_id), key=lambda video: video.title):
    print(video.title, video.media_type, video.status, video.metadata_keys, video.marker.note)

video_id = jobs[0].video_ids[0] if jobs[0].video_ids else client.import_jobs.retrieve(jobs[0].job_id).video_ids[0]
video = client.videos.retrieve(video_id)
print(video.title, video.video_uri.startswith("gs://"), video.created_at is not None)

started = client.videos.process(video_id, segment_duration=2)
print(started.message)
for _ in range(500):
    segments = list(client.videos.list_segments(video_id, limit=2).auto_paging_iter())
    if segments:
        break
    time.sleep(0.02)
for segment in segments:
    print(segment.start_time, segment.end_time, segment.segment_status, segment.thumbnail_available, segment.processed)

process = client.workflow.process(prompt_instruction="Describe the scenes", video_ids=[video_id])
client.prompt_runs.wait_for_completion(process.run.run_id, poll_interval=0.02)
runs = client.videos.list_prompt_runs(video_id, limit=5)
print([run.status for run in runs])
print([run.status for run in client.indexes.list_prompt_runs(index.index_id, limit=5)])

both = [video_id, client.import_jobs.retrieve(jobs[1].job_id).video_ids[0]]
print([entry.title for entry in client.videos.batch_retrieve(both)])
print([(entry.video_id == asked, entry.status) for entry, asked in zip(client.videos.batch_status(both), both)])
print([len(entry.segments) for entry in client.videos.batch_segments(both)])
targets = [
    BatchVideoSegmentsTarget(video_id=both[0], run_id=runs[0].run_id),
    BatchVideoSegmentsTarget(video_id=both[1]),
]
for response in client.videos.batch_segments_for_targets(targets):
    print(response.video_id == both[0], response.run_id, len(response.segments))

grant = client.videos.get_signed_url(video.video_uri)
fresh = client.videos.get_signed_url(video.video_uri, force_refresh=True)
print(grant.signed_url.startswith(os.environ["SERVICE"]), grant.expires_at is not None, fresh.signed_url != "")

linked = client.videos.create(title="By reference", video_uri=video.video_uri, index_id=again.index_id)
print(client.import_jobs.wait_for_completion(linked.job_id, poll_interval=0.02).status)

loose = client.videos.upload(file=media / "wall.png", title="No index")
client.import_jobs.wait_for_completion(loose.job_id, poll_interval=0.02)
print([video.title for video in client.videos.list_playground(limit=10)])

broken = client.videos.upload(file=io.BytesIO(b"not media at all"), title="Broken", index_id=index.index_id)
try:
    client.import_jobs.wait_for_completion(broken.job_id, poll_interval=0.02)
except ProcessingError as error:
    print("ProcessingError", error.details["job_id"] == broken.job_id, error.status_code)
print([file.failure is not None for file in client.import_jobs.iter_files(broken.job_id, failed_only=True)])
try:
    print(client.import_jobs.retry(broken.job_id).job_id == broken.job_id)
except Exception as error:
    print(type(error).__name__, error.status_code, error.error_code)

deletion = client.videos.delete(video_id)
print(deletion.video_id == video_id, deletion.status in ("draining", "deleting", "deleted"))
for _ in range(500):
    state = client.videos.get_deletion(video_id)
    if state.status == "deleted":
        break
    time.sleep(0.02)
print(state.status, state.deletion_id == deletion.deletion_id, state.retry_after_seconds)
try:
    client.videos.retrieve(video_id)
except NotFoundError as error:
    print(error.status_code, error.error_code)
deletion = client.indexes.delete(index.index_id)
for _ in range(500):
    gone = client.indexes.get_deletion(index.index_id)
    if gone.status == "deleted":
        break
    time.sleep(0.02)
print(gone.status, gone.index_id == index.index_id)
client.close()
