"""Buckets of a sandbox, which stand for cloud storage."""

from __future__ import annotations

from pathlib import Path

from videovector.sandbox.controls.connection import Send


class Buckets:
    """Buckets that stand for cloud storage; `gs://` addresses and connectors read and write them."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def put(self, bucket: str, name: str, content: Path | bytes) -> str:
        """Stores a file in a bucket, which is created if needed, and returns its `gs://` address.

        Args:
            bucket: Name of the bucket.
            name: Path inside the bucket.
            content: A file to copy, or bytes.

        Raises:
            ControlError: The bucket or the path is not valid.
        """
        return str(self._send("PUT", ["buckets", bucket, *name.split("/")], content=content)["uri"])

    def list(self, bucket: str) -> list[str]:
        """The paths of all files in a bucket, in order."""
        return [str(found["name"]) for found in self._send("GET", ["buckets", bucket])]
