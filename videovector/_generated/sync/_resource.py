# Generated from videovector/_resource.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The base class of the resources, which holds the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._annotations import make_evaluable

if TYPE_CHECKING:
    from videovector._generated.sync._client import VideoVector


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
