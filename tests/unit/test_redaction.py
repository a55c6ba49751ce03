"""What is masked, what may be logged, and what the frames of a traceback hold."""

from __future__ import annotations

import asyncio
import inspect
import re
import socket
import traceback
from typing import Any

import pytest

from videovector import InvalidArgumentError
from videovector._redaction import (
    LOGGED_HEADERS,
    MASK,
    MAX_DEPTH,
    MAX_ITEMS,
    MAX_TEXT_CHARACTERS,
    bounded,
    is_secret_name,
    mask_secrets,
    printable,
    redacted_headers,
    redacts_arguments,
    without_library_frames,
)
from videovector._transport.auth import without_credential
from videovector._transport.http_library import httpx

KEY = "sk_live_abcdef123456"
LIBRARY = re.compile(r"[\\/](httpx|httpcore|anyio)2?[\\/]")


def test_a_text_of_the_server_becomes_one_line() -> None:
    """Runs of control characters are one blank, those at the ends are none, and what looks like a secret is masked."""
    assert printable(f"\r\n a\x00\x1f\x85b {KEY}\u2028") == f"a b {MASK}"
    assert mask_secrets(f"{KEY}\n{KEY}") == f"{MASK}\n{MASK}"


@pytest.mark.parametrize(
    "name",
    ["token", "API_Key", "x-api-key", "clientSecret", "AWS_SECRET_ACCESS_KEY", "db_password"],
)
def test_the_name_of_a_secret_is_known_in_any_spelling(name: str) -> None:
    """With or without separators, in any case; a longer name that holds it is another one."""
    assert is_secret_name(name)
    assert not is_secret_name(f"{name}_count")


def test_a_document_is_kept_within_bounds() -> None:
    """Texts, objects, lists and names have each their bound, and everything within it stays as it is."""
    text, items = "x" * MAX_TEXT_CHARACTERS, list(range(MAX_ITEMS))
    fields = {str(number): number for number in items}
    assert bounded([text, items, fields]) == [text, items, fields]
    assert bounded(text + "y") == text
    assert bounded([*items, -1]) == items
    assert bounded({**fields, "last": -1}) == fields
    assert bounded({"n" * 201: None}) == {"n" * 200: None}
    assert bounded({KEY: [KEY, {"a": KEY}, 5, 1.5, True, None]}) == {MASK: [MASK, {"a": MASK}, 5, 1.5, True, None]}


@pytest.mark.parametrize("wrap", [lambda inner: {"in": inner}, lambda inner: [inner]], ids=["objects", "arrays"])
def test_each_level_of_a_document_counts(wrap: Any) -> None:
    """As many levels as documented are kept as they are, and one more is an ellipsis."""
    document: Any = "the innermost"
    for _ in range(MAX_DEPTH):
        document = wrap(document)
    assert bounded(document) == document
    cut: Any = "…"
    for _ in range(MAX_DEPTH):
        cut = wrap(cut)
    assert bounded(wrap(document)) == cut


def test_only_the_text_of_a_secret_is_masked() -> None:
    """Under the name of a secret a number says how many there are, say; an object is looked into."""
    assert bounded({"token": "t", "secret": 5, "credentials": {"password": "p", "user": "u"}}) == {
        "token": MASK,
        "secret": 5,
        "credentials": {"password": MASK, "user": "u"},
    }


def test_the_echoed_input_of_a_validation_list_is_dropped() -> None:
    """An entry is known by its place, or by message and type together; any other object keeps its fields."""
    echo = {"input": "mine", "ctx": {"given": "mine"}}
    assert bounded([{"loc": ["body"], **echo}, {"msg": "m", "type": "t", **echo}]) == [
        {"loc": ["body"]},
        {"msg": "m", "type": "t"},
    ]
    for entry in ({"msg": "m", **echo}, {"type": "t", **echo}):
        assert bounded(entry) == entry


def test_only_listed_headers_may_be_logged() -> None:
    """By their names in lower case, whatever case they came in."""
    headers = {"X-Request-ID": "r", "Authorization": "a", "x-api-key": "k", "DATE": "d", "Cookie": "c"}
    assert redacted_headers(headers) == {"x-request-id": "r", "date": "d"}
    assert {"authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key"}.isdisjoint(LOGGED_HEADERS)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b'{"a":"s3cr3t-key"}', b'{"a":"***"}'),
        (b'\xef\xbb\xbf{"a":"s3cr3t\\u002dkey"}', b'{"a": "***"}'),
        (b"s3cr3t-key, and no JSON \\", b""),
        (b"[" * 100_000 + b"\\", b""),
        (b"s3cr3t", b"s3cr3t"),
    ],
)
def test_an_echoed_credential_is_masked_in_any_spelling(content: bytes, shown: bytes) -> None:
    """A document with escapes is written anew; what has some and is no document is told nothing of."""
    assert without_credential(content, (b"Authorization", b"Bearer s3cr3t-key")) == shown
    assert without_credential(content, None) is without_credential(content, (b"X-API-Key", b"s3cr3t-")) is content


def refuse(key: str, *, also: str) -> str:
    if key == "fine":
        return also
    raise InvalidArgumentError("no")


async def refuse_later(key: str, *, also: str) -> str:
    return refuse(key, also=also)


async def cancelled(key: str, *, also: str) -> str:
    raise asyncio.CancelledError(len(key) + len(also))


def interrupted(key: str, *, also: str) -> str:
    raise KeyboardInterrupt(len(key) + len(also))


class Refusing:
    def __init__(self, key: str, *, also: str) -> None:
        self.given = refuse(key, also=also)


def called(function: Any, key: str, also: str) -> Any:
    result = function(key, also=also)
    return asyncio.run(result) if inspect.iscoroutine(result) else result


@pytest.mark.parametrize(
    ("function", "kind"),
    [
        (refuse, InvalidArgumentError),
        (refuse_later, InvalidArgumentError),
        (Refusing, InvalidArgumentError),
        (cancelled, asyncio.CancelledError),
        (interrupted, KeyboardInterrupt),
    ],
)
def test_the_error_of_a_guarded_function_comes_from_a_frame_without_arguments(function: Any, kind: Any) -> None:
    """For functions, coroutine functions and constructors alike, refused or interrupted; what is fine comes back."""
    target = type("Guarded", (), {"__init__": Refusing.__init__}) if function is Refusing else function
    guarded = redacts_arguments(target)
    with pytest.raises(kind) as caught:
        called(guarded, f"{KEY}-first", f"{KEY}-second")
    failure = caught.value
    entries = [frame for frame, _ in traceback.walk_tb(failure.__traceback__)]
    own = [frame.f_code.co_name for frame in entries if frame.f_code.co_filename == __file__]
    assert own == [inspect.stack()[0].function, "called"]
    assert KEY not in " ".join(repr(frame.f_locals) for frame in entries if frame.f_code.co_name not in own)
    assert failure.__cause__ is failure.__context__ is None
    if function in (refuse, refuse_later):
        assert called(guarded, "fine", "value") == "value"
        assert (guarded.__name__, guarded.__doc__, inspect.iscoroutinefunction(guarded)) == (
            function.__name__,
            function.__doc__,
            function is refuse_later,
        )
    elif function is Refusing:
        assert guarded("fine", also="value").given == "value"


def test_the_frames_of_the_http_library_are_taken_out_of_a_traceback() -> None:
    """Of every exception of a chain, in their order, with the lines of the caller's own frames."""

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    def broken() -> Any:
        try:
            httpx.get(f"http://127.0.0.1:{port}", trust_env=False)
        except Exception as error:
            raise KeyError("outer") from error

    def again() -> Any:
        try:
            broken()
        except KeyError:
            raise LookupError("outermost")  # noqa: B904  # a context, not a cause, is what is wanted

    with pytest.raises(LookupError) as caught:
        again()
    failure: BaseException = caught.value
    chain: list[BaseException] = [failure]
    while (inner := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(inner)
    own = [
        [entry for entry in traceback.extract_tb(error.__traceback__) if not LIBRARY.search(entry.filename)]
        for error in chain
    ]
    assert all(
        len(traceback.extract_tb(error.__traceback__)) > len(kept)
        for error, kept in zip(chain[2:4], own[2:4], strict=True)
    )
    without_library_frames(failure)
    assert [list(traceback.extract_tb(error.__traceback__)) for error in chain] == own
    assert [entries[0].name for entries in own[:3]] == [inspect.stack()[0].function, "again", "broken"]
    assert (own[0][1].name, own[1][1].name) == ("again", "broken")
