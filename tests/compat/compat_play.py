"""Plays the calls and the error answers with whichever SDK the interpreter imports, and says what came out.

python compat_play.py BASE_URL FOLDER < plan.json > outcome.json
"""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from compat_calls import Call, calls, write_files
from compat_server import CALL_HEADER

import videovector
from videovector import AsyncVideoVector, VideoVector, VideoVectorError

CREDENTIAL = "sk_test_example"
ERROR_ATTRIBUTES = ("status_code", "error_code", "details", "request_id", "message")


def options(base_url: str, name: str, bearer: bool) -> dict[str, Any]:
    """Arguments of a client whose requests carry the name of the call."""
    credential = {"bearer_token": CREDENTIAL} if bearer else {"api_key": CREDENTIAL}
    return {**credential, "base_url": base_url, "max_retries": 0, "custom_headers": {CALL_HEADER: name}}


def bound(client: Any, method: str) -> Any:
    """The method of the facade that has this dotted name."""
    for step in method.split("."):
        client = getattr(client, step)
    return client


def play(base_url: str, call: Call) -> Any:
    """Make a call with the sync client."""
    with VideoVector(**options(base_url, call.name, call.bearer)) as client:
        try:
            value = bound(client, call.method)(*call.positional, **call.keyword)
            if call.then == "all":
                value = list(value.auto_paging_iter())
            elif call.then == "next":
                value = value.next_page()
            elif isinstance(value, Iterator):
                value = list(value)
        except (VideoVectorError, ValueError) as error:
            return error_view(error)
    return view(value)


async def play_async(base_url: str, call: Call) -> Any:
    """Make a call with the async client."""
    async with AsyncVideoVector(**options(base_url, "async " + call.name, call.bearer)) as client:
        try:
            value = bound(client, call.method)(*call.positional, **call.keyword)
            if inspect.isawaitable(value):
                value = await value
            if call.then == "all":
                value = [item async for item in value.auto_paging_iter()]
            elif call.then == "next":
                value = await value.next_page()
            elif inspect.isasyncgen(value) or (hasattr(value, "__anext__")):
                value = [item async for item in value]
        except (VideoVectorError, ValueError) as error:
            return error_view(error)
    return view(value)


def error_view(error: BaseException) -> Any:
    """An exception: its class, the classes it can be caught as, and what it carries."""
    public = [kind.__name__ for kind in type(error).__mro__ if getattr(videovector, kind.__name__, None) is kind]
    shown = {name: view(getattr(error, name, None)) for name in ERROR_ATTRIBUTES} if public else {}
    return {"raised": public or [type(error).__name__], **shown}


def view(value: Any) -> Any:
    """A value as JSON; a model is its class and its attributes."""
    fields = field_names(value)
    if fields is not None:
        return {"model": type(value).__name__, "fields": {name: view(getattr(value, name)) for name in fields}}
    if isinstance(value, dict):
        return {str(name): view(item) for name, item in value.items()}
    if isinstance(value, list):
        return [view(item) for item in value]
    if hasattr(value, "next_page"):
        shown = {"page": view(value.data), "has_more": value.has_more, "next_cursor": value.next_cursor}
        return shown | {"total": value.total} if getattr(value, "total", None) is not None else shown
    if isinstance(value, bytes):
        return {"bytes": value.decode()}
    if isinstance(value, (datetime, date)):
        return {"time": value.isoformat()}
    return value.value if isinstance(value, Enum) else value


def field_names(value: Any) -> list[str] | None:
    """Names of the attributes of a model of either SDK; None for what is none."""
    kind = type(value)
    if hasattr(kind, "model_fields"):
        return sorted(kind.model_fields)
    return sorted(row[1] for row in kind._FIELDS) if hasattr(kind, "_FIELDS") else None


def raised(base_url: str, name: str) -> Any:
    """What an error answer becomes."""
    with VideoVector(**options(base_url, name, bearer=False)) as client:
        try:
            client.indexes.retrieve("idx_1")
        except VideoVectorError as error:
            return error_view(error) | {"retry_after": getattr(error, "retry_after", None)}
    return None


def play_everything(base_url: str, folder: Path, errors: list[str]) -> dict[str, Any]:
    """Play the whole table on both clients, and the error answers of these names."""
    write_files(folder)

    async def all_async() -> dict[str, Any]:
        return {call.name: await play_async(base_url, call) for call in calls(folder)}

    return {
        "calls": {call.name: play(base_url, call) for call in calls(folder)},
        "async": asyncio.run(all_async()),
        "errors": {name: raised(base_url, name) for name in errors},
    }


if __name__ == "__main__":
    json.dump(play_everything(sys.argv[1], Path(sys.argv[2]), json.load(sys.stdin)), sys.stdout)
