"""Prepares requests without I/O: an operation is checked, encoded and built into a prepared request.

All packages above import it; it imports errors, hooks, the JSON module and the generated tables. Start reading in
`operation.py` (one API operation as a value), then `validation.py` (checks), `encoding.py` (how
values are written) and `build.py` (URL, headers, body).
"""
