"""The controls as Python objects, for a server of this process or one that runs elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal, Protocol, Self, TypeAlias, overload
from urllib.parse import quote, urlencode, urlsplit

from videovector.sandbox.controls.values import (
    Account,
    Fault,
    LoggedRequest,
    RegisteredAnswer,
    SandboxLimits,
    Session,
    from_json,
)

_TIMEOUT_SECONDS = 120.0


class ControlError(ValueError):
    """A control refused what it was asked; the text says why.

    Attributes:
        status: The status it has over HTTP.
        code: The error code.
    """

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class Send(Protocol):
    """Carries one command to a sandbox and returns the JSON value of its reply; raises ControlError."""

    def __call__(
        self,
        method: str,
        parts: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        content: Path | bytes | None = None,
    ) -> Any:
        """Sends `body` as JSON, or the content of a file or of bytes, to the control that `parts` name."""
        ...


class HasVideoId(Protocol):
    """What has the id of a media item, such as `Video` and `SearchResult`."""

    @property
    def video_id(self) -> str:
        """The id."""
        ...


Video: TypeAlias = "str | HasVideoId"


class Faults:
    """Faults that make requests fail on purpose."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def add(
        self,
        operation: str | None = None,
        *,
        status: int | None = None,
        code: str | None = None,
        retry_after: float | str | None = None,
        latency: float | None = None,
        drop: Literal["before", "after"] | None = None,
        truncate: float | None = None,
        method: str | None = None,
        route: str | None = None,
        probability: float | None = None,
        count: int | None = None,
        seed: int | None = None,
    ) -> Fault:
        """Registers a fault behind the present ones; the first that strikes a request decides.

        Args:
            operation: Operation to strike, such as `listIndexes`; all when omitted.
            status: Status to answer with, 300 to 599.
            code: Error code to answer with.
            retry_after: Seconds or a date to send as `Retry-After`.
            latency: Seconds to hold the request up, 0 to 600.
            drop: Drops the connection `before` or `after` the work is done.
            truncate: Part of the response to send before the connection is dropped, from 0 to less than 1.
            method: HTTP method to strike; all when omitted.
            route: Path below the base path to strike, with `*` for anything; all when omitted.
            probability: How likely a request that fits is struck, from 0 to 1; 1 when omitted.
            count: How often to strike at most; without end when omitted.
            seed: Starts the generator of chance, so that a run can be repeated.

        Returns:
            The fault with its id.

        Raises:
            ControlError: When a value is wrong, or nothing says what is to happen.
        """
        rule = {
            "operation": operation,
            "status": status,
            "code": code,
            "retry_after": retry_after,
            "latency": latency,
            "drop": drop,
            "truncate": truncate,
            "method": method,
            "route": route,
            "probability": probability,
            "count": count,
            "seed": seed,
        }
        given = {name: value for name, value in rule.items() if value is not None}
        return from_json(Fault, self._send("POST", ["faults"], body=given)["faults"][0])

    def list(self) -> list[Fault]:
        """All registered faults, in order, with how often each struck."""
        return [from_json(Fault, fault) for fault in self._send("GET", ["faults"])["faults"]]

    def clear(self) -> int:
        """Removes all faults; returns how many there were."""
        return int(self._send("DELETE", ["faults"])["removed"])


class Answers:
    """Registered extractions, which take the place of what would be measured."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def add(
        self,
        answer: Mapping[str, Any] | None = None,
        *,
        fail: str | None = None,
        count: int | None = None,
        level: Literal["segment", "video"] = "segment",
        prompt_id: str | None = None,
        title_contains: str | None = None,
        transcript_contains: str | None = None,
        at_seconds: float | None = None,
        account: str | None = None,
    ) -> RegisteredAnswer:
        """Registers what extraction gives for all segments, or for those that fit every condition.

        Args:
            answer: The metadata to give.
            fail: In place of `answer`: the error text with which extraction fails.
            count: How often to fail at most.
            level: Whether it stands for `segment` results or those of whole items, `video`.
            prompt_id: Only for runs of this prompt.
            title_contains: Only for media whose title holds this.
            transcript_contains: Only for segments in which this is said.
            at_seconds: Only for the segment that holds this moment, in seconds.
            account: The account it is for; the first one when omitted.

        Returns:
            The registered answer with its id.

        Raises:
            ControlError: When a value is wrong, or not exactly one of `answer` and `fail` is given.
        """
        values = {
            "answer": None if answer is None else dict(answer),
            "fail": fail,
            "count": count,
            "level": level,
            "prompt_id": prompt_id,
            "title_contains": title_contains,
            "transcript_contains": transcript_contains,
            "at_seconds": at_seconds,
        }
        given = {name: value for name, value in values.items() if value is not None}
        return from_json(RegisteredAnswer, self._send("POST", ["answers"], query=_of(account), body=given))

    def list(self, *, account: str | None = None) -> list[RegisteredAnswer]:
        """All registered answers of an account, in order."""
        return [
            from_json(RegisteredAnswer, answer)
            for answer in self._send("GET", ["answers"], query=_of(account))["answers"]
        ]

    def clear(self, *, account: str | None = None) -> int:
        """Removes all answers of an account; returns how many there were."""
        return int(self._send("DELETE", ["answers"], query=_of(account))["removed"])


class ClockControl:
    """The sandbox's clock: moved forward, it lets links and keys expire and usage periods and rate limits turn."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def now(self) -> datetime:
        """The sandbox's time, in UTC."""
        return _moment(self._send("GET", ["clock"]))

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Moves the clock forward and returns the new time, in UTC.

        Raises:
            ControlError: When a value is negative; `reset()` returns to real time.
        """
        spans = {"days": days, "hours": hours, "minutes": minutes, "seconds": seconds}
        return _moment(self._send("POST", ["clock"], body=spans))

    def reset(self) -> datetime:
        """Returns the clock to real time."""
        return _moment(self._send("DELETE", ["clock"]))


class LimitControl:
    """What an account may use before it is refused."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def get(self, *, account: str | None = None) -> SandboxLimits:
        """The present limits."""
        return from_json(SandboxLimits, self._send("GET", ["limits"], query=_of(account)))

    def set(
        self,
        *,
        search_per_minute: int | None = None,
        search_per_hour: int | None = None,
        requests_per_minute: int | None = None,
        indexes: int | None = None,
        ingested_bytes_per_day: int | None = None,
        balance_mt: float | None = None,
        account: str | None = None,
    ) -> SandboxLimits:
        """Changes the limits that are given and leaves the others.

        Args:
            search_per_minute: Searches in each minute of the clock, then 429.
            search_per_hour: Searches in each hour of the clock, then 429.
            requests_per_minute: Requests of any kind in each minute, then 429.
            indexes: Indexes the account may hold, then 409.
            ingested_bytes_per_day: Bytes of media taken in on one day (UTC), then 429.
            balance_mt: What prompt runs may cost altogether, then 402.
            account: The account they are for; the first one when omitted.

        Returns:
            All limits.

        Raises:
            ControlError: When a value is wrong.
        """
        values = {
            "search_per_minute": search_per_minute,
            "search_per_hour": search_per_hour,
            "requests_per_minute": requests_per_minute,
            "indexes": indexes,
            "ingested_bytes_per_day": ingested_bytes_per_day,
            "balance_mt": balance_mt,
        }
        given = {name: value for name, value in values.items() if value is not None}
        return from_json(SandboxLimits, self._send("PATCH", ["limits"], query=_of(account), body=given))

    def reset(self, *, account: str | None = None) -> SandboxLimits:
        """Returns to the usual limits and forgets what was counted."""
        return from_json(SandboxLimits, self._send("DELETE", ["limits"], query=_of(account)))


class Requests(Sequence[LoggedRequest]):
    """The latest requests to the API, oldest first; read anew each time it is looked at."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def list(
        self,
        operation: str | None = None,
        *,
        method: str | None = None,
        path: str | None = None,
        status: int | None = None,
        account: str | None = None,
        request_id: str | None = None,
    ) -> list[LoggedRequest]:
        """The requests that fit all that is given."""
        filters = {
            "operation": operation,
            "method": method,
            "path": path,
            "status": None if status is None else str(status),
            "account": account,
            "request_id": request_id,
        }
        query = {name: value for name, value in filters.items() if value is not None}
        return [from_json(LoggedRequest, found) for found in self._send("GET", ["requests"], query=query)["requests"]]

    @property
    def last(self) -> LoggedRequest | None:
        """The newest request; None when there is none."""
        found = self._send("GET", ["requests"], query={"limit": "1"})["requests"]
        return from_json(LoggedRequest, found[-1]) if found else None

    def clear(self) -> int:
        """Forgets all requests; returns how many there were."""
        return int(self._send("DELETE", ["requests"])["removed"])

    @overload
    def __getitem__(self, index: int) -> LoggedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[LoggedRequest]: ...
    def __getitem__(self, index: int | slice) -> LoggedRequest | Sequence[LoggedRequest]:
        return self.list()[index]

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(self.list())

    def __len__(self) -> int:
        return len(self.list())

    def __repr__(self) -> str:
        shown = ", ".join(f"{found.method} {found.path} -> {found.status}" for found in self.list())
        return f"Requests([{shown}])"


class Buckets:
    """Buckets that stand for cloud storage; `gs://` addresses and connectors read and write them."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def put(self, bucket: str, name: str, content: Path | bytes) -> str:
        """Stores a file in a bucket, which is made when it is new, and returns its `gs://` address.

        Args:
            bucket: Name of the bucket.
            name: Path inside the bucket.
            content: A file to copy, or bytes.

        Raises:
            ControlError: When the bucket or the path can't be used.
        """
        return str(self._send("PUT", ["buckets", bucket, *name.split("/")], content=content)["uri"])

    def list(self, bucket: str) -> list[str]:
        """The paths of all files in a bucket, in order."""
        return [str(found["name"]) for found in self._send("GET", ["buckets", bucket])]


class Accounts:
    """Accounts, each with its own keys, media, jobs, limits and usage; faults, buckets and the clock are shared."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def add(self, id: str | None = None, *, api_key: str | None = None, bearer_token: str | None = None) -> Account:
        """Makes an account, or returns the one of this id.

        Args:
            id: Its id, 1 to 64 letters, digits, dashes or underscores; generated if omitted.
            api_key: The key to accept; generated if omitted.
            bearer_token: The session token to accept; generated if omitted.

        Raises:
            ControlError: When the id can't be used, or another account uses a credential.
        """
        values = {"id": id, "api_key": api_key, "bearer_token": bearer_token}
        given = {name: value for name, value in values.items() if value is not None}
        return from_json(Account, self._send("POST", ["accounts"], body=given))

    def list(self) -> list[Account]:
        """All accounts, the first one first."""
        return [from_json(Account, account) for account in self._send("GET", ["accounts"])["accounts"]]

    def remove(self, id: str) -> None:
        """Removes an account with all it holds.

        Raises:
            ControlError: When there is no such account, or it is the first one.
        """
        self._send("DELETE", ["accounts", id])

    def sign_in(self, account: str | None = None, *, expires_in: int = 3600) -> Session:
        """Signs in as a browser does, for operations that take no API key.

        Args:
            account: The account; the first one when omitted.
            expires_in: Seconds the access token is good for, 1 to 86,400.

        Raises:
            ControlError: When there is no such account.
        """
        body = {"expires_in": expires_in}
        return from_json(Session, self._send("POST", ["sign-in"], query=_of(account), body=body))

    def refresh(self, refresh_token: str, account: str | None = None) -> Session:
        """The next tokens of a session; those before them are no longer good.

        Raises:
            ControlError: When the refresh token is unknown or was used before.
        """
        body = {"refresh_token": refresh_token}
        return from_json(Session, self._send("POST", ["sign-in"], query=_of(account), body=body))


class Snapshot:
    """A state that was kept; as a context manager it is put back, and forgotten, at the end of the block.

    Attributes:
        name: Its name.
    """

    def __init__(self, controls: SandboxControls, name: str) -> None:
        self._controls = controls
        self.name = name

    def restore(self) -> None:
        """Puts this state back; work that is under way is stopped."""
        self._controls.restore(self.name)

    def delete(self) -> None:
        """Forgets this state."""
        self._controls.delete_snapshot(self.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.restore()
        self.delete()

    def __repr__(self) -> str:
        return f"Snapshot({self.name!r})"


class SandboxControls:
    """All controls of one sandbox.

    Attributes:
        faults: Faults that make requests fail on purpose.
        answers: Registered extractions.
        clock: The sandbox's time.
        limits: Rate limits, quotas and the balance.
        requests: The request log.
        buckets: Buckets that stand for cloud storage.
        accounts: Accounts and sign-in.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self.accounts: Accounts = Accounts(send)
        self.faults: Faults = Faults(send)
        self.answers: Answers = Answers(send)
        self.clock: ClockControl = ClockControl(send)
        self.limits: LimitControl = LimitControl(send)
        self.requests: Requests = Requests(send)
        self.buckets: Buckets = Buckets(send)

    @classmethod
    def connect(cls, url: str) -> SandboxControls:
        """The controls of a sandbox that runs elsewhere.

        Args:
            url: Any address of it, such as its base URL.

        Raises:
            ValueError: When `url` is no http address.
        """
        return cls(connect_over_http(url))

    def reset(self, snapshot: str | None = None) -> None:
        """Empties the sandbox, or puts a snapshot back; takes some milliseconds.

        What remains is the first account with its credentials. Work that is under way is stopped, and the request log
        begins anew. A server that was started with a seed keeps a snapshot `seed` of what it held then.

        Args:
            snapshot: Name of a snapshot to put back; everything is emptied when omitted.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self._send("POST", ["reset"], body={} if snapshot is None else {"snapshot": snapshot})

    def snapshot(self, name: str | None = None) -> Snapshot:
        """Keeps the present state: accounts, media, jobs, buckets, answers, faults, limits and the clock.

        It lives as long as the server. `with server.snapshot():` puts it back at the end of the block.

        Args:
            name: Its name, in place of an earlier one of that name; generated if omitted.
        """
        kept = self._send("POST", ["snapshots"], body={} if name is None else {"name": name})
        return Snapshot(self, str(kept["snapshot"]))

    def restore(self, snapshot: str | Snapshot) -> None:
        """Puts a snapshot back; work that is under way is stopped, and the request log begins anew.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self.reset(snapshot.name if isinstance(snapshot, Snapshot) else snapshot)

    def snapshots(self) -> list[str]:
        """The names of all snapshots, oldest first."""
        return [str(name) for name in self._send("GET", ["snapshots"])["snapshots"]]

    def delete_snapshot(self, name: str) -> None:
        """Forgets a snapshot.

        Raises:
            ControlError: When there is no such snapshot.
        """
        self._send("DELETE", ["snapshots", name])

    def add_transcript(self, video: Video, transcript: str | Path) -> int:
        """Gives an item a transcript, in place of the present one, and makes its results searchable by it.

        Args:
            video: The item or its id.
            transcript: A `.srt` or `.vtt` file; or its text; or plain text, which counts as said all along.

        Returns:
            How many cues were read.

        Raises:
            ControlError: When there is no such item, or the transcript can't be read.
        """
        video_id = video if isinstance(video, str) else video.video_id
        name: str | None = None
        content: Path | bytes
        if isinstance(transcript, Path) or _names_subtitles(transcript):
            content = Path(transcript)
            name = content.name
        else:
            content = transcript.encode()
        query = {} if name is None else {"name": name}
        stored = self._send("PUT", ["transcripts", video_id], query=query, content=content)
        return int(stored["cues"])

    @property
    def violations(self) -> list[str]:
        """Responses of the sandbox that broke the API document: bugs of the sandbox."""
        return [str(found) for found in self._send("GET", ["health"])["violations"]]


def _names_subtitles(text: str) -> bool:
    return "\n" not in text and text.lower().endswith((".srt", ".vtt"))


def _of(account: str | None) -> dict[str, str]:
    return {} if account is None else {"account": account}


def _moment(clock: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(clock["now"])


def connect_over_http(url: str) -> Send:
    parts = urlsplit(url)
    if parts.scheme != "http" or not parts.hostname:
        raise ValueError(f"A sandbox has an http:// address, not {url!r}.")
    host, port = parts.hostname, parts.port

    def send(
        method: str,
        parts: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: object = None,
        content: Path | bytes | None = None,
    ) -> Any:
        target = "/_sandbox/" + "/".join(quote(part, safe="") for part in parts)
        target += f"?{urlencode(query)}" if query else ""
        # A proxy of the environment has no business between a program and its sandbox.
        connection = HTTPConnection(host, port, timeout=_TIMEOUT_SECONDS)
        try:
            if isinstance(content, Path):
                with content.open("rb") as stream:
                    return _reply(connection, method, target, stream, {"Content-Length": str(content.stat().st_size)})
            if content is not None:
                return _reply(connection, method, target, content, {})
            data = None if body is None else json.dumps(body)
            return _reply(connection, method, target, data, {"Content-Type": "application/json"} if data else {})
        finally:
            connection.close()

    return send


def _reply(
    connection: HTTPConnection, method: str, target: str, body: str | bytes | IO[bytes] | None, headers: dict[str, str]
) -> Any:
    connection.request(method, target, body=body, headers=headers)
    response = connection.getresponse()
    text = response.read()
    try:
        value = json.loads(text)
    except ValueError:
        raise ControlError(response.status, "not_a_sandbox", f"{method} {target} did not get JSON.") from None
    if response.status >= 400:
        error = value.get("error", {})
        raise ControlError(response.status, str(error.get("code")), str(error.get("message")))
    return value
