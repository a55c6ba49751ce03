"""httpx or httpx2, its maintained fork: the one place that imports either.

The SDK's own connections are httpx's, or httpx2's where httpx is not installed. A caller's own client may be of either,
and is then given requests of its own kind; what is read of responses and exceptions is the same in both.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or find_spec("httpx") is not None:
    # In the form that type checkers take for an export.
    import httpcore as httpcore
    import httpx as httpx
else:
    import httpcore2 as httpcore  # noqa: F401  # for those who import it from here
    import httpx2 as httpx


def library_of(http_client: object) -> Any:
    """The library that a caller's client belongs to; the one of the SDK's own connections where it is no client."""
    for library in _loaded():
        if isinstance(http_client, (library.Client, library.AsyncClient)):
            return library
    return httpx


def http_errors() -> tuple[type[Exception], ...]:
    """What can go wrong between the request and the end of the response, as either library raises it."""
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
    # One that another thread has only begun to import has made and raised nothing yet; this is what it defines last.
    return [sys.modules[name] for name in ("httpx", "httpx2") if hasattr(sys.modules.get(name), "URL")]
