"""Compiles schemas of the API document to JSON Schema validators.

References are inlined once at the start (recursive ones become local definitions) and annotations are dropped. This
makes the validation of a page of results several times faster than resolving references each time.

`openapi-core` is not used because it stops at the first error, while the API lists all errors with their places;
because it uses the validators of jsonschema, with their dangers (see `schema_validation`); and because it resolves the
document for each request, while these validators are made once.
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
# For `type: integer`: JSON Schema also accepts 1.0, but bodies and responses here must not have it.
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


# In queries, clients send dates and times without a zone, which the API reads as UTC.
_QUERY_FORMATS: Final = {**_FORMATS, "date-time": _is_moment}


class _WholeNumber:
    """Refuses a number with a fraction, even if it is zero."""

    def __init__(self, _schema: Any, _value: Any, _path: Any) -> None:
        pass

    def validate(self, instance: object) -> None:
        """Raise ValueError for a float."""
        if isinstance(instance, float):
            raise ValueError


class SchemaValidator:
    """Checks values against a schema of the document.

    Nearly every value is valid, so a compiled validator checks it first, in a hundredth of the time of jsonschema.
    jsonschema then describes the errors of invalid values.

    Args:
        schema: The schema, with references inside itself only.
        formats: The functions that check `format`.
    """

    def __init__(self, schema: Schema | bool, formats: Mapping[str, Callable[[str], bool]]) -> None:
        self._schema = schema
        self._formats = formats

    def problems(self, value: object, location: str, *, trusted: bool = False) -> list[tuple[str, str]]:
        """The errors of `value`, as at most fifty (location, message) pairs in a stable order.

        Args:
            value: The value.
            location: Its place in the request.
            trusted: Whether it is a value of the sandbox, for which the steps are not limited.
        """
        if self._accepts(value):
            return []
        # Imported here, since few requests have errors.
        from videovector.sandbox.openapi.schema_problems import described_errors

        return described_errors(self._explaining, value, location, trusted=trusted)

    def _accepts(self, value: object) -> bool:
        try:
            return self._compiled.is_valid(value)
        except ValueError:
            # A value that is not JSON, such as a lone surrogate or a key that is not a string.
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
            # With an engine that takes linear time, and without fetching references.
            pattern_options=jsonschema_rs.RegexOptions(),
            offline=True,
        )

    @cached_property
    def _explaining(self) -> Draft202012Validator:
        from videovector.sandbox.json_schema.validation import closed_validator, format_checker

        return closed_validator(self._schema, format_checker(self._formats))


def _with_whole_numbers(schema: Any) -> Any:
    """The schema, changed so that every integer must be written without a fraction."""
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
        """Makes a validator for `schema`; times in a parameter may have no zone."""
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
