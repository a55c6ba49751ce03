"""Upload a file, show the progress, and print the media items that were created.

python examples/ingest_file.py INDEX FILE
"""

import sys
from pathlib import Path

from videovector import ProcessingError, VideoVector


def show(sent: int, total: int | None) -> None:
    print(f"\r{sent / total:.0%}" if total else f"\r{sent:,} bytes", end="", file=sys.stderr)


def main(index_id: str, file: str) -> None:
    with VideoVector() as client:
        job = client.videos.upload(file=file, title=Path(file).stem, index_id=index_id, on_progress=show)
        try:
            job = client.import_jobs.wait_for_completion(job.job_id, timeout=3600)
        except ProcessingError as error:
            raise SystemExit(f"{file} was not taken in: {error.message}") from None
        for video_id in job.video_ids:
            video = client.videos.retrieve(video_id)
            print(video.video_id, video.media_type, video.duration_seconds, "seconds")


if __name__ == "__main__":
    main(*sys.argv[1:])
