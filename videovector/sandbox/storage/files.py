"""Reads files of users within a limit, and writes files of the sandbox completely or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

_MOST_TEXT_BYTES: Final = 64 << 20


def read_text(path: Path) -> str:
    """Reads a file, which may be a pipe; an endless file, such as `/dev/zero`, is refused.

    Raises:
        OSError: It can't be read.
        ValueError: It is larger than 64 MiB, or not UTF-8 text.
    """
    with path.open("rb") as stream:
        content = stream.read(_MOST_TEXT_BYTES + 1)
    if len(content) > _MOST_TEXT_BYTES:
        raise ValueError(f"it is larger than {_MOST_TEXT_BYTES >> 20} MiB")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as reason:
        raise ValueError(f"it is not UTF-8 text (byte {reason.start})") from None


def write_private(path: Path, content: bytes) -> None:
    """Writes a file completely or not at all; only this user can read it.

    Args:
        path: The file; one that is there is replaced.
        content: The content.

    Raises:
        OSError: It can't be written.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
