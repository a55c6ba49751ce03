"""Mutation testing of the modules that decide what is sent, repeated, paged, authenticated and uploaded.

    python scripts/mutation.py [module ...] [--jobs 2] [--every 1]

Changes one small thing at a time in a copy of the package (a comparison, a constant, a condition, a statement) and
runs the tests that are meant to notice. Prints each change that none of them noticed; docs/mutation-testing.md says
why those that are known may stay. Exits 1 when there are others.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "mutation-testing.md"
# Enough of the suite to notice; the rest would be the same again, slower.
NOT_SLOW = "not gibibyte and not leaves_the_event_loop_free and not extras"

TESTS = {
    "_retry": [
        "tests/unit/test_retry.py",
        "tests/wire/test_retries.py",
        "tests/faults/test_fault_properties.py::test_any_retry_after",
        "tests/faults/test_fault_properties.py::test_backoff_is_jittered_and_bounded",
        "tests/faults/test_fault_properties.py::test_retry_after_dates_count_from_now",
    ],
    "_flow": [
        "tests/wire/test_retries.py",
        "tests/wire/test_answers.py",
        "tests/wire/test_credentials.py",
        "tests/faults/test_fault_timing.py",
        "tests/faults/test_fault_table.py",
        "tests/wire/test_core_edges.py",
        "tests/wire/test_otel.py",
    ],
    "_pagination": ["tests/unit/test_pagination.py", "tests/faults/test_fault_machines.py"],
    "_auth": ["tests/wire/test_credentials.py", "tests/wire/test_core_edges.py", "tests/faults/test_fault_secrets.py"],
    "_files": ["tests/unit/test_files.py", "tests/faults/test_fault_files.py"],
}
SECONDS = 120

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
}


@dataclass(frozen=True)
class Mutant:
    """One change: where, what it was and what it is now, and the whole module with it."""

    module: str
    line: int
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        return f"{self.module}: `{self.before}` → `{self.after}`"


def replacements(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in SWAPPED:
        changed: Any = copy.deepcopy(node)
        changed.ops = [SWAPPED[type(node.ops[0])]()]
        yield changed
    elif isinstance(node, ast.BoolOp | ast.BinOp | ast.AugAssign) and type(node.op) in SWAPPED:
        changed = copy.deepcopy(node)
        changed.op = SWAPPED[type(node.op)]()
        yield changed
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.If | ast.IfExp | ast.While) and isinstance(
        node.test, ast.Name | ast.Call | ast.Attribute
    ):
        changed = copy.deepcopy(node)
        changed.test = ast.UnaryOp(ast.Not(), changed.test)
        yield changed
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield ast.Return(ast.Constant(None))
    elif (
        (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Await))
        or isinstance(node, ast.Raise)
        or (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute))
    ):
        yield ast.Pass()
    elif isinstance(node, ast.Continue):
        yield ast.Break()
    elif isinstance(node, ast.keyword) and node.arg == "error_code" and isinstance(node.value, ast.Constant):
        yield ast.keyword("error_code", ast.Constant("another_code"))


def skipped(node: ast.AST) -> bool:
    """Whether nothing inside matters to behaviour: annotations, texts, type checking, representations."""
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return True
    if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    return isinstance(node, ast.FunctionDef) and node.name == "__repr__"


def places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Every child that may be replaced: its parent, the field, the index in it, and the child."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "slice"):
            continue
        children: list[tuple[int | None, Any]] = [(None, value)]
        if isinstance(value, list):
            children = list(enumerate(value))  # pyright: ignore[reportUnknownArgumentType]
        for index, child in children:
            if isinstance(child, ast.AST) and not skipped(child):
                yield node, field, index, child
                yield from places(child)


def mutants(module: str) -> Iterator[Mutant]:
    tree = ast.parse((ROOT / "videovector" / f"{module}.py").read_text(encoding="utf-8"))
    for parent, field, index, child in list(places(tree)):
        for replacement in replacements(child):
            before = ast.unparse(child).splitlines()[0]
            after = ast.unparse(replacement).splitlines()[0] if not isinstance(replacement, ast.Pass) else "pass"
            holder: Any = getattr(parent, field)
            if index is None:
                setattr(parent, field, replacement)
            else:
                holder[index] = replacement
            source = ast.unparse(ast.fix_missing_locations(tree))
            if index is None:
                setattr(parent, field, child)
            else:
                holder[index] = child
            yield Mutant(module, getattr(child, "lineno", getattr(parent, "lineno", 0)), before, after, source)


def survives(mutant: Mutant, folder: Path) -> bool:
    """Run the tests against a mutant in a copy of the repository."""
    path = folder / "videovector" / f"{mutant.module}.py"
    original = path.read_text(encoding="utf-8")
    path.write_text(mutant.source, encoding="utf-8")
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", NOT_SLOW]
    command += TESTS[mutant.module]
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    finally:
        path.write_text(original, encoding="utf-8")
    return done.returncode == 0


def copied(folder: Path) -> Path:
    for name in ("videovector", "tests", "openapi"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", default=list(TESTS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--every", type=int, default=1, help="try only every n-th change")
    arguments = parser.parse_args()
    work: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    total = 0
    for module in arguments.modules:
        for mutant in list(mutants(module))[:: arguments.every]:
            work.put(mutant)
            total += 1
    survivors: list[Mutant] = []

    def worker() -> None:
        with tempfile.TemporaryDirectory() as folder:
            copied(Path(folder))
            while True:
                try:
                    mutant = work.get_nowait()
                except queue.Empty:
                    return
                if survives(mutant, Path(folder)):
                    survivors.append(mutant)
                    print(f"survived: line {mutant.line} {mutant.name}", flush=True)

    threads = [threading.Thread(target=worker) for _ in range(arguments.jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    known = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    new = [mutant for mutant in survivors if mutant.name not in known]
    print(f"{total} changes, {total - len(survivors)} noticed, {len(survivors)} not, {len(new)} of them not known")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
