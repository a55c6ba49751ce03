# Generated from videovector/resources/api_keys.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""API keys: rotation returns only the new key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.resources.api_keys import ApiKeysResource as _Generated
from videovector.resources.api_keys import _rotate

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import ApiKeyWithSecret


class ApiKeysResource(_Generated):
    """Create, read, revoke, rotate and delete API keys."""

    def rotate(self, key_id: str, *, options: RequestOptions | None = None) -> ApiKeyWithSecret:
        """Replace a key by a new one with the same name, scopes and expiry; the old key is revoked at once.

        Args:
            key_id: The key to replace.
            options: Settings of this call.

        Returns:
            The new key; the API never returns its secret again.

        Endpoint: ``POST /api-keys/{key_id}/rotate``, with the bearer token of a signed-in session
        """
        return self._client.send(_rotate(key_id), options)
