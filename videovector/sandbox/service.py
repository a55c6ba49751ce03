"""A sandbox server: its accounts and what they share."""

from __future__ import annotations

import re
import secrets
import shutil
import tempfile
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from videovector.sandbox.clock import Clock
from videovector.sandbox.errors import ApiError, conflict, invalid
from videovector.sandbox.handlers import connect
from videovector.sandbox.http.request_limits import RequestLimits
from videovector.sandbox.openapi.document import ApiDocument
from videovector.sandbox.snapshots import Snapshots
from videovector.sandbox.state.account import Sandbox, Shared
from videovector.sandbox.state.generations import Generations
from videovector.sandbox.state.request_log import RequestLog
from videovector.sandbox.storage.folder_lock import FolderLock
from videovector.sandbox.storage.s3_endpoints import Endpoints

_ACCOUNT_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")


class Service:
    """The accounts of a server, its clock, faults, request log and snapshots.

    Args:
        document: The API document.
        data: Folder for the state; None uses a temporary folder, which is deleted at the end.
        api_key: API key of the first account; default: the stored one, else a random one.
        bearer_token: Token of the first account; default: the stored one, else a random one.
        delay: Seconds that jobs wait between two steps.
        transcript_language: Language to prefer if media has several transcripts, such as `en`.
        request_limits: The limits of requests and the accepted host names.
        endpoints: The object stores of connectors; default: folders.

    Raises:
        DataFolderError: The data folder can't be used.
    """

    def __init__(
        self,
        document: ApiDocument,
        *,
        data: Path | None = None,
        api_key: str | None = None,
        bearer_token: str | None = None,
        delay: float = 0.0,
        transcript_language: str | None = None,
        request_limits: RequestLimits | None = None,
        endpoints: Endpoints | None = None,
    ) -> None:
        folder = Path(tempfile.mkdtemp(prefix="videovector-sandbox-")) if data is None else data
        clock = Clock()
        self.shared: Final = Shared(
            document=document,
            data=folder,
            temporary=data is None,
            delay=delay,
            transcript_language=transcript_language,
            request_limits=request_limits or RequestLimits(),
            clock=clock,
            generations=Generations(clock),
            endpoints=endpoints or Endpoints(),
        )
        self.requests: Final = RequestLog(document)
        self.accounts: Final[dict[str, Sandbox]] = {}
        self._connected = False
        self._lock = threading.Lock()
        with ExitStack() as closing:
            if data is None:
                closing.callback(shutil.rmtree, folder, ignore_errors=True)
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Locked before the folder is read: its temporary files may belong to a running server.
            closing.callback(FolderLock(folder).release)
            self.default: Final = Sandbox(self.shared, folder=folder, api_key=api_key, bearer_token=bearer_token)
            self.accounts[self.default.account_id] = self.default
            closing.callback(self._close_accounts)
            for stored in sorted((folder / "accounts").glob("*/sandbox.db")):
                self.add_account(stored.parent.name)
            self.snapshots: Final = Snapshots(self)
            closing.callback(self.snapshots.close)
            # Everything is open; from now on, `close` closes it.
            self._closing = closing.pop_all()

    def account(self, account_id: str | None) -> Sandbox:
        """An account by its id; None is the first one. Raises ApiError 404 for an unknown id."""
        if account_id is None:
            return self.default
        found = self.accounts.get(account_id)
        if found is None:
            known = ", ".join(self.accounts)
            raise ApiError(404, "account_not_found", f"There is no account {account_id!r}; the accounts are {known}.")
        return found

    def account_of(self, headers: Mapping[str, str]) -> Sandbox:
        """The account of the credential of a request; the first one if there is none, which then refuses it."""
        accounts = list(self.accounts.values())
        if len(accounts) == 1:
            return self.default
        return next((account for account in accounts if account.authenticator.knows(headers)), self.default)

    def account_of_link(self, purpose: str, token: str) -> tuple[Sandbox, dict[str, Any] | None]:
        """The account that signed a link, and the content of the link; None if it is not valid or has expired."""
        for account in list(self.accounts.values()):
            claims = account.signer.read(purpose, token)
            if claims is not None:
                return account, claims
        return self.default, None

    def add_account(
        self, account_id: str | None = None, *, api_key: str | None = None, bearer_token: str | None = None
    ) -> Sandbox:
        """Creates an account, or returns the one with this id; raises ApiError 422 for an invalid id."""
        account_id = account_id or f"user_{secrets.token_hex(4)}"
        if not _ACCOUNT_ID.match(account_id):
            raise invalid("body.id", "must be 1 to 64 letters, digits, dashes or underscores")
        with self._lock:
            if account_id in self.accounts:
                return self.accounts[account_id]
            for name, secret in (("x-api-key", api_key), ("authorization", bearer_token)):
                headers = {name: secret if name == "x-api-key" else f"Bearer {secret}"} if secret else {}
                if headers and any(account.authenticator.knows(headers) for account in self.accounts.values()):
                    raise conflict("credential_in_use", "Another account uses this credential.")
            account = Sandbox(
                self.shared,
                account_id=account_id,
                folder=self.shared.data / "accounts" / account_id,
                api_key=api_key,
                bearer_token=bearer_token,
            )
            if self._connected:
                connect(account)
            self.accounts[account_id] = account
            return account

    def remove_account(self, account_id: str) -> None:
        """Removes an account, other than the first one, and everything in it; its jobs end by themselves."""
        with self._lock:
            account = self.accounts.pop(account_id)
        account.abandon_jobs()
        account.close()
        shutil.rmtree(account.data, ignore_errors=True)

    def account_with(self, kind: str, identifier: str, account_id: str | None = None) -> Sandbox:
        """The account with a document, of all accounts or the given one; the first one if none has it."""
        if account_id is not None:
            return self.account(account_id)
        holders = (account for account in self.accounts.values() if account.store.get(kind, identifier) is not None)
        return next(holders, self.default)

    def connect(self) -> None:
        """Connects the handlers of events, and continues the unfinished work of an earlier server."""
        self._connected = True
        for account in self.accounts.values():
            connect(account)

    def bucket_changed(self, bucket: str) -> None:
        """Called when a bucket, which all accounts share, has a new file."""
        for account in list(self.accounts.values()):
            account.bucket_changed(bucket)

    def stop(self) -> None:
        """Ends streams, jobs and waiting retries."""
        self.shared.stopping.set()
        self.shared.clock.wake()
        for account in self.accounts.values():
            account.events.wake()

    def close(self) -> None:
        """Ends the jobs, closes the databases and deletes temporary files."""
        self.stop()
        self._closing.close()

    def _close_accounts(self) -> None:
        for account in self.accounts.values():
            account.close()
