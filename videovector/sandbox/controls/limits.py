"""The limits of the accounts of a sandbox."""

from __future__ import annotations

from videovector.sandbox.controls.connection import Send, account_query
from videovector.sandbox.controls.models import SandboxLimits, from_json


class LimitControl:
    """The limits of an account; requests beyond them are refused."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def get(self, *, account: str | None = None) -> SandboxLimits:
        """Returns the present limits."""
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
        """Changes the given limits and no others.

        Args:
            search_per_minute: Searches in each minute of the clock; more get 429.
            search_per_hour: Searches in each hour of the clock; more get 429.
            requests_per_minute: Requests of any kind in each minute; more get 429.
            indexes: Indexes of the account; more get 409.
            ingested_bytes_per_day: Bytes of media ingested in one day (UTC); more get 429.
            balance_mt: Cost of all prompt runs; more get 402.
            account: The account; default: the first one.

        Returns:
            All limits.

        Raises:
            ControlError: A value is wrong.
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
        """Restores the default limits and clears the counters."""
        return from_json(SandboxLimits, self._send("DELETE", ["limits"], query=account_query(account)))
