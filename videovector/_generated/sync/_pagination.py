# Generated from videovector/_pagination.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Pages of a listing: one page at a time, or all of them as one iterator.

A page holds only its own items. Going to the next page drops the pages before it, so memory holds one page (two with
prefetch), however long the listing is.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Protocol

from videovector._errors import VideoVectorError
from videovector._pagination import PageBuilder, S, T, _Page
from videovector._request.operation import Operation, PageData
from videovector._request.validation import integer

if TYPE_CHECKING:
    from typing import Self

    from videovector._config import RequestOptions


class SyncSender(Protocol):
    """What a page needs from a client: it executes an operation."""

    def send(self, operation: Operation[S], options: RequestOptions | None = None) -> S: ...


class SyncPage(_Page[T]):
    """One page of a listing.

    Iterating, `len()` and indexing work on the items of this page; `auto_paging_iter()` goes through
    all pages. If a page can't be fetched, `resume_cursor` of the error is the cursor to resume from.
    """

    __slots__ = ("_client",)
    _client: SyncSender

    def __init__(
        self,
        client: SyncSender,
        build: PageBuilder[T],
        page_data: PageData[T],
        options: RequestOptions | None = None,
        *,
        cursor: str | None = None,
    ) -> None:
        self._client = client
        self._build = build
        self._page_data = page_data
        self._options = options
        self._used_cursors = {} if cursor is None else {cursor: 0}
        self._number = 0

    def next_page(self) -> Self | None:
        """Fetch the next page.

        Returns:
            The next page; None if this is the last one.

        Raises:
            ExternalServiceError: The API repeated a cursor. Every error has `resume_cursor`.
        """
        cursor = self._following()
        if cursor is None:
            return None
        try:
            page_data = self._client.send(self._build(cursor), self._options)
        except VideoVectorError as error:
            # An inner iteration knows the cursor better.
            error.resume_cursor = error.resume_cursor or cursor
            raise
        page = type(self)(self._client, self._build, page_data, self._options)
        page._used_cursors = self._used_cursors
        page._number = self._number + 1
        return page

    def pages(self, *, prefetch: bool = False) -> Iterator[Self]:
        """Iterate over this page and all that follow.

        Args:
            prefetch: Fetch the next page in a thread while the body of the loop works on this one. If you leave the loop
                early, close the iterator; the response of a request in progress is dropped.
        """
        with closing(self._walk(prefetch)) as walk:
            yield from walk

    def auto_paging_iter(self, *, prefetch: bool = False) -> Iterator[T]:
        """Iterate over the items of this page and of all that follow; pages are fetched when needed.

        Args:
            prefetch: Fetch the next page in a thread while the body of the loop works on this one. If you leave the loop
                early, close the iterator.
        """
        with closing(self._walk(prefetch)) as walk:
            for page in walk:
                yield from page._page_data.data

    def to_list(self, max_items: int | None = None) -> list[T]:
        """Return the items of this page and of all that follow as one list.

        Args:
            max_items: Greatest number of items; no further page is fetched after them. None returns all.

        Raises:
            InvalidArgumentError: `max_items` is not a whole number from 0 up.
        """
        if max_items is not None:
            integer("max_items", max_items, minimum=0)
        collected: list[T] = []
        page: SyncPage[T] | None = self
        while page is not None:
            if max_items is not None and len(collected) + len(page) >= max_items:
                collected.extend(page[: max_items - len(collected)])
                return collected
            collected.extend(page.data)
            page = page.next_page()
        return collected

    def first(self) -> T | None:
        """Return the first item of this page or, if it is empty, of a later page; None if there is none."""
        page: SyncPage[T] | None = self
        while page is not None:
            if page.data:
                return page.data[0]
            page = page.next_page()
        return None

    def _walk(self, prefetch: bool) -> Generator[Self, None, None]:
        page: Self | None = self
        if not prefetch:
            while page is not None:
                yield page
                page = page.next_page()
            return
        from videovector._transport.concurrency import Background

        background: Background[Self | None] = Background()
        with background:
            while page is not None:
                background.start(page.next_page)
                yield page
                page = background.result()


def fetch_page(
    client: SyncSender, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
) -> SyncPage[T]:
    """Fetch a page of a listing; the page can fetch the next one."""
    return SyncPage(client, build, client.send(build(cursor), options), options, cursor=cursor)
