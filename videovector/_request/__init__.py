"""Prepares requests without I/O: an operation is checked, encoded and built into a prepared request.

All packages above import it; it imports errors, hooks, the JSON module and the generated tables. Start reading in
`operation.py` (one API operation as a value), then `validation.py` (checks of single arguments; the ranges come from
the API document), `rules.py` (checks of several arguments, such as the target of a prompt run), `inputs.py`
(conversions of files, images and conditions), `encoding.py` (how values are written) and `build.py` (URL, headers,
body).
"""
