# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The exports resource, sync and async: one method per operation."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource
from videovector._response import rules as _results

from ..api import exports as _api
from ..api import exports as _exports_api

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._polling import OnUpdate

    from ..models.export import Export
    from ..models.export_create_result import ExportCreateResult
    from ..models.export_result_scope import ExportResultScope


class ExportsResource(SyncResource):
    """The exports operations of the API."""

    def create_index_export(
        self,
        index_id: str,
        *,
        prompt_run_ids: Sequence[str] | None = None,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportCreateResult:
        """Start an export of an index.

        Starts writing the segments of an index and what was extracted from them into one JSON file of at most 64 MiB.

        Responds at once; poll the export every few seconds until its status is `completed` or `failed`, or subscribe
        to the webhook events `export.ready` and `export.failed`. Without a connector the file is kept for download;
        with one it is written to the connector's `export_base_path`, then `destination_subpath`, then the file name.

        Args:
            index_id: The index to export.
            prompt_run_ids: Export results of these prompt runs only; each belongs to the index. Left out or empty,
                all runs of the index are taken.
            destination_connector_id: Deliver to this connector, which needs the scope `export`. Left out, the file is
                kept for download.
            destination_subpath: Further prefix below the connector's `export_base_path`.
            result_scope: Which results to include.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export was accepted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /exports/index/{index_id}``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_index_export(
                index_id,
                prompt_run_ids=prompt_run_ids,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                result_scope=result_scope,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def create_prompt_run_export(
        self,
        run_id: str,
        *,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportCreateResult:
        """Start an export of a prompt run.

        Starts writing the results of one prompt run into one JSON file of at most 64 MiB.

        Responds at once; poll the export until it ends. Delivery works as for an index export.

        Args:
            run_id: The prompt run to export.
            destination_connector_id: Deliver to this connector, which needs the scope `export`. Left out, the file is
                kept for download.
            destination_subpath: Further prefix below the connector's `export_base_path`.
            result_scope: Which results to include.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export was accepted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /exports/prompt-run/{run_id}``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_prompt_run_export(
                run_id,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                result_scope=result_scope,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def list(
        self,
        *,
        limit: int = 50,
        options: RequestOptions | None = None,
    ) -> builtins.list[Export]:
        """List exports.

        Returns the most recent exports, newest first.

        There is no cursor, so older ones can't be reached.

        Args:
            limit: The most exports to return, 1 to 100. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The exports.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports``

        Scope: ``read``
        """
        return self._client.send(_api.list_exports(limit=limit).then(_results.consistent_exports), options)

    def retrieve(
        self,
        export_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Export:
        """Get an export.

        Returns the state of an export.

        Poll it every few seconds until `status` is `completed` or `failed`. The `download_url` it may hold is the
        path of the download endpoint and needs the usual credential; for a link that works without one, create a
        download link.

        Args:
            export_id: The export.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports/{export_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_export(export_id).then(_results.consistent_export), options)

    def wait_for_completion(
        self,
        export_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[Export] | None = None,
        options: RequestOptions | None = None,
    ) -> Export:
        """Wait until an export is completed.

        Args:
            export_id: The export.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen.
            options: Settings of each request.

        Returns:
            The export as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the export is in `job`.
            TimeoutError: The export had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports/{export_id}``, polled

        Scope: ``read``
        """
        return self._wait(
            "exports",
            lambda: _exports_api.get_export(export_id).then(_results.consistent_export),
            {
                "export_id": export_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )


class AsyncExportsResource(AsyncResource):
    """The exports operations of the API, awaited."""

    async def create_index_export(
        self,
        index_id: str,
        *,
        prompt_run_ids: Sequence[str] | None = None,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportCreateResult:
        """Start an export of an index.

        Starts writing the segments of an index and what was extracted from them into one JSON file of at most 64 MiB.

        Responds at once; poll the export every few seconds until its status is `completed` or `failed`, or subscribe
        to the webhook events `export.ready` and `export.failed`. Without a connector the file is kept for download;
        with one it is written to the connector's `export_base_path`, then `destination_subpath`, then the file name.

        Args:
            index_id: The index to export.
            prompt_run_ids: Export results of these prompt runs only; each belongs to the index. Left out or empty,
                all runs of the index are taken.
            destination_connector_id: Deliver to this connector, which needs the scope `export`. Left out, the file is
                kept for download.
            destination_subpath: Further prefix below the connector's `export_base_path`.
            result_scope: Which results to include.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export was accepted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /exports/index/{index_id}``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_index_export(
                index_id,
                prompt_run_ids=prompt_run_ids,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                result_scope=result_scope,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def create_prompt_run_export(
        self,
        run_id: str,
        *,
        destination_connector_id: str | None = None,
        destination_subpath: str | None = None,
        result_scope: ExportResultScope | str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportCreateResult:
        """Start an export of a prompt run.

        Starts writing the results of one prompt run into one JSON file of at most 64 MiB.

        Responds at once; poll the export until it ends. Delivery works as for an index export.

        Args:
            run_id: The prompt run to export.
            destination_connector_id: Deliver to this connector, which needs the scope `export`. Left out, the file is
                kept for download.
            destination_subpath: Further prefix below the connector's `export_base_path`.
            result_scope: Which results to include.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export was accepted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400). A field is missing, has the wrong type or
                is out of range; or an idempotency key was reused with other content (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /exports/prompt-run/{run_id}``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_prompt_run_export(
                run_id,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                result_scope=result_scope,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def list(
        self,
        *,
        limit: int = 50,
        options: RequestOptions | None = None,
    ) -> builtins.list[Export]:
        """List exports.

        Returns the most recent exports, newest first.

        There is no cursor, so older ones can't be reached.

        Args:
            limit: The most exports to return, 1 to 100. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The exports.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports``

        Scope: ``read``
        """
        return await self._client.send(_api.list_exports(limit=limit).then(_results.consistent_exports), options)

    async def retrieve(
        self,
        export_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Export:
        """Get an export.

        Returns the state of an export.

        Poll it every few seconds until `status` is `completed` or `failed`. The `download_url` it may hold is the
        path of the download endpoint and needs the usual credential; for a link that works without one, create a
        download link.

        Args:
            export_id: The export.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports/{export_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_export(export_id).then(_results.consistent_export), options)

    async def wait_for_completion(
        self,
        export_id: str,
        *,
        poll_interval: float = 5.0,
        timeout: float | None = None,
        max_poll_interval: float | None = None,
        on_update: OnUpdate[Export] | None = None,
        options: RequestOptions | None = None,
    ) -> Export:
        """Wait until an export is completed.

        Args:
            export_id: The export.
            poll_interval: Seconds between two polls; the API's own hint is kept to where it is longer.
            timeout: Seconds to wait at most; None waits without limit, 0 polls once.
            max_poll_interval: When given, intervals grow up to so many seconds.
            on_update: Called with each state seen; may be a coroutine function.
            options: Settings of each request.

        Returns:
            The export as it ended.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ProcessingError: It ended as `failed`; the export is in `job`.
            TimeoutError: The export had not ended in time; its last state is in `last_state`.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /exports/{export_id}``, polled

        Scope: ``read``
        """
        return await self._wait(
            "exports",
            lambda: _exports_api.get_export(export_id).then(_results.consistent_export),
            {
                "export_id": export_id,
            },
            poll_interval=poll_interval,
            timeout=timeout,
            max_poll_interval=max_poll_interval,
            on_update=on_update,
            options=options,
        )
