# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The exports resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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

        Starts an export that writes the segments of an index and the data extracted from them to one JSON file of at
        most 64 MiB. The response comes at once. Poll the export every few seconds until its status is `completed` or
        `failed`, or subscribe to the webhook events `export.ready` and `export.failed`. Without a connector, the file
        is stored for download. With a connector, it is written to the path made of the connector's
        `export_base_path`, `destination_subpath` and the file name.

        Args:
            index_id: Id of the index to export.
            prompt_run_ids: Ids of the prompt runs whose results to export; each must belong to the index. If omitted
                or empty, all runs of the index are exported.
            destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If
                omitted, the file is stored for download.
            destination_subpath: Path below the connector's `export_base_path`.
            result_scope: Whether to export all results or only the selected ones.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Starts an export that writes the results of one prompt run to one JSON file of at most 64 MiB.

        The response comes at once; poll the export until its status is `completed` or `failed`. The file is delivered
        in the same way as for an index export.

        Args:
            run_id: Id of the prompt run to export.
            destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If
                omitted, the file is stored for download.
            destination_subpath: Path below the connector's `export_base_path`.
            result_scope: Whether to export all results or only the selected ones.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        There is no cursor, so exports beyond the limit can't be listed.

        Args:
            limit: Maximum number of exports to return. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The exports.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns one export.

        Poll it every few seconds until `status` is `completed` or `failed`. Its `download_url` is only the path of
        the download endpoint, which needs the usual credential; for a URL that works without one, create a download
        URL.

        Args:
            export_id: Id of the export.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
            export_id: Id of the export.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The export in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The export ended as `failed`; the attribute `job` has it.
            TimeoutError: The export did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /exports/{export_id}``, polled

        Scope: ``read``
        """
        from videovector._generated.sync._polling import wait as _wait

        return _wait(
            self._client,
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
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )


class AsyncExportsResource(AsyncResource):
    """The exports operations of the API, for the asynchronous client."""

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

        Starts an export that writes the segments of an index and the data extracted from them to one JSON file of at
        most 64 MiB. The response comes at once. Poll the export every few seconds until its status is `completed` or
        `failed`, or subscribe to the webhook events `export.ready` and `export.failed`. Without a connector, the file
        is stored for download. With a connector, it is written to the path made of the connector's
        `export_base_path`, `destination_subpath` and the file name.

        Args:
            index_id: Id of the index to export.
            prompt_run_ids: Ids of the prompt runs whose results to export; each must belong to the index. If omitted
                or empty, all runs of the index are exported.
            destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If
                omitted, the file is stored for download.
            destination_subpath: Path below the connector's `export_base_path`.
            result_scope: Whether to export all results or only the selected ones.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        Starts an export that writes the results of one prompt run to one JSON file of at most 64 MiB.

        The response comes at once; poll the export until its status is `completed` or `failed`. The file is delivered
        in the same way as for an index export.

        Args:
            run_id: Id of the prompt run to export.
            destination_connector_id: Id of the connector to deliver the file to. It needs the scope `export`. If
                omitted, the file is stored for download.
            destination_subpath: Path below the connector's `export_base_path`.
            result_scope: Whether to export all results or only the selected ones.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export that was started.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400). A field is missing, has the
                wrong type or is out of range (422).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

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

        There is no cursor, so exports beyond the limit can't be listed.

        Args:
            limit: Maximum number of exports to return. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The exports.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns one export.

        Poll it every few seconds until `status` is `completed` or `failed`. Its `download_url` is only the path of
        the download endpoint, which needs the usual credential; for a URL that works without one, create a download
        URL.

        Args:
            export_id: Id of the export.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The export.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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
            export_id: Id of the export.
            poll_interval: Seconds between two polls. If the API asks for a longer interval, that one is used.
            timeout: Maximum number of seconds to wait. None waits without a limit; 0 polls once.
            max_poll_interval: If given, the interval grows with each poll, up to this number of seconds.
            on_update: Called with the result of each poll; it may be a coroutine function.
            options: Settings of each request, such as its timeout and retries.

        Returns:
            The export in its final state.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ProcessingError: The export ended as `failed`; the attribute `job` has it.
            TimeoutError: The export did not end in time; the attribute `last_state` has its last state.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /exports/{export_id}``, polled

        Scope: ``read``
        """
        from videovector._polling import wait_async as _wait_async

        return await _wait_async(
            self._client,
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
            clock=self._client._clock,  # pyright: ignore[reportPrivateUsage]
        )
