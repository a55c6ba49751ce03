"""How many of our modules one call goes through, which is what a reader has to open to follow it."""

from __future__ import annotations

import sys
from types import FrameType

from wire_server import Server, respond

from videovector import VideoVector

#: Three emitted ones, four of what is to be sent, five of the transport, two that read.
MOST_MODULES = 14


def test_one_listing_goes_through_few_modules(server: Server) -> None:
    """A warm sync client lists indexes through little more than a dozen modules."""
    server.script(respond(200, []))
    entered: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        name = str(frame.f_globals.get("__name__", ""))
        if event == "call" and name.startswith("videovector."):
            entered.add(name)

    with VideoVector(api_key="k", base_url=server.url) as client:
        client.indexes.list()
        before = sys.getprofile()
        sys.setprofile(note)
        try:
            client.indexes.list()
        finally:
            sys.setprofile(before)
    assert len(entered) <= MOST_MODULES, sorted(entered)
