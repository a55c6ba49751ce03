"""Fills the JSON Schema of a prompt from measurements and subtitles. Start in `extractor.py`."""
