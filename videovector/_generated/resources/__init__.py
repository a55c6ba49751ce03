# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Facade classes: one pair, sync and async, per resource."""
