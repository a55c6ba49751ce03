"""How the sync client finds and reaches a host within a time: its name is looked up, its addresses tried in turn."""

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
        seconds: The time that all of it may take.
        connect_to: Connects to one address within so many seconds.
        failures: What that raises when the address leads nowhere.

    Raises:
        TimeoutError: The name was not resolved, or no address responded, in time.
        OSError: The host is not known. Anything of `failures` is raised as it came from the last address.
    """
    # In the time of the system, by which sockets count too, whatever the clock of the client says.
    until = monotonic() + seconds
    addresses = _resolved(host, port, seconds)
    failure: Exception = TimeoutError("no address responded in time")
    for number, address in enumerate(addresses):
        # A part for each, so that one that leads nowhere doesn't use up the time of those after it.
        share = (until - monotonic()) / (len(addresses) - number)
        if share <= 0:
            break
        try:
            return connect_to(address, share)
        except failures as error:
            failure = error
    raise failure


def is_address(host: str) -> bool:
    """Whether a host is named by its address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, looked up in a thread, since nothing else ends a look-up."""
    found: SimpleQueue[list[str] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(entry[4][0]) for entry in entries)))
        except (OSError, UnicodeError) as error:
            found.put(error if isinstance(error, OSError) else socket.gaierror(str(error)))

    if is_address(host):
        return [host]
    # Not waited for beyond its time, nor at the end of the program.
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
