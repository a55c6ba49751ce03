"""The project: openapi-python-client's, with our facts at hand of the templates and our layout of files."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from jinja2 import StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier

from codegen.builders import Builders
from codegen.commands import CommandReader, literal, webhook_sample
from codegen.documentation import Documentation, module_docstring
from codegen.expressions import Expressions, or_none, unshadowed, unshadowed_parameter
from codegen.facade import (
    by_module,
    iterators_of,
    methods_of,
    public_names,
    read_resources,
    read_waiters,
    resource_class,
    resource_names,
)
from codegen.names import enum_keys, python_name
from codegen.operations import METHODS, OperationFacts, OperationReader
from codegen.rules import Rules
from codegen.shapes import DocumentError, EnumFacts, ModelFacts, Registry, Schema

_CONSTANT = re.compile(r"None|True|False|-?[\d.e+-]+|'[^']*'|\"[^\"]*\"")

_KNOWN_CONTENT = re.compile(r"application/([\w.+-]+\+)?json|application/x-www-form-urlencoded|multipart/form-data")


class GenerationError(RuntimeError):
    """The generator complained, or left something out; every warning counts."""


def generate_into(
    folder: Path,
    document: Schema,
    *,
    templates: Path,
    runtime: str,
    rules: Rules,
    banner: str,
    package: Path | None = None,
) -> None:
    """Render the code of a document into a folder.

    Args:
        folder: Where the files go; created.
        document: The OpenAPI document.
        templates: The folder of our Jinja templates.
        runtime: The package that holds `_operation`, `_validation`, `_rules`, `_resource`, `_pagination`, `_config` and
            `_errors`.
        rules: Its hand-written functions that the document may name.
        banner: The comment at the top of every file.
        package: The folder of the package, when the output belongs into it: its hand-written resources and public
            names then count.

    Raises:
        DocumentError: The document can't be turned into code.
        GenerationError: openapi-python-client warned, or an operation or class is missing from the output.
    """
    registry = Registry(document)
    operations = OperationReader(document, registry, rules).all()
    registry.finish()
    settings = ConfigFile(post_hooks=[], content_type_overrides=_binary_types(document))
    config = Config.from_sources(settings, MetaType.NONE, "document", "utf-8", True, folder)
    data = GeneratorData.from_dict(acceptable(document, registry.recursive_aliases), config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(f"{data.header}: {data.detail}")
    attach(data, operations)
    project = VideoVectorProject(data, config, templates, document, registry, operations, runtime, banner, package)
    complaints = project.build()
    if complaints:
        raise GenerationError("\n".join(_complaint(one) for one in complaints))


def acceptable(document: Schema, recursive_aliases: Iterable[str] = ()) -> Schema:
    """A copy for the stock parser, without what it can't take and our own reading covers.

    It drops an operation with an array or date-time header, refuses a default beside a reference, enums of mixed
    kinds or whose names differ only by case, schemas that stand for themselves, and takes a title for a class name.
    """
    adapted = copy.deepcopy(document)
    for wire in recursive_aliases:
        adapted["components"]["schemas"][wire] = {}
    for schema in _schemas(adapted):
        schema.pop("default", None)
        schema.pop("title", None)
        values = [value for value in schema.get("enum", ()) if value is not None]
        if values and (all(type(one) is str for one in values) or all(type(one) is int for one in values)):
            schema["x-enum-varnames"] = enum_keys(values, schema.get("x-enum-varnames", []))
        else:
            schema.pop("enum", None)
    for parameter in _parameters(adapted):
        if parameter.get("in") in ("header", "cookie", "path"):
            parameter["schema"] = {"type": "string"}
        elif "content" in parameter:
            parameter.pop("content")
            parameter["schema"] = {"type": "string"}
    return adapted


def _binary_types(node: Any) -> dict[str, str]:
    """The content types the stock parser does not know, each to be taken as a plain file."""
    found: dict[str, str] = {}
    for key, value in _entries(node):
        if key == "content" and isinstance(value, dict):
            for content_type, _ in _entries(value):
                if "/" in content_type and not _KNOWN_CONTENT.match(content_type):
                    found[content_type] = "application/octet-stream"
        found |= _binary_types(value)
    return found


def _entries(node: Any) -> list[tuple[str, Any]]:
    """What a node of the document holds; the items of a list have no key."""
    if isinstance(node, dict):
        return list(cast("Schema", node).items())
    return [("", item) for item in cast("Iterable[Any]", node)] if isinstance(node, list) else []


def _schemas(document: Schema) -> list[Schema]:
    """Every schema of a document, told from properties and examples that merely look like one."""
    found: list[Schema] = []
    for schema in document.get("components", {}).get("schemas", {}).values():
        _walk_schema(schema, found)
    _walk_document({key: value for key, value in document.items() if key != "components"}, found)
    _walk_document({key: value for key, value in document.get("components", {}).items() if key != "schemas"}, found)
    return found


def _walk_document(node: Any, found: list[Schema]) -> None:
    for key, value in _entries(node):
        if key == "schema":
            _walk_schema(value, found)
        elif key not in ("example", "examples"):
            _walk_document(value, found)


def _walk_schema(node: Any, found: list[Schema]) -> None:
    if not isinstance(node, dict):
        return
    schema = cast("Schema", node)
    found.append(schema)
    for key in ("items", "additionalProperties", "not"):
        _walk_schema(schema.get(key), found)
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        for part in schema.get(key, ()):
            _walk_schema(part, found)
    for part in schema.get("properties", {}).values():
        _walk_schema(part, found)


def _parameters(document: Schema) -> list[Schema]:
    found = list(document.get("components", {}).get("parameters", {}).values())
    for item in document.get("paths", {}).values():
        found += item.get("parameters", [])
        for method in METHODS:
            found += item.get(method, {}).get("parameters", [])
    return [one for one in found if "$ref" not in one]


def attach(data: GeneratorData, operations: list[OperationFacts]) -> None:
    """Hang our facts, x-videovector among them, on the generator's endpoints, and miss none of either."""
    by_place = {(one.method.lower(), one.operation_id): one for one in operations}
    names = {
        id(endpoint): endpoint for group in data.endpoint_collections_by_tag.values() for endpoint in group.endpoints
    }
    produced = {(endpoint.method, str(endpoint.name)): endpoint for endpoint in names.values()}
    missing: list[str] = []
    for (method, operation_id), facts in by_place.items():
        endpoint = produced.get((method, str(PythonIdentifier(operation_id, "field_"))))
        if endpoint is None:
            missing.append(operation_id)
        else:
            endpoint.operation = facts  # type: ignore[attr-defined]
    errors = [error for group in data.endpoint_collections_by_tag.values() for error in group.parse_errors]
    if missing and not errors and not data.errors:
        raise GenerationError(f"openapi-python-client left out {', '.join(missing)}")


def _complaint(error: GeneratorError) -> str:
    return f"{error.level.value}: {error.header}: {error.detail}".strip()


class VideoVectorProject(Project):
    """Renders one module per model family, one of builders and one of facade classes per resource."""

    def __init__(
        self,
        data: GeneratorData,
        config: Config,
        templates: Path,
        document: Schema,
        registry: Registry,
        operations: list[OperationFacts],
        runtime: str,
        banner: str,
        package: Path | None,
    ) -> None:
        super().__init__(openapi=data, config=config, custom_template_path=templates)
        self.document = document
        self.registry = registry
        self.operations = operations
        self.package = package
        self.waiters = read_waiters(operations, registry)
        self.resources = read_resources(document, operations, package)
        self.expressions = Expressions(registry)
        self.env.undefined = StrictUndefined
        self.env.filters["quoted"] = repr
        context: dict[str, Any] = self.env.globals
        context.update(
            banner=banner,
            runtime=runtime,
            docs=Documentation(document),
            expr=self.expressions,
            builders=Builders(self.expressions, runtime),
            document=document,
            operations=operations,
            is_constant=_is_constant,
            module_docstring=module_docstring,
            or_none=or_none,
            typed_dict=self._typed_dict,
            unshadowed=unshadowed,
            unshadowed_parameter=unshadowed_parameter,
            resource_class=resource_class,
            by_module=by_module,
            waiters=self.waiters,
            resources=self.resources,
        )

    def build(self) -> list[GeneratorError]:
        """Render everything, and return what the parser and the templates complained about."""
        self.package_dir.mkdir(parents=True, exist_ok=True)
        complaints = list(self._get_errors())
        if not complaints:
            # Stock adds a types.py; ours is hand-written, `_models` of the run time.
            self._render("package_init.py.jinja", "__init__.py")
            self._build_models()
            self._build_api()
            self._build_facade()
        return complaints

    def _render(self, template: str, path: str, **facts: Any) -> None:
        target = self.package_dir / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.env.get_template(template).render(**facts), encoding="utf-8")

    def _build_models(self) -> None:
        families: dict[str, list[ModelFacts]] = {}
        for model in self.registry.models.values():
            families.setdefault(model.module, []).append(model)
        names = [(model.module, model.name) for model in self.registry.models.values()]
        for module, models in families.items():
            self._render("model.py.jinja", f"models/{module}.py", models=_bases_first(models))
        for enum in self.registry.enums.values():
            self._render("str_enum.py.jinja", f"models/{enum.module}.py", enum=enum)
            names.append((enum.module, enum.name))
        self._render("models_init.py.jinja", "models/__init__.py", names=sorted(names, key=lambda one: one[1]))

    def _build_api(self) -> None:
        built = [one for one in self.operations if one.rest_only is None]
        for group in sorted({one.group for one in built}):
            operations = [one for one in built if one.group == group]
            self._render("api_module.py.jinja", f"api/{group}.py", group=group, operations=operations)
        self._render(
            "api_init.py.jinja",
            "api/__init__.py",
            what="Builders: one function per operation, each answers an Operation.",
        )
        self._render("info.py.jinja", "info.py")
        events, example = webhook_sample(self.document)
        self._render(
            "cli.py.jinja",
            "cli.py",
            command_groups=CommandReader(self.document, self.registry).groups(self.operations),
            command_literal=literal,
            webhook_events=events,
            webhook_example=example,
        )

    def _build_facade(self) -> None:
        emitted = {one.resource for one in self.operations if one.resource} | {one.resource for one in self.waiters}
        for resource in sorted(emitted):
            built = [one for one in self.operations if one.resource == resource and one.rest_only is None]
            operations = [method for one in built for method in methods_of(one)]
            waiters = [one for one in self.waiters if one.resource == resource]
            self._render(
                "resource_module.py.jinja",
                f"resources/{resource}.py",
                resource=resource,
                operations=operations,
                waiters=waiters,
                iterators=iterators_of(built),
            )
        self._render(
            "api_init.py.jinja", "resources/__init__.py", what="Facade classes: one pair, sync and async, per resource."
        )
        self._render("waiters.py.jinja", "waiters.py")
        self._render("accessors.py.jinja", "accessors.py")
        if self.package is not None:
            self._render(
                "exports.py.jinja",
                "resource_exports.py",
                what="The classes of all resources, for annotations.",
                names=resource_names(self.resources),
            )
            names = public_names(self.package, self.registry)
            self._render("exports.py.jinja", "exports.py", what="The public names of the package.", names=names)

    def _typed_dict(self, model: ModelFacts) -> str:
        """A TypedDict; the functional form where a key is no identifier."""
        docs: Documentation = self.env.globals["docs"]  # type: ignore[assignment]
        rows = [
            (one.wire, self.expressions.accepted_type(one.shape, exact_unions=True), one.required)
            for one in model.fields
        ]
        if all(wire.isidentifier() and python_name(wire) == wire for wire, _, _ in rows):
            lines = [f"    {wire}: {text if required else f'NotRequired[{text}]'}" for wire, text, required in rows]
            body = "\n".join(lines) if lines else "    pass"
            return f'class {model.name}(TypedDict):\n    """{docs.model(model)}"""\n\n{body}'
        keys = ", ".join(
            f"{wire!r}: {f'{text}' if required else f'NotRequired[{text}]'!r}" for wire, text, required in rows
        )
        return f'{model.name} = TypedDict("{model.name}", {{{keys}}})'


def _is_constant(text: str) -> bool:
    return _CONSTANT.fullmatch(text) is not None


def _bases_first(models: list[ModelFacts]) -> list[ModelFacts]:
    ordered: list[ModelFacts] = []
    waiting = list(models)
    while waiting:
        ready = [one for one in waiting if not one.base or any(one.base == other.name for other in ordered)]
        ordered += ready
        waiting = [one for one in waiting if one not in ready]
    return ordered


__all__ = ["DocumentError", "EnumFacts", "GenerationError", "acceptable", "generate_into"]
