# Generated from videovector/_polling.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Waiting for jobs: one engine, and a table of what there is to wait for.

The engine is a generator without I/O: it says when to poll, when to sleep and what to report, and a
small loop does it. It reads the clock it is given, which never goes backwards.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from videovector._generated.waiters import WAITERS
from videovector._polling import TRANSIENT_ERRORS, Job, OnUpdate, Patience, Poll, Sleep, Steps, _bounded, wait_steps
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
    """Poll a job until it has ended; see `wait_steps`."""
    listener = Listener(on_update)
    patience = Patience(poll_interval, timeout, max_poll_interval)
    steps: Steps[Job] = wait_steps(WAITERS[waiter], identifiers, patience, clock.monotonic)
    try:
        step = next(steps)
        while True:
            job: Job | None = None
            if isinstance(step, Poll):
                try:
                    job = client.send(build(), _bounded(options, step.seconds))
                except TRANSIENT_ERRORS as error:
                    step = steps.throw(error)
                    continue
            elif isinstance(step, Sleep):
                clock.sleep(step.seconds)
            else:
                listener.notify(step.job)
            step = steps.send(job)
    except StopIteration as ended:
        return cast("Job", ended.value)
