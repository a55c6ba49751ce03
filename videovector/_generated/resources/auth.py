# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The auth resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import auth as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions


class AuthResource(SyncResource):
    """The auth operations of the API."""

    def validate(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Check that a credential is accepted.

        Returns an empty response (204) for any valid credential, whatever its scopes, and 401 for one that is
        unknown, malformed, expired or revoked. Nothing is created or changed. Repeated requests with bad credentials
        get 429 and `Retry-After`, to prevent guessing, so send a check once and do not repeat it automatically.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Nothing.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /auth/validate``
        """
        return self._client.send(_api.validate_credential(), options)


class AsyncAuthResource(AsyncResource):
    """The auth operations of the API, for the asynchronous client."""

    async def validate(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Check that a credential is accepted.

        Returns an empty response (204) for any valid credential, whatever its scopes, and 401 for one that is
        unknown, malformed, expired or revoked. Nothing is created or changed. Repeated requests with bad credentials
        get 429 and `Retry-After`, to prevent guessing, so send a check once and do not repeat it automatically.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Nothing.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /auth/validate``
        """
        return await self._client.send(_api.validate_credential(), options)
