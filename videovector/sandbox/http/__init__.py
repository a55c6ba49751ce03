"""The HTTP side: the ASGI application, routing, request reading, credentials, injected faults. Start in `app.py`."""
