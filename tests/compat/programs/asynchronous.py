"""The async client: context manager, waiting, pages, iterators, downloads, many calls at once."""

import asyncio
import io
import os

import videovector
from videovector import AsyncPage, AsyncVideoVector, NotFoundError, PromptRunStatus

media = os.environ["MEDIA"]


async def token():
    await asyncio.sleep(0)
    return os.environ["SESSION_TOKEN"]


async def main():
    async with AsyncVideoVector(api_key=os.environ["VIDEO_VECTOR_API_KEY"]) as client:
        print(sorted(await client.authenticate()))
        index = await client.indexes.create(name="Async")
        jobs = await asyncio.gather(
            *[
                client.videos.upload(file=f"{media}/scenes.mp4", title=f"Number {number}", index_id=index.index_id)
                for number in range(3)
            ]
        )
        done = await asyncio.gather(
            *[client.import_jobs.wait_for_completion(job.job_id, poll_interval=0.02) for job in jobs]
        )
        print([job.status for job in done])
        async for output in client.import_jobs.iter_outputs(done[0].job_id):
            print(output.file_name, output.title)
        async for file in client.import_jobs.iter_files(done[0].job_id):
            print(file.file_name, file.status)

        page = await client.indexes.list_videos(index.index_id, limit=2)
        print(isinstance(page, AsyncPage), len(page), page.has_more, page[1].title == page.data[1].title)
        print(len([video async for video in page]), len([video for video in page]))
        following = await page.next_page()
        print(len(following), await following.next_page())
        print(sorted([video.title async for video in page.auto_paging_iter()]))

        prompt = await client.workflow.define(instruction="List the colours")
        process = await client.workflow.process(
            prompt_id=prompt.prompt_id,
            video_ids=[done[0].video_ids[0]],
            segmentation_mode="fixed",
            fixed_segment_duration_seconds=2,
        )
        run = await client.workflow.wait_until_searchable(process.run.run_id, poll_interval=0.02)
        run = await client.prompt_runs.wait_for_completion(run.run_id, poll_interval=0.02, timeout=30)
        print(run.status == PromptRunStatus.COMPLETED, run.status == "completed", run.total_segments)
        results = await client.prompt_runs.list_results(run.run_id, video_id=done[0].video_ids[0], limit=1)
        print([result.start_time async for result in results.auto_paging_iter()])
        found = await client.workflow.search("wall", prompt_run_ids=[run.run_id], limit=1)
        print([hit.start_time async for hit in found.auto_paging_iter()], found.has_more)
        hits = await client.search.text(index_id=index.index_id, query="harbour")
        print([hit.start_time for hit in hits][:1])

        export = await client.exports.create_prompt_run_export(run.run_id)
        export = await client.exports.wait_for_completion(export.export_id, poll_interval=0.02)
        target = io.BytesIO()
        written = await client.exports.download(export.export_id, target)
        chunks = [chunk async for chunk in client.exports.iter_download(export.export_id)]
        print(written == len(target.getvalue()) == sum(map(len, chunks)))
        print(await client.exports.download(export.export_id, "async.json") == written)

        outcomes = await asyncio.gather(
            client.videos.retrieve("vid_none"), client.indexes.retrieve(index.index_id), return_exceptions=True
        )
        print(type(outcomes[0]).__name__, isinstance(outcomes[0], NotFoundError), outcomes[1].name)
        waiting = asyncio.create_task(client.indexes.list())
        waiting.cancel()
        try:
            await waiting
        except asyncio.CancelledError:
            print("cancelled")
        try:
            slow = await client.prompts.create(
                name="Slow prompt",
                prompt_text="Describe what is seen.",
                json_schema={"type": "object", "properties": {"a": {"type": "string"}}},
            )
            print(slow.name)
        except videovector.TimeoutError:
            print("too slow")

    client = AsyncVideoVector(oauth_token_provider=token)
    print(len(await client.api_keys.list()) > 0)
    await client.close()


asyncio.run(main())
