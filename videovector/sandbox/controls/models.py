"""The values that the controls return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

Value = TypeVar("Value")


def from_json(kind: type[Value], values: Mapping[str, Any]) -> Value:
    """Makes a value of a class of this module from JSON; unknown fields are ignored."""
    known = kind.__annotations__
    given = {name: value for name, value in values.items() if name in known}
    if isinstance(given.get("time"), str):
        given["time"] = datetime.fromisoformat(given["time"])
    return kind(**given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A registered fault: the requests it applies to, its effect, and how often it applied.

    Attributes:
        fault_id: Its id, which is in the `details` of an injected error.
        operation: Operation it applies to; None means all.
        method: HTTP method it applies to; None means all.
        route: Path below the base path it applies to, with `*` for anything; None means all.
        probability: Probability that it applies to a matching request, from 0 to 1.
        count: Greatest number of requests it applies to; None sets no limit.
        seed: Seed of the random numbers.
        status: Status it responds with.
        code: Error code it responds with.
        retry_after: `Retry-After` it sends.
        latency: Seconds it delays the request.
        drop: Whether it drops the connection `before` or `after` the work is done.
        truncate: Part of the response it sends before it drops the connection.
        seen: Number of matching requests.
        struck: Number of requests it applied to.
    """

    fault_id: str
    operation: str | None
    method: str | None
    route: str | None
    probability: float
    count: int | None
    seed: int
    status: int | None
    code: str | None
    retry_after: str | None
    latency: float
    drop: str | None
    truncate: float | None
    seen: int
    struck: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredAnswer:
    """A registered extraction: its metadata or its failure, and the segments it is for.

    Attributes:
        answer_id: Its id.
        level: `segment` or `video`.
        answer: The extracted metadata.
        fail: The error message with which extraction fails.
        count: Greatest number of failures.
        prompt_id: The prompt that it is for; None means all.
        title_contains: Part of the title of the media.
        transcript_contains: Part of the transcript of the segment.
        at_seconds: A time in the segment, in seconds.
    """

    answer_id: str
    level: str
    answer: dict[str, Any] | None = None
    fail: str | None = None
    count: int | None = None
    prompt_id: str | None = None
    title_contains: str | None = None
    transcript_contains: str | None = None
    at_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxLimits:
    """The limits of an account; None means that there is no limit.

    Attributes:
        search_per_minute: Searches in each minute of the clock; more get 429.
        search_per_hour: Searches in each hour of the clock; more get 429.
        requests_per_minute: Requests of any kind in each minute; more get 429.
        indexes: Indexes of the account; more get 409.
        ingested_bytes_per_day: Bytes of media ingested in one day (UTC); more get 429.
        balance_mt: Cost of all prompt runs; more get 402.
    """

    search_per_minute: int
    search_per_hour: int
    requests_per_minute: int | None
    indexes: int | None
    ingested_bytes_per_day: int | None
    balance_mt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account of the sandbox and its credentials.

    Attributes:
        id: Its id, the `user_id` of responses.
        api_key: Its first API key, which has all scopes.
        bearer_token: A session token that never expires.
    """

    id: str
    api_key: str = field(repr=False)
    bearer_token: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The tokens of a signed-in session.

    Attributes:
        access_token: The bearer token to send.
        refresh_token: The token for the next pair of tokens; it can be used once.
        expires_in: Seconds until the access token expires, by the sandbox's clock.
    """

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_in: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRequest:
    """One request to the API and its response, with secrets masked.

    Attributes:
        number: Its number among all requests since the start, from 1.
        time: When it arrived, by the sandbox's clock.
        request_id: The `X-Request-ID` of the response.
        account: The account of its credential; None if no credential was accepted.
        operation: The operation of the API document; None for other routes.
        method: HTTP method.
        path: Path below the base path, as sent.
        query: Query string, without the question mark.
        headers: Headers by lower-case name.
        body: The JSON body, or the fields of a multipart body; files by name, type and size.
        status: Status of the response; None when the connection was dropped.
        response_headers: Headers of the response by lower-case name.
        response_body: The JSON or text of the response; None for other content.
        response_size: Bytes of the response's body.
        duration: Seconds until the response was sent; None while the request is running.
        fault_id: The fault that applied to it.
    """

    number: int
    time: datetime
    request_id: str | None
    account: str | None
    operation: str | None
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: Any
    status: int | None
    response_headers: Mapping[str, str]
    response_body: Any
    response_size: int
    duration: float | None
    fault_id: str | None
