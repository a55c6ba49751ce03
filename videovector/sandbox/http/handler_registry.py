"""The handlers by operation, and how each is carried out. `handles` registers one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.results import HandlerResult
from videovector.sandbox.openapi.document import ApiOperation

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


Handler: TypeAlias = Callable[[ApiRequest], HandlerResult]


@dataclass(frozen=True, slots=True)
class HandlerEntry:
    """A handler and its settings; see `handles`."""

    function: Handler
    lookup: bool
    atomic: bool
    quick: bool


HANDLERS: dict[str, HandlerEntry] = {}


WRITING_METHODS: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def effects(sandbox: Sandbox, operation: ApiOperation) -> AbstractContextManager[object]:
    """The transaction of a request with changes, which happen completely or not at all."""
    if operation.method in WRITING_METHODS and HANDLERS[operation.operation_id].atomic:
        return sandbox.store.transaction(acknowledged=True)
    return nullcontext()


def handles(
    operation_id: str, *, lookup: bool = True, atomic: bool = True, quick: bool = False
) -> Callable[[Handler], Handler]:
    """Registers a handler for an operation of the document.

    Args:
        operation_id: The operation.
        lookup: Whether each id in the path must exist (404 before 422); False for operations that also respond about
            deleted objects.
        atomic: Whether a request with changes is one transaction, which also stores its response; False for slow work
            (search, decoding, sending), which must not block all other writers.
        quick: Whether it only reads a few stored documents. It then runs in the event loop, since a thread would take
            longer than the reading, and readers never wait for a writer.
    """

    def register(function: Handler) -> Handler:
        if operation_id in HANDLERS:
            raise ValueError(f"{operation_id} has two handlers")
        HANDLERS[operation_id] = HandlerEntry(function, lookup, atomic, quick)
        return function

    return register
