# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""The api_keys resource, sync and async: one method per operation.

Methods import pages and waits themselves, so that a program loads them only when it needs them.
"""

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

        Creates an API key and returns the full key.

        Store it: later requests return only its prefix. Only the token of a signed-in web session is accepted; API
        keys and OAuth access tokens are refused.

        Args:
            name: Display name of the API key. 1 to 100 characters.
            scopes: What the key may do. A scope includes the ones below it: `admin` includes `write`, `write`
                includes `read`, `read` includes `search`.
            expires_in_days: Days until the key expires. If omitted, it never expires. From 1 to 365.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new API key, with the full key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns the account's API keys in one response, in masked form.

        Revoked keys are included, deleted keys are not. Only the token of a signed-in web session is accepted.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The API keys.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns one API key in masked form.

        Only the token of a signed-in web session is accepted.

        Args:
            key_id: Id of the API key, not the key itself.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The API key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Deletes an API key: it stops working and is no longer listed.

        To keep it in the list, revoke it instead. Only the token of a signed-in web session is accepted.

        Args:
            key_id: Id of the API key to delete.
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

        Disables an API key but keeps it in the list: `is_active` becomes false, `revoked_at` is set, and requests
        with the key get 401. Revoking it again changes nothing. Only the token of a signed-in web session is
        accepted.

        Args:
            key_id: Id of the API key to revoke.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The revoked API key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /api-keys/{key_id}/revoke``
        """
        return self._client.send(_api.revoke_api_key(key_id), options)


class AsyncApiKeysResource(AsyncResource):
    """The api_keys operations of the API, for the asynchronous client."""

    async def create(
        self,
        *,
        name: str,
        scopes: Sequence[ApiKeyScope | str] | None = None,
        expires_in_days: int | None = None,
        options: RequestOptions | None = None,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Creates an API key and returns the full key.

        Store it: later requests return only its prefix. Only the token of a signed-in web session is accepted; API
        keys and OAuth access tokens are refused.

        Args:
            name: Display name of the API key. 1 to 100 characters.
            scopes: What the key may do. A scope includes the ones below it: `admin` includes `write`, `write`
                includes `read`, `read` includes `search`.
            expires_in_days: Days until the key expires. If omitted, it never expires. From 1 to 365.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The new API key, with the full key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            ValidationError: A field is missing, has the wrong type or is out of range (422).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns the account's API keys in one response, in masked form.

        Revoked keys are included, deleted keys are not. Only the token of a signed-in web session is accepted.

        Args:
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The API keys.

        Raises:
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Returns one API key in masked form.

        Only the token of a signed-in web session is accepted.

        Args:
            key_id: Id of the API key, not the key itself.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The API key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

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

        Deletes an API key: it stops working and is no longer listed.

        To keep it in the list, revoke it instead. Only the token of a signed-in web session is accepted.

        Args:
            key_id: Id of the API key to delete.
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

        Disables an API key but keeps it in the list: `is_active` becomes false, `revoked_at` is set, and requests
        with the key get 401. Revoking it again changes nothing. Only the token of a signed-in web session is
        accepted.

        Args:
            key_id: Id of the API key to revoke.
            options: Settings for this call alone, such as its timeout and retries.

        Returns:
            The revoked API key.

        Raises:
            InvalidArgumentError: An argument is invalid; nothing is sent.
            AuthenticationError: The credential is missing, unknown, expired or revoked (401).
            AuthorizationError: The credential is valid but does not allow this: the API key lacks the scope, or the
                operation needs another kind of credential (403).
            NotFoundError: The object does not exist, or it belongs to another account (404).
            RateLimitError: A rate limit, a daily quota or a budget is used up; try again later (429).

        Endpoint: ``POST /api-keys/{key_id}/revoke``
        """
        return await self._client.send(_api.revoke_api_key(key_id), options)
