"""Telling hooks and the log about a call; made only for calls that somebody watches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from videovector._errors import VideoVectorError, request_id_from_headers
from videovector._hooks import CallInfo, FinishEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent, logger, shown
from videovector._request.build import Call


class Observer:
    """Reports one call to the hooks and the log."""

    __slots__ = ("_call", "_clock", "_headers", "_hooks", "_info", "_sent_at", "_status")

    def __init__(self, call: Call, hooks: Hooks, clock: Callable[[], float]) -> None:
        self._call = call
        self._hooks = hooks
        self._clock = clock
        self._info = CallInfo(call.operation_id, call.method, call.shown_url)
        self._headers = shown({name.decode("latin-1"): value.decode("latin-1") for name, value in call.headers})
        self._sent_at = 0.0
        self._status: int | None = None

    def request(self, attempt: int) -> None:
        """Report that an attempt is about to be sent."""
        self._sent_at = self._clock()
        self._status = None
        logger.debug("%s %s attempt %d headers=%s", self._call.method, self._call.shown_url, attempt, self._headers)
        if self._hooks.on_request is not None:
            self._hooks.on_request(RequestEvent(self._info, attempt, self._headers))

    def response(self, attempt: int, status: int, headers: Mapping[str, str]) -> None:
        """Report an answer."""
        elapsed = self._clock() - self._sent_at
        self._status = status
        request_id = request_id_from_headers(headers)
        visible = shown(headers)
        logger.debug(
            "%s %s attempt %d answered %d in %.3f s headers=%s",
            self._call.method,
            self._call.shown_url,
            attempt,
            status,
            elapsed,
            visible,
        )
        if self._hooks.on_response is not None:
            self._hooks.on_response(ResponseEvent(self._info, attempt, status, elapsed, request_id, visible))

    def retry(self, attempt: int, delay: float, error: VideoVectorError) -> None:
        """Report that a further attempt follows."""
        logger.info(
            "%s %s attempt %d failed (%s); trying again in %.3f s",
            self._call.method,
            self._call.shown_url,
            attempt,
            error,
            delay,
        )
        if self._hooks.on_retry is not None:
            self._hooks.on_retry(RetryEvent(self._info, attempt, delay, error))

    def finish(self, attempts: int, error: BaseException | None) -> None:
        """Report the end of the call."""
        if error is not None:
            logger.debug("%s %s failed after %d attempts", self._call.method, self._call.shown_url, attempts)
        if self._hooks.on_finish is not None:
            self._hooks.on_finish(FinishEvent(self._info, attempts, self._status, error))


_NO_HOOKS = Hooks()


def observer_for(call: Call, hooks: Hooks | None, clock: Callable[[], float]) -> Observer | None:
    """Return an observer if hooks are set or the log is on, else None."""
    if hooks is None and not logger.isEnabledFor(logging.INFO):
        return None
    return Observer(call, hooks or _NO_HOOKS, clock)
