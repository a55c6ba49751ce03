"""The values that a schema allows: enums, bounds, and the discriminator of a union."""

from __future__ import annotations

from collections.abc import Iterator

from document import Json

from .change import Change, Direction, Severity

# Keyword -> +1 if a larger value is stricter, -1 if a larger value is less strict.
BOUNDS = {
    "minimum": 1, "exclusiveMinimum": 1, "minLength": 1, "minItems": 1, "minProperties": 1, "minContains": 1,
    "maximum": -1, "exclusiveMaximum": -1, "maxLength": -1, "maxItems": -1, "maxProperties": -1, "maxContains": -1,
}  # fmt: skip

OTHER_CONSTRAINTS = (
    "uniqueItems", "multipleOf", "not", "if", "then", "else", "contains",
    "dependentRequired", "dependentSchemas", "dependencies", "patternProperties", "propertyNames", "prefixItems",
    "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema",
)  # fmt: skip
# Keywords for the encoding of strings.
ENCODINGS = frozenset({"contentEncoding", "contentMediaType"})
# Patterns that match any string.
ANY_TEXT = frozenset({"", ".*", "^.*$", "^.*", ".*$"})


def compare_enums(was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    if ("enum" in was) != ("enum" in now):
        # Without the enum, a request allows more values; in a response, an enum class becomes a plain string.
        closed = "enum" in now
        breaks = closed if direction == "request" else not closed
        what = f"takes these values alone now: {', '.join(map(str, now['enum']))}" if closed else "is no longer an enum"
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
            # A removed constraint breaks no caller, and constraints of responses are not checked.
            severity = "breaking" if direction == "request" and after else "additive"
            if before and after and keyword in ENCODINGS:
                # Code that decodes the string fails with another encoding.
                severity = "breaking"
            shown = "is new" if not before else "was removed" if not after else "changed"
            detail = f" ({after!r})" if isinstance(after, bool | int | float | str) else ""
            yield Change(severity, direction, where, f"{keyword} {shown}{detail}")
    if was.get("const") != now.get("const") or ("const" in was) != ("const" in now):
        breaks = "const" in now if direction == "request" else "const" in was
        severity = "breaking" if breaks else "additive"
        yield Change(severity, direction, where, f"const {was.get('const')!r} became {now.get('const')!r}")
    yield from compare_discriminator(was, now, direction, where)
    if was.get("pattern") != now.get("pattern"):
        tightened = now.get("pattern") is not None and now["pattern"] not in ANY_TEXT
        severity = "breaking" if direction == "request" and tightened else "additive"
        yield Change(severity, direction, where, f"pattern {was.get('pattern')!r} became {now.get('pattern')!r}")
    if was.get("default") != now.get("default"):
        # The value changes for callers that omit the argument.
        yield Change("breaking", direction, where, f"default {was.get('default')!r} became {now.get('default')!r}")


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
