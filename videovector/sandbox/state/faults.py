"""The faults that `POST /_sandbox/faults` registers: what they may say, and which one applies to a request."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, cast

from videovector._request.validation import is_integer, is_number
from videovector.sandbox.errors import ApiError, invalid_fields
from videovector.sandbox.identifiers import new_id
from videovector.sandbox.linear_patterns import PatternError, compile_glob

_MAX_LATENCY: Final = 600.0


def _new_generator() -> random.Random:
    return random.Random()  # noqa: S311 - chance, not secrecy


@dataclass(slots=True)
class FaultRule:
    """The requests that a fault applies to, and its effect.

    `operation`, `method` and `route` select requests (all must match; None matches all). `route` is compared with the
    path below the base path and may contain `*`. `probability` uses random numbers with the seed `seed`, so that a run
    can be repeated. After `count` requests the rule has no effect.
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
        """The rule as the control returns it."""
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


# What the value of each field must be: in words, and as a function.
_CHECKS: Final[dict[str, tuple[str, Callable[[Any], bool]]]] = {
    "operation": ("a string", _is_text),
    "method": ("a string", _is_text),
    "route": ("a path, in which * matches anything", _is_route),
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
    """Reads a rule; raises ApiError 422 that names each wrong field."""
    if not isinstance(raw, dict):
        raise invalid_fields([("body", "must be an object")])
    values = cast("dict[str, Any]", raw)
    errors = [(f"body.{name}", "is not a field of a fault") for name in values if name not in _CHECKS]
    known = {name: value for name, value in values.items() if name in _CHECKS and value is not None}
    errors += [
        (f"body.{name}", f"must be {_CHECKS[name][0]}") for name, value in known.items() if not _CHECKS[name][1](value)
    ]
    if not errors and not any(known.get(name) for name in ("status", "latency", "drop", "truncate")):
        errors.append(("body", "must have an effect: status, latency, drop or truncate"))
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
    """The registered rules; for each request, the first that applies is used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: list[FaultRule] = []

    def add(self, rule: FaultRule) -> None:
        """Registers a rule after the present ones."""
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
        """All rules, with the number of requests that each saw and applied to."""
        with self._lock:
            return [rule.view() for rule in self._rules]

    def rules(self) -> list[FaultRule]:
        """The rules themselves, in order."""
        with self._lock:
            return list(self._rules)

    def replace(self, rules: list[FaultRule]) -> None:
        """Replaces the present rules by `rules`."""
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
