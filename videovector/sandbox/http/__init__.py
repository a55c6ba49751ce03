"""Requests and responses of the API: reading, credentials, cursors, results of handlers. Start in `api_request.py`."""
