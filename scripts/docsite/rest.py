"""The REST reference: a page for each tag of the document, one heading for each operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from document import DocumentOperation, Json, deref, operations, parameters

from .calls import calls_of
from .reference import class_path
from .values import IDEMPOTENCY_HEADER

CREDENTIALS = {"ApiKeyAuth": "API key", "BearerAuth": "bearer token"}


def pages(document: Json) -> Iterator[tuple[str, str]]:
    """Each page's path below `rest/` with its text; the overview first."""
    by_tag: dict[str, list[DocumentOperation]] = {tag["name"]: [] for tag in document["tags"]}
    for operation in operations(document):
        by_tag[operation.raw["tags"][0]].append(operation)
    yield "index.md", _overview(document, by_tag)
    for tag in document["tags"]:
        found = by_tag[tag["name"]]
        if found:
            parts = [_front(tag), *(_operation(document, operation) for operation in found)]
            yield f"{tag['name']}.md", "\n\n".join(parts) + "\n"


def places(document: Json) -> dict[str, str]:
    """The page of each operation, by its id."""
    return {one.operation_id: f"{one.raw['tags'][0]}.md" for one in operations(document)}


def title(tag: str) -> str:
    """A tag as a title."""
    words = {"api": "API", "sql": "SQL", "mcp": "MCP"}
    return (
        " ".join(words.get(word, word) for word in tag.split("_"))
        .capitalize()
        .replace("Api", "API")
        .replace("Mcp", "MCP")
    )


def anchor(operation: DocumentOperation) -> str:
    """The id of an operation's heading."""
    return operation.operation_id


def _front(tag: Json) -> str:
    description = str(tag.get("description", "")).strip()
    return (
        f'---\ndescription: "REST operations: {description}"\n---\n\n'
        f"# {title(tag['name'])} over REST\n\n{description}\n\n"
        "This page describes the parameters, body, responses and errors of each operation, and shows the call with "
        "curl, Python and the command."
    )


def _overview(document: Json, by_tag: dict[str, list[DocumentOperation]]) -> str:
    lines = [
        "---\ndescription: Every operation of the REST API, with the Python method and the command for it.\n---\n",
        "# REST reference\n",
        f"Version {document['info']['version']} of the API, {sum(map(len, by_tag.values()))} operations. The Python "
        "method of each is in the last column; operations without one are called with `client.request`.\n",
    ]
    for tag, found in by_tag.items():
        if not found:
            continue
        lines += [f"## {title(tag)}\n", "| operation | what it does | Python |", "|---|---|---|"]
        for operation in found:
            method = operation.extension.get("method")
            shown = f"`client.{method.removeprefix('client.')}`" if method else "`client.request`"
            lines.append(
                f"| [`{operation.where}`]({tag}.md#{anchor(operation)}) | {operation.raw['summary']} | {shown} |"
            )
        lines.append("")
    return "\n".join(lines)


def _operation(document: Json, operation: DocumentOperation) -> str:
    raw = operation.raw
    parts = [
        f"## {operation.where} {{ #{anchor(operation)} }}",
        f"**{raw['summary']}.** {_sentences(raw.get('description', ''))}",
        _facts(operation),
    ]
    rows = [row for row in parameters(document, operation) if row["name"] != IDEMPOTENCY_HEADER]
    if rows:
        parts += ["**Parameters**", _table(_parameter(document, row) for row in rows)]
    parts += _request_body(document, raw)
    parts += ["**Responses**", _responses(document, raw)]
    calls = calls_of(document, operation)
    tabs = (
        ("Python", "python", calls.python),
        ("async Python", "python", calls.asynchronous),
        ("Command", "console", f"$ {calls.command}"),
        ("curl", "console", f"$ {calls.curl}"),
    )
    parts.append("**Example**")
    for name, language, text in tabs:
        indented = "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
        parts.append(f'=== "{name}"\n\n    ```{language}\n{indented}\n    ```')
    return "\n\n".join(part for part in parts if part)


def _facts(operation: DocumentOperation) -> str:
    names = [CREDENTIALS[name] for alternative in operation.raw.get("security", []) for name in alternative]
    facts = [f"Credential: {' or '.join(names) if names else 'none'}"]
    extension = operation.extension
    if extension.get("scope"):
        facts.append(f"scope: `{extension['scope']}`")
    if extension.get("idempotency", "none") != "none":
        how = "sent by the SDK" if extension["idempotency"] == "auto" else "sent if you pass one"
        facts.append(f"`Idempotency-Key`: {how}")
    if extension.get("paging", "none") != "none":
        facts.append("pages: see [pagination](../pagination.md)")
    if extension.get("waiter"):
        facts.append("a job: see [waiting](../waiting.md)")
    method = extension.get("method")
    reference = ""
    if method and not method.startswith("client."):
        resource, name = method.split(".")
        reference = f" Python: [`client.{method}`][{class_path(resource)}.{name}]."
    return f"{'; '.join(facts)}.{reference}"


def _request_body(document: Json, raw: Json) -> list[str]:
    if "requestBody" not in raw:
        return []
    body = deref(document, raw["requestBody"])
    parts: list[str] = []
    for content_type, media in body["content"].items():
        needed = "" if body.get("required") else ", optional"
        parts.append(f"**Body**: `{content_type}`{needed}. {_sentences(body.get('description', ''))}".rstrip())
        schema = deref(document, media.get("schema", {}))
        merged: Json = {}
        required: set[str] = set(schema.get("required", []))
        for part in [*(deref(document, one) for one in schema.get("allOf", [])), schema]:
            merged.update(part.get("properties", {}))
            required |= set(part.get("required", []))
        if merged:
            parts.append(_table(_row(document, name, value, name in required) for name, value in merged.items()))
    return parts


def _responses(document: Json, raw: Json) -> str:
    lines = ["| status | body | meaning |", "|---|---|---|"]
    errors: list[str] = []
    for status, response in raw["responses"].items():
        resolved = deref(document, response)
        if not str(status).startswith("2"):
            errors.append(f"`{status}`")
            continue
        shown = {_name(media.get("schema", {})) or f"`{kind}`" for kind, media in resolved.get("content", {}).items()}
        lines.append(f"| {status} | {', '.join(sorted(shown)) or 'none'} | {_cell(resolved.get('description', ''))} |")
    text = "\n".join(lines)
    return f"{text}\n\nErrors: {', '.join(errors)}; see [errors](../errors.md)." if errors else text


def _table(rows: Iterator[tuple[str, str, str, str]]) -> str:
    lines = ["| name | type | required | meaning |", "|---|---|---|---|"]
    lines += [f"| `{name}` | {kind} | {required} | {meaning} |" for name, kind, required, meaning in rows]
    return "\n".join(lines)


def _parameter(document: Json, row: Json) -> tuple[str, str, str, str]:
    name, kind, required, meaning = _row(document, row["name"], row.get("schema", {}), bool(row.get("required")))
    place = "" if row["in"] == "query" else f" (in the {row['in']})"
    return name, kind + place, required, _cell(row.get("description", "")) or meaning


def _row(document: Json, name: str, schema: Json, required: bool) -> tuple[str, str, str, str]:
    resolved: Json = {**deref(document, schema), **{key: value for key, value in schema.items() if key != "$ref"}}
    facts = [_cell(resolved.get("description", ""))]
    low, high = resolved.get("minimum"), resolved.get("maximum")
    if low is not None or high is not None:
        facts.append(_range(low, high))
    if resolved.get("default") is not None:
        facts.append(f"Default: `{resolved['default']}`.")
    return name, _kind(document, schema), "yes" if required else "", " ".join(fact for fact in facts if fact)


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return f"At most {high}."
    return f"At least {low}." if high is None else f"From {low} to {high}."


def _kind(document: Json, schema: Json) -> str:
    resolved = deref(document, schema)
    named = _name(schema)
    if resolved.get("enum"):
        return " ".join(f"`{value}`" for value in resolved["enum"])
    for union in ("anyOf", "oneOf", "allOf"):
        if union in resolved:
            return " or ".join(dict.fromkeys(_kind(document, one) for one in resolved[union]))
    kinds: Any = resolved.get("type", "object" if "properties" in resolved else "any")
    if kinds == "array":
        return f"list of {_kind(document, resolved.get('items', {}))}"
    names = cast("list[str]", kinds) if isinstance(kinds, list) else [str(kinds)]
    text = " or ".join(names)
    if resolved.get("format"):
        text = f"{text} ({resolved['format']})"
    return named or text


def _name(schema: Json) -> str:
    """The model of a schema, linked to its place in the API reference."""
    reference = schema.get("$ref", "")
    if reference.startswith("#/components/schemas/"):
        name = reference.rpartition("/")[2]
        return f"[`{name}`][videovector._generated.models.{name}]"
    if schema.get("type") == "array" and _name(schema.get("items", {})):
        return f"list of {_name(schema['items'])}"
    return ""


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("|", "\\|")


def _sentences(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
