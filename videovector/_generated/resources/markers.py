# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The markers resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._request.operation import UNSET, Unset
from videovector._resource import AsyncResource

from ..api import markers as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.delete_response import DeleteResponse
    from ..models.marker import Marker
    from ..models.marker_color import MarkerColor
    from ..models.marker_target_type import MarkerTargetType


class MarkersResource(SyncResource):
    """The markers operations of the API."""

    def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Marker]:
        """List markers.

        Returns all markers of the calling user in one response, without pages.

        A marker is a colour and a note that a user puts on a prompt, a prompt run, a media item, a segment or one
        extracted field, for their own use.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The markers.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /markers``

        Scope: ``read``
        """
        return self._client.send(_api.list_markers(), options)

    def upsert(
        self,
        *,
        target_type: MarkerTargetType | str,
        target_id: str,
        run_id: str | None = None,
        field_path: str | None = None,
        color: MarkerColor | str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Marker:
        """Create or replace a marker.

        Creates a marker on a target, or replaces the one that is there.

        A user has at most one marker per target; its `marker_id` does not change. A colour or note that is omitted is
        cleared. The marker is then shown in the field `marker` of the marked object or, for an extracted field, in
        `metadata_markers`.

        Args:
            target_type: The kind of object to mark.
            target_id: Id of the object to mark.
            run_id: Id of the prompt run whose field value to mark. Only for a marker on one extracted field.
            field_path: Path of the field in the extracted data. Only for a marker on one extracted field.
            color: Colour of the marker; null for none. None is sent as null; if omitted, nothing is sent.
            note: Note to store with the marker; null for none. None is sent as null; if omitted, nothing is sent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The marker as it is now.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``PUT /markers``

        Scope: ``write``
        """
        return self._client.send(
            _api.upsert_marker(
                target_type=target_type,
                target_id=target_id,
                run_id=run_id,
                field_path=field_path,
                color=color,
                note=note,
            ),
            options,
        )

    def delete(
        self,
        marker_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a marker.

        Removes a marker from its target.

        The target then shows an empty marker, with all fields null.

        Args:
            marker_id: Id of the marker to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /markers/{marker_id}``

        Scope: ``write``
        """
        return self._client.send(_api.delete_marker(marker_id), options)


class AsyncMarkersResource(AsyncResource):
    """The markers operations of the API, for the asynchronous client."""

    async def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Marker]:
        """List markers.

        Returns all markers of the calling user in one response, without pages.

        A marker is a colour and a note that a user puts on a prompt, a prompt run, a media item, a segment or one
        extracted field, for their own use.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The markers.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``GET /markers``

        Scope: ``read``
        """
        return await self._client.send(_api.list_markers(), options)

    async def upsert(
        self,
        *,
        target_type: MarkerTargetType | str,
        target_id: str,
        run_id: str | None = None,
        field_path: str | None = None,
        color: MarkerColor | str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Marker:
        """Create or replace a marker.

        Creates a marker on a target, or replaces the one that is there.

        A user has at most one marker per target; its `marker_id` does not change. A colour or note that is omitted is
        cleared. The marker is then shown in the field `marker` of the marked object or, for an extracted field, in
        `metadata_markers`.

        Args:
            target_type: The kind of object to mark.
            target_id: Id of the object to mark.
            run_id: Id of the prompt run whose field value to mark. Only for a marker on one extracted field.
            field_path: Path of the field in the extracted data. Only for a marker on one extracted field.
            color: Colour of the marker; null for none. None is sent as null; if omitted, nothing is sent.
            note: Note to store with the marker; null for none. None is sent as null; if omitted, nothing is sent.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The marker as it is now.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``PUT /markers``

        Scope: ``write``
        """
        return await self._client.send(
            _api.upsert_marker(
                target_type=target_type,
                target_id=target_id,
                run_id=run_id,
                field_path=field_path,
                color=color,
                note=note,
            ),
            options,
        )

    async def delete(
        self,
        marker_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a marker.

        Removes a marker from its target.

        The target then shows an empty marker, with all fields null.

        Args:
            marker_id: Id of the marker to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            Confirmation of the deletion.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).
            ExternalServiceError: The server failed unexpectedly (500).

        Endpoint: ``DELETE /markers/{marker_id}``

        Scope: ``write``
        """
        return await self._client.send(_api.delete_marker(marker_id), options)
