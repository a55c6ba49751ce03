"""Media that the API links to, saved from the storage that it lies in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from wire_server import Action, Driver, Server, error, respond

from videovector import Hooks, InvalidArgumentError, NotFoundError, ResponseDecodeError, VideoVectorError

URI = "gs://bucket/segments/seg_0.mp4"
CONTENT = bytes(range(256)) * 12_000
TOKEN = "sig=s3cr3t%2Bpart&X-Goog-Expires=60"


@pytest.fixture
def storage() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def linked(server: Server, storage: Server) -> Server:
    """The API, which links to the storage."""
    server.script(link(f"http://127.0.0.1:{storage.port}/o/seg%200.mp4?{TOKEN}"))
    return server


def link(url: str) -> Action:
    return respond(200, {"signed_url": url, "expires_at": "2026-07-18T12:00:00Z"})


def media(content: bytes = CONTENT, kind: str = "video/mp4", **headers: str) -> Action:
    return respond(200, content, headers={"Content-Type": kind, "ETag": '"v1"', "Accept-Ranges": "bytes", **headers})


def saved(driver: Driver, client: Any, target: Path, **settings: Any) -> bytes:
    assert driver.run(lambda: client.videos.download_media(URI, target, **settings)) == target.stat().st_size
    return target.read_bytes()


def test_the_storage_sees_no_credential(driver: Driver, linked: Server, storage: Server, tmp_path: Path) -> None:
    """Nor headers that are for the API; the link arrives as it was written."""
    storage.script(media())
    client = driver.client(custom_headers={"X-Tenant": "mine"})
    assert saved(driver, client, tmp_path / "a.mp4") == CONTENT
    (request,) = storage.received
    assert request.target == f"/o/seg%200.mp4?{TOKEN}"
    assert request.headers["host"] == f"127.0.0.1:{storage.port}"
    assert not {"x-api-key", "authorization", "x-tenant", "cookie"} & set(request.headers)
    assert linked.received[0].headers["x-api-key"] == "test-key"


def test_a_broken_download_goes_on_under_a_new_link(
    driver: Driver, linked: Server, storage: Server, tmp_path: Path
) -> None:
    """Where it broke off, with what is written so far; the progress never goes back."""
    half = len(CONTENT) // 2
    tag = {"Content-Type": "video/mp4", "ETag": '"v1"', "Accept-Ranges": "bytes"}

    def rest(connection: Any) -> bool:
        begin = int(storage.received[-1].headers["range"].removeprefix("bytes=").rstrip("-"))
        span = f"bytes {begin}-{len(CONTENT) - 1}/{len(CONTENT)}"
        return respond(206, CONTENT[begin:], headers={**tag, "Content-Range": span})(connection)

    storage.script(respond(200, CONTENT[:half], headers=tag, length=len(CONTENT)), rest)
    seen: list[int] = []
    content = saved(driver, driver.client(), tmp_path / "a.mp4", on_progress=lambda done, total: seen.append(done))
    assert content == CONTENT
    assert len(linked.received) == 2
    assert seen == sorted(seen)
    assert seen[-1] == len(CONTENT)


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (media(kind="text/html"), "unexpected_download_content_type"),
        (media(kind="application/xml"), "unexpected_download_content_type"),
        (
            respond(200, CONTENT, headers={"Content-Type": "video/mp4", "Content-Encoding": "gzip"}),
            "unexpected_download_content_encoding",
        ),
        (respond(200, CONTENT, headers={"Content-Type": "video/mp4"}, length=len(CONTENT) + 5), "download_incomplete"),
        (respond(302, b"", headers={"Location": "https://elsewhere.test/"}), None),
    ],
    ids=["page", "error of the storage", "encoded", "cut", "redirect"],
)
def test_what_is_no_media_leaves_the_file_as_it_was(
    driver: Driver, linked: Server, storage: Server, tmp_path: Path, action: Action, code: str | None
) -> None:
    """The target keeps what it had, and nothing else is left in its folder."""
    target = tmp_path / "a.mp4"
    target.write_bytes(b"before")
    storage.script(action)
    client = driver.client(max_retries=0)
    failure = driver.raised(VideoVectorError, lambda: client.videos.download_media(URI, target))
    assert code in (None, failure.error_code)
    assert "s3cr3t" not in repr(failure) + str(failure.__dict__)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize(
    "url", ["http://storage.test/a?sig=s3cr3t", "ftp://storage.test/a?sig=s3cr3t", "/relative?sig=s3cr3t", "https://"]
)
def test_links_that_are_not_safe_are_refused(driver: Driver, server: Server, tmp_path: Path, url: str) -> None:
    """Before anything is sent there, without showing them."""
    server.script(link(url))
    client = driver.client()
    failure = driver.raised(ResponseDecodeError, lambda: client.videos.download_media(URI, tmp_path / "a.mp4"))
    assert failure.error_code == "invalid_media_link"
    assert "s3cr3t" not in repr(failure) + str(failure.__dict__)


def test_no_event_shows_the_link(
    driver: Driver, linked: Server, storage: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Hooks and the log hear of the storage by its host alone."""
    caplog.set_level("DEBUG", logger="videovector")
    events: list[object] = []
    hooks = Hooks(on_request=events.append, on_response=events.append, on_finish=events.append)
    storage.script(error(503), media())
    saved(driver, driver.client(hooks=hooks), tmp_path / "a.mp4")
    assert len(events) > 4
    assert "s3cr3t" not in repr(events) + caplog.text
    assert "seg%200" not in repr(events) + caplog.text


def test_media_that_is_not_there_is_not_found(driver: Driver, server: Server, tmp_path: Path) -> None:
    """As the API says; nothing is left behind."""
    server.script(error(404, "not_found"))
    client = driver.client()
    driver.raised(NotFoundError, lambda: client.videos.download_media(URI, tmp_path / "a.mp4"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("part", ["media", "thumbnail", "preview"])
def test_parts_of_a_segment_are_saved(
    driver: Driver, linked: Server, storage: Server, tmp_path: Path, part: Any
) -> None:
    """Each by its own address; what the segment does not have is refused by name."""
    names = {"media": "gcs_uri", "thumbnail": "thumbnail_gcs_uri", "preview": "gif_gcs_uri"}
    storage.script(
        media(kind="image/gif" if part == "preview" else "image/jpeg" if part == "thumbnail" else "video/mp4")
    )
    client = driver.client()
    segment = SimpleNamespace(**{names[part]: f"gs://bucket/{part}"})
    driver.run(lambda: client.videos.download_segment(segment, tmp_path / "a", part=part))
    assert f"gs://bucket/{part}".encode() in linked.received[0].body
    other: Callable[[], Any] = lambda: client.videos.download_segment(SimpleNamespace(), tmp_path / "a", part=part)  # noqa: E731
    assert names[part] in str(driver.raised(InvalidArgumentError, other))
