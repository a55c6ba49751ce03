"""Retry all failed segments of a run.

python examples/retry_failed_segments.py RUN
"""

import sys

from videovector import ProcessingError, VideoVector


def main(run_id: str) -> None:
    with VideoVector() as client:
        for video in client.prompt_runs.get_failed_segments(run_id).videos:
            for segment in video.segments:
                retry = client.prompt_runs.retry_segment(run_id, video.video_id, segment.segment_id)
                try:
                    client.prompt_runs.wait_for_segment_retry(
                        run_id, video.video_id, segment.segment_id, retry.retry_id
                    )
                except ProcessingError as error:
                    print(segment.segment_id, "failed again:", error.message)
                else:
                    print(segment.segment_id, "done")
        print("The run is", client.prompt_runs.retrieve(run_id).status)


if __name__ == "__main__":
    main(*sys.argv[1:])
