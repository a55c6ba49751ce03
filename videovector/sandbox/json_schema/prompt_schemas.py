"""JSON Schemas of prompts: what they may be, the addresses of their leaves, and results that follow them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, TypeGuard, cast

from videovector.sandbox.json_schema.keywords import SCHEMA_LISTS, SCHEMA_MAPS, SCHEMA_SINGLES

Schema: TypeAlias = Mapping[str, Any]
LeafType: TypeAlias = Literal["string", "integer", "number", "boolean", "array"]

RESERVED_FIELD_NAMES: Final = ("metadata_text", "transcription")
_PATH_CHARACTERS: Final = ".[]"
# A recursive schema has leaves without end; those below this depth are left out.
_DEEPEST: Final = 8
# References can make a short schema of very many leaves.
_MOST_LEAVES: Final = 2_000
_MOST_PROBLEMS: Final = 100


class SchemaError(ValueError):
    """A JSON Schema that a prompt cannot use.

    Attributes:
        path: Where in the schema the problem is, such as `properties.tags.items`.
    """

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path


@dataclass(frozen=True, slots=True)
class LeafValue:
    """One value of a result: the leaf's address, the address of this very value, and the value.

    A list of plain values is one leaf, whose value is the list.
    """

    path: str
    instance_path: str
    value: Any


def check_prompt_schema(schema: Schema) -> None:
    """Check that a JSON Schema can be a prompt's.

    Raises:
        SchemaError: Its root type is not `object`, it is no valid JSON Schema, or a field name holds `.`, `[` or `]`
            or is reserved, it refers to something outside itself, or it unfolds without bounds.
    """
    if schema.get("type") != "object":
        raise SchemaError('the root of the JSON Schema must have "type": "object"', path="type")
    # Only whoever writes prompts needs jsonschema.
    from videovector.sandbox.json_schema.validation import UnusableSchemaError, compile_schema

    try:
        compile_schema(schema)
    except UnusableSchemaError as failure:
        raise SchemaError(str(failure), path=failure.path) from failure
    for path, node in _nodes(schema, ""):
        for name in as_mapping(node.get("properties")):
            where = f"{path}.properties.{name}".lstrip(".")
            if not name or any(character in name for character in _PATH_CHARACTERS):
                raise SchemaError(f"field name {name!r} at {where}: leave out '.', '[' and ']'", path=where)
            if name in RESERVED_FIELD_NAMES and not path:
                raise SchemaError(f"field name {name!r} is reserved; choose another", path=where)
    leaf_types(schema)


def validate_sample(schema: Schema, data: Any) -> str | None:
    """Return what is wrong with data under a schema, with the place, or None when it is valid.

    Raises:
        SchemaError: The schema cannot be a prompt's.
    """
    check_prompt_schema(schema)
    return first_problem(schema, data)


def first_problem(schema: Schema, data: Any) -> str | None:
    """Return the most telling violation of a checked schema, or None."""
    from videovector.sandbox.json_schema.validation import (
        TooMuchWorkError,
        UnusableSchemaError,
        compile_schema,
        first_errors,
        shortened,
    )

    try:
        found = first_errors(compile_schema(schema), data, most=_MOST_PROBLEMS)
    except (UnusableSchemaError, TooMuchWorkError) as failure:
        return str(failure)
    # The deepest violation names the value to change; those above it only follow from it.
    problems = sorted(found, key=lambda problem: -len(problem.absolute_path))
    if not problems:
        return None
    worst = problems[0]
    place = ""
    for part in worst.absolute_path:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else str(part)
    message = shortened(worst.message)
    return f"{place}: {message}" if place else message


def resolve(schema: Schema, root: Schema) -> Schema:
    """Return a schema with its `$ref` followed and the parts of `allOf` merged in.

    Raises:
        SchemaError: A reference leads nowhere or in a circle.
    """
    followed: list[str] = []
    merged: Schema = schema
    while isinstance(merged.get("$ref"), str):
        reference = cast("str", merged["$ref"])
        if reference in followed:
            raise SchemaError(f"$ref {reference!r} refers to itself", path=reference)
        followed.append(reference)
        siblings = {name: value for name, value in merged.items() if name != "$ref"}
        merged = {**_target(reference, root), **siblings}
    for part in as_list(merged.get("allOf")):
        extra = resolve(as_mapping(part), root)
        properties = {**as_mapping(extra.get("properties")), **as_mapping(merged.get("properties"))}
        required = [*as_list(merged.get("required")), *as_list(extra.get("required"))]
        merged = {**extra, **{name: value for name, value in merged.items() if name != "allOf"}}
        if properties:
            merged = {**merged, "properties": properties}
        if required:
            merged = {**merged, "required": list(dict.fromkeys(required))}
    return merged


def type_of(schema: Schema) -> str | None:
    """Return a schema's first type other than null, or the type its other keywords imply, or None."""
    declared = schema.get("type")
    names = [declared] if isinstance(declared, str) else as_list(declared)
    named = next((str(name) for name in names if name != "null"), "null" if names else None)
    if named is not None:
        return named
    if "properties" in schema:
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    for branch in (*as_list(schema.get("anyOf")), *as_list(schema.get("oneOf"))):
        kind = type_of(as_mapping(branch))
        if kind not in (None, "null"):
            return kind
    examples = [schema["const"]] if "const" in schema else as_list(schema.get("enum"))
    return next((_type_of_value(value) for value in examples if value is not None), None)


def leaf_types(schema: Schema) -> dict[str, LeafType]:
    """Return the address and type of every leaf, in the schema's order; a list of plain values is of type array."""
    visits = iter(range(_MOST_LEAVES))
    return {path: kind for path, kind in _leaves(schema, schema, "", 0, visits) if path}


def leaf_paths(schema: Schema) -> list[str]:
    """Return the address of every leaf, such as `scene.people[].name`, in the schema's order."""
    return list(leaf_types(schema))


def leaf_values(metadata: Mapping[str, Any], schema: Schema | None = None) -> list[LeafValue]:
    """Return every leaf value of a result, in the order of the schema, then of the result."""
    return list(_values(metadata, schema or {}, schema or {}, "", ""))


def metadata_text(metadata: Mapping[str, Any], schema: Schema | None = None) -> str:
    """Return a result as plain text: its values in the schema's order, one after the other with line breaks between."""
    texts = (readable(leaf.value) for leaf in leaf_values(metadata, schema))
    return "\n".join(text for text in texts if text)


def readable(value: Any) -> str:
    """Return a leaf's value as people write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ", ".join(readable(item) for item in cast("Sequence[Any]", value))
    return str(value).strip()


def values_at(metadata: Mapping[str, Any], path: str) -> list[Any]:
    """Return every value at a leaf address; `[]` stands for each element; none when the field is missing."""
    current: list[Any] = [metadata]
    for name in path.split("."):
        each = name.endswith("[]")
        key = name.removesuffix("[]")
        found = [cast("Mapping[str, Any]", item)[key] for item in current if isinstance(item, Mapping) and key in item]
        current = [element for item in found for element in (as_list(item) if each else [item])]
    return current


def _nodes(schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    yield path, schema
    for keyword in sorted(SCHEMA_MAPS & schema.keys()):
        for name, child in as_mapping(schema[keyword]).items():
            yield from _nodes(as_mapping(child), f"{path}.{keyword}.{name}".lstrip("."))
    for keyword in sorted(SCHEMA_SINGLES & schema.keys()):
        yield from _nodes(as_mapping(schema[keyword]), f"{path}.{keyword}".lstrip("."))
    for keyword in sorted(SCHEMA_LISTS & schema.keys()):
        for index, child in enumerate(as_list(schema[keyword])):
            yield from _nodes(as_mapping(child), f"{path}.{keyword}.{index}".lstrip("."))


def _leaves(
    schema: Schema, root: Schema, path: str, depth: int, visits: Iterator[int]
) -> Iterator[tuple[str, LeafType]]:
    if depth > _DEEPEST:
        return
    if next(visits, None) is None:
        raise SchemaError(f"the schema unfolds to more than {_MOST_LEAVES} fields")
    node = resolve(schema, root)
    kind = type_of(node)
    if kind == "object":
        for name, child in as_mapping(node.get("properties")).items():
            yield from _leaves(as_mapping(child), root, f"{path}.{name}".lstrip("."), depth + 1, visits)
    elif kind == "array":
        items = resolve(as_mapping(node.get("items")), root)
        if type_of(items) == "object" and items.get("properties"):
            yield from _leaves(items, root, f"{path}[]", depth + 1, visits)
        else:
            yield path, "array"
    elif kind in ("integer", "number", "boolean"):
        yield path, cast("LeafType", kind)
    else:
        yield path, "string"


def _values(value: Any, schema: Schema, root: Schema, path: str, place: str) -> Iterator[LeafValue]:
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        properties = as_mapping(resolve(schema, root).get("properties"))
        for name in (*(name for name in properties if name in entries), *(n for n in entries if n not in properties)):
            child = as_mapping(properties.get(name))
            yield from _values(entries[name], child, root, f"{path}.{name}".lstrip("."), f"{place}.{name}".lstrip("."))
    elif any(isinstance(item, Mapping) for item in as_list(value)):
        items = as_mapping(resolve(schema, root).get("items"))
        for index, item in enumerate(as_list(value)):
            yield from _values(item, items, root, f"{path}[]", f"{place}[{index}]")
    else:
        yield LeafValue(path, place, value)


def _target(reference: str, root: Schema) -> Schema:
    node: Any = root
    for part in reference.lstrip("#").strip("/").split("/") if reference != "#" else ():
        name = part.replace("~1", "/").replace("~0", "~")
        if not isinstance(node, Mapping) or name not in node:
            raise SchemaError(f"$ref {reference!r} leads nowhere", path=reference)
        node = cast("Mapping[str, Any]", node)[name]
    return as_mapping(node)


def _type_of_value(value: Any) -> str | None:
    kinds = ((bool, "boolean"), (str, "string"), (int, "integer"), (float, "number"), (list, "array"), (dict, "object"))
    return next((name for kind, name in kinds if isinstance(value, kind)), None)


def as_mapping(value: Any) -> Mapping[str, Any]:
    """Return a value that is a mapping, otherwise an empty one."""
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def as_list(value: Any) -> list[Any]:
    """Return a value that is a list, otherwise an empty one."""
    return value if _is_list(value) else []


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
