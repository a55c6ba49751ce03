"""Client configuration: argument before environment before default, checked once, never changed after.

The rules are those of the published SDK's `client_configuration`: a credential given in code switches
off every credential of the environment, exactly one credential is in use, and custom headers may not
replace the SDK's own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias, TypeVar, cast

from ._base_url import normalized_base_url
from ._errors import InvalidArgumentError
from ._generated import SERVERS
from ._hooks import Hooks
from ._redaction import redacts_arguments
from ._request import validation
from ._request.validation import checked_headers

__all__ = ["AsyncOAuthTokenProvider", "ClientConfig", "OAuthTokenProvider", "RequestOptions"]

AuthMode: TypeAlias = Literal["api_key", "bearer"]
Environment: TypeAlias = Literal["production", "staging"]
OAuthTokenProvider: TypeAlias = Callable[[], str]
AsyncOAuthTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]

Number = TypeVar("Number", int, float)

# The document's servers: the documented default first, production second.
_SERVER_OF_ENVIRONMENT: dict[str, int] = {"staging": 0, "production": 1}
DEFAULT_BASE_URL: str = SERVERS[0]
DEFAULT_TIMEOUT = 60.0
DEFAULT_MAX_RETRIES = 3
DEFAULT_MAX_RETRY_DELAY = 300
# What httpx itself opens at most; more calls wait their turn in the SDK, not in the pool.
DEFAULT_MAX_CONNECTIONS = 100
# Far above any response of the API, far below what ends a process.
DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024
_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+")


@redacts_arguments
@dataclass(frozen=True, repr=False)
class ClientConfig:
    """Everything a client needs to know, checked at construction.

    Args:
        api_key: API key, sent as ``X-API-Key``.
        bearer_token: Static access token, sent as ``Authorization: Bearer``.
        base_url: URL of the API, such as ``https://host/api/v2``.
        timeout: Seconds that connecting, sending one piece or waiting for the next piece of a response may take.
        max_retries: How many times a call that may be repeated is sent again.
        max_retry_delay: Upper bound in seconds of every wait between attempts, whatever ``Retry-After`` says.
        custom_headers: Headers added to every request.
        auth_mode: Which credential to use when both kinds are given.
        oauth_token_provider: Called before each attempt for a current access token.
        deadline: Seconds that a call may take over all its attempts; None for no bound.
        allow_insecure: Permit plain http to hosts other than this machine.
        max_connections: How many requests may be in flight at once.
        hooks: Functions called with requests, responses and retries.
        strict_responses: Refuse a response whose fields are not all as the API document promises, instead of raising
            when such a field is used.
        max_response_bytes: Largest response in bytes that is read into memory, after decompression; at least 1.
            Downloads and streams are not bound by it.
        use_httpx_client: Send every request through ``httpx.Client.send``, where tools that patch httpx see it.

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
        validation.seconds("timeout", self.timeout)
        validation.seconds("max_retry_delay", self.max_retry_delay)
        validation.integer("max_retries", self.max_retries, minimum=0)
        validation.integer("max_connections", self.max_connections, minimum=1)
        validation.boolean("strict_responses", self.strict_responses)
        validation.integer("max_response_bytes", self.max_response_bytes, minimum=1)
        validation.boolean("use_httpx_client", self.use_httpx_client)
        if self.deadline is not None:
            validation.seconds("deadline", self.deadline)
        headers = checked_headers("custom_headers", self.custom_headers)
        object.__setattr__(self, "custom_headers", headers)

    @property
    def mode(self) -> AuthMode:
        """Which kind of credential goes on the wire."""
        if self.auth_mode is not None:
            return self.auth_mode
        return "api_key" if self.api_key else "bearer"

    def __repr__(self) -> str:
        return (
            f"ClientConfig(base_url={self.base_url!r}, credential={self.mode!r}, timeout={self.timeout!r}, "
            f"max_retries={self.max_retries!r}, max_retry_delay={self.max_retry_delay!r}, deadline={self.deadline!r})"
        )

    @classmethod
    @redacts_arguments
    def from_env(
        cls,
        api_key: str | None = None,
        bearer_token: str | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        auth_mode: AuthMode | None = None,
        custom_headers: Mapping[str, str] | None = None,
        oauth_token_provider: AsyncOAuthTokenProvider | None = None,
        *,
        environment: Environment | None = None,
        deadline: float | None = None,
        allow_insecure: bool = False,
        max_connections: int | None = None,
        hooks: Hooks | None = None,
        strict_responses: bool | None = None,
        max_response_bytes: int | None = None,
        use_httpx_client: bool | None = None,
    ) -> ClientConfig:
        """Build a configuration from arguments, the ``VIDEO_VECTOR_*`` environment and defaults, in that order.

        Args:
            api_key: See the class; as all further arguments of the same names.
            bearer_token: Static access token.
            base_url: URL of the API; ``VIDEO_VECTOR_BASE_URL``.
            timeout: Seconds; ``VIDEO_VECTOR_TIMEOUT``.
            max_retries: ``VIDEO_VECTOR_MAX_RETRIES``.
            max_retry_delay: Seconds; ``VIDEO_VECTOR_MAX_RETRY_DELAY``.
            auth_mode: ``VIDEO_VECTOR_AUTH_MODE``, read only when no credential argument is given.
            custom_headers: Headers added to every request.
            oauth_token_provider: Called before each attempt for an access token.
            environment: ``"production"`` or ``"staging"`` instead of a base_url.
            deadline: Seconds for a whole call.
            allow_insecure: Permit plain http to other hosts.
            max_connections: Requests in flight at once.
            hooks: Observer functions.
            strict_responses: Refuse what is not as the API document promises; ``VIDEO_VECTOR_STRICT_RESPONSES``.
            max_response_bytes: Largest response read into memory; ``VIDEO_VECTOR_MAX_RESPONSE_BYTES``.
            use_httpx_client: Send through ``httpx.Client.send``; ``VIDEO_VECTOR_USE_HTTPX_CLIENT``.

        Raises:
            InvalidArgumentError: (a ValueError) Names the argument or variable and what to change.
        """
        if api_key is None and bearer_token is None and oauth_token_provider is None:
            api_key = _secret("VIDEO_VECTOR_API_KEY")
            bearer_token = _secret("VIDEO_VECTOR_BEARER_TOKEN")
            if auth_mode is None:
                auth_mode = _mode_from_environment()
        if timeout is None:
            timeout = _seconds("VIDEO_VECTOR_TIMEOUT", float, DEFAULT_TIMEOUT)
        if max_retries is None:
            max_retries = _count("VIDEO_VECTOR_MAX_RETRIES", DEFAULT_MAX_RETRIES)
        if max_retry_delay is None:
            max_retry_delay = _seconds("VIDEO_VECTOR_MAX_RETRY_DELAY", int, DEFAULT_MAX_RETRY_DELAY)
        if max_response_bytes is None:
            max_response_bytes = _count("VIDEO_VECTOR_MAX_RESPONSE_BYTES", DEFAULT_MAX_RESPONSE_BYTES, minimum=1)
        return cls(
            api_key=api_key,
            bearer_token=bearer_token,
            base_url=_chosen_base_url(base_url, environment, allow_insecure=allow_insecure),
            timeout=timeout,
            max_retries=max_retries,
            max_retry_delay=max_retry_delay,
            custom_headers={} if custom_headers is None else custom_headers,
            auth_mode=auth_mode,
            oauth_token_provider=oauth_token_provider,
            deadline=deadline,
            allow_insecure=allow_insecure,
            max_connections=DEFAULT_MAX_CONNECTIONS if max_connections is None else max_connections,
            hooks=hooks,
            strict_responses=_flag("VIDEO_VECTOR_STRICT_RESPONSES") if strict_responses is None else strict_responses,
            max_response_bytes=max_response_bytes,
            use_httpx_client=_flag("VIDEO_VECTOR_USE_HTTPX_CLIENT") if use_httpx_client is None else use_httpx_client,
        )


@redacts_arguments
@dataclass(frozen=True)
class RequestOptions:
    """Settings of one call, or of a client made by ``with_options``; None means the client's own.

    Args:
        timeout: Seconds for connecting, sending one piece or waiting for the next piece of the response.
        max_retries: How many times the call may be sent again.
        max_retry_delay: Upper bound in seconds of every wait between attempts.
        deadline: Seconds for the whole call over all attempts.
        headers: Further headers; the reserved ones of ``custom_headers`` are refused here too.
    """

    timeout: float | None = None
    max_retries: int | None = None
    max_retry_delay: float | None = None
    deadline: float | None = None
    headers: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        for name in ("timeout", "max_retry_delay", "deadline"):
            value = getattr(self, name)
            if value is not None:
                validation.seconds(name, value)
        if self.max_retries is not None:
            validation.integer("max_retries", self.max_retries, minimum=0)
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
        """Return these options on top of others: what is None here is taken from there."""
        if base is None:
            return self
        changes: dict[str, Any] = {
            name: value
            for name in ("timeout", "max_retries", "max_retry_delay", "deadline")
            if (value := getattr(self, name)) is not None
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
            "or choose by auth_mode."
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


def _variable(name: str) -> str | None:
    """Read an environment variable; blank counts as unset."""
    value = os.environ.get(name)
    return value if value and value.strip() else None


def _flag(name: str) -> bool:
    """Read a switch from an environment variable; unset counts as off."""
    value = _variable(name)
    if value is None:
        return False
    known = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if value.strip().lower() not in known:
        raise InvalidArgumentError(f"{name} must be true or false, not {value.strip()[:100]!r}.")
    return known[value.strip().lower()]


def _mode_from_environment() -> AuthMode | None:
    value = _variable("VIDEO_VECTOR_AUTH_MODE")
    if value is None:
        return None
    if value == "api_key":
        return "api_key"
    if value == "bearer":
        return "bearer"
    raise InvalidArgumentError("VIDEO_VECTOR_AUTH_MODE must be 'api_key' or 'bearer' when set.")


def _secret(name: str) -> str | None:
    """Read a credential from the environment."""
    secret = _variable(name)
    _check_secret(name, secret)
    return secret


def _seconds(name: str, kind: type[int] | type[float], default: float) -> float:
    """Read a time in seconds from the environment."""
    given = _variable(name)
    return default if given is None else validation.seconds(name, _parsed(name, given, kind))


def _count(name: str, default: int, minimum: int = 0) -> int:
    """Read a count from the environment."""
    given = _variable(name)
    return default if given is None else validation.integer(name, _parsed(name, given, int), minimum=minimum)


def _parsed(name: str, given: str, kind: Callable[[str], Number]) -> Number:
    try:
        return kind(given)
    except ValueError:
        expected = "a whole number" if kind is int else "a number"
    raise InvalidArgumentError(f"{name} must be {expected}, but it is {given[:40]!r}.")


def _chosen_base_url(base_url: str | None, environment: object, *, allow_insecure: bool) -> str:
    if environment is not None:
        if base_url is not None:
            raise InvalidArgumentError("Give base_url or environment, not both.")
        if not isinstance(environment, str) or environment not in _SERVER_OF_ENVIRONMENT:
            raise InvalidArgumentError("environment must be 'production' or 'staging'.")
        return SERVERS[_SERVER_OF_ENVIRONMENT[environment]]
    if base_url is not None:
        return base_url
    given = _variable("VIDEO_VECTOR_BASE_URL")
    if given is None:
        return DEFAULT_BASE_URL
    return normalized_base_url(given, allow_insecure=allow_insecure, name="VIDEO_VECTOR_BASE_URL")
