"""The OpenAPI document: read, and its schemas compiled to validators. Start in `document.py`."""
