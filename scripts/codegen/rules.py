"""Rules between arguments: hand-written functions that the document names, and the arguments they want."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.shapes import DocumentError

if TYPE_CHECKING:
    from codegen.operations import OperationFacts


def read_rules(module: Path) -> dict[str, list[str]]:
    """The public functions of a module with the names of their keyword-only parameters; none without a module.

    The source is read, not imported: the package may need the very code that is about to be generated.
    """
    if not module.exists():
        return {}
    functions = [one for one in ast.parse(module.read_text(encoding="utf-8")).body if isinstance(one, ast.FunctionDef)]
    return {
        one.name: [parameter.arg for parameter in one.args.kwonlyargs]
        for one in functions
        if not one.name.startswith("_")
    }


def check_first_steps(operation: OperationFacts, rules: Mapping[str, Sequence[str]], place: str) -> None:
    """Raise DocumentError when what a method is to do before its request can't be emitted."""
    if operation.announces is None and operation.check is None:
        return
    if not operation.facade:
        raise DocumentError(f"{place}: x-videovector.announces and check are for methods that are emitted")
    if operation.paged:
        raise DocumentError(f"{place}: x-videovector.announces and check do not go with pages")
    if operation.check is not None and operation.check not in rules:
        raise DocumentError(
            f"{place}: x-videovector.check names {operation.check}, which is no function of _request.rules"
        )
    names = {one.name for one in operation.arguments}
    for name in operation.checked:
        if name not in names:
            raise DocumentError(
                f"{place}: the rule {operation.check} wants the argument {name}, which the operation does not have"
            )
