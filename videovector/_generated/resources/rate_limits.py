# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The rate_limits resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import rate_limits as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.rate_limit_status import RateLimitStatus


class RateLimitsResource(SyncResource):
    """The rate_limits operations of the API."""

    def get_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> RateLimitStatus:
        """Get the status of the rate limits.

        Returns the limits and counters of each category of endpoints.

        An API key of any scope or the token of a signed-in web session is accepted; OAuth access tokens are refused.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rate limits.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /rate-limit/status``
        """
        return self._client.send(_api.get_rate_limit_status(), options)

    def refresh(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> RateLimitStatus:
        """Reload the rate limits of the account's plan.

        Reads the current limits of the account's plan again, for example after a change of plan, and returns the
        limits and counters. The counters are not reset. An API key of any scope or the token of a signed-in web
        session is accepted; OAuth access tokens are refused.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rate limits.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /rate-limit/refresh``
        """
        return self._client.send(_api.refresh_rate_limit(), options)


class AsyncRateLimitsResource(AsyncResource):
    """The rate_limits operations of the API, for the asynchronous client."""

    async def get_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> RateLimitStatus:
        """Get the status of the rate limits.

        Returns the limits and counters of each category of endpoints.

        An API key of any scope or the token of a signed-in web session is accepted; OAuth access tokens are refused.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rate limits.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /rate-limit/status``
        """
        return await self._client.send(_api.get_rate_limit_status(), options)

    async def refresh(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> RateLimitStatus:
        """Reload the rate limits of the account's plan.

        Reads the current limits of the account's plan again, for example after a change of plan, and returns the
        limits and counters. The counters are not reset. An API key of any scope or the token of a signed-in web
        session is accepted; OAuth access tokens are refused.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The rate limits.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /rate-limit/refresh``
        """
        return await self._client.send(_api.refresh_rate_limit(), options)
