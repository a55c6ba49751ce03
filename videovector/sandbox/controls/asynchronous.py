"""The controls for asynchronous code. Only snapshots are written here; everything else is generated."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from types import TracebackType

from videovector._generated.async_controls import AsyncControls
from videovector.sandbox.controls.client import SandboxControls, Snapshot


class AsyncSnapshot:
    """A stored state of a sandbox.

    Attributes:
        name: Its name.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.name: str = snapshot.name

    async def restore(self) -> None:
        """Restores this state; running work is stopped."""
        await asyncio.to_thread(self._snapshot.restore)

    async def delete(self) -> None:
        """Deletes this snapshot."""
        await asyncio.to_thread(self._snapshot.delete)

    def __repr__(self) -> str:
        return f"AsyncSnapshot({self.name!r})"


class SnapshotRequest:
    """A snapshot to take: `await` takes it; `async with` also restores and deletes it after the block."""

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
    """All controls of a sandbox as coroutines; each runs in a thread, so that the event loop is not blocked.

    Args:
        controls: The plain controls, such as a `SandboxServer`.
    """

    @classmethod
    def connect(cls, url: str) -> AsyncSandboxControls:
        """Returns the controls of a sandbox in another process or on another machine.

        Args:
            url: Any URL of the sandbox, such as its base URL.

        Raises:
            ValueError: `url` is neither http nor https.
        """
        return cls(SandboxControls.connect(url))

    def snapshot(self, name: str | None = None) -> SnapshotRequest:
        """Stores the present state: accounts, media, jobs, buckets, extractions, faults, limits and the clock.

        It exists until the server ends. `async with controls.snapshot():` restores it at the end of the block.

        Args:
            name: Name of the snapshot; it replaces an earlier one with that name. Generated if omitted.
        """
        return SnapshotRequest(self._controls, name)

    async def restore(self, snapshot: str | AsyncSnapshot) -> None:
        """Restores a snapshot; running work is stopped, and the request log is cleared.

        Raises:
            ControlError: The snapshot does not exist.
        """
        await self.reset(snapshot.name if isinstance(snapshot, AsyncSnapshot) else snapshot)
