"""The credential of an attempt: exactly one, or none if the API document requires none.

The header of a static credential is made once. A token provider is called for every attempt, and its result is not
stored. After a 401, the loop in `attempts.py` makes one more attempt, and so calls the provider again. If a provider
fails, the AuthenticationError contains neither the token nor the exception of the provider. If a response echoes the
credential of its attempt, it is masked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable
from typing import cast

from videovector._config import AsyncOAuthTokenProvider, ClientConfig
from videovector._errors import AuthenticationError
from videovector._redaction import MASK, Header
from videovector._request.operation import Credential

MAX_TOKEN_CHARACTERS = 16_384
# A shorter credential could not be distinguished from ordinary text.
_SHORTEST_SECRET = 8
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")


class Authenticator:
    """Makes the auth header for each attempt of a client."""

    __slots__ = ("_provider", "_static", "mode")
    mode: Credential
    _static: Header | None
    _provider: AsyncOAuthTokenProvider | None

    def __init__(self, config: ClientConfig) -> None:
        self.mode = config.mode
        self._static = None
        self._provider = None
        if self.mode == "api_key" and config.api_key is not None:
            self._static = (b"X-API-Key", config.api_key.encode())
        elif config.oauth_token_provider is not None:
            self._provider = config.oauth_token_provider
        elif config.bearer_token is not None:
            self._static = _authorization(config.bearer_token)

    def __repr__(self) -> str:
        return f"<Authenticator {self.mode}>"

    @property
    def refreshable(self) -> bool:
        """Whether a new credential can be requested."""
        return self._provider is not None

    def header(self) -> Header:
        """Return the header of one attempt of a sync client.

        Raises:
            AuthenticationError: The provider failed, or returned something that is not a token.
        """
        if self._static is not None:
            return self._static
        value, failure = self._ask()
        pending = _pending(value)
        if pending is not None:
            _discard(pending)
            del value, pending
            raise AuthenticationError(
                "VideoVector needs a synchronous oauth_token_provider; use AsyncVideoVector for an async one.",
                error_code="oauth_token_provider_async_result",
            )
        header = _bearer(value)
        del value, pending
        if header is None:
            raise _provider_error(failure)
        return header

    async def header_async(self) -> Header:
        """Return the header of one attempt of an async client; the provider may be sync or async.

        Raises:
            AuthenticationError: The provider failed, or returned something that is not a token.
        """
        if self._static is not None:
            return self._static
        value, failure = self._ask()
        pending = _pending(value)
        if pending is not None:
            try:
                value = await pending
            except Exception as error:  # noqa: BLE001  # a provider is foreign code; its errors may quote the token
                failure = type(error).__name__
        header = _bearer(value)
        del value, pending
        if header is None:
            raise _provider_error(failure)
        return header

    def _ask(self) -> tuple[object, str | None]:
        """Call the provider; return its result, or the name of the exception that it raised."""
        provider = self._provider
        if provider is None:
            return None, None
        try:
            return provider(), None
        except Exception as error:  # noqa: BLE001  # a provider is foreign code; its errors may quote the token
            return None, type(error).__name__


def _bearer(value: object) -> Header | None:
    if isinstance(value, str) and len(value) <= MAX_TOKEN_CHARACTERS and _TOKEN.fullmatch(value):
        return _authorization(value)
    return None


def _authorization(token: str) -> Header:
    return b"Authorization", b"Bearer " + token.encode()


def _provider_error(failure: str | None) -> AuthenticationError:
    if failure is not None:
        return AuthenticationError(
            f"The oauth_token_provider failed to supply an access token: it raised {failure}.",
            error_code="oauth_token_provider_failed",
        )
    return AuthenticationError(
        "The oauth_token_provider returned something that is not an access token: it must be a string of "
        f"1..{MAX_TOKEN_CHARACTERS} token characters, without a 'Bearer ' prefix, blanks or line breaks.",
        error_code="oauth_token_provider_invalid_result",
    )


def _pending(value: object) -> Awaitable[object] | None:
    return cast("Awaitable[object]", value) if isinstance(value, Awaitable) else None


def _discard(awaitable: Awaitable[object]) -> None:
    """Close a coroutine that is not going to be awaited, so that Python does not warn about it."""
    close = getattr(awaitable, "close", None)
    if callable(close):
        close()


def secret_of(header: Header | None) -> bytes | None:
    """The credential in an auth header; None if it could not be distinguished from ordinary text."""
    if header is None:
        return None
    secret = header[1].removeprefix(b"Bearer ")
    return secret if len(secret) >= _SHORTEST_SECRET else None


def without_credential(content: bytes, header: Header | None) -> bytes:
    """Mask the credential of an attempt in its response."""
    secret = secret_of(header)
    if secret is None:
        return content
    return (_unescaped(content) if b"\\" in content else content).replace(secret, MASK.encode())


def _unescaped(content: bytes) -> bytes:
    """Normalize a JSON document, since some servers escape characters of a token, such as slashes."""
    try:
        return json.dumps(json.loads(content)).encode()
    except (ValueError, RecursionError):
        # An error would not quote such a document.
        return b""
