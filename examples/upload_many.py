"""Upload several files at a time with the asynchronous client, and wait for all of them.

python examples/upload_many.py INDEX FILE…
"""

import asyncio
import sys
from pathlib import Path

from videovector import AsyncVideoVector, ImportJob, VideoVectorError

AT_A_TIME = 4


async def main(index_id: str, *files: str) -> None:
    limit = asyncio.Semaphore(AT_A_TIME)

    async def take_in(file: str) -> ImportJob:
        async with limit:
            job = await client.videos.upload(file=file, title=Path(file).stem, index_id=index_id)
        return await client.import_jobs.wait_for_completion(job.job_id)

    async with AsyncVideoVector() as client:
        jobs = await asyncio.gather(*map(take_in, files), return_exceptions=True)
    for file, job in zip(files, jobs, strict=True):
        if isinstance(job, ImportJob):
            print(file, "became", *job.video_ids)
        elif isinstance(job, VideoVectorError):
            print(file, "failed:", job)
        else:
            raise job


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
