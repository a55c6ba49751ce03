"""API keys: made, listed and revoked by a signed-in session."""

from __future__ import annotations

from videovector.sandbox.errors import conflict
from videovector.sandbox.http.api_request import Call, handles
from videovector.sandbox.http.auth import new_api_key, store_api_key
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.storage.store import Document

_DAY_SECONDS = 86_400


@handles("createApiKey")
def create_api_key(call: Call) -> Document:
    """POST /api-keys"""
    days = call.body.get("expires_in_days")
    secret = new_api_key()
    record = store_api_key(
        call.sandbox.store,
        secret,
        name=call.body["name"],
        scopes=list(dict.fromkeys(call.body["scopes"])),
        expires_at=None if days is None else now_text(plus_seconds=days * _DAY_SECONDS),
    )
    return {**record, "key": secret}


@handles("listApiKeys", quick=True)
def list_api_keys(call: Call) -> list[Document]:
    """GET /api-keys"""
    return call.sandbox.store.list("api_keys")


@handles("getApiKey", quick=True)
def get_api_key(call: Call) -> Document:
    """GET /api-keys/{key_id}"""
    return call.document("api_keys", call.path["key_id"], name="key")


@handles("deleteApiKey")
def delete_api_key(call: Call) -> Document:
    """DELETE /api-keys/{key_id}"""
    call.sandbox.store.delete("api_keys", call.path["key_id"])
    call.sandbox.store.after_commit(call.sandbox.events.wake)
    return {"message": "API key deleted"}


def _revoke(call: Call, key_id: str) -> Document:
    def change(record: Document) -> None:
        record.update(is_active=False, revoked_at=record["revoked_at"] or now_text())

    # Open event streams look at their key when they are woken.
    call.sandbox.store.after_commit(call.sandbox.events.wake)
    return call.sandbox.store.update("api_keys", key_id, change) or {}


@handles("revokeApiKey")
def revoke_api_key(call: Call) -> Document:
    """POST /api-keys/{key_id}/revoke"""
    return _revoke(call, call.path["key_id"])


@handles("rotateApiKey")
def rotate_api_key(call: Call) -> Document:
    """POST /api-keys/{key_id}/rotate"""
    old = call.document("api_keys", call.path["key_id"], name="key")
    if not old["is_active"]:
        raise conflict("api_key_revoked", "A revoked key can't be rotated; create a new one.")
    secret = new_api_key()
    with call.sandbox.store.transaction():
        _revoke(call, old["key_id"])
        record = store_api_key(
            call.sandbox.store, secret, name=old["name"], scopes=old["scopes"], expires_at=old["expires_at"]
        )
    return {"old_key_id": old["key_id"], "new_key": {**record, "key": secret}}
