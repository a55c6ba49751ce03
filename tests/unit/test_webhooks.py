"""Deliveries are believed only with the right signature over the very bytes that came."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videovector import webhooks
from videovector._errors import AuthenticationError, InvalidArgumentError, ResponseDecodeError

SECRET = "whsec_example"
BODY = b'{"id": "evt_1", "event": "export.ready", "data": {"export_id": "exp_1"}, "created_at": "2026-01-01T00:00:00Z"}'


def headers(body: bytes = BODY, secret: str = SECRET, **more: Any) -> dict[str, Any]:
    """The headers of a delivery."""
    return {"X-Webhook-Signature": webhooks.sign(body, secret), "X-Webhook-ID": "wh_1", **more}


def test_the_signature_is_the_documented_one() -> None:
    """HMAC-SHA256 over the raw body with the whole secret as key, in hex after sha256=."""
    expected = hmac.new(SECRET.encode(), BODY, hashlib.sha256).hexdigest()
    assert webhooks.sign(BODY, SECRET) == f"sha256={expected}"
    fixed = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
    assert webhooks.sign(b"The quick brown fox jumps over the lazy dog", "key") == fixed


@given(st.binary(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.booleans())
def test_what_is_signed_verifies(body: bytes, secret: str, upper: bool) -> None:
    """Any body and any secret, with hex digits in either case."""
    prefix, digest = webhooks.sign(body, secret).split("=")
    webhooks.verify(body, f"{prefix}={digest.upper() if upper else digest}", secret)


@given(st.binary(min_size=1), st.data())
def test_any_change_of_the_body_is_refused(body: bytes, data: st.DataObject) -> None:
    """One flipped bit is enough."""
    place = data.draw(st.integers(0, len(body) - 1))
    changed = bytearray(body)
    changed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(webhooks.WebhookVerificationError, match="does not match the body"):
        webhooks.verify(bytes(changed), webhooks.sign(body, SECRET), SECRET)


@given(st.text(max_size=80))
def test_no_malformed_signature_passes(text: str) -> None:
    """Only sha256= and 64 hexadecimal digits are even compared."""
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.verify(BODY, text, SECRET)


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "sha256=",
        "SHA256=" + "0" * 64,
        "sha256=" + "0" * 63,
        "sha256=" + "0" * 65,
        "sha256=" + "0" * 66,
        "sha256=" + "0" * 64 + "\n",
        "sha256=" + "٣" * 64,
        webhooks.sign(BODY, SECRET) + ", " + webhooks.sign(BODY, SECRET),
        " " + webhooks.sign(BODY, SECRET),
        webhooks.sign(BODY, SECRET).removeprefix("sha256="),
    ],
)
def test_malformed_signatures_are_named(signature: str) -> None:
    """The refusal says what is expected, with status 401 and a code, and never a secret."""
    with pytest.raises(webhooks.WebhookVerificationError, match="64 hexadecimal digits") as caught:
        webhooks.verify(BODY, signature, SECRET)
    assert caught.value.status_code == 401
    assert caught.value.error_code == "webhook_signature_malformed"
    assert isinstance(caught.value, AuthenticationError)
    assert SECRET not in str(caught.value)


def test_headers_of_any_framework_are_read() -> None:
    """Any case, bytes as ASGI has them, CGI spelling, one-entry lists, objects that only have items()."""
    signature = webhooks.sign(BODY, SECRET)

    class OnlyItems:
        def items(self) -> list[tuple[str, str]]:
            return [("x-webhook-id", "wh_1"), ("x-webhook-signature", signature)]

    for given_headers in (
        headers(),
        {b"x-webhook-signature": signature.encode(), b"x-webhook-id": b"wh_1"},
        {"HTTP_X_WEBHOOK_SIGNATURE": signature, "HTTP_X_WEBHOOK_ID": "wh_1"},
        {"x-webhook-signature": [signature], "X-WEBHOOK-ID": ("wh_1",)},
        OnlyItems(),
    ):
        webhooks.verify(BODY, given_headers, SECRET, webhook_id="wh_1")


@pytest.mark.parametrize(
    "given_headers",
    [
        {},
        None,
        {"X-Webhook-Signature": None},
        {"X-Webhook-Signature": []},
        {"X-Webhook-Signature": [webhooks.sign(BODY, SECRET)] * 2},
        {"X-Webhook-Signature": webhooks.sign(BODY, SECRET), "x-webhook-signature": webhooks.sign(BODY, SECRET)},
    ],
)
def test_there_must_be_exactly_one_signature(given_headers: Any) -> None:
    """None, or several, are refused even when all of them fit."""
    with pytest.raises(webhooks.WebhookVerificationError, match="exactly one"):
        webhooks.verify(BODY, given_headers, SECRET)


@pytest.mark.parametrize("other", ["wh_2", "", None, ["wh_1", "wh_1"]])
def test_the_webhook_must_be_the_secrets_own(other: Any) -> None:
    """A fitting signature for another subscription is refused."""
    with pytest.raises(webhooks.WebhookVerificationError, match="X-Webhook-ID"):
        webhooks.verify(BODY, headers() | {"X-Webhook-ID": other}, SECRET, webhook_id="wh_1")


def test_the_webhook_can_only_be_checked_with_headers() -> None:
    """A check that cannot be made is not skipped."""
    with pytest.raises(InvalidArgumentError, match="headers"):
        webhooks.verify(BODY, webhooks.sign(BODY, SECRET), SECRET, webhook_id="wh_1")


def test_either_secret_fits_while_one_is_rotated() -> None:
    """Old and new are accepted together, others are not."""
    for secret in ("old", "new"):
        webhooks.verify(BODY, webhooks.sign(BODY, secret), ["old", "new"])
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.verify(BODY, webhooks.sign(BODY, "other"), ["old", "new"])


@pytest.mark.parametrize(
    ("payload", "secret", "text"),
    [
        (BODY.decode(), SECRET, "raw body bytes"),
        ({"id": "evt_1"}, SECRET, "raw body bytes"),
        (None, SECRET, "raw body bytes"),
        (BODY, "", "non-empty"),
        (BODY, [], "missing"),
        (BODY, [None], "non-empty"),
    ],
)
def test_wrong_calls_are_refused(payload: Any, secret: Any, text: str) -> None:
    """A parsed body cannot be verified, and without a secret nothing can."""
    with pytest.raises(InvalidArgumentError, match=text):
        webhooks.verify(payload, headers(), secret)


def test_parse_gives_the_event() -> None:
    """With its data, and with fields and names that this version does not know."""
    event = webhooks.parse(BODY, headers(), SECRET, webhook_id="wh_1")
    assert (event.id, event.event, event.data) == ("evt_1", "export.ready", {"export_id": "exp_1"})
    assert event.created_at is not None
    assert event.created_at.year == 2026
    strange = json.dumps({"id": "e", "event": "of.tomorrow", "data": {}, "new": [1]}).encode()
    assert webhooks.parse(strange, headers(strange), SECRET).event == "of.tomorrow"
    test = b'{"id": "e", "event": "test", "data": {"message": "test"}}'
    assert webhooks.parse(test, headers(test), SECRET).created_at is None


@pytest.mark.parametrize("body", [b"", b"nothing", b"[]", b"1", b"{", b"\xff", b"[" * 100_000, b'{"id": 5}', b"{}"])
def test_signed_bodies_that_are_no_events_are_decode_errors(body: bytes) -> None:
    """Whatever is signed, only SDK errors come out."""
    with pytest.raises(ResponseDecodeError):
        webhooks.parse(body, headers(body), SECRET)


def test_parse_verifies_first() -> None:
    """An unsigned body is not even decoded."""
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.parse(b"nothing", {}, SECRET)


DELIVERED = b'{"event": "x"}'
KEY = "whsec_key"


@pytest.mark.parametrize("secret", [None, "", b"", [], [None], [""], 5, ["a", 5], "\ud800"])
def test_a_secret_that_can_be_none_is_a_wrong_argument(secret: Any) -> None:
    """As when the setting that should hold it is not there."""
    with pytest.raises(InvalidArgumentError, match="secret"):
        webhooks.verify(DELIVERED, webhooks.sign(DELIVERED, KEY), secret)


@pytest.mark.parametrize(
    "form",
    [
        lambda value: [(b"x-webhook-signature", value.encode()), (b"host", b"h")],
        lambda value: ((b"X-Webhook-Signature", value.encode()),),
        lambda value: [["X-Webhook-Signature", value]],
        lambda value: value.encode(),
        lambda value: {"HTTP_X_WEBHOOK_SIGNATURE": value},
        lambda value: {"X-Webhook-Signature": [value]},
    ],
)
@pytest.mark.parametrize("secret", [KEY, KEY.encode(), [b"other", KEY]])
def test_signatures_are_taken_as_servers_give_them(form: Any, secret: Any) -> None:
    """ASGI lists, WSGI names, bytes and text are read the same; a wrong one is refused in each form."""
    webhooks.verify(DELIVERED, form(webhooks.sign(DELIVERED, KEY)), secret)
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.verify(DELIVERED, form(webhooks.sign(DELIVERED, "another")), secret)


@pytest.mark.parametrize("headers", [5, [5], [("a", "b", "c")], ["text"], object()])
def test_headers_of_no_known_form_are_a_wrong_argument(headers: Any) -> None:
    """The call is wrong, not the delivery."""
    with pytest.raises(InvalidArgumentError, match="headers"):
        webhooks.verify(DELIVERED, headers, KEY)
