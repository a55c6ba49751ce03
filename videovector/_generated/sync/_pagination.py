# Generated from videovector/_pagination.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Pages of a listing: one page at a time, or all of them as one iterator.

A page keeps its own items only. Walking forward drops the pages already read, so memory stays
that of one page (two with prefetch) however long the listing is.
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
    """What a page needs from a client: executing one operation."""

    def send(self, operation: Operation[S], options: RequestOptions | None = None) -> S: ...


class SyncPage(_Page[T]):
    """One page of a listing.

    Iterating, `len()` and indexing work on the items of this page; `auto_paging_iter()` goes through
    all pages. An error on the way carries the cursor to resume from in `resume_cursor`.
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
        self._set(build, page_data, options, cursor)

    def next_page(self) -> Self | None:
        """Fetch the next page.

        Returns:
            The page, or None when this is the last one.

        Raises:
            ExternalServiceError: The API repeats a cursor; every error carries `resume_cursor`.
        """
        cursor = self._following()
        if cursor is None:
            return None
        try:
            page_data = self._client.send(self._build(cursor), self._options)
        except VideoVectorError as error:
            # The innermost walk knows it best.
            error.resume_cursor = error.resume_cursor or cursor
            raise
        page = type(self)(self._client, self._build, page_data, self._options)
        page._trail = self._trail
        page._number = self._number + 1
        return page

    def pages(self, *, prefetch: bool = False) -> Iterator[Self]:
        """Iterate over this page and all that follow.

        Args:
            prefetch: Fetch the next page in a thread while this one is worked on. One page ahead at most;
                leaving the loop early drops the response of the request then in flight. When leaving early, close the
                iterator.
        """
        with closing(self._walk(prefetch)) as walk:
            yield from walk

    def auto_paging_iter(self, *, prefetch: bool = False) -> Iterator[T]:
        """Iterate over the items of this page and of all that follow, fetching pages when needed.

        Args:
            prefetch: Fetch the next page in a thread while the items of this one are worked on. When leaving early,
                close the iterator.
        """
        with closing(self._walk(prefetch)) as walk:
            for page in walk:
                yield from page._page_data.data

    def to_list(self, max_items: int | None = None) -> list[T]:
        """Items of this page and all that follow as one list.

        Args:
            max_items: Stop after so many items; no page is fetched beyond them. None: all.

        Raises:
            InvalidArgumentError: `max_items` is no whole number from 0 up.
        """
        if max_items is not None:
            integer("max_items", max_items, minimum=0)
        collected: list[T] = []
        page: SyncPage[T] | None = self if max_items != 0 else None
        while page is not None:
            if max_items is not None and len(collected) + len(page) >= max_items:
                collected.extend(page[: max_items - len(collected)])
                return collected
            collected.extend(page.data)
            page = page.next_page()
        return collected

    def first(self) -> T | None:
        """The first item, skipping empty pages; None when there is none at all."""
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

        with Background() as background:
            while page is not None:
                coming = background.start(page.next_page)
                yield page
                page = coming.result()
