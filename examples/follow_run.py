"""Print the events of a run until it ends, also when connections break.

python examples/follow_run.py RUN
"""

import sys

from videovector import VideoVector

ENDS = {"prompt_run.completed", "prompt_run.failed", "prompt_run.cancelled"}


def main(run_id: str) -> None:
    with VideoVector() as client, client.stream("GET", "/processing/events/stream", query={"run_id": run_id}) as stream:
        for event in stream.iter_events():
            print(event.id, event.event)
            if event.event in ENDS:
                break


if __name__ == "__main__":
    main(*sys.argv[1:])
