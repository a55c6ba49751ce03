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
        """Search by meaning or by field values.

        The API stores the hits as a snapshot, so later pages do not change and cost nothing.

        Args:
            query: What to look for, in plain language. Give either this or ``filters``.
            filters: Conditions on field values, 1 to 4. A result must meet all of them.
            result_level: Whether to search segments (``segment``) or whole media items (``video``).
            video_ids: Id of the media item to search, or ids of several.
            prompt_run_ids: Id of the prompt run whose results to search, or ids of several.
            index_id: Id of the index to search. If no index, media item or prompt run is given, the playground is
                searched.
            index_name: Name of the index to search.
            limit: Maximum number of hits per page, 1 to 50.
            cursor: Where to continue: `pagination.next_cursor` of an earlier page. Give no other argument with it.
            idempotency_key: Makes it safe to repeat the call: the same key with the same content has an effect only
                once. Generated if omitted.
            options: Settings for this call alone, such as its timeout and retries.

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
        """Get the extracted and the selected results of a prompt run, as two lists with their own pages.

        Args:
            run_id: Id of the prompt run.
            result_level: Whether to list results of segments (``segment``) or of whole media items (``video``).
            view: Which lists to return: ``unfiltered``, ``filtered`` or ``both``.
            limit: Maximum number of results per list and page, 1 to 50.
            video_id: Return only results of this media item.
            filtered_cursor: Where to continue in `filtered`. Omit it for the first page.
            unfiltered_cursor: Where to continue in `unfiltered`. Omit it for the first page.
            options: Settings of each request, such as its timeout and retries.

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
