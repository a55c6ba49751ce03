"""Search over results: full text, pictures, conditions, SQL. Start in `ranking.py`."""
