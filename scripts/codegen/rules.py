"""Rules between arguments: hand-written functions that the document names, and the arguments they want."""

from __future__ import annotations

import ast
from pathlib import Path


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
