"""The requests that were sent, for the parity matrix, and their comparison with the document.

The record of the parity tests is made by the server that they talk to. An operation counts as exercised where that
server saw its request; the names or claims of tests do not count.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from document import DocumentOperation, Json, parameters
from parity_rows import Row

#: Query parameters that no method sends, each with its reason.
NOT_SENT: Mapping[tuple[str, str], str] = {
    ("downloadExport", "token"): "stands in the link that the API gives, which is followed as it is",
}


def check_beside(beside: Iterable[str]) -> Iterator[str]:
    """Check that the document has every method, with the operation that it calls or polls."""
    for name in sorted(beside):
        shown = name if name.startswith("client.") else f"client.{name}"
        yield (
            f"undeclared: {shown} is no operation and no waiter of the document; name it in `also` of the operation "
            "that it uses (openapi/README.md), or remove it"
        )


def check_wire(
    document: Json, found: Iterable[DocumentOperation], rows: Iterable[Row], record: list[Any]
) -> Iterator[str]:
    """Check method, path, credential, key and query of every request that the server received."""
    operations = {one.operation_id: one for one in found}
    for row in rows:
        sent = [one for entry in record if entry["operation"] == row.operation_id for one in entry["sent"]]
        for problem in dict.fromkeys(_check_requests(row, sent)):
            yield f"on the wire: {row.operation_id} {problem}"
        if sent:
            for name in _never_sent(document, operations[row.operation_id], sent):
                yield f"on the wire: {row.operation_id} never sent the query parameter {name}"


def _check_requests(row: Row, sent: list[Any]) -> Iterator[str]:
    pattern = re.compile(r".*" + re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(row.path)))
    for one in sent:
        if one["method"] != row.http_method:
            yield f"was sent as {one['method']}, the document says {row.http_method}"
        if pattern.fullmatch(one["path"]) is None:
            yield f"went to {one['path']}, the document says {row.path}"
        if one["credential"] not in row.credentials.split(" or "):
            yield f"carried as credential {one['credential']}, the document says {row.credentials}"
        yield from (f"is against the document: {problem}" for problem in one["problems"])
        if one["key"] and row.idempotency == "none":
            yield "carried an idempotency key, the document says none"
    prefix = re.fullmatch(r"auto \((.+)\)", row.idempotency)
    if sent and prefix and not any(str(one["key"]).startswith(f"{prefix[1]}:") for one in sent):
        yield f"never carried a generated key {prefix[1]}:…"
    if sent and row.idempotency == "optional" and not any(one["key"] for one in sent):
        yield "never carried the key that was given"


def _never_sent(document: Json, operation: DocumentOperation, sent: list[Any]) -> Iterator[str]:
    overrides = operation.extension.get("arguments", {})
    seen = {name for one in sent for name in one["query"]}
    for row in parameters(document, operation):
        name = row["name"]
        left_out = overrides.get(name, {}).get("omit") or (operation.operation_id, name) in NOT_SENT
        if row["in"] == "query" and name not in seen and not left_out:
            yield name


def check_requests_beside(
    rows: Iterable[Row], record: list[Any], endpoints: Callable[[str], set[str]]
) -> Iterator[str]:
    """Check that no method sends requests that its docstring does not name.

    Args:
        rows: The operations.
        record: What the parity tests sent.
        endpoints: The routes that the docstring of a method names.
    """
    routes = {row.operation_id: f"{row.http_method} {row.path}" for row in rows}
    calls = [one for one in record if one["client"] != "command"]
    sent = {(one["method"], one["client"], routes[other]) for one in calls for other in one["beside"]}
    for method, client, route in sorted(sent):
        if route not in endpoints(method):
            yield f"on the wire: {method} of the {client} client sent {route} too, which its docstring does not name"


def signed(text: str, kind: str) -> str:
    """Add the digest of its text to a page, to detect later edits. `kind` is json, md or html."""
    if kind == "json":
        text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    digest = hashlib.sha256(text.strip().encode()).hexdigest()
    if kind == "json":
        return json.dumps({**json.loads(text), "digest": digest}, indent=2, ensure_ascii=False) + "\n"
    return f"{text.rstrip()}\n<!-- digest: {digest} -->\n"


def is_edited(text: str, kind: str) -> bool:
    """Whether a page was changed after it was written."""
    if kind == "json":
        try:
            page = json.loads(text)
            del page["digest"]
        except (ValueError, KeyError, TypeError):
            return True
        return signed(json.dumps(page, indent=2, ensure_ascii=False) + "\n", kind) != text
    body, mark, _ = text.rpartition("\n<!-- digest: ")
    return not mark or signed(body, kind) != text
