"""The commands of the command line, one for each operation of the document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.documentation import argument_text
from codegen.facade import WaiterFacts
from codegen.operations import Argument, OperationFacts
from codegen.shapes import DocumentError, Field, ModelFacts, Registry, Schema, Shape

#: Options of every command; an argument with one of these names would hide the option.
RESERVED = frozenset(
    {"all", "api_key_file", "base_url", "fields", "help", "max_items", "no_progress", "null", "output", "poll_interval",
     "profile", "quiet", "timeout", "wait", "yes"}
)  # fmt: skip
MAX_COLUMNS = 7
#: Fields of a response with its list of items, in the order of preference.
_ROWS = ("items", "data", "results", "prompts", "rows", "files")
#: Fields that people look for first in a table.
_TELLING = ("name", "title", "status", "type", "media_type", "start_time", "end_time", "progress")
_SCALARS = frozenset({"boolean", "date", "datetime", "enum", "integer", "number", "string", "uuid"})
_DULL_ENDS = ("_by", "_data", "_uri", "_url", "_text", "_response", "user_id")
_KINDS = {"uuid": "string", "date": "string", "null": "json", "model": "json", "typed_dict": "json", "map": "json"}


@dataclass(frozen=True, slots=True)
class OptionFacts:
    """One argument of a command; the fields are those of the emitted tuple, in order."""

    name: str
    kind: str
    required: bool
    positional: bool
    repeated: bool
    choices: tuple[str, ...]
    open_choices: bool
    secret: bool
    nullable: bool
    help: str


@dataclass(frozen=True, slots=True)
class CommandFacts:
    """One command; the fields are those of the emitted tuple, in order."""

    operation: str
    methods: tuple[str, ...]
    endpoint: str
    summary: str
    description: str
    scope: str | None
    credentials: tuple[str, ...]
    errors: tuple[int, ...]
    options: tuple[OptionFacts, ...]
    idempotency: str
    paging: str
    response_kind: str
    rows: str | None
    columns: tuple[str, ...]
    identifier: str | None
    wait: tuple[str, tuple[str, ...], str] | None


class CommandReader:
    """Reads the commands of the operations of one document."""

    def __init__(self, document: Schema, registry: Registry, waiters: Iterable[WaiterFacts]) -> None:
        self.document = document
        self.registry = registry
        self.waits = {one.name: _wait(one) for one in waiters}

    def groups(self, operations: Iterable[OperationFacts]) -> dict[str, tuple[str, dict[str, CommandFacts]]]:
        """The commands of each resource by name, with the description of the resource."""
        told = {str(tag["name"]): str(tag.get("description", "")) for tag in self.document.get("tags", ())}
        found: dict[str, tuple[str, dict[str, CommandFacts]]] = {}
        for operation in operations:
            if operation.rest_only is not None:
                continue
            group, name = command_name(operation)
            commands = found.setdefault(group, (told.get(operation.group, ""), {}))[1]
            if name in commands:
                raise DocumentError(f"{operation.operation_id} and another operation become the command {group} {name}")
            commands[name] = self.command(operation)
        return found

    def command(self, operation: OperationFacts) -> CommandFacts:
        """The command of one operation."""
        rows, item = self._rows(operation)
        columns, identifier = self._columns(item)
        return CommandFacts(
            operation=operation.operation_id,
            methods=tuple(one for one in (operation.public, *operation.also) if one),
            endpoint=f"{operation.method} {operation.path}",
            summary=" ".join(operation.summary.split()),
            description=operation.description.strip(),
            scope=operation.scope,
            credentials=operation.credentials,
            errors=tuple(int(status) for status, _ in operation.errors if status.isdigit()),
            options=tuple(self._options(operation)),
            idempotency=operation.idempotency,
            paging=operation.paging,
            response_kind=operation.response.kind,
            rows=rows,
            columns=columns,
            identifier=identifier,
            wait=self.waits[operation.waiter] if operation.waiter is not None else None,
        )

    def _options(self, operation: OperationFacts) -> Iterator[OptionFacts]:
        if operation.public.startswith("client."):
            # The client describes what it does automatically.
            return
        for argument in [*operation.positional, *operation.keyword_only]:
            if argument.name == "cursor" and operation.paged:
                continue
            if argument.name in RESERVED:
                raise DocumentError(
                    f"{operation.operation_id}: the argument {argument.name} would hide an option of all commands; "
                    "give it another name by x-videovector.arguments"
                )
            yield self._option(argument)

    def _option(self, argument: Argument) -> OptionFacts:
        shape = argument.shape
        repeated = shape.kind == "list"
        inner = shape.inner if repeated else shape
        listed = [one for one in shape.variants if one.kind == "list"]
        if shape.kind == "union" and len(listed) == 1:
            # For one value or several, an option that can be repeated is enough.
            repeated, inner = True, listed[0].inner
        values, is_open = self._choices(inner)
        kind = _KINDS.get(inner.kind, inner.kind)
        if argument.schema.get("contentEncoding") == "base64":
            kind = "image"
        elif kind == "enum":
            kind = "string" if all(type(one) is str for one in values) else "integer"
        elif kind not in _SCALARS and kind != "binary":
            kind = "json"
        return OptionFacts(
            name=argument.name,
            kind=kind,
            required=argument.required,
            positional=argument.positional,
            repeated=repeated,
            choices=tuple(str(one) for one in values),
            open_choices=is_open,
            secret=argument.secret,
            nullable=argument.unset,
            help=argument_text(argument),
        )

    def _choices(self, shape: Shape) -> tuple[list[Any], bool]:
        if shape.kind != "enum":
            return [], False
        values = [value for value in shape.schema["enum"] if value is not None]
        return values, bool(shape.schema.get("x-open-enum"))

    # Tables

    def _rows(self, operation: OperationFacts) -> tuple[str | None, ModelFacts | None]:
        """The field of the response with the rows of a table, and the model of a row."""
        shape = operation.response.shape
        if operation.response.kind == "events" or shape.kind != "list":
            model = self.registry.models.get(shape.name)
            if model is None or operation.response.kind != "json":
                return None, model
            lists = {one.wire: one for one in model.fields if _is_list_of_models(one)}
            wire = next((one for one in _ROWS if one in lists), None)
            if wire is not None:
                return wire, self.registry.models.get(lists[wire].shape.inner.name)
            # The rows of an SQL query have no fixed fields.
            free = next((one.wire for one in model.fields if one.wire in _ROWS and one.shape.kind == "list"), None)
            return free, None if free else model
        return None, self.registry.models.get(shape.inner.name)

    def _columns(self, model: ModelFacts | None) -> tuple[tuple[str, ...], str | None]:
        if model is None:
            return (), None
        fields = [one for one in model.fields if one.shape.kind in _SCALARS and not one.secret]
        plain = [one for one in fields if not one.wire.endswith(_DULL_ENDS)]
        ids = [one.wire for one in plain if one.required and (one.wire.endswith("_id") or one.wire == "id")]
        identifier = ids[0] if ids else None
        ordered = ids[:1]
        ordered += [one for one in _TELLING if any(field.wire == one for field in plain)]
        ordered += [one.wire for one in plain if one.required and one.wire not in ids]
        ordered += [one.wire for one in plain if one.wire in ("created_at", "executed_at")]
        ordered += ids
        ordered += [one.wire for one in plain if not one.wire.endswith(("_id", "_at"))]
        return tuple(list(dict.fromkeys(ordered))[:MAX_COLUMNS]), identifier


def _wait(waiter: WaiterFacts) -> tuple[str, tuple[str, ...], str]:
    """The method that waits, the ids that it needs, and the command that reads the job."""
    names = tuple(one.name for one in waiter.operation.positional)
    return f"{waiter.resource}.{waiter.facade}", names, " ".join(command_name(waiter.operation))


def command_name(operation: OperationFacts) -> tuple[str, str]:
    """Group and name of an operation's command, from the name of its method."""
    resource, _, method = operation.public.rpartition(".")
    group = operation.group if resource == "client" else resource
    return group.replace("_", "-"), method.removeprefix("iter_").replace("_", "-")


def enum_values(document: Schema, name: str) -> tuple[str, ...]:
    """The values of an enum of the document; empty if it has no such enum."""
    values: list[str] = document.get("components", {}).get("schemas", {}).get(name, {}).get("enum", [])
    return tuple(values)


def webhook_sample(document: Schema) -> tuple[tuple[str, ...], str]:
    """The events that a webhook can receive, and an example of a body; empty if the document has no webhooks."""
    events = enum_values(document, "WebhookEventType")
    for item in document.get("webhooks", {}).values():
        for media in item.get("post", {}).get("requestBody", {}).get("content", {}).values():
            if "example" in media:
                return events, json.dumps(media["example"])
    return events, "{}"


def literal(command: CommandFacts) -> str:
    """The command as Python source, one option per line."""
    names = list(command.__slots__)
    parts = [repr(getattr(command, name)) for name in names]
    options = "".join(f"\n        {_option_literal(one)}," for one in command.options)
    parts[names.index("options")] = f"({options})"
    return f"Command({', '.join(parts)})"


def _option_literal(option: OptionFacts) -> str:
    return f"Option({', '.join(repr(getattr(option, name)) for name in option.__slots__)})"


def _is_list_of_models(field: Field) -> bool:
    return field.shape.kind == "list" and field.shape.inner.kind == "model"
