"""Keeping what a caller passes out of the tracebacks of its refusal.

Tools that report errors show the local variables of every frame. The frames between a constructor
and the check that refuses one of its arguments hold all of the arguments, the credential among them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from ._errors import InvalidArgumentError

P = ParamSpec("P")
T = TypeVar("T")
Class = TypeVar("Class", bound=type)


def forgets_arguments(function: Callable[P, T]) -> Callable[P, T]:
    """Let a function refuse its arguments from a frame that does not hold them."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except InvalidArgumentError as error:
            refusal = error.with_traceback(None)
        del args, kwargs
        raise refusal

    return call


def forgetful(kind: Class) -> Class:
    """The same for the constructor of a class."""
    constructor: Callable[..., None] = vars(kind)["__init__"]
    type.__setattr__(kind, "__init__", forgets_arguments(constructor))
    return kind
