"""Import jobs; generated as a whole, and importable from here as ever."""

from __future__ import annotations

from videovector._generated.resources.import_jobs import AsyncImportJobsResource, ImportJobsResource

__all__ = ["AsyncImportJobsResource", "ImportJobsResource"]
