"""Client configuration: argument before environment before default, checked once, never changed after.

The rules are those of the published SDK's `client_configuration`: a credential given in code switches
off every credential of the environment, exactly one credential is in use, and custom headers may not
replace the SDK's own.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias, TypeVar, cast

from ._base_url import normalized_base_url
from ._errors import InvalidArgumentError
from ._generated import SERVERS
from ._hooks import Hooks
from ._redaction import redacts_arguments, redacts_constructor_arguments

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
# Sockets count milliseconds in 31 bits, which lasts for 24 days.
MAX_SECONDS = 2_000_000

RESERVED_CUSTOM_HEADERS = frozenset(
    {
        "accept",
        "authorization",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "idempotency-key",
        "set-cookie",
        "transfer-encoding",
        "user-agent",
        "x-api-key",
        "x-idempotency-key",
    }
)

_VISIBLE_ASCII = re.compile(r"[\x21-\x7e]+")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")


@redacts_constructor_arguments
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

    def __post_init__(self) -> None:
        _check_credentials(self)
        object.__setattr__(self, "base_url", normalized_base_url(self.base_url, allow_insecure=self.allow_insecure))
        check_seconds("timeout", self.timeout)
        check_seconds("max_retry_delay", self.max_retry_delay)
        check_count("max_retries", self.max_retries, minimum=0)
        check_count("max_connections", self.max_connections, minimum=1)
        if not isinstance(cast("object", self.strict_responses), bool):
            raise InvalidArgumentError("strict_responses must be True or False.")
        if self.deadline is not None:
            check_seconds("deadline", self.deadline)
        object.__setattr__(self, "custom_headers", checked_headers("custom_headers", self.custom_headers))

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

        Raises:
            InvalidArgumentError: (a ValueError) Names the argument or variable and what to change.
        """
        explicit = api_key is not None or bearer_token is not None or oauth_token_provider is not None
        if not explicit:
            api_key = _variable("VIDEO_VECTOR_API_KEY")
            bearer_token = _variable("VIDEO_VECTOR_BEARER_TOKEN")
            if auth_mode is None:
                auth_mode = _mode_from_environment()
        return cls(
            api_key=api_key,
            bearer_token=bearer_token,
            base_url=_chosen_base_url(base_url, environment),
            timeout=_number("VIDEO_VECTOR_TIMEOUT", float, "a number of seconds", DEFAULT_TIMEOUT)
            if timeout is None
            else timeout,
            max_retries=_number("VIDEO_VECTOR_MAX_RETRIES", int, "a whole number", DEFAULT_MAX_RETRIES, minimum=0)
            if max_retries is None
            else max_retries,
            max_retry_delay=_number(
                "VIDEO_VECTOR_MAX_RETRY_DELAY", int, "a whole number of seconds", DEFAULT_MAX_RETRY_DELAY
            )
            if max_retry_delay is None
            else max_retry_delay,
            custom_headers={} if custom_headers is None else custom_headers,
            auth_mode=auth_mode,
            oauth_token_provider=oauth_token_provider,
            deadline=deadline,
            allow_insecure=allow_insecure,
            max_connections=DEFAULT_MAX_CONNECTIONS if max_connections is None else max_connections,
            hooks=hooks,
            strict_responses=_flag("VIDEO_VECTOR_STRICT_RESPONSES") if strict_responses is None else strict_responses,
        )


@redacts_constructor_arguments
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
                check_seconds(name, value)
        if self.max_retries is not None:
            check_count("max_retries", self.max_retries, minimum=0)
        if self.headers is not None:
            object.__setattr__(self, "headers", checked_headers("headers", self.headers))

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


def checked_headers(argument: str, headers: object) -> dict[str, str]:
    """Return a copy of custom headers after checking names and values.

    Raises:
        InvalidArgumentError: A header is reserved, or its name or value cannot be sent safely.
    """
    if not isinstance(headers, Mapping):
        raise InvalidArgumentError(f"{argument} must be a mapping of header names to values.")
    checked: dict[str, str] = {}
    for name, value in cast("Mapping[object, object]", headers).items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise InvalidArgumentError(f"{argument} must map text to text.")
        plain = name.strip()
        if plain.lower() in RESERVED_CUSTOM_HEADERS:
            raise InvalidArgumentError(f"{argument} cannot override reserved headers: {plain}")
        if not _HEADER_NAME.fullmatch(plain):
            raise InvalidArgumentError(f"{argument} contains an invalid header name: {plain[:100]!r}")
        if not _HEADER_VALUE.fullmatch(value):
            raise InvalidArgumentError(
                f"{argument} has a value for {plain!r} that cannot be sent: line breaks, control characters, "
                "non-ASCII characters and surrounding blanks are refused."
            )
        checked[plain] = value
    return checked


def check_seconds(argument: str, value: object) -> None:
    """Refuse what is not a finite number of seconds above zero that a timer can count."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value <= 0:
        raise InvalidArgumentError(f"{argument} must be a number of seconds greater than 0.")
    if value > MAX_SECONDS:
        raise InvalidArgumentError(f"{argument} must be at most {MAX_SECONDS} seconds.")


def check_count(argument: str, value: object, *, minimum: int) -> None:
    """Refuse what is not a whole number of at least ``minimum``."""
    if isinstance(value, bool) or not isinstance(value, int) or value < minimum:
        raise InvalidArgumentError(f"{argument} must be a whole number >= {minimum}.")


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
            "Both an API key and a bearer credential are set. Give only one of api_key, bearer_token and "
            "oauth_token_provider (or one of VIDEO_VECTOR_API_KEY and VIDEO_VECTOR_BEARER_TOKEN), "
            "or choose by auth_mode."
        )
    if not config.api_key and not has_bearer:
        raise InvalidArgumentError(
            "Authentication is required. Pass api_key, bearer_token or oauth_token_provider, "
            "or set VIDEO_VECTOR_API_KEY or VIDEO_VECTOR_BEARER_TOKEN."
        )
    for name, secret in (
        ("api_key", cast("object", config.api_key)),
        ("bearer_token", cast("object", config.bearer_token)),
    ):
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


def _number(
    name: str, kind: Callable[[str], Number], expected: str, default: Number, *, minimum: int | None = None
) -> Number:
    """Read a number from the environment: above zero, or at least ``minimum``."""
    text = _variable(name)
    if text is None:
        return default
    try:
        value = kind(text)
    except ValueError:
        value = None
    if value is None or not math.isfinite(value) or (value <= 0 if minimum is None else value < minimum):
        bound = "greater than 0" if minimum is None else f">= {minimum}"
        raise InvalidArgumentError(f"{name} must be {expected} {bound}, but it is {text[:40]!r}.")
    return value


def _chosen_base_url(base_url: str | None, environment: object) -> str:
    if environment is not None:
        if base_url is not None:
            raise InvalidArgumentError("Give base_url or environment, not both.")
        if not isinstance(environment, str) or environment not in _SERVER_OF_ENVIRONMENT:
            raise InvalidArgumentError("environment must be 'production' or 'staging'.")
        return SERVERS[_SERVER_OF_ENVIRONMENT[environment]]
    return base_url if base_url is not None else _variable("VIDEO_VECTOR_BASE_URL") or DEFAULT_BASE_URL
