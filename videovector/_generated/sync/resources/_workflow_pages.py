# Generated from videovector/resources/_workflow_pages.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The pages of the workflow: snapshots of a search, and the two streams of a run's results."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from videovector._generated.sync._pagination import SyncPage
from videovector.resources._workflow_pages import Row, SearchPageData

if TYPE_CHECKING:
    from videovector._generated.models import SearchResult as SearchResult
    from videovector._generated.models import WorkflowRunResults, WorkflowSearchResponse


class WorkflowSearchPage(SyncPage["SearchResult"]):
    """One page of a workflow search; `response` is the whole response, with mode, scope, coverage and warnings."""

    __slots__ = ()

    @property
    def response(self) -> WorkflowSearchResponse:
        """The response this page came in."""
        return cast("SearchPageData", self._page_data).response


class WorkflowResults:
    """Results of a run: what was extracted (`unfiltered`) and what the prompt's selection picked (`filtered`).

    A stream is None when it was not asked for or is not available yet; `response` tells, in
    `selection_summary`, how the selection stands.
    """

    __slots__ = ("filtered", "response", "unfiltered")

    def __init__(
        self, response: WorkflowRunResults, filtered: SyncPage[Row] | None, unfiltered: SyncPage[Row] | None
    ) -> None:
        self.response: WorkflowRunResults = response
        self.filtered: SyncPage[Row] | None = filtered
        self.unfiltered: SyncPage[Row] | None = unfiltered
