"""Measure calls with hooks: the time, the number of attempts and the result of each.

python examples/measure_calls.py INDEX
"""

import sys
import time

from videovector import CallInfo, FinishEvent, Hooks, NotFoundError, RequestEvent, RetryEvent, VideoVector

# All events of a call have the same `event.call`.
started: dict[CallInfo, float] = {}


def on_request(event: RequestEvent) -> None:
    started.setdefault(event.call, time.monotonic())


def on_retry(event: RetryEvent) -> None:
    print(f"{event.call.operation_id}: attempt {event.attempt} failed, next in {event.delay:.1f} s")


def on_finish(event: FinishEvent) -> None:
    seconds = time.monotonic() - started.pop(event.call)
    print(f"{event.call.operation_id}: {event.status_code} after {seconds * 1000:.0f} ms, attempts: {event.attempts}")


def main(index_id: str) -> None:
    hooks = Hooks(on_request=on_request, on_retry=on_retry, on_finish=on_finish)
    with VideoVector(hooks=hooks) as client:
        client.indexes.retrieve(index_id)
        try:
            client.videos.retrieve("vid_unknown")
        except NotFoundError as error:
            print("request id for support:", error.request_id)


if __name__ == "__main__":
    main(*sys.argv[1:])
