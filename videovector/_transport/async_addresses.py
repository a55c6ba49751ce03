"""How the async client finds and reaches a host: its addresses race, each starting a little after the one before."""

from __future__ import annotations

import asyncio
import socket
from itertools import zip_longest
from typing import Any, Final

from .addresses import is_address

# When to try the next address of a host beside the first one, in seconds, as RFC 8305 says.
_NEXT_ADDRESS_SECONDS: Final = 0.25


async def connect(
    loop: asyncio.AbstractEventLoop, host: str, port: int, local_address: str | None = None
) -> socket.socket:
    """Connect to a host, by whichever of its addresses responds first; the socket does not block.

    Args:
        loop: The running event loop.
        host: Name or address of the host.
        port: Its port.
        local_address: The address of this machine to connect from; None for any.

    Raises:
        OSError: The host is not known, or none of its addresses could be reached.
        UnicodeError: Its name is none.
    """
    return await _first_connected(loop, await _addresses(loop, host, port), local_address)


async def _addresses(loop: asyncio.AbstractEventLoop, host: str, port: int) -> list[Any]:
    """The addresses of a host, their kinds in turn, so that one kind that leads nowhere costs little."""
    if is_address(host):
        found: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return found
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    preferred = [entry for entry in found if entry[0] == found[0][0]]
    others = [entry for entry in found if entry[0] != found[0][0]]
    pairs = zip_longest(preferred, others)
    return [entry for pair in pairs for entry in pair if entry is not None]


async def _first_connected(
    loop: asyncio.AbstractEventLoop, addresses: list[Any], local_address: str | None
) -> socket.socket:
    """A socket connected to the address that responds first; each but the first is tried a little later."""
    attempts: list[asyncio.Task[socket.socket]] = []
    failure: BaseException | None = None
    try:
        for number in range(len(addresses)):
            attempts.append(loop.create_task(_connected(loop, addresses[number], local_address)))
            pending = [attempt for attempt in attempts if not attempt.done()]
            while pending:
                last = number == len(addresses) - 1
                done, rest = await asyncio.wait(
                    pending, timeout=None if last else _NEXT_ADDRESS_SECONDS, return_when=asyncio.FIRST_COMPLETED
                )
                for attempt in done:
                    failure = attempt.exception()
                    if failure is None:
                        attempts.remove(attempt)
                        return attempt.result()
                # One that failed makes room for the next at once.
                pending = list(rest) if last else []
        raise failure or OSError("the host has no address")
    finally:
        for attempt in attempts:
            attempt.cancel()
            attempt.add_done_callback(_close_unused)


async def _connected(loop: asyncio.AbstractEventLoop, address: Any, local_address: str | None) -> socket.socket:
    family, kind, protocol, _, where = address
    connected = socket.socket(family, kind, protocol)
    try:
        connected.setblocking(False)
        if local_address is not None:
            connected.bind((local_address, 0))
        await loop.sock_connect(connected, where)
    except BaseException:
        connected.close()
        raise
    return connected


def _close_unused(attempt: asyncio.Task[socket.socket]) -> None:
    # An exception that is looked at is not reported.
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().close()
