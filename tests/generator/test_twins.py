"""Sync twins: what async source becomes, what is shared, and what can't be rewritten."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from codegen.twins import TwinError, check_twins, read_sources, sync_name, write_twins

import videovector

PAGES = '''
"""Pages; walked in a task."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resources.things import AsyncThings

LIMIT = 5
Sleep = Callable[[float], Awaitable[object]]


class Shared:
    """Awaits nothing."""


class AsyncPage(Shared):
    """One page of an `AsyncPage`, read in an ``async with`` block."""

    def things(self) -> AsyncThings:
        from .resources.things import AsyncThings

        return AsyncThings(self, LIMIT)

    async def __aiter__(self) -> AsyncIterator[int]:  # sync: omit
        yield 1

    async def pages(self, sleep: Callable[[float], Awaitable[object]]) -> AsyncGenerator[int, None]:
        """Gives numbers."""
        async with aclosing(self.pages(sleep)) as walk:
            async for one in walk:
                await sleep(1.0)
                yield one

    async def all(self, timeout: float) -> AsyncGenerator[int, None]:  # sync: -> Iterator[int]
        yield 1


async def wait_async(page: AsyncPage, seconds: float = 1.0) -> int:  # noqa: ASYNC109  # the published name
    return len([one async for one in page.pages(sleep=None)])


async def only_here() -> None:  # sync: omit
    """Has a twin written by hand."""
'''
THINGS = '''
"""Things."""

from __future__ import annotations

from .._pagination import LIMIT, AsyncPage, wait_async


class AsyncThings:
    """Some things."""

    def __init__(self, page: AsyncPage, limit: int = LIMIT) -> None:
        self.page = page

    async def count(self) -> int:
        return await wait_async(self.page)
'''


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with two modules that are written as async."""
    folder = tmp_path / "pack"
    (folder / "resources").mkdir(parents=True)
    (folder / "_pagination.py").write_text(PAGES)
    (folder / "resources" / "things.py").write_text(THINGS)
    return folder


def twins(package: Path) -> tuple[str, str]:
    write_twins(package, package / "sync", "make it")
    return (package / "sync" / "_pagination.py").read_text(), (package / "sync" / "resources" / "things.py").read_text()


def test_async_words_become_sync_ones(package: Path) -> None:
    """Definitions, calls, types and docstrings of the async side are those of the sync side in the twin."""
    pages, things = twins(package)
    assert "class SyncPage(Shared):" in pages
    assert '"""One page of an `SyncPage`, read in a ``with`` block."""' in pages
    assert "def pages(self, sleep: Callable[[float], object]) -> Generator[int, None, None]:" in pages
    assert "with closing(self.pages(sleep)) as walk:" in pages
    assert "            for one in walk:\n                sleep(1.0)\n" in pages
    assert "def wait(page: SyncPage, seconds: float = 1.0) -> int:" in pages
    assert '"""Pages; walked in a thread."""' in pages
    assert "return wait(self.page)" in things
    assert pages.startswith("# Generated from pack/_pagination.py. Do not edit: run `make it`.\n")


def test_what_awaits_nothing_is_imported(package: Path) -> None:
    """A shared definition exists once, in the source; a name that has a twin comes from the twin."""
    pages, things = twins(package)
    assert "from pack._pagination import LIMIT, Shared\n" in pages
    assert "class Shared" not in pages
    assert "from pack._generated.sync.resources.things import Things\n" in pages
    assert "from pack._pagination import LIMIT\n" in things
    assert "from pack._generated.sync._pagination import SyncPage\n" in things
    assert "from pack._generated.sync._pagination import wait\n" in things


def test_a_comment_leaves_out_or_retypes(package: Path) -> None:
    """`# sync: omit` and `# sync: -> type` do what they say, and do not stand in the twin."""
    pages, _ = twins(package)
    assert "__iter__" not in pages
    assert "only_here" not in pages
    assert "def all(self, timeout: float) -> Iterator[int]:" in pages
    assert "# sync:" not in pages
    assert "ASYNC109" not in pages


@pytest.mark.parametrize("left", ["asyncio.sleep(1)", "'awaited by many'", "self.aclosed()", "running_async_loop"])
def test_a_word_left_over_is_refused(left: str, package: Path) -> None:
    """What has no sync counterpart is an error that names file, line and word, never a wrong twin."""
    source = (package / "_pagination.py").read_text().replace("return AsyncThings(self, LIMIT)", f"return {left}")
    (package / "_pagination.py").write_text(source)
    write_twins(package, package / "sync", "make it")
    with pytest.raises(TwinError, match=r"^_pagination\.py: its sync twin has '\w+' in line \d+"):
        check_twins(package / "sync")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("AsyncPage", "SyncPage"), ("AsyncVideoVector", "VideoVector"), ("_AsyncGenerated", "_Generated"),
        ("wait_async", "wait"), ("__aexit__", "__exit__"), ("aclose", "close"), ("page", "page"),
        ("AbstractAsyncContextManager", "AbstractContextManager"),
    ],
)  # fmt: skip
def test_each_name_has_one_twin(name: str, other: str) -> None:
    """Each name has one counterpart, and a sync name is its own."""
    assert sync_name(name) == other
    assert sync_name(other) == other


def test_our_own_twins_have_the_methods_of_their_sources() -> None:
    """Every async class of the package has a twin with the same public methods and their docstrings."""
    root = Path(videovector.__file__).parent
    sources = read_sources(root)
    assert {"_client", "_pagination", "_polling", "_response.stream", "resources.exports"} <= sources.keys()
    for source in sources.values():
        path = root.joinpath("_generated", "sync", *source.name.split(".")).with_suffix(".py")
        made = {one.name: one for one in ast.parse(path.read_text()).body if isinstance(one, ast.ClassDef)}
        for name in source.twins:
            node = source.own[name]
            if not isinstance(node, ast.ClassDef):
                continue
            twin = made[sync_name(name)]
            assert (ast.get_docstring(node) is None) == (ast.get_docstring(twin) is None)
            kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
            wanted = {sync_name(one.name) for one in node.body if isinstance(one, kinds) and not source.omitted(one)}
            assert wanted == {one.name for one in twin.body if isinstance(one, kinds)}, source.name
