"""Tools for testing programs that use the SDK; the fixtures of the pytest plugin use them.

    with no_sleep():
        client.import_jobs.wait_for_completion(job_id)  # polls without waiting

Nothing here needs pytest. `MediaFactory` needs the extra `sandbox`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._sleep import no_sleep

if TYPE_CHECKING:
    from ._elsewhere import SandboxElsewhere
    from ._faults import FaultInjector
    from ._media import MediaFactory
    from ._receiver import ReceivedDelivery, WebhookReceiver

__all__ = ["FaultInjector", "MediaFactory", "ReceivedDelivery", "SandboxElsewhere", "WebhookReceiver", "no_sleep"]

_MODULES = {
    "FaultInjector": "_faults",
    "MediaFactory": "_media",
    "ReceivedDelivery": "_receiver",
    "SandboxElsewhere": "_elsewhere",
    "WebhookReceiver": "_receiver",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
