"""The stored state: documents in SQLite, files, events, idempotency keys. Start in `store.py`."""
