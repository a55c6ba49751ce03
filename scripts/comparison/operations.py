"""Operations and webhooks: their servers, arguments, bodies and responses."""

from __future__ import annotations

from collections.abc import Iterator

from document import METHODS, DocumentOperation, Json, deref, operations, parameters

from .change import Change, Direction, Severity, announced, compare_deprecation, compare_text
from .schemas import compare_schema
from .security import compare_security


def compare_servers(old: Json, new: Json) -> Iterator[Change]:
    """The servers, the first of which is the SDK's default."""
    was, now = addresses(old), addresses(new)
    if was[:1] != now[:1]:
        yield Change("breaking", "operation", "servers", f"the default {was[:1]} became {now[:1]}")
    elif was != now:
        yield Change("additive", "operation", "servers", f"{was[1:]} became {now[1:]}")


def addresses(holder: Json) -> list[str]:
    """The URLs of the servers of a document, a path or an operation, with the defaults of their variables."""
    found: list[str] = []
    for server in holder.get("servers", []):
        url = str(server.get("url"))
        for name, variable in server.get("variables", {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default")))
        found.append(url)
    return found


def compare_own_servers(before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """Servers of one operation or its path that replace those of the document."""
    was, now = (addresses(one.raw) or addresses(one.path_item) for one in (before, after))
    if was != now:
        yield Change("breaking", "operation", after.operation_id, f"its own servers {was} became {now}")


def compare_webhooks(old: Json, new: Json) -> Iterator[Change]:
    """Events that are sent to a server of the user, who reads their bodies like responses."""
    olds, news = old.get("webhooks", {}), new.get("webhooks", {})
    for name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "operation", name, "the webhook was removed")
    for name in sorted(news.keys() - olds.keys()):
        yield Change("additive", "operation", name, "the webhook is new")
    for name in sorted(olds.keys() & news.keys()):
        was, now = ({method: one[name][method] for method in METHODS if method in one[name]} for one in (olds, news))
        if was.keys() != now.keys():
            what = f"is sent as {', '.join(now).upper()} instead of {', '.join(was).upper()}"
            yield Change("breaking", "operation", name, what)
        for method in was.keys() & now.keys():
            before = deref(old, was[method].get("requestBody", {}))
            after = deref(new, now[method].get("requestBody", {}))
            yield from compare_content(old, new, before, after, "response", name)


def compare_operations(old: Json, new: Json) -> Iterator[Change]:
    """Operations by id, as the methods are named after the ids."""
    before = {operation.operation_id or operation.where: operation for operation in operations(old)}
    after = {operation.operation_id or operation.where: operation for operation in operations(new)}
    for name in before.keys() - after.keys():
        moved = [other for key, other in after.items() if key not in before and other.where == before[name].where]
        hint = f"; {moved[0].operation_id} stands at the same place: renamed?" if moved else ""
        yield Change(
            "breaking", "operation", name, f"{before[name].where} was removed{hint}{announced(before[name].raw)}"
        )
    for name in after.keys() - before.keys():
        yield Change("additive", "operation", name, f"{after[name].where} is new")
    for name in before.keys() & after.keys():
        yield from compare_operation(old, new, before[name], after[name])


def compare_operation(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """Everything about one operation."""
    name = after.operation_id
    if before.where != after.where:
        yield Change("breaking", "operation", name, f"moved from {before.where} to {after.where}")
    yield from compare_own_servers(before, after)
    yield from compare_text(before.raw, after.raw, "operation", name)
    if before.raw.get("tags") != after.raw.get("tags"):
        yield Change("docs", "operation", name, f"tags {before.raw.get('tags')} became {after.raw.get('tags')}")
    yield from compare_deprecation(before.raw, after.raw, "operation", name)
    yield from compare_security(old, new, before, after)
    yield from compare_extension(before, after)
    yield from compare_parameters(old, new, before, after)
    yield from compare_body(old, new, before, after)
    yield from compare_responses(old, new, before, after)


# These change the code of callers.
_CALLED = {"method", "positional", "paging", "rest_only", "iterator", "variants", "waiters", "also"}


def compare_extension(before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    old, new = before.extension, after.extension
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key):
            continue
        # These change the code of callers, or the keys that may call; the others change only the SDK.
        severity: Severity = "breaking" if key in _CALLED and key in old else "additive"
        if (key == "rest_only" and key not in old) or (key == "scope" and new.get(key) not in (None, "none")):
            severity = "breaking"
        yield Change(
            severity, "operation", after.operation_id, f"x-videovector.{key}: {old.get(key)!r} became {new.get(key)!r}"
        )


def compare_parameters(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    olds = {(item["in"], item["name"]): item for item in parameters(old, before)}
    news = {(item["in"], item["name"]): item for item in parameters(new, after)}
    for place, name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "request", after.operation_id, f"{place} parameter {name} was removed")
    for place, name in sorted(news.keys() - olds.keys()):
        required = news[place, name].get("required", False)
        severity: Severity = "breaking" if required else "additive"
        yield Change(
            severity,
            "request",
            after.operation_id,
            f"{place} parameter {name} is new{' and required' if required else ''}",
        )
    for key in sorted(olds.keys() & news.keys()):
        where = f"{after.operation_id}.{key[1]}"
        was, now = olds[key].get("required", False), news[key].get("required", False)
        if was != now:
            yield Change(
                "breaking" if now else "additive", "request", where, f"is {'required' if now else 'optional'} now"
            )
        yield from compare_text(olds[key], news[key], "request", where)
        yield from compare_deprecation(olds[key], news[key], "request", where)
        spelled, spelled_now = spelling(olds[key]), spelling(news[key])
        if spelled != spelled_now:
            different = [name for name in spelled if spelled[name] != spelled_now[name]]
            what = ", ".join(f"{name} became {spelled_now[name]!r}" for name in different)
            yield Change("breaking", "request", where, what)
        if ("content" in olds[key]) != ("content" in news[key]):
            kind = next(iter(news[key].get("content", {})), "text")
            yield Change("breaking", "request", where, f"is sent as {kind} now")
        elif "content" in olds[key]:
            yield from compare_content(old, new, olds[key], news[key], "request", where)
        else:
            yield from compare_schema(
                old, new, olds[key].get("schema", {}), news[key].get("schema", {}), "request", where
            )


def spelling(parameter: Json) -> Json:
    """How the value of a parameter is serialized, with the defaults of OpenAPI."""
    style = parameter.get("style", "form" if parameter.get("in") in ("query", "cookie") else "simple")
    return {
        "style": style,
        "explode": parameter.get("explode", style in ("form", "cookie")),
        "allowReserved": parameter.get("allowReserved", False),
    }


def compare_body(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """The request body."""
    name = after.operation_id
    was, now = deref(old, before.raw.get("requestBody", {})), deref(new, after.raw.get("requestBody", {}))
    if bool(was) != bool(now):
        required = now.get("required", False)
        severity: Severity = "breaking" if was or required else "additive"
        yield Change(
            severity,
            "request",
            name,
            "the request body was removed" if was else f"a request body is new{' and required' if required else ''}",
        )
    elif bool(was.get("required")) != bool(now.get("required")):
        required = bool(now.get("required"))
        what = f"the request body is {'required' if required else 'optional'} now"
        yield Change("breaking" if required else "additive", "request", name, what)
    if was and now:
        yield from compare_content(old, new, was, now, "request", f"{name} request")


def compare_responses(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """The responses, by status."""
    name = after.operation_id
    olds, news = before.raw.get("responses", {}), after.raw.get("responses", {})
    for status in sorted(map(str, olds.keys() - news.keys())):
        yield Change(
            "breaking" if status.startswith("2") else "docs", "response", name, f"response {status} was removed"
        )
    for status in sorted(map(str, news.keys() - olds.keys())):
        yield Change("additive", "response", name, f"response {status} is new")
    for status in sorted(olds.keys() & news.keys(), key=str):
        was, now = deref(old, olds[status]), deref(new, news[status])
        yield from compare_text(was, now, "response", f"{name} {status}")
        yield from compare_content(old, new, was, now, "response", f"{name} {status}")
        yield from compare_headers(old, new, was, now, f"{name} {status}")


def compare_content(old: Json, new: Json, was: Json, now: Json, direction: Direction, where: str) -> Iterator[Change]:
    olds, news = was.get("content", {}), now.get("content", {})
    if bool(olds) != bool(news):
        # New content is an addition; content that is no longer there breaks callers.
        severity: Severity = "breaking" if olds else "additive"
        what = "has no content any more" if olds else f"has content now: {', '.join(news)}"
        yield Change(severity, direction, where, what)
        return
    for content_type in sorted(olds.keys() - news.keys()):
        yield Change("breaking", direction, where, f"content type {content_type} was removed")
    for content_type in sorted(news.keys() - olds.keys()):
        yield Change("additive", direction, where, f"content type {content_type} is new")
    for content_type in sorted(olds.keys() & news.keys()):
        yield from compare_text(olds[content_type], news[content_type], direction, where)
        for keyword in ("schema", "itemSchema"):
            first, second = olds[content_type].get(keyword, {}), news[content_type].get(keyword, {})
            yield from compare_schema(old, new, first, second, direction, where)
        parts, parts_now = olds[content_type].get("encoding", {}), news[content_type].get("encoding", {})
        for name in sorted(parts.keys() | parts_now.keys()):
            if parts.get(name) != parts_now.get(name):
                what = f"encoding of {name}: {parts.get(name)} became {parts_now.get(name)}"
                yield Change("breaking" if direction == "request" else "additive", direction, where, what)


def compare_headers(old: Json, new: Json, was: Json, now: Json, where: str) -> Iterator[Change]:
    olds = {name.lower(): deref(old, one) for name, one in was.get("headers", {}).items()}
    news = {name.lower(): deref(new, one) for name, one in now.get("headers", {}).items()}
    for name in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "response", where, f"header {name} was removed")
    for name in sorted(news.keys() - olds.keys()):
        yield Change("additive", "response", where, f"header {name} is new")
    for name in sorted(olds.keys() & news.keys()):
        if olds[name].get("required") and not news[name].get("required"):
            yield Change("breaking", "response", where, f"header {name} is optional now")
        place = f"{where} {name}"
        yield from compare_schema(
            old, new, olds[name].get("schema", {}), news[name].get("schema", {}), "response", place
        )
