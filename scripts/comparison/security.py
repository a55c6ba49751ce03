"""Which credentials an operation needs, and how they are sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from document import DocumentOperation, Json

from .change import Change


def compare_schemes(old: Json, new: Json) -> Iterator[Change]:
    """How credentials are sent: another header is another request."""
    olds, news = (document.get("components", {}).get("securitySchemes", {}) for document in (old, new))
    for name in sorted(olds.keys() & news.keys()):
        for key in ("type", "in", "name", "scheme"):
            if olds[name].get(key) != news[name].get(key):
                what = f"{key} {olds[name].get(key)!r} became {news[name].get(key)!r}"
                yield Change("breaking", "request", name, what)


def compare_security(old: Json, new: Json, before: DocumentOperation, after: DocumentOperation) -> Iterator[Change]:
    """Alternatives (OR) of credentials that are sent together (AND), those of the whole document included."""

    def alternatives(document: Json, operation: DocumentOperation) -> list[frozenset[str]]:
        given = cast("Iterable[Json]", operation.raw.get("security", document.get("security", [])))
        return list(dict.fromkeys(frozenset(requirement) for requirement in given)) or [frozenset()]

    def spelled(alternative: frozenset[str]) -> str:
        return " and ".join(sorted(alternative)) or "no credential"

    olds, news = alternatives(old, before), alternatives(new, after)
    for one in olds:
        if not any(other <= one for other in news):
            wanted = " or ".join(map(spelled, news))
            what = f"needs a credential now: {wanted}" if not one else f"{spelled(one)} is no longer enough: {wanted}"
            yield Change("breaking", "request", after.operation_id, what)
    for other in news:
        if not any(one <= other for one in olds):
            what = "needs no credential any more" if not other else f"{spelled(other)} is accepted now"
            yield Change("additive", "request", after.operation_id, what)
