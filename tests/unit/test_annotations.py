"""Type hints of the public methods: evaluated when somebody asks, and nothing is loaded before."""

from __future__ import annotations

import copy
import importlib
import inspect
import pickle
import subprocess
import sys
import typing
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import pytest

import videovector
from videovector import AsyncPage, AsyncVideoVector, SyncPage, Video, VideoVector
from videovector._generated.info import OPERATIONS

CLIENTS = {"sync": VideoVector, "async": AsyncVideoVector}


def methods(kind: type[Any]) -> Iterator[tuple[str, Any]]:
    """Every public method of a client and of its resources, by dotted name."""
    client = kind(api_key="k")
    for name in dir(kind):
        if name.startswith("_"):
            continue
        found = inspect.getattr_static(kind, name)
        if isinstance(found, cached_property):
            resource = type(getattr(client, name))
            for method in dir(resource):
                function = getattr(resource, method)
                if not method.startswith("_") and inspect.isfunction(function):
                    yield f"{name}.{method}", function
        elif inspect.isfunction(found):
            yield name, found


@pytest.mark.parametrize("name", CLIENTS)
def test_every_method_tells_its_types(name: str) -> None:
    """Hints and signature of each method can be evaluated, with no name left as text."""
    seen = dict(methods(CLIENTS[name]))
    assert {info.facade for info in OPERATIONS.values() if info.facade} - {"client.authenticate"} <= seen.keys()
    for path, function in seen.items():
        hints = typing.get_type_hints(function)
        assert "return" in hints, path
        parameters = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
        plain = [one for one in parameters if one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)]
        assert not [one.name for one in plain if isinstance(one.annotation, str)], path


def test_types_are_the_ones_of_the_package() -> None:
    """The evaluated types are the classes that a caller imports."""
    assert typing.get_type_hints(VideoVector(api_key="k").videos.retrieve)["return"] is Video
    assert typing.get_type_hints(VideoVector(api_key="k").indexes.list_videos)["return"] == SyncPage[Video]
    assert typing.get_type_hints(AsyncVideoVector(api_key="k").indexes.list_videos)["return"] == AsyncPage[Video]


def everything_public() -> Iterator[tuple[str, Any]]:
    """Every function, method, property and constructor of the documented modules, by dotted name."""
    modules = ("", ".bulk", ".otel", ".progress", ".resources", ".testing", ".timelines", ".webhooks")
    for module in [importlib.import_module(f"videovector{name}") for name in modules]:
        for name in dir(module):
            found = getattr(module, name)
            if name.startswith("_") or not str(getattr(found, "__module__", "")).startswith("videovector"):
                continue
            if inspect.isfunction(found):
                yield f"{module.__name__}.{name}", found
            for member in dir(found) if inspect.isclass(found) else ():
                function: Any = inspect.getattr_static(found, member)
                for inner in ("__func__", "fget", "func"):
                    function = getattr(function, inner, function)
                ours = inspect.isfunction(function) and function.__module__.startswith("videovector")
                if ours and (member == "__init__" or not member.startswith("_")):
                    yield f"{module.__name__}.{name}.{member}", function


def test_whatever_is_public_tells_its_types() -> None:
    """Streams, accessors of resources and functions of modules too, which a tool may look at as well as at methods."""
    seen = dict(everything_public())
    assert {
        "videovector.SyncStream.iter_events",
        "videovector.AsyncVideoVector.videos",
        "videovector.webhooks.parse",
        "videovector.timelines.srt",
        "videovector.bulk.Bulk.__init__",
    } <= seen.keys()
    for path, function in seen.items():
        assert "return" in typing.get_type_hints(function), path
        inspect.signature(function, eval_str=True)


def test_unknown_names_stay_errors() -> None:
    """A name that nobody imports is a NameError, as Python has it."""
    function = typing.cast("Any", VideoVector.authenticate).__wrapped__
    with pytest.raises(NameError, match="Nowhere"):
        eval("Nowhere", function.__globals__)


def test_hints_load_nothing_before_they_are_asked_for() -> None:
    """Making a client and looking at a method loads no model; evaluating its hints does."""
    code = (
        "import sys, typing, videovector\n"
        "method = videovector.VideoVector(api_key='k').videos.retrieve\n"
        "loaded = lambda: any(name.startswith('videovector._generated.models.') for name in sys.modules)\n"
        "before = loaded(); typing.get_type_hints(method); print(before, loaded())"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True"]


class Tenant(VideoVector):
    """A client of somebody's own."""

    def __init__(self, tenant: str) -> None:
        super().__init__(api_key="k", base_url="http://localhost:9")
        self.tenant = tenant

    @cached_property
    def label(self) -> str:
        """Something worked out from the client."""
        return f"{self.tenant} {self.base_url}"


@pytest.mark.parametrize(
    "again",
    [lambda client: client.with_options(timeout=1), copy.copy, lambda client: pickle.loads(pickle.dumps(client))],
    ids=["with_options", "copy", "pickle"],
)
def test_attributes_of_a_subclass_survive(again: Any) -> None:
    """What a subclass keeps on itself comes along; its resources belong to the new client."""
    client = Tenant("acme")
    client.videos, client.label  # noqa: B018  # both are kept on the client once used
    other = again(client)
    assert type(other) is Tenant
    assert other.tenant == "acme"
    assert other.label == "acme http://localhost:9"
    assert other.videos is not client.videos
    # Where both share a pool, nothing else shows whose resource it is.
    assert other.videos._client is other


def test_documented_modules_are_attributes() -> None:
    """`import videovector` is enough for them, and `dir()` shows them."""
    code = "import videovector; print(videovector.webhooks.verify.__name__, videovector.models.Video.__name__)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["verify", "Video"]
    assert {"bulk", "models", "resources", "timelines", "webhooks"} <= set(dir(videovector))


def test_a_star_import_gives_every_model() -> None:
    """`from videovector.models import *` gives every model."""
    names: dict[str, Any] = {}
    exec("from videovector.models import *", names)
    assert names["Video"] is Video
    assert "WebhookEvent" in names
