"""The generated parts of the documentation site; `scripts/build_docs.py` assembles them."""
