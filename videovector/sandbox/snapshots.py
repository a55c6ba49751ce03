"""Stores and restores the whole state of a server: accounts, buckets, faults, limits and the clock."""

from __future__ import annotations

import copy
import os
import secrets
import shutil
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from videovector.sandbox.errors import ApiError
from videovector.sandbox.handlers import resume
from videovector.sandbox.search.result_index import ResultIndex
from videovector.sandbox.state.account_limits import Limits
from videovector.sandbox.state.faults import FaultRule
from videovector.sandbox.storage.store import Store

if TYPE_CHECKING:
    from videovector.sandbox.media.analysis import MediaAnalysis
    from videovector.sandbox.service import Service
    from videovector.sandbox.state.account import Sandbox


@dataclass(frozen=True, slots=True)
class _AccountCopy:
    database: sqlite3.Connection
    media: Path | None
    analyses: OrderedDict[str, MediaAnalysis]
    limits: Limits
    api_key: str | None = None
    bearer_token: str | None = None


@dataclass(frozen=True, slots=True)
class _ServerCopy:
    clock_offset: float
    faults: list[FaultRule]
    accounts: dict[str, _AccountCopy]
    buckets: Path | None
    s3_endpoint: str | None


class Snapshots:
    """The snapshots of a server, by name; they exist until the server ends."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._lock = threading.RLock()
        self._kept: dict[str, _ServerCopy] = {}
        self._folder: Final = service.shared.data / "snapshots"
        # Snapshots of an earlier server can't be restored: part of them was in its memory.
        shutil.rmtree(self._folder, ignore_errors=True)
        self._files: Final = _Files(service.shared.data / "removed")
        self._empty = _empty_database(service.shared.data / "empty.db")

    def names(self) -> list[str]:
        """Returns the names of all snapshots, oldest first."""
        with self._lock:
            return list(self._kept)

    def take(self, name: str | None = None) -> str:
        """Stores the present state and returns its name; an existing snapshot with that name is replaced."""
        name = name or f"snapshot_{secrets.token_hex(4)}"
        shared = self._service.shared
        with self._lock:
            folder = self._folder / secrets.token_hex(8)
            accounts = {
                account_id: self._copy_account(account, folder / account_id)
                for account_id, account in self._service.accounts.items()
            }
            buckets = folder / "buckets"
            # Users may change the files of buckets in place, so these are copied.
            self._files.mirror(shared.data / "buckets", buckets, shutil.copy2)
            self.delete(name, missing_ok=True)
            self._kept[name] = _ServerCopy(
                clock_offset=shared.clock.offset,
                faults=copy.deepcopy(shared.faults.rules()),
                accounts=accounts,
                buckets=buckets,
                s3_endpoint=shared.endpoints.s3,
            )
        return name

    def restore(self, name: str) -> None:
        """Restores a snapshot; running work is stopped. Raises ApiError 404 for an unknown name."""
        with self._lock:
            self._put_back(self._require(name))

    def reset(self) -> None:
        """Removes everything except the first account and its credentials."""
        default = self._service.default
        empty = _AccountCopy(self._empty, None, OrderedDict(), Limits())
        with self._lock:
            endpoint = self._service.shared.endpoints.initial_s3
            self._put_back(_ServerCopy(0.0, [], {default.account_id: empty}, None, endpoint))
            default.ensure_key(given=True)

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """Deletes a snapshot. Raises ApiError 404 for an unknown name."""
        with self._lock:
            if missing_ok and name not in self._kept:
                return
            kept = self._require(name)
            del self._kept[name]
            for account in kept.accounts.values():
                account.database.close()
            if kept.buckets is not None:
                self._files.remove(kept.buckets.parent)

    def close(self) -> None:
        """Deletes all snapshots."""
        for name in self.names():
            self.delete(name)
        self._files.close()
        self._empty.close()

    def _require(self, name: str) -> _ServerCopy:
        kept = self._kept.get(name)
        if kept is None:
            known = ", ".join(self._kept) or "none"
            raise ApiError(404, "snapshot_not_found", f"There is no snapshot named {name!r}; there are: {known}.")
        return kept

    def _put_back(self, kept: _ServerCopy) -> None:
        service, shared = self._service, self._service.shared
        # From now on, earlier work can't change the state, and waiting retries and deliveries end.
        shared.generations.advance()
        shared.clock.set_offset(kept.clock_offset)
        shared.faults.replace(copy.deepcopy(kept.faults))
        shared.endpoints.s3 = kept.s3_endpoint
        service.requests.clear()
        for account_id in [known for known in service.accounts if known not in kept.accounts]:
            service.remove_account(account_id)
        for account_id, copied in kept.accounts.items():
            account = service.add_account(account_id, api_key=copied.api_key, bearer_token=copied.bearer_token)
            account.abandon_jobs()
            self._restore_account(account, copied)
        self._files.mirror(kept.buckets, shared.data / "buckets", shutil.copy2)

    def _copy_account(self, account: Sandbox, folder: Path) -> _AccountCopy:
        # Files are stored before documents refer to them, and removed after, so a copy under the lock is complete.
        with account.store.lock:
            database = account.store.copy()
            self._files.mirror(account.blobs.media, folder, _link)
        return _AccountCopy(
            database, folder, account.library.measured(), account.limits.limits, account.api_key, account.bearer_token
        )

    def _restore_account(self, account: Sandbox, kept: _AccountCopy) -> None:
        with account.store.lock:
            account.store.replace(kept.database)
            account.library.set_measured(kept.analyses)
            account.limits.clear()
            account.limits.limits = kept.limits
            account.violations.clear()
            self._files.mirror(kept.media, account.blobs.media, _link)
        resume(account)


def _empty_database(path: Path) -> sqlite3.Connection:
    store = Store(path, durable=False)
    try:
        ResultIndex(store)
        return store.copy()
    finally:
        store.close()
        path.unlink()


def _link(source: Path, target: Path) -> None:
    """Links a file that never changes again, or copies it if the file system has no hard links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _same_file(left: os.DirEntry[str], right: os.DirEntry[str]) -> bool:
    if left.is_dir() or right.is_dir():
        return False
    first, second = left.stat(), right.stat()
    return (first.st_size, first.st_mtime_ns) == (second.st_size, second.st_mtime_ns)


class _Files:
    """Mirrors folders; files to remove are moved aside at once and deleted in the background.

    Args:
        aside: The folder to move them to, on the same file system.
    """

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        shutil.rmtree(aside, ignore_errors=True)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sandbox-remove")

    def mirror(self, source: Path | None, target: Path, take: Callable[[Path, Path], object]) -> None:
        """Makes the folder `target` equal to `source`; None or a missing folder counts as empty."""
        wanted = {entry.name: entry for entry in _entries(source)}
        present = {entry.name: entry for entry in _entries(target)}
        if present and not wanted:
            self.remove(target)
            target.mkdir()
            return
        for name, entry in present.items():
            kept = wanted.get(name)
            if kept is None or not ((kept.is_dir() and entry.is_dir()) or _same_file(kept, entry)):
                self.remove(Path(entry.path))
        for name, entry in wanted.items():
            if entry.is_dir():
                self.mirror(Path(entry.path), target / name, take)
            elif not (target / name).exists():
                target.mkdir(parents=True, exist_ok=True)
                take(Path(entry.path), target / name)

    def remove(self, path: Path) -> None:
        """Moves a file or folder out of the way."""
        self._aside.mkdir(parents=True, exist_ok=True)
        moved = self._aside / secrets.token_hex(8)
        try:
            path.rename(moved)
        except FileNotFoundError:
            return
        self._pool.submit(_remove, moved)

    def close(self) -> None:
        """Waits until everything is removed."""
        self._pool.shutdown(wait=True)
        shutil.rmtree(self._aside, ignore_errors=True)


def _entries(folder: Path | None) -> list[os.DirEntry[str]]:
    if folder is None or not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return list(found)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
