"""What a worker does: it sends one request for one item, in this process or in another one."""

from __future__ import annotations

import pickle
import threading
from collections.abc import AsyncIterable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from videovector._errors import VideoVectorError
from videovector._generated.api.videos import upload_video
from videovector._logging import logger
from videovector._request.inputs import media_file
from videovector._request.operation import Progress
from videovector._transport.concurrency import run_blocking_async

from ._sources import Item, Stamp, stamp_of
from ._tasks import Accepted, Polled

if TYPE_CHECKING:
    from videovector import AsyncVideoVector, VideoVector

AnyClient = TypeVar("AnyClient", "VideoVector", "AsyncVideoVector")
_clients: dict[bytes, VideoVector] = {}
_clients_lock = threading.Lock()


class Recipe:
    """Makes the client of a worker process. It holds the credential, and its repr does not show it."""

    __slots__ = ("_base_url", "_content")

    def __init__(self, client: VideoVector) -> None:
        self._base_url = client.base_url
        self._content = pickle.dumps(client)

    def __repr__(self) -> str:
        return f"<recipe for a client of {self._base_url}>"

    def client(self) -> VideoVector:
        """The client of this process, which is made once and used for all items."""
        with _clients_lock:
            client = _clients.get(self._content)
            if client is None:
                made: VideoVector = pickle.loads(self._content)  # noqa: S301 - made by this class
                client = _clients[self._content] = sending_once(made)
            return client


def sending_once(client: AnyClient) -> AnyClient:
    """The client without retries: the bulk run retries, since only the run knows when all workers have to wait."""
    return client.with_options(max_retries=0)


def send_elsewhere(
    recipe: Recipe, method: str | None, item: Item, index_id: str | None, key: str, stamp: Stamp | None
) -> Accepted | VideoVectorError:
    """Send an item from a worker of an executor; return errors, since not every executor passes exceptions on."""
    return send(recipe.client(), method, item, index_id, key, stamp)


def send(
    client: VideoVector,
    method: str | None,
    item: Item,
    index_id: str | None,
    key: str,
    stamp: Stamp | None,
    check: Progress | None = None,
) -> Accepted | VideoVectorError:
    """Send an item once.

    Args:
        client: Sends it; made by `sending_once`.
        method: For `map`: the resource and the method.
        item: The item to send.
        index_id: The index it goes to.
        key: Its idempotency key.
        stamp: The stamp of the file when its content was read.
        check: Called while the file is sent; an exception from it ends the upload.

    Returns:
        What the API accepted, or why it did not.
    """
    try:
        call, arguments = _call(client, method, item, index_id, key, stamp, check)
        return _accepted(call(**arguments), item, stamp)
    except Exception as error:  # noqa: BLE001 - the error belongs to this item and becomes its result
        return as_result(error, item)


async def send_async(
    client: AsyncVideoVector, method: str | None, item: Item, index_id: str | None, key: str, stamp: Stamp | None
) -> Accepted | VideoVectorError:
    """Send an item once; see `send`."""
    try:
        call, arguments = await run_blocking_async(_call, client, method, item, index_id, key, stamp, None)
        return _accepted(await call(**arguments), item, stamp)
    except Exception as error:  # noqa: BLE001 - see `send`
        return as_result(error, item)


def as_result(error: Exception, item: Item) -> VideoVectorError:
    """Return an error of the SDK unchanged; wrap any other error in one that names the item and the cause."""
    if isinstance(error, VideoVectorError):
        return error
    logger.debug("Unexpected error with %s", item.source, exc_info=error)
    wrapped = VideoVectorError(f"{item.source}: {type(error).__name__}: {error}", error_code="unexpected_error")
    wrapped.__cause__ = error
    return wrapped


def _call(
    client: Any,
    method: str | None,
    item: Item,
    index_id: str | None,
    key: str,
    stamp: Stamp | None,
    check: Progress | None,
) -> tuple[Callable[..., Any], dict[str, Any]]:
    if method is not None:
        resource, _, name = method.partition(".")
        return getattr(getattr(client, resource), name), {**(item.arguments or {}), "idempotency_key": key}
    if item.address:
        return client.videos.create, {
            "title": item.title,
            "video_uri": item.source,
            "index_id": index_id,
            "source_connector_id": item.connector_id,
            "idempotency_key": key,
        }
    if stamp is not None and stamp_of(item.source) != stamp:
        raise VideoVectorError(
            f"{item.source} changed after its content was read; run again to ingest its new content.",
            error_code="file_changed",
        )
    # `client.videos.upload` would send a heartbeat before each file; the run has sent one for all.
    source: Any = media_file("source", item.source, filename=item.filename, on_progress=check)
    operation = upload_video(file=source, title=item.title, index_id=index_id, idempotency_key=key)
    return client.send, {"operation": operation}


def _accepted(value: Any, item: Item, stamp: Stamp | None) -> Accepted:
    if item.arguments is None:
        return Accepted(value.job_id, stamp.size if stamp is not None else 0)
    plain: Any = value.to_dict() if hasattr(value, "to_dict") else value
    return Accepted(result=plain)


def poll(client: VideoVector, job_id: str) -> Polled:
    """Poll an import job; return its media items once it has ended."""
    job = client.import_jobs.retrieve(job_id)
    if job.status != "completed":
        return Polled(job.status, message=job.error_message)
    outputs = client.import_jobs.iter_outputs(job_id)
    return Polled(job.status, tuple(job.video_ids or [one.video_id for one in outputs]))


async def poll_async(client: AsyncVideoVector, job_id: str) -> Polled:
    """Poll an import job; see `poll`."""
    job = await client.import_jobs.retrieve(job_id)
    if job.status != "completed":
        return Polled(job.status, message=job.error_message)
    if job.video_ids:
        return Polled(job.status, tuple(job.video_ids))
    outputs: AsyncIterable[Any] = client.import_jobs.iter_outputs(job_id)
    return Polled(job.status, tuple([one.video_id async for one in outputs]))


def find(client: VideoVector, index_id: str | None, title: str, since: float) -> str | None:
    """The id of the media item with a title, made after a time; None if there is none, or more than one."""
    videos = client.videos.list_playground() if index_id is None else client.indexes.list_videos(index_id)
    found = [
        video.video_id
        for video in videos.auto_paging_iter()
        if video.title == title and video.created_at.timestamp() >= since - 60
    ]
    return found[0] if len(found) == 1 else None


async def find_async(client: AsyncVideoVector, index_id: str | None, title: str, since: float) -> str | None:
    """See `find`."""
    listing = client.videos.list_playground() if index_id is None else client.indexes.list_videos(index_id)
    videos = await listing
    found = [
        video.video_id
        async for video in videos.auto_paging_iter()
        if video.title == title and video.created_at.timestamp() >= since - 60
    ]
    return found[0] if len(found) == 1 else None
