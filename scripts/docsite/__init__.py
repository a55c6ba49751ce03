"""The parts of the documentation site that are made, not written; `scripts/build_docs.py` puts them together."""
