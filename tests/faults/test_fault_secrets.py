"""Credentials are found nowhere: not in errors that echo them, nor in the frames of libraries, logs or pickles."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from wire_server import KEYED, PUT, Driver, Server, arrival, drop, error, hang, operation, respond

from videovector import AsyncVideoVector, Hooks, VideoVector, VideoVectorError
from videovector._request.encoding import segment
from videovector._request.uploads import open_upload
from videovector._transport.http_library import httpcore, httpx

SECRET = "s3cr3t-credential-value"
SOURCES = ["api_key", "bearer_token", "oauth_token_provider"]


def credential(source: str) -> dict[str, Any]:
    return {source: (lambda: SECRET) if source == "oauth_token_provider" else SECRET}


def report(failure: BaseException) -> str:
    """What a tool that reports errors would show: the whole chain, every frame, the local variables."""
    told = "".join(traceback.TracebackException.from_exception(failure, capture_locals=True).format())
    return " ".join([told, str(failure), repr(failure), repr(failure.args), repr(vars(failure))])


ECHOES: dict[str, Any] = {
    "message": {"error": {"code": "c", "message": f"unknown key {SECRET}"}},
    "code": {"error": {"code": f"bad_{SECRET}", "message": "m"}},
    "details": {
        "error": {"code": "c", "message": "m", "details": {"received": [SECRET, {"deep": f"Bearer {SECRET}"}]}}
    },
    "list": {"detail": [{"loc": ["header", SECRET], "msg": SECRET, "input": SECRET}]},
    "text": {"detail": SECRET},
    "name": {"detail": {SECRET: 1, "message": "m"}},
    "request id": {"request_id": SECRET, "message": "m"},
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("status", [401, 422, 503])
def test_echoed_credentials_are_masked(
    driver: Driver, server: Server, source: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """A server that says the credential back, wherever in its error, does not get it into ours or the log."""
    caplog.set_level(logging.DEBUG)
    client = driver.client(**credential(source), max_retries=1)
    for body in ECHOES.values():
        server.script(respond(status, body))
        failure = driver.raised(VideoVectorError, client.send, operation(KEYED, json={}))
        assert SECRET not in report(failure) + caplog.text + pickle.dumps(failure).decode("latin-1")


TOKEN = "s3cr3t/credential+value=="
DOCUMENT = json.dumps({"error": {"code": "c", "message": f"unknown token {TOKEN}"}})
ESCAPES = {"slash": ("/", "\\/"), "plus": ("+", "\\u002B"), "equals": ("=", "\\u003d")}


@pytest.mark.parametrize(("plain", "escaped"), ESCAPES.values(), ids=ESCAPES)
def test_credentials_echoed_in_escapes_are_masked(driver: Driver, server: Server, plain: str, escaped: str) -> None:
    """JSON has several ways to write a character, and servers use them; none lets a token through."""
    server.script(respond(401, DOCUMENT.replace(plain, escaped).encode()))
    failure = driver.raised(VideoVectorError, driver.client(bearer_token=TOKEN).send, operation())
    assert failure.message == "unknown token ***"
    assert TOKEN not in report(failure)


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize("source", SOURCES)
def test_credentials_echoed_in_headers_are_masked(
    driver: Driver, server: Server, source: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """A gateway that makes the request id of the credential does not get it into errors, hooks, log or responses."""
    caplog.set_level(logging.DEBUG, "videovector")
    seen: list[Any] = []
    client = driver.client(**credential(source), hooks=Hooks(on_response=seen.append), max_retries=0)
    server.script(respond(status, b"x", headers={"X-Request-ID": f"id-{SECRET}"}))
    failure = driver.raised(VideoVectorError, client.send, operation())
    assert failure.request_id == "id-***"
    server.script(respond(200, {}, headers={"X-Request-ID": f"id-{SECRET}"}))
    facts = driver.run(client.with_response, client.send, operation())
    shown = [report(failure), repr(seen), caplog.text, repr(dict(facts.headers)), str(facts.request_id)]
    assert SECRET not in " ".join(shown)


class Failing(io.RawIOBase):
    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        raise LookupError("the caller's own")


def raising() -> Iterator[bytes]:
    yield b"x" * 10
    raise LookupError("the caller's own")


BODIES: dict[str, Callable[[], Any]] = {"file": Failing, "iterator": raising}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_errors_of_the_caller_while_sending_come_out_as_they_are(
    driver: Driver, server: Server, body: Callable[[], Any]
) -> None:
    """An error of the upload's source comes out as it is, once, with the caller's frames and no library's."""
    client = driver.client(api_key=SECRET)
    call = operation(PUT, parts=[("f", open_upload("file", body(), filename="a"))])
    failure = driver.raised(LookupError, client.send, call)
    assert str(failure) == "the caller's own"
    assert SECRET not in report(failure)
    names = [frame.f_code.co_name for frame, _ in traceback.walk_tb(failure.__traceback__)]
    assert {"read", "raising"} & set(names)


def test_requests_that_cannot_be_made_reveal_nothing(driver: Driver, server: Server) -> None:
    """A URL that is too long, and a body only the other client can read, fail without the credential in a frame."""

    async def chunks() -> Any:
        yield b"x"

    client = driver.client(api_key=SECRET)
    failure = driver.raised(VideoVectorError, client.send, operation(path="/" + segment("id", "𝄞" * 9000)))
    assert SECRET not in report(failure)
    if not driver.is_async:
        failure = driver.raised(
            ValueError, client.send, operation(PUT, parts=[("f", open_upload("file", chunks(), filename="a"))])
        )
        assert SECRET not in report(failure)
    assert server.received == []


@pytest.mark.parametrize("source", SOURCES)
def test_cancelled_calls_reveal_nothing(server: Server, source: str) -> None:
    """The error of a timeout that the caller put around a call shows no header in any frame."""
    server.script(hang)

    async def scenario() -> BaseException:
        async with AsyncVideoVector(base_url=server.url, **credential(source)) as client:
            try:
                async with asyncio.timeout(0.1):
                    await client.send(operation(KEYED, json={}))
            except TimeoutError as failure:
                return failure
        raise AssertionError

    failure = asyncio.run(scenario())
    assert isinstance(failure.__cause__, asyncio.CancelledError)
    assert SECRET not in report(failure)


def test_interrupted_calls_reveal_nothing(server: Server) -> None:
    """The same for what interrupts a thread in the middle of the HTTP library."""
    server.script(hang)

    class Interrupt(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            raise KeyboardInterrupt

    with VideoVector(api_key=SECRET, base_url=server.url) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client.send(operation(PUT, parts=[("f", open_upload("file", Interrupt(), filename="a"))]))
        assert SECRET not in report(caught.value)


def test_logs_of_an_own_client_reveal_nothing(driver: Driver, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Also with the caller's own HTTP client no log at DEBUG, whoever writes it, shows the credential."""
    caplog.set_level(logging.DEBUG)
    server.script(error(503), respond(200, {}, headers={"Set-Cookie": "a=b"}))
    own: Any = httpx.AsyncClient() if driver.is_async else httpx.Client()
    client = driver.client(api_key=SECRET, http_client=own)
    driver.send(client, operation(KEYED, json={"password": "p4ssw0rd"}))
    driver.run(own.aclose if driver.is_async else own.close)
    assert {record.name.split(".")[0] for record in caplog.records} >= {
        "videovector",
        httpx.__name__,
        httpcore.__name__,
    }
    assert SECRET not in caplog.text
    assert "p4ssw0rd" not in caplog.text


def test_objects_of_a_call_reveal_nothing(driver: Driver, server: Server) -> None:
    """No object that a hook or a debugger meets on the way shows the credential in its repr."""
    seen: list[Any] = []
    hooks = Hooks(on_request=seen.append, on_response=seen.append, on_retry=seen.append, on_finish=seen.append)
    server.script(drop, respond())
    client = driver.client(bearer_token=SECRET, hooks=hooks)
    driver.send(client, operation(KEYED, json={}))
    client.videos  # noqa: B018  # the client keeps it
    parts = [client, client.config, client.videos, *vars(client).values()]
    # The configuration is where the credential is kept.
    attributes = {type(part).__name__: vars(part) for part in parts if hasattr(part, "__dict__")}
    del attributes["ClientConfig"]
    assert len(attributes) > 2
    assert SECRET not in repr(seen) + repr(parts) + repr(attributes)


def test_the_log_of_the_environment_reveals_nothing(
    driver: Driver, server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """VIDEO_VECTOR_LOG=debug writes requests and responses to standard error, once, without credentials."""
    logger = logging.getLogger("videovector")
    before, level = list(logger.handlers), logger.level
    monkeypatch.setenv("VIDEO_VECTOR_LOG", "debug")
    try:
        for _ in range(2):
            client = driver.client(api_key=SECRET)
        driver.send(client, operation(query=[("q", "private words")]))
        assert len(logger.handlers) == len(before) + 1
    finally:
        for handler in set(logger.handlers) - set(before):
            logger.removeHandler(handler)
        logger.setLevel(level)
    written = capfd.readouterr().err
    assert "GET" in written
    assert "got status 200" in written
    assert SECRET not in written
    assert "private" not in written


def test_a_client_works_on_after_many_cancelled_calls(server: Server) -> None:
    """Many cancelled calls with credentials leave an async client that still works."""
    server.script(hang)

    async def scenario() -> None:
        async with AsyncVideoVector(api_key=SECRET, base_url=server.url, max_connections=5) as client:
            tasks = [asyncio.create_task(client.send(operation())) for _ in range(20)]
            await arrival(server, 5)
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            assert all(SECRET not in report(result) for result in results if isinstance(result, BaseException))
            server.script(respond())
            assert await client.send(operation()) == {"ok": True}

    asyncio.run(scenario())


CONNECTORS: dict[str, dict[str, Any]] = {
    "create_s3": {"bucket": "b", "region": "r", "aws_access_key_id": "a", "aws_secret_access_key": SECRET},
    "create_azure": {"storage_account": "a", "container": "c", "tenant_id": "t", "client_id": "i"},
    "create_gcs": {"bucket": "b", "gcp_project_id": "p", "credentials_file": SECRET.encode()},
}
CONNECTORS["create_azure"]["client_secret"] = SECRET
REFUSED = {"detail": [{"loc": ["body", "secret"], "msg": "is not valid", "input": SECRET}]}


@pytest.mark.parametrize("method", CONNECTORS)
@pytest.mark.parametrize("name", ["n", ""])
def test_secrets_of_other_services_stand_in_no_frame(driver: Driver, server: Server, method: str, name: str) -> None:
    """What a connector is given is in no frame of ours when the API, or the SDK before it, refuses the call."""
    server.script(respond(422, REFUSED))
    client = driver.client()
    call = getattr(client.connectors, method)
    with pytest.raises(VideoVectorError) as caught:
        driver.run(call, name=name, **CONNECTORS[method])
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [str(frame.locals) for frame in told.stack if "/videovector/" in frame.filename]
    assert frames
    assert SECRET not in " ".join([*frames, str(caught.value), repr(vars(caught.value))])


def test_secrets_of_other_services_stand_in_no_frame_of_a_cancelled_call(server: Server) -> None:
    """Nor when the caller gives up waiting."""
    server.script(hang)

    async def scenario() -> BaseException:
        async with AsyncVideoVector(api_key="k", base_url=server.url) as client:
            try:
                async with asyncio.timeout(0.1):
                    await client.connectors.create_s3(name="n", **CONNECTORS["create_s3"])
            except TimeoutError as failure:
                return failure
        raise AssertionError

    assert SECRET not in report(asyncio.run(scenario()))
