"""The quickstart of the published README: media in, a prompt from one sentence, a run, a search."""

import os

from videovector import VideoVector

media = os.environ["MEDIA"]

with VideoVector(api_key=os.environ["VIDEO_VECTOR_API_KEY"]) as client:
    readiness = client.authenticate()
    print("ready:", type(readiness).__name__)

    upload = client.workflow.upload(file=f"{media}/scenes.mp4", index_name="Field Review Clips")
    print(f"uploaded as job {upload.job_id}: {upload.source_kind}")

    job = client.import_jobs.wait_for_completion(upload.job_id, poll_interval=0.02, timeout=30)
    print(job.status, job.status == "completed", job.progress.total_files, job.progress.imported, job.error_message)
    for part in client.import_jobs.iter_outputs(upload.job_id):
        print(part.part_index + 1, part.part_count, part.video_id, part.title, part.status)

    prompt = client.workflow.define("Extract products, sentiment, and visible brand names")
    print(
        prompt.saved, prompt.prompt_id == prompt.prompt.prompt_id, sorted(prompt.definition.json_schema["properties"])
    )

    run = client.workflow.process(prompt_id=prompt.prompt_id, import_job_id=upload.job_id)
    print(run.prompt_created_inline, run.run.run_id, run.status_url)
    done = client.workflow.wait_until_searchable(run.run.run_id, poll_interval=0.02)
    print(done.run_id == run.run.run_id, done.status, done.total_videos, done.completed_videos, done.total_segments > 0)

    results = client.workflow.search(query="green meadows with a windmill", prompt_run_ids=[run.run.run_id], limit=10)
    print(len(results), results.has_more, results.next_cursor)
    for result in results:
        print(result.video_id, result.start_time, result.end_time, round(result.similarity_score, 3))
    print(results[0].text_content[:30], "|", results[0].result_type)
    print(results.response.mode, results.response.result_level, results.response.pagination.limit)

    page = client.workflow.search("wall", prompt_run_ids=run.run.run_id, limit=1)
    pages = [page]
    while page.has_more:
        page = client.workflow.search(cursor=page.next_cursor)
        pages.append(page)
    print("pages:", [len(page) for page in pages])
    everything = client.workflow.search("wall", prompt_run_ids=run.run.run_id, limit=1)
    print("hits:", [hit.start_time for hit in everything.auto_paging_iter()])
