"""Where the connectors of a sandbox find their objects."""

from __future__ import annotations

from videovector.sandbox.controls.connection import Send


class EndpointControl:
    """Endpoints of object stores, which connectors reach in place of buckets that are folders."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def s3(self) -> str | None:
        """The endpoint of S3; None when buckets are folders of the sandbox."""
        return self._s3("GET")

    def set(self, *, s3: str | None) -> str | None:
        """Sets where S3 connectors that are made from now on find their objects; those made before stay as they are.

        Args:
            s3: An `http://` or `https://` URL on this machine, such as that of MinIO or moto; one of a private network
                only where the server was started with `private_endpoints`. None for buckets that are folders.

        Returns:
            The endpoint.

        Raises:
            ControlError: When the endpoint can't be used, or the server lacks the extra `s3`.
        """
        return self._s3("PATCH", {"s3": s3})

    def reset(self) -> str | None:
        """Returns to the endpoint that the server was started with, and returns it."""
        return self._s3("DELETE")

    def _s3(self, method: str, body: object = None) -> str | None:
        found = self._send(method, ["endpoints"], body=body)["s3"]
        return None if found is None else str(found)
