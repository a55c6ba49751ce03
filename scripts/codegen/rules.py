"""Rules between arguments: hand-written functions that the document names, and their arguments."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.docstrings import rows_of
from codegen.shapes import DocumentError

if TYPE_CHECKING:
    from codegen.operations import OperationFacts


@dataclass(frozen=True, slots=True)
class Further:
    """An additional argument of a method, for the function that reads one of its other arguments."""

    name: str
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class Input:
    """A function that converts a caller's value for an argument to the value that is sent.

    Args:
        name: Its name.
        accepts: The type that callers may give, if it is stated.
        text: The text that its docstring adds to the description of the argument in the document.
        refusal: The text of its docstring about the errors that it raises.
        further: Its keyword-only parameters, all of which are optional.
    """

    name: str
    accepts: str | None = None
    text: str = ""
    refusal: str = ""
    further: tuple[Further, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """The hand-written functions of a package that its document may name."""

    checks: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    inputs: Mapping[str, Input] = field(default_factory=dict[str, Input])
    results: frozenset[str] = frozenset()


def read_rules(package: Path) -> Rules:
    """The rules of a package: the checks with the names of their keyword-only parameters, the inputs, and the names of
    the results.

    The source is read, not imported: the package may need the very code that is about to be generated.
    """
    checks = _functions(package / "_request" / "rules.py")
    inputs = _functions(package / "_request" / "inputs.py")
    return Rules(
        checks={one.name: [parameter.arg for parameter in one.args.kwonlyargs] for one in checks},
        inputs={one.name: _input(one) for one in inputs},
        results=frozenset(one.name for one in _functions(package / "_response" / "rules.py")),
    )


def _functions(module: Path) -> list[ast.FunctionDef]:
    """The public functions of a module; none without a module."""
    if not module.exists():
        return []
    body = ast.parse(module.read_text(encoding="utf-8")).body
    return [one for one in body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")]


def _input(function: ast.FunctionDef) -> Input:
    annotation = function.args.args[1].annotation
    words = ast.get_docstring(function)
    texts = rows_of(words, "Args")
    return Input(
        function.name,
        annotation.id if isinstance(annotation, ast.Name) and annotation.id != "object" else None,
        texts.get("value", ""),
        rows_of(words, "Raises").get("InvalidArgumentError", ""),
        tuple(
            Further(one.arg, ast.unparse(one.annotation), texts.get(one.arg, ""))
            for one in function.args.kwonlyargs
            if one.annotation is not None
        ),
    )


def check_first_steps(operation: OperationFacts, rules: Rules, place: str) -> None:
    """Raise DocumentError if the steps of a method before its request can't be emitted."""
    taken = {one.name for one in operation.arguments}
    for further in operation.further:
        if further.name in taken:
            raise DocumentError(f"{place}: two arguments are called {further.name}; one belongs to an input")
        taken.add(further.name)
    if operation.result is not None and operation.result not in rules.results:
        raise DocumentError(
            f"{place}: x-videovector.result names {operation.result}, which is not a function of _response.rules"
        )
    if operation.announces is None and operation.check is None and operation.result is None:
        return
    if not operation.facade:
        raise DocumentError(f"{place}: x-videovector.announces, check and result are for methods that are emitted")
    if operation.paged:
        raise DocumentError(f"{place}: x-videovector.announces, check and result do not go with pages")
    if operation.check is not None and operation.check not in rules.checks:
        raise DocumentError(
            f"{place}: x-videovector.check names {operation.check}, which is not a function of _request.rules"
        )
    names = {one.name for one in operation.arguments}
    for name in operation.checked:
        if name not in names:
            raise DocumentError(
                f"{place}: the rule {operation.check} needs the argument {name}, which the operation does not have"
            )
