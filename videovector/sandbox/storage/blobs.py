"""Files of the sandbox: stored media, and the file-backed buckets of the user."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote

MEDIA_BUCKET: Final = "videovector-sandbox-media"
# A folder of the media folder that does not belong to an item.
UPLOADS: Final = "uploads"
EXPORTS: Final = "exports"
# The bucket names that any of the three providers allows.
_BUCKET_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,221}")


class BadUriError(Exception):
    """A storage address is not `gs://bucket/path`, or leads out of its bucket."""


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One file in a bucket.

    Attributes:
        name: Its path inside the bucket.
        size: Its bytes.
        modified: When it was written, in seconds since 1970.
        version: A version that distinguishes it from earlier files with this name, if the store has one.
    """

    name: str
    size: int
    modified: float
    version: str = ""


class Blobs:
    """Files in a folder: `media/` has the files of the sandbox, `buckets/<name>/` those of the user.

    Args:
        root: The data folder of an account.
        buckets: The folder of the buckets, which belong to the user and are the same for all accounts.
        check: Called before a file is stored; it may raise to prevent that.
    """

    def __init__(self, root: Path, *, buckets: Path | None = None, check: Callable[[], None] = lambda: None) -> None:
        self.root = root
        self.media: Path = root / "media"
        self.buckets: Path = buckets or root / "buckets"
        self._check = check
        self.incoming: Path = root / "incoming"
        for folder in (self.media, self.buckets):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Incomplete uploads of an earlier server are useless.
        shutil.rmtree(self.incoming, ignore_errors=True)
        self.incoming.mkdir(mode=0o700)

    def new_incoming(self) -> Path:
        """Makes an empty file with a new name, which only this user can read."""
        path = self.incoming / secrets.token_hex(16)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        return path

    @contextmanager
    def receiving(self) -> Generator[Path]:
        """A file of `new_incoming`, which is deleted if the block fails."""
        path = self.new_incoming()
        try:
            yield path
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def media_uri(self, name: str) -> str:
        """The `gs://` address of a stored file; `name` is its path below the media folder."""
        return f"gs://{MEDIA_BUCKET}/{name}"

    def adopt(self, source: Path, name: str) -> str:
        """Moves a file into the media folder and returns its address."""
        self._check()
        target = self._inside(self.media, name)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        source.replace(target)
        return self.media_uri(name)

    def write(self, content: bytes, name: str) -> str:
        """Stores bytes in the media folder and returns their address."""
        with self.receiving() as temporary:
            temporary.write_bytes(content)
            return self.adopt(temporary, name)

    def remove(self, name: str) -> None:
        """Removes a file of the media folder, or a folder with all it holds."""
        path = self._inside(self.media, name)
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)

    def path_of(self, uri: str) -> Path | None:
        """The file of a `gs://` address; None if there is none.

        Raises:
            BadUriError: `uri` is not such an address.
        """
        bucket, name = split_gs_uri(uri)
        base = self.media if bucket == MEDIA_BUCKET else self.bucket_folder(bucket)
        if base is None:
            return None
        path = self._inside(base, name)
        return path if path.is_file() else None

    def bucket_folder(self, bucket: str) -> Path | None:
        """The folder of a bucket; None if the bucket does not exist."""
        if _BUCKET_NAME.fullmatch(bucket) is None:
            return None
        folder = self.buckets / bucket
        return folder if folder.is_dir() else None

    def put_object(self, bucket: str, name: str, source: Path) -> Path:
        """Moves a file into a bucket of the user, and creates the bucket if needed."""
        if _BUCKET_NAME.fullmatch(bucket) is None or bucket == MEDIA_BUCKET:
            raise BadUriError(
                f"{bucket!r} can't be the name of a bucket. Use letters, digits, '.', '_' and '-', at most 222, and "
                "begin with a letter or digit."
            )
        folder = self.buckets / bucket
        target = self._inside(folder, name)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        source.replace(target)
        return target

    def objects(self, bucket: str) -> Iterator[StoredObject]:
        """All files of a bucket in order of their names."""
        folder = self.bucket_folder(bucket)
        if folder is None:
            return
        for path in sorted(folder.rglob("*")):
            name = PurePosixPath(path.relative_to(folder)).as_posix()
            if path.is_file() and _is_text(name):
                status = path.stat()
                yield StoredObject(name=name, size=status.st_size, modified=status.st_mtime)

    @staticmethod
    def _inside(base: Path, name: str) -> Path:
        target = Path(os.path.normpath(base / name))
        if not name or not _is_storable(name) or not target.is_relative_to(base) or target == base:
            raise BadUriError(f"{name!r} is not a path inside the bucket.")
        return target


def _is_storable(name: str) -> bool:
    """Whether all file systems accept a name: at most 255 bytes in a part and 1,024 in all, as in real buckets."""
    if not _is_text(name) or "\x00" in name or len(name.encode()) > 1_024:
        return False
    return all(len(part.encode()) <= 255 for part in name.split("/"))


def _is_text(name: str) -> bool:
    """Whether a file name can be part of an address: Python reads other bytes than UTF-8 as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def split_gs_uri(uri: str) -> tuple[str, str]:
    """Splits `gs://bucket/path` into bucket and path; raises BadUriError for anything else."""
    bucket, separator, name = uri.removeprefix("gs://").partition("/")
    if not uri.startswith("gs://") or not separator or not bucket or not name:
        raise BadUriError(f"{uri!r} is not of the form gs://bucket/path.")
    return bucket, name


def encode_segment(value: str) -> str:
    """`value` as one percent-encoded path segment."""
    return quote(value, safe="")
