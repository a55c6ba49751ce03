"""What the tests called on the clients, noted where it is called: a test can't say that it used a method it did not."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FunctionType
from typing import Any

import videovector.cli
from videovector import AsyncVideoVector, VideoVector
from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

#: (client, method) of every call since the last test began; a command with its words.
CALLS: set[tuple[str, str]] = set()


def was_called(claim: dict[str, Any]) -> bool:
    """Whether a test called the method, or ran the command, that it says it exercised."""
    client, method = claim["client"], claim["method"]
    if client == "command":
        return any(kind == client and f"{words} ".startswith(f"{method} ") for kind, words in CALLS)
    # What has no method is reached by either.
    methods = ("client.request", "client.stream") if method == "client.request" else (method,)
    return any((client, one) in CALLS for one in methods)


@contextmanager
def watched() -> Iterator[None]:
    """Note each call of a public method of a client or resource that comes from outside of the package."""
    settings: dict[str, Any] = {"api_key": "example", "base_url": "http://localhost:9"}
    names: dict[type[object], tuple[str, str]] = {}
    for kind, client in (("sync", VideoVector(**settings)), ("async", AsyncVideoVector(**settings))):
        names[type(client)] = (kind, "client")
        for name in dir(type(client)):
            found = None if name.startswith("_") else getattr(client, name)
            if isinstance(found, SyncResource | AsyncResource):
                names[type(found)] = (kind, name)
    replaced: list[tuple[Any, str, Any]] = [(videovector.cli, "main", videovector.cli.main)]
    for owner in {part for kind in names for part in kind.__mro__ if part.__module__.startswith("videovector.")}:
        replaced += [
            (owner, name, value)
            for name, value in vars(owner).items()
            if isinstance(value, FunctionType) and not name.startswith("_")
        ]
    for owner, name, value in replaced:
        setattr(owner, name, _noting_command(value) if name == "main" else _noting(value, name, names))
    try:
        yield
    finally:
        for owner, name, value in replaced:
            setattr(owner, name, value)


def _noting(function: Callable[..., Any], name: str, names: dict[type[object], tuple[str, str]]) -> Callable[..., Any]:
    @functools.wraps(function)
    def noting(self: object, *args: Any, **kwargs: Any) -> Any:
        known = names.get(type(self))
        if known is not None and not sys._getframe(1).f_globals.get("__name__", "").startswith("videovector."):
            CALLS.add((known[0], f"{known[1]}.{name}"))
        return function(self, *args, **kwargs)

    return noting


def _noting_command(main: Callable[..., int]) -> Callable[..., int]:
    def noting(words: Sequence[str]) -> int:
        CALLS.add(("command", " ".join(words)))
        return main(words)

    return noting
