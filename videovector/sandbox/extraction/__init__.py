"""Filling the schema of a prompt from what was measured and read. Start in `extractor.py`."""
