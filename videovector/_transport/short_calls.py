"""Short calls that use only h11: they need half of the CPU time or less, and do not load httpx.

h11 is also the parser of httpx, so requests and responses are the same. It is used only for calls whose request body is
short and whose response is held in memory; all others use httpx.
"""

from __future__ import annotations

import re
import select
import socket
import ssl
import sys
from functools import partial
from io import BytesIO
from types import FunctionType
from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import urlsplit

import h11

from videovector._redaction import Header

from .addresses import connect
from .auth import without_credential
from .content import Content, Response, plain_length, response_headers, with_facts
from .proxies_and_certificates import ssl_context
from .transport_errors import (
    CONNECTING,
    LOST,
    NOT_SENDABLE,
    RECEIVING,
    SENDING,
    UNREACHABLE,
    TransportError,
    protocol_reason,
    system_reason,
)

if TYPE_CHECKING:
    from videovector._request.build import PreparedRequest

    from .attempts import Send
    from .clock import Clock

# The system accepts this much at once, so no response can come while it is written.
_SHORT_BODY_BYTES: Final = 16_384
READ_BYTES: Final = 65_536
_MAX_HEAD_BYTES: Final = 102_400
_SWITCHING_PROTOCOLS: Final = 101
_NO_CONTENT: Final = 204
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
# A request target that httpx would send unchanged; httpx handles others.
_TARGET: Final = re.compile(r"/[\w\-.~!$&'()*+,;=:@/%?]{0,8000}", re.ASCII)
_NO_ESCAPE: Final = re.compile(r"/\.|%(?![0-9A-Fa-f]{2})")
# The methods of httpx and httpcore that tools replace to record or mock requests, and the modules that define them.
_HOOKED: Final = tuple(
    (f"{package}{version}", kind, name, module)
    for version in ("", "2")
    for package, kind, name, module in (
        ("httpx", "HTTPTransport", "handle_request", "_transports.default"),
        ("httpx", "AsyncHTTPTransport", "handle_async_request", "_transports.default"),
        ("httpcore", "HTTPConnection", "handle_request", "_sync.connection"),
        ("httpcore", "AsyncHTTPConnection", "handle_async_request", "_async.connection"),
    )
)


class Unreachable(Exception):
    """No connection could be made."""


class _LargeBody:
    """A large body, read directly into its final buffer; the parser would copy it several times.

    Args:
        length: The length in the headers.
        begun: The bytes that were received with the headers.
    """

    __slots__ = ("_body", "_filled", "has_surplus", "rest")

    def __init__(self, length: int, begun: bytes) -> None:
        self._body = BytesIO(bytes(length))
        # The part of the buffer that is not filled yet, and whether more bytes were received.
        self.rest = self._body.getbuffer()
        self.has_surplus = False
        self.take(begun)

    def take(self, data: bytes) -> None:
        """Add a piece."""
        count = min(len(data), len(self.rest))
        self.has_surplus = len(data) > count
        self.rest[:count] = data[:count]
        self.filled(count)

    def filled(self, count: int) -> None:
        """Record that a number of bytes were written into the rest."""
        self.rest = self.rest[count:]

    def whole(self) -> bytes:
        """The whole body, without a copy."""
        self.rest.release()
        return self._body.getvalue()


class ShortCalls:
    """The protocol of a connection to one server, without I/O.

    Args:
        base_url: URL of the API.
        keepalive: Seconds for which an idle connection may be used again.
        max_bytes: The largest response that is read into memory.
        clock: Measures how long a connection has been idle.
    """

    # The exceptions between the request and the end of the response.
    failures: ClassVar = (OSError, h11.ProtocolError, Unreachable)

    __slots__ = (
        "_address",
        "_clock",
        "_content",
        "_doing",
        "_host",
        "_keepalive",
        "_large",
        "_max_bytes",
        "_may_have_body",
        "_origin_length",
        "_state",
        "_tls",
        "_used_at",
    )

    def __init__(self, base_url: str, keepalive: float, max_bytes: int, clock: Clock) -> None:
        parts = urlsplit(base_url)
        port = _DEFAULT_PORTS[parts.scheme]
        self._address = parts.hostname or "", parts.port or port
        self._host = b"Host", parts.netloc.removesuffix(f":{port}").encode("ascii")
        self._origin_length = len(parts.scheme) + len("://") + len(parts.netloc)
        self._tls = parts.scheme == "https"
        self._keepalive = keepalive
        self._clock = clock
        self._max_bytes = max_bytes
        self._state = h11.Connection(h11.CLIENT, _MAX_HEAD_BYTES)
        self._used_at = 0.0
        # What takes too long, should time run out.
        self._doing = CONNECTING
        # The state of the response that is being read.
        self._content: Content | None = None
        self._large: _LargeBody | None = None
        self._may_have_body = True

    def accepts(self, request: PreparedRequest) -> bool:
        """Whether a request can be sent as a short call."""
        body = request.body
        if request.stream or not (body is None or (isinstance(body, bytes) and len(body) <= _SHORT_BODY_BYTES)):
            return False
        target = request.url[self._origin_length :]
        return bool(_TARGET.fullmatch(target)) and not _NO_ESCAPE.search(target) and not _is_httpx_hooked()

    def _tls_context(self) -> ssl.SSLContext | None:
        """The TLS context; None without TLS."""
        if not self._tls:
            return None
        context = ssl_context()
        context.set_alpn_protocols(["http/1.1"])
        return context

    def _is_idle_too_long(self) -> bool:
        return self._clock.monotonic() - self._used_at > self._keepalive

    def _begin(self) -> None:
        """Reset the protocol for a new connection."""
        self._state = h11.Connection(h11.CLIENT, _MAX_HEAD_BYTES)

    def request(self, step: Send, credential: Header | None) -> bytes:
        """Encode a request.

        Raises:
            h11.LocalProtocolError: The request is not valid HTTP.
        """
        request, send = step.request, self._state.send
        self._may_have_body = request.method != "HEAD"
        target = request.url[self._origin_length :].encode("ascii")
        headers = step.all_headers(self._host, credential)
        data = send(h11.Request(method=request.method, target=target, headers=headers)) or b""
        if isinstance(request.body, bytes):
            data += send(h11.Data(request.body)) or b""
        return data + (send(h11.EndOfMessage()) or b"")

    def _take(self, data: bytes) -> None:
        """Process received bytes; empty bytes are the end of the connection.

        Raises:
            h11.RemoteProtocolError: The connection ended before a response began, or in the middle of a large one.
        """
        if self._large is not None:
            if not data:
                raise h11.RemoteProtocolError("incomplete body")
            self._large.take(data)
            return
        if not data and self._state.their_state is h11.SEND_RESPONSE:
            raise h11.RemoteProtocolError("disconnected")
        self._state.receive_data(data)

    def outcome(self, credential: Header | None) -> Response | TransportError | None:
        """Return the outcome of the request; None if more bytes must be received.

        Raises:
            h11.RemoteProtocolError: The response is not valid HTTP.
        """
        while True:
            if self._large is not None:
                return None if self._large.rest else self._large_response(self._large)
            event = self._state.next_event()
            if event is h11.NEED_DATA:
                return None
            if event is h11.PAUSED:
                raise h11.RemoteProtocolError("bytes after the end of the response")
            content, outcome = self._content, None
            if isinstance(event, (h11.Response, h11.InformationalResponse)):
                if event.status_code < 200 and event.status_code != _SWITCHING_PROTOCOLS:
                    continue
                headers = response_headers(event.headers, credential)
                content = self._content = Content(event.status_code, headers, self._max_bytes)
                outcome = content.begin()
                if outcome is None and self._may_have_body and content.is_success and content.status != _NO_CONTENT:
                    length = plain_length(headers)
                    if length > READ_BYTES:
                        self._large = _LargeBody(length, self._state.trailing_data[0])
            elif content is not None:
                outcome = content.take(bytes(event.data)) if isinstance(event, h11.Data) else content.whole()
            if content is None or outcome is None:
                continue
            if isinstance(outcome, TransportError):
                return self._with_response_facts(outcome)
            body = outcome if content.is_success else without_credential(outcome, credential)
            return Response(content.status, content.headers, body)

    def _large_response(self, large: _LargeBody) -> Response:
        assert self._content is not None
        if self._state.our_state is h11.DONE and not large.has_surplus:
            # The server keeps the connection open; the parser has not seen the end of the body, so it is reset.
            self._begin()
        return Response(self._content.status, self._content.headers, large.whole())

    def failed(self, error: Exception) -> TransportError:
        """Describe one of the failures."""
        if isinstance(error, Unreachable):
            return TransportError("connect", str(error))
        if isinstance(error, h11.LocalProtocolError):
            return TransportError("refused", NOT_SENDABLE)
        if isinstance(error, TimeoutError):
            return self._with_response_facts(TransportError("timeout", self._doing))
        broken = (
            protocol_reason(str(error)) if isinstance(error, h11.RemoteProtocolError) else system_reason(error, LOST)
        )
        return self._with_response_facts(TransportError("broken", broken))

    def _with_response_facts(self, problem: TransportError) -> TransportError:
        content = self._content
        return problem if content is None else with_facts(problem, content.status, content.headers)

    def begin_next(self) -> bool:
        """Prepare for another call; False if the connection can't be used again."""
        state = self._state
        if state.our_state is h11.IDLE:
            # The parser was reset after a large body.
            self._used_at = self._clock.monotonic()
            return True
        if state.our_state is not h11.DONE or state.their_state is not h11.DONE:
            return False
        if state.trailing_data[0]:
            # These bytes belong to no request, and would become the response to the next one.
            return False
        state.start_next_cycle()
        self._used_at = self._clock.monotonic()
        return True

    def end(self, is_reusable: bool) -> None:
        """Let go of the response, and of the connection if a further call can't use it."""
        self._content = self._large = None
        if not is_reusable:
            self.close()

    def close(self) -> None:
        """Close the connection; a later call opens another."""
        raise NotImplementedError


class SyncShortCalls(ShortCalls):
    """A connection of the sync client."""

    __slots__ = ("_socket",)

    def __init__(self, base_url: str, keepalive: float, max_bytes: int, clock: Clock) -> None:
        super().__init__(base_url, keepalive, max_bytes, clock)
        self._socket: socket.socket | None = None

    def open(self, step: Send) -> None:
        """Connect, unless the last connection can be used again.

        Raises:
            Unreachable: There is nobody to talk to.
            TimeoutError: Nobody responded in time.
        """
        self._doing = CONNECTING
        if self._socket is not None:
            if not self._is_idle_too_long() and not is_readable(self._socket.fileno()):
                return
            self.close()
        self._begin()
        host, port = self._address
        context = self._tls_context()
        try:
            connected = connect(host, port, step.seconds(TimeoutError), partial(_connect_to, port), (OSError,))
            self._socket = connected if context is None else self._encrypted(connected, context, step)
        except TimeoutError:
            raise
        except OSError as error:
            raise Unreachable(system_reason(error, UNREACHABLE)) from None

    def write(self, step: Send, data: bytes) -> None:
        """Write a request."""
        self._doing = SENDING
        connected = self._timed_socket(step)
        try:
            connected.sendall(data)
        except TimeoutError:
            raise
        except OSError:
            # The server may have sent a response before it closed the connection.
            pass

    def receive(self, step: Send) -> None:
        """Wait for more of the response, and take it."""
        self._doing = RECEIVING
        connected = self._timed_socket(step)
        if self._large is None:
            self._take(connected.recv(READ_BYTES))
        elif count := connected.recv_into(self._large.rest):
            self._large.filled(count)
            # What TLS has already decrypted is not to be seen on the socket any more.
            self._large.has_surplus = isinstance(connected, ssl.SSLSocket) and connected.pending() > 0
        else:
            self._take(b"")

    def close(self) -> None:
        """Close the connection; a later call opens another."""
        connected, self._socket = self._socket, None
        if connected is not None:
            connected.close()

    def _timed_socket(self, step: Send) -> socket.socket:
        connected = self._socket
        assert connected is not None
        connected.settimeout(step.seconds(TimeoutError))
        return connected

    def _encrypted(self, connected: socket.socket, context: ssl.SSLContext, step: Send) -> socket.socket:
        try:
            connected.settimeout(step.seconds(TimeoutError))
            return context.wrap_socket(connected, server_hostname=self._address[0])
        except BaseException:
            connected.close()
            raise


def _connect_to(port: int, address: str, seconds: float) -> socket.socket:
    connected = socket.create_connection((address, port), seconds)
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connected


def is_readable(handle: int) -> bool:
    """Whether an idle connection was closed, or has bytes that belong to no request."""
    if not hasattr(select, "poll"):
        return bool(select.select([handle], [], [], 0)[0])
    poller = select.poll()
    poller.register(handle, select.POLLIN)
    return bool(poller.poll(0))


def _is_httpx_hooked() -> bool:
    """Whether a tool that records or mocks requests has patched httpx or httpcore; it must see our requests too."""
    for package, kind, name, module in _HOOKED:
        library = sys.modules.get(package)
        # Another thread may still be importing it.
        method = getattr(getattr(library, kind, None), name, None)
        if library is None or method is None:
            continue
        if type(method) is not FunctionType or method.__globals__["__name__"] != f"{library.__name__}.{module}":
            return True
    return False
