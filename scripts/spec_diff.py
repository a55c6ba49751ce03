"""Compare two versions of the OpenAPI document the way a user of the SDK would feel the difference.

    python scripts/spec_diff.py OLD NEW [--format text|json|markdown]

Each change is breaking, additive or docs-only, and says whether it is in requests or in responses: a new required
field breaks a request and not a response; a field that may now be null breaks a response and not a request. Exits 0
whatever it finds, 2 when a document can't be read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

from codegen.names import python_class, python_name
from document import DocumentOperation, Json, deref, load, operations, parameters

Severity = Literal["breaking", "additive", "docs"]
Direction = Literal["request", "response", "operation"]
SEVERITIES: tuple[Severity, ...] = ("breaking", "additive", "docs")
BUMPS: dict[Severity, str] = {"breaking": "major", "additive": "minor", "docs": "patch"}
TEXT_KEYS = ("summary", "description", "example", "examples")
# Keyword -> +1 where a larger value asks for more of the data, -1 where a larger value asks for less.
BOUNDS = {
    "minimum": 1, "exclusiveMinimum": 1, "minLength": 1, "minItems": 1, "minProperties": 1,
    "maximum": -1, "exclusiveMaximum": -1, "maxLength": -1, "maxItems": -1, "maxProperties": -1,
}  # fmt: skip


OTHER_CONSTRAINTS = (
    "uniqueItems", "multipleOf", "not", "if", "then", "else", "contains", "minContains", "maxContains",
    "dependentRequired", "dependentSchemas", "dependencies", "patternProperties", "propertyNames", "prefixItems",
    "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One difference: how bad, where the data flows, the place, and what happened."""

    severity: Severity
    direction: Direction
    where: str
    what: str
    python: str = ""  # what a caller writes for it


def compare(old: Json, new: Json) -> list[Change]:
    """All differences, most severe first."""
    found = {
        *compare_servers(old, new),
        *compare_schemes(old, new),
        *compare_webhooks(old, new),
        *compare_operations(old, new),
        *compare_components(old, new),
    }
    changes = [replace(change, python=python_place(change.where, old, new)) for change in found]
    return sorted(
        changes, key=lambda change: (SEVERITIES.index(change.severity), change.where, change.direction, change.what)
    )


def bump(changes: Sequence[Change]) -> str:
    """The semantic-version step the changes call for: major, minor, patch, or none."""
    return BUMPS[changes[0].severity] if changes else "none"


def compare_servers(old: Json, new: Json) -> Iterator[Change]:
    """The servers, the first of which is the SDK's default."""
    was, now = ([server.get("url") for server in document.get("servers", [])] for document in (old, new))
    if was[:1] != now[:1]:
        yield Change("breaking", "operation", "servers", f"the default {was[:1]} became {now[:1]}")
    elif was != now:
        yield Change("additive", "operation", "servers", f"{was[1:]} became {now[1:]}")


def compare_schemes(old: Json, new: Json) -> Iterator[Change]:
    """How credentials are sent: another header is another request."""
    olds, news = (document.get("components", {}).get("securitySchemes", {}) for document in (old, new))
    for name in sorted(olds.keys() & news.keys()):
        for key in ("type", "in", "name", "scheme"):
            if olds[name].get(key) != news[name].get(key):
                what = f"{key} {olds[name].get(key)!r} became {news[name].get(key)!r}"
                yield Change("breaking", "request", name, what)


def compare_webhooks(old: Json, new: Json) -> Iterator[Change]:
    olds, news = old.get("webhooks", {}), new.get("webhooks", {})
    for name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "operation", name, "the webhook was removed")
    for name in sorted(news.keys() - olds.keys()):
        yield Change("additive", "operation", name, "the webhook is new")


def compare_operations(old: Json, new: Json) -> Iterator[Change]:
    before = {operation.operation_id or operation.where: operation for operation in operations(old)}
    after = {operation.operation_id or operation.where: operation for operation in operations(new)}
    for name in before.keys() - after.keys():
        moved = [other for key, other in after.items() if key not in before and other.where == before[name].where]
        hint = f"; {moved[0].operation_id} stands at the same place: renamed?" if moved else ""
        yield Change("breaking", "operation", name, f"{before[name].where} was removed{hint}")
    for name in after.keys() - before.keys():
        yield Change("additive", "operation", name, f"{after[name].where} is new")
    for name in before.keys() & after.keys():
        yield from compare_operation(old, new, before[name], after[name])


def compare_operation(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    name = after.operation_id
    if before.where != after.where:
        yield Change("breaking", "operation", name, f"moved from {before.where} to {after.where}")
    yield from compare_text(before.raw, after.raw, "operation", name)
    if before.raw.get("tags") != after.raw.get("tags"):
        yield Change("docs", "operation", name, f"tags {before.raw.get('tags')} became {after.raw.get('tags')}")
    yield from compare_deprecation(before.raw, after.raw, "operation", name)
    yield from compare_security(old, new, before, after)
    yield from compare_extension(before, after)
    yield from compare_parameters(old, new, before, after)
    yield from compare_bodies(old, new, before, after)


def compare_security(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """Alternatives (OR) of credentials that are sent together (AND), those of the whole document included."""

    def alternatives(document: Json, operation: DocumentOperation) -> list[frozenset[str]]:
        given = cast("Iterable[Json]", operation.raw.get("security", document.get("security", [])))
        return list(dict.fromkeys(frozenset(requirement) for requirement in given)) or [frozenset()]

    def spelled(alternative: frozenset[str]) -> str:
        return " and ".join(sorted(alternative)) or "no credential"

    olds, news = alternatives(old, before), alternatives(new, after)
    for one in olds:
        if not any(other <= one for other in news):
            wanted = " or ".join(map(spelled, news))
            what = f"needs a credential now: {wanted}" if not one else f"{spelled(one)} is no longer enough: {wanted}"
            yield Change("breaking", "request", after.operation_id, what)
    for other in news:
        if not any(one <= other for one in olds):
            what = "needs no credential any more" if not other else f"{spelled(other)} is accepted now"
            yield Change("additive", "request", after.operation_id, what)


def compare_deprecation(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """News, not a break: what is deprecated still works. The date of its end is told where there is one."""
    if bool(was.get("deprecated")) != bool(now.get("deprecated")):
        sunset = next((now[key] for key in ("x-sunset", "sunset") if now.get(key)), None)
        until = f", and ends on {sunset}" if sunset else ""
        what = f"is deprecated now{until}" if now.get("deprecated") else "is no longer deprecated"
        yield Change("additive", direction, where, what)
    elif was.get("x-sunset") != now.get("x-sunset"):
        yield Change("additive", direction, where, f"its end moved from {was.get('x-sunset')} to {now.get('x-sunset')}")


# What callers write changes with these.
_CALLED = {"method", "positional", "paging", "rest_only", "iterator", "variants", "waiters", "also"}


def compare_extension(before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    old, new = before.extension, after.extension
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key):
            continue
        # What a caller writes changes with these; the others change how the SDK goes about it.
        severity: Severity = "breaking" if key in _CALLED and key in old else "additive"
        if key == "rest_only" and key not in old:
            severity = "breaking"
        yield Change(
            severity, "operation", after.operation_id, f"x-videovector.{key}: {old.get(key)!r} became {new.get(key)!r}"
        )


def compare_parameters(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    olds = {(item["in"], item["name"]): item for item in parameters(old, before)}
    news = {(item["in"], item["name"]): item for item in parameters(new, after)}
    for place, name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "request", after.operation_id, f"{place} parameter {name} was removed")
    for place, name in sorted(news.keys() - olds.keys()):
        required = news[place, name].get("required", False)
        severity: Severity = "breaking" if required else "additive"
        yield Change(
            severity,
            "request",
            after.operation_id,
            f"{place} parameter {name} is new{' and required' if required else ''}",
        )
    for key in sorted(olds.keys() & news.keys()):
        where = f"{after.operation_id}.{key[1]}"
        was, now = olds[key].get("required", False), news[key].get("required", False)
        if was != now:
            yield Change(
                "breaking" if now else "additive", "request", where, f"is {'required' if now else 'optional'} now"
            )
        yield from compare_text(olds[key], news[key], "request", where)
        yield from compare_deprecation(olds[key], news[key], "request", where)
        for keyword in ("style", "explode"):
            if olds[key].get(keyword) != news[key].get(keyword):
                yield Change("breaking", "request", where, f"{keyword} became {news[key].get(keyword)!r}")
        yield from compare_schema(old, new, olds[key].get("schema", {}), news[key].get("schema", {}), "request", where)


def compare_bodies(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    name = after.operation_id
    was, now = deref(old, before.raw.get("requestBody", {})), deref(new, after.raw.get("requestBody", {}))
    if bool(was) != bool(now):
        required = now.get("required", False)
        severity: Severity = "breaking" if was or required else "additive"
        yield Change(
            severity,
            "request",
            name,
            "the request body was removed" if was else f"a request body is new{' and required' if required else ''}",
        )
    elif bool(was.get("required")) != bool(now.get("required")):
        required = bool(now.get("required"))
        what = f"the request body is {'required' if required else 'optional'} now"
        yield Change("breaking" if required else "additive", "request", name, what)
    if was and now:
        yield from compare_content(old, new, was, now, "request", f"{name} request")
    olds, news = before.raw.get("responses", {}), after.raw.get("responses", {})
    for status in sorted(map(str, olds.keys() - news.keys())):
        yield Change(
            "breaking" if status.startswith("2") else "docs", "response", name, f"response {status} was removed"
        )
    for status in sorted(map(str, news.keys() - olds.keys())):
        yield Change("additive", "response", name, f"response {status} is new")
    for status in sorted(olds.keys() & news.keys(), key=str):
        was, now = deref(old, olds[status]), deref(new, news[status])
        yield from compare_text(was, now, "response", f"{name} {status}")
        yield from compare_content(old, new, was, now, "response", f"{name} {status}")
        yield from compare_headers(old, new, was, now, f"{name} {status}")


def compare_content(old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    olds, news = was.get("content", {}), now.get("content", {})
    if bool(olds) != bool(news):
        # Where there was nothing, something more is sent or comes back; the other way round something is lost.
        severity: Severity = "breaking" if olds else "additive"
        what = "has no content any more" if olds else f"has content now: {', '.join(news)}"
        yield Change(severity, direction, where, what)
        return
    for content_type in sorted(olds.keys() - news.keys()):
        yield Change("breaking", direction, where, f"content type {content_type} was removed")
    for content_type in sorted(news.keys() - olds.keys()):
        yield Change("additive", direction, where, f"content type {content_type} is new")
    for content_type in sorted(olds.keys() & news.keys()):
        yield from compare_text(olds[content_type], news[content_type], direction, where)
        yield from compare_schema(
            old, new, olds[content_type].get("schema", {}), news[content_type].get("schema", {}), direction, where
        )


def compare_headers(old: Json, new: Json, was: Json, now: Json, where: str) -> Iterator[Change]:
    olds = {name.lower(): deref(old, one) for name, one in was.get("headers", {}).items()}
    news = {name.lower(): deref(new, one) for name, one in now.get("headers", {}).items()}
    for name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "response", where, f"header {name} was removed")
    for name in sorted(news.keys() - olds.keys()):
        yield Change("additive", "response", where, f"header {name} is new")
    for name in sorted(olds.keys() & news.keys()):
        if olds[name].get("required") and not news[name].get("required"):
            yield Change("breaking", "response", where, f"header {name} is optional now")
        place = f"{where} {name}"
        yield from compare_schema(
            old, new, olds[name].get("schema", {}), news[name].get("schema", {}), "response", place
        )


def compare_components(old: Json, new: Json) -> Iterator[Change]:
    """Component schemas, each once for every direction it is used in."""
    olds, news = schemas(old), schemas(new)
    uses = directions(old) | directions(new)
    for name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "operation", name, "the schema was removed or renamed")
    for name in sorted(news.keys() - olds.keys()):
        yield Change("additive", "operation", name, "the schema is new")
    for name in sorted(olds.keys() & news.keys()):
        for used, direction in sorted(uses):
            if used == name:
                yield from compare_schema(old, new, olds[name], news[name], direction, name)


def schemas(document: Json) -> Json:
    found: Json = document.get("components", {}).get("schemas", {})
    return found


def directions(document: Json) -> set[tuple[str, Direction]]:
    """Which component schemas requests reach, and which responses reach."""
    found: set[tuple[str, Direction]] = set()

    def visit(node: Any, direction: Direction) -> None:
        if isinstance(node, list):
            for entry in cast("Iterable[Any]", node):
                visit(entry, direction)
        elif isinstance(node, dict):
            node = cast("Json", node)
            reference = node.get("$ref")
            if isinstance(reference, str):
                name = reference.rsplit("/", 1)[-1]
                if reference.startswith("#/components/schemas/"):
                    if (name, direction) in found:
                        return
                    found.add((name, direction))
                visit(deref(document, node), direction)
                return
            for key, value in node.items():
                if key not in {"example", "examples", "default", "enum", "const"}:
                    visit(value, direction)

    for operation in operations(document):
        visit(
            [
                operation.path_item.get("parameters", []),
                operation.raw.get("parameters", []),
                operation.raw.get("requestBody", {}),
            ],
            "request",
        )
        visit(operation.raw.get("responses", {}), "response")
    return found


def compare_schema(old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """Two schemas at one place; references are compared by name, since components are compared on their own."""
    if was == now:
        return
    yield from compare_text(was, now, direction, where)
    if was.get("$ref") != now.get("$ref"):
        yield Change("breaking", direction, where, f"type {type_name(was)} became {type_name(now)}")
        return
    yield from compare_deprecation(was, now, direction, where)
    yield from compare_access(was, now, direction, where)
    old_types, new_types = types(was), types(now)
    if old_types != new_types:
        # Every integer is a number.
        wider, narrower = (new_types, old_types) if direction == "request" else (old_types, new_types)
        if "number" in wider and "integer" in narrower and "integer" not in wider:
            narrower = {"number" if one == "integer" else one for one in narrower}
        old_types, new_types = (narrower, wider) if direction == "request" else (wider, narrower)
        gained, lost = new_types - old_types, old_types - new_types
        # A request may accept more and a response may promise more; the other way round breaks.
        harmful = lost if direction == "request" else gained
        if lost and gained:
            harmful = lost
        yield Change(
            "breaking" if harmful else "additive", direction, where, f"type {type_name(was)} became {type_name(now)}"
        )
    if was.get("format") != now.get("format"):
        yield Change("breaking", direction, where, f"format {was.get('format')} became {now.get('format')}")
    yield from compare_enums(was, now, direction, where)
    yield from compare_constraints(was, now, direction, where)
    yield from compare_properties(old, new, was, now, direction, where)
    for keyword in ("items", "additionalProperties"):
        first, second = was.get(keyword), now.get(keyword)
        if isinstance(first, dict) and isinstance(second, dict):
            place = f"{where}[]" if keyword == "items" else f"{where}.*"
            yield from compare_schema(old, new, cast("Json", first), cast("Json", second), direction, place)
        elif keyword == "additionalProperties" and first != second:
            closed = second is False and direction == "request"
            yield Change("breaking" if closed else "additive", direction, where, f"{keyword} {first} became {second}")
    for keyword in ("allOf", "anyOf", "oneOf"):
        firsts, seconds = was.get(keyword, []), now.get(keyword, [])
        names, others = [type_name(entry) for entry in firsts], [type_name(entry) for entry in seconds]
        if names != others:
            if types(was) == types(now) and sorted(names) != sorted(others):
                # More options are harmless where one sends, fewer where one receives.
                grown, shrunk = set(names) <= set(others), set(others) <= set(names)
                harmless = keyword != "allOf" and (grown if direction == "request" else shrunk) and firsts and seconds
                yield Change(
                    "additive" if harmless else "breaking",
                    direction,
                    where,
                    f"{keyword} became {', '.join(others) or 'nothing'}",
                )
        else:
            for first, second in zip(firsts, seconds, strict=True):
                yield from compare_schema(old, new, first, second, direction, where)


def compare_enums(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    if ("enum" in was) != ("enum" in now):
        # A request may send anything more; what was a class of values in a response is plain text now.
        closed = "enum" in now
        breaks = closed if direction == "request" else not closed
        what = f"takes these values alone now: {', '.join(map(str, now['enum']))}" if closed else "is no enum any more"
        yield Change("breaking" if breaks else "additive", direction, where, what)
        return
    if "enum" not in was:
        return
    for value in was["enum"]:
        if value not in now["enum"]:
            severity: Severity = "breaking" if direction == "request" else "additive"
            yield Change(severity, direction, where, f"enum value {value!r} was removed")
    for value in now["enum"]:
        if value not in was["enum"]:
            yield Change("additive", direction, where, f"enum value {value!r} is new")


def compare_constraints(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    for keyword, sign in BOUNDS.items():
        first, second = was.get(keyword), now.get(keyword)
        if first == second:
            continue
        tightened = first is None or (second is not None and (second - first) * sign > 0)
        severity: Severity = "breaking" if tightened and direction == "request" else "additive"
        yield Change(severity, direction, where, f"{keyword} {first} became {second}")
    for keyword in OTHER_CONSTRAINTS:
        before, after = was.get(keyword), now.get(keyword)
        if (before or None) != (after or None):
            # What is removed takes nothing from a caller; what a response is held to, its reader never looks at.
            severity = "breaking" if direction == "request" and after else "additive"
            shown = "is new" if not before else "was removed" if not after else "changed"
            detail = f" ({after!r})" if isinstance(after, bool | int | float | str) else ""
            yield Change(severity, direction, where, f"{keyword} {shown}{detail}")
    if was.get("const") != now.get("const") or ("const" in was) != ("const" in now):
        breaks = "const" in now if direction == "request" else "const" in was
        severity = "breaking" if breaks else "additive"
        yield Change(severity, direction, where, f"const {was.get('const')!r} became {now.get('const')!r}")
    yield from compare_discriminator(was, now, direction, where)
    if was.get("pattern") != now.get("pattern"):
        severity = "breaking" if direction == "request" and now.get("pattern") else "additive"
        yield Change(severity, direction, where, f"pattern {was.get('pattern')!r} became {now.get('pattern')!r}")
    if was.get("default") != now.get("default"):
        # What is sent, or read, changes for a caller who says nothing.
        yield Change("breaking", direction, where, f"default {was.get('default')!r} became {now.get('default')!r}")


def compare_access(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """A field that only the server makes is no argument any more; one that is only sent does not come back any more."""
    for keyword, harmed in (("readOnly", "request"), ("writeOnly", "response")):
        gained, lost = bool(now.get(keyword)), bool(was.get(keyword))
        if gained != lost:
            severity: Severity = "breaking" if gained and direction == harmed else "additive"
            yield Change(severity, direction, where, f"is {'' if gained else 'no longer '}{keyword}")


def compare_discriminator(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    first: Json = was.get("discriminator") or {}
    second: Json = now.get("discriminator") or {}
    if first.get("propertyName") != second.get("propertyName"):
        what = f"discriminator {first.get('propertyName')} became {second.get('propertyName')}"
        yield Change("breaking" if first else "additive", direction, where, what)
        return
    olds: Json = first.get("mapping", {})
    news: Json = second.get("mapping", {})
    for value in sorted(olds.keys() | news.keys()):
        if olds.get(value) != news.get(value):
            severity: Severity = "breaking" if value in olds else "additive"
            what = f"discriminator value {value!r}: {olds.get(value)} became {news.get(value)}"
            yield Change(severity, direction, where, what)


def compare_properties(
    old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str
) -> Iterator[Change]:
    olds, news = was.get("properties", {}), now.get("properties", {})
    required_before, required_after = set(was.get("required", [])), set(now.get("required", []))
    removed, added = sorted(olds.keys() - news.keys()), sorted(news.keys() - olds.keys())
    for name in removed:
        twins = [other for other in added if type_name(news[other]) == type_name(olds[name])]
        hint = f"; renamed to {twins[0]}?" if len(twins) == 1 and len(removed) == 1 else ""
        yield Change("breaking", direction, f"{where}.{name}", f"field was removed{hint}")
    for name in added:
        required = name in required_after
        severity: Severity = "breaking" if required and direction == "request" else "additive"
        yield Change(severity, direction, f"{where}.{name}", f"field is new{' and required' if required else ''}")
    for name in sorted(olds.keys() & news.keys()):
        if (name in required_before) != (name in required_after):
            now_required = name in required_after
            breaks = now_required if direction == "request" else not now_required
            yield Change(
                "breaking" if breaks else "additive",
                direction,
                f"{where}.{name}",
                f"is {'required' if now_required else 'optional'} now",
            )
        yield from compare_schema(old, new, olds[name], news[name], direction, f"{where}.{name}")


def compare_text(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    for key in TEXT_KEYS:
        if was.get(key) != now.get(key):
            yield Change("docs", direction, where, f"{key} changed")


def python_place(where: str, old: Json, new: Json) -> str:
    """What a caller writes for a place: `client.markers.upsert(note)`, `Marker.note`; before and after if it moved."""
    head = re.split(r"[ .\[]", where, maxsplit=1)[0]
    rest = where[len(head) :]
    spelled: list[str] = []
    for document in (old, new):
        method = next((one.extension.get("method") for one in operations(document) if one.operation_id == head), None)
        if isinstance(method, str):
            argument = re.match(r"(?: request)?\.(\w[\w-]*)", rest)
            called = f"client.{method.removeprefix('client.')}({python_name(argument[1]) if argument else ''})"
            spelled.append(called)
        elif head in schemas(document):
            inner = [python_name(one) for one in re.findall(r"\.([^.\[\]*]+)", rest)]
            spelled.append(".".join([python_class(head), *inner]))
    return " → ".join(dict.fromkeys(spelled))


def types(schema: Json) -> set[str]:
    """The JSON types a schema allows by itself, null from a union included."""
    own = schema.get("type", [])
    found = {own} if isinstance(own, str) else set(own)
    for entry in [*schema.get("anyOf", []), *schema.get("oneOf", [])]:
        found |= {type_name(entry)} if "$ref" in entry else types(entry)
    return found


def type_name(schema: Json) -> str:
    reference = schema.get("$ref")
    if isinstance(reference, str):
        return reference.rsplit("/", 1)[-1]
    items = schema.get("items")
    if isinstance(items, dict) and schema.get("type") == "array":
        return f"array of {type_name(cast('Json', items))}"
    if schema.get("allOf"):
        return " & ".join(type_name(entry) for entry in schema["allOf"])
    return " | ".join(sorted(types(schema))) or "anything"


def render(changes: Sequence[Change], style: str) -> str:
    if style == "json":
        return json.dumps({"bump": bump(changes), "changes": [asdict(change) for change in changes]}, indent=2)
    lines: list[str] = []
    titles = {"breaking": "Breaking", "additive": "Additive", "docs": "Documentation only"}
    for severity in SEVERITIES:
        rows = [change for change in changes if change.severity == severity]
        if rows:
            lines += [f"### {titles[severity]}" if style == "markdown" else f"{titles[severity]} ({len(rows)})", ""]
            lines += [
                f"- {f'`{row.python}`: ' if row.python else ''}`{row.where}` ({row.direction}): {row.what}"
                if style == "markdown"
                else f"  {row.direction:9} {row.where}: {row.what}"
                for row in rows
            ]
            lines.append("")
    if not changes:
        lines = ["No difference.", ""]
    return "\n".join(lines) + f"Suggested version step: {bump(changes)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    options = parser.parse_args()
    try:
        print(render(compare(load(options.old), load(options.new)), options.format))
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
