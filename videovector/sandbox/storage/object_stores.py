"""The objects of a connector: in a bucket that is a folder of the sandbox, or in an S3 store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from videovector.sandbox.storage.blobs import BadUriError, Blobs, StoredObject
from videovector.sandbox.storage.s3 import S3Bucket
from videovector.sandbox.storage.s3_endpoints import EndpointError, ObjectStoreError, connectable, require_s3_extra
from videovector.sandbox.storage.store import Document

if TYPE_CHECKING:
    from videovector.sandbox.state.account import Sandbox


class ObjectStore(Protocol):
    """A bucket of a connector; every method raises ObjectStoreError."""

    def check(self, *, lists: bool) -> None:
        """Raises if the bucket can't be reached or, with `lists`, can't be listed."""
        ...

    def objects(self, prefix: str) -> Iterator[StoredObject]:
        """The objects whose names begin with a prefix, ordered by name and read when needed."""
        ...

    def uri(self, name: str) -> str:
        """The address of an object, by which imports identify it."""
        ...

    def put(self, name: str, source: Path, content_type: str) -> None:
        """Stores a file under a name; it may be moved."""
        ...


class FolderStore:
    """A bucket that is a folder of the sandbox."""

    def __init__(self, blobs: Blobs, bucket: str) -> None:
        self._blobs = blobs
        self._bucket = bucket

    def check(self, *, lists: bool) -> None:
        """Raises if the bucket does not exist."""
        del lists
        if self._blobs.bucket_folder(self._bucket) is None:
            raise ObjectStoreError("bucket_not_found", f"The bucket {self._bucket!r} does not exist in this sandbox.")

    def objects(self, prefix: str) -> Iterator[StoredObject]:
        """The files whose paths begin with a prefix."""
        self.check(lists=True)
        return (found for found in self._blobs.objects(self._bucket) if found.name.startswith(prefix))

    def uri(self, name: str) -> str:
        """The `gs://` address, which stands for cloud storage of every provider."""
        return f"gs://{self._bucket}/{name}"

    def put(self, name: str, source: Path, content_type: str) -> None:
        """Moves a file into the bucket."""
        del content_type
        self.check(lists=False)
        try:
            self._blobs.put_object(self._bucket, name, source)
        except BadUriError as reason:
            raise ObjectStoreError("failed", f"The destination path can't be used: {reason}") from reason


class RemoteStore(ObjectStore, Protocol):
    """A bucket outside of the sandbox, whose objects have to be fetched."""

    def fetch(self, name: str, target: Path, checkpoint: Callable[[], None]) -> None:
        """Downloads an object to a file in pieces, and calls `checkpoint` between them."""
        ...


def bucket_of(connector: Document) -> str:
    """Name of the bucket or container of a connector."""
    return str(connector["bucket"] or connector["container"])


def is_remote(connector: Document) -> bool:
    """Whether the objects of a connector are outside of the sandbox."""
    return connector.get("_access") is not None


def object_store(sandbox: Sandbox, connector: Document) -> ObjectStore:
    """The store of a connector. Raises as `remote_store` does."""
    return remote_store(sandbox, connector) or FolderStore(sandbox.blobs, bucket_of(connector))


def remote_store(sandbox: Sandbox, connector: Document) -> RemoteStore | None:
    """The store of a connector outside of the sandbox; None if its bucket is a folder.

    Raises:
        ObjectStoreError: The endpoint may not be reached, or the extra `s3` is not installed.
    """
    access = connector.get("_access")
    if access is None:
        return None
    try:
        endpoint = connectable(access["endpoint"], private=sandbox.shared.endpoints.private)
        require_s3_extra()
    except (EndpointError, ModuleNotFoundError) as reason:
        raise ObjectStoreError("unreachable", str(reason)) from None

    return S3Bucket(
        bucket_of(connector),
        shown=access["endpoint"],
        endpoint=endpoint,
        region=connector["region"],
        access_key_id=access["access_key_id"],
        secret_access_key=access["secret_access_key"],
    )
