"""What both clients have in common: configuration, shared transport, options, pickling, repr."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any, Generic, Self, TypeVar

from ._annotations import make_evaluable
from ._config import ClientConfig, RequestOptions
from ._errors import AuthenticationError, VideoVectorError
from ._logging import log_to_stderr_if_asked, logger
from ._redaction import redacts_arguments
from ._request.build import PreparedRequest, RequestBuilder
from ._request.raw import READINESS_SECONDS, Intent, readiness_operation
from ._transport.attempts import Response, captured_responses
from ._transport.clock import Clock
from ._transport.exceptions import request_id_from_headers
from ._transport.executors import AsyncTransport, SyncTransport

__all__ = ["APIResponse"]

T = TypeVar("T")
Transport = TypeVar("Transport", SyncTransport, AsyncTransport)


class APIResponse(Generic[T]):
    """The value of a call together with facts of the response it came from (the last one, if there were several)."""

    __slots__ = ("attempts", "headers", "status_code", "value")
    value: T
    status_code: int | None
    headers: Mapping[str, str]
    attempts: int

    def __init__(self, value: T, answers: list[Response]) -> None:
        last = answers[-1] if answers else None
        self.value = value
        self.status_code = last.status if last is not None else None
        self.headers = last.headers if last is not None else {}
        self.attempts = last.attempts if last is not None else 0

    @property
    def request_id(self) -> str | None:
        """The API's id of the request."""
        return request_id_from_headers(self.headers)

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code} attempts={self.attempts} request_id={self.request_id!r}>"


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
        make_evaluable(cls)

    def _begin(self, config: ClientConfig, http_client: object, defaults: RequestOptions | None = None) -> None:
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
            timeout: Seconds for connecting, sending a piece, or waiting for the next piece of a response.
            max_retries: Further attempts of calls that may be repeated.
            max_retry_delay: Longest wait in seconds between attempts.
            deadline: Seconds for a call over all its attempts.
            headers: Further headers on every request.
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

    def _readiness_request(self, intent: Intent | None) -> PreparedRequest:
        defaults = self._request_builder.defaults
        timeout = (defaults.timeout if defaults is not None else None) or self._config.timeout
        options = RequestOptions(timeout=min(timeout, READINESS_SECONDS), deadline=READINESS_SECONDS, max_retries=0)
        return self._request_builder.build(readiness_operation(intent), options)

    def _advisory(self, error: Exception, *, surface_credentials: bool) -> None:
        """Drop the failure of a readiness signal, except what says that the credential is wrong."""
        if not isinstance(error, VideoVectorError):
            raise error
        if surface_credentials and (isinstance(error, AuthenticationError) or error.status_code in (401, 403)):
            raise error
        logger.warning("Processing readiness could not be confirmed (%s); going on without it.", error.error_code)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._config.base_url} {self._config.mode}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if self._http_client is not None:
            raise TypeError(
                f"{type(self).__name__} with its own http_client cannot be pickled; make it where it is used."
            )
        return _restored, (type(self), self._config, self._request_builder.defaults), self._own_attributes()

    def _own_attributes(self) -> dict[str, Any]:
        """What a subclass or a caller has put on this client; resources, and all else that is cached, are made anew."""
        kind = type(self)
        return {
            name: value
            for name, value in vars(self).items()
            if name not in BaseClient.__annotations__ and not isinstance(getattr(kind, name, None), cached_property)
        }


def _restored(kind: type[BaseClient[Any]], config: ClientConfig, defaults: RequestOptions | None) -> BaseClient[Any]:
    client = kind.__new__(kind)
    client._begin(config, None, defaults)  # pyright: ignore[reportPrivateUsage]
    return client


@contextmanager
def captured_call_responses() -> Generator[list[Response], None, None]:
    """Collect the responses of the calls made inside the block."""
    responses: list[Response] = []
    token = captured_responses.set(responses)
    try:
        yield responses
    finally:
        captured_responses.reset(token)
