"""The events of a client, and the hooks that receive them.

Events contain no credential, no body and no query: headers are filtered by an allow-list, and URLs end before ``?``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from inspect import iscoroutinefunction

from ._errors import InvalidArgumentError

__all__ = ["CallInfo", "FinishEvent", "Hooks", "RequestEvent", "ResponseEvent", "RetryEvent", "SchemaDriftEvent"]


@dataclass(eq=False)
class CallInfo:
    """A call of the SDK. It is the same object in all events of the call, so hooks can use it as a key."""

    operation_id: str
    method: str
    url: str


@dataclass(frozen=True)
class RequestEvent:
    """An attempt is about to be sent."""

    call: CallInfo
    attempt: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    added_headers: dict[str, str] = field(default_factory=dict[str, str], init=False, repr=False, compare=False)

    def add_header(self, name: str, value: str) -> None:
        """Send a header with this attempt, such as ``traceparent``; it replaces a header with the same name.

        Args:
            name: Name of the header. A header that the SDK sets itself, such as ``Authorization``, ends the call with
                `InvalidArgumentError`.
            value: Value of the header, in visible ASCII characters and blanks.
        """
        self.added_headers[name] = value


@dataclass(frozen=True)
class ResponseEvent:
    """A response to an attempt arrived, with any status."""

    call: CallInfo
    attempt: int
    status_code: int
    elapsed: float
    request_id: str | None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class RetryEvent:
    """An attempt failed, and the call is sent again after ``delay`` seconds."""

    call: CallInfo
    attempt: int
    delay: float
    error: Exception


@dataclass(frozen=True)
class FinishEvent:
    """The call has ended; ``error`` is None if it succeeded."""

    call: CallInfo
    attempts: int
    status_code: int | None
    error: BaseException | None


@dataclass(frozen=True)
class SchemaDriftEvent:
    """A field of a response is missing, or does not have the type of the API document; the call continues.

    Args:
        call: The call.
        model: The class of the object that has the field.
        field: The name of the attribute; using it raises an error.
        path: The place in the response, such as ``data[3].created_at``.
        reason: What was expected and what was received, without the value.
    """

    call: CallInfo
    model: str
    field: str
    path: str
    reason: str


@dataclass(frozen=True)
class Hooks:
    """Functions that a client calls with its events. Coroutine functions are refused; an exception ends the call.

    Args:
        on_request: Called before each attempt; `event.add_header` adds a header to it.
        on_response: Called after each response.
        on_retry: Called before each wait for another attempt.
        on_finish: Called once per call, when it has ended.
        on_schema_drift: Called for each field of a response that differs from the API document.
    """

    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    on_finish: Callable[[FinishEvent], object] | None = None
    on_schema_drift: Callable[[SchemaDriftEvent], object] | None = None

    def __post_init__(self) -> None:
        for name in ("on_request", "on_response", "on_retry", "on_finish", "on_schema_drift"):
            hook = getattr(self, name)
            refuse_coroutine_function(name, hook)


def check_callable(name: str, function: object) -> None:
    """Refuse a callback that can't be called; None is accepted."""
    if function is not None and not callable(function):
        raise InvalidArgumentError(f"{name} must be a function, not {type(function).__name__}.")


def refuse_coroutine_function(
    name: str, function: object, remedy: str = "give a plain function, which may start a task"
) -> None:
    """Refuse a callback that can't be called, or whose result would have to be awaited.

    Args:
        name: The name of the argument.
        function: The callback; None is accepted.
        remedy: What to do instead.

    Raises:
        InvalidArgumentError: The callback is no function, a coroutine function, or an object with an asynchronous
            `__call__`.
    """
    check_callable(name, function)
    if iscoroutinefunction(function) or iscoroutinefunction(type(function).__call__ if callable(function) else None):
        raise InvalidArgumentError(f"{name} is a coroutine function, which nothing would await; {remedy}.")
