"""Reads an OpenAPI document, as JSON or YAML 1.2, into plain data; used by the sandbox and the scripts.

It imports nothing of the package: the scripts load it by its path, even if the package can't be imported because its
code is about to be generated.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Final, cast

import yaml

#: A document with more nodes than this, with its aliases expanded, is an attack.
MAX_NODES: Final = 20_000_000
_MERGE: Final = "tag:yaml.org,2002:merge"
# The core schema of YAML 1.2: `yes` and `2026-01-01` are strings, 0o17 is fifteen and 017 is seventeen.
_CORE: Final = (
    ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "tag:yaml.org,2002:float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+0123456789.",
    ),
    (_MERGE, r"<<", "<"),
)


class DocumentSyntaxError(ValueError):
    """The text is neither JSON nor YAML that can be expressed as JSON; the message names the line."""


def read(text: str) -> Any:
    """Parse a document.

    Keys are strings as in JSON (a status of 200 is "200"), timestamps stay strings, and nothing is read by the rules of
    YAML 1.1.

    Args:
        text: The document, as JSON or YAML 1.2.

    Returns:
        Dicts, lists, strings, numbers, booleans and None.

    Raises:
        DocumentSyntaxError: The text can't be parsed, has a key twice, or has a value that JSON can't express.
    """
    text = text.removeprefix("\N{BYTE ORDER MARK}")
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
        except json.JSONDecodeError as failure:
            # The flow style of YAML looks like JSON, but a JSON file must be JSON.
            json_failure = f"line {failure.lineno}: {failure.msg}"
        except RecursionError:
            raise DocumentSyntaxError("is nested too deeply") from None
        try:
            return _read_yaml(text)
        except DocumentSyntaxError:
            raise DocumentSyntaxError(f"is not JSON: {json_failure}") from None
    return _read_yaml(text)


class Lines:
    """Finds the line of a place in a document; the text is parsed at the first request."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: Any = None
        self._parsed = False

    def of(self, steps: Sequence[str]) -> int | None:
        """The line of a place, counted from 1; if it does not exist, that of the nearest place above it."""
        if not self._parsed:
            self._parsed = True
            try:
                self._root = yaml.compose(self._text.removeprefix("\N{BYTE ORDER MARK}"), Loader=_LOADER)
            except (yaml.YAMLError, RecursionError):
                self._root = None
        node = self._root
        line: int | None = None
        for step in steps:
            line, node = _step(node, step, line)
            if node is None:
                break
        return line


def _step(node: Any, step: str, line: int | None) -> tuple[int | None, Any]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if str(key.value) == step:
                return key.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and step.isdecimal() and int(step) < len(node.value):
        return node.value[int(step)].start_mark.line + 1, node.value[int(step)]
    return line, None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise DocumentSyntaxError(f"an object has the key {twice!r} twice")
    return found


def _no_constant(name: str) -> Any:
    raise DocumentSyntaxError(f"{name} is not a number in JSON")


def _read_yaml(text: str) -> Any:
    try:
        # The class is a safe loader, which makes only plain data.
        data: Any = yaml.load(text, Loader=_LOADER)  # noqa: S506
    except yaml.MarkedYAMLError as failure:
        mark = failure.problem_mark or failure.context_mark
        place = f"line {mark.line + 1}: " if mark is not None else ""
        raise DocumentSyntaxError(f"{place}{failure.problem or failure.context}") from None
    except yaml.YAMLError as failure:
        raise DocumentSyntaxError(" ".join(str(failure).split())) from None
    except RecursionError:
        raise DocumentSyntaxError("is nested too deeply") from None
    _check_size(data)
    return data


def _check_size(data: Any) -> None:
    """Refuse what JSON can't express: aliases that contain themselves or multiply, and other values."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: Any) -> int:
        if not isinstance(node, (dict, list)):
            if not isinstance(node, str | int | float | None) or node in (math.inf, -math.inf) or node != node:
                raise DocumentSyntaxError(f"JSON can't express {node!r}")
            return 1
        known = sizes.get(id(cast("object", node)))
        if known is not None:
            return known
        if id(cast("object", node)) in open_nodes:
            raise DocumentSyntaxError("an alias refers to a value that contains the alias itself")
        open_nodes.add(id(cast("object", node)))
        held = cast("Iterable[Any]", node.values() if isinstance(node, dict) else node)
        total = 1 + sum(size(one) for one in held)
        open_nodes.discard(id(cast("object", node)))
        sizes[id(cast("object", node))] = total
        return total

    try:
        if size(data) > MAX_NODES:
            raise DocumentSyntaxError(f"its aliases expand to more than {MAX_NODES} values")
    except RecursionError:
        raise DocumentSyntaxError("is nested too deeply") from None


# The C loader is ten times faster, but PyYAML may have been built without it.
_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _CoreLoader(_BASE):  # type: ignore[misc]
    """Plain data by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:  # noqa: ARG002
        """An object; its keys are strings, each used once."""
        own = [key.value for key, _ in node.value if key.tag != _MERGE]
        self.flatten_mapping(node)
        found: dict[Hashable, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key must be a string", key.start_mark)
            found[str(key.value)] = self.construct_object(value, deep=True)
        if len(set(map(str, own))) != len(own):
            twice = next(name for name in own if own.count(name) > 1)
            place = next(key.start_mark for key, _ in reversed(node.value) if key.value == twice)
            raise yaml.constructor.ConstructorError(None, None, f"the key {twice!r} is used twice", place)
        return found

    def construct_yaml_int(self, node: Any) -> int:
        """An integer in decimal, or after 0o and 0x."""
        text = str(self.construct_scalar(node))
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return int(text[2:] if base != 10 else text, base)


for _tag, _pattern, _first in _CORE:
    _CoreLoader.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), list(_first))
_CoreLoader.add_constructor("tag:yaml.org,2002:int", _CoreLoader.construct_yaml_int)
_LOADER: Any = _CoreLoader
