"""Pages of a listing: one page at a time, or all of them as one iterator.

A page keeps its own items only. Walking forward drops the pages already read, so memory stays
that of one page (two with prefetch) however long the listing is.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar, overload

from ._annotations import make_evaluable
from ._errors import ExternalServiceError, VideoVectorError
from ._logging import logger
from ._request.operation import Operation, PageData
from ._request.validation import integer

if TYPE_CHECKING:
    from typing import Self

    from ._config import RequestOptions

__all__ = ["AsyncPage"]

T = TypeVar("T")
S = TypeVar("S")
PageBuilder: TypeAlias = Callable[["str | None"], Operation[PageData[T]]]


class AsyncSender(Protocol):
    """What a page needs from a client: executing one operation."""

    async def send(self, operation: Operation[S], options: RequestOptions | None = None) -> S: ...


@make_evaluable
class _Page(Generic[T]):
    """What sync and async pages have in common: the items of one page and the way to the next."""

    __slots__ = ("_build", "_number", "_options", "_page_data", "_trail")
    _build: PageBuilder[T]
    _page_data: PageData[T]
    _options: RequestOptions | None
    # The cursors that this walk has used, each with the number of the page it led to; all its pages share it.
    _trail: dict[str, int]
    _number: int

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        make_evaluable(cls)

    def _set(
        self,
        build: PageBuilder[T],
        page_data: PageData[T],
        options: RequestOptions | None,
        cursor: str | None,
    ) -> None:
        self._build = build
        self._page_data = page_data
        self._options = options
        self._trail = {} if cursor is None else {cursor: 0}
        self._number = 0

    @property
    def data(self) -> list[T]:
        """Items of this page."""
        return self._page_data.data

    @property
    def items(self) -> list[T]:
        """Items of this page; the same list as `data`."""
        return self._page_data.data

    @property
    def has_more(self) -> bool:
        """Whether the API has further pages."""
        return self._page_data.has_more

    @property
    def next_cursor(self) -> str | None:
        """Cursor of the next page, or None on the last one."""
        return self._page_data.next_cursor

    @property
    def total(self) -> int | None:
        """Number of items on all pages together, where the API tells it; else None."""
        return self._page_data.total

    @property
    def request_id(self) -> str | None:
        """The API's id of the request that returned this page, to quote to support."""
        return self._page_data.request_id

    def __iter__(self) -> Iterator[T]:
        """Iterate over the items of this page only."""
        return iter(self._page_data.data)

    def __len__(self) -> int:
        """Number of items on this page."""
        return len(self._page_data.data)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        """An item of this page by position, or several by slice."""
        return self._page_data.data[index]

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} items={len(self._page_data.data)} has_more={self._page_data.has_more}"
            f"{'' if self._page_data.total is None else f' total={self._page_data.total}'}>"
        )

    def _repr_html_(self) -> str:
        """What notebooks show."""
        from ._models.html import html_of_items

        return html_of_items(self._page_data.data, note="The API has further pages." if self.has_more else "")

    def to_records(self) -> list[dict[str, Any]]:
        """Flat dicts of the items of this page, as pandas, polars and `csv` take them.

        All have the same keys; nested objects become `name.inner`, secrets are masked. For all pages:
        `models.to_records(page.auto_paging_iter())`.
        """
        from ._models.records import to_records

        return to_records(self._page_data.data)

    def _following(self) -> str | None:
        """Cursor to go on with, None at the end; raises when it leads back."""
        cursor = self._page_data.next_cursor
        if self._page_data.has_more and not cursor:
            logger.warning("A listing says that it has more pages but gives no cursor to them; it may be incomplete.")
        if not self._page_data.has_more or not cursor:
            return None
        number = self._number + 1
        known = self._trail.get(cursor, number)
        # A page that is merely read a second time has the same number.
        if known < number:
            error = ExternalServiceError(
                f"The API returned the cursor {cursor!r} a second time, so the listing would never end. "
                f"It led to page {known} of this walk and now stands on page {self._number}. "
                "All items up to here were delivered; please report this with the request.",
                error_code="repeated_cursor",
                details={"cursor": cursor, "first_page": known, "repeated_on_page": self._number},
            )
            error.resume_cursor = cursor
            raise error
        self._trail[cursor] = number
        return cursor


class AsyncPage(_Page[T]):
    """One page of a listing.

    Iterating, `len()` and indexing work on the items of this page; `auto_paging_iter()` goes through
    all pages. An error on the way carries the cursor to resume from in `resume_cursor`.
    """

    __slots__ = ("_client",)
    _client: AsyncSender

    def __init__(
        self,
        client: AsyncSender,
        build: PageBuilder[T],
        page_data: PageData[T],
        options: RequestOptions | None = None,
        *,
        cursor: str | None = None,
    ) -> None:
        self._client = client
        self._set(build, page_data, options, cursor)

    async def __aiter__(self) -> AsyncIterator[T]:  # sync: omit
        """Iterate over the items of this page only."""
        for item in self._page_data.data:
            yield item

    async def next_page(self) -> Self | None:
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
            page_data = await self._client.send(self._build(cursor), self._options)
        except VideoVectorError as error:
            # The innermost walk knows it best.
            error.resume_cursor = error.resume_cursor or cursor
            raise
        page = type(self)(self._client, self._build, page_data, self._options)
        page._trail = self._trail
        page._number = self._number + 1
        return page

    async def pages(self, *, prefetch: bool = False) -> AsyncGenerator[Self, None]:  # sync: -> Iterator[Self]
        """Iterate over this page and all that follow.

        Args:
            prefetch: Fetch the next page in a task while this one is worked on. One page ahead at most;
                leaving the loop early drops the response of the request then in flight. When leaving early, close the
                iterator (`contextlib.aclosing`).
        """
        async with aclosing(self._walk(prefetch)) as walk:
            async for page in walk:
                yield page

    async def auto_paging_iter(self, *, prefetch: bool = False) -> AsyncGenerator[T, None]:  # sync: -> Iterator[T]
        """Iterate over the items of this page and of all that follow, fetching pages when needed.

        Args:
            prefetch: Fetch the next page in a task while the items of this one are worked on. When leaving early,
                close the iterator (`contextlib.aclosing`).
        """
        async with aclosing(self._walk(prefetch)) as walk:
            async for page in walk:
                for item in page._page_data.data:
                    yield item

    async def to_list(self, max_items: int | None = None) -> list[T]:
        """Items of this page and all that follow as one list.

        Args:
            max_items: Stop after so many items; no page is fetched beyond them. None: all.

        Raises:
            InvalidArgumentError: `max_items` is no whole number from 0 up.
        """
        if max_items is not None:
            integer("max_items", max_items, minimum=0)
        collected: list[T] = []
        page: AsyncPage[T] | None = self if max_items != 0 else None
        while page is not None:
            if max_items is not None and len(collected) + len(page) >= max_items:
                collected.extend(page[: max_items - len(collected)])
                return collected
            collected.extend(page.data)
            page = await page.next_page()
        return collected

    async def first(self) -> T | None:
        """The first item, skipping empty pages; None when there is none at all."""
        page: AsyncPage[T] | None = self
        while page is not None:
            if page.data:
                return page.data[0]
            page = await page.next_page()
        return None

    async def _walk(self, prefetch: bool) -> AsyncGenerator[Self, None]:
        page: Self | None = self
        if not prefetch:
            while page is not None:
                yield page
                page = await page.next_page()
            return
        from ._transport.concurrency import AsyncBackground

        async with AsyncBackground() as background:
            while page is not None:
                coming = background.start(page.next_page)
                yield page
                page = await coming.result()
