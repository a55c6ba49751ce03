"""The web server: uvicorn, the ASGI application and its middleware, injected faults. Start in `app.py`."""
