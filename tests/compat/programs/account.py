"""Credentials of all kinds, API keys, usage and rate limits."""

import os
from datetime import datetime, timezone

from videovector import (
    ApiKeyScope,
    AuthenticationError,
    AuthorizationError,
    ClientConfig,
    VideoVector,
    VideoVectorError,
)

token = os.environ["SESSION_TOKEN"]
key = os.environ["VIDEO_VECTOR_API_KEY"]

config = ClientConfig.from_env()
print(config.base_url == os.environ["VIDEO_VECTOR_BASE_URL"], config.api_key == key, config.bearer_token)
print(config.timeout, config.max_retries, config.max_retry_delay, config.custom_headers, config.auth_mode)
os.environ["VIDEO_VECTOR_TIMEOUT"] = "12.5"
os.environ["VIDEO_VECTOR_MAX_RETRIES"] = "1"
os.environ["VIDEO_VECTOR_MAX_RETRY_DELAY"] = "9"
config = ClientConfig.from_env(base_url="https://api.example.com/api/v2/", bearer_token="token")
print(config.base_url, config.timeout, config.max_retries, config.max_retry_delay, config.api_key, config.bearer_token)
print(ClientConfig(api_key="key", timeout=5.0).timeout)

with VideoVector(bearer_token=token) as session:
    created = session.api_keys.create(name="Nightly", scopes=["search", "read"], expires_in_days=30)
    print(created.name, created.scopes, created.is_active, created.key.startswith(created.key_prefix))
    print(created.scopes == [ApiKeyScope.SEARCH, ApiKeyScope.READ], ApiKeyScope.READ.value, created.revoked_at)
    print(session.api_keys.retrieve(created.key_id).name, session.api_keys.create(name="Default").scopes)
    print(sorted(entry.name for entry in session.api_keys.list())[-2:])
    rotated = session.api_keys.rotate(created.key_id)
    print(rotated.key != created.key, rotated.name, rotated.key_id != created.key_id)

    reader = VideoVector(rotated.key)
    print(isinstance(reader.indexes.list(), list))
    try:
        reader.indexes.create(name="Not allowed")
    except AuthorizationError as error:
        print(type(error).__name__, error.status_code, error.error_code, error.details)
    try:
        reader.api_keys.list()
    except VideoVectorError as error:
        print(type(error).__name__, error.status_code)
    revoked = session.api_keys.revoke(rotated.key_id)
    print(revoked.is_active, revoked.revoked_at is not None)
    try:
        reader.indexes.list()
    except AuthenticationError as error:
        print(type(error).__name__, error.status_code, error.error_code)
    reader.close()
    print(session.api_keys.delete(rotated.key_id).message)

calls = []


def provider():
    calls.append(1)
    return token


with VideoVector(oauth_token_provider=provider) as client:
    client.indexes.list()
    client.indexes.list()
    print("provider called", len(calls))
with VideoVector(api_key=key, bearer_token="other", auth_mode="api_key") as client:
    print(isinstance(client.indexes.list(), list))
for wrong, code in ((lambda: 5, "invalid_result"), (lambda: 1 / 0, "failed"), (lambda: "two words", "invalid_result")):
    with VideoVector(oauth_token_provider=wrong, max_retries=0) as client:
        try:
            client.indexes.list()
        except AuthenticationError as error:
            print(error.error_code == f"oauth_token_provider_{code}", error.status_code)
with VideoVector(api_key="sk_test_unknown") as client:
    try:
        client.authenticate()
    except AuthenticationError as error:
        print(error.status_code, error.error_code, error.request_id is not None, error.message)

with VideoVector(key) as client:
    print(sorted(client.authenticate()))
    usage = client.usage.get_current()
    print(usage.user_id, usage.metrics.keys() >= set(), usage.totals.total_searches, usage.totals.total_tokens)
    history = client.usage.get_history(limit=2, start_date=datetime(2026, 1, 1, tzinfo=timezone.utc))
    print(history.user_id == usage.user_id, len(history.periods) <= 2)
    print(len(client.usage.get_details(limit=5, start_date="2026-01-01T00:00:00Z")) <= 5)
    print(client.usage.get_details(metric_type="none", start_date=datetime(2026, 1, 1), end_date="2026-01-02"))
    breakdown = client.usage.get_breakdown()
    print(breakdown.user_id == usage.user_id, sorted(breakdown.breakdown) == sorted(usage.metrics))
    print([entry.type for entry in client.usage.get_metric_types()][:2])
    limits = client.rate_limits.get_status()
    print(limits.plan_id, sorted(limits.categories))
    search = limits.categories["search"]
    print(search.minute_limit, search.minute_limit - search.minute_used == search.minute_remaining, search.reset_at > 0)
    print(client.rate_limits.refresh().user_id == limits.user_id)
