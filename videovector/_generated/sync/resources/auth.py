# Generated from videovector/resources/auth.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""Checking the credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from videovector._generated.api import auth as _api
from videovector._generated.sync._resource import SyncResource
from videovector.resources.auth import _once

if TYPE_CHECKING:
    from videovector._config import RequestOptions


class AuthResource(SyncResource):
    """Checks of the credential."""

    def validate(self, *, options: RequestOptions | None = None) -> None:
        """Check that the credential is accepted; sent once.

        Args:
            options: settings of this call.

        Raises: AuthenticationError when it is not.
        Endpoint: GET /auth/validate.
        """
        self.send(_api.validate_credential(), _once(options))
