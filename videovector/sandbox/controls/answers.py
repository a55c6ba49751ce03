"""Registered extractions, which replace the measured ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from videovector.sandbox.controls.connection import Send, account_query
from videovector.sandbox.controls.models import RegisteredAnswer, from_json


class Answers:
    """Registered extractions, which replace the measured ones."""

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
        return from_json(RegisteredAnswer, self._send("POST", ["answers"], query=account_query(account), body=given))

    def list(self, *, account: str | None = None) -> list[RegisteredAnswer]:
        """All registered extractions of an account, in order."""
        return [
            from_json(RegisteredAnswer, answer)
            for answer in self._send("GET", ["answers"], query=account_query(account))["answers"]
        ]

    def remove(self, answer: RegisteredAnswer | str, *, account: str | None = None) -> None:
        """Removes one registered extraction.

        Args:
            answer: The registered extraction or its id.
            account: The account; default: the first one.

        Raises:
            ControlError: The account has no such extraction.
        """
        answer_id = answer if isinstance(answer, str) else answer.answer_id
        self._send("DELETE", ["answers", answer_id], query=account_query(account))

    def clear(self, *, account: str | None = None) -> int:
        """Removes all registered extractions of an account; returns how many there were."""
        return int(self._send("DELETE", ["answers"], query=account_query(account))["removed"])
