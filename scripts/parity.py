"""Compare the API document with the real clients, operation by operation, and write docs/parity-matrix.{md,json,html}.

    python scripts/parity.py [--check]

Everything in the matrix is measured: methods, signatures and types are read from `VideoVector` and
`AsyncVideoVector` themselves, and which test exercised an operation comes from running the parity tests. Exits 1 with a
list when an operation is missing, double, stale or untested; with --check also when the files are not up to date.
"""

from __future__ import annotations

import argparse
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
from typing import Any

import check_document
from document import ROOT, load, operations

# The clients of this checkout, even if another version is installed.
sys.path.insert(0, str(ROOT))

from parity_generated import check_endpoints, check_files, check_generated, check_models, check_waiters
from parity_pages import html_page, json_page, markdown_page
from parity_rows import Matrix, Row, Waiter, describe, describe_waiters, surfaces
from parity_wire import check_beside, check_requests_beside, check_wire, is_edited, signed

import videovector._generated.cli as generated_commands
from videovector import AsyncVideoVector, VideoVector
from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource
from videovector.cli.handwritten_commands import HANDWRITTEN

DOCS = ROOT / "docs"
TESTS = tuple(f"tests/parity/test_{name}.py" for name in ("every_operation", "rest_only", "commands"))
RECORD_VARIABLE = "VIDEOVECTOR_PARITY_RECORD"
CLIENT_KINDS = ("sync", "async")
#: Members of a client that are not operations: sending requests, and settings.
CLIENT_METHODS = {"announce", "close", "request", "send", "stream", "warm_up", "with_options", "with_response"}
READINESS_ROUTE = "POST /auth/processing-activity"
# Names that only occur in the types of the async client.
TWIN_PREFIX = re.compile(r"\b(Async|Sync)(?=[A-Z])")


def clients() -> tuple[VideoVector, AsyncVideoVector]:
    """Clients that are only inspected and send nothing."""
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
    """The parameters with their names and defaults."""
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
    """Fill in the methods of the clients for an operation; return the problems."""
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


def documented_endpoints(method: Any) -> set[str]:
    """The routes that a docstring names."""
    named = re.findall(r"^Endpoint: (.*(?:\n.+)*)", inspect.getdoc(method) or "", re.MULTILINE)
    return set(re.findall(r"``([A-Z]+ /[^`]*)``", " ".join(named)))


def announced_routes(method: Any) -> set[str]:
    """These routes, and that of the readiness signal if the docstring mentions one."""
    signal = {READINESS_ROUTE} if "readiness signal" in (inspect.getdoc(method) or "") else set[str]()
    return documented_endpoints(method) | signal


def check_docstrings(
    rows: Iterable[Row], waiters: Iterable[Waiter], sync: object, asynchronous: object
) -> Iterator[str]:
    """Compare the endpoints and scope in the docstring of a method with the document."""
    by_id = {row.operation_id: row for row in rows}
    known = {f"{row.http_method} {row.path}" for row in by_id.values()}
    used: dict[str, list[Row]] = {}
    for row in by_id.values():
        for name in () if row.reason else row.methods:
            used.setdefault(name, []).append(row)
    for waiter in waiters:
        used.setdefault(waiter.method, []).append(by_id[waiter.operation_id])
    for name, mine in used.items():
        routes = {f"{row.http_method} {row.path}" for row in mine}
        scopes = {row.scope for row in mine} - {"none"}
        for kind, client in zip(CLIENT_KINDS, (sync, asynchronous), strict=True):
            method = facade_method(client, name)
            if method is None:
                continue  # reported as missing
            text, told = inspect.getdoc(method) or "", documented_endpoints(method)
            # A hand-written method may also use operations that have their own methods.
            if not routes <= told <= known:
                shown = ", ".join(sorted(told)) or "no endpoint"
                yield f"documented: {name} of the {kind} client names {shown}, it uses {', '.join(sorted(routes))}"
            scope = set(re.findall(r"^Scope: ``(\w+)``", text, re.MULTILINE))
            if scope != scopes:
                shown, needed = (", ".join(sorted(one)) or "none" for one in (scope, scopes))
                yield f"documented: {name} of the {kind} client names the scope {shown}, it needs {needed}"


def plain(annotation: str) -> str:
    """A return type without the differences between the two clients."""
    # An async generator has no return value to annotate.
    return TWIN_PREFIX.sub("", annotation).replace(", None, None]", ", None]")


def add_commands(rows: Iterable[Row]) -> Iterator[str]:
    """Add the command of each operation; return operations without command, and commands without operation."""
    found = {
        command.operation: (f"{group} {name}", command)
        for group in generated_commands.GROUPS
        for name, command in generated_commands.commands_of(group).items()
    }
    by_hand = {
        made.endpoint: f"{group} {name}"
        for group, commands in HANDWRITTEN.items()
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
    """Operations with the same id, and methods that two operations have."""
    rows = list(rows)
    for operation_id, count in Counter(row.operation_id for row in rows).items():
        if count > 1:
            yield f"double: the operationId {operation_id} stands {count} times in the document"
    users: dict[str, list[str]] = {}
    for row in rows:
        for name in row.methods:
            users.setdefault(name, []).append(row.operation_id)
    for name, ids in users.items():
        # A hand-written method may use several operations, such as one for the first page; a generated one may not.
        if len(ids) > 1 and not set(ids) <= handwritten:
            yield f"double: {name} is named by {', '.join(ids)}"


def stale(rows: Iterable[Row], sync: object, asynchronous: object, waiters: Iterable[Waiter]) -> Iterator[str]:
    """Methods of the clients that are not in the document, and waiters of the document that a client lacks."""
    named = {name for row in rows for name in row.methods} | {waiter.method for waiter in waiters}
    beside: set[str] = set()
    for kind, client, base in (("sync", sync, SyncResource), ("async", asynchronous, AsyncResource)):
        for name, home in public_methods(client, base):
            if name in named:
                continue
            # A twin is generated too, but from a hand-written module.
            if home.startswith("videovector._generated.") and not home.startswith("videovector._generated.sync."):
                yield f"stale: {name} ({kind}) is generated, but no operation of the document names it"
            else:
                beside.add(name)
    yield from check_beside(beside)
    for waiter in waiters:
        for kind, client in zip(CLIENT_KINDS, (sync, asynchronous), strict=True):
            if facade_method(client, waiter.method) is None:
                yield f"missing: the document has the waiter {waiter.method}, which the {kind} client does not have"


def resource_names(client: object) -> list[str]:
    """The attributes of a client that are groups of operations."""
    found: list[str] = []
    for name in sorted(dir(type(client))):
        if not name.startswith("_") and not inspect.isfunction(inspect.getattr_static(type(client), name)):
            try:
                value = getattr(client, name)
            except ImportError:
                continue  # each of its operations is reported as missing
            if isinstance(value, SyncResource | AsyncResource):
                found.append(name)
    return found


def public_methods(client: object, base: type[object]) -> Iterator[tuple[str, str]]:
    """Each API method of a client and its resources, and the module in which it is defined."""
    owners = [("client", type(client), CLIENT_METHODS)]
    owners += [(name, type(getattr(client, name)), set(dir(base))) for name in resource_names(client)]
    for resource, owner, common in owners:
        for method in sorted(dir(owner)):
            if not method.startswith("_") and method not in common:
                home = next(part for part in owner.__mro__ if method in vars(part))
                if callable(vars(home)[method]):
                    yield f"{resource}.{method}", home.__module__


def exercised(names: Iterable[str] = ()) -> tuple[list[dict[str, Any]], list[str]]:
    """Run the parity tests; return the requests that were sent for each operation, and the failures.

    The server that the tests talk to writes the record, so it has only requests that were really sent.

    Args:
        names: Run only tests with one of these words in their names; if empty, run all.
    """
    chosen = ["-k", " or ".join(names)] if names else []
    with tempfile.TemporaryDirectory(prefix="videovector-parity-") as folder:
        record = Path(folder) / "record.json"
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        result = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "--no-header",
                "--tb=line",
                "-p",
                "no:cacheprovider",
                *chosen,
                *TESTS,
            ],
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
    """Add the tests that exercised each operation; return the operations without one."""
    for row in rows:
        mine = [entry for entry in record if entry["operation"] == row.operation_id]
        row.tests = {
            kind: sorted({entry["test"] for entry in mine if entry["client"] == kind}) for kind in CLIENT_KINDS
        }
        for name in row.methods or ["client.request"]:
            for kind in CLIENT_KINDS:
                if row.status != "missing" and not any(e["method"] == name and e["client"] == kind for e in mine):
                    yield f"untested: no parity test called {row.operation_id} through {name} of the {kind} client"
        commands = {entry["method"]: entry["test"] for entry in mine if entry["client"] == "command"}
        if row.status == "wrapped" and row.command not in commands:
            yield f"untested: no parity test ran the command {row.command} of {row.operation_id}"
        row.command_test = commands.get(row.command, "")


def compute(only: Iterable[str] = ()) -> Matrix:
    """Everything, with the parity tests run.

    Args:
        only: The operationIds whose tests are run and reported; if empty, all.
    """
    document = load()
    found = list(operations(document))
    rows = [describe(document, operation) for operation in found]
    sync, asynchronous = clients()
    problems = [problem for row in rows for problem in inspect_facade(row, sync, asynchronous)]
    problems += duplicates(rows, {one.operation_id for one in found if "handwritten" in one.extension})
    waiters = describe_waiters(found)
    problems += stale(rows, sync, asynchronous, waiters)
    problems += check_docstrings(rows, waiters, sync, asynchronous)
    problems += check_waiters(found)
    problems += check_models(document)
    problems += check_generated(rows)
    problems += check_files()
    problems += add_commands(rows)
    problems += check_endpoints(rows)
    problems += [f"document: {problem}" for problem in check_document.problems(document)]
    chosen = [row for row in rows if not only or row.operation_id in only]
    names = [name for row in chosen for name in (*row.methods, row.operation_id, row.command.replace(" ", "-"))]
    record, failed = exercised(names if only else ())
    problems += failed
    problems += add_tests(chosen, record)
    problems += check_wire(document, found, chosen, record)
    problems += check_requests_beside(rows, record, lambda name: announced_routes(facade_method(sync, name)))
    sync.close()
    return Matrix(str(document["info"]["version"]), rows, waiters, surfaces(document, rows), problems)


def publish(matrix: Matrix, folder: Path, *, check: bool) -> list[str]:
    """Write the pages, and report pages that were edited by hand; or only check them.

    Returns:
        With `check`, a message for each page that is not up to date.
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
            matrix.problems.append(f"edited by hand: docs/{path.name}; it has been written again")
        path.write_text(wanted, encoding="utf-8")
    return outdated


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the files are not up to date")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="OPERATION",
        help="run the tests of this operation alone (may be repeated) and write nothing",
    )
    options = parser.parse_args()
    matrix = compute(options.only)
    outdated = [] if options.only else publish(matrix, DOCS, check=options.check)
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
