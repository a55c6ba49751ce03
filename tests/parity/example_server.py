"""A server that knows the API document alone: it checks requests against it and responses with its examples."""

from __future__ import annotations

import email
import email.policy
import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from document import DocumentOperation, Json, deref, operations, parameters, resolve
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

BASE_PATH = "/api/v2"
# Stands for every binary response; it begins like a GIF, so that clients that look at the first bytes see a media file.
BINARY_CONTENT = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"
DOCUMENT_URI = "urn:document"
HTTP_HEADERS = {"accept", "content-type", "authorization"}


def _is_moment(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


_FORMATS = FormatChecker(formats=())
_FORMATS.checkers["date-time"] = (_is_moment, ())


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request as it arrived, the operation it was routed to, and what the document has against it."""

    operation_id: str
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: Any
    problems: list[str] = field(default_factory=list)


class Examples:
    """What the document shows: examples of requests, of responses, and the validators of both."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.operations = {operation.operation_id: operation for operation in operations(document)}
        resource: Resource[Any] = Resource(contents=document, specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(DOCUMENT_URI, resource)
        self._validators: dict[int, tuple[Json, Draft202012Validator]] = {}
        self._routes = sorted(self._patterns(), key=lambda row: row[0])

    def _patterns(self) -> Iterator[tuple[tuple[bool, ...], str, re.Pattern[str], DocumentOperation]]:
        """Fixed steps come before parameters, as servers match them."""
        for operation in self.operations.values():
            steps = operation.path.split("/")
            pattern = re.compile("/".join(_step_pattern(step) for step in steps))
            yield tuple("{" in step for step in steps), operation.operation_id, pattern, operation

    def route(self, method: str, path: str) -> tuple[DocumentOperation, dict[str, str]] | None:
        for _, _, pattern, operation in self._routes:
            match = pattern.fullmatch(path)
            if match and operation.method.upper() == method:
                return operation, {name: unquote(value) for name, value in match.groupdict().items()}
        return None

    def errors(self, schema: Json, value: Any, where: str) -> list[str]:
        """What is wrong with a value; empty when it follows the schema."""
        validator = self._validator(schema)
        return [f"{where}{error.json_path[1:]}: {error.message}" for error in validator.iter_errors(value)]

    def _validator(self, schema: Json) -> Draft202012Validator:
        """The validator of a schema, made once; the schema is kept with it, so that no other gets its identity."""
        kept = self._validators.get(id(schema))
        if kept is None:
            made = Draft202012Validator(self._absolute(schema), registry=self._registry, format_checker=_FORMATS)
            kept = self._validators[id(schema)] = schema, made
        return kept[1]

    def _absolute(self, node: Any) -> Any:
        """References inside the document, made absolute for a validator that starts in the middle of it."""
        if isinstance(node, list):
            return [self._absolute(entry) for entry in node]
        if not isinstance(node, dict):
            return node
        return {
            key: f"{DOCUMENT_URI}{value}" if key == "$ref" and str(value).startswith("#") else self._absolute(value)
            for key, value in node.items()
        }

    def request_content(self, operation: DocumentOperation) -> tuple[str, Json]:
        """The content type of the body and its media object; ("", {}) without a body."""
        content = deref(self.document, operation.raw.get("requestBody", {})).get("content", {})
        return next(iter(content.items()), ("", {}))

    def request_examples(self, operation: DocumentOperation) -> list[Any]:
        """Example bodies; a form without one is put together from the examples of its properties."""
        _, media = self.request_content(operation)
        found = self._examples(media)
        if media and not found:
            schema = deref(self.document, media.get("schema", {}))
            found = [
                {name: part["example"] for name, part in schema.get("properties", {}).items() if "example" in part}
            ]
        return found

    def success(self, operation: DocumentOperation) -> tuple[int, str, Json]:
        """Status, content type and media object of the first success."""
        status = min(status for status in map(str, operation.raw["responses"]) if status.startswith("2"))
        answers = {str(key): value for key, value in operation.raw["responses"].items()}
        content = deref(self.document, answers[status]).get("content", {})
        content_type, media = next(iter(content.items()), ("", {}))
        return int(status), content_type, media

    def response_examples(self, operation: DocumentOperation) -> list[Any]:
        return self._examples(self.success(operation)[2])

    def _examples(self, media: Json) -> list[Any]:
        if "example" in media:
            return [media["example"]]
        return [deref(self.document, example)["value"] for example in media.get("examples", {}).values()]

    def is_binary(self, schema: Json) -> bool:
        return deref(self.document, schema).get("format") == "binary"

    def component(self, reference: str) -> Json:
        return resolve(self.document, reference)


def _step_pattern(step: str) -> str:
    return f"(?P<{step[1:-1]}>[^/]+)" if step.startswith("{") else re.escape(step)


def _typed(examples: Examples, schema: Json, text: str) -> Any:
    """A text from a path, query, header or form as the JSON value its schema speaks of; the text where it is none."""
    resolved = deref(examples.document, schema)
    kinds = resolved.get("type", [])
    kinds = {kinds} if isinstance(kinds, str) else set(kinds)
    if "boolean" in kinds and text in {"true", "false"}:
        return text == "true"
    if kinds & {"integer", "number"} and re.fullmatch(r"-?\d+(\.\d+)?", text):
        return json.loads(text)
    if "object" in kinds:
        return json.loads(text)
    return text


def _pairs_to_object(examples: Examples, properties: Json, pairs: list[tuple[str, Any]]) -> Json:
    found: Json = {}
    for name, value in pairs:
        schema = properties.get(name, {})
        resolved = deref(examples.document, schema)
        if resolved.get("type") == "array":
            found.setdefault(name, []).append(_typed(examples, resolved.get("items", {}), value))
        elif name in found:
            raise ValueError(f"{name} came twice")
        else:
            found[name] = _typed(examples, schema, value) if isinstance(value, str) else value
    return found


class ExampleServer:
    """Serves the examples of a document on a real port, and keeps what it was asked.

    Set ``number`` to choose among several examples of a response, and ``answers`` to give an operation another value.
    """

    def __init__(self, document: Json) -> None:
        self.examples = Examples(document)
        self.exchanges: list[Exchange] = []
        self.number = 0
        self.answers: dict[str, Any] = {}
        owner = self

        class Handler(_Handler):
            server_of_examples = owner

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def url(self) -> str:
        """The base URL for a client."""
        return f"{self.origin}{BASE_PATH}"

    def __enter__(self) -> ExampleServer:
        self._thread.start()
        return self

    def __exit__(self, *details: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def forget(self) -> None:
        """Start anew: no exchanges, first examples, no responses of one's own."""
        self.exchanges.clear()
        self.answers.clear()
        self.number = 0

    def check(
        self,
        operation: DocumentOperation,
        path: Mapping[str, str],
        query: list[tuple[str, str]],
        headers: Mapping[str, str],
        raw: bytes,
    ) -> tuple[Any, list[str]]:
        """The body as a value, and everything that goes against the document."""
        examples = self.examples
        declared = {(row["in"], row["name"].lower()): row for row in parameters(examples.document, operation)}
        sent: dict[tuple[str, str], Any] = {("path", name.lower()): value for name, value in path.items()}
        problems: list[str] = []
        properties = {row["name"]: row.get("schema", {}) for row in declared.values() if row["in"] == "query"}
        problems += [f"unknown query parameter {name}" for name, _ in query if name not in properties]
        for name, value in _pairs_to_object(examples, properties, query).items():
            sent["query", name.lower()] = value
        sent |= {("header", name): value for name, value in headers.items() if ("header", name) in declared}
        for key, row in declared.items():
            if key not in sent:
                problems += [f"required {key[0]} parameter {row['name']} is missing"] if row.get("required") else []
                continue
            value, schema = sent[key], row.get("schema", {})
            value = _typed(examples, schema, value) if isinstance(value, str) else value
            problems += examples.errors(schema, value, f"{key[0]} {row['name']}")
        problems += self._credential_problems(operation, headers)
        body, more = self._body(operation, headers, raw)
        return body, problems + more

    def _credential_problems(self, operation: DocumentOperation, headers: Mapping[str, str]) -> list[str]:
        accepted = {scheme for requirement in operation.raw["security"] for scheme in requirement}
        given = {"ApiKeyAuth"} if "x-api-key" in headers else set[str]()
        given |= {"BearerAuth"} if headers.get("authorization", "").startswith("Bearer ") else set()
        if len(given) > 1:
            return ["both an API key and a bearer token were sent"]
        if accepted and not given & accepted:
            return [f"needs {' or '.join(sorted(accepted))}, got {' '.join(given) or 'no credential'}"]
        return []

    def _body(self, operation: DocumentOperation, headers: Mapping[str, str], raw: bytes) -> tuple[Any, list[str]]:
        wanted, media = self.examples.request_content(operation)
        if not raw:
            required = operation.raw.get("requestBody", {}).get("required", False)
            return None, ["the body is missing"] if required else []
        given = headers.get("content-type", "")
        if not wanted or given.split(";")[0] != wanted:
            return None, [f"content type {given!r} where the document has {wanted or 'no body'}"]
        schema: Json = media.get("schema", {})
        if wanted == "application/json":
            body = json.loads(raw)
            return body, self.examples.errors(schema, body, "body")
        resolved = deref(self.examples.document, schema)
        parts = list(_parts(given, raw))
        body = _pairs_to_object(self.examples, resolved["properties"], parts)
        files = {name for name, part in resolved["properties"].items() if self.examples.is_binary(part)}
        problems = [f"body.{name} is not a file" for name in files & body.keys() if not isinstance(body[name], bytes)]
        problems += [f"body.{name} is not in the document" for name in body.keys() - resolved["properties"].keys()]
        shown = {name: "" if isinstance(value, bytes) else value for name, value in body.items()}
        return body, problems + self.examples.errors(schema, shown, "body")


def _parts(content_type: str, raw: bytes) -> Iterator[tuple[str, str | bytes]]:
    """The parts of a form; a file as bytes, anything else as text."""
    message = email.message_from_bytes(
        b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + raw, policy=email.policy.HTTP
    )
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        assert isinstance(name, str)
        assert isinstance(content, bytes)
        yield name, content if part.get_filename() is not None else content.decode("utf-8")


class _Handler(BaseHTTPRequestHandler):
    """One connection; a response of 400 lists what the document has against the request."""

    server_of_examples: ExampleServer
    protocol_version = "HTTP/1.1"
    timeout = 10

    def handle_any(self) -> None:
        server = self.server_of_examples
        raw = self._read()
        address = urlsplit(self.path)
        found = server.examples.route(self.command, address.path.removeprefix(BASE_PATH))
        if found is None or not address.path.startswith(BASE_PATH):
            self._answer(404, "application/json", _error("not_found", f"no operation for {self.command} {self.path}"))
            return
        operation, path = found
        query = parse_qsl(address.query, keep_blank_values=True)
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            body, problems = server.check(operation, path, query, headers, raw)
        except ValueError as error:
            body, problems = None, [str(error)]
        exchange = Exchange(operation.operation_id, self.command, address.path, query, headers, body, problems)
        server.exchanges.append(exchange)
        if problems:
            self._answer(400, "application/json", _error("against_the_document", "; ".join(problems)))
            return
        status, content_type, media = server.examples.success(operation)
        self._answer(status, content_type, self._content(operation, content_type, media))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any  # noqa: N815 - the names http.server looks for

    def _read(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        pieces: list[bytes] = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def _content(self, operation: DocumentOperation, content_type: str, media: Json) -> bytes:
        server = self.server_of_examples
        examples = server.examples.response_examples(operation)
        value = server.answers.get(operation.operation_id)
        if value is None and examples:
            value = examples[min(server.number, len(examples) - 1)]
        if content_type == "text/event-stream":
            return _event(value)
        if content_type == "application/json" and not server.examples.is_binary(media.get("schema", {})):
            return json.dumps(value).encode()
        if isinstance(value, str):
            return value.encode()
        return BINARY_CONTENT if content_type else b""

    def _answer(self, status: int, content_type: str, content: bytes) -> None:
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        self.send_header("X-Request-Id", "req_example")
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: tests read `exchanges`."""


def _event(value: Any) -> bytes:
    """One server-sent event: `{event, data}` as its parts, anything else as the data of an unnamed one."""
    if isinstance(value, dict) and value.keys() == {"event", "data"}:
        return f"event: {value['event']}\ndata: {json.dumps(value['data'])}\n\n".encode()
    return f"data: {json.dumps(value)}\n\n".encode()


def _error(code: str, message: str) -> bytes:
    return json.dumps({"error": {"code": code, "message": message}}).encode()
