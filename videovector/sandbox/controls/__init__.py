"""The controls of a sandbox: faults, answers, clock, limits, snapshots, transcripts, buckets and the request log.

`SandboxServer` offers them as `server.faults`, `server.clock` and so on; `SandboxControls.connect(url)` offers the same
for a sandbox that runs elsewhere. Over HTTP they lie below `/_sandbox/`.
"""

from videovector.sandbox.controls.client import (
    Accounts,
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
from videovector.sandbox.controls.values import Account, Fault, LoggedRequest, RegisteredAnswer, SandboxLimits, Session

__all__ = [
    "Account",
    "Accounts",
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
    "Session",
    "Snapshot",
]
