"""`webhooks listen` and `trigger`: receive signed deliveries, and send one to a receiver."""

from __future__ import annotations

import json
import os
import threading
from datetime import UTC, datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen
from uuid import uuid4

import click

from videovector._errors import ConnectionError, VideoVectorError
from videovector._generated.cli import WEBHOOK_EVENTS, WEBHOOK_EXAMPLE

from .event_lines import event_line, warn_of_unknown_event
from .exit_codes import TRANSIENT, CommandError
from .formatting import as_object
from .parameter_types import JsonValue, Secret, Suggestion
from .session import Session, SessionCommand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from videovector._generated.cli import Command
    from videovector.models import WebhookEvent

SECRET_VARIABLE: Final = "VIDEO_VECTOR_WEBHOOK_SECRET"  # noqa: S105  # its name, not its content
_MOST_BYTES: Final = 4 << 20
_SECONDS: Final = 30.0
#: The data of sample events, by the first word of the event's name.
_DATA: Final[dict[str, dict[str, str]]] = {
    "export": {"export_id": "exp_1"},
    "import_job": {"job_id": "job_1", "index_id": "idx_1"},
    "media": {"video_id": "vid_1", "index_id": "idx_1"},
    "prompt_run": {"run_id": "run_1", "index_id": "idx_1"},
}
# Headers that apply to one connection only; the forwarded request gets its own.
_NOT_FORWARDED: Final = frozenset({"connection", "content-length", "host", "transfer-encoding", "accept-encoding"})


def _secret_options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--secret"],
            type=Secret(),
            help=f"The signing secret of the webhook; by default the environment variable {SECRET_VARIABLE}.",
        )
    ]


def _secret(values: dict[str, Any]) -> str:
    found = values["secret"] or os.environ.get(SECRET_VARIABLE, "").strip()
    if not found:
        raise click.UsageError(
            f"Missing the signing secret: give --secret @FILE, --secret -, or set {SECRET_VARIABLE}."
        )
    return str(found)


def build_trigger(name: str, _row: Command | None) -> click.Command:
    """`webhooks trigger`."""
    return SessionCommand(
        name,
        _trigger,
        summary="Send a signed sample of an event to a receiver",
        text="Send a signed sample of an event to your receiver. It is made from the API document, and works "
        "without the API.\n\n\b\nvideovector webhooks trigger prompt_run.completed --to http://localhost:8000/hook "
        "--secret @secret.txt",
        params=[
            click.Argument(["event"], type=Suggestion(WEBHOOK_EVENTS)),
            click.Option(["--to", "url"], required=True, metavar="URL", help="The receiver."),
            *_secret_options(),
            click.Option(["--data"], type=JsonValue(), help="The data of the event: JSON, @FILE or -."),
            click.Option(["--webhook-id"], default="whk_1", show_default=True, help="The id of the webhook."),
            click.Option(["--dry-run"], is_flag=True, help="Show the headers and the body; send nothing."),
        ],
    )


def sample(event: str, data: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The body of a sample delivery, made from the example of the document.

    Args:
        event: Name of the event.
        data: The data of the event; default: sample ids.
    """
    body: dict[str, Any] = json.loads(WEBHOOK_EXAMPLE)
    body["id"] = f"evt_{uuid4().hex[:16]}"
    body["event"] = event
    body["created_at"] = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    body["data"] = data if data is not None else _DATA.get(event.partition(".")[0], body.get("data"))
    return body


def _trigger(session: Session, values: dict[str, Any]) -> None:
    from videovector import webhooks

    event: str = values["event"]
    if event != "test":
        warn_of_unknown_event(session, event, WEBHOOK_EVENTS)
    data = as_object(values["data"])
    if values["data"] is not None and data is None:
        raise click.UsageError("--data must be a JSON object.")
    body = sample(event, data)
    content = json.dumps(body).encode("utf-8")
    attempt = f"att_{uuid4().hex[:16]}"
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "videovector-webhooks-trigger",
        "X-Event-Type": event,
        "X-Delivery-Attempt-ID": attempt,
        "Idempotency-Key": attempt,
        webhooks.WEBHOOK_ID_HEADER: values["webhook_id"],
        webhooks.DELIVERY_ID_HEADER: f"del_{uuid4().hex[:16]}",
        webhooks.SIGNATURE_HEADER: webhooks.sign(content, _secret(values)),
    }
    if values["dry_run"]:
        session.output.value({"url": values["url"], "headers": headers, "body": body})
        return
    try:
        status, answer = post(values["url"], content, headers)
    except ConnectionError as error:
        raise CommandError(
            error.message,
            exit_code=TRANSIENT,
            code="receiver_unreachable",
            hint="Start the receiver, or check --to. `videovector webhooks listen` starts a receiver.",
        ) from None
    result = {"event": event, "id": body["id"], "status_code": status, "response": answer.decode("utf-8", "replace")}
    session.output.value(result, identifier="id")
    if not 200 <= status < 300:
        raise CommandError(f"The receiver refused the event with status {status}.", code="refused")


def post(url: str, content: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
    """Send a delivery. Redirects are not followed: the API does not follow them either.

    Args:
        url: The receiver.
        content: The body.
        headers: All headers.

    Returns:
        Status and the beginning of the response.

    Raises:
        ConnectionError: The receiver can't be reached.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise click.UsageError(f"{url!r} is not an http address.")
    reason: object
    try:
        # Only the transport may import httpx; no credential is sent here.
        with urlopen(Request(url, content, dict(headers), method="POST"), timeout=_SECONDS) as response:  # noqa: S310
            return int(response.status), bytes(response.read(2_000))
    except HTTPError as error:
        with error:
            return error.code, error.read(2_000)
    except URLError as error:
        reason = error.reason
    except OSError as error:
        reason = error
    if isinstance(reason, OSError):
        reason = reason.strerror or reason
    raise ConnectionError(f"The receiver {url} can't be reached: {reason}.")


def build_listen(name: str, _row: Command | None) -> click.Command:
    """`webhooks listen`."""
    return SessionCommand(
        name,
        _listen,
        summary="Receive deliveries, verify and show them",
        text="Receive deliveries on this machine, verify signatures, show the events, and forward them with "
        "--forward-to. A delivery without a valid signature is refused with 401, and the reason is shown.",
        params=[
            click.Option(
                ["--port"], type=click.IntRange(0, 65535), default=0, help="Port; the default 0 chooses a free one."
            ),
            click.Option(["--host"], default="127.0.0.1", show_default=True, help="Address to listen on."),
            click.Option(["--forward-to"], metavar="URL", help="Forward each verified delivery here, unchanged."),
            *_secret_options(),
            click.Option(["--webhook-id"], metavar="ID", help="Refuse deliveries of other webhooks."),
            click.Option(["--max-items"], type=click.IntRange(1), help="Stop after this many deliveries."),
        ],
    )


def _listen(session: Session, values: dict[str, Any]) -> None:
    receiver = Receiver(session, _secret(values), values["webhook_id"], values["forward_to"], values["max_items"])
    try:
        server = _server(values["host"], values["port"], receiver)
    except OSError as error:
        raise CommandError(f"Port {values['port']} of {values['host']} can't be used: {error.strerror}.") from None
    if session.output.format == "json":
        session.output.format = "jsonl"
    with server:
        host = f"[{values['host']}]" if ":" in values["host"] else values["host"]
        session.output.note(f"Listening on http://{host}:{server.server_address[1]}/; end with Ctrl-C.")
        server.serve_forever(poll_interval=0.1)


class Receiver:
    """Verifies, shows and forwards deliveries.

    Args:
        session: The session.
        secret: The signing secret.
        webhook_id: The webhook that the secret belongs to; None accepts every webhook.
        forward_to: The URL to which verified deliveries are forwarded.
        most: Stop after this many events.
    """

    def __init__(
        self, session: Session, secret: str, webhook_id: str | None, forward_to: str | None, most: int | None
    ) -> None:
        self.session = session
        self.secret = secret
        self.webhook_id = webhook_id
        self.forward_to = forward_to
        self.left = most
        self.lock: threading.Lock = threading.Lock()
        self._reported: str = ""

    def receive(self, content: bytes, headers: list[tuple[str, str]]) -> tuple[int, dict[str, Any]]:
        """Handle one delivery; returns the status and the body of the response."""
        from videovector import webhooks

        output = self.session.output
        try:
            event = webhooks.parse(content, headers, self.secret, webhook_id=self.webhook_id)
        except VideoVectorError as error:
            status = error.status_code or 400
            delivery = next(
                (f"{value}: " for name, value in headers if name.lower() == webhooks.DELIVERY_ID_HEADER.lower()), ""
            )
            with self.lock:
                output.note(event_line(_now(), [f"Refused with {status}: {delivery}{error.message}."]))
            return status, {"error": {"code": error.error_code, "message": error.message}}
        status, said = 200, {"received": True}
        forwarded = ""
        if self.forward_to is not None:
            kept = {name: value for name, value in headers if name.lower() not in _NOT_FORWARDED}
            try:
                status, _ = post(self.forward_to, content, kept)
                forwarded = f"-> {status}"
            except ConnectionError as error:
                status, said, forwarded = 502, {"received": False}, "-> not forwarded"
                self._report(error.message)
        with self.lock:
            if output.format == "table":
                output.text(f"{event_line(_now(), (event.event, event.id, *_about(event), forwarded))}\n")
            else:
                output.rows([event], identifier="id")
                if forwarded:
                    output.note(f"{event.id} {forwarded}")
        return status, said

    def _report(self, message: str) -> None:
        """Report why nothing can be forwarded, but only once, since senders repeat deliveries."""
        with self.lock:
            if message != self._reported:
                self.session.output.note(event_line(_now(), [message]))
            self._reported = message


def _now() -> str:
    return f"{datetime.now().astimezone():%H:%M:%S}"


def _about(event: WebhookEvent) -> list[str]:
    """The ids in an event."""
    data = as_object(event.to_dict().get("data")) or {}
    return [f"{name}={value}" for name, value in data.items() if name.endswith("_id") and isinstance(value, str)]


class _Server(ThreadingHTTPServer):
    daemon_threads = True


def _server(host: str, port: int, receiver: Receiver) -> _Server:
    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_POST(self) -> None:  # http.server calls it by this name
            length = self.headers.get("Content-Length", "")
            if not length.isdigit() or int(length) > _MOST_BYTES:
                problem = {"error": {"message": "The Content-Length header is missing, or too large."}}
                self.respond(411 if not length.isdigit() else 413, problem)
                return
            status, said = receiver.receive(self.rfile.read(int(length)), self.headers.items())
            self.respond(status, said)
            with receiver.lock:
                if receiver.left is not None:
                    receiver.left -= 1
                    if receiver.left <= 0:
                        # `shutdown` waits for the handlers, so it must not run in one.
                        threading.Thread(target=self.server.shutdown, daemon=True).start()

        def respond(self, status: int, body: dict[str, Any]) -> None:
            content = json.dumps(body).encode("utf-8")
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """Refuse a request that is not a delivery, in the form of other refusals."""
            problem = f"{message or 'Bad request'}; a delivery is a POST request."
            self.respond(405 if code == HTTPStatus.NOT_IMPLEMENTED else code, {"error": {"message": problem}})

        def log_message(self, format: str, *args: object) -> None:
            """Log nothing: the receiver shows each delivery."""

    return _Server((host, port), Handler)
