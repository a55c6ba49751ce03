"""A pair of small documents for each of oasdiff's checks: what it is called tells place and change."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]
Pair = tuple[Json, Json]

_BOUND = re.compile(
    r"(max|min|exclusive-max|exclusive-min|max-length|min-length|max-items|min-items|max-contains|min-contains)"
    r"-(increased|decreased|set|unset)"
)
_KEYWORD = {
    "max": "maximum",
    "min": "minimum",
    "exclusive-max": "exclusiveMaximum",
    "exclusive-min": "exclusiveMinimum",
}
_OBJECT: Json = {"type": "object", "properties": {"a": {"type": "string"}}}
_OTHER: Json = {"type": "integer"}
# What a keyword may be given: the schema beside it, one value, another value.
_VALUES: dict[str, tuple[Json, Any, Any]] = {
    "const": ({"type": "string"}, "a", "b"),
    "contains": ({"type": "array", "items": {}}, {"type": "string"}, {"type": "integer"}),
    "contentEncoding": ({"type": "string"}, "base64", "base32"),
    "contentMediaType": ({"type": "string"}, "text/plain", "text/html"),
    "contentSchema": ({"type": "string"}, {"type": "object"}, {"type": "array"}),
    "default": ({"type": "string"}, "a", "b"),
    "dependentRequired": (_OBJECT, {"a": ["b"]}, {"a": ["c"]}),
    "dependentSchemas": (_OBJECT, {"a": {"required": ["b"]}}, {"a": {"required": ["c"]}}),
    "else": ({"if": {"minProperties": 1}, **_OBJECT}, {"required": ["a"]}, {"required": ["b"]}),
    "if": (_OBJECT, {"minProperties": 1}, {"minProperties": 2}),
    "pattern": ({"type": "string"}, "^a", "^b"),
    "patternProperties": ({"type": "object"}, {"^a": {"type": "string"}}, {"^a": {"type": "integer"}}),
    "prefixItems": ({"type": "array", "items": {}}, [{"type": "string"}], [{"type": "integer"}]),
    "propertyNames": ({"type": "object"}, {"pattern": "^a"}, {"pattern": "^b"}),
    "then": ({"if": {"minProperties": 1}, **_OBJECT}, {"required": ["a"]}, {"required": ["b"]}),
    "unevaluatedItems": ({"type": "array", "items": {}}, {"type": "string"}, {"type": "integer"}),
    "unevaluatedProperties": ({"type": "object"}, {"type": "string"}, {"type": "integer"}),
}
_SPELLED = {
    "content-encoding": "contentEncoding",
    "content-media-type": "contentMediaType",
    "content-schema": "contentSchema",
    "default-value": "default",
    "dependent-required": "dependentRequired",
    "dependent-schema": "dependentSchemas",
    "pattern-property": "patternProperties",
    "prefix-items": "prefixItems",
    "property-names": "propertyNames",
    "unevaluated-items": "unevaluatedItems",
    "unevaluated-properties": "unevaluatedProperties",
}
_FORMS = [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}]
_MAPPING = {"one": "#/components/schemas/One"}


def _discriminated(mapping: Json | None = None, name: str = "kind") -> Json:
    return {"oneOf": _FORMS, "discriminator": {"propertyName": name, **({"mapping": mapping} if mapping else {})}}


_TEXT, _NULLABLE = {"type": "string"}, {"type": ["string", "null"]}
_TYPES = {"type": ["string", "integer"]}
_SUNSET = "2030-01-01"
# What happens to a schema, by the end of the check's name.
_CHANGES: dict[str, Pair] = {
    "all-of-added": ({"allOf": _FORMS[:1]}, {"allOf": _FORMS}),
    "all-of-added-annotation-only": ({"allOf": _FORMS[:1]}, {"allOf": [*_FORMS[:1], {"description": "Seen."}]}),
    "any-of-added": ({"anyOf": _FORMS[:1]}, {"anyOf": _FORMS}),
    "became-enum": (_TEXT, {**_TEXT, "enum": ["a"]}),
    "became-nullable": (_TEXT, _NULLABLE),
    "deprecated": (_TEXT, {**_TEXT, "deprecated": True}),
    "deprecated-with-sunset": (_TEXT, {**_TEXT, "deprecated": True, "x-sunset": _SUNSET}),
    "deprecated-sunset-missing": (_TEXT, {**_TEXT, "deprecated": True}),
    "deprecated-sunset-invalid": (_TEXT, {**_TEXT, "deprecated": True, "x-sunset": "soon"}),
    "sunset-date-too-small": (_TEXT, {**_TEXT, "deprecated": True, "x-sunset": "2026-12-01"}),
    "discriminator-added": ({"oneOf": _FORMS}, _discriminated()),
    "discriminator-mapping-added": (_discriminated(_MAPPING), _discriminated({**_MAPPING, "two": _FORMS[1]["$ref"]})),
    "discriminator-mapping-changed": (_discriminated(_MAPPING), _discriminated({"one": _FORMS[1]["$ref"]})),
    "discriminator-property-name-changed": (_discriminated(), _discriminated(name="type")),
    "enum-value-added": ({**_TEXT, "enum": ["a"]}, {**_TEXT, "enum": ["a", "b"]}),
    "list-of-types-widened": (_TEXT, _TYPES),
    "one-of-added": ({"oneOf": _FORMS[:1]}, {"oneOf": _FORMS}),
    "pattern-generalized": ({**_TEXT, "pattern": "^a+$"}, {**_TEXT, "pattern": ".*"}),
    "type-changed": (_TEXT, _OTHER),
    "type-generalized": ({"type": "integer"}, {"type": "number"}),
    # What is read from text, as a query or a form, may be text as well.
    "type-compatible": ({"type": "integer"}, {"type": "string"}),
    "wrapped-in-one-of": (_FORMS[0], {"oneOf": _FORMS}),
    "x-extensible-enum-value-removed": (
        {**_TEXT, "x-extensible-enum": ["a", "b"]},
        {**_TEXT, "x-extensible-enum": ["a"]},
    ),
    "stability-increased": ({**_TEXT, "x-stability-level": "beta"}, {**_TEXT, "x-stability-level": "stable"}),
}  # fmt: skip
_REVERSED = {
    "all-of-removed": "all-of-added",
    "all-of-removed-annotation-only": "all-of-added-annotation-only",
    "any-of-removed": "any-of-added",
    "became-not-nullable": "became-nullable",
    "discriminator-mapping-deleted": "discriminator-mapping-added",
    "discriminator-removed": "discriminator-added",
    "enum-value-removed": "enum-value-added",
    "list-of-types-narrowed": "list-of-types-widened",
    "one-of-removed": "one-of-added",
    "reactivated": "deprecated",
    "stability-decreased": "stability-increased",
    "type-specialized": "type-generalized",
}


def schema_change(name: str) -> Pair | None:
    """The schema before and after a change of that name."""
    if name in _REVERSED:
        before, after = _CHANGES[_REVERSED[name]]
        return after, before
    if name in _CHANGES:
        return _CHANGES[name]
    bound = _BOUND.fullmatch(name)
    if bound is not None:
        words = _KEYWORD.get(bound[1]) or re.sub(r"-(.)", lambda found: found[1].upper(), bound[1])
        beside = {"type": "array", "items": {}} if words.endswith(("Items", "Contains")) else {"type": "integer"}
        if words.endswith("Length"):
            beside = _TEXT
        ends = {"increased": ({words: 3}, {words: 5}), "decreased": ({words: 5}, {words: 3}), "set": ({}, {words: 3})}
        before, after = ends.get(bound[2], ({words: 3}, {}))
        return {**beside, **before}, {**beside, **after}
    keyword, _, change = name.rpartition("-")
    keyword = _SPELLED.get(keyword, keyword)
    if keyword in _VALUES and change in ("added", "removed", "changed"):
        beside, one, other = _VALUES[keyword]
        plain, given = beside, {**beside, keyword: one}
        return {
            "added": (plain, given),
            "removed": (given, plain),
            "changed": (given, {**beside, keyword: other}),
        }[change]
    return None


def document(**operation: Any) -> Json:
    """A document of one operation and the schemas that the pairs refer to."""
    responses = {"200": {"description": "It", "content": {"application/json": {"schema": {"type": "string"}}}}}
    forms = {
        name: {"type": "object", "properties": {"kind": {"type": "string"}, name: {"type": "string"}}}
        for name in ("One", "Two")
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1.0.0"},
        "paths": {"/things": {"post": {"operationId": "makeThing", "responses": responses, **operation}}},
        "components": {"schemas": forms},
    }


def _json(schema: Json) -> Json:
    return {"content": {"application/json": {"schema": schema}}}


def request_body(schema: Json) -> Json:
    return document(requestBody={"required": True, **_json(schema)})


def response_body(schema: Json) -> Json:
    return document(responses={"200": {"description": "It", **_json(schema)}})


def request_property(schema: Json, **more: Any) -> Json:
    return request_body({"type": "object", "properties": {"field": schema}, **more})


def response_property(schema: Json, **more: Any) -> Json:
    return response_body({"type": "object", "properties": {"field": schema}, **more})


def parameter(schema: Json, place: str = "query", **more: Any) -> Json:
    return document(parameters=[{"name": "field", "in": place, "schema": schema, **more}])


def response_header(schema: Json, **more: Any) -> Json:
    headers = {"X-Left": {"schema": schema, **more}}
    return document(responses={"200": {"description": "It", "headers": headers, **_json(_TEXT)}})


#: Where a schema stands, by the beginning of the check's name; longer ones first.
PLACES: dict[str, Callable[[Json], Json]] = {
    "request-parameter-property": lambda schema: parameter({"type": "object", "properties": {"field": schema}}),
    "request-read-only-property": lambda schema: request_property({**schema, "readOnly": True}),
    "request-header-property": lambda schema: parameter(
        {"type": "object", "properties": {"field": schema}}, place="header"
    ),
    "response-write-only-property": lambda schema: response_property({**schema, "writeOnly": True}),
    "response-mediatype": response_body,
    "request-parameter": parameter,
    "request-property": request_property,
    "response-property": response_property,
    "response-header": response_header,
    "request-body": request_body,
    "response-body": response_body,
}
_NEEDED = {"required": ["field"]}
_NOTHING: Json = {"type": "object", "properties": {}}


def _with(found: Json, *path: str, value: Any = None) -> Json:
    """A copy with a value at a place; without the value what stands there is removed."""
    found = copy.deepcopy(found)
    node = found
    for name in path[:-1]:
        node = node.setdefault(name, {})
    if value is None:
        node.pop(path[-1], None)
    else:
        node[path[-1]] = value
    return found


def _operation(found: Json, name: str, value: Any) -> Json:
    return _with(found, "paths", "/things", "post", name, value=value)


def _secured(*requirements: Json) -> Json:
    schemes = {name: {"type": "apiKey", "in": "header", "name": name} for name in ("Key", "Token")}
    return _with(document(security=list(requirements)), "components", "securitySchemes", value=schemes)


def _flow(**flow: Any) -> Json:
    scheme = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {"read": "R"}, **flow}}}
    return _with(document(), "components", "securitySchemes", value={"Login": scheme})


def _access(keyword: str, place: Callable[..., Json], required: bool) -> Pair:
    more = _NEEDED if required else {}
    return place(_TEXT, **more), place({**_TEXT, keyword: True}, **more)


def _media(*names: str) -> Json:
    content = {name: {"schema": _TEXT} for name in names}
    return document(responses={"200": {"description": "It", "content": content}})


def _bodies(*names: str) -> Json:
    return document(requestBody={"required": True, "content": {name: {"schema": _TEXT} for name in names}})


def _statuses(*names: str) -> Json:
    return document(responses={name: {"description": name, **_json(_TEXT)} for name in names})


_PLAIN = document()
_DEPRECATED = document(deprecated=True)
_ENDING = document(deprecated=True, **{"x-sunset": _SUNSET})
_SOON = document(deprecated=True, **{"x-sunset": "2026-12-01"})
_VAGUE = document(deprecated=True, **{"x-sunset": "soon"})
_STABLE, _BETA = document(**{"x-stability-level": "stable"}), document(**{"x-stability-level": "beta"})
_NONE = _with(_PLAIN, "paths", "/things")
_WEBHOOK = _with(_PLAIN, "webhooks", value={"made": {"post": {"operationId": "made", "responses": {}}}})
_LOGIN = _with(_PLAIN, "components", "securitySchemes", value={"Key": {"type": "http", "scheme": "bearer"}})
_SCOPED = {"Key": ["read", "write"]}
_READ_OPTIONAL = response_property(_TEXT)
_READ_REQUIRED = response_property(_TEXT, **_NEEDED)
_SENT = request_property(_TEXT)
_HEADER_GONE = document(responses={"200": {"description": "It", **_json(_TEXT)}})
_SECRET, _SECRET_REQUIRED = {**_TEXT, "writeOnly": True}, response_property({**_TEXT, "writeOnly": True}, **_NEEDED)
_UNSCHEMED_RESPONSE = document(responses={"200": {"description": "It", "content": {"application/json": {}}}})
_UNSCHEMED_REQUEST = document(requestBody={"required": True, "content": {"application/json": {}}})
_OPTIONAL_BODY = document(requestBody=_json(_TEXT))

#: Checks that are no change of one schema.
SPECIAL: dict[str, Pair] = {
    "api-deprecated-sunset-missing": (_PLAIN, _DEPRECATED),
    "api-deprecated-sunset-parse": (_PLAIN, _VAGUE),
    "api-global-security-added": (_PLAIN, _with(_PLAIN, "security", value=[{"Key": []}])),
    "api-global-security-removed": (_with(_PLAIN, "security", value=[{"Key": []}]), _PLAIN),
    "api-global-security-scope-added": (
        _with(_PLAIN, "security", value=[{"Key": ["read"]}]), _with(_PLAIN, "security", value=[_SCOPED])
    ),
    "api-global-security-scope-removed": (
        _with(_PLAIN, "security", value=[_SCOPED]), _with(_PLAIN, "security", value=[{"Key": ["read"]}])
    ),
    "api-invalid-stability-level": (_STABLE, document(**{"x-stability-level": "fine"})),
    "api-major-version-not-bumped": (_PLAIN, _with(_NONE, "info", "version", value="1.1.0")),
    "api-operation-id-added": (_operation(_PLAIN, "operationId", None), _PLAIN),
    "api-operation-id-removed": (_PLAIN, _operation(_PLAIN, "operationId", None)),
    "api-path-removed-before-sunset": (_ENDING, _NONE),
    "api-path-removed-with-deprecation": (_DEPRECATED, _NONE),
    "api-path-removed-without-deprecation": (_PLAIN, _NONE),
    "api-path-sunset-parse": (_VAGUE, _NONE),
    "api-removed-before-sunset": (_ENDING, _NONE),
    "api-removed-with-deprecation": (_DEPRECATED, _NONE),
    "api-removed-without-deprecation": (_PLAIN, _NONE),
    "api-schema-removed": (_PLAIN, _with(_PLAIN, "components", "schemas", "One")),
    "api-security-added": (_secured({"Key": []}), _secured({"Key": []}, {"Token": []})),
    "api-security-component-added": (_PLAIN, _LOGIN),
    "api-security-component-oauth-scope-added": (_flow(), _flow(scopes={"read": "R", "write": "W"})),
    "api-security-component-oauth-scope-changed": (_flow(), _flow(scopes={"read": "Read"})),
    "api-security-component-oauth-scope-removed": (_flow(scopes={"read": "R", "write": "W"}), _flow()),
    "api-security-component-oauth-token-url-changed": (_flow(), _flow(tokenUrl="/tokens")),
    "api-security-component-oauth-url-changed": (_flow(authorizationUrl="/a"), _flow(authorizationUrl="/b")),
    "api-security-component-removed": (_LOGIN, _PLAIN),
    "api-security-component-type-changed": (
        _LOGIN, _with(_LOGIN, "components", "securitySchemes", "Key", "type", value="apiKey")
    ),
    "api-security-removed": (_secured({"Key": []}, {"Token": []}), _secured({"Key": []})),
    "api-security-scope-added": (_secured({"Key": ["read"]}), _secured(_SCOPED)),
    "api-security-scope-removed": (_secured(_SCOPED), _secured({"Key": ["read"]})),
    "api-stability-decreased": (_STABLE, _BETA),
    "api-stability-increased": (_BETA, _STABLE),
    "api-sunset-date-changed-too-small": (_ENDING, _SOON),
    "api-sunset-date-too-small": (_PLAIN, _SOON),
    "api-tag-added": (_PLAIN, document(tags=["a"])),
    "api-tag-removed": (document(tags=["a"]), _PLAIN),
    "api-version-decreased": (_PLAIN, _with(_PLAIN, "info", "version", value="0.9.0")),
    "api-version-not-bumped": (_PLAIN, document(deprecated=True)),
    "endpoint-added": (_NONE, _PLAIN),
    "endpoint-deprecated": (_PLAIN, _DEPRECATED),
    "endpoint-deprecated-with-sunset": (_PLAIN, _ENDING),
    "endpoint-reactivated": (_DEPRECATED, _PLAIN),
    "new-optional-request-default-parameter-to-existing-path": (_PLAIN, parameter({**_TEXT, "default": "a"})),
    "new-optional-request-parameter": (_PLAIN, parameter(_TEXT)),
    "new-optional-request-property": (request_body(_NOTHING), _SENT),
    "new-request-path-parameter": (_PLAIN, parameter(_TEXT, "path", required=True)),
    "new-required-request-default-parameter-to-existing-path": (
        _PLAIN, parameter({**_TEXT, "default": "a"}, required=True)
    ),
    "new-required-request-header-property": (
        parameter(_NOTHING, "header"),
        parameter({"type": "object", "properties": {"field": _TEXT}, **_NEEDED}, "header"),
    ),
    "new-required-request-parameter": (_PLAIN, parameter(_TEXT, required=True)),
    "new-required-request-property": (request_body(_NOTHING), request_property(_TEXT, **_NEEDED)),
    "new-required-request-property-with-default": (
        request_body(_NOTHING), request_property({**_TEXT, "default": "a"}, **_NEEDED)
    ),
    "optional-response-header-removed": (response_header(_TEXT), _HEADER_GONE),
    "request-body-added-optional": (_PLAIN, _OPTIONAL_BODY),
    "request-body-added-required": (_PLAIN, request_body(_TEXT)),
    "request-body-became-optional": (request_body(_TEXT), _OPTIONAL_BODY),
    "request-body-became-required": (_OPTIONAL_BODY, request_body(_TEXT)),
    "request-body-media-type-added": (_bodies("application/json"), _bodies("application/json", "text/plain")),
    "request-body-media-type-removed": (_bodies("application/json", "text/plain"), _bodies("application/json")),
    "request-body-media-type-schema-added": (_UNSCHEMED_REQUEST, request_body(_TEXT)),
    "request-body-media-type-schema-removed": (request_body(_TEXT), _UNSCHEMED_REQUEST),
    "request-body-removed": (request_body(_TEXT), _PLAIN),
    "request-header-property-became-required": (
        parameter({"type": "object", "properties": {"field": _TEXT}}, "header"),
        parameter({"type": "object", "properties": {"field": _TEXT}, **_NEEDED}, "header"),
    ),
    "request-optional-property-became-read-only": _access("readOnly", request_property, False),
    "request-optional-property-became-write-only": _access("writeOnly", request_property, False),
    "request-required-property-became-read-only": _access("readOnly", request_property, True),
    "request-required-property-became-write-only": _access("writeOnly", request_property, True),
    "request-parameter-became-optional": (parameter(_TEXT, required=True), parameter(_TEXT)),
    "request-parameter-became-required": (parameter(_TEXT), parameter(_TEXT, required=True)),
    "request-parameter-deprecated": (parameter(_TEXT), parameter(_TEXT, deprecated=True)),
    "request-parameter-deprecated-sunset-missing": (parameter(_TEXT), parameter(_TEXT, deprecated=True)),
    "request-parameter-reactivated": (parameter(_TEXT, deprecated=True), parameter(_TEXT)),
    "request-parameter-removed": (parameter(_TEXT), _PLAIN),
    "request-parameter-removed-before-sunset": (parameter(_TEXT, deprecated=True, **{"x-sunset": _SUNSET}), _PLAIN),
    "request-parameter-removed-with-deprecation": (parameter(_TEXT, deprecated=True), _PLAIN),
    "request-parameter-sunset-date-changed-too-small": (
        parameter(_TEXT, deprecated=True, **{"x-sunset": _SUNSET}),
        parameter(_TEXT, deprecated=True, **{"x-sunset": "2026-12-01"}),
    ),
    "request-parameter-sunset-date-too-small": (
        parameter(_TEXT), parameter(_TEXT, deprecated=True, **{"x-sunset": "2026-12-01"})
    ),
    "request-parameter-sunset-deleted": (
        parameter(_TEXT, deprecated=True, **{"x-sunset": _SUNSET}), parameter(_TEXT, deprecated=True)
    ),
    "request-parameter-sunset-parse": (parameter(_TEXT), parameter(_TEXT, deprecated=True, **{"x-sunset": "soon"})),
    "request-property-became-optional": (request_property(_TEXT, **_NEEDED), _SENT),
    "request-property-became-required": (_SENT, request_property(_TEXT, **_NEEDED)),
    "request-property-became-required-with-default": (
        request_property({**_TEXT, "default": "a"}), request_property({**_TEXT, "default": "a"}, **_NEEDED)
    ),
    "request-property-removed": (_SENT, request_body(_NOTHING)),
    "required-response-header-removed": (response_header(_TEXT, required=True), _HEADER_GONE),
    "response-body-media-type-schema-added": (_UNSCHEMED_RESPONSE, response_body(_TEXT)),
    "response-body-media-type-schema-removed": (response_body(_TEXT), _UNSCHEMED_RESPONSE),
    "response-header-added": (_HEADER_GONE, response_header(_TEXT)),
    "response-header-became-optional": (response_header(_TEXT, required=True), response_header(_TEXT)),
    "response-media-type-added": (_media("application/json"), _media("application/json", "text/plain")),
    "response-media-type-name-changed": (_media("application/json"), _media("text/plain")),
    "response-media-type-name-generalized": (_media("application/problem+json"), _media("application/json")),
    "response-media-type-name-specialized": (_media("application/json"), _media("application/problem+json")),
    "response-media-type-removed": (_media("application/json", "text/plain"), _media("application/json")),
    "response-non-success-status-added": (_statuses("200"), _statuses("200", "409")),
    "response-non-success-status-removed": (_statuses("200", "409"), _statuses("200")),
    "response-optional-property-added": (response_body(_NOTHING), _READ_OPTIONAL),
    "response-optional-property-removed": (_READ_OPTIONAL, response_body(_NOTHING)),
    "response-optional-property-became-read-only": _access("readOnly", response_property, False),
    "response-optional-property-became-write-only": _access("writeOnly", response_property, False),
    "response-optional-write-only-property-added": (response_body(_NOTHING), response_property(_SECRET)),
    "response-optional-write-only-property-removed": (response_property(_SECRET), response_body(_NOTHING)),
    "response-property-became-optional": (_READ_REQUIRED, _READ_OPTIONAL),
    "response-property-became-required": (_READ_OPTIONAL, _READ_REQUIRED),
    "response-required-property-added": (response_body(_NOTHING), _READ_REQUIRED),
    "response-required-property-removed": (_READ_REQUIRED, response_body(_NOTHING)),
    "response-required-property-became-read-only": _access("readOnly", response_property, True),
    "response-required-property-became-write-only": _access("writeOnly", response_property, True),
    "response-required-write-only-property-added": (response_body(_NOTHING), _SECRET_REQUIRED),
    "response-required-write-only-property-removed": (_SECRET_REQUIRED, response_body(_NOTHING)),
    "response-success-status-added": (_statuses("200"), _statuses("200", "201")),
    "response-success-status-removed": (_statuses("200", "201"), _statuses("200")),
    "response-write-only-property-became-optional": (_SECRET_REQUIRED, response_property(_SECRET)),
    "response-write-only-property-became-required": (response_property(_SECRET), _SECRET_REQUIRED),
    "sunset-deleted": (_ENDING, _DEPRECATED),
    "webhook-added": (_PLAIN, _WEBHOOK),
    "webhook-removed": (_WEBHOOK, _PLAIN),
}  # fmt: skip


def pair(check: str) -> Pair | None:
    """The documents before and after the change that a check of oasdiff finds; None for one that is not known."""
    if check in SPECIAL:
        return SPECIAL[check]
    access = re.fullmatch(r"(.*-became-)not-((?:read|write)-only)", check)
    if access is not None and access[1] + access[2] in SPECIAL:
        before, after = SPECIAL[access[1] + access[2]]
        return after, before
    for prefix, place in PLACES.items():
        if check.startswith(f"{prefix}-"):
            change = schema_change(check.removeprefix(f"{prefix}-"))
            return None if change is None else (place(change[0]), place(change[1]))
    return None
