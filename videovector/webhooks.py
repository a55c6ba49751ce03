"""Receive webhook deliveries: check the signature of the raw body, then read the event.

    event = webhooks.parse(request.body, request.headers, secret, webhook_id="wh_1")

The same delivery may come several times: store each `X-Delivery-ID`, and skip those that you have seen. This also
protects against replayed deliveries, since a signature has no timestamp.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from ._annotations import make_evaluable
from ._errors import AuthenticationError, InvalidArgumentError, ResponseDecodeError

if TYPE_CHECKING:
    from ._generated.models import WebhookEvent

__all__ = [
    "DELIVERY_ID_HEADER",
    "SIGNATURE_HEADER",
    "WEBHOOK_ID_HEADER",
    "WebhookVerificationError",
    "parse",
    "sign",
    "verify",
]

SIGNATURE_HEADER: Final = "X-Webhook-Signature"
WEBHOOK_ID_HEADER: Final = "X-Webhook-ID"
DELIVERY_ID_HEADER: Final = "X-Delivery-ID"


class Headers(Protocol):
    """The headers of a request, as any web framework offers them: dict, Starlette, Flask, Django."""

    def items(self) -> Iterable[tuple[Any, Any]]: ...


_PREFIX: Final = "sha256="
_SIGNATURE: Final = re.compile(r"sha256=([0-9a-fA-F]{64})")


class WebhookVerificationError(AuthenticationError):
    """The delivery is not proven to come from VideoVector; respond with status 401."""


def sign(payload: bytes, secret: str | bytes) -> str:
    """Sign a body as the API does, for tests of a receiver.

    Args:
        payload: The exact bytes of the body.
        secret: The webhook's signing secret, including its prefix.

    Returns:
        The value of the header `X-Webhook-Signature`.
    """
    return _PREFIX + hmac.new(_key(secret), _body(payload), hashlib.sha256).hexdigest()


def verify(
    payload: bytes,
    signature: str | bytes | Headers | Iterable[tuple[Any, Any]] | None,
    secret: str | bytes | Sequence[str | bytes],
    *,
    webhook_id: str | None = None,
) -> None:
    """Check that a delivery was signed with the webhook's secret.

    Args:
        payload: The raw body bytes as received; a parsed and re-serialised body has another signature.
        signature: The request's headers, or the value of `X-Webhook-Signature` alone.
        secret: The signing secret, or several while you rotate it.
        webhook_id: The webhook that the secret belongs to; compared with the header `X-Webhook-ID`, so ``signature``
            must then be the headers.

    Raises:
        WebhookVerificationError: (status_code 401) The delivery must be refused.
        InvalidArgumentError: An argument is wrong: for example, the body is a string, or there is no secret.
    """
    body = _body(payload)
    secrets = _secrets(secret)
    if not secrets:
        raise InvalidArgumentError(
            "secret is missing; give the one that webhooks.create() or webhooks.rotate_secret() returned."
        )
    keys = [_key(candidate) for candidate in secrets]
    if isinstance(signature, bytes):
        signature = signature.decode("latin-1")
    if signature is None or isinstance(signature, str):
        if webhook_id is not None:
            raise InvalidArgumentError(
                "webhook_id is compared with the request's headers; give the headers as signature."
            )
        given = signature
    else:
        given = _header(signature, SIGNATURE_HEADER)
        if webhook_id is not None and _header(signature, WEBHOOK_ID_HEADER) != webhook_id:
            raise _refused(
                "webhook_id_mismatch",
                f"{WEBHOOK_ID_HEADER} differs from webhook_id, the webhook that the secret belongs to.",
            )
    if given is None:
        raise _refused("webhook_signature_missing", f"The delivery needs exactly one {SIGNATURE_HEADER} header.")
    match = _SIGNATURE.fullmatch(given)
    if match is None:
        raise _refused("webhook_signature_malformed", f"{SIGNATURE_HEADER} must be sha256= and 64 hexadecimal digits.")
    claimed = bytes.fromhex(match.group(1))
    # All secrets are tried even if one matches, so that the time taken reveals nothing.
    matches = [hmac.compare_digest(hmac.digest(key, body, "sha256"), claimed) for key in keys]
    if not any(matches):
        raise _refused(
            "webhook_signature_mismatch",
            f"{SIGNATURE_HEADER} does not match the body; check the secret, and that payload is the raw body bytes.",
        )


@make_evaluable
def parse(
    payload: bytes,
    signature: str | bytes | Headers | Iterable[tuple[Any, Any]] | None,
    secret: str | bytes | Sequence[str | bytes],
    *,
    webhook_id: str | None = None,
) -> WebhookEvent:
    """Verify a delivery and read its event.

    Args:
        payload: The raw body bytes as received.
        signature: The request's headers, or the value of `X-Webhook-Signature` alone.
        secret: The signing secret, or several while you rotate it.
        webhook_id: The webhook that the secret belongs to; see `verify`.

    Returns:
        The event; unknown event names and fields are kept.

    Raises:
        WebhookVerificationError: The delivery must be refused.
        ResponseDecodeError: The body is not an event.
        InvalidArgumentError: An argument is wrong: for example, the body is a string, or there is no secret.
    """
    verify(payload, signature, secret, webhook_id=webhook_id)
    from ._generated.models import WebhookEvent

    try:
        decoded: object = json.loads(_body(payload))
    except (ValueError, RecursionError):
        decoded = None
    if not isinstance(decoded, dict):
        raise ResponseDecodeError("The delivery's body is not a JSON object.", path="$")
    event = WebhookEvent.from_dict(cast("dict[str, Any]", decoded))
    for name in ("id", "event"):
        # A receiver needs these fields; reading a missing one raises `ResponseDecodeError`.
        getattr(event, name)
    return event


def _refused(code: str, message: str) -> WebhookVerificationError:
    return WebhookVerificationError(message, status_code=401, error_code=code)


def _body(payload: object) -> bytes:
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", payload))
    raise InvalidArgumentError(f"payload must be the raw body bytes as received, not {type(payload).__name__}.")


def _secrets(secret: object) -> list[object]:
    if secret is None:
        return []
    if isinstance(secret, (str, bytes)):
        return [secret]
    return list(cast("Iterable[object]", secret)) if isinstance(secret, Iterable) else [secret]


def _key(secret: object) -> bytes:
    if not isinstance(secret, (str, bytes)) or not secret:
        raise InvalidArgumentError("secret must be the webhook's signing secret as a non-empty string.")
    try:
        return secret.encode("utf-8") if isinstance(secret, str) else secret
    except UnicodeEncodeError:
        # The exception would quote the secret.
        pass
    raise InvalidArgumentError("secret has a lone surrogate, which no signing secret has.")


def _pairs(headers: object) -> list[tuple[object, object]]:
    """The headers as pairs, from a mapping or from a list such as ASGI and http.client have."""
    items = getattr(headers, "items", None)
    try:
        listed = list(cast("Iterable[Any]", items() if callable(items) else headers))
        return [(key, value) for key, value in listed]
    except (TypeError, ValueError):
        pass
    raise InvalidArgumentError(
        f"signature must be the request's headers or the value of {SIGNATURE_HEADER}, not {type(headers).__name__}."
    )


def _header(headers: object, name: str) -> str | None:
    """The value of a header, whatever the case of its name; None if it is missing, repeated or not a string."""
    values: list[object] = []
    for key, value in _pairs(headers):
        # ASGI gives header names and values as bytes, WSGI as HTTP_X_WEBHOOK_SIGNATURE.
        plain = (key.decode("latin-1") if isinstance(key, bytes) else str(key)).lower().replace("_", "-")
        if plain.removeprefix("http-") == name.lower():
            values += cast("Iterable[object]", value) if isinstance(value, (list, tuple)) else [value]
    if len(values) != 1:
        return None
    only = values[0]
    if isinstance(only, bytes):
        return only.decode("latin-1")
    return only if isinstance(only, str) else None
