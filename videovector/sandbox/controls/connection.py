"""How the Python controls send commands to a sandbox, and their error."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import quote, urlencode, urlsplit

_TIMEOUT_SECONDS = 120.0


class ControlError(ValueError):
    """A control refused a command; the message says why.

    Attributes:
        status: The HTTP status.
        code: The error code.
    """

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class Send(Protocol):
    """Sends a command to a sandbox and returns the JSON value of the response; raises ControlError."""

    def __call__(
        self,
        method: str,
        parts: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        content: Path | bytes | None = None,
    ) -> Any:
        """Sends `body` as JSON, or the content of a file or bytes, to the control with the path `parts`."""
        ...


def account_query(account: str | None) -> dict[str, str]:
    """The query for an account; None is the first one."""
    return {} if account is None else {"account": account}


def connect_over_http(url: str) -> Send:
    """Returns a function that sends commands over HTTP; raises ValueError if `url` is not an http address."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"url must be the http:// or https:// address of a sandbox, not {url!r}.")
    host, port, secure = parts.hostname, parts.port, parts.scheme == "https"

    def send(
        method: str,
        parts: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        content: Path | bytes | None = None,
    ) -> Any:
        target = "/_sandbox/" + "/".join(quote(part, safe="") for part in parts)
        target += f"?{urlencode(query)}" if query else ""
        # This ignores proxies of the environment, which can't reach a local sandbox.
        connection = (HTTPSConnection if secure else HTTPConnection)(host, port, timeout=_TIMEOUT_SECONDS)
        try:
            if isinstance(content, Path):
                with content.open("rb") as stream:
                    return _reply(connection, method, target, stream, {"Content-Length": str(content.stat().st_size)})
            if content is not None:
                return _reply(connection, method, target, content, {})
            data = None if body is None else json.dumps(body)
            return _reply(connection, method, target, data, {"Content-Type": "application/json"} if data else {})
        finally:
            connection.close()

    return send


def _reply(
    connection: HTTPConnection, method: str, target: str, body: str | bytes | IO[bytes] | None, headers: dict[str, str]
) -> Any:
    connection.request(method, target, body=body, headers=headers)
    response = connection.getresponse()
    text = response.read()
    try:
        value = json.loads(text)
    except ValueError:
        raise ControlError(
            response.status,
            "not_a_sandbox",
            f"{method} {target} did not return JSON; check that the URL is that of a sandbox.",
        ) from None
    if response.status >= 400:
        error = value.get("error", {})
        raise ControlError(response.status, str(error.get("code")), str(error.get("message")))
    return value
