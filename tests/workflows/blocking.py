"""Lets one text of a workflow run through both clients: an asynchronous client whose methods block."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Generator, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any

from videovector import AsyncPage, AsyncStream, AsyncVideoVector
from videovector._resource import AsyncResource
from videovector.resources.workflow import AsyncWorkflowResults

# What has methods to be awaited itself; everything else is handed out as it is.
ASYNCHRONOUS = (AsyncVideoVector, AsyncResource, AsyncPage, AsyncStream, AsyncWorkflowResults)


class Blocking:
    """An object of the asynchronous client; what its methods give is awaited on the event loop of a runner."""

    def __init__(self, target: Any, runner: asyncio.Runner) -> None:
        self._target = target
        self._runner = runner

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        if not inspect.ismethod(value):
            return self._settled(value)

        def call(*arguments: Any, **keywords: Any) -> Any:
            # Made on the loop too: some methods give an iterator at once.
            return self._settled(self._run(value, *arguments, **keywords))

        return call

    def __iter__(self) -> Iterator[Any]:
        return iter(self._target)

    def __len__(self) -> int:
        return len(self._target)

    def _run(self, function: Any, *arguments: Any, **keywords: Any) -> Any:
        async def run() -> Any:
            made = function(*arguments, **keywords)
            return await made if isinstance(made, Awaitable) else made

        return self._runner.run(run())

    def _settled(self, value: Any) -> Any:
        if isinstance(value, ASYNCHRONOUS):
            return Blocking(value, self._runner)
        if isinstance(value, AsyncIterator):
            return self._iterated(value)
        if isinstance(value, AbstractAsyncContextManager):
            return self._entered(value)
        return value

    def _iterated(self, items: AsyncIterator[Any]) -> Generator[Any, None, None]:
        end = object()

        async def following() -> Any:
            return await anext(items, end)

        while (item := self._run(following)) is not end:
            yield item

    @contextmanager
    def _entered(self, manager: AbstractAsyncContextManager[Any]) -> Generator[Any, None, None]:
        entered = self._run(manager.__aenter__)
        try:
            yield self._settled(entered)
        finally:
            self._run(manager.__aexit__, None, None, None)
