"""Turns schemas of the API document into compiled JSON Schema validators.

References are inlined once at start-up (recursive ones become local definitions) and annotations are dropped, which
makes validating a page of results several times faster than resolving references on each visit.

Why not `openapi-core`: it stops at the first error, where the API lists them all with their places; it validates by
jsonschema's own validators, with what those let through (see `schema_validation`); and it resolves the document anew on
each request, where these validators are made once.
"""

from __future__ import annotations

import base64
import binascii
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from videovector.sandbox.schema_validation import (
    SCHEMA_LISTS,
    SCHEMA_MAPS,
    SCHEMA_SINGLES,
    TooMuchWorkError,
    closed_validator,
    first_errors,
    shortened,
)

Schema: TypeAlias = dict[str, Any]

_SCHEMA_PREFIX: Final = "#/components/schemas/"
_ANNOTATIONS: Final = frozenset(
    {"description", "example", "examples", "default", "title", "deprecated", "externalDocs", "xml", "discriminator"}
)
_MOST_ERRORS: Final = 50
_LONGEST_NAME: Final = 100
_ARTICLES: Final = {"integer": "an integer", "array": "an array", "object": "an object", "null": "null"}


def _is_date_time(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_uuid(value: str) -> bool:
    try:
        return str(uuid.UUID(value)) == value.lower()
    except ValueError:
        return False


def _is_uri(value: str) -> bool:
    try:
        return bool(urlsplit(value).scheme)
    except ValueError:
        return False


def _is_base64(value: str) -> bool:
    try:
        base64.b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


_FORMATS: Final = {
    "date-time": _is_date_time,
    "uuid": _is_uuid,
    "uri": _is_uri,
    "base64": _is_base64,
    "byte": _is_base64,
}


def _format_checker(formats: Mapping[str, Callable[[str], bool]]) -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, test in formats.items():
        checker.checks(name)(_for_text(test))
    return checker


def _for_text(test: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or test(value)


_CHECKER: Final = _format_checker(_FORMATS)
# Clients send days, and times without a zone, in queries; the API reads both as UTC.
_QUERY_CHECKER: Final = _format_checker({**_FORMATS, "date-time": _is_moment})


class SchemaCompiler:
    """Compiles schemas of one document.

    Args:
        components: The `components.schemas` mapping of the document.
    """

    def __init__(self, components: Mapping[str, Schema]) -> None:
        self._components = components

    def resolve(self, schema: Schema) -> Schema:
        """`schema` itself, or the component it refers to."""
        while "$ref" in schema:
            schema = self._target(cast("str", schema["$ref"]))
        return schema

    def validator(self, schema: Schema | bool, *, parameter: bool = False) -> Draft202012Validator:
        """A reusable validator for `schema`; a moment in a parameter may come without its zone."""
        definitions: dict[str, Any] = {}
        compiled = self._convert(schema, (), definitions)
        if definitions and isinstance(compiled, dict):
            compiled = {**compiled, "$defs": definitions}
        return closed_validator(compiled, _QUERY_CHECKER if parameter else _CHECKER)

    def _target(self, reference: str) -> Schema:
        name = reference.removeprefix(_SCHEMA_PREFIX)
        if name == reference or name not in self._components:
            raise ValueError(f"The API document refers to {reference!r}, which it does not define.")
        return self._components[name]

    def _convert(self, schema: Schema | bool, stack: tuple[str, ...], definitions: dict[str, Any]) -> Schema | bool:
        if isinstance(schema, bool):
            return schema
        if "$ref" in schema:
            return self._convert_reference(schema, stack, definitions)
        converted: Schema = {}
        open_enum = bool(schema.get("x-open-enum"))
        for keyword, value in schema.items():
            if keyword in _ANNOTATIONS or keyword.startswith("x-"):
                continue
            if keyword == "enum" and open_enum:
                continue
            if keyword in SCHEMA_MAPS:
                converted[keyword] = {name: self._convert(part, stack, definitions) for name, part in value.items()}
            elif keyword in SCHEMA_SINGLES:
                converted[keyword] = self._convert(value, stack, definitions)
            elif keyword in SCHEMA_LISTS:
                converted[keyword] = [self._convert(part, stack, definitions) for part in value]
            else:
                converted[keyword] = value
        return converted

    def _convert_reference(self, schema: Schema, stack: tuple[str, ...], definitions: dict[str, Any]) -> Schema | bool:
        reference = cast("str", schema["$ref"])
        name = reference.removeprefix(_SCHEMA_PREFIX)
        if name in stack:
            if name not in definitions:
                definitions[name] = True
                definitions[name] = self._convert(self._target(reference), (name,), definitions)
            target: Schema | bool = {"$ref": f"#/$defs/{name}"}
        else:
            target = self._convert(self._target(reference), (*stack, name), definitions)
        siblings = {key: value for key, value in schema.items() if key != "$ref" and key not in _ANNOTATIONS}
        if not siblings:
            return target
        rest = self._convert(siblings, stack, definitions)
        return {"allOf": [target, rest]}


def problems(
    validator: Draft202012Validator, value: object, location: str, *, trusted: bool = False
) -> list[tuple[str, str]]:
    """What is wrong with `value`, as at most fifty (location, message) pairs in a stable order.

    A `trusted` value is one of ours, which may take as many steps as it needs.
    """
    try:
        errors = first_errors(validator, value, most=_MOST_ERRORS, bounded=not trusted)
    except TooMuchWorkError as reason:
        return [(location, str(reason))]
    return sorted({_describe(leaf, location) for error in errors for leaf in _leaves(error)})[:_MOST_ERRORS]


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors a reader can act on: below anyOf/oneOf, those of the branch that came closest."""
    if error.validator not in {"anyOf", "oneOf"} or not error.context:
        yield error
        return
    branches: dict[Any, list[ValidationError]] = {}
    for child in error.context:
        branches.setdefault(child.schema_path[0], []).append(child)

    def distance(children: list[ValidationError]) -> tuple[int, int]:
        depth = len(error.absolute_path)
        wrong_kind = any(child.validator == "type" and len(child.absolute_path) == depth for child in children)
        return (1 if wrong_kind else 0, len(children))

    closest = min(branches.values(), key=distance)
    if distance(closest)[0]:
        yield error
        return
    for child in closest:
        yield from _leaves(child)


def _describe(error: ValidationError, location: str) -> tuple[str, str]:
    path = location
    for part in error.absolute_path:
        path += f"[{part}]" if isinstance(part, int) else f".{shortened(str(part), _LONGEST_NAME)}"
    keyword, expected = cast("str | None", error.validator), error.validator_value
    if keyword == "required":
        missing = next((name for name in cast("list[str]", expected) if name not in cast("Any", error.instance)), "")
        # jsonschema reports one error per missing name; the name is in the message it built.
        named = error.message.split("'")[1] if "'" in error.message else missing
        return f"{path}.{named}", "is required"
    return path, _sentence(keyword, expected, error)


def _sentence(keyword: str | None, expected: Any, error: ValidationError) -> str:
    match keyword:
        case "type":
            kinds = [expected] if isinstance(expected, str) else list(expected)
            return "must be " + " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in kinds)
        case "minimum":
            return f"must be at least {expected}"
        case "maximum":
            return f"must be at most {expected}"
        case "exclusiveMinimum":
            return f"must be more than {expected}"
        case "exclusiveMaximum":
            return f"must be less than {expected}"
        case "minLength":
            return "must not be empty" if expected == 1 else f"must have at least {expected} characters"
        case "maxLength":
            return f"must have at most {expected} characters"
        case "minItems":
            return f"must have at least {expected} item{'s' if expected != 1 else ''}"
        case "maxItems":
            return f"must have at most {expected} items"
        case "enum":
            return "must be one of " + ", ".join(str(value) for value in expected)
        case "const":
            return f"must be {expected!r}"
        case "pattern":
            return f"must match {expected}"
        case "format":
            return f"must be a valid {expected}"
        case "anyOf" | "oneOf":
            return "fits none of the allowed forms" if error.context else "fits more than one of the allowed forms"
        case None:
            return "is not allowed"
        case "not":
            return "has a form that is not allowed"
        case "additionalProperties" | "unevaluatedProperties":
            return "has fields that are not allowed"
        case _:
            return f"breaks the rule {keyword}: {expected!r}"
