"""Converts stored documents to their form in responses."""
