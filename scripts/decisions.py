"""The decisions that a person must make about a new version of the document, each with the lines to paste.

`scripts/regenerate.py` writes nothing while there is any. All are listed at once: edit the new document where the lines
say, or name renames with `--renamed`, and run again.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import check_document
from check_document import Inline
from codegen.names import python_class, python_name
from document import DocumentOperation, Json, deref, operations, parameters
from format_document import block_style, dumped

EXTENSION = "x-videovector"
#: Our marks of schemas, which a new version of the document does not have.
MARKS = {
    "x-open-enum", "x-typed-dict", "x-secret", "x-export", "x-omit-default", "x-omit-empty", "x-send-default",
    "x-table", "x-identity",
}  # fmt: skip
_LACKS = re.compile(
    r"(?P<where>.*): (?P<body>\w+): the example lacks (?P<path>\S*?)(?P<name>[^.\s]+), which is required"
)
_WAITS = re.compile(r"(?P<where>.*): the waiter (?P<name>\w+) (?:waits for|has|polls) ")
_UNPOLLED = re.compile(r"(?P<where>.*): x-videovector\.waiter names (?P<name>\w+), which no operation describes")
#: How similar two names or two lists of properties must be to suggest that one was renamed to the other.
_ALIKE = 0.6


def decisions(
    current: Json, merged: Json, unmapped: Sequence[DocumentOperation], renamed: Mapping[str, str] | None = None
) -> list[str]:
    """The lines that describe the decisions; empty if none is needed.

    Args:
        current: Our document.
        merged: The new version with the marks that could be carried over.
        unmapped: Its operations without `x-videovector`.
        renamed: The stated renames, new name by old name; an empty new name means that it was removed.
    """
    rows = list(_of_operations(current, merged, unmapped))
    rows += _of_schemas(current, merged, renamed or {})
    told = {one.where for one in unmapped}
    inline = {f"{one.shown}: {one.text}": one for one in check_document.inline_types(merged)}
    by_place = {one.where: one for one in operations(merged)}
    for problem in check_document.problems(merged):
        if any(problem.startswith(f"{where}: {EXTENSION}") for where in told):
            continue
        rows.append(f"  {problem}")
        if problem in inline:
            rows += _of_inline(current, merged, inline[problem])
        elif problem.endswith("x-videovector.paging needs a `cursor` query parameter"):
            rows += _of_paging(by_place[problem.rpartition(": ")[0]])
        elif waits := _WAITS.match(problem):
            rows += _of_waiter(current, merged, by_place[waits["where"]], waits["name"])
        elif unpolled := _UNPOLLED.match(problem):
            rows += _of_gone_waiter(current, merged, by_place[unpolled["where"]], unpolled["name"])
        elif lacks := _LACKS.match(problem):
            rows += _of_example(merged, by_place[lacks["where"]], lacks["body"], lacks["path"], lacks["name"])
    return rows


def _of_operations(current: Json, merged: Json, unmapped: Sequence[DocumentOperation]) -> Iterator[str]:
    """The likely old name of an operation without our extension, or the extension to write."""
    after = {operation.operation_id for operation in operations(merged)}
    gone = [operation for operation in operations(current) if operation.operation_id not in after]
    for one in unmapped:
        yield f"  {one.operation_id or '(no operationId)'}  {one.where}"
        same = [old.operation_id for old in gone if old.where == one.where]
        names = same or difflib.get_close_matches(one.operation_id, [old.operation_id for old in gone], 1, _ALIKE)
        if names:
            yield f"    Was {names[0]} renamed? Then run again with: --renamed {names[0]}={one.operation_id}"
        yield f"    {'Otherwise put' if names else 'Put'} this into the operation, check each line, and run again:"
        yield from (f"      {line}" for line in suggestion(merged, one))


def suggestion(document: Json, operation: DocumentOperation) -> list[str]:
    """The lines of an `x-videovector` that fits the operation."""
    tag = python_name(str(next(iter(operation.raw.get("tags", [])), "client")))
    named = {row["name"] for row in parameters(document, operation)}
    words = python_name(operation.operation_id or operation.method).split("_")
    rest = "_".join(word for word in words[1:] if word.rstrip("s") not in tag) if len(words) > 1 else ""
    verb = {"get": "retrieve"}.get(words[0], words[0])
    lines = [f"{EXTENSION}:", f"  method: {tag}.{f'{verb}_{rest}' if rest else verb}"]
    if "Idempotency-Key" in named:
        lines += ["  idempotency: auto", f"  idempotency_prefix: {(operation.operation_id or 'call').lower()}"]
    else:
        lines.append("  idempotency: none")
    lines.append(f"  paging: {'cursor' if 'cursor' in named else 'none'}")
    lines.append(f"  scope: {'read' if operation.method in ('get', 'head') else 'write'}")
    return lines


def _of_schemas(current: Json, merged: Json, renamed: Mapping[str, str]) -> Iterator[str]:
    """Schemas whose marks would be lost: a renamed secret would no longer be masked."""
    olds, news = _schemas(current), _schemas(merged)
    added = {name: set(news[name].get("properties", {})) for name in news.keys() - olds.keys()}
    for name in sorted(olds.keys() - news.keys() - renamed.keys()):
        marks = sorted(_marks(olds[name]))
        own = set(olds[name].get("properties", {}))
        likely = [new for new, fields in added.items() if own and len(own & fields) / len(own | fields) >= _ALIKE]
        if marks and likely:
            yield f"  schema {name} is gone, and {', '.join(marks)} with it"
            yield f"    Was it renamed? Then run again with: --renamed {name}={min(likely)}"
            yield f"    Otherwise run again with: --renamed {name}="


def _schemas(document: Json) -> Json:
    found: Json = document.get("components", {}).get("schemas", {})
    return found


def _marks(schema: Json) -> set[str]:
    found = MARKS & schema.keys()
    for part in schema.get("properties", {}).values():
        found |= _marks(part)
    return found


def _of_inline(current: Json, merged: Json, inline: Inline) -> Iterator[str]:
    """The reference that replaces an inline schema, and the component if there is none yet."""
    schemas = _schemas(merged)
    name = _name_at(current, inline) or next((one for one, schema in schemas.items() if schema == inline.schema), "")
    # An inline enum with null is the same enum as the one without it.
    if not name:
        name = _invented(merged, inline)
    yield f"    Put this in its place, at {inline.pointer}:"
    yield f"      $ref: '#/components/schemas/{name}'"
    if schemas.get(name) != inline.schema:
        verb = "and this into components/schemas" if name not in schemas else "and make this of components/schemas"
        yield f"    {verb}, where the places that name it agree:"
        described = {"description": f"TODO: what {name} is.", **inline.schema}
        yield from (f"      {line}" for line in _yaml({name: described}))


def _name_at(current: Json, inline: Inline) -> str:
    """The component that was used at the same place before."""
    node: Any = current
    for step in inline.steps:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return ""
    reference = cast("Json", node).get("$ref") if isinstance(node, dict) else None
    return reference.rpartition("/")[2] if isinstance(reference, str) else ""


def _invented(document: Json, inline: Inline) -> str:
    """A name made from the place: from the schema and property, or from the operation."""
    names = [str(step) for step in inline.steps]
    if names[0] == "components":
        words = [names[2], *(one for number, one in enumerate(names) if names[number - 1] == "properties")]
    else:
        operation = document["paths"][names[1]][names[2]].get("operationId", names[2])
        words = [operation, {"requestBody": "request", "responses": "response"}.get(names[3], names[3])]
        words += [one for number, one in enumerate(names) if names[number - 1] == "properties"]
    return python_class(" ".join(words))


def _of_paging(operation: DocumentOperation) -> Iterator[str]:
    """The extension of an operation whose pages are no longer followed by a cursor."""
    yield "    Its pages have another style now. With this in the operation, its method gives one page as it comes;"
    yield "    one by hand that follows them has `paging: custom`, and its reason in `handwritten` (openapi/README.md)."
    plain = {key: value for key, value in operation.extension.items() if key != "iterator"}
    yield from (f"      {line}" for line in _yaml({EXTENSION: {**plain, "paging": "none"}}))


def _of_waiter(current: Json, merged: Json, operation: DocumentOperation, name: str) -> Iterator[str]:
    """The extension of a polled operation with the states of its new response."""
    states = check_document.status_values(merged, operation)
    if states is None:
        yield "    Nothing says any more when the wait is over. Without the waiter, whose method is gone then:"
        yield from _extension_without_waiters(operation, name)
        for other in operations(merged):
            if other.extension.get("waiter") == name and other.where != operation.where:
                yield f"  {other.where}: names the waiter {name}"
                yield "    Put this into the operation too:"
                yield from _extension_without_waiters(other, name)
        return
    before = next((one for one in operations(current) if name in one.extension.get("waiters", {})), operation)
    known = check_document.status_values(current, before) or []
    fresh = [one for one in states if one not in known]
    facts = {**operation.extension["waiters"][name]}
    ends = [*facts.get("done", []), *facts.get("failed", [])]
    called = {one: _another_name(one, fresh) for one in ends if one not in states}
    for old, new in called.items():
        yield f"    {old} may be called {new} now." if new else f"    {old} is gone; no new value looks like it."
    facts["done"] = _called(facts["done"], called) or ["TODO: a state in which it is done"]
    listed = [one for one in facts.get("failed_unlisted", []) if one in states]
    facts["failed"] = _called([*facts.get("failed", []), *listed], called)
    facts["failed_unlisted"] = [one for one in facts.get("failed_unlisted", []) if one not in listed]
    described = {**operation.extension["waiters"], name: {key: one for key, one in facts.items() if one != []}}
    yield f"    The status is one of {', '.join(states)}. Put this into the operation, check each line, and run again:"
    yield from (f"      {line}" for line in _yaml({EXTENSION: {**operation.extension, "waiters": described}}))


def _another_name(state: str, fresh: Sequence[str]) -> str:
    """The likely new name of a state; if there is only one new value, that one."""
    close = difflib.get_close_matches(state, fresh, 1, _ALIKE)
    return close[0] if close else fresh[0] if len(fresh) == 1 else ""


def _called(states: Iterable[str], called: Mapping[str, str]) -> list[str]:
    return [name for one in states if (name := called.get(one, one))]


def _extension_without_waiters(operation: DocumentOperation, name: str) -> Iterator[str]:
    others = {key: one for key, one in operation.extension.get("waiters", {}).items() if key != name}
    plain = {key: one for key, one in operation.extension.items() if key != "waiters"}
    if plain.get("waiter") == name:
        del plain["waiter"]
    yield from (f"      {line}" for line in _yaml({EXTENSION: {**plain, **({"waiters": others} if others else {})}}))


def _of_gone_waiter(current: Json, merged: Json, operation: DocumentOperation, name: str) -> Iterator[str]:
    """The choice if the polled operation was removed: poll another, or remove the waiter."""
    polled = next((one for one in operations(current) if name in one.extension.get("waiters", {})), None)
    there = {one.operation_id for one in operations(merged)}
    if polled is not None and polled.operation_id in there:
        yield "    The operation that was polled has an extension of its own now, without the waiter."
    elif polled is not None:
        yield f"    It was described at {polled.operation_id} ({polled.where}), which is gone."
        yield "    To poll another operation, put its `waiters` there (openapi/README.md):"
        yield from (f"        {line}" for line in _yaml({"waiters": {name: polled.extension["waiters"][name]}}))
    yield "    To wait no more, put this into the operation, and run again; the waiter's method is gone then:"
    yield from _extension_without_waiters(operation, name)


def notes(current: Json, merged: Json) -> list[str]:
    """Remarks for a person that do not stop anything: states that no waiter has as a final state."""
    rows: list[str] = []
    before = {one.operation_id: check_document.status_values(current, one) or [] for one in operations(current)}
    for operation in operations(merged):
        for name, facts in operation.extension.get("waiters", {}).items():
            ends = {*facts.get("done", []), *facts.get("failed", []), *facts.get("failed_unlisted", [])}
            states = check_document.status_values(merged, operation) or []
            fresh = [one for one in states if one not in before.get(operation.operation_id, states) and one not in ends]
            if fresh:
                method = facts.get("method", name)
                rows.append(f"{method} goes on polling at the new status {', '.join(fresh)} of {operation.where}.")
                rows.append("  Where that is an end, put it into `done` or `failed` of the waiter, and generate again.")
    return rows


def _of_example(document: Json, operation: DocumentOperation, body: str, path: str, name: str) -> Iterator[str]:
    """A value for a required property that an example lacks."""
    place = operation.raw["requestBody"] if body == "request" else _response(operation, body)
    content: dict[str, Json] = deref(document, place).get("content", {})
    schemas: list[Json] = [media.get("schema", {}) for media in content.values()]
    schema: Json = schemas[0] if schemas else {}
    for one in re.sub(r"\[\d+\]", ".[]", path).split("."):
        schema = deref(document, schema)
        if one == "[]":
            schema = schema.get("items", {})
        elif one:
            schema = _property(document, schema, one)
    yield f"    Put this into the example{f', at {path.rstrip(chr(46))}' if path else ''}:"
    yield from (f"      {line}" for line in _yaml({name: _sample(document, _property(document, schema, name))}))


def _response(operation: DocumentOperation, status: str) -> Json:
    found: Json = next(one for key, one in operation.raw["responses"].items() if str(key) == status)
    return found


def _property(document: Json, schema: Json, name: str) -> Json:
    schema = deref(document, schema)
    for part in [schema, *(deref(document, one) for one in schema.get("allOf", []))]:
        if name in part.get("properties", {}):
            found: Json = part["properties"][name]
            return found
    return {}


def _sample(document: Json, schema: Json) -> Any:
    """A value of a schema: its example, or the simplest valid value."""
    schema = {**deref(document, schema), **schema}
    for key in ("example", "default", "const"):
        if key in schema:
            return schema[key]
    if schema.get("enum"):
        return schema["enum"][0]
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        properties: Json = schema.get("properties", {})
        return {name: _sample(document, properties[name]) for name in schema.get("required", ()) if name in properties}
    if kind == "array":
        return [_sample(document, schema.get("items", {}))]
    text = {"date-time": "2026-01-01T00:00:00Z", "date": "2026-01-01"}.get(schema.get("format", ""), "text")
    return {"integer": schema.get("minimum", 1), "number": schema.get("minimum", 1.0), "boolean": True}.get(kind, text)


def _yaml(value: Any) -> Iterable[str]:
    return dumped(block_style(value)).rstrip().splitlines()
