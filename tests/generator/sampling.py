"""Values that follow the schemas of a document, and whether the generated classes give them back as they came."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from codegen.builders import python_pattern
from codegen.operations import Argument
from codegen.preparation import at
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

Json = dict[str, Any]
_FORMATS = {
    "date-time": "2026-07-17T01:02:03Z",
    "date": "2026-07-17",
    "uuid": "12345678-1234-4678-9234-567812345678",
}
UNKNOWN = "x-not-in-the-document"


class Sampler:
    """Makes values of the schemas of one document; the same ones each time."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self._random = random.Random(7)

    def values(self, schema: Any, count: int = 6) -> Iterator[Any]:
        """Values of a schema, from the smallest to one with everything."""
        for number in range(count):
            yield self.value(schema, full=number / max(1, count - 1))

    def argument(self, argument: Argument, full: float) -> Any:
        """A value that a caller may pass for an argument."""
        shape = argument.shape
        if shape.kind == "binary":
            return b"x"
        if shape.kind == "list" and shape.inner.kind == "binary":
            return [b"x"]
        while True:
            found = self.value(argument.schema or shape.schema, full=full)
            if isinstance(found, list) and not shape.inner.nullable:
                found = [one for one in cast("list[Any]", found) if one is not None]
            # A path has a place for each of its parts.
            if argument.location != "path" or found not in (None, []):
                return found

    def value(self, schema: Any, *, full: float = 1.0, depth: int = 0) -> Any:
        """One value; `full` is how many of the optional fields it has."""
        if not isinstance(schema, dict) or not schema or depth > 12:
            return {} if depth > 12 else "anything"
        schema = self._resolved(cast("Json", schema))
        for key in ("oneOf", "anyOf"):
            options = [one for one in schema.get(key, []) if isinstance(one, dict)]
            if options:
                chosen = self._random.choice(options)
                return self._with_discriminator(schema, chosen, self._joined(schema, chosen, full, depth))
        if "const" in schema:
            return schema["const"]
        if schema.get("enum"):
            return self._random.choice(schema["enum"])
        return self._plain(schema, full, depth)

    def _joined(self, schema: Json, chosen: Json, full: float, depth: int) -> Any:
        """A value of an option, with what the schema says beside its options."""
        value = self.value(chosen, full=full, depth=depth + 1)
        if isinstance(value, dict) and (schema.get("properties") or schema.get("allOf")):
            value = {**self._object(schema, full, depth), **value}
        elif chosen.keys() <= {"required", "not", "description", "title"}:
            value = self._plain(schema, 1.0, depth)
        return value

    def _with_discriminator(self, schema: Json, chosen: Json, value: Any) -> Any:
        given = schema.get("discriminator")
        if not isinstance(given, dict) or not isinstance(value, dict):
            return value
        reference = str(chosen.get("$ref", ""))
        name = reference.rpartition("/")[2]
        mapping = cast("Json", given).get("mapping") or {name: reference}
        known = [wire for wire, target in mapping.items() if target in (reference, name)]
        return {**value, given["propertyName"]: known[0]} if known and reference else value

    def _plain(self, schema: Json, full: float, depth: int) -> Any:
        implied = (
            "object" if "properties" in schema or "allOf" in schema else "array" if "items" in schema else "string"
        )
        kinds = schema.get("type", implied)
        kind = self._random.choice(kinds) if isinstance(kinds, list) else kinds
        if kind == "null" or (schema.get("nullable") and self._random.random() > 0.7):
            return None
        if "allOf" in schema and "properties" not in schema and "type" not in schema:
            wanted = self._required(schema)
            telling = [
                part for part in schema["allOf"] if part.keys() - {"description", "readOnly", "writeOnly", "example"}
            ]
            parts = [self._part(part, wanted, full, depth) for part in telling]
            objects = [part for part in parts if isinstance(part, dict)]
            if len(objects) != len(parts):
                return next((part for part in parts if part != "anything"), "anything")
            return {key: one for part in objects for key, one in part.items()}
        if kind == "object":
            return self._object(schema, full, depth)
        if kind == "array":
            return self._array(schema, full, depth)
        if kind in ("integer", "number"):
            return _number(schema, whole=kind == "integer")
        if kind == "boolean":
            return self._random.random() > 0.5
        return _text(schema)

    def _array(self, schema: Json, full: float, depth: int) -> list[Any]:
        least = min(schema.get("minItems", 0), 50)
        size = min(max(least, 1 if full > 0.5 and depth < 6 else 0), schema.get("maxItems", 50))
        items = [self.value(schema.get("items", {}), full=full, depth=depth + 1) for _ in range(size)]
        if schema.get("uniqueItems"):
            items = [one for number, one in enumerate(items) if one not in items[:number]]
        return items

    def _object(self, schema: Json, full: float, depth: int) -> Json:
        found: Json = {}
        required = self._required(schema)
        for part in schema.get("allOf", []):
            value = self._part(part, required, full, depth)
            found.update(value if isinstance(value, dict) else {})
        for name, inner in schema.get("properties", {}).items():
            if inner is False:
                continue
            wanted = name in required or (depth < 5 and self._random.random() < full)
            if wanted:
                found[name] = self.value(inner, full=full if depth < 3 else 0.0, depth=depth + 1)
        extra = schema.get("additionalProperties")
        if isinstance(extra, dict) and full > 0.5 and not schema.get("properties"):
            found["some key"] = self.value(extra, full=full, depth=depth + 1)
        return found

    def _part(self, part: Json, required: set[str], full: float, depth: int) -> Any:
        """A value of a part of allOf, with the fields that the other parts require of it."""
        resolved = self._resolved(part)
        own = {"required": sorted(required | set(resolved.get("required", [])))}
        return self.value(
            {**resolved, **own} if "properties" in resolved or "allOf" in resolved else resolved,
            full=full,
            depth=depth + 1,
        )

    def _required(self, schema: Json) -> set[str]:
        found = set(schema.get("required", []))
        for part in schema.get("allOf", []):
            found |= self._required(self._resolved(part))
        return found

    def _resolved(self, schema: Json) -> Json:
        for _ in range(20):
            reference = schema.get("$ref")
            if not isinstance(reference, str):
                break
            schema = cast("Json", at(self.document, reference))
        return schema if isinstance(schema, dict) else {}


def _number(schema: Json, *, whole: bool) -> int | float:
    """The smallest number that the bounds allow, or the one nearest to nothing."""
    low, high = schema.get("minimum"), schema.get("maximum")
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    apart = 1 if whole else 0.5
    found = 0 if whole else 0.25
    if above is not None:
        found = max(found, above + apart)
    if low is not None:
        found = max(found, low)
    if below is not None:
        found = min(found, below - apart)
    if high is not None:
        found = min(found, high)
    step = schema.get("multipleOf")
    return -(-found // step) * step if step else int(found) if whole else found


def _text(schema: Json) -> str:
    """Text of the format, the pattern and the length that a schema asks for."""
    if schema.get("format", "") in _FORMATS:
        return _FORMATS[schema["format"]]
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1 << 20)
    pattern = python_pattern(schema.get("pattern"))
    if pattern is not None:
        return _matching(pattern, least, most)
    return "text"[:most].ljust(least, "x")


@cache
def _matching(pattern: str, least: int, most: int) -> str:
    """The shortest text that a pattern finds something in, within its bounds; any text where there is none."""
    quick = settings(database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), max_examples=200)
    for strategy in (st.from_regex(pattern), st.from_regex(pattern, fullmatch=True)):
        try:
            return find(strategy, lambda text: least <= len(text) <= most, settings=quick)
        except NoSuchExample:
            continue
    return "x" * least


def same(given: Any, written: Any) -> bool:
    """Whether what is written says all that was given; null may be left out, and defaults may be added."""
    if isinstance(given, dict) and isinstance(written, dict):
        return all(same(one, written.get(name)) for name, one in given.items())
    if isinstance(given, list) and isinstance(written, list):
        return len(given) == len(written) and all(map(same, given, written))
    return bool(given == written)


def faults(model: Any, value: Json) -> Iterator[str]:
    """What goes wrong when a value is read, written, and read again, with a field that the document does not know."""
    given = {**value, UNKNOWN: [1, {"a": None}]}
    try:
        read = model.from_dict(given)
        written = read.to_dict()
        again = model.from_dict(written)
    except Exception as failure:
        yield f"{model.__name__}: {type(failure).__name__}: {failure}: {given}"
        return
    if not same(given, written):
        yield f"{model.__name__}: given {given}, written {written}"
    if again != read or again.to_dict() != written:
        yield f"{model.__name__}: another second reading of {written}"
