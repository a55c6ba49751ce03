"""The error of a source that can't be ingested."""

from __future__ import annotations


class SourceError(Exception):
    """A source can't be ingested; `code` is stored in its failure entry."""

    def __init__(self, code: str, message: str, *, refresh_required: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.refresh_required = refresh_required
