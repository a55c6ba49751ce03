"""Threads of a run: a simple pool, without the future and the locks that `concurrent.futures` needs for each item."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeAlias, TypeVar

Subject = TypeVar("Subject")
#: What the work was for, and its result or the exception that ended it.
Outcome: TypeAlias = "tuple[Subject, Any]"


class Threads(Generic[Subject]):
    """Threads that take work from one queue and report to another; each is started when it is needed.

    They are daemon threads, so a run that was never closed does not keep the program alive.

    Args:
        count: The greatest number of threads.
        name: The beginning of the names of the threads.
        outcomes: The queue to which they report.
    """

    def __init__(self, count: int, name: str, outcomes: SimpleQueue[Outcome[Subject]]) -> None:
        self._count = count
        self._name = name
        self._outcomes = outcomes
        self._orders: SimpleQueue[tuple[Subject, Callable[..., Any], tuple[Any, ...]] | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []

    def start(self, subject: Subject, function: Callable[..., Any], *arguments: object) -> None:
        """Call a function in a thread, and report its result with the subject."""
        self._orders.put((subject, function, arguments))
        if len(self._threads) < self._count:
            thread = threading.Thread(target=self._work, name=f"{self._name}_{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, *, wait: bool) -> None:
        """End the threads; drop work that was not begun.

        Args:
            wait: Whether to wait for work that was begun.
        """
        try:
            while True:
                self._orders.get_nowait()
        except Empty:
            pass
        for _ in self._threads:
            self._orders.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            subject, function, arguments = order
            try:
                outcome = function(*arguments)
            except BaseException as error:  # noqa: BLE001 - whoever reads the outcomes handles it
                outcome = error
            self._outcomes.put((subject, outcome))
            # Nothing stays in memory while the thread waits for more work.
            del order, subject, function, arguments, outcome
