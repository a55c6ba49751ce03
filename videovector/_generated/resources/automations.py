# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The automations resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import automations as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.debounce_interval import DebounceInterval
    from ..models.export_automation import ExportAutomation
    from ..models.import_automation import ImportAutomation
    from ..models.prompt_preset import PromptPreset


class AutomationsResource(SyncResource):
    """The automations operations of the API."""

    def retrieve_import(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Get the import automation of an index.

        Returns the import automation of an index; an index has at most one.

        The response is 404 if none is saved.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /indexes/{index_id}/automations/import``

        Scope: ``read``
        """
        return self._client.send(_api.get_import_automation(index_id), options)

    def put_import(
        self,
        index_id: str,
        *,
        connector_id: str,
        debounce_interval: DebounceInterval | str,
        prompt_preset: PromptPreset | Mapping[str, Any],
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        enabled: bool = True,
        paused: bool = False,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Create or replace the import automation of an index.

        Saves an automation that watches a path of a connector.

        When no file in the path has changed for `debounce_interval`, new files that match are imported into the index
        and processed with the prompt preset. `enabled` says whether the automation is set up to run; `paused` stops
        it temporarily. An automation that is already saved is replaced completely.

        Args:
            index_id: Id of the index to import into.
            connector_id: Id of the connector to watch. It needs the scope `import`.
            debounce_interval: How long the path must stay unchanged before new files are imported.
            prompt_preset: The prompt to run on imported media, and its settings.
            source_prefix: Path prefix to watch. If empty, the whole bucket or container is watched.
            file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            enabled: Whether the automation is set up to run. Default: True.
            paused: Whether the automation is temporarily stopped. Default: False.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The saved automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PUT /indexes/{index_id}/automations/import``

        Scope: ``write``
        """
        return self._client.send(
            _api.put_import_automation(
                index_id,
                connector_id=connector_id,
                debounce_interval=debounce_interval,
                prompt_preset=prompt_preset,
                source_prefix=source_prefix,
                file_pattern=file_pattern,
                recursive=recursive,
                enabled=enabled,
                paused=paused,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def pause_import(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Pause the import automation of an index.

        Stops the import automation temporarily and keeps its settings.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The paused automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/import/pause``

        Scope: ``write``
        """
        return self._client.send(_api.pause_import_automation(index_id, idempotency_key=idempotency_key), options)

    def resume_import(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Resume the import automation of an index.

        Starts a paused import automation again with the settings it had.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The resumed automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/import/resume``

        Scope: ``write``
        """
        return self._client.send(_api.resume_import_automation(index_id, idempotency_key=idempotency_key), options)

    def retrieve_export(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Get the export automation of an index.

        Returns the export automation of an index; an index has at most one.

        The response is 404 if none is saved.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /indexes/{index_id}/automations/export``

        Scope: ``read``
        """
        return self._client.send(_api.get_export_automation(index_id), options)

    def put_export(
        self,
        index_id: str,
        *,
        destination_connector_id: str,
        destination_subpath: str | None = None,
        enabled: bool = True,
        paused: bool = False,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Create or replace the export automation of an index.

        Saves an automation that delivers finished results of the index to a path of a connector.

        `enabled` says whether the automation is set up to run; `paused` stops it temporarily. An automation that is
        already saved is replaced completely.

        Args:
            index_id: Id of the index whose results to deliver.
            destination_connector_id: Id of the connector to deliver to. It needs the scope `export`.
            destination_subpath: Path below the connector's `export_base_path`.
            enabled: Whether the automation is set up to run. Default: True.
            paused: Whether the automation is temporarily stopped. Default: False.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The saved automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PUT /indexes/{index_id}/automations/export``

        Scope: ``write``
        """
        return self._client.send(
            _api.put_export_automation(
                index_id,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                enabled=enabled,
                paused=paused,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def pause_export(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Pause the export automation of an index.

        Stops the export automation temporarily and keeps its settings.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The paused automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/export/pause``

        Scope: ``write``
        """
        return self._client.send(_api.pause_export_automation(index_id, idempotency_key=idempotency_key), options)

    def resume_export(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Resume the export automation of an index.

        Starts a paused export automation again with the settings it had.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The resumed automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/export/resume``

        Scope: ``write``
        """
        return self._client.send(_api.resume_export_automation(index_id, idempotency_key=idempotency_key), options)


class AsyncAutomationsResource(AsyncResource):
    """The automations operations of the API, for the asynchronous client."""

    async def retrieve_import(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Get the import automation of an index.

        Returns the import automation of an index; an index has at most one.

        The response is 404 if none is saved.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /indexes/{index_id}/automations/import``

        Scope: ``read``
        """
        return await self._client.send(_api.get_import_automation(index_id), options)

    async def put_import(
        self,
        index_id: str,
        *,
        connector_id: str,
        debounce_interval: DebounceInterval | str,
        prompt_preset: PromptPreset | Mapping[str, Any],
        source_prefix: str = "",
        file_pattern: str = "*",
        recursive: bool = True,
        enabled: bool = True,
        paused: bool = False,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Create or replace the import automation of an index.

        Saves an automation that watches a path of a connector.

        When no file in the path has changed for `debounce_interval`, new files that match are imported into the index
        and processed with the prompt preset. `enabled` says whether the automation is set up to run; `paused` stops
        it temporarily. An automation that is already saved is replaced completely.

        Args:
            index_id: Id of the index to import into.
            connector_id: Id of the connector to watch. It needs the scope `import`.
            debounce_interval: How long the path must stay unchanged before new files are imported.
            prompt_preset: The prompt to run on imported media, and its settings.
            source_prefix: Path prefix to watch. If empty, the whole bucket or container is watched.
            file_pattern: Glob pattern that file names must match, such as `*.mp4` or `*.{mp4,mov}`. Default: *.
            recursive: Whether to include folders below the prefix. Default: True.
            enabled: Whether the automation is set up to run. Default: True.
            paused: Whether the automation is temporarily stopped. Default: False.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The saved automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PUT /indexes/{index_id}/automations/import``

        Scope: ``write``
        """
        return await self._client.send(
            _api.put_import_automation(
                index_id,
                connector_id=connector_id,
                debounce_interval=debounce_interval,
                prompt_preset=prompt_preset,
                source_prefix=source_prefix,
                file_pattern=file_pattern,
                recursive=recursive,
                enabled=enabled,
                paused=paused,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def pause_import(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Pause the import automation of an index.

        Stops the import automation temporarily and keeps its settings.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The paused automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/import/pause``

        Scope: ``write``
        """
        return await self._client.send(_api.pause_import_automation(index_id, idempotency_key=idempotency_key), options)

    async def resume_import(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ImportAutomation:
        """Resume the import automation of an index.

        Starts a paused import automation again with the settings it had.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The resumed automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/import/resume``

        Scope: ``write``
        """
        return await self._client.send(
            _api.resume_import_automation(index_id, idempotency_key=idempotency_key), options
        )

    async def retrieve_export(
        self,
        index_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Get the export automation of an index.

        Returns the export automation of an index; an index has at most one.

        The response is 404 if none is saved.

        Args:
            index_id: Id of the index.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /indexes/{index_id}/automations/export``

        Scope: ``read``
        """
        return await self._client.send(_api.get_export_automation(index_id), options)

    async def put_export(
        self,
        index_id: str,
        *,
        destination_connector_id: str,
        destination_subpath: str | None = None,
        enabled: bool = True,
        paused: bool = False,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Create or replace the export automation of an index.

        Saves an automation that delivers finished results of the index to a path of a connector.

        `enabled` says whether the automation is set up to run; `paused` stops it temporarily. An automation that is
        already saved is replaced completely.

        Args:
            index_id: Id of the index whose results to deliver.
            destination_connector_id: Id of the connector to deliver to. It needs the scope `export`.
            destination_subpath: Path below the connector's `export_base_path`.
            enabled: Whether the automation is set up to run. Default: True.
            paused: Whether the automation is temporarily stopped. Default: False.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The saved automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``PUT /indexes/{index_id}/automations/export``

        Scope: ``write``
        """
        return await self._client.send(
            _api.put_export_automation(
                index_id,
                destination_connector_id=destination_connector_id,
                destination_subpath=destination_subpath,
                enabled=enabled,
                paused=paused,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def pause_export(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Pause the export automation of an index.

        Stops the export automation temporarily and keeps its settings.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The paused automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/export/pause``

        Scope: ``write``
        """
        return await self._client.send(_api.pause_export_automation(index_id, idempotency_key=idempotency_key), options)

    async def resume_export(
        self,
        index_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> ExportAutomation:
        """Resume the export automation of an index.

        Starts a paused export automation again with the settings it had.

        Args:
            index_id: Id of the index.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The resumed automation.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            IdempotencyError: The idempotency key was used before with other content (409 or 422).

        Endpoint: ``POST /indexes/{index_id}/automations/export/resume``

        Scope: ``write``
        """
        return await self._client.send(
            _api.resume_export_automation(index_id, idempotency_key=idempotency_key), options
        )
