# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The api_keys resource, sync and async: one method per operation."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING

from videovector._generated.sync._resource import SyncResource
from videovector._resource import AsyncResource

from ..api import api_keys as _api

if TYPE_CHECKING:
    from videovector._config import RequestOptions

    from ..models.api_key import ApiKey, ApiKeyWithSecret
    from ..models.api_key_scope import ApiKeyScope
    from ..models.delete_response import DeleteResponse


class ApiKeysResource(SyncResource):
    """The api_keys operations of the API."""

    def create(
        self,
        *,
        name: str,
        scopes: Sequence[ApiKeyScope | str] | None = None,
        expires_in_days: int | None = None,
        options: RequestOptions | None = None,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Creates an API key and returns its full text, which no later call does.

        Takes the token of a signed-in web session only; API keys and OAuth access tokens are refused.

        Args:
            name: Display name. 1 to 100 characters.
            scopes: What the key may do.
            expires_in_days: Days until the key expires. Left out, it never does. From 1 to 365.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key with its full text.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /api-keys``
        """
        return self._client.send(
            _api.create_api_key(name=name, scopes=scopes, expires_in_days=expires_in_days), options
        )

    def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[ApiKey]:
        """List API keys.

        Returns the account's keys at once, in masked form.

        Revoked keys stay in the list, deleted ones don't. Takes the token of a signed-in web session only.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The keys.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /api-keys``
        """
        return self._client.send(_api.list_api_keys(), options)

    def retrieve(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Get an API key.

        Returns one key in masked form.

        Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key, not the key itself.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /api-keys/{key_id}``
        """
        return self._client.send(_api.get_api_key(key_id), options)

    def delete(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete an API key.

        Deletes a key: it stops working and leaves the list.

        To keep it in the list, revoke it instead. Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /api-keys/{key_id}``
        """
        return self._client.send(_api.delete_api_key(key_id), options)

    def revoke(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Revoke an API key.

        Disables a key but keeps it in the list: `is_active` becomes false, `revoked_at` is set, and requests with the
        key get 401. Revoking it again changes nothing. Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key to revoke.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The revoked key.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /api-keys/{key_id}/revoke``
        """
        return self._client.send(_api.revoke_api_key(key_id), options)


class AsyncApiKeysResource(AsyncResource):
    """The api_keys operations of the API, awaited."""

    async def create(
        self,
        *,
        name: str,
        scopes: Sequence[ApiKeyScope | str] | None = None,
        expires_in_days: int | None = None,
        options: RequestOptions | None = None,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Creates an API key and returns its full text, which no later call does.

        Takes the token of a signed-in web session only; API keys and OAuth access tokens are refused.

        Args:
            name: Display name. 1 to 100 characters.
            scopes: What the key may do.
            expires_in_days: Days until the key expires. Left out, it never does. From 1 to 365.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key with its full text.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range; or an idempotency key was
                reused with other content (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /api-keys``
        """
        return await self._client.send(
            _api.create_api_key(name=name, scopes=scopes, expires_in_days=expires_in_days), options
        )

    async def list(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> builtins.list[ApiKey]:
        """List API keys.

        Returns the account's keys at once, in masked form.

        Revoked keys stay in the list, deleted ones don't. Takes the token of a signed-in web session only.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The keys.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /api-keys``
        """
        return await self._client.send(_api.list_api_keys(), options)

    async def retrieve(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Get an API key.

        Returns one key in masked form.

        Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key, not the key itself.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``GET /api-keys/{key_id}``
        """
        return await self._client.send(_api.get_api_key(key_id), options)

    async def delete(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> DeleteResponse:
        """Delete an API key.

        Deletes a key: it stops working and leaves the list.

        To keep it in the list, revoke it instead. Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key to delete.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The key was deleted.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``DELETE /api-keys/{key_id}``
        """
        return await self._client.send(_api.delete_api_key(key_id), options)

    async def revoke(
        self,
        key_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> ApiKey:
        """Revoke an API key.

        Disables a key but keeps it in the list: `is_active` becomes false, `revoked_at` is set, and requests with the
        key get 401. Revoking it again changes nothing. Takes the token of a signed-in web session only.

        Args:
            key_id: Id of the key to revoke.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The revoked key.

        Raises:
            InvalidArgumentError: An argument is refused before anything is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but may not do this; an API key lacks the scope, or the
                operation takes another kind of credential (403).
            NotFoundError: No such object is visible to this account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up for now (429).

        Endpoint: ``POST /api-keys/{key_id}/revoke``
        """
        return await self._client.send(_api.revoke_api_key(key_id), options)
