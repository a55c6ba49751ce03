"""The value of a call together with facts of its response, as `client.with_response` returns them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Generic, TypeVar

from videovector._transport.attempts import captured_responses
from videovector._transport.content import Response, request_id_from_headers

__all__ = ["APIResponse"]

T = TypeVar("T")


class APIResponse(Generic[T]):
    """The value of a call, with status, headers and attempts of its response (of the last one, if there were
    several)."""

    __slots__ = ("attempts", "headers", "status_code", "value")
    value: T
    status_code: int | None
    headers: Mapping[str, str]
    attempts: int

    def __init__(self, value: T, answers: list[Response]) -> None:
        last = answers[-1] if answers else None
        self.value = value
        self.status_code = last.status if last is not None else None
        self.headers = last.headers if last is not None else {}
        self.attempts = last.attempts if last is not None else 0

    @property
    def request_id(self) -> str | None:
        """The API's id of the request."""
        return request_id_from_headers(self.headers)

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code} attempts={self.attempts} request_id={self.request_id!r}>"


@contextmanager
def captured_call_responses() -> Generator[list[Response], None, None]:
    """Collect the responses of the calls made inside the block."""
    responses: list[Response] = []
    token = captured_responses.set(responses)
    try:
        yield responses
    finally:
        captured_responses.reset(token)
