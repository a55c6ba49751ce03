"""Reads a request the way the API document describes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from python_multipart.exceptions import MultipartParseError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from videovector.sandbox.http.document import ApiOperation, Parameter
from videovector.sandbox.http.schemas import Schema, problems
from videovector.sandbox.storage.blobs import Blobs
from videovector.sandbox.workers.deliveries import is_loopback_url

_LOOPBACK_URLS = frozenset({"createWebhook", "updateWebhook"})
_COPY_CHUNK = 1 << 20
_MAX_JSON_BYTES = 32 << 20


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file part of a multipart body, stored in a temporary place until a handler adopts it."""

    filename: str
    content_type: str
    path: Path
    size: int
    digest: str


@dataclass(slots=True)
class Body:
    """A request body as received: parsed, not yet checked.

    `present` tells an absent body from an empty object; `unreadable` is why parsing failed.
    """

    value: Any = None
    files: dict[str, UploadedFile] = field(default_factory=dict[str, UploadedFile])
    present: bool = False
    unreadable: str | None = None

    def digest(self, query: str) -> str:
        """What makes this content equal to another: decoded values and file bytes, not their transport form."""
        files = {name: [part.filename, part.digest] for name, part in self.files.items()}
        content = {"present": self.present, "value": self.value, "files": files, "query": query}
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def discard(self) -> None:
        """Removes the temporary files nobody adopted."""
        for part in self.files.values():
            part.path.unlink(missing_ok=True)


class BodyTooLarge(Exception):
    """A JSON body beyond any sensible size."""


async def read_body(request: Request, operation: ApiOperation, blobs: Blobs) -> Body:
    """Receives the body; file parts go straight to disk."""
    expected = operation.body
    if expected is None:
        return Body()
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if expected.media_type == "multipart/form-data" and media_type == "multipart/form-data":
        return await _read_multipart(request, expected.properties, blobs)
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > _MAX_JSON_BYTES:
            raise BodyTooLarge
    if not content:
        return Body()
    if media_type != expected.media_type:
        return Body(present=True, unreadable=f"must be sent as {expected.media_type}, not {media_type or 'untyped'}")
    try:
        return Body(value=json.loads(bytes(content), parse_constant=_refuse_constant), present=True)
    except (ValueError, RecursionError) as reason:
        return Body(present=True, unreadable=f"is not valid JSON ({type(reason).__name__})")


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


async def _read_multipart(request: Request, properties: Mapping[str, Schema], blobs: Blobs) -> Body:
    body = Body(value={}, present=True)
    parser = MultiPartParser(request.headers, request.stream(), max_files=100, max_part_size=8 << 20)
    # Larger parts are spooled to disk by Starlette beyond this size.
    parser.spool_max_size = _COPY_CHUNK
    try:
        form = await parser.parse()
    except (MultiPartException, MultipartParseError, KeyError) as reason:
        return Body(present=True, unreadable=f"is not a readable multipart body ({reason})")
    except ClientDisconnect:
        # Starlette closes its temporary files for broken bodies only, not for clients that go away.
        for part in getattr(parser, "_files_to_close_on_error", ()):
            part.close()
        raise
    values: dict[str, list[Any]] = {}
    for name, part in form.multi_items():
        if isinstance(part, UploadFile):
            if name in body.files:
                body.files[name].path.unlink()
            body.files[name] = await _store_part(part, blobs)
        else:
            values.setdefault(name, []).append(part)
    await form.close()
    for name, texts in values.items():
        schema = properties.get(name, {})
        if schema_is(schema, "array"):
            items = cast("Schema", schema.get("items", {}))
            body.value[name] = [coerce(text, items) for text in texts]
        else:
            body.value[name] = coerce(texts[-1], schema)
    return body


async def _store_part(part: UploadFile, blobs: Blobs) -> UploadedFile:
    target = blobs.new_incoming()
    digest = hashlib.sha256()
    size = 0
    with target.open("wb") as stream:
        while chunk := await part.read(_COPY_CHUNK):
            digest.update(chunk)
            stream.write(chunk)
            size += len(chunk)
    return UploadedFile(
        filename=part.filename or "",
        content_type=part.content_type or "application/octet-stream",
        path=target,
        size=size,
        digest=digest.hexdigest(),
    )


def schema_is(schema: Schema, kind: str) -> bool:
    """Whether `schema` allows values of `kind`, alone or beside others."""
    declared = schema.get("type")
    if declared is None:
        parts = [*cast("list[Schema]", schema.get("anyOf", [])), *cast("list[Schema]", schema.get("oneOf", []))]
        return any(schema_is(part, kind) for part in parts)
    return declared == kind or (isinstance(declared, list) and kind in declared)


def coerce(text: str, schema: Schema) -> Any:
    """A text from a URL, header or form field as the JSON value its schema asks for; itself when it can't be one."""
    if schema_is(schema, "boolean") and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if schema_is(schema, "integer"):
        try:
            return int(text) if text.strip() == text and "_" not in text else text
        except ValueError:
            return text
    if schema_is(schema, "number"):
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _raw_values(parameter: Parameter, request: Request, path: Mapping[str, str]) -> list[str]:
    match parameter.location:
        case "path":
            return [path[parameter.name]]
        case "query":
            return request.query_params.getlist(parameter.name)
        case "header":
            return request.headers.getlist(parameter.name)


def read_parameters(
    operation: ApiOperation, request: Request, path: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, Any], list[tuple[str, str]]]:
    """Query values, header values (by lower-case name) and what is wrong with any parameter."""
    query: dict[str, Any] = {}
    headers: dict[str, Any] = {}
    errors: list[tuple[str, str]] = []
    for parameter in operation.parameters:
        location = f"{parameter.location}.{parameter.name}"
        texts = _raw_values(parameter, request, path)
        target = query if parameter.location == "query" else headers
        key = parameter.name if parameter.location == "query" else parameter.name.lower()
        if not texts:
            if parameter.required:
                errors.append((location, "is required"))
            elif "default" in parameter.schema:
                target[key] = parameter.schema["default"]
            continue
        if parameter.item_schema is not None:
            parts = texts if parameter.explode and len(texts) > 1 else [p for text in texts for p in text.split(",")]
            value: Any = [coerce(part, parameter.item_schema) for part in parts]
        else:
            value = coerce(texts[-1], parameter.schema)
        errors += problems(parameter.validator, value, location)
        if parameter.location != "path":
            target[key] = value
    return query, headers, errors


def check_body(operation: ApiOperation, body: Body) -> list[tuple[str, str]]:
    """What is wrong with the body according to the document."""
    expected = operation.body
    if expected is None:
        return []
    if body.unreadable is not None:
        return [("body", body.unreadable)]
    if not body.present:
        return [("body", "is required")] if expected.required else []
    errors = [
        (f"body.{name}", "is required as a file part with a file name")
        for name in expected.schema.get("required", [])
        if name in expected.file_fields and name not in body.files
    ]
    errors += problems(expected.validator, body.value, "body")
    value: Any = body.value
    if operation.operation_id in _LOOPBACK_URLS and isinstance(value, dict):
        url = cast("dict[str, Any]", value).get("url")
        if isinstance(url, str) and is_loopback_url(url):
            # Receivers on this machine may speak plain http; everybody else must speak https, as documented.
            errors = [error for error in errors if error[0] != "body.url"]
    return errors
