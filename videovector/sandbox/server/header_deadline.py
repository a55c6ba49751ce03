"""Ends connections whose request headers do not arrive, for which uvicorn would wait for ever."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

_TIMED_OUT: Final = b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class HeaderDeadlineProtocol(H11Protocol):
    """uvicorn's protocol with a time limit from the connection, or the first byte of a request, to the end of its
    headers. Between two requests, uvicorn's own limit applies.
    """

    header_seconds: float = 30.0
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begins to wait for the first request."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Processes bytes; continues to wait if they don't complete the headers."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Checks whether the next request has begun already."""
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops waiting."""
        self._cancel()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if not self._awaits_headers():
            self._cancel()
        elif self._deadline is None:
            self._deadline = self.loop.call_later(self.header_seconds, self._give_up)

    def _awaits_headers(self) -> bool:
        # Before the first request there is none, although the annotation of uvicorn says so.
        cycle: Any = getattr(self, "cycle", None)
        return cycle is None or (bool(cycle.response_complete) and bool(self.conn.trailing_data[0]))

    def _cancel(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        if self.transport.is_closing():
            return
        # Without any bytes of a request there is nothing to respond to.
        if self.conn.trailing_data[0]:
            self.transport.write(_TIMED_OUT)
        self.transport.close()


def protocol_with(header_seconds: float) -> type[HeaderDeadlineProtocol]:
    """The protocol with another limit; a subclass, because uvicorn makes protocols without further arguments."""
    return type("HeaderDeadlineProtocol", (HeaderDeadlineProtocol,), {"header_seconds": header_seconds})
