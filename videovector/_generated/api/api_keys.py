# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders of the api_keys operations: each describes one request and knows how to read its response."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from videovector._request import encoding as _encoding
from videovector._request import validation as _validation
from videovector._request.operation import Endpoint, Operation

if TYPE_CHECKING:
    from ..models.api_key import ApiKey, ApiKeyWithSecret
    from ..models.api_key_scope import ApiKeyScope
    from ..models.delete_response import DeleteResponse
    from ..models.rotate_api_key_response import RotateApiKeyResponse


_CREATE_API_KEY = Endpoint(
    "createApiKey",
    "POST",
    "/api-keys",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "api_key",
    ),
)


def _read_create_api_key(data: Any) -> ApiKeyWithSecret:
    from ..models.api_key import ApiKeyWithSecret

    return ApiKeyWithSecret.from_dict(data)


def create_api_key(
    *,
    name: str,
    scopes: Sequence[ApiKeyScope | str] | None = None,
    expires_in_days: int | None = None,
) -> Operation[ApiKeyWithSecret]:
    """Create an API key (``POST /api-keys``)."""
    _body: _validation.JsonObject = {}
    _body["name"] = _validation.text("name", name, min_length=1, max_length=100)
    if scopes is not None:
        _body["scopes"] = _validation.items(
            "scopes",
            scopes,
            lambda _name, _value: _validation.choice(_name, _value, ("search", "read", "write", "admin")),
        )
    if expires_in_days is not None:
        _body["expires_in_days"] = _validation.integer("expires_in_days", expires_in_days, minimum=1, maximum=365)
    return Operation(
        _CREATE_API_KEY,
        "/api-keys",
        _read_create_api_key,
        json=_body,
    )


_LIST_API_KEYS = Endpoint(
    "listApiKeys",
    "GET",
    "/api-keys",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "api_key",
    ),
)


def _read_list_api_keys(data: Any) -> list[ApiKey]:
    from videovector._models.values import decode, read_in_place

    from ..models.api_key import ApiKey

    result: list[ApiKey] = decode(
        data, lambda value: read_in_place(value, ApiKey.read_dict), ("list", ("model", "ApiKey")), {"ApiKey": ApiKey}
    )
    return result


def list_api_keys() -> Operation[list[ApiKey]]:
    """List API keys (``GET /api-keys``)."""
    return Operation(
        _LIST_API_KEYS,
        "/api-keys",
        _read_list_api_keys,
    )


_GET_API_KEY = Endpoint(
    "getApiKey",
    "GET",
    "/api-keys/{key_id}",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "api_key",
    ),
)


def _read_get_api_key(data: Any) -> ApiKey:
    from ..models.api_key import ApiKey

    return ApiKey.from_dict(data)


def get_api_key(
    key_id: str,
) -> Operation[ApiKey]:
    """Get an API key (``GET /api-keys/{key_id}``)."""
    return Operation(
        _GET_API_KEY,
        "/api-keys/" + _encoding.segment("key_id", _validation.text("key_id", key_id, min_length=1)),
        _read_get_api_key,
    )


_DELETE_API_KEY = Endpoint(
    "deleteApiKey",
    "DELETE",
    "/api-keys/{key_id}",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "delete_response",
    ),
)


def _read_delete_api_key(data: Any) -> DeleteResponse:
    from ..models.delete_response import DeleteResponse

    return DeleteResponse.from_dict(data)


def delete_api_key(
    key_id: str,
) -> Operation[DeleteResponse]:
    """Delete an API key (``DELETE /api-keys/{key_id}``)."""
    return Operation(
        _DELETE_API_KEY,
        "/api-keys/" + _encoding.segment("key_id", _validation.text("key_id", key_id, min_length=1)),
        _read_delete_api_key,
    )


_REVOKE_API_KEY = Endpoint(
    "revokeApiKey",
    "POST",
    "/api-keys/{key_id}/revoke",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "api_key",
    ),
)


def _read_revoke_api_key(data: Any) -> ApiKey:
    from ..models.api_key import ApiKey

    return ApiKey.from_dict(data)


def revoke_api_key(
    key_id: str,
) -> Operation[ApiKey]:
    """Revoke an API key (``POST /api-keys/{key_id}/revoke``)."""
    return Operation(
        _REVOKE_API_KEY,
        "/api-keys/" + _encoding.segment("key_id", _validation.text("key_id", key_id, min_length=1)) + "/revoke",
        _read_revoke_api_key,
    )


_ROTATE_API_KEY = Endpoint(
    "rotateApiKey",
    "POST",
    "/api-keys/{key_id}/rotate",
    credentials=("bearer",),
    scope=None,
    idempotency="none",
    idempotency_prefix=None,
    response_kind="json",
    models=(
        __name__,
        "rotate_api_key_response",
    ),
)


def _read_rotate_api_key(data: Any) -> RotateApiKeyResponse:
    from ..models.rotate_api_key_response import RotateApiKeyResponse

    return RotateApiKeyResponse.from_dict(data)


def rotate_api_key(
    key_id: str,
) -> Operation[RotateApiKeyResponse]:
    """Rotate an API key (``POST /api-keys/{key_id}/rotate``)."""
    return Operation(
        _ROTATE_API_KEY,
        "/api-keys/" + _encoding.segment("key_id", _validation.text("key_id", key_id, min_length=1)) + "/rotate",
        _read_rotate_api_key,
    )
