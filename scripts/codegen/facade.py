"""The facade beyond one method per operation: waiters, the resources of a client, and the table of public names."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from codegen.names import python_class, resource_class
from codegen.operations import Argument, OperationFacts
from codegen.shapes import MISSING, DocumentError, Registry, Schema
from codegen.twins import PACKAGE as TWIN_PACKAGE
from codegen.twins import RESOURCES, read_sources, sync_name

#: The keys of a waiter in the document. `failed_unlisted` are final states that the enum does not list.
_WAITER_KEYS = {"method", "noun", "done", "failed", "poll_interval", "summary", "description", "failed_unlisted"}
_WAITER_REQUIRED = _WAITER_KEYS - {"failed", "failed_unlisted", "description"}


@dataclass(frozen=True, slots=True)
class WaiterFacts:
    """A method that polls an operation until a job has ended."""

    name: str
    resource: str
    facade: str
    noun: str
    done: tuple[str, ...]
    failed: tuple[str, ...]
    failed_unlisted: tuple[str, ...]
    poll_interval: float
    summary: str
    description: str
    operation: OperationFacts


@dataclass(frozen=True, slots=True)
class ResourceFacts:
    """A group of operations that clients have as an attribute, and the module of its two classes."""

    name: str
    description: str
    module: str
    async_module: str

    @property
    def kind(self) -> str:
        """The name of the sync class."""
        return resource_class(self.name)


@dataclass(frozen=True, slots=True)
class IteratorFacts:
    """A method that yields the items of all pages of an operation."""

    facade: str
    operation: OperationFacts
    arguments: tuple[Argument, ...]


def methods_of(operation: OperationFacts) -> list[OperationFacts]:
    """The facade methods of an operation: one, or one for each variant of its body.

    Raises:
        DocumentError: A variant takes an argument that the operation does not have.
    """
    variants = operation.extension.get("variants")
    if not variants:
        return [operation]
    names = {one.name: one for one in operation.arguments}
    found: list[OperationFacts] = []
    for method, raw in variants.items():
        unknown = [name for name in raw["takes"] if name not in names]
        if unknown or set(raw) - {"takes", "summary"}:
            place = f"{operation.method} {operation.path}: the variant {method}"
            raise DocumentError(f"{place} takes {unknown}, or says more than `takes` and `summary`")
        # The arguments of a variant are required, even if they are optional in the body.
        arguments = [
            replace(names[name], required=True, unset=False, default=MISSING, positional=True) for name in raw["takes"]
        ]
        facade, summary = method.rpartition(".")[2], raw.get("summary", operation.summary)
        found.append(replace(operation, facade=facade, summary=summary, arguments=arguments, by_name=True))
    return found


def iterators_of(operations: Iterable[OperationFacts]) -> list[IteratorFacts]:
    """The methods that iterate over all pages of an operation.

    Raises:
        DocumentError: The operation has no pages.
    """
    found: list[IteratorFacts] = []
    for operation in operations:
        method = operation.extension.get("iterator")
        if method is None:
            continue
        if not operation.paged:
            raise DocumentError(f"{operation.method} {operation.path}: x-videovector.iterator needs pages")
        arguments = tuple(one for one in operation.arguments if one.name not in ("cursor", "limit"))
        found.append(IteratorFacts(method.rpartition(".")[2], operation, arguments))
    return found


def read_waiters(operations: Iterable[OperationFacts], registry: Registry) -> list[WaiterFacts]:
    """The waiters of a document, by name.

    Raises:
        DocumentError: A waiter lacks a key, or names a state that the job can't have.
    """
    found: dict[str, WaiterFacts] = {}
    methods: set[str] = set()
    used: dict[str, str] = {}
    for operation in operations:
        place = f"{operation.method} {operation.path}"
        if operation.waiter is not None:
            used.setdefault(operation.waiter, place)
        for name, raw in operation.extension.get("waiters", {}).items():
            where = f"{place}: the waiter {name}"
            missing, unknown = _WAITER_REQUIRED - set(raw), set(raw) - _WAITER_KEYS
            wrong = [*(f"lacks {key}" for key in sorted(missing)), *(f"can't have {key}" for key in sorted(unknown))]
            if wrong:
                raise DocumentError(f"{where} {', '.join(wrong)}")
            waiter = _waiter(name, raw, operation)
            _check_states(waiter, registry, where)
            if name in found or raw["method"] in methods:
                raise DocumentError(f"{where}: its name or method stands elsewhere too")
            methods.add(raw["method"])
            found[name] = waiter
    for name, place in used.items():
        if name not in found:
            raise DocumentError(
                f"{place}: x-videovector.waiter names {name}, which no operation describes in `waiters`"
            )
    return sorted(found.values(), key=lambda one: one.name)


def _waiter(name: str, raw: Schema, operation: OperationFacts) -> WaiterFacts:
    resource, _, facade = str(raw["method"]).rpartition(".")
    return WaiterFacts(
        name=name,
        resource=resource,
        facade=facade,
        noun=raw["noun"],
        done=tuple(raw["done"]),
        failed=tuple(raw.get("failed", ())),
        failed_unlisted=tuple(raw.get("failed_unlisted", ())),
        poll_interval=float(raw["poll_interval"]),
        summary=raw["summary"],
        description=raw.get("description", ""),
        operation=operation,
    )


def _check_states(waiter: WaiterFacts, registry: Registry, where: str) -> None:
    operation = waiter.operation
    if any(one.location != "path" for one in operation.arguments) or operation.idempotency != "none":
        raise DocumentError(f"{where}: only an operation whose arguments all stand in its path can be polled")
    model = registry.models.get(operation.response.shape.name)
    field = next((one for one in model.fields if one.wire == "status"), None) if model is not None else None
    if field is None:
        raise DocumentError(f"{where}: the response has no field `status` to poll")
    if field.shape.kind == "enum":
        known = {value for _, value in registry.enums[field.shape.name].members}
        for state in (*waiter.done, *waiter.failed):
            if state not in known:
                raise DocumentError(f"{where}: the state {state!r} is not a value of {field.shape.name}")
        for listed in known & set(waiter.failed_unlisted):
            raise DocumentError(f"{where}: the state {listed!r} is a value of {field.shape.name}; put it into `failed`")
    both = set(waiter.done) & set(waiter.failed)
    if both:
        raise DocumentError(f"{where}: the state {min(both)!r} can't be done and failed at once")


def read_resources(document: Schema, operations: Iterable[OperationFacts], package: Path | None) -> list[ResourceFacts]:
    """The resources of the clients, in the order of the document's tags.

    Args:
        document: The document, whose tags describe the resources.
        operations: Its operations.
        package: The package whose `resources/` may extend the generated classes; None for none.
    """
    described = {tag["name"]: " ".join(str(tag.get("description", "")).split()) for tag in document.get("tags", [])}
    # Without a package there are only generated methods, and a resource may have none.
    built = [one for one in operations if one.rest_only is None and (one.resource or package is not None)]
    used = {one.public.rpartition(".")[0] for one in built}
    names = [*(name for name in described if name in used), *sorted(used - set(described))]
    extended = _extended(package) if package is not None else frozenset[str]()
    found: list[ResourceFacts] = []
    for name in names:
        if name in ("", "client"):
            continue
        below = f"{RESOURCES}.{name}"
        modules = (f"{TWIN_PACKAGE}.{below}", below) if name in extended else (f"_generated.{below}",) * 2
        found.append(ResourceFacts(name, described.get(name) or f"The {name} operations.", *modules))
    return found


def _extended(package: Path) -> frozenset[str]:
    """The resources that have hand-written methods."""
    sources = read_sources(package)
    return frozenset(
        path.stem
        for path in (package / RESOURCES).glob("[!_]*.py")
        if f"Async{resource_class(path.stem)}" in getattr(sources.get(f"{RESOURCES}.{path.stem}"), "own", {})
    )


def public_names(package: Path, registry: Registry) -> dict[str, str]:
    """Every public name of the package and its module below it, sorted by name.

    A hand-written module lists its public names in `__all__`; a schema is public with `x-export: true`.
    """
    sources = read_sources(package)
    found: dict[str, str] = {}
    for path in sorted(package.glob("_*.py")) + sorted(package.glob("_[!_]*/*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts[0] == "_generated" or parts[-1] == "__init__":
            continue
        module = ".".join(parts)
        for name in _listed(path):
            found[name] = module
            if module in sources and name in sources[module].twins:
                found[sync_name(name)] = f"{TWIN_PACKAGE}.{module}"
    for wire, schema in registry.components.items():
        if schema.get("x-export"):
            found[python_class(wire)] = "_generated.models"
    return dict(sorted(found.items()))


def _listed(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets: Sequence[ast.expr] = node.targets if isinstance(node, ast.Assign) else ()
        if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == "__all__" for one in targets):
            names: Any = ast.literal_eval(node.value)
            yield from names


def resource_names(resources: Iterable[ResourceFacts]) -> dict[str, str]:
    """The classes of all resources and their modules below the package, sorted by name."""
    found: dict[str, str] = {}
    for one in resources:
        found |= {one.kind: one.module, f"Async{one.kind}": one.async_module}
    return dict(sorted(found.items()))


def by_module(names: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """The names of a table grouped by their module."""
    modules: dict[str, list[str]] = {}
    for name, module in names.items():
        modules.setdefault(module, []).append(name)
    return sorted(modules.items())
