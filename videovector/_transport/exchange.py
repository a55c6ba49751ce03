"""One exchange over httpx: a request out, its response in, as values that hold neither credential nor request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from videovector._redaction import without_credential, without_library_frames

from .attempts import Response
from .connect import redact_credentials
from .content import response_headers
from .exceptions import TransportError, request_id_from_headers, transport_error
from .http_library import http_errors
from .response import read, read_async

if TYPE_CHECKING:
    from .attempts import Send
    from .auth import Authenticator
    from .connect import ConnectionFactory
    from .pool import AsyncConnection, SyncConnection


class OpenResponse:
    """The open response of a streamed call, with what gives its connection back."""

    __slots__ = ("http_response", "release")

    def __init__(self, http_response: Any, release: Callable[[], Any]) -> None:
        self.http_response = http_response
        self.release = release


def exchange(
    step: Send,
    connection: SyncConnection,
    factory: ConnectionFactory,
    authenticator: Authenticator,
    seconds_left: Callable[[], float | None],
    release: Callable[[], object],
) -> Response | TransportError:
    """Send a request over a connection and read its response.

    Args:
        step: What to send.
        connection: Where to send it.
        factory: What writes requests in terms of httpx.
        authenticator: Gives the credential of the attempt.
        seconds_left: What is left until the call's deadline; gives None where there is none.
        release: Gives the connection back; for a response that stays open.
    """
    request = step.request
    credential = authenticator.header() if request.credentialed else None
    left = seconds_left()
    # Zero would mean "at once" to the socket, not "no time left".
    timeout = step.timeout if left is None else max(0.001, min(step.timeout, left))
    http_request = http_response = None
    headers: Mapping[str, str] = {}
    try:
        http_request = factory.build_request(step, credential, timeout, asynchronous=False)
        if left is not None:
            connection.deadline.seconds_left = seconds_left
        assert connection.send is not None
        http_response = connection.send(http_request)
        headers = response_headers(http_response.headers.raw, credential)
        if request.stream and http_response.is_success:
            step.opened = OpenResponse(http_response, release)
            return Response(http_response.status_code, headers, b"", step.opened)
        content = read(
            http_response, factory.max_response_bytes, None if left is None else lambda: (seconds_left() or 0) <= 0
        )
        if isinstance(content, TransportError):
            return _with_response_facts(content, http_response, headers)
        if not http_response.is_success:
            content = without_credential(content, credential)
        return Response(http_response.status_code, headers, content)
    except http_errors() as error:
        return _with_response_facts(transport_error(error), http_response, headers)
    except BaseException as error:
        connection.broken = True
        without_library_frames(error)
        raise
    finally:
        # A stream may take as long as it makes progress.
        connection.deadline.seconds_left = None
        credential = None
        if http_request is not None:
            redact_credentials(http_request)


async def exchange_async(
    step: Send,
    connection: AsyncConnection,
    factory: ConnectionFactory,
    authenticator: Authenticator,
    release: Callable[[], object],
) -> Response | TransportError:
    """The same for the async client, whose deadline is a cancellation."""
    request = step.request
    credential = await authenticator.header_async() if request.credentialed else None
    http_request = http_response = None
    headers: Mapping[str, str] = {}
    try:
        http_request = factory.build_request(step, credential, step.timeout, asynchronous=True)
        assert connection.send is not None
        http_response = await connection.send(http_request)
        headers = response_headers(http_response.headers.raw, credential)
        if request.stream and http_response.is_success:
            step.opened = OpenResponse(http_response, release)
            return Response(http_response.status_code, headers, b"", step.opened)
        content = await read_async(http_response, factory.max_response_bytes)
        if isinstance(content, TransportError):
            return _with_response_facts(content, http_response, headers)
        if not http_response.is_success:
            content = without_credential(content, credential)
        return Response(http_response.status_code, headers, content)
    except http_errors() as error:
        return _with_response_facts(transport_error(error), http_response, headers)
    except BaseException as error:
        connection.broken = True
        without_library_frames(error)
        raise
    finally:
        credential = None
        if http_request is not None:
            redact_credentials(http_request)


def _with_response_facts(error: TransportError, http_response: Any, headers: Mapping[str, str]) -> TransportError:
    """Add what was known of the response to a transport error."""
    if http_response is not None:
        error.status = http_response.status_code
        error.request_id = request_id_from_headers(headers)
    return error
