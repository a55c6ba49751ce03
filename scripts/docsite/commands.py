"""One operation as a command, looked up in the commands that the program really has."""

from __future__ import annotations

import json
import shlex
from typing import cast

import click
from document import DocumentOperation

from videovector._generated.cli import GROUPS, commands_of
from videovector.cli.app import Root
from videovector.cli.handwritten_commands import HANDWRITTEN

from .values import WIDTH, Example, Value, plain


def command_of(operation: DocumentOperation, example: Example) -> str:
    """The command for an operation; `videovector api` if it has no command."""
    found = _find(operation)
    if found is None:
        return _raw(operation, example)
    group, name = found
    words, options = ["videovector", group, name], list[str]()
    command = _command(group, name)
    parameters = {str(one.name): one for one in command.params}
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    for row in example.values:
        parameter = parameters.get(row.python)
        if parameter is None and row.is_file:
            # Hand-written commands may use another name.
            parameter = next(iter(arguments), None)
        if isinstance(parameter, click.Argument) or (parameter is None and row.place == "path"):
            words += [shlex.quote(one) for one in _texts(row)]
        elif isinstance(parameter, click.Option):
            options += _option(parameter, row)
    if "-o" in getattr(parameters.get("file"), "opts", ()):
        options.append(f"-o {example.saved_as}")
    if "yes" in parameters:
        options.append("--yes")
    return _line(words, options)


def _find(operation: DocumentOperation) -> tuple[str, str] | None:
    """The group and the name of an operation's command."""
    wanted = operation.operation_id
    for group in GROUPS:
        for name, row in commands_of(group).items():
            if row.operation == wanted and name in _group(group).list_commands(click.Context(Root())):
                return group, name
    for group, made in HANDWRITTEN.items():
        for name, one in made.items():
            if one.endpoint == operation.where:
                return group, name
    return None


def _group(name: str) -> click.Group:
    root = Root()
    return cast("click.Group", root.get_command(click.Context(root), name))


def _command(group: str, name: str) -> click.Command:
    found = _group(group)
    command = found.get_command(click.Context(found), name)
    assert command is not None, f"{group} {name} is no command"
    return command


def _texts(row: Value) -> list[str]:
    if row.is_file:
        return [row.file_name]
    value: object = row.value
    return [plain(one) for one in cast("list[object]", value)] if isinstance(value, list) else [plain(value)]


def _option(option: click.Option, row: Value) -> list[str]:
    name = max(option.opts, key=len)
    if isinstance(row.value, bool):
        return [name if row.value else max(option.secondary_opts, key=len)]
    return [f"{name} {shlex.quote(one)}" for one in _texts(row)]


def _raw(operation: DocumentOperation, example: Example) -> str:
    path = operation.path
    for row in example.path_values:
        path = path.replace(f"{{{row.wire}}}", str(row.value))
    options = [f"--field {shlex.quote(f'{row.wire}={plain(row.value)}')}" for row in example.query_values]
    if example.content_type == "application/json":
        options.append(f"--input {shlex.quote(json.dumps(example.body, ensure_ascii=False))}")
    return _line(["videovector", "api", operation.method.upper(), path], options)


def _line(words: list[str], options: list[str]) -> str:
    line = " ".join([*words, *options])
    return line if len(line) <= WIDTH else " \\\n  ".join([" ".join(words), *options])
