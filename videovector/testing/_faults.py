"""Faults of the sandbox, by the names that tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from videovector.sandbox import SandboxControls
    from videovector.sandbox.controls import Fault


class FaultInjector:
    """Makes requests to a sandbox fail on purpose.

    Args:
        controls: The sandbox.
    """

    def __init__(self, controls: SandboxControls) -> None:
        self._controls = controls

    def fail(
        self,
        operation: str | None = None,
        *,
        status: int = 503,
        code: str | None = None,
        retry_after: float | str | None = None,
        count: int | None = 1,
    ) -> Fault:
        """Respond to requests with an error.

        Args:
            operation: Operation whose requests fail, such as ``uploadVideo``; None means all.
            status: Status to respond with, 300 to 599.
            code: Error code to respond with.
            retry_after: Seconds or a date to send as ``Retry-After``.
            count: How many requests it applies to; None means all until `clear`.
        """
        return self._controls.faults.add(operation, status=status, code=code, retry_after=retry_after, count=count)

    def delay(self, operation: str | None = None, *, seconds: float, count: int | None = 1) -> Fault:
        """Delay requests before the sandbox handles them.

        Args:
            operation: Operation it applies to, such as ``uploadVideo``; None means all.
            seconds: How long, 0 to 600.
            count: How many requests it applies to; None means all until `clear`.
        """
        return self._controls.faults.add(operation, latency=seconds, count=count)

    def drop(
        self, operation: str | None = None, *, when: Literal["before", "after"] = "after", count: int | None = 1
    ) -> Fault:
        """Break the connection, before or after the work is done.

        Args:
            operation: Operation it applies to, such as ``uploadVideo``; None means all.
            when: ``before`` nothing happened on the server; ``after`` it did, and only the response is lost.
            count: How many requests it applies to; None means all until `clear`.
        """
        return self._controls.faults.add(operation, drop=when, count=count)

    def clear(self) -> int:
        """Remove all faults; returns how many there were."""
        return self._controls.faults.clear()
