"""Faults that make requests fail on purpose."""

from __future__ import annotations

from typing import Literal

from videovector.sandbox.controls.connection import Send
from videovector.sandbox.controls.models import Fault, from_json


class Faults:
    """Faults that make requests fail on purpose."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def add(
        self,
        operation: str | None = None,
        *,
        status: int | None = None,
        code: str | None = None,
        retry_after: float | str | None = None,
        latency: float | None = None,
        drop: Literal["before", "after"] | None = None,
        truncate: float | None = None,
        method: str | None = None,
        route: str | None = None,
        probability: float | None = None,
        count: int | None = None,
        seed: int | None = None,
    ) -> Fault:
        """Registers a fault after the present ones; for each request, the first fault that applies is used.

        Args:
            operation: Operation it applies to, such as `listIndexes`; None means all.
            status: Status to respond with, 300 to 599.
            code: Error code to respond with.
            retry_after: Seconds or a date to send as `Retry-After`.
            latency: Seconds to delay the request, 0 to 600.
            drop: Drops the connection `before` or `after` the work is done.
            truncate: Part of the response to send before the connection is dropped, from 0 to less than 1.
            method: HTTP method it applies to; None means all.
            route: Path below the base path it applies to, with `*` for anything; None means all.
            probability: Probability that it applies to a matching request, from 0 to 1; default: 1.
            count: Greatest number of requests it applies to; None sets no limit.
            seed: Seed of the random numbers, so that a run can be repeated.

        Returns:
            The fault, with its id.

        Raises:
            ControlError: A value is wrong, or the fault has no effect.
        """
        rule = {
            "operation": operation,
            "status": status,
            "code": code,
            "retry_after": retry_after,
            "latency": latency,
            "drop": drop,
            "truncate": truncate,
            "method": method,
            "route": route,
            "probability": probability,
            "count": count,
            "seed": seed,
        }
        given = {name: value for name, value in rule.items() if value is not None}
        return from_json(Fault, self._send("POST", ["faults"], body=given)["faults"][0])

    def list(self) -> list[Fault]:
        """Returns all registered faults in order, each with the number of requests it applied to."""
        return [from_json(Fault, fault) for fault in self._send("GET", ["faults"])["faults"]]

    def remove(self, fault: Fault | str) -> None:
        """Removes one fault.

        Args:
            fault: The fault or its id.

        Raises:
            ControlError: The fault does not exist.
        """
        self._send("DELETE", ["faults", fault if isinstance(fault, str) else fault.fault_id])

    def clear(self) -> int:
        """Removes all faults; returns how many there were."""
        return int(self._send("DELETE", ["faults"])["removed"])
