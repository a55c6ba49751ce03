"""Sign-in as in a browser: access tokens that expire, and refresh tokens for the next ones."""

from __future__ import annotations

import secrets
from typing import Final

from videovector.sandbox import clock
from videovector.sandbox.errors import ApiError
from videovector.sandbox.identifiers import hash_secret, now_text, parse_time
from videovector.sandbox.storage.store import Document, Store

ACCESS_SECONDS: Final = 3600


def sign_in(store: Store, *, expires_in: int = ACCESS_SECONDS) -> Document:
    """Begins a session and returns its first pair of tokens."""
    access, refresh = "sandbox-" + secrets.token_urlsafe(32), "refresh-" + secrets.token_urlsafe(32)
    session: Document = {"expires_at": now_text(plus_seconds=expires_in), "expires_in": expires_in}
    store.put("sessions", secrets.token_hex(8), session, parent=hash_secret(access), family=hash_secret(refresh))
    return {"access_token": access, "refresh_token": refresh, "token_type": "Bearer", "expires_in": expires_in}


def refresh_session(store: Store, refresh_token: str) -> Document:
    """Returns the next pair of tokens; the last pair becomes invalid. Raises ApiError 401 for an unknown token."""
    digest = hash_secret(refresh_token)
    with store.transaction():
        found = store.list("sessions", family=digest)
        if not found:
            raise ApiError(401, "authentication_invalid_token", "The refresh token is unknown or was used before.")
        store.delete_where("sessions", family=digest)
        return sign_in(store, expires_in=found[0]["expires_in"])


def is_signed_in(store: Store, access_token: str) -> bool:
    """Whether an access token belongs to a session and has not expired."""
    found = store.list("sessions", parent=hash_secret(access_token))
    return bool(found) and parse_time(found[0]["expires_at"]) > clock.now()
