"""Responses that are not read at once: open streams, server-sent events, downloads to files, signed links.

The resources and clients import it; it imports the transport and the requests. Start reading in `stream.py`, which also
connects a broken event stream again; `sse.py` decodes events and keeps the id to resume after (`Last-Event-ID`).
"""
