"""Events that observers of a client receive, and the hooks that receive them.

Events carry no credential, no body and no query: headers pass an allow-list, URLs are cut before ``?``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from inspect import iscoroutinefunction

from ._errors import InvalidArgumentError

__all__ = ["CallInfo", "FinishEvent", "Hooks", "RequestEvent", "ResponseEvent", "RetryEvent", "SchemaDriftEvent"]


@dataclass(eq=False)
class CallInfo:
    """One call of the SDK, the same object in all its events, so that observers can use it as a key."""

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
        """Send a header with this attempt, such as ``traceparent``; it takes the place of one of the same name.

        Args:
            name: Its name. Those that the SDK sets itself, such as ``Authorization``, end the call with
                `InvalidArgumentError`.
            value: Its value, in visible ASCII characters and blanks.
        """
        self.added_headers[name] = value


@dataclass(frozen=True)
class ResponseEvent:
    """A response to an attempt came, whatever its status."""

    call: CallInfo
    attempt: int
    status_code: int
    elapsed: float
    request_id: str | None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class RetryEvent:
    """An attempt failed and the call is sent again after ``delay`` seconds."""

    call: CallInfo
    attempt: int
    delay: float
    error: Exception


@dataclass(frozen=True)
class FinishEvent:
    """The call is over; ``error`` is None when it succeeded."""

    call: CallInfo
    attempts: int
    status_code: int | None
    error: BaseException | None


@dataclass(frozen=True)
class SchemaDriftEvent:
    """A field of a response is missing, or not of the type that the API document promises; the call goes on.

    Args:
        call: The call.
        model: The class of the object that has the field.
        field: The attribute; using it raises.
        path: Where in the response, such as ``data[3].created_at``.
        reason: What was expected and what was found, without the value.
    """

    call: CallInfo
    model: str
    field: str
    path: str
    reason: str


@dataclass(frozen=True)
class Hooks:
    """Plain functions (no coroutine functions) called with what a client does; an exception of theirs ends the call.

    Args:
        on_request: Before each attempt; `event.add_header` adds to what is sent.
        on_response: After each response.
        on_retry: Before each wait for a further attempt.
        on_finish: Once per call, with its result.
        on_schema_drift: For each field of a response that is not as the API document promises.
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


def refuse_coroutine_function(
    name: str, function: object, remedy: str = "give a plain function, which may start a task"
) -> None:
    """Refuse a callback whose calls would have to be awaited.

    Args:
        name: The argument that it was given as.
        function: The callback; None and anything else pass.
        remedy: What to do instead.

    Raises:
        InvalidArgumentError: It is a coroutine function, or an object with an asynchronous `__call__`.
    """
    if iscoroutinefunction(function) or iscoroutinefunction(type(function).__call__ if callable(function) else None):
        raise InvalidArgumentError(f"{name} is a coroutine function, which nothing would await; {remedy}.")
