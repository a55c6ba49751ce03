"""Finds the operation of a request path; literal segments go before parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import unquote

from starlette.types import Scope

from videovector.sandbox.openapi.document import ApiOperation


@dataclass(slots=True)
class _Node:
    literals: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    parameter: _Node | None = None
    operations: dict[str, tuple[ApiOperation, tuple[str, ...]]] = field(
        default_factory=dict[str, tuple[ApiOperation, tuple[str, ...]]]
    )


@dataclass(frozen=True, slots=True)
class Match:
    """The operation of a request, and its decoded path parameters."""

    operation: ApiOperation
    path: Mapping[str, str]


class MethodNotAllowed(Exception):
    """The path exists, but not with this method."""

    def __init__(self, allowed: Iterable[str]) -> None:
        super().__init__()
        self.allowed: list[str] = sorted(allowed)


class Router:
    """Routes raw (still percent-encoded) paths, so that an encoded slash stays inside its segment."""

    def __init__(self, operations: Iterable[ApiOperation]) -> None:
        self._root = _Node()
        for operation in operations:
            self._add(operation)

    def _add(self, operation: ApiOperation) -> None:
        node = self._root
        names: list[str] = []
        for segment in operation.path.strip("/").split("/"):
            if segment.startswith("{"):
                names.append(segment[1:-1])
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.literals.setdefault(segment, _Node())
        node.operations[operation.method] = (operation, tuple(names))

    def match(self, method: str, raw_path: str) -> Match | None:
        """The match of `raw_path` below the base path; None if there is no such route.

        Raises:
            MethodNotAllowed: The route exists only for other methods.
        """
        # `//indexes` and `/indexes/` differ from `/indexes`: an empty segment is a segment.
        segments = raw_path.removeprefix("/").split("/")
        allowed: set[str] = set()
        found = self._walk(self._root, segments, (), method, allowed)
        if found is None and allowed:
            raise MethodNotAllowed(allowed)
        return found

    def _walk(
        self, node: _Node, segments: list[str], values: tuple[str, ...], method: str, allowed: set[str]
    ) -> Match | None:
        if not segments:
            if method in node.operations:
                operation, names = node.operations[method]
                return Match(operation, dict(zip(names, values, strict=True)))
            allowed.update(node.operations)
            return None
        head, rest = segments[0], segments[1:]
        literal = node.literals.get(head)
        if literal is not None:
            found = self._walk(literal, rest, values, method, allowed)
            if found is not None:
                return found
        if node.parameter is not None and head:
            return self._walk(node.parameter, rest, (*values, unquote(head)), method, allowed)
        return None


def raw_path(scope: Scope) -> str:
    """The path of a request as it was sent, still percent-encoded."""
    return cast("bytes", scope.get("raw_path") or scope["path"].encode()).decode("ascii", "replace")
