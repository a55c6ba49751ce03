"""Reads a request, and checks it against the API document."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from python_multipart.exceptions import MultipartParseError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from videovector.sandbox.http.json_bodies import UnreadableJsonError, is_storable, read_json
from videovector.sandbox.http.loopback_urls import is_loopback_url
from videovector.sandbox.openapi.document import ApiOperation, Parameter
from videovector.sandbox.openapi.schema_compiler import Schema
from videovector.sandbox.storage.blobs import Blobs

_LOOPBACK_URLS = frozenset({"createWebhook", "updateWebhook"})
_COPY_CHUNK = 1 << 20
_MAX_FIELD_BYTES = 1 << 20
_MAX_FIELDS = 50
_MAX_FILES = 10
# Longer integers exceed all limits of the document, and Python refuses those with more than 4,300 digits.
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file part of a multipart body, stored in a temporary file until a handler takes it."""

    filename: str
    content_type: str
    path: Path
    size: int
    digest: str


@dataclass(slots=True)
class Body:
    """A request body: parsed, but not yet checked.

    `present` distinguishes no body from an empty object; `unreadable` is the reason why parsing failed.
    """

    value: Any = None
    files: dict[str, UploadedFile] = field(default_factory=dict[str, UploadedFile])
    present: bool = False
    unreadable: str | None = None

    def digest(self, query: str) -> str:
        """A digest for comparing requests: of the decoded values and file bytes, not of their encoding."""
        files = {name: [part.filename, part.digest] for name, part in self.files.items()}
        content = {"present": self.present, "value": self.value, "files": files, "query": query}
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def discard(self) -> None:
        """Deletes temporary files that no handler took."""
        for part in self.files.values():
            part.path.unlink(missing_ok=True)


class BodyTooLarge(Exception):
    """A body is too large; the message gives the limit."""


async def read_body(request: Request, operation: ApiOperation, blobs: Blobs, *, most_upload_bytes: int) -> Body:
    """Receives the body; file parts are written to disk.

    Raises:
        BodyTooLarge: The declared or the received size exceeds the limit.
    """
    expected = operation.body
    if expected is None:
        return Body()
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if expected.media_type == "multipart/form-data" and media_type == "multipart/form-data":
        chunks = bounded_chunks(request, most_upload_bytes)
        return await _read_multipart(request, chunks, expected.properties, blobs)
    content = bytearray()
    async for chunk in bounded_chunks(request, expected.most_json_bytes):
        content += chunk
    if not content:
        return Body()
    if media_type != expected.media_type:
        return Body(present=True, unreadable=f"must be sent as {expected.media_type}, not {media_type or 'untyped'}")
    try:
        return Body(value=read_json(bytes(content)), present=True)
    except UnreadableJsonError as reason:
        return Body(present=True, unreadable=str(reason))


async def bounded_chunks(request: Request, most: int) -> AsyncGenerator[bytes]:
    """Yields the chunks of a body; raises BodyTooLarge after more than `most` bytes."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared[:20]) > most:
        raise BodyTooLarge(f"The body has {declared[:20]} bytes; at most {most} are accepted.")
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > most:
            raise BodyTooLarge(f"The body has more than {most} bytes, which is the limit.")
        yield chunk


async def _read_multipart(
    request: Request, chunks: AsyncGenerator[bytes], properties: Mapping[str, Schema], blobs: Blobs
) -> Body:
    body = Body(value={}, present=True)
    parser = MultiPartParser(
        request.headers, chunks, max_files=_MAX_FILES, max_fields=_MAX_FIELDS, max_part_size=_MAX_FIELD_BYTES
    )
    # Starlette writes larger parts to disk.
    parser.spool_max_size = _COPY_CHUNK
    try:
        form = await parser.parse()
    except (MultiPartException, MultipartParseError, KeyError) as reason:
        return Body(present=True, unreadable=f"is not a readable multipart body ({reason})")
    except (BodyTooLarge, ClientDisconnect):
        # Starlette closes its temporary files only for broken bodies, not for those that were not read to their end.
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
    texts_given = [text for texts in values.values() for text in texts]
    if not all(map(is_storable, [*values, *texts_given, *(part.filename for part in body.files.values())])):
        body.discard()
        return Body(present=True, unreadable="contains a lone surrogate, which is not a character")
    for name, texts in values.items():
        schema = properties.get(name, {})
        if schema_is(schema, "array"):
            items = cast("Schema", schema.get("items", {}))
            body.value[name] = [coerce(text, items) for text in texts]
        else:
            body.value[name] = coerce(texts[-1], schema)
    return body


async def _store_part(part: UploadFile, blobs: Blobs) -> UploadedFile:
    digest = hashlib.sha256()
    size = 0
    with blobs.receiving() as target, target.open("wb") as stream:
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
    """Whether `schema` allows values of `kind`."""
    declared = schema.get("type")
    if declared is None:
        parts = [*cast("list[Schema]", schema.get("anyOf", [])), *cast("list[Schema]", schema.get("oneOf", []))]
        return any(schema_is(part, kind) for part in parts)
    return declared == kind or (isinstance(declared, list) and kind in declared)


def coerce(text: str, schema: Schema) -> Any:
    """Converts the text of a URL, header or form field to the JSON value of its schema; unchanged if impossible."""
    if schema_is(schema, "boolean") and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if schema_is(schema, "integer") and _INTEGER.fullmatch(text):
        return int(text)
    if schema_is(schema, "number") and text.isascii():
        try:
            number = float(text)
        except ValueError:
            return text
        return number if math.isfinite(number) else text
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
    """The query values, the header values (by lower-case name) and the errors of all parameters."""
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
        errors += parameter.validator.problems(value, location)
        if parameter.location != "path":
            target[key] = value
    return query, headers, errors


def check_body(operation: ApiOperation, body: Body) -> list[tuple[str, str]]:
    """The errors of the body according to the document."""
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
    errors += expected.validator.problems(body.value, "body")
    value: Any = body.value
    if operation.operation_id in _LOOPBACK_URLS and isinstance(value, dict):
        url = cast("dict[str, Any]", value).get("url")
        if isinstance(url, str) and is_loopback_url(url):
            # Receivers on this machine may use plain http; others must use https, as documented.
            errors = [error for error in errors if error[0] != "body.url"]
    return errors
