"""Check the OpenAPI document for what the SDK needs in addition to valid OpenAPI.

    python scripts/check_document.py [DOCUMENT]

Prints one line per problem, with its place, and exits 1 if there is any.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from document import DATA_KEYWORDS, DOCUMENT, DocumentOperation, Json, deref, load, operations, parameters

IDEMPOTENCY = {"none", "optional", "auto"}
PAGING = {"none", "cursor", "items", "custom"}
SCOPES = {"search", "read", "write", "admin", "none"}
KEYS = {
    "method", "positional", "arguments", "idempotency", "idempotency_prefix", "paging", "scope", "waiter",
    "handwritten", "also", "rest_only", "announces", "check", "result", "single_attempt", "waiters", "iterator",
    "variants",
}  # fmt: skip
# Keys for steps of a generated method before its request, and the schema with the kinds of work.
FIRST_STEPS = ("announces", "check")
#: The sentence in the description of an operation that must never be sent again; it goes with the mark.
NO_REPETITION = "do not repeat it"
INTENTS = "ProcessingIntent"
METHOD_PATTERN = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
# Members of every generated model; a property of such a name would hide them.
RESERVED_PROPERTIES = {"from_dict", "to_dict", "extra", "model_dump", "model_dump_json", "model_validate"}
CONTENT_TYPES = {
    "application/json",
    "multipart/form-data",
    "text/event-stream",
    "image/gif",
    "image/jpeg",
    "application/octet-stream",
}


def problems(document: Json) -> Iterator[str]:
    """Every problem of the document, each with its place."""
    yield from check_operations(document)
    yield from check_waiters(document)
    yield from check_schemas(document)


def check_operations(document: Json) -> Iterator[str]:
    found = list(operations(document))
    for name, count in Counter(operation.operation_id for operation in found).items():
        if count > 1:
            yield f"operationId {name!r} is used {count} times; make each unique"
    methods = Counter(name for operation in found for name in [*operation.methods, *operation.waiting])
    for name, count in methods.items():
        # A hand-written facade method may use two operations: one for the first page, one for the others.
        users = [operation for operation in found if operation.extension.get("method") == name]
        if count > 1 and not all("handwritten" in operation.extension for operation in users):
            yield f"x-videovector.method {name!r} is given to {count} operations; only hand-written methods may share"
    for operation in found:
        for problem in check_operation(document, operation):
            yield f"{operation.where}: {problem}"
    yield from check_tags(document, found)


def check_tags(document: Json, found: Iterable[DocumentOperation]) -> Iterator[str]:
    """The tag of each operation, which is also its resource, is described at the top of the document."""
    described = {tag["name"] for tag in document.get("tags", []) if tag.get("description")}
    first = {name: one.where for one in reversed(list(found)) for name in one.raw.get("tags", [])[:1]}
    for name, where in first.items():
        if name not in described:
            yield f"{where}: the tag {name} has no entry with a description in `tags`, at the top of the document"


def check_operation(document: Json, operation: DocumentOperation) -> Iterator[str]:
    raw = operation.raw
    for key in ("operationId", "summary", "description", "tags", "security", "responses", "x-videovector"):
        if key not in raw:
            yield f"{key} is missing"
    if len(raw.get("tags", [])) != 1:
        yield "give exactly one tag: the resource of the facade"
    if not re.fullmatch(r"[a-z][A-Za-z0-9]*", operation.operation_id):
        yield f"operationId {operation.operation_id!r} must be camelCase"
    yield from check_extension(document, operation)
    for parameter in parameters(document, operation):
        if not parameter.get("description"):
            yield f"parameter {parameter['name']!r} has no description"
        schema = deref(document, parameter.get("schema", {}))
        if parameter["in"] == "header" and (schema.get("type") == "array" or schema.get("format") == "date-time"):
            yield f"header parameter {parameter['name']!r}: arrays and date-times in headers are not supported here"
    declared = {parameter["name"] for parameter in parameters(document, operation) if parameter["in"] == "path"}
    named = set(re.findall(r"{([^}]+)}", operation.path))
    if declared != named:
        yield f"path names {sorted(named)} but declares {sorted(declared)}"
    bodies = [("request", raw["requestBody"])] if "requestBody" in raw else []
    bodies += [(str(status), response) for status, response in raw.get("responses", {}).items()]
    for place, body in bodies:
        for content_type, media in deref(document, body).get("content", {}).items():
            if content_type not in CONTENT_TYPES:
                yield f"{place}: content type {content_type!r} is not known to the generator"
            if content_type == "application/json" and "example" not in media and "examples" not in media:
                yield f"{place}: {content_type} has no example"
            for shown in [media["example"]] if "example" in media else media.get("examples", {}).values():
                wrapped = "example" not in media and isinstance(shown, dict)
                value: Any = cast("Json", shown).get("value") if wrapped else cast("Any", shown)
                for path, name in check_required_examples(document, media.get("schema", {}), value):
                    yield f"{place}: the example lacks {path}{name}, which is required; add `{name}: …` to it"
    if not any(str(status).startswith("2") for status in raw.get("responses", {})):
        yield "no success response"


def check_required_examples(document: Json, schema: Json, value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(path, name) of each required property that an example lacks; alternatives are not checked."""
    schema = deref(document, schema)
    if isinstance(value, list):
        for number, entry in enumerate(cast("Iterable[Any]", value)):
            yield from check_required_examples(document, schema.get("items", {}), entry, f"{path}[{number}].")
    if not isinstance(value, dict) or schema.get("oneOf") or schema.get("anyOf"):
        return
    shown = cast("Json", value)
    for part in schema.get("allOf", []):
        yield from check_required_examples(document, part, shown, path)
    yield from ((path, name) for name in schema.get("required", []) if name not in shown)
    for name, inner in schema.get("properties", {}).items():
        if name in shown:
            yield from check_required_examples(document, inner, shown[name], f"{path}{name}.")


def check_extension(document: Json, operation: DocumentOperation) -> Iterator[str]:
    extension = operation.extension
    unknown = set(extension) - KEYS
    if unknown:
        yield f"x-videovector: unknown keys {sorted(unknown)}"
    if ("method" in extension) == ("rest_only" in extension):
        yield "x-videovector: give `method` or `rest_only`, one of them"
    if "rest_only" in extension and not str(extension["rest_only"]).strip():
        yield "x-videovector: rest_only needs its reason"
    for key, allowed in (("idempotency", IDEMPOTENCY), ("paging", PAGING), ("scope", SCOPES)):
        if extension.get(key) not in allowed:
            yield f"x-videovector.{key} must be one of {', '.join(sorted(allowed))}; it is {extension.get(key)!r}"
    for name in [*operation.methods, *operation.waiting]:
        if not METHOD_PATTERN.fullmatch(name):
            yield f"x-videovector.method {name!r} must look like resource.method"
    names = {parameter["name"] for parameter in parameters(document, operation)}
    keyed = "Idempotency-Key" in names
    if keyed != (extension.get("idempotency") in {"auto", "optional"}):
        yield "the Idempotency-Key parameter and x-videovector.idempotency contradict each other"
    if (extension.get("idempotency") == "auto") != ("idempotency_prefix" in extension):
        yield "x-videovector.idempotency_prefix goes with idempotency: auto, and only with it"
    if extension.get("paging") in {"cursor", "items"} and "cursor" not in names:
        yield "x-videovector.paging needs a `cursor` query parameter"
    yield from check_page(document, operation)
    yield from check_marks_agree(operation)
    yield from check_first_steps(document, operation)
    known = names | set(body_properties(document, operation))
    for name in [*extension.get("positional", []), *extension.get("arguments", {})]:
        if name not in known:
            yield f"x-videovector names the argument {name!r}, which the operation does not have"


def check_page(document: Json, operation: DocumentOperation) -> Iterator[str]:
    """A response of a paged operation states where the next page begins."""
    wanted = {"cursor": ("data", "pagination"), "items": ("items", "next_cursor")}.get(
        str(operation.extension.get("paging"))
    )
    paged = any(row["name"] == "cursor" and not row.get("required") for row in parameters(document, operation))
    unmarked = operation.extension.get("paging") == "none" and "rest_only" not in operation.extension and paged
    for status, response in operation.raw.get("responses", {}).items():
        media = deref(document, response).get("content", {}).get("application/json")
        if media is None or not str(status).startswith("2"):
            continue
        schema = deref(document, media.get("schema", {}))
        parts = [schema, *(deref(document, part) for part in schema.get("allOf", []))]
        has = {name for part in parts for name in part.get("properties", {})}
        if unmarked and has & {"pagination", "next_cursor"}:
            yield f"x-videovector.paging is none, but the response {status} says whether there is more"
        if wanted is None:
            continue
        for name in wanted:
            if name not in has:
                paging = operation.extension["paging"]
                yield f"x-videovector.paging is {paging}, but its response {status} has no {name}"


def check_marks_agree(operation: DocumentOperation) -> Iterator[str]:
    """The marks agree with the operation itself."""
    extension, raw = operation.extension, operation.raw
    resource, _, method = str(extension.get("method", "")).partition(".")
    if method and resource != "client" and raw.get("tags") and resource not in raw["tags"]:
        yield f"the tag is {raw['tags'][0]!r}, but x-videovector.method stands in {resource!r}; make them agree"
    said = NO_REPETITION in " ".join(str(raw.get("description", "")).split())
    if said != bool(extension.get("single_attempt")):
        yield f"x-videovector.single_attempt: true and {NO_REPETITION!r} in the description go together"


def check_first_steps(document: Json, operation: DocumentOperation) -> Iterator[str]:
    """Steps before the request: only generated methods that send one request have them."""
    extension = operation.extension
    for key in FIRST_STEPS:
        if key in extension and ("handwritten" in extension or "rest_only" in extension):
            yield f"x-videovector.{key} is for generated methods; leave it out, or remove handwritten or rest_only"
        if key in extension and extension.get("paging") != "none":
            yield f"x-videovector.{key} goes only with paging: none"
    intents = document.get("components", {}).get("schemas", {}).get(INTENTS, {}).get("enum", [])
    if "announces" in extension and extension["announces"] not in intents:
        yield f"x-videovector.announces must be a value of the schema {INTENTS}; it is {extension['announces']!r}"


def check_waiters(document: Json) -> Iterator[str]:
    """A waiter polls a field that exists, and its final states exist too."""
    described = {name for one in operations(document) for name in one.extension.get("waiters", {})}
    for operation in operations(document):
        wanted = operation.extension.get("waiter")
        if wanted is not None and wanted not in described:
            yield f"{operation.where}: x-videovector.waiter names {wanted}, which no operation describes in `waiters`"
        for name, facts in operation.extension.get("waiters", {}).items():
            states = status_values(document, operation)
            if states is None:
                yield f"{operation.where}: the waiter {name} polls the field `status`, which the response lacks"
                continue
            for state in [*facts.get("done", []), *facts.get("failed", [])] if states else []:
                if state not in states:
                    yield f"{operation.where}: the waiter {name} waits for {state!r}, not a value of the status"
            for state in facts.get("failed_unlisted", []):
                if state in states:
                    yield f"{operation.where}: the waiter {name} has {state!r} as unlisted, but the status lists it"


def status_values(document: Json, operation: DocumentOperation) -> list[str] | None:
    """The values of the field `status` of a response; empty if it allows any string, None without such a field."""
    for status, response in operation.raw.get("responses", {}).items():
        schema = deref(document, response).get("content", {}).get("application/json", {}).get("schema", {})
        found = _property_of(document, schema, "status") if str(status).startswith("2") else None
        if found is not None:
            values: list[str] = found.get("enum", [])
            return values
    return None


def _property_of(document: Json, schema: Json, name: str) -> Json | None:
    schema = deref(document, schema)
    if name in schema.get("properties", {}):
        return deref(document, schema["properties"][name])
    inner = (_property_of(document, part, name) for part in schema.get("allOf", []))
    return next((one for one in inner if one is not None), None)


def body_properties(document: Json, operation: DocumentOperation) -> Iterator[str]:
    """The property names of the request body, inherited ones included."""
    content = deref(document, operation.raw.get("requestBody", {})).get("content", {})
    for media in content.values():
        schema = deref(document, media.get("schema", {}))
        for part in [schema, *(deref(document, part) for part in schema.get("allOf", []))]:
            yield from part.get("properties", {})


def check_schemas(document: Json) -> Iterator[str]:
    schemas: Json = document.get("components", {}).get("schemas", {})
    for name, schema in schemas.items():
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
            yield f"schema {name}: name it in PascalCase"
        if "title" in schema:
            yield f"schema {name}: remove `title`; the component's name is the class name"
        if not schema.get("description"):
            yield f"schema {name}: no description"
        for owner in [schema, *schema.get("allOf", [])]:
            for property_name, property_schema in owner.get("properties", {}).items():
                if property_name in RESERVED_PROPERTIES:
                    yield f"schema {name}.{property_name}: the name is reserved by the generated models"
                if not deref(document, property_schema).get("description") and not property_schema.get("description"):
                    yield f"schema {name}.{property_name}: no description"
    for found in inline_types(document):
        yield f"{found.shown}: {found.text}"


@dataclass(frozen=True, slots=True)
class Inline:
    """An inline schema that should be a component, or a schema in the style of OpenAPI 3.0."""

    steps: tuple[str | int, ...]
    schema: Json
    text: str

    @property
    def pointer(self) -> str:
        return "#/" + "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in self.steps)

    @property
    def shown(self) -> str:
        """The place as it is shown in messages: `schema Thing.note`, `GET /things responses/200/...`."""
        if self.steps[0] == "paths":
            _, path, method, section, *rest = self.steps
            head = f"{str(method).upper()} {path} {section}"
        else:
            head, rest = f"schema {self.steps[2]}", list(self.steps[3:])
        for number, one in enumerate(rest):
            named = number and rest[number - 1] == "properties"
            if isinstance(one, int):
                head += f"[{one}]"
            elif named:
                head += f".{one}"
            elif one != "properties" or number + 1 == len(rest):
                head += f"/{one}"
        return head


def inline_types(document: Json) -> Iterator[Inline]:
    """Enums and objects without a name, which would get an invented class name."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield from _inline(schema, ("components", "schemas", name), top=True)
    for operation in operations(document):
        for section in ("parameters", "requestBody", "responses"):
            steps = ("paths", operation.path, operation.method, section)
            yield from _inline(operation.raw.get(section, {}), steps, top=False)


def _inline(node: Any, steps: tuple[str | int, ...], *, top: bool) -> Iterator[Inline]:
    if isinstance(node, list):
        for position, entry in enumerate(cast("Iterable[Any]", node)):
            # A component that extends another has its own properties inside its allOf.
            yield from _inline(entry, (*steps, position), top=top and "allOf" in steps)
        return
    if not isinstance(node, dict):
        return
    node = cast("Json", node)
    if not top and isinstance(node.get("enum"), list):
        yield Inline(steps, node, "inline enum; make it a component schema")
    if not top and isinstance(node.get("properties"), dict) and node.get("type") == "object":
        yield Inline(steps, node, "inline object with properties; make it a component schema")
    if node.get("nullable") is True or node.get("nullable") is False:
        yield Inline(steps, node, "`nullable` is OpenAPI 3.0; write the type as [type, 'null']")
    for key, value in node.items():
        if key in DATA_KEYWORDS:
            continue
        if key == "properties" and isinstance(value, dict):
            for name, schema in cast("Json", value).items():
                yield from _inline(schema, (*steps, key, name), top=False)
        else:
            yield from _inline(value, (*steps, str(key)), top=top and key == "allOf")


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENT
    found = list(problems(load(path)))
    for problem in found:
        print(problem)
    print(f"{path.name}: {len(found)} problem{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
