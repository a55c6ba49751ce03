"""Writes files: complete or not at all, with a progress bar, and without a signed link in any message."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import click

from videovector._errors import ConnectionError, NotFoundError

from .exit_codes import CommandError
from .progress import bars

if TYPE_CHECKING:
    from .session import Session

_PIECE: Final = 1 << 18
_TIMEOUT: Final = 60.0


class _Destination(click.ParamType[str]):
    """A file to write, in a folder that exists; `-` is the standard output."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse a file that can't be written, before any request is sent."""
        path = Path(value)
        if value != "-" and path.is_dir():
            self.fail(f"{path} is a folder; give the name of a file.", param, ctx)
        if value != "-" and not path.parent.is_dir():
            self.fail(f"there is no folder {path.parent}.", param, ctx)
        return str(value)


def file_option() -> click.Option:
    """`-o FILE`."""
    text = "The file to write; - is the standard output."
    return click.Option(["-o", "--file", "destination"], type=_Destination(), metavar="FILE", help=text)


def save(session: Session, pieces: Iterable[bytes], destination: str, label: str, total: int | None = None) -> None:
    """Write pieces to a file, which appears when it is complete, and report it.

    Args:
        session: The session.
        pieces: The content.
        destination: Path, or `-` for the standard output.
        label: The label of the progress bar.
        total: Number of bytes, if it is known.
    """
    if destination == "-":
        binary = sys.stdout.buffer
        for piece in pieces:
            binary.write(piece)
        binary.flush()
        return
    target = Path(destination)
    size = 0
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file, bars(session) as shown:
            advance = shown.start(label, total)
            for piece in pieces:
                file.write(piece)
                size += len(piece)
                advance(size, total)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    session.output.note(f"Saved {target} ({size:,} bytes).")
    if session.output.format != "table":
        session.output.value({"path": str(target), "bytes": size}, identifier="path")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def fetched(url: str, what: str) -> tuple[Iterator[bytes], int | None]:
    """Fetch the content of a signed link; return its pieces and its size.

    Args:
        url: The link. It is a credential, so no message shows it.
        what: The name of the content, for messages.

    Raises:
        NotFoundError: The content does not exist.
        ConnectionError: The server can't be reached, or the content ends early.
        CommandError: The link is not an http address.
    """
    # Only the transport may import httpx; a link without our credential needs no more than urllib.
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    if urlsplit(url).scheme not in ("http", "https"):
        raise CommandError(f"The link to {what} is not an http address.")
    response: Any = None
    reason: object = None
    try:
        response = urlopen(Request(url), timeout=_TIMEOUT)  # noqa: S310  # its scheme was checked
    except HTTPError as error:
        status = error.code
        error.close()
        if status == 404:
            raise NotFoundError(f"There is no {what}.", status_code=404) from None
        reason = f"status {status}"
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", None) or error
    if reason is not None:
        raise ConnectionError(f"{what} could not be fetched: {reason}.")
    length = response.headers.get("Content-Length")
    total = int(length) if length and length.isdigit() else None

    def pieces() -> Iterator[bytes]:
        size = 0
        with response:
            while piece := response.read(_PIECE):
                size += len(piece)
                yield piece
        if total is not None and size != total:
            raise ConnectionError(f"{what} ended after {size} of {total} bytes.")

    return pieces(), total
