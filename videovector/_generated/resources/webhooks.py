# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The webhooks resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import webhooks as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.delete_response import DeleteResponse
    from ..models.rotate_secret_response import RotateSecretResponse
    from ..models.webhook import Webhook, WebhookWithSecret
    from ..models.webhook_delivery import WebhookDelivery
    from ..models.webhook_delivery_status import WebhookDeliveryStatus
    from ..models.webhook_event_type import WebhookEventType
    from ..models.webhook_test_response import WebhookTestResponse
    from ..models.webhook_update_status import WebhookUpdateStatus


class WebhooksResource(SyncResource):
    """The webhooks operations of the API."""

    def create(
        self,
        *,
        name: str,
        url: str,
        events: Sequence[WebhookEventType | str],
        index_ids: Sequence[str] | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WebhookWithSecret:
        """Create a webhook.

        Subscribes an https URL to events and returns the secret that signs each delivery.

        Store the secret: later requests don't return it. While the webhook exists, a repeated request with the same
        idempotency key and content returns the webhook and its secret again; use this if the first response was lost.
        With other content the response is 409 with the code `idempotency_request_mismatch`. After the webhook was
        deleted, the same key creates it again with the same id and a new secret.

        Args:
            name: Display name of the webhook. 1 to 100 characters.
            url: URL to send events to. It must be https; plain http is accepted only for a receiver on the same
                machine, for use with a local server.
            events: Names of the events to send; at least one.
            index_ids: Ids of the indexes whose events to send. If omitted or null, events of all indexes are sent.
                Events that belong to no index are always sent.
            metadata: Free-form object to store with the webhook.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook and its secret.

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

        Endpoint: ``POST /webhooks``

        Scope: ``write``
        """
        return self._client.send(
            _api.create_webhook(
                name=name,
                url=url,
                events=events,
                index_ids=index_ids,
                metadata=metadata,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Webhook]:
        """List webhooks.

        Returns the account's webhooks in one response, without their secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhooks.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks``

        Scope: ``read``
        """
        return self._client.send(_api.list_webhooks(), options)

    def list_events(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """List the events that a webhook can subscribe to.

        Returns the names of all events that a webhook can subscribe to.

        No credential is needed. The event `test` is not in the list, because it is sent only on request.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The event names.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/events``
        """
        return self._client.send(_api.list_webhook_events(), options)

    def retrieve(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Webhook:
        """Get a webhook.

        Returns one webhook without its secret.

        Args:
            webhook_id: Id of the webhook.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/{webhook_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_webhook(webhook_id), options)

    def update(
        self,
        webhook_id: str,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Sequence[WebhookEventType | str] | None = None,
        index_ids: Sequence[str] | None = None,
        status: WebhookUpdateStatus | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Webhook:
        """Update, pause or resume a webhook.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. Set `status` to `paused` to stop deliveries, and to `active` to start them
        again; this also works after the service disabled the webhook. Events that occur while a webhook is paused are
        not sent later. If `index_ids` is null, events of all indexes are sent.

        Args:
            webhook_id: Id of the webhook to update.
            name: New display name of the webhook. 1 to 100 characters.
            url: New URL to send events to. It must be https, as for a new webhook.
            events: Names of the events to send. The list replaces the old one.
            index_ids: Ids of the indexes whose events to send; null for all indexes. The list replaces the old one.
            status: `paused` stops deliveries; `active` starts them again.
            metadata: Free-form object that replaces the stored one.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated webhook.

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

        Endpoint: ``PATCH /webhooks/{webhook_id}``

        Scope: ``write``
        """
        return self._client.send(
            _api.update_webhook(
                webhook_id,
                name=name,
                url=url,
                events=events,
                index_ids=index_ids,
                status=status,
                metadata=metadata,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    def delete(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a webhook.

        Deletes the webhook; no more events are sent to it.

        The scope of the API key is checked before the webhook is looked up, so a key without the scope gets 403 for
        any id. Deleting the webhook again gives 404.

        Args:
            webhook_id: Id of the webhook to delete.
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

        Endpoint: ``DELETE /webhooks/{webhook_id}``

        Scope: ``admin``
        """
        return self._client.send(_api.delete_webhook(webhook_id), options)

    def rotate_secret(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> RotateSecretResponse:
        """Rotate the signing secret of a webhook.

        Creates a new signing secret, which replaces the old one, and returns it.

        Store the secret: later requests don't return it. All later deliveries are signed with the new secret only.

        Args:
            webhook_id: Id of the webhook whose secret to replace.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new secret.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /webhooks/{webhook_id}/rotate-secret``

        Scope: ``write``
        """
        return self._client.send(_api.rotate_webhook_secret(webhook_id), options)

    def test(
        self,
        webhook_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WebhookTestResponse:
        """Send a test event to a webhook.

        Sends a signed event named `test` to the URL of the webhook, waits for the receiver and returns the receiver's
        status. If the receiver fails or can't be reached, the request still succeeds: `success` is false and the
        reason is given. The test event has the header `X-Webhook-ID` and the signature; the headers that identify a
        delivery may be missing.

        Args:
            webhook_id: Id of the webhook to test.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the test.

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

        Endpoint: ``POST /webhooks/{webhook_id}/test``

        Scope: ``write``
        """
        return self._client.send(_api.test_webhook(webhook_id, idempotency_key=idempotency_key), options)

    def list_deliveries(
        self,
        webhook_id: str,
        *,
        status: WebhookDeliveryStatus | str | None = None,
        limit: int = 50,
        options: RequestOptions | None = None,
    ) -> builtins.list[WebhookDelivery]:
        """List the deliveries of a webhook.

        Returns the most recent deliveries, newest first.

        There is no cursor, so deliveries beyond the limit can't be listed. `payload` may be null in the list; get a
        single delivery to see it.

        Args:
            webhook_id: Id of the webhook.
            status: Return only deliveries with this status.
            limit: Maximum number of deliveries to return. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deliveries.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/{webhook_id}/deliveries``

        Scope: ``read``
        """
        return self._client.send(_api.list_webhook_deliveries(webhook_id, status=status, limit=limit), options)

    def get_delivery(
        self,
        delivery_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> WebhookDelivery:
        """Get a webhook delivery.

        Returns one delivery with the payload that was or will be sent.

        Args:
            delivery_id: Id of the delivery, as in the header `X-Delivery-ID`.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/deliveries/{delivery_id}``

        Scope: ``read``
        """
        return self._client.send(_api.get_webhook_delivery(delivery_id), options)

    def retry_delivery(
        self,
        delivery_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> WebhookDelivery:
        """Retry a failed webhook delivery.

        Puts a failed delivery back into the queue and returns it.

        The delivery keeps its id; the new attempt has its own attempt id. A delivery that has not failed is refused.

        Args:
            delivery_id: Id of the delivery to retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery, waiting to be sent again.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /webhooks/deliveries/{delivery_id}/retry``

        Scope: ``write``
        """
        return self._client.send(_api.retry_webhook_delivery(delivery_id), options)


class AsyncWebhooksResource(AsyncResource):
    """The webhooks operations of the API, for the asynchronous client."""

    async def create(
        self,
        *,
        name: str,
        url: str,
        events: Sequence[WebhookEventType | str],
        index_ids: Sequence[str] | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WebhookWithSecret:
        """Create a webhook.

        Subscribes an https URL to events and returns the secret that signs each delivery.

        Store the secret: later requests don't return it. While the webhook exists, a repeated request with the same
        idempotency key and content returns the webhook and its secret again; use this if the first response was lost.
        With other content the response is 409 with the code `idempotency_request_mismatch`. After the webhook was
        deleted, the same key creates it again with the same id and a new secret.

        Args:
            name: Display name of the webhook. 1 to 100 characters.
            url: URL to send events to. It must be https; plain http is accepted only for a receiver on the same
                machine, for use with a local server.
            events: Names of the events to send; at least one.
            index_ids: Ids of the indexes whose events to send. If omitted or null, events of all indexes are sent.
                Events that belong to no index are always sent.
            metadata: Free-form object to store with the webhook.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook and its secret.

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

        Endpoint: ``POST /webhooks``

        Scope: ``write``
        """
        return await self._client.send(
            _api.create_webhook(
                name=name,
                url=url,
                events=events,
                index_ids=index_ids,
                metadata=metadata,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[Webhook]:
        """List webhooks.

        Returns the account's webhooks in one response, without their secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhooks.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks``

        Scope: ``read``
        """
        return await self._client.send(_api.list_webhooks(), options)

    async def list_events(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """List the events that a webhook can subscribe to.

        Returns the names of all events that a webhook can subscribe to.

        No credential is needed. The event `test` is not in the list, because it is sent only on request.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The event names.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/events``
        """
        return await self._client.send(_api.list_webhook_events(), options)

    async def retrieve(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> Webhook:
        """Get a webhook.

        Returns one webhook without its secret.

        Args:
            webhook_id: Id of the webhook.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/{webhook_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_webhook(webhook_id), options)

    async def update(
        self,
        webhook_id: str,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Sequence[WebhookEventType | str] | None = None,
        index_ids: Sequence[str] | None = None,
        status: WebhookUpdateStatus | str | None = None,
        metadata: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> Webhook:
        """Update, pause or resume a webhook.

        Changes the fields that are sent and leaves the others as they are.

        At least one field is needed. Set `status` to `paused` to stop deliveries, and to `active` to start them
        again; this also works after the service disabled the webhook. Events that occur while a webhook is paused are
        not sent later. If `index_ids` is null, events of all indexes are sent.

        Args:
            webhook_id: Id of the webhook to update.
            name: New display name of the webhook. 1 to 100 characters.
            url: New URL to send events to. It must be https, as for a new webhook.
            events: Names of the events to send. The list replaces the old one.
            index_ids: Ids of the indexes whose events to send; null for all indexes. The list replaces the old one.
            status: `paused` stops deliveries; `active` starts them again.
            metadata: Free-form object that replaces the stored one.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The updated webhook.

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

        Endpoint: ``PATCH /webhooks/{webhook_id}``

        Scope: ``write``
        """
        return await self._client.send(
            _api.update_webhook(
                webhook_id,
                name=name,
                url=url,
                events=events,
                index_ids=index_ids,
                status=status,
                metadata=metadata,
                idempotency_key=idempotency_key,
            ),
            options,
        )

    async def delete(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete a webhook.

        Deletes the webhook; no more events are sent to it.

        The scope of the API key is checked before the webhook is looked up, so a key without the scope gets 403 for
        any id. Deleting the webhook again gives 404.

        Args:
            webhook_id: Id of the webhook to delete.
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

        Endpoint: ``DELETE /webhooks/{webhook_id}``

        Scope: ``admin``
        """
        return await self._client.send(_api.delete_webhook(webhook_id), options)

    async def rotate_secret(
        self,
        webhook_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> RotateSecretResponse:
        """Rotate the signing secret of a webhook.

        Creates a new signing secret, which replaces the old one, and returns it.

        Store the secret: later requests don't return it. All later deliveries are signed with the new secret only.

        Args:
            webhook_id: Id of the webhook whose secret to replace.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new secret.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /webhooks/{webhook_id}/rotate-secret``

        Scope: ``write``
        """
        return await self._client.send(_api.rotate_webhook_secret(webhook_id), options)

    async def test(
        self,
        webhook_id: str,
        *,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> WebhookTestResponse:
        """Send a test event to a webhook.

        Sends a signed event named `test` to the URL of the webhook, waits for the receiver and returns the receiver's
        status. If the receiver fails or can't be reached, the request still succeeds: `success` is false and the
        reason is given. The test event has the header `X-Webhook-ID` and the signature; the headers that identify a
        delivery may be missing.

        Args:
            webhook_id: Id of the webhook to test.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The result of the test.

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

        Endpoint: ``POST /webhooks/{webhook_id}/test``

        Scope: ``write``
        """
        return await self._client.send(_api.test_webhook(webhook_id, idempotency_key=idempotency_key), options)

    async def list_deliveries(
        self,
        webhook_id: str,
        *,
        status: WebhookDeliveryStatus | str | None = None,
        limit: int = 50,
        options: RequestOptions | None = None,
    ) -> builtins.list[WebhookDelivery]:
        """List the deliveries of a webhook.

        Returns the most recent deliveries, newest first.

        There is no cursor, so deliveries beyond the limit can't be listed. `payload` may be null in the list; get a
        single delivery to see it.

        Args:
            webhook_id: Id of the webhook.
            status: Return only deliveries with this status.
            limit: Maximum number of deliveries to return. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deliveries.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/{webhook_id}/deliveries``

        Scope: ``read``
        """
        return await self._client.send(_api.list_webhook_deliveries(webhook_id, status=status, limit=limit), options)

    async def get_delivery(
        self,
        delivery_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> WebhookDelivery:
        """Get a webhook delivery.

        Returns one delivery with the payload that was or will be sent.

        Args:
            delivery_id: Id of the delivery, as in the header `X-Delivery-ID`.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``GET /webhooks/deliveries/{delivery_id}``

        Scope: ``read``
        """
        return await self._client.send(_api.get_webhook_delivery(delivery_id), options)

    async def retry_delivery(
        self,
        delivery_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> WebhookDelivery:
        """Retry a failed webhook delivery.

        Puts a failed delivery back into the queue and returns it.

        The delivery keeps its id; the new attempt has its own attempt id. A delivery that has not failed is refused.

        Args:
            delivery_id: Id of the delivery to retry.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery, waiting to be sent again.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            ValidationError: The server can't process the request as it was sent (400).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            ConflictError: The request conflicts with the current state of the object, or a quota of the account is
                used up (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /webhooks/deliveries/{delivery_id}/retry``

        Scope: ``write``
        """
        return await self._client.send(_api.retry_webhook_delivery(delivery_id), options)
