"""The workflow: its searches and results, whose pages differ from those of other listings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from videovector._errors import InvalidArgumentError
from videovector._generated.api import workflow as _api
from videovector._generated.resources.workflow import AsyncWorkflowResource as _AsyncGenerated
from videovector._pagination import AsyncPage
from videovector._request.validation import is_blank

from ._shared import sync_twin
from ._workflow_pages import (
    AsyncWorkflowResults,
    AsyncWorkflowSearchPage,
    Row,
    StreamName,
    first_page,
    further_page,
    stream_builder,
    stream_data,
)

if TYPE_CHECKING:
    from videovector._config import RequestOptions
    from videovector._generated.models import (
        ResultLevel,
        WorkflowFilterCondition,
        WorkflowResultsView,
        WorkflowRunResults,
    )
    from videovector._generated.sync.resources._workflow_pages import WorkflowResults as WorkflowResults
    from videovector._generated.sync.resources._workflow_pages import WorkflowSearchPage as WorkflowSearchPage
    from videovector._generated.sync.resources.workflow import WorkflowResource as WorkflowResource
else:
    __getattr__ = sync_twin(__name__)


class AsyncWorkflowResource(_AsyncGenerated):
    """Upload, define, process and search in few steps."""

    async def search(
        self,
        query: str | None = None,
        *,
        filters: Sequence[WorkflowFilterCondition | Mapping[str, Any]] | None = None,
        result_level: ResultLevel | str = "segment",
        video_ids: str | Sequence[str] | None = None,
        prompt_run_ids: str | Sequence[str] | None = None,
        index_id: str | None = None,
        index_name: str | None = None,
        limit: int = 10,
        cursor: str | None = None,
        idempotency_key: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWorkflowSearchPage:
        """Search by text or by conditions. The API stores the result, so its later pages do not change and cost
        nothing.

        Args:
            query: What to search for, in plain language. Give either this or ``filters``.
            filters: Conditions on fields, 1 to 4.
            result_level: ``segment`` or ``video``.
            video_ids: Only these media items.
            prompt_run_ids: Only results of these runs.
            index_id: Only this index.
            index_name: Only the index with this name.
            limit: Hits per page, 1 to 50.
            cursor: Continues an earlier search; give no other argument with it.
            idempotency_key: The API carries out requests with the same key only once; generated if omitted.
            options: Settings of this call.

        Returns:
            The first page; its `response` is the whole response.

        Endpoint: ``POST /workflow/search``, for further pages ``GET /workflow/search/page``

        Scope: ``search``
        """
        if cursor is not None:
            if is_blank(cursor):
                raise InvalidArgumentError("cursor must not be blank; leave it out for a new search.")
            others = (query, filters, video_ids, prompt_run_ids, index_id, index_name, idempotency_key)
            if any(other is not None for other in others) or result_level != "segment" or limit != 10:
                raise InvalidArgumentError(
                    "cursor continues a search with its own settings; leave out the other arguments."
                )
            operation = further_page(cursor.strip())
        elif is_blank(query) == bool(not filters):
            raise InvalidArgumentError("Give exactly one of query and filters.")
        else:
            search = _api.search_workflow(
                query,
                filters=filters,
                result_level=result_level,
                video_ids=video_ids,
                prompt_run_ids=prompt_run_ids,
                index_id=index_id,
                index_name=index_name,
                limit=limit,
                idempotency_key=idempotency_key,
            )
            operation = first_page(search)
        page_data = await self._client.send(operation, options)
        return AsyncWorkflowSearchPage(self._client, further_page, page_data, options, cursor=cursor and cursor.strip())

    async def results(
        self,
        run_id: str,
        *,
        result_level: ResultLevel | str = "segment",
        view: WorkflowResultsView | str = "unfiltered",
        limit: int = 50,
        video_id: str | None = None,
        filtered_cursor: str | None = None,
        unfiltered_cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncWorkflowResults:
        """Read the results of a run, and those that its selection chose, as two independent listings.

        Args:
            run_id: The run.
            result_level: ``segment`` or ``video``.
            view: ``unfiltered``, ``filtered`` or ``both``.
            limit: Rows per page and stream, 1 to 50.
            video_id: Only results of this media item.
            filtered_cursor: Where to continue the filtered stream.
            unfiltered_cursor: Where to continue the unfiltered stream.
            options: Settings of each request.

        Returns:
            An object with `filtered` and `unfiltered`, each a page with its own next pages, or None.

        Endpoint: ``GET /workflow/runs/{run_id}/results``

        Scope: ``read``
        """
        response: WorkflowRunResults = await self._client.send(
            _api.list_workflow_run_results(
                run_id,
                result_level=result_level,
                view=view,
                limit=limit,
                video_id=video_id,
                filtered_cursor=filtered_cursor,
                unfiltered_cursor=unfiltered_cursor,
            ),
            options,
        )

        def stream(name: StreamName, cursor: str | None) -> AsyncPage[Row] | None:
            if getattr(response, name) is None:
                return None
            build = stream_builder(name, run_id, result_level, limit, video_id)
            return AsyncPage(self._client, build, stream_data(response, name), options, cursor=cursor)

        return AsyncWorkflowResults(
            response, stream("filtered", filtered_cursor), stream("unfiltered", unfiltered_cursor)
        )
