"""Prevents two servers from using the same data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

LOCK_FILE: Final = "sandbox.lock"
# Far after the text: Windows locks ranges of bytes for readers too, and the text must stay readable.
_LOCKED_BYTE: Final = 1 << 20


class DataFolderError(Exception):
    """The data folder can't be used; the message says which folder, why and what to do."""


class FolderLock:
    """An exclusive lock of a folder, which ends with the process in any case.

    Args:
        folder: The folder; a file `sandbox.lock` in it names the process that holds it.

    Raises:
        DataFolderError: Another process, or another server in this process, holds the folder.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / LOCK_FILE
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            holder = os.read(self._descriptor, 32).decode("ascii", "replace").strip()
            os.close(self._descriptor)
            who = f"process {holder}" if holder else "another process"
            raise DataFolderError(
                f"{folder} is in use by {who}. Stop that server, or give this one another folder."
            ) from None
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        """Releases the lock. The file stays: without it, two servers could lock different files."""
        os.close(self._descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
