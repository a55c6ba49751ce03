"""A sandbox, a client of it, and small pictures to take in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from takings import make_pictures

from videovector import VideoVector
from videovector.sandbox import SandboxServer

Pictures = Callable[[int], Path]


@pytest.fixture(scope="session")
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


@pytest.fixture
def client(server: SandboxServer) -> Iterator[VideoVector]:
    with VideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as made:
        yield made


@pytest.fixture
def index_id(client: VideoVector) -> str:
    return client.indexes.create(name="bulk").index_id


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    """Makes a folder of so many pictures, all different."""

    return lambda count: make_pictures(tmp_path / "pictures", count)
