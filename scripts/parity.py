"""Compare the API document with the real clients, operation by operation, and write docs/parity-matrix.{md,json,html}.

    python scripts/parity.py [--check]

Nothing in the matrix is taken on trust: methods, signatures and types are read from `VideoVector` and
`AsyncVideoVector` themselves, and which test exercised an operation comes from running the parity tests. Exits 1 with a
list when an operation is missing, double, stale or untested; with --check also when the files are not up to date.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

import check_document
from document import ROOT, load, operations

# The clients of this tree, also where another one is installed.
sys.path.insert(0, str(ROOT))

from parity_pages import html_page, json_page, markdown_page
from parity_rows import Matrix, Row, describe, surfaces
from parity_wire import COMPOSITES, check_composites, check_endpoints, check_wire, is_edited, signed

import videovector._generated.cli as generated_commands
import videovector._generated.info as generated_info
from videovector import AsyncVideoVector, VideoVector
from videovector._generated.sync._resource import SyncResource
from videovector._generated.waiters import WAITERS
from videovector._resource import AsyncResource
from videovector.cli.handmade import HANDMADE

DOCS = ROOT / "docs"
TESTS = ("tests/parity/test_every_operation.py", "tests/parity/test_rest_only.py")
RECORD_VARIABLE = "VIDEOVECTOR_PARITY_RECORD"
CLIENT_KINDS = ("sync", "async")
INFO_CREDENTIALS = {"api_key": "API key", "bearer": "bearer token"}
# What only an async twin's types are called.
TWIN_PREFIX = re.compile(r"\b(Async|Sync)(?=[A-Z])")


def clients() -> tuple[VideoVector, AsyncVideoVector]:
    """Clients that nothing is sent with."""
    settings: dict[str, Any] = {"api_key": "parity", "base_url": "http://localhost:9"}
    return VideoVector(**settings), AsyncVideoVector(**settings)


def facade_method(client: object, name: str) -> Any:
    """The bound method that `resource.method` leads to, or None."""
    resource, _, method = name.rpartition(".")
    try:
        owner = client if resource == "client" else getattr(client, resource, None)
    except ImportError:
        return None
    return getattr(owner, method, None)


def annotation_text(annotation: object) -> str:
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))
    return text.replace("builtins.", "")


def signature_text(method: Any) -> str:
    """Names and defaults, as one would call it."""
    parts: list[str] = []
    keyword_only = False
    for parameter in inspect.signature(method).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not keyword_only:
            keyword_only = True
            parts.append("*")
        shown = parameter.name
        if parameter.default is not parameter.empty:
            shown += f"={parameter.default!r}"
        parts.append(shown)
    return f"({', '.join(parts)})"


def inspect_facade(row: Row, sync: object, asynchronous: object) -> Iterator[str]:
    """Fill in what the clients have for an operation; gives what is wrong with it."""
    if row.reason:
        row.status = "REST-only"
        return
    if not row.methods:
        yield f"missing: {row.operation_id} ({row.http_method} {row.path}) says neither method nor rest_only"
        return
    found = True
    for name in row.methods:
        for kind, client in zip(CLIENT_KINDS, (sync, asynchronous), strict=True):
            if facade_method(client, name) is None:
                found = False
                yield f"missing: {row.operation_id} names {name}, which the {kind} client does not have"
    if not found:
        return
    row.status = "wrapped"
    for number, name in enumerate(row.methods):
        one, other = facade_method(sync, name), facade_method(asynchronous, name)
        returns = annotation_text(inspect.signature(one).return_annotation)
        async_returns = annotation_text(inspect.signature(other).return_annotation)
        if signature_text(one) != signature_text(other):
            yield f"twins differ: {name}{signature_text(one)} and, async, {signature_text(other)}"
        if plain(returns) != plain(async_returns):
            yield f"twins differ: {name} returns {returns} and, async, {async_returns}"
        if number == 0:
            row.sync_signature, row.async_signature = signature_text(one), signature_text(other)
            row.returns, row.async_returns = returns, async_returns


def plain(annotation: str) -> str:
    """A return type without what tells a client from its twin."""
    # An async generator has no return value to annotate.
    return TWIN_PREFIX.sub("", annotation).replace(", None, None]", ", None]")


def add_commands(rows: Iterable[Row]) -> Iterator[str]:
    """Note the command of each operation; gives what has none, and commands without an operation."""
    found = {
        command.operation: (f"{group} {name}", command)
        for group, commands in generated_commands.COMMANDS.items()
        for name, command in commands.items()
    }
    by_hand = {
        made.endpoint: f"{group} {name}"
        for group, commands in HANDMADE.items()
        for name, made in commands.items()
        if made.endpoint
    }
    for row in rows:
        if row.reason:
            row.command = by_hand.get(f"{row.http_method} {row.path}", f"api {row.http_method} {row.path}")
            continue
        name, command = found.pop(row.operation_id, ("", None))
        if command is None:
            yield f"missing: {row.operation_id} has no command; run `make generate`"
        elif list(command.methods) != row.methods:
            yield f"stale: the command {name} calls {', '.join(command.methods)}; run `make generate`"
        row.command = name
    for name, _ in found.values():
        yield f"stale: no operation of the document has the command {name}; run `make generate`"


def duplicates(rows: Iterable[Row], handwritten: set[str]) -> Iterator[str]:
    """Operations with one id, and methods that two operations claim."""
    rows = list(rows)
    for operation_id, count in Counter(row.operation_id for row in rows).items():
        if count > 1:
            yield f"double: the operationId {operation_id} stands {count} times in the document"
    users: dict[str, list[str]] = {}
    for row in rows:
        for name in row.methods:
            users.setdefault(name, []).append(row.operation_id)
    for name, ids in users.items():
        # A hand-written method may use several operations, a first page and the further ones; a generated one may not.
        if len(ids) > 1 and not set(ids) <= handwritten:
            yield f"double: {name} is named by {', '.join(ids)}"


def stale(
    rows: Iterable[Row], sync: object, asynchronous: object, waiting: Iterable[str]
) -> tuple[list[str], list[str]]:
    """Methods of the clients that no operation names: (composites written by hand, problems)."""
    named = {name for row in rows for name in row.methods}
    waiting = set(waiting)
    composites: set[str] = set()
    problems: list[str] = []
    for kind, client, base in (("sync", sync, SyncResource), ("async", asynchronous, AsyncResource)):
        for resource in resource_names(client):
            owner = cast("type[object]", type(getattr(client, resource)))
            for method in public_methods(owner, base):
                name = f"{resource}.{method}"
                if name in named:
                    continue
                home = next(part for part in owner.__mro__ if method in vars(part)).__module__
                # A twin is generated too, from what was written by hand.
                written = home.startswith("videovector._generated.sync.") or not home.startswith("videovector._gen")
                if not written and name not in waiting:
                    problems.append(f"stale: {name} ({kind}) is generated, but no operation of the document names it")
                else:
                    composites.add(name)
    for name in sorted(composites):
        for kind, client in zip(CLIENT_KINDS, (sync, asynchronous), strict=True):
            if facade_method(client, name) is None:
                problems.append(f"missing: {name} has no {kind} twin")
    return sorted(composites), problems


def resource_names(client: object) -> list[str]:
    """The attributes of a client that are groups of operations."""
    found: list[str] = []
    for name in sorted(dir(type(client))):
        if not name.startswith("_") and not inspect.isfunction(inspect.getattr_static(type(client), name)):
            try:
                value = getattr(client, name)
            except ImportError:
                continue  # its operations are reported as missing, each by name
            if isinstance(value, SyncResource | AsyncResource):
                found.append(name)
    return found


def public_methods(owner: type[object], base: type[object]) -> list[str]:
    return [
        name
        for name in sorted(dir(owner))
        if not name.startswith("_") and not hasattr(base, name) and callable(getattr(owner, name))
    ]


def check_generated(rows: Iterable[Row]) -> Iterator[str]:
    """The generated facts and builders against the document."""
    facts = dict(generated_info.OPERATIONS)
    for row in rows:
        info = facts.pop(row.operation_id, None)
        if info is None:
            yield f"stale: the generated code does not know {row.operation_id}; run `make generate`"
            continue
        told = (info.method, info.path, info.paging, info.scope or "none", info.waiter or "none", info.rest_only or "")
        if told != (row.http_method, row.path, row.paging, row.scope, row.waiter, row.reason):
            yield f"stale: the generated facts of {row.operation_id} are not the document's; run `make generate`"
        if [name for name in (info.facade, *info.also) if name] != row.methods:
            yield f"stale: the generated facts of {row.operation_id} name other methods; run `make generate`"
        if (" or ".join(INFO_CREDENTIALS[one] for one in info.credentials) or "none") != row.credentials:
            yield f"stale: the generated credentials of {row.operation_id} are not the document's; run `make generate`"
        if info.builder is not None:
            module, _, function = info.builder.rpartition(".")
            if not hasattr(importlib.import_module(f"videovector._generated.api.{module}"), function):
                yield f"missing: the builder {info.builder} of {row.operation_id} was not generated"
        if row.waiter != "none" and row.waiter not in WAITERS:
            yield f"missing: {row.operation_id} names the waiter {row.waiter}, which is not in the table of waiters"
    for operation_id in facts:
        yield f"stale: the generated code has {operation_id}, which the document has not; run `make generate`"


def exercised() -> tuple[list[dict[str, Any]], list[str]]:
    """Run the parity tests: what went over the wire for which operation, and what failed.

    The record is written by the server that the tests talk to, not by the tests: what it did not see was not sent.
    """
    with tempfile.TemporaryDirectory(prefix="videovector-parity-") as folder:
        record = Path(folder) / "record.json"
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        result = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider", *TESTS],
            cwd=ROOT,
            env={**os.environ, RECORD_VARIABLE: str(record), "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            print(result.stdout[-8000:] + result.stderr[-2000:], file=sys.stderr)
        if not record.exists():
            raise SystemExit("the parity tests could not be run; see above")
        found: list[dict[str, Any]] = json.loads(record.read_text(encoding="utf-8"))
        failed = re.findall(r"^(?:FAILED|ERROR) (\S+)", result.stdout, re.MULTILINE)
        problems = [f"failed: {test}" for test in failed]
        if result.returncode and not problems:
            problems.append(f"failed: the parity tests ended with {result.returncode}")
        return found, problems


def add_tests(rows: Iterable[Row], record: list[dict[str, Any]]) -> Iterator[str]:
    """Note which tests exercised each operation; gives what none did."""
    for row in rows:
        mine = [entry for entry in record if entry["operation"] == row.operation_id]
        row.tests = {
            kind: sorted({entry["test"] for entry in mine if entry["client"] == kind}) for kind in CLIENT_KINDS
        }
        for name in row.methods or ["client.request"]:
            for kind in CLIENT_KINDS:
                if row.status != "missing" and not any(e["method"] == name and e["client"] == kind for e in mine):
                    yield f"untested: no parity test called {row.operation_id} through {name} of the {kind} client"


def compute() -> Matrix:
    """Everything, with the parity tests run."""
    document = load()
    found = list(operations(document))
    rows = [describe(document, operation) for operation in found]
    sync, asynchronous = clients()
    problems = [problem for row in rows for problem in inspect_facade(row, sync, asynchronous)]
    problems += duplicates(rows, {one.operation_id for one in found if "handwritten" in one.extension})
    composites, more = stale(rows, sync, asynchronous, [name for one in found for name in one.waiting])
    problems += more
    # The document declares the methods that wait by itself.
    waiting = {method for operation in found for method in operation.waiting}
    problems += check_composites(name for name in composites if name not in waiting or name in COMPOSITES)
    problems += check_generated(rows)
    problems += add_commands(rows)
    problems += check_endpoints(rows)
    problems += [f"document: {problem}" for problem in check_document.problems(document)]
    record, failed = exercised()
    problems += failed
    problems += add_tests(rows, record)
    problems += check_wire(document, found, rows, record)
    sync.close()
    return Matrix(str(document["info"]["version"]), rows, composites, surfaces(document, rows), problems)


def publish(matrix: Matrix, folder: Path, *, check: bool) -> list[str]:
    """Write the pages, and note on the matrix which one somebody had edited; or check them and write nothing.

    Returns:
        With `check`, what is to be said of each page that is not up to date.
    """
    texts = {"json": json_page(matrix), "md": markdown_page(matrix), "html": html_page(matrix)}
    outdated: list[str] = []
    for suffix, text in texts.items():
        path = folder / f"parity-matrix.{suffix}"
        wanted, found = signed(text, suffix), path.read_text(encoding="utf-8") if path.exists() else None
        if check:
            if found != wanted:
                outdated.append(f"out of date: docs/{path.name}; run `make parity`")
            continue
        folder.mkdir(exist_ok=True)
        if found is not None and is_edited(found, suffix):
            matrix.problems.append(f"edited by hand: docs/{path.name}; it is written anew now")
        path.write_text(wanted, encoding="utf-8")
    return outdated


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the files are not up to date")
    options = parser.parse_args()
    matrix = compute()
    outdated = publish(matrix, DOCS, check=options.check)
    for problem in [*matrix.problems, *outdated]:
        print(problem)
    counts = Counter(row.status for row in matrix.rows)
    shown = ", ".join(f"{counts[status]} {status}" for status in ("wrapped", "REST-only", "missing"))
    print(
        f"{len(matrix.rows)} operations: {shown}; "
        f"{len(matrix.surfaces)} REST-only surfaces; {len(matrix.problems)} problems"
    )
    return 1 if matrix.problems or outdated else 0


if __name__ == "__main__":
    sys.exit(main())
