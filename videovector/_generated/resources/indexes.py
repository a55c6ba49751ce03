# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The indexes resource, sync and async: one method per operation."""

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

        Creates an empty index, the collection that media is taken into.

        An index holds no prompt: prompts are chosen when a run is executed. Names need not be unique. The number of
        indexes per account is limited; beyond it the response is 409 with the code `resource_quota_exceeded`, whose
        details name the limit and what is used. Waiting does not help then, deleting an index does.

        Args:
            name: Name to show. Names need not be unique. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new index.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

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

        Lists all indexes of the account in one response, without pages.

        The shared demo indexes, which can only be read, come along unless they are switched off; `is_default` tells
        them apart.

        Args:
            include_defaults: Whether the shared demo indexes are listed as well. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The indexes.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read an index.

        Reads one index.

        An unknown id, a deleted index and the index of another account all give 404.

        Args:
            index_id: The index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The index.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Starts the deletion of an index together with all its media, or resumes one that was started before.

        The deletion runs in the background: work in flight is drained, then the data is removed. Repeating the call
        is safe; it gives the same `deletion_id` with the present status. Follow it with the index's deletion, waiting
        `retry_after_seconds` between looks. The shared demo indexes can't be deleted.

        Args:
            index_id: The index to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deletion was started, goes on, or is done.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the progress of an index's deletion.

        Says how far the deletion of an index has come.

        It stays readable after the index itself has been removed, with the status `deleted`. Ask no more often than
        `retry_after_seconds` says. 404 where no deletion was ever started.

        Args:
            index_id: The index whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            State of the deletion.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """List the media of an index.

        Pages through the media items of an index.

        Give `next_cursor` of a page as `cursor` to get the next one, with the same `limit`, until `has_more` is
        false.

        Args:
            index_id: The index.
            limit: Items per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/videos``

        Scope: ``read``
        """
        return self._page(
            lambda _cursor: _api.list_index_videos(index_id, limit=limit, cursor=_cursor), cursor, options
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

        Pages through the prompt runs whose target was this index.

        Pages hold at most 100 runs here; the lists of all runs and of the runs of one media item allow 200.

        Args:
            index_id: The index.
            limit: Runs per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/prompt-runs``

        Scope: ``read``
        """
        return self._page(
            lambda _cursor: _api.list_index_prompt_runs(index_id, limit=limit, cursor=_cursor), cursor, options
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
        """Wait until an index whose deletion was started has been removed with its media.

        Args:
            index_id: The index whose deletion was started.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The index deletion as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the index deletion is in `job`.
            TimeoutError: The index deletion had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``, polled

        Scope: ``admin``
        """
        return self._wait(
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
        )


class AsyncIndexesResource(AsyncResource):
    """The indexes operations of the API, awaited."""

    async def create(
        self,
        *,
        name: str,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Index:
        """Create an index.

        Creates an empty index, the collection that media is taken into.

        An index holds no prompt: prompts are chosen when a run is executed. Names need not be unique. The number of
        indexes per account is limited; beyond it the response is 409 with the code `resource_quota_exceeded`, whose
        details name the limit and what is used. Waiting does not help then, deleting an index does.

        Args:
            name: Name to show. Names need not be unique. 1 to 255 characters.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new index.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

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

        Lists all indexes of the account in one response, without pages.

        The shared demo indexes, which can only be read, come along unless they are switched off; `is_default` tells
        them apart.

        Args:
            include_defaults: Whether the shared demo indexes are listed as well. Default: True.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The indexes.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read an index.

        Reads one index.

        An unknown id, a deleted index and the index of another account all give 404.

        Args:
            index_id: The index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The index.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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

        Starts the deletion of an index together with all its media, or resumes one that was started before.

        The deletion runs in the background: work in flight is drained, then the data is removed. Repeating the call
        is safe; it gives the same `deletion_id` with the present status. Follow it with the index's deletion, waiting
        `retry_after_seconds` between looks. The shared demo indexes can't be deleted.

        Args:
            index_id: The index to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deletion was started, goes on, or is done.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """Read the progress of an index's deletion.

        Says how far the deletion of an index has come.

        It stays readable after the index itself has been removed, with the status `deleted`. Ask no more often than
        `retry_after_seconds` says. 404 where no deletion was ever started.

        Args:
            index_id: The index whose deletion was started.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            State of the deletion.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
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
        """List the media of an index.

        Pages through the media items of an index.

        Give `next_cursor` of a page as `cursor` to get the next one, with the same `limit`, until `has_more` is
        false.

        Args:
            index_id: The index.
            limit: Items per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/videos``

        Scope: ``read``
        """
        return await self._page(
            lambda _cursor: _api.list_index_videos(index_id, limit=limit, cursor=_cursor), cursor, options
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

        Pages through the prompt runs whose target was this index.

        Pages hold at most 100 runs here; the lists of all runs and of the runs of one media item allow 200.

        Args:
            index_id: The index.
            limit: Runs per page, 1 to 100. From 1 to 100. Default: 50.
            cursor: Where to continue, as `next_cursor` of the page before gave it. Left out for the first page.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The page that was asked for; `auto_paging_iter()` iterates over this and all further pages.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/prompt-runs``

        Scope: ``read``
        """
        return await self._page(
            lambda _cursor: _api.list_index_prompt_runs(index_id, limit=limit, cursor=_cursor), cursor, options
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
        """Wait until an index whose deletion was started has been removed with its media.

        Args:
            index_id: The index whose deletion was started.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The index deletion as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the index deletion is in `job`.
            TimeoutError: The index deletion had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /indexes/{index_id}/deletion``, polled

        Scope: ``admin``
        """
        return await self._wait(
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
        )
