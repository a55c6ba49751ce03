"""Receive events: verify the signature, handle each delivery once, and respond at once.

VIDEO_VECTOR_WEBHOOK_SECRET=… python examples/receive_webhooks.py PORT
"""

import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from videovector import webhooks


class Receiver(BaseHTTPRequestHandler):
    seen: ClassVar[set[str]] = set()  # shared by all requests; a real receiver uses its database

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self.receive(body))
        self.end_headers()

    def receive(self, body: bytes) -> int:
        try:
            event = webhooks.parse(body, dict(self.headers), os.environ["VIDEO_VECTOR_WEBHOOK_SECRET"])
        except webhooks.WebhookVerificationError:
            return 401
        delivery = self.headers[webhooks.DELIVERY_ID_HEADER]
        if delivery not in self.seen:
            self.seen.add(delivery)
            print(event.event, event.data, flush=True)
        return 200


def main(port: str) -> None:
    with ThreadingHTTPServer(("127.0.0.1", int(port)), Receiver) as server:
        print("listening on port", server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
