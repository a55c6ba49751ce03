"""What came back, on its way to the user: open streams, server-sent events, downloads to files, signed links.

Imported by the resources and clients; imports the transport and the requests. Start reading in `stream.py`.
"""
