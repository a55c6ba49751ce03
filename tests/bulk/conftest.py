"""A sandbox, a client of it, and small pictures to take in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

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

    def make(count: int) -> Path:
        folder = tmp_path / "pictures"
        folder.mkdir(exist_ok=True)
        for number in range(count):
            colour = (number % 256, number // 256, 128)
            Image.new("RGB", (8, 8), colour).save(folder / f"picture-{number:05}.png")
        return folder

    return make
