"""The asynchronous client."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cached_property
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, ParamSpec, Self, TypeVar, Unpack, overload

from ._annotations import make_evaluable
from ._config import ClientConfig, RequestOptions
from ._errors import AuthenticationError, VideoVectorError
from ._generated.accessors import AsyncAccessors
from ._generated.settings import AsyncVideoVectorConstructor
from ._redaction import redacts_arguments
from ._request.build import PreparedRequest, RequestBuilder
from ._request.operation import UNSET, Operation, ResponseKind
from ._request.raw import READINESS_SECONDS, Intent, Query, RestArguments, readiness_operation, rest_operation
from ._response.api_response import APIResponse, captured_call_responses
from ._transport.async_executors import AsyncTransport
from ._transport.clock import Clock
from ._transport.executors import SyncTransport

if TYPE_CHECKING:
    from ._response.stream import AsyncStream
    from .bulk import AsyncBulk

__all__ = ["AsyncVideoVector"]

T = TypeVar("T")
P = ParamSpec("P")
Transport = TypeVar("Transport", SyncTransport, AsyncTransport)


@make_evaluable
class BaseClient(Generic[Transport]):
    """Common part of :class:`VideoVector` and :class:`AsyncVideoVector`."""

    _config: ClientConfig
    _transport: Transport
    _request_builder: RequestBuilder
    _http_client: object
    _owns_transport: bool

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for kind in (*cls.__bases__, cls):
            make_evaluable(kind)

    def _configure(self, settings: Mapping[str, Any], http_client: object) -> None:
        self._begin(ClientConfig.from_env(**settings), http_client)

    def _begin(self, config: ClientConfig, http_client: object, defaults: RequestOptions | None = None) -> None:
        if "VIDEO_VECTOR_LOG" in os.environ:
            from ._logging import log_to_stderr_if_asked

            log_to_stderr_if_asked()
        self._config = config
        self._http_client = http_client
        self._request_builder = RequestBuilder(config, defaults)
        self._owns_transport = True
        self._transport = self._make_transport(config, http_client)

    def _make_transport(self, config: ClientConfig, http_client: object) -> Transport:
        raise NotImplementedError

    @property
    def _clock(self) -> Clock:
        return self._transport.clock

    @property
    def config(self) -> ClientConfig:
        """The configuration in use."""
        return self._config

    @property
    def base_url(self) -> str:
        """URL of the API, without a trailing slash."""
        return self._config.base_url

    @redacts_arguments
    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a client with other settings that shares this one's connections and credential.

        Args:
            timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response.
            max_retries: Retries at most, for calls that may be repeated.
            max_retry_delay: Longest wait in seconds before a retry.
            deadline: Seconds for a call, including all its attempts.
            headers: Additional headers for every request.
        """
        options = RequestOptions(
            timeout=timeout,
            max_retries=max_retries,
            max_retry_delay=max_retry_delay,
            deadline=deadline,
            headers=headers,
        )
        other = object.__new__(type(self))
        vars(other).update(self._own_attributes())
        other._config = self._config
        other._http_client = self._http_client
        other._request_builder = RequestBuilder(self._config, options.over(self._request_builder.defaults))
        other._transport = self._transport
        other._owns_transport = False
        return other

    def _load_all(self) -> None:
        """Load all modules that a call may need, so that no call blocks an event loop."""
        from ._generated import models

        for name in ("_logging", "_request.multipart", "_response.stream"):
            import_module(f"{__package__}.{name}")
        for name, member in vars(AsyncAccessors).items():
            if isinstance(member, cached_property):
                getattr(self, name)
        for name in models.__all__:
            getattr(models, name)
        self._transport.connection_factory()

    def _readiness_request(self, intent: Intent | None) -> PreparedRequest:
        defaults = self._request_builder.defaults
        timeout = (defaults.timeout if defaults is not None else None) or self._config.timeout
        options = RequestOptions(timeout=min(timeout, READINESS_SECONDS), deadline=READINESS_SECONDS, max_retries=0)
        return self._request_builder.build(readiness_operation(intent), options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._config.base_url} {self._config.mode}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if self._http_client is not None:
            raise TypeError(
                f"{type(self).__name__} with a user-supplied http_client cannot be pickled; create the client in the "
                "process that uses it."
            )
        return _restored, (type(self), self._config, self._request_builder.defaults), self._own_attributes()

    def _own_attributes(self) -> dict[str, Any]:
        """The attributes that a subclass or a caller set on this client, without cached ones, which are made again."""
        kind = type(self)
        return {
            name: value
            for name, value in vars(self).items()
            if name not in BaseClient.__annotations__ and not isinstance(getattr(kind, name, None), cached_property)
        }


def _restored(kind: type[BaseClient[Any]], config: ClientConfig, defaults: RequestOptions | None) -> BaseClient[Any]:
    client = kind.__new__(kind)
    # Unpickling does not call the constructor.
    client._begin(config, None, defaults)  # pyright: ignore[reportPrivateUsage]
    return client


class AsyncVideoVector(AsyncVideoVectorConstructor, AsyncAccessors, BaseClient[AsyncTransport]):
    """Asynchronous client of the VideoVector API; each event loop that uses it gets its own connections."""

    def _make_transport(self, config: ClientConfig, http_client: object) -> AsyncTransport:
        return AsyncTransport(config, http_client)

    async def send(
        self, operation: Operation[T], options: RequestOptions | None = None, *, announce: Intent | None = None
    ) -> T:
        """Execute an operation, with retries, and return its value.

        Args:
            operation: An operation, as the generated builders return it.
            options: Settings of this call.
            announce: Kind of work to announce first; a call that is refused announces nothing.

        Raises:
            VideoVectorError: The call failed, and was not or could not be retried.
        """
        request = self._request_builder.build(operation, options)
        if announce is not None:
            await self.announce(announce)
        value: T = await self._transport.send(request)
        return value

    @asynccontextmanager
    async def stream(
        self,
        operation: Operation[Any] | str,
        path: str | None = None,
        *,
        query: Query | None = None,
        json: Any = UNSET,
        headers: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncGenerator[AsyncStream, None]:
        """Open a response in an ``async with`` block, to read it in pieces; retries end with the first byte.

        Args:
            operation: An operation, or the HTTP method of a route given by ``path``.
            path: Route relative to the base URL, such as ``/processing/events/stream``.
            query: Query parameters; None values are left out.
            json: Request body.
            headers: Additional headers; ``Accept`` may be set here.
            idempotency_key: The API carries out requests with the same key only once, so the call can be retried.
            options: Settings of this call.
        """
        from ._response.stream import AsyncStream

        if isinstance(operation, str):
            operation = rest_operation(
                operation,
                path or "",
                query=query,
                json=json,
                headers=headers,
                idempotency_key=idempotency_key,
                answer="bytes",
            )
        request = self._request_builder.build(operation, options, stream=True)
        async with AsyncStream(request, await self._transport.send(request), self._transport) as opened:
            yield opened

    @overload
    async def request(
        self, method: str, path: str, *, answer: Literal["bytes"], **rest: Unpack[RestArguments]
    ) -> bytes: ...
    @overload
    async def request(
        self, method: str, path: str, *, answer: Literal["text"], **rest: Unpack[RestArguments]
    ) -> str: ...
    @overload
    async def request(
        self, method: str, path: str, *, answer: Literal["none"], **rest: Unpack[RestArguments]
    ) -> None: ...
    @overload
    async def request(
        self, method: str, path: str, *, answer: ResponseKind = "json", **rest: Unpack[RestArguments]
    ) -> Any: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        json: Any = UNSET,
        content: Any = None,
        content_type: str | None = None,
        headers: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
        answer: ResponseKind = "json",
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request to any route of the API with the client's credential, retries and errors.

        Args:
            method: HTTP method.
            path: Route relative to the base URL, percent-encoded.
            query: Query parameters; None values are left out.
            json: JSON body.
            content: Raw body instead of ``json``: a string, bytes, a file or an iterator of bytes.
            content_type: Media type of ``content``.
            headers: Additional headers; ``Accept`` may be set here.
            idempotency_key: The API carries out requests with the same key only once; a write without a key is never
                retried.
            answer: How to read the response: ``"json"``, ``"text"``, ``"bytes"`` or ``"none"``.
            options: Settings of this call.

        Returns:
            The response, as ``answer`` says: JSON as Python values, a string, bytes, or None.

        Raises:
            InvalidArgumentError: The path leads out of the base URL, or a header is one that the SDK sets itself.
            VideoVectorError: The call failed, and was not or could not be retried.
        """
        operation = rest_operation(
            method,
            path,
            query=query,
            json=json,
            content=content,
            content_type=content_type,
            headers=headers,
            idempotency_key=idempotency_key,
            answer=answer,
        )
        return await self.send(operation, options)

    async def with_response(
        self, method: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> APIResponse[T]:
        """Call a method of this client and return its value with status, headers, request id and attempts.

        Args:
            method: A method such as ``client.videos.retrieve``.
            args: Its positional arguments.
            kwargs: Its keyword arguments.
        """
        with captured_call_responses() as responses:
            value = await method(*args, **kwargs)
        return APIResponse(value, responses)

    async def authenticate(self) -> dict[str, Any] | None:
        """Check the credential, and announce to the service that processing will be requested.

        Endpoint: ``POST /auth/processing-activity``, sent once, at most 3 seconds.

        Returns:
            The acknowledgement of the service; None if the request failed, but not because of the credential.

        Raises:
            AuthenticationError: The credential is not valid.
            AuthorizationError: The credential is not allowed.
        """
        return await self._signal(None)

    async def announce(self, intent: Intent) -> None:
        """Announce to the service what kind of work comes next. A failure is only logged: the signal is a hint.

        Args:
            intent: Kind of work, such as ``"upload_media"``.
        """
        await self._signal(intent)

    async def _signal(self, intent: Intent | None) -> dict[str, Any] | None:
        """Send a readiness signal. Without an intent, a refused credential is raised; other failures are logged."""
        try:
            acknowledgement: dict[str, Any] | None = await self._transport.send(self._readiness_request(intent))
        except VideoVectorError as error:
            if intent is None and (isinstance(error, AuthenticationError) or error.status_code in (401, 403)):
                raise
            from ._logging import logger

            logger.warning("Processing readiness could not be confirmed (%s); continuing without it.", error.error_code)
            return None
        return acknowledgement

    async def warm_up(self) -> None:
        """Load what requests need: modules of resources and models, the HTTP library and the trusted certificates.

        Without this call, each is loaded at its first use, which takes some tenths of a second in all. Nothing is sent.

        Raises:
            InvalidArgumentError: The certificates that the environment names can't be loaded.
        """
        from ._transport.concurrency import run_blocking_async

        await self._transport.warm_up()
        await run_blocking_async(self._load_all)

    async def close(self) -> None:
        """Close the connections. On a client made by ``with_options`` it does nothing: the original client closes
        them."""
        if self._owns_transport:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    @cached_property
    def bulk(self) -> AsyncBulk:
        """Bulk runs: many files or calls, each exactly once, even after a crash."""
        from .bulk import AsyncBulk

        return AsyncBulk(self)
