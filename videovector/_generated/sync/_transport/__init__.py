# Generated. Do not edit: run `python scripts/generate.py`.
"""Synchronous twins of the modules that are written as async."""
