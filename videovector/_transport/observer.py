"""Reports a call to hooks and the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from videovector._errors import VideoVectorError
from videovector._hooks import (
    CallInfo,
    FinishEvent,
    Hooks,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    SchemaDriftEvent,
)
from videovector._logging import logger
from videovector._models.tolerant import Mismatch, log_mismatch
from videovector._redaction import Header, redacted_headers
from videovector._request.build import PreparedRequest
from videovector._request.validation import checked_headers

from .content import request_id_from_headers

_NO_HOOKS = Hooks()


class Observer:
    """Reports one call to the hooks and the log."""

    __slots__ = ("_clock", "_headers", "_hooks", "_info", "_name", "_sent_at", "_status")

    def __init__(self, request: PreparedRequest, hooks: Hooks | None, clock: Callable[[], float]) -> None:
        self._name = f"{request.method} {request.url_without_query}"
        self._hooks = hooks or _NO_HOOKS
        self._clock = clock
        self._info = CallInfo(request.operation_id, request.method, request.url_without_query)
        decoded = {name.decode("latin-1"): value.decode("latin-1") for name, value in request.headers}
        self._headers = redacted_headers(decoded)
        self._sent_at = 0.0
        self._status: int | None = None

    def request(self, attempt: int) -> list[Header]:
        """Report that an attempt is about to be sent; return the headers that hooks add to it."""
        self._sent_at = self._clock()
        self._status = None
        logger.debug("%s attempt %d headers=%s", self._name, attempt, self._headers)
        if self._hooks.on_request is None:
            return []
        event = RequestEvent(self._info, attempt, self._headers)
        self._hooks.on_request(event)
        if not event.added_headers:
            return []
        added = checked_headers("add_header", event.added_headers)
        return [(name.encode("ascii"), value.encode("latin-1")) for name, value in added.items()]

    def response(self, attempt: int, status: int, headers: Mapping[str, str]) -> None:
        """Report a response."""
        elapsed = self._clock() - self._sent_at
        self._status = status
        request_id = request_id_from_headers(headers)
        loggable = redacted_headers(headers)
        logger.debug("%s attempt %d got status %d in %.3f s headers=%s", self._name, attempt, status, elapsed, loggable)
        if self._hooks.on_response is not None:
            self._hooks.on_response(ResponseEvent(self._info, attempt, status, elapsed, request_id, loggable))

    def retry(self, attempt: int, delay: float, error: VideoVectorError) -> None:
        """Report that another attempt follows."""
        logger.info("%s attempt %d failed (%s); trying again in %.3f s", self._name, attempt, error, delay)
        if self._hooks.on_retry is not None:
            self._hooks.on_retry(RetryEvent(self._info, attempt, delay, error))

    def schema_drift(self, mismatch: Mismatch) -> None:
        """Report a field that differs from the API document."""
        log_mismatch(mismatch)
        if self._hooks.on_schema_drift is not None:
            self._hooks.on_schema_drift(SchemaDriftEvent(self._info, *mismatch))

    def finish(self, attempts: int, error: BaseException | None) -> None:
        """Report the end of the call."""
        if error is not None:
            logger.debug("%s failed after %d attempts", self._name, attempts)
        if self._hooks.on_finish is not None:
            self._hooks.on_finish(FinishEvent(self._info, attempts, self._status, error))
