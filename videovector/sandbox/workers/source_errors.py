"""Why a source of an import can't be taken in."""

from __future__ import annotations


class SourceError(Exception):
    """A source that can't be ingested; `code` goes into its failure entry."""

    def __init__(self, code: str, message: str, *, refresh_required: bool = False) -> None:
        super().__init__(message)
        self.code = code
        self.refresh_required = refresh_required
