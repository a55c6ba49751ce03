"""What importing costs, and which names there are."""

from __future__ import annotations

import subprocess
import sys

import pytest

import videovector


def loaded_after(code: str) -> set[str]:
    """Modules loaded by a fresh interpreter that runs this code."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_importing_loads_nothing_heavy() -> None:
    """`import videovector` loads its version and the table of its names, and nothing of weight."""
    modules = loaded_after("import videovector")
    assert not modules & {"httpx", "httpcore", "attr", "attrs", "ssl", "asyncio", "typing", "dataclasses", "logging"}
    assert {name for name in modules if name.startswith("videovector")} == {
        "videovector",
        "videovector._generated",
        "videovector._generated.exports",
        "videovector._version",
    }


@pytest.mark.parametrize("name", ["VideoVector", "AsyncVideoVector"])
def test_making_a_client_loads_no_http_library(name: str) -> None:
    """A client is made without httpx, attrs, models or ssl; they come with the first request."""
    modules = loaded_after(f"import videovector\nvideovector.{name}(api_key='k')")
    assert not modules & {"httpx", "httpcore", "attr", "attrs", "ssl", "asyncio"}
    assert not {module for module in modules if module.startswith("videovector._generated.models")}


@pytest.mark.parametrize("name", ["VideoVector", "AsyncVideoVector"])
def test_a_resource_loads_neither_pages_nor_waits(name: str) -> None:
    """The first access to a resource blocks the event loop, so it loads what all methods need and no more."""
    modules = loaded_after(f"import videovector\nvideovector.{name}(api_key='k').indexes")
    assert "videovector._generated.resources.indexes" in modules
    assert not {module for module in modules if module.endswith(("._pagination", "._polling", ".waiters"))}


def test_a_short_sync_call_loads_neither_event_loop_nor_httpx() -> None:
    """A program, such as the command, that makes one sync call does not pay for asyncio, nor for httpx."""
    modules = loaded_after(
        "import videovector\n"
        "client = videovector.VideoVector(api_key='k', base_url='http://127.0.0.1:9', max_retries=0)\n"
        "try:\n    client.indexes.list()\n"
        "except videovector.ConnectionError:\n    client.close()"
    )
    assert "h11" in modules
    assert not modules & {"asyncio", "httpx", "httpcore", "anyio", "certifi", "email.utils", "logging"}


def test_public_names_resolve() -> None:
    """`__all__` is sorted, and each of its names exists."""
    assert videovector.__all__ == sorted(videovector.__all__)
    for name in videovector.__all__:
        assert getattr(videovector, name) is not None
    assert set(videovector.__all__) <= set(dir(videovector))


def test_unknown_names_are_refused() -> None:
    """An unknown name is an AttributeError that names it."""
    with pytest.raises(AttributeError, match="Nonsense"):
        getattr(videovector, "Nonsense")  # noqa: B009  # the static name would not pass the type checker


def test_classes_of_resources_can_be_imported() -> None:
    """For annotations, from one place, under the names a client has them by; an unknown name is an AttributeError."""
    from videovector import resources

    for name in resources.__all__:
        assert getattr(resources, name).__name__ == name
    assert set(resources.__all__) <= set(dir(resources))
    with videovector.VideoVector(api_key="k") as client:
        assert isinstance(client.indexes, resources.IndexesResource)
        assert isinstance(client.prompts, resources.PromptsResource)
    with pytest.raises(AttributeError, match="AsyncNonsense"):
        getattr(resources, "AsyncNonsense")  # noqa: B009  # the static name would not pass the type checker


def test_models_can_be_imported_by_name() -> None:
    """From `videovector.models`, which lists them; an unknown name is an AttributeError."""
    from videovector import models

    assert models.Index is videovector.Index
    assert "Index" in dir(models)
    with pytest.raises(AttributeError, match="Nonsense"):
        getattr(models, "Nonsense")  # noqa: B009  # the static name would not pass the type checker


def test_a_star_import_gives_the_public_names() -> None:
    """A star import gives all public names."""
    modules = loaded_after("from videovector import *\nassert VideoVector and Video and TimeoutError")
    assert "videovector" in modules


def test_the_environment_turns_the_log_on() -> None:
    """VIDEO_VECTOR_LOG=debug turns on the log on standard error, once."""
    code = (
        "import os; os.environ['VIDEO_VECTOR_LOG'] = 'debug'\n"
        "import logging, videovector\n"
        "[videovector.VideoVector(api_key='k') for _ in range(3)]\n"
        "handlers = logging.getLogger('videovector').handlers\n"
        "assert [type(handler).__name__ for handler in handlers] == ['NullHandler', '_StderrHandler']\n"
        "assert logging.getLogger('videovector').level == logging.DEBUG"
    )
    loaded_after(code)
