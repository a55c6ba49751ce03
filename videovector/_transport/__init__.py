"""How a prepared request is sent: the attempt loop, credentials, retries, pools, deadlines, and HTTP below them.

The only importer of h11, and of httpx and httpcore or their forks (`http_library.py`); imported by streams, pages and
clients. Start reading in `executors.py` (what the sync client executes calls with), then `pool.py` (which drives a call
over one of its connections) and `attempts.py` (the loop itself, without I/O). What only the async client does stands in
modules whose names begin with `async_`. Short calls go through `short_calls.py` and `async_short_calls.py`, all others
through `exchange.py`, in terms of httpx.
"""
