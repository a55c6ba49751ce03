"""The object stores of the connectors of a sandbox."""

from __future__ import annotations

from videovector.sandbox.controls.connection import Send


class EndpointControl:
    """Endpoints of object stores, which connectors use instead of buckets that are folders."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def s3(self) -> str | None:
        """The endpoint of S3; None if buckets are folders of the sandbox."""
        return self._s3("GET")

    def set(self, *, s3: str | None) -> str | None:
        """Sets the object store for S3 connectors that are created later; existing connectors are not changed.

        Args:
            s3: An `http://` or `https://` URL on this machine, such as that of MinIO or moto; a URL of a private
                network only if the server was started with `private_endpoints`. None means buckets that are folders.

        Returns:
            The endpoint.

        Raises:
            ControlError: The endpoint can't be used, or the extra `s3` is not installed.
        """
        return self._s3("PATCH", {"s3": s3})

    def reset(self) -> str | None:
        """Restores the endpoint of the start of the server, and returns it."""
        return self._s3("DELETE")

    def _s3(self, method: str, body: object = None) -> str | None:
        found = self._send(method, ["endpoints"], body=body)["s3"]
        return None if found is None else str(found)
