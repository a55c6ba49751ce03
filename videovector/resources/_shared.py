"""Small helpers of several resources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from videovector._request.operation import Operation

S = TypeVar("S")
T = TypeVar("T")


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
