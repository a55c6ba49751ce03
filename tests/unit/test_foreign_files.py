"""File objects of other libraries, told apart by what they offer."""

from __future__ import annotations

import io
import mmap
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from videovector._request import file_objects
from videovector._request.uploads import open_upload


class Reader:
    """A plain file of another library, without anything that Python does not ask for."""

    def read(self, size: int = -1) -> bytes:
        return b"abc"[:size]


class AwaitedReader:
    """A file that is awaited, as anyio and aiofiles have it."""

    async def read(self, size: int = -1) -> bytes:
        return b"abc"[:size]


class PromisingReader(Reader):
    """A file whose read() returns what has to be awaited, without being a coroutine function."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        raise NotImplementedError


class IteratedReader(Reader):
    """A plain file that can be iterated over."""

    def __iter__(self) -> Iterator[bytes]:
        raise NotImplementedError


class TwofoldReader(PromisingReader, IteratedReader):
    """A plain file that can be iterated over in both ways."""


@pytest.mark.parametrize(
    ("file", "awaited"),
    [
        (AwaitedReader(), True),
        (PromisingReader(), True),
        (Reader(), False),
        (IteratedReader(), False),
        (TwofoldReader(), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_has_to_be_awaited_is_known_before_it_is_read(file: Any, awaited: bool) -> None:
    """By its read(), or because it can be iterated over in no other way than `async for`."""
    assert file_objects.is_async(file) is awaited


@pytest.mark.parametrize("attribute", ["wrapped", "file"])
def test_an_async_file_is_read_by_the_plain_one_behind_it(attribute: str) -> None:
    """Where it has one that is a file and plain; a plain file is never looked behind."""
    plain = Reader()
    for behind, read in ((plain, plain), (AwaitedReader(), None), (b"no file", None), (None, None)):
        awaited = AwaitedReader()
        setattr(awaited, attribute, behind)
        assert file_objects.plain_file(awaited) is (read or awaited)
    outer = Reader()
    setattr(outer, attribute, plain)
    assert file_objects.plain_file(outer) is outer


class Raw(io.RawIOBase):
    """A file of Python's own kind that says a name and, as those of `gzip` do, warns of a second one."""

    def __init__(self, name: object) -> None:
        super().__init__()
        self.name = name

    @property
    def filename(self) -> str:
        raise DeprecationWarning("filename is deprecated")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (Raw("folder/a.mp4"), "a.mp4"),
        (Raw(""), None),
        # A file opened by its number has that as its name.
        (Raw(3), None),
        (SimpleNamespace(name="folder/a.mp4"), "a.mp4"),
        (SimpleNamespace(name="field", filename="folder/a.mp4"), "a.mp4"),
        (SimpleNamespace(name="folder/a.mp4", filename=""), "a.mp4"),
        (SimpleNamespace(name="folder/a.mp4", filename=b"bytes"), "a.mp4"),
        (SimpleNamespace(name=Path("folder/a.mp4"), filename=None), None),
        (SimpleNamespace(), None),
    ],
)
def test_a_file_object_is_called_by_its_own_name(file: Any, name: str | None) -> None:
    """Without its folders; web frameworks say it as `filename`, all others as `name`, and some have none."""
    assert file_objects.own_name(file) == name


def test_a_wrapper_without_a_name_is_sent_by_that_of_its_file() -> None:
    """Its own name goes before it."""
    plain = io.BytesIO(b"abc")
    plain.name = "folder/a.mp4"
    wrapper: Any = AwaitedReader()
    wrapper.wrapped = plain
    assert open_upload("file", wrapper).filename == "a.mp4"
    wrapper.name = "b.mp4"
    assert open_upload("file", wrapper).filename == "b.mp4"


def test_read_is_asked_for_a_size_where_it_takes_one() -> None:
    """A function written in C need not tell what it takes; those that read all take a size."""

    class Whole:
        def read(self) -> bytes:
            return b"abc"

    class Named:
        def read(self, *, size: int = -1) -> bytes:
            return b"abc"[:size]

    with mmap.mmap(-1, 3) as mapped:
        taking = (Reader(), io.BytesIO(), mapped, SimpleNamespace(read=max))
        assert [file_objects.takes_size(file) for file in taking] == [True] * 4
    assert [file_objects.takes_size(file) for file in (Whole(), Named())] == [False] * 2


TEXT = "it was opened as text; open it with mode 'rb'"
WRITTEN = "it was not opened for reading; open it with mode 'rb'"


@pytest.mark.parametrize(
    ("attributes", "problem"),
    [
        ({}, None),
        ({"encoding": "utf-8"}, TEXT),
        ({"encoding": None, "closed": None, "readable": None}, None),
        ({"encoding": "utf-8", "closed": True}, TEXT),
        ({"closed": True, "readable": lambda: False}, "it is closed"),
        # Where it is a method, it says nothing by itself.
        ({"closed": lambda: False}, None),
        ({"closed": False, "readable": lambda: True}, None),
        ({"closed": False, "readable": lambda: False}, WRITTEN),
        ({"readable": True}, None),
        ({"readable": False}, None),
    ],
)
def test_what_cannot_be_read_is_known_by_what_a_file_says_of_itself(
    attributes: dict[str, Any], problem: str | None
) -> None:
    """A file that says nothing of itself is taken at its bytes."""
    assert file_objects.why_unreadable(SimpleNamespace(read=Reader().read, **attributes)) == problem


def test_an_async_file_is_not_asked_whether_it_can_be_read() -> None:
    """What it says would have to be awaited; reading it tells as well."""

    async def readable() -> bool:
        raise AssertionError("nobody awaits this")

    with warnings.catch_warnings(record=True) as unawaited:
        warnings.simplefilter("always")
        assert file_objects.why_unreadable(SimpleNamespace(readable=readable)) is None
    assert unawaited == []
