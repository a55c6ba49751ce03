"""The pages of the workflow: the snapshot of a search, and the two streams of the results of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from videovector._generated.api import workflow as _api
from videovector._pagination import AsyncPage, PageBuilder
from videovector._request.operation import Operation, PageData

if TYPE_CHECKING:
    from videovector._generated.models import (
        ResultLevel,
        SearchResult,
        WorkflowResultStream,
        WorkflowRunResults,
        WorkflowSearchResponse,
    )

Row: TypeAlias = dict[str, Any]
StreamName: TypeAlias = Literal["filtered", "unfiltered"]


class SearchPageData(PageData["SearchResult"]):
    """A page of a search, and the whole response that it is from."""

    __slots__ = ("response",)
    response: WorkflowSearchResponse

    def __init__(self, response: WorkflowSearchResponse) -> None:
        place = response.pagination
        super().__init__(response.data, has_more=place.has_more, next_cursor=place.next_cursor)
        self.response = response


def first_page(operation: Operation[WorkflowSearchResponse]) -> Operation[PageData[SearchResult]]:
    """The search, read as its first page."""
    return operation.then(SearchPageData)


def further_page(cursor: str | None) -> Operation[PageData[SearchResult]]:
    """A later page of the snapshot of a search."""
    return _api.get_workflow_search_page(cursor or "").then(SearchPageData)


class AsyncWorkflowSearchPage(AsyncPage["SearchResult"]):
    """One page of a workflow search; `response` is the whole response, with mode, scope, coverage and warnings."""

    __slots__ = ()

    @property
    def response(self) -> WorkflowSearchResponse:
        """The response that this page is from."""
        return cast("SearchPageData", self._page_data).response


def stream_data(results: WorkflowRunResults, name: StreamName) -> PageData[Row]:
    """A page of one stream; a stream that is not available (any more) gives an empty last page."""
    stream = cast("WorkflowResultStream | None", getattr(results, name))
    if stream is None:
        return PageData([], has_more=False, next_cursor=None)
    place = stream.pagination
    return PageData(stream.data, has_more=place.has_more, next_cursor=place.next_cursor)


def stream_builder(
    name: StreamName, run_id: str, result_level: ResultLevel | str, limit: int, video_id: str | None
) -> PageBuilder[Row]:
    """Build the requests for the pages of one stream only: without a cursor, the other stream would start again."""

    def build(cursor: str | None) -> Operation[PageData[Row]]:
        operation = _api.list_workflow_run_results(
            run_id,
            result_level=result_level,
            view=name,
            limit=limit,
            video_id=video_id,
            filtered_cursor=cursor if name == "filtered" else None,
            unfiltered_cursor=cursor if name == "unfiltered" else None,
        )
        return operation.then(lambda results: stream_data(results, name))

    return build


class AsyncWorkflowResults:
    """The results of a run: all that was extracted (`unfiltered`), and those that the selection chose (`filtered`).

    A stream is None if it was not requested or is not available yet. `selection_summary` of `response` has the state of
    the selection.
    """

    __slots__ = ("filtered", "response", "unfiltered")

    def __init__(
        self, response: WorkflowRunResults, filtered: AsyncPage[Row] | None, unfiltered: AsyncPage[Row] | None
    ) -> None:
        self.response: WorkflowRunResults = response
        self.filtered: AsyncPage[Row] | None = filtered
        self.unfiltered: AsyncPage[Row] | None = unfiltered
