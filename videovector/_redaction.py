"""The one place that masks: secrets in texts and bodies, headers that may be logged, frames of tracebacks.

What a response echoes of the credential of its own attempt is masked where that is known, in `_transport/auth.py`.

Tools that report errors show the local variables of every frame. The frames between a constructor and the check that
refuses one of its arguments hold all of the arguments, the credential among them; so do those of a method that takes
the secret of another service, and the frames of the HTTP library that hold the headers of a request.
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
# Bounds for what is kept of a document that the API sent.
MAX_TEXT_CHARACTERS = 4_000
MAX_ITEMS = 100
MAX_DEPTH = 8

# Headers that may be logged or given to hooks; everything else stays inside.
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

# Compiled by `re` when they are first used, as are the control characters: together they take 3 ms.
_SECRETS = (
    r"sk_(?:live|test)_[0-9A-Za-z]+"
    r"|whsec_[0-9A-Za-z_-]+"
    r"|eyJ[0-9A-Za-z_-]+\.[0-9A-Za-z_-]+(?:\.[0-9A-Za-z_-]+)?"
    r"|(?i:bearer)\s+[A-Za-z0-9._~+/-]{8,}=*"
    r"|v1\.[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}"
    r"|AKIA[0-9A-Z]{16}"
)
# Compared in lower case without separators, as in `clientSecret` and `client_secret`: whole names, and how names end.
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
# Also those of Latin-1, which terminals obey, those that turn the direction of what follows, and halves of
# surrogate pairs, which no log can write.
_CONTROL_CHARACTERS = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+"
_HTTP_LIBRARIES = frozenset({"anyio", "h11", "h2", "httpcore", "httpcore2", "httpx", "httpx2"})

Header: TypeAlias = tuple[bytes, bytes]
Guarded = TypeVar("Guarded", bound=Callable[..., Any])


# Texts and documents


def mask_secrets(text: str) -> str:
    """Replace what looks like a credential in a text."""
    return re.sub(_SECRETS, MASK, text)


def printable(text: str) -> str:
    """A text of the server's on one line, without control characters, secrets masked."""
    return mask_secrets(re.sub(_CONTROL_CHARACTERS, " ", text).strip())


def bounded(value: Any, depth: int = 0) -> Any:
    """Return a copy of a JSON value with bounded size and depth, secrets masked.

    Args:
        value: What was decoded.
        depth: How deep it stands in the document.
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
    """Whether a field of this name holds a secret."""
    joined = name.lower().replace("-", "").replace("_", "")
    return joined in _SECRET_NAMES or joined.endswith(_SECRET_ENDS)


def _without_input(entry: dict[str, Any]) -> dict[str, Any]:
    """Drop the echoed input of an entry of a validation list; it may hold what the user sent as a secret."""
    if "loc" not in entry and not ("msg" in entry and "type" in entry):
        return entry
    return {name: value for name, value in entry.items() if name not in ("input", "ctx")}


# Headers


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that may be logged, by their names in lower case."""
    return {name.lower(): value for name, value in headers.items() if name.lower() in LOGGED_HEADERS}


# Tracebacks


def redacts_arguments(target: Guarded) -> Guarded:
    """Let the errors of a function come from a frame that does not hold its arguments.

    Args:
        target: A function, a coroutine function (which may be cancelled too), or a class, whose constructor is meant.
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
        # Here because a sync client does without it.
        from asyncio import CancelledError

        try:
            return await function(*args, **kwargs)
        except (VideoVectorError, CancelledError) as error:
            failure = error.with_traceback(None)
        del args, kwargs
        raise failure

    return call


def without_library_frames(error: BaseException) -> None:
    """Take the HTTP libraries out of the traceback of what passes through them: a cancellation, the caller's own error.

    Their frames hold the headers of the request, and tools that report tracebacks with local variables would show them.
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
        kept: TracebackType | None = None
        for entry in reversed(entries):
            kept = TracebackType(kept, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
        seen.__traceback__ = kept
        seen = seen.__cause__ or seen.__context__
