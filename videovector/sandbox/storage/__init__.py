"""What is kept: documents in SQLite, files, events, idempotency keys. Start in `store.py`."""
