"""Exceptions as values: tree, text, pickling, bounded and masked contents."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from typing import Any

import cloudpickle
import pytest

import videovector
from videovector import _errors
from videovector._errors import DownloadWriteError, FileArgumentError, MissingFileError, VideoVectorError
from videovector._redaction import MAX_DEPTH, bounded
from videovector._transport.exceptions import error_class, error_from_response

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
    assert error_class(299, None) is VideoVectorError


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
