"""Compare the generated code with the document: facts, builders, endpoints, waiters, models."""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from document import DOCUMENT, ROOT, DocumentOperation, Json, deref
from parity_rows import Row

import videovector._generated.info as generated_info
import videovector._generated.models as generated_models
from videovector._generated.waiters import WAITERS

GENERATED = ROOT / "videovector" / "_generated"
CREDENTIALS = {"api_key": "API key", "bearer": "bearer token"}


def check_generated(rows: Iterable[Row]) -> Iterator[str]:
    """Compare the generated facts and builders with the document."""
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
        if (" or ".join(CREDENTIALS[one] for one in info.credentials) or "none") != row.credentials:
            yield f"stale: the generated credentials of {row.operation_id} are not the document's; run `make generate`"
        if info.builder is not None:
            module, _, function = info.builder.rpartition(".")
            if not hasattr(importlib.import_module(f"videovector._generated.api.{module}"), function):
                yield f"missing: the builder {info.builder} of {row.operation_id} was not generated"
        if row.waiter != "none" and row.waiter not in WAITERS:
            yield f"missing: {row.operation_id} names the waiter {row.waiter}, which is not in the table of waiters"
    for operation_id in facts:
        yield f"stale: the generated code has {operation_id}, which the document has not; run `make generate`"


def check_files() -> Iterator[str]:
    """Check that every generated file is unchanged and was made from the current document."""
    manifest: Json = json.loads((GENERATED / "MANIFEST.json").read_text(encoding="utf-8"))
    if _digest(DOCUMENT) != manifest["specification"]["sha256"]:
        yield "stale: the document was changed after the code was generated; run `make generate`"
    found = {path.relative_to(GENERATED).as_posix(): path for path in GENERATED.rglob("*.py")}
    for name, digest in manifest["files"].items():
        path = found.pop(name, None)
        if path is None:
            yield f"missing: videovector/_generated/{name}; run `make generate`"
        elif _digest(path) != digest:
            yield f"edited by hand: videovector/_generated/{name}; run `make generate`"
    for name in sorted(found):
        yield f"stale: videovector/_generated/{name} is not of the generator; run `make generate`"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_waiters(found: Iterable[DocumentOperation]) -> Iterator[str]:
    """Compare the waiters of the clients and their final states with the document."""
    generated = dict(WAITERS)
    for operation in found:
        for name, declared in operation.extension.get("waiters", {}).items():
            waiter = generated.pop(name, None)
            if waiter is None:
                yield f"missing: {operation.operation_id} describes the waiter {name}, which was not generated"
                continue
            failed = {*declared.get("failed", ()), *declared.get("failed_unlisted", ())}
            wanted = (declared["noun"], {*declared["done"]}, failed)
            if (waiter.noun, {*waiter.done}, {*waiter.failed}) != wanted:
                yield f"stale: the generated waiter {name} does not end as the document says; run `make generate`"
    for name in sorted(generated):
        yield f"stale: no operation of the document describes the waiter {name}; run `make generate`"


def check_endpoints(rows: Iterable[Row]) -> Iterator[str]:
    """Compare every fact that a builder passes to the transport with the document."""
    for row in rows:
        info = generated_info.OPERATIONS.get(row.operation_id)
        if info is None or info.builder is None:
            continue
        module, _, function = info.builder.rpartition(".")
        endpoint = getattr(
            importlib.import_module(f"videovector._generated.api.{module}"), f"_{function.upper()}", None
        )
        if endpoint is None:
            yield f"missing: the endpoint of {row.operation_id} was not generated"
            continue
        credentials = " or ".join(CREDENTIALS[one] for one in endpoint.credentials) or "none"
        idempotency = endpoint.idempotency
        if idempotency == "auto":
            idempotency = f"auto ({endpoint.idempotency_prefix})"
        for what, told, wanted in (
            ("operation", endpoint.operation_id, row.operation_id),
            ("method", endpoint.method, row.http_method),
            ("path", endpoint.path, row.path),
            ("credentials", credentials, row.credentials),
            ("scope", endpoint.scope or "none", row.scope),
            ("idempotency", idempotency, row.idempotency),
            ("single attempt", endpoint.single_attempt, row.single_attempt),
        ):
            if told != wanted:
                yield f"stale: the endpoint of {row.operation_id} has the {what} {told!r}, the document {wanted!r}"


def check_models(document: Json) -> Iterator[str]:
    """Compare the fields of every model, and which are required, with the properties of its schema."""
    for wire, schema in document.get("components", {}).get("schemas", {}).items():
        model = getattr(generated_models, wire, None)
        wanted = _fields(document, schema)
        if not wanted or not isinstance(model, type):
            continue
        rows = getattr(model, "_FIELDS", None)
        if rows is None:
            # A TypedDict; its annotations are strings, so its own list of required keys is not reliable.
            has = {name: "NotRequired" not in str(kind) for name, kind in model.__annotations__.items()}
        else:
            has = {row[0]: row[2] for row in rows}
        for name, required in wanted.items():
            if name not in has:
                yield f"stale: the model {wire} lacks {name}; run `make generate`"
            elif has[name] is not required:
                yield f"stale: {wire}.{name} is {'not ' if required else ''}required; run `make generate`"
        for name in has.keys() - wanted.keys():
            yield f"stale: the model {wire} has {name}, which the document has not; run `make generate`"


def _fields(document: Json, schema: Json) -> Mapping[str, bool]:
    """The properties of an object, including inherited ones, and whether each is required."""
    found: dict[str, bool] = {}
    required = set(schema.get("required", ()))
    for part in [*(deref(document, one) for one in schema.get("allOf", ())), {}]:
        found.update(_fields(document, part) if part else {})
        required |= set(part.get("required", ()))
    return {name: name in required for name in (*found, *schema.get("properties", {}))}
