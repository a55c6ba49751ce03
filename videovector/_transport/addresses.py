"""Connects the sync client to a host within a time limit: resolves its name and tries its addresses in turn."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TypeVar

Connection = TypeVar("Connection")


def connect(
    host: str,
    port: int,
    seconds: float,
    connect_to: Callable[[str, float], Connection],
    failures: tuple[type[Exception], ...],
) -> Connection:
    """Connect to the first address of a host that responds.

    Args:
        host: Name or address of the host.
        port: Its port.
        seconds: The time limit for all of it, in seconds.
        connect_to: Connects to an address within a number of seconds.
        failures: The exceptions of `connect_to` if the address cannot be reached.

    Raises:
        TimeoutError: The name was not resolved, or no address responded, in time.
        OSError: The host is unknown. An exception in `failures` is the one of the last address.
    """
    # The system clock, which sockets use too, not the clock of the client.
    until = monotonic() + seconds
    addresses = _resolved(host, port, seconds)
    failure: Exception = TimeoutError("no address responded in time")
    for number, address in enumerate(addresses):
        # Each address gets a share, so that an unreachable one does not use up the time of the next.
        share = (until - monotonic()) / (len(addresses) - number)
        if share <= 0:
            break
        try:
            return connect_to(address, share)
        except failures as error:
            failure = error
    raise failure


def is_address(host: str) -> bool:
    """Whether a host is an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, resolved in a thread, since only so it can be given up."""
    found: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(entry[4][0]) for entry in entries)))
        except (OSError, UnicodeError) as error:
            found.put(error if isinstance(error, OSError) else socket.gaierror(str(error)))

    if is_address(host):
        return [host]
    # A daemon thread, so that neither the call nor the end of the program waits for it.
    threading.Thread(target=look_up, name="videovector-resolve", daemon=True).start()
    try:
        outcome = found.get(timeout=seconds)
    except Empty:
        outcome = None
    if outcome is None:
        raise TimeoutError("the host name was not resolved in time")
    if isinstance(outcome, OSError):
        raise outcome
    return outcome
