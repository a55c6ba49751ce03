"""Code written for the published 2.0.0 runs unchanged: its names, argument order and defaults are all still here."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import pytest

import videovector
from videovector import AsyncVideoVector, VideoVector

SURFACE: dict[str, Any] = json.loads((Path(__file__).parents[1] / "data" / "surface.json").read_text(encoding="utf-8"))
CLIENTS = {"VideoVector": VideoVector, "AsyncVideoVector": AsyncVideoVector}
# Where None came to mean "left out" beside a null of its own, "left out" still is what saying nothing does.
SAME_AS_NONE = {"None", "UNSET"}


def published_methods() -> list[tuple[str, str, str]]:
    return [
        (client, resource, method)
        for client in CLIENTS
        for resource, methods in SURFACE[client].items()
        for method in methods
    ]


def parameters(function: Any) -> list[dict[str, Any]]:
    """Parameters in the spelling of surface.json."""
    return [
        {
            "name": parameter.name,
            "kind": parameter.kind.name,
            "required": parameter.default is inspect.Parameter.empty,
            "default": None if parameter.default is inspect.Parameter.empty else repr(parameter.default),
        }
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name != "self"
    ]


def assert_compatible(published: list[dict[str, Any]], ours: list[dict[str, Any]]) -> None:
    names = [row["name"] for row in published]
    common = [row for row in ours if row["name"] in names]
    assert [row["name"] for row in common] == names
    for was, now in zip(published, common, strict=True):
        assert now["kind"] == was["kind"], f"{was['name']} is {now['kind']}"
        assert now["required"] == was["required"], f"{was['name']} required: {now['required']}"
        if was["default"] in SAME_AS_NONE:
            assert now["default"] in SAME_AS_NONE, f"{was['name']} defaults to {now['default']}"
        else:
            assert now["default"] == was["default"], f"{was['name']} defaults to {now['default']}"
    for row in ours:
        if row["name"] not in names:
            assert row["kind"] == "KEYWORD_ONLY", f"the added {row['name']} can be given by position"
            assert not row["required"], f"the added {row['name']} is required"


@pytest.fixture(scope="module", params=["VideoVector", "AsyncVideoVector"])
def client_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(("client", "resource", "method"), published_methods())
def test_method_keeps_its_signature(client: str, resource: str, method: str) -> None:
    """Each published method takes the published arguments in the published order, and only keyword-only ones more."""
    target = getattr(CLIENTS[client](api_key="example", base_url="http://localhost:9"), resource)
    function = getattr(target, method) if method else target
    assert_compatible(SURFACE[client][resource][method], parameters(function))


@pytest.mark.parametrize(("client", "resource", "method"), published_methods())
def test_method_is_awaited_on_the_async_client_only(client: str, resource: str, method: str) -> None:
    """Methods of the sync client return values; those of the async client are awaited or iterated asynchronously."""
    target = getattr(CLIENTS[client](api_key="example", base_url="http://localhost:9"), resource)
    function = inspect.unwrap(getattr(target, method) if method else target)
    asynchronous = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    if not asynchronous:
        returned = str(inspect.signature(function).return_annotation)
        asynchronous = returned.startswith(
            ("AsyncIterator", "AsyncGenerator", "AsyncIterable", "Awaitable", "Coroutine")
        )
    assert asynchronous == (client == "AsyncVideoVector")


def test_constructor_keeps_its_signature(client_name: str) -> None:
    """The constructor takes the published settings in the published order, and only keyword-only ones more."""
    assert_compatible(SURFACE[f"{client_name}.__init__"], parameters(CLIENTS[client_name].__init__))


@pytest.mark.parametrize("name", SURFACE["names"])
def test_name_is_exported(name: str) -> None:
    """Each published name can be imported from the package and is listed in its __all__."""
    assert name in videovector.__all__
    assert getattr(videovector, name) is not None


def test_exported_names_are_sorted_and_resolve() -> None:
    """`__all__` is in order, without doubles, and every name in it leads somewhere."""
    assert list(videovector.__all__) == sorted(set(videovector.__all__))
    assert [name for name in videovector.__all__ if getattr(videovector, name, None) is None] == []


@pytest.mark.parametrize(
    ("page", "member"), [(page, name) for page in ("SyncPage", "AsyncPage") for name in SURFACE[page]]
)
def test_page_keeps_its_members(page: str, member: str) -> None:
    """Pages have the published members."""
    kind = getattr(videovector, page)
    annotated = {name for base in kind.__mro__ for name in getattr(base, "__annotations__", {})}
    assert hasattr(kind, member) or member in annotated
