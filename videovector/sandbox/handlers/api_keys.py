"""API keys: created, listed and revoked by a signed-in session."""

from __future__ import annotations

from videovector.sandbox.errors import conflict
from videovector.sandbox.http.api_request import ApiRequest
from videovector.sandbox.http.auth import new_api_key, store_api_key
from videovector.sandbox.http.handler_registry import handles
from videovector.sandbox.identifiers import now_text
from videovector.sandbox.storage.store import Document

_DAY_SECONDS = 86_400


@handles("createApiKey")
def create_api_key(request: ApiRequest) -> Document:
    """POST /api-keys"""
    days = request.body.get("expires_in_days")
    secret = new_api_key()
    record = store_api_key(
        request.sandbox.store,
        secret,
        name=request.body["name"],
        scopes=list(dict.fromkeys(request.body["scopes"])),
        expires_at=None if days is None else now_text(plus_seconds=days * _DAY_SECONDS),
    )
    return {**record, "key": secret}


@handles("listApiKeys", quick=True)
def list_api_keys(request: ApiRequest) -> list[Document]:
    """GET /api-keys"""
    return request.sandbox.store.list("api_keys")


@handles("getApiKey", quick=True)
def get_api_key(request: ApiRequest) -> Document:
    """GET /api-keys/{key_id}"""
    return request.document("api_keys", request.path["key_id"], name="key")


@handles("deleteApiKey")
def delete_api_key(request: ApiRequest) -> Document:
    """DELETE /api-keys/{key_id}"""
    request.sandbox.store.delete("api_keys", request.path["key_id"])
    request.sandbox.store.after_commit(request.sandbox.events.wake)
    return {"message": "API key deleted"}


def _revoke(request: ApiRequest, key_id: str) -> Document:
    def change(record: Document) -> None:
        record.update(is_active=False, revoked_at=record["revoked_at"] or now_text())

    # Open event streams check their key when they are woken.
    request.sandbox.store.after_commit(request.sandbox.events.wake)
    return request.sandbox.store.update("api_keys", key_id, change) or {}


@handles("revokeApiKey")
def revoke_api_key(request: ApiRequest) -> Document:
    """POST /api-keys/{key_id}/revoke"""
    return _revoke(request, request.path["key_id"])


@handles("rotateApiKey")
def rotate_api_key(request: ApiRequest) -> Document:
    """POST /api-keys/{key_id}/rotate"""
    old = request.document("api_keys", request.path["key_id"], name="key")
    if not old["is_active"]:
        raise conflict("api_key_revoked", "A revoked key can't be rotated; create a new one.")
    secret = new_api_key()
    with request.sandbox.store.transaction():
        _revoke(request, old["key_id"])
        record = store_api_key(
            request.sandbox.store, secret, name=old["name"], scopes=old["scopes"], expires_at=old["expires_at"]
        )
    return {"old_key_id": old["key_id"], "new_key": {**record, "key": secret}}
