"""API keys: rotation returns only the new key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from videovector._generated.api import api_keys as _api
from videovector._generated.resources.api_keys import AsyncApiKeysResource as _AsyncGenerated
from videovector._request.operation import Operation

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ApiKeyWithSecret
    from videovector._generated.sync.resources.api_keys import ApiKeysResource as ApiKeysResource
else:
    __getattr__ = sync_twin(__name__)


def _rotate(key_id: str) -> Operation[ApiKeyWithSecret]:
    operation = _api.rotate_api_key(key_id)
    return Operation(operation.endpoint, operation.path, _new_key)


def _new_key(response: object) -> ApiKeyWithSecret:
    from videovector._generated.models import ApiKeyWithSecret, RotateApiKeyResponse

    fields = cast("dict[str, Any]", response)
    # Some deployments return the key without the object around it.
    if isinstance(response, dict) and "new_key" not in fields:
        return ApiKeyWithSecret.from_dict(fields)
    return RotateApiKeyResponse.from_dict(fields).new_key


class AsyncApiKeysResource(_AsyncGenerated):
    """Create, read, revoke, rotate and delete API keys."""

    async def rotate(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKeyWithSecret:
        """Replace a key by a new one with the same name, scopes and expiry; the old key is revoked at once.

        Args:
            key_id: The key to replace.
            options: Settings of this call.

        Returns:
            The new key; the API never returns its secret again.

        Endpoint: ``POST /api-keys/{key_id}/rotate``, with the bearer token of a signed-in session
        """
        return await self._client.send(_rotate(key_id), options)
