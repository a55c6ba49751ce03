"""Pages of a listing: one page at a time, or all of them as one iterator.

A page holds only its own items. Going to the next page drops the pages before it, so memory holds one page (two with
prefetch), however long the listing is.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar, overload

from ._annotations import make_evaluable
from ._errors import ExternalServiceError, VideoVectorError
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
    """What a page needs from a client: it executes an operation."""

    async def send(self, operation: Operation[S], options: RequestOptions | None = None) -> S: ...


@make_evaluable
class _Page(Generic[T]):
    """What sync and async pages share: the items of a page, and the cursor of the next one."""

    __slots__ = ("_build", "_number", "_options", "_page_data", "_used_cursors")
    _build: PageBuilder[T]
    _page_data: PageData[T]
    _options: RequestOptions | None
    # The cursors used so far, each with the number of its page; shared by all pages of one iteration.
    _used_cursors: dict[str, int]
    _number: int

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        make_evaluable(cls)

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
        """Whether the API has more pages."""
        return self._page_data.has_more

    @property
    def next_cursor(self) -> str | None:
        """Cursor of the next page; None on the last page."""
        return self._page_data.next_cursor

    @property
    def total(self) -> int | None:
        """Number of items on all pages together; None if the API does not send it."""
        return self._page_data.total

    @property
    def request_id(self) -> str | None:
        """The API's id of the request that returned this page, for questions to the support."""
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
        """The item at a position of this page, or the items of a slice."""
        return self._page_data.data[index]

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} items={len(self._page_data.data)} has_more={self._page_data.has_more}"
            f"{'' if self._page_data.total is None else f' total={self._page_data.total}'}>"
        )

    def _repr_html_(self) -> str:
        """The page as HTML, for notebooks."""
        from ._models.html import html_of_items

        return html_of_items(self._page_data.data, note="The API has more pages." if self.has_more else "")

    def to_records(self) -> list[dict[str, Any]]:
        """Return flat dicts of the items of this page, in the form that pandas, polars and `csv` take.

        All dicts have the same keys; fields of nested objects become `name.inner`, and secrets are masked. For all
        pages: `models.to_records(page.auto_paging_iter())`.
        """
        from ._models.records import to_records

        return to_records(self._page_data.data)

    def _following(self) -> str | None:
        """The cursor of the next page, or None at the end; raises if the API repeats a cursor."""
        cursor = self._page_data.next_cursor
        if self._page_data.has_more and not cursor:
            # Here because it loads `logging`, which a short program does without.
            from ._logging import logger

            logger.warning(
                "The API reports more pages of a listing but sends no cursor, so the listing may be incomplete."
            )
        if not self._page_data.has_more or not cursor:
            return None
        number = self._number + 1
        first_page = self._used_cursors.get(cursor, number)
        # Reading a page a second time is allowed; it has the same number then.
        if first_page < number:
            error = ExternalServiceError(
                f"The API returned the cursor {cursor!r} a second time, so the listing would never end. "
                f"Page {first_page} had this cursor, and page {self._number} has it again as next cursor. "
                "All items before it were returned; please report this error to the support.",
                error_code="repeated_cursor",
                details={"cursor": cursor, "first_page": first_page, "repeated_on_page": self._number},
            )
            error.resume_cursor = cursor
            raise error
        self._used_cursors[cursor] = number
        return cursor


class AsyncPage(_Page[T]):
    """One page of a listing.

    Iterating, `len()` and indexing work on the items of this page; `auto_paging_iter()` goes through
    all pages. If a page can't be fetched, `resume_cursor` of the error is the cursor to resume from.
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
        self._build = build
        self._page_data = page_data
        self._options = options
        self._used_cursors = {} if cursor is None else {cursor: 0}
        self._number = 0

    async def __aiter__(self) -> AsyncIterator[T]:  # sync: omit
        """Iterate over the items of this page only."""
        for item in self._page_data.data:
            yield item

    async def next_page(self) -> Self | None:
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
            page_data = await self._client.send(self._build(cursor), self._options)
        except VideoVectorError as error:
            # An inner iteration knows the cursor better.
            error.resume_cursor = error.resume_cursor or cursor
            raise
        page = type(self)(self._client, self._build, page_data, self._options)
        page._used_cursors = self._used_cursors
        page._number = self._number + 1
        return page

    async def pages(self, *, prefetch: bool = False) -> AsyncGenerator[Self, None]:  # sync: -> Iterator[Self]
        """Iterate over this page and all that follow.

        Args:
            prefetch: Fetch the next page in a task while the body of the loop works on this one. If you leave the loop
                early, close the iterator (`contextlib.aclosing`); the response of a request in progress is dropped.
        """
        async with aclosing(self._walk(prefetch)) as walk:
            async for page in walk:
                yield page

    async def auto_paging_iter(self, *, prefetch: bool = False) -> AsyncGenerator[T, None]:  # sync: -> Iterator[T]
        """Iterate over the items of this page and of all that follow; pages are fetched when needed.

        Args:
            prefetch: Fetch the next page in a task while the body of the loop works on this one. If you leave the loop
                early, close the iterator (`contextlib.aclosing`).
        """
        async with aclosing(self._walk(prefetch)) as walk:
            async for page in walk:
                for item in page._page_data.data:
                    yield item

    async def to_list(self, max_items: int | None = None) -> list[T]:
        """Return the items of this page and of all that follow as one list.

        Args:
            max_items: Greatest number of items; no further page is fetched after them. None returns all.

        Raises:
            InvalidArgumentError: `max_items` is not a whole number from 0 up.
        """
        if max_items is not None:
            integer("max_items", max_items, minimum=0)
        collected: list[T] = []
        page: AsyncPage[T] | None = self
        while page is not None:
            if max_items is not None and len(collected) + len(page) >= max_items:
                collected.extend(page[: max_items - len(collected)])
                return collected
            collected.extend(page.data)
            page = await page.next_page()
        return collected

    async def first(self) -> T | None:
        """Return the first item of this page or, if it is empty, of a later page; None if there is none."""
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

        background: AsyncBackground[Self | None] = AsyncBackground()
        async with background:
            while page is not None:
                background.start(page.next_page)
                yield page
                page = await background.result()


async def fetch_page_async(
    client: AsyncSender, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
) -> AsyncPage[T]:
    """Fetch a page of a listing; the page can fetch the next one."""
    return AsyncPage(client, build, await client.send(build(cursor), options), options, cursor=cursor)
