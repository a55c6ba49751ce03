# Generated from videovector/_polling.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Waits for jobs: decides when to poll and when to give up. The document defines the jobs and their states."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from videovector._generated.waiters import WAITERS
from videovector._polling import TRANSIENT_ERRORS, Job, OnUpdate, _bounded, _Wait
from videovector._transport.clock import Clock
from videovector._transport.concurrency import Listener

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._pagination import SyncSender
    from videovector._request.operation import Operation


def wait(
    client: SyncSender,
    waiter: str,
    build: Callable[[], Operation[Job]],
    identifiers: dict[str, str],
    *,
    poll_interval: float,
    timeout: float | None,
    max_poll_interval: float | None = None,
    on_update: OnUpdate[Job] | None = None,
    options: RequestOptions | None = None,
    clock: Clock,
) -> Job:
    """Poll a job until it has ended."""
    listener = Listener(on_update)
    course = _Wait(WAITERS[waiter], identifiers, clock.monotonic, poll_interval, timeout, max_poll_interval)
    while True:
        try:
            job = client.send(build(), _bounded(options, course.poll_seconds()))
        except TRANSIENT_ERRORS as error:
            course.failed(error)
        else:
            listener.notify(job)
            if course.has_ended(job):
                return job
        clock.sleep(course.pause())
