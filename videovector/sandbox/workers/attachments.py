"""Fetches attachments for import jobs."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

_TIMEOUT_SECONDS: Final = 30
_CHUNK: Final = 1 << 18


class DownloadError(Exception):
    """An attachment that can't be fetched; the text never holds the link, which may be a credential."""


def _opener() -> urllib.request.OpenerDirector:
    """Speaks http and https, follows no redirects, uses no proxies: a link must lead to the file itself."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def download(url: str, target: Path, checkpoint: Callable[[], None]) -> None:
    """Writes what `url` holds to `target`; redirects are not followed, `checkpoint` is called between chunks."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise DownloadError("the download link must be an http or https URL")
    try:
        with _opener().open(url, timeout=_TIMEOUT_SECONDS) as response, target.open("wb") as stream:
            while chunk := response.read(_CHUNK):
                checkpoint()
                stream.write(chunk)
    except urllib.error.HTTPError as reason:
        raise DownloadError(f"the download link answered with status {reason.code}") from None
    except (OSError, ValueError) as reason:
        raise DownloadError(f"the download link can't be fetched ({type(reason).__name__})") from None
