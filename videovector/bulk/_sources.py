"""Finds the items of a bulk run, and makes the idempotency key of each."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, TypeAlias, cast

from videovector._errors import InvalidArgumentError, VideoVectorError
from videovector._request.media_types import check_media_name

MAX_TITLE_CHARACTERS = 255
_PIECE_BYTES = 1_048_576
_NO_TEXT = re.compile("[\ud800-\udfff]")
_KEY_TEXT = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=str)
_ADDRESS = re.compile(r"(?P<scheme>gs|s3)://(?P<bucket>[^/]+)/(?P<object>.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ingest:
    """One source with its own title, file name or connector.

    Attributes:
        source: A path to a file, or the address of an object in cloud storage (``gs://bucket/name``, ``s3://…``).
        title: Title of the media item, 1 to 255 characters; None makes it from the file name.
        filename: Name to send instead of the name of the file; its extension gives the type.
        connector_id: For an address: the connector that can read a private object.
    """

    source: str | os.PathLike[str]
    title: str | None = None
    filename: str | None = None
    connector_id: str | None = None


Source: TypeAlias = str | os.PathLike[str] | Ingest


@dataclass(frozen=True, slots=True)
class Stamp:
    """What shows that a file has not changed since its content was read."""

    size: int
    modified_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class Item:
    """A checked source: a file, an object in cloud storage, or the arguments of a call."""

    source: str
    title: str = ""
    filename: str | None = None
    connector_id: str | None = None
    address: bool = False
    arguments: dict[str, Any] | None = None

    @property
    def is_file(self) -> bool:
        """Whether it is a file, whose content is sent from this machine."""
        return not self.address and self.arguments is None


def expand(
    sources: Source | Iterable[Source], pattern: str, journal: str | os.PathLike[str] | None = None
) -> Iterator[Item | VideoVectorError]:
    """Yield an item for each source and each file below a folder, or an error if it cannot be sent.

    The sources are read one by one, as they are needed. In folders, hidden files and the journal of the run are
    skipped.

    Args:
        sources: One source, or any number of them.
        pattern: Which files of a folder are taken, as a pattern of `Path.glob`.
        journal: The file that the run writes, which may be in one of the folders.
    """
    journal_files: frozenset[Path] = frozenset() if journal is None else _journal_files(journal)
    many: Iterable[Source] = [sources] if isinstance(sources, str | os.PathLike | Ingest) else sources
    for source in many:
        ingest = source if isinstance(source, Ingest) else Ingest(source)
        # An untyped program, or a table of paths, may hold anything.
        text = cast("object", os.fspath(ingest.source) if isinstance(ingest.source, os.PathLike) else ingest.source)
        if not isinstance(text, str):
            yield _refused(repr(text), f"sources must hold paths or addresses as strings, not {type(text).__name__}.")
            continue
        try:
            yield from _items_of(ingest, text, pattern, journal_files)
        except OSError as error:
            yield unreadable(text, error)


def _items_of(
    ingest: Ingest, text: str, pattern: str, journal_files: frozenset[Path]
) -> Iterator[Item | VideoVectorError]:
    if _ADDRESS.fullmatch(text):
        yield _checked(ingest, text, address=True)
    elif _is_folder(text):
        yield from _walked(ingest, Path(text), pattern, journal_files)
    else:
        yield _checked(ingest, text, address=False)


def _is_folder(path: str) -> bool:
    """Whether a path is a folder. A missing path is not; the error follows when it is read.

    Raises:
        OSError: The path cannot be inspected.
    """
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False


def _journal_files(path: str | os.PathLike[str]) -> frozenset[Path]:
    """The database, and the files that SQLite writes beside it."""
    return frozenset(Path(os.fspath(path) + ending).resolve() for ending in ("", "-wal", "-shm", "-journal"))


def _walked(
    ingest: Ingest, folder: Path, pattern: str, journal_files: frozenset[Path]
) -> Iterator[Item | VideoVectorError]:
    if ingest.title is not None or ingest.filename is not None:
        yield _refused(str(folder), "A folder has many files: give title and filename for each file, not for a folder.")
        return
    for path in _matching(folder, pattern):
        if isinstance(path, OSError):
            yield unreadable(str(path.filename), path)
            continue
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            is_file = path.is_file()
            if is_file and journal_files and path.resolve() in journal_files:
                continue
            # A broken link is reported, not skipped: a file is missing.
            if is_file or (path.is_symlink() and not path.is_dir()):
                yield _checked(Ingest(path), str(path), address=False)
        except OSError as error:
            yield unreadable(str(path), error)


def _matching(folder: Path, pattern: str) -> Iterator[Path | OSError]:
    """Yield what `Path.glob` yields, and an error for each unreadable folder, which `Path.glob` skips silently."""
    beginning, _, rest = pattern.partition("**/")
    if beginning or not rest or "**" in rest:
        yield from folder.glob(pattern)
        return
    failures: list[OSError] = []
    for place, folders, _ in os.walk(folder, onerror=failures.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from Path(place).glob(rest)
    yield from failures


def _checked(ingest: Ingest, text: str, *, address: bool) -> Item | VideoVectorError:
    path = PurePath(ingest.filename) if ingest.filename else PurePosixPath(text) if address else PurePath(text)
    name = ingest.filename or path.name
    # A name that the encoding of the file system cannot decode has surrogates, which cannot be sent.
    title = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", path.stem.strip()[:MAX_TITLE_CHARACTERS] or name)
    if ingest.title is not None:
        title = ingest.title
        if _NO_TEXT.search(title):
            return _refused(text, "title has lone surrogates, which are not characters; decode it correctly.")
    if not 1 <= len(title) <= MAX_TITLE_CHARACTERS:
        return _refused(text, f"title has {len(title)} characters; give 1 to {MAX_TITLE_CHARACTERS}.")
    try:
        check_media_name(name)
    except InvalidArgumentError as error:
        return _refused(text, str(error), code="unsupported_media_type")
    return Item(text, title, ingest.filename, ingest.connector_id, address)


def _refused(source: str, message: str, code: str = "invalid_source") -> VideoVectorError:
    return InvalidArgumentError(message, error_code=code, details={"source": source})


def fingerprint(path: str, recorded: tuple[Stamp, str] | None) -> tuple[Stamp, str]:
    """Read a file once and return the digest of its content; the recorded one if the file is unchanged.

    Args:
        path: The file.
        recorded: The stamp and the digest that an earlier run found.

    Raises:
        OSError: The file cannot be read.
        ValueError: The name is not valid for a file.
        VideoVectorError: The file changed while it was read.
    """
    before = stamp_of(path)
    if recorded is not None and recorded[0] == before:
        return recorded
    digest = hashlib.sha256()
    # Filling a large buffer with zeros takes longer than reading a small file.
    buffer = memoryview(bytearray(min(before.size + 1, _PIECE_BYTES)))
    with io.FileIO(path) as file:
        while count := file.readinto(buffer):
            digest.update(buffer[:count])
        after = os.fstat(file.fileno())
    if _stamp(after) != before:
        raise VideoVectorError(
            f"{path} changed while it was read; ingest it when it is complete.", error_code="file_changed"
        )
    return before, digest.hexdigest()


def unreadable(source: str, error: OSError | ValueError) -> VideoVectorError:
    """The error of a file or folder that cannot be read."""
    reason = getattr(error, "strerror", None) or error
    return VideoVectorError(
        f"{source} cannot be read: {reason}.", error_code="file_unreadable", details={"source": source}
    )


def stamp_of(path: str) -> Stamp:
    """Size, time of the last change and identity of a file.

    Raises:
        OSError: The file is missing, or is not a regular file: a pipe, for example, would block for ever.
        ValueError: The name is not valid for a file.
    """
    status = Path(path).stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file", path)
    return _stamp(status)


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)


def key_of_file(base_url: str, index_id: str | None, item: Item, digest: str) -> str:
    """The key of a file, which depends on its content and not on its path."""
    return key_of(base_url, index_id, item.title, digest)


def key_of_address(base_url: str, index_id: str | None, item: Item) -> str:
    """The key of an object in cloud storage, whose content is not read here."""
    return key_of(base_url, index_id, item.title, item.source, item.connector_id)


def key_of(*parts: object) -> str:
    """The idempotency key made from some parts; the same parts give the same key in every run and process."""
    return f"bulk:{hashlib.sha256(_KEY_TEXT.encode(parts).encode('ascii')).hexdigest()}"
