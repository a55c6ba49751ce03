"""How a prepared request is sent: the attempt loop, credentials, retries, pools, deadlines, and httpx below them.

The only importer of httpx, httpcore and aiohttp; imported by streams, pages and clients. Start reading in
`executors.py` (the sync and the async driver), then `attempts.py` (the loop itself, without I/O).
"""
