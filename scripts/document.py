"""The OpenAPI document as the scripts see it: loading, references, operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "openapi" / "videovector.yaml"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DocumentOperation:
    """One operation with its place in the document."""

    path: str
    method: str
    raw: Json
    path_item: Json

    @property
    def operation_id(self) -> str:
        return str(self.raw.get("operationId", ""))

    @property
    def extension(self) -> Json:
        value: Json = self.raw.get("x-videovector", {})
        return value

    @property
    def where(self) -> str:
        return f"{self.method.upper()} {self.path}"


def parse(text: str, name: str) -> Json:
    """The document in a YAML (or JSON) text; `name` says in errors where it came from."""
    # The safe loader written in C, where there is one.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    document = yaml.load(text, Loader=loader)  # noqa: S506
    if not isinstance(document, dict) or "openapi" not in document:
        raise SystemExit(f"{name}: not an OpenAPI document (no `openapi` key at the top)")
    return cast("Json", document)


def load(path: Path = DOCUMENT) -> Json:
    """Read a YAML (or JSON) document; fails with the file and line when it is malformed."""
    return parse(path.read_text(encoding="utf-8"), str(path))


def operations(document: Json) -> Iterator[DocumentOperation]:
    """Every operation, in document order."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield DocumentOperation(path, method, item[method], item)


def resolve(document: Json, reference: str) -> Json:
    """The object a local reference names; KeyError when there is none."""
    node: Any = document
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    if not isinstance(node, dict):
        raise KeyError(reference)
    return cast("Json", node)


def deref(document: Json, node: Json) -> Json:
    """Follow `$ref` until there is none."""
    while isinstance(node.get("$ref"), str):
        node = resolve(document, node["$ref"])
    return node


def parameters(document: Json, operation: DocumentOperation) -> list[Json]:
    """Path-level and operation-level parameters, dereferenced; the operation's override the path's."""
    found: dict[tuple[str, str], Json] = {}
    for raw in [*operation.path_item.get("parameters", []), *operation.raw.get("parameters", [])]:
        parameter = deref(document, raw)
        found[parameter["name"], parameter["in"]] = parameter
    return list(found.values())
