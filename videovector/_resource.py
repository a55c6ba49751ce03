"""Base classes of the resources: they hold the client and pass operations on to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ._annotations import make_evaluable

if TYPE_CHECKING:
    from ._client import AsyncVideoVector
    from ._config import RequestOptions
    from ._pagination import AsyncPage, PageBuilder
    from ._request.operation import Operation

T = TypeVar("T")


@make_evaluable
class AsyncResource:
    """A group of operations of an :class:`AsyncVideoVector` client."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        make_evaluable(cls)

    def __init__(self, client: AsyncVideoVector) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    async def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """Execute one operation and return its value."""
        return await self._client.send(operation, options)

    async def page(
        self, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
    ) -> AsyncPage[T]:
        """Fetch a page of a listing, which knows how to fetch the next."""
        from ._pagination import AsyncPage

        return AsyncPage(self._client, build, await self._client.send(build(cursor), options), options, cursor=cursor)
