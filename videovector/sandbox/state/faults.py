"""Faults on request: what `POST /_sandbox/faults` registers and every API request passes through."""

from __future__ import annotations

import asyncio
import json
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from videovector._request.validation import is_integer, is_number
from videovector.sandbox.errors import ApiError, invalid_fields
from videovector.sandbox.http.routing import MethodNotAllowed, Router
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.linear_patterns import PatternError, compile_glob

if TYPE_CHECKING:
    from videovector.sandbox.state.request_log import Record

CONTROL_PREFIX: Final = "/_sandbox/"
# Where a request's record lies in its ASGI scope.
RECORD_KEY: Final = "videovector.record"
_MAX_LATENCY: Final = 600.0


def _new_generator() -> random.Random:
    return random.Random()  # noqa: S311 - chance, not secrecy


@dataclass(slots=True)
class FaultRule:
    """When a fault applies and what it does.

    `operation`, `method` and `route` select requests (all must fit; None fits all). `route` is compared
    with the path below the base path and may hold `*`. `probability` is drawn from a generator that
    `seed` starts, so that a run can be repeated; after `count` strikes the rule rests.
    """

    operation: str | None = None
    method: str | None = None
    route: str | None = None
    probability: float = 1.0
    count: int | None = None
    seed: int = 0
    status: int | None = None
    code: str | None = None
    retry_after: str | None = None
    latency: float = 0.0
    drop: str | None = None
    truncate: float | None = None
    fault_id: str = field(default_factory=lambda: new_id("fault"))
    seen: int = 0
    struck: int = 0
    generator: random.Random = field(default_factory=_new_generator, repr=False)

    def view(self) -> dict[str, Any]:
        """The rule as the control endpoint shows it."""
        names = ("fault_id", "operation", "method", "route", "probability", "count", "seed", "status", "code")
        rest = ("retry_after", "latency", "drop", "truncate", "seen", "struck")
        return {name: getattr(self, name) for name in (*names, *rest)}


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_route(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        compile_glob(value)
    except PatternError:
        return False
    return True


def _is_within(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: is_number(value) and low <= value <= high


# Field -> what its value must be, in words and as a test.
_CHECKS: Final[dict[str, tuple[str, Callable[[Any], bool]]]] = {
    "operation": ("a string", _is_text),
    "method": ("a string", _is_text),
    "route": ("a path, in which * stands for anything", _is_route),
    "probability": ("a number from 0 to 1", _is_within(0, 1)),
    "count": ("a positive integer", lambda value: is_integer(value) and value >= 1),
    "seed": ("an integer", is_integer),
    "status": ("an integer from 300 to 599", lambda value: is_integer(value) and 300 <= value <= 599),
    "code": ("a string", _is_text),
    "retry_after": ("a string or a number", lambda value: _is_text(value) or is_number(value)),
    "latency": (f"seconds from 0 to {_MAX_LATENCY:.0f}", _is_within(0, _MAX_LATENCY)),
    "drop": ("true, before or after", lambda value: value is True or value in ("before", "after")),
    "truncate": ("true or a fraction from 0 to 1", lambda value: value is True or _is_within(0, 0.999999)(value)),
}


def parse_rule(raw: object) -> FaultRule:
    """Reads one rule; raises ApiError 422 that names each wrong field."""
    if not isinstance(raw, dict):
        raise invalid_fields([("body", "must be an object")])
    values = cast("dict[str, Any]", raw)
    errors = [(f"body.{name}", "is not a field of a fault") for name in values if name not in _CHECKS]
    known = {name: value for name, value in values.items() if name in _CHECKS and value is not None}
    errors += [
        (f"body.{name}", f"must be {_CHECKS[name][0]}") for name, value in known.items() if not _CHECKS[name][1](value)
    ]
    if not errors and not any(known.get(name) for name in ("status", "latency", "drop", "truncate")):
        errors.append(("body", "must say what happens: status, latency, drop or truncate"))
    if errors:
        raise invalid_fields(errors)
    if known.get("drop") is True:
        known["drop"] = "before"
    if known.get("truncate") is True:
        known["truncate"] = 0.5
    if "retry_after" in known:
        known["retry_after"] = str(known["retry_after"])
    if "method" in known:
        known["method"] = str(known["method"]).upper()
    rule = FaultRule(**known)
    rule.generator.seed(rule.seed)
    return rule


class FaultTable:
    """The registered rules; the first that applies decides."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: list[FaultRule] = []

    def add(self, rule: FaultRule) -> None:
        """Registers a rule behind the present ones."""
        with self._lock:
            self._rules.append(rule)

    def clear(self) -> int:
        """Removes all rules; returns how many there were."""
        with self._lock:
            count = len(self._rules)
            self._rules.clear()
            return count

    def remove(self, fault_id: str) -> None:
        """Removes a rule; raises ApiError 404 for an unknown one."""
        with self._lock:
            kept = [rule for rule in self._rules if rule.fault_id != fault_id]
            if len(kept) == len(self._rules):
                raise ApiError(404, "fault_not_found", f"There is no fault {fault_id!r}.")
            self._rules = kept

    def view(self) -> list[dict[str, Any]]:
        """All rules with how often each was asked and applied."""
        with self._lock:
            return [rule.view() for rule in self._rules]

    def rules(self) -> list[FaultRule]:
        """The rules themselves, in order."""
        with self._lock:
            return list(self._rules)

    def replace(self, rules: list[FaultRule]) -> None:
        """Registers `rules` in place of the present ones."""
        with self._lock:
            self._rules = rules

    @property
    def active(self) -> bool:
        """Whether any rule is registered."""
        return bool(self._rules)

    def strike(self, method: str, path: str, operation: str | None) -> FaultRule | None:
        """The rule that applies to this request, if one does."""
        with self._lock:
            for rule in self._rules:
                if rule.method not in (None, method) or rule.operation not in (None, operation):
                    continue
                if rule.route is not None and not compile_glob(rule.route).matches(path):
                    continue
                if rule.count is not None and rule.struck >= rule.count:
                    continue
                rule.seen += 1
                if rule.generator.random() < rule.probability:
                    rule.struck += 1
                    return rule
        return None


class FaultMiddleware:
    """Wraps the API with the faults of a table; the control endpoints themselves are never hit.

    Dropping a connection needs the server's own send function, or one bound to an object with its `transport`.
    """

    def __init__(self, app: ASGIApp, table: FaultTable, router: Router, base_path: str) -> None:
        self._app = app
        self._table = table
        self._router = router
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._table.active or scope["path"].startswith(CONTROL_PREFIX):
            await self._app(scope, receive, send)
            return
        raw_path = cast("bytes", scope.get("raw_path") or scope["path"].encode()).decode("ascii", "replace")
        path = raw_path.removeprefix(self._base_path)
        operation = self._operation(scope["method"], path)
        rule = self._table.strike(scope["method"], path, operation)
        if rule is None:
            await self._app(scope, receive, send)
            return
        record: Record | None = scope.get(RECORD_KEY)
        if record is not None:
            record.fault_id = rule.fault_id
            record.operation = operation
        if rule.latency:
            await asyncio.sleep(rule.latency)
        if rule.drop == "before":
            await _abort(receive, send)
        elif rule.drop == "after":
            await self._run_to_first_event(scope, receive, _discard)
            await _abort(receive, send)
        elif rule.status is not None:
            await drain(receive)
            await _respond(rule, send)
        elif rule.truncate is not None:
            await self._truncated(rule.truncate, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _operation(self, method: str, path: str) -> str | None:
        try:
            match = self._router.match(method, path)
        except MethodNotAllowed:
            return None
        return None if match is None else match.operation.operation_id

    async def _run_to_first_event(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Runs the application to its end; a stream of events, which has none, to its first event or heartbeat."""
        endless = False
        received = asyncio.Event()

        async def watch(message: Message) -> None:
            nonlocal endless
            if message["type"] == "http.response.start":
                endless = any(value.startswith(b"text/event-stream") for _, value in message["headers"])
            await send(message)
            if endless and message.get("body"):
                received.set()

        running = asyncio.ensure_future(self._app(scope, receive, watch))
        first = asyncio.ensure_future(received.wait())
        try:
            await asyncio.wait((running, first), timeout=None, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
        finally:
            for task in (running, first):
                task.cancel()
            await asyncio.gather(running, first, return_exceptions=True)
        return endless

    async def _truncated(self, fraction: float, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                body.extend(message.get("body", b""))

        endless = await self._run_to_first_event(scope, receive, collect)
        headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
        if not endless:
            headers.append((b"content-length", str(len(body)).encode()))
        await send({**start, "headers": headers})
        await send({"type": "http.response.body", "body": bytes(body[: int(len(body) * fraction)]), "more_body": True})
        transport = _transport(send)
        if transport is not None:
            transport.close()
            await _until_disconnected(receive)


async def drain(receive: Receive, limit: int = 16 << 20) -> None:
    """Reads what is left of a request body, so that the client sees the response and not a reset connection."""
    size = 0
    while size < limit:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            return
        size += len(message.get("body", b""))


async def _respond(rule: FaultRule, send: Send) -> None:
    status = cast("int", rule.status)
    code = rule.code or ("rate_limit_exceeded" if status == 429 else "injected_fault")
    error = ApiError(status, code, "A fault that was asked for.", details={"fault_id": rule.fault_id})
    request_id = new_id("req")
    body = json.dumps(error.envelope(request_id)).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"x-request-id", request_id.encode()),
    ]
    if rule.retry_after is not None:
        headers.append((b"retry-after", rule.retry_after.encode("latin-1", "replace")))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _discard(message: Message) -> None:
    """Throws a response away: the work is done, the client never hears of it."""


def _transport(send: Send) -> asyncio.Transport | None:
    """The connection behind uvicorn's send function; ASGI itself has no way to drop one."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    return transport if isinstance(transport, asyncio.Transport) else None


async def _abort(receive: Receive, send: Send) -> None:
    transport = _transport(send)
    if transport is not None:
        transport.abort()
        await _until_disconnected(receive)


async def _until_disconnected(receive: Receive) -> None:
    """Waits until the server has noticed that the connection is gone, so that it doesn't miss a response."""
    while (await receive())["type"] != "http.disconnect":
        pass
