"""Requests and responses of the API: reading, credentials, cursors, results of handlers.

`requests.py` reads a request and checks it against the API document; `api_request.py` has what a handler then gets.
Start in `api_request.py`.
"""
