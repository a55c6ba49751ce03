"""Everything one sandbox server holds: state, files, jobs, events and faults."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from videovector.sandbox.http.auth import Authenticator, hash_secret, new_api_key, new_bearer_token, store_api_key
from videovector.sandbox.http.document import ApiDocument
from videovector.sandbox.http.faults import FaultTable
from videovector.sandbox.http.limits import RequestLimits
from videovector.sandbox.identifiers import new_id, now_text
from videovector.sandbox.media.library import Library
from videovector.sandbox.search.result_index import ResultIndex
from videovector.sandbox.storage.blobs import Blobs, TokenSigner
from videovector.sandbox.storage.events import EventLog
from videovector.sandbox.storage.folder_lock import FolderLock
from videovector.sandbox.storage.idempotency import IdempotencyStore
from videovector.sandbox.storage.leftovers import remove_leftovers
from videovector.sandbox.storage.store import Document, Store
from videovector.sandbox.workers.jobs import JobRunner, KeyedLocks

_CREDENTIALS_FILE: Final = "credentials.json"
_DATABASE_FILE: Final = "sandbox.db"


class Sandbox:
    """The state behind the API.

    Args:
        document: The API document.
        data: Folder to keep state in; None keeps the database in memory and the files in a temporary
            folder that goes with the server.
        api_key: Key to accept; by default the stored one, else a random one.
        bearer_token: Token to accept; by default the stored one, else a random one.
        delay: Seconds to wait between two steps of a job, for seeing jobs in their intermediate states.
        limits: What the server takes in, and under which names.
    """

    def __init__(
        self,
        document: ApiDocument,
        *,
        data: Path | None = None,
        api_key: str | None = None,
        bearer_token: str | None = None,
        delay: float = 0.0,
        limits: RequestLimits | None = None,
    ) -> None:
        self.document = document
        self.request_limits: RequestLimits = limits or RequestLimits()
        self.delay = delay
        self._temporary = data is None
        self.data: Path = Path(tempfile.mkdtemp(prefix="videovector-sandbox-")) if data is None else data
        with ExitStack() as undo:
            self._open(undo, api_key, bearer_token)
            # All is open: from here on `close` undoes it.
            undo.pop_all()

    def _open(self, undo: ExitStack, api_key: str | None, bearer_token: str | None) -> None:
        if self._temporary:
            undo.callback(shutil.rmtree, self.data, ignore_errors=True)
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Before anything is looked at: what seems left over may belong to a server at work.
        self._folder_lock = FolderLock(self.data)
        undo.callback(self._folder_lock.release)
        self.store: Store = Store(self.data / _DATABASE_FILE, durable=not self._temporary)
        undo.callback(self.store.close)
        stored = self._stored_credentials()
        given_key = api_key is not None
        self.api_key: str = api_key or stored.get("api_key") or new_api_key()
        self.bearer_token: str = bearer_token or stored.get("bearer_token") or new_bearer_token()
        secret = stored.get("link_secret") or secrets.token_hex(32)
        self._keep_credentials({"api_key": self.api_key, "bearer_token": self.bearer_token, "link_secret": secret})
        self.blobs: Blobs = Blobs(self.data)
        remove_leftovers(self.store, self.blobs)
        self.signer: TokenSigner = TokenSigner(bytes.fromhex(secret))
        self.events: EventLog = EventLog(self.store)
        self.jobs: JobRunner = JobRunner(defer=self.store.after_commit)
        # A cancelled job that is retried at once must wait for its former self to notice.
        self.job_locks: KeyedLocks = KeyedLocks()
        # Deliveries wait between attempts; they must not hold up the jobs they tell of.
        self.deliveries: JobRunner = JobRunner(workers=4, defer=self.store.after_commit)
        self.faults: FaultTable = FaultTable()
        self.idempotency: IdempotencyStore = IdempotencyStore(self.store)
        self.authenticator: Authenticator = Authenticator(self.store, self.bearer_token)
        self.library: Library = Library(self.store, self.blobs)
        self.search_index: ResultIndex = ResultIndex(self.store)
        self.violations: list[str] = []
        self.stopping: threading.Event = threading.Event()
        self.run_listeners: list[Callable[[Sandbox, Document], None]] = []
        self.preset_listeners: list[Callable[[Sandbox, Document], None]] = []
        self.bucket_listeners: list[Callable[[Sandbox, str], None]] = []
        self._ensure_key(given=given_key)

    def pause(self) -> None:
        """Waits between two steps of a job when the sandbox was asked to take its time."""
        self.jobs.checkpoint()
        if self.delay and self.stopping.wait(self.delay):
            self.jobs.checkpoint()

    def meter(self, metric: str, value: float, unit: str, metadata: Document | None = None) -> None:
        """Records usage."""
        event: Document = {
            "event_id": new_id("usage"),
            "metric_type": metric,
            "value": value,
            "unit": unit,
            "timestamp": now_text(),
            "metadata": metadata,
        }
        self.store.put("usage", event["event_id"], event, parent=metric)

    def run_finished(self, run: Document) -> None:
        """Called when a run has ended, for what hangs on it."""
        for listener in self.run_listeners:
            listener(self, run)

    def start_preset(self, job: Document) -> None:
        """Starts the prompt run that an ingestion job was given along."""
        for listener in self.preset_listeners:
            listener(self, job)

    def bucket_changed(self, bucket: str) -> None:
        """Called when a bucket has got a new file."""
        for listener in self.bucket_listeners:
            listener(self, bucket)

    def close(self) -> None:
        """Ends the jobs, closes the database and removes what was only temporary."""
        self.stopping.set()
        self.events.wake()
        self.jobs.close()
        self.deliveries.close()
        self.store.close()
        if self._temporary:
            shutil.rmtree(self.data, ignore_errors=True)
        self._folder_lock.release()

    def _stored_credentials(self) -> dict[str, str]:
        path = self.data / _CREDENTIALS_FILE
        if not path.is_file():
            return {}
        content: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return content

    def _keep_credentials(self, credentials: dict[str, str]) -> None:
        if not self._temporary:
            write_private(self.data / _CREDENTIALS_FILE, credentials)

    def _ensure_key(self, *, given: bool) -> None:
        """Stores the key once: what was deleted stays deleted, unless whoever starts the server names it again."""
        digest = hash_secret(self.api_key)
        with self.store.transaction(acknowledged=True):
            known = self.store.get("default_keys", digest) is not None
            if (given or not known) and not self.store.list("api_keys", parent=digest):
                store_api_key(self.store, self.api_key, name="Sandbox", scopes=["search", "read", "write", "admin"])
            self.store.put("default_keys", digest, {})


def write_private(path: Path, content: dict[str, str]) -> None:
    """Writes JSON so that readers see all of it or nothing, readable by this user only."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
