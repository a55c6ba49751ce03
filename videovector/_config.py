"""The configuration of a client. An argument replaces an environment variable, which replaces a default.

A credential in code disables every credential of the environment, exactly one credential is in use, and custom headers
may not replace those of the SDK.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, Literal, Self, TypeAlias, cast

from ._base_url import normalized_base_url
from ._errors import InvalidArgumentError
from ._generated import SERVERS
from ._generated.settings import FromEnvironment
from ._hooks import Hooks
from ._redaction import redacts_arguments
from ._request import validation
from ._request.operation import OVERRIDABLE_SETTINGS
from ._request.validation import checked_headers

__all__ = ["AsyncOAuthTokenProvider", "ClientConfig", "OAuthTokenProvider", "RequestOptions"]

AuthMode: TypeAlias = Literal["api_key", "bearer"]
Environment: TypeAlias = Literal["production", "staging"]
OAuthTokenProvider: TypeAlias = Callable[[], str]
AsyncOAuthTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]

# The position of each server in the document, which lists its default first.
_SERVER_OF_ENVIRONMENT: dict[str, int] = {"staging": 0, "production": 1}
DEFAULT_BASE_URL: str = SERVERS[0]
DEFAULT_TIMEOUT = 60.0
DEFAULT_MAX_RETRIES = 3
DEFAULT_MAX_RETRY_DELAY = 300
# The default of httpx. Further calls wait in the SDK, not in the pool.
DEFAULT_MAX_CONNECTIONS = 100
# Much larger than any response of the API, and small enough not to exhaust memory.
DEFAULT_MAX_RESPONSE_BYTES = 67_108_864
#: The environment variable of each setting that has one.
VARIABLES: Final = {
    name: f"VIDEO_VECTOR_{name.upper()}"
    for name in (
        "api_key",
        "bearer_token",
        "auth_mode",
        "timeout",
        "max_retries",
        "max_retry_delay",
        "max_response_bytes",
        "base_url",
        "strict_responses",
        "use_httpx_client",
    )
}


def _count(name: str, value: Any, *, minimum: int) -> int:
    """A whole number; a float such as 2.0 is one too."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return validation.integer(name, whole, minimum=minimum)


_CHECKS: Final[Mapping[str, validation.Check[Any]]] = {
    "timeout": validation.seconds,
    "max_retries": partial(_count, minimum=0),
    "max_retry_delay": validation.seconds,
    "deadline": validation.seconds,
    "max_connections": partial(_count, minimum=1),
    "max_response_bytes": partial(_count, minimum=1),
    "strict_responses": validation.boolean,
    "use_httpx_client": validation.boolean,
}
_CREDENTIALS: Final = frozenset({"api_key", "bearer_token", "oauth_token_provider"})
_CREDENTIAL_VARIABLES: Final = ("api_key", "bearer_token", "auth_mode")
_SWITCH: Final = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+")


@redacts_arguments
@dataclass(frozen=True, repr=False)
class ClientConfig(FromEnvironment):
    """The settings of a client, checked at construction.

    The constructors of the clients and `from_env` take the same settings.

    Args:
        api_key: API key, sent as ``X-API-Key``.
        bearer_token: Static access token, sent as ``Authorization: Bearer``.
        base_url: URL of the API, such as ``https://host/api/v2``.
        timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response. An upload or
            download may last as long as it makes progress.
        max_retries: Retries at most, for calls that may be repeated.
        max_retry_delay: Longest wait in seconds before a retry, even if ``Retry-After`` is longer.
        custom_headers: Headers added to every request.
        auth_mode: ``"api_key"`` or ``"bearer"``; required if both kinds of credential are given.
        oauth_token_provider: Called before each attempt to get a current access token; sync or async.
        deadline: Seconds that a call may take, including all its attempts; None sets no limit.
        allow_insecure: Permit plain http to hosts other than this machine.
        max_connections: Requests that may be in progress at the same time.
        hooks: Functions called with requests, responses and retries.
        strict_responses: Refuse a response if any field differs from the API document. Otherwise an error is raised
            only when such a field is used. For tests and monitors.
        max_response_bytes: Largest response in bytes that is read into memory, after decompression. Downloads and
            streams have no such limit.
        use_httpx_client: Send every request through ``httpx.AsyncClient.send``, so that tools that patch httpx see it;
            slower.

    Raises:
        InvalidArgumentError: (a ValueError) A value is missing, conflicts with another or is out of range.
    """

    api_key: str | None = None
    bearer_token: str | None = None
    base_url: str = DEFAULT_BASE_URL
    timeout: float = DEFAULT_TIMEOUT
    max_retries: int = DEFAULT_MAX_RETRIES
    max_retry_delay: float = DEFAULT_MAX_RETRY_DELAY
    custom_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    auth_mode: AuthMode | None = None
    oauth_token_provider: AsyncOAuthTokenProvider | None = None
    deadline: float | None = None
    allow_insecure: bool = False
    max_connections: int = DEFAULT_MAX_CONNECTIONS
    hooks: Hooks | None = None
    strict_responses: bool = False
    max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES
    use_httpx_client: bool = False

    def __post_init__(self) -> None:
        _check_credentials(self)
        object.__setattr__(self, "base_url", normalized_base_url(self.base_url, allow_insecure=self.allow_insecure))
        for name, check in _CHECKS.items():
            if name != "deadline" or self.deadline is not None:
                object.__setattr__(self, name, check(name, getattr(self, name)))
        headers = checked_headers("custom_headers", self.custom_headers)
        object.__setattr__(self, "custom_headers", headers)

    @property
    def mode(self) -> AuthMode:
        """The kind of credential that is sent."""
        if self.auth_mode is not None:
            return self.auth_mode
        return "api_key" if self.api_key else "bearer"

    def __repr__(self) -> str:
        return (
            f"ClientConfig(base_url={self.base_url!r}, credential={self.mode!r}, timeout={self.timeout!r}, "
            f"max_retries={self.max_retries!r}, max_retry_delay={self.max_retry_delay!r}, deadline={self.deadline!r})"
        )

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> Self:
        """Make the configuration for `from_env`; an argument of None counts as omitted."""
        settings = {name: value for name, value in given.items() if value is not None}
        allow_insecure: bool = settings.get("allow_insecure", False)
        # A credential in code disables those of the environment, and the choice between them.
        disabled = _CREDENTIAL_VARIABLES if not _CREDENTIALS.isdisjoint(settings) else ()
        if "environment" in settings:
            settings["base_url"] = _server(settings.pop("environment"), settings.get("base_url"))
        for name, variable in VARIABLES.items():
            text = os.environ.get(variable, "")
            if name not in settings and name not in disabled and text.strip():
                settings[name] = _read(name, variable, text, allow_insecure=allow_insecure)
        return cls(**settings)


@redacts_arguments
@dataclass(frozen=True)
class RequestOptions:
    """Settings of one call, or of a client made by ``with_options``; None means the setting of the client.

    Args:
        timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response.
        max_retries: Retries at most, if the call may be repeated.
        max_retry_delay: Longest wait in seconds before a retry.
        deadline: Seconds for the call, including all its attempts.
        headers: Additional headers; those that the SDK sets itself are refused, as in ``custom_headers``.
    """

    timeout: float | None = None
    max_retries: int | None = None
    max_retry_delay: float | None = None
    deadline: float | None = None
    headers: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        for name in OVERRIDABLE_SETTINGS:
            if (value := getattr(self, name)) is not None:
                object.__setattr__(self, name, _CHECKS[name](name, value))
        if self.headers is not None:
            headers = checked_headers("headers", self.headers)
            object.__setattr__(self, "headers", headers)

    def __repr__(self) -> str:
        names = sorted(self.headers) if self.headers else None
        return (
            f"RequestOptions(timeout={self.timeout!r}, max_retries={self.max_retries!r}, "
            f"max_retry_delay={self.max_retry_delay!r}, deadline={self.deadline!r}, header_names={names!r})"
        )

    def over(self, base: RequestOptions | None) -> RequestOptions:
        """Return these options, with those of `base` for all that are None."""
        if base is None:
            return self
        changes: dict[str, Any] = {
            name: value for name in OVERRIDABLE_SETTINGS if (value := getattr(self, name)) is not None
        }
        if self.headers:
            changes["headers"] = {**(base.headers or {}), **self.headers}
        return replace(base, **changes) if changes else base


def _check_credentials(config: ClientConfig) -> None:
    provider = cast("object", config.oauth_token_provider)
    if provider is not None and not callable(provider):
        raise InvalidArgumentError("oauth_token_provider must be callable.")
    if config.bearer_token and provider is not None:
        raise InvalidArgumentError("Set bearer_token or oauth_token_provider, not both.")
    if config.auth_mode not in (None, "api_key", "bearer"):
        raise InvalidArgumentError("auth_mode must be 'api_key' or 'bearer'.")
    has_bearer = bool(config.bearer_token) or provider is not None
    if config.auth_mode == "api_key" and not config.api_key:
        raise InvalidArgumentError("auth_mode='api_key' requires api_key to be set.")
    if config.auth_mode == "bearer" and not has_bearer:
        raise InvalidArgumentError("auth_mode='bearer' requires bearer_token or oauth_token_provider to be set.")
    if config.auth_mode is None and config.api_key and has_bearer:
        raise InvalidArgumentError(
            "Both an API key and a bearer token are set. Give only one of api_key, bearer_token and "
            "oauth_token_provider (or one of VIDEO_VECTOR_API_KEY and VIDEO_VECTOR_BEARER_TOKEN), "
            "or set auth_mode to 'api_key' or 'bearer'."
        )
    if not config.api_key and not has_bearer:
        raise InvalidArgumentError(
            "Authentication is required. Pass api_key, bearer_token or oauth_token_provider, "
            "or set VIDEO_VECTOR_API_KEY or VIDEO_VECTOR_BEARER_TOKEN."
        )
    _check_secret("api_key", config.api_key)
    _check_secret("bearer_token", config.bearer_token)


def _check_secret(name: str, secret: object) -> None:
    if secret and not (isinstance(secret, str) and _VISIBLE_ASCII.fullmatch(secret)):
        raise InvalidArgumentError(
            f"{name} contains blanks, line breaks or characters that are not visible ASCII; "
            "pass the bare credential (without a 'Bearer ' prefix or a trailing line break)."
        )


def _read(name: str, variable: str, text: str, *, allow_insecure: bool) -> object:
    """Read the value of a setting from its environment variable."""
    if name in _CHECKS:
        return _CHECKS[name](variable, _parsed(name, variable, text))
    if name == "base_url":
        return normalized_base_url(text, allow_insecure=allow_insecure, name=variable)
    if name != "auth_mode":
        _check_secret(variable, text)
    elif text not in ("api_key", "bearer"):
        raise InvalidArgumentError(f"{variable} must be 'api_key' or 'bearer'.")
    return text


def _parsed(name: str, variable: str, text: str) -> bool | float:
    """Convert the text of a variable to the type of its setting."""
    kind = str(ClientConfig.__dataclass_fields__[name].type)
    # If the default of a time is an int, programs expect a whole number to be an int.
    is_whole = isinstance(getattr(ClientConfig, name), int) and text.strip().isdecimal()
    try:
        if kind == "bool":
            return _SWITCH[text.strip().lower()]
        return int(text) if kind == "int" or is_whole else float(text)
    except (KeyError, ValueError):
        expected = {"bool": "true or false", "int": "a whole number"}.get(kind, "a number")
    raise InvalidArgumentError(f"{variable} must be {expected}, but it is {text[:40]!r}.")


def _server(environment: object, base_url: object) -> str:
    """The URL of a server of the document, by the name of its environment."""
    if base_url is not None:
        raise InvalidArgumentError("Give base_url or environment, not both.")
    if not isinstance(environment, str) or environment not in _SERVER_OF_ENVIRONMENT:
        raise InvalidArgumentError("environment must be 'production' or 'staging'.")
    return SERVERS[_SERVER_OF_ENVIRONMENT[environment]]
