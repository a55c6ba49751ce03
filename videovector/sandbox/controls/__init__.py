"""The controls of a sandbox: faults, answers, clock, limits, snapshots, transcripts, buckets and the request log.

`SandboxServer` offers them as `server.faults`, `server.clock` and so on; `SandboxControls.connect(url)` offers the same
for a sandbox that runs elsewhere. Over HTTP they lie below `/_sandbox/`.
"""

from videovector.sandbox.controls.client import (
    Answers,
    Buckets,
    ClockControl,
    ControlError,
    Faults,
    LimitControl,
    Requests,
    SandboxControls,
    Snapshot,
)
from videovector.sandbox.controls.values import Fault, LoggedRequest, RegisteredAnswer, SandboxLimits

__all__ = [
    "Answers",
    "Buckets",
    "ClockControl",
    "ControlError",
    "Fault",
    "Faults",
    "LimitControl",
    "LoggedRequest",
    "RegisteredAnswer",
    "Requests",
    "SandboxControls",
    "SandboxLimits",
    "Snapshot",
]
