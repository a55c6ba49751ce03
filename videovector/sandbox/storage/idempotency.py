"""Stores the first successful response of each idempotency key."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TypeAlias

from videovector.sandbox.errors import conflict
from videovector.sandbox.storage.keyed_locks import KeyedLocks
from videovector.sandbox.storage.store import Store

KeyScope: TypeAlias = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """Status and body to send again."""

    status: int
    body: Any


class IdempotencyStore:
    """Responses by (account, method, path, key); refused requests are not stored."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._locks = KeyedLocks()

    def exclusive(self, scope: KeyScope) -> AbstractContextManager[None]:
        """Makes duplicates that arrive at the same time wait for each other."""
        return self._locks.hold(scope)

    def recall(self, scope: KeyScope, digest: str) -> StoredResponse | None:
        """The first response for this key; None for a new key.

        Raises:
            ApiError: 409 `idempotency_request_mismatch` if the key was used with other content.
        """
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT digest, status, body FROM idempotency "
                "WHERE account = ? AND method = ? AND path = ? AND key = ?",
                scope,
            ).fetchone()
        if row is None:
            return None
        if row[0] != digest:
            raise conflict(
                "idempotency_request_mismatch",
                "This idempotency key was used before with other content; send a new key for a new request.",
            )
        return StoredResponse(status=int(row[1]), body=json.loads(row[2]))

    def remember(self, scope: KeyScope, digest: str, status: int, body: object) -> None:
        """Stores a successful response; must be called in the transaction of the request."""
        with self._store.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO idempotency VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*scope, digest, status, json.dumps(body, ensure_ascii=False)),
            )

    def forget(self, scope: KeyScope) -> None:
        """Deletes a key, so that its next use counts as the first."""
        with self._store.transaction() as connection:
            connection.execute(
                "DELETE FROM idempotency WHERE account = ? AND method = ? AND path = ? AND key = ?", scope
            )
