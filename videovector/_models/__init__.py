"""The base of the generated models: reading, writing, open enums, masked secrets.

The models in `_generated/models` and the readers of responses import it; it is independent of requests and HTTP.
Start reading in `base`; `values` reads single values, and `tolerant` reads what the reader of a model refuses.
"""
