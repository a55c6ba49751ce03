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
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

import jsonschema_rs

from videovector.sandbox.json_schema.keywords import SCHEMA_LISTS, SCHEMA_MAPS, SCHEMA_SINGLES

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

Schema: TypeAlias = dict[str, Any]

_SCHEMA_PREFIX: Final = "#/components/schemas/"
_ANNOTATIONS: Final = frozenset(
    {"description", "example", "examples", "default", "title", "deprecated", "externalDocs", "xml", "discriminator"}
)
# For `type: integer`, which in JSON Schema 1.0 is too; here it is not, in bodies and responses alike.
_WHOLE_NUMBER: Final = "x-whole-number"


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


# Clients send days, and times without a zone, in queries; the API reads both as UTC.
_QUERY_FORMATS: Final = {**_FORMATS, "date-time": _is_moment}


class _WholeNumber:
    """Refuses a number with a fraction part, be it zero."""

    def __init__(self, _schema: Any, _value: Any, _path: Any) -> None:
        pass

    def validate(self, instance: object) -> None:
        """Raise ValueError for a float."""
        if isinstance(instance, float):
            raise ValueError


class SchemaValidator:
    """Checks values against a schema of the document.

    Nearly every value fits, and whether one does is asked of a compiled validator, which takes a hundredth of the time
    of jsonschema's. The latter says what is wrong with the others.

    Args:
        schema: The schema, with references inside itself only.
        formats: What `format` means.
    """

    def __init__(self, schema: Schema | bool, formats: Mapping[str, Callable[[str], bool]]) -> None:
        self._schema = schema
        self._formats = formats

    def problems(self, value: object, location: str, *, trusted: bool = False) -> list[tuple[str, str]]:
        """What is wrong with `value`, as at most fifty (location, message) pairs in a stable order.

        Args:
            value: The value.
            location: Where it stands in the request.
            trusted: For a value of ours, which may take as many steps as it needs.
        """
        if self._accepts(value):
            return []
        # Few requests are wrong; those that are can wait for this to be loaded.
        from videovector.sandbox.openapi.schema_problems import described_errors

        return described_errors(self._explaining, value, location, trusted=trusted)

    def _accepts(self, value: object) -> bool:
        try:
            return self._compiled.is_valid(value)
        except ValueError:
            # What JSON can't say, such as half of a surrogate pair or a key that is no text.
            return False

    @cached_property
    def _compiled(self) -> jsonschema_rs.Draft202012Validator:
        # The stubs ask for a base class that the module doesn't have.
        keywords: Any = {_WHOLE_NUMBER: _WholeNumber}
        return jsonschema_rs.Draft202012Validator(
            _with_whole_numbers(self._schema),
            validate_formats=True,
            formats=dict(self._formats),
            keywords=keywords,
            # By an engine that takes linear time, and without reaching out.
            pattern_options=jsonschema_rs.RegexOptions(),
            offline=True,
        )

    @cached_property
    def _explaining(self) -> Draft202012Validator:
        from videovector.sandbox.json_schema.validation import closed_validator, format_checker

        return closed_validator(self._schema, format_checker(self._formats))


def _with_whole_numbers(schema: Any) -> Any:
    """A schema in which every integer is a whole number without a fraction part."""
    if isinstance(schema, list):
        return [_with_whole_numbers(part) for part in cast("list[object]", schema)]
    if not isinstance(schema, dict):
        return schema
    copy = {name: _with_whole_numbers(part) for name, part in cast("Schema", schema).items()}
    kind = copy.get("type")
    if kind == "integer" or (isinstance(kind, list) and "integer" in kind and "number" not in kind):
        copy[_WHOLE_NUMBER] = True
    return copy


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

    def validator(self, schema: Schema | bool, *, parameter: bool = False) -> SchemaValidator:
        """A reusable validator for `schema`; a moment in a parameter may come without its zone."""
        definitions: dict[str, Any] = {}
        compiled = self._convert(schema, (), definitions)
        if definitions and isinstance(compiled, dict):
            compiled = {**compiled, "$defs": definitions}
        return SchemaValidator(compiled, _QUERY_FORMATS if parameter else _FORMATS)

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
