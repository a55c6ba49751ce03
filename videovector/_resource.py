"""The base class of the resources, which holds the client, fetches pages and waits for jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ._annotations import make_evaluable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._client import AsyncVideoVector
    from ._config import RequestOptions
    from ._pagination import AsyncPage, PageBuilder
    from ._polling import OnUpdate
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

    async def _page(
        self, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
    ) -> AsyncPage[T]:
        """Fetch a page of a listing; the page can fetch the next one."""
        from ._pagination import AsyncPage

        return AsyncPage(self._client, build, await self._client.send(build(cursor), options), options, cursor=cursor)

    async def _wait(
        self,
        waiter: str,
        build: Callable[[], Operation[T]],
        identifiers: dict[str, str],
        *,
        poll_interval: float,
        timeout: float | None,  # noqa: ASYNC109  # the published name; it means more than a cancellation
        max_poll_interval: float | None,
        on_update: OnUpdate[T] | None,
        options: RequestOptions | None,
    ) -> T:
        """Poll a job until it has ended."""
        from ._polling import wait_async

        return await wait_async(
            self._client,
            waiter,
            build,
            identifiers,
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            # The clock is private, so that the client has no public attribute for it.
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
