"""Errors of files given as arguments: each is an InvalidArgumentError and the built-in error that `open()` raises."""

from __future__ import annotations

from typing import Any, Self

from videovector._errors import InvalidArgumentError


class FileArgumentError(InvalidArgumentError, OSError):
    """A file given as argument cannot be used.

    It is a wrong argument, but programs written with `open()` in mind catch the built-in class; this and
    its subclasses are both.
    """

    def __new__(cls, *_args: Any, **_fields: Any) -> Self:  # pyright: ignore[reportInconsistentConstructor]
        # Two built-in bases with constructors of their own: the one with the larger object must make it.
        return OSError.__new__(cls)


class MissingFileError(FileArgumentError, FileNotFoundError):
    """The file, or the directory to put it in, does not exist."""


class IsDirectoryError(FileArgumentError, IsADirectoryError):
    """The path is a directory."""


class ForbiddenFileError(FileArgumentError, PermissionError):
    """The file may not be read or written."""


def path_error(path: str, error: OSError | ValueError) -> InvalidArgumentError:
    """The error to raise for a path that cannot be opened, with the reason of the system in plain words."""
    if not isinstance(error, OSError):
        # A null character or half a surrogate pair; what Python says of them differs between its versions.
        return InvalidArgumentError(f"cannot upload {path!r}: no file can have this path")
    refused: FileArgumentError
    if isinstance(error, FileNotFoundError):
        refused = MissingFileError(f"cannot upload {path!r}: there is no such file")
    elif isinstance(error, PermissionError):
        refused = ForbiddenFileError(f"cannot upload {path!r}: reading it is not permitted")
    else:
        refused = FileArgumentError(f"cannot upload {path!r}: {error.strerror or 'it cannot be read'}")
    # Programs that catch the built-in class read these.
    refused.errno, refused.strerror, refused.filename = error.errno, error.strerror, path
    return refused
