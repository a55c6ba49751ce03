"""The API reference has a place for every public name, and each method beside its asynchronous twin."""

from __future__ import annotations

import re
from types import ModuleType

import pytest
from docsite import reference, related

import videovector
import videovector.bulk
import videovector.sandbox
import videovector.testing

PAGES = dict(reference.pages())
LISTED = {name: page for page, text in PAGES.items() for name in re.findall(r"^::: (\S+)", text, re.MULTILINE)}


@pytest.mark.parametrize(
    "module",
    [videovector, videovector.bulk, videovector.sandbox, videovector.testing],
    ids=lambda module: module.__name__,
)
def test_every_public_name_has_a_place(module: ModuleType) -> None:
    """What a module says is public is described on some page; a version number needs no description."""
    public = [name for name in module.__all__ if not name.startswith("__")]
    places = [(f"{module.__name__}.{name}", f"videovector._generated.models.{name}") for name in public]
    assert [first for first, second in places if first not in LISTED and second not in LISTED] == []


def test_every_method_stands_beside_its_asynchronous_twin() -> None:
    """On the page of a resource each method is followed by the same method of the asynchronous resource."""
    for resource in reference.resource_names():
        named = re.findall(r"^::: \S+\.(Async)?\w+Resource\.(\w+)$", PAGES[f"resources/{resource}.md"], re.MULTILINE)
        assert named, resource
        assert [kind for kind, _ in named] == ["", "Async"] * (len(named) // 2), resource
        assert [name for _, name in named[::2]] == [name for _, name in named[1::2]], resource


def test_guides_are_related_by_what_they_use() -> None:
    """A guide that is mostly about a resource comes before one that merely uses it; maps of all pages are left out."""
    guides = {
        "exports": "client.exports client.exports client.exports client.indexes",
        "tour": "client.exports " + "client.indexes " * 9,
        "index": "client.exports " * 50,
        "chat": "client.chat, and the exports of others",
    }
    found = related.relate(guides, {"exports.md": ["client.exports"], "indexes.md": ["client.indexes"]})
    assert found == {"exports.md": ["exports", "tour"], "indexes.md": ["tour", "exports"]}
