"""The retry policy alone."""

from __future__ import annotations

import math

import pytest

from videovector._retry import (
    QUOTA_COST,
    RetryQuota,
    may_repeat,
    read_retry_after,
    retry_delay,
)


def test_full_jitter_within_bounds() -> None:
    """Waits are drawn from zero to a doubling, bounded ceiling."""
    ceilings = [retry_delay(retries, None, 300, lambda: 1.0) for retries in range(8)]
    assert ceilings == [0.5, 1, 2, 4, 8, 8, 8, 8]
    assert retry_delay(3, None, 300, lambda: 0.0) == 0
    assert retry_delay(10_000, None, 3, lambda: 1.0) == 3


def test_server_wish_is_clamped_and_not_jittered() -> None:
    """Retry-After is taken as it is, up to the bound."""
    assert retry_delay(0, 7, 300, lambda: 0.1) == 7
    assert retry_delay(0, 700, 300, lambda: 0.1) == 300


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Thu, 01 Jan 1970 00:01:40 GMT", 100),
        ("Thu, 01 Jan 1970 00:01:40", 100),
        ("Thursday, 01-Jan-70 00:01:40 GMT", 100),
        ("Thu, 01 Jan 1960 00:00:00 GMT", 0),
        ("Thu, 99 Jan 1970 00:00:00 GMT", None),
        (" 5 ", 5),
        ("+5", 5),
        ("5s", None),
        ("0x10", None),
        ("\u0665", None),
        ("1e9", None),
        ("", None),
    ],
)
def test_forms_of_retry_after(text: str, seconds: float | None) -> None:
    """Seconds and HTTP dates are read, everything else counts as absent."""
    assert read_retry_after({"retry-after": text}, 0.0) == seconds


def test_enormous_numbers() -> None:
    """A number beyond all sense is still a number."""
    value = read_retry_after({"retry-after": "9" * 300}, 0.0)
    assert value is not None
    assert math.isfinite(value)


def test_what_may_be_repeated() -> None:
    """Safe methods and keyed requests."""
    assert [
        method for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH") if may_repeat(method, None)
    ] == [
        "GET",
        "HEAD",
        "OPTIONS",
        "PUT",
        "DELETE",
    ]
    assert may_repeat("POST", "k")


def test_quota() -> None:
    """Retries take from the bucket, success gives back, never beyond the capacity."""
    quota = RetryQuota(2 * QUOTA_COST)
    assert [quota.acquire() for _ in range(3)] == [True, True, False]
    quota.succeeded(0)
    assert quota.available == 1
    quota.succeeded(5)
    assert quota.available == quota.capacity
