"""Runs the sandbox with uvicorn: in the foreground for the command, in a thread for tests and notebooks."""

from __future__ import annotations

import asyncio
import json
import math
import re
import socket
import threading
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import uvicorn

from videovector.sandbox import LARGEST_PORT
from videovector.sandbox.controls import AsyncSandboxControls, SandboxControls
from videovector.sandbox.controls.in_process import in_process
from videovector.sandbox.controls.seeds import example_folder, example_seed, seed_from_file, seed_service
from videovector.sandbox.http.request_limits import RequestLimits, require_consent
from videovector.sandbox.openapi.document import ApiDocument, load_document
from videovector.sandbox.server.app import create_app
from videovector.sandbox.server.certificates import Certificate, throwaway_certificate
from videovector.sandbox.server.header_deadline import protocol_with
from videovector.sandbox.service import Service
from videovector.sandbox.state.account import Sandbox
from videovector.sandbox.storage.files import write_private
from videovector.sandbox.storage.s3_endpoints import Endpoints

_START_SECONDS: Final = 30.0
_CREDENTIAL: Final = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class SandboxAccess:
    """How to reach a running sandbox.

    Attributes:
        base_url: Base URL for a client.
        api_key: API key for a client.
        bearer_token: Bearer token for a client.
        ca_file: The certificate to trust if the base URL is https, for `SSL_CERT_FILE`; else None.
    """

    base_url: str
    api_key: str
    bearer_token: str
    ca_file: str | None = None

    def __repr__(self) -> str:
        trusted = "" if self.ca_file is None else f", ca_file={self.ca_file!r}"
        return f"SandboxAccess(base_url={self.base_url!r}, api_key='***', bearer_token='***'{trusted})"

    def as_dict(self) -> dict[str, str]:
        """The content of the ready file."""
        content = {"base_url": self.base_url, "api_key": self.api_key, "bearer_token": self.bearer_token}
        return content if self.ca_file is None else {**content, "ca_file": self.ca_file}


class _Server(SandboxControls):
    """A local API server and its controls.

    Args:
        host: Address to listen on.
        port: Port to listen on; 0 chooses a free one.
        data: Folder for the state; None deletes the state at the end.
        api_key: API key to accept; default: the stored key or a random one.
        bearer_token: Bearer token to accept; default: the stored token or a random one.
        delay: Seconds that jobs wait between two steps.
        transcript_language: Language to prefer if media has several transcripts, such as `en`.
        document: A document that was loaded before; several servers can share it.
        request_limits: The limits of requests and the accepted host names; default: those that suit `host`.
        limits: Deprecated: the former name of `request_limits`.
        tls: Whether to use https, with a certificate made for this server; clients must trust `access.ca_file`.
        s3_endpoint: An S3 store on this machine, such as MinIO, for S3 connectors; default: their buckets are folders.
            Needs the extra `s3`.
        private_endpoints: Whether that store may be on a private network, such as in another container.

    Raises:
        ValueError: `port` or `delay` is out of range, a credential can't be sent in a header, or `s3_endpoint` can't be
            used.
        ModuleNotFoundError: `s3_endpoint` is given, and the extra `s3` is not installed.
        DataFolderError: Another server uses `data`, or its content can't be used.
        OSError: `data` can't be written, or the address is taken.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        data: Path | None = None,
        api_key: str | None = None,
        bearer_token: str | None = None,
        delay: float = 0.0,
        transcript_language: str | None = None,
        document: ApiDocument | None = None,
        request_limits: RequestLimits | None = None,
        limits: RequestLimits | None = None,
        tls: bool = False,
        s3_endpoint: str | None = None,
        private_endpoints: bool = False,
    ) -> None:
        if limits is not None:
            warnings.warn("limits is now request_limits", DeprecationWarning, stacklevel=2)
        request_limits = request_limits or limits or RequestLimits(hosts=frozenset({host.lower()}))
        require_consent(host, request_limits)
        _check_arguments(port, delay, api_key=api_key, bearer_token=bearer_token)
        self.service: Service = Service(
            document or load_document(),
            data=data,
            api_key=api_key,
            bearer_token=bearer_token,
            delay=delay,
            transcript_language=transcript_language,
            request_limits=request_limits,
            endpoints=Endpoints.starting(s3_endpoint, private=private_endpoints),
        )
        super().__init__(in_process(self.service))
        self.sandbox: Sandbox = self.service.default
        try:
            folder = self.service.shared.data / "tls"
            certificate = throwaway_certificate(folder, sorted({host, *request_limits.hosts})) if tls else None
            self._socket = _listen(host, port)
        except (OSError, ValueError):
            self.service.close()
            raise
        shown = f"[{host}]" if ":" in host else host
        bound_port = int(self._socket.getsockname()[1])
        self.origin: str = f"{'https' if tls else 'http'}://{shown}:{bound_port}"
        self.access: SandboxAccess = SandboxAccess(
            base_url=self.origin + self.sandbox.document.base_path,
            api_key=self.sandbox.api_key,
            bearer_token=self.sandbox.bearer_token,
            ca_file=None if certificate is None else str(certificate.authority.absolute()),
        )
        self._thread: threading.Thread | None = None
        self._ready_failure: OSError | None = None
        self._server = uvicorn.Server(_uvicorn_config(self.service, certificate))

    def seed(self, seed: Path | str | Mapping[str, Any] | None = None) -> None:
        """Fills the sandbox from a seed, and stores its state as the snapshot `seed`.

        Args:
            seed: A seed file (YAML), with its files in the same folder; or the content of a seed; or None for the
                example: an index `idx_1` with the video `vid_1`, a finished run `run_1` and its export `exp_1`.

        Raises:
            SeedError: The seed can't be used; the message has the place in it. The sandbox is not changed.
        """
        self._fill(seed, again=True)

    def seed_once(self, seed: Path | str | Mapping[str, Any] | None = None) -> bool:
        """Fills the sandbox as `seed` does, unless it was filled from the same seed before.

        An earlier server may have filled its data folder. The snapshot `seed` is stored in both cases.

        Args:
            seed: As `seed` takes it.

        Returns:
            Whether it was filled now.

        Raises:
            SeedError: The seed can't be used; the message has the place in it. The sandbox is not changed.
        """
        return self._fill(seed, again=False)

    def _fill(self, seed: Path | str | Mapping[str, Any] | None, *, again: bool) -> bool:
        snapshots = self.service.snapshots
        before = snapshots.take()
        try:
            if seed is None:
                filled = seed_service(self.service, example_seed(), example_folder(), again=again)
            elif isinstance(seed, Mapping):
                filled = seed_service(self.service, seed, Path.cwd(), again=again)
            else:
                filled = seed_from_file(self.service, Path(seed), again=again)
        except BaseException:
            # With half of a seed in the folder, the next start would refuse the whole seed.
            snapshots.restore(before)
            raise
        finally:
            snapshots.delete(before)
        snapshots.take("seed")
        return filled

    def serve(self, on_ready: Callable[[SandboxAccess], None]) -> None:
        """Serves in this thread until SIGINT or SIGTERM; calls `on_ready` when it accepts requests.

        Raises:
            OSError: `on_ready` raised it; the server has ended.
        """
        self.service.connect()
        watcher = threading.Thread(target=self._announce, args=(on_ready,), name="sandbox-ready", daemon=True)
        watcher.start()
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._release()
        if self._ready_failure is not None:
            raise self._ready_failure

    def start(self) -> SandboxAccess:
        """Serves in a background thread; returns when it accepts requests."""
        self.service.connect()
        self._thread = threading.Thread(target=self._run_in_thread, name="sandbox-server", daemon=True)
        self._thread.start()
        if not self._wait_until_started():
            self.stop()
            raise RuntimeError("The sandbox server did not start; its log says why.")
        return self.access

    def stop(self) -> None:
        """Ends the background thread and releases all resources."""
        self.service.stop()
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._release()

    def _run_in_thread(self) -> None:
        self._server.run(sockets=[self._socket])

    def _wait_until_started(self) -> bool:
        waited = threading.Event()
        for _ in range(int(_START_SECONDS / 0.01)):
            if self._server.started:
                return True
            if self._server.should_exit:
                return False
            waited.wait(0.01)
        return False

    def _announce(self, on_ready: Callable[[SandboxAccess], None]) -> None:
        if self._wait_until_started():
            try:
                on_ready(self.access)
            except OSError as failure:
                self._ready_failure = failure
                self.service.stop()
                self._server.should_exit = True

    def _release(self) -> None:
        self._socket.close()
        self.service.close()


class SandboxServer(_Server):
    """A local API server; a ``with`` block runs it in a thread.

    `access` has its address and credentials. It also has the controls of `SandboxControls`: `faults`, `answers`,
    `clock`, `limits`, `requests`, `buckets`, `endpoints`, `accounts`, `reset()`, `snapshot()`, `add_transcript()`.

    Args:
        host: Address to listen on.
        port: Port to listen on; 0 chooses a free one.
        data: Folder for the state; None deletes the state at the end.
        api_key: API key to accept; default: the stored key or a random one.
        bearer_token: Bearer token to accept; default: the stored token or a random one.
        delay: Seconds that jobs wait between two steps.
        transcript_language: Language to prefer if media has several transcripts, such as `en`.
        document: A document that was loaded before; several servers can share it.
        tls: Whether to use https, with a certificate made for this server; clients must trust `access.ca_file`.
        s3_endpoint: An S3 store on this machine, such as MinIO, for S3 connectors; default: their buckets are folders.
            Needs the extra `s3`.
        private_endpoints: Whether that store may be on a private network, such as in another container.
    """

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class AsyncSandboxServer(_Server):
    """The same server for asynchronous code: `async with AsyncSandboxServer() as server:`.

    It also runs in a thread, so that blocking code of a test can't block it; starting and stopping don't block the
    event loop. It has the controls of `SandboxServer`, each of which blocks the event loop for some milliseconds.
    `controls` has the same controls as coroutines: `await server.controls.reset()`.
    """

    @cached_property
    def controls(self) -> AsyncServerControls:
        """The controls as coroutines."""
        return AsyncServerControls(self)

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)


class AsyncServerControls(AsyncSandboxControls):
    """The controls of a server in this process, as coroutines.

    Args:
        server: The server.
    """

    def __init__(self, server: AsyncSandboxServer) -> None:
        super().__init__(server)
        self._server = server

    async def seed(self, seed: Path | str | Mapping[str, Any] | None = None) -> None:
        """Fills the sandbox from a seed, and stores its state as the snapshot `seed`.

        Args:
            seed: A seed file (YAML), with its files in the same folder; or the content of a seed; or None for the
                example: an index `idx_1` with the video `vid_1`, a finished run `run_1` and its export `exp_1`.

        Raises:
            SeedError: The seed can't be used; the message has the place in it. The sandbox is not changed.
        """
        await asyncio.to_thread(self._server.seed, seed)

    async def seed_once(self, seed: Path | str | Mapping[str, Any] | None = None) -> bool:
        """Fills the sandbox as `seed` does, unless it was filled from the same seed before.

        Args:
            seed: As `seed` takes it.

        Returns:
            Whether it was filled now.

        Raises:
            SeedError: The seed can't be used; the message has the place in it. The sandbox is not changed.
        """
        return await asyncio.to_thread(self._server.seed_once, seed)


def write_ready_file(path: Path, access: SandboxAccess) -> None:
    """Writes the ready file, complete or not at all, and readable only by this user."""
    write_private(path, json.dumps(access.as_dict()).encode())


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # If the protocol is given, asyncio disables Nagle's algorithm, which costs 40 ms per response here.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener


def _check_arguments(port: int, delay: float, **credentials: str | None) -> None:
    if not 0 <= port <= LARGEST_PORT:
        raise ValueError(f"port must be from 0 (a free one) to {LARGEST_PORT}, not {port}.")
    if not 0 <= delay < math.inf:
        raise ValueError(f"delay must be 0 seconds or more, not {delay}.")
    for name, credential in credentials.items():
        if credential and not _CREDENTIAL.fullmatch(credential):
            raise ValueError(f"{name} is sent in a header, so it must be visible ASCII characters without spaces.")


def _uvicorn_config(service: Service, certificate: Certificate | None) -> uvicorn.Config:
    return uvicorn.Config(
        create_app(service),
        log_level="warning",
        access_log=False,
        loop="asyncio",
        http=protocol_with(service.shared.request_limits.idle_seconds),
        # There is no proxy before this server, so a client must not set its address or scheme.
        proxy_headers=False,
        ws="none",
        lifespan="off",
        timeout_graceful_shutdown=3,
        # The connection of a client must stay open between two calls of a slow test.
        timeout_keep_alive=120,
        backlog=2048,
        ssl_certfile=None if certificate is None else certificate.server,
    )
