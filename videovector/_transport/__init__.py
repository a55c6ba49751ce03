"""Sends prepared requests: the attempt loop, credentials, retries, pools, deadlines, and HTTP.

Only this package imports h11, httpx and httpcore or their forks (`http_library.py`). Streams, pages and clients import
it. Start reading in `executors.py` (what the sync client executes calls with), then `pool.py` (which drives a call over
one of its connections) and `attempts.py` (the loop itself, without I/O). The loop decides what happens after a 401 or
429; `auth.py` and `retry.py` only make the next credential and the delay. Modules whose names begin with `async_` are
only for the async client. Short calls go through `short_calls.py` and `async_short_calls.py`; all others go through
`exchange.py`, which uses httpx. None of them follows a redirect: like every unsuccessful response, `response_errors.py`
turns it into an exception. `content.py` limits the size of a response, also after decompression.
"""
