"""Keeping what a caller passes out of tracebacks.

Tools that report errors show the local variables of every frame. The frames between a constructor
and the check that refuses one of its arguments hold all of the arguments, the credential among them;
so do those of a method that takes the secret of another service.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from ._errors import VideoVectorError

P = ParamSpec("P")
T = TypeVar("T")
Class = TypeVar("Class", bound=type)


def redacts_arguments(function: Callable[P, T]) -> Callable[P, T]:
    """Let the errors of a function come from a frame that does not hold its arguments."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except (VideoVectorError, KeyboardInterrupt) as error:
            failure = error.with_traceback(None)
        del args, kwargs
        raise failure

    return call


def redacts_arguments_async(
    function: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """The same for a coroutine function, which may be cancelled too."""

    @wraps(function)
    async def call(*args: P.args, **kwargs: P.kwargs) -> T:
        # Here because a sync client does without it.
        from asyncio import CancelledError

        try:
            return await function(*args, **kwargs)
        except (VideoVectorError, CancelledError) as error:
            failure = error.with_traceback(None)
        del args, kwargs
        raise failure

    return call


def redacts_constructor_arguments(kind: Class) -> Class:
    """The same for the constructor of a class."""
    constructor: Callable[..., None] = vars(kind)["__init__"]
    type.__setattr__(kind, "__init__", redacts_arguments(constructor))
    return kind
