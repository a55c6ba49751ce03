"""Masks secrets in texts, bodies, headers and tracebacks; no other module does.

The exception is `_transport/auth.py`, which masks the credential of an attempt in the response to it.

Tools that report errors show the local variables of every frame. If a constructor refuses one of its arguments, its
frames hold all of them, the credential included. The same is true of methods that take the secret of another service,
and of the frames of the HTTP library, which hold the headers of a request.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from inspect import iscoroutinefunction
from types import TracebackType
from typing import Any, TypeAlias, TypeVar, cast

from ._errors import VideoVectorError

MASK = "***"
# The limits for a document of the API that an error keeps.
MAX_TEXT_CHARACTERS = 4_000
MAX_ITEMS = 100
MAX_DEPTH = 8

# The only headers that may be logged or passed to hooks.
LOGGED_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "content-encoding",
        "content-length",
        "content-type",
        "date",
        "idempotency-key",
        "retry-after",
        "retry-after-ms",
        "server",
        "transfer-encoding",
        "user-agent",
        "x-correlation-id",
        "x-request-id",
    }
)

# `re` compiles this and the control characters at their first use, since that takes 3 ms.
_SECRETS = (
    r"sk_(?:live|test)_[0-9A-Za-z]+"
    r"|whsec_[0-9A-Za-z_-]+"
    r"|eyJ[0-9A-Za-z_-]+\.[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)?"
    r"|(?i:bearer)\s+[A-Za-z0-9._~+/-]{8,}=*"
    r"|v1\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}"
    r"|AKIA[0-9A-Z]{16}"
)
# Names, and ends of names, in lower case and without separators, so that `clientSecret` equals `client_secret`.
_SECRET_NAMES = frozenset(
    {
        "accesskey",
        "accesskeyid",
        "accesstoken",
        "apikey",
        "authorization",
        "awsaccesskeyid",
        "awssecretaccesskey",
        "cookie",
        "credentials",
        "idtoken",
        "proxyauthorization",
        "refreshtoken",
        "secretaccesskey",
        "setcookie",
        "token",
        "xapikey",
    }
)
_SECRET_ENDS = ("secret", "password", "privatekey")
# Includes the control characters of Latin-1, which terminals execute, those that change the direction of text, and lone
# surrogates, which no log can write.
_CONTROL_CHARACTERS = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+"
_HTTP_LIBRARIES = frozenset({"anyio", "h11", "h2", "httpcore", "httpcore2", "httpx", "httpx2"})

Header: TypeAlias = tuple[bytes, bytes]
Guarded = TypeVar("Guarded", bound=Callable[..., Any])


def mask_secrets(text: str) -> str:
    """Mask everything in a text that looks like a credential."""
    return re.sub(_SECRETS, MASK, text)


def printable(text: str) -> str:
    """A text of the server on one line, without control characters and with secrets masked."""
    return mask_secrets(re.sub(_CONTROL_CHARACTERS, " ", text).strip())


def bounded(value: Any, depth: int = 0) -> Any:
    """Return a copy of a JSON value, limited in size and depth and with secrets masked.

    Args:
        value: The decoded value.
        depth: The depth of the value in the document.
    """
    if isinstance(value, str):
        return mask_secrets(value[:MAX_TEXT_CHARACTERS])
    if isinstance(value, dict):
        if depth >= MAX_DEPTH:
            return "…"
        items = list(_without_input(cast("dict[str, Any]", value)).items())[:MAX_ITEMS]
        return {
            mask_secrets(name[:200]): MASK
            if is_secret_name(name) and isinstance(item, str)
            else bounded(item, depth + 1)
            for name, item in items
        }
    if isinstance(value, list):
        if depth >= MAX_DEPTH:
            return "…"
        return [bounded(item, depth + 1) for item in cast("list[object]", value)[:MAX_ITEMS]]
    return value


def is_secret_name(name: str) -> bool:
    """Whether a field with this name holds a secret."""
    joined = name.lower().replace("-", "").replace("_", "")
    return joined in _SECRET_NAMES or joined.endswith(_SECRET_ENDS)


def _without_input(entry: dict[str, Any]) -> dict[str, Any]:
    """Drop the input that a validation error echoes, which may be a secret."""
    if "loc" not in entry and not ("msg" in entry and "type" in entry):
        return entry
    return {name: value for name, value in entry.items() if name not in ("input", "ctx")}


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that may be logged, with names in lower case."""
    return {name.lower(): value for name, value in headers.items() if name.lower() in LOGGED_HEADERS}


def redacts_arguments(target: Guarded) -> Guarded:
    """Remove the frames that hold the arguments of a function from the tracebacks of its errors.

    Args:
        target: A function, a coroutine function, or a class, which means its constructor.
    """
    guarded: Any = target
    if isinstance(target, type):
        constructor: Callable[..., None] = vars(target)["__init__"]
        type.__setattr__(target, "__init__", redacts_arguments(constructor))
    else:
        guarded = (_redacted_coroutine if iscoroutinefunction(target) else _redacted_function)(target)
    return cast("Guarded", guarded)


def _redacted_function(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except (VideoVectorError, KeyboardInterrupt) as error:
            failure = error.with_traceback(None)
        del args, kwargs
        raise failure

    return call


def _redacted_coroutine(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    async def call(*args: Any, **kwargs: Any) -> Any:
        # Imported here, since a sync client does not need asyncio.
        from asyncio import CancelledError

        try:
            return await function(*args, **kwargs)
        except (VideoVectorError, CancelledError) as error:
            failure = error.with_traceback(None)
        del args, kwargs
        raise failure

    return call


def without_library_frames(error: BaseException) -> None:
    """Remove the frames of the HTTP libraries from a traceback, for errors that pass through them, such as a
    cancellation.

    These frames hold the headers of the request, which tools that show local variables would show.
    """
    seen: BaseException | None = error
    while seen is not None:
        entries: list[TracebackType] = []
        entry = seen.__traceback__
        while entry is not None:
            package = str(entry.tb_frame.f_globals.get("__name__")).partition(".")[0]
            if package not in _HTTP_LIBRARIES:
                entries.append(entry)
            entry = entry.tb_next
        traceback: TracebackType | None = None
        for entry in reversed(entries):
            traceback = TracebackType(traceback, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
        seen.__traceback__ = traceback
        seen = seen.__cause__ or seen.__context__
