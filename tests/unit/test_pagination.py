"""Pages walk a listing to its end, never in circles, and say where to resume when something breaks."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector import RequestOptions
from videovector._errors import ExternalServiceError, InvalidArgumentError, RateLimitError, VideoVectorError
from videovector._generated.sync._pagination import SyncPage, fetch_page
from videovector._pagination import AsyncPage, fetch_page_async
from videovector._request.operation import Endpoint, Operation, PageData

ENDPOINT = Endpoint("listNumbers", "GET", "/numbers")


def build(cursor: str | None) -> Operation[PageData[int]]:
    """One request for a page of numbers."""
    return Operation(ENDPOINT, "/numbers", lambda answer: answer, query=[("cursor", cursor)] if cursor else [])


class Listing:
    """A server's listing: what it answers to each cursor, and what it was asked."""

    def __init__(self, answers: dict[str | None, PageData[int] | Exception]) -> None:
        self.answers = answers
        self.asked: list[str | None] = []

    def send(self, operation: Operation[Any], options: Any = None) -> Any:
        """Answer one request."""
        cursor = dict(operation.query or []).get("cursor")
        self.asked.append(cursor)
        assert len(self.asked) < 1000, "the listing is walked without end"
        answer = self.answers[cursor]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def first(self) -> SyncPage[int]:
        """The first page, as a list method returns it."""
        return SyncPage(self, build, self.send(build(None)), None)


class AsyncListing(Listing):
    """The same for the async client."""

    async def send(self, operation: Operation[Any], options: Any = None) -> Any:  # type: ignore[override]
        """Answer one request."""
        await asyncio.sleep(0)
        return Listing.send(self, operation, options)

    async def first_async(self) -> AsyncPage[int]:
        """The first page, as a list method returns it."""
        return AsyncPage(self, build, await self.send(build(None)), None)


def page(data: list[int], next_cursor: str | None = None, total: int | None = None) -> PageData[int]:
    """A response of the server."""
    return PageData(data, has_more=next_cursor is not None, next_cursor=next_cursor, total=total)


def chain(*pages: list[int]) -> dict[str | None, PageData[int] | Exception]:
    """Responses of a listing that consists of these pages."""
    cursors: list[str | None] = [None, *[f"c{number}" for number in range(1, len(pages))], None]
    return {cursors[i]: page(items, cursors[i + 1]) for i, items in enumerate(pages)}


def collect(items: Iterator[int], seen: list[int]) -> None:
    """Walk, keeping what came before an error."""
    for item in items:
        seen.append(item)  # an extended list would lose nothing, but show less  # noqa: PERF402  # what came before the error is kept


def test_page_behaves_like_its_items() -> None:
    """Iteration, length, indexing, slices and truth are those of the one page."""
    first = Listing({None: page([1, 2, 3], "next", total=9)}).first()
    assert list(first) == first.data == first.items == [1, 2, 3]
    assert (len(first), first[0], first[-1], first[1:]) == (3, 1, 3, [2, 3])
    assert (first.has_more, first.next_cursor, first.total) == (True, "next", 9)
    assert repr(first) == "<SyncPage items=3 has_more=True total=9>"
    assert repr(Listing({None: page([1])}).first()) == "<SyncPage items=1 has_more=False>"
    assert bool(first)
    assert not Listing({None: page([])}).first()


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=8), st.booleans())
def test_every_item_comes_once_and_in_order(pages: list[list[int]], prefetch: bool) -> None:
    """Whatever the page sizes, empty ones included, nothing is lost or doubled."""
    listing = Listing(chain(*pages))
    assert list(listing.first().auto_paging_iter(prefetch=prefetch)) == [item for items in pages for item in items]
    assert len(listing.asked) == len(pages)


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=8), st.booleans())
def test_every_item_comes_once_and_in_order_async(pages: list[list[int]], prefetch: bool) -> None:
    """The async page walks the same way."""

    async def walk() -> list[int]:
        first = await AsyncListing(chain(*pages)).first_async()
        return [item async for item in first.auto_paging_iter(prefetch=prefetch)]

    assert asyncio.run(walk()) == [item for items in pages for item in items]


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=6), st.integers(0, 20))
def test_to_list_stops_at_max_items(pages: list[list[int]], limit: int) -> None:
    """The list is a prefix of all items, and no page beyond the last needed item is fetched."""
    listing = Listing(chain(*pages))
    everything = [item for items in pages for item in items]
    assert listing.first().to_list(max_items=limit) == everything[:limit]
    needed, seen = 1, 0
    for number, items in enumerate(pages, start=1):
        if seen >= limit:
            break
        needed = number
        seen += len(items)
    assert len(listing.asked) == needed
    assert asyncio.run(_async_to_list(pages, limit)) == everything[:limit]


async def _async_to_list(pages: list[list[int]], limit: int | None) -> list[int]:
    first = await AsyncListing(chain(*pages)).first_async()
    return await first.to_list(limit)


def test_to_list_takes_everything_without_a_limit() -> None:
    """None means all items."""
    assert Listing(chain([1], [2])).first().to_list() == [1, 2]
    assert asyncio.run(_async_to_list([[1], [2]], None)) == [1, 2]


@pytest.mark.parametrize("value", [-1, True, 1.5, "3"])
def test_to_list_refuses_a_wrong_limit(value: Any) -> None:
    """A limit that is no count is refused before anything is fetched."""
    told = "must be at least 0, not -1" if value == -1 else f"must be a whole number, not {type(value).__name__}"
    with pytest.raises(InvalidArgumentError) as caught:
        Listing(chain([1])).first().to_list(value)
    assert caught.value.message == f"max_items {told}."


def test_first_skips_empty_pages() -> None:
    """The first item may stand on a later page; none at all is None."""

    async def first(*pages: list[int]) -> int | None:
        return await (await AsyncListing(chain(*pages)).first_async()).first()

    assert Listing(chain([], [], [7, 8])).first().first() == asyncio.run(first([], [], [7, 8])) == 7
    assert Listing(chain([])).first().first() is asyncio.run(first([])) is None


def test_next_page_of_the_last_page_is_none() -> None:
    """The end needs both: no more, or no cursor."""
    assert Listing({None: page([1])}).first().next_page() is None
    assert Listing({None: PageData([1], has_more=True, next_cursor=None)}).first().next_page() is None
    assert Listing({None: PageData([1], has_more=False, next_cursor="c")}).first().next_page() is None


def test_a_page_can_be_fetched_twice() -> None:
    """Asking a page for its next one again is no repeated cursor."""
    first = Listing(chain([1], [2], [3])).first()
    for _ in range(2):
        second = first.next_page()
        assert second is not None
        assert second.data == [2]
        third = second.next_page()
        assert third is not None
        assert third.data == [3]
    assert list(first.auto_paging_iter()) == list(first.auto_paging_iter()) == [1, 2, 3]


@given(st.integers(1, 6), st.data())
def test_a_repeated_cursor_ends_the_walk_with_an_error(length: int, data: st.DataObject) -> None:
    """A server that leads back to any earlier page is found out before the page is fetched again."""
    back = data.draw(st.integers(1, length))
    answers: dict[str | None, PageData[int] | Exception] = {None: page([0], "c1")}
    for number in range(1, length + 1):
        answers[f"c{number}"] = page([number], f"c{number + 1}" if number < length else f"c{back}")
    listing = Listing(answers)
    seen: list[int] = []
    with pytest.raises(ExternalServiceError, match="a second time") as caught:
        collect(listing.first().auto_paging_iter(), seen)
    assert seen == list(range(length + 1))
    assert caught.value.error_code == "repeated_cursor"
    assert caught.value.details["cursor"] == caught.value.resume_cursor == f"c{back}"


def test_a_page_that_points_at_itself_is_found_out() -> None:
    """The cursor that a page was fetched with may not be its next one."""
    listing = Listing({"c1": page([1], "c1")})
    only = SyncPage(listing, build, listing.send(build("c1")), None, cursor="c1")
    with pytest.raises(ExternalServiceError, match="a second time"):
        only.next_page()


def test_an_error_in_the_middle_carries_the_cursor() -> None:
    """The type stays, and the cursor leads to the page that failed."""
    answers = chain([1], [2], [3])
    answers["c2"] = RateLimitError("slow down", status_code=429)
    for prefetch in (False, True):
        seen: list[int] = []
        with pytest.raises(RateLimitError) as caught:
            collect(Listing(answers).first().auto_paging_iter(prefetch=prefetch), seen)
        assert (seen, caught.value.resume_cursor) == ([1, 2], "c2")


def test_an_error_in_the_middle_carries_the_cursor_async() -> None:
    """The same for the async page, with and without prefetch."""

    async def walk(prefetch: bool) -> tuple[list[int], str | None]:
        answers = chain([1], [2], [3])
        answers["c2"] = RateLimitError("slow down", status_code=429)
        seen: list[int] = []
        try:
            async for item in (await AsyncListing(answers).first_async()).auto_paging_iter(prefetch=prefetch):
                seen.append(item)  # what came before the error is kept  # noqa: PERF401  # what came before the error is kept
        except RateLimitError as error:
            return seen, error.resume_cursor
        raise AssertionError("the error was lost")

    assert asyncio.run(walk(False)) == asyncio.run(walk(True)) == ([1, 2], "c2")


def test_other_errors_pass_unchanged() -> None:
    """A programming error is not dressed up."""
    answers = chain([1], [2])
    answers["c1"] = TypeError("a bug")
    with pytest.raises(TypeError, match="a bug"):
        Listing(answers).first().to_list()


def test_earlier_pages_are_not_kept() -> None:
    """While the walk is on page n, the pages between the first and it are gone."""
    import gc
    import weakref

    class Items(list[int]):
        """A list that can be watched."""

    kept: list[weakref.ref[Items]] = []

    class Watched(Listing):
        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            answer = super().send(operation, options)
            items = Items(answer.data)
            kept.append(weakref.ref(items))
            return PageData(items, has_more=answer.has_more, next_cursor=answer.next_cursor)

    walk = Watched(chain([1], [2], [3], [4])).first().auto_paging_iter()
    for item in walk:
        gc.collect()
        assert [watched() is not None for watched in kept][1:-1] == [False] * (item - 2)


def test_prefetch_fetches_one_page_ahead_and_no_more() -> None:
    """While the first item is worked on, the second page is on its way, the third is not."""
    arrived = threading.Event()

    class Signalling(Listing):
        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            answer = super().send(operation, options)
            if len(self.asked) == 2:
                arrived.set()
            return answer

    listing = Signalling(chain([1], [2], [3]))
    walk = listing.first().auto_paging_iter(prefetch=True)
    assert next(walk) == 1
    assert arrived.wait(5)
    assert listing.asked == [None, "c1"]
    walk.close()  # type: ignore[attr-defined]


def test_leaving_a_prefetching_loop_leaves_no_thread_behind() -> None:
    """The thread ends with the request in flight, and its error is nobody's concern."""
    gate = threading.Event()

    class Slow(Listing):
        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            if self.asked:
                gate.wait(5)
                raise VideoVectorError("nobody waits for this")
            return super().send(operation, options)

    for item in Slow(chain([1], [2])).first().auto_paging_iter(prefetch=True):
        assert item == 1
        break
    threads = [thread for thread in threading.enumerate() if thread.name.startswith("videovector-prefetch")]
    gate.set()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


def test_leaving_an_async_prefetching_loop_cancels_its_task() -> None:
    """Closing the iterator cancels the request in flight and waits for its end."""

    async def walk() -> tuple[list[str], int]:
        ended: list[str] = []

        class Hanging(AsyncListing):
            async def send(self, operation: Operation[Any], options: Any = None) -> Any:  # type: ignore[override]
                if not self.asked:
                    return await super().send(operation, options)
                try:
                    await asyncio.Event().wait()
                except asyncio.CancelledError:
                    ended.append("cancelled")
                    raise

        first = await Hanging(chain([1], [2])).first_async()
        async with contextlib.aclosing(first.auto_paging_iter(prefetch=True)) as items:
            async for _ in items:
                await asyncio.sleep(0)
                break
        return ended, len(asyncio.all_tasks())

    assert asyncio.run(walk()) == (["cancelled"], 1)


def test_async_page_iterates_both_ways() -> None:
    """`for` and `async for` over one page give its items."""

    async def both() -> tuple[list[int], list[int], list[list[int]]]:
        first = await AsyncListing(chain([1, 2], [3])).first_async()
        return list(first), [item async for item in first], [one.data async for one in first.pages()]

    assert asyncio.run(both()) == ([1, 2], [1, 2], [[1, 2], [3]])


def test_pages_keep_the_class_of_the_page() -> None:
    """A listing with a page class of its own keeps it from page to page."""

    class Special(SyncPage[int]):
        __slots__ = ()

    listing = Listing(chain([1], [2]))
    first = Special(listing, build, listing.send(build(None)), None)
    assert [type(one) for one in first.pages()] == [Special, Special]


def test_a_repeated_cursor_is_told_with_its_pages() -> None:
    """The error names the page the cursor first led to and the one it now stands on, counted from 0."""
    answers = chain([1], [2], [3], [4])
    answers["c3"] = page([4], "c1")
    with pytest.raises(ExternalServiceError) as caught:
        Listing(answers).first().to_list()
    assert caught.value.details == {"cursor": "c1", "first_page": 1, "repeated_on_page": 3}
    assert caught.value.error_code == "repeated_cursor"
    assert caught.value.message == (
        "The API returned the cursor 'c1' a second time, so the listing would never end. "
        "Page 1 had this cursor, and page 3 has it again as next cursor. "
        "All items before it were returned; please report this error to the support."
    )

    async def walk() -> None:
        await (await AsyncListing(answers).first_async()).to_list()

    with pytest.raises(ExternalServiceError) as caught:
        asyncio.run(walk())
    assert caught.value.details == {"cursor": "c1", "first_page": 1, "repeated_on_page": 3}


def test_a_missing_cursor_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A listing that claims more but gives no way to it ends with a warning, any other end without."""
    for last in (page([1]), PageData([1], has_more=False, next_cursor="c")):
        assert Listing({None: last}).first().to_list() == [1]
    assert caplog.text == ""
    assert Listing({None: PageData([1], has_more=True, next_cursor=None)}).first().to_list() == [1]
    told = "The API reports more pages of a listing but sends no cursor, so the listing may be incomplete."
    assert caplog.messages == [told]


def test_leaving_a_prefetching_loop_does_not_wait() -> None:
    """Breaking out returns at once, however long the request in flight takes."""
    release = threading.Event()

    class Slow(Listing):
        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            if operation.query:
                release.wait(30)
            return super().send(operation, options)

    walk = Slow(chain([1], [2])).first().auto_paging_iter(prefetch=True)
    assert next(walk) == 1
    begin = time.monotonic()
    walk.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begin < 5
    release.set()


def test_nothing_is_fetched_ahead_unless_asked_for() -> None:
    """By default a page is fetched when it is needed, by every way of walking."""
    listing = Listing(chain([1], [2]))
    first = listing.first()
    assert next(first.pages()) is first
    assert next(first.auto_paging_iter()) == 1
    assert listing.asked == [None]

    async def walk() -> list[str | None]:
        listing = AsyncListing(chain([1], [2]))
        page = await listing.first_async()
        for iterator in (page.pages(), page.auto_paging_iter()):
            await anext(iterator)
            # A task that fetches ahead would have asked within a few turns of the event loop.
            for _ in range(5):
                await asyncio.sleep(0)
            await iterator.aclose()
        return listing.asked

    assert asyncio.run(walk()) == [None]


def test_every_page_is_fetched_with_the_options_of_the_first() -> None:
    """Timeouts, headers and the like given to a listing hold for all of its pages."""
    options = RequestOptions(timeout=7)

    class Noting(Listing):
        def __init__(self) -> None:
            super().__init__(chain([1], [2], [3]))
            self.options: list[Any] = []

        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            self.options.append(options)
            return super().send(operation, options)

    class NotingAsync(Noting):
        async def send(self, operation: Operation[Any], options: Any = None) -> Any:  # type: ignore[override]
            return Noting.send(self, operation, options)

    listing = Noting()
    assert fetch_page(listing, build, options=options).to_list() == [1, 2, 3]
    assert listing.options == [options] * 3
    others = NotingAsync()

    async def walk() -> list[int]:
        return await (await fetch_page_async(others, build, options=options)).to_list()

    assert asyncio.run(walk()) == [1, 2, 3]
    assert others.options == [options] * 3


def test_one_thread_fetches_ahead_and_sees_the_context_of_the_caller() -> None:
    """One thread, named after the package, that sees the context of the caller as it is at each page."""
    traced: ContextVar[str] = ContextVar("traced", default="")
    seen: list[tuple[str, str]] = []

    class Noting(Listing):
        def send(self, operation: Operation[Any], options: Any = None) -> Any:
            if operation.query:
                seen.append((threading.current_thread().name, traced.get()))
            return super().send(operation, options)

    first = Noting(chain([1], [2], [3])).first()
    token = traced.set("span")
    assert list(first.auto_paging_iter(prefetch=True)) == [1, 2, 3]
    traced.reset(token)
    assert seen == [("videovector-prefetch_0", "span")] * 2


def test_to_list_fetches_no_page_beyond_its_limit() -> None:
    """A limit that a page fills to the last item ends the walk there; a wrong one is refused before it begins."""
    for limit, items, cursors in ((2, [1, 2], [None]), (3, [1, 2, 3], [None, "c1"]), (4, [1, 2, 3, 4], [None, "c1"])):
        listing = Listing(chain([1, 2], [3, 4], [5]))
        assert (listing.first().to_list(limit), listing.asked) == (items, cursors)

    async def asked(limit: Any) -> tuple[list[int], list[str | None]]:
        listing = AsyncListing(chain([1, 2], [3, 4], [5]))
        return await (await listing.first_async()).to_list(limit), listing.asked

    assert asyncio.run(asked(0)) == ([], [None])
    assert asyncio.run(asked(2)) == ([1, 2], [None])
    assert asyncio.run(asked(3)) == ([1, 2, 3], [None, "c1"])
    assert asyncio.run(asked(4)) == ([1, 2, 3, 4], [None, "c1"])
    with pytest.raises(InvalidArgumentError, match=r"^max_items must be at least 0, not -1\.$"):
        asyncio.run(asked(-1))


def test_a_walk_knows_the_cursor_it_began_with() -> None:
    """A page that was asked for by a cursor ends its walk when the listing leads back to it."""
    with pytest.raises(ExternalServiceError) as caught:
        fetch_page(Listing({"c1": page([1], "c1")}), build, "c1").next_page()
    assert caught.value.details == {"cursor": "c1", "first_page": 0, "repeated_on_page": 0}

    async def walk() -> None:
        await (await fetch_page_async(AsyncListing({"c1": page([1], "c1")}), build, "c1")).next_page()

    with pytest.raises(ExternalServiceError) as caught:
        asyncio.run(walk())
    assert caught.value.details == {"cursor": "c1", "first_page": 0, "repeated_on_page": 0}


@pytest.mark.parametrize("kind", [SyncPage, AsyncPage])
def test_a_page_shows_its_items_and_that_there_are_more(kind: Any) -> None:
    """As a table in notebooks and as flat records; of the other pages only that they exist."""
    folders = [{"name": "harbour", "size": {"bytes": 5}}, {"name": "bridge"}]
    one: Any = kind(Listing({}), build, page(folders, "next"))  # type: ignore[arg-type]
    assert one.to_records() == [{"name": "harbour", "size.bytes": 5}, {"name": "bridge", "size.bytes": None}]
    assert "harbour" in one._repr_html_()
    assert "<p>The API has more pages.</p>" in one._repr_html_()
    last: Any = kind(Listing({}), build, page(folders))  # type: ignore[arg-type]
    assert "<p></p>" in last._repr_html_()
