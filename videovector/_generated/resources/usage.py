# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The usage resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import datetime as _datetime
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import usage as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.current_usage import CurrentUsage
    from ..models.usage_breakdown import UsageBreakdown
    from ..models.usage_detail import UsageDetail
    from ..models.usage_history import UsageHistory
    from ..models.usage_metric_type_info import UsageMetricTypeInfo


class UsageResource(SyncResource):
    """The usage operations of the API."""

    def get_current(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> CurrentUsage:
        """Get the usage of the current billing period.

        Returns how much the account has used so far in the current billing period.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage``

        Scope: ``read``
        """
        return self._client.send(_api.get_current_usage(), options)

    def get_history(
        self,
        *,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        limit: int = 12,
        options: RequestOptions | None = None,
    ) -> UsageHistory:
        """Get the usage of past billing periods.

        Returns one summary for each past billing period, newest first.

        Args:
            start_date: Leave out periods before this time (ISO 8601).
            end_date: Leave out periods after this time (ISO 8601).
            limit: Maximum number of periods to return. At least 1. Default: 12.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The periods.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/history``

        Scope: ``read``
        """
        return self._client.send(_api.get_usage_history(start_date=start_date, end_date=end_date, limit=limit), options)

    def get_details(
        self,
        *,
        metric_type: str | None = None,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        limit: int = 100,
        options: RequestOptions | None = None,
    ) -> list[UsageDetail]:
        """List metered events.

        Returns the most recent metered events, newest first.

        There is no cursor; choose a shorter time range to get older events.

        Args:
            metric_type: Return only events of this metric. `GET /usage/metric-types` lists the names.
            start_date: Leave out events before this time (ISO 8601).
            end_date: Leave out events after this time (ISO 8601).
            limit: Maximum number of events to return. At least 1. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The events.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/details``

        Scope: ``read``
        """
        return self._client.send(
            _api.get_usage_details(metric_type=metric_type, start_date=start_date, end_date=end_date, limit=limit),
            options,
        )

    def get_breakdown(
        self,
        *,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        options: RequestOptions | None = None,
    ) -> UsageBreakdown:
        """Get the usage in a time range by metric.

        Returns the sum of each metric over a time range.

        If no dates are given, the range is the current billing period.

        Args:
            start_date: Start of the time range (ISO 8601).
            end_date: End of the time range (ISO 8601).
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sums.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/breakdown``

        Scope: ``read``
        """
        return self._client.send(_api.get_usage_breakdown(start_date=start_date, end_date=end_date), options)

    def get_metric_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[UsageMetricTypeInfo]:
        """List the usage metrics.

        Returns the name, description and unit of each usage metric.

        No credential is needed.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The metrics.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/metric-types``
        """
        return self._client.send(_api.list_usage_metric_types(), options)


class AsyncUsageResource(AsyncResource):
    """The usage operations of the API, for the asynchronous client."""

    async def get_current(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> CurrentUsage:
        """Get the usage of the current billing period.

        Returns how much the account has used so far in the current billing period.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The usage.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage``

        Scope: ``read``
        """
        return await self._client.send(_api.get_current_usage(), options)

    async def get_history(
        self,
        *,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        limit: int = 12,
        options: RequestOptions | None = None,
    ) -> UsageHistory:
        """Get the usage of past billing periods.

        Returns one summary for each past billing period, newest first.

        Args:
            start_date: Leave out periods before this time (ISO 8601).
            end_date: Leave out periods after this time (ISO 8601).
            limit: Maximum number of periods to return. At least 1. Default: 12.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The periods.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/history``

        Scope: ``read``
        """
        return await self._client.send(
            _api.get_usage_history(start_date=start_date, end_date=end_date, limit=limit), options
        )

    async def get_details(
        self,
        *,
        metric_type: str | None = None,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        limit: int = 100,
        options: RequestOptions | None = None,
    ) -> list[UsageDetail]:
        """List metered events.

        Returns the most recent metered events, newest first.

        There is no cursor; choose a shorter time range to get older events.

        Args:
            metric_type: Return only events of this metric. `GET /usage/metric-types` lists the names.
            start_date: Leave out events before this time (ISO 8601).
            end_date: Leave out events after this time (ISO 8601).
            limit: Maximum number of events to return. At least 1. Default: 100.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The events.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/details``

        Scope: ``read``
        """
        return await self._client.send(
            _api.get_usage_details(metric_type=metric_type, start_date=start_date, end_date=end_date, limit=limit),
            options,
        )

    async def get_breakdown(
        self,
        *,
        start_date: _datetime.datetime | str | None = None,
        end_date: _datetime.datetime | str | None = None,
        options: RequestOptions | None = None,
    ) -> UsageBreakdown:
        """Get the usage in a time range by metric.

        Returns the sum of each metric over a time range.

        If no dates are given, the range is the current billing period.

        Args:
            start_date: Start of the time range (ISO 8601).
            end_date: End of the time range (ISO 8601).
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The sums.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/breakdown``

        Scope: ``read``
        """
        return await self._client.send(_api.get_usage_breakdown(start_date=start_date, end_date=end_date), options)

    async def get_metric_types(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[UsageMetricTypeInfo]:
        """List the usage metrics.

        Returns the name, description and unit of each usage metric.

        No credential is needed.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The metrics.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /usage/metric-types``
        """
        return await self._client.send(_api.list_usage_metric_types(), options)
