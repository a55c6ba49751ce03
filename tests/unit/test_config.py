"""Configuration: sources, credential rules, refusals."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import traceback
from pathlib import Path
from typing import Any

import pytest

from videovector import AsyncVideoVector, ClientConfig, InvalidArgumentError, RequestOptions, VideoVector
from videovector._generated import SERVERS
from videovector._request.validation import RESERVED_HEADERS
from videovector._transport.auth import Authenticator

VARIABLES = ["API_KEY", "BEARER_TOKEN", "AUTH_MODE", "BASE_URL", "TIMEOUT", "MAX_RETRIES", "MAX_RETRY_DELAY"]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(f"VIDEO_VECTOR_{name}", raising=False)


def refused(**arguments: Any) -> str:
    with pytest.raises(ValueError) as caught:
        ClientConfig.from_env(**arguments)
    assert isinstance(caught.value, InvalidArgumentError)
    return str(caught.value)


def test_fields_stand_in_the_published_order() -> None:
    """The first fields are those of the published SDK, in its order."""
    names = [field.name for field in dataclasses.fields(ClientConfig)]
    assert names[:9] == [
        "api_key",
        "bearer_token",
        "base_url",
        "timeout",
        "max_retries",
        "max_retry_delay",
        "custom_headers",
        "auth_mode",
        "oauth_token_provider",
    ]


def test_defaults_are_as_documented() -> None:
    """Without arguments and variables the documented defaults hold."""
    config = ClientConfig.from_env(api_key="k")
    assert (config.base_url, config.timeout, config.max_retries, config.max_retry_delay) == (SERVERS[0], 60.0, 3, 300)


@pytest.mark.parametrize(
    ("arguments", "header"),
    [
        ({"api_key": "k"}, (b"X-API-Key", b"k")),
        ({"bearer_token": "t"}, (b"Authorization", b"Bearer t")),
        ({"oauth_token_provider": lambda: "t"}, (b"Authorization", b"Bearer t")),
        ({"api_key": "k", "bearer_token": "t", "auth_mode": "api_key"}, (b"X-API-Key", b"k")),
        ({"api_key": "k", "bearer_token": "t", "auth_mode": "bearer"}, (b"Authorization", b"Bearer t")),
        ({"api_key": "k", "oauth_token_provider": lambda: "t", "auth_mode": "api_key"}, (b"X-API-Key", b"k")),
        ({"api_key": "k", "oauth_token_provider": lambda: "t", "auth_mode": "bearer"}, (b"Authorization", b"Bearer t")),
    ],
)
def test_each_credential_has_its_header_as_the_api_document_writes_it(
    arguments: dict[str, Any], header: tuple[bytes, bytes]
) -> None:
    """With that spelling: not everything between client and API knows that the case of a name says nothing."""
    authenticator = Authenticator(ClientConfig(**arguments))
    assert (authenticator.header(), authenticator.mode) == (header, "api_key" if b"Key" in header[0] else "bearer")
    assert authenticator.refreshable is ("oauth_token_provider" in arguments and authenticator.mode == "bearer")


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every variable is read, and an argument goes before it."""
    for name, value in {
        "API_KEY": "k",
        "BASE_URL": "https://host.test/api/v2/",
        "TIMEOUT": "12.5",
        "MAX_RETRIES": "0",
        "MAX_RETRY_DELAY": "7",
    }.items():
        monkeypatch.setenv(f"VIDEO_VECTOR_{name}", value)
    config = ClientConfig.from_env()
    assert (config.api_key, config.base_url, config.timeout) == ("k", "https://host.test/api/v2", 12.5)
    assert (config.max_retries, config.max_retry_delay) == (0, 7)
    config = ClientConfig.from_env(timeout=3, base_url="https://other.test", max_retries=2, max_retry_delay=9)
    assert (config.timeout, config.base_url, config.max_retries, config.max_retry_delay) == (
        3,
        "https://other.test",
        2,
        9,
    )


def test_explicit_credential_switches_off_those_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A credential argument is never mixed with the environment's, nor its auth mode."""
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "env-key")
    monkeypatch.setenv("VIDEO_VECTOR_AUTH_MODE", "api_key")
    config = ClientConfig.from_env(bearer_token="t")
    assert (config.api_key, config.bearer_token, config.auth_mode, config.mode) == (None, "t", None, "bearer")
    assert "required" in refused(api_key="")


def test_both_credentials_need_a_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds of credential need an auth mode, from arguments and environment alike."""
    assert "auth_mode" in refused(api_key="k", bearer_token="t")
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "k")
    monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN", "t")
    assert "VIDEO_VECTOR_BEARER_TOKEN" in refused()
    for mode in ("bearer", "api_key"):
        monkeypatch.setenv("VIDEO_VECTOR_AUTH_MODE", mode)
        assert ClientConfig.from_env().mode == mode
    monkeypatch.setenv("VIDEO_VECTOR_AUTH_MODE", "bearer")
    assert ClientConfig.from_env(auth_mode="api_key").mode == "api_key"


def test_wrong_credentials_are_refused() -> None:
    """No credential, two bearer sources, and a mode without its credential are refused."""
    assert "VIDEO_VECTOR_API_KEY" in refused()
    assert "not both" in refused(bearer_token="t", oauth_token_provider=lambda: "t", auth_mode="bearer")
    assert "requires api_key" in refused(bearer_token="t", auth_mode="api_key")
    assert "requires bearer_token" in refused(api_key="k", auth_mode="bearer")
    wrong: Any = "basic"
    assert "auth_mode" in refused(api_key="k", auth_mode=wrong)
    not_callable: Any = "token"
    assert "callable" in refused(oauth_token_provider=not_callable)


@pytest.mark.parametrize("secret", ["a b", "key\n", "\tkey", "k\r\nX: y", "schlüssel", "Bearer abc"])
def test_credentials_that_cannot_be_sent_are_refused(secret: str) -> None:
    """Blanks, line breaks and non-ASCII in a credential are refused without quoting it."""
    for name in ("api_key", "bearer_token"):
        message = refused(**{name: secret})
        assert name in message
        assert secret not in message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIMEOUT", "soon"),
        ("TIMEOUT", "0"),
        ("TIMEOUT", "-1"),
        ("TIMEOUT", "nan"),
        ("TIMEOUT", "inf"),
        ("MAX_RETRIES", "1.5"),
        ("MAX_RETRIES", "-1"),
        ("MAX_RETRY_DELAY", "0"),
        ("MAX_RETRY_DELAY", "x"),
        ("AUTH_MODE", "basic"),
        ("TIMEOUT", "3000000"),
        ("TIMEOUT", "1e400"),
        ("MAX_RETRY_DELAY", "9" * 400),
        ("MAX_RESPONSE_BYTES", "1.5"),
        ("STRICT_RESPONSES", "perhaps"),
        ("BASE_URL", "ftp://host"),
        ("BASE_URL", "http://host.test"),
        ("BASE_URL", "https://127.1"),
        ("API_KEY", "key\n"),
        ("BEARER_TOKEN", "Bearer abc"),
    ],
)
def test_malformed_variables_are_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A malformed variable is refused by its name."""
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "k")
    monkeypatch.setenv(f"VIDEO_VECTOR_{name}", value)
    assert f"VIDEO_VECTOR_{name}" in refused()


@pytest.mark.parametrize(
    ("name", "text", "argument"),
    [
        ("auth_mode", "bearer", "bearer"),
        ("base_url", "https://host.test", "https://host.test"),
        ("timeout", "2.5", 2.5),
        ("max_retries", "4", 4),
        ("max_retry_delay", "2.5", 2.5),
        ("max_retry_delay", "7", 7),
        ("max_response_bytes", "5", 5),
        ("strict_responses", "true", True),
        ("use_httpx_client", "0", False),
    ],
)
def test_a_variable_accepts_what_its_argument_accepts(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, argument: object
) -> None:
    """A setting is the same whether it is given as an argument or as a variable, fractions included."""
    monkeypatch.setenv("VIDEO_VECTOR_BEARER_TOKEN", "t")
    given: dict[str, Any] = {name: argument}
    by_argument = ClientConfig.from_env(**given)
    monkeypatch.setenv(f"VIDEO_VECTOR_{name.upper()}", text)
    assert ClientConfig.from_env() == by_argument
    assert getattr(by_argument, name) == argument


def test_blank_variables_count_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable is no value."""
    for name in VARIABLES:
        monkeypatch.setenv(f"VIDEO_VECTOR_{name}", " ")
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", "k")
    assert ClientConfig.from_env().timeout == 60.0


@pytest.mark.parametrize(
    "arguments",
    [
        {"timeout": 0},
        {"timeout": float("nan")},
        {"timeout": True},
        {"timeout": "5"},
        {"timeout": 1e10},
        {"max_retry_delay": 1e10},
        {"max_retries": -1},
        {"max_retries": 1.5},
        {"max_retry_delay": 0},
        {"deadline": -1},
        {"max_connections": 0},
        {"custom_headers": ["X-A"]},
        {"environment": "moon"},
        {"environment": "staging", "base_url": "https://host.test"},
    ],
)
def test_values_out_of_range_are_refused(arguments: dict[str, Any]) -> None:
    """Values out of range are refused by the argument's name."""
    assert next(iter(arguments)) in refused(api_key="k", **arguments)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://host.test/api/v2///", "https://host.test/api/v2"),
        ("HTTPS://Host.Test", "https://host.test"),
        ("http://localhost:8000/", "http://localhost:8000"),
        ("http://127.0.0.1:1/api", "http://127.0.0.1:1/api"),
        ("http://[::1]:80/api", "http://[::1]:80/api"),
        ("http://api.localhost", "http://api.localhost"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("https://my_service.3com", "https://my_service.3com"),
        ("https://host.test./x", "https://host.test./x"),
    ],
)
def test_base_urls_are_normalized(given: str, kept: str) -> None:
    """Base URLs are kept with their path and without trailing slashes."""
    assert ClientConfig.from_env(api_key="k", base_url=given).base_url == kept


@pytest.mark.parametrize(
    "url",
    [
        "",
        "host.test/api",
        "ftp://host.test",
        "https://",
        "https://user:word@host.test",
        "https://host.test?x=1",
        "https://host.test/#",
        "https://host.test:0",
        "https://host.test:99999",
        "https://host.test:/",
        "https://host.test/a/../b",
        "https://host.test/a//b",
        "https://host.test/ä",
        "https://host.test/a b",
        "https://host.test\n",
        "http://host.test",
        "http://127.0.0.1.evil.test",
        "http://localhost.evil.test",
        "https:\\\\host.test",
        "https://[::1",
        "http://[::1].evil.test",
        "http://[::1]evil",
        "http://[::ffff:127.0.0.1]",
        "https://[v1.abc]",
        "http://127.999.999.999",
        "http://127.1",
        "http://2130706433",
        "http://0x7f000001",
        "https://1.2.3",
        "http://localhost.",
        "http://localhost%2eevil.test",
        "https://a..b",
        "https://-a",
        "https://a,b",
        "https://*.test",
        "https://" + "a" * 64,
        "https://host.test/%2e%2E/a",
        "https://host.test/" + "a" * 70_000,
    ],
)
def test_wrong_base_urls_are_refused(url: str) -> None:
    """What is not a plain https URL (or loopback http) is refused."""
    assert "base_url" in refused(api_key="k", base_url=url)


def test_an_environment_picks_its_server_and_plain_http_must_be_allowed() -> None:
    """environment picks a documented server; allow_insecure permits plain http."""
    assert ClientConfig.from_env(api_key="k", environment="staging").base_url == SERVERS[0]
    assert ClientConfig.from_env(api_key="k", environment="production").base_url == SERVERS[1]
    assert ClientConfig.from_env(api_key="k", base_url="http://h.test", allow_insecure=True).base_url == "http://h.test"


@pytest.mark.parametrize("name", sorted(RESERVED_HEADERS))
def test_reserved_headers_are_refused(name: str) -> None:
    """Headers of the SDK cannot be replaced, however they are written."""
    assert name in refused(api_key="k", custom_headers={f" {name.title()} ": "x"}).lower()
    with pytest.raises(InvalidArgumentError):
        RequestOptions(headers={name.upper(): "x"})


@pytest.mark.parametrize(
    ("name", "value"), [("X A", "x"), ("", "x"), ("X-A", "a\r\nb"), ("X-A", " x"), ("X-A", "é"), ("X-A", 5)]
)
def test_headers_that_cannot_be_sent_are_refused(name: str, value: Any) -> None:
    """Header names and values that would break the request are refused."""
    refused(api_key="k", custom_headers={name: value})


def test_secrets_stay_out_of_repr() -> None:
    """repr() of configuration, options and clients shows no credential and no header value."""
    config = ClientConfig.from_env(api_key="topsecret", custom_headers={"X-A": "topsecret"})
    with VideoVector(api_key="topsecret") as client:
        shown = [repr(config), repr(client)]
    shown.append(repr(RequestOptions(headers={"X-A": "topsecret"})))
    assert "topsecret" not in "".join(shown)


def test_configurations_copy_and_pickle() -> None:
    """Configurations and options are values: frozen, comparable, copyable, picklable."""
    config = ClientConfig.from_env(api_key="k", custom_headers={"X-A": "1"})
    assert pickle.loads(pickle.dumps(config)) == copy.deepcopy(config) == config
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.timeout = 5  # type: ignore[misc]
    options = RequestOptions(timeout=1, headers={"X-A": "2"})
    assert pickle.loads(pickle.dumps(options)) == options


def test_options_go_over_options() -> None:
    """Options of a call go over those of the client, headers name by name."""
    base = RequestOptions(timeout=1, max_retries=2, headers={"X-A": "1"})
    merged = RequestOptions(timeout=5, headers={"X-B": "2"}).over(base)
    assert merged == RequestOptions(timeout=5, max_retries=2, headers={"X-A": "1", "X-B": "2"})
    assert RequestOptions().over(base) is base
    assert base.over(None) is base


def test_async_client_takes_the_same_arguments() -> None:
    """Both constructors have the same parameters in the same order."""
    import inspect

    sync, asynchronous = (list(inspect.signature(kind.__init__).parameters) for kind in (VideoVector, AsyncVideoVector))
    assert sync == asynchronous
    assert sync[1:10] == [
        "api_key",
        "bearer_token",
        "oauth_token_provider",
        "auth_mode",
        "base_url",
        "timeout",
        "max_retries",
        "max_retry_delay",
        "custom_headers",
    ]


TESTS = Path(__file__).parents[1]
SECRET = "s3cr3t-credential-value"
REFUSALS: dict[str, Any] = {
    "blank in the key": lambda kind: kind(api_key=SECRET + "\n"),
    "blank in the token": lambda kind: kind(bearer_token=SECRET + " x"),
    "two credentials": lambda kind: kind(api_key=SECRET, bearer_token=SECRET),
    "another setting": lambda kind: kind(api_key=SECRET, timeout=-1),
    "plain http": lambda kind: kind(api_key=SECRET, base_url="http://host.test"),
    "user info": lambda kind: kind(api_key="k", base_url=f"https://user:{SECRET}@host.test"),
    "header": lambda kind: kind(api_key="k", custom_headers={"X-Gateway": SECRET + "\r\n"}),
}


@pytest.mark.parametrize("refuse", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.parametrize("kind", [VideoVector, AsyncVideoVector, ClientConfig, ClientConfig.from_env])
def test_refusals_show_no_argument(kind: Any, refuse: Any) -> None:
    """A report with the local variables of every frame shows nothing of the arguments that were refused."""
    with pytest.raises(InvalidArgumentError) as caught:
        refuse(kind)
    assert SECRET not in reported(caught.value)


def test_refusals_show_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor of a credential that stands in the environment alone."""
    monkeypatch.setenv("VIDEO_VECTOR_API_KEY", SECRET)
    monkeypatch.setenv("VIDEO_VECTOR_TIMEOUT", "-1")
    with pytest.raises(InvalidArgumentError) as caught:
        VideoVector()
    assert SECRET not in reported(caught.value)


def test_refused_options_show_no_header() -> None:
    """Nor of the headers of a single call."""
    client = VideoVector(api_key="k")
    for refuse in (client.with_options, RequestOptions):
        with pytest.raises(InvalidArgumentError) as caught:
            refuse(headers={"X-Gateway": SECRET + "\n"})
        assert SECRET not in reported(caught.value)


def reported(failure: BaseException) -> str:
    """Text, attributes, and the local variables of every frame but those of tests, such as what watches all calls."""
    told = traceback.TracebackException.from_exception(failure, capture_locals=True)
    frames = [str(frame.locals) for frame in told.stack if not Path(frame.filename).is_relative_to(TESTS)]
    assert failure.__cause__ is failure.__context__ is None
    return " ".join([str(failure), repr(failure), repr(vars(failure)), *frames])
