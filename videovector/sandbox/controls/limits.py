"""What the accounts of a sandbox may use."""

from __future__ import annotations

from videovector.sandbox.controls.connection import Send, account_query
from videovector.sandbox.controls.models import SandboxLimits, from_json


class LimitControl:
    """What an account may use before it is refused."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def get(self, *, account: str | None = None) -> SandboxLimits:
        """The present limits."""
        return from_json(SandboxLimits, self._send("GET", ["limits"], query=account_query(account)))

    def set(
        self,
        *,
        search_per_minute: int | None = None,
        search_per_hour: int | None = None,
        requests_per_minute: int | None = None,
        indexes: int | None = None,
        ingested_bytes_per_day: int | None = None,
        balance_mt: float | None = None,
        account: str | None = None,
    ) -> SandboxLimits:
        """Changes the limits that are given and leaves the others.

        Args:
            search_per_minute: Searches in each minute of the clock, then 429.
            search_per_hour: Searches in each hour of the clock, then 429.
            requests_per_minute: Requests of any kind in each minute, then 429.
            indexes: Indexes the account may hold, then 409.
            ingested_bytes_per_day: Bytes of media taken in on one day (UTC), then 429.
            balance_mt: What prompt runs may cost altogether, then 402.
            account: The account they are for; the first one when omitted.

        Returns:
            All limits.

        Raises:
            ControlError: When a value is wrong.
        """
        values = {
            "search_per_minute": search_per_minute,
            "search_per_hour": search_per_hour,
            "requests_per_minute": requests_per_minute,
            "indexes": indexes,
            "ingested_bytes_per_day": ingested_bytes_per_day,
            "balance_mt": balance_mt,
        }
        given = {name: value for name, value in values.items() if value is not None}
        return from_json(SandboxLimits, self._send("PATCH", ["limits"], query=account_query(account), body=given))

    def reset(self, *, account: str | None = None) -> SandboxLimits:
        """Returns to the usual limits and forgets what was counted."""
        return from_json(SandboxLimits, self._send("DELETE", ["limits"], query=account_query(account)))
