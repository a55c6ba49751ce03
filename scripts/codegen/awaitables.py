"""Awaitable twins of the sandbox's controls: each method runs the plain one in a thread.

The plain classes of `sandbox/controls/` are the source. Every public class whose constructor takes a `Send` function
gets a twin with the same signatures and docstrings; a property becomes a method, as only that can be awaited.
`# async: omit` at the end of a signature leaves a method to `controls/asynchronous.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

#: The folder of the controls in the package, and the file of their twins in the output.
SOURCES = "sandbox/controls"
TARGET = "async_controls.py"
#: The class with all other controls as attributes. A hand-written class extends its twin.
HOLDER = "SandboxControls"
_OMIT = re.compile(r"#\s*async:\s*omit\b")


def write_awaitables(package: Path, target: Path, command: str) -> None:
    """Write the awaitable twins of a package's controls.

    Args:
        package: The folder of the package.
        target: The file to write.
        command: The command that writes the file again, for the comment at its top.
    """
    imports: list[str] = []
    classes: list[str] = []
    for path in sorted((package / SOURCES).glob("*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        found = [node for node in tree.body if isinstance(node, ast.ClassDef) and _sends(node)]
        if not found:
            continue
        home = f"{package.name}.{SOURCES.replace('/', '.')}.{path.stem}"
        # The formatter removes the unused ones.
        imports += [ast.unparse(node) for node in tree.body if isinstance(node, ast.ImportFrom | ast.Import)]
        own = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
        own += [
            node.target.id
            for node in tree.body
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        ]
        imports.append(f"from {home} import {', '.join(own)}")
        classes += [_twin(text.splitlines(), node) for node in found]
    head = [
        f"# Generated from {package.name}/{SOURCES}/. Do not edit: run `{command}`.",
        '"""Awaitable twins of the controls of a sandbox."""',
        "from __future__ import annotations",
        "import asyncio",
        "from typing import TYPE_CHECKING",
        # Only annotations need these imports.
        "if TYPE_CHECKING:",
        *dict.fromkeys(f"    {line}" for line in imports if "__future__" not in line),
    ]
    # The class with the others as attributes names their twins, so it comes last.
    classes.sort(key=lambda text: f"class {_name(HOLDER)}" in text)
    target.write_text("\n".join([*head, *classes]), encoding="utf-8")


def _name(plain: str) -> str:
    return "AsyncControls" if plain == HOLDER else f"Async{plain}"


def _sends(node: ast.ClassDef) -> bool:
    """Whether a class is a control: its constructor takes a `Send` and nothing else."""
    start = next((one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"), None)
    return start is not None and [argument.arg for argument in start.args.args] == ["self", "send"]


def _twin(lines: list[str], node: ast.ClassDef) -> str:
    methods = [one for one in node.body if isinstance(one, ast.FunctionDef)]
    parts = _parts(next(one for one in methods if one.name == "__init__"))
    text = [
        f"class {_name(node.name)}:",
        _source(lines, node.body[0]),
        f"    def __init__(self, controls: {node.name}) -> None:",
        "        self._controls = controls",
        *(f"        self.{name}: {_name(kind)} = {_name(kind)}(controls.{name})" for name, kind in parts),
        "",
    ]
    for one in methods:
        public = not one.name.startswith("_") and not _is_omitted(lines, one)
        if public and "classmethod" not in _decorators(one):
            text += _method(lines, one)
    return "\n".join(text)


def _parts(start: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """The attributes of a control that are controls, with the class of each."""
    for one in start.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Attribute):
            yield one.target.attr, ast.unparse(one.annotation)


def _method(lines: list[str], node: ast.FunctionDef) -> list[str]:
    signature = "\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1])
    names = [argument.arg for argument in node.args.args[1:]]
    given = names + [f"{argument.arg}={argument.arg}" for argument in node.args.kwonlyargs]
    call = f"self._controls.{node.name}"
    call = f"lambda: {call}" if "property" in _decorators(node) else ", ".join([call, *given])
    return [
        signature.replace("    def ", "    async def ", 1),
        _source(lines, node.body[0]),
        f"        {'' if _returns_nothing(node) else 'return '}await asyncio.to_thread({call})",
        "",
    ]


def _returns_nothing(node: ast.FunctionDef) -> bool:
    return isinstance(node.returns, ast.Constant) and node.returns.value is None


def _is_omitted(lines: list[str], node: ast.FunctionDef) -> bool:
    return any(_OMIT.search(line) for line in lines[node.lineno - 1 : node.body[0].lineno - 1])


def _decorators(node: ast.FunctionDef) -> set[str]:
    return {one.id for one in node.decorator_list if isinstance(one, ast.Name)}


def _source(lines: list[str], node: ast.stmt) -> str:
    return "\n".join(lines[node.lineno - 1 : node.end_lineno])
