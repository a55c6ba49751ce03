"""Connects the async client to a host: tries its addresses concurrently, each a little after the one before."""

from __future__ import annotations

import asyncio
import socket
from itertools import zip_longest
from typing import Any, Final

from .addresses import is_address

# Seconds before the next address of a host is tried too, as in RFC 8305.
_NEXT_ADDRESS_SECONDS: Final = 0.25


async def connect(
    loop: asyncio.AbstractEventLoop, host: str, port: int, local_address: str | None = None
) -> socket.socket:
    """Connect to the address of a host that responds first; the socket is non-blocking.

    Args:
        loop: The running event loop.
        host: Name or address of the host.
        port: Its port.
        local_address: The address of this machine to connect from; None allows any.

    Raises:
        OSError: The host is unknown, or none of its addresses could be reached.
        UnicodeError: The name is not a valid host name.
    """
    return await _first_connected(loop, await _addresses(loop, host, port), local_address)


async def _addresses(loop: asyncio.AbstractEventLoop, host: str, port: int) -> list[Any]:
    """The addresses of a host, with IPv6 and IPv4 alternating, so that an unreachable kind costs little time."""
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
    """A socket connected to the address that responds first; each further address is tried a little later."""
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
                # After a failure the next address is tried at once.
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
    # Reading the exception keeps asyncio from reporting it.
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().close()
