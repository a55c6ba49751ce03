"""A server that writes down every request and gives the answers it was told to."""

from __future__ import annotations

import email
import email.policy
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl

BASE_PATH = "/api/v2"
# The SDKs send this header, a custom one, so that the server knows which call a request belongs to.
CALL_HEADER = "x-compat-call"
SHOWN_HEADERS = ("accept", "authorization", "idempotency-key", "x-api-key")
READINESS = ("POST", "/auth/processing-activity")
_AUTOMATIC_KEY = re.compile(r"[0-9a-f]{32}\Z")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")

Answer = dict[str, Any]


class CompatServer:
    """Listens on a free port of this machine while the context is open.

    `answers` holds the answers of each call by its name: dicts of `status`, `headers` and `body` (JSON) or `text`.
    The first request to the readiness route of a call that is not about it gets a fixed acknowledgement.
    """

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.requests: dict[str, list[dict[str, Any]]] = {}
        self._given: dict[str, int] = {}
        handler = type("Handler", (_Handler,), {"compat": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}{BASE_PATH}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def next_answer(self, name: str, request: dict[str, Any]) -> Answer:
        """Write the request down and choose what it is answered with; the last answer is given again and again."""
        self.requests.setdefault(name, []).append(request)
        if (request["method"], request["path"]) == READINESS and not name.startswith("authenticate"):
            return {"status": 202, "body": {"status": "accepted"}}
        answers = self.answers[name]
        place = self._given.get(name, 0)
        self._given[name] = place + 1
        return answers[min(place, len(answers) - 1)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    compat: CompatServer

    def _answer(self) -> None:
        content = self._read_body()
        path, _, query = self.path.partition("?")
        request: dict[str, Any] = {
            "method": self.command,
            "path": path.removeprefix(BASE_PATH),
            "query": sorted(map(list, parse_qsl(query, keep_blank_values=True))),
            "headers": {name: shown_header(self.headers[name]) for name in SHOWN_HEADERS if name in self.headers},
        } | shown_body(self.headers.get("content-type", ""), content)
        # Header values travel as Latin-1; names of calls are ASCII.
        answer = self.compat.next_answer(self.headers[CALL_HEADER], request)
        text = answer["text"] if "text" in answer else json.dumps(answer["body"]) if "body" in answer else ""
        body = text.encode()
        self.send_response(answer["status"])
        for name, value in {"Content-Type": "application/json", **answer.get("headers", {})}.items():
            self.send_header(name, value)
        if answer["status"] != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815  # names of the standard library

    def _read_body(self) -> bytes:
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("content-length", "0")))
        content = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            content += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return content

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:
            # A client that has refused a download hangs up while it is being sent.
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: tests read `requests`."""


def shown_header(value: str) -> str:
    """A header value whose random part is replaced by what it looks like."""
    return _AUTOMATIC_KEY.sub("<32 hex>", value)


def shown_body(content_type: str, content: bytes) -> dict[str, Any]:
    """The body as records have it: JSON by itself, a form as its parts."""
    kind = content_type.partition(";")[0].strip().lower()
    if not content:
        return {}
    if kind == "application/json":
        value = json.loads(content)
        if isinstance(value, dict) and _UUID.match(str(value.get("event_id"))):
            value["event_id"] = "<uuid>"
        return {"json": value}
    if kind == "multipart/form-data":
        head = f"Content-Type: {content_type}\r\n\r\n".encode()
        message = email.message_from_bytes(head + content, policy=email.policy.HTTP)
        # Parts of one name keep their order; across names it says nothing.
        return {"multipart": sorted(map(_shown_part, message.iter_parts()), key=lambda part: str(part["name"]))}
    return {"content_type": kind, "text": content.decode()}


def _shown_part(part: Any) -> dict[str, Any]:
    shown: dict[str, Any] = {"name": part.get_param("name", header="content-disposition")}
    if part.get_filename() is not None:
        shown |= {"filename": part.get_filename(), "type": part.get_content_type()}
    return shown | {"text": part.get_payload(decode=True).decode()}
