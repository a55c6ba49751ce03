"""The API document as the sandbox uses it: operations with compiled validators."""

from __future__ import annotations

import importlib.resources
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast
from urllib.parse import urlsplit

from videovector.sandbox.openapi.document_cache import parse, parse_once
from videovector.sandbox.openapi.schema_compiler import Schema, SchemaCompiler, SchemaValidator
from videovector.sandbox.storage.files import read_text

DOCUMENT_NAME: Final = "videovector.yaml"
_MOST_JSON_BYTES: Final = 4 << 20
# Images are sent as base64 in JSON.
_MOST_JSON_BYTES_WITH_PICTURE: Final = 32 << 20
METHODS: Final = ("get", "put", "post", "delete", "patch", "head", "options")

Location: TypeAlias = Literal["path", "query", "header"]


class DocumentNotFoundError(Exception):
    """The API document is neither in the installed package nor in a source checkout."""


class DocumentError(Exception):
    """A file is not an API document; the message says why."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation."""

    name: str
    location: Location
    required: bool
    schema: Schema
    item_schema: Schema | None
    explode: bool
    validator: SchemaValidator


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body that an operation accepts."""

    media_type: str
    required: bool
    schema: Schema
    properties: Mapping[str, Schema]
    file_fields: frozenset[str]
    defaults: Mapping[str, Any]
    validator: SchemaValidator

    @property
    def most_json_bytes(self) -> int:
        """The largest accepted JSON body in bytes."""
        encoded = any(part.get("contentEncoding") == "base64" for part in self.properties.values())
        return _MOST_JSON_BYTES_WITH_PICTURE if encoded else _MOST_JSON_BYTES


@dataclass(frozen=True, slots=True)
class ResponseContent:
    """A documented response: its media type and, for JSON and events, the validator of its content."""

    media_type: str | None
    validator: SchemaValidator | None


@dataclass(frozen=True, slots=True)
class ApiOperation:
    """An operation of the document.

    `credentials` holds the accepted kinds (`api_key`, `bearer`) and is empty for public operations;
    `scope` is None if any valid credential is accepted.
    """

    operation_id: str
    method: str
    path: str
    credentials: frozenset[str]
    scope: str | None
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: Mapping[str, ResponseContent]
    success_status: int
    tag: str
    summary: str
    description: str
    extension: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def takes_idempotency_key(self) -> bool:
        """Whether the document declares the Idempotency-Key header for this operation."""
        return any(p.location == "header" and p.name.lower() == "idempotency-key" for p in self.parameters)


@dataclass(frozen=True, slots=True)
class ApiDocument:
    """The parsed document: its operations, version and base path (such as `/api/v2`)."""

    version: str
    base_path: str
    operations: tuple[ApiOperation, ...]
    schemas: Mapping[str, Schema]

    def operation(self, operation_id: str) -> ApiOperation:
        """The operation with this id; raises KeyError if there is none."""
        for candidate in self.operations:
            if candidate.operation_id == operation_id:
                return candidate
        raise KeyError(operation_id)


def document_text(path: Path | None = None) -> str:
    """The text of the API document.

    Args:
        path: A file to read instead of the document of the package.

    Raises:
        DocumentNotFoundError: Neither the package nor the checkout around it has the document.
    """
    if path is not None:
        return read_text(path)
    packaged = importlib.resources.files("videovector.sandbox").joinpath(DOCUMENT_NAME)
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    checkout = Path(__file__).resolve().parents[3] / "openapi" / DOCUMENT_NAME
    if checkout.is_file():
        return checkout.read_text(encoding="utf-8")
    raise DocumentNotFoundError(
        f"The API document {DOCUMENT_NAME} is missing from the package and there is no openapi/ folder beside it; "
        "reinstall with: pip install --force-reinstall 'videovector[sandbox]'"
    )


def load_document(path: Path | None = None) -> ApiDocument:
    """Loads the API document, with the validators of its operations; that of the package is loaded once per process.

    Raises:
        DocumentError: The file at `path` is not an API document.
        DocumentNotFoundError: The package has no document.
        OSError: The file can't be read.
    """
    if path is None:
        return _packaged_document()
    try:
        data = parse(document_text(path))
        _require_shape(data)
        return _Reader(data).read()
    except LookupError as reason:
        problem = f"{reason.args[0]!r} is missing or unknown"
    except (AttributeError, TypeError):
        problem = "a value in it is not of the type that OpenAPI requires there"
    except ValueError as reason:
        problem = " ".join(str(reason).split()).rstrip(".")
    raise DocumentError(f"{path} is not an OpenAPI document that the sandbox can serve: {problem}.")


def _require_shape(document: object) -> None:
    """Raises ValueError with the place, for a document that does not have the structure of OpenAPI."""
    if not isinstance(document, dict):
        raise ValueError("it must be an object (a mapping in YAML) with openapi, info and paths")
    raw = cast("dict[str, Any]", document)
    for name in ("info", "paths"):
        if name not in raw:
            raise ValueError(f"{name} is missing")
    for name in ("info", "paths", "components"):
        _require_object(raw.get(name, {}), name)
    if "version" not in raw["info"]:
        raise ValueError("info.version is missing")
    for path, item in raw["paths"].items():
        _require_object(item, f"paths.{path}")
        for method in METHODS:
            _require_object(item.get(method, {}), f"paths.{path}.{method}")


def _require_object(value: object, place: str) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{place} must be an object (a mapping in YAML)")


@cache
def _packaged_document() -> ApiDocument:
    return _Reader(parse_once(document_text())).read()


class _Reader:
    def __init__(self, raw: dict[str, Any]) -> None:
        self._raw = raw
        components = cast("dict[str, Any]", raw.get("components", {}))
        self._components = components
        self._schemas = cast("dict[str, Schema]", components.get("schemas", {}))
        self._compiler = SchemaCompiler(self._schemas)

    def read(self) -> ApiDocument:
        operations: list[ApiOperation] = []
        for path, item in cast("dict[str, dict[str, Any]]", self._raw["paths"]).items():
            shared = cast("list[dict[str, Any]]", item.get("parameters", []))
            operations.extend(
                self._operation(path, method, item[method], shared) for method in METHODS if method in item
            )
        servers = cast("list[dict[str, Any]]", self._raw.get("servers") or [{"url": "/"}])
        return ApiDocument(
            version=str(self._raw["info"]["version"]),
            base_path=urlsplit(str(servers[0]["url"])).path.rstrip("/"),
            operations=tuple(operations),
            schemas=self._schemas,
        )

    def _deref(self, node: dict[str, Any]) -> dict[str, Any]:
        """Follows a reference to a shared parameter, response or header."""
        while "$ref" in node:
            path = str(node["$ref"]).split("/")
            node = cast("dict[str, Any]", self._components[path[-2]][path[-1]])
        return node

    def _operation(self, path: str, method: str, raw: dict[str, Any], shared: list[dict[str, Any]]) -> ApiOperation:
        extension = cast("dict[str, Any]", raw.get("x-videovector", {}))
        security = cast("list[dict[str, Any]]", raw.get("security", self._raw.get("security", [])))
        kinds = {"ApiKeyAuth": "api_key", "BearerAuth": "bearer"}
        scope = extension.get("scope", "none")
        responses = {
            str(status): self._response(self._deref(response))
            for status, response in cast("dict[Any, dict[str, Any]]", raw.get("responses", {})).items()
        }
        statuses = [int(status) for status in responses if status.isdigit() and 200 <= int(status) < 300]
        return ApiOperation(
            operation_id=str(raw["operationId"]),
            method=method.upper(),
            path=path,
            credentials=frozenset(kinds[name] for alternative in security for name in alternative),
            scope=None if scope == "none" else str(scope),
            parameters=tuple(self._parameter(self._deref(p)) for p in [*shared, *raw.get("parameters", [])]),
            body=self._body(self._deref(raw["requestBody"])) if "requestBody" in raw else None,
            responses=responses,
            success_status=min(statuses, default=200),
            tag=str((raw.get("tags") or [""])[0]),
            summary=str(raw.get("summary", "")),
            description=str(raw.get("description", "")),
            extension=extension,
        )

    def _parameter(self, raw: dict[str, Any]) -> Parameter:
        schema = self._compiler.resolve(cast("Schema", raw.get("schema", {})))
        items = cast("Schema | None", schema.get("items"))
        return Parameter(
            name=str(raw["name"]),
            location=cast("Location", raw["in"]),
            required=bool(raw.get("required", False)),
            schema=schema,
            item_schema=None if items is None else self._compiler.resolve(items),
            explode=bool(raw.get("explode", True)),
            validator=self._compiler.validator(schema, parameter=True),
        )

    def _body(self, raw: dict[str, Any]) -> RequestBody:
        media_type, content = next(iter(cast("dict[str, dict[str, Any]]", raw["content"]).items()))
        schema = self._compiler.resolve(cast("Schema", content.get("schema", {})))
        properties = {name: self._compiler.resolve(part) for name, part in self._properties(schema).items()}
        files = frozenset(
            name
            for name, part in properties.items()
            if part.get("format") == "binary" or "contentMediaType" in part or part.get("contentEncoding") == "binary"
        )
        checked: Schema = schema
        if media_type == "multipart/form-data":
            checked = {
                **schema,
                "properties": {name: part for name, part in properties.items() if name not in files},
                "required": [name for name in schema.get("required", []) if name not in files],
            }
        return RequestBody(
            media_type=media_type,
            required=bool(raw.get("required", False)),
            schema=schema,
            properties=properties,
            file_fields=files,
            defaults={
                name: (part if "default" in part else properties[name])["default"]
                for name, part in self._properties(schema).items()
                if "default" in part or "default" in properties[name]
            },
            validator=self._compiler.validator(checked),
        )

    def _properties(self, schema: Schema) -> dict[str, Schema]:
        """The properties of an object schema, including those of its allOf parts."""
        found: dict[str, Schema] = {}
        for part in cast("list[Schema]", schema.get("allOf", [])):
            found.update(self._properties(self._compiler.resolve(part)))
        found.update(cast("dict[str, Schema]", schema.get("properties", {})))
        return found

    def _response(self, raw: dict[str, Any]) -> ResponseContent:
        content = cast("dict[str, dict[str, Any]]", raw.get("content", {}))
        if not content:
            return ResponseContent(media_type=None, validator=None)
        media_type, value = next(iter(content.items()))
        schema = cast("Schema | None", value.get("schema"))
        checked = media_type in {"application/json", "text/event-stream"} and schema is not None
        if schema is None or not checked or schema.get("format") == "binary":
            return ResponseContent(media_type=media_type, validator=None)
        return ResponseContent(media_type=media_type, validator=self._compiler.validator(schema))
