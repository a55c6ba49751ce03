# Generated from videovector/sandbox/controls/. Do not edit: run `python scripts/generate.py`.
"""Awaitable twins of the controls of a sandbox."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path
    from typing import Any, Literal

    from videovector.sandbox.controls.accounts import Accounts
    from videovector.sandbox.controls.answers import Answers
    from videovector.sandbox.controls.buckets import Buckets
    from videovector.sandbox.controls.client import SandboxControls, Video
    from videovector.sandbox.controls.clock import ClockControl
    from videovector.sandbox.controls.faults import Faults
    from videovector.sandbox.controls.limits import LimitControl
    from videovector.sandbox.controls.models import (
        Account,
        Fault,
        LoggedRequest,
        RegisteredAnswer,
        SandboxLimits,
        Session,
    )
    from videovector.sandbox.controls.requests import Requests
    from videovector.sandbox.controls.s3_endpoint import EndpointControl


class AsyncAccounts:
    """Accounts, each with its own keys, media, jobs, limits and usage; faults, buckets and the clock are shared."""

    def __init__(self, controls: Accounts) -> None:
        self._controls = controls

    async def add(
        self, id: str | None = None, *, api_key: str | None = None, bearer_token: str | None = None
    ) -> Account:
        """Makes an account, or returns the one of this id.

        Args:
            id: Its id, 1 to 64 letters, digits, dashes or underscores; generated if omitted.
            api_key: The key to accept; generated if omitted.
            bearer_token: The session token to accept; generated if omitted.

        Raises:
            ControlError: When the id can't be used, or another account uses a credential.
        """
        return await asyncio.to_thread(self._controls.add, id, api_key=api_key, bearer_token=bearer_token)

    async def list(self) -> list[Account]:
        """All accounts, the first one first."""
        return await asyncio.to_thread(self._controls.list)

    async def remove(self, id: str) -> None:
        """Removes an account with all it holds.

        Raises:
            ControlError: When there is no such account, or it is the first one.
        """
        await asyncio.to_thread(self._controls.remove, id)

    async def sign_in(self, account: str | None = None, *, expires_in: int = 3600) -> Session:
        """Signs in as a browser does, for operations that take no API key.

        Args:
            account: The account; the first one when omitted.
            expires_in: Seconds the access token is good for, 1 to 86,400.

        Raises:
            ControlError: When there is no such account.
        """
        return await asyncio.to_thread(self._controls.sign_in, account, expires_in=expires_in)

    async def refresh(self, refresh_token: str, account: str | None = None) -> Session:
        """The next tokens of a session; those before them are no longer valid.

        Raises:
            ControlError: When the refresh token is unknown or was used before.
        """
        return await asyncio.to_thread(self._controls.refresh, refresh_token, account)


class AsyncAnswers:
    """Registered extractions, which take the place of what would be measured."""

    def __init__(self, controls: Answers) -> None:
        self._controls = controls

    async def add(
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
            The registered extraction with its id.

        Raises:
            ControlError: When a value is wrong, or not exactly one of `answer` and `fail` is given.
        """
        return await asyncio.to_thread(
            self._controls.add,
            answer,
            fail=fail,
            count=count,
            level=level,
            prompt_id=prompt_id,
            title_contains=title_contains,
            transcript_contains=transcript_contains,
            at_seconds=at_seconds,
            account=account,
        )

    async def list(self, *, account: str | None = None) -> list[RegisteredAnswer]:
        """All registered extractions of an account, in order."""
        return await asyncio.to_thread(self._controls.list, account=account)

    async def remove(self, answer: RegisteredAnswer | str, *, account: str | None = None) -> None:
        """Removes one registered extraction.

        Args:
            answer: The registered extraction or its id.
            account: The account it is of; the first one when omitted.

        Raises:
            ControlError: When the account has no such extraction.
        """
        await asyncio.to_thread(self._controls.remove, answer, account=account)

    async def clear(self, *, account: str | None = None) -> int:
        """Removes all registered extractions of an account; returns how many there were."""
        return await asyncio.to_thread(self._controls.clear, account=account)


class AsyncBuckets:
    """Buckets that stand for cloud storage; `gs://` addresses and connectors read and write them."""

    def __init__(self, controls: Buckets) -> None:
        self._controls = controls

    async def put(self, bucket: str, name: str, content: Path | bytes) -> str:
        """Stores a file in a bucket, which is made when it is new, and returns its `gs://` address.

        Args:
            bucket: Name of the bucket.
            name: Path inside the bucket.
            content: A file to copy, or bytes.

        Raises:
            ControlError: When the bucket or the path can't be used.
        """
        return await asyncio.to_thread(self._controls.put, bucket, name, content)

    async def list(self, bucket: str) -> list[str]:
        """The paths of all files in a bucket, in order."""
        return await asyncio.to_thread(self._controls.list, bucket)


class AsyncClockControl:
    """The sandbox's clock: moved forward, it lets links and keys expire and usage periods and rate limits turn."""

    def __init__(self, controls: ClockControl) -> None:
        self._controls = controls

    async def now(self) -> datetime:
        """The sandbox's time, in UTC."""
        return await asyncio.to_thread(self._controls.now)

    async def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Moves the clock forward and returns the new time, in UTC.

        Raises:
            ControlError: When a value is negative; `reset()` returns to real time.
        """
        return await asyncio.to_thread(self._controls.advance, days=days, hours=hours, minutes=minutes, seconds=seconds)

    async def reset(self) -> datetime:
        """Returns the clock to real time."""
        return await asyncio.to_thread(self._controls.reset)


class AsyncFaults:
    """Faults that make requests fail on purpose."""

    def __init__(self, controls: Faults) -> None:
        self._controls = controls

    async def add(
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
        """Registers a fault behind the present ones; the first that applies to a request decides.

        Args:
            operation: Operation to strike, such as `listIndexes`; all when omitted.
            status: Status to respond with, 300 to 599.
            code: Error code to respond with.
            retry_after: Seconds or a date to send as `Retry-After`.
            latency: Seconds to hold the request up, 0 to 600.
            drop: Drops the connection `before` or `after` the work is done.
            truncate: Part of the response to send before the connection is dropped, from 0 to less than 1.
            method: HTTP method it applies to; all when omitted.
            route: Path below the base path it applies to, with `*` for anything; all when omitted.
            probability: How likely it applies to a request that fits, from 0 to 1; 1 when omitted.
            count: Most requests it applies to; without end when omitted.
            seed: Starts the generator of chance, so that a run can be repeated.

        Returns:
            The fault with its id.

        Raises:
            ControlError: When a value is wrong, or nothing says what is to happen.
        """
        return await asyncio.to_thread(
            self._controls.add,
            operation,
            status=status,
            code=code,
            retry_after=retry_after,
            latency=latency,
            drop=drop,
            truncate=truncate,
            method=method,
            route=route,
            probability=probability,
            count=count,
            seed=seed,
        )

    async def list(self) -> list[Fault]:
        """All registered faults, in order, with how often each applied."""
        return await asyncio.to_thread(self._controls.list)

    async def remove(self, fault: Fault | str) -> None:
        """Removes one fault.

        Args:
            fault: The fault or its id.

        Raises:
            ControlError: When there is no such fault.
        """
        await asyncio.to_thread(self._controls.remove, fault)

    async def clear(self) -> int:
        """Removes all faults; returns how many there were."""
        return await asyncio.to_thread(self._controls.clear)


class AsyncLimitControl:
    """What an account may use before it is refused."""

    def __init__(self, controls: LimitControl) -> None:
        self._controls = controls

    async def get(self, *, account: str | None = None) -> SandboxLimits:
        """The present limits."""
        return await asyncio.to_thread(self._controls.get, account=account)

    async def set(
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
        return await asyncio.to_thread(
            self._controls.set,
            search_per_minute=search_per_minute,
            search_per_hour=search_per_hour,
            requests_per_minute=requests_per_minute,
            indexes=indexes,
            ingested_bytes_per_day=ingested_bytes_per_day,
            balance_mt=balance_mt,
            account=account,
        )

    async def reset(self, *, account: str | None = None) -> SandboxLimits:
        """Returns to the usual limits and forgets what was counted."""
        return await asyncio.to_thread(self._controls.reset, account=account)


class AsyncRequests:
    """The latest requests to the API, oldest first; read anew each time it is looked at."""

    def __init__(self, controls: Requests) -> None:
        self._controls = controls

    async def list(
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
        return await asyncio.to_thread(
            self._controls.list,
            operation,
            method=method,
            path=path,
            status=status,
            account=account,
            request_id=request_id,
        )

    async def last(self) -> LoggedRequest | None:
        """The newest request; None when there is none."""
        return await asyncio.to_thread(lambda: self._controls.last)

    async def clear(self) -> int:
        """Forgets all requests; returns how many there were."""
        return await asyncio.to_thread(self._controls.clear)


class AsyncEndpointControl:
    """Endpoints of object stores, which connectors reach in place of buckets that are folders."""

    def __init__(self, controls: EndpointControl) -> None:
        self._controls = controls

    async def s3(self) -> str | None:
        """The endpoint of S3; None when buckets are folders of the sandbox."""
        return await asyncio.to_thread(self._controls.s3)

    async def set(self, *, s3: str | None) -> str | None:
        """Sets where S3 connectors that are made from now on find their objects; those made before stay as they are.

        Args:
            s3: An `http://` or `https://` URL on this machine, such as that of MinIO or moto; one of a private network
                only where the server was started with `private_endpoints`. None for buckets that are folders.

        Returns:
            The endpoint.

        Raises:
            ControlError: When the endpoint can't be used, or the server lacks the extra `s3`.
        """
        return await asyncio.to_thread(self._controls.set, s3=s3)

    async def reset(self) -> str | None:
        """Returns to the endpoint that the server was started with, and returns it."""
        return await asyncio.to_thread(self._controls.reset)


class AsyncControls:
    """All controls of one sandbox.

    Attributes:
        faults: Faults that make requests fail on purpose.
        answers: Registered extractions.
        clock: The sandbox's time.
        limits: Rate limits, quotas and the balance.
        requests: The request log.
        buckets: Buckets that stand for cloud storage.
        endpoints: Where connectors find their objects in place of buckets.
        accounts: Accounts and sign-in.
    """

    def __init__(self, controls: SandboxControls) -> None:
        self._controls = controls
        self.accounts: AsyncAccounts = AsyncAccounts(controls.accounts)
        self.faults: AsyncFaults = AsyncFaults(controls.faults)
        self.answers: AsyncAnswers = AsyncAnswers(controls.answers)
        self.clock: AsyncClockControl = AsyncClockControl(controls.clock)
        self.limits: AsyncLimitControl = AsyncLimitControl(controls.limits)
        self.requests: AsyncRequests = AsyncRequests(controls.requests)
        self.buckets: AsyncBuckets = AsyncBuckets(controls.buckets)
        self.endpoints: AsyncEndpointControl = AsyncEndpointControl(controls.endpoints)

    async def reset(self, snapshot: str | None = None) -> None:
        """Empties the sandbox, or puts a snapshot back; takes some milliseconds.

        What remains is the first account with its credentials. Work that is under way is stopped, and the request log
        begins anew. A server that was started with a seed keeps a snapshot `seed` of what it held then.

        Args:
            snapshot: Name of a snapshot to put back; everything is emptied when omitted.

        Raises:
            ControlError: When there is no such snapshot.
        """
        await asyncio.to_thread(self._controls.reset, snapshot)

    async def snapshots(self) -> list[str]:
        """The names of all snapshots, oldest first."""
        return await asyncio.to_thread(self._controls.snapshots)

    async def delete_snapshot(self, name: str) -> None:
        """Forgets a snapshot.

        Raises:
            ControlError: When there is no such snapshot.
        """
        await asyncio.to_thread(self._controls.delete_snapshot, name)

    async def add_transcript(self, video: Video, transcript: str | Path) -> int:
        """Gives an item a transcript, in place of the present one, and makes its results searchable by it.

        Args:
            video: The item or its id.
            transcript: A `.srt` or `.vtt` file; or its text; or plain text, which counts as said all along.

        Returns:
            How many cues were read.

        Raises:
            ControlError: When there is no such item, or the transcript can't be read.
        """
        return await asyncio.to_thread(self._controls.add_transcript, video, transcript)

    async def transcript(self, video: Video) -> dict[str, Any]:
        """What is said in an item, and where that comes from.

        Args:
            video: The item or its id.

        Returns:
            `cues` with `start`, `end` (seconds) and `text`; `tracks`, the subtitle tracks of its file, each with its
            `language`, whether it is `chosen`, and why it is `unreadable`; `sidecars`, the subtitle files beside it;
            and `warnings`, what of the file can't be used.

        Raises:
            ControlError: When there is no such item.
        """
        return await asyncio.to_thread(self._controls.transcript, video)

    async def violations(self) -> list[str]:
        """Responses of the sandbox that broke the API document: bugs of the sandbox."""
        return await asyncio.to_thread(lambda: self._controls.violations)
