"""Signs the short-lived links to media and exports, and checks them."""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from typing import Any, Final

from videovector.sandbox import clock

GRANT_SECONDS: Final = 3600
_ENCODER: Final = json.JSONEncoder(separators=(",", ":"))


class TokenSigner:
    """Makes and reads the dot-separated bearer tokens of media and export links.

    Args:
        secret: Key of the signatures; links made with another key are refused.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def sign(self, purpose: str, claims: dict[str, Any], *, seconds: int = GRANT_SECONDS) -> str:
        """Makes a token `v1.<claims>.<signature>` that is valid for `seconds`."""
        payload = {
            **claims,
            "purpose": purpose,
            "expires": int(clock.now().timestamp()) + seconds,
            "nonce": secrets.token_hex(6),
        }
        body = _encode(_ENCODER.encode(payload).encode())
        return f"v1.{body}.{self._signature(body)}"

    def read(self, purpose: str, token: str) -> dict[str, Any] | None:
        """The claims of a valid, unexpired token made for `purpose`; else None."""
        parts = token.split(".")
        if (
            len(parts) != 3
            or parts[0] != "v1"
            or not token.isascii()
            or not hmac.compare_digest(self._signature(parts[1]), parts[2])
        ):
            return None
        claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        if claims.get("purpose") != purpose or claims.get("expires", 0) < clock.now().timestamp():
            return None
        return claims

    def _signature(self, body: str) -> str:
        return _encode(hmac.digest(self._secret, body.encode(), "sha256"))


def _encode(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
