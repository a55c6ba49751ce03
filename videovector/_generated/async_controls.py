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
    """Accounts, each with its own keys, media, jobs, limits and usage; all share faults, buckets and the clock."""

    def __init__(self, controls: Accounts) -> None:
        self._controls = controls

    async def add(
        self, id: str | None = None, *, api_key: str | None = None, bearer_token: str | None = None
    ) -> Account:
        """Creates an account, or returns the one with this id.

        Args:
            id: Id of the account, 1 to 64 letters, digits, dashes or underscores; generated if omitted.
            api_key: The key to accept; generated if omitted.
            bearer_token: The session token to accept; generated if omitted.

        Raises:
            ControlError: The id is not valid, or another account uses a credential.
        """
        return await asyncio.to_thread(self._controls.add, id, api_key=api_key, bearer_token=bearer_token)

    async def list(self) -> list[Account]:
        """All accounts, the first one first."""
        return await asyncio.to_thread(self._controls.list)

    async def remove(self, id: str) -> None:
        """Removes an account and everything in it.

        Raises:
            ControlError: The account does not exist, or is the first one.
        """
        await asyncio.to_thread(self._controls.remove, id)

    async def sign_in(self, account: str | None = None, *, expires_in: int = 3600) -> Session:
        """Signs in as a browser does, for operations that accept no API key.

        Args:
            account: The account; default: the first one.
            expires_in: Seconds until the access token expires, 1 to 86,400.

        Raises:
            ControlError: The account does not exist.
        """
        return await asyncio.to_thread(self._controls.sign_in, account, expires_in=expires_in)

    async def refresh(self, refresh_token: str, account: str | None = None) -> Session:
        """Returns the next tokens of a session; the tokens before them become invalid.

        Raises:
            ControlError: The refresh token is unknown or was used before.
        """
        return await asyncio.to_thread(self._controls.refresh, refresh_token, account)


class AsyncAnswers:
    """Registered extractions, which replace the measured ones."""

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
        """Registers the result of extraction for all segments, or for those that match every condition.

        Args:
            answer: The extracted metadata.
            fail: Instead of `answer`: the error message with which extraction fails.
            count: Greatest number of failures.
            level: Whether it is for results of segments, `segment`, or of whole items, `video`.
            prompt_id: Only for runs of this prompt.
            title_contains: Only for media whose title contains this.
            transcript_contains: Only for segments whose transcript contains this.
            at_seconds: Only for the segment that contains this time, in seconds.
            account: The account; default: the first one.

        Returns:
            The registered extraction, with its id.

        Raises:
            ControlError: A value is wrong, or not exactly one of `answer` and `fail` is given.
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
            account: The account; default: the first one.

        Raises:
            ControlError: The account has no such extraction.
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
        """Stores a file in a bucket, which is created if needed, and returns its `gs://` address.

        Args:
            bucket: Name of the bucket.
            name: Path inside the bucket.
            content: A file to copy, or bytes.

        Raises:
            ControlError: The bucket or the path is not valid.
        """
        return await asyncio.to_thread(self._controls.put, bucket, name, content)

    async def list(self, bucket: str) -> list[str]:
        """The paths of all files in a bucket, in order."""
        return await asyncio.to_thread(self._controls.list, bucket)


class AsyncClockControl:
    """The sandbox's clock. Move it forward to let links and keys expire, and usage periods and rate limits begin
    again."""

    def __init__(self, controls: ClockControl) -> None:
        self._controls = controls

    async def now(self) -> datetime:
        """The sandbox's time, in UTC."""
        return await asyncio.to_thread(self._controls.now)

    async def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Moves the clock forward and returns the new time, in UTC.

        Raises:
            ControlError: A value is negative; `reset()` returns to real time.
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
        """Registers a fault after the present ones; for each request, the first fault that applies is used.

        Args:
            operation: Operation it applies to, such as `listIndexes`; None means all.
            status: Status to respond with, 300 to 599.
            code: Error code to respond with.
            retry_after: Seconds or a date to send as `Retry-After`.
            latency: Seconds to delay the request, 0 to 600.
            drop: Drops the connection `before` or `after` the work is done.
            truncate: Part of the response to send before the connection is dropped, from 0 to less than 1.
            method: HTTP method it applies to; None means all.
            route: Path below the base path it applies to, with `*` for anything; None means all.
            probability: Probability that it applies to a matching request, from 0 to 1; default: 1.
            count: Greatest number of requests it applies to; None sets no limit.
            seed: Seed of the random numbers, so that a run can be repeated.

        Returns:
            The fault, with its id.

        Raises:
            ControlError: A value is wrong, or the fault has no effect.
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
        """Returns all registered faults in order, each with the number of requests it applied to."""
        return await asyncio.to_thread(self._controls.list)

    async def remove(self, fault: Fault | str) -> None:
        """Removes one fault.

        Args:
            fault: The fault or its id.

        Raises:
            ControlError: The fault does not exist.
        """
        await asyncio.to_thread(self._controls.remove, fault)

    async def clear(self) -> int:
        """Removes all faults; returns how many there were."""
        return await asyncio.to_thread(self._controls.clear)


class AsyncLimitControl:
    """The limits of an account; requests beyond them are refused."""

    def __init__(self, controls: LimitControl) -> None:
        self._controls = controls

    async def get(self, *, account: str | None = None) -> SandboxLimits:
        """Returns the present limits."""
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
        """Changes the given limits and no others.

        Args:
            search_per_minute: Searches in each minute of the clock; more get 429.
            search_per_hour: Searches in each hour of the clock; more get 429.
            requests_per_minute: Requests of any kind in each minute; more get 429.
            indexes: Indexes of the account; more get 409.
            ingested_bytes_per_day: Bytes of media ingested in one day (UTC); more get 429.
            balance_mt: Cost of all prompt runs; more get 402.
            account: The account; default: the first one.

        Returns:
            All limits.

        Raises:
            ControlError: A value is wrong.
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
        """Restores the default limits and clears the counters."""
        return await asyncio.to_thread(self._controls.reset, account=account)


class AsyncRequests:
    """The latest requests to the API, oldest first; each access reads the present log."""

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
        """Returns the requests that match all given values."""
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
        """Returns the newest request; None if there is none."""
        return await asyncio.to_thread(lambda: self._controls.last)

    async def clear(self) -> int:
        """Removes all requests; returns how many there were."""
        return await asyncio.to_thread(self._controls.clear)


class AsyncEndpointControl:
    """Endpoints of object stores, which connectors use instead of buckets that are folders."""

    def __init__(self, controls: EndpointControl) -> None:
        self._controls = controls

    async def s3(self) -> str | None:
        """The endpoint of S3; None if buckets are folders of the sandbox."""
        return await asyncio.to_thread(self._controls.s3)

    async def set(self, *, s3: str | None) -> str | None:
        """Sets the object store for S3 connectors that are created later; existing connectors are not changed.

        Args:
            s3: An `http://` or `https://` URL on this machine, such as that of MinIO or moto; a URL of a private
                network only if the server was started with `private_endpoints`. None means buckets that are folders.

        Returns:
            The endpoint.

        Raises:
            ControlError: The endpoint can't be used, or the extra `s3` is not installed.
        """
        return await asyncio.to_thread(self._controls.set, s3=s3)

    async def reset(self) -> str | None:
        """Restores the endpoint of the start of the server, and returns it."""
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
        endpoints: Object stores that connectors use instead of buckets.
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
        """Empties the sandbox, or restores a snapshot; this takes some milliseconds.

        Only the first account and its credentials remain. Running work is stopped, and the request log is cleared. A
        server that was started with a seed has a snapshot `seed` of its state at the start.

        Args:
            snapshot: Name of a snapshot to restore; None empties everything.

        Raises:
            ControlError: The snapshot does not exist.
        """
        await asyncio.to_thread(self._controls.reset, snapshot)

    async def snapshots(self) -> list[str]:
        """Returns the names of all snapshots, oldest first."""
        return await asyncio.to_thread(self._controls.snapshots)

    async def delete_snapshot(self, name: str) -> None:
        """Deletes a snapshot.

        Raises:
            ControlError: The snapshot does not exist.
        """
        await asyncio.to_thread(self._controls.delete_snapshot, name)

    async def add_transcript(self, video: Video, transcript: str | Path) -> int:
        """Gives a media item a transcript, which replaces the present one; its results can be searched by it.

        Args:
            video: The item or its id.
            transcript: A `.srt` or `.vtt` file, its content, or plain text, which then belongs to the whole item.

        Returns:
            The number of cues that were read.

        Raises:
            ControlError: The item does not exist, or the transcript can't be read.
        """
        return await asyncio.to_thread(self._controls.add_transcript, video, transcript)

    async def transcript(self, video: Video) -> dict[str, Any]:
        """Returns the transcript of a media item, and its source.

        Args:
            video: The item or its id.

        Returns:
            `cues`, with `start`, `end` (seconds) and `text`; `tracks`, the subtitle tracks of its file, each with its
            `language`, whether it is `chosen`, and why it is `unreadable`; `sidecars`, its separate subtitle files; and
            `warnings`, the problems of the file.

        Raises:
            ControlError: The item does not exist.
        """
        return await asyncio.to_thread(self._controls.transcript, video)

    async def violations(self) -> list[str]:
        """Responses of the sandbox that did not match the API document, which are bugs of the sandbox."""
        return await asyncio.to_thread(lambda: self._controls.violations)
