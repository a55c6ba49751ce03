"""Schemas at one place of both documents, in requests and in responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from document import Json, deref, operations

from .change import Change, Direction, Severity, compare_deprecation, compare_text
from .values import compare_constraints, compare_enums

# Keywords of a schema that do not restrict its values.
#: Our own marks: the class of the values, whether a repr shows them, and what is sent.
MARKS = ("x-open-enum", "x-typed-dict", "x-secret", "x-omit-default", "x-omit-empty", "x-send-default")
NOTES = frozenset({"title", "description", "summary", "example", "examples", "deprecated", "readOnly", "writeOnly"})


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
    """The component schemas that requests use, and those that responses use."""
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
    # Webhook bodies, which the API sends, are read like responses.
    visit(document.get("webhooks", {}), "response")
    return found


def compare_schema(old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """Two schemas at one place; references are compared by name, since components are compared on their own."""
    if was == now:
        return
    yield from compare_text(was, now, direction, where)
    yield from compare_marks(was, now, direction, where)
    if was.get("$ref") != now.get("$ref"):
        yield Change("breaking", direction, where, f"type {type_name(was)} became {type_name(now)}")
        return
    yield from compare_deprecation(was, now, direction, where)
    yield from compare_access(was, now, direction, where)
    yield from compare_types(was, now, direction, where)
    yield from compare_enums(was, now, direction, where)
    yield from compare_constraints(was, now, direction, where)
    yield from compare_properties(old, new, was, now, direction, where)
    yield from compare_inner(old, new, was, now, direction, where)
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from compare_options(old, new, was, now, keyword, direction, where)


def compare_marks(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    for mark in MARKS:
        if was.get(mark) != now.get(mark):
            yield Change("breaking", direction, where, f"{mark}: {was.get(mark)!r} became {now.get(mark)!r}")


def compare_types(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """The JSON types, and the format of strings and numbers, which decides the Python type."""
    lost, gained = lost_and_gained(was, now, direction)
    if lost or gained or types(was) != types(now):
        # It is safe if a request allows more types or a response fewer; the opposite breaks.
        harmful = lost if direction == "request" or (lost and gained) else gained
        yield Change(
            "breaking" if harmful else "additive", direction, where, f"type {type_name(was)} became {type_name(now)}"
        )
    if was.get("format") != now.get("format"):
        yield Change("breaking", direction, where, f"format {was.get('format')} became {now.get('format')}")


def lost_and_gained(was: Json, now: Json, direction: Direction) -> tuple[set[str], set[str]]:
    """The JSON types that a value can no longer have, and those that it can have in addition."""
    if allows_anything(was) != allows_anything(now):
        return (set(), {"anything"}) if allows_anything(now) else ({"anything"}, set())
    old_types, new_types = types(was), types(now)
    # Every integer is a number.
    wider, narrower = (new_types, old_types) if direction == "request" else (old_types, new_types)
    if "number" in wider and "integer" in narrower and "integer" not in wider:
        narrower = {"number" if one == "integer" else one for one in narrower}
    old_types, new_types = (narrower, wider) if direction == "request" else (wider, narrower)
    return old_types - new_types, new_types - old_types


def compare_inner(old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """The items of an array, and the values of an object without declared fields."""
    for keyword in ("items", "additionalProperties"):
        first, second = was.get(keyword), now.get(keyword)
        if isinstance(first, dict) and isinstance(second, dict):
            place = f"{where}[]" if keyword == "items" else f"{where}.*"
            yield from compare_schema(old, new, cast("Json", first), cast("Json", second), direction, place)
        elif keyword == "items" and types(was) == types(now) and first != second:
            # An array whose items may be anything now, or no longer.
            given, wanted = cast("Json", first or {}), cast("Json", second or {})
            yield from compare_schema(old, new, given, wanted, direction, f"{where}[]")
        elif keyword == "additionalProperties" and first != second:
            closed = second is False and direction == "request"
            yield Change("breaking" if closed else "additive", direction, where, f"{keyword} {first} became {second}")


def compare_options(
    old: Json, new: Json, was: Json, now: Json, keyword: str, direction: Direction, where: str
) -> Iterator[Change]:
    """The options of a union, or the parts of an object; those in both are compared one by one."""
    firsts, seconds = (telling(schema.get(keyword, [])) for schema in (was, now))
    names, others = [type_name(entry) for entry in firsts], [type_name(entry) for entry in seconds]
    if names == others:
        for first, second in zip(firsts, seconds, strict=True):
            yield from compare_schema(old, new, first, second, direction, where)
    elif types(was) == types(now) and sorted(names) != sorted(others):
        # More options are safe in a request, fewer in a response.
        grown, shrunk = set(names) <= set(others), set(others) <= set(names)
        harmless = keyword != "allOf" and (grown if direction == "request" else shrunk) and firsts and seconds
        what = f"{keyword} became {', '.join(others) or 'nothing'}"
        yield Change("additive" if harmless else "breaking", direction, where, what)


def telling(parts: Iterable[Json]) -> list[Json]:
    """The parts with more than a description."""
    return [part for part in parts if part.keys() - NOTES]


def compare_properties(
    old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str
) -> Iterator[Change]:
    olds, news = was.get("properties", {}), now.get("properties", {})
    required_before, required_after = set(was.get("required", [])), set(now.get("required", []))
    # A field that only the server sets is not an argument; a write-only field is not in responses.
    unseen = "readOnly" if direction == "request" else "writeOnly"
    olds = {name: one for name, one in olds.items() if not (one.get(unseen) and news.get(name, one).get(unseen))}
    news = {name: one for name, one in news.items() if name in olds or not one.get(unseen)}
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


def compare_access(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    """Fields that became read-only, so no arguments any more, or write-only, so no longer in responses."""
    for keyword, harmed in (("readOnly", "request"), ("writeOnly", "response")):
        gained, lost = bool(now.get(keyword)), bool(was.get(keyword))
        if gained != lost:
            severity: Severity = "breaking" if gained and direction == harmed else "additive"
            yield Change(severity, direction, where, f"is {'' if gained else 'no longer '}{keyword}")


def allows_anything(schema: Json) -> bool:
    """Whether a schema allows any value."""
    return not schema.keys() - NOTES - {"default", "nullable"}


def types(schema: Json) -> set[str]:
    """The JSON types that a schema itself allows, including null from a union."""
    own = schema.get("type", [])
    found = {own} if isinstance(own, str) else set(own)
    for entry in [*schema.get("anyOf", []), *schema.get("oneOf", [])]:
        found |= {type_name(entry)} if "$ref" in entry else types(entry)
    if schema.get("nullable"):
        found.add("null")  # as in OpenAPI 3.0
    return found


def type_name(schema: Json) -> str:
    reference = schema.get("$ref")
    if isinstance(reference, str):
        return reference.rsplit("/", 1)[-1]
    items = schema.get("items")
    if isinstance(items, dict) and schema.get("type") == "array":
        return f"array of {type_name(cast('Json', items))}"
    if schema.get("allOf"):
        joined = " & ".join(type_name(entry) for entry in schema["allOf"])
        return f"{joined} | null" if schema.get("nullable") else joined
    return " | ".join(sorted(types(schema))) or "anything"
