"""The controls of a sandbox: faults, extractions, clock, limits, snapshots, transcripts, buckets and the request log.

`SandboxServer` offers them as `server.faults`, `server.clock` and so on; `SandboxControls.connect(url)` offers the same
for a remote sandbox. Over HTTP, they are the routes below `/_sandbox/`.
"""

from videovector.sandbox.controls.accounts import Accounts
from videovector.sandbox.controls.answers import Answers
from videovector.sandbox.controls.asynchronous import AsyncSandboxControls, AsyncSnapshot
from videovector.sandbox.controls.buckets import Buckets
from videovector.sandbox.controls.client import SandboxControls, Snapshot
from videovector.sandbox.controls.clock import ClockControl
from videovector.sandbox.controls.connection import ControlError
from videovector.sandbox.controls.faults import Faults
from videovector.sandbox.controls.limits import LimitControl
from videovector.sandbox.controls.models import Account, Fault, LoggedRequest, RegisteredAnswer, SandboxLimits, Session
from videovector.sandbox.controls.requests import Requests
from videovector.sandbox.controls.s3_endpoint import EndpointControl

__all__ = [
    "Account",
    "Accounts",
    "Answers",
    "AsyncSandboxControls",
    "AsyncSnapshot",
    "Buckets",
    "ClockControl",
    "ControlError",
    "EndpointControl",
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
