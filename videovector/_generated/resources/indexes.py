# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The indexes resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import indexes as _api
from ..api import indexes as _indexes_api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync._pagination import SyncPage
    from videovector._pagination import AsyncPage
    from videovector._polling import OnUpdate

    from ..models.index import Index
    from ..models.index_deletion_response import IndexDeletionResponse
    from ..models.prompt_run import PromptRun
    from ..models.video import Video


class IndexesResource(SyncResource):
    """The indexes operations of the API."""

    def create(
        self,
        *,
        name: str,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Index:
        """Create an index.

        Creates an empty index: a collection that media is imported into.

        An index has no prompt of its own; you choose the prompt when you start a prompt run. Several indexes may have
        the same name. The number of indexes per account is limited. If the limit is reached, the response is 409 with
        the code `resource_quota_exceeded`; `details` contains the limit and how much of it is used. Waiting does not
        help in this case: delete an index first.

        Args:
            name: Display name of the index. Several indexes may have the same name. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new index.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes``

        Scope: ``write``
        """
        return self._client.send(_api.create_index(name=name, idempotency_key=idempotency_key), options)

    def list(
        self,
        *,
        include_defaults: bool = True,
        options: RequestOptions | None = None,
    ) -> builtins.list[Index]:
        """List indexes.

        Returns all indexes of the account in one response, without pages.

        The shared demo indexes, which are read-only, are included unless `include_defaults` is false; their
        `is_default` is true.

        Args:
            include_defaults: Whether to include the shared demo indexes. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The indexes.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes``

        Scope: ``search``
        """
        return self._client.send(_api.list_indexes(include_defaults=include_defaults), options)

    def retrieve(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Index:
        """Get an index.

        Returns one index.

        The response is 404 if the id is unknown, if the index was deleted, and if it belongs to another account.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The index.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}``

        Scope: ``search``
        """
        return self._client.send(_api.get_index(index_id), options)

    def delete(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Delete an index and its media.

        Starts the deletion of an index and all its media, or resumes a deletion that was started before.

        The deletion runs in the background: running work on the index is finished or stopped, then the data is
        removed. It is safe to repeat the call: the response has the same `deletion_id` and the current status. To
        follow the deletion, get its status and wait `retry_after_seconds` between two polls. The shared demo indexes
        can't be deleted.

        Args:
            index_id: Id of the index to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion: started, still running, or done.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /indexes/{index_id}``

        Scope: ``admin``
        """
        return self._client.send(_api.delete_index(index_id), options)

    def get_deletion(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Get the status of an index deletion.

        Returns how far the deletion of an index has come.

        After the index has been removed, this still works and returns the status `deleted`. Wait at least
        `retry_after_seconds` between two polls. The response is 404 if no deletion was started for this index.

        Args:
            index_id: Id of the index whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``

        Scope: ``admin``
        """
        return self._client.send(_api.get_index_deletion(index_id), options)

    def list_videos(
        self,
        index_id: str,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[Video]:
        """List the media items of an index.

        Returns the media items of an index page by page.

        To get the next page, send `next_cursor` of the previous page as `cursor`, with the same `limit`, until
        `has_more` is false.

        Args:
            index_id: Id of the index.
            limit: Maximum number of media items per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/videos``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client, lambda _cursor: _api.list_index_videos(index_id, limit=limit, cursor=_cursor), cursor, options
        )

    def list_prompt_runs(
        self,
        index_id: str,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> SyncPage[PromptRun]:
        """List the prompt runs of an index.

        Returns the prompt runs whose target was this index, page by page.

        A page has at most 100 prompt runs; the list of all prompt runs and the list for one media item allow 200.

        Args:
            index_id: Id of the index.
            limit: Maximum number of prompt runs per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/prompt-runs``

        Scope: ``read``
        """
        from videovector._generated.sync._pagination import fetch_page as _fetch_page

        return _fetch_page(
            self._client,
            lambda _cursor: _api.list_index_prompt_runs(index_id, limit=limit, cursor=_cursor),
            cursor,
            options,
        )

    def wait_for_deletion(
        self,
        index_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[IndexDeletionResponse] | None = None,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Wait until an index and its media have been deleted.

        Args:
            index_id: Id of the index whose deletion was started.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The index deletion in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The index deletion ended as `failed`; the attribute `job` has it.
            TimeoutError: The index deletion did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``, polled

        Scope: ``admin``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
            "index_deletions",
            lambda: _indexes_api.get_index_deletion(index_id),
            {
                "index_id": index_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncIndexesResource(AsyncResource):
    """The indexes operations of the API, for the asynchronous client."""

    async def create(
        self,
        *,
        name: str,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Index:
        """Create an index.

        Creates an empty index: a collection that media is imported into.

        An index has no prompt of its own; you choose the prompt when you start a prompt run. Several indexes may have
        the same name. The number of indexes per account is limited. If the limit is reached, the response is 409 with
        the code `resource_quota_exceeded`; `details` contains the limit and how much of it is used. Waiting does not
        help in this case: delete an index first.

        Args:
            name: Display name of the index. Several indexes may have the same name. 1 to 255 characters.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new index.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes``

        Scope: ``write``
        """
        return await self._client.send(_api.create_index(name=name, idempotency_key=idempotency_key), options)

    async def list(
        self,
        *,
        include_defaults: bool = True,
        options: RequestOptions | None = None,
    ) -> builtins.list[Index]:
        """List indexes.

        Returns all indexes of the account in one response, without pages.

        The shared demo indexes, which are read-only, are included unless `include_defaults` is false; their
        `is_default` is true.

        Args:
            include_defaults: Whether to include the shared demo indexes. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The indexes.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes``

        Scope: ``search``
        """
        return await self._client.send(_api.list_indexes(include_defaults=include_defaults), options)

    async def retrieve(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Index:
        """Get an index.

        Returns one index.

        The response is 404 if the id is unknown, if the index was deleted, and if it belongs to another account.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The index.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}``

        Scope: ``search``
        """
        return await self._client.send(_api.get_index(index_id), options)

    async def delete(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Delete an index and its media.

        Starts the deletion of an index and all its media, or resumes a deletion that was started before.

        The deletion runs in the background: running work on the index is finished or stopped, then the data is
        removed. It is safe to repeat the call: the response has the same `deletion_id` and the current status. To
        follow the deletion, get its status and wait `retry_after_seconds` between two polls. The shared demo indexes
        can't be deleted.

        Args:
            index_id: Id of the index to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion: started, still running, or done.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /indexes/{index_id}``

        Scope: ``admin``
        """
        return await self._client.send(_api.delete_index(index_id), options)

    async def get_deletion(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Get the status of an index deletion.

        Returns how far the deletion of an index has come.

        After the index has been removed, this still works and returns the status `deleted`. Wait at least
        `retry_after_seconds` between two polls. The response is 404 if no deletion was started for this index.

        Args:
            index_id: Id of the index whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The status of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``

        Scope: ``admin``
        """
        return await self._client.send(_api.get_index_deletion(index_id), options)

    async def list_videos(
        self,
        index_id: str,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[Video]:
        """List the media items of an index.

        Returns the media items of an index page by page.

        To get the next page, send `next_cursor` of the previous page as `cursor`, with the same `limit`, until
        `has_more` is false.

        Args:
            index_id: Id of the index.
            limit: Maximum number of media items per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/videos``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client, lambda _cursor: _api.list_index_videos(index_id, limit=limit, cursor=_cursor), cursor, options
        )

    async def list_prompt_runs(
        self,
        index_id: str,
        *,
        limit: int = 50,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[PromptRun]:
        """List the prompt runs of an index.

        Returns the prompt runs whose target was this index, page by page.

        A page has at most 100 prompt runs; the list of all prompt runs and the list for one media item allow 200.

        Args:
            index_id: Id of the index.
            limit: Maximum number of prompt runs per page. From 1 to 100. Default: 50.
            cursor: Where to continue: `next_cursor` of the previous page. Omit it for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The requested page; `auto_paging_iter()` iterates over it and all later pages.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/prompt-runs``

        Scope: ``read``
        """
        from videovector._pagination import fetch_page_async as _fetch_page_async

        return await _fetch_page_async(
            self._client,
            lambda _cursor: _api.list_index_prompt_runs(index_id, limit=limit, cursor=_cursor),
            cursor,
            options,
        )

    async def wait_for_deletion(
        self,
        index_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[IndexDeletionResponse] | None = None,
        options: RequestOptions | None = None,
    ) -> IndexDeletionResponse:
        """Wait until an index and its media have been deleted.

        Args:
            index_id: Id of the index whose deletion was started.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The index deletion in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The index deletion ended as `failed`; the attribute `job` has it.
            TimeoutError: The index deletion did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``, polled

        Scope: ``admin``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
            "index_deletions",
            lambda: _indexes_api.get_index_deletion(index_id),
            {
                "index_id": index_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
