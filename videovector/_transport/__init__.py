"""How a prepared request is sent: the attempt loop, credentials, retries, pools, deadlines, and HTTP below them.

The only importer of httpx, httpcore, h11 and aiohttp; imported by streams, pages and clients. Start reading in
`executors.py` (the sync and the async driver), then `attempts.py` (the loop itself, without I/O). Short calls of the
sync client go through `h11.py`, all others through `exchange.py` and `connect.py`, in terms of httpx.
"""
