"""One call to the API as a value: what to send and how to read the response.

Nothing here does I/O or imports a third-party package. The generated builders return
:class:`Operation`; the transport executes them.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import IO, Any, Final, Generic, Literal, Protocol, TypeAlias, TypeVar

__all__ = ["UNSET", "Unset"]

S = TypeVar("S")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Credential: TypeAlias = Literal["api_key", "bearer"]
Scope: TypeAlias = Literal["search", "read", "write", "admin"]
ResponseKind: TypeAlias = Literal["json", "text", "bytes", "events", "none"]
Idempotency: TypeAlias = Literal["none", "optional", "auto"]
QueryPairs: TypeAlias = Sequence[tuple[str, str]]


class Readable(Protocol):
    """A file object of any library: what it reads is bytes, at once or awaited."""

    def read(self) -> bytes | Awaitable[bytes]:
        """Everything that is left; most take a number of bytes."""
        ...


FileInput: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes] | Readable | Iterable[bytes] | AsyncIterable[bytes]


class Unset(Enum):
    """Marks a request field that is not sent, where sending null would mean something else."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET


def identity(value: T) -> T:
    """The reader of what is handed on as it is."""
    return value


class Endpoint:
    """The facts of one operation that are the same for every call, taken from the OpenAPI document."""

    __slots__ = (
        "credentials",
        "idempotency",
        "idempotency_prefix",
        "method",
        "models",
        "operation_id",
        "path",
        "response_kind",
        "scope",
        "single_attempt",
    )
    operation_id: str
    method: str
    path: str
    credentials: tuple[Credential, ...]
    scope: Scope | None
    idempotency: Idempotency
    idempotency_prefix: str | None
    response_kind: ResponseKind
    models: tuple[str, ...]
    single_attempt: bool

    def __init__(
        self,
        operation_id: str,
        method: str,
        path: str,
        *,
        credentials: tuple[Credential, ...] = ("api_key", "bearer"),
        scope: Scope | None = None,
        idempotency: Idempotency = "none",
        idempotency_prefix: str | None = None,
        response_kind: ResponseKind = "json",
        models: tuple[str, ...] = (),
        single_attempt: bool = False,
    ) -> None:
        self.operation_id = operation_id
        self.method = method
        self.path = path
        self.credentials = credentials
        self.scope = scope
        self.idempotency = idempotency
        self.idempotency_prefix = idempotency_prefix
        self.response_kind = response_kind
        # The module of the endpoint, and the modules that a response is read into, in the package `models` beside it.
        self.models = models
        self.single_attempt = single_attempt

    def __repr__(self) -> str:
        return f"<Endpoint {self.operation_id}: {self.method} {self.path}>"


class FilePart:
    """A file inside a multipart body; the transport opens, streams and rewinds it."""

    __slots__ = ("content_type", "filename", "source")
    source: Any
    filename: str | None
    content_type: str | None

    def __init__(self, source: Any, *, filename: str | None = None, content_type: str | None = None) -> None:
        self.source = source
        self.filename = filename
        self.content_type = content_type


class Operation(Generic[T_co]):
    """One request, fully described, with the function that turns the decoded response into the result.

    That function, `read`, takes the document over: entries of its lists may be replaced by what was read of them.
    """

    __slots__ = (
        "content",
        "content_type",
        "endpoint",
        "form",
        "headers",
        "idempotency_key",
        "json",
        "parts",
        "path",
        "query",
        "read",
    )
    endpoint: Endpoint
    path: str
    read: Callable[[Any], T_co]
    query: QueryPairs | None
    headers: Mapping[str, str] | None
    json: Any
    form: QueryPairs | None
    parts: Sequence[tuple[str, str | FilePart]] | None
    content: Any
    content_type: str | None
    idempotency_key: str | None

    def __init__(
        self,
        endpoint: Endpoint,
        path: str,
        read: Callable[[Any], T_co],
        *,
        query: QueryPairs | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        form: QueryPairs | None = None,
        parts: Sequence[tuple[str, str | FilePart]] | None = None,
        content: Any = None,
        content_type: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.path = path
        self.read = read
        self.query = query
        self.headers = headers
        self.json = json
        self.form = form
        self.parts = parts
        self.content = content
        self.content_type = content_type
        self.idempotency_key = idempotency_key

    def then(self, read: Callable[[T_co], S], *, headers: Mapping[str, str] | None = None) -> Operation[S]:
        """Return the same request with a further step of reading, and with further headers."""
        inner = self.read
        return Operation(
            self.endpoint,
            self.path,
            lambda data: read(inner(data)),
            query=self.query,
            headers={**(self.headers or {}), **headers} if headers else self.headers,
            json=self.json,
            form=self.form,
            parts=self.parts,
            content=self.content,
            content_type=self.content_type,
            idempotency_key=self.idempotency_key,
        )

    def __repr__(self) -> str:
        return f"<Operation {self.endpoint.operation_id}>"


class PageData(Generic[T]):
    """One page as the API returned it, whatever its envelope is called."""

    __slots__ = ("data", "has_more", "next_cursor", "request_id", "total")
    data: list[T]
    has_more: bool
    next_cursor: str | None
    total: int | None

    def __init__(self, data: list[T], *, has_more: bool, next_cursor: str | None, total: int | None = None) -> None:
        self.data = data
        self.has_more = has_more
        self.next_cursor = next_cursor
        self.total = total
        self.request_id: str | None = None

    def _keep_request_id(self, request_id: str) -> None:
        self.request_id = request_id
