"""Whether a server has responded to a request that it has not read to its end, as with 413 or 401.

A server that refuses an upload need not read the rest of it. httpcore reads the response when writing fails (its
`HTTP11Connection.handle_request`), but a server that only stops reading would let it wait for the write timeout, lose
the response and send everything again. So the connections of the SDK let writing fail as soon as there is a response.
"""

from __future__ import annotations

from typing import Final

_INTERIM: Final = b"HTTP/1.1 1"
_HEAD_END: Final = b"\r\n\r\n"


def is_final_response(received: bytes) -> bool:
    """Whether what came while a request was sent is the response to it, and not only interim ones (1xx).

    Args:
        received: What came so far; not empty.
    """
    while received.startswith(_INTERIM):
        _, complete, received = received.partition(_HEAD_END)
        if not complete:
            return False
    return bool(received) and not _INTERIM.startswith(received)
