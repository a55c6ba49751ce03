"""Bulk ingestion into a sandbox."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from takings import make_pictures, titles

from videovector import AsyncVideoVector, AuthenticationError, InvalidArgumentError, VideoVector, VideoVectorError
from videovector.bulk import BulkProgress, Ingest, JournalError, JournalInUseError
from videovector.bulk._sources import expand
from videovector.sandbox import SandboxServer

Pictures = Callable[[int], Path]
ROOT = Path(__file__).resolve().parents[2]


def test_a_folder_is_taken_in_and_a_second_run_sends_nothing(
    client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """Each file becomes one media item; the journal makes a further run a matter of looking up."""
    folder, journal = pictures(12), tmp_path / "journal.sqlite"
    seen: list[BulkProgress] = []
    with client.bulk.ingest(folder, index_id=index_id, journal=journal, on_progress=seen.append) as run:
        items = list(run)
    assert all(item.ok and item.job_id and len(item.video_ids) == 1 and item.attempts == 1 for item in items)
    assert {item.source for item in items} == {str(path) for path in folder.iterdir()}
    assert titles(client, index_id) == [f"picture-{number:05}" for number in range(12)]
    assert seen[-1].done == 12
    assert seen[-1].sent_bytes == sum(path.stat().st_size for path in folder.iterdir()) == run.summary.sent_bytes
    again = client.bulk.ingest(folder, index_id=index_id, journal=journal)
    assert all(item.ok and item.skipped and item.attempts == 0 and item.video_ids for item in again)
    assert str(again.summary) == "12 of 12 done (12 known before), 0 failed"
    assert len(titles(client, index_id)) == 12


def test_more_is_read_while_an_upload_takes_its_time(
    server: SandboxServer, client: VideoVector, index_id: str, pictures: Pictures
) -> None:
    """What needs no request does not wait for what is being sent."""
    (picture,) = pictures(1).iterdir()
    server.faults.add("uploadVideo", latency=0.5, count=1)
    sources = [picture, *(f"{number}.txt" for number in range(50))]
    items = list(client.bulk.ingest(sources, index_id=index_id, concurrency=1, wait=False))
    assert [item.source for item in items] == [*map(str, sources[1:]), str(picture)]


def test_the_journal_is_not_taken_in_with_its_folder(
    client: VideoVector, index_id: str, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal in the folder that is taken in is no source, under whatever path it is named."""
    folder = pictures(2)
    monkeypatch.chdir(folder)
    for journal in ("journal.sqlite", folder / "journal.sqlite"):
        items = list(client.bulk.ingest(".", index_id=index_id, journal=journal))
        assert sorted(item.source for item in items) == ["picture-00000.png", "picture-00001.png"]


def test_the_key_is_made_from_content_title_and_index(client: VideoVector, index_id: str, pictures: Pictures) -> None:
    """The same content is sent once, under another title or into another index again, and changed content is new."""
    path = next(pictures(1).iterdir())
    twin = path.with_name("copy") / path.name
    twin.parent.mkdir()
    twin.write_bytes(path.read_bytes())
    other = client.indexes.create(name="other").index_id
    first, second = client.bulk.ingest([path, twin], index_id=index_id)
    assert (first.key, first.video_ids) == (second.key, second.video_ids)
    assert (first.skipped, second.skipped) == (False, True)
    (retitled,) = client.bulk.ingest(Ingest(path, title="Another"), index_id=index_id)
    (moved,) = client.bulk.ingest(path, index_id=other)
    from PIL import Image

    Image.new("RGB", (9, 9), (1, 2, 3)).save(path)
    (changed,) = client.bulk.ingest(path, index_id=index_id)
    assert len({first.key, retitled.key, moved.key, changed.key}) == 4
    assert len({first.video_ids, retitled.video_ids, moved.video_ids, changed.video_ids}) == 4


def test_a_scheduler_with_a_task_for_each_file_gets_the_same_keys(
    client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """`key_for` is the key that `ingest` sends, so that a task of its own finds the import job; folders have none."""
    folder = pictures(1)
    (path,) = folder.iterdir()
    key = client.bulk.key_for(path, index_id=index_id)
    job = client.videos.upload(file=path, title=path.stem, index_id=index_id, idempotency_key=key)
    (item,) = client.bulk.ingest(path, index_id=index_id)
    assert (item.key, item.job_id) == (key, job.job_id)
    assert client.bulk.key_for(Ingest(path, title="Other"), index_id=index_id) != key
    assert client.bulk.key_for("gs://archive/a.mp4", index_id=index_id).startswith("bulk:")
    for wrong, said in ((folder, "is a folder"), (tmp_path / "none.png", "No such file"), ("notes.pdf", "pdf")):
        with pytest.raises(VideoVectorError, match=said):
            client.bulk.key_for(wrong, index_id=index_id)
    with pytest.raises(VideoVectorError, match="needs an index"):
        client.bulk.key_for("gs://archive/a.mp4")


def test_uploads_are_announced_once_a_run(
    server: SandboxServer, client: VideoVector, index_id: str, pictures: Pictures
) -> None:
    """The readiness signal goes before the first file alone, and not at all where nothing is sent."""
    folder = pictures(5)
    server.requests.clear()
    run = client.bulk.ingest(folder, index_id=index_id)
    assert all(item.ok for item in run)
    assert len(server.requests.list("recordProcessingActivity")) == 1
    server.requests.clear()
    list(client.bulk.map(client.indexes.create, [{"name": "one"}]))
    assert server.requests.list("recordProcessingActivity") == []


def test_what_cannot_be_taken_in_is_reported_and_not_sent(
    client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """An unsupported type, a missing file, a folder with a title and a bad title are items with their reasons."""
    folder = pictures(1)
    (folder / "notes.pdf").write_text("no media")
    (folder / ".hidden.png").write_bytes(b"")
    sources = [folder, tmp_path / "missing.png", Ingest(folder, title="All"), Ingest(folder / "x.png", title="")]
    items = {
        Path(item.source).name + ":" + str(item.ok): item for item in client.bulk.ingest(sources, index_id=index_id)
    }
    assert sorted(items) == [
        "missing.png:False", "notes.pdf:False", "picture-00000.png:True", "pictures:False", "x.png:False",
    ]  # fmt: skip
    codes = {name: item.error.error_code for name, item in items.items() if item.error is not None}
    assert codes == {
        "notes.pdf:False": "unsupported_media_type",
        "missing.png:False": "file_unreadable",
        "pictures:False": "invalid_source",
        "x.png:False": "invalid_source",
    }
    assert "No such file" in str(items["missing.png:False"].error)


def test_odd_names_and_places_cost_only_their_own_item(client: VideoVector, index_id: str, tmp_path: Path) -> None:
    """A name in no encoding is taken in once; pipes, broken links, impossible names and wrong types are reported."""
    folder, journal = make_pictures(tmp_path / "odd", 1), tmp_path / "journal.sqlite"
    odd = os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.png")
    (folder / "picture-00000.png").rename(odd)
    (folder / "broken.png").symlink_to(tmp_path / "gone")
    (folder / "circle.png").symlink_to(folder / "circle.png")
    (folder / "around").symlink_to(folder)
    os.mkfifo(tmp_path / "pipe.png")
    sources: Any = [5, b"x.png", "a\0b.png", "x" * 5_000 + ".png", tmp_path / "pipe.png", folder]
    for skipped in (False, True):
        items = list(client.bulk.ingest(sources, index_id=index_id, journal=journal))
        (taken,) = [item for item in items if item.ok]
        assert (taken.source, taken.skipped) == (odd, skipped)
        reasons = [str(item.error) for item in items if item.error is not None]
        for reason in (
            "not int",
            "not bytes",
            "null byte",
            "too long",
            "not a regular file",
            "No such file",
            "symbolic link",
        ):
            assert [reason in one for one in reasons].count(True) == 1, (reason, reasons)
        assert len(items) == 8
    assert titles(client, index_id) == ["\N{REPLACEMENT CHARACTER}" * 2]
    (refused,) = client.bulk.ingest(Ingest(odd, title="\udcff"), index_id=index_id)
    assert "title has lone surrogates" in str(refused.error)


def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path) -> None:
    """The files beside it are taken in, and what is missing is named."""
    with tempfile.TemporaryDirectory() as place:
        folder = make_pictures(Path(place), 2)
        (folder / "locked").mkdir()
        folder.chmod(0o755)
        (folder / "locked").chmod(0)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(65_534)
        try:
            found = list(expand(folder, "**/*.png"))
        finally:
            if was_root:
                os.seteuid(0)
            (folder / "locked").chmod(0o700)
    (error,) = [one for one in found if isinstance(one, VideoVectorError)]
    assert str(folder / "locked") in str(error)
    assert "Permission denied" in str(error)
    assert len(found) == 3


@pytest.mark.parametrize("pattern", ["", "/archive/*"])
def test_a_pattern_that_is_none_is_refused_at_once(client: VideoVector, pattern: str) -> None:
    """Before the journal is made, and not in the middle of the run."""
    with pytest.raises(InvalidArgumentError, match=r"must be a pattern of pathlib\.Path\.glob"):
        client.bulk.ingest(".", pattern=pattern)


def test_an_index_that_is_no_id_is_refused_at_once(client: VideoVector) -> None:
    """Once for the run, and not for each file after the readiness signal."""
    number: Any = 7
    with pytest.raises(InvalidArgumentError, match=r"^index_id must be a string, not int"):
        client.bulk.ingest(".", index_id=number)


def test_an_executor_that_takes_no_more_work_ends_the_run(
    client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """The error says so, and a further run takes in the rest."""
    executor, journal = ThreadPoolExecutor(1), tmp_path / "journal.sqlite"
    folder = pictures(4)
    run = client.bulk.ingest(folder, index_id=index_id, journal=journal, executor=executor, concurrency=1, wait=False)
    assert next(iter(run)).ok
    executor.shutdown()
    with pytest.raises(VideoVectorError, match="accepts no more work") as caught:
        list(run)
    assert caught.value.error_code == "executor_unusable"
    assert all(item.ok for item in client.bulk.ingest(folder, index_id=index_id, journal=journal))
    assert len(titles(client, index_id)) == 4


def test_a_request_of_long_ago_is_looked_for_before_it_is_sent_again(
    server: SandboxServer, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """A key may be forgotten after a day: what arrived then is found by its title, also when the API is busy."""
    folder, journal = pictures(1), tmp_path / "journal.sqlite"
    settings: Any = {"api_key": server.access.api_key, "base_url": server.access.base_url, "max_retries": 0}
    with VideoVector(**settings) as client:
        server.faults.add("uploadVideo", drop="after", count=1)
        (lost,) = client.bulk.ingest(folder, index_id=index_id, journal=journal)
        assert not lost.ok
        with contextlib.closing(sqlite3.connect(journal, isolation_level=None)) as database:
            database.execute("UPDATE items SET sent_at = sent_at - 200000")
        server.requests.clear()
        server.faults.add("listIndexVideos", status=503, count=1)
        (found,) = client.bulk.ingest(folder, index_id=index_id, journal=journal)
        assert found.ok
        assert found.video_ids == tuple(video.video_id for video in client.indexes.list_videos(index_id))
    assert server.requests.list("uploadVideo") == []


def test_a_refusal_is_remembered_until_it_is_asked_for_again(
    client: VideoVector, pictures: Pictures, tmp_path: Path
) -> None:
    """A permanent error is written down with its code; `retry_failed` sends the item again."""
    folder, journal = pictures(1), tmp_path / "journal.sqlite"
    (refused,) = client.bulk.ingest(folder, index_id="idx_unknown", journal=journal)
    assert refused.error is not None
    assert (refused.error.status_code, refused.attempts, refused.skipped) == (404, 1, False)
    (known,) = client.bulk.ingest(folder, index_id="idx_unknown", journal=journal)
    assert type(known.error) is type(refused.error)
    assert (known.ok, known.skipped, known.attempts) == (False, True, 0)
    (repeated,) = client.bulk.ingest(folder, index_id="idx_unknown", journal=journal, retry_failed=True)
    assert (repeated.ok, repeated.skipped, repeated.attempts) == (False, False, 1)
    with pytest.raises(type(refused.error)):
        list(client.bulk.ingest(folder, index_id="idx_unknown", raise_on_error=True))


def test_a_refused_credential_ends_the_run(server: SandboxServer, index_id: str, pictures: Pictures) -> None:
    """Nothing else could succeed, so the error is raised, and nothing is written down as refused for good."""
    with (
        VideoVector(api_key="sk_live_" + "0" * 48, base_url=server.access.base_url) as stranger,
        pytest.raises(AuthenticationError),
    ):
        list(stranger.bulk.ingest(pictures(3), index_id=index_id))


def test_a_second_run_on_a_journal_is_refused(
    client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """Two runs would not know of each other; the second learns whose turn it is, and may start after the first."""
    folder, journal = pictures(3), tmp_path / "journal.sqlite"
    with client.bulk.ingest(folder, index_id=index_id, journal=journal) as run:
        next(iter(run))
        with pytest.raises(JournalInUseError, match=r"journal\.sqlite.* is in use by another run"):
            client.bulk.ingest(folder, index_id=index_id, journal=journal)
    assert sum(item.ok for item in client.bulk.ingest(folder, index_id=index_id, journal=journal)) == 3
    assert len(titles(client, index_id)) == 3


def test_a_file_that_is_no_journal_is_left_alone(client: VideoVector, tmp_path: Path) -> None:
    """Text, and a database of somebody else, are refused by name and keep their content."""
    import sqlite3

    text = tmp_path / "notes.txt"
    text.write_text("not a database, and longer than a header " * 9)
    database = tmp_path / "other.sqlite"
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE people (name TEXT)")
    other.close()
    for path in (text, database, tmp_path / "no" / "folder.sqlite"):
        before = path.read_bytes() if path.exists() else None
        with pytest.raises(JournalError, match=path.name):
            client.bulk.ingest([], journal=path)
        assert (path.read_bytes() if path.exists() else None) == before


def test_worker_processes_get_paths_and_keys(client: VideoVector, index_id: str, pictures: Pictures) -> None:
    """Any executor will do; workers make a client of their own, and the credential shows nowhere."""
    folder = pictures(20)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        items = list(client.bulk.ingest(folder, index_id=index_id, executor=executor, concurrency=4))
    assert all(item.ok and item.video_ids for item in items)
    assert len(titles(client, index_id)) == 20
    from videovector.bulk._attempts import Recipe

    assert client.config.api_key not in repr(Recipe(client))


def test_the_async_client_does_the_same(
    server: SandboxServer, client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """Tasks in place of threads; the journal is the same, so that a sync run goes on where an async one stopped."""
    folder, journal = pictures(10), tmp_path / "journal.sqlite"

    async def first_four() -> int:
        async with (
            AsyncVideoVector(api_key=server.access.api_key, base_url=server.access.base_url) as asynchronous,
            asynchronous.bulk.ingest(folder, index_id=index_id, journal=journal, concurrency=2) as run,
        ):
            async for _ in run:
                if run.summary.ok == 4:
                    break
            return run.summary.ok

    assert asyncio.run(first_four()) == 4
    items = list(client.bulk.ingest(folder, index_id=index_id, journal=journal))
    assert sum(item.skipped for item in items) >= 4
    assert all(item.ok for item in items)
    assert len(titles(client, index_id)) == 10


def test_calls_of_a_method_are_made_once_each(client: VideoVector, tmp_path: Path) -> None:
    """`map` keys each call by its arguments and gives the results back as plain values, from the journal too."""
    journal = tmp_path / "journal.sqlite"
    wanted = [{"name": f"mapped {number}"} for number in range(5)]
    first = list(client.bulk.map(client.indexes.create, wanted, journal=journal))
    second = list(client.bulk.map(client.indexes.create, [*wanted, {"name": "mapped 5"}], journal=journal))
    made = {item.result["index_id"] for item in first}
    assert len(made) == 5
    assert made < {item.result["index_id"] for item in second}
    assert sum(item.skipped for item in second) == 5
    with pytest.raises(ValueError, match="takes no idempotency_key"):
        client.bulk.map(client.indexes.retrieve, [])
    with pytest.raises(ValueError, match="method of this client"):
        client.bulk.map(print, [])


def test_a_full_disk_ends_the_run_cleanly(
    server: SandboxServer, client: VideoVector, index_id: str, pictures: Pictures, tmp_path: Path
) -> None:
    """A journal that cannot grow is said in a sentence; with room again, everything is there once."""
    resource = pytest.importorskip("resource")
    assert resource is not None
    folder, journal = pictures(60), tmp_path / "journal.sqlite"
    program = textwrap.dedent(
        """
        import resource, signal, sys
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
        from videovector import VideoVector
        from videovector.bulk import JournalError

        base_url, api_key, index_id, folder, journal = sys.argv[1:]
        with VideoVector(api_key=api_key, base_url=base_url) as client:
            try:
                list(client.bulk.ingest(folder, index_id=index_id, journal=journal))
            except JournalError as error:
                print(error)
        """
    )
    arguments = [server.access.base_url, server.access.api_key, index_id, str(folder), str(journal)]
    ended = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "journal.sqlite' cannot be used" in ended.stdout, json.dumps([ended.stdout, ended.stderr])
    assert "start the run again" in ended.stdout
    assert all(item.ok for item in client.bulk.ingest(folder, index_id=index_id, journal=journal))
    assert len(titles(client, index_id)) == 60


def test_a_failed_import_job_is_sent_again_with_a_new_key(client: VideoVector, index_id: str, tmp_path: Path) -> None:
    """The first key stands for the job that failed; `retry_failed` makes a new job, each time it is asked for."""
    broken, journal = tmp_path / "broken.mp4", tmp_path / "journal.sqlite"
    broken.write_bytes(b"no video at all")
    (failed,) = client.bulk.ingest(broken, index_id=index_id, journal=journal)
    assert failed.error is not None
    assert failed.error.error_code == "import_failed"
    (known,) = client.bulk.ingest(broken, index_id=index_id, journal=journal)
    assert (known.ok, known.skipped, known.job_id) == (False, True, failed.job_id)
    jobs = [failed.job_id]
    for _ in range(2):
        (again,) = client.bulk.ingest(broken, index_id=index_id, journal=journal, retry_failed=True)
        assert (again.ok, again.attempts) == (False, 1)
        jobs.append(again.job_id)
    assert len(set(jobs)) == 3
