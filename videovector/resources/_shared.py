"""Small helpers of several resources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

from videovector._request.operation import Operation

S = TypeVar("S")
T = TypeVar("T")

_PACKAGE = "videovector."


def sync_twin(module: str) -> Callable[[str], object]:
    """Make the `__getattr__` of a module that is written as async: it finds the public names of its sync twin."""

    def find(name: str) -> object:
        # importlib asks for names such as __path__, which every module has for itself.
        if not name.startswith("_"):
            twin = import_module(module.replace(_PACKAGE, f"{_PACKAGE}_generated.sync.", 1))
            if name in vars(twin):
                return vars(twin)[name]
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    return find


def reading(
    operation: Operation[S], read: Callable[[S], T], *, headers: Mapping[str, str] | None = None
) -> Operation[T]:
    """The same request with a further step of reading, and with further headers."""
    inner = operation.read

    def both(answer: Any) -> T:
        return read(inner(answer))

    return Operation(
        operation.endpoint,
        operation.path,
        both,
        query=operation.query,
        headers={**(operation.headers or {}), **headers} if headers else operation.headers,
        json=operation.json,
        form=operation.form,
        parts=operation.parts,
        content=operation.content,
        content_type=operation.content_type,
        idempotency_key=operation.idempotency_key,
    )


def unchanged(value: T) -> T:
    """A step of reading that changes nothing."""
    return value
