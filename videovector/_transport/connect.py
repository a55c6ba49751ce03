"""How connections are made and requests are written, in terms of httpx.

The executors import this module, and httpx with it, when the first request is sent, so that neither importing the
package nor making a client pays for it.

Where the user gives no HTTP client of their own, requests go straight to httpx's transport. The client layer above it
would only merge headers, cookies and redirects that the SDK does not have.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from videovector._errors import FileArgumentError, InvalidArgumentError, VideoVectorError

from .attempts import Send
from .executors import KEEPALIVE_SECONDS
from .http_library import http_errors, httpcore, httpx, library_of
from .proxies_and_certificates import proxy_for, ssl_context
from .network import SyncBackend

if TYPE_CHECKING:
    from videovector._config import ClientConfig
    from videovector._redaction import Header
    from videovector._request.build import BodyStream

SyncSender: TypeAlias = Callable[[httpx.Request], httpx.Response]
AsyncSender: TypeAlias = Callable[[httpx.Request], Awaitable[httpx.Response]]
SyncCloser: TypeAlias = Callable[[], None]
AsyncCloser: TypeAlias = Callable[[], Awaitable[None]]
T = TypeVar("T")

# What the first connection loads: of Python's sockets, and of httpcore on asyncio.
_LOADED = ("videovector._generated.sync._transport.exchange", "encodings.idna")
_LOADED_ASYNC = (
    "videovector._transport.exchange",
    "videovector._transport.anetwork",
    "anyio._backends._asyncio",
    "encodings.idna",
)

# A pooled connection is used by one request at a time, so what httpx has behind it keeps one.
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
    """What passes through from a source that reads over HTTP itself: it is no error of this connection."""
    return FileArgumentError(f"reading what is to be uploaded failed: {type(error).__name__}: {error}")


class ConnectionFactory:
    """Knows how to open connections and build requests for one configuration.

    Args:
        config: The client's settings.
        http_client: The caller's own client.
    """

    __slots__ = ("_config", "_host", "_http_client", "_library")

    def __init__(self, config: ClientConfig, http_client: object) -> None:
        self._config = config
        self._http_client: Any = http_client
        self._library = library_of(http_client)
        self._host = (b"Host", httpx.URL(config.base_url).netloc)

    @property
    def max_response_bytes(self) -> int:
        """The largest response that is read into memory."""
        return self._config.max_response_bytes

    def load(self, *, asynchronous: bool) -> None:
        """Load now what the first connection needs."""
        for name in _LOADED_ASYNC if asynchronous else _LOADED:
            import_module(name)
        self._verify()

    def open(self) -> tuple[SyncSender, SyncCloser | None, SyncBackend]:
        """Open a connection, or use the user-supplied client.

        Returns:
            How to send, how to close (None: not ours), and what keeps to a deadline, unless the client is the user's.
        """
        backend = SyncBackend()
        if (own := self._http_client) is not None:
            if not isinstance(own, self._library.Client):
                raise InvalidArgumentError("http_client must be an httpx.Client, or one of httpx2, for VideoVector.")
            return _through_client(own), None, backend
        transport = self._transport(httpx.HTTPTransport)
        # httpx has no way to say how connections are made; what it is built on has.
        pool: Any = transport._pool  # pyright: ignore[reportPrivateUsage]
        pool._network_backend = backend
        if self._config.use_httpx_client:
            client = httpx.Client(transport=transport, trust_env=False)
            return _through_client(client), client.close, backend

        def send(request: httpx.Request) -> httpx.Response:
            if any(map(_has_unread_bytes, pool.connections)):
                pool.close()
            return transport.handle_request(request)

        return send, transport.close, backend

    def open_async(self) -> tuple[AsyncSender, AsyncCloser | None]:
        """Open an async connection, or use the user-supplied client."""
        if (own := self._http_client) is not None:
            if not isinstance(own, self._library.AsyncClient):
                raise InvalidArgumentError(
                    "http_client must be an httpx.AsyncClient, or one of httpx2, for AsyncVideoVector."
                )
            return _through_async_client(own), None
        transport = self._transport(httpx.AsyncHTTPTransport)
        pool: Any = transport._pool  # pyright: ignore[reportPrivateUsage]
        pool._network_backend = _async_backend()
        if self._config.use_httpx_client:
            client = httpx.AsyncClient(transport=transport, trust_env=False)
            return _through_async_client(client), client.aclose

        async def send(request: httpx.Request) -> httpx.Response:
            if any(map(_has_unread_bytes, pool.connections)):
                await pool.aclose()
            return await transport.handle_async_request(request)

        return send, transport.aclose

    def build_request(self, step: Send, credential: Header | None, timeout: float) -> httpx.Request:
        """Build the request of one attempt."""
        prepared = step.request
        headers = step.all_headers(self._host, credential)
        body = prepared.body
        limits = {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
        extensions: dict[str, Any] = {"timeout": limits}
        library = self._library
        if body is None or isinstance(body, bytes):
            stream = library.ByteStream(body or b"")
        else:
            stream = _kind_of_body(library.SyncByteStream, library.AsyncByteStream)(body)
        url = _parsed_url(library.URL, prepared.url)
        request: httpx.Request = library.Request(
            prepared.method, url, headers=headers, stream=stream, extensions=extensions
        )
        return request

    def _transport(self, kind: Callable[..., T]) -> T:
        proxy = proxy_for(self._config.base_url)
        # A proxy may be spoken to over TLS where the API is not.
        verify = self._verify() if proxy is None else ssl_context()
        return kind(verify=verify, limits=_ONE_CONNECTION, proxy=proxy)

    def _verify(self) -> ssl.SSLContext:
        # Plain http never meets TLS here (no redirects, no proxy): the 29 ms of loading certificates are saved.
        return ssl_context() if self._config.base_url.startswith("https:") else _bare_ssl_context()


def _has_unread_bytes(connection: object) -> bool:
    """Whether bytes came after the end of the last response: they belong to nothing that was asked for.

    Those that are still in the socket make httpcore take the connection for closed; those that were read along with the
    response would become the response to the next request.
    """
    while (inner := getattr(connection, "_connection", None)) is not None:
        connection = inner
    state = getattr(connection, "_h11_state", None)
    return state is not None and bool(state.trailing_data[0])


@lru_cache(maxsize=64)
def _parsed_url(kind: Callable[[str], Any], url: str) -> Any:
    """Parse a URL; remembered because waiting for a job asks for the same one again and again."""
    return kind(url)


@cache
def _kind_of_body(*kinds: type) -> Any:
    """A class of bodies that one of the libraries takes for its own."""
    made: Any = type("Body", (_Body, *kinds), {})
    return made


@cache
def _bare_ssl_context() -> ssl.SSLContext:
    """A TLS context that trusts nobody, for connections that never meet TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _through_client(client: httpx.Client) -> SyncSender:
    def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            # auth=None: the credential is already on the request, and neither netrc nor the client's own may add one.
            return client.send(request, stream=True, auth=None, follow_redirects=False)
        except library_of(client).HTTPStatusError as error:
            # An event hook of the client's that raises for the status: the attempt loop decides what follows.
            response: httpx.Response = error.response
            return response

    return send


def _through_async_client(client: httpx.AsyncClient) -> AsyncSender:
    async def send(request: httpx.Request) -> httpx.Response:
        _check_open(client)
        try:
            return await client.send(request, stream=True, auth=None, follow_redirects=False)
        except library_of(client).HTTPStatusError as error:
            response: httpx.Response = error.response
            return response

    return send


def _check_open(client: httpx.Client | httpx.AsyncClient) -> None:
    if client.is_closed:
        raise VideoVectorError(
            "The http_client is closed; close it only when the SDK's client is done.", error_code="client_closed"
        )


def redact_credentials(request: httpx.Request) -> None:
    """Empty a request's headers once it is sent, so that nothing that holds it reveals them."""
    request.headers = type(request.headers)()


def _async_backend() -> httpcore.AsyncNetworkBackend:
    # Loaded for async clients alone: asyncio takes longer than all else of the package.
    from .anetwork import AsyncBackend

    return AsyncBackend()
