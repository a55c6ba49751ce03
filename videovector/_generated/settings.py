# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The signatures that take every setting of `ClientConfig`: the constructors of both clients, and `from_env`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from videovector._annotations import make_evaluable
from videovector._redaction import redacts_arguments

if TYPE_CHECKING:
    import httpx
    import httpx2

    from videovector._config import AsyncOAuthTokenProvider, AuthMode, ClientConfig, Environment, OAuthTokenProvider
    from videovector._hooks import Hooks


@make_evaluable
class FromEnvironment:
    """The class method that creates a configuration from arguments, the environment and defaults."""

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
            api_key: API key, sent as ``X-API-Key`` (``VIDEO_VECTOR_API_KEY``).
            bearer_token: Static access token, sent as ``Authorization: Bearer`` (``VIDEO_VECTOR_BEARER_TOKEN``).
            base_url: URL of the API, such as ``https://host/api/v2`` (``VIDEO_VECTOR_BASE_URL``).
            timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response; default 60
                (``VIDEO_VECTOR_TIMEOUT``). An upload or download may last as long as it makes progress.
            max_retries: Retries at most, for calls that may be repeated; default 3 (``VIDEO_VECTOR_MAX_RETRIES``).
            max_retry_delay: Longest wait in seconds before a retry, even if ``Retry-After`` is longer; default 300
                (``VIDEO_VECTOR_MAX_RETRY_DELAY``).
            auth_mode: ``"api_key"`` or ``"bearer"``; required if both kinds of credential are given
                (``VIDEO_VECTOR_AUTH_MODE``).
            custom_headers: Headers added to every request.
            oauth_token_provider: Called before each attempt to get a current access token; sync or async.
            environment: ``"production"`` or ``"staging"`` instead of a base_url.
            deadline: Seconds that a call may take, including all its attempts; None sets no limit.
            allow_insecure: Permit plain http to hosts other than this machine.
            max_connections: Requests that may be in progress at the same time; default 100.
            hooks: Functions called with requests, responses and retries.
            strict_responses: Refuse a response if any field differs from the API document
                (``VIDEO_VECTOR_STRICT_RESPONSES``). Otherwise an error is raised only when such a field is used. For
                tests and monitors.
            max_response_bytes: Largest response in bytes that is read into memory, after decompression; default 64
                MiB (``VIDEO_VECTOR_MAX_RESPONSE_BYTES``). Downloads and streams have no such limit.
            use_httpx_client: Send every request through ``httpx.AsyncClient.send``, so that tools that patch httpx
                see it; slower (``VIDEO_VECTOR_USE_HTTPX_CLIENT``).

        Raises:
            InvalidArgumentError: (a ValueError) A setting is missing, conflicts with another or is out of range; the
                message names it.
        """
        config: ClientConfig = cast("Any", cls)._of(
            {
                "api_key": api_key,
                "bearer_token": bearer_token,
                "base_url": base_url,
                "timeout": timeout,
                "max_retries": max_retries,
                "max_retry_delay": max_retry_delay,
                "auth_mode": auth_mode,
                "custom_headers": custom_headers,
                "oauth_token_provider": oauth_token_provider,
                "environment": environment,
                "deadline": deadline,
                "allow_insecure": allow_insecure,
                "max_connections": max_connections,
                "hooks": hooks,
                "strict_responses": strict_responses,
                "max_response_bytes": max_response_bytes,
                "use_httpx_client": use_httpx_client,
            }
        )
        return config


class VideoVectorConstructor:
    """The constructor of the sync client."""

    @redacts_arguments
    def __init__(
        self,
        api_key: str | None = None,
        bearer_token: str | None = None,
        *,
        oauth_token_provider: OAuthTokenProvider | None = None,
        auth_mode: AuthMode | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        custom_headers: Mapping[str, str] | None = None,
        environment: Environment | None = None,
        deadline: float | None = None,
        http_client: httpx.Client | httpx2.Client | None = None,
        allow_insecure: bool = False,
        max_connections: int | None = None,
        hooks: Hooks | None = None,
        strict_responses: bool | None = None,
        max_response_bytes: int | None = None,
        use_httpx_client: bool | None = None,
    ) -> None:
        """Each argument falls back to its environment variable, then to a default.

        A credential given here switches off every credential of the environment.

        Args:
            api_key: API key, sent as ``X-API-Key`` (``VIDEO_VECTOR_API_KEY``).
            bearer_token: Static access token, sent as ``Authorization: Bearer`` (``VIDEO_VECTOR_BEARER_TOKEN``).
            oauth_token_provider: Called before each attempt to get a current access token.
            auth_mode: ``"api_key"`` or ``"bearer"``; required if both kinds of credential are given
                (``VIDEO_VECTOR_AUTH_MODE``).
            base_url: URL of the API, such as ``https://host/api/v2`` (``VIDEO_VECTOR_BASE_URL``).
            timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response; default 60
                (``VIDEO_VECTOR_TIMEOUT``). An upload or download may last as long as it makes progress.
            max_retries: Retries at most, for calls that may be repeated; default 3 (``VIDEO_VECTOR_MAX_RETRIES``).
            max_retry_delay: Longest wait in seconds before a retry, even if ``Retry-After`` is longer; default 300
                (``VIDEO_VECTOR_MAX_RETRY_DELAY``).
            custom_headers: Headers added to every request.
            environment: ``"production"`` or ``"staging"`` instead of a base_url.
            deadline: Seconds that a call may take, including all its attempts; None sets no limit.
            http_client: Your own ``httpx.Client`` or ``httpx2.Client`` for proxies, certificates or limits;
                it is never closed for you. Its default headers, cookies and auth are not used.
            allow_insecure: Permit plain http to hosts other than this machine.
            max_connections: Requests that may be in progress at the same time; default 100.
            hooks: Functions called with requests, responses and retries.
            strict_responses: Refuse a response if any field differs from the API document
                (``VIDEO_VECTOR_STRICT_RESPONSES``). Otherwise an error is raised only when such a field is used. For
                tests and monitors.
            max_response_bytes: Largest response in bytes that is read into memory, after decompression; default 64
                MiB (``VIDEO_VECTOR_MAX_RESPONSE_BYTES``). Downloads and streams have no such limit.
            use_httpx_client: Send every request through ``httpx.Client.send``, so that tools that patch httpx
                see it; slower (``VIDEO_VECTOR_USE_HTTPX_CLIENT``).

        Raises:
            InvalidArgumentError: (a ValueError) A setting is missing, conflicts with another or is out of range; the
                message names it.
        """
        cast("Any", self)._configure(
            {
                "api_key": api_key,
                "bearer_token": bearer_token,
                "oauth_token_provider": oauth_token_provider,
                "auth_mode": auth_mode,
                "base_url": base_url,
                "timeout": timeout,
                "max_retries": max_retries,
                "max_retry_delay": max_retry_delay,
                "custom_headers": custom_headers,
                "environment": environment,
                "deadline": deadline,
                "allow_insecure": allow_insecure,
                "max_connections": max_connections,
                "hooks": hooks,
                "strict_responses": strict_responses,
                "max_response_bytes": max_response_bytes,
                "use_httpx_client": use_httpx_client,
            },
            http_client,
        )


class AsyncVideoVectorConstructor:
    """The constructor of the async client."""

    @redacts_arguments
    def __init__(
        self,
        api_key: str | None = None,
        bearer_token: str | None = None,
        *,
        oauth_token_provider: AsyncOAuthTokenProvider | None = None,
        auth_mode: AuthMode | None = None,
        base_url: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_retry_delay: float | None = None,
        custom_headers: Mapping[str, str] | None = None,
        environment: Environment | None = None,
        deadline: float | None = None,
        http_client: httpx.AsyncClient | httpx2.AsyncClient | None = None,
        allow_insecure: bool = False,
        max_connections: int | None = None,
        hooks: Hooks | None = None,
        strict_responses: bool | None = None,
        max_response_bytes: int | None = None,
        use_httpx_client: bool | None = None,
    ) -> None:
        """Each argument falls back to its environment variable, then to a default.

        A credential given here switches off every credential of the environment.

        Args:
            api_key: API key, sent as ``X-API-Key`` (``VIDEO_VECTOR_API_KEY``).
            bearer_token: Static access token, sent as ``Authorization: Bearer`` (``VIDEO_VECTOR_BEARER_TOKEN``).
            oauth_token_provider: Called before each attempt to get a current access token; sync or async.
            auth_mode: ``"api_key"`` or ``"bearer"``; required if both kinds of credential are given
                (``VIDEO_VECTOR_AUTH_MODE``).
            base_url: URL of the API, such as ``https://host/api/v2`` (``VIDEO_VECTOR_BASE_URL``).
            timeout: Seconds to connect, to send a chunk, or to wait for the next chunk of a response; default 60
                (``VIDEO_VECTOR_TIMEOUT``). An upload or download may last as long as it makes progress.
            max_retries: Retries at most, for calls that may be repeated; default 3 (``VIDEO_VECTOR_MAX_RETRIES``).
            max_retry_delay: Longest wait in seconds before a retry, even if ``Retry-After`` is longer; default 300
                (``VIDEO_VECTOR_MAX_RETRY_DELAY``).
            custom_headers: Headers added to every request.
            environment: ``"production"`` or ``"staging"`` instead of a base_url.
            deadline: Seconds that a call may take, including all its attempts; None sets no limit.
            http_client: Your own ``httpx.AsyncClient`` or ``httpx2.AsyncClient`` for proxies, certificates or limits;
                it is never closed for you. Its default headers, cookies and auth are not used.
            allow_insecure: Permit plain http to hosts other than this machine.
            max_connections: Requests that may be in progress at the same time; default 100.
            hooks: Functions called with requests, responses and retries.
            strict_responses: Refuse a response if any field differs from the API document
                (``VIDEO_VECTOR_STRICT_RESPONSES``). Otherwise an error is raised only when such a field is used. For
                tests and monitors.
            max_response_bytes: Largest response in bytes that is read into memory, after decompression; default 64
                MiB (``VIDEO_VECTOR_MAX_RESPONSE_BYTES``). Downloads and streams have no such limit.
            use_httpx_client: Send every request through ``httpx.AsyncClient.send``, so that tools that patch httpx
                see it; slower (``VIDEO_VECTOR_USE_HTTPX_CLIENT``).

        Raises:
            InvalidArgumentError: (a ValueError) A setting is missing, conflicts with another or is out of range; the
                message names it.
        """
        cast("Any", self)._configure(
            {
                "api_key": api_key,
                "bearer_token": bearer_token,
                "oauth_token_provider": oauth_token_provider,
                "auth_mode": auth_mode,
                "base_url": base_url,
                "timeout": timeout,
                "max_retries": max_retries,
                "max_retry_delay": max_retry_delay,
                "custom_headers": custom_headers,
                "environment": environment,
                "deadline": deadline,
                "allow_insecure": allow_insecure,
                "max_connections": max_connections,
                "hooks": hooks,
                "strict_responses": strict_responses,
                "max_response_bytes": max_response_bytes,
                "use_httpx_client": use_httpx_client,
            },
            http_client,
        )
