"""A sandbox that runs in another process or on another machine."""

from __future__ import annotations

from videovector.sandbox import SandboxAccess, SandboxControls
from videovector.sandbox.controls.connection import connect_over_http


class SandboxElsewhere(SandboxControls):
    """The controls of a running sandbox, together with its address and credentials.

    Args:
        base_url: Base URL of the sandbox's API.
        api_key: An API key of the sandbox.
        bearer_token: A bearer token of the sandbox; empty if there is none.
    """

    def __init__(self, base_url: str, api_key: str, bearer_token: str = "") -> None:
        super().__init__(connect_over_http(base_url))
        self.access: SandboxAccess = SandboxAccess(base_url=base_url, api_key=api_key, bearer_token=bearer_token)
