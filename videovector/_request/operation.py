"""One call to the API as a value: what to send and how to read the response.

Nothing here does I/O or imports a third-party package. The generated builders return
:class:`Operation`; the transport executes them.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import IO, TYPE_CHECKING, Any, Final, Generic, Literal, Protocol, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from .uploads import UploadSource

__all__ = ["UNSET", "Unset"]

S = TypeVar("S")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Credential: TypeAlias = Literal["api_key", "bearer"]
Scope: TypeAlias = Literal["search", "read", "write", "admin"]
ResponseKind: TypeAlias = Literal["json", "text", "bytes", "events", "none"]
Idempotency: TypeAlias = Literal["none", "optional", "auto"]
QueryPairs: TypeAlias = Sequence[tuple[str, str]]
# Called with the bytes so far and the total, which is None if it is unknown.
Progress: TypeAlias = Callable[[int, int | None], object]
# The settings of the client that the options of a call may replace, besides headers.
OVERRIDABLE_SETTINGS: Final = ("timeout", "max_retries", "max_retry_delay", "deadline")


class Readable(Protocol):
    """A file object of any library that reads bytes, sync or async."""

    def read(self) -> bytes | Awaitable[bytes]:
        """Read the rest of the file; most libraries accept a number of bytes."""
        ...


FileInput: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes] | Readable | Iterable[bytes] | AsyncIterable[bytes]


class Unset(Enum):
    """The value of a request field that is not sent, if null has another meaning."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET


def identity(value: T) -> T:
    """The reader that returns its value unchanged."""
    return value


@dataclass(eq=False, repr=False)
class Endpoint:
    """The facts about an operation that are the same for every call, from the OpenAPI document."""

    operation_id: str
    method: str
    path: str
    _: KW_ONLY
    credentials: tuple[Credential, ...] = ("api_key", "bearer")
    scope: Scope | None = None
    idempotency: Idempotency = "none"
    idempotency_prefix: str | None = None
    response_kind: ResponseKind = "json"
    # The module of the endpoint, and the modules that a response is read into, in the package `models` beside it.
    models: tuple[str, ...] = ()
    single_attempt: bool = False

    def __repr__(self) -> str:
        return f"<Endpoint {self.operation_id}: {self.method} {self.path}>"


@dataclass(eq=False, repr=False)
class Operation(Generic[T_co]):
    """A request, and the function `read` that turns the decoded response into the result.

    `read` may change the document: it may replace the items of lists by the objects read from them.
    """

    endpoint: Endpoint
    path: str
    read: Callable[[Any], T_co]
    _: KW_ONLY
    query: QueryPairs | None = None
    headers: Mapping[str, str] | None = None
    json: Any = UNSET
    form: QueryPairs | None = None
    parts: Sequence[tuple[str, str | UploadSource]] | None = None
    content: Any = None
    content_type: str | None = None
    idempotency_key: str | None = None

    def then(self, read: Callable[[T_co], S], *, headers: Mapping[str, str] | None = None) -> Operation[S]:
        """Return the same request with `read` applied to the result, and with additional headers."""
        inner = self.read

        def read_on(data: Any) -> S:
            return read(inner(data))

        further = cast("Operation[Any]", copy(self))
        further.read = read_on
        if headers:
            further.headers = {**(self.headers or {}), **headers}
        return further

    def __repr__(self) -> str:
        return f"<Operation {self.endpoint.operation_id}>"


class PageData(Generic[T]):
    """One page of a listing, whatever the fields of the response are called."""

    def __init__(self, data: list[T], *, has_more: bool, next_cursor: str | None, total: int | None = None) -> None:
        self.data = data
        self.has_more = has_more
        self.next_cursor = next_cursor
        self.total = total
        self.request_id: str | None = None

    def _keep_request_id(self, request_id: str) -> None:
        self.request_id = request_id
