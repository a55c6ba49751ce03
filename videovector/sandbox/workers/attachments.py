"""Fetches attachments for import jobs."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

_TIMEOUT_SECONDS: Final = 30
_CHUNK: Final = 1 << 18


class DownloadError(Exception):
    """An attachment can't be fetched; the message never contains the link, which may be a credential."""


def _opener() -> urllib.request.OpenerDirector:
    """An opener for http and https without redirects and proxies: a link must lead to the file itself."""
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
    """Downloads `url` to `target`; redirects are not followed, and `checkpoint` is called between chunks.

    Raises:
        DownloadError: The link can't be fetched, or the download is incomplete.
        OSError: The file can't be written.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise DownloadError("The download link must be an http or https URL.")
    with target.open("wb") as stream:
        for chunk in _chunks(url):
            checkpoint()
            stream.write(chunk)


def _chunks(url: str) -> Iterator[bytes]:
    received = 0
    try:
        with _opener().open(url, timeout=_TIMEOUT_SECONDS) as response:
            announced = response.headers.get("Content-Length")
            while chunk := response.read(_CHUNK):
                received += len(chunk)
                yield chunk
    except urllib.error.HTTPError as reason:
        raise DownloadError(f"The download link responded with status {reason.code}.") from None
    except (OSError, http.client.HTTPException, ValueError) as reason:
        raise DownloadError(f"The download link can't be fetched ({type(reason).__name__}).") from None
    if announced is not None and announced.isdecimal() and received < int(announced):
        raise DownloadError(f"The download broke off after {received} of {announced} bytes.")
