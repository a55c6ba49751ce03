"""Short calls of the sync client over h11 and a socket: half of the CPU time, and nothing of httpx need be loaded.

h11 is the parser below httpx, so that what is sent, and what is taken for a response, are the same. Only calls whose
body and response are short enough to be held in memory go this way; all others go over httpx.
"""

from __future__ import annotations

import re
import select
import socket
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from time import monotonic
from types import FunctionType
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import urlsplit

import h11

from videovector._redaction import Header, without_credential

from .addresses import connect
from .attempts import Response
from .content import Content, ResponseHeaders, plain_length, response_headers
from .environment import ssl_context
from .exceptions import NOT_SENDABLE, TransportError, protocol_reason, request_id_from_headers, system_reason

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest

    from .attempts import Send
    from .auth import Authenticator

SecondsLeft: TypeAlias = Callable[[], float | None]

# The system takes so much at once, so that nothing can come back while it is written.
_SHORT_BODY_BYTES: Final = 16_384
_READ_BYTES: Final = 65_536
_MAX_HEAD_BYTES: Final = 102_400
_SWITCHING_PROTOCOLS: Final = 101
_NO_CONTENT: Final = 204
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
# A target that httpx sends as it is; a longer one, or one with anything else, is left to it.
_TARGET: Final = re.compile(r"/[\w\-.~!$&'()*+,;=:@/%?]{0,8000}", re.ASCII)
_NO_ESCAPE: Final = re.compile(r"/\.|%(?![0-9A-Fa-f]{2})")
# What tools replace that show or fake the requests of httpx, with the module that defines it.
_HOOKED: Final = (
    ("httpx", "HTTPTransport", "httpx._transports.default"),
    ("httpcore", "HTTPConnection", "httpcore._sync.connection"),
)


class H11Connection:
    """A connection to one server, opened at the first call and anew once it is used up.

    Args:
        base_url: URL of the API.
        keepalive: Seconds after which an idle connection is not used again.
        max_bytes: The largest response that is read into memory.
    """

    __slots__ = (
        "_address",
        "_host",
        "_keepalive",
        "_max_bytes",
        "_origin_length",
        "_socket",
        "_state",
        "_tls",
        "_used_at",
    )

    def __init__(self, base_url: str, keepalive: float, max_bytes: int) -> None:
        parts = urlsplit(base_url)
        port = _DEFAULT_PORTS[parts.scheme]
        self._address = parts.hostname or "", parts.port or port
        self._host = b"Host", parts.netloc.removesuffix(f":{port}").encode("ascii")
        self._origin_length = len(parts.scheme) + len("://") + len(parts.netloc)
        self._tls = parts.scheme == "https"
        self._keepalive = keepalive
        self._max_bytes = max_bytes
        self._socket: socket.socket | None = None
        self._state = h11.Connection(h11.CLIENT, _MAX_HEAD_BYTES)
        self._used_at = 0.0

    def accepts(self, request: PreparedRequest) -> bool:
        """Whether a request may go this way."""
        body = request.body
        if request.stream or not (body is None or (isinstance(body, bytes) and len(body) <= _SHORT_BODY_BYTES)):
            return False
        target = request.url[self._origin_length :]
        return bool(_TARGET.fullmatch(target)) and not _NO_ESCAPE.search(target) and not _is_httpx_hooked()

    def exchange(
        self, step: Send, authenticator: Authenticator, seconds_left: SecondsLeft
    ) -> Response | TransportError:
        """Send a request and read its response.

        Args:
            step: What to send, and the longest wait for progress.
            authenticator: Gives the credential of the attempt.
            seconds_left: What is left until the call's deadline; gives None where there is none.
        """
        credential = authenticator.header() if step.request.credentialed else None
        is_reusable = False
        try:
            outcome = self._exchange(step, credential, seconds_left)
            is_reusable = self._begin_next()
            return outcome
        except BaseException as error:
            # The frames below hold the headers, and tools that report tracebacks show the variables of frames.
            error.__traceback__ = None
            raise
        finally:
            credential = None
            if not is_reusable:
                self.close()

    def close(self) -> None:
        """Close the connection; a later call opens another."""
        connected, self._socket = self._socket, None
        if connected is not None:
            connected.close()

    def _exchange(self, step: Send, credential: Header | None, seconds_left: SecondsLeft) -> Response | TransportError:
        request, wait = step.request, _Wait(step.timeout, seconds_left)
        content: Content | None = None
        headers: ResponseHeaders | None = None
        doing = "no connection could be made in time"
        try:
            connected = self._connected(wait)
            doing = "the server took nothing in time"
            wait.apply(connected)
            self._write(connected, request, step.all_headers(self._host, credential))
            doing = "the server sent nothing in time"
            outcome: bytes | TransportError | None = None
            while outcome is None:
                event = self._next_event(connected, wait)
                if isinstance(event, (h11.Response, h11.InformationalResponse)):
                    if event.status_code < 200 and event.status_code != _SWITCHING_PROTOCOLS:
                        continue
                    headers = response_headers(event.headers, credential)
                    content = Content(event.status_code, headers, self._max_bytes)
                    outcome = content.begin()
                    has_body = content.is_success and event.status_code != _NO_CONTENT and request.method != "HEAD"
                    if outcome is None and has_body and plain_length(headers) > _READ_BYTES:
                        outcome = self._read_past_parser(connected, wait, plain_length(headers))
                elif content is not None:
                    outcome = content.take(bytes(event.data)) if isinstance(event, h11.Data) else content.whole()
        except _Unreachable as error:
            return TransportError("connect", str(error))
        except TimeoutError:
            outcome = TransportError("timeout", doing)
        except h11.LocalProtocolError:
            return TransportError("refused", NOT_SENDABLE)
        except h11.RemoteProtocolError as error:
            outcome = TransportError("broken", protocol_reason(str(error)))
        except OSError as error:
            outcome = TransportError("broken", system_reason(error, "the connection was lost"))
        if content is None or headers is None:
            assert isinstance(outcome, TransportError)
            return outcome
        if isinstance(outcome, TransportError):
            outcome.status, outcome.request_id = content.status, request_id_from_headers(headers)
            return outcome
        return Response(
            content.status, headers, outcome if content.is_success else without_credential(outcome, credential)
        )

    def _connected(self, wait: _Wait) -> socket.socket:
        """The socket to use, connected anew where the last one can't be used again.

        Raises:
            _Unreachable: There is nobody to talk to.
            TimeoutError: Nobody responded in time.
        """
        if self._socket is not None:
            if monotonic() - self._used_at <= self._keepalive and not is_readable(self._socket.fileno()):
                return self._socket
            self.close()
        self._state = h11.Connection(h11.CLIENT, _MAX_HEAD_BYTES)
        host, port = self._address
        try:
            connected = connect(host, port, wait.seconds(), partial(_connect_to, port), (OSError,))
            self._socket = self._encrypted(connected, wait) if self._tls else connected
        except TimeoutError:
            raise
        except OSError as error:
            raise _Unreachable(system_reason(error, "the server could not be reached")) from None
        return self._socket

    def _encrypted(self, connected: socket.socket, wait: _Wait) -> socket.socket:
        try:
            context = ssl_context()
            context.set_alpn_protocols(["http/1.1"])
            wait.apply(connected)
            return context.wrap_socket(connected, server_hostname=self._address[0])
        except BaseException:
            connected.close()
            raise

    def _write(self, connected: socket.socket, request: PreparedRequest, headers: list[Header]) -> None:
        send, body = self._state.send, request.body
        target = request.url[self._origin_length :].encode("ascii")
        data = send(h11.Request(method=request.method, target=target, headers=headers)) or b""
        if isinstance(body, bytes):
            data += send(h11.Data(body)) or b""
        data += send(h11.EndOfMessage()) or b""
        try:
            connected.sendall(data)
        except TimeoutError:
            raise
        except OSError:
            # The server may have responded before it closed the connection.
            pass

    def _next_event(self, connected: socket.socket, wait: _Wait) -> h11.Event:
        """What came next of the response.

        Raises:
            TimeoutError: Nothing came in time.
            h11.RemoteProtocolError: It is no HTTP.
            OSError: The connection broke.
        """
        state = self._state
        while True:
            event = state.next_event()
            if isinstance(event, h11.Event):
                return event
            if event is h11.PAUSED:
                raise h11.RemoteProtocolError("bytes after the end of the response")
            wait.apply(connected)
            data = connected.recv(_READ_BYTES)
            if not data and state.their_state is h11.SEND_RESPONSE:
                raise h11.RemoteProtocolError("disconnected")
            state.receive_data(data)

    def _read_past_parser(self, connected: socket.socket, wait: _Wait, length: int) -> bytes:
        """A large body, read straight into the bytes that it ends as; the parser would copy it several times.

        Raises:
            TimeoutError: Nothing came in time.
            h11.RemoteProtocolError: The connection was closed before the end.
            OSError: The connection broke.
        """
        begun, _ = self._state.trailing_data
        body = BytesIO(bytes(length))
        with body.getbuffer() as buffer:
            filled = min(len(begun), length)
            buffer[:filled] = begun[:filled]
            while filled < length:
                wait.apply(connected)
                count = connected.recv_into(buffer[filled:])
                if not count:
                    raise h11.RemoteProtocolError("incomplete body")
                filled += count
        if self._state.our_state is h11.DONE and len(begun) <= length:
            # The server keeps the connection; the parser, which has not seen the end, begins anew.
            self._state = h11.Connection(h11.CLIENT, _MAX_HEAD_BYTES)
        # The buffer itself, no copy of it.
        return body.getvalue()

    def _begin_next(self) -> bool:
        """Get ready for a further call; False where the connection can't take one."""
        state = self._state
        if self._socket is not None and state.our_state is h11.IDLE:
            # As after a body that went past the parser.
            self._used_at = monotonic()
            return True
        if self._socket is None or state.our_state is not h11.DONE or state.their_state is not h11.DONE:
            return False
        if state.trailing_data[0]:
            # They belong to nothing that was asked for, and would become the response to the next request.
            return False
        state.start_next_cycle()
        self._used_at = monotonic()
        return True


class _Unreachable(Exception):
    """No connection could be made."""


class _Wait:
    """How long the next step of a call may take."""

    __slots__ = ("_seconds_left", "_timeout")

    def __init__(self, timeout: float, seconds_left: SecondsLeft) -> None:
        self._timeout = timeout
        self._seconds_left = seconds_left

    def seconds(self) -> float:
        """Seconds for the next step.

        Raises:
            TimeoutError: The deadline of the call passed.
        """
        left = self._seconds_left()
        if left is None:
            return self._timeout
        if left <= 0:
            raise TimeoutError("the deadline of the call passed")
        return min(self._timeout, left)

    def apply(self, connected: socket.socket) -> None:
        """Let the next step on a socket take no longer."""
        connected.settimeout(self.seconds())


def _connect_to(port: int, address: str, seconds: float) -> socket.socket:
    connected = socket.create_connection((address, port), seconds)
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connected


def is_readable(handle: int) -> bool:
    """Whether an idle connection was closed, or holds bytes that nobody asked for."""
    if not hasattr(select, "poll"):
        return bool(select.select([handle], [], [], 0)[0])
    poller = select.poll()
    poller.register(handle, select.POLLIN)
    return bool(poller.poll(0))


def _is_httpx_hooked() -> bool:
    """Whether a tool that shows or fakes requests has taken hold of httpx or httpcore: it has to see ours too."""
    for package, name, module in _HOOKED:
        kind = getattr(sys.modules.get(package), name, None)
        method = None if kind is None else kind.handle_request
        if method is not None and (type(method) is not FunctionType or method.__globals__["__name__"] != module):
            return True
    return False
