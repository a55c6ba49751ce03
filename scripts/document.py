"""The OpenAPI document for the scripts: loading, references, operations."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "openapi" / "videovector.yaml"
# Keywords whose values are data, not schemas.
DATA_KEYWORDS = frozenset({"example", "examples", "default", "enum", "const", "x-videovector", "mapping"})
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
    def methods(self) -> list[str]:
        """The facade methods that call it: its own, those of its variants, and other methods that use it."""
        extension = self.extension
        found = [extension.get("method"), *extension.get("variants", ()), *extension.get("also", ())]
        return list(dict.fromkeys(str(name) for name in [*found, extension.get("iterator")] if name))

    @property
    def waiting(self) -> list[str]:
        """The facade methods that poll it."""
        return [str(waiter["method"]) for waiter in self.extension.get("waiters", {}).values()]

    @property
    def where(self) -> str:
        return f"{self.method.upper()} {self.path}"


def _load_reader() -> ModuleType:
    """Load the sandbox's reader by its path: importing the package may need the code that is about to be generated."""
    name = "document_reader"
    if name not in sys.modules:
        path = ROOT / "videovector" / "sandbox" / "openapi" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


if TYPE_CHECKING:
    from videovector.sandbox.openapi import document_reader as reader
else:
    reader = _load_reader()

DocumentSyntaxError = reader.DocumentSyntaxError
__all__ = [
    "DATA_KEYWORDS",
    "DOCUMENT",
    "METHODS",
    "ROOT",
    "DocumentOperation",
    "DocumentSyntaxError",
    "Json",
    "deref",
    "load",
    "operations",
    "parameters",
    "parse",
    "reader",
    "resolve",
]


def parse(text: str, name: str) -> Json:
    """Parse the document from YAML 1.2 or JSON; errors contain `name` as its source.

    Raises:
        SystemExit: It is not an OpenAPI document, or a reference in it has no target.
    """
    try:
        document = reader.read(text)
    except DocumentSyntaxError as failure:
        raise SystemExit(f"{name}: {failure}") from None
    if not isinstance(document, dict) or "openapi" not in document:
        raise SystemExit(f"{name}: not an OpenAPI document (no `openapi` key at the top)")
    lost = list(dangling(cast("Json", document), document, "#"))
    if lost:
        raise SystemExit("\n".join(f"{name}: {place} refers to {gone}, which does not exist" for place, gone in lost))
    return cast("Json", document)


def dangling(document: Json, node: Any, place: str) -> Iterator[tuple[str, str]]:
    """(place, reference) of each `$ref` without target; examples and defaults are data and are skipped."""
    if isinstance(node, list):
        for number, entry in enumerate(cast("list[object]", node)):
            yield from dangling(document, entry, f"{place}/{number}")
    elif isinstance(node, dict):
        for key, value in cast("Json", node).items():
            if key == "$ref" and isinstance(value, str):
                try:
                    resolve(document, value)
                except (KeyError, TypeError):
                    yield place, value
            elif key not in DATA_KEYWORDS:
                yield from dangling(document, value, f"{place}/{str(key).replace('~', '~0').replace('/', '~1')}")


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
    """The object that a local reference names; raises KeyError if there is none."""
    node: Any = document
    for part in reference.removeprefix("#/").split("/"):
        node = node[part.replace("~1", "/").replace("~0", "~")]
    if not isinstance(node, dict):
        raise KeyError(reference)
    return cast("Json", node)


def deref(document: Json, node: Json) -> Json:
    """Follow `$ref` until an object has none."""
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
