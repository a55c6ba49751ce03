"""The state of one account of a sandbox server: documents, files, jobs and events."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from videovector.sandbox.clock import Clock
from videovector.sandbox.http.auth import Authenticator, new_api_key, new_bearer_token, store_api_key
from videovector.sandbox.http.request_limits import RequestLimits
from videovector.sandbox.identifiers import hash_secret
from videovector.sandbox.jobs import JobRunner
from videovector.sandbox.media.library import Library
from videovector.sandbox.openapi.document import ApiDocument
from videovector.sandbox.search.result_index import ResultIndex
from videovector.sandbox.search.sql import DatabaseCache
from videovector.sandbox.state.account_limits import LimitKeeper
from videovector.sandbox.state.faults import FaultTable
from videovector.sandbox.state.generations import Generations
from videovector.sandbox.storage.blobs import Blobs
from videovector.sandbox.storage.events import ACCOUNT, EventLog
from videovector.sandbox.storage.files import write_private
from videovector.sandbox.storage.idempotency import IdempotencyStore
from videovector.sandbox.storage.keyed_locks import KeyedLocks
from videovector.sandbox.storage.orphaned_files import remove_leftovers
from videovector.sandbox.storage.s3_endpoints import Endpoints
from videovector.sandbox.storage.signed_links import TokenSigner
from videovector.sandbox.storage.store import Document, Store
from videovector.sandbox.storage.usage import record_usage

_CREDENTIALS_FILE: Final = "credentials.json"
_DATABASE_FILE: Final = "sandbox.db"


@dataclass
class Shared:
    """What all accounts of a server share.

    Attributes:
        document: The API document.
        data: The data folder.
        temporary: Whether everything is deleted at the end of the server.
        delay: Seconds to wait between two steps of a job, so that its intermediate states can be seen.
        request_limits: The limits of requests and the accepted host names.
        clock: The clock of this server.
        generations: Stops work that began before the state was replaced.
        faults: The faults registered with `POST /_sandbox/faults`.
        violations: Responses of the sandbox that did not match the API document.
        stopping: Set if the server is ending.
        transcript_language: Language to prefer if media has several transcripts, such as `en`.
        endpoints: The object stores of connectors.
    """

    document: ApiDocument
    data: Path
    temporary: bool
    delay: float
    request_limits: RequestLimits
    clock: Clock
    generations: Generations
    faults: FaultTable = field(default_factory=FaultTable)
    violations: list[str] = field(default_factory=list[str])
    stopping: threading.Event = field(default_factory=threading.Event)
    transcript_language: str | None = None
    endpoints: Endpoints = field(default_factory=Endpoints)


class Sandbox:
    """The state behind the API for one account.

    Args:
        shared: What the account shares with the others.
        account_id: The account, the `user_id` of responses.
        folder: The folder of its files.
        api_key: API key to accept; default: the stored one, else a random one.
        bearer_token: Token to accept; default: the stored one, else a random one.
    """

    def __init__(
        self,
        shared: Shared,
        *,
        account_id: str = ACCOUNT,
        folder: Path,
        api_key: str | None = None,
        bearer_token: str | None = None,
    ) -> None:
        self.shared = shared
        self.account_id = account_id
        self.document: ApiDocument = shared.document
        self.data: Path = folder
        with ExitStack() as undo:
            self._open(undo, api_key, bearer_token)
            # Everything is open; from now on, `close` closes it.
            undo.pop_all()

    def _open(self, undo: ExitStack, api_key: str | None, bearer_token: str | None) -> None:
        shared = self.shared
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        check = shared.generations.check
        self.store: Store = Store(self.data / _DATABASE_FILE, durable=not shared.temporary, check=check)
        undo.callback(self.store.close)
        stored = self._stored_credentials()
        given_key = api_key is not None
        self.api_key: str = api_key or stored.get("api_key") or new_api_key()
        self.bearer_token: str = bearer_token or stored.get("bearer_token") or new_bearer_token()
        secret = stored.get("link_secret") or secrets.token_hex(32)
        self._keep_credentials({"api_key": self.api_key, "bearer_token": self.bearer_token, "link_secret": secret})
        self.blobs: Blobs = Blobs(self.data, buckets=shared.data / "buckets", check=check)
        remove_leftovers(self.store, self.blobs)
        self.signer: TokenSigner = TokenSigner(bytes.fromhex(secret))
        self.events: EventLog = EventLog(self.store, self.account_id)
        self.jobs: JobRunner = JobRunner(defer=self.store.after_commit, scope=shared.generations.work)
        # A job that is retried right after its cancellation must wait until its first run has ended.
        self.job_locks: KeyedLocks = KeyedLocks()
        # Deliveries wait between attempts, and must not block other jobs meanwhile.
        self.deliveries: JobRunner = JobRunner(workers=4, defer=self.store.after_commit, scope=shared.generations.work)
        self.faults: FaultTable = shared.faults
        self.limits: LimitKeeper = LimitKeeper()
        self.idempotency: IdempotencyStore = IdempotencyStore(self.store)
        self.authenticator: Authenticator = Authenticator(self.store, self.account_id, self.bearer_token)
        self.transcript_language: str | None = shared.transcript_language
        self.library: Library = Library(self.store, self.blobs, language=shared.transcript_language)
        self.search_index: ResultIndex = ResultIndex(self.store)
        self.sql_databases: DatabaseCache = DatabaseCache()
        self.violations: list[str] = shared.violations
        self.stopping: threading.Event = shared.stopping
        self.run_listeners: list[Callable[[Sandbox, Document], None]] = []
        self.preset_listeners: list[Callable[[Sandbox, Document], None]] = []
        self.bucket_listeners: list[Callable[[Sandbox, str], None]] = []
        self.ensure_key(given=given_key)

    def pause(self) -> None:
        """Waits for `delay` between two steps of a job, but not while a seed is loaded."""
        self.jobs.checkpoint()
        if self.shared.delay and not self.jobs.run_at_once and self.wait(self.shared.delay):
            self.jobs.checkpoint()

    def wait(self, seconds: float) -> bool:
        """Waits by the sandbox's clock; returns whether the server is ending.

        Raises:
            Superseded: The state was replaced meanwhile.
        """
        stopping = self.shared.clock.wait(seconds, self._ended)
        self.shared.generations.check()
        return stopping

    def _ended(self) -> bool:
        self.shared.generations.check()
        return self.stopping.is_set()

    def meter(self, metric: str, value: float, unit: str, metadata: Document | None = None) -> None:
        """Records usage."""
        record_usage(self.store, metric, value, unit, metadata)

    def run_finished(self, run: Document) -> None:
        """Called when a run has ended; starts what depends on it."""
        for listener in self.run_listeners:
            listener(self, run)

    def start_preset(self, job: Document) -> None:
        """Starts the prompt run that was requested with an ingestion job."""
        for listener in self.preset_listeners:
            listener(self, job)

    def bucket_changed(self, bucket: str) -> None:
        """Called when a bucket has a new file."""
        for listener in self.bucket_listeners:
            listener(self, bucket)

    def abandon_jobs(self) -> None:
        """Stops waiting for the running jobs, which belong to an earlier generation from now on."""
        self.jobs.abandon()
        self.deliveries.abandon()
        self.events.wake()

    def close(self) -> None:
        """Ends the jobs and closes the database."""
        self.events.wake()
        self.jobs.close()
        self.deliveries.close()
        self.store.close()

    def ensure_key(self, *, given: bool) -> None:
        """Stores the key once: a deleted key stays deleted, unless the server is started with it again."""
        digest = hash_secret(self.api_key)
        with self.store.transaction(acknowledged=True):
            known = self.store.get("default_keys", digest) is not None
            if (given or not known) and not self.store.list("api_keys", parent=digest):
                store_api_key(self.store, self.api_key, name="Sandbox", scopes=["search", "read", "write", "admin"])
            self.store.put("default_keys", digest, {})

    def _stored_credentials(self) -> dict[str, str]:
        path = self.data / _CREDENTIALS_FILE
        if not path.is_file():
            return {}
        content: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return content

    def _keep_credentials(self, credentials: dict[str, str]) -> None:
        if not self.shared.temporary:
            write_private(self.data / _CREDENTIALS_FILE, json.dumps(credentials).encode())
