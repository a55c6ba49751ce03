"""The project of openapi-python-client, with our facts for the templates and our layout of files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier

from codegen.builders import Builders
from codegen.commands import CommandReader, enum_values, literal, webhook_sample
from codegen.documentation import Documentation, module_docstring
from codegen.expressions import Expressions, local_name, or_none, unshadowed, unshadowed_parameter
from codegen.facade import (
    by_module,
    iterators_of,
    methods_of,
    public_names,
    read_resources,
    read_waiters,
    resource_names,
)
from codegen.names import NamingError, python_name, resource_class
from codegen.operations import OperationFacts, OperationReader
from codegen.preparation import Preparation, Remark
from codegen.rules import Rules
from codegen.settings import CLIENT_ARGUMENTS, FROM_ENV_ARGUMENTS, in_order, read_settings
from codegen.shapes import DocumentError, EnumFacts, ModelFacts, Registry, Schema
from codegen.tables import read_tables
from codegen.twins import sync_words

_CONSTANT = re.compile(r"None|True|False|-?[\d.e+-]+|'[^']*'|\"[^\"]*\"")


def json_file(path: Path) -> Any:
    """The data of a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


class GenerationError(RuntimeError):
    """The generator reported a problem or left something out; every warning counts."""


class UnsupportedError(DocumentError):
    """The document has content that can't become correct code; `problems` lists all of it."""

    def __init__(self, problems: Sequence[Remark]) -> None:
        super().__init__("; ".join(f"{one.pointer}: {one.text}" for one in problems))
        self.problems = list(problems)


@dataclass(frozen=True, slots=True)
class Report:
    """The remarks about a document that was generated: repairs, checks that only the server makes, and omissions."""

    remarks: list[Remark]
    left_out: list[Remark]


def generate_into(
    folder: Path,
    document: Schema,
    *,
    templates: Path,
    runtime: str,
    rules: Rules,
    banner: str,
    package: Path | None = None,
    path: Path | None = None,
    load: Callable[[Path], Any] = json_file,
    skip_unsupported: bool = False,
) -> Report:
    """Render the code of a document into a folder.

    Args:
        folder: Where the files go; created.
        document: The OpenAPI document; it is changed.
        templates: The folder of our Jinja templates.
        runtime: The package that holds `_request`, `_resource`, `_pagination`, `_config` and `_errors`.
        rules: Its hand-written functions that the document may name.
        banner: The comment at the top of every file.
        package: The folder of the package, when the output belongs into it: its hand-written resources and public
            names then count.
        path: The file of the document, for references to files beside it.
        load: Reads such a file.
        skip_unsupported: Leave out operations and schemas that can't be generated faithfully.

    Returns:
        What was put right or left out.

    Raises:
        UnsupportedError: The document can't be turned into code; it names every reason.
        GenerationError: openapi-python-client warned, or an operation or class is missing from the output.
    """
    preparation = Preparation(document, path, load)
    preparation.run()
    if preparation.problems and not (skip_unsupported and preparation.readable):
        raise UnsupportedError(_in_order(preparation.located(preparation.problems)))
    registry = Registry(document)
    reader = OperationReader(document, registry, rules)
    operations = reader.all()
    registry.finish()
    expressions = Expressions(registry)
    builders = Builders(expressions, runtime)
    operations = _checked(operations, registry, builders, reader.problems)
    left_out = [Remark(one.pointer, str(one)) for one in registry.broken.values()] + reader.problems
    if left_out and not skip_unsupported:
        raise UnsupportedError(_in_order(preparation.located(left_out)))
    data, config = _parsed(operations, folder)
    project = VideoVectorProject(data, config, templates, document, registry, operations, runtime, banner, package)
    complaints = project.build()
    if complaints:
        raise GenerationError("\n".join(_complaint(one) for one in complaints))
    remarks = dict.fromkeys([*preparation.remarks, *registry.remarks])
    return Report(preparation.located(remarks), _in_order(preparation.located([*left_out, *preparation.problems])))


def _in_order(remarks: list[Remark]) -> list[Remark]:
    """Each remark once; those about the document itself come first."""
    return sorted(set(remarks), key=lambda one: (str(one.file or ""), one.pointer, one.text))


def _parsed(operations: list[OperationFacts], folder: Path) -> tuple[GeneratorData, Config]:
    """The result of the parser of openapi-python-client for the skeleton, with our facts, and its settings."""
    config = Config.from_sources(ConfigFile(post_hooks=[]), MetaType.NONE, "document", "utf-8", True, folder)
    data = GeneratorData.from_dict(skeleton(operations), config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(f"{data.header}: {data.detail}")
    attach(data, operations)
    return data, config


def _checked(
    operations: list[OperationFacts], registry: Registry, builders: Builders, problems: list[Remark]
) -> list[OperationFacts]:
    """The operations whose code can be written; everything that the templates would refuse is found here."""
    for model in list(registry.models.values()):
        try:
            builders.expressions.check(model)
        except (DocumentError, NamingError) as failure:
            registry.leave_out(model.name, failure)
    registry.leave_out_users()
    kept: list[OperationFacts] = []
    for one in operations:
        registry.where = one.pointer
        try:
            for shape in [one.response.shape, *(argument.shape for argument in one.arguments)]:
                registry.require(shape)
            builders.check_operation(one)
            kept.append(one)
        except (DocumentError, NamingError) as failure:
            problems.append(Remark(one.pointer, str(failure)))
    return kept


def skeleton(operations: Sequence[OperationFacts]) -> Schema:
    """What the stock parser is given: one path for each operation, without anything that it could refuse.

    It knows fewer schemas than our own reading, and takes most of the time of a large document for them.
    """
    response = {"200": {"description": ""}}
    paths = {
        f"/{number}": {one.method.lower(): {"operationId": f"op{number}", "tags": ["all"], "responses": response}}
        for number, one in enumerate(operations)
    }
    return {"openapi": "3.1.0", "info": {"title": "document", "version": "1"}, "paths": paths}


def attach(data: GeneratorData, operations: list[OperationFacts]) -> None:
    """Attach our facts, with x-videovector, to the generator's endpoints; each must have its counterpart."""
    endpoints = {
        str(endpoint.name): endpoint
        for group in data.endpoint_collections_by_tag.values()
        for endpoint in group.endpoints
    }
    missing: list[str] = []
    for number, facts in enumerate(operations):
        endpoint = endpoints.get(str(PythonIdentifier(f"op{number}", "field_")))
        if endpoint is None or endpoint.method.upper() != facts.method:
            missing.append(facts.operation_id)
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
        self.env.filters["local"] = local_name
        self.env.filters["sync_words"] = sync_words
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
        """Render everything, and return the problems that the parser and the templates report."""
        self.package_dir.mkdir(parents=True, exist_ok=True)
        complaints = list(self._get_errors())
        if not complaints:
            # openapi-python-client adds a types.py; `_models` of the package replaces it.
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
            what="Builders: one function per operation, each gives an Operation.",
        )
        self._render("info.py.jinja", "info.py")
        if tables := read_tables(self.document):
            self._render("tables.py.jinja", "tables.py", tables=tables)
        if self.package is not None:
            self._build_commands()

    def _build_commands(self) -> None:
        """The table of commands, which the command line of the package reads."""
        events, example = webhook_sample(self.document)
        groups = CommandReader(self.document, self.registry, self.waiters).groups(self.operations)
        self._render(
            "cli_init.py.jinja",
            "cli/__init__.py",
            groups={name: what for name, (what, _) in groups.items()},
            webhook_events=events,
            processing_events=enum_values(self.document, "ProcessingEventType"),
            webhook_example=example,
        )
        for name, (_, commands) in groups.items():
            self._render(
                "cli_group.py.jinja",
                f"cli/{name.replace('-', '_')}.py",
                group=name,
                commands=commands,
                command_literal=literal,
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
            self._build_settings(self.package)
            names = public_names(self.package, self.registry)
            self._render("exports.py.jinja", "exports.py", what="The public names of the package.", names=names)

    def _build_settings(self, package: Path) -> None:
        """The signatures that take all settings, if the package has a configuration."""
        settings = read_settings(package)
        if settings:
            self._render(
                "settings.py.jinja",
                "settings.py",
                client=in_order(settings, CLIENT_ARGUMENTS, client=True),
                from_env=in_order(settings, FROM_ENV_ARGUMENTS, client=False),
                positional={"client": 2, "from_env": len(FROM_ENV_ARGUMENTS)},
            )

    def _typed_dict(self, model: ModelFacts) -> str:
        """A TypedDict; the functional form if a key is not an identifier."""
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


__all__ = ["DocumentError", "EnumFacts", "GenerationError", "Report", "UnsupportedError", "generate_into"]
