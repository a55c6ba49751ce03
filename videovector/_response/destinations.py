"""Writes downloads: to a path as a whole file or not at all, to a file object as the bytes arrive."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat as stat_modes
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self, cast

from videovector._errors import (
    DownloadWriteError,
    FileArgumentError,
    InvalidArgumentError,
    IsDirectoryError,
    MissingFileError,
)


class DownloadDestination:
    """The destination of a download: a path, which is replaced only by a complete file, or a file object of the
    caller."""

    __slots__ = ("_file", "_path", "_temporary")

    def __init__(self, destination: str | os.PathLike[str] | IO[bytes]) -> None:
        self._temporary: Path | None = None
        if isinstance(cast("object", destination), io.TextIOBase):
            raise InvalidArgumentError("destination is a file that was opened as text; open it with mode 'wb'.")
        if hasattr(destination, "write"):
            _check_file(destination)
            self._path: Path | None = None
            self._file: IO[bytes] | None = cast("IO[bytes]", destination)
            return
        self._file = None
        # A symbolic link is not replaced, but the file that it points to.
        name = cast("str", os.fspath(cast("Any", destination)))
        try:
            self._path = Path(os.path.realpath(name))
            _check_path(self._path, named_as_directory=name.endswith(("/", os.sep)) or not name)
        except InvalidArgumentError:
            raise
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise FileArgumentError(f"destination {name!r:.200} cannot be used: {reason}.") from None

    def __enter__(self) -> Self:
        if self._path is not None:
            # The name is shortened so that the longer one is not too long for the file system.
            self._temporary = self._path.with_name(f".{self._path.name[:50]}.{os.urandom(16).hex()}.part")
            try:
                self._file = self._temporary.open("xb", buffering=0)
            except OSError as error:
                self._temporary = None
                raise _write_error(self._path, error) from None
            try:
                # Before the first byte, so that the temporary file is as private as the file that it replaces.
                _keep_mode(self._path, self._temporary)
            except OSError as error:
                self.__exit__(None, None, None)
                raise _write_error(self._path, error) from None
        return self

    def write(self, chunk: bytes | memoryview) -> None:
        """Write all of a chunk."""
        assert self._file is not None
        # A file object may keep the bytes that it gets, but the buffer of a view is used again.
        view = memoryview(bytes(chunk) if self._path is None else chunk)
        while view:
            try:
                count = cast("int | None", self._file.write(view))
            except OSError as error:
                raise _write_error(self._path or "the file object", error) from None
            if count is None:
                # Writers that return None have written everything, as buffered ones do.
                return
            if count <= 0:
                raise DownloadWriteError(
                    "destination is a file object whose write() wrote no bytes; it must write at least one byte or "
                    "raise."
                )
            view = view[count:]

    def commit(self) -> None:
        """Replace the destination by the complete file, and sync it to disk."""
        if self._path is None or self._temporary is None:
            return
        assert self._file is not None
        try:
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._path)
        except OSError as error:
            raise _write_error(self._path, error) from None
        self._temporary = None
        _sync_directory(self._path.parent)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._temporary is not None:
            assert self._file is not None
            try:
                # An error of closing does not matter, since the file is deleted.
                with contextlib.suppress(OSError):
                    self._file.close()
            finally:
                # The file may be deleted already.
                with contextlib.suppress(FileNotFoundError):
                    self._temporary.unlink()
                self._temporary = None


def _check_file(file: Any) -> None:
    if getattr(file, "closed", False):
        raise InvalidArgumentError("destination is a file that is closed.")
    writable = getattr(file, "writable", None)
    if callable(writable) and not writable():
        raise InvalidArgumentError("destination is a file that was not opened for writing; open it with mode 'wb'.")


def _check_path(path: Path, *, named_as_directory: bool) -> None:
    if named_as_directory or path.is_dir():
        raise IsDirectoryError(
            f"destination {str(path)!r} cannot be used: it is a directory; give the path of a file in it."
        )
    if not path.parent.is_dir():
        raise MissingFileError(f"destination {str(path)!r} cannot be used: its directory does not exist.")
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if not stat_modes.S_ISREG(mode):
        raise InvalidArgumentError(
            f"destination {str(path)!r} cannot be used: it is not a regular file; open it and give the file object."
        )


def _keep_mode(existing: Path, replacement: Path) -> None:
    """Copy the permissions of the file that is replaced: a private file must stay private."""
    with contextlib.suppress(FileNotFoundError):
        replacement.chmod(stat_modes.S_IMODE(existing.stat().st_mode))


def _write_error(path: Path | str, error: OSError) -> DownloadWriteError:
    reason = "the disk is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else error.strerror or "writing failed"
    failure = DownloadWriteError(
        f"The download cannot be written to {str(path)!r}: {reason}; an existing file is unchanged.",
        error_code="download_write_failed",
        details={"errno": errno.errorcode.get(error.errno or 0)},
    )
    failure.errno = error.errno
    return failure


def _sync_directory(directory: Path) -> None:
    """Sync the new name to disk too, if the system can."""
    if os.name != "posix":
        return
    try:
        handle = os.open(directory, os.O_RDONLY)
    except OSError:
        # The directory is not readable; the content of the file is synced already.
        return
    try:
        os.fsync(handle)
    except OSError:
        # Some network file systems cannot sync a directory.
        return
    finally:
        os.close(handle)
