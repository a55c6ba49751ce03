# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""Builders: one function per operation, each gives an Operation."""
