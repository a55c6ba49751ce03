# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The webhooks resource, sync and async: one method per operation."""

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

        Subscribes an https address to events and returns the secret that signs each delivery; store it, for later
        calls don't return it. While the webhook exists, a repeat with the same idempotency key and content returns it
        again together with its secret, which recovers a lost response; with other content it is refused with 409 and
        the code `idempotency_request_mismatch`. After the webhook was deleted, the same key creates it anew under the
        same id, with a new secret.

        Args:
            name: Display name. 1 to 100 characters.
            url: Where events are sent: https. Plain http is for a receiver on this machine, which only a local server
                reaches.
            events: The events to send.
            index_ids: Send only events of these indexes; null or left out for all. Events that belong to no index are
                sent in any case.
            metadata: Free-form data kept with the webhook.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook with its secret.

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

        Returns the account's webhooks at once, without their secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhooks.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /webhooks``

        Scope: ``read``
        """
        return self._client.send(_api.list_webhooks(), options)

    def list_events(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """List the events a webhook can subscribe to.

        Returns the names of all events that can be subscribed to.

        Needs no credential. The event `test` is sent on request only and is not among them.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The event names.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            webhook_id: The webhook.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Change, pause or resume a webhook.

        Changes the fields that are sent and leaves the others alone; at least one is needed.

        Set `status` to `paused` to stop deliveries and to `active` to start them again, also after the service
        disabled the webhook. Events that occur while a webhook is paused are not sent later. `index_ids` null stands
        for all indexes.

        Args:
            webhook_id: The webhook to change.
            name: New display name. 1 to 100 characters.
            url: New address for events; https, as for a new webhook.
            events: The events to send from now on, replacing the former list.
            index_ids: Send only events of these indexes from now on; null for all indexes.
            status: `paused` stops deliveries, `active` starts them again.
            metadata: Free-form data that replaces what was kept with the webhook.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed webhook.

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

        Deletes the webhook; no further events are sent to it.

        The scope is checked before the webhook is looked up, so a key that lacks it gets 403 for any id. Deleting it
        again gives 404.

        Args:
            webhook_id: The webhook to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Replace the signing secret of a webhook.

        Makes a new signing secret and returns it; store it, for later calls don't return it.

        Later deliveries are signed with the new secret only.

        Args:
            webhook_id: The webhook whose secret to replace.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new secret.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Sends a signed event named `test` to the webhook's address, waits for the receiver and returns its response.

        A receiver that fails or can't be reached is a normal response with `success` false and the reason. The test
        event carries `X-Webhook-ID` and the signature; the headers that identify a delivery may be missing.

        Args:
            webhook_id: The webhook to test.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            What the receiver responded with.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        There is no cursor, so older ones can't be reached. `payload` may be null here; get a single delivery for it.

        Args:
            webhook_id: The webhook.
            status: Only deliveries in this state.
            limit: The most deliveries to return, 1 to 100. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deliveries.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            delivery_id: The delivery, as the header `X-Delivery-ID` names it.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Send a failed delivery again.

        Puts a failed delivery back into the queue and returns it.

        It keeps its id; the further attempt gets an attempt id of its own. Refused for a delivery that has not
        failed.

        Args:
            delivery_id: The delivery to send again.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery, waiting to be sent again.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /webhooks/deliveries/{delivery_id}/retry``

        Scope: ``write``
        """
        return self._client.send(_api.retry_webhook_delivery(delivery_id), options)


class AsyncWebhooksResource(AsyncResource):
    """The webhooks operations of the API, awaited."""

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

        Subscribes an https address to events and returns the secret that signs each delivery; store it, for later
        calls don't return it. While the webhook exists, a repeat with the same idempotency key and content returns it
        again together with its secret, which recovers a lost response; with other content it is refused with 409 and
        the code `idempotency_request_mismatch`. After the webhook was deleted, the same key creates it anew under the
        same id, with a new secret.

        Args:
            name: Display name. 1 to 100 characters.
            url: Where events are sent: https. Plain http is for a receiver on this machine, which only a local server
                reaches.
            events: The events to send.
            index_ids: Send only events of these indexes; null or left out for all. Events that belong to no index are
                sent in any case.
            metadata: Free-form data kept with the webhook.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook with its secret.

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

        Returns the account's webhooks at once, without their secrets.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhooks.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /webhooks``

        Scope: ``read``
        """
        return await self._client.send(_api.list_webhooks(), options)

    async def list_events(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """List the events a webhook can subscribe to.

        Returns the names of all events that can be subscribed to.

        Needs no credential. The event `test` is sent on request only and is not among them.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The event names.

        Raises:
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            webhook_id: The webhook.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Change, pause or resume a webhook.

        Changes the fields that are sent and leaves the others alone; at least one is needed.

        Set `status` to `paused` to stop deliveries and to `active` to start them again, also after the service
        disabled the webhook. Events that occur while a webhook is paused are not sent later. `index_ids` null stands
        for all indexes.

        Args:
            webhook_id: The webhook to change.
            name: New display name. 1 to 100 characters.
            url: New address for events; https, as for a new webhook.
            events: The events to send from now on, replacing the former list.
            index_ids: Send only events of these indexes from now on; null for all indexes.
            status: `paused` stops deliveries, `active` starts them again.
            metadata: Free-form data that replaces what was kept with the webhook.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The changed webhook.

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

        Deletes the webhook; no further events are sent to it.

        The scope is checked before the webhook is looked up, so a key that lacks it gets 403 for any id. Deleting it
        again gives 404.

        Args:
            webhook_id: The webhook to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The webhook was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Replace the signing secret of a webhook.

        Makes a new signing secret and returns it; store it, for later calls don't return it.

        Later deliveries are signed with the new secret only.

        Args:
            webhook_id: The webhook whose secret to replace.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new secret.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        Sends a signed event named `test` to the webhook's address, waits for the receiver and returns its response.

        A receiver that fails or can't be reached is a normal response with `success` false and the reason. The test
        event carries `X-Webhook-ID` and the signature; the headers that identify a delivery may be missing.

        Args:
            webhook_id: The webhook to test.
            idempotency_key: Makes a repeated call safe: the same key with the same content acts once. Generated if
                omitted.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            What the receiver responded with.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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

        There is no cursor, so older ones can't be reached. `payload` may be null here; get a single delivery for it.

        Args:
            webhook_id: The webhook.
            status: Only deliveries in this state.
            limit: The most deliveries to return, 1 to 100. From 1 to 100. Default: 50.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The deliveries.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
            delivery_id: The delivery, as the header `X-Delivery-ID` names it.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

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
        """Send a failed delivery again.

        Puts a failed delivery back into the queue and returns it.

        It keeps its id; the further attempt gets an attempt id of its own. Refused for a delivery that has not
        failed.

        Args:
            delivery_id: The delivery to send again.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The delivery, waiting to be sent again.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            ValidationError: The request can't be carried out as sent (400).
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            ConflictError: The request contradicts the present state, a standing quota, or an idempotency key used
                before with other content (409).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /webhooks/deliveries/{delivery_id}/retry``

        Scope: ``write``
        """
        return await self._client.send(_api.retry_webhook_delivery(delivery_id), options)
