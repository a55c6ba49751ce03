"""`python -m videovector.sandbox serve`: starts the local API and prints how to reach it."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from videovector.sandbox import DEFAULT_UPLOAD_BYTES, EXTRA_MODULES, LARGEST_PORT, MISSING_EXTRA

if TYPE_CHECKING:
    from videovector.sandbox.server.sandbox_server import SandboxAccess, SandboxServer


def main(arguments: Sequence[str] | None = None, *, program: str = "python -m videovector.sandbox") -> int:
    """Runs the command and returns its exit status; `program` is its name in the help."""
    options = _parser(program).parse_args(arguments)
    try:
        # SIGTERM ends the server like Ctrl-C: jobs finish their step, temporary files are removed, the exit status is
        # 0.
        signal.signal(signal.SIGTERM, _interrupt)
        _log_to_terminal()
        return _serve(options)
    except KeyboardInterrupt:
        # It came before the server was ready, or uvicorn raised it again after its shutdown.
        return 0


def _serve(options: argparse.Namespace) -> int:
    try:
        from videovector.sandbox.controls.seeds import EXAMPLE_API_KEY, EXAMPLE_BEARER_TOKEN, SeedError
        from videovector.sandbox.http.request_limits import limits_for
        from videovector.sandbox.openapi.document import DocumentError, DocumentNotFoundError, load_document
        from videovector.sandbox.server.sandbox_server import SandboxServer, write_ready_file
        from videovector.sandbox.storage.folder_lock import DataFolderError
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in EXTRA_MODULES:
            raise
        sys.stderr.write(f"{MISSING_EXTRA} (missing: {missing.name})\n")
        return 2
    ready_file: Path | None = options.ready_file
    if ready_file is not None and not _is_writable(ready_file):
        return 1

    def on_ready(access: SandboxAccess) -> None:
        _announce(access, f"{server.origin}/")
        if ready_file is not None:
            write_ready_file(ready_file, access)

    try:
        server = SandboxServer(
            host=options.host,
            port=options.port,
            data=options.data,
            api_key=options.api_key or (EXAMPLE_API_KEY if options.example else None),
            bearer_token=options.bearer_token or (EXAMPLE_BEARER_TOKEN if options.example else None),
            delay=options.delay,
            transcript_language=options.transcript_language,
            document=load_document(options.document),
            tls=options.tls,
            s3_endpoint=options.s3_endpoint,
            private_endpoints=options.private_endpoints,
            request_limits=limits_for(
                options.host,
                options.allowed_host,
                on_network=options.open_to_network,
                upload_bytes=options.largest_upload,
            ),
        )
    except (DocumentError, DocumentNotFoundError, DataFolderError, ModuleNotFoundError, ValueError, OSError) as reason:
        sys.stderr.write(f"The sandbox can't start: {reason}\n")
        return 1
    try:
        _seed(server, options)
    except SeedError as reason:
        server.stop()
        sys.stderr.write(f"The seed can't be used: {reason}\n")
        return 1
    except BaseException:
        server.stop()
        raise
    try:
        server.serve(on_ready)
    except OSError as reason:
        # A script would wait for the ready file for ever.
        sys.stderr.write(f"The sandbox has ended because it can't write how to reach it: {reason}\n")
        return 1
    return 0


def _announce(access: SandboxAccess, page: str) -> None:
    sys.stdout.write(
        f"base_url:     {access.base_url}\napi_key:      {access.api_key}\n"
        f"bearer_token: {access.bearer_token}\npage:         {page}\n"
    )
    if access.ca_file is not None:
        sys.stdout.write(f"ca_file:      {access.ca_file}\n")
    sys.stdout.flush()


def _is_writable(ready_file: Path) -> bool:
    """Whether a file may be written there; says why not."""
    if not ready_file.is_dir() and ready_file.parent.is_dir():
        return True
    reason = "it is a folder" if ready_file.is_dir() else "its folder does not exist"
    sys.stderr.write(f"The sandbox can't start: --ready-file {ready_file} can't be written: {reason}.\n")
    return False


def _seed(server: SandboxServer, options: argparse.Namespace) -> None:
    if not options.example and options.seed is None:
        return
    # Media is analysed frame by frame, so the server may be ready only after some seconds.
    sys.stderr.write("Filling the sandbox ...\n")
    if not server.seed_once(options.seed):
        name = "The example" if options.seed is None else f"What {options.seed} describes"
        sys.stderr.write(f"{name} is in {options.data} already and is not added again.\n")


class _PlainFormatter(logging.Formatter):
    """Escapes control characters: names and texts of users must not control the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return "".join(c if c in "\n\t" or c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _log_to_terminal() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_PlainFormatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _bytes(text: str) -> int:
    if not text.isdecimal() or not int(text[:20]) >= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of bytes; give 1 or more")
    return int(text[:20])


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give 0 to {LARGEST_PORT}")
    return int(text)


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program, description="A local VideoVector API.")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="start the server")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument(
        "--open-to-network",
        action="store_true",
        help="allow a --host that other machines can reach: everybody there can use the controls below "
        "/_sandbox/ without a credential, read and change all state, and put files into its buckets",
    )
    serve.add_argument(
        "--allowed-host",
        action="append",
        default=[],
        metavar="NAME",
        help="accept requests with this host name too, such as that of a container; may be given several times",
    )
    serve.add_argument(
        "--largest-upload",
        type=_bytes,
        default=DEFAULT_UPLOAD_BYTES,
        metavar="BYTES",
        help="refuse larger uploads with 413 (default: %(default)s)",
    )
    serve.add_argument("--port", type=_port, default=0, help="port to listen on; the default 0 chooses a free one")
    kept = serve.add_mutually_exclusive_group()
    kept.add_argument("--data", type=Path, metavar="DIR", help="keep state in this folder")
    kept.add_argument("--memory", action="store_true", help="delete all state at the end (default)")
    filled = serve.add_mutually_exclusive_group()
    filled.add_argument("--seed", type=Path, metavar="FILE", help="fill the sandbox from this seed file at the start")
    filled.add_argument(
        "--example",
        action="store_true",
        help="start with the objects of the documentation (idx_1, vid_1, run_1, ...), and accept the key and the "
        "token in its examples",
    )
    serve.add_argument("--ready-file", type=Path, metavar="FILE", help="write base_url, api_key and bearer_token here")
    serve.add_argument("--api-key", help="accept this API key instead of a random one")
    serve.add_argument("--bearer-token", help="accept this bearer token instead of a random one")
    serve.add_argument(
        "--transcript-language", metavar="CODE", help="prefer this language if media has several transcripts"
    )
    serve.add_argument("--delay", type=float, default=0.0, metavar="SECONDS", help="wait between the steps of jobs")
    serve.add_argument(
        "--tls",
        action="store_true",
        help="use https, with a certificate made for this run; clients trust it with SSL_CERT_FILE=<the ca_file shown>",
    )
    serve.add_argument(
        "--s3-endpoint",
        metavar="URL",
        help="S3 connectors use this store, such as MinIO or moto, instead of buckets that are folders",
    )
    serve.add_argument(
        "--private-endpoints",
        action="store_true",
        help="allow an endpoint on a private network, such as in another container, not only on this machine",
    )
    serve.add_argument("--document", type=Path, metavar="FILE", help="serve this API document")
    return parser


if __name__ == "__main__":
    sys.exit(main())
