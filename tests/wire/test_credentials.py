"""Which credential goes on the wire, and that none is found anywhere else."""

from __future__ import annotations

import gzip
import io
import logging
import pickle
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from wire_server import BEARER_ONLY, KEYED, PUBLIC, Driver, Server, drop, error, hang, operation, respond

from videovector import AuthenticationError, Hooks, InvalidArgumentError, NotFoundError, VideoVector, VideoVectorError
from videovector._request.operation import Endpoint
from videovector._transport.http_library import httpx

SECRET = "s3cr3t-credential-value"
KEY_ONLY = Endpoint("refreshLimits", "POST", "/rate-limit/refresh", credentials=("api_key",))


def credentials(server: Server) -> list[dict[str, str]]:
    return [
        {name: value for name, value in request.pairs if name in ("x-api-key", "authorization", "cookie")}
        for request in server.received
    ]


def test_an_api_key_goes_in_its_own_header_alone(driver: Driver, server: Server) -> None:
    """An API key goes as X-API-Key and nothing else."""
    driver.send(driver.client(api_key=SECRET), operation())
    assert credentials(server) == [{"x-api-key": SECRET}]


def test_a_bearer_token_goes_as_authorization_alone(driver: Driver, server: Server) -> None:
    """A bearer token goes as Authorization and nothing else."""
    driver.send(driver.client(bearer_token=SECRET), operation())
    assert credentials(server) == [{"authorization": f"Bearer {SECRET}"}]


@pytest.mark.parametrize(
    ("mode", "expected"), [("api_key", {"x-api-key": "k"}), ("bearer", {"authorization": "Bearer t"})]
)
def test_auth_mode_chooses_one(driver: Driver, server: Server, mode: Any, expected: dict[str, str]) -> None:
    """With both given, auth_mode decides and the other is not sent."""
    driver.send(driver.client(api_key="k", bearer_token="t", auth_mode=mode), operation())
    assert credentials(server) == [expected]


def test_public_operations_carry_none(driver: Driver, server: Server) -> None:
    """An operation without security carries no credential, and asks no provider."""

    def provider() -> str:
        raise AssertionError("asked")

    driver.send(driver.client(oauth_token_provider=provider), operation(PUBLIC))
    assert credentials(server) == [{}]


def test_bearer_only_operations_refuse_an_api_key(driver: Driver, server: Server) -> None:
    """An API key on a bearer-only operation is refused before sending, with the way out."""
    failure = driver.raised(AuthenticationError, driver.client().send, operation(BEARER_ONLY))
    assert failure.error_code == "bearer_token_required"
    assert failure.message == (
        f"{BEARER_ONLY.operation_id} ({BEARER_ONLY.method} {BEARER_ONLY.path}) does not accept an API key. "
        "Use a client with a signed-in user's token: VideoVector(bearer_token=...) or "
        "VideoVector(oauth_token_provider=...)."
    )
    assert failure.method == BEARER_ONLY.method
    assert server.received == []
    driver.send(driver.client(bearer_token="t"), operation(BEARER_ONLY))


def test_provider_is_asked_for_each_attempt(driver: Driver, server: Server) -> None:
    """Every attempt carries a token of its own."""
    server.script(error(503), drop, respond())
    tokens = iter(["t1", "t2", "t3"])
    driver.send(driver.client(oauth_token_provider=lambda: next(tokens)), operation())
    assert [sent["authorization"] for sent in credentials(server)] == ["Bearer t1", "Bearer t2", "Bearer t3"]


def test_provider_is_asked_again_after_401(driver: Driver, server: Server) -> None:
    """A 401 asks the provider once more, also without retries and for unkeyed writes; a second 401 is final."""
    tokens = iter(f"t{number}" for number in range(9))
    server.script(error(401), respond())
    client = driver.client(oauth_token_provider=lambda: next(tokens), max_retries=0)
    assert driver.run(client.request, "POST", "/x", json={}) == {"ok": True}
    assert [sent["authorization"] for sent in credentials(server)] == ["Bearer t0", "Bearer t1"]
    assert driver.waits == []
    server.script(error(401))
    failure = driver.raised(AuthenticationError, client.send, operation())
    assert (failure.attempts, len(server.received)) == (2, 4)


def test_static_credentials_are_not_tried_again(driver: Driver, server: Server) -> None:
    """A 401 for a static credential is final."""
    server.script(error(401, "invalid_api_key"))
    assert driver.raised(AuthenticationError, driver.client().send, operation()).attempts == 1


def test_an_async_provider_is_awaited_by_the_async_client_alone(driver: Driver, server: Server) -> None:
    """An async provider serves the async client; the sync one refuses and closes its coroutine."""

    async def provider() -> str:
        return "t1"

    client = driver.client(oauth_token_provider=provider)
    if driver.is_async:
        driver.send(client, operation())
        assert credentials(server) == [{"authorization": "Bearer t1"}]
    else:
        failure = driver.raised(AuthenticationError, client.send, operation())
        assert (failure.error_code, server.received) == ("oauth_token_provider_async_result", [])
        assert failure.message == (
            "VideoVector needs a synchronous oauth_token_provider; use AsyncVideoVector for an async one."
        )


def test_an_awaitable_that_is_no_coroutine_is_awaited_or_refused(driver: Driver, server: Server) -> None:
    """A provider may give an awaitable of its own; the sync client refuses it like a coroutine."""

    class Token:
        def __await__(self) -> Any:
            yield from ()
            return "t1"

    client = driver.client(oauth_token_provider=Token)
    if driver.is_async:
        driver.send(client, operation())
        assert credentials(server) == [{"authorization": "Bearer t1"}]
    else:
        failure = driver.raised(AuthenticationError, client.send, operation())
        assert failure.error_code == "oauth_token_provider_async_result"


@pytest.mark.parametrize("value", ["", "a b", "Bearer abc", "a\r\nX: y", "é", None, 5, b"abc", "a" * 16_385, "=a"])
def test_only_a_bare_token_of_a_provider_is_sent(driver: Driver, server: Server, value: Any) -> None:
    """Anything but a bare token is refused before a request."""
    failure = driver.raised(AuthenticationError, driver.client(oauth_token_provider=lambda: value).send, operation())
    assert failure.error_code == "oauth_token_provider_invalid_result"
    assert failure.message == (
        "The oauth_token_provider returned something that is not an access token: it must be a string of "
        "1..16384 token characters, without a 'Bearer ' prefix, blanks or line breaks."
    )
    assert server.received == []


def test_the_longest_token_arrives(driver: Driver, server: Server) -> None:
    """A token of one character and one of as many as are allowed are sent as they are."""
    for token in ("a", "a" * 16_384):
        driver.send(driver.client(oauth_token_provider=lambda token=token: token), operation())
    assert [sent["authorization"] for sent in credentials(server)] == ["Bearer a", "Bearer " + "a" * 16_384]


def test_the_error_of_a_provider_shows_nothing_of_it(driver: Driver, server: Server) -> None:
    """A provider's exception is replaced by one that quotes and links nothing."""

    def provider() -> str:
        raise ValueError(SECRET)

    failure = driver.raised(AuthenticationError, driver.client(oauth_token_provider=provider).send, operation())
    assert failure.error_code == "oauth_token_provider_failed"
    assert failure.message == "The oauth_token_provider failed to supply an access token: it raised ValueError."
    assert failure.__cause__ is failure.__context__ is None
    assert SECRET not in leaks(failure)


def test_failing_provider_says_for_which_call(driver: Driver, server: Server) -> None:
    """The error names the request that got no token and counts only what was sent."""
    server.script(error(503))
    tokens = iter(["t1"])
    client = driver.client(oauth_token_provider=lambda: next(tokens))
    failure = driver.raised(AuthenticationError, client.send, operation())
    assert failure.error_code == "oauth_token_provider_failed"
    assert (failure.method, failure.url, failure.attempts) == ("GET", f"{server.url}/things/1", 1)


def leaks(failure: BaseException) -> str:
    """Everything that a report of an exception may show: texts, attributes, locals of SDK frames, pickle."""
    report = traceback.TracebackException.from_exception(failure, capture_locals=True)
    local = [
        repr(value)
        for frame, _ in traceback.walk_tb(failure.__traceback__)
        if "videovector" in frame.f_code.co_filename
        for name, value in frame.f_locals.items()
        for value in [value, getattr(value, "headers", None), getattr(value, "content", None)]
    ]
    pickled = pickle.dumps(failure).decode("latin-1")
    sdk_lines = [
        line for stack in report.stack if "videovector" in stack.filename for line in (stack.locals or {}).values()
    ]
    return " ".join([str(failure), repr(failure), repr(failure.args), repr(vars(failure)), pickled, *local, *sdk_lines])


FAILURES = {
    "refused": error(403),
    "echoed": respond(401, {"error": {"code": "c", "message": f"bad key sk_live_{'0' * 48}", "api_key": SECRET}}),
    "garbage": respond(200, SECRET.encode()),
    "html": respond(502, SECRET.encode()),
    "dropped": drop,
    "truncated": respond(200, f'{{"secret": "{SECRET}"'.encode(), length=500),
}


@pytest.mark.parametrize("action", FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize("source", ["api_key", "bearer_token", "oauth_token_provider"])
def test_errors_reveal_nothing(
    driver: Driver, server: Server, action: Any, source: str, caplog: pytest.LogCaptureFixture
) -> None:
    """No secret is found in texts, attributes, locals, pickles or logs at DEBUG, ours and httpx's."""
    caplog.set_level(logging.DEBUG)
    server.script(action)
    value: Any = (lambda: SECRET) if source == "oauth_token_provider" else SECRET
    client = driver.client(**{source: value}, max_retries=1)
    failure = driver.raised(VideoVectorError, client.send, operation(KEYED, json={"password": SECRET}))
    shown = leaks(failure)
    assert SECRET not in shown
    assert "sk_live_0" not in shown
    assert failure.__cause__ is failure.__context__ is None
    assert SECRET not in caplog.text
    assert any(record.name == "videovector" for record in caplog.records)
    assert SECRET not in repr(client) + repr(client.config) + repr(vars(client))


def test_hooks_see_no_secret(driver: Driver, server: Server) -> None:
    """Hooks see each attempt, response, retry and the end, with allow-listed headers only."""
    seen: list[Any] = []
    hooks = Hooks(on_request=seen.append, on_response=seen.append, on_retry=seen.append, on_finish=seen.append)
    server.script(error(503), respond(200, {}, headers={"Set-Cookie": SECRET, "X-Request-ID": "req_2"}))
    client = driver.client(api_key=SECRET, hooks=hooks)
    driver.send(client, operation(KEYED, query=[("token", SECRET)]))
    assert [type(event).__name__ for event in seen] == [
        "RequestEvent",
        "ResponseEvent",
        "RetryEvent",
        "RequestEvent",
        "ResponseEvent",
        "FinishEvent",
    ]
    assert SECRET not in repr(seen)
    assert len({id(event.call) for event in seen}) == 1
    assert (seen[4].status_code, seen[4].request_id, seen[5].attempts, seen[5].error) == (200, "req_2", 2, None)
    assert seen[0].headers["idempotency-key"].startswith("thing-create:")


def test_own_client_adds_no_credential(driver: Driver, server: Server) -> None:
    """Headers, cookies, auth and base URL of the user's own HTTP client are not used, and it is never closed."""
    kind: Any = httpx.AsyncClient if driver.is_async else httpx.Client
    own = kind(
        headers={"Authorization": "Bearer other"}, auth=("user", "word"), cookies={"a": "b"}, follow_redirects=True
    )
    client = driver.client(http_client=own)
    server.script(respond(200, {}, headers={"Set-Cookie": "a=c"}), respond(302, b"", headers={"Location": "/x"}))
    driver.send(client, operation())
    driver.raised(VideoVectorError, client.send, operation())
    assert credentials(server) == [{"x-api-key": "test-key"}] * 2
    driver.run(client.close)
    assert not own.is_closed
    driver.run(own.aclose if driver.is_async else own.close)
    with pytest.raises(TypeError):
        pickle.dumps(client)


def test_an_own_client_of_the_wrong_kind_is_refused(driver: Driver, server: Server) -> None:
    """An HTTP client of the other kind is refused with the name of the right one."""
    own: Any = httpx.Client() if driver.is_async else httpx.AsyncClient()
    failure = driver.raised(InvalidArgumentError, driver.client(http_client=own).send, operation())
    assert "http_client" in str(failure)


@pytest.mark.parametrize("name", ["on_request", "on_response", "on_retry", "on_finish"])
def test_hooks_that_nothing_would_await_are_refused(name: str) -> None:
    """A coroutine function as hook would silently never run; so would an object whose call is one."""

    async def hook(_event: object) -> None:
        raise AssertionError("never called")

    class Hook:
        async def __call__(self, _event: object) -> None:
            raise AssertionError("never called")

    for wrong in (hook, Hook()):
        with pytest.raises(InvalidArgumentError, match=f"{name} is a coroutine function"):
            Hooks(**{name: wrong})  # type: ignore[arg-type]
    with pytest.raises(InvalidArgumentError, match=f"{name} must be a function, not str"):
        Hooks(**{name: "log"})  # type: ignore[arg-type]


@pytest.fixture
def hooked(driver: Driver) -> Iterator[Callable[..., Any]]:
    """Makes clients over an HTTP client whose event hook looks at every response, which it reads first unless told."""
    made: list[Any] = []

    def make(hook: Callable[[Any], Any], *, reads: bool = True) -> Any:
        async def hook_async(response: Any) -> None:
            if reads:
                await response.aread()
            hook(response)

        def hook_sync(response: Any) -> None:
            if reads:
                response.read()
            hook(response)

        kind: Any = httpx.AsyncClient if driver.is_async else httpx.Client
        own = kind(event_hooks={"response": [hook_async if driver.is_async else hook_sync]})
        made.append(own)
        return driver.client(http_client=own, timeout=2, max_retries=1)

    yield make
    for own in made:
        driver.run(own.aclose if driver.is_async else own.close)


def test_an_event_hook_may_read_the_response(
    driver: Driver, server: Server, hooked: Callable[..., Any], tmp_path: Path
) -> None:
    """An event hook that reads the response, as one for a log does, takes it from nobody, compressed or downloaded."""
    packed = gzip.compress(b'{"packed": true}')
    server.script(
        respond(),
        respond(200, packed, headers={"Content-Encoding": "gzip"}),
        error(404, "no_such_thing"),
        respond(200, b"[1]", headers={"Content-Type": "application/json"}),
    )
    client = hooked(lambda response: None)
    assert driver.send(client, operation()) == {"ok": True}
    assert driver.send(client, operation()) == {"packed": True}
    assert driver.raised(NotFoundError, client.send, operation()).error_code == "no_such_thing"
    assert driver.run(client.exports.download, "exp_1", tmp_path / "export.json") == 3
    assert len(server.received) == 4


@pytest.mark.parametrize(("reads", "code"), [(True, "no_such_thing"), (False, "http_404")])
def test_own_client_may_raise_for_the_status(
    driver: Driver, server: Server, hooked: Callable[..., Any], reads: bool, code: str
) -> None:
    """An event hook that raises for an error status changes neither the kind of the error nor what is sent again."""
    server.script(error(404, "no_such_thing"), error(503), respond())
    client = hooked(lambda response: response.raise_for_status(), reads=reads)
    assert driver.raised(NotFoundError, client.send, operation()).error_code == code
    assert driver.send(client, operation()) == {"ok": True}
    assert len(server.received) == 3


def test_an_own_client_that_is_closed_is_told(driver: Driver, server: Server) -> None:
    """It is told as an error of the SDK that says what to do."""
    own: Any = httpx.AsyncClient() if driver.is_async else httpx.Client()
    driver.run(own.aclose if driver.is_async else own.close)
    failure = driver.raised(VideoVectorError, driver.client(http_client=own).send, operation())
    assert failure.error_code == "client_closed"
    assert "http_client is closed" in str(failure)


def test_exactly_the_expected_headers_are_sent(driver: Driver, server: Server) -> None:
    """Exactly the expected headers are sent, custom ones once, per-call ones in their place."""
    client = driver.client(custom_headers={"X-Team": "a"}).with_options(headers={"x-team": "b"})
    driver.send(client, operation())
    names = sorted(name for name, _ in server.received[0].pairs)
    assert names == ["accept", "accept-encoding", "host", "user-agent", "x-api-key", "x-team"]
    assert server.received[0].headers["x-team"] == "b"
    assert server.received[0].headers["user-agent"].startswith("videovector-python/")


def test_only_authenticate_surfaces_a_refusal_of_readiness(driver: Driver, server: Server) -> None:
    """authenticate() surfaces 401 and 403 only; announcements surface nothing; neither is repeated."""
    client = driver.client()
    server.script(respond(200, {"accepted": True}), error(503), error(401), error(401), drop, respond(200, [1]))
    assert driver.run(client.authenticate) == {"accepted": True}
    assert driver.run(client.authenticate) is None
    driver.raised(AuthenticationError, client.authenticate)
    assert driver.run(client.announce, "upload_media") is None
    assert driver.run(client.announce, "upload_media") is None
    assert driver.run(client.authenticate) is None
    assert len(server.received) == 6
    assert b'"operation":"upload_media"' in server.received[3].body
    assert b'"surface":"sdk","reason":"authentication"' in server.received[0].body


def test_upload_source_errors_surface(driver: Driver, server: Server) -> None:
    """A failing upload source surfaces as it is, once."""

    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            raise RuntimeError("disk")

    driver.raised(RuntimeError, driver.client().request, "PUT", "/raw", content=Broken(), content_type="video/mp4")


@pytest.mark.parametrize(("key", "told"), [("k1234567", "no ***!"), ("k123456", "no k123456!")])
def test_an_echoed_credential_is_blanked_out(driver: Driver, server: Server, key: str, told: str) -> None:
    """From eight characters on; fewer could be any word of the message."""
    server.script(respond(400, {"message": f"no {key}!"}))
    assert driver.raised(VideoVectorError, driver.client(api_key=key).send, operation()).message == told


def test_the_error_of_a_public_operation_is_shown_as_it_came(driver: Driver, server: Server) -> None:
    """The response of an operation without a credential is shown as it came: there is nothing to blank out."""
    server.script(respond(422, {"detail": "test-key is no event"}))
    failure = driver.raised(VideoVectorError, driver.client().send, operation(PUBLIC))
    assert "test-key is no event" in str(failure)


def test_the_sync_client_refuses_whatever_must_be_awaited(server: Server) -> None:
    """The sync client refuses anything that has to be awaited, not coroutines alone."""

    class Awaited:
        def __await__(self) -> Any:
            raise AssertionError("awaited")

    provider: Any = Awaited
    with (
        VideoVector(oauth_token_provider=provider, base_url=server.url) as client,
        pytest.raises(AuthenticationError) as refused,
    ):
        client.send(operation())
    assert (refused.value.error_code, server.received) == ("oauth_token_provider_async_result", [])


def test_a_bearer_token_is_refused_where_only_an_api_key_serves(driver: Driver, server: Server) -> None:
    """A bearer token is refused there before sending, with the way out."""
    client = driver.client(bearer_token="t")
    failure = driver.raised(AuthenticationError, client.send, operation(KEY_ONLY))
    assert failure.error_code == "api_key_required"
    assert failure.message == (
        f"{KEY_ONLY.operation_id} ({KEY_ONLY.method} {KEY_ONLY.path}) accepts only an API key; "
        "use VideoVector(api_key=...)."
    )
    assert failure.method == KEY_ONLY.method
    assert server.received == []


def test_the_error_of_an_async_provider_is_not_quoted(driver: Driver, server: Server) -> None:
    """What an async provider raises is replaced by an error that quotes nothing of it."""

    async def provider() -> str:
        raise LookupError("s3cr3t")

    failure = driver.raised(AuthenticationError, driver.client(oauth_token_provider=provider).send, operation())
    code = "oauth_token_provider_failed" if driver.is_async else "oauth_token_provider_async_result"
    assert failure.error_code == code
    assert not driver.is_async or failure.message.endswith("it raised LookupError.")
    assert "s3cr3t" not in str(failure)


def test_a_readiness_signal_hides_no_error_of_the_callers_hooks(driver: Driver, server: Server) -> None:
    """A readiness signal hides what the API says to it, never an error of the caller's own code."""

    def on_request(event: Any) -> None:
        raise LookupError("mine")

    client = driver.client(hooks=Hooks(on_request=on_request))
    driver.raised(LookupError, client.announce, "upload_media")


def test_a_readiness_signal_keeps_the_timeout_of_its_client(driver: Driver, server: Server) -> None:
    """A client with a shorter timeout keeps to it in its readiness signals too."""
    server.script(hang)
    began = time.monotonic()
    driver.run(driver.client().with_options(timeout=0.2).announce, "upload_media")
    assert time.monotonic() - began < 2
    assert len(server.received) == 1
