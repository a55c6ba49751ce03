"""Checks the credentials of requests and their scopes."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from videovector.sandbox import clock
from videovector.sandbox.errors import ApiError
from videovector.sandbox.http.sessions import is_signed_in
from videovector.sandbox.identifiers import hash_secret, new_id, now_text, parse_time
from videovector.sandbox.openapi.document import ApiOperation
from videovector.sandbox.storage.store import Document, Store

SCOPES: Final = ("search", "read", "write", "admin")
# Other clients of the API accept only keys of this form: "sk_live_" and 48 hexadecimal digits.
KEY_PREFIX: Final = "sk_live_"
_SHOWN_CHARACTERS: Final = 12


@dataclass(frozen=True, slots=True)
class Credential:
    """An accepted credential.

    Attributes:
        kind: The kind of credential.
        account: The account.
        scopes: Its scopes; None for a bearer token, which has all scopes.
        key_id: The API key.
        is_use_unnoted: Whether `note_use` must be called.
    """

    kind: Literal["api_key", "bearer", "none"]
    account: str
    scopes: frozenset[str] | None
    key_id: str | None = None
    is_use_unnoted: bool = False


PUBLIC: Final = Credential(kind="none", account="", scopes=None)


def new_api_key() -> str:
    """Makes a random key in the form that clients of the API expect."""
    return KEY_PREFIX + secrets.token_hex(24)


def new_bearer_token() -> str:
    """A random session token."""
    return "sandbox-" + secrets.token_urlsafe(32)


def store_api_key(
    store: Store, secret: str, *, name: str, scopes: list[str], expires_at: str | None = None
) -> Document:
    """Stores a key by its hash and returns the masked record."""
    record: Document = {
        "key_id": new_id("key"),
        "key_prefix": secret[:_SHOWN_CHARACTERS],
        "name": name,
        "scopes": scopes,
        "created_at": now_text(),
        "last_used_at": None,
        "revoked_at": None,
        "expires_at": expires_at,
        "is_active": True,
    }
    store.put("api_keys", record["key_id"], record, parent=hash_secret(secret))
    return record


class Authenticator:
    """Checks credentials in the order of the API: first the credential (401), then the scope (403).

    Args:
        store: Holds the account's API keys and sessions.
        account_id: The account.
        bearer_token: A session token that never expires.
    """

    def __init__(self, store: Store, account_id: str, bearer_token: str) -> None:
        self._store = store
        self._account_id = account_id
        self._bearer_hash = hash_secret(bearer_token)

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether this account issued a credential, even if it is no longer valid."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        secret = headers.get("x-api-key", token if scheme.lower() == "bearer" else "").strip()
        digest = hash_secret(secret)
        if "x-api-key" in headers or secret.startswith("sk_"):
            return bool(self._store.list("api_keys", parent=digest, limit=1))
        return hmac.compare_digest(digest, self._bearer_hash) or bool(
            self._store.list("sessions", parent=digest, limit=1)
        )

    def check(self, operation: ApiOperation, headers: Mapping[str, str]) -> Credential:
        """Returns the credential of a request to `operation`; raises ApiError 401 or 403."""
        if not operation.credentials:
            return PUBLIC
        credential = self._identify(headers)
        if credential.kind not in operation.credentials:
            raise ApiError(
                403,
                "authorization_wrong_credential",
                "This operation takes a bearer token of a signed-in session, not an API key.",
                details={"accepted": sorted(operation.credentials)},
            )
        self._check_scope(operation, credential)
        return credential

    def seconds_left(self, credential: Credential) -> float | None:
        """The seconds until a credential expires: 0 if it is no longer valid, None if it does not expire."""
        if credential.key_id is None:
            return None
        record = self._store.get("api_keys", credential.key_id)
        if record is None or not record["is_active"]:
            return 0.0
        if record["expires_at"] is None:
            return None
        return max(0.0, (parse_time(record["expires_at"]) - clock.now()).total_seconds())

    def _identify(self, headers: Mapping[str, str]) -> Credential:
        key = headers.get("x-api-key")
        if key is not None:
            return self._api_key(key)
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if not token.strip():
            raise ApiError(
                401, "authentication_missing_credential", "Send an X-API-Key header or an Authorization bearer token."
            )
        token = token.strip()
        if scheme.lower() != "bearer":
            raise ApiError(401, "authentication_invalid_token", "The Authorization header must be a bearer token.")
        if token.startswith("sk_"):
            return self._api_key(token)
        if not hmac.compare_digest(hash_secret(token), self._bearer_hash) and not is_signed_in(self._store, token):
            raise ApiError(401, "authentication_invalid_token", "The bearer token is unknown or has expired.")
        return Credential(kind="bearer", account=self._account_id, scopes=None)

    def _api_key(self, key: str) -> Credential:
        records = self._store.list("api_keys", parent=hash_secret(key.strip()))
        record = records[0] if records else None
        if record is None:
            raise ApiError(401, "authentication_invalid_api_key", "The API key is not valid.")
        if not record["is_active"]:
            raise ApiError(401, "authentication_revoked_api_key", "The API key has been revoked.")
        if record["expires_at"] is not None and parse_time(record["expires_at"]) <= clock.now():
            raise ApiError(401, "authentication_expired_api_key", "The API key has expired.")
        # The minute is exact enough, and avoids a write for each request.
        noted = record["last_used_at"] is not None and record["last_used_at"][:16] == now_text()[:16]
        scopes = frozenset(record["scopes"])
        return Credential("api_key", self._account_id, scopes, record["key_id"], is_use_unnoted=not noted)

    def note_use(self, credential: Credential) -> None:
        """Stores the time of use of an API key. Unlike `check`, it waits for other writers."""
        if credential.key_id is not None:
            now = now_text()
            self._store.update("api_keys", credential.key_id, lambda found: found.update(last_used_at=now))

    @staticmethod
    def _check_scope(operation: ApiOperation, credential: Credential) -> None:
        if operation.scope is None or credential.scopes is None or operation.scope not in SCOPES:
            return
        needed = SCOPES.index(operation.scope)
        if any(scope in credential.scopes for scope in SCOPES[needed:]):
            return
        raise ApiError(
            403,
            "authorization_insufficient_scope",
            f"This operation needs the {operation.scope} scope.",
            details={"required_scope": operation.scope, "scopes": sorted(credential.scopes)},
        )
