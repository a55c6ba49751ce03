"""Reduce the API document to a share of its operations, with the schemas that these use.

    python benchmarks/part_of_document.py 0.5 part.json        prints the number of operations

Runs in the environment "tools".
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
from document import load, operations


def part(document: dict[str, Any], share: float) -> dict[str, Any]:
    """The document with every n-th path, so that small and large operations stay mixed."""
    paths = list(document["paths"].items())
    kept = {path: item for number, (path, item) in enumerate(paths) if int((number + 1) * share) > int(number * share)}
    result = {**document, "paths": kept}
    components = {kind: dict(entries) for kind, entries in document["components"].items()}
    result["components"] = components
    if share < 1:
        _drop_lost_waiters(kept)
        used = _used({"paths": kept, "webhooks": document.get("webhooks")})
        used |= _used([components.get("responses"), components.get("parameters")])
        waiting = list(used)
        while waiting:
            more = _used(components["schemas"].get(waiting.pop(), {})) - used
            used |= more
            waiting += more
        components["schemas"] = {name: schema for name, schema in components["schemas"].items() if name in used}
    return result


def _drop_lost_waiters(paths: dict[str, Any]) -> None:
    """Remove the waiter of an operation if the operation that it polls was left out."""
    marks = [
        operation.get("x-videovector", {})
        for item in paths.values()
        for operation in item.values()
        if isinstance(operation, dict)
    ]
    described = {name for mark in marks for name in mark.get("waiters", {})}
    for mark in marks:
        if mark.get("waiter") not in described:
            mark.pop("waiter", None)


def _used(node: Any) -> set[str]:
    found: set[str] = set()
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/components/schemas/"):
            found.add(reference.rpartition("/")[2])
        # A discriminator's mapping names schemas outside of $ref.
        for value in node.values():
            found |= _used(value)
    elif isinstance(node, list):
        for value in node:
            found |= _used(value)
    elif isinstance(node, str) and node.startswith("#/components/schemas/"):
        found.add(node.rpartition("/")[2])
    return found


if __name__ == "__main__":
    smaller = part(load(), float(sys.argv[1]))
    Path(sys.argv[2]).write_text(json.dumps(smaller), encoding="utf-8")
    print(sum(1 for _ in operations(smaller)))
