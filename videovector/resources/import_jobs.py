"""Import jobs. The classes are generated, and can be imported from here."""

from __future__ import annotations

from videovector._generated.resources.import_jobs import AsyncImportJobsResource, ImportJobsResource

__all__ = ["AsyncImportJobsResource", "ImportJobsResource"]
