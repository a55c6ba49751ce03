"""What the generated models stand on: reading, writing, open enums, masked secrets.

The models under `_generated/models` and the readers of responses import it; it knows nothing of requests or HTTP.
Start reading in `base`; `values` reads single values, `tolerant` what a model's own reader refuses.
"""
