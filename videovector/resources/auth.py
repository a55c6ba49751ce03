"""Checking the credential."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from videovector._generated.api import auth as _api
from videovector._resource import AsyncResource

from ._shared import sync_twin

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.sync.resources.auth import AuthResource as AuthResource
else:
    __getattr__ = sync_twin(__name__)


def _once(options: RequestOptions | None) -> RequestOptions:
    # A refused credential that is sent again and again counts as abuse.
    from videovector._config import RequestOptions

    return replace(options or RequestOptions(), max_retries=0)


class AsyncAuthResource(AsyncResource):
    """Checks of the credential."""

    async def validate(self, *, options: RequestOptions | None = None) -> None:
        """Check that the credential is accepted; sent once.

        Args:
            options: settings of this call.

        Raises: AuthenticationError when it is not.
        Endpoint: GET /auth/validate.
        """
        await self.send(_api.validate_credential(), _once(options))
