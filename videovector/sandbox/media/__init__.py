"""Real media files: opening, measuring, cutting into scenes, subtitles, pictures. Start in `containers.py`."""
