"""The base class of the resources, which holds the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._annotations import make_evaluable

if TYPE_CHECKING:
    from ._client import AsyncVideoVector


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
