# Generated from videovector/_resource.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Base classes of the resources: they hold the client and pass operations on to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._annotations import make_evaluable
from videovector._resource import T

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._client import VideoVector
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import PageBuilder
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

    def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """Execute one operation and return its value."""
        return self._client.send(operation, options)

    def page(
        self, build: PageBuilder[T], cursor: str | None = None, options: RequestOptions | None = None
    ) -> SyncPage[T]:
        """Fetch a page of a listing, which knows how to fetch the next."""
        from videovector._generated.sync._pagination import SyncPage

        return SyncPage(self._client, build, self._client.send(build(cursor), options), options, cursor=cursor)
