"""The controls for asynchronous code: what is special about snapshots there; everything else is generated."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from types import TracebackType

from videovector._generated.async_controls import AsyncControls
from videovector.sandbox.controls.client import SandboxControls, Snapshot


class AsyncSnapshot:
    """A state that was kept.

    Attributes:
        name: Its name.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.name: str = snapshot.name

    async def restore(self) -> None:
        """Puts this state back; work that is under way is stopped."""
        await asyncio.to_thread(self._snapshot.restore)

    async def delete(self) -> None:
        """Forgets this state."""
        await asyncio.to_thread(self._snapshot.delete)

    def __repr__(self) -> str:
        return f"AsyncSnapshot({self.name!r})"


class SnapshotRequest:
    """A state that is to be kept: `await` keeps it; `async with` also puts it back, and forgets it, after the block."""

    def __init__(self, controls: SandboxControls, name: str | None) -> None:
        self._controls = controls
        self._name = name
        self._kept: AsyncSnapshot | None = None

    def __await__(self) -> Generator[None, None, AsyncSnapshot]:
        return self._take().__await__()

    async def __aenter__(self) -> AsyncSnapshot:
        self._kept = await self._take()
        return self._kept

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            await kept.restore()
            await kept.delete()

    async def _take(self) -> AsyncSnapshot:
        return AsyncSnapshot(await asyncio.to_thread(self._controls.snapshot, self._name))


class AsyncSandboxControls(AsyncControls):
    """All controls of one sandbox, to be awaited: each runs in a thread, so that the event loop goes on.

    Args:
        controls: The plain controls, such as a `SandboxServer`.
    """

    @classmethod
    def connect(cls, url: str) -> AsyncSandboxControls:
        """The controls of a sandbox that runs elsewhere.

        Args:
            url: Any address of it, such as its base URL.

        Raises:
            ValueError: When `url` is neither http nor https.
        """
        return cls(SandboxControls.connect(url))

    def snapshot(self, name: str | None = None) -> SnapshotRequest:
        """Keeps the present state: accounts, media, jobs, buckets, extractions, faults, limits and the clock.

        It lives as long as the server. `async with controls.snapshot():` puts it back at the end of the block.

        Args:
            name: Its name, in place of an earlier one of that name; generated if omitted.
        """
        return SnapshotRequest(self._controls, name)

    async def restore(self, snapshot: str | AsyncSnapshot) -> None:
        """Puts a snapshot back; work that is under way is stopped, and the request log begins anew.

        Raises:
            ControlError: When there is no such snapshot.
        """
        await self.reset(snapshot.name if isinstance(snapshot, AsyncSnapshot) else snapshot)
