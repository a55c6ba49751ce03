"""Builds requests and transports of httpx.

The executors import this module, and httpx with it, when the first request is sent, so that importing the package and
making a client are fast.

Without a user-supplied HTTP client, requests go directly to a transport of httpx. The client of httpx above it would
only merge headers, cookies and redirects, which the SDK does not use.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from videovector._errors import FileArgumentError

from .attempts import Send
from .clock import KEEPALIVE_SECONDS
from .http_library import http_errors, httpx, library_of
from .proxies_and_certificates import proxy_for, ssl_context

if TYPE_CHECKING:
    from videovector._config import ClientConfig
    from videovector._redaction import Header
    from videovector._request.build import BodyStream

T = TypeVar("T")

# Modules that the first connection needs: for sockets, and for httpcore on asyncio.
_LOADED = ("videovector._generated.sync._transport.exchange", "encodings.idna")
_LOADED_ASYNC = (
    "videovector._transport.exchange",
    "videovector._transport.async_network",
    "anyio._backends._asyncio",
    "encodings.idna",
)

# Only one request at a time uses a pooled connection, so the pool of httpx behind it holds one.
_ONE_CONNECTION = httpx.Limits(max_connections=None, max_keepalive_connections=1, keepalive_expiry=KEEPALIVE_SECONDS)


class _Body:
    def __init__(self, body: BodyStream) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._body
        except http_errors() as error:
            raise _source_failed(error) from error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._body:
                yield chunk
        except http_errors() as error:
            raise _source_failed(error) from error


def _source_failed(error: Exception) -> FileArgumentError:
    """The error of a source that itself reads over HTTP: it is not an error of this connection."""
    return FileArgumentError(f"Reading what is to be uploaded failed: {type(error).__name__}: {error}")


class ConnectionFactory:
    """Makes the transports and requests for one configuration.

    Args:
        config: The client's settings.
        http_client: The user-supplied client, or None.
    """

    __slots__ = ("_host", "config", "http_client", "library")

    def __init__(self, config: ClientConfig, http_client: object) -> None:
        self.config: ClientConfig = config
        self.http_client: Any = http_client
        self.library: Any = library_of(http_client)
        self._host = (b"Host", httpx.URL(config.base_url).netloc)

    def load(self, *, asynchronous: bool) -> None:
        """Load what the first connection needs."""
        for name in _LOADED_ASYNC if asynchronous else _LOADED:
            import_module(name)
        self._verify()

    def build_request(self, step: Send, credential: Header | None, timeout: float) -> httpx.Request:
        """Build the request of one attempt."""
        prepared = step.request
        headers = step.all_headers(self._host, credential)
        body = prepared.body
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        extensions: dict[str, Any] = {"timeout": limits}
        library = self.library
        if body is None or isinstance(body, bytes):
            stream = library.ByteStream(body or b"")
        else:
            stream = _kind_of_body(library.SyncByteStream, library.AsyncByteStream)(body)
        url = _parsed_url(library.URL, prepared.url)
        request: httpx.Request = library.Request(
            prepared.method, url, headers=headers, stream=stream, extensions=extensions
        )
        return request

    def transport(self, kind: Callable[..., T]) -> T:
        """Make a transport of httpx with the settings of the client and of the environment."""
        proxy = proxy_for(self.config.base_url)
        # The proxy may use TLS even if the API does not.
        verify = self._verify() if proxy is None else ssl_context()
        return kind(verify=verify, limits=_ONE_CONNECTION, proxy=proxy)

    def _verify(self) -> ssl.SSLContext:
        # Plain http never needs certificates (there are no redirects and no proxy); loading them takes 29 ms.
        return ssl_context() if self.config.base_url.startswith("https:") else _bare_ssl_context()


@lru_cache(maxsize=64)
def _parsed_url(kind: Callable[[str], Any], url: str) -> Any:
    """Parse a URL; cached, because waiting for a job requests the same URL many times."""
    return kind(url)


@cache
def _kind_of_body(*kinds: type) -> Any:
    """A class of bodies that is a subclass of the stream classes of a library."""
    made: Any = type("Body", (_Body, *kinds), {})
    return made


@cache
def _bare_ssl_context() -> ssl.SSLContext:
    """A TLS context without certificates, for connections that never use TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def redact_credentials(request: httpx.Request) -> None:
    """Remove the headers of a request after it was sent, so that no object that holds the request reveals them."""
    request.headers = type(request.headers)()
