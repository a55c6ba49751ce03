"""Exceptions as values: tree, text, pickling, bounded and masked contents."""

from __future__ import annotations

import copy
import errno
import json
import os
import pickle
import socket
import ssl
import sys
from typing import Any

import cloudpickle
import pytest

import videovector
from videovector import _errors
from videovector._errors import DownloadWriteError, FileArgumentError, MissingFileError, VideoVectorError
from videovector._redaction import MAX_DEPTH, bounded
from videovector._transport.content import MAX_ERROR_DOCUMENT_BYTES
from videovector._transport.http_library import httpx
from videovector._transport.response_errors import error_class, error_from_response
from videovector._transport.transport_errors import system_reason, transport_error

CLASSES = [value for value in vars(_errors).values() if isinstance(value, type) and issubclass(value, VideoVectorError)]


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("module", [pickle, cloudpickle, copy])
def test_exceptions_survive_copying(kind: Any, module: Any) -> None:
    """Every exception keeps class, text and all fields through pickle, cloudpickle and deepcopy."""
    error = kind(
        "m",
        status_code=404,
        error_code="c",
        details={"a": [1]},
        request_id="r",
        retry_after=3,
        method="GET",
        url="https://host.test/x",
        attempts=2,
        body={"error": {}},
    )
    error.resume_cursor = "next"
    twin = copy.deepcopy(error) if module is copy else module.loads(module.dumps(error))
    assert type(twin) is kind
    assert (str(twin), twin.args, vars(twin)) == ("404 c: m (request_id=r)", ("m",), vars(error))


def test_exceptions_form_the_documented_tree() -> None:
    """The names shadow the builtins as published, and the refused argument is also a ValueError."""
    assert issubclass(videovector.IdempotencyError, videovector.ConflictError)
    assert issubclass(videovector.InvalidArgumentError, videovector.ValidationError)
    assert issubclass(videovector.InvalidArgumentError, ValueError)
    assert videovector.TimeoutError is _errors.TimeoutError
    assert set(_errors.__all__) <= set(videovector.__all__)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "m"),
        ({"status_code": 502, "error_code": "http_502"}, "502: m"),
        ({"error_code": "client_closed"}, "client_closed: m"),
        ({"status_code": 404, "error_code": "c", "request_id": "r"}, "404 c: m (request_id=r)"),
    ],
)
def test_the_text_of_an_error_names_its_facts(fields: dict[str, Any], text: str) -> None:
    """str() gives what is known, in order."""
    assert str(VideoVectorError("m", **fields)) == text


def test_idempotency_errors_are_known_by_their_code() -> None:
    """409 and 422 with a code about idempotency are IdempotencyErrors, other statuses are not."""
    assert error_class(409, "idempotency_request_mismatch") is videovector.IdempotencyError
    assert error_class(422, "IDEMPOTENCY") is videovector.IdempotencyError
    assert error_class(400, "idempotency") is videovector.ValidationError
    assert error_class(400, None) is error_class(499, None) is videovector.ValidationError
    assert error_class(500, None) is videovector.ExternalServiceError
    assert error_class(399, None) is VideoVectorError
    error = error_from_response(409, {}, b'{"error": {"code": "idempotency_key_reused", "message": "m"}}')
    assert type(error) is videovector.IdempotencyError


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, videovector.AuthenticationError),
        (403, videovector.AuthorizationError),
        (404, videovector.NotFoundError),
        (409, videovector.ConflictError),
        (429, videovector.RateLimitError),
    ],
)
def test_a_status_with_a_class_of_its_own_has_it_whatever_its_code(status: int, kind: type[VideoVectorError]) -> None:
    """And it keeps the seconds to wait that the response asked for."""
    for content in (b"", b'{"code": "c"}'):
        error = error_from_response(status, {}, content, 7)
        assert (type(error), error.retry_after) == (kind, 7)


@pytest.mark.parametrize(
    "secret",
    ["sk_live_" + "0a" * 24, "sk_test_abc", "whsec_abcdef", "eyJ" + "a" * 20 + ".b.c", "Bearer abcdefgh12345"],
)
def test_credentials_in_error_documents_are_masked(secret: str) -> None:
    """What looks like a credential is masked wherever the server echoes it."""
    content = (
        '{"error": {"code": "%s", "message": "bad %s", "details": {"%s": ["%s"]}, "request_id": "%s"}}'
        % ((secret,) * 5)
    ).encode()
    error = error_from_response(400, {"x-request-id": secret}, content)
    assert secret not in repr(vars(error)) + str(error) + repr(error)


def test_named_secrets_are_masked() -> None:
    """Values of secret-sounding names are masked whatever they look like."""
    error = error_from_response(400, {}, b'{"message": "m", "details": {"password": "x1y2", "Client_Secret": "x1y2"}}')
    assert error.details == {"password": "***", "Client_Secret": "***"}
    assert "x1y2" not in repr(error.body)


def test_echoed_input_of_validation_lists_is_dropped() -> None:
    """The input that a validation list echoes is not kept in details, nor in the body."""
    error = error_from_response(422, {}, b'{"detail": [{"loc": ["body", 0], "msg": "bad", "input": "mine"}, "odd"]}')
    assert error.message == "body.0: bad; odd"
    assert error.details == {"errors": [{"loc": ["body", 0], "msg": "bad"}, "odd"]}
    assert "mine" not in repr(vars(error))


@pytest.mark.parametrize(
    "entry",
    [
        {"loc": ["body", "secret_access_key"], "msg": "bad", "input": "mine", "ctx": {"given": "mine"}},
        {"type": "too_short", "msg": "bad", "input": "mine"},
    ],
)
def test_echoed_input_is_dropped_wherever_the_list_is(entry: dict[str, Any]) -> None:
    """A validation list inside the details of a canonical error keeps no input either; an ordinary field stays."""
    details = {"errors": [entry], "input": "holiday.mp4"}
    error = error_from_response(422, {}, json.dumps({"error": {"message": "m", "details": details}}).encode())
    assert "mine" not in repr(vars(error))
    assert error.details["errors"][0]["msg"] == "bad"
    assert error.details["input"] == "holiday.mp4"


@pytest.mark.parametrize(
    ("document", "text", "details"),
    [
        ({"error": "The index is locked"}, "409: The index is locked", {}),
        ({"error": "index_locked"}, "409 index_locked: ", {}),
        (
            {"error": {"code": "c", "message": "m", "details": [{"field": "a"}]}},
            "409 c: m",
            {"errors": [{"field": "a"}]},
        ),
    ],
)
def test_what_the_server_says_is_not_lost(document: Any, text: str, details: Any) -> None:
    """A sentence is the message and not the code, and details that are a list are kept."""
    error = error_from_response(409, {}, json.dumps(document).encode())
    assert str(error).startswith(text)
    assert error.details == details


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\x1b", "\x9b", "\u2028"])
def test_messages_cannot_steer_a_terminal(character: str) -> None:
    """Characters that move the cursor, end the line or turn the direction of text are taken out."""
    error = error_from_response(400, {}, json.dumps({"message": f"a{character}b"}).encode())
    assert error.message == "a b"


@pytest.mark.parametrize("kind", [FileArgumentError, MissingFileError, DownloadWriteError])
def test_errors_of_the_system_keep_their_number(kind: Any) -> None:
    """Errors that are OSErrors too keep what Python keeps outside of the attributes: errno and the name of the file."""
    error = kind("m")
    error.errno, error.strerror, error.filename = 28, "no space", "a.mp4"
    for twin in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert (twin.errno, twin.strerror, twin.filename, str(twin)) == (28, "no space", "a.mp4", str(error))


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"errors": [{"message": "The name is taken."}]}, "The name is taken."),
        ({"error": ["The name is taken.", "The id too."]}, "The name is taken.; The id too."),
        ({"errors": ["a", {"detail": "b"}]}, "a; b"),
        ({"errors": {"name": ["is too long", "is odd"]}}, "name: is too long; is odd"),
        ({"title": "Forbidden", "status": 403, "type": "about:blank"}, "Forbidden"),
        ({"title": "Bad Request", "detail": "limit is too large", "status": 400}, "limit is too large"),
        ({"fault": {"faultstring": "Quota exceeded", "detail": {"errorcode": "x"}}}, "Quota exceeded"),
        ({"error": {"error": {"msg": "deep"}}}, "deep"),
        ({"errorMessage": "Task timed out", "errorType": "X"}, "Task timed out"),
        ({"name": ["This field is required."]}, "name: This field is required."),
        ({"reason": "sk_live_abcdef123456 is not known"}, "*** is not known"),
    ],
)
def test_the_reason_is_found_in_any_envelope(document: object, reason: str) -> None:
    """Gateways, frameworks and other versions wrap the reason in their own ways; whatever is readable is shown."""
    assert error_from_response(400, {}, json.dumps(document).encode()).message == reason


@pytest.mark.parametrize(
    "document",
    [{}, [], {"status": 400}, {"errors": []}, {"errors": [{}]}, 5, {"a": {"b": 1}}, "text", {"token": ["t"]}],
)
def test_an_envelope_without_a_reason_says_so(document: object) -> None:
    """Nothing readable is no message, and never an error of its own."""
    expected = "The API responded with status 400 and no readable error description."
    assert error_from_response(400, {}, json.dumps(document).encode()).message == expected


@pytest.mark.parametrize("document", [[], {}, {"ok": True}, {"error": {"error": {"error": {}}}}, {"a": [[{}]]}])
def test_looking_for_a_reason_in_vain_takes_few_steps(document: object) -> None:
    """A response that gives no reason, as most outages do, costs no more than one that gives it."""
    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    content = json.dumps(document).encode()
    sys.setprofile(count)
    try:
        error_from_response(503, {}, content)
    finally:
        sys.setprofile(None)
    assert calls < 500


@pytest.mark.parametrize("wrap", [lambda inner: {"in": inner}, lambda inner: [inner]], ids=["objects", "arrays"])
def test_what_is_nested_too_deeply_is_cut_off(wrap: Any) -> None:
    """A document without end in its depth neither fills an error nor exhausts the stack; what is less deep stays."""
    document: Any = "the innermost"
    for _ in range(MAX_DEPTH):
        document = wrap(document)
    assert "the innermost" in repr(bounded(document))
    for _ in range(400):
        document = wrap(document)
    kept = repr(bounded(document))
    assert "the innermost" not in kept
    assert kept.count("…") == 1


def document_of(places: list[str], value: Any) -> bytes:
    """An error document that says something at each of these places, such as `error.message`."""
    document: dict[str, Any] = {}
    for place in places:
        outer, _, name = place.rpartition(".")
        holder = document.setdefault(outer, {}) if outer else document
        holder[name] = value(place)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("field", "places"),
    [
        ("message", ["error.message", "message", "detail.message", "error_description"]),
        ("message", ["message", "detail", "error_description", "error"]),
        (
            "error_code",
            ["error.code", "error.error_code", "error_code", "code", "detail.code", "detail.error_code"],
        ),
        ("error_code", ["error_code", "code", "detail.code", "detail.error_code", "error"]),
        ("request_id", ["error.request_id", "request_id", "detail.request_id"]),
        ("details", ["error.details", "details", "detail.details"]),
    ],
)
def test_of_several_places_the_first_that_says_something_counts(field: str, places: list[str]) -> None:
    """The API's own envelope comes first, then the top of the document, then what frameworks put into `detail`."""
    values = {
        "message": lambda place: f"the text of {place}",
        "error_code": lambda place: place,
        "request_id": lambda place: place,
        "details": lambda place: {"place": place},
    }
    value = values[field]
    for first, place in enumerate(places):
        error = error_from_response(400, {"x-request-id": "of the header"}, document_of(places[first:], value))
        assert getattr(error, field) == value(place)
    assert error_from_response(400, {"x-correlation-id": "of the header"}, b"{}").request_id == "of the header"


def test_an_error_keeps_its_document() -> None:
    """All of it, with its secrets masked; what is no JSON object is not kept."""
    document = {"error": {"code": "c", "message": "m"}, "hint": ["a", {"b": None}], "token": "x1y2"}
    assert error_from_response(400, {}, json.dumps(document).encode()).body == {**document, "token": "***"}
    for content in (b"", b"text", b"[]", b'"text"', b"null", b"5"):
        assert error_from_response(400, {}, content).body is None


@pytest.mark.parametrize(
    ("document", "message", "code"),
    [
        ({"error": "The index is locked", "title": "Conflict"}, "The index is locked", "http_409"),
        ({"error": "The index is locked", "detail": [{"msg": "is odd"}]}, "The index is locked", "http_409"),
        ({"error": "index_locked", "title": "Conflict"}, "Conflict", "index_locked"),
        ({"error": " index_locked\n", "title": "Conflict"}, "Conflict", "index_locked"),
    ],
)
def test_a_sentence_in_the_key_error_is_the_message_and_one_word_is_the_code(
    document: Any, message: str, code: str
) -> None:
    """What frameworks and gateways say beside it comes after it."""
    error = error_from_response(409, {}, json.dumps(document).encode())
    assert (error.message, error.error_code) == (message, code)


def test_what_is_blank_or_of_another_type_says_nothing() -> None:
    """The next place is asked; details that are empty or no container are none."""
    document = {"error": {"message": " ", "code": 5, "details": []}, "message": "m", "code": "c", "details": "none"}
    error = error_from_response(400, {}, json.dumps(document).encode())
    assert (error.message, error.error_code, error.details) == ("m", "c", {})


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        ({"loc": ["body", "names", 0], "msg": "is short"}, "body.names.0: is short"),
        ({"loc": ["body"], "message": "is short"}, "body: is short"),
        ({"loc": [], "msg": "is short"}, "is short"),
        ({"loc": "body", "msg": "is short"}, "is short"),
        ({"loc": ["body"]}, "body: invalid"),
        ({}, "invalid"),
        (5, "invalid"),
        ("is short", "is short"),
    ],
)
def test_each_entry_of_a_validation_list_is_a_line_with_its_place(problem: object, text: str) -> None:
    """Several of them are one message; a message of the document's own comes before them."""
    content = json.dumps({"detail": [problem, problem]}).encode()
    assert error_from_response(422, {}, content).message == f"{text}; {text}"
    content = json.dumps({"detail": [problem], "message": "m", "details": {"a": 1}}).encode()
    error = error_from_response(422, {}, content)
    assert (error.message, error.details) == ("m", {"a": 1})


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"errors": ["a", "b", "c", "d", "e", "f"]}, "a; b; c; d; e"),
        ({name: ["is odd"] for name in "abcdef"}, "; ".join(f"{name}: is odd" for name in "abcde")),
        ({"title": " ", "errors": [" a ", " "]}, "a"),
        ({"errors": ["a"], "title": "t"}, "t"),
        ({"errors": {"title": " t "}}, "t"),
        ({"errors": [[["deep"]]]}, "deep"),
        ({"name": [{"title": "deep"}]}, "name: deep"),
        ({"name": ["is odd"], "token": ["is odd"], "size": "is odd", "age": []}, "name: is odd"),
    ],
)
def test_reasons_are_few_and_in_order(document: object, reason: str) -> None:
    """At most five of them, without blanks around them, and never under the name of a secret."""
    assert error_from_response(400, {}, json.dumps(document).encode()).message == reason


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"errors": [[["deep"]]]}, "deep"),
        ({"errors": [[[["too deep"]]]]}, None),
        ({"fault": {"fault": {"fault": {"fault": "deep"}}}}, "deep"),
        ({"fault": {"fault": {"fault": {"fault": {"fault": "too deep"}}}}}, None),
        ({"name": [[["deep"]]]}, "name: deep"),
        ({"name": [[[["too deep"]]]]}, None),
        ({"name": {"inner": ["no list of its own"]}}, None),
    ],
)
def test_a_reason_is_looked_for_four_levels_deep(document: object, reason: str | None) -> None:
    """No deeper: the document may be nested without end."""
    expected = reason or "The API responded with status 400 and no readable error description."
    assert error_from_response(400, {}, json.dumps(document).encode()).message == expected


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (299, "The API responded with status 299 and no readable error description."),
        (300, "The API responded with a redirect (300); redirects are never followed. Check base_url."),
        (399, "The API responded with a redirect (399); redirects are never followed. Check base_url."),
        (400, "The API responded with status 400 and no readable error description."),
    ],
)
def test_a_status_without_a_description_is_described(status: int, message: str) -> None:
    """A redirect says what to look at."""
    assert error_from_response(status, {}, b"").message == message


def test_long_texts_are_cut_at_their_bounds() -> None:
    """A message of 2,000 characters is whole, one of more ends in an ellipsis; codes and ids are cut at 200."""
    for size, message in ((2_000, "m" * 2_000), (2_001, "m" * 1_999 + "…")):
        content = json.dumps({"message": "m" * size, "code": "c" * 201, "request_id": "\n"}).encode()
        error = error_from_response(400, {"x-request-id": "r" * 201}, content)
        assert (error.message, error.error_code, error.request_id) == (message, "c" * 200, "r" * 200)


def test_an_error_document_of_more_than_a_mebibyte_is_not_read() -> None:
    """One of just as much is, with a byte order mark before it or without."""
    content = b'\xef\xbb\xbf{"message": "m"}'
    padded = content + b" " * (MAX_ERROR_DOCUMENT_BYTES - len(content))
    assert error_from_response(400, {}, padded).message == "m"
    assert error_from_response(400, {}, padded + b" ").body is None


PLAIN_URL = "The URL of the request is not valid; check base_url and the length of ids."


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (httpx.ConnectTimeout("x"), "timeout", "no connection could be made in time"),
        (httpx.ReadTimeout("x"), "timeout", "the server sent nothing in time"),
        (httpx.WriteTimeout("x"), "timeout", "the server took nothing in time"),
        (httpx.PoolTimeout("x"), "timeout", "no connection of the pool became free in time"),
        (httpx.TimeoutException("x"), "timeout", "no progress within the timeout"),
        (httpx.ConnectError("x"), "connect", "the server could not be reached"),
        (httpx.ProxyError("x"), "connect", "the server could not be reached"),
        (httpx.DecodingError("x"), "encoding", "its content does not match its Content-Encoding"),
        (
            httpx.LocalProtocolError("x"),
            "refused",
            "The request cannot be sent as HTTP; check the values of headers and the size of the upload.",
        ),
        (httpx.InvalidURL("x"), "refused", PLAIN_URL),
        (httpx.UnsupportedProtocol("x"), "refused", PLAIN_URL),
        (httpx.RemoteProtocolError("Server disconnected"), "broken", "the server closed it without a response"),
        (httpx.RemoteProtocolError("incomplete read"), "broken", "the server closed it in the middle of the response"),
        (
            httpx.RemoteProtocolError("closed connection without sending complete message body"),
            "broken",
            "the server closed it in the middle of the response",
        ),
        (httpx.RemoteProtocolError("illegal status line"), "broken", "the server did not send valid HTTP"),
        (httpx.ReadError("x"), "broken", "the connection was lost"),
        (httpx.CloseError("x"), "broken", "the connection was lost"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_each_exception_of_the_http_library_has_its_kind_and_words(error: Exception, kind: str, reason: str) -> None:
    """None of its own words is quoted, as they may hold what the server sent; a subclass counts as its class."""
    for raised in (error, type("Own", (type(error),), {})(str(error))):
        found = transport_error(raised)
        is_named_timeout = kind == "timeout" and raised is not error
        assert (found.kind, found.reason) == (kind, "no progress within the timeout" if is_named_timeout else reason)
        assert (found.status, found.request_id) == (None, None)


def caused(error: BaseException, by: BaseException, *, context: bool = False) -> BaseException:
    if context:
        error.__context__ = by
    else:
        error.__cause__ = by
    return error


def certificate_error(message: str | None) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    if message is not None:
        error.verify_message = message
    return error


def tls_error(reason: str | None) -> ssl.SSLError:
    error = ssl.SSLError(errno.ENOENT, "x")
    if reason is not None:
        error.reason = reason
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), os.strerror(errno.ECONNREFUSED).lower()),
        (caused(httpx.ConnectError("x"), OSError(errno.EPIPE, "x")), os.strerror(errno.EPIPE).lower()),
        (caused(httpx.ReadError("x"), OSError(errno.EPIPE, "x"), context=True), os.strerror(errno.EPIPE).lower()),
        (caused(ValueError("x"), caused(KeyError("x"), TimeoutError(errno.ETIMEDOUT, "x"))), "connection timed out"),
        (caused(OSError("without a number"), OSError(errno.EPIPE, "x")), os.strerror(errno.EPIPE).lower()),
        (OSError(99_999, "unknown number"), "otherwise"),
        (OSError("without a number"), "otherwise"),
        (ValueError("x"), "otherwise"),
        (socket.gaierror(socket.EAI_NONAME, "x"), "the host name could not be resolved"),
        (certificate_error("self-signed"), "the server's certificate is not trusted (self-signed)"),
        (certificate_error(None), "otherwise"),
        (tls_error("WRONG_VERSION_NUMBER"), "TLS failed (WRONG_VERSION_NUMBER)"),
        (tls_error(None), "otherwise"),
    ],
    ids=str,
)
def test_the_reason_of_the_system_is_at_the_bottom_of_a_chain(error: BaseException, reason: str) -> None:
    """What raised what does not matter; the number of a TLS error is none of the operating system's."""
    assert system_reason(error, "otherwise") == reason
