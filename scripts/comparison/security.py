"""The credentials that an operation needs, where they come from, and how they are sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias, cast

from document import DocumentOperation, Json, deref, operations

from .change import Change, Severity, compare_deprecation

#: The required scopes of each security scheme; all schemes are sent together.
Requirement: TypeAlias = Mapping[str, frozenset[str]]

# Other keys that state where the credential is sent, or obtained.
_SENT = ("type", "in", "name", "scheme", "openIdConnectUrl", "oauth2MetadataUrl")
_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl")


def schemes(document: Json) -> dict[str, Json]:
    """The security schemes of a document by name."""
    found: dict[str, Json] = document.get("components", {}).get("securitySchemes", {})
    return {name: deref(document, scheme) for name, scheme in found.items()}


def compare_schemes(old: Json, new: Json) -> Iterator[Change]:
    """How credentials are obtained and sent: another header makes another request."""
    olds, news = schemes(old), schemes(new)
    called = renamed(olds, news)
    for name in sorted(olds.keys() - news.keys()):
        if name in called:
            what = f"the security scheme is called {called[name]} now; what is sent is the same"
            yield Change("docs", "request", name, what)
            continue
        used = any(name in one for operation in operations(old) for one in requirements(old, operation))
        severity: Severity = "breaking" if used else "docs"
        yield Change(severity, "request", name, f"the security scheme was removed{'' if used else '; nothing used it'}")
    for name in sorted(news.keys() - olds.keys() - set(called.values())):
        yield Change("additive", "request", name, f"the security scheme is new: {_spelled_scheme(news[name])}")
    for name in sorted(olds.keys() & news.keys()):
        was, now = olds[name], news[name]
        for key in _SENT:
            if _sent(was, key) != _sent(now, key):
                yield Change("breaking", "request", name, f"{key} {was.get(key)!r} became {now.get(key)!r}")
        for key in ("description", "bearerFormat"):
            if was.get(key) != now.get(key):
                yield Change("docs", "request", name, f"{key} changed")
        yield from compare_deprecation(was, now, "request", name)
        yield from _compare_flows(name, was.get("flows", {}), now.get("flows", {}))


def renamed(olds: dict[str, Json], news: dict[str, Json]) -> dict[str, str]:
    """The new name of each removed scheme for which an equal scheme was added."""
    found: dict[str, str] = {}
    for name in sorted(olds.keys() - news.keys()):
        wanted = _meaning(olds[name])
        alike = sorted(other for other in news.keys() - olds.keys() if _meaning(news[other]) == wanted)
        if alike and alike[0] not in found.values():
            found[name] = alike[0]
    return found


def _meaning(scheme: Json) -> Json:
    return {key: _sent(scheme, key) for key in (*_SENT, "flows")}


def _sent(scheme: Json, key: str) -> object:
    """The content of a scheme; upper and lower case are equal in names of headers and of HTTP schemes."""
    value = scheme.get(key)
    lowered = key == "scheme" or (key == "name" and scheme.get("in") == "header")
    return value.lower() if lowered and isinstance(value, str) else value


def _spelled_scheme(scheme: Json) -> str:
    if scheme.get("type") == "apiKey":
        return f"{scheme.get('name')} in the {scheme.get('in')}"
    if scheme.get("type") == "oauth2":
        return f"oauth2, {', '.join(scheme.get('flows', {})) or 'no flow'}"
    return str(scheme.get("scheme", scheme.get("type")))


def _compare_flows(name: str, olds: dict[str, Json], news: dict[str, Json]) -> Iterator[Change]:
    """The OAuth flows, and the scopes that a token can have."""
    for flow in sorted(olds.keys() - news.keys()):
        yield Change("breaking", "request", name, f"the OAuth flow {flow} was removed")
    for flow in sorted(news.keys() - olds.keys()):
        yield Change("additive", "request", name, f"the OAuth flow {flow} is new")
    for flow in sorted(olds.keys() & news.keys()):
        was, now = olds[flow], news[flow]
        for key in _URLS:
            if was.get(key) != now.get(key):
                severity: Severity = "breaking" if key in was else "additive"
                yield Change(severity, "request", name, f"{flow}: {key} {was.get(key)!r} became {now.get(key)!r}")
        scopes, scopes_now = was.get("scopes", {}), now.get("scopes", {})
        for scope in sorted(scopes.keys() - scopes_now.keys()):
            yield Change("breaking", "request", name, f"{flow}: the scope {scope} was removed")
        for scope in sorted(scopes_now.keys() - scopes.keys()):
            yield Change("additive", "request", name, f"{flow}: the scope {scope} is new")
        for scope in sorted(scopes.keys() & scopes_now.keys()):
            if scopes[scope] != scopes_now[scope]:
                yield Change("docs", "request", name, f"{flow}: the description of the scope {scope} changed")


def requirements(document: Json, operation: DocumentOperation) -> list[Requirement]:
    """The alternatives (OR) of credentials that are sent together (AND), with those of the whole document."""
    given = cast("list[dict[str, list[str]]]", operation.raw.get("security", document.get("security", [])))
    return [{name: frozenset(scopes) for name, scopes in one.items()} for one in given] or [{}]


def compare_security(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """The credentials that a call needs, and the scopes of their tokens."""
    called = renamed(schemes(old), schemes(new))
    olds: list[Requirement] = [
        {called.get(name, name): scopes for name, scopes in one.items()} for one in requirements(old, before)
    ]
    news = requirements(new, after)
    for one in olds:
        if not any(_is_enough(one, other) for other in news):
            yield Change("breaking", "request", after.operation_id, _refused(one, news))
    for other in news:
        if not any(_is_enough(other, one) for one in olds):
            yield Change("additive", "request", after.operation_id, _accepted(other, olds))


def _is_enough(given: Requirement, wanted: Requirement) -> bool:
    """Whether the given credentials meet the requirement."""
    return all(name in given and scopes <= given[name] for name, scopes in wanted.items())


def _refused(one: Requirement, news: list[Requirement]) -> str:
    wanted = " or ".join(map(_spelled, news))
    same = next((other for other in news if other.keys() == one.keys()), None)
    if not one:
        return f"needs a credential now: {wanted}"
    if same is not None:
        more = [f"{scope} of {name}" for name in sorted(same) for scope in sorted(same[name] - one[name])]
        return f"needs further scopes now: {', '.join(more)}"
    return f"{_spelled(one)} is no longer enough: {wanted}"


def _accepted(other: Requirement, olds: list[Requirement]) -> str:
    same = next((one for one in olds if one.keys() == other.keys()), None)
    if not other:
        return "needs no credential any more"
    if same is not None:
        fewer = [f"{scope} of {name}" for name in sorted(same) for scope in sorted(same[name] - other[name])]
        return f"needs fewer scopes now; no longer {', '.join(fewer)}"
    return f"{_spelled(other)} is accepted now"


def _spelled(requirement: Requirement) -> str:
    parts = [f"{name} ({', '.join(sorted(scopes))})" if scopes else name for name, scopes in requirement.items()]
    return " and ".join(sorted(parts)) or "no credential"
