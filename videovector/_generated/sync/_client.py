# Generated from videovector/_client.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The synchronous client."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, overload

from videovector._client import BaseClient, P, T
from videovector._config import ClientConfig, RequestOptions
from videovector._errors import AuthenticationError, VideoVectorError
from videovector._generated.accessors import Accessors
from videovector._generated.settings import VideoVectorConstructor
from videovector._request.operation import UNSET, Operation, ResponseKind
from videovector._request.raw import Intent, Query, RestArguments, rest_operation
from videovector._response.api_response import APIResponse, captured_call_responses
from videovector._transport.executors import SyncTransport

if TYPE_CHECKING:
    from videovector._generated.sync._response.stream import SyncStream
    from videovector.bulk import Bulk


class VideoVector(VideoVectorConstructor, Accessors, BaseClient[SyncTransport]):
    """Synchronous client of the VideoVector API; safe to share between threads."""

    def _make_transport(self, config: ClientConfig, http_client: object) -> SyncTransport:
        return SyncTransport(config, http_client)

    def send(
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
            self.announce(announce)
        value: T = self._transport.send(request)
        return value

    @contextmanager
    def stream(
        self,
        operation: Operation[Any] | str,
        path: str | None = None,
        *,
        query: Query | None = None,
        json: Any = UNSET,
        headers: Mapping[str, str] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Generator[SyncStream, None, None]:
        """Open a response in a ``with`` block, to read it in pieces; retries end with the first byte.

        Args:
            operation: An operation, or the HTTP method of a route given by ``path``.
            path: Route relative to the base URL, such as ``/processing/events/stream``.
            query: Query parameters; None values are left out.
            json: Request body.
            headers: Additional headers; ``Accept`` may be set here.
            idempotency_key: The API carries out requests with the same key only once, so the call can be retried.
            options: Settings of this call.
        """
        from videovector._generated.sync._response.stream import SyncStream

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
        with SyncStream(request, self._transport.send(request), self._transport) as opened:
            yield opened

    @overload
    def request(self, method: str, path: str, *, answer: Literal["bytes"], **rest: Unpack[RestArguments]) -> bytes: ...
    @overload
    def request(self, method: str, path: str, *, answer: Literal["text"], **rest: Unpack[RestArguments]) -> str: ...
    @overload
    def request(self, method: str, path: str, *, answer: Literal["none"], **rest: Unpack[RestArguments]) -> None: ...
    @overload
    def request(
        self, method: str, path: str, *, answer: ResponseKind = "json", **rest: Unpack[RestArguments]
    ) -> Any: ...
    def request(
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
        return self.send(operation, options)

    def with_response(self, method: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> APIResponse[T]:
        """Call a method of this client and return its value with status, headers, request id and attempts.

        Args:
            method: A method such as ``client.videos.retrieve``.
            args: Its positional arguments.
            kwargs: Its keyword arguments.
        """
        with captured_call_responses() as responses:
            value = method(*args, **kwargs)
        return APIResponse(value, responses)

    def authenticate(self) -> dict[str, Any] | None:
        """Check the credential, and announce to the service that processing will be requested.

        Endpoint: ``POST /auth/processing-activity``, sent once, at most 3 seconds.

        Returns:
            The acknowledgement of the service; None if the request failed, but not because of the credential.

        Raises:
            AuthenticationError: The credential is not valid.
            AuthorizationError: The credential is not allowed.
        """
        return self._signal(None)

    def announce(self, intent: Intent) -> None:
        """Announce to the service what kind of work comes next. A failure is only logged: the signal is a hint.

        Args:
            intent: Kind of work, such as ``"upload_media"``.
        """
        self._signal(intent)

    def _signal(self, intent: Intent | None) -> dict[str, Any] | None:
        """Send a readiness signal. Without an intent, a refused credential is raised; other failures are logged."""
        try:
            acknowledgement: dict[str, Any] | None = self._transport.send(self._readiness_request(intent))
        except VideoVectorError as error:
            if intent is None and (isinstance(error, AuthenticationError) or error.status_code in (401, 403)):
                raise
            from videovector._logging import logger

            logger.warning("Processing readiness could not be confirmed (%s); continuing without it.", error.error_code)
            return None
        return acknowledgement

    def warm_up(self) -> None:
        """Load what requests need: modules of resources and models, the HTTP library and the trusted certificates.

        Without this call, each is loaded at its first use, which takes some tenths of a second in all. Nothing is sent.

        Raises:
            InvalidArgumentError: The certificates that the environment names can't be loaded.
        """
        from videovector._transport.concurrency import run_blocking

        self._transport.warm_up()
        run_blocking(self._load_all)

    def close(self) -> None:
        """Close the connections. On a client made by ``with_options`` it does nothing: the original client closes
        them."""
        if self._owns_transport:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def bulk(self) -> Bulk:
        """Bulk runs: many files or calls, each exactly once, even after a crash."""
        from videovector.bulk import Bulk

        return Bulk(self)
