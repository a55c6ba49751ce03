"""Imports httpx or httpx2, its maintained fork; no other module does.

The SDK's own connections use httpx, or httpx2 if httpx is not installed. A user-supplied client may be of either
library, and gets requests of its library. Responses and exceptions have the same interface in both.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or find_spec("httpx") is not None:
    # Type checkers take this form as an export.
    import httpcore as httpcore
    import httpx as httpx
else:
    import httpcore2 as httpcore  # noqa: F401  # other modules import it from here
    import httpx2 as httpx


def library_of(http_client: object) -> Any:
    """The library of a user-supplied client; for any other object, the library of the SDK's connections."""
    for library in _loaded():
        if isinstance(http_client, (library.Client, library.AsyncClient)):
            return library
    return httpx


def http_errors() -> tuple[type[Exception], ...]:
    """The exceptions that both libraries can raise between the request and the end of the response."""
    return tuple(kind for one in _loaded() for kind in (one.HTTPError, one.InvalidURL, one.StreamError))


@contextmanager
def raised_as(late: type[Exception], broken: type[Exception]) -> Generator[None, None, None]:
    """Let what a socket raises be raised as httpcore does it, by the kinds that it has for the operation."""
    try:
        yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except (OSError, ValueError) as error:
        raise broken(str(error)) from error


def _loaded() -> list[Any]:
    # A library that another thread is still importing has no clients and no exceptions yet; `URL` is what it defines
    # last.
    return [sys.modules[name] for name in ("httpx", "httpx2") if hasattr(sys.modules.get(name), "URL")]
