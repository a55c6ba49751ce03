# Generated from videovector/resources/_workflow_pages.py. Do not edit: run `python scripts/generate.py`.
# pyright: reportPrivateUsage=false
"""The pages of the workflow: the snapshot of a search, and the two streams of the results of a run."""

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
        """The response that this page is from."""
        return cast("SearchPageData", self._page_data).response


class WorkflowResults:
    """The results of a run: all that was extracted (`unfiltered`), and those that the selection chose (`filtered`).

    A stream is None if it was not requested or is not available yet. `selection_summary` of `response` has the state of
    the selection.
    """

    __slots__ = ("filtered", "response", "unfiltered")

    def __init__(
        self, response: WorkflowRunResults, filtered: SyncPage[Row] | None, unfiltered: SyncPage[Row] | None
    ) -> None:
        self.response: WorkflowRunResults = response
        self.filtered: SyncPage[Row] | None = filtered
        self.unfiltered: SyncPage[Row] | None = unfiltered
