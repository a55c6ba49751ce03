"""State machines: a server that loses responses at will, and a client that must lose and double nothing."""

from __future__ import annotations

import json
import socket
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fault_actions import reset_in_head
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from wire_server import (
    DELETE,
    GET,
    KEYED,
    PATCH,
    POST,
    PUT,
    Action,
    Driver,
    Server,
    drop,
    error,
    operation,
    reset,
    reset_in_body,
    respond,
)

from videovector import VideoVectorError

# Each fate of an attempt: whether the server does the work, and what the client hears of it.
FATES: dict[str, tuple[bool, Action]] = {
    "lost request": (False, drop),
    "refused for load": (False, error(503)),
    "rate limited": (False, error(429, Retry_After="1")),
    "lost response": (True, drop),
    "reset response": (True, reset),
    "broken head": (True, reset_in_head),
    "broken response": (True, reset_in_body),
    "truncated response": (True, respond(200, b'{"n', length=90)),
    "garbled response": (True, respond(200, b"<html>")),
    "gateway timeout": (True, error(504)),
}
FATE = st.sampled_from(sorted(FATES))
RETRIES = 3


class LossyStore:
    """A server that creates things, once per idempotency key, and whose responses meet a fate."""

    def __init__(self) -> None:
        self.server = Server()
        self.server.script(self._act)
        self.fates: list[str] = []
        self.things: list[str] = []
        self.by_key: dict[str, int] = {}
        self.mismatched = 0

    def _act(self, connection: socket.socket) -> bool:
        request = self.server.received[-1]
        fate = FATES[self.fates.pop(0)] if self.fates else None
        if fate is not None and not fate[0]:
            return fate[1](connection)
        number = self._execute(request)
        reply = fate[1] if fate is not None else respond(200, {"number": number})
        return reply(connection)

    def _execute(self, request: Any) -> int:
        if request.method in ("GET", "DELETE", "PUT"):
            return len(self.things)
        name = json.loads(request.body)["name"]
        key = request.headers.get("idempotency-key")
        if key is not None and key in self.by_key:
            number = self.by_key[key]
            self.mismatched += self.things[number] != name
            return number
        self.things.append(name)
        if key is not None:
            self.by_key[key] = len(self.things) - 1
        return len(self.things) - 1


class Retries(RuleBasedStateMachine):
    """Calls of every kind against the lossy store: a keyed write takes effect exactly once whenever it succeeds."""

    kind = "sync"

    def __init__(self) -> None:
        super().__init__()
        self.store = LossyStore()
        self.driver = Driver(self.kind, self.store.server.url)
        self.client = self.driver.client(max_retries=RETRIES)
        self.names = 0

    def call(self, endpoint: Any, fates: list[str], key: str | None = None) -> tuple[Any, VideoVectorError | None, str]:
        self.store.fates = list(fates)
        self.names += 1
        name = f"thing-{self.names}"
        del self.store.server.received[:]
        writes = endpoint.method in ("POST", "PATCH")
        call = operation(endpoint, json={"name": name}, idempotency_key=key) if writes else operation(endpoint)
        try:
            return self.driver.send(self.client, call), None, name
        except VideoVectorError as failure:
            return None, failure, name

    @rule(fates=st.lists(FATE, max_size=RETRIES + 2), key=st.none() | st.uuids().map(str))
    def keyed_write(self, fates: list[str], key: str | None) -> None:
        value, failure, name = self.call(KEYED, fates, key)
        attempts = min(len(fates), RETRIES) + 1
        assert len(self.store.server.received) == attempts
        assert len({request.headers["idempotency-key"] for request in self.store.server.received}) == 1
        assert self.store.things.count(name) <= 1
        if len(fates) <= RETRIES:
            assert failure is None
            assert self.store.things[value["number"]] == name
        else:
            assert failure is not None
            assert failure.attempts == attempts
            worked = any(FATES[fate][0] for fate in fates[:attempts])
            assert self.store.things.count(name) == worked

    @rule(fates=st.lists(FATE, max_size=3), endpoint=st.sampled_from([POST, PATCH]))
    def unkeyed_write(self, fates: list[str], endpoint: Any) -> None:
        _, failure, name = self.call(endpoint, fates)
        assert len(self.store.server.received) == 1
        assert (failure is None) == (not fates)
        assert self.store.things.count(name) == (not fates or FATES[fates[0]][0])

    @rule(fates=st.lists(FATE, max_size=RETRIES + 1), endpoint=st.sampled_from([GET, PUT, DELETE]))
    def repeatable(self, fates: list[str], endpoint: Any) -> None:
        _, failure, _ = self.call(endpoint, fates)
        assert (failure is None) == (len(fates) <= RETRIES)
        assert len(self.store.server.received) == min(len(fates), RETRIES) + 1

    @invariant()
    def nothing_is_doubled(self) -> None:
        assert len(set(self.store.things)) == len(self.store.things)
        assert self.store.mismatched == 0

    def teardown(self) -> None:
        self.driver.close()
        self.store.server.close()


class AsyncRetries(Retries):
    """The same for the async client."""

    kind = "async"


class Listing:
    """A listing that is cut into pages as it is asked for, and whose responses may fail."""

    def __init__(self, sizes: list[int]) -> None:
        self.server = Server()
        self.server.script(self._act)
        self.failures = 0
        self.total = sum(sizes)
        self.pages: list[tuple[list[int], str | None]] = []
        at = 0
        for number, size in enumerate(sizes):
            cursor = f"cursor {number + 1}/ä" if number + 1 < len(sizes) else None
            self.pages.append((list(range(at, at + size)), cursor))
            at += size

    def _act(self, connection: socket.socket) -> bool:
        if self.failures:
            self.failures -= 1
            return drop(connection)
        asked = parse_qs(urlsplit(self.server.received[-1].target).query).get("cursor", ["cursor 0"])[0]
        items, cursor = self.pages[int(asked.split("/")[0].split()[1])]
        document = {
            "data": [{"video_id": str(item)} for item in items],
            "pagination": {"has_more": cursor is not None, "next_cursor": cursor},
        }
        return respond(200, document)(connection)


class Paging(RuleBasedStateMachine):
    """A walk through a listing whose pages fail now and then: resumed from the error's cursor, it misses nothing."""

    kind = "sync"

    @initialize(sizes=st.lists(st.integers(0, 4), min_size=1, max_size=6), prefetch=st.booleans())
    def begin(self, sizes: list[int], prefetch: bool) -> None:
        self.listing = Listing(sizes)
        self.driver = Driver(self.kind, self.listing.server.url)
        self.client = self.driver.client(max_retries=1)
        self.prefetch = prefetch
        self.got: list[int] = []
        self.ended = False
        self.iterator = self._from(None)

    def _from(self, cursor: str | None) -> Any:
        while True:
            try:
                page = self.driver.run(self.client.indexes.list_videos, "idx_1", cursor=cursor)
            except VideoVectorError:
                continue
            return page.auto_paging_iter(prefetch=self.prefetch)

    def _next(self) -> None:
        try:
            item = self.driver.run(self.iterator.__anext__ if self.driver.is_async else self.iterator.__next__)
        except (StopIteration, StopAsyncIteration):
            self.ended = True
        except VideoVectorError as failure:
            # None would begin anew, and what comes then would show as doubled.
            self.iterator = self._from(failure.resume_cursor)
        else:
            self.got.append(int(item.video_id))

    @rule(count=st.integers(1, 5))
    def walk(self, count: int) -> None:
        for _ in range(count):
            if not self.ended:
                self._next()

    @rule(count=st.integers(1, 3))
    def break_connections(self, count: int) -> None:
        self.listing.failures = count

    @rule()
    def read_twice(self) -> None:
        page = self._page()
        first, again = (self.driver.run(page.to_list, 3) for _ in range(2))
        assert first == again
        assert [int(item.video_id) for item in first] == list(range(self.listing.total))[:3]

    def _page(self) -> Any:
        self.listing.failures = 0
        return self.driver.run(self.client.indexes.list_videos, "idx_1")

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        if hasattr(self, "got"):
            assert self.got == list(range(len(self.got)))
            assert not self.ended or len(self.got) == self.listing.total

    def teardown(self) -> None:
        if not hasattr(self, "got"):
            return
        self.listing.failures = 0
        while not self.ended:
            self._next()
        self.nothing_is_lost_or_doubled()
        self.driver.close()
        self.listing.server.close()


class AsyncPaging(Paging):
    """The same for the async client."""

    kind = "async"


SOME = settings(max_examples=25, stateful_step_count=12)
TestRetries = Retries.TestCase
TestAsyncRetries = AsyncRetries.TestCase
TestPaging = Paging.TestCase
TestAsyncPaging = AsyncPaging.TestCase
for case in (TestRetries, TestAsyncRetries, TestPaging, TestAsyncPaging):
    case.settings = SOME
