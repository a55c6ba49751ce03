"""Downloads: believed only when complete and of the right kind, resumed where allowed, on disk whole or not at all."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import io
import os
import pickle
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wire_server import stop_listening

from videovector import AsyncVideoVector, RequestOptions, VideoVector
from videovector._errors import (
    ConnectionError,
    DownloadWriteError,
    InvalidArgumentError,
    ResponseDecodeError,
    TimeoutError,
    VideoVectorError,
)
from videovector._generated.sync._response.downloads import rechunked
from videovector._response.destinations import DownloadDestination
from videovector._response.downloads import Transfer
from videovector._response.signed_urls import delivery_is_consistent, is_download_url, read_download_url
from videovector._transport.clock import Clock, use_clock

CONTENT = b"[" + b'"0123456789abcdef",' * 60_000 + b"0]"
OK = "HTTP/1.1 200 OK"
JSON = "Content-Type: application/json"
TAG = f'ETag: "{hashlib.sha256(CONTENT).hexdigest()}"'


def response(*lines: str, body: bytes = CONTENT) -> bytes:
    """A response as it goes over the wire."""
    return "\r\n".join([*lines, "", ""]).encode() + body


def whole(body: bytes = CONTENT, *more: str) -> bytes:
    """A complete, right response."""
    return response(OK, JSON, f"Content-Length: {len(body)}", *more, body=body)


def cut(raw: bytes, kept: int) -> bytes:
    """A response that breaks off after so many bytes of its body."""
    head, body = raw.split(b"\r\n\r\n", 1)
    return head + b"\r\n\r\n" + body[:kept]


@contextmanager
def server(*answers: bytes) -> Iterator[tuple[str, list[str]]]:
    """A server that gives these responses, one per connection, and keeps what it was asked."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked: list[str] = []

    def serve() -> None:
        for raw in answers:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                request = b""
                while b"\r\n\r\n" not in request:
                    received = connection.recv(65536)
                    if not received:
                        break
                    request += received
                asked.append(request.decode())
                try:
                    connection.sendall(raw)
                    connection.shutdown(socket.SHUT_WR)
                    connection.recv(1)
                except OSError:
                    continue  # the client had seen enough

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/api/v2", asked
    finally:
        stop_listening(listener)
        thread.join(5)


@contextmanager
def trickle() -> Iterator[str]:
    """A server that sends its one response in small pieces, for longer than anybody waits."""
    stop = threading.Event()

    def serve() -> None:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            connection.recv(65536)
            head, body = whole().split(b"\r\n\r\n", 1)
            connection.sendall(head + b"\r\n\r\n")
            for start in range(0, len(body), 100):
                connection.sendall(body[start : start + 100])
                if stop.wait(0.02):
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/api/v2"
        finally:
            stop.set()
            stop_listening(listener)
            thread.join(5)


Run = Callable[..., Any]


def sync_run(base_url: str, method: str, *arguments: Any, max_retries: int = 3, **named: Any) -> Any:
    """Call a method of the sync exports resource without waiting between attempts."""
    clock = Clock(sleep=lambda seconds: None)
    with use_clock(clock), VideoVector(api_key="key", base_url=base_url, max_retries=max_retries) as client:
        result = getattr(client.exports, method)(*arguments, **named)
        return list(result) if method == "iter_download" else result


def async_run(base_url: str, method: str, *arguments: Any, max_retries: int = 3, **named: Any) -> Any:
    """The same by the async client."""

    async def call() -> Any:
        async def no_sleep(seconds: float) -> None:
            return None

        with use_clock(Clock(sleep_async=no_sleep)):
            client = AsyncVideoVector(api_key="key", base_url=base_url, max_retries=max_retries)
        async with client:
            result = getattr(client.exports, method)(*arguments, **named)
            if method == "iter_download":
                return [chunk async for chunk in result]
            return await result

    return asyncio.run(call())


both = pytest.mark.parametrize("run", [sync_run, async_run])


@both
def test_a_download_replaces_the_file(run: Run, tmp_path: Path) -> None:
    """The bytes arrive exactly, nothing else stays in the directory, a link keeps pointing."""
    target, link = tmp_path / "export.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with server(whole(), whole()) as (url, asked):
        assert run(url, "download", "exp/1", str(target)) == len(CONTENT)
        assert target.read_bytes() == CONTENT
        target.write_bytes(b"old")
        assert run(url, "download", "exp/1", link) == len(CONTENT)
    assert (target.read_bytes(), link.is_symlink()) == (CONTENT, True)
    assert sorted(tmp_path.iterdir()) == [target, link]
    assert asked[0].startswith("GET /api/v2/exports/exp%2F1/download HTTP/1.1")
    assert "accept-encoding: identity\r\n" in asked[0].lower()
    assert "range" not in asked[0].lower()


@both
def test_a_large_download_goes_past_the_parser_byte_for_byte(run: Run, tmp_path: Path) -> None:
    """Into a path, and into a writer that keeps what it is given; each piece is reported once it is written."""
    large = b"".join(number.to_bytes(4, "big") for number in range(1_400_000)) + b"end"
    kept: list[Any] = []
    seen: list[tuple[int, int | None]] = []

    class Keeping:
        def write(self, chunk: Any) -> int:
            kept.append(chunk)
            return len(chunk)

    with server(whole(large), whole(large)) as (url, _):
        target = tmp_path / "large.json"
        assert run(url, "download", "exp_1", target, on_progress=lambda *report: seen.append(report)) == len(large)
        assert run(url, "download", "exp_1", Keeping()) == len(large)
    assert target.read_bytes() == large
    assert b"".join(kept) == large
    assert seen[-1] == (len(large), len(large))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})


@both
def test_a_download_fills_a_file_object(run: Run) -> None:
    """Also one that takes only some bytes at a time."""

    class Slow(io.BytesIO):
        def write(self, chunk: Any) -> int:
            return super().write(bytes(chunk)[:1000])

    for file in (io.BytesIO(), Slow()):
        with server(whole()) as (url, _):
            assert run(url, "download", "exp_1", file) == len(CONTENT)
        assert file.getvalue() == CONTENT


@both
def test_pieces_have_the_wanted_size(run: Run) -> None:
    """All but the last, and together they are the file."""
    with server(whole()) as (url, _):
        pieces = run(url, "iter_download", "exp_1", chunk_size=10_000)
    assert {len(piece) for piece in pieces[:-1]} == {10_000}
    assert b"".join(pieces) == CONTENT
    with server(whole(b"[1,2]   ")) as (url, _):
        assert run(url, "iter_download", "exp_1", chunk_size=4) == [b"[1,2", b"]   "]


@both
@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (response("HTTP/1.1 204 No Content", body=b""), "unexpected_download_status"),
        (response("HTTP/1.1 206 Partial Content", JSON, "Content-Length: 1", body=b"1"), "unexpected_download_status"),
        (response(OK, "Content-Type: text/html", "Content-Length: 1", body=b"1"), "unexpected_download_content_type"),
        (response(OK, "Content-Length: 1", body=b"1"), "unexpected_download_content_type"),
        (
            response(OK, JSON, "Content-Encoding: gzip", "Content-Length: 1", body=b"1"),
            "unexpected_download_content_encoding",
        ),
        (
            response(OK, JSON, "Transfer-Encoding: chunked", body=b"1\r\n1\r\n0\r\n\r\n"),
            "missing_download_content_length",
        ),
        (response(OK, JSON, "Content-Length: 0", body=b""), "invalid_download_content_length"),
        (response(OK, JSON, "Content-Length: 67108865", body=b"1"), "download_size_limit_exceeded"),
    ],
)
def test_wrong_answers_are_refused(run: Run, raw: bytes, code: str, tmp_path: Path) -> None:
    """Each with its code, in one attempt, and the file that was there stays."""
    target = tmp_path / "export.json"
    target.write_bytes(b"old")
    with server(raw) as (url, asked), pytest.raises(VideoVectorError) as caught:
        run(url, "download", "exp_1", target)
    assert caught.value.error_code == code
    assert len(asked) == 1
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@both
def test_redirects_are_not_followed(run: Run, tmp_path: Path) -> None:
    """Not even to the same host."""
    redirect = response("HTTP/1.1 302 Found", "Location: /api/v2/other", "Content-Length: 0", body=b"")
    with server(redirect) as (url, asked):  # noqa: SIM117  # the server must outlive the error
        with pytest.raises(VideoVectorError, match="302"):
            run(url, "download", "exp_1", tmp_path / "export.json")
    assert len(asked) == 1
    assert list(tmp_path.iterdir()) == []


@both
def test_the_limit_can_be_set_and_lifted(run: Run) -> None:
    """To less than the file, and to none."""
    with server(whole(), whole()) as (url, _):
        with pytest.raises(VideoVectorError, match="max_bytes=1000") as caught:
            run(url, "iter_download", "exp_1", max_bytes=1000)
        assert caught.value.details == {"max_bytes": 1000, "content_length": len(CONTENT)}
        assert b"".join(run(url, "iter_download", "exp_1", max_bytes=None)) == CONTENT
    for wrong in ({"max_bytes": 0}, {"max_bytes": True}, {"chunk_size": 0}, {"chunk_size": -1}):
        with pytest.raises(InvalidArgumentError, match=next(iter(wrong))):
            run(url, "iter_download", "exp_1", **wrong)


@both
def test_a_break_before_the_first_byte_is_retried(run: Run) -> None:
    """No range is needed for that."""
    with server(b"", cut(whole(), 0), whole()) as (url, asked):
        assert b"".join(run(url, "iter_download", "exp_1")) == CONTENT
    assert len(asked) == 3


@both
def test_a_break_in_the_middle_is_resumed(run: Run, tmp_path: Path) -> None:
    """Where the server takes ranges, under the condition that the file is still the same."""
    place = 500_000
    rest = response(
        "HTTP/1.1 206 Partial Content",
        JSON,
        f"Content-Length: {len(CONTENT) - place}",
        f"Content-Range: bytes {place}-{len(CONTENT) - 1}/{len(CONTENT)}",
        TAG,
        body=CONTENT[place:],
    )
    target = tmp_path / "export.json"
    with server(cut(whole(CONTENT, TAG, "Accept-Ranges: bytes"), place), rest) as (url, asked):
        assert run(url, "download", "exp_1", target) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert f"range: bytes={place}-\r\n" in asked[1].lower()
    assert f"if-range: {TAG[6:]}\r\n" in asked[1].lower()


@both
def test_a_server_that_ignores_the_range_may_send_the_same_file_again(run: Run) -> None:
    """What is there already is passed over; nothing comes twice."""
    ranged = whole(CONTENT, TAG, "Accept-Ranges: bytes")
    with server(cut(ranged, 300_000), cut(ranged, 100_000), ranged) as (url, _):
        assert b"".join(run(url, "iter_download", "exp_1")) == CONTENT


@both
@pytest.mark.parametrize(
    "second",
    [
        whole(b"[" * len(CONTENT), 'ETag: "another"'),
        response(
            "HTTP/1.1 206 Partial Content",
            JSON,
            f"Content-Length: {len(CONTENT) - 9}",
            f"Content-Range: bytes 9-{len(CONTENT) - 1}/{len(CONTENT)}",
            body=CONTENT[9:],
        ),
        response("HTTP/1.1 206 Partial Content", JSON, "Content-Length: 5", body=b"12345"),
        response(
            "HTTP/1.1 206 Partial Content",
            JSON,
            f"Content-Length: {len(CONTENT) - 500_000}",
            f"Content-Range: bytes 500000-{len(CONTENT) - 1}/{len(CONTENT)}",
            'ETag: "another"',
            body=CONTENT[500_000:],
        ),
    ],
)
def test_a_rest_that_does_not_fit_is_refused(run: Run, second: bytes, tmp_path: Path) -> None:
    """A changed file or another place must not be put together with what came before."""
    with server(cut(whole(CONTENT, TAG, "Accept-Ranges: bytes"), 500_000), second) as (url, _):  # noqa: SIM117  # the server must outlive the error
        with pytest.raises(ResponseDecodeError):
            run(url, "download", "exp_1", tmp_path / "export.json")
    assert list(tmp_path.iterdir()) == []


@both
@pytest.mark.parametrize("more", [(), (TAG,), ("Accept-Ranges: bytes",), ('ETag: W/"weak"', "Accept-Ranges: bytes")])
def test_a_break_in_the_middle_without_ranges_is_told(run: Run, more: tuple[str, ...], tmp_path: Path) -> None:
    """With both numbers; the file that was there stays, and nothing is asked for again."""
    target = tmp_path / "export.json"
    target.write_bytes(b"old")
    with server(cut(whole(CONTENT, *more), 500_000)) as (url, asked), pytest.raises(ConnectionError) as caught:
        run(url, "download", "exp_1", target)
    assert caught.value.error_code == "download_incomplete"
    assert caught.value.details == {"expected_bytes": len(CONTENT), "received_bytes": 500_000}
    assert len(asked) == 1
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@both
def test_breaks_without_progress_are_counted(run: Run) -> None:
    """As many retries as max_retries says, then the error."""
    with server(*[cut(whole(), 0)] * 3) as (url, asked), pytest.raises(ConnectionError):
        run(url, "iter_download", "exp_1", max_retries=2)
    assert len(asked) == 3


@both
def test_targets_that_cannot_work_are_refused_before_asking(run: Run, tmp_path: Path) -> None:
    """A directory, a directory that is missing, a device, a text file."""
    cases: list[tuple[Any, type[Exception], str]] = [
        (tmp_path, IsADirectoryError, "is a directory"),
        (tmp_path / "missing" / "export.json", FileNotFoundError, "directory does not exist"),
        (io.StringIO(), ValueError, "mode 'wb'"),
    ]
    if os.name == "posix":
        cases.append(("/dev/null", ValueError, "not a regular file"))
    with server() as (url, asked):
        for target, also, text in cases:
            with pytest.raises(InvalidArgumentError, match=text) as caught:
                run(url, "download", "exp_1", target)
            assert isinstance(caught.value, also)
    assert asked == []


@both
def test_file_objects_that_take_nothing_are_told(run: Run) -> None:
    """One that returns no count took everything, as buffered ones do; one that counts none would go on for ever."""

    class Uncounted:
        def __init__(self) -> None:
            self.content = b""

        def write(self, chunk: Any) -> None:
            self.content += bytes(chunk)

    class Stuck:
        def write(self, chunk: Any) -> int:
            return 0

    uncounted = Uncounted()
    with server(whole()) as (url, _):
        assert run(url, "download", "exp_1", uncounted) == len(CONTENT)
    assert uncounted.content == CONTENT
    with server(whole()) as (url, _), pytest.raises(DownloadWriteError, match="wrote no bytes"):
        run(url, "download", "exp_1", Stuck())


class FullDisk(io.BytesIO):
    """A file on a disk that has just become full."""

    def write(self, chunk: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@both
def test_a_full_disk_is_told(run: Run) -> None:
    """As an SDK error that is also an OSError with its number, and pickles."""
    with server(whole()) as (url, _), pytest.raises(VideoVectorError, match="the disk is full") as caught:
        run(url, "download", "exp_1", FullDisk())
    assert isinstance(caught.value, OSError)
    assert caught.value.errno == errno.ENOSPC
    assert pickle.loads(pickle.dumps(caught.value)).details == {"errno": "ENOSPC"}


@both
def test_a_deadline_bounds_the_whole_download(run: Run, tmp_path: Path) -> None:
    """Also against a server that never stalls; what came until then is told, and the target stays."""
    target = tmp_path / "export.json"
    target.write_bytes(b"old")
    with trickle() as url, pytest.raises(TimeoutError, match=r"deadline of 1 s passed after") as caught:
        run(url, "download", "exp_1", target, options=RequestOptions(deadline=1.0))
    assert caught.value.error_code == "deadline_exceeded"
    assert caught.value.details["expected_bytes"] == len(CONTENT)
    assert 0 < caught.value.details["received_bytes"] < len(CONTENT)
    assert [path.name for path in tmp_path.iterdir()] == ["export.json"]
    assert target.read_bytes() == b"old"


@both
def test_file_objects_that_cannot_be_written_are_refused_before_asking(run: Run, tmp_path: Path) -> None:
    """A closed one and one opened for reading, and paths that no file can have."""
    existing = tmp_path / "export.json"
    existing.write_bytes(b"old")
    closed = io.BytesIO()
    closed.close()
    with existing.open("rb") as reading, server() as (url, asked):
        wrong: list[tuple[Any, str]] = [
            (closed, "is closed"),
            (reading, "not opened for writing"),
            ("", "is a directory"),
            (f"{tmp_path}/new/", "is a directory"),
            (tmp_path / ("x" * 300), "File name too long"),
            ("a\0b", "null"),
        ]
        for target, text in wrong:
            with pytest.raises(InvalidArgumentError, match=text):
                run(url, "download", "exp_1", target)
        assert asked == []


def test_leaving_an_iterated_download_gives_the_connection_back() -> None:
    """The client closes without a warning about an open response."""
    with server(whole()) as (url, _), VideoVector(api_key="key", base_url=url) as client:
        pieces = client.exports.iter_download("exp_1", chunk_size=1000)
        assert len(next(pieces)) == 1000
        pieces.close()


def test_cancelling_a_download_leaves_nothing(tmp_path: Path) -> None:
    """The temporary file goes, and the target stays."""
    target = tmp_path / "export.json"
    target.write_bytes(b"old")

    async def call(url: str) -> None:
        async with AsyncVideoVector(api_key="key", base_url=url) as client:
            task = asyncio.create_task(client.exports.download("exp_1", target))
            while len(os.listdir(tmp_path)) < 2:  # nothing tells when the file is there  # noqa: ASYNC110  # nothing tells when the file is there
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with server(cut(whole(), 1000)) as (url, _):
        asyncio.run(call(url))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_cancelling_a_download_waits_for_what_is_being_written() -> None:
    """The caller's file is not left to a thread that still writes to it."""
    writing, go_on = threading.Event(), threading.Event()

    class Slow:
        written = 0

        def write(self, chunk: Any) -> None:
            writing.set()
            assert go_on.wait(10)
            self.written += len(chunk)

    async def call(url: str, file: Any) -> None:
        async with AsyncVideoVector(api_key="key", base_url=url) as client:
            task = asyncio.create_task(client.exports.download("exp_1", file))
            await asyncio.to_thread(writing.wait, 10)
            task.cancel()
            done, _ = await asyncio.wait([task], timeout=0.1)
            assert not done
            go_on.set()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert file.written > 0

    with server(whole()) as (url, _):
        asyncio.run(call(url, Slow()))


@given(st.lists(st.binary(max_size=50)), st.integers(1, 40))
def test_rechunking_keeps_every_byte(chunks: list[bytes], size: int) -> None:
    """All pieces but the last have the size, whatever came in."""
    pieces = list(rechunked((chunk for chunk in chunks), size))
    assert all(len(piece) == size for piece in pieces[:-1])
    assert all(0 < len(piece) <= size for piece in pieces[-1:])
    assert b"".join(pieces) == b"".join(chunks)


def test_more_than_announced_is_refused() -> None:
    """Should the transport ever let it through."""
    transfer = Transfer(max_bytes=None, media_types=("application/json",))
    transfer.accept(200, {"content-type": "application/json; charset=utf-8", "content-length": "2"})
    assert transfer.take(b"ab") == b"ab"
    with pytest.raises(ResponseDecodeError, match="longer"):
        transfer.take(b"c")


def test_less_than_announced_is_refused() -> None:
    """Should the transport ever take a break for the end."""
    transfer = Transfer(max_bytes=None, media_types=("application/json",))
    transfer.accept(200, {"content-type": "application/json", "content-length": "2"})
    assert transfer.take(b"a") == b"a"
    with pytest.raises(ConnectionError, match="ended after 1 of 2 bytes") as caught:
        transfer.finish()
    assert caught.value.error_code == "download_incomplete"
    transfer.take(b"b")
    transfer.finish()


@pytest.mark.parametrize("length", ["-1", "1.5", "abc", "", "٣", "1" * 30, "+1"])
def test_lengths_that_are_no_numbers_are_refused(length: str) -> None:
    """Only plain digits count."""
    transfer = Transfer(max_bytes=None, media_types=("application/json",))
    with pytest.raises(ResponseDecodeError) as caught:
        transfer.accept(200, {"content-type": "application/json", "content-length": length})
    assert caught.value.error_code == "invalid_download_content_length"


def test_writing_to_a_target_needs_no_commit_of_a_file_object() -> None:
    """A file object is the caller's, to flush and close."""
    file = io.BytesIO()
    with DownloadDestination(file) as target:
        target.write(b"abc")
        target.commit()
    assert file.getvalue() == b"abc"


TOKEN = "v1." + "a" * 40 + "." + "b" * 20
BASE = "https://api.example.test/api/v2"
LINK = f"https://api.example.test/api/v2/exports/exp%2F1/download?token={TOKEN}"


def test_the_right_link_is_accepted() -> None:
    """With the host in any case, an explicit standard port, and on this machine without TLS."""
    assert is_download_url(LINK, export_id="exp/1", base_url=BASE)
    assert is_download_url(LINK, export_id="exp/1", base_url="https://API.example.test:443/api/v2")
    local = LINK.replace("https://api.example.test", "http://127.0.0.1:8080")
    assert is_download_url(local, export_id="exp/1", base_url="http://127.0.0.1:8080/api/v2")


@pytest.mark.parametrize(
    ("link", "base"),
    [
        (LINK.replace("https", "http"), BASE),
        (LINK.replace("https", "http"), BASE.replace("https", "http")),
        (LINK.replace("api.example", "evil.example"), BASE),
        (LINK.replace("test/", "test:444/"), BASE),
        (LINK.replace("test/", "test:/"), BASE),
        (LINK.replace("test/", "test:0/"), BASE.replace("test/", "test:0/")),
        (LINK.replace("//api", "//user@api"), BASE),
        (LINK.replace("//api", "//@api"), BASE),
        (LINK + "#", BASE),
        (LINK + "#part", BASE),
        (LINK + "&token=" + TOKEN, BASE),
        (LINK + "&more=1", BASE),
        (LINK + "&", BASE),
        (LINK + " ", BASE),
        (LINK.replace("exp%2F1", "exp%2f1"), BASE),
        (LINK.replace("exp%2F1", "exp/1"), BASE),
        (LINK.replace("exp%2F1", "exp_2"), BASE),
        (LINK.replace("?token", "?Token"), BASE),
        (LINK.replace("v1.", "v2."), BASE),
        (LINK.replace("v1.", "v1%2E"), BASE),
        (LINK.replace(TOKEN, "v1.a.b"), BASE),
        (LINK.replace(TOKEN, "v1." + "a" * 2048 + ".b"), BASE),
        (LINK.replace(TOKEN, ""), BASE),
        (LINK.split("?", maxsplit=1)[0], BASE),
        ("", BASE),
        ("//api.example.test", BASE),
        (LINK.replace("api.example.test", "[bad"), BASE),
        (LINK, BASE + "?x=1"),
        (LINK, BASE + "#"),
        (LINK, "https://api.example.test/other"),
        (LINK, "https://user:pass@api.example.test/api/v2"),
    ],
)
def test_every_other_link_is_refused(link: str, base: str) -> None:
    """Another origin, route, export, parameter or spelling."""
    assert not is_download_url(link, export_id="exp/1", base_url=base)


def minted(**changes: Any) -> dict[str, Any]:
    """A right mint response with changes."""
    return {
        "export_id": "exp/1",
        "status": "completed",
        "destination_type": "download",
        "destination_connector_id": None,
        "download_url": LINK,
    } | changes


def test_mint_answers_are_checked() -> None:
    """A link only for a finished direct export; null is a response too; everything else is invalid."""

    def read(**changes: Any) -> tuple[bool, str | None]:
        return read_download_url(minted(**changes), export_id="exp/1", base_url=BASE)

    assert read() == (True, LINK)
    assert read(download_url=None, status="processing") == (True, None)
    connector = {"destination_type": "connector", "destination_connector_id": "conn_1"}
    assert read(**connector, download_url=None) == (True, None)
    for wrong in (
        {"export_id": "exp_2"},
        {"status": "processing"},
        {"status": None},
        {"destination_type": None},
        {"destination_connector_id": "conn_1"},
        connector,
        connector | {"destination_connector_id": " ", "download_url": None},
        {"download_url": 5},
        {"download_url": LINK + "#"},
    ):
        assert read(**wrong) == (False, None)


def test_export_states_are_checked() -> None:
    """Direct, delivered and undecided exports each have their own fields; a link never stands in a state."""
    route = "/api/v2/exports/exp%2F1/download"
    direct = {
        "export_id": "exp/1",
        "status": "completed",
        "queue_status": "succeeded",
        "destination_type": "download",
        "download_url": route,
    }
    delivered = {"export_id": "exp/1", "destination_type": "connector", "destination_connector_id": "conn_1"}
    for right in ({}, {"destination_type": None}, direct, direct | {"download_url": None}, delivered):
        assert delivery_is_consistent(right)
    for wrong in (
        {"download_url": route},
        {"destination_connector_id": "conn_1"},
        direct | {"status": "processing"},
        direct | {"queue_status": "running"},
        direct | {"download_url": LINK},
        direct | {"download_url": route + "?token=" + TOKEN},
        direct | {"export_id": "exp_2"},
        direct | {"destination_connector_id": "conn_1"},
        direct | {"destination_uri": "s3://bucket"},
        direct | {"destination_type": "of_tomorrow"},
        delivered | {"download_url": route},
        delivered | {"destination_connector_id": ""},
        delivered | {"destination_connector_id": None},
    ):
        assert not delivery_is_consistent(wrong)
