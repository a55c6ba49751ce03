"""The table of faults: what happens on the wire, what the best a client can do is, and why.

`again` says that the call is repeated where it may be: safe and idempotent methods, and writes with a
key. Everything else is sent exactly once. `raises` is the class of the error when the fault stays,
`code` its error code; both None where the call succeeds in spite of it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import dataclass

from fault_actions import (
    OK_BODY,
    bomb,
    chunked,
    close_in_head,
    deflated_raw,
    encoded,
    head,
    kept,
    reset_in_head,
    stall_in_body,
    stall_in_head,
)
from wire_server import Action, drop, error, hang, raw, reset, reset_in_body, respond

from videovector import (
    AuthenticationError,
    AuthorizationError,
    ConflictError,
    ConnectionError,
    ExternalServiceError,
    IdempotencyError,
    NotFoundError,
    RateLimitError,
    ResponseDecodeError,
    TimeoutError,
    ValidationError,
    VideoVectorError,
)

HTML = b"<!doctype html><title>502 Bad Gateway</title><h1>upstream 10.1.2.3 is down</h1>"
CLOSED, GARBLED, LOAD = "connection_broken", "invalid_json_response", "the service asks for another try"


@dataclass(frozen=True)
class Scenario:
    """One row of the table."""

    name: str
    action: Action
    again: bool
    raises: type[VideoVectorError] | None
    code: str | None
    why: str
    slow: bool = False


FAULTS = [
    # The connection
    Scenario(
        "dropped before headers", drop, True, ConnectionError, CLOSED, "nobody knows whether the request was executed"
    ),
    Scenario("reset before headers", reset, True, ConnectionError, CLOSED, "as above, said with RST instead of FIN"),
    Scenario("closed in headers", close_in_head, True, ConnectionError, CLOSED, "half a head says nothing"),
    Scenario("reset in headers", reset_in_head, True, ConnectionError, CLOSED, "half a head says nothing"),
    Scenario("reset in body", reset_in_body, True, ConnectionError, CLOSED, "half a response must not pass for all"),
    Scenario(
        "truncated body",
        respond(200, b'{"ok": 1', length=500),
        True,
        ConnectionError,
        CLOSED,
        "fewer bytes than announced are a broken response, even if what came were valid JSON",
    ),
    Scenario(
        "truncated but valid JSON",
        respond(200, b"1", length=3),
        True,
        ConnectionError,
        CLOSED,
        "1 is not 123: the length counts, not the syntax",
    ),
    Scenario(
        "chunked body without its end",
        chunked(OK_BODY, last=b""),
        True,
        ConnectionError,
        CLOSED,
        "without the last chunk more was to come",
    ),
    Scenario(
        "chunk of the wrong size",
        chunked(b"{", last=b"zz\r\n"),
        True,
        ConnectionError,
        CLOSED,
        "the framing is lost; nothing behind it can be believed",
    ),
    Scenario("stall before headers", hang, True, TimeoutError, "timeout", "a stalled server may be gone", slow=True),
    Scenario("stall in headers", stall_in_head, True, TimeoutError, "timeout", "no progress counts as gone", slow=True),
    Scenario("stall in body", stall_in_body, True, TimeoutError, "timeout", "no progress counts as gone", slow=True),
    # Not HTTP, or not this HTTP
    Scenario(
        "another protocol",
        raw(b"SSH-2.0-OpenSSH_9.0\r\n\r\n"),
        True,
        ConnectionError,
        CLOSED,
        "a load balancer in between may be misrouting for a moment; what it said is not quoted",
    ),
    Scenario(
        "two different lengths",
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n" + OK_BODY),
        True,
        ConnectionError,
        CLOSED,
        "two lengths are how responses are smuggled; neither is believed",
    ),
    Scenario(
        "head without end",
        raw(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: " + b"x" * 200_000),
        True,
        ConnectionError,
        CLOSED,
        "a head is bounded, or it would fill the memory",
    ),
    # Statuses
    Scenario("408", error(408), True, ValidationError, "some_code", "the server gave up reading; " + LOAD),
    Scenario("429", error(429), True, RateLimitError, "some_code", LOAD),
    Scenario("500", error(500), True, ExternalServiceError, "some_code", LOAD),
    Scenario("502 with HTML", respond(502, HTML), True, ExternalServiceError, "http_502", "the page is not quoted"),
    Scenario("503", error(503), True, ExternalServiceError, "some_code", LOAD),
    Scenario("504 without body", respond(504, b""), True, ExternalServiceError, "http_504", LOAD),
    Scenario("501", error(501), False, ExternalServiceError, "some_code", "what is not implemented stays so"),
    Scenario(
        "520",
        respond(520, HTML),
        False,
        ExternalServiceError,
        "http_520",
        "an unknown 5xx is an error like any other, and no documented invitation to try again",
    ),
    Scenario("599", respond(599, b""), False, ExternalServiceError, "http_599", "unknown, as above"),
    Scenario("400", error(400), False, ValidationError, "some_code", "the same request fails the same way"),
    Scenario("401", error(401), False, AuthenticationError, "some_code", "a static credential gets no better"),
    Scenario("403", error(403), False, AuthorizationError, "some_code", "nor do its scopes"),
    Scenario("404", error(404), False, NotFoundError, "some_code", "what is missing stays missing"),
    Scenario("409", error(409), False, ConflictError, "some_code", "a state does not change by asking"),
    Scenario(
        "409 for a reused key",
        error(409, "idempotency_request_mismatch"),
        False,
        IdempotencyError,
        "idempotency_request_mismatch",
        "the key belongs to another request; sending it again is what must not happen",
    ),
    Scenario("422", error(422), False, ValidationError, "some_code", "the same request fails the same way"),
    Scenario(
        "redirect",
        respond(302, b"", headers={"Location": "/elsewhere"}),
        False,
        VideoVectorError,
        "http_302",
        "a redirect could carry the credential to another host",
    ),
    Scenario("304", respond(304, b""), False, VideoVectorError, "http_304", "nothing was asked conditionally"),
    Scenario(
        "101",
        raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
        True,
        ConnectionError,
        CLOSED,
        "no other protocol was asked for, so this is not the response to the request",
    ),
    # Responses that say 200
    Scenario(
        "garbage 200",
        respond(200, b"<html>captive portal</html>"),
        True,
        ResponseDecodeError,
        GARBLED,
        "no API sends this: something in between did, and may be gone the next time",
    ),
    Scenario("empty 200", respond(200, b""), True, ResponseDecodeError, "empty_response", "as above"),
    Scenario("blank 200", respond(200, b" \r\n "), True, ResponseDecodeError, "empty_response", "as above"),
    Scenario("NaN", respond(200, b'{"a": NaN}'), True, ResponseDecodeError, GARBLED, "NaN is not JSON"),
    Scenario("invalid UTF-8", respond(200, b'{"a": "\xff"}'), True, ResponseDecodeError, GARBLED, "JSON is UTF-8"),
    Scenario(
        "depth of 100,000",
        respond(200, b"[" * 100_000 + b"]" * 100_000),
        True,
        ResponseDecodeError,
        GARBLED,
        "no real response is nested so; reading it must not end the process",
    ),
    Scenario(
        "number of 10,000 digits",
        respond(200, b'{"a": ' + b"9" * 10_000 + b"}"),
        True,
        ResponseDecodeError,
        GARBLED,
        "Python refuses to read it, as it takes quadratic time",
    ),
    Scenario(
        "corrupt gzip",
        encoded(b"not gzip", "gzip"),
        True,
        ResponseDecodeError,
        "invalid_content_encoding",
        "damaged on the way; another response may be whole",
    ),
    Scenario(
        "gzip that breaks off",
        encoded(gzip.compress(OK_BODY)[:-6], "gzip"),
        True,
        ResponseDecodeError,
        "invalid_content_encoding",
        "the announced length came, the content did not",
    ),
    Scenario(
        "coding that was not asked for",
        encoded(OK_BODY, "compress"),
        True,
        ResponseDecodeError,
        "invalid_content_encoding",
        "guessing at bytes is worse than saying so",
    ),
    Scenario(
        "gzip in gzip",
        encoded(gzip.compress(gzip.compress(OK_BODY)), "gzip, gzip"),
        True,
        ResponseDecodeError,
        "invalid_content_encoding",
        "nobody asks for two codings; on top of each other they multiply what a bomb expands to",
    ),
    Scenario(
        "gzip bomb",
        encoded(bomb(20), "gzip"),
        False,
        VideoVectorError,
        "response_too_large",
        "20 KB that become 20 MB (the limit is lowered for this table); asking again would only fetch it again",
    ),
    Scenario(
        "announced too large",
        raw(head(Content_Length=10**12) + b"{"),
        False,
        VideoVectorError,
        "response_too_large",
        "refused by its length, before a byte of it is read",
    ),
    Scenario(
        "corrupt gzip on an error",
        encoded(b"not gzip", "gzip", status=503),
        True,
        ExternalServiceError,
        "http_503",
        "the status says more than the unreadable body",
    ),
    Scenario(
        "gzip bomb on an error",
        encoded(bomb(20), "gzip", status=500),
        True,
        ExternalServiceError,
        "http_500",
        "the status says more than the body, which is given up at 1 MiB",
    ),
]

# Oddities that are no faults: the response is what was meant.
HARMLESS = [
    Scenario("byte order mark", respond(200, b"\xef\xbb\xbf" + OK_BODY), False, None, None, "editors put it there"),
    Scenario("gzip", encoded(gzip.compress(OK_BODY), "GZIP"), False, None, None, "names of codings have no case"),
    Scenario("x-gzip", encoded(gzip.compress(OK_BODY), "x-gzip"), False, None, None, "the old name of gzip"),
    Scenario(
        "gzip in two members",
        encoded(gzip.compress(OK_BODY[:5]) + gzip.compress(OK_BODY[5:]), "gzip"),
        False,
        None,
        None,
        "the format allows it; half a response would pass for all",
    ),
    Scenario("deflate", encoded(zlib.compress(OK_BODY), "deflate"), False, None, None, "as the standard says"),
    Scenario(
        "deflate without header",
        encoded(deflated_raw(OK_BODY), "deflate"),
        False,
        None,
        None,
        "as some servers have always sent it",
    ),
    Scenario("identity", encoded(OK_BODY, "identity"), False, None, None, "no coding at all"),
    Scenario("chunked", chunked(OK_BODY[:4], OK_BODY[4:]), False, None, None, "every proxy may do it"),
    Scenario(
        "early hints",
        kept(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + head(Content_Length=len(OK_BODY)) + OK_BODY),
        False,
        None,
        None,
        "what precedes the response is not the response",
    ),
    Scenario("until the end", raw(head() + OK_BODY), False, None, None, "without a length the end is the end"),
    Scenario(
        "duplicate keys",
        respond(200, b'{"ok": false, "ok": true}'),
        False,
        None,
        None,
        "the last one counts, with and without the fast decoder",
    ),
    Scenario(
        "wrong content type",
        respond(200, OK_BODY, headers={"Content-Type": "text/html"}),
        False,
        None,
        None,
        "JSON under a wrong name is still JSON",
    ),
    Scenario(
        "error status with unusual JSON",
        respond(201, json.dumps({"ok": True}).encode()),
        False,
        None,
        None,
        "every 2xx with content is a success",
    ),
]
