"""What all downloads have in common: the settings of their requests, and when they go on after a break."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from videovector._config import RequestOptions
from videovector._response.downloads import ResumePolicy
from videovector._transport.retry import retry_delay

if TYPE_CHECKING:
    from videovector._client import AsyncVideoVector
    from videovector._generated.sync._client import VideoVector
    from videovector._request.operation import Operation

Destination: TypeAlias = str | os.PathLike[str] | IO[bytes]


def download_options(
    options: RequestOptions | None, headers: dict[str, str], seconds_left: float | None
) -> RequestOptions:
    """The caller's settings with the download's own headers and what is left of its deadline, which win."""
    return RequestOptions(headers=headers, deadline=seconds_left).over(options)


def resume_policy(
    client: VideoVector | AsyncVideoVector, operation: Operation[Any], options: RequestOptions | None
) -> ResumePolicy:
    """When a download goes on after a break, by the settings of the operation that it begins with."""
    request = client._request_builder.build(operation, options)  # pyright: ignore[reportPrivateUsage]
    clock = client._clock  # pyright: ignore[reportPrivateUsage]
    return ResumePolicy(
        request.max_retries,
        lambda failures: retry_delay(failures, None, request.max_retry_delay, clock.draw),
        request.deadline,
        clock.monotonic,
    )
