# Generated from videovector/_resource.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The base class of the resources, which holds the client, fetches pages and waits for jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._annotations import make_evaluable
from videovector._resource import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from videovector._config import RequestOptions
    from videovector._generated.sync._client import VideoVector
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import PageBuilder
    from videovector._polling import OnUpdate
    from videovector._request.operation import Operation


@make_evaluable
class SyncResource:
    """A group of operations of an :class:`VideoVector` client."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        make_evaluable(cls)

    def __init__(self, client: VideoVector) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _page(
        self, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
    ) -> SyncPage[T]:
        """Fetch a page of a listing; the page can fetch the next one."""
        from videovector._generated.sync._pagination import SyncPage

        return SyncPage(self._client, build, self._client.send(build(cursor), options), options, cursor=cursor)

    def _wait(
        self,
        waiter: str,
        build: Callable[[], Operation[T]],
        identifiers: dict[str, str],
        *,
        poll_interval: float,
        timeout: float | None,
        max_poll_interval: float | None,
        on_update: OnUpdate[T] | None,
        options: RequestOptions | None,
    ) -> T:
        """Poll a job until it has ended."""
        from videovector._generated.sync._polling import wait

        return wait(
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
