"""check_public_api keeps a snapshot of the public surface and lets nothing break in silence."""

from __future__ import annotations

from pathlib import Path

import check_public_api
import pytest

INIT = """
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._client import AsyncVideoVector, VideoVector
    from ._models import State, Thing
    from ._errors import Problem

__all__ = ["AsyncVideoVector", "Problem", "State", "Thing", "VideoVector"]
"""
RESOURCE = """
class AsyncResource:
    async def send(self, operation: object) -> object: ...
"""
SYNC_RESOURCE = """
class SyncResource:
    def send(self, operation: object) -> object: ...
"""
THINGS = """
from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

class ThingsResource(SyncResource):
    def list(self, first: str, *, limit: int = 50, cursor: str | None = None) -> list[str]: ...
    def create(self, *, name: str) -> str: ...

class AsyncThingsResource(AsyncResource):
    async def list(self, first: str, *, limit: int = 50, cursor: str | None = None) -> list[str]: ...
    async def create(self, *, name: str) -> str: ...
"""
RESOURCES_THINGS = """
from videovector._things import AsyncThingsResource as _AsyncGenerated
from videovector._things import ThingsResource as _Generated

class ThingsResource(_Generated):
    def wait(self, *, timeout: float | None = None) -> None: ...

class AsyncThingsResource(_AsyncGenerated):
    async def wait(self, *, timeout: float | None = None) -> None: ...
"""
CLIENT = """
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resources.things import AsyncThingsResource, ThingsResource

class VideoVector:
    def __init__(self, api_key: str | None = None, *, timeout: float = 60.0) -> None: ...
    def _private(self) -> None: ...
    def close(self) -> None: ...
    @cached_property
    def things(self) -> ThingsResource: ...

class AsyncVideoVector:
    def __init__(self, api_key: str | None = None, *, timeout: float = 60.0) -> None: ...
    async def close(self) -> None: ...
    @cached_property
    def things(self) -> AsyncThingsResource: ...
"""
MODELS = """
from enum import StrEnum

class State(StrEnum):
    NEW = "new"

class Thing:
    name: str
    size: int | None
"""
ERRORS = """
class Problem(ValueError):
    def __init__(self, message: str, /, *details: str, **more: int) -> None: ...
"""
CHANGELOG = (
    "# Changelog\n\n## Unreleased\n\n### Changed\n\n{}\n\n## 1.0.0\n\n- **Breaking** `videovector.Thing.size`: old.\n"
)
FILES = {
    "__init__.py": INIT,
    "_resource.py": RESOURCE,
    "_generated/__init__.py": "",
    "_generated/sync/__init__.py": "",
    "_generated/sync/_resource.py": SYNC_RESOURCE,
    "_things.py": THINGS,
    "resources/__init__.py": "",
    "resources/things.py": RESOURCES_THINGS,
    "_client.py": CLIENT,
    "_models.py": MODELS,
    "_errors.py": ERRORS,
}


class Project:
    """A small package whose files can be edited, and the check run on it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in FILES.items():
            path = root / "videovector" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.declare("- Nothing yet.")

    def declare(self, bullet: str) -> None:
        (self.root / "CHANGELOG.md").write_text(CHANGELOG.format(bullet), encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.root / "videovector" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def run(self, *arguments: str) -> int:
        return check_public_api.main([*arguments, "--root", str(self.root)])

    @property
    def snapshot(self) -> list[str]:
        return (self.root / "docs" / "public-api.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    found = Project(tmp_path)
    assert found.run("--write") == 0
    capsys.readouterr()
    return found


def test_snapshot_has_a_line_per_public_thing(project: Project) -> None:
    """Names, classes, inherited resource methods through the client, fields and enum values are each one line."""
    lines = project.snapshot
    assert "videovector.VideoVector(api_key=None, *, timeout=60.0)" in lines
    assert "videovector.VideoVector.things.list(first, *, limit=50, cursor=None) -> list[str]" in lines
    assert "async videovector.AsyncVideoVector.things.create(*, name) -> str" in lines
    assert "videovector.VideoVector.things.wait(*, timeout=None) -> None" in lines
    assert "videovector.Thing.size: int | None" in lines
    assert "videovector.State.NEW = 'new'" in lines
    assert "class videovector.Problem(ValueError)" in lines
    assert "videovector.Problem(message, /, *details, **more)" in lines
    assert not [line for line in lines if "_private" in line or "send" in line or "resources" in line]


def test_unchanged_surface_passes(project: Project) -> None:
    """With nothing changed there is nothing to say."""
    assert project.run() == 0


BREAKS = {
    "name removed": ("__init__.py", ', "Thing"', "", "videovector.Thing: was removed", "videovector.Thing"),
    "method removed": (
        "_things.py", "    def create(self, *, name: str) -> str: ...\n", "",
        "videovector.VideoVector.things.create: was removed", "videovector.VideoVector.things.create",
    ),
    "parameter removed": (
        "_things.py", "    def list(self, first: str, *, limit: int = 50, ", "    def list(self, first: str, *, ",
        "videovector.VideoVector.things.list: parameter limit was removed", "videovector.VideoVector.things.list",
    ),
    "parameter became required": (
        "_client.py", "*, timeout: float = 60.0) -> None: ...\n    def _private",
        "*, timeout: float) -> None: ...\n    def _private",
        "videovector.VideoVector: parameter timeout became required", "videovector.VideoVector",
    ),
    "default changed": (
        "_client.py", "timeout: float = 60.0) -> None: ...\n    def _private",
        "timeout: float = 30.0) -> None: ...\n    def _private",
        "videovector.VideoVector: parameter timeout defaults to 30.0, before 60.0", "videovector.VideoVector",
    ),
    "kind changed": (
        "_things.py", "    def list(self, first: str, *", "    def list(self, *, first: str",
        "videovector.VideoVector.things.list: parameter first was positional and is keyword-only",
        "videovector.VideoVector.things.list",
    ),
    "new required parameter": (
        "_things.py", "    def create(self, *, name: str)", "    def create(self, *, name: str, kind: str)",
        "videovector.VideoVector.things.create: new required parameter kind",
        "videovector.VideoVector.things.create",
    ),
    "positional parameter put before another": (
        "_client.py", "class VideoVector:\n    def __init__(self, ", "class VideoVector:\n    def __init__(self, a=1, ",
        "videovector.VideoVector: positional parameters are in another order", "videovector.VideoVector",
    ),
    "return changed": (
        "_things.py", "    def create(self, *, name: str) -> str", "    def create(self, *, name: str) -> int",
        "videovector.VideoVector.things.create: returns int, before str", "videovector.VideoVector.things.create",
    ),
    "made a coroutine": (
        "_client.py", "    def close", "    async def close",
        "videovector.VideoVector.close: was a callable and is a coroutine", "videovector.VideoVector.close",
    ),
    "field type changed": (
        "_models.py", "name: str", "name: bytes",
        "videovector.Thing.name: has the type bytes, before str", "videovector.Thing.name",
    ),
    "enum value changed": (
        "_models.py", '"new"', '"fresh"',
        "videovector.State.NEW: has the type  = 'fresh', before  = 'new'", "videovector.State.NEW",
    ),
    "base removed": (
        "_errors.py", "(ValueError)", "(Exception)",
        "videovector.Problem: is no ValueError any more", "videovector.Problem",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BREAKS)
def test_undeclared_break_fails(case: str, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """What callers rely on can't go away or change in silence; not even --write gets past it."""
    name, old, new, told, _ = BREAKS[case]
    before = project.snapshot
    project.edit(name, old, new)
    assert project.run() == 1
    assert told in capsys.readouterr().out
    assert project.run("--write") == 1
    assert project.snapshot == before


@pytest.mark.parametrize("case", BREAKS)
def test_declared_break_can_be_written(case: str, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A break named in the changelog is accepted once the snapshot is brought up to date."""
    name, old, new, _, path = BREAKS[case]
    project.edit(name, old, new)
    project.declare(f"- **Breaking** Something changed:\n  `{path}`.")
    assert project.run() == 1
    assert "out of date" in capsys.readouterr().out
    assert project.run("--write") == 0
    assert project.run() == 0


@pytest.mark.parametrize(
    "bullet",
    [
        "- `videovector.Thing.size` went away.",
        "- **Breaking** `videovector.Thing` lost a field.",
        "- **Breaking** Fields.",
    ],
)
def test_declaration_is_explicit(bullet: str, project: Project) -> None:
    """A bullet counts when it is marked as breaking and names the path; older versions' bullets don't."""
    project.edit("_models.py", "    size: int | None\n", "")
    project.declare(bullet)
    assert project.run() == 1


ADDITIONS = {
    "base between": ("_errors.py", "class Problem(ValueError):", "class Base(ValueError): ...\n\nclass Problem(Base):"),
    "attribute of an exception": ("_errors.py", "None: ...", "None: ...\n    code: int"),
    "method": ("_things.py", "    def create(self", "    def remove(self) -> None: ...\n    def create(self"),
    "optional parameter": (
        "_things.py",
        "    def create(self, *, name: str",
        "    def create(self, *, name: str, kind: str = ''",
    ),
    "keyword that may be given by position": (
        "_things.py",
        "    def create(self, *, name",
        "    def create(self, name",
    ),
    "field": ("_models.py", "    name: str\n", "    name: str\n    kind: str\n"),
}


@pytest.mark.parametrize("case", ADDITIONS)
def test_addition_asks_for_a_new_snapshot(case: str, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """What is new breaks nobody, but the snapshot has to show it; the message says how."""
    name, old, new = ADDITIONS[case]
    project.edit(name, old, new)
    assert project.run() == 1
    told = capsys.readouterr().out
    assert "out of date" in told
    assert "make public-api" in told
    assert project.run("--write") == 0
    assert project.run() == 0


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """Our own snapshot, made anew."""
    return check_public_api.snapshot(check_public_api.ROOT)


def test_every_line_can_be_read_back(lines: list[str]) -> None:
    """Each line of our own snapshot is understood again, so that no break hides in one that isn't."""
    assert len(lines) > 500
    assert all(check_public_api.entry(line).path.startswith("videovector") for line in lines)


def test_every_model_is_in_the_snapshot(lines: list[str]) -> None:
    """The models that only `videovector.models` gives are in the snapshot too: each is what some method returns."""
    import videovector._generated.models as models

    classes = {line.partition("(")[0].removeprefix("class ") for line in lines if line.startswith("class ")}
    for name in models.__all__:
        assert f"videovector.{name}" in classes or f"videovector.models.{name}" in classes
