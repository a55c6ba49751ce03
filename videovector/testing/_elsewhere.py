"""A sandbox that runs elsewhere, with what a client of it needs."""

from __future__ import annotations

from videovector.sandbox import SandboxAccess, SandboxControls
from videovector.sandbox.controls.sending import connect_over_http


class SandboxElsewhere(SandboxControls):
    """The controls of a running sandbox, together with its address and credentials.

    Args:
        base_url: Base URL of its API.
        api_key: A key of it.
        bearer_token: A token of it, where there is one.
    """

    def __init__(self, base_url: str, api_key: str, bearer_token: str = "") -> None:
        super().__init__(connect_over_http(base_url))
        self.access: SandboxAccess = SandboxAccess(base_url=base_url, api_key=api_key, bearer_token=bearer_token)
