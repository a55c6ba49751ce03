"""The request log of a sandbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from videovector.sandbox.controls.connection import Send
from videovector.sandbox.controls.models import LoggedRequest, from_json


class Requests(Sequence[LoggedRequest]):
    """The latest requests to the API, oldest first; each access reads the present log."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def list(
        self,
        operation: str | None = None,
        *,
        method: str | None = None,
        path: str | None = None,
        status: int | None = None,
        account: str | None = None,
        request_id: str | None = None,
    ) -> list[LoggedRequest]:
        """Returns the requests that match all given values."""
        filters = {
            "operation": operation,
            "method": method,
            "path": path,
            "status": None if status is None else str(status),
            "account": account,
            "request_id": request_id,
        }
        query = {name: value for name, value in filters.items() if value is not None}
        return [from_json(LoggedRequest, found) for found in self._send("GET", ["requests"], query=query)["requests"]]

    @property
    def last(self) -> LoggedRequest | None:
        """Returns the newest request; None if there is none."""
        found = self._send("GET", ["requests"], query={"limit": "1"})["requests"]
        return from_json(LoggedRequest, found[-1]) if found else None

    def clear(self) -> int:
        """Removes all requests; returns how many there were."""
        return int(self._send("DELETE", ["requests"])["removed"])

    @overload
    def __getitem__(self, index: int) -> LoggedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[LoggedRequest]: ...
    def __getitem__(self, index: int | slice) -> LoggedRequest | Sequence[LoggedRequest]:
        return self.list()[index]

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(self.list())

    def __len__(self) -> int:
        return len(self.list())

    def __repr__(self) -> str:
        shown = ", ".join(f"{found.method} {found.path} -> {found.status}" for found in self.list())
        return f"Requests([{shown}])"
